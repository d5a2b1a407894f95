"""From the words of a question to nodes: stretches that each have their part, none overlapping."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.composing.english import IDLE, PHRASES, Sign
from bot.facts.model.base import FactBase
from bot.facts.model.queries import Manner, Trait
from bot.reading.english import STOP
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link, Phrases, Target
from bot.reading.names import PERSON
from bot.reading.stretches import cut
from bot.reading.text import stem
from bot.reading.times import Time

ROLL, TRAIT, MANNER, STATUS, TIME, COUNT = "roll", "trait", "manner", "status", "time", "count"
IDLE_KIND, STRANGE, SUBJECT = "idle", "strange", "subject"
_NAME_COST = 0.9  # a name rather than other words
_ARGUMENT = ":"
_NAMES = (Kind.ENTITY, Kind.TIME, Kind.COUNT)
_ADDING_NOTHING = frozenset({IDLE_KIND, Sign.DID})


@dataclass(frozen=True, slots=True)
class Node:
    """One stretch of words and the parts that it can play; a trait, a person … by the kind."""

    kinds: frozenset[str]
    text: str
    place: int
    roll: str | None = None
    trait: Trait | None = None
    manner: Manner | None = None
    subject: str | None = None
    status: str | None = None
    own_name: bool = False
    time: Time | None = None
    count: int | None = None
    value: object = field(default=None)

    def is_(self, *kinds: str) -> bool:
        return not self.kinds.isdisjoint(kinds)


class Vocabulary:
    """The strict words of one fact base's composed questions."""

    def __init__(self, base: FactBase) -> None:
        self._base = base
        queries = base.queries
        self._phrases = Phrases()
        for sign, phrases in PHRASES.items():
            self._add(phrases.split(";"), sign)
        self._add(IDLE.split(";"), IDLE_KIND)
        self._add(queries.idle, IDLE_KIND)
        for meaning, words in queries.words.items():
            self._add(words, meaning)
        for roll, names in queries.rolls.items():
            self._add(names, f"{ROLL}{_ARGUMENT}{roll}")
        for number, trait in enumerate(queries.traits):
            self._add(trait.phrases, f"{TRAIT}{_ARGUMENT}{number}")
        for number, manner in enumerate(queries.manners):
            self._add(manner.phrases, f"{MANNER}{_ARGUMENT}{number}")
        self._stems = frozenset(map(stem, self._phrases.vocabulary))
        neutral = {base.pack.subject, *base.pack.background}
        self._neutral = frozenset(neutral)
        self._full = {e.name.casefold() for e in base.entities.values() if e.type == STATUS}

    def _add(self, phrases: Iterable[str], kind: str) -> None:
        for phrase in phrases:
            self._phrases.add(phrase.strip(), Target(Kind.CONCEPT, kind))

    def covers(self, linked: Linked) -> bool:
        """Whether every word is of some use; where one isn't, there is no need to look further."""
        return not self._strange(linked, frozenset())

    def nodes(self, linked: Linked, *, hidden: frozenset[int] = frozenset()) -> list[Node]:
        """The nodes of a question in its order, without those that add nothing.

        Names that start at a `hidden` place are not seen.
        """
        if self._strange(linked, hidden):
            return [Node(frozenset({STRANGE}), "", 0)]
        found = self._phrases.find([(word.stem,) for word in linked.row])
        places: dict[tuple[int, int], list[str]] = {}
        for start, end, target in found:
            places.setdefault((start, end), []).append(target.id)
        names: dict[tuple[int, int], list[Link]] = {}
        for link in linked.links:
            if link.kind in _NAMES and link.start not in hidden:
                names.setdefault(_bare(linked, link), []).append(link)
        nodes = []
        # A place that is both costs what a name does.
        stretches = [(*place, 1.0) for place in places] + [(*place, _NAME_COST) for place in names]
        places_cut = cut(len(linked.row), stretches)
        if _elsewhere(linked, places_cut):
            return [Node(frozenset({STRANGE}), "", 0)]
        for start, end in places_cut:
            if start in linked.names and (start, end) not in names:
                continue
            here = names.get((start, end), ())
            node = self._node(linked, start, end, places.get((start, end), ()), here)
            if not node.kinds <= _ADDING_NOTHING:
                nodes.append(node)
        return nodes

    def _strange(self, linked: Linked, hidden: frozenset[int]) -> bool:
        """Whether a word is of no use at all, so that there is no need to look further."""
        named = {
            place
            for link in linked.links
            if link.kind in _NAMES and link.start not in hidden
            for place in range(link.start, link.end)
        }
        return any(
            word.stem not in self._stems and place not in named and place not in linked.names
            for place, word in enumerate(linked.row)
        )

    def _node(
        self, linked: Linked, start: int, end: int, kinds: Iterable[str], links: Sequence[Link]
    ) -> Node:
        text = " ".join(word.text for word in linked.row[start:end])
        found = dict(_named_part(kind) for kind in kinds)
        time, subject, status, count = None, None, None, None
        for link in links:
            if link.kind is Kind.TIME:
                time = linked.times[start]
            elif link.kind is Kind.COUNT:
                count = linked.counts[start]
            elif link.type == PERSON and len(link.ids) == 1:
                subject = link.ids[0]
            elif link.type == STATUS and len(link.ids) == 1 and ROLL not in found:
                status = link.ids[0]
            elif self._neutral & set(link.ids):
                found[SUBJECT] = ""
            elif start in linked.events and len(link.ids) == 1:
                time = linked.events[start]
        more = {TIME: time, PERSON: subject, STATUS: status, COUNT: count}
        have = {*found, *(kind for kind, value in more.items() if value is not None)}
        queries = self._base.queries
        return Node(
            frozenset(have or {STRANGE}),
            text,
            start,
            roll=found.get(ROLL),
            trait=queries.traits[int(found[TRAIT])] if TRAIT in found else None,
            manner=queries.manners[int(found[MANNER])] if MANNER in found else None,
            subject=subject,
            status=status,
            own_name=self._by_own_name(status, text),
            time=time,
            count=count,
        )

    def _by_own_name(self, status: str | None, text: str) -> bool:
        """Whether a status is called by its own name, not by one that all members share."""
        if status is None:
            return False
        name = self._base.entities[status].name.casefold()
        return text.removesuffix("s") in (name, f"the {name}")


def _named_part(kind: str) -> tuple[str, str]:
    """A part, and which of its like it is, such as the number of a trait; empty where there is but one."""
    name, _, argument = kind.partition(_ARGUMENT)
    return name, argument


def _elsewhere(linked: Linked, cut: Sequence[tuple[int, int]]) -> bool:
    """Whether something is named that the base doesn't hold, and no longer stretch takes it in."""
    return any(
        not any(start <= link.start and link.end <= end for start, end in cut)
        or (link.end - link.start > 1 and (link.start, link.end) in cut)
        for link in linked.of(Kind.ABSENT)
    )


def _bare(linked: Linked, link: Link) -> tuple[int, int]:
    """The place of a name without words of grammar that were taken for forenames: "and", "when"."""
    start, end = link.start, link.end
    if link.type == PERSON and end - start > 1:
        start += linked.row[start].text in STOP
        end -= linked.row[end - 1].text in STOP
    return start, end


def people_in(nodes: Sequence[Node]) -> list[str]:
    """Whom the nodes name, in their order."""
    return [n.subject for n in nodes if n.is_(PERSON) and n.subject is not None]
