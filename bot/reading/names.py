"""Names of entities: the forms in which people write them, and who is meant by a bare surname."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.facts.model.facts import Entity
from bot.reading.links import Link
from bot.reading.text import Word, transliterate, words

PERSON = "person"
STATUS = "status"


def written_forms(entity: Entity) -> Iterator[str]:
    """Every phrase that names an entity: its names, and for people the surname by itself."""
    for name in _names(entity):
        yield name
        row = words(name)
        if entity.type == PERSON and row and len(row[-1].text) > 2:
            yield row[-1].text


def _names(entity: Entity) -> Iterator[str]:
    yield entity.name
    yield entity.short
    yield from entity.aliases
    if entity.native:
        yield entity.native
        yield transliterate(entity.native.casefold())
        # Without the patronymic, as people mostly say it.
        parts = entity.native.split()
        if entity.type == PERSON and len(parts) == 3:
            yield f"{parts[0]} {parts[2]}"


class Forenames:
    """Which forenames, patronymics and initials go with whom."""

    def __init__(self, people: Iterable[Entity]) -> None:
        self._by_person: dict[str, frozenset[str]] = {}
        for person in people:
            parts = {word.text for name in _names(person) for word in words(name)[:-1]}
            self._by_person[person.id] = frozenset(parts | {part[0] for part in parts})
        self.all = frozenset().union(*self._by_person.values()) if self._by_person else frozenset()

    def extend(self, link: Link, row: Sequence[Word]) -> Link:
        """Take the forenames beside a surname into its link, keeping those whom they fit."""
        start, end = link.start, link.end
        ids = link.ids
        while start > 0 and (fitting := self._fitting(ids, row[start - 1].text)):
            ids, start = fitting, start - 1
        while end < len(row) and (fitting := self._fitting(ids, row[end].text)):
            # A single letter behind a surname is more often a word than an initial.
            if len(row[end].text) == 1:
                break
            ids, end = fitting, end + 1
        return Link(start, end, link.kind, ids, link.type)

    def of(self, people: Iterable[str]) -> frozenset[str]:
        """The forenames and patronymics of some people."""
        return frozenset().union(*[self._by_person.get(person, ()) for person in people])

    def _fitting(self, ids: tuple[str, ...], word: str) -> tuple[str, ...]:
        return tuple(i for i in ids if word in self._by_person.get(i, ()) and word not in _WORDS)


# Letters that are words of English oftener than initials.
_WORDS = frozenset({"a", "i"})


def people_of(entities: Mapping[str, Entity]) -> list[Entity]:
    """The entities that bear surnames and forenames."""
    return [entity for entity in entities.values() if entity.type == PERSON]
