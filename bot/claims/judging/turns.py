"""Claims about coming and going: when, and in what manner."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.claims.case import Case
from bot.claims.comparing import dated, several_times
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, together
from bot.claims.histories import History, span_of
from bot.claims.judging.instead import those
from bot.claims.judging.series import next_of
from bot.claims.judging.stretches import ends, within
from bot.claims.statement import Tie, When
from bot.facts.dates import PartialDate
from bot.wording import people, values

_FADED: Final = timedelta(days=3 * 365)
_CHOSE: Final = frozenset("chose choose chooses elects picks appoints selects nominates".split())
_MAY_HAVE_CHOSEN: Final = frozenset("elected picked selected named appointed".split())
_PERSONALLY: Final = frozenset("personally himself herself themselves alone also even then".split())
_OUT: Final = frozenset({("was", "out"), ("were", "out"), ("was", "gone"), ("were", "gone")})
_OBJECTS: Final = frozenset("the all his her its their every each".split())


def started(case: Case) -> Finding | None:
    """That each subject came in, or into a status, at a time."""
    return None if _outside(case) or _choosing(case) else _turned(case, start=True)


def _choosing(case: Case) -> bool:
    """Whether somebody is said to have chosen others, rather than to have been chosen."""
    words = case.statement.words
    for mention in case.statement.mentions:
        if mention.place not in case.places:
            continue
        said = words[mention.place + len(mention.text.split()) :]
        behind = [word for word in said if word not in _PERSONALLY]
        if behind[:1] and behind[0] in _CHOSE:
            return True
        if behind[:1] and behind[0] in _MAY_HAVE_CHOSEN and _OBJECTS & set(behind[1:2]):
            return "same" not in behind[2:3]
    return False


def _outside(case: Case) -> bool:
    """Whether it is another body that somebody came into, or left: "joined the party"."""
    return case.frame.options.get("inside") == "true" and case.elsewhere


def ended(case: Case) -> Finding | None:
    """That each subject left, or left a status, at a time, and in the manner that is named."""
    if case.frame.options.get("state") == "true":
        case = replace(case, whens=tuple(map(_by_then, case.whens)))
    if Sign.FIRST_TIME in case.signs and not case.whens:
        return None  # "he left first" says before whom
    moves = set(case.frame.options.get("moves", "").split())
    if _outside(case) or (moves and moves.isdisjoint(case.statement.words)):
        return None
    found = _turned(case, start=False)
    if found is not None and case.statement.negated and not case.whens and _all_died(case):
        return replace(found, denial=Truth.TRUE)  # "never left", but for his death
    if found is not None and found.truth is Truth.FALSE and (moves or _was_out(case)):
        return replace(found, truth=Truth.UNKNOWN, denial=None)
    return found


def _all_died(case: Case) -> bool:
    """Whether it is merely said that those did not leave whom only death took."""
    manners = case.records.base.claims.manners
    if case.concepts & manners.keys() or case.statuses:
        return False
    chains = [case.histories.chains(tuple(case.roll.of(subject))) for subject in case.subjects]
    return all(len(each) == 1 and _final(case, each[0]) for each in chains)


def _was_out(case: Case) -> bool:
    """Whether the words may as well say where somebody was as that he went: "was out in 1947"."""
    said = set(itertools.pairwise(case.statement.words))
    state = case.frame.options.get("state") == "true"
    return not state and bool(case.whens) and not _OUT.isdisjoint(said)


def _by_then(when: When) -> When:
    """ "In 1950 he was gone": by then he had left."""
    return replace(when, tie=Tie.BY) if when.tie in (Tie.IN, Tie.AFTER, Tie.SINCE) else when


def _turned(case: Case, *, start: bool) -> Finding | None:
    if not case.subjects or len(case.statuses) > 1 or case.verbs > 1:
        return None
    if {"had", "already"} <= set(case.statement.words):
        case = replace(case, whens=tuple(map(_by_then, case.whens)))
    if _the_first(case) or several_times(case.whens) or _in_a_row(case):
        return None

    each = [
        case.finding(subject, lambda history: _by_history(case, history, start=start))
        for subject in case.subjects
    ]
    if not start:
        each = [_with_end(case, s, f) for s, f in zip(case.subjects, each, strict=True)]
    found = together(each)
    return _instead_turned(case, found) if start and found.truth is Truth.FALSE else found


def _by_history(case: Case, history: History, *, start: bool) -> Truth:
    """Whether by a history somebody came, or went, when and how the claim says."""
    chains = case.histories.chains(history, case.statuses)
    if not chains:
        return Truth.FALSE if _explicit(case) else Truth.UNKNOWN
    if _elsewhere(case, chains):
        return Truth.UNKNOWN
    chains = _meant(case, history, chains, start=start)
    if not chains:
        return Truth.FALSE
    if not start and case.frame.options.get("state") == "true" and _back(chains, case.whens):
        return Truth.FALSE
    turned = any_of(
        all_of(
            [
                *(_turn_in_series(case, chain, when, start=start) for when in case.whens),
                _manner(case, chain),
            ]
        )
        for chain in chains
    )
    again = start and case.frame.options.get("again") == "true"
    again = again and Sign.FIRST_TIME not in case.signs
    return (
        Truth.UNKNOWN if turned is Truth.FALSE and again and _again(chains, case.whens) else turned
    )


def _meant(case: Case, history: History, chains: list[History], *, start: bool) -> list[History]:
    """The first stretch of "for the first time", those after the first of "came back", or all."""
    if case.frame.options.get("part") == "return":
        later = case.histories.chains(history)[1:]
        chains = [chain for chain in later if case.histories.fits(chain[0], case.statuses)]
    if Sign.FIRST_TIME in case.signs or (start and any(when.only for when in case.whens)):
        return chains[:1]
    return chains


def _back(chains: list[History], whens: tuple[When, ...]) -> bool:
    """Whether somebody who had gone was back, for all of a time, so that he wasn't gone then."""
    whole = [when.span for when in whens if when.tie is Tie.BY]
    return any(within(time, span_of(chain)) for time in whole for chain in chains)


