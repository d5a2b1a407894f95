"""How the checking of claims does on the blind sets: labels, swapped verdicts, right values."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bot.wording.replies import Reply, Verdict
from tests.evaluation.sets import BLIND
from tests.evaluation.tables import share

_SWAPS = (
    (Verdict.SUPPORTED, Verdict.REFUTED),
    (Verdict.REFUTED, Verdict.SUPPORTED),
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with its label, and what its refutation must name: a part of each group of texts."""

    text: str
    label: Verdict
    value: tuple[tuple[str, ...], ...] = ()

    def named_in(self, text: str) -> bool:
        """Whether a text names the right value."""
        told = text.casefold()
        return all(any(part.casefold() in told for part in group) for group in self.value)


@dataclass(slots=True)
class Judged:
    """The verdicts on a set: `pairs` counts (label, verdict), `values` right values of those asked for."""

    pairs: Counter[tuple[Verdict, Verdict]] = field(default_factory=Counter)
    values: Counter[bool] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.pairs.total()

    @property
    def right(self) -> int:
        return sum(number for (label, verdict), number in self.pairs.items() if label is verdict)

    @property
    def swapped(self) -> int:
        """True called false, or false called true."""
        return sum(self.pairs[pair] for pair in _SWAPS)

    @property
    def overclaimed(self) -> int:
        """Verdicts on what the base doesn't tell."""
        return sum(
            number
            for (label, verdict), number in self.pairs.items()
            if label is Verdict.UNKNOWN is not verdict
        )


def claim_sets(folder: Path = BLIND) -> dict[str, list[Claim]]:
    """Every `claims.jsonl` under the folder, by its place in it."""
    found = {}
    for path in sorted(folder.rglob("claims.jsonl")):
        rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        name = path.relative_to(folder).with_suffix("").as_posix()
        found[name] = [
            Claim(r["claim"], Verdict(r["label"]), _groups(r.get("value"))) for r in rows
        ]
    return found


def _groups(value: str | list[list[str]] | None) -> tuple[tuple[str, ...], ...]:
    """A lone text is one group of one part."""
    if isinstance(value, str):
        return ((value,),)
    return tuple(tuple(group) for group in value or ())


def check_all(check: Callable[[str], Reply], claims: Iterable[Claim]) -> Judged:
    """Check each claim by itself."""
    judged = Judged()
    for claim in claims:
        start = time.perf_counter()
        reply = check(claim.text)
        judged.seconds.append(time.perf_counter() - start)
        verdict = reply.verdict or Verdict.UNKNOWN
        judged.pairs[claim.label, verdict] += 1
        if verdict is not claim.label:
            judged.failures.append(f"{claim.label} called {verdict}: {claim.text!r}")
        elif verdict is Verdict.REFUTED and claim.value:
            named = claim.named_in(reply.text)
            judged.values[named] += 1
            if not named:
                judged.failures.append(f"without {claim.value!r}: {claim.text!r} -> {reply.text!r}")
    return judged


def row(name: str, judged: Judged) -> list[object]:
    """The figures of one set, under COLUMNS."""
    return [
        name,
        judged.total,
        share(judged.right, judged.total),
        share(judged.swapped, judged.total),
        share(judged.overclaimed, judged.total),
        share(judged.values[True], judged.values.total()),
        1000 * sorted(judged.seconds)[judged.total // 2],
    ]


COLUMNS = (
    "set",
    "claims",
    "right",
    "true called false or false true",
    "not in the base, but judged",
    "right value",
    "p50 ms",
)
