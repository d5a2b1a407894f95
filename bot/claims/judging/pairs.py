"""Claims about two of them: who came first, stayed longer, was older, took over, or was there too."""

from __future__ import annotations

import itertools
from datetime import date

from bot.claims.case import Case
from bot.claims.comparing import dated, lasting
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, together, truth
from bot.claims.histories import History, span_of
from bot.claims.statement import Amount, Tie, When
from bot.facts.dates import PartialDate, Span
from bot.wording import moments, values, verdicts

_PLACE_KEPT = 400  # so many days a place may stand empty
ORDERS = {Sign.BEFORE: -1, Sign.EARLIER: -1, Sign.AFTER: 1, Sign.LATER: 1}


def order(case: Case) -> Finding | None:
    """That one came (or went), or came to a status, before or after another, or before another status."""
    signs = [sign for sign in case.signs if sign in ORDERS]
    ways = {ORDERS[sign] for sign in signs}
    if len(ways) != 1 or not 0 < len(case.subjects) < 3 or len(case.amounts) > 1:
        return None
    place = case.statement.place_of(signs[0])
    if not all(_measures(case, amount, place) for amount in case.amounts):
        return None
    sides = _side(case, place, ahead=True), _side(case, place, ahead=False)
    if sides[0] is None or sides[1] is None or sides[0] == sides[1]:
        return None
    pairs = list(itertools.product(*(_turns(case, *side) for side in sides if side is not None)))
    if case.statuses and case.relation.closed and not _turns(case, *sides[0]):
        return _pair(case, Truth.FALSE)
    after = ORDERS[signs[0]] > 0
    found = [_ordered(case, *pair, after=after) for pair in pairs]
    return _pair(case, any_of(found) if found else Truth.UNKNOWN)


def _ordered(case: Case, first: date, second: date, *, after: bool) -> Truth:
    """Whether of two turns the first came after, or before, the other, when and by so much as is told."""
    if first == second:
        return Truth.FALSE if case.amounts else Truth.UNKNOWN
    found = [truth((first > second) == after)]
    found += [lasting(abs((first - second).days), amount) for amount in case.amounts]
    found += [dated(PartialDate(first.year, first.month, first.day), w) for w in case.whens]
    return all_of(found)


def _measures(case: Case, amount: Amount, place: int) -> bool:
    """Whether an amount says by how much: it stands right before the word of order, with no "for"."""
    before = case.statement.words[max(amount.place - 1, 0)]
    return amount.unit is not None and 0 < place - amount.place <= 2 and before != "for"


def _side(case: Case, place: int, *, ahead: bool) -> tuple[str, tuple[str, ...]] | None:
    """Who, and as what, on one side of the sign; a subject or status left out is that of the other."""
    subjects = [
        s for s, at in zip(case.subjects, case.places, strict=True) if (at < place) == ahead
    ]
    statuses = [s for s, at in case.ranks if (at < place) == ahead]
    if not subjects and len(case.subjects) == 1 and not ahead and statuses:
        subjects = list(case.subjects)
    if not statuses and not (ahead and len(case.subjects) == 1):
        statuses = [s for s, _ in case.ranks]
    return (subjects[0], tuple(statuses)) if len(subjects) == 1 else None


def _turns(case: Case, subject: str, statuses: tuple[str, ...]) -> list[date]:
    """When somebody first came, or last went; every time, where the claim says more of which."""
    chains = case.histories.chains(tuple(case.roll.of(subject)), statuses)
    ending = case.frame.options.get("part") == "end"
    days = [span_of(chain).end if ending else span_of(chain).start for chain in chains]
    if case.amounts or case.whens:
        return days
    return days[-1:] if ending else days[:1]


def _pair(case: Case, found: Truth) -> Finding:
    facts = {f.id: f for s in case.subjects for f in case.facts(s)}
    told = " ".join(case.told(subject) for subject in case.subjects)
    return Finding(found, tuple(facts.values()), told)


