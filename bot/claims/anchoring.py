"""Times that a claim gives by what somebody did: "on the day she left", "before his election"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.claims.case import Case
from bot.claims.comparing import dated
from bot.claims.english.parts import PERSON
from bot.claims.english.signs import Sign
from bot.claims.finding import Truth
from bot.claims.framing import named_in
from bot.claims.grammar import Grammar
from bot.claims.histories import History
from bot.claims.statement import When
from bot.facts.dates import PartialDate
from bot.facts.model.claims import ClaimFrame
from bot.facts.queries import Held
from bot.wording import values

_CLAUSE: Final = re.compile(
    r"\b(?P<tie>(?:on |in |within )?the (?:very |exact |same )*(?:day|month|year)(?: that| when| in which| on which| of| as)?"
    r"|(?:immediately|right|straight|directly|shortly|soon|just) after|as soon as|by the time(?: that)?"
    r"|at (?:the|a) time(?: that| when| of)|before|after|until|till|since|when|once|the moment|while|whilst|during the time (?:that|when))"
    r" (?P<clause>[^,;]+?)(?=$|,)",
    re.IGNORECASE,
)
_BY_PERSON: Final = re.compile(
    rf"\b(?P<tie>since|after|before|between) (?P<one>{PERSON})(?: and (?P<two>{PERSON}))?(?=$|[,;]| (?:no|there|not|was|in|did|had|nobody|none)\b)"
    r"(?!'s)"
)
# What says something of all there were in that time.
_OF_MANY: Final = re.compile(
    r"\b(?:no|not|never|nobody|none|first|next|another|any)\b", re.IGNORECASE
)
_PRONOUNS: Final = re.compile(
    r"^(?:he|she|they)\b|^(?:his|her|their)\b(?= \w)|^(?=\w+ing\b)", re.IGNORECASE
)
# What had come about by then, rather than then.
_HAD_GONE: Final = re.compile(
    r"\bhad (?:already |long |just )*(?!been\b)\w+(?:ed|en|ne|ft|it)\b", re.IGNORECASE
)
_DURING: Final = (
    "while",
    "whilst",
    "at a time when",
    "during the time that",
    "during the time when",
)
_CLOSE: Final = timedelta(days=7)
_ENDS: Final = {"started": False, "attribute": False, "ended": True}


@dataclass(frozen=True, slots=True)
class Anchored:
    """A claim with the date in the place of a clause, and the case that gave the date."""

    text: str
    case: Case
    subject: str


class Anchors:
    """Finds the dates of what somebody did, by the frames that compare such dates."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def dated(self, text: str, subject: str) -> Iterator[Anchored]:
        """The claim with each such clause as its date, as far as the base gives one; `subject` is who "he" is."""
        for match in _CLAUSE.finditer(text):
            if _PRONOUNS.search(match["clause"]) and self._several(text[: match.start()]):
                continue  # it isn't told whose
            owner = (
                f"{subject}'s "
                if match["clause"].casefold().startswith(("his ", "her "))
                else f"{subject} "
            )
            clause = _PRONOUNS.sub(owner.strip() + " ", match["clause"]).replace("  ", " ")
            tie = match["tie"].casefold()
            rest = text[: match.start()] + text[match.end() :]
            tie = "by the time" if tie == "when" and _HAD_GONE.search(rest) else tie
            for case, who, time in self._times(tie, clause):
                yield Anchored(text[: match.start()] + time + text[match.end() :], case, who)

    def spans(self, text: str) -> Iterator[str]:
        """The claim with those by whom it tells a time replaced by their first or last day: "since her"."""
        found = list(_BY_PERSON.finditer(text))
        for match in found if len(found) == 1 and _OF_MANY.search(text) else ():
            ends = [self._span(match[name]) for name in ("one", "two") if match[name]]
            if not ends or None in ends:
                continue
            first, *others = [span for span in ends if span is not None]
            way = match["tie"].casefold()
            if way == "between" and others:
                time = f"between {values.day(first[1])} and {values.day(others[0][0])}"
            elif way == "before" and not others:
                time = f"before {values.day(first[0])}"
            elif way in ("after", "since") and not others:
                time = f"after {values.day(first[1])}"
            else:
                continue
            yield text[: match.start()] + time + text[match.end() :]

    def _span(self, name: str) -> tuple[PartialDate, PartialDate] | None:
        """The first and the last day of the only stretch of somebody who never led."""
        items = self._grammar.itemizer.items(self._grammar.link(name), frozenset())
        people = [found.sure for i in items if (found := i.of(self._grammar.parser.person))]
        if len(people) != 1 or len(items) != 1 or people[0] is None:
            return None
        return self._grammar.stretch(people[0])

    def _times(self, tie: str, clause: str) -> Iterator[tuple[Case, str, str]]:
        """The case and the subject of a clause, and the time that stands for it and its tie."""
        turn = None if tie in _DURING else self._turn(clause, exact="day" in tie)
        if turn is not None:
            case, who, day = turn
            yield case, who, f"{_tie(tie)} {_told(tie, day)}"
        meant = turn is None and tie in (*_DURING, "when", "before", "after")
        stay = self._stay(clause) if meant else None
        if stay is not None:
            case, who, first, last = stay
            ends = {"before": f"before {values.day(first)}", "after": f"after {values.day(last)}"}
            yield case, who, ends.get(tie, f"between {values.day(first)} and {values.day(last)}")

    def _several(self, text: str) -> bool:
        """Whether more than one is named, so that "his" may be that of either."""
        items = self._grammar.itemizer.items(self._grammar.link(text), frozenset())
        return len({i.text for i in items if i.of(self._grammar.parser.person)}) > 1

    def _turn(self, clause: str, *, exact: bool) -> tuple[Case, str, PartialDate] | None:
        """Who did what a clause says, and when; None where the readings of it differ.

        Where the time needn't be `exact`, sources that differ by some days don't count as different.
        """
        linked = self._grammar.link(clause)
        named = named_in(linked)
        found: list[tuple[Case, str, PartialDate]] = []
        for frame in self._grammar.framing.frames(named):
            if frame.judge in _ENDS:
                items = self._grammar.itemizer.items(
                    linked, self._grammar.framing.concepts(frame) & named
                )
                made = self._grammar.framing.case(frame, self._grammar.parser.parse(clause, items))
                day = _day(frame, made[0], exact=exact) if made is not None else None
                if made is not None and day is not None:
                    found.append((made[0], made[0].subjects[0], day))
        return found[0] if len({(who, day.first) for _, who, day in found}) == 1 else None

    def _stay(self, clause: str) -> tuple[Case, str, PartialDate, PartialDate] | None:
        """Who was what a clause says, from when to when; None where the readings of it differ."""
        linked = self._grammar.link(clause)
        named = named_in(linked)
        found: list[tuple[Case, str, PartialDate, PartialDate]] = []
        for frame in self._grammar.framing.frames(named):
            if frame.judge != "held":
                continue
            concepts = self._grammar.framing.concepts(frame) & named
            items = self._grammar.itemizer.items(linked, concepts)
            made = self._grammar.framing.case(frame, self._grammar.parser.parse(clause, items))
            ends = _ends(made[0]) if made is not None else None
            if made is not None and ends is not None:
                found.append((made[0], made[0].subjects[0], *ends))
        return found[0] if len({(first, last) for _, _, first, last in found}) == 1 else None


