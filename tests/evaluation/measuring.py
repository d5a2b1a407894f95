"""How a way of answering does on the blind sets."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from bot.assistant import Assistant, Conversation, Message
from bot.wording.replies import Reply, Status
from tests.evaluation.sets import Item

Answerer = Callable[[str], Reply]

_START = datetime(2026, 1, 1, tzinfo=UTC)
_PAUSE = timedelta(seconds=30)
_BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


@dataclass(slots=True)
class Tally:
    """The outcomes of single questions.

    Keys of `counts`: right, wrong, clarify, unknown, smalltalk for questions to answer; false_near and
    false_far beside clarify, unknown and smalltalk for those to refuse.
    """

    counts: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    judged: list[tuple[float, bool]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.counts.total()

    def quantile(self, part: float) -> float:
        """Milliseconds that this part of the questions stays under."""
        if not self.seconds:
            return 0.0
        return (
            1000 * sorted(self.seconds)[min(int(len(self.seconds) * part), len(self.seconds) - 1)]
        )


def ask_all(answer: Answerer, items: Iterable[Item]) -> Tally:
    """Ask each question by itself."""
    tally = Tally()
    for item in items:
        start = time.perf_counter()
        reply = answer(item.text)
        tally.seconds.append(time.perf_counter() - start)
        outcome = outcome_of(item, reply)
        tally.counts[outcome] += 1
        if reply.status is Status.ANSWERED:
            tally.judged.append((reply.probability, outcome == "right"))
        if outcome == "wrong" or outcome.startswith("false"):
            tally.failures.append(
                f"{outcome}: {item.text!r} -> {reply.intent}: {reply.text[:90]!r}"
            )
    return tally


def outcome_of(item: Item, reply: Reply) -> str:
    """What became of a question, as a key of `Tally.counts`."""
    if reply.status is not Status.ANSWERED:
        return reply.status.value
    if item.expected.refused:
        return "false_near" if item.near else "false_far"
    return "right" if item.expected.met_by(reply) else "wrong"


@dataclass(frozen=True, slots=True)
class Talks:
    """How dialogues went: those right from end to end, and their turns."""

    dialogues: int
    whole: int
    turns: int
    right: int
    wrong: int
    failures: tuple[str, ...]


def talk_all(assistant: Assistant, dialogues: Sequence[Sequence[Item]]) -> Talks:
    """Hold each dialogue, a turn every half minute."""
    whole = right = wrong = 0
    failures: list[str] = []
    for turns in dialogues:
        conversation, at, good = Conversation(), _START, 0
        for turn in turns:
            at += _PAUSE
            reply, conversation = assistant.reply(Message(turn.text, at), conversation)
            met = turn.expected.met_by(reply)
            good += met
            wrong += not met and reply.status is Status.ANSWERED
            if not met:
                failures.append(f"{reply.status.value}: {turn.text!r} -> {reply.text[:90]!r}")
        right += good
        whole += good == len(turns)
    turns_in_all = sum(map(len, dialogues))
    return Talks(len(dialogues), whole, turns_in_all, right, wrong, tuple(failures))


def calibration(judged: Sequence[tuple[float, bool]]) -> list[tuple[str, int, float, float]]:
    """By bin of probability: how many answers, their mean probability and the share that was right."""
    rows = []
    for low, high in pairwise(_BINS):
        inside = [(chance, right) for chance, right in judged if low <= chance < high]
        if inside:
            mean = sum(chance for chance, _ in inside) / len(inside)
            rows.append(
                (
                    f"{low:.2f} to {min(high, 1.0):.2f}",
                    len(inside),
                    mean,
                    sum(right for _, right in inside) / len(inside),
                )
            )
    return rows
