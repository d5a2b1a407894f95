"""Claims about the rows of a relation: their values, and how a number grew from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from bot.claims.case import Case
from bot.claims.comparing import counted, dated
from bot.claims.english import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, together, truth
from bot.claims.statement import Amount, Tie, When
from bot.facts.dates import PartialDate
from bot.facts.model import COUNT, DATE, TEXT, YEAR, Fact, Value
from bot.wording import plain, templates

Given = Value | When | Amount
_TOLD = 3
_YEAR = 367
_EVER = frozenset(
    {"ever", "once", "sometime"}
)  # what was so at one time needs no more than one row
_MULTIPLES = {Sign.DOUBLE: 2.0, Sign.TRIPLE: 3.0, Sign.HALF: 0.5}


def rows(case: Case) -> Finding | None:
    """That there is a row with the values that the claim names."""
    if _turned_round(case):
        facts = case.records.rows(case.frame.relation, case.frame.where)
        return Finding(Truth.FALSE, tuple(facts[:_TOLD]), _stated(case, facts[:_TOLD]))
    given = _given(case)
    if given is None or (not given and (case.frame.values or _wants_entity(case))):
        return None
    if Sign.ONLY in case.signs:
        return _exclusive(case, given)
    return _signed(case, together([_one(case, choice) for choice in _choices(given)]))


def _wants_entity(case: Case) -> bool:
    """Whether the frame is about who or what did it, so that it says nothing without."""
    kinds = {case.relation.roles[name].type for name in case.frame.roles}
    return bool(kinds - {YEAR, DATE, COUNT, TEXT})


def _exclusive(case: Case, given: dict[str, list[Given]]) -> Finding | None:
    """That the rows with these values are all there are."""
    if not case.relation.closed or len(given) != 1:
        return None
    ((role, chosen),) = given.items()
    facts = case.records.rows(case.frame.relation, case.frame.where)
    there = {fact.values.get(role) for fact in facts}
    return Finding(truth(there == set(chosen)), tuple(facts[:5]), _stated(case, facts[:5]))


def stated(case: Case) -> Finding | None:
    """That what the frame stands for is so; a number in it is that of the relation's rows."""
    given = _given(case)
    option = case.frame.options.get
    if given is None and option("by") == "true" and not case.amounts:
        given = {}  # who did not do it did not do it at any time
    if given is None or (Sign.STILL in case.signs and option("still") != "true"):
        return None
    lasting = bool(case.signs & {Sign.STILL, Sign.ONLY}) or case.statement.negated
    if option("still") == "true" and not lasting:
        return None
    if option("by") == "true" and not _by_somebody(case):
        return None
    if (sign := option("sign")) and sign not in case.signs:
        return None
    facts = case.records.rows(case.frame.relation, case.frame.where)
    return _signed(case, Finding(Truth.TRUE, tuple(facts[:5]), _stated(case, facts[:_TOLD])))


def totalled(case: Case) -> Finding | None:
    """That so many rows are as the frame says, or all, most or none of them."""
    facts = case.records.rows(case.frame.relation, case.frame.where)
    if case.whens or len(case.amounts) > 1:
        return None
    found = (
        counted(len(facts), case.amounts[0]) if case.amounts else truth(Sign.NONE not in case.signs)
    )
    return Finding(found, tuple(facts[:5]), _stated(case, facts[:5]))


def _by_somebody(case: Case) -> bool:
    """Whether one of those whom the frame needs did it, rather than had it done to them."""
    needed = frozenset().union(*case.frame.needs)
    return any(
        _acts(case, mention.place)
        for mention in case.statement.mentions
        for named in mention.senses
        if needed & {f"@{named.type}", *(f"@{id}" for id in named.ids)}
    )


def _signed(case: Case, finding: Finding) -> Finding:
    """A finding as the frame puts it; of the contrary it is only known where it is wrong."""
    if Sign.NONE in case.signs:
        finding = finding.opposite
    if not case.frame.contrary:
        return finding
    turned = finding.opposite
    return turned if turned.truth is Truth.FALSE else Finding(Truth.UNKNOWN)


