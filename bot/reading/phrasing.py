"""What a bare question is known by: its words, without those that it may have or lack."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from bot.facts.model.asking import Turn
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.text import Word, word, words

_PADDING: Final = frozenset(
    """exactly please pls then though again precisely so also actually usually normally generally
    typically roughly approximately mostly btw anyway tho""".split()
)
# Any of these is what somebody held.
_POST: Final = word("post").stem
_POSTS: Final = dict.fromkeys(
    (word(text).stem for text in ("office", "job", "position", "role")), _POST
)
# Whoever is meant, the question is the same.
_PRONOUNS: Final = dict.fromkeys(("she", "him", "her", "his"), "he")
# Words that a bare question may have or lack: "who joined (on) the same day (as that)".
_SMALL: Final = frozenset(
    """a an the on in at of to for did do does was were is are been has and but or that this there
    person people one""".split()
)
_SMALL_STEMS: Final = frozenset(word(text).stem for text in _SMALL)
_FEWEST: Final = 3  # words that a question must have beside the small ones
TIME: Final = "time"
Key = tuple[str, ...]


def key_of(row: Sequence[Word]) -> Key:
    """What a question is known by: the stems of its words, without those that pad it."""
    kept = [w for w in row if w.text not in _PADDING or len(row) == 1]
    return tuple([_PRONOUNS.get(w.text, _POSTS.get(w.stem, w.stem)) for w in kept])


def loosened(key: Key) -> Key:
    """A key without its small words; empty where hardly anything is left."""
    kept = tuple(text for text in key if text not in _SMALL_STEMS)
    return kept if len(kept) >= _FEWEST else ()


def by_loose_key(turns: Mapping[Key, Turn]) -> dict[Key, Turn]:
    """The turns by what is left of them without small words, where that is one turn alone."""
    found: dict[Key, Turn] = {}
    unclear: set[Key] = {()}
    for key, turn in turns.items():
        loose = loosened(key)
        if found.setdefault(loose, turn) is not turn:
            unclear.add(loose)
    return {key: turn for key, turn in found.items() if key not in unclear}


def masked(linked: Linked) -> list[Word]:
    """The words, with each entity and time as a slot of its type."""
    row, place = list[Word](), 0
    slots = {
        k.start: (k.end, TIME if k.kind is Kind.TIME or k.start in linked.events else k.type)
        for k in reversed(linked.links)
        if k.kind in (Kind.ENTITY, Kind.TIME)
    }
    while place < len(linked.row):
        end, kind = slots.get(place, (place + 1, ""))
        row += words(f"{{{kind}}}") if kind else [linked.row[place]]
        place = end
    return row
