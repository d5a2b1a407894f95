"""Claims about the time that somebody was out between two times in."""

from __future__ import annotations

import itertools

from bot.claims.case import Case
from bot.claims.comparing import dated, lasting
from bot.claims.finding import Finding, Truth, all_of, any_of, truth
from bot.claims.histories import History, span_of
from bot.facts.dates import Span
from bot.wording import values, verdicts


def apart(case: Case) -> Finding | None:
    """That somebody was out between two times in, for so long where that is told (`measured`: it must be)."""
    if len(case.subjects) != 1 or len(case.amounts) > 1 or case.statuses:
        return None
    if case.frame.options.get("measured") == "true" and not case.amounts:
        return None
    if any(amount.unit is None for amount in case.amounts):
        return None
    (subject,) = case.subjects

    def test(history: History) -> Truth:
        gaps = _gaps(case.histories.chains(history))
        if not gaps:
            return Truth.FALSE
        return any_of(
            all_of(
                [
                    *(lasting(gap.days, amount) for amount in case.amounts),
                    *(dated(after[0].start, when) for when in case.whens),
                    truth(gap.days > 0),
                ]
            )
            for gap, after in gaps
        )

    found = case.finding(subject, test)
    chains = case.histories.chains(tuple(case.roll.of(subject)))
    lengths = [values.duration(gap) for gap, _ in _gaps(chains)]
    if not lengths:
        return found
    told = f"{verdicts.apart(case.name(subject), lengths)} {found.evidence}"
    return Finding(found.truth, found.facts, told, found.disputed, found.denial)


def _gaps(chains: list[History]) -> list[tuple[Span, History]]:
    """The times between stretches, each with the stretch behind it."""
    return [
        (Span(span_of(one).end, span_of(other).start), other)
        for one, other in itertools.pairwise(chains)
    ]
