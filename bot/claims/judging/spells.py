"""Claims about somebody's time: that they were in, came, went, for how long and how often."""

from __future__ import annotations

from dataclasses import replace

from bot.claims.case import Case
from bot.claims.comparing import counted, dated, lasting
from bot.claims.english import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, together, truth
from bot.claims.histories import History, span_of
from bot.claims.statement import Amount, Tie, When
from bot.facts.queries import Held
from bot.wording import spells, verdicts


def held(case: Case) -> Finding | None:
    """That each subject was in, at a time or in a status where one is named."""
    if not case.subjects or (Sign.ONLY in case.signs and not case.merely):
        return None
    each = [replace(case, statuses=(status,)) for status in case.statuses] or [case]
    return together([_held(one, subject) for one in each for subject in case.subjects])


def _held(case: Case, subject: str) -> Finding:
    statuses = case.statuses

    def test(history: History) -> Truth:
        chains = case.histories.chains(history, statuses)
        if not chains:
            return Truth.FALSE
        if Sign.ONLY in case.signs and chains != _whole(case, history):
            return Truth.FALSE if not case.whens else Truth.UNKNOWN
        if not case.whens:
            return Truth.TRUE
        if all(when.tie is Tie.IN for when in case.whens):
            return all_of(any_of(_covers(c, w, whole=[]) for c in chains) for w in case.whens)
        return any_of(
            all_of(_covers(chain, when, whole=_whole(case, history)) for when in case.whens)
            for chain in _stretches(case, history)
        )

    finding = case.finding(subject, test)
    return _instead(case, finding) if finding.truth is Truth.FALSE else finding


def _stretches(case: Case, history: History) -> list[History]:
    return case.histories.chains(history, case.statuses)


def _whole(case: Case, history: History) -> list[History]:
    """The stretches whatever the status."""
    return case.histories.chains(history)


def _covers(chain: History, when: When, *, whole: list[History]) -> Truth:
    """Whether a stretch fits a time: for a range its two ends count, else any day in common."""
    span, time = span_of(chain), when.span
    match when.tie:
        case Tie.BEFORE:
            return truth(span.start < time.start)
        case Tie.AFTER:
            return truth(span.end > time.end)
        case Tie.BY:
            return truth(span.start < time.end)
        case Tie.SINCE:
            return dated(chain[0].start, When(Tie.IN, when.time, old_style=when.old_style))
        case Tie.UNTIL:
            return _ends(chain, When(Tie.IN, when.time))
        case Tie.RANGE:
            assert when.until is not None
            return _range(chain, when, when.until, whole)
        case Tie.THROUGHOUT:
            return truth(span.start <= time.start and time.end <= span.end)
        case _:
            if time.days == 1 and span.end == time.start:
                return Truth.UNKNOWN  # the day on which it ended
            return truth(span.overlaps(time))


def _range(chain: History, when: When, until: object, whole: list[History]) -> Truth:
    assert when.until is not None
    start = dated(chain[0].start, When(Tie.IN, when.time))
    end = _ends(chain, When(Tie.IN, when.until))
    both = all_of([start, end])
    if both is Truth.FALSE and _inner(chain, when):
        return Truth.UNKNOWN  # some of its own rows begin and end so, in another status
    return both


def _inner(chain: History, when: When) -> bool:
    assert when.until is not None
    starts = [dated(h.start, When(Tie.IN, when.time)) for h in chain]
    ends = [dated(h.end, When(Tie.IN, when.until)) for h in chain]
    return Truth.TRUE in starts and Truth.TRUE in ends


def _ends(chain: History, when: When) -> Truth:
    last = max(chain, key=lambda h: h.span.end)
    return dated(last.end, when)


def _instead(case: Case, finding: Finding) -> Finding:
    """A refutation with who it was at that time, where only few can have been."""
    if case.statuses and not case.whens:
        return _those(
            case, finding, [h for h in case.roll.held if case.histories.fits(h, case.statuses)]
        )
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
    told = f"{finding.evidence} {verdicts.holders(spells.when(when.time), names)}"
    return Finding(finding.truth, tuple(facts.values()), told, finding.disputed)


def _those(case: Case, finding: Finding, rows: list[Held]) -> Finding:
    """A refutation with those who were what is claimed, where they are few."""
    names = list(dict.fromkeys(case.name(h.subject) for h in rows))
    if not 0 < len(names) <= 3:
        return finding
    facts = {f.id: f for f in (*finding.facts, *(h.fact for h in rows))}
    told = f"{verdicts.it_was(names)} {finding.evidence}"
    return replace(finding, facts=tuple(facts.values()), evidence=told)


def started(case: Case) -> Finding | None:
    """That each subject came in, or into a status, at a time."""
    return _turned(case, start=True)


def ended(case: Case) -> Finding | None:
    """That each subject left, or left a status, at a time, and in the manner that is named."""
    return _turned(case, start=False)


