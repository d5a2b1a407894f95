"""What comparing a claim with the fact base comes to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.facts.model.facts import Fact


class Truth(StrEnum):
    """Whether something holds; UNKNOWN where the base doesn't tell."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"

    @property
    def opposite(self) -> Truth:
        return {Truth.TRUE: Truth.FALSE, Truth.FALSE: Truth.TRUE}.get(self, self)


@dataclass(frozen=True, slots=True)
class Finding:
    """Whether a claim holds, the facts that say so, and what is so, in a sentence or two.

    `disputed` says that it holds by some sources only; `denial` is whether its denial holds, where
    that isn't just the opposite.
    """

    truth: Truth
    facts: tuple[Fact, ...] = ()
    evidence: str = ""
    disputed: bool = False
    denial: Truth | None = None

    @property
    def opposite(self) -> Finding:
        """The finding for the claim's denial; what only some sources say can't refute it."""
        if self.denial is not None:
            doubt = self.denial is Truth.TRUE and self.truth is Truth.TRUE
            return Finding(self.denial, self.facts, self.evidence, doubt)
        found = Truth.UNKNOWN if self.disputed else self.truth.opposite
        return Finding(found, self.facts, self.evidence)


NOTHING = Finding(Truth.UNKNOWN)


def truth(holds: object) -> Truth:
    """TRUE or FALSE, as something holds."""
    return Truth.TRUE if holds else Truth.FALSE


def any_of(truths: Iterable[Truth]) -> Truth:
    """TRUE if one holds, FALSE if none does."""
    found = set(truths)
    if Truth.TRUE in found:
        return Truth.TRUE
    return Truth.FALSE if found == {Truth.FALSE} else Truth.UNKNOWN


def all_of(truths: Iterable[Truth]) -> Truth:
    """TRUE if every one holds, FALSE if one doesn't."""
    found = set(truths)
    if Truth.FALSE in found:
        return Truth.FALSE
    return Truth.TRUE if found == {Truth.TRUE} else Truth.UNKNOWN


def together(findings: list[Finding]) -> Finding:
    """Whether all of several findings hold."""
    facts = {fact.id: fact for finding in findings for fact in finding.facts}
    told = list(dict.fromkeys(f.evidence for f in findings if f.evidence))
    return Finding(
        all_of(finding.truth for finding in findings),
        tuple(facts.values()),
        " ".join(told),
        any(finding.disputed for finding in findings),
        findings[0].denial if len(findings) == 1 else None,
    )
