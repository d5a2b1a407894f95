"""Somebody named by who came before or after him: "his predecessor", "the man after her"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.reading.english import FILLER, STOP
from bot.reading.openings import without_opening
from bot.reading.text import words

_WHO: Final = r"(?:man|guy|one|person|woman|fellow|feller|chap|bloke|leader|lady)"
_HIM: Final = r"(him|her|that one|that man|that woman)"
_FORMS: Final = (
    (re.compile(rf"\b(?:the|that) {_WHO} (?:that |who )?(?:came )?(before|after) {_HIM}\b", re.IGNORECASE), 1, 2),
    (re.compile(r"\b(his|her) (predecessor|successor)(?:'s|’s)?\b", re.IGNORECASE), 2, 1),
)  # fmt: skip
_SIDES: Final = {"after": "successor", "before": "predecessor"}
_WHOSE: Final = {"him": "his", "her": "her"}
# Beside these nothing more is asked than who that was.
_BARE: Final = STOP | FILLER | {"then", "next", "before"}
_AS: Final = "as"
_ASKING: Final = frozenset("how when why where until till since did".split())


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A question about somebody's predecessor or successor, in two.

    `who` asks for his name; with that, `about` gives the question itself, if more was asked.
    """

    who: str
    before: str
    after: str

    @property
    def nested(self) -> bool:
        """Whether something is asked about him beyond who he was."""
        # A word in his place keeps an opening such as "how about" from being all there is.
        spoken = f"{self.before} him {self.after}"
        rest = [word.text for word in words(without_opening(spoken) or spoken)]
        if _AS in rest and _ASKING.isdisjoint(rest):
            rest = rest[: rest.index(_AS)]  # "the one before him as champion"
        return any(text not in _BARE or text in _ASKING for text in rest)

    def about(self, name: str) -> str:
        """The question with his name put in."""
        return f"{self.before}{name}{self.after}"


def neighbour(text: str) -> Neighbour | None:
    """The predecessor or successor that a message speaks of, if any."""
    for form, side, whose in _FORMS:
        hit = form.search(text)
        if hit is not None:
            one = hit.group(side).casefold()
            him = hit.group(whose).casefold()
            who = f"who was {_WHOSE.get(him, him if him in ('his', 'her') else 'his')} {_SIDES.get(one, one)}"
            # "his predecessor's time" speaks of him as well.
            return Neighbour(who, text[: hit.start()], text[hit.end() :])
    return None