def _turned(case: Case, *, start: bool) -> Finding | None:
    if not case.subjects or len(case.statuses) > 1 or case.verbs > 1:
        return None
    if Sign.TOGETHER in case.signs and not case.whens:
        return None

    def test(history: History) -> Truth:
        chains = case.histories.chains(history, case.statuses)
        if not chains:
            return Truth.FALSE
        if Sign.FIRST_TIME in case.signs:
            chains = chains[:1]
        if case.frame.options.get("part") == "return":
            chains = chains[1:]
        turned = any_of(
            all_of(
                [*(_turn(chain, when, start=start) for when in case.whens), _manner(case, chain)]
            )
            for chain in chains
        )
        again = start and case.frame.options.get("again") == "true"
        if turned is Truth.FALSE and again and _again(chains, case.whens):
            return Truth.UNKNOWN
        return turned

    found = together([case.finding(subject, test) for subject in case.subjects])
    return _instead_turned(case, found) if start and found.truth is Truth.FALSE else found


def _instead_turned(case: Case, finding: Finding) -> Finding:
    """A refutation with who came in at that time, where rows name no status and so few can have."""
    spell = case.relation.spell
    if spell is None or spell.status is not None or not case.whens:
        return finding
    then = [
        h
        for h in case.roll.held
        if case.histories.fits(h, case.statuses)
        and all(dated(h.start, when) is Truth.TRUE for when in case.whens)
    ]
    return _those(case, finding, then)


def _turn(chain: History, when: When, *, start: bool) -> Truth:
    value = chain[0].start if start else max(chain, key=lambda h: h.span.end).end
    if when.tie in (Tie.RANGE, Tie.THROUGHOUT):
        return Truth.UNKNOWN
    if when.tie is Tie.UNTIL:
        return _ends(chain, When(Tie.IN, when.time)) if start else Truth.UNKNOWN
    if when.tie is Tie.SINCE:
        return dated(chain[0].start, When(Tie.IN, when.time, old_style=when.old_style))
    return dated(value, when)


def _again(chains: list[History], whens: tuple[When, ...]) -> bool:
    """Whether a row tells that somebody who was in came in once more in one of those years."""
    years = {str(when.time.span.start.year) for when in whens}
    events = [str(h.fact.values.get("start_event", "")) for chain in chains for h in chain]
    return any(year in event for year in years for event in events)


def _manner(case: Case, chain: History) -> Truth:
    """Whether a stretch ended as the claim says; what no row tells of is unknown."""
    manners = case.records.base.claims.manners
    wanted = [c for c in case.concepts if c in manners]
    if not wanted:
        return Truth.TRUE
    last = max(chain, key=lambda h: h.span.end)
    event = str(last.fact.values.get("end_event", "")).casefold()
    told = {name for name, phrases in manners.items() if any(p in event for p in phrases)}
    if set(wanted) & told:
        return Truth.TRUE
    exclusive = told and all(_exclusive(case, one, other) for one in wanted for other in told)
    return Truth.FALSE if exclusive else Truth.UNKNOWN


def _exclusive(case: Case, one: str, other: str) -> bool:
    """Whether no row tells of both manners, so that one rules the other out."""
    manners = case.records.base.claims.manners
    events = [str(h.fact.values.get("end_event", "")).casefold() for h in case.roll.held]
    return not any(
        any(p in event for p in manners[one]) and any(p in event for p in manners[other])
        for event in events
    )


def lasted(case: Case) -> Finding | None:
    """That each subject was in for some length of time, in all or at a stretch."""
    if not case.subjects or len(case.amounts) != 1 or case.amounts[0].unit is None:
        return None
    amount = case.amounts[0]
    if amount.unit in (Sign.TIMES, Sign.PERCENT):
        return None

    def test(history: History) -> Truth:
        return _length(case, case.histories.chains(history, case.statuses), amount)

    findings = [case.finding(subject, test) for subject in case.subjects]
    told = [
        Finding(f.truth, f.facts, _with_length(case, subject, f.evidence), f.disputed)
        for subject, f in zip(case.subjects, findings, strict=True)
    ]
    return together(told)


def _with_length(case: Case, subject: str, evidence: str) -> str:
    chains = case.histories.chains(tuple(case.roll.of(subject)), case.statuses)
    if not chains:
        return evidence
    days = sum(span_of(chain).days for chain in chains)
    return f"{verdicts.lasted(case.name(subject), days)} {evidence}"


def _length(case: Case, chains: list[History], amount: Amount) -> Truth:
    if not chains:
        return Truth.FALSE
    if case.whens:
        return any_of(
            all_of(
                [
                    *(_since(chain, when) for when in case.whens),
                    lasting(span_of(chain).days, amount),
                ]
            )
            for chain in chains
        )
    lengths = {span_of(chain).days for chain in chains}
    total = lasting(sum(span_of(chain).days for chain in chains), amount)
    return any_of([total, *(lasting(days, amount) for days in lengths)])


def _since(chain: History, when: When) -> Truth:
    """ "For a week after …" means right after."""
    if when.tie is Tie.AFTER:
        return dated(chain[0].start, When(when.tie, when.time, soon=True))
    return _covers(chain, when, whole=[chain])


def often(case: Case) -> Finding | None:
    """How often somebody was in."""
    amount = _times(case)
    if len(case.subjects) != 1 or amount is None or case.whens:
        return None

    def test(history: History) -> Truth:
        return counted(len(case.histories.chains(history, case.statuses)), amount)

    return case.finding(case.subjects[0], test)


def _times(case: Case) -> Amount | None:
    if Sign.TWICE in case.signs and not case.amounts:
        return Amount(2, 2)
    if Sign.ONCE in case.signs and not case.amounts:
        return Amount(1, 1)
    if len(case.amounts) == 1 and case.amounts[0].unit is Sign.TIMES:
        return case.amounts[0]
    return None
