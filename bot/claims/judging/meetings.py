"""Claims that two of them came or went at the same time, and how many came or went at one."""

from __future__ import annotations

import itertools
from dataclasses import replace

from bot.claims.case import Case
from bot.claims.comparing import counted, dated
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, truth
from bot.claims.histories import History
from bot.claims.judging.counting import included
from bot.claims.judging.groups import has_traits
from bot.claims.statement import Amount, Tie, When
from bot.facts.dates import PartialDate
from bot.facts.queries import Held, facts_of
from bot.wording import values, verdicts

_SAME = {Sign.SAME_DAY: 3, Sign.SAME_MONTH: 2, Sign.SAME_YEAR: 1, Sign.TOGETHER: 3}


def coincided(case: Case) -> Finding | None:
    """That two or more came, or went, or one came and one went, on the same day, or in the same year."""
    parts = next((_SAME[sign] for sign in _SAME if sign in case.signs), None)
    if parts is None or len(case.subjects) < 2 or case.amounts:
        return None
    if _ambiguous(case) or "that" in case.statement.words:
        return None
    turns = [_turns(case, s, at) for s, at in zip(case.subjects, case.places, strict=True)]
    if any(each is None for each in turns):
        return None
    main = [{_cut(day, parts) for day in each[0]} for each in turns if each]
    others = [{_cut(day, parts) for days in each for day in days} for each in turns if each]
    found = truth(set.intersection(*main) - {None})
    if found is Truth.FALSE and set.intersection(*others) - {None}:
        found = Truth.UNKNOWN
    facts = {f.id: f for s in case.subjects for f in case.facts(s)}
    told = " ".join(case.told(subject) for subject in case.subjects)
    return Finding(found, tuple(facts.values()), told)


def _ambiguous(case: Case) -> bool:
    """Whether verbs of coming and of going both stand behind all who are named."""
    ends = {part.strip() for part in case.frame.options.get("ends", "").split(",")}
    behind = [(at, found) for at, found in case.statement.concepts if at > max(case.places)]
    kinds = {bool(found & ends) for at, found in behind if found & ends or _begins(case, at)}
    return len(kinds) > 1


def _turns(case: Case, subject: str, place: int) -> list[list[PartialDate]] | None:
    """The days on which somebody came or went, as the verb nearest says, by each source."""
    ending = _ending(case, place)
    if ending is None:
        return None
    statuses = _named_behind(case, place)
    found = [
        [
            _end(chain) if ending else chain[0].start
            for chain in case.histories.chains(history, statuses)
        ]
        for history in case.histories.of(subject)
    ]
    return [[day for day in days if _fits(day, case.whens)] for days in found]


def _named_behind(case: Case, place: int) -> tuple[str, ...]:
    """The status that somebody at a place is said to have got, or lost, before anybody else is named."""
    others = [at for at in case.places if at > place]
    until = min(others, default=len(case.statement.words))
    return tuple(status for status, at in case.ranks if place < at < until)


def _fits(day: PartialDate, whens: tuple[When, ...]) -> bool:
    return all(dated(day, when) is not Truth.FALSE for when in whens)


def _end(chain: History) -> PartialDate:
    return max(chain, key=lambda held: held.span.end).end


def _ending(case: Case, place: int) -> bool | None:
    """Whether the verb that goes with somebody at a place is one of leaving; None where there is none."""
    ends = {part.strip() for part in case.frame.options.get("ends", "").split(",")}
    verbs = [(at, bool(found & ends)) for at, found in case.statement.concepts]
    verbs = [(at, e) for at, e in verbs if e or _begins(case, at)]
    if not verbs:
        return None
    behind = [verb for verb in verbs if verb[0] > place]
    return (behind or verbs[-1:])[0][1]


def _begins(case: Case, place: int) -> bool:
    starts = {part.strip() for part in case.frame.options.get("starts", "").split(",")}
    return any(at == place and found & starts for at, found in case.statement.concepts)


def _cut(day: PartialDate, parts: int) -> tuple[int, ...] | None:
    """A date to the year, the month or the day; None where it doesn't tell that much."""
    whole = (day.year, day.month or 0, day.day or 0)[:parts]
    return whole if all(whole) else None


