"""From a claim's text to items: stretches of words that each mean one thing, none overlapping."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.claims.english.manners import IDLE
from bot.claims.english.phrases import PHRASES
from bot.claims.english.signs import Sign
from bot.claims.patterns import Patterns, has_alternatives
from bot.facts.model.asking import Lexicon
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Entity
from bot.reading.linking import Linked, Linker
from bot.reading.links import Kind, Link
from bot.reading.reading import Named
from bot.reading.spelling import common_words
from bot.reading.stretches import cut
from bot.reading.text import Word, words
from bot.reading.times import Time

_COST = {Kind.ENTITY: 0.9, Kind.TIME: 0.9}  # a name rather than other words
_IDLE, _KNOWN = (
    "-idle",
    "-known",
)  # words that add nothing; words of patterns, for the spelling alone
_MARK = "~"  # sets a sign of English apart from the concepts of the field
# What an event's name must follow to be a time: "after the congress". Elsewhere it is what happened.
_LEADS = frozenset(
    {Sign.BEFORE, Sign.AFTER, Sign.UNTIL, Sign.SINCE, Sign.BY, Sign.IN, Sign.FROM, Sign.TO, Sign.BETWEEN, Sign.SOON, Sign.THROUGHOUT, Sign.AND, Sign.OLDER, Sign.YOUNGER, Sign.THAN}
)  # fmt: skip


_JOINTS = frozenset({"and", "or", "but"})
_LENGTHS = frozenset("years year months month weeks week days day decades decade".split())
_TIMELY = frozenset(
    """time times day days date month months week weeks year years eve moment hour night morning
    start beginning outset end close middle course wake aftermath outbreak""".split()
)


@dataclass(frozen=True, slots=True)
class Item:
    """One stretch of words: the entities, concepts and signs of grammar that it may stand for.

    Of several entities the words fit each; `idle` words add nothing; an item without any meaning is
    strange.
    """

    text: str
    start: int
    end: int
    named: tuple[Named, ...] = ()
    concepts: frozenset[str] = frozenset()
    signs: frozenset[Sign] = frozenset()
    time: Time | None = None
    count: int | None = None
    idle: bool = False

    @property
    def strange(self) -> bool:
        return (
            not (self.named or self.concepts or self.signs or self.time or self.idle)
            and self.count is None
        )

    def of(self, kind: str) -> Named | None:
        """What it names of one type of entity."""
        return next((named for named in self.named if named.type == kind), None)


class Itemizer:
    """Cuts claims into items by the words of a fact base's claims."""

    def __init__(self, base: FactBase) -> None:
        signs = {mark(sign): tuple(phrases.split(";")) for sign, phrases in PHRASES.items()}
        phrases = {**base.claims.words, **signs, _IDLE: (*IDLE.split(";"), *base.claims.idle)}
        self._patterns = Patterns()
        plain: dict[str, tuple[str, ...]] = {}
        for concept, forms in phrases.items():
            plain[concept] = tuple(form for form in forms if not has_alternatives(form))
            for form in forms:
                if has_alternatives(form):
                    self._patterns.add(form, concept)
        neutral = plain.pop(_IDLE)
        plain[_KNOWN] = tuple(sorted(self._patterns.vocabulary))
        lexicon = Lexicon(concepts=plain, abbreviations=_abbreviations(base), neutral=neutral)
        subject = base.entities[base.pack.subject].short.casefold()
        entities = {id: _told(entity, subject) for id, entity in base.entities.items()}
        own = replace(base, lexicon=lexicon, intents={}, entities=entities)
        self._linker = Linker(own, common_words())
        self._moments = frozenset(base.claims.moments)
        spells = [(r, r.spell.status) for r in base.relations.values() if r.spell is not None]
        self._statuses = {r.roles[status].type for r, status in spells if status is not None}
        self._namesakes: dict[str, list[Named]] = {}
        for entity in base.entities.values():
            named = Named(entity.type, (entity.id,))
            self._namesakes.setdefault(entity.name, []).append(named)
        self._names = {entity.id: entity.name for entity in base.entities.values()}

    def link(self, text: str) -> Linked:
        """Every link of a claim, whatever it is about."""
        linked = self._linker.link(text)
        known = {(link.start, link.end, link.ids[0]) for link in linked.of(Kind.CONCEPT)}
        found = self._patterns.find([word.stem for word in linked.row])
        more = [_link(*each) for each in found if each not in known]
        links = self._bare([link for link in linked.links if link.ids != (_KNOWN,)], linked)
        return replace(linked, links=tuple(self._apart((*links, *more), linked.row)))

    def _apart(self, links: Sequence[Link], row: Sequence[Word]) -> Iterator[Link]:
        """The links, those of a moment without the status at their end: "the first masters"."""
        statuses = [k for k in links if k.kind is Kind.ENTITY and k.type in self._statuses]
        for link in links:
            if self._moments.isdisjoint(link.ids):
                yield link
                continue
            held = [k.start for k in statuses if link.start < k.start and k.end == link.end]
            if held:
                yield link._replace(end=min(held))
            elif not link.start or row[link.start - 1].text not in _LENGTHS:
                yield link  # "two years after it" is another time

    def _bare(self, links: Sequence[Link], linked: Linked) -> list[Link]:
        """The links, names without an "and" at an edge, which may have been read as a short forename."""
        found = []
        for link in links:
            start, end = link.start, link.end
            if link.kind is Kind.ENTITY and end - start > 1:
                start += linked.row[start].text in _JOINTS
                end -= linked.row[end - 1].text in _JOINTS
            if (start, end) == (link.start, link.end):
                found.append(link)
            elif start < end:
                name = " ".join(word.text for word in linked.row[start:end])
                again = self._linker.link(name).of(Kind.ENTITY)
                found += [k._replace(start=start, end=end) for k in again if k.type == link.type]
        return found

    def items(self, linked: Linked, concepts: frozenset[str]) -> tuple[Item, ...]:
        """The items of a claim in its order, as far as these concepts explain it."""
        links = [link for link in self._without_happenings(linked) if _known(link, concepts)]
        by_place: dict[tuple[int, int], list[Link]] = {}
        for link in links:
            by_place.setdefault((link.start, link.end), []).append(link)
        stretches = [(k.start, k.end, _COST.get(k.kind, 1.0)) for k in links]
        found = [
            _item(linked, *place, by_place.get(place, ()))
            for place in cut(len(linked.row), stretches)
        ]
        return tuple(
            replace(item, named=self._with_namesakes(item.named)) if item.named else item
            for item in found
        )

    def _with_namesakes(self, named: tuple[Named, ...]) -> tuple[Named, ...]:
        """The entities, with those of other types that bear the same name: a post and its title."""
        found = {each.type: each for each in named}
        for each in named:
            if each.sure is not None:
                for other in self._namesakes[self._names[each.sure]]:
                    found.setdefault(other.type, other)
        return tuple(found.values())

    def _without_happenings(self, linked: Linked) -> list[Link]:
        """The links, without events that are not named as a time but told, such as somebody's death in a year."""
        events = {k for k in linked.of(Kind.ENTITY) if self._linker.time_of(k.ids[0]) is not None}
        told = {link for link in events if not self._leads(linked, link)}
        return [link for link in linked.links if link not in told]

    def _leads(self, linked: Linked, event: Link) -> bool:
        between = any(mark(Sign.BETWEEN) in link.ids for link in linked.of(Kind.CONCEPT))
        for link in linked.of(Kind.CONCEPT):
            signs = {i.removeprefix(_MARK) for i in link.ids if i.startswith(_MARK)}
            if Sign.AND in signs and not between:
                continue  # "he and she died" names no time
            if _belongs(linked, link):
                continue  # "the leaders of the revolt" are no time
            if signs & _LEADS and link.start <= event.start <= link.end + _articles(linked, link):
                return True
        return False


