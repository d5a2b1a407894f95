"""Claims about how long somebody was in, and how often."""

from __future__ import annotations

import itertools
from dataclasses import replace
from math import inf
from typing import Final

from bot.claims.case import Case
from bot.claims.comparing import counted, dated, lasting
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, together, truth
from bot.claims.histories import History, span_of
from bot.claims.judging.groups import has_traits, plainly
from bot.claims.judging.stretches import covers
from bot.claims.statement import Amount, Tie, When
from bot.facts.dates import Span
from bot.facts.queries import facts_of
from bot.reading.english import ORDINALS
from bot.wording import values, verdicts

_STRETCHES: Final = frozenset("stint spell term time period tenure stretch turn stay".split())

_SPANS: Final = (Sign.YEAR, Sign.MONTH, Sign.WEEK, Sign.DAY, Sign.DECADE)
_WITHIN: Final = frozenset("in within over during of after throughout".split())
_BEEN: Final = frozenset("been served sat spent worked had belonged held".split())
_STEP: Final = 30  # days from one look at a length to the next
_SHIFTS: Final = frozenset("later earlier afterwards after before ago apart".split())


def lasted(case: Case) -> Finding | None:
    """That each subject was in for some length of time, in all or at a stretch."""
    if not case.subjects or len(case.amounts) != 1 or case.amounts[0].unit is None:
        return None
    amount = _at_least(case, case.amounts[0])
    if amount.unit in (Sign.TIMES, Sign.PERCENT) or case.alone or _offset(case, amount):
        return None
    which = which_of(case)
    if which is None and case.signs & {Sign.NTH, Sign.FIRST, Sign.LAST}:
        return None

    def test(history: History) -> Truth:
        chains = case.histories.chains(plainly(case, history), case.statuses)
        if which is not None:
            chains = chains[which : which + 1 or None]
        return _length(case, chains, amount)

    findings = [case.finding(subject, test) for subject in case.subjects]
    told = [
        Finding(f.truth, f.facts, _with_length(case, subject, f.evidence), f.disputed)
        for subject, f in zip(case.subjects, findings, strict=True)
    ]
    return together(told)


def _at_least(case: Case, amount: Amount) -> Amount:
    """The amount, or that and more: "not even a year" denies a whole one."""
    if not (case.statement.negated and "even" in case.statement.words and amount.exact):
        return amount
    return replace(amount, high=inf)


def _offset(case: Case, amount: Amount) -> bool:
    """Whether the length lies between two moments, of which one isn't told: "two days later"."""
    words = case.statement.words
    if words[amount.place - 1] == "for" or {"until", "till"} & set(words[: amount.place]):
        return False
    return bool(_SHIFTS & set(words[amount.place + 2 : amount.place + 3]))


def which_of(case: Case) -> int | None:
    """Which of several stretches is meant: "the second spell"."""
    words = case.statement.words
    for one, other in itertools.pairwise(words):
        if other in _STRETCHES and (one in ORDINALS or one in ("last", "final")):
            return ORDINALS.get(one, 0) - 1
    return None


def _with_length(case: Case, subject: str, evidence: str) -> str:
    chains = case.histories.chains(tuple(case.roll.of(subject)), case.statuses)
    if not chains:
        return evidence
    days = sum(span_of(chain).days for chain in chains)
    return f"{verdicts.lasted(case.name(subject), days)} {evidence}"


def _length(case: Case, chains: list[History], amount: Amount) -> Truth:
    if not chains:
        return Truth.FALSE
    if when := _by_then(case):
        return any_of(_until(chain, when, amount) for chain in chains)
    if case.whens:
        return any_of(
            all_of(
                [
                    *(_since(chain, when) for when in case.whens),
                    any_of(lasting(n, amount) for n in _lengths(chain, case.whens)),
                ]
            )
            for chain in chains
        )
    lengths = {span_of(chain).days for chain in chains}
    total = sum(span_of(chain).days for chain in chains)
    if Sign.THROUGHOUT not in case.signs:
        lengths.add(total)
    found = any_of(lasting(days, amount) for days in sorted(lengths))
    # "Had been one for a year" when something was the case that isn't told.
    reached = any_of(lasting(n, amount) for n in range(_STEP, max(lengths), _STEP))
    partly = found is Truth.FALSE and reached is Truth.TRUE and _had_been(case)
    return Truth.UNKNOWN if partly else found


def _lengths(chain: History, whens: tuple[When, ...]) -> list[int]:
    """The days of a stretch, or of it and its rows within the one time that is named: "some months in 1982"."""
    whole = span_of(chain)
    found = [whole.days]
    if len(whens) == 1 and whens[0].tie is Tie.IN and whens[0].span.days > 1:
        time = whens[0].span
        spans = [whole, *(held.span for held in chain)]
        cut = [(max(s.start, time.start), min(s.end, time.end)) for s in spans]
        found += [(end - start).days for start, end in cut if start < end]
    return found


