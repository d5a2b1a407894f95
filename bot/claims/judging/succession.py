"""Claims that one person came after another: who succeeded whom, and who took whose place."""

from __future__ import annotations

import itertools

from bot.claims.case import Case
from bot.claims.comparing import dated
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, truth
from bot.claims.histories import History, span_of
from bot.claims.judging.pairs import on_pair
from bot.wording import verdicts

_PLACE_KEPT = 400  # so many days a place may stand empty


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
        return on_pair(case, Truth.FALSE)
    if case.statuses or any(held.status in _titles(case) for held in rows):
        return None
    pairs = itertools.product(
        *(case.histories.chains(tuple(case.roll.of(s))) for s in (heir, former))
    )
    found = [_stepped_in(case, one, other) for one, other in pairs]
    return on_pair(case, any_of(found) if found else Truth.FALSE)


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
