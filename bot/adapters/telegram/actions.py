"""The row of small buttons under an answer, and what they send."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from telegram import User

from bot.adapters.telegram.deeplinks import Kind, Target, address, encode, share_address
from bot.adapters.telegram.keyboards import MAX_CODE_BYTES, MAX_QUERY, Button, Link, Switch
from bot.adapters.telegram.text import utf16
from bot.reading import codes
from bot.reading.gaps import GapKind, beginning, words_of
from bot.wording import notices, sharing
from bot.wording import rounds as wording
from bot.wording.replies import Choice, Reply, Status

# The button holds the question itself, as much of it as fits: so it means something in an old
# message and after a restart, and no question need be kept for its sake.
_NOT_RIGHT: Final = {GapKind.NOT_RIGHT: "nr:", GapKind.VERDICT: "nv:"}


def under(reply: Reply, quizzable: Collection[str], me: User) -> tuple[Button, ...]:
    """The buttons under an answer; none under small talk, a question back or a notice.

    `quizzable` holds the topics on which there are enough quiz questions, `me` is the bot's account.
    """
    if reply.status is not Status.ANSWERED:
        return ()
    buttons = (share(reply, me), quiz_on_this(reply, quizzable), not_right(reply))
    return tuple(button for button in buttons if button is not None)


def share(reply: Reply, me: User) -> Button | None:
    """A button that asks the same in another chat: by inline mode, or else by a link."""
    if not reply.asked or utf16(reply.asked) > MAX_QUERY:
        return None
    if me.supports_inline_queries:
        return Switch(sharing.SHARE, reply.asked)
    payload = payload_of(reply)
    if payload is None or me.username is None:
        return None
    return Link(sharing.SHARE, share_address(address(me.username, payload), reply.asked))


def payload_of(reply: Reply) -> str | None:
    """The payload of a link that asks the same; None where there is no such link."""
    subject = reply.code.removeprefix(codes.CARD)
    kind = Kind.QUESTION if subject == reply.code else Kind.PERSON
    return encode(Target(kind, subject))


def quiz_on_this(reply: Reply, quizzable: Collection[str]) -> Choice | None:
    """The button that opens the settings of a quiz on the topic of the answer, if it has one."""
    if reply.topic not in quizzable:
        return None
    return Choice(wording.QUIZ_ON_THIS, f"{codes.QUIZ}{reply.topic}")


def not_right(reply: Reply) -> Choice | None:
    """The button that says so of an answer; none where there is no question."""
    kind = GapKind.NOT_RIGHT if reply.verdict is None else GapKind.VERDICT
    prefix = _NOT_RIGHT[kind]
    words = beginning(words_of(reply.question), MAX_CODE_BYTES - len(prefix))
    return Choice(notices.NOT_RIGHT, prefix + words) if words else None


def called_not_right(code: str) -> tuple[GapKind, str] | None:
    """What was called not right, and the words asked or their beginning; None for other buttons."""
    for kind, prefix in _NOT_RIGHT.items():
        if code.startswith(prefix):
            return kind, code.removeprefix(prefix)
    return None
