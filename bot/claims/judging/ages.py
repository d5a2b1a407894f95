"""Claims about how old somebody was on coming in or going, and who was the youngest or oldest."""

from __future__ import annotations

from bot.claims.case import Case
from bot.claims.comparing import dated
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, truth
from bot.claims.histories import History
from bot.claims.judging.groups import members_of, people_of
from bot.claims.statement import Amount
from bot.facts.dates import PartialDate
from bot.facts.queries import facts_of
from bot.wording import values, verdicts

_YEAR = 365.25
_Range = tuple[float, float]


def aged(case: Case) -> Finding | None:
    """That somebody was so old on coming in, or with the option `part: end` on going."""
    if len(case.subjects) != 1 or len(case.amounts) != 1 or len(case.statuses) > 1:
        return None
    (amount,), (subject,) = case.amounts, case.subjects
    if amount.unit not in (None, Sign.YEAR) or case.elsewhere:
        return None
    born = case.entity(subject).attributes.get("born")
    if not isinstance(born, PartialDate):
        return Finding(Truth.UNKNOWN)
    turns = _turns(case, subject)
    found = any_of(
        all_of([_as_old(_age(born, day), amount), *(dated(day, when) for when in case.whens)])
        for day in turns
    )
    if _of_life(case) and any(len({*map(int, _age(born, day))}) > 1 for day in turns):
        found = Truth.UNKNOWN if found is Truth.TRUE else found  # one of several ages
    told = [_told(case.name(subject), born, day) for day in turns]
    shown = " ".join([*told, case.told(subject)])
    return Finding(found if turns else Truth.UNKNOWN, case.facts(subject), shown)


def _turns(case: Case, subject: str) -> list[PartialDate]:
    """The days on which somebody came in, or went; with words of the option `life` the day of death."""
    if _of_life(case):
        day = case.entity(subject).attributes.get("died")
        return [day] if isinstance(day, PartialDate) else []
    chains = case.histories.chains(tuple(case.roll.of(subject)), case.statuses)
    return [_end(chain) if _ending(case) else chain[0].start for chain in chains]


def _of_life(case: Case) -> bool:
    """Whether it is death that the claim dates, rather than going."""
    return bool(case.concepts & set(case.frame.options.get("life", "").split(", ")))


def _told(name: str, born: PartialDate, day: PartialDate) -> str:
    on = f"{'on' if day.day else 'in'} {values.day(day)}"
    return verdicts.at_age(name, on, sorted({int(years) for years in _age(born, day)}))


def _ending(case: Case) -> bool:
    return case.frame.options.get("part") == "end"


def _end(chain: History) -> PartialDate:
    return max(chain, key=lambda held: held.span.end).end


def _age(born: PartialDate, day: PartialDate) -> _Range:
    """The least and the most years that somebody can have been old."""
    youngest = (day.span.start - born.span.end).days + 1
    oldest = (day.span.end - born.span.start).days - 1
    # Whole years come out a day short of the mean year where years alone are known.
    return (youngest if born.day else youngest + 1) / _YEAR, oldest / _YEAR


def _as_old(age: _Range, amount: Amount) -> Truth:
    """Whether an age is the claimed one, in whole years; "about" leaves two of them either way."""
    ages = set(range(int(age[0]), int(age[1]) + 1))
    slack = 2 if amount.vague else 0
    low, high = amount.low - slack, amount.high + slack
    fitting = {low <= each <= high for each in ages}
    if len(fitting) > 1 and not amount.exact:
        return Truth.UNKNOWN
    if len(fitting) > 1:
        return Truth.TRUE  # who counts in years alone is right either way
    return truth(fitting == {True})


def eldest(case: Case) -> Finding | None:
    """That somebody was the youngest, or oldest, of all when they came in (`part: end`: went)."""
    signs = case.signs & {Sign.YOUNGEST, Sign.OLDEST}
    if (
        len(case.subjects) != 1
        or len(signs) != 1
        or len(case.amounts) > 1
        or len(case.statuses) > 1
    ):
        return None
    (subject,) = case.subjects
    people = people_of(members_of(case, case.whens))
    if subject not in people or len(people) < 2:
        return None
    ages = {person: _age_of(case, person) for person in people}
    births = {person: _birth(case, person) for person in people}
    youngest = Sign.YOUNGEST in signs
    found = {_extreme(subject, ages, least=youngest)}
    starts = {part.strip() for part in case.frame.options.get("starts", "").split(",")}
    if not _ending(case) and not case.concepts & starts:
        found.add(_extreme(subject, births, least=youngest))
    told = case.told(subject)
    facts = facts_of(case.roll.of(subject))
    extreme = found.pop() if len(found) == 1 else Truth.UNKNOWN
    own = ages[subject]
    old = [_as_old(own, amount) for amount in case.amounts if own is not None]
    return Finding(all_of([extreme, *old]), facts, told)


def _age_of(case: Case, subject: str) -> _Range | None:
    """How old somebody was, as far as that is known, on first coming in or last going."""
    born = case.entity(subject).attributes.get("born")
    turns = _turns(case, subject)
    if not isinstance(born, PartialDate) or not turns:
        return None
    return _age(born, turns[-1 if _ending(case) else 0])


def _birth(case: Case, subject: str) -> _Range | None:
    """The day of birth as a range that is the less the later it was."""
    born = case.entity(subject).attributes.get("born")
    if not isinstance(born, PartialDate):
        return None
    return -float(born.span.end.toordinal() - 1), -float(born.span.start.toordinal())


def _extreme(subject: str, ranges: dict[str, _Range | None], *, least: bool) -> Truth:
    """Whether somebody's range lies below, or above, those of all others."""
    own = ranges[subject]
    if own is None:
        return Truth.UNKNOWN
    others = [each for person, each in ranges.items() if person != subject]
    known = [each for each in others if each is not None]
    if any((each[1] < own[0]) if least else (each[0] > own[1]) for each in known):
        return Truth.FALSE
    sure = all((own[1] < each[0]) if least else (own[0] > each[1]) for each in known)
    return Truth.TRUE if sure and len(known) == len(others) else Truth.UNKNOWN
