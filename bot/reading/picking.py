"""A choice made in words: "the first one", "Nikolai", "yes", "and the other one?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.conversation import Offer
from bot.reading.english import FILLER, ORDINALS, STOP
from bot.reading.reading import Reading
from bot.reading.text import words

_LONGEST = 8
_YES = frozenset({"yes", "yeah", "yep", "yup", "sure", "exactly", "correct", "right", "ok", "okay"})
_ONE = "one"
_INITIAL = re.compile(r"\b([A-Z])\.")
_OTHER = frozenset({"other", "another"})


def picked(text: str, offered: Sequence[Offer], last: Reading | None) -> Offer | None:
    """The choice that a message makes among those offered; None where it makes none, or two."""
    row = [word.text for word in words(text)]
    if not offered or not row or len(row) > _LONGEST:
        return None
    if len(offered) == 1 and set(row) <= _YES:
        return offered[0]
    if _OTHER & set(row) and last is not None:
        others = [offer for offer in offered if offer.slots != last.slots]
        return others[0] if len(others) == 1 else None
    if len(row) <= 3:
        numbered = [int(w) if w.isdecimal() else ORDINALS.get(w, 0) for w in row]
        places = [number for number in numbered if 1 <= number <= len(offered)]
        if len(places) == 1:
            return offered[places[0] - 1]
    return _by_label(row, offered) or _by_initial(text, offered)


def _by_initial(text: str, offered: Sequence[Offer]) -> Offer | None:
    """The one choice whose label begins with the letter that the message gives: "V. M."."""
    initial = _INITIAL.search(text)
    fitting = [o for o in offered if initial and o.label.startswith(initial.group(1))]
    return fitting[0] if len(fitting) == 1 else None


def _by_label(row: Sequence[str], offered: Sequence[Offer]) -> Offer | None:
    """The one choice whose label holds all content words of the message."""
    said = {word for word in row if word not in STOP and word not in FILLER}
    labels = [{word.text for word in words(offer.label)} for offer in offered]
    # Words that all labels share tell nothing apart.
    shared = labels[0].intersection(*labels)
    telling = said - shared
    if _ONE in row:
        # "the tall one, Nikolai": what is in no label only adorns it.
        telling &= set().union(*labels)
    fitting = [offer for offer, label in zip(offered, labels, strict=True) if telling <= label]
    return fitting[0] if telling and len(fitting) == 1 else None
