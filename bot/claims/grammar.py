"""What claims are read with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.claims.eras import Eras, Stretch, Stretches
from bot.claims.framing import Framing
from bot.claims.items import Itemizer
from bot.claims.parsing import Parser
from bot.facts.model.base import FactBase
from bot.facts.queries import Records
from bot.reading.linking import Linked
from bot.reading.spelling import common_words

_REMEMBERED: Final = 64


@dataclass(frozen=True, slots=True)
class Grammar:
    """From a text to its links, to items, to a statement, to a case.

    `link` is the itemizer's, and remembers what it linked last, as the parts of a claim are linked again
    and again. `person` is the type of those whom claims are about, `names` the words of their names.
    """

    link: Callable[[str], Linked]
    itemizer: Itemizer
    parser: Parser
    framing: Framing
    person: str
    stretch: Stretch
    names: frozenset[str]

    @classmethod
    def of(cls, records: Records, itemizer: Itemizer) -> Grammar:
        """The grammar of a fact base; `itemizer` is built from the same."""
        eras = Eras(records)
        link = lru_cache(maxsize=_REMEMBERED)(itemizer.link)
        parser, framing = Parser(eras.person, eras.of), Framing(records)
        stretch, names = Stretches(records, eras).of, _names(records.base, eras.person)
        return cls(link, itemizer, parser, framing, eras.person, stretch, names)


def _names(base: FactBase, kind: str) -> frozenset[str]:
    """The words of the names of one type of entity that are no words of English."""
    found = {
        word
        for entity in base.entities.values()
        if entity.type == kind
        for name in (entity.name, *entity.aliases)
        for word in name.split()
        if word[:1].isupper() and word.isalpha() and not word.isupper()
    }
    return frozenset(word for word in found if word.casefold() not in common_words())
