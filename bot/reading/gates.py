"""What stands against an intent as the reading of a question, however near its examples are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.facts.model import FactBase
from bot.reading.atoms import Atoms, concept_links
from bot.reading.besides import hypothetical, only_an_event, personal
from bot.reading.cues import QuestionType
from bot.reading.filling import lacking
from bot.reading.frames import EVENT, TIME, Frame
from bot.reading.licensing import Licence
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.matching import Match, Ranking
from bot.reading.names import PERSON
from bot.reading.obstacles import Gate, Obstacle
from bot.reading.reading import Slots

_ALMOST_SAME = 0.8
_ALIKE = 0.5
# Only an intent that some example asks in this way answers it.
_EXACTING = frozenset({QuestionType.WHY, QuestionType.WHERE})
_CLEAR = frozenset({QuestionType.WHO, QuestionType.HOW_MANY})
_ALWAYS = frozenset({QuestionType.YES_NO, QuestionType.NONE})


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the gates see it."""

    linked: Linked
    atoms: Atoms
    slots: Slots
    kind: QuestionType
    besides: tuple[Obstacle, ...]

    @classmethod
    def of(cls, linked: Linked, atoms: Atoms, slots: Slots, kind: QuestionType) -> Asked:
        """The question, with what stands against every intent."""
        besides: list[Obstacle] = []
        if only_an_event(linked):
            besides.append(Obstacle(Gate.ENTITY, EVENT))
        if hypothetical(linked):
            besides.append(Obstacle(Gate.PERSONAL, "if"))
        if personal(linked):
            besides.append(Obstacle(Gate.PERSONAL, "you"))
        return cls(linked, atoms, slots, kind, tuple(besides))