def _in_a_row(case: Case) -> bool:
    """Whether several are told together or one after the other, so that this is claimed as well."""
    if Sign.TOGETHER in case.signs and not case.whens:
        return True
    told = {"then", "next", "followed"} & set(case.statement.words)
    return bool(told) and len(case.subjects) > 1 and not case.whens


def _the_first(case: Case) -> bool:
    """Whether "the first one" says who it was, rather than when."""
    words, place = case.statement.words, case.statement.place_of(Sign.FIRST_TIME)
    return place > 0 and words[place - 1] == "the"


def _elsewhere(case: Case, chains: list[History]) -> bool:
    """Whether what the claim tells of may have come about elsewhere, as no row tells of it."""
    if case.frame.options.get("sure") != "true" or any(_final(case, chain) for chain in chains):
        return False
    return all(_manner(case, chain) is not Truth.TRUE for chain in chains)


def _with_end(case: Case, subject: str, finding: Finding) -> Finding:
    """The finding with how it ended, as the last row tells it."""
    rows = case.roll.of(subject)
    event = rows[-1].fact.values.get("end_event") if rows else None
    if not isinstance(event, str):
        return finding
    told = f"{finding.evidence} {values.sentence(people.ended(event))}"
    return replace(finding, evidence=told)


def _explicit(case: Case) -> bool:
    """Whether the claim says what somebody came into or left: for a stranger it may be anything."""
    return bool(case.concepts - case.frame.needs[0])


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
    return those(case, finding, then)


def _turn_in_series(case: Case, chain: History, when: When, *, start: bool) -> Truth:
    """A turn after one of a series; after the next of them nobody would say that it was after the first."""
    found = _turn(chain, when, start=start)
    if found is not Truth.TRUE or when.tie is not Tie.AFTER or when.time.event is None:
        return found
    following = next_of(case, when.time.event)
    return Truth.UNKNOWN if following and _day(chain, start=start).first >= following else found