def _belongs(linked: Linked, link: Link) -> bool:
    """Whether a lone "of" ties what follows to a thing rather than to a time."""
    if link.end - link.start > 1 or linked.row[link.start].text != "of" or not link.start:
        return False
    return linked.row[link.start - 1].text not in _TIMELY


def _link(start: int, end: int, concept: str) -> Link:
    kind = Kind.NEUTRAL if concept == _IDLE else Kind.CONCEPT
    return Link(start, end, kind, (concept,))


def _abbreviations(base: FactBase) -> dict[str, str]:
    """The short forms that are in no name: "gen sec" is one already."""
    named = {w.text for e in base.entities.values() for name in e.aliases for w in words(name)}
    return {short: long for short, long in base.lexicon.abbreviations.items() if short not in named}


def _told(entity: Entity, subject: str) -> Entity:
    """The entity, with names that begin with "when" without it too: "until the war ended".

    What is said of the subject itself is no event: "his time in it ended". That something was so throughout
    is for the grammar to read.
    """
    whens = (n[5:] for n in entity.aliases if n.casefold().startswith("when "))
    wholes = (n[6:] for n in entity.aliases if n.casefold().startswith("whole "))
    bare = (*(name for name in whens if subject not in name.casefold()), *wholes)
    kept = tuple(n for n in entity.aliases if not n.casefold().startswith(_WHOLLY))
    return replace(entity, aliases=(*kept, *bare)) if bare or kept != entity.aliases else entity


_WHOLLY = ("throughout ", "all through ", "whole ")
_SIGNS = {f"{_MARK}{sign}": sign for sign in Sign}


def mark(sign: Sign) -> str:
    """How a sign is named among concepts."""
    return f"{_MARK}{sign}"


def _known(link: Link, concepts: frozenset[str]) -> bool:
    """Whether a link is of use: a sign of grammar, anything that is no concept, or one of these."""
    if link.kind is not Kind.CONCEPT:
        return True
    return link.ids[0].startswith(_MARK) or not concepts.isdisjoint(link.ids)


def _articles(linked: Linked, link: Link) -> int:
    follows = linked.row[link.end].text if link.end < len(linked.row) else ""
    return follows in ("the", "a", "an")


def _item(linked: Linked, start: int, end: int, links: Iterable[Link]) -> Item:
    named: list[Named] = []
    concepts: set[str] = set()
    kinds = set()
    time = None
    for link in links:
        kinds.add(link.kind)
        if link.kind is Kind.CONCEPT:
            concepts.update(link.ids)
        elif link.kind is Kind.ENTITY:
            named.append(Named(link.type, link.ids))
            event = linked.events.get(start)
            time = event if event is not None and event.event == link.ids[0] else time
    signs = {i for i in concepts if i.startswith(_MARK)}
    return Item(
        text=" ".join([word.text for word in linked.row[start:end]]),
        start=start,
        end=end,
        named=tuple(named),
        concepts=frozenset(concepts - signs),
        signs=frozenset(_SIGNS[i] for i in signs),
        time=linked.times[start] if Kind.TIME in kinds else time,
        count=linked.counts[start] if Kind.COUNT in kinds else None,
        idle=Kind.NEUTRAL in kinds or (not kinds and start in linked.names),
    )


def content(items: Sequence[Item]) -> list[Item]:
    """The items that say something."""
    return [
        item
        for item in items
        if not item.idle or item.signs or item.concepts or item.named or item.time
    ]
