"""Frames that compare the values of a claim with the rows that answer a question."""

from __future__ import annotations

from collections.abc import Sequence

from bot.facts.model.asking import Intent
from bot.facts.model.base import FactBase
from bot.facts.model.claims import ClaimFrame
from bot.facts.model.facts import Fact
from bot.facts.model.relations import Relation, Role
from bot.facts.model.values import COUNT, TEXT, Value
from bot.facts.queries import Records

_HANDLERS = frozenset({"value", "tell"})


class RowFrames:
    """Makes such frames of intents whose answers are rows as they stand."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._base: FactBase = records.base

    def of(self, intent: Intent) -> ClaimFrame | None:
        """The frame of an intent; None where its rows hold for a time or are of several relations.

        How dates are compared is as the claims' own frames have it; so is what comes in an order.
        """
        facts = self._facts(intent)
        if intent.handler not in _HANDLERS or len({fact.relation for fact in facts}) != 1:
            return None
        relation = self._base.relations[facts[0].relation]
        where = self._where(intent, relation, facts)
        if where is None or relation.spell is not None or self._asks_words(intent):
            return None
        roles = tuple(n for n, r in relation.roles.items() if n not in where and _taken(intent, r))
        own = [f for f in self._base.claims.frames.values() if f.relation == relation.id]
        ordered = any("order" in f.options for f in own)
        if ordered or not roles:
            return None
        exact = any(f.options.get("at") == "exact" for f in own)
        return ClaimFrame(
            f"{intent.id}?",
            "rows",
            relation.id,
            roles=roles,
            where=where,
            default=self._default(relation, facts),
            options={"at": "exact"} if exact else {},
        )

    def asked(self, intent: Intent, frame: ClaimFrame) -> frozenset[str]:
        """The types of the values of which a claim must give one: that which is asked for, or any."""
        roles = self._base.relations[frame.relation].roles
        asks = intent.asks
        names = (asks,) if asks is not None and asks in frame.roles else frame.roles
        return frozenset(roles[name].type for name in names)

    def _asks_words(self, intent: Intent) -> bool:
        """Whether an intent asks for a text, which is compared with nothing."""
        if intent.relation is None or intent.asks is None:
            return False
        return self._base.relations[intent.relation].roles[intent.asks].type == TEXT

    def _facts(self, intent: Intent) -> Sequence[Fact]:
        named = intent.options.get("facts")
        if named is not None:
            return [self._base.facts[part.strip()] for part in named.split(",")]
        if intent.relation is None:
            return ()
        return self._records.rows(intent.relation, intent.where)

    def _where(
        self, intent: Intent, relation: Relation, facts: Sequence[Fact]
    ) -> dict[str, Value] | None:
        """What tells the rows from others: the intent's own values, and the words that they share.

        None where a fixed text tells of rows that differ in words, so that it isn't one thing that it says.
        """
        where = dict(intent.where)
        if intent.handler != "tell":
            return where
        for name, role in relation.roles.items():
            told = {fact.values[name] for fact in facts if name in fact.values}
            if role.type == TEXT and told:
                where[name], *others = told
                if others:
                    return None
        return where

    def _default(self, relation: Relation, facts: Sequence[Fact]) -> dict[str, Value]:
        """The subject itself, in a role that it fills, where nothing else is named for that."""
        subject = self._base.pack.subject
        return {
            name: subject
            for name in relation.roles
            if any(fact.values.get(name) == subject for fact in facts)
        }


def _taken(intent: Intent, role: Role) -> bool:
    """Whether a value of a claim may be one of a role; a number only where the question is about it."""
    if role.type == COUNT:
        return role.name == intent.asks or COUNT in intent.requires
    return role.type != TEXT
