"""Who it was instead, or besides, where a claim about somebody is false."""

from __future__ import annotations

from dataclasses import replace

from bot.claims.case import Case
from bot.claims.finding import Finding, Truth, truth
from bot.claims.statement import Tie, When
from bot.facts.queries import Held
from bot.wording import moments, verdicts


def instead(case: Case, finding: Finding) -> Finding:
    """A refutation with who it was at that time, where only few can have been."""
    if case.statuses:
        rows = [h for h in case.roll.held if case.histories.fits(h, case.statuses)]
        return those(case, finding, [h for h in rows if all(_at(h, w) for w in case.whens)])
    if case.relation.spell is None or case.relation.spell.status is not None or not case.whens:
        return finding
    when = case.whens[0]
    if when.tie is not Tie.IN:
        return finding
    then = case.roll.within(when.span)
    names = list(dict.fromkeys(case.name(h.subject) for h in then))
    if not 0 < len(names) <= 3 or len(case.whens) > 1:
        return finding
    facts = {f.id: f for f in (*finding.facts, *(h.fact for h in then))}
    told = f"{finding.evidence} {verdicts.holders(moments.when(when.time), names)}"
    return Finding(finding.truth, tuple(facts.values()), told, finding.disputed)


def _at(held: Held, when: When) -> bool:
    """Whether a row holds at a time that is named as such."""
    return when.tie is Tie.IN and held.span.overlaps(when.span)


def those(case: Case, finding: Finding, rows: list[Held]) -> Finding:
    """A refutation with those who were what is claimed, where they are few."""
    names = list(dict.fromkeys(case.name(h.subject) for h in rows))
    if not 0 < len(names) <= 3:
        return finding
    facts = {f.id: f for f in (*finding.facts, *(h.fact for h in rows))}
    told = f"{verdicts.it_was(names)} {finding.evidence}"
    return replace(finding, facts=tuple(facts.values()), evidence=told)


def no_more(case: Case) -> Finding:
    """That nobody else was what is said of a number of people."""
    rows = [h for h in case.roll.held if case.histories.fits(h, case.statuses)]
    rows = [h for h in rows if all(_at(h, when) for when in case.whens)]
    if among(case):
        return Finding(Truth.TRUE)
    named = set(case.subjects)
    days = {h.span.start for h in rows} | {h.span.end for h in rows}
    if any({h.subject for h in rows if day in h.span} == named for day in days):
        return Finding(Truth.TRUE)
    others = {h.subject for h in rows if not h.fact.disputed} - named
    if others and not case.whens:
        return Finding(Truth.UNKNOWN)
    return those(case, Finding(truth(not others)), rows)


def among(case: Case) -> bool:
    """Whether those who are named are some of a number: "one of the three", "among the five"."""
    words = case.statement.words[: case.amounts[0].place]
    return words[-2:] in (("of", "the"), ("among", "the"), ("of", "these")) or words[-1:] == (
        "among",
    )
