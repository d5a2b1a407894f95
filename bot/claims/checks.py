"""Whether the frames of claims give their judges what these need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bot.claims.judging.table import JUDGES
from bot.errors import Fault
from bot.facts.documents import suggest
from bot.facts.model.base import FactBase
from bot.facts.model.claims import ClaimFrame

_OPTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "growth": ("over", "count"),
    "compared": ("over", "count"),
    "attribute": ("name", "verb"),
    "sequence": ("one", "one_date", "other", "other_date"),
}


def faults(base: FactBase) -> Iterator[Fault]:
    """Every frame that lacks something, with what to write."""
    for frame in base.claims.frames.values():
        for message in _lacking(frame, base):
            yield Fault("claims", 0, f"the frame '{frame.id}': {message}")


def _lacking(frame: ClaimFrame, base: FactBase) -> Iterator[str]:
    judge = JUDGES.get(frame.judge)
    if judge is None:
        hint = suggest(frame.judge, JUDGES) or f"; write one of {', '.join(sorted(JUDGES))}"
        yield f"there is no judge '{frame.judge}'{hint}"
        return
    if judge.about and base.relations[frame.relation].spell is None:
        yield f"the judge {frame.judge} needs a relation with a spell"
    for option in _OPTIONS.get(frame.judge, ()):
        if option not in frame.options:
            yield f"the judge {frame.judge} needs the option '{option}'"
