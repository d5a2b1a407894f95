"""What stands against an intent as the reading of a question, however near its examples are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from bot.facts.model.asking import Intent
from bot.facts.model.base import FactBase
from bot.reading.asked import Asked
from bot.reading.atoms import mentioned
from bot.reading.cues import QuestionType
from bot.reading.filling import lacking
from bot.reading.frames import EVENT, TIME, Frame
from bot.reading.licensing import Licence
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.matching import Match, Ranking
from bot.reading.names import PERSON
from bot.reading.obstacles import Gate, Obstacle
from bot.reading.times import Time, days_of

# From this likeness to an example on, a question need hold no concept that the intent needs: a fixed text
# has but few neighbours, what is worked out from rows has many, and so has what is asked of another body.
_TOLD, _WORKED_OUT = 0.4, 0.8
_ALIKE = 0.5
# A fixed text that is so surely meant answers, whatever noun it is asked by.
_SURELY_MEANT = 0.9
_YIELDS = {Gate.NEEDS: 0.85, Gate.NARROWED: 0.85, Gate.ENTITY: 0.95}
_NEVER = 2.0
_MONTH = 31
_FIXED_TEXT = "tell"
# Only an intent that some example asks in this way answers it.
_EXACTING = frozenset({QuestionType.WHY, QuestionType.WHERE})
_CLEAR = frozenset({QuestionType.WHO, QuestionType.HOW_MANY})
_ALWAYS = frozenset({QuestionType.YES_NO, QuestionType.NONE})


class Gates:
    """The rules that a reading must pass, for one fact base."""

    def __init__(self, base: FactBase, ranking: Ranking) -> None:
        self._ranking = ranking
        self._subject = base.pack.subject
        self._neutral = frozenset({base.pack.subject, *base.pack.background})
        self._surroundings = self._neutral | frozenset(base.pack.surroundings)
        self._narrowing = base.lexicon.narrowing
        self._people = frozenset(e.id for e in base.entities.values() if e.type == PERSON)
        self._licence = Licence(base)
        days = {id: days_of(entity) for id, entity in base.entities.items()}
        self._events = {id: span for id, span in days.items() if span is not None}
        spelled = {id for id, relation in base.relations.items() if relation.spell is not None}
        self._worked_out = frozenset(i.id for i in base.intents.values() if i.relation in spelled)

    def pass_through(self, frame: Frame, match: Match, asked: Asked) -> tuple[list[Obstacle], int]:
        """Every gate that the frame doesn't pass, and how many concepts its examples never hold.

        An example almost word for word needs no concept.
        """
        linked = asked.linked
        held = self._ranking.atoms_of(frame.intent.id)
        settled = self._ranking.settled(frame.intent.id)
        own = [link for link, atoms in asked.concepts if not held.isdisjoint(atoms)]
        found = (
            [Obstacle(Gate.ABSENT, i) for i in _vetoes(asked, own, settled, self._subject)]
            if asked.absent
            else []
        )
        if asked.named and match.nearest < _ALIKE and asked.kind is not QuestionType.YES_NO:
            # Only a question that is surely meant so has its premise corrected.
            strangers = self._licence.strangers(frame.intent, asked.named)
            found += [Obstacle(Gate.ENTITY, id) for id in strangers if f"@{id}" not in held]
        if match.nearest < self._likeness(frame, asked):
            found += [Obstacle(Gate.NEEDS, need) for need in _lacking(frame, asked.present)]
        if asked.rivals:
            judged = _judged_bodies(frame, linked)
            known = held if match.nearest >= _ALIKE else settled
            rivals = self._rivals(frame, asked.rivals, known | judged)
            found += [Obstacle(Gate.ENTITY, rival) for rival in rivals]
        for concept in sorted(asked.atoms.concepts & self._narrowing):
            if f"c:{concept}" not in settled:
                found.append(Obstacle(Gate.NARROWED, concept))
        found += [Obstacle(Gate.ELSEWHERE, o) for o in asked.told_of if f"w:{o}" not in held]
        if linked.times and (frame.for_years or not self._names_more(linked)):
            found += [Obstacle(Gate.BEYOND, time) for time in self._beyond(asked)]
        found += asked.besides
        if asked.atoms.focuses:
            found += [Obstacle(Gate.FOCUS, text) for text in self._never_asked(frame, asked, held)]
        found += [Obstacle(Gate.SLOT, slot) for slot in lacking(frame.intent, asked.slots)]
        if asked.only_in_time and not linked.times and {PERSON, TIME} <= set(frame.intent.requires):
            found.append(Obstacle(Gate.SLOT, PERSON))
        if asked.named:
            found += [
                Obstacle(Gate.ENTITY, k.ids[0]) for k in self._foreign(frame, asked, own, held)
            ]
        found += _otherwise_asked(frame, asked.kind, held)
        return found, _unplaced(linked, own) if len(own) < len(asked.concepts) else 0

    def _never_asked(self, frame: Frame, asked: Asked, held: Set[str]) -> Iterator[str]:
        """What the question asks for and no example of the intent ever does."""
        focal = self._ranking.focal(frame.intent.id)
        for focus in asked.atoms.focuses:
            if focus.atoms.isdisjoint(focal) and focus.atoms.isdisjoint(held):
                yield focus.text

    def _beyond(self, asked: Asked) -> list[str]:
        """The times named that no fact reaches, or behind which somebody's life isn't known."""
        if not self._names_more(asked.linked):
            return self._licence.beyond(asked.linked.times.values())
        return self._licence.past_reach(asked.linked) if _of_a_life(asked, self._subject) else []

    def _names_more(self, linked: Linked) -> bool:
        """Whether more is named than times, by what is no mere word of the field."""
        words = {(link.start, link.end) for link in linked.of(Kind.CONCEPT)}
        return mentioned(linked, self._subject) or any(
            link.type == PERSON or (link.start, link.end) not in words
            for link in linked.of(Kind.ENTITY)
        )

    def knows(self, intent: Intent, rivals: Sequence[str]) -> bool:
        """Whether so many examples name the rivals, as atoms, that the intent is about them too."""
        return self._ranking.settled(intent.id) >= set(rivals)

    def yields(self, obstacle: Obstacle, intent: Intent) -> float:
        """From which chance on an obstacle no longer stands in an intent's way; refusals compete all the same."""
        if obstacle.gate is Gate.NEEDS and intent.id in self._worked_out:
            return _NEVER
        if obstacle.gate is Gate.FOCUS and intent.handler == _FIXED_TEXT:
            return _SURELY_MEANT
        if (
            obstacle.gate is Gate.ENTITY
            and intent.relation is None
            and obstacle.what in self._people
        ):
            return _NEVER  # a text that never changes tells nothing of somebody else
        return _YIELDS.get(obstacle.gate, _NEVER)

    def _likeness(self, frame: Frame, asked: Asked) -> float:
        """How like an example a question must be that names too few concepts."""
        if frame.intent.id in self._worked_out:
            return _WORKED_OUT
        elsewhere = [r for r in asked.rivals if not r.endswith(tuple(self._neutral))]
        return _WORKED_OUT if elsewhere else _TOLD

    def _unnoticed(self, frame: Frame) -> frozenset[str]:
        """The entities whose mention narrows nothing."""
        return self._surroundings if PERSON in frame.intent.requires else self._neutral

    def _rivals(self, frame: Frame, rivals: Sequence[str], held: Set[str]) -> Iterator[str]:
        """The rivals of the subject: another body's founding is no fact of its own."""
        neutral = self._unnoticed(frame)
        for atom in rivals:
            rival = atom[1:].removeprefix("of:")
            if rival not in neutral and atom not in held:
                yield rival

    def _foreign(
        self, frame: Frame, asked: Asked, own: Sequence[Link], held: Set[str]
    ) -> list[Link]:
        """The entities and times in the question that the intent has no place for."""
        strangers = [k for k in asked.named if not self._fits(frame, k, asked, held)]
        if not strangers:
            return []
        known = (*own, *(link for link in asked.named if link not in strangers))
        placed = {place for link in known for place in range(link.start, link.end)}
        return [s for s in strangers if not placed.issuperset(range(s.start, s.end))]

    def _is_event(self, time: Time, held: Set[str]) -> bool:
        """Whether a day or month is that of an event which examples name: it is the same in other words."""
        return time.span.days <= _MONTH and any(
            f"@{id}" in held and span.overlaps(time.span) for id, span in self._events.items()
        )

    def _fits(self, frame: Frame, link: Link, asked: Asked, held: Set[str]) -> bool:
        if link.kind is Kind.TIME:
            return (
                f"={link.ids[0]}" in held
                or _takes(frame, asked.linked.times[link.start])
                or self._is_event(asked.linked.times[link.start], held)
            )
        return (
            link.type in frame.takes
            or not self._unnoticed(frame).isdisjoint(link.ids)
            or (link in asked.events and EVENT in frame.takes)
            or any(event.covers(link) for event in asked.events)
            or not held.isdisjoint(link.atoms())
        )


