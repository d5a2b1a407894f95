"""The focus of a question: the noun that says what sort of answer is wanted, "which village", "his wife"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from bot.reading.cues import AUXILIARIES, is_type_word
from bot.reading.english import FILLER, STOP
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.names import PERSON
from bot.reading.text import Word

_LONGEST: Final = 3  # so many words a noun with its adjectives has
_SHORT: Final = 4
# The concepts that will do: those that examples have at their focus, or those that they have at all.
_ASKED: Final = "f:"
_ANY: Final = "c:"
_ASKING: Final = frozenset({"what", "which", "whose"})
_BEFORE_WHAT: Final = frozenset({"of", "from"})
_SORTS: Final = frozenset({"sort", "kind", "type"})
_STRESS: Final = frozenset({"exactly", "precisely", "actually", "really", "else", "then"})
_NAMING: Final = frozenset({"name", "list", "enumerate"})
_POLITE: Final = frozenset({"please", "can", "could", "you", "now", "so", "ok"})
_SOME: Final = frozenset("a an one some any few all the these those of at least both each".split())
_HIS: Final = frozenset({"his", "her"})
_IS: Final = frozenset({"is", "are", "was", "were"})
# Behind such a word "their" opens what is asked for, not a condition.
_WANTED: Final = _IS | {"know", "tell", "give", "list"}
# They ask for a measure of many, which no row holds.
_RATES: Final = frozenset({"per", "average", "typical"})
_NAMES: Final = frozenset({Kind.ENTITY, Kind.TIME, Kind.COUNT, Kind.SLOT})
# They stand after "what" or "which" and name nothing, or people.
_EMPTY: Final = frozenset(
    """else thing things way one ones kind sort type exactly precisely really actually happened happens
    happen time times point moment years days stage people person persons pair two three other others
    first last official exact precise look looks period id side of sense occasion respect combination combo basis case""".split()
)
_PEOPLE: Final = frozenset(
    "people person persons pair two three others men man woman women lady guys id everyone everybody".split()
)
# "those whose birthday is known": that asks for nothing.
_THOSE: Final = frozenset(
    "those people person persons one ones members man men woman women".split()
)


@dataclass(frozen=True, slots=True)
class Focus:
    """A noun at the focus, as typed, with the atoms that may stand for it: `f:` and its stem, or its concepts."""

    text: str
    atoms: frozenset[str]


def focuses(linked: Linked) -> Iterator[Focus]:
    """What the question asks for by a noun or a verb; nothing where its question word says it all."""
    texts = [word.text for word in linked.row]
    yield from _listed(linked, texts)
    for place, text in enumerate(texts):
        yield from _asked(linked, texts, place)
        if text == "their" and texts[place - 1] in _WANTED:
            yield from _noun(linked, place + 1, _ASKED)
        elif (text in _HIS and texts[place - 1] in _WANTED) or _opens_noun(texts, place):
            yield from _noun(linked, place + 1, _ANY)
        elif place and _is_superlative(texts[place - 1], text):
            yield Focus(text, frozenset(_atoms(linked, place, _ANY)))
        elif text in _RATES:
            yield Focus(text, frozenset({f"f:{linked.row[place].stem}"}))
    for link in linked.of(Kind.ENTITY):
        if link.type == PERSON and _owns(linked.row[link.end - 1]):
            yield from _noun(linked, link.end, _ANY)


def _listed(linked: Linked, texts: Sequence[str]) -> Iterator[Focus]:
    """What is to be named: "name two villages", "list the villages"."""
    place = next((p for p, text in enumerate(texts[:_LONGEST]) if text not in _POLITE), 0)
    if texts[place : place + 1] and texts[place] in _NAMING:
        amounts = {p for k in linked.of(Kind.COUNT) for p in range(k.start, k.end)}
        start = place + 1
        while start < len(texts) and (texts[start] in _SOME or start in amounts):
            start += 1
        named = {link.start for link in linked.links if link.kind in _NAMES}
        if start not in named and start + 1 not in named:
            yield from _noun(linked, start, _ASKED)


def _asked(linked: Linked, texts: Sequence[str], place: int) -> Iterator[Focus]:
    """What stands behind a question word."""
    text, after = texts[place], texts[place + 1 : place + 3]
    stressed = place + (after[:1] != [] and after[0] in _STRESS)
    if text in ("what", "how") and texts[stressed + 1 : stressed + 2] in (["did"], ["does"]):
        yield from _of_what(texts, place)
        people = {link.start for link in linked.of(Kind.ENTITY) if link.type == PERSON}
        if text == "what" or stressed + 2 in people:
            yield from _verb(linked, stressed + 2)
    elif text == "how" and after[:1] in (["many"], ["much"]):
        if FILLER.isdisjoint(texts[place + 2 : place + 3]):  # "how many altogether"
            yield from _noun(linked, place + 2, _ASKED)
    elif text == "who" and texts[max(0, place - 1)] not in _THOSE:
        yield from _verb(linked, place + 1, most=0)
    elif text in _ASKING and texts[max(0, place - 1)] not in _THOSE:
        yield from _of_what(texts, place)
        if after[1:] == ["of"] and after[0] in _SORTS:
            yield from _noun(linked, place + 3, _ASKED)
        elif after and after[1:] and after[1] in AUXILIARIES and after[0] not in STOP | _EMPTY:
            yield from _bare_noun(linked, place + 1)
        elif not _does_it(linked, place):
            yield from _noun(linked, place + 1, _ASKED)


def _bare_noun(linked: Linked, place: int) -> Iterator[Focus]:
    """A noun between a question word and an auxiliary; it asks for one though it names one: "which party"."""
    noun = linked.row[place]
    names = (k for k in linked.links if k.type == PERSON or k.kind in (Kind.TIME, Kind.COUNT))
    if any(k.start <= place < k.end for k in names):
        return
    if not is_type_word(noun.text) and noun.text not in _PEOPLE:
        yield Focus(noun.text, frozenset(_atoms(linked, place, _ASKED)))


def _verb(linked: Linked, place: int, most: int = 6) -> Iterator[Focus]:
    """The verb behind whoever does it: "what did he write", "who wrote"."""
    row = linked.row
    named = {p for k in linked.links if k.kind in _NAMES for p in range(k.start, k.end)}
    end = min(place + most, len(row))
    while place < end and (row[place].text in STOP or place in named):
        place += 1
    if place < len(row) and place not in named and row[place].text not in STOP | FILLER | _EMPTY:
        atoms = (*_atoms(linked, place, _ASKED), *_atoms(linked, place, _ANY))
        yield Focus(row[place].text, frozenset(atoms))


def _is_superlative(before: str, text: str) -> bool:
    """Whether somebody is sought by a quality: "the tallest", "the most powerful"."""
    if before == "most":
        return text not in STOP
    return before == "the" and len(text) > _SHORT and text.endswith("est")


def _of_what(texts: Sequence[str], place: int) -> Iterator[Focus]:
    """ "of what did he die": its value is what the preposition asks for."""
    before, after = texts[max(0, place - 2) : place], texts[place + 1 : place + 2]
    opens = before[-1:] and before[-1] in _BEFORE_WHAT and STOP.issuperset(before)
    if texts[place] == "what" and opens and after and after[0] in AUXILIARIES:
        yield Focus(f"{before[-1]} what", frozenset({f"f:^{before[-1]}"}))


def _does_it(linked: Linked, place: int) -> bool:
    """Whether a verb stands behind "what", of which it is the subject: "what ended his time"."""
    row = linked.row
    if row[place].text != "what" or place + 2 >= len(row):
        return False
    after = row[place + 2].text
    named = {k.start for k in linked.links if k.kind in _NAMES}
    return place + 2 in named or (after in STOP and after not in AUXILIARIES)


def _opens_noun(texts: Sequence[str], place: int) -> bool:
    """Whether an article stands as in "what was the rank"."""
    before = texts[max(0, place - 2) : place]
    return texts[place] == "the" and len(before) > 1 and before[0] == "what" and before[1] in _IS


def _noun(linked: Linked, place: int, known: str) -> Iterator[Focus]:
    """The noun that begins at a place, with its adjectives; `known` marks the concepts that will do."""
    named = {p for k in linked.links if k.kind in _NAMES for p in range(k.start, k.end)}
    places = range(place, min(place + _LONGEST, len(linked.row)))
    row = linked.row
    inside = list(takewhile(lambda p: row[p].text not in STOP and p not in named, places))
    if not inside or any(is_type_word(row[p].text) for p in inside):
        return
    telling = [p for p in inside if row[p].text not in _EMPTY]
    if known == _ANY:
        idle = FILLER | {
            row[p].text for k in linked.of(Kind.NEUTRAL) for p in range(k.start, k.end)
        }
        telling = [p for p in telling if row[p].text not in idle]
    if telling and row[place].text not in _PEOPLE:
        text = " ".join(row[p].text for p in inside)
        yield Focus(text, frozenset(atom for p in telling for atom in _atoms(linked, p, known)))


def _atoms(linked: Linked, place: int, known: str) -> Iterator[str]:
    """The word's stem, and the concepts that it leads to."""
    yield f"f:{linked.row[place].stem}"
    for link in linked.concepts:
        if link.start <= place < link.end:
            yield from (known + id for id in link.ids)


def _owns(word: Word) -> bool:
    """Whether a name stands in the genitive."""
    return word.surface.endswith(("'s", "s'"))
