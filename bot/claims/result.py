"""What one reading of a claim comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.claims.finding import NOTHING, Finding, Truth, together
from bot.wording.replies import Part, Verdict

VERDICTS: Final = {
    Truth.TRUE: Verdict.SUPPORTED,
    Truth.FALSE: Verdict.REFUTED,
    Truth.UNKNOWN: Verdict.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Result:
    """A finding, the frame that it was made under, and its parts where the claim says several things."""

    finding: Finding
    frame: str | None = None
    parts: tuple[Part, ...] = ()
    denied: bool = False

    @property
    def truth(self) -> Truth:
        return self.finding.truth

    @property
    def decided(self) -> bool:
        return self.truth is not Truth.UNKNOWN

    @property
    def turned(self) -> Result:
        """What the denial of the whole comes to."""
        return Result(self.finding.opposite, self.frame, denied=True)


NO_RESULT: Final = Result(NOTHING)


def compound(results: Sequence[tuple[str, Result]]) -> Result:
    """Several results as one: a refuted part refutes the whole, an open one leaves it open."""
    finding = together([result.finding for _, result in results])
    parts = tuple(Part(text, VERDICTS[result.truth]) for text, result in results)
    frame = next((result.frame for _, result in results if result.frame), None)
    return Result(finding, frame, parts)