def outlasted(case: Case) -> Finding | None:
    """That one was in for longer, or shorter, than another."""
    wanted = case.signs & {Sign.LONGER, Sign.SHORTER}
    if len(case.subjects) != 2 or len(wanted) != 1 or case.whens or len(case.amounts) > 1:
        return None
    if any(amount.unit is None for amount in case.amounts):
        return None
    place = max(case.statement.place_of(sign) for sign in wanted)
    if min(case.places) > place:
        return None  # somebody else is compared with both
    days = [_days(case, subject) for subject in case.subjects]
    if 0 in days or days[0] == days[1]:
        return Finding(Truth.UNKNOWN)
    longer = days[0] > days[1]
    by = [
        lasting(abs(days[0] - days[1]) if _by_so_much(case, amount, place) else days[0], amount)
        for amount in case.amounts
    ]
    holds = truth(longer if Sign.LONGER in wanted else not longer)
    found = _pair(case, all_of([holds, *by]))
    told = " ".join(
        verdicts.lasted(case.name(subject), length)
        for subject, length in zip(case.subjects, days, strict=True)
    )
    return Finding(found.truth, found.facts, told)


def _by_so_much(case: Case, amount: Amount, place: int) -> bool:
    """Whether an amount says by how much: before the word of comparing, or behind "by"."""
    return _measures(case, amount, place) or "by" in case.statement.words[place : amount.place]


def _days(case: Case, subject: str) -> int:
    chains = case.histories.chains(tuple(case.roll.of(subject)), case.statuses)
    days = [span_of(chain).days for chain in chains]
    return max(days, default=0) if Sign.THROUGHOUT in case.signs else sum(days)


def parted(case: Case) -> Finding | None:
    """That two came, or went, so long apart."""
    if len(case.subjects) != 2 or len(case.amounts) != 1 or case.whens:
        return None
    (amount,) = case.amounts
    if amount.unit is None:
        return None
    turns = [_turns(case, subject, case.statuses) for subject in case.subjects]
    apart = [abs((one - other).days) for one, other in itertools.product(*turns)]
    return _pair(case, any_of(lasting(days, amount) for days in apart))


def followed(case: Case) -> Finding | None:
    """That the first took over from the second; the other way round with the option `turned`."""
    if len(case.subjects) != 2 or case.amounts or case.subjects[0] == case.subjects[1]:
        return None
    if (Sign.FROM in case.signs) != ("source" in case.frame.options):
        return None
    if case.frame.options.get("soon") and not case.signs & {Sign.SOON, Sign.DIRECTLY}:
        return None
    if Sign.BEFORE in case.signs and not (
        Sign.DIRECTLY in case.signs and case.frame.options.get("soon")
    ):
        return None
    heir, former = _heir_and_former(case)
    lines = [_line(case, statuses=()), _line(case, statuses=_titles(case))]
    if case.statuses:
        lines = [_line(case, statuses=case.statuses)]
    known = [line for line in lines if heir in line and former in line]
    sure = bool(case.statuses) or "lead" in case.concepts or Sign.FROM in case.signs
    if not known and not (sure and any(heir in line or former in line for line in lines)):
        return Finding(Truth.UNKNOWN)
    steps = [s for line in known for s in _steps(line, former, heir)]
    found = truth(bool(steps))
    if found is Truth.TRUE and case.whens:
        found = _took_over(case, heir)
    facts = {f.id: f for s in case.subjects for f in case.facts(s)}
    told = " ".join(_told_line(case, subject, lines[-1]) for subject in (former, heir))
    return Finding(found, tuple(facts.values()), told)


def replaced(case: Case) -> Finding | None:
    """That the first came in when the second left, of those who held no post that has but one holder."""
    if len(case.subjects) != 2 or case.amounts or case.subjects[0] == case.subjects[1]:
        return None
    rows = [held for subject in case.subjects for held in case.roll.of(subject)]
    heir, former = _heir_and_former(case)
    if not case.statuses and _never_led(case, heir) and _at_work(case, heir, former):
        return _pair(case, Truth.FALSE)
    if case.statuses or any(held.status in _titles(case) for held in rows):
        return None
    pairs = itertools.product(
        *(case.histories.chains(tuple(case.roll.of(s))) for s in (heir, former))
    )
    found = [_stepped_in(case, one, other) for one, other in pairs]
    return _pair(case, any_of(found) if found else Truth.FALSE)


def _never_led(case: Case, heir: str) -> bool:
    """Whether somebody is in none of the rows of those who led, by the relation that the frame names."""
    line = case.frame.options.get("line")
    return line is not None and not case.records.roll(line).of(heir)


def _at_work(case: Case, heir: str, former: str) -> bool:
    """Whether somebody had been in long since when the other left, or came when the other stayed on."""
    one, other = (case.histories.chains(tuple(case.roll.of(s))) for s in (heir, former))
    if not one or not other:
        return False
    return all(
        abs((span_of(a).start - span_of(b).end).days) > _PLACE_KEPT for a in one for b in other
    )


