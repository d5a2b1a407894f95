"""A message with words for what it only points at: "when did she become one?", "did he sit with X?"."""

from __future__ import annotations

import re
from typing import Final

from bot.reading.conversation import Conversation
from bot.reading.deciding import Band
from bot.reading.names import PERSON
from bot.reading.reader import Reader
from bot.reading.reading import Reading
from bot.reading.statuses import Statuses
from bot.reading.text import words

_BECOME_ONE: Final = re.compile(
    r"\b(become|became|becoming|be|been|being|(?:was|is) (?:he|she)|he was|she was) one\b"
    r"(?=\W*$|\s+(?:again|too|then|before|until|in|already|at)\b)",
    re.IGNORECASE,
)
_SECOND: Final = "2"  # what the slot of another person ends in


class Completing:
    """Puts a status for "one", and a name for a pronoun that stands beside another name."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._entities = reader.base.entities
        self._pronouns = reader.base.lexicon.pronouns
        self._statuses = Statuses(reader.base).types

    def status_named(self, text: str, conversation: Conversation) -> str:
        """ "when did she become one?" with the status that the last question named, if it was one."""
        last = conversation.reading
        named = [n for n in last.slots.named if n.type in self._statuses] if last else []
        if len(named) != 1:
            return text
        name = self._entities[named[0].ids[0]].name
        return _BECOME_ONE.sub(lambda hit: f"{hit.group(1)} {name}", text)

    def both_named(self, alone: Reading, conversation: Conversation) -> Reading | None:
        """ "did he sit with X?", where it asks about him and X; None where it doesn't."""
        named = [n for n in alone.slots.named if n.type == PERSON]
        if len(named) != 1 or alone.parts:
            return None
        for word in words(alone.text):
            wanted = self._pronouns.get(word.text)
            if wanted is None or wanted["type"] != PERSON:
                continue
            told = (conversation.told, *conversation.mentioned)
            him = next((i for i in told if i and self._entities[i].fits(wanted)), None)
            if him is None or him in named[0].ids:
                return None
            return self._of_two(alone.text, word.surface, self._entities[him].name)
        return None

    def _of_two(self, text: str, pronoun: str, name: str) -> Reading | None:
        """The message about two people by name; None where it isn't one."""
        said = re.sub(rf"\b{re.escape(pronoun)}\b", name, text, count=1, flags=re.IGNORECASE)
        reading = self._reader.read(said)
        intent = reading.intent
        two = intent is not None and any(s.endswith(_SECOND) for s in intent.requires)
        return reading if two and reading.band is Band.ANSWER else None
