"""What claims are read with."""

from __future__ import annotations

from dataclasses import dataclass

from bot.claims.eras import Eras
from bot.claims.framing import Framing
from bot.claims.items import Itemizer
from bot.claims.parsing import Parser
from bot.facts.queries import Records


@dataclass(frozen=True, slots=True)
class Grammar:
    """From a text to items, from items to a statement, from a statement to a case.

    `person` is the type of those whom claims are about.
    """

    itemizer: Itemizer
    parser: Parser
    framing: Framing
    person: str

    @classmethod
    def of(cls, records: Records, itemizer: Itemizer) -> Grammar:
        """The grammar of a fact base; `itemizer` is built from the same."""
        eras = Eras(records)
        return cls(itemizer, Parser(eras.person, eras.of), Framing(records), eras.person)
