"""A check-up of the bot's account at Telegram: token, reachability, privacy and inline mode, webhook."""

from __future__ import annotations

from urllib.parse import urlsplit

from telegram import Bot, User, WebhookInfo
from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.adapters.telegram.application import make_bot
from bot.findings import Finding, Level


async def examine(token: str, api_url: str) -> tuple[Finding, ...]:
    """What the Bot API at `api_url` says about `token`; never raises for what it says."""
    bot = make_bot(token, api_url)
    try:
        async with bot:
            return await _examine(bot, api_url)
    except TelegramError as error:
        return (_trouble(error, api_url),)


async def _examine(bot: Bot, api_url: str) -> tuple[Finding, ...]:
    me = await bot.get_me()
    webhook = await bot.get_webhook_info()
    return (
        Finding(Level.OK, "Bot API", f"reached at {api_url}"),
        Finding(Level.OK, "token", f"belongs to @{me.username}"),
        _privacy(me),
        _groups(me),
        _inline(me),
        _webhook(webhook),
    )


def _trouble(error: TelegramError, api_url: str) -> Finding:
    # A wrong token is a 401 for a well-formed one and a 404 for any other.
    if isinstance(error, InvalidToken):
        return Finding(
            Level.FAULT,
            "token",
            "not accepted; copy it from @BotFather (/mybots, API Token) into BOT_TOKEN",
        )
    if isinstance(error, NetworkError):
        return Finding(
            Level.FAULT,
            "Bot API",
            f"{api_url} can't be reached; check the network, a proxy and BOT_API_URL",
        )
    return Finding(Level.FAULT, "Bot API", f"{api_url} answered: {error.message}")


def _privacy(me: User) -> Finding:
    if me.can_read_all_group_messages:
        return Finding(
            Level.NOTE,
            "privacy mode",
            "off: in groups the bot is sent every message, but needs only commands, mentions and "
            "replies; @BotFather's /setprivacy turns it on",
        )
    return Finding(
        Level.OK, "privacy mode", "on: in groups the bot sees commands, mentions and replies"
    )


def _groups(me: User) -> Finding:
    if me.can_join_groups is False:
        return Finding(
            Level.NOTE, "groups", "the bot can't be added; @BotFather's /setjoingroups allows it"
        )
    return Finding(Level.OK, "groups", "the bot can be added")


def _inline(me: User) -> Finding:
    if me.supports_inline_queries:
        return Finding(Level.OK, "inline mode", f"on: @{me.username} answers in any chat")
    return Finding(
        Level.NOTE,
        "inline mode",
        f"off: @{me.username} and a question finds nothing in other chats; @BotFather's /setinline "
        "switches it on",
    )


def _webhook(webhook: WebhookInfo) -> Finding:
    if webhook.url:
        # The rest of the address may be as secret as the token.
        host = urlsplit(webhook.url).hostname
        return Finding(
            Level.NOTE,
            "webhook",
            f"set to {host}, which gets all messages; `run` takes it away and polls: if another "
            "program uses this token, stop it or get a second token",
        )
    return Finding(
        Level.OK, "webhook", f"none, as polling needs; {webhook.pending_update_count} updates wait"
    )
