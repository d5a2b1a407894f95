"""A question as the gates see it: what is the same for every intent is worked out once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from bot.reading.atoms import Atoms
from bot.reading.belonging import part_in_event
from bot.reading.besides import advised, hypothetical, only_an_event, personal, told_of, wished
from bot.reading.cues import QuestionType
from bot.reading.english import REFERRING, STOP
from bot.reading.frames import EVENT
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.names import PERSON
from bot.reading.obstacles import Gate, Obstacle
from bot.reading.reading import Slots

MOST_ANCHORS: Final = 3
_FROM = frozenset({"of", "from"})
_SHORT = 6  # a misspelt word of so few letters may well be another
_NAMING = frozenset({Kind.ENTITY, Kind.TIME, Kind.COUNT, Kind.SLOT})
_TELLING = frozenset({Kind.CONCEPT, Kind.ENTITY, Kind.TIME, Kind.SLOT})


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what counts for or against any intent.

    `besides` stands against every intent; `concepts` are its links to concepts with their atoms,
    `absent` those to topics that the base doesn't hold, `named` those to entities and times, `events` the
    entities that are its times, `rivals` the bodies named in the subject's place; `only_in_time` says that
    people stand within such an event alone; `told_of` are the stems of unknown things of which it is asked.
    `corrected` counts short misspelt words, `anchors` (up to three) what ties it to the field; `named_any`
    tells whether it names something of the field, or refers to it, `tied` whether what ties it is more than
    a word beside others.
    """

    linked: Linked
    atoms: Atoms
    slots: Slots
    kind: QuestionType
    besides: tuple[Obstacle, ...]
    concepts: Sequence[tuple[Link, Sequence[str]]]
    absent: Sequence[Link]
    named: Sequence[Link]
    events: Sequence[Link]
    rivals: Sequence[str]
    present: frozenset[str]
    only_in_time: bool
    told_of: frozenset[str]
    corrected: int
    anchors: int
    named_any: bool
    tied: bool

    @classmethod
    def of(
        cls, linked: Linked, atoms: Atoms, slots: Slots, kind: QuestionType, subject: str
    ) -> Asked:
        """The question of these links, atoms and values; `subject` is the id of what goes without saying."""
        times, entities = linked.of(Kind.TIME), linked.of(Kind.ENTITY)
        anchors = _anchors(linked)
        events = [link for link in entities if link.start in linked.events]
        return cls(
            linked,
            atoms,
            slots,
            kind,
            tuple(_besides(linked)),
            [(link, link.atoms()) for link in linked.of(Kind.CONCEPT)],
            _absent(linked, times, [link for link in entities if subject in link.ids]),
            [*entities, *times],
            events,
            sorted(atom for atom in atoms.all if atom[0] == "~"),
            frozenset(i for link in linked.of(Kind.CONCEPT) for i in link.ids),
            _only_in_time(entities, events),
            frozenset(word.stem for word in told_of(linked)),
            sum(len(word) <= _SHORT for word in linked.corrected),
            min(anchors, MOST_ANCHORS),
            any(link.kind in _NAMING for link in linked.links) or _refers(linked),
            anchors > min(1, sum(word.text not in STOP for word in linked.row) - 1),
        )


def _besides(linked: Linked) -> list[Obstacle]:
    found: list[Obstacle] = []
    if only_an_event(linked):
        found.append(Obstacle(Gate.ENTITY, EVENT))
    if part_in_event(linked):
        found.append(Obstacle(Gate.ELSEWHERE, EVENT))
    if hypothetical(linked) or wished(linked) or advised(linked):
        found.append(Obstacle(Gate.PERSONAL, "if"))
    if personal(linked):
        found.append(Obstacle(Gate.PERSONAL, "you"))
    return found


def _absent(linked: Linked, times: Sequence[Link], subjects: Sequence[Link]) -> list[Link]:
    """What is named that the base doesn't hold.

    "Size of the party" isn't meant in "size of the party office" where "party office" is the subject's name;
    and in "when did Petrov of Kiev join" the town only says which Petrov.
    """
    behind = {k.end for k in linked.of(Kind.ENTITY) if k.type == PERSON}
    return [
        link
        for link in linked.of(Kind.ABSENT)
        if not any(map(link.within, times))
        and not any(map(link.crosses, subjects))
        and not _home(linked, link, behind)
    ]


def _home(linked: Linked, link: Link, behind: Collection[int]) -> bool:
    """Whether it stands behind a name as where somebody is from; `behind` is where names end."""
    opens = link.start if linked.row[link.start].text in _FROM else link.start - 1
    return opens in behind and linked.row[opens].text in _FROM


def _only_in_time(entities: Sequence[Link], events: Sequence[Link]) -> bool:
    """Whether the people named are but part of the event that is the time, such as somebody's death."""
    people = [k for k in entities if k.type == PERSON]
    return bool(people) and all(any(e.covers(person) for e in events) for person in people)


def _anchors(linked: Linked) -> int:
    """How many words tie a question to the field: those of content that a link explains, and "it"."""
    told = {
        place
        for link in linked.links
        if link.kind in _TELLING
        for place in range(link.start, link.end)
    }
    row = linked.row
    return sum([row[place].text not in STOP for place in told]) + _refers(linked)


def _refers(linked: Linked) -> bool:
    return any(word.text in REFERRING for word in linked.row)
