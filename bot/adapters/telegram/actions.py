"""The row of small buttons under an answer: what else can be done with it."""

from __future__ import annotations

from telegram import User

from bot.adapters.telegram.deeplinks import Kind, Target, address, encode, share_address
from bot.adapters.telegram.rendering import MAX_QUERY, Button, Link, Switch, utf16
from bot.reading import codes
from bot.wording import sharing
from bot.wording.replies import Reply, Status


def under(reply: Reply, me: User) -> tuple[Button, ...]:
    """The row under an answer; nothing under small talk, notices and questions back."""
    if reply.status is not Status.ANSWERED:
        return ()
    return tuple(button for button in (share(reply, me),) if button is not None)


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
