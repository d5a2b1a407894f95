"""Claims that somebody was in, at a time or in a status."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.claims.case import Case
from bot.claims.comparing import dated
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, together, truth
from bot.claims.histories import History, span_of
from bot.claims.judging.groups import full
from bot.claims.statement import Tie, When
from bot.facts.dates import Span
from bot.facts.queries import Held
from bot.wording import moments, verdicts


def held(case: Case) -> Finding | None:
    """That each subject was in, at a time or in a status where one is named."""
    merely = case.merely and bool(case.statuses)
    if not case.subjects or case.present or (Sign.ONLY in case.signs and not merely):
        return None
    if (case.amounts and not _numbered(case)) or _returned(case) or _owned(case):
        return None
    if case.statement.negated and Sign.AGAIN in case.signs:
        return None  # "never again" doesn't say never
    if case.statement.negated:
        case = replace(case, whens=tuple(map(_still, case.whens)))
    elif Sign.STILL in case.signs or "still" in case.statement.words:
        case = replace(case, whens=tuple(map(_eve, case.whens)))
    if Sign.THROUGHOUT in case.signs:
        case = replace(case, whens=tuple(map(_through, case.whens)))
    if Sign.MOST in case.signs and not (case.whens and all(w.tie is Tie.IN for w in case.whens)):
        return None
    if len(case.statuses) > 1 and len(case.whens) > 1:
        return _by_turns(case)
    each = [replace(case, statuses=(status,)) for status in case.statuses] or [case]
    found = [_held(one, subject) for one in each for subject in case.subjects]
    return together([*found, _no_more(case)] if case.amounts else found)


def _by_turns(case: Case) -> Finding | None:
    """Each status at its own time: "a pawn in 1964, a queen in 1966"."""
    whens = sorted(case.whens, key=lambda when: when.place)
    order = sorted([*((at, "status") for _, at in case.ranks), *((w.place, "time") for w in whens)])
    kinds = [kind for _, kind in order]
    if len(whens) != len(case.ranks) or kinds != kinds[:2] * len(whens) or kinds[0] == kinds[1]:
        return None
    pairs = zip(case.ranks, whens, strict=True)
    each = [replace(case, statuses=(s,), ranks=((s, at),), whens=(w,)) for (s, at), w in pairs]
    return together([_held(one, subject) for one in each for subject in case.subjects])


def _returned(case: Case) -> bool:
    """Whether the claim says that somebody came back at one of several times: "returned", not "again"."""
    place = case.statement.place_of(Sign.AGAIN)
    return place >= 0 and len(case.whens) > 1 and case.statement.words[place] != "again"


def _owned(case: Case) -> bool:
    """Whether somebody had another who was that: "had a deputy", but "had the title of deputy"."""
    words = case.statement.words
    ahead = [[w for w in words[:at] if w not in ("new", "own")][-2:] for _, at in case.ranks]
    return any(w[:1] == ["had"] and w[1:] in (["a"], ["an"], ["his"], ["her"]) for w in ahead)


def _numbered(case: Case) -> bool:
    """Whether the only amount counts those who are named: "the two candidates were A and B"."""
    amount = case.amounts[0]
    number = len(case.subjects)
    whole = amount.exact and amount.unit is None and not amount.vague and len(case.amounts) == 1
    if whole and _among(case) and not case.statement.negated:
        return True
    return whole and amount.low == number > 1 and not case.statement.negated


def _among(case: Case) -> bool:
    """Whether those who are named are some of a number: "one of the three", "among the five"."""
    words = case.statement.words[: case.amounts[0].place]
    return words[-2:] in (("of", "the"), ("among", "the"), ("of", "these")) or words[-1:] == (
        "among",
    )


def _no_more(case: Case) -> Finding:
    """That nobody else was what is said of a number of people."""
    rows = [h for h in case.roll.held if case.histories.fits(h, case.statuses)]
    rows = [h for h in rows if all(_at(h, when) for when in case.whens)]
    if _among(case):
        return Finding(Truth.TRUE)
    named = set(case.subjects)
    days = {h.span.start for h in rows} | {h.span.end for h in rows}
    if any({h.subject for h in rows if day in h.span} == named for day in days):
        return Finding(Truth.TRUE)
    others = {h.subject for h in rows if not h.fact.disputed} - named
    if others and not case.whens:
        return Finding(Truth.UNKNOWN)
    return those(case, Finding(truth(not others)), rows)


def _still(when: When) -> When:
    """ "No longer by 1977" says that it wasn't so then."""
    return replace(when, tie=Tie.IN) if when.tie is Tie.BY else when


