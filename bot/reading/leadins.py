"""What comes before the question in a message: "cool, source?", "I have a stamp of hers. What was she?"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.reading.conversation import Conversation
from bot.reading.cues import asks
from bot.reading.deciding import Band
from bot.reading.framing import only_judges
from bot.reading.owning import owned
from bot.reading.reader import Reader
from bot.reading.reading import Reading
from bot.reading.text import Word, sentences, words

_BREAK: Final = re.compile(r"[,;:!?.]+\s+|\s[-–—]+\s+|\s?\.{2,}\s*|…\s*")
_MOST_BREAKS: Final = 3
# Acts of small talk that lean on what went before, and words that turn to another value of it.
_LEANING: Final = frozenset({"source", "sure", "more", "why", "meant", "again"})
_TURNING: Final = frozenset("no not nope nah sorry oops typo wrong but wait yes hm hmm".split())


class LeadIns:
    """Tells the question from what somebody says before it, and whom that speaks of."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def cut(
        self, text: str, conversation: Conversation, now: datetime
    ) -> Iterator[tuple[str, Conversation]]:
        """The question alone, and the conversation as it then stands; nothing where all of it asks."""
        before = conversation if conversation.live(now) else Conversation()
        for lead, question in _parts(text):
            if only_judges(question):
                continue  # "my friend says X, is he right?": X is what is asked
            spoken = self._reader.read(lead)
            if owned(spoken.linked):
                continue
            told = named_people(spoken, self._people)
            # Where nothing was said before, it must be plain that he is meant.
            if before.reading is not None or (len(told) == 1 and self._points(question, told[0])):
                yield question, with_mentioned(before, spoken, told, now)

    def behind_talk(self, text: str) -> str:
        """The message without small talk that a full stop or the like parts from it: "fine. and X?"."""
        for hit in list(_BREAK.finditer(text))[:_MOST_BREAKS]:
            lead, rest = words(text[: hit.start()]), text[hit.end() :]
            if lead and self._idle(lead) and (asks(rest) or self._asked_for(rest)):
                return self.behind_talk(rest)
        return text

    def _asked_for(self, text: str) -> bool:
        """Whether a text that has no form of a question is one all the same: "I need X's dates"."""
        return self._reader.read(text).band is Band.ANSWER

    def _idle(self, lead: Sequence[Word]) -> bool:
        """Whether words are small talk that the rest of a message doesn't lean on."""
        if lead[0].text in _TURNING:
            return False
        act = self._reader.act_of(lead)
        return act is not None and act not in _LEANING

    def _points(self, question: str, person: str) -> bool:
        """Whether the question's pronouns may all stand for somebody: "her" is no man."""
        base = self._reader.base
        wanted = [base.lexicon.pronouns.get(word.text) for word in words(question)]
        meant = [each for each in wanted if each is not None]
        return bool(meant) and all(map(base.entities[person].fits, meant))

    @property
    def _people(self) -> frozenset[str]:
        return frozenset(wanted["type"] for wanted in self._reader.base.lexicon.pronouns.values())


def with_mentioned(
    conversation: Conversation, spoken: Reading, people: tuple[str, ...], now: datetime
) -> Conversation:
    """The conversation after something that named people and asked nothing that was answered."""
    if not people:
        return conversation
    return replace(
        conversation,
        reading=spoken,
        former=conversation.reading,
        mentioned=tuple(dict.fromkeys((*people, *conversation.mentioned))),
        told=people[0] if len(people) == 1 else None,
        at=now,
    )


def named_people(reading: Reading, kinds: Collection[str]) -> tuple[str, ...]:
    """Whom a text surely names, in their order."""
    named = (n for n in reading.slots.named if n.type in kinds and not n.incidental)
    return tuple(dict.fromkeys(n.ids[0] for n in named if n.sure))


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """A lead-up that asks nothing, and what follows it: sentence by sentence, then by smaller breaks."""
    *leads, last = sentences(text) or [text]
    if leads and not any(map(asks, leads)):
        yield " ".join(leads), last
    for hit in list(_BREAK.finditer(text))[:_MOST_BREAKS]:
        lead, rest = text[: hit.start()], text[hit.end() :]
        if words(lead) and words(rest) and not asks(lead):
            yield lead, rest