def _ends(case: Case) -> tuple[PartialDate, PartialDate] | None:
    """The first and the last day of what a case tells, where it is sure that it was one stretch."""
    said = case.whens or case.amounts or case.statement.negated or case.signs - {Sign.STILL}
    if len(case.subjects) != 1 or said:
        return None
    chains = case.histories.chains(tuple(case.roll.of(case.subjects[0])), case.statuses)
    if len(chains) != 1:
        return None
    first, last = chains[0][0].start, chains[0][-1].end
    return (first, last) if first.day and last.day else None


def _day(frame: ClaimFrame, case: Case, *, exact: bool) -> PartialDate | None:
    """The day of what a case tells, where it is sure that it was one day."""
    if len(case.subjects) != 1 or case.amounts or case.statement.negated:
        return None
    first = case.signs in ({Sign.FIRST_TIME}, {Sign.FIRST, Sign.FIRST_TIME})
    if case.signs and not first:
        return None
    subject = case.subjects[0]
    if frame.judge == "attribute":
        day = case.entity(subject).attributes.get(frame.options["name"])
        sure = isinstance(day, PartialDate) and day.day and not case.whens
        return day if sure and isinstance(day, PartialDate) else None
    chains = case.histories.chains(tuple(case.roll.of(subject)), case.statuses)
    start = not _ENDS[frame.judge]
    chains = chains[:1] if first else chains
    chains = [c for c in chains if all(_then(c, when, start=start) for when in case.whens)]
    if len(chains) != 1:
        return None
    held, role = (chains[0][-1], "end") if _ENDS[frame.judge] else (chains[0][0], "start")
    spell = case.relation.spell
    day = held.end if _ENDS[frame.judge] else held.start
    if held.fact.disputed and (spell is None or _unsure(held, getattr(spell, role))):
        others = held.fact.accepts.get(getattr(spell, role), ()) if spell is not None else ()
        if exact or not others or any(_far(day, other) for other in others):
            return None
    return day if day.day else None


def _then(chain: History, when: When, *, start: bool) -> bool:
    """Whether a stretch began, or ended, at a time that is named."""
    return dated(chain[0].start if start else chain[-1].end, when) is Truth.TRUE


def _far(day: PartialDate, other: object) -> bool:
    """Whether another source puts a day at quite another time."""
    return not isinstance(other, PartialDate) or abs(day.first - other.first) > _CLOSE


def _unsure(held: Held, role: str) -> bool:
    """Whether the dispute about a row may be one about this of its days."""
    return role in held.fact.accepts or not held.fact.accepts


def _tie(tie: str) -> str:
    """How a date is tied that stands for a clause tied so."""
    if "day" in tie or tie.startswith("at the time"):
        return "on"
    if "month" in tie or "year" in tie or tie == "when":
        return "in"
    if tie in ("as soon as", "the moment") or tie.endswith(" after"):
        return "immediately after"
    return {"by the time": "by", "by the time that": "by", "once": "after"}.get(tie, tie)


def _told(tie: str, day: PartialDate) -> str:
    """The date as narrowly as the words before a clause say."""
    if "year" in tie:
        return str(day.year)
    if "month" in tie or tie == "when":
        return values.day(PartialDate(day.year, day.month))
    return values.day(day)
