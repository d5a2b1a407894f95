"""Every dialogue of tests/cases/dialogues is a test: each turn is right in the light of those before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NotRequired, TypedDict

import pytest
import yaml

from bot.assistant import Assistant, Message
from bot.reading.conversation import Conversation
from tests.knowledge import loaded

DIALOGUES = Path("tests/cases/dialogues")
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


class Turn(TypedDict):
    """What is said, and what the reply must be; `lacks` holds what must not stand in it.

    `fails` marks a known failure: the turn must not be right yet.
    """

    say: str
    intent: NotRequired[str]
    status: NotRequired[str]
    reply: NotRequired[list[str]]
    lacks: NotRequired[list[str]]
    fails: NotRequired[bool]


def _dialogues() -> list[tuple[str, list[Turn]]]:
    found: list[tuple[str, list[Turn]]] = []
    for path in sorted(DIALOGUES.glob("*.yaml")):
        several: list[list[Turn]] = yaml.safe_load(path.read_text(encoding="utf-8"))
        found += [(f"{path.stem}: {turns[-1]['say']}", turns) for turns in several]
    return found


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.mark.parametrize("turns", [pytest.param(turns, id=name) for name, turns in _dialogues()])
def test_each_turn_is_answered_as_it_says(turns: list[Turn], assistant: Assistant) -> None:
    """What is said gets the intent, the status and the words that the dialogue names."""
    conversation, at, faults = Conversation(), NOON, list[str]()
    for turn in turns:
        before = len(faults)
        at += timedelta(minutes=1)
        reply, conversation = assistant.reply(Message(turn["say"], at), conversation)
        said = f"{turn['say']!r} -> {reply.text!r}"
        if reply.status != turn.get("status", "answered"):
            faults.append(f"status {reply.status}: {said}")
        if "intent" in turn and reply.intent != turn["intent"]:
            faults.append(f"intent {reply.intent}: {said}")
        faults += [f"lacks {p!r}: {said}" for p in turn.get("reply", ()) if p not in reply.text]
        faults += [f"holds {p!r}: {said}" for p in turn.get("lacks", ()) if p in reply.text]
        if turn.get("fails"):
            mended = len(faults) == before
            del faults[before:]
            faults += [f"is right now, so that `fails` can go: {said}"] * mended
    assert not faults, "\n".join(faults)
