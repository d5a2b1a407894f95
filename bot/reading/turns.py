"""Bare questions that lean on the one before: "when was that?", "until when?", "why?"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.facts.model import FactBase, Turn
from bot.reading.conversation import Conversation, Offer
from bot.reading.deciding import Band
from bot.reading.filling import lacking
from bot.reading.openings import without_opening
from bot.reading.reading import Named, Reading, Slots
from bot.reading.text import words

_PADDING = frozenset({"exactly", "please", "pls", "then", "though", "again", "precisely", "so"})


class Turns:
    """Tells what a bare question asks after the last one, if anything."""

    def __init__(self, base: FactBase) -> None:
        self._base = base
        self._turns = {key: turn for turn in base.turns for key in _keys(turn)}

    def taken(self, text: str, conversation: Conversation, now: datetime) -> Offer | None:
        """The question that a message asks by leaning on the last one; None where it asks by itself."""
        last = conversation.reading
        if last is None or last.intent is None or not conversation.live(now):
            return None
        turn = self._turns.get(_key(text)) or self._turns.get(_key(without_opening(text) or text))
        target = turn.follows.get(last.intent.id) if turn is not None else None
        if target is None or last.band is not Band.ANSWER:
            return None
        slots = self._about(last, conversation.told)
        return None if lacking(self._base.intents[target], slots) else Offer(target, slots, "")

    def _about(self, last: Reading, told: str | None) -> Slots:
        """Whom and when the last question was about; or the one whom its answer named."""
        if told is None:
            return last.slots
        kind = self._base.entities[told].type
        others = tuple(named for named in last.slots.named if named.type != kind)
        # Times and events of the question served to find them.
        others = tuple(named for named in others if not self._is_time(named))
        return replace(last.slots, named=(Named(kind, (told,)), *others), times=())

    def _is_time(self, named: Named) -> bool:
        return any("start" in self._base.entities[id].attributes for id in named.ids)


def _keys(turn: Turn) -> Iterable[tuple[str, ...]]:
    return map(_key, turn.phrases)


def _key(text: str) -> tuple[str, ...]:
    row = words(text)
    return tuple([word.stem for word in row if word.text not in _PADDING or len(row) == 1])