def _takes(frame: Frame, time: Time) -> bool:
    """Whether the intent has a place for a time; what holds for years tells of no single day."""
    return TIME in frame.takes and not (frame.for_years and time.span.days <= _MONTH)


def _vetoes(asked: Asked, own: Sequence[Link], held: Set[str], subject: str) -> list[str]:
    """The absent topics named, but for those that the intent's own examples or concepts name.

    Nor do those count that begin within the name of the subject: "Championship of X | founding year".
    """
    linked = asked.linked
    # "a friend of mine says" speaks of no friend: a longer phrase that adds nothing shields it.
    longer = [*own, *linked.of(Kind.ENTITY), *linked.of(Kind.NEUTRAL)]
    return [
        i
        for link in asked.absent
        for i in link.ids
        if f"!{i}" not in held
        and not any(k.covers(link) or (subject in k.ids and k.parts(link)) for k in longer)
    ]


def _of_a_life(asked: Asked, subject: str) -> bool:
    """Whether something is asked of somebody that the subject may have nothing to do with."""
    named = any(link.type == PERSON for link in asked.linked.of(Kind.ENTITY))
    return named and asked.kind is not QuestionType.YES_NO and not mentioned(asked.linked, subject)


def _judged_bodies(frame: Frame, linked: Linked) -> frozenset[str]:
    """The rivals, as atoms, that make a yes or no of the intent: "elected by A or by B?"."""
    judging = frame.intent.affirms | frame.intent.denies
    places = {(k.start, k.end) for k in linked.of(Kind.CONCEPT) if not judging.isdisjoint(k.ids)}
    named = (k for k in linked.of(Kind.ENTITY) if (k.start, k.end) in places)
    return frozenset(f"~{link.ids[0]}" for link in named)


def _lacking(frame: Frame, present: frozenset[str]) -> Iterator[str]:
    """The needs of the intent that no concept of the question meets."""
    for alternatives in frame.intent.needs:
        if alternatives.isdisjoint(present):
            yield "|".join(sorted(alternatives))


def _otherwise_asked(frame: Frame, kind: QuestionType, held: Set[str]) -> Iterator[Obstacle]:
    """What stands against an intent that is never asked in this way."""
    fits = not frame.answers or kind in frame.answers
    exacting = kind in _EXACTING or (kind in _CLEAR and not fits)
    if exacting and f"?{kind}" not in held:
        yield Obstacle(Gate.REASON, kind)
    if kind not in _ALWAYS and not fits:
        yield Obstacle(Gate.TYPE, kind)


def _unplaced(linked: Linked, own: Sequence[Link]) -> int:
    """How many concepts of the question none of the intent's examples holds."""
    links = (*own, *linked.of(Kind.ENTITY))
    placed = {place for link in links for place in range(link.start, link.end)}
    return sum([not placed.issuperset(range(k.start, k.end)) for k in linked.concepts])
