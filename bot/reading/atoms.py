"""The features of a question that ranking compares: concepts, slot types, entities, words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from bot.facts.model.facts import Entity
from bot.reading.cues import QuestionType
from bot.reading.english import FILLER, REFERRING, STOP
from bot.reading.focus import Focus, focuses
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.text import stem

_STOP_STEMS = frozenset(map(stem, STOP | FILLER)) | STOP | FILLER


_VALUES = frozenset({Kind.ENTITY, Kind.TIME, Kind.COUNT, Kind.SLOT})


@dataclass(frozen=True, slots=True)
class Atoms:
    """The features of one question.

    `all` holds every atom: `c:` concepts, `t:` slot types, `@` entities and `=` times by value,
    `!` absent topics, `~` rivals of the subject, `w:` other words, `?` the question type, `a>b`
    neighbours. `focuses` are the nouns asked for; of an example, their atoms are among `taught`. `leftover` maps the stems that no link explains to the word as typed.
    """

    all: frozenset[str]
    concepts: frozenset[str]
    leftover: dict[str, str]
    focuses: tuple[Focus, ...] = ()

    @property
    def taught(self) -> frozenset[str]:
        """What an example with these atoms teaches: all of them, and what stands at its focus (`f:`)."""
        return self.all.union(*(focus.atoms for focus in self.focuses))


def atoms_of(linked: Linked, kind: QuestionType, subject: Entity) -> Atoms:
    """The atoms of a linked question; `subject` is the entity that goes without saying."""
    concepts = frozenset(i for link in concept_links(linked) for i in link.ids)
    sequence = _salient(linked, subject.id)
    found = {atom for _, atoms in sequence for atom in atoms}
    # The same name twice is one person; "{person} or {person2}" are two.
    distinct = {atoms if len(atoms) > 1 else (place, *atoms) for place, atoms in sequence}
    types = [a for atoms in distinct for a in atoms if str(a).startswith("t:")]
    found |= {f"{atom}2" for atom in types if types.count(atom) > 1}
    telling = [[atom for atom in atoms if atom[0] in "ct"] for _, atoms in sequence]
    found |= {f"{a}>{b}" for before, after in pairwise(telling) for a in before for b in after}
    found |= {f"~{i}" for i in _rivals(linked, subject)}
    leftover = leftover_words(linked)
    found |= {f"w:{item}" for item in leftover}
    if kind is not QuestionType.NONE:
        found.add(f"?{kind}")
    found.update(_wording(linked, subject.id))
    return Atoms(frozenset(found), concepts, leftover, tuple(focuses(linked)))


def concept_links(linked: Linked) -> list[Link]:
    """The concepts that count: not those within a longer concept's phrase."""
    return linked.concepts


def _wording(linked: Linked, subject: str) -> list[str]:
    """The words as they stand and each two that follow one another, with types for values."""
    row = [word.stem for word in linked.row]
    for link in linked.links:
        if link.kind in _VALUES:
            name = "it" if subject in link.ids else link.type or link.kind
            if name == "year":
                name = "time"
            row[link.start : link.end] = [name] + [""] * (link.end - link.start - 1)
    row = [text for text in row if text]
    pairs = [f"b:{one} {two}" for one, two in pairwise(["^", *row, "$"])]
    return [*("s:" + text for text in row), *pairs]


def _rivals(linked: Linked, subject: Entity) -> set[str]:
    """The entities of the subject's type in a question that doesn't mention the subject itself."""
    if mentioned(linked, subject.id):
        return set()
    entities = linked.of(Kind.ENTITY)
    rivals = [
        link
        for link in entities
        if link.type == subject.type and not any(longer.covers(link) for longer in entities)
    ]
    if _pointed_at(linked, subject.type):
        rivals = [link for link in rivals if not _acts(linked, link)]
    return {f"of:{link.ids[0]}" if _belonged_to(linked, link) else link.ids[0] for link in rivals}


_POINTING = frozenset({"this", "the", "that"})
_BEFORE_DOERS = frozenset({"did", "had", "has", "by"})


def _pointed_at(linked: Linked, kind: str) -> bool:
    """Whether something of the kind is spoken of as known: "this body"."""
    return any(a.text in _POINTING and b.text == kind for a, b in pairwise(linked.row))


def _acts(linked: Linked, link: Link) -> bool:
    """Whether an entity is the one that did it: "did the committee found …", "… by the committee"."""
    before = [word.text for word in linked.row[max(0, link.start - 2) : link.start]]
    return before[-1:] != [] and (
        before[-1] in _BEFORE_DOERS or (before[-1] == "the" and before[0] in _BEFORE_DOERS)
    )


def _belonged_to(linked: Linked, link: Link) -> bool:
    """Whether something is said to be of the entity: "the members of …"."""
    before = [word.text for word in linked.row[max(0, link.start - 2) : link.start]]
    return bool({"of", "in"} & set(before))


def mentioned(linked: Linked, subject: str) -> bool:
    """Whether a question names its subject, or refers to it as "it"."""
    if any(subject in link.ids for link in linked.of(Kind.ENTITY)):
        return True
    return any(word.text in REFERRING for word in linked.row)


def _salient(linked: Linked, subject: str) -> list[tuple[int, tuple[str, ...]]]:
    """The atoms of each link that says something, in the order of the question."""
    kept: list[tuple[int, tuple[str, ...]]] = []
    concepts = set(concept_links(linked))
    for link in linked.links:
        atoms: tuple[str, ...] = ()
        if link.kind is Kind.CONCEPT and link in concepts:
            atoms = tuple(f"c:{i}" for i in link.ids)
        elif link.kind is Kind.ENTITY and subject not in link.ids:
            atoms = (f"t:{link.type}", *(f"@{i}" for i in link.ids))
            if link.start in linked.events:
                atoms += ("t:time",)
        elif link.kind is Kind.TIME:
            time = linked.times[link.start]
            atoms = ("t:time", f"={time.label}")
            atoms += ("t:year",) if time.year is not None else ()
        elif link.kind is Kind.ABSENT:
            atoms = tuple(f"!{i}" for i in link.ids)
        elif link.kind is Kind.COUNT:
            atoms = ("t:count",)
        elif link.kind is Kind.SLOT:
            atoms = (f"t:{link.type}",)
            atoms += ("t:time",) if link.type in ("year", "date", "event") else ()
        if atoms:
            kept.append((link.start, atoms))
    return kept


def leftover_words(linked: Linked) -> dict[str, str]:
    """The content words that no link explains: stem → word."""
    covered = linked.explained() | linked.names
    return {
        word.stem: word.text
        for place, word in enumerate(linked.row)
        if place not in covered and word.text not in _STOP_STEMS and word.stem not in _STOP_STEMS
    }