def _by_then(case: Case) -> When | None:
    """The time up to which alone it is told how long it had been: "had been one for a year by then"."""
    if len(case.whens) != 1:
        return None
    (when,) = case.whens
    return when if when.tie is Tie.BY or (when.tie is Tie.IN and _had_been(case)) else None


def _had_been(case: Case) -> bool:
    words = case.statement.words
    return any(one == "had" and other in _BEEN for one, other in itertools.pairwise(words))


def _until(chain: History, when: When, amount: Amount) -> Truth:
    """Whether on some day of a time a stretch had lasted for so long."""
    span = span_of(chain)
    first, last = (max(when.span.start, span.start), min(when.span.end, span.end))
    if first > last:
        return Truth.FALSE
    days = (first - span.start).days, (last - span.start).days
    return any_of(lasting(n, amount) for n in sorted({*days, *range(days[0], days[1], _STEP)}))


def _since(chain: History, when: When) -> Truth:
    """ "For a week after …" means right after."""
    if when.tie is Tie.AFTER:
        return dated(chain[0].start, When(when.tie, when.time, soon=True))
    if when.tie is Tie.IN and span_of(chain).end in when.span:
        return Truth.TRUE  # "for a year when he died"
    return covers(chain, when)


def often(case: Case) -> Finding | None:
    """How often somebody was in."""
    amount = _times(case)
    if len(case.subjects) != 1 or amount is None or any(w.tie is not Tie.IN for w in case.whens):
        return None

    def test(history: History) -> Truth:
        chains = case.histories.chains(plainly(case, history), case.statuses)
        if all(_within(span_of(chain), when.span) for chain in chains for when in case.whens):
            return any_of(counted(len(chains) - n, amount) for n in _uncounted(case, chains))
        return Truth.UNKNOWN

    return case.finding(case.subjects[0], test)


def _uncounted(case: Case, chains: list[History]) -> tuple[int, ...]:
    """Of one who left so often: the last time may go without saying, as it ended for good."""
    left = case.concepts & {part.strip() for part in case.frame.options.get("ends", "").split(",")}
    return (0, 1) if left and len(chains) > 1 else (0,)


def _within(span: Span, time: Span) -> bool:
    return time.start <= span.start and span.end <= time.end


def _times(case: Case) -> Amount | None:
    if Sign.TWICE in case.signs and not case.amounts:
        return Amount(2, 2)
    if Sign.ONCE in case.signs and not case.amounts:
        return Amount(1, 1)
    if len(case.amounts) == 1 and case.amounts[0].unit is Sign.TIMES:
        return case.amounts[0]
    return None


def lengthy(case: Case) -> Finding | None:
    """How many, or that nobody, were in for so long in all."""
    lengths = [amount for amount in case.amounts if amount.unit in _SPANS]
    numbers = [amount for amount in case.amounts if amount.unit is None]
    quantifiers = case.signs & {Sign.NONE, Sign.ANY}
    if case.whens or case.statuses or len(lengths) != 1 or len(numbers) + len(quantifiers) != 1:
        return None
    if len(case.amounts) != len(lengths) + len(numbers) or case.statement.negated:
        return None
    if case.statement.words[lengths[0].place - 1] in _WITHIN:
        return None  # so many within that time
    findings = {
        s: lasting(_in_all(case, s), lengths[0]) for s in case.roll.subjects if has_traits(case, s)
    }
    surely = [s for s, found in findings.items() if found is Truth.TRUE]
    most = len(surely) + sum(found is Truth.UNKNOWN for found in findings.values())
    wanted = numbers[0] if numbers else Amount(float(Sign.ANY in quantifiers), inf)
    if Sign.NONE in quantifiers:
        wanted = Amount(0, 0)
    named = set(case.subjects)
    possible = {counted(number, wanted) for number in range(len(surely), most + 1)}
    found = possible.pop() if len(possible) == 1 else Truth.UNKNOWN
    if named:
        found = all_of([found, truth(named <= set(surely))])
    facts = facts_of([held for subject in surely[:8] for held in case.roll.of(subject)])
    told = values.capital(verdicts.named(case.names(surely), len(surely)))
    return Finding(found, facts, told)


def _in_all(case: Case, subject: str) -> int:
    """The days somebody was in, all stretches together."""
    chains = case.histories.chains(tuple(case.roll.of(subject)))
    return sum(span_of(chain).days for chain in chains)