def _given(case: Case) -> dict[str, list[Given]] | None:
    """The values that the claim gives, by role; None where one of them has no role."""
    given: dict[str, list[Given]] = {}
    for role, meanings in case.frame.values.items():
        found = [value for word, value in meanings.items() if word in case.concepts]
        if found:
            given[role] = list(found)
    whens, amounts = _ties(case), list(case.amounts)
    if whens is None or not _staged(case):
        return None
    if case.frame.options.get("ends") == "true":
        if any(amount.exact for amount in amounts):
            return None
        whens = [When(Tie.IN, t) for w in whens for t in (w.time, w.until) if t is not None]
    for name in case.frame.roles:
        kind = case.relation.roles[name].type
        if kind in (YEAR, DATE):
            taken = 1 if case.frame.options.get("ends") == "true" else 2
            given[name], whens = list(whens[:taken]), whens[taken:]
        elif kind == COUNT:
            given[name], amounts = list(amounts[:1]), amounts[1:]
        elif kind != TEXT:
            chosen = _entities(case, name, kind)
            if chosen is None:
                return None
            given[name] = list(chosen)
    if whens or amounts:
        return None
    ever = _EVER & set(case.statement.words)
    for role, value in () if ever else case.frame.default.items():
        if not given.get(role):
            given[role] = [value]
    return {role: found for role, found in given.items() if found}


def _entities(case: Case, role: str, kind: str) -> list[str] | None:
    """The entities that fill a role; None where one of them is not what did it but had it done to it."""
    subject = case.records.base.pack.subject
    found = []
    for mention in case.bodies:
        named = mention.of(kind)
        if named is None or subject in named.ids:
            continue
        if case.frame.options.get("agent") == role and not _acts(case, mention.place):
            return None
        found.append(named.ids[0])
    return found


def _acts(case: Case, place: int) -> bool:
    """Whether somebody who is named at a place did it: "… by them", or before a verb in the active."""
    words = case.statement.words
    before = [word for word in words[:place] if word not in ("the", "a")][-1:]
    if before == ["by"]:
        return True
    behind = [at for at, _ in case.statement.concepts if at > place]
    between = words[place : behind[0]] if behind else words[place:]
    return bool(behind) and not set(between) & _PASSIVE


_PASSIVE = frozenset({"was", "were", "is", "are", "be", "been", "being", "by"})


def _ties(case: Case) -> list[When] | None:
    """The times that are left to compare: without the event behind which the frame stands."""
    option = case.frame.options.get
    events = {Tie.AFTER: option("after"), Tie.SINCE: option("after"), Tie.BEFORE: option("before")}
    left = [w for w in case.whens if not _is_event(case, w, events.get(w.tie))]
    if option("needs_moment") == "true" and len(left) == len(case.whens):
        return None
    tie = option("tie")
    return [replace(w, tie=Tie(tie)) for w in left] if tie else left


def _is_event(case: Case, when: When, event: str | None) -> bool:
    """Whether a time is that of an event, by its name or by the calendar."""
    start = case.entity(event).attributes.get("start") if event else None
    if not isinstance(start, PartialDate):
        return False
    return when.time.event == event or (
        when.time.span.days < _YEAR and start.span.overlaps(when.time.span)
    )


def _staged(case: Case) -> bool:
    """Whether what it was once stands before what it became, where both are named."""
    return _places(case) == sorted(_places(case))


def _places(case: Case) -> list[int]:
    order = [part.strip() for part in case.frame.options.get("order", "").split(",") if part]
    return [place for name in order for place, found in case.statement.concepts if name in found]


def _turned_round(case: Case) -> bool:
    """Whether the claim has it the wrong way round: "into" stands before what it had been."""
    places = _places(case)
    if places == sorted(places):
        return False
    before = [w for w in case.statement.words[: places[0]] if w not in ("a", "an", "the", "just")]
    return before[-1:] in (["into"], ["to"])


def _choices(given: dict[str, list[Given]]) -> list[dict[str, list[Given]]]:
    """One set of values for each entity or meaning that a role is given; times go together."""
    sets: list[dict[str, list[Given]]] = [{}]
    for role, found in given.items():
        if all(isinstance(value, When) for value in found):
            sets = [{**each, role: found} for each in sets]
        else:
            sets = [{**each, role: [value]} for each in sets for value in found]
    return sets


