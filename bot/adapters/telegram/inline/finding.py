"""What there is to send for a query that somebody types in any chat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.adapters.telegram.conversations import Memory
from bot.assistant import Assistant, Conversation, Message
from bot.facts.model.pack import Topic
from bot.wording.replies import Choice, Reply, Status, Verdict

# So many cards stand above a phone's keyboard without scrolling far.
MOST: Final = 5
_REMEMBERED: Final = 500


@dataclass(frozen=True, slots=True)
class Found:
    """The replies to choose from, the likeliest first.

    They are `sure` where they reply to the query, and not where they only suggest what it may become;
    `topic` is the one that all of them belong to then.
    """

    replies: tuple[Reply, ...]
    sure: bool
    topic: Topic | None = None


class Finder:
    """Finds replies to queries, and remembers those that it suggests, for they come again and again."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._answers: Memory[str, Reply] = Memory(_REMEMBERED)

    def find(self, typed: str, at: datetime) -> Found:
        """What there is to send for `typed`, at the time `at` (aware).

        A statement brings its verdict, then what it was read as; a question its answer; one with
        several readings the answer to each; all else questions that fit it.
        """
        text = typed.strip()
        direct, sure = self._direct(text, at) if text else ((), False)
        if sure or len(direct) > 1:
            return Found(direct[:MOST], sure)
        choices = self._assistant.suggest(text, MOST) or self._assistant.suggest("", MOST)
        found = _each_once((*direct, *self._chosen(choices, at)))[:MOST]
        return Found(found, sure=False, topic=self._common(found))

    def _direct(self, text: str, at: datetime) -> tuple[tuple[Reply, ...], bool]:
        """The replies to the query itself, and whether they settle it."""
        verdict = self._assistant.check(text) if self._assistant.states(text) else None
        decided = verdict is not None and verdict.verdict is not Verdict.UNKNOWN
        reply, _ = self._assistant.reply(Message(text, at), Conversation())
        read = tuple(self._readings(reply, at))
        verdicts = (verdict,) if verdict is not None else ()
        # One that leaves things open may be of something that isn't typed to its end.
        replies = (*read, *verdicts) if read and not decided else (*verdicts, *read)
        return replies, decided or reply.status is Status.ANSWERED

    def _readings(self, reply: Reply, at: datetime) -> Iterator[Reply]:
        if reply.status is Status.ANSWERED:
            yield reply
        elif reply.status is Status.CLARIFY:
            yield from self._chosen(reply.choices, at)

    def _chosen(self, choices: Iterable[Choice], at: datetime) -> Iterator[Reply]:
        """The answers to choices, without those that have none."""
        for code in (each.code for each in choices if self._assistant.means(each.code)):
            reply = self._answers.get(code)
            if reply is None:
                reply, _ = self._assistant.choose(code, at, Conversation())
                self._answers.put(code, reply)
            if reply.status is Status.ANSWERED:
                yield reply

    def _common(self, replies: Iterable[Reply]) -> Topic | None:
        """The topic of all the replies, where it has questions to choose from."""
        topics = {self._assistant.topic_of(reply) for reply in replies}
        topic = topics.pop() if len(topics) == 1 else None
        return topic if topic is not None and self._assistant.topic(topic.id) else None


def _each_once(replies: Iterable[Reply]) -> tuple[Reply, ...]:
    return tuple({(reply.asked, reply.body): reply for reply in replies}.values())
