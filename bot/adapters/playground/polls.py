"""The methods of the Bot API about polls, and people's votes in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.adapters.playground.ballots import Poll, Terms, VoteRefusedError
from bot.adapters.playground.errors import bad_request
from bot.adapters.playground.messages import chat_to_write, formatted, inline_keyboard, place_of
from bot.adapters.playground.text import JSON, Formatted, tidy
from bot.adapters.playground.world import PRESENT, Chat, User, World

MAX_QUESTION: Final = 300
MAX_OPTIONS: Final = 12
MAX_OPTION: Final = 100
MAX_EXPLANATION: Final = 200
MAX_LINE_FEEDS: Final = 2
# Seconds.
SHORTEST: Final = 5
LONGEST: Final = 2_628_000
# The account that stands in for whoever votes as a chat.
STAND_IN: Final = {
    "id": 136817688,
    "is_bot": True,
    "first_name": "Channel",
    "username": "Channel_Bot",
}


def send_poll(world: World, given: JSON) -> JSON:
    """SendPoll: the Message."""
    chat = chat_to_write(world, given["chat_id"], "polls")
    terms = _terms(given)
    if chat.type == "channel" and not terms.is_anonymous:
        raise bad_request("non-anonymous polls can't be sent to channel chats")
    now = world.clock()
    poll = Poll(
        str(5_000_000_000_000_000_000 + len(world.polls)),
        terms,
        closes=now + terms.period if terms.period else float(given.get("close_date", 0)),
        stopped=given.get("is_closed", False),
    )
    content = place_of(world, chat, given) | {"poll": poll.as_json(now)} | inline_keyboard(given)
    if given.get("protect_content"):
        content["has_protected_content"] = True
    world.polls[poll.id] = poll
    return world.message(chat, world.bot, content)


def stop_poll(world: World, given: JSON) -> JSON:
    """StopPoll: the Poll, closed."""
    chat = chat_to_write(world, given["chat_id"])
    message = chat.messages.get(given["message_id"])
    if message is None:
        raise bad_request("message with poll to stop not found")
    if "poll" not in message:
        raise bad_request("message is not a poll")
    if message["from"]["id"] != world.bot.id:
        raise bad_request("poll can't be stopped")
    poll = world.polls[message["poll"]["id"]]
    if poll.is_closed(world.clock()):
        raise bad_request("poll has already been closed")
    poll.stopped = True
    _show(world, message, poll)
    return poll.as_json(world.clock())


def vote(
    world: World,
    voter: User | Chat,
    message: JSON,
    chosen: Sequence[int],
) -> None:
    """Vote in the poll of `message`, as a person or, for an anonymous admin, as the chat itself.

    None chosen takes the vote back. Raises VoteRefusedError where Telegram's app wouldn't do it.
    """
    chat = world.chats[message["chat"]["id"]]
    outside = isinstance(voter, User) and chat.members.get(voter.id) not in PRESENT
    if outside and message.get("has_protected_content"):
        raise VoteRefusedError("The poll can't be forwarded, so nobody outside sees it")
    poll = world.polls[message["poll"]["id"]]
    poll.vote(voter.id, chosen, world.clock())
    _show(world, message, poll)
    if poll.terms.is_anonymous or chat.members.get(world.bot.id) not in PRESENT:
        return
    answer: JSON = {
        "poll_id": poll.id,
        "option_ids": list(chosen),
        "option_persistent_ids": [str(each) for each in chosen],
    }
    if isinstance(voter, Chat):
        answer |= {"voter_chat": voter.as_json(), "user": STAND_IN}
    else:
        answer["user"] = voter.as_json()
    world.updates.add("poll_answer", answer)


def _show(world: World, message: JSON, poll: Poll) -> None:
    message["poll"] = poll.as_json(world.clock())
    world.updates.add("poll", message["poll"])
    world.signal.notify()


def _terms(given: JSON) -> Terms:
    question = _plain(given["question"], MAX_QUESTION, "poll question length")
    options = _options(given["options"])
    kind = given.get("type", "regular")
    if kind not in {"regular", "quiz"}:
        raise bad_request("unsupported poll type specified")
    is_quiz = kind == "quiz"
    return Terms(
        question=question,
        options=options,
        correct=_correct(given, len(options)) if is_quiz else (),
        is_quiz=is_quiz,
        is_anonymous=given.get("is_anonymous", True),
        several_answers=given.get("allows_multiple_answers", False),
        revoting=given.get("allows_revoting", not is_quiz),
        explanation=_explanation(given) if is_quiz else None,
        period=_period(given),
    )


def _options(given: object) -> tuple[str, ...]:
    if not isinstance(given, list) or not given:
        raise bad_request("poll must have at least one answer option")
    if len(given) > MAX_OPTIONS:
        raise bad_request(f"poll can't have more than {MAX_OPTIONS} options")
    return tuple(
        _plain(
            each.get("text") if isinstance(each, dict) else each, MAX_OPTION, "poll options length"
        )
        for each in given
    )


def _plain(given: object, most: int, what: str) -> str:
    if not isinstance(given, str):
        raise bad_request("can't parse InputPollOption: Expected InputPollOption to be an Object")
    text = tidy(given).text
    if not text:
        raise bad_request("text must be non-empty")
    if len(text) > most:
        raise bad_request(f"{what} must not exceed {most}")
    return text


def _correct(given: JSON, options: int) -> tuple[int, ...]:
    correct = given.get("correct_option_ids")
    if not isinstance(correct, list) or not correct:
        raise bad_request("QUIZ_CORRECT_ANSWERS_EMPTY")
    if not all(isinstance(each, int) and 0 <= each < options for each in correct):
        raise bad_request("wrong correct option ID specified")
    if sorted(set(correct)) != correct:
        raise bad_request("correct option identifiers must be in monotonically increasing order")
    if len(correct) > 1 and not given.get("allows_multiple_answers"):
        raise bad_request("QUIZ_CORRECT_ANSWERS_TOO_MUCH")
    return tuple(correct)


def _explanation(given: JSON) -> Formatted | None:
    if not given.get("explanation"):
        return None
    mode = {"parse_mode": given.get("explanation_parse_mode", "")}
    said = formatted(given | mode, "explanation", "explanation_entities")
    if len(said.text) > MAX_EXPLANATION or said.text.count("\n") > MAX_LINE_FEEDS:
        raise bad_request("QUIZ_EXPLANATION_INVALID")
    return said


def _period(given: JSON) -> int:
    period: int = given.get("open_period", 0)
    if period and "close_date" in given:
        raise bad_request("open_period and close_date can't be used together")
    if period and not SHORTEST <= period <= LONGEST:
        raise bad_request("POLL_CLOSE_PERIOD_INVALID")
    return period