def _one(case: Case, given: dict[str, list[Given]]) -> Finding:
    """Whether one row has all the values."""
    facts = case.records.rows(case.frame.relation, case.frame.where)
    if not given:
        return Finding(Truth.TRUE, tuple(facts[:_TOLD]), _stated(case, facts[:_TOLD]))
    by_fact = {fact.id: _agrees(case, fact, given) for fact in facts}
    if Sign.ALWAYS in case.signs or Sign.ALL in case.signs:
        return _every(case, facts, by_fact)
    agreeing = [fact for fact in facts if by_fact[fact.id] is Truth.TRUE]
    if agreeing:
        shown = agreeing[:_TOLD]
        return Finding(Truth.TRUE, tuple(shown), _stated(case, shown))
    if any(value is Truth.UNKNOWN for value in by_fact.values()):
        return Finding(Truth.UNKNOWN)
    return _contradicted(case, facts, given)


def _every(case: Case, facts: Sequence[Fact], by_fact: dict[str, Truth]) -> Finding:
    found = all_of(by_fact.values())
    if found is Truth.TRUE and not case.relation.closed:
        found = Truth.UNKNOWN
    against = [fact for fact in facts if by_fact[fact.id] is Truth.FALSE] or facts
    return Finding(found, tuple(against[:_TOLD]), _stated(case, against[:_TOLD]))


def _contradicted(case: Case, facts: Sequence[Fact], given: dict[str, list[Given]]) -> Finding:
    """A refutation: the rows of the same key have other values, or the list is closed."""
    key = [role for role in given if role not in case.relation.single_valued]
    single = [role for role in given if role in case.relation.single_valued]
    same = [f for f in facts if _agrees(case, f, {r: given[r] for r in key}) is Truth.TRUE]
    if single and same and (key or len(facts) == 1):
        return Finding(Truth.FALSE, tuple(same[:_TOLD]), _stated(case, same[:_TOLD]))
    only_row = len(facts) == 1 and bool(single)
    closed = case.relation.closed and case.frame.options.get("open") != "true"
    if closed or only_row:
        told = same or facts
        return Finding(Truth.FALSE, tuple(told[:5]), _stated(case, told[:5]))
    return Finding(Truth.UNKNOWN)


def _agrees(case: Case, fact: Fact, given: dict[str, list[Given]]) -> Truth:
    return all_of(
        [_value(case, fact, role, value) for role, values in given.items() for value in values]
        or [Truth.TRUE]
    )


def _value(case: Case, fact: Fact, role: str, given: Given) -> Truth:
    accepted = (fact.values.get(role), *fact.accepts.get(role, ()))
    return any_of(_same(case, value, given) for value in accepted if value is not None)


def _same(case: Case, value: Value, given: Given) -> Truth:
    if isinstance(given, Amount):
        return counted(value, given) if isinstance(value, int) else Truth.UNKNOWN
    if isinstance(given, When):
        day = PartialDate(value) if isinstance(value, int) else value
        if not isinstance(day, PartialDate):
            return Truth.UNKNOWN
        if case.frame.state:
            return _ever_since(day, given)
        if case.frame.options.get("until") == "true":
            return _ever_since(day, given).opposite if given.tie is Tie.IN else _until(day, given)
        if case.frame.options.get("at") == "exact":
            return truth(given.time.year == day.year and given.tie in (Tie.IN, Tie.BY))
        return dated(day, given)
    return truth(value == given)


def _ever_since(day: PartialDate, when: When) -> Truth:
    """Whether what has held since a date held at that time."""
    if when.tie in (Tie.SINCE, Tie.RANGE):
        return dated(day, When(Tie.IN, when.time))
    if when.tie in (Tie.BY, Tie.UNTIL):
        return dated(day, When(Tie.BY, when.time))
    if when.tie is Tie.BEFORE:
        return dated(day, when)
    if when.tie is Tie.AFTER:
        return truth(when.span.start >= day.span.start)
    if when.span.start >= day.span.start:
        return Truth.TRUE
    return Truth.FALSE if when.span.end <= day.span.start else Truth.UNKNOWN


def _until(day: PartialDate, when: When) -> Truth:
    """Whether what held until a date held before, or until, that time."""
    if when.tie in (Tie.BEFORE, Tie.UNTIL):
        return truth(when.span.start <= day.span.end)
    return Truth.UNKNOWN


def _stated(case: Case, facts: Sequence[Fact]) -> str:
    return " ".join(templates.stated(case.records.base, fact) for fact in facts)