class Gates:
    """The rules that a reading must pass, for one fact base."""

    def __init__(self, base: FactBase, ranking: Ranking) -> None:
        self._ranking = ranking
        self._neutral = frozenset({base.pack.subject, *base.pack.background})
        self._surroundings = self._neutral | frozenset(base.pack.surroundings)
        self._narrowing = base.lexicon.narrowing
        self._licence = Licence(base)

    def pass_through(self, frame: Frame, match: Match, asked: Asked) -> tuple[list[Obstacle], int]:
        """Every gate that the frame doesn't pass, and how many concepts its examples never hold.

        An example almost word for word needs no concept.
        """
        linked, atoms = asked.linked, asked.atoms
        own = [
            k for k in linked.of(Kind.CONCEPT) if any(self._holds(frame, f"c:{i}") for i in k.ids)
        ]
        found = [Obstacle(Gate.ABSENT, i) for i in self._vetoes(frame, linked, own)]
        if match.nearest < _ALIKE and asked.kind is not QuestionType.YES_NO:
            # Only a question that is surely meant so has its premise corrected.
            strangers = self._licence.strangers(frame.intent, linked.links)
            told = [id for id in strangers if not self._holds(frame, f"@{id}")]
            found += [Obstacle(Gate.ENTITY, id) for id in told]
        if match.nearest < _ALMOST_SAME:
            found += [Obstacle(Gate.NEEDS, need) for need in _lacking(frame, linked)]
        found += [Obstacle(Gate.ENTITY, i) for i in self._rivals(frame, atoms)]
        found += [Obstacle(Gate.NARROWED, i) for i in self._narrowed(frame, atoms)]
        found += asked.besides
        found += [Obstacle(Gate.SLOT, slot) for slot in lacking(frame.intent, asked.slots)]
        if PERSON in frame.intent.requires and _only_in_time(frame, linked):
            found.append(Obstacle(Gate.SLOT, PERSON))
        found += [Obstacle(Gate.ENTITY, k.ids[0]) for k in self._foreign(frame, linked, own)]
        if (
            asked.kind in _EXACTING
            or (asked.kind in _CLEAR and frame.answers and asked.kind not in frame.answers)
        ) and not self._holds(frame, f"?{asked.kind}"):
            found.append(Obstacle(Gate.REASON, asked.kind))
        if frame.answers and asked.kind not in _ALWAYS and asked.kind not in frame.answers:
            found.append(Obstacle(Gate.TYPE, asked.kind))
        return found, _unplaced(linked, own)

    def _holds(self, frame: Frame, atom: str) -> bool:
        return self._ranking.holds(frame.intent.id, atom)

    def _unnoticed(self, frame: Frame) -> frozenset[str]:
        """The entities whose mention narrows nothing."""
        return self._surroundings if PERSON in frame.intent.requires else self._neutral

    def _rivals(self, frame: Frame, atoms: Atoms) -> Iterator[str]:
        """The rivals of the subject: another body's founding is no fact of its own."""
        neutral = self._unnoticed(frame)
        for atom in sorted(atoms.all):
            rival = atom[1:].removeprefix("of:")
            if atom[0] == "~" and rival not in neutral and not self._holds(frame, atom):
                yield rival

    def _narrowed(self, frame: Frame, atoms: Atoms) -> Iterator[str]:
        for concept in sorted(atoms.concepts & self._narrowing):
            if not self._holds(frame, f"c:{concept}"):
                yield concept

    def _vetoes(self, frame: Frame, linked: Linked, own: Sequence[Link]) -> list[str]:
        """The absent topics named, but for those that the intent's own examples or concepts name."""
        absent = linked.of(Kind.ABSENT)
        if not absent:
            return []
        # "a friend of mine says" speaks of no friend: a longer phrase that adds nothing shields it.
        longer = [*own, *linked.of(Kind.ENTITY), *linked.of(Kind.NEUTRAL)]
        absent = [k for k in absent if not any(map(k.within, linked.of(Kind.TIME)))]
        return [
            i
            for link in absent
            for i in link.ids
            if not self._holds(frame, f"!{i}") and not any(k.covers(link) for k in longer)
        ]

    def _foreign(self, frame: Frame, linked: Linked, own: Sequence[Link]) -> list[Link]:
        """The entities and times in the question that the intent has no place for."""
        placed = {place for link in own for place in range(link.start, link.end)}
        strangers: list[Link] = []
        for link in (*linked.of(Kind.ENTITY), *linked.of(Kind.TIME)):
            if self._fits(frame, link, linked):
                placed.update(range(link.start, link.end))
            else:
                strangers.append(link)
        return [s for s in strangers if not placed.issuperset(range(s.start, s.end))]

    def _fits(self, frame: Frame, link: Link, linked: Linked) -> bool:
        if link.kind is Kind.TIME:
            return TIME in frame.takes or self._holds(frame, f"={link.ids[0]}")
        events = [k for k in linked.of(Kind.ENTITY) if k.start in linked.events]
        return (
            link.type in frame.takes
            or not self._unnoticed(frame).isdisjoint(link.ids)
            or (link.start in linked.events and EVENT in frame.takes)
            or any(event.covers(link) for event in events)
            or any(self._holds(frame, f"@{i}") for i in link.ids)
        )


def _only_in_time(frame: Frame, linked: Linked) -> bool:
    """Whether the person named is but part of the event that is the time: "when Lenin died"."""
    if TIME not in frame.intent.requires or linked.times:
        return False
    events = [k for k in linked.of(Kind.ENTITY) if k.start in linked.events]
    people = [k for k in linked.of(Kind.ENTITY) if k.type == PERSON]
    return bool(people) and all(any(e.covers(person) for e in events) for person in people)


def _unplaced(linked: Linked, own: Sequence[Link]) -> int:
    """How many concepts of the question none of the intent's examples holds."""
    links = (*own, *linked.of(Kind.ENTITY))
    placed = {place for link in links for place in range(link.start, link.end)}
    return sum(not placed.issuperset(range(k.start, k.end)) for k in concept_links(linked))


def _lacking(frame: Frame, linked: Linked) -> Iterator[str]:
    """The needs of the intent that no concept of the question meets."""
    present = {i for link in linked.of(Kind.CONCEPT) for i in link.ids}
    for alternatives in frame.intent.needs:
        if not alternatives & present:
            yield "|".join(sorted(alternatives))
