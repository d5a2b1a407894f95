"""The other of two that were talked about: "how long was the other one in?", "what did the other one do?"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.facts.model.facts import Entity, Fact
from bot.reading.conversation import Conversation

_OTHER: Final = re.compile(
    r"\bthe other (?:one|guy|man|woman|person|fellow|body|of (?:the two|them))\b"
    r"|\bthe other\b(?=\W*$|\W+(?:do|did|was|have|had|get)\b)",
    re.IGNORECASE,
)
_TWO: Final = 2


class Others:
    """Tells who or what "the other one" is."""

    def __init__(
        self,
        entities: Mapping[str, Entity],
        facts: Mapping[str, Fact],
        pronouns: Mapping[str, Mapping[str, str]],
        subject: str,
    ) -> None:
        """`subject` is the id of the entity that goes without saying."""
        self._entities = entities
        self._facts = facts
        self._pronouns = pronouns
        self._subject = subject

    def meant(self, text: str, conversation: Conversation) -> tuple[str, Conversation] | None:
        """The message with the other one put in, and a conversation about him; None where none is meant."""
        if not _OTHER.search(text):
            return None
        person = _other(conversation)
        if person is not None:
            mentioned = tuple(dict.fromkeys((person, *conversation.mentioned)))
            about = replace(conversation, told=person, mentioned=mentioned)
            return _OTHER.sub(self._pronoun(person), text), about
        thing = self._other_thing(conversation)
        if thing is None:
            return None
        return _OTHER.sub(f"the {self._entities[thing].name}", text), conversation

    def _pronoun(self, id: str) -> str:
        """A pronoun for somebody, or his name where none fits."""
        entity = self._entities[id]
        fitting = (p for p, wanted in self._pronouns.items() if entity.fits(wanted))
        return next(fitting, entity.name)

    def _other_thing(self, conversation: Conversation) -> str | None:
        """The thing beside the one that the last answer was about: of two named, or the subject itself."""
        last = conversation.reading
        if last is None:
            return None
        kind = self._entities[self._subject].type
        named = {n.ids[0] for n in last.slots.of(kind) if n.sure}
        linked = {i for k in last.linked.links for i in k.ids if i == self._subject}
        pair = {*named, self._subject}
        if len(pair) != _TWO:
            return None
        if not linked:
            return self._subject
        told = {v for id in conversation.facts for v in self._facts[id].values.values()} & pair
        return next(iter(pair - told)) if len(told) == 1 else None


def _other(conversation: Conversation) -> str | None:
    """Of two people told, the one whom the talk has not been about."""
    last, people = conversation.reading, conversation.people
    if last is None or len(people) != _TWO:
        return None
    named = {n.ids[0] for n in last.slots.named if n.sure}
    for about in (set(conversation.picked), named, {conversation.told}):
        rest = [id for id in people if id not in about]
        if len(rest) == 1:
            return rest[0]
    return None