def _through(when: When) -> When:
    """ "Without a break in the sixties" says that it was so all that time."""
    return replace(when, tie=Tie.THROUGHOUT) if when.tie is Tie.IN else when


def _eve(when: When) -> When:
    """ "Still in when the war ended" says that it was so up to that day."""
    if when.tie is Tie.BY:
        return replace(when, tie=Tie.IN)
    if when.tie is not Tie.IN or when.span.days != 1:
        return when
    eve = Span(when.span.start - timedelta(days=1), when.span.start)
    return replace(when, time=replace(when.time, span=eve))


def _held(case: Case, subject: str) -> Finding:
    finding = case.finding(subject, lambda history: _was_in(case, history))
    if finding.truth is Truth.TRUE and not _properly(case, subject):
        sure = case.frame.options.get("proper") in case.concepts and not _may_be(case, subject)
        return replace(finding, truth=Truth.FALSE if sure else Truth.UNKNOWN, denial=None)
    return _instead(case, finding) if finding.truth is Truth.FALSE else finding


def _was_in(case: Case, history: History) -> Truth:
    """Whether by a history somebody was in as what, and when, the claim says."""
    if case.frame.options.get("plain") in case.concepts:
        history = _unranked(case, history)
    chains = case.histories.chains(history, case.statuses)
    if Sign.AGAIN in case.signs and len(case.whens) < 2:
        chains = [
            c for c in chains if c[0].span.start > case.histories.chains(history)[0][-1].span.end
        ]
    if Sign.THROUGHOUT in case.signs and any(when.tie is Tie.SINCE for when in case.whens):
        chains = chains[-1:]  # without a break since then
    if not chains:
        return Truth.FALSE
    if Sign.MOST in case.signs:
        return truth(all(_mostly(chains, when) for when in case.whens))
    if Sign.ONLY in case.signs and chains != _whole(case, history):
        if not case.whens:
            return Truth.FALSE
        if _otherwise(case, history):
            return Truth.UNKNOWN
    if Sign.AGAIN in case.signs and len(case.whens) > 1 and not any(w.only for w in case.whens):
        return _at_each(chains, case.whens)
    return _whole_range(case, chains, _then(chains, case.whens))


def _whole_range(case: Case, chains: list[History], found: Truth) -> Truth:
    """What several were from one time to another, some of them may have been before or after as well."""
    if found is not Truth.FALSE or len(case.subjects) < 2:
        return found
    ranges = [w for w in case.whens if w.tie is Tie.RANGE and w.until is not None]
    inner = [Span(w.time.span.end, w.until.span.start) for w in ranges if w.until is not None]
    there = [any(_within(span, span_of(chain)) for chain in chains) for span in inner]
    return Truth.UNKNOWN if inner and all(there) else found


def _mostly(chains: list[History], when: When) -> bool:
    """Whether the stretches take up more than half of a time."""
    time = when.span
    shared = [min(span_of(c).end, time.end) - max(span_of(c).start, time.start) for c in chains]
    return sum(max(days.days, 0) for days in shared) > time.days / 2


def _at_each(chains: list[History], whens: tuple[When, ...]) -> Truth:
    """Whether for each time there is a stretch that fits it: "in 1952 and again from 1955"."""
    return all_of(any_of(covers(chain, when) for chain in chains) for when in whens)


def _then(chains: list[History], whens: tuple[When, ...]) -> Truth:
    """Whether one of some stretches fits all times, or where they are several moments each fits one."""
    if any(when.only and when.tie is Tie.IN for when in whens):
        return _then_alone(chains, whens)
    if all(when.tie is Tie.IN for when in whens):
        each = [any_of(covers(chain, when) for chain in chains) for when in whens]
        return all_of([Truth.TRUE, *each])
    return any_of(all_of(covers(chain, when) for when in whens) for chain in chains)