def _stepped_in(case: Case, heir: History, former: History) -> Truth:
    """Whether a stretch begins where another ends; of those not long apart nothing is sure."""
    apart = abs((span_of(heir).start - span_of(former).end).days)
    if apart > _PLACE_KEPT:
        return Truth.FALSE
    same = Truth.TRUE if apart == 0 else Truth.UNKNOWN
    return all_of([same, *(dated(heir[0].start, when) for when in case.whens)])


def _heir_and_former(case: Case) -> tuple[str, str]:
    """Who is said to have taken over, and from whom."""
    heir, former = case.subjects
    if case.frame.options.get("possessive") == "true":
        heir, former = _possessed(case)
    turned = bool(case.frame.options.get("turned")) != (Sign.BY in case.signs)
    # "was replaced as head by", "led directly before"
    return (former, heir) if turned != (Sign.BEFORE in case.signs) else (heir, former)


def _possessed(case: Case) -> tuple[str, str]:
    """Of "A's successor was B" and "B was A's successor" those who are B and A."""
    (place,) = [at for at, found in case.statement.concepts if found & case.frame.needs[0]][:1]
    owners = [s for s, at in zip(case.subjects, case.places, strict=True) if at < place]
    owner = owners[-1] if owners else case.subjects[1]
    other = case.subjects[1] if owner == case.subjects[0] else case.subjects[0]
    return other, owner


def _titles(case: Case) -> tuple[str, ...]:
    named = case.frame.options.get("titles", "")
    return tuple(part.strip() for part in named.split(",") if part.strip())


def _line(case: Case, statuses: tuple[str, ...]) -> list[str]:
    """The subjects in the order in which they led."""
    line: list[str] = []
    for held in case.roll.held:
        if case.provisional(held) or not case.histories.fits(held, statuses):
            continue
        if not line or line[-1] != held.subject:
            line.append(held.subject)
    return line


def _steps(line: list[str], former: str, heir: str) -> list[int]:
    return [i for i in range(len(line) - 1) if line[i] == former and line[i + 1] == heir]


def _told_line(case: Case, heir: str, line: list[str]) -> str:
    if heir not in line:
        return case.told(heir)
    place = line.index(heir)
    before = case.name(line[place - 1]) if place else ""
    after = case.name(line[place + 1]) if place + 1 < len(line) else ""
    return verdicts.neighbours(before, case.name(heir), after)


def _took_over(case: Case, heir: str) -> Truth:
    return any_of(
        all_of(dated(held.start, when) for when in case.whens) for held in case.roll.of(heir)
    )


def beside(case: Case) -> Finding | None:
    """That two or more were in at the same time, at some time or at the one named."""
    if (
        len(case.subjects) < 2 or Sign.TOGETHER not in case.signs
    ):  # what both did, each may have done alone
        return None
    if len(case.amounts) > 1 or any(a.unit is None or a.unit is Sign.TIMES for a in case.amounts):
        return None
    main = [tuple(case.roll.of(subject)) for subject in case.subjects]
    if not all(main):
        return together([case.finding(subject, _is_in) for subject in case.subjects])
    shared = [span_of(chain) for chain in case.histories.chains(main[0], ())]
    for history in main[1:]:
        spans = [span_of(chain) for chain in case.histories.chains(history, ())]
        shared = [common for a in shared for b in spans if (common := _common(a, b))]
    fitting = [s for s in shared if all(_fits(s, w) for w in case.whens)]
    total = sum(span.days for span in fitting)
    found = _pair(case, all_of([truth(bool(fitting)), *(lasting(total, a) for a in case.amounts)]))
    told = values.listing([moments.span_text(span) for span in shared])
    return Finding(found.truth, found.facts, f"{values.capital(told)}." if told else found.evidence)


def _is_in(history: History) -> Truth:
    return truth(bool(history))


def _common(one: Span, other: Span) -> Span | None:
    start, end = max(one.start, other.start), min(one.end, other.end)
    return Span(start, end) if start < end else None


def _fits(span: Span, when: When) -> bool:
    if when.tie is Tie.BEFORE:
        return span.start < when.span.start
    if when.tie is Tie.AFTER:
        return span.end > when.span.end
    return span.overlaps(when.span)