def _day(chain: History, *, start: bool) -> PartialDate:
    return chain[0].start if start else max(chain, key=lambda h: h.span.end).end


def _turn(chain: History, when: When, *, start: bool) -> Truth:
    value = _day(chain, start=start)
    if when.tie in (Tie.RANGE, Tie.THROUGHOUT):
        return Truth.UNKNOWN
    if when.tie is Tie.UNTIL:
        return ends(chain, When(Tie.IN, when.time)) if start else Truth.UNKNOWN
    if when.tie is Tie.SINCE:
        return dated(chain[0].start, When(Tie.IN, when.time, old_style=when.old_style))
    if _long_after(value, when):
        return Truth.UNKNOWN
    return dated(value, when)


def _long_after(value: PartialDate, when: When) -> bool:
    """Whether "after" an event would mean years after it, which nobody says without saying so."""
    since = value.span.start - when.span.end
    return when.tie is Tie.AFTER and when.time.event is not None and since > _FADED


def _again(chains: list[History], whens: tuple[When, ...]) -> bool:
    """Whether somebody who was in came in once more in one of those years, or to another status then."""
    rows = [held for chain in chains for held in chain]
    if whens and any(all(dated(h.start, w) is Truth.TRUE for w in whens) for h in rows):
        return True
    years = {str(when.time.span.start.year) for when in whens}
    events = [str(h.fact.values.get("start_event", "")) for chain in chains for h in chain]
    return any(year in event for year in years for event in events)


def _manner(case: Case, chain: History) -> Truth:
    """Whether a stretch ended as the claim says; what no row tells of is unknown."""
    manners = case.records.base.claims.manners
    wanted = [c for c in case.concepts if c in manners]
    if not wanted:
        return Truth.TRUE
    told_of = [found & manners.keys() for _, found in case.statement.concepts]
    phrases = [found for found in told_of if found] or [frozenset(wanted)]
    if len(phrases) > 1:  # "gave it up for the navy" tells what for, rather than how
        mere = _plain_ways(case)
        phrases = [phrase for phrase in phrases if not phrase <= mere] or phrases
    last = max(chain, key=lambda h: h.span.end)
    event = str(last.fact.values.get("end_event", "")).casefold()
    told = {name for name, phrases in manners.items() if any(p in event for p in phrases)}
    if all(phrase & told for phrase in phrases):
        return Truth.TRUE
    if _final(case, chain):
        return Truth.FALSE
    rivals = {part.strip() for part in case.frame.options.get("rivals", "").split(",")}
    if told & rivals and any(phrase <= rivals and not phrase & told for phrase in phrases):
        return Truth.FALSE
    exclusive = told and all(_exclusive(case, one, other) for one in wanted for other in told)
    return Truth.FALSE if exclusive else Truth.UNKNOWN


def _plain_ways(case: Case) -> frozenset[str]:
    """The manners that merely say that somebody went: "gave it up", "stepped down"."""
    plain = {part.strip() for part in case.frame.options.get("plainly", "").split(",")}
    return case.concepts & plain


def _final(case: Case, chain: History) -> bool:
    """Whether a stretch ended in the manner `final`, behind which nothing else can have come about.

    What somebody did to himself may be told as the same manner.
    """
    if not _PERSONALLY.isdisjoint(case.statement.words):
        return False
    phrases = case.records.base.claims.manners.get(case.frame.options.get("final", ""), ())
    last = max(chain, key=lambda h: h.span.end)
    event = str(last.fact.values.get("end_event", "")).casefold()
    return any(phrase in event for phrase in phrases)


def _exclusive(case: Case, one: str, other: str) -> bool:
    """Whether no row tells of both manners, so that one rules the other out."""
    manners = case.records.base.claims.manners
    events = [str(h.fact.values.get("end_event", "")).casefold() for h in case.roll.held]
    return not any(
        any(p in event for p in manners[one]) and any(p in event for p in manners[other])
        for event in events
    )