def _otherwise(case: Case, history: History) -> bool:
    """Whether at the times that are named somebody was also in as something else."""
    others = [held for held in history if not case.histories.fits(held, case.statuses)]
    return any(covers((held,), when) is not Truth.FALSE for held in others for when in case.whens)


def _unranked(case: Case, history: History) -> History:
    """The rows in a status that stands for itself, rather than counts as the general one."""
    return tuple(
        held
        for held in history
        if held.status is None or case.entity(held.status).attributes.get("counts_as") is None
    )


def _then_alone(chains: list[History], whens: tuple[When, ...]) -> Truth:
    """Whether all stretches lie within the times that are named."""
    found = all_of(any_of(covers(chain, when) for when in whens) for chain in chains)
    within = all(any(_within(span_of(c), w.span) for w in whens) for c in chains)
    return found if within or found is Truth.FALSE else Truth.FALSE


def _within(span: Span, time: Span) -> bool:
    return time.start <= span.start and span.end <= time.end


def _may_be(case: Case, subject: str) -> bool:
    """Whether by some source somebody was in the general status, or whether that is in dispute."""
    disputed = any(held.fact.disputed for held in case.roll.of(subject))
    return disputed or any(full(case, h) for each in case.histories.of(subject) for h in each)


def _properly(case: Case, subject: str) -> bool:
    """Whether somebody was ever in the general status, where the claim uses its own word."""
    own = {case.frame.options.get("apart"), case.frame.options.get("proper")}
    if own.isdisjoint(case.concepts):
        return True
    chains = case.histories.chains(tuple(h for h in case.roll.of(subject) if full(case, h)))
    return any(all(covers(c, w) is not Truth.FALSE for w in case.whens) for c in chains)


def _whole(case: Case, history: History) -> list[History]:
    """The stretches whatever the status."""
    return case.histories.chains(history)


def covers(chain: History, when: When) -> Truth:
    """Whether a stretch fits a time: for a range its two ends count, else any day in common."""
    span, time = span_of(chain), when.span
    match when.tie:
        case Tie.SINCE:
            return dated(chain[0].start, When(Tie.IN, when.time, old_style=when.old_style))
        case Tie.UNTIL:
            return ends(chain, When(Tie.IN, when.time))
        case Tie.RANGE:
            return _range(chain, when)
    if time.days == 1 and span.end == time.start and when.tie is Tie.IN:
        return Truth.UNKNOWN  # the day on which it ended
    return truth(_common(span, time, when.tie))


def _common(span: Span, time: Span, tie: Tie) -> bool:
    """Whether a stretch has days before, after, or throughout a time, or else any in common with it."""
    match tie:
        case Tie.BEFORE:
            return span.start < time.start
        case Tie.AFTER:
            return span.end > time.end
        case Tie.BY:
            return span.start < time.end
        case Tie.THROUGHOUT:
            return span.start <= time.start and time.end <= span.end
        case _:
            return span.overlaps(time)


def _range(chain: History, when: When) -> Truth:
    """Whether a stretch begins with the first end of a range and ends with the last."""
    assert when.until is not None
    start = dated(chain[0].start, When(Tie.IN, when.time))
    both = all_of([start, ends(chain, When(Tie.IN, when.until))])
    if both is Truth.FALSE and _inner(chain, when):
        return Truth.UNKNOWN  # some of its own rows begin and end so, in another status
    return both


def _inner(chain: History, when: When) -> bool:
    assert when.until is not None
    starts = [dated(h.start, When(Tie.IN, when.time)) for h in chain]
    ends = [dated(h.end, When(Tie.IN, when.until)) for h in chain]
    return Truth.TRUE in starts and Truth.TRUE in ends


def ends(chain: History, when: When) -> Truth:
    """Whether a stretch ends at a time."""
    last = max(chain, key=lambda h: h.span.end)
    return dated(last.end, when)


def _instead(case: Case, finding: Finding) -> Finding:
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