def growth(case: Case) -> Finding | None:
    """That a number grew or fell between two rows: whether, by how much, from what to what."""
    over, counts = case.frame.options["over"], case.frame.options["count"]
    facts = sorted(case.records.rows(case.frame.relation), key=lambda f: str(f.values[over]))
    chosen = _span_of_rows(case, facts, over)
    if chosen is None:
        return None
    if not chosen:
        return Finding(Truth.UNKNOWN)
    first, last = chosen[0], chosen[-1]
    before, after = first.values[counts], last.values[counts]
    assert isinstance(before, int)
    assert isinstance(after, int)
    rose = "up" in case.frame.options.get("way", "up")
    if case.frame.options.get("multiple") == "true" and not case.signs & _MULTIPLES.keys():
        return None
    years = int(str(last.values[over])) - int(str(first.values[over]))
    numbers = _numbers(case, before, after, years)
    if numbers is None:
        return None
    found = all_of([truth((after > before) == rose), *numbers])
    told = plain.growth(before, after, str(first.values[over]), str(last.values[over]))
    return Finding(found, (first, last), told.replace("**", ""))


def compared(case: Case) -> Finding | None:
    """That a number was higher or lower in one year than in another, which stands behind "than"."""
    over, counts = case.frame.options["over"], case.frame.options["count"]
    ways = case.signs & {Sign.MORE, Sign.FEWER}
    years = [when.time.year for when in case.whens if when.tie is Tie.IN]
    if len(ways) != 1 or len(years) != 2 or case.amounts or Sign.THAN not in case.signs:
        return None
    by_year = {fact.values[over]: fact for fact in case.records.rows(case.frame.relation)}
    if any(year not in by_year for year in years):
        return Finding(Truth.UNKNOWN)
    one, other = (by_year[year] for year in years)
    first, second = one.values[counts], other.values[counts]
    assert isinstance(first, int)
    assert isinstance(second, int)
    holds = first > second if Sign.MORE in ways else first < second
    return Finding(truth(holds), (one, other), _stated(case, (one, other)))


def _span_of_rows(case: Case, facts: Sequence[Fact], over: str) -> list[Fact] | None:
    """The rows from the first year named to the last; empty where one has none."""
    years = [t.year for when in case.whens for t in (when.time, when.until) if t is not None]
    if any(year is None for year in years):
        return None
    by_year = {fact.values[over]: fact for fact in facts}
    if any(year not in by_year for year in years):
        return []
    if len(years) == 2:
        return sorted((by_year[y] for y in years), key=lambda f: str(f.values[over]))
    if not years:
        return [facts[0], facts[-1]]
    one = by_year[years[0]]
    tie = case.whens[0].tie
    if tie in (Tie.AFTER, Tie.SINCE):
        return [one, facts[-1]] if one is not facts[-1] else []
    return [facts[0], one] if one is not facts[0] else []


def _numbers(case: Case, before: int, after: int, years: int) -> list[Truth] | None:
    """What the numbers of the claim come to: a difference, a ratio, per cent, or both ends."""
    ratio = after / before if before else inf
    signs = case.signs
    more = Sign.MORE in signs
    found = [
        truth(ratio > number) if more else _near(ratio, number)
        for sign, number in _MULTIPLES.items()
        if sign in signs
    ]
    amounts = case.amounts
    plain_ones = [a for a in amounts if a.unit is None]
    for amount in amounts:
        if amount.unit is Sign.TIMES:
            found.append(
                _near(ratio, amount.low)
                if amount.exact
                else truth(amount.low <= ratio <= amount.high)
            )
        elif amount.unit is Sign.PERCENT:
            found.append(_near(100 * (ratio - 1), amount.low))
        elif amount.unit is Sign.YEAR:
            found.append(truth(amount.low <= years <= amount.high))
        elif amount.unit is not None:
            return None
    if len(plain_ones) == 1:
        one = plain_ones[0]
        found.append(any_of([counted(abs(after - before), one), counted(after, one)]))
    elif len(plain_ones) == 2:
        found += [counted(before, plain_ones[0]), counted(after, plain_ones[1])]
    elif plain_ones:
        return None
    return found


def _near(value: float, claimed: float) -> Truth:
    if abs(value - claimed) <= 0.08 * claimed:
        return Truth.TRUE
    return Truth.FALSE if abs(value - claimed) > 0.2 * claimed else Truth.UNKNOWN