def turn_counted(case: Case) -> Finding | None:
    """How many came, or went, at a time."""
    nobody = Sign.NONE in case.signs
    ever = "ever" in case.statement.words
    if case.subjects or not (case.whens or ever) or len(case.amounts) + nobody != 1:
        return None
    if case.statuses and included(case):
        case = replace(case, statuses=(), ranks=())
    amount = Amount(0, 0) if nobody else case.amounts[0]
    if len(case.statuses) > 1 or (nobody and case.statement.negated):
        return None
    if amount.unit is not None or any(w.tie not in (Tie.IN, Tie.ABOUT) for w in case.whens):
        return None
    end = case.frame.options.get("part") == "end"
    by_subject = {s: _then(case, s, end=end) for s in case.roll.subjects if has_traits(case, s)}
    surely = [s for s, found in by_subject.items() if found is Truth.TRUE]
    perhaps = sum(found is Truth.UNKNOWN for found in by_subject.values())
    found = _number(len(surely), perhaps, amount)
    facts = facts_of([held for subject in surely for held in case.roll.of(subject)])
    told = values.capital(verdicts.named(case.names(surely, most=12), len(surely)))
    return Finding(found, facts, told)


def _then(case: Case, subject: str, *, end: bool) -> Truth:
    chains = case.histories.chains(tuple(case.roll.of(subject)), case.statuses)
    if not case.whens:
        return truth(chains)
    return any_of(
        all_of(dated(_end(chain) if end else chain[0].start, when) for when in case.whens)
        for chain in chains
    )


def _number(surely: int, perhaps: int, amount: Amount) -> Truth:
    """Whether a number is the claimed one, however many more there may have been."""
    found = {counted(surely + more, amount) for more in range(perhaps + 1)}
    return found.pop() if len(found) == 1 else Truth.UNKNOWN


def changed(case: Case) -> Finding | None:
    """That somebody went from one status to another, at a time where one is named."""
    both = case.frame.options.get("both") == "true"
    if len(case.subjects) != 1 or not 2 * both <= len(case.ranks) <= 2 or case.amounts:
        return None
    if len(case.whens) > 1:
        return None  # one is of the status that was left
    before, after = _steps(case)
    way = _way(case)

    def test(history: History) -> Truth:
        rows = sorted(history, key=lambda held: held.span.start)
        found = [
            all_of(
                [
                    truth(not way or way * (_rank(case, new) - _rank(case, old)) > 0),
                    *(dated(new.start, when) for when in case.whens),
                ]
            )
            for old, new in itertools.pairwise(rows)
            if old.span.end >= new.span.start and old.status != new.status
            if (after is None or case.histories.fits(new, (after,)))
            and (before is None or case.histories.fits(old, (before,)))
        ]
        skipped = any(
            case.histories.fits(old, (before,)) and case.histories.fits(new, (after,))
            for old, new in itertools.combinations(rows, 2)
            if before is not None and after is not None
        )
        if not found and skipped:  # with a time out in between
            later = "later" in case.statement.words and not case.whens
            return Truth.TRUE if later else Truth.UNKNOWN
        entered = before is None and rows and after and case.histories.fits(rows[0], (after,))
        if Truth.TRUE not in found and way and not case.whens and after is None:
            return Truth.UNKNOWN  # up or down elsewhere
        if not found and (after is None or entered):
            return Truth.UNKNOWN  # it may be another change, or that from outside
        return any_of(found) if found else Truth.FALSE

    return case.finding(case.subjects[0], test)


def _way(case: Case) -> int:
    """Whether the claim is of a step up (1) or down (-1); 0 where its words fit either."""
    ways = [case.frame.options.get(name) in case.concepts for name in ("up", "down")]
    return ways[0] - ways[1]


def _rank(case: Case, held: Held) -> int:
    rank = case.entity(held.status).attributes.get("rank") if held.status is not None else None
    return rank if isinstance(rank, int) else 0


def _steps(case: Case) -> tuple[str | None, str | None]:
    """The status that was left, and that which was reached, where they are named."""
    if not case.ranks:
        return None, None
    *_, last = case.ranks
    if len(case.ranks) == 1:
        return None, last[0]
    first = case.ranks[0]
    words = [w for w in case.statement.words[: first[1]] if w not in ("a", "an", "the", "being")]
    if words[-1:] in (["to"], ["into"]):
        return last[0], first[0]
    return first[0], last[0]
