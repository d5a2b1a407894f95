"""The welcome, topics, sources and "Quiz on this" over the wire, where people meet them."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import count
from typing import Final

import pytest

from bot.adapters.playground.people import Person
from bot.adapters.playground.world import Chat
from bot.adapters.telegram.keyboards import MAX_BUTTONS, MAX_CODE_BYTES
from bot.adapters.telegram.quizzes.course import Tempo
from bot.adapters.telegram.quizzes.questions import Subject
from bot.adapters.telegram.splitting import MAX_UNITS
from bot.assistant import Assistant
from bot.wording import guide as wording
from bot.wording import notices, preferences, rounds, sharing
from bot.wording.talk import SHOW_ALL
from tests.knowledge import loaded
from tests.questions import Questions
from tests.talk import JSON, Talk, playground, serving

TITLES: Final = {"staff": "Staff", "members": "Members"}
SMALL: Final = [sharing.SHARE, rounds.QUIZ_ON_THIS, notices.NOT_RIGHT]
PLACES: Final = ("private", "group", "forum topic")


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


def quizzes(count: int = 40) -> Subject:
    """So many quiz questions on two of the topics, half of them on each."""
    return Subject(Questions(count, tuple(TITLES)), TITLES)


@dataclass
class Visitor:
    """Somebody with the bot in one place, and others beside."""

    talk: Talk
    person: Person
    chat: Chat | None = None
    topic: int | None = None

    @classmethod
    def at(cls, talk: Talk, place: str) -> Visitor:
        person = talk.join()
        if place == "private":
            return cls(talk, person)
        topics = ("Red", "Blue") if place == "forum topic" else ()
        group = talk.world.group("Group", person.user, topics=topics)
        return cls(talk, person, group, max(group.topics) if topics else None)

    async def says(self, text: str) -> JSON:
        self.person.says(text, self.chat, topic=self.topic)
        answer = await self.talk.answer()
        assert answer.get("message_thread_id") == self.topic
        return answer

    async def presses(self, label: str, message: JSON) -> JSON:
        """What stands there after a press, in the same place as before."""
        self.person.presses(label, message)
        answer = await self.talk.answer()
        assert answer.get("message_thread_id") == self.topic
        return answer

    async def changes(self, label: str, message: JSON) -> JSON:
        """The same message after a press."""
        answer = await self.presses(label, message)
        assert answer["message_id"] == message["message_id"]
        return answer


@pytest.fixture
async def talk(assistant: Assistant) -> AsyncIterator[Talk]:
    async with playground() as talk:
        # Nobody presses as fast as a test does: here a good while passes from one look to the next.
        tempo = Tempo(clock=count(time.time(), 10.0).__next__)
        async with serving(talk, assistant, subject=quizzes(), tempo=tempo):
            yield talk


def rows(message: JSON) -> list[list[str]]:
    keyboard = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [[button["text"] for button in row] for row in keyboard]


def labels(message: JSON) -> list[str]:
    return [label for row in rows(message) for label in row]


def within_limits(message: JSON) -> None:
    """What Telegram takes as text and buttons."""
    assert 1 <= len(message["text"].encode("utf-16-le")) // 2 <= MAX_UNITS
    buttons = [each for row in message["reply_markup"]["inline_keyboard"] for each in row]
    assert len(buttons) <= MAX_BUTTONS
    assert all(len(row) <= 8 for row in rows(message))
    codes = [each["callback_data"] for each in buttons if "callback_data" in each]
    assert all(1 <= len(code.encode()) <= MAX_CODE_BYTES for code in codes)


@pytest.mark.parametrize("place", PLACES)
async def test_examples_under_the_welcome_are_answered_below_it(talk: Talk, place: str) -> None:
    anna = Visitor.at(talk, place)
    welcome = await anna.says("/start@playground_bot")
    within_limits(welcome)
    check = next(each for each in labels(welcome) if each.startswith("Check: "))
    question = next(each for each in labels(welcome) if each.endswith("?"))
    assert labels(welcome) == (
        [question, check, wording.PLAY] if place == "private" else [wording.PLAY, check, question]
    )
    for label, part in ((question, question), (check, "False")):
        answer = await anna.presses(label, welcome)
        assert answer["message_id"] != welcome["message_id"]
        assert part in answer["text"]
        assert "Source" in answer["text"]
    settings = await anna.presses(wording.PLAY, welcome)
    assert settings["text"].startswith("Quiz\n10 questions, 20 seconds each\nTopic: all")
    assert not talk.calls("editMessageText")
    assert not talk.refused()


@pytest.mark.parametrize("place", PLACES)
async def test_topics_lead_to_questions_to_an_answer_and_back_in_one_message(
    talk: Talk, place: str
) -> None:
    anna = Visitor.at(talk, place)
    topics = await anna.says("/topics")
    assert all(len(row) == 2 for row in rows(topics)[:-1])
    first = await anna.changes("The leaders", topics)
    assert first["text"].startswith(
        "The leaders, page 1 of 3\n\n1. Who were the leaders, in order?"
    )
    assert rows(first) == [list("1234567"), [wording.BACK, wording.MORE]]
    second = await anna.changes(wording.MORE, first)
    assert second["text"].startswith("The leaders, page 2 of 3\n\n1. ")
    answer = await anna.changes("1", second)
    question = second["text"].split("\n")[2].removeprefix("1. ")
    assert answer["text"].startswith(f"{question}\n\n")
    assert "Source" in answer["text"]
    page = await anna.changes(wording.BACK_TO_QUESTIONS, answer)
    assert page["text"] == second["text"]
    await anna.changes(wording.BACK, page)
    overview = await anna.changes(wording.BACK, first)
    assert labels(overview) == labels(topics)
    assert len(talk.calls("sendMessage")) == 1
    assert not talk.refused()


async def test_every_page_and_every_answer_is_within_the_limits(talk: Talk) -> None:
    anna = Visitor.at(talk, "private")
    message = topics = await anna.says("/topics")
    within_limits(topics)
    answered = 0
    for topic in labels(topics):
        message = await anna.changes(topic, topics)
        while True:
            within_limits(message)
            for number in filter(str.isdecimal, labels(message)):
                answer = await anna.changes(number, message)
                within_limits(answer)
                assert "Source" in answer["text"]
                answered += 1
            if wording.MORE not in labels(message):
                break
            message = await anna.changes(wording.MORE, message)
    assert answered > 100
    assert not talk.refused()


async def test_browsing_goes_on_after_a_restart(assistant: Assistant) -> None:
    async with playground() as talk:
        anna = Visitor.at(talk, "private")
        async with serving(talk, assistant):
            welcome = await anna.says("/start")
            topics = await anna.says("/topics")
            page = await anna.changes("Staff", topics)
        async with serving(talk, assistant, subject=quizzes()):
            answer = await anna.changes("2", page)
            assert "Source" in answer["text"]
            assert (await anna.changes(wording.BACK_TO_QUESTIONS, answer))["text"] == page["text"]
            question = next(each for each in labels(welcome) if each.endswith("?"))
            assert (await anna.presses(question, welcome))["text"].startswith(question)
            settings = await anna.presses(wording.PLAY, welcome)
            assert settings["text"].startswith("Quiz")


async def test_anybody_in_a_group_may_press_and_two_at_once_do_no_harm(talk: Talk) -> None:
    anna = Visitor.at(talk, "group")
    boris = talk.join("Boris")
    assert anna.chat is not None
    anna.chat.members[boris.user.id] = "member"
    topics = await anna.says("/topics")
    anna.person.presses("Staff", topics)
    boris.presses("Staff", topics)
    page = await talk.answer()
    assert page["text"].startswith("Staff")
    answer = await anna.changes("1", page)
    assert "Source" in answer["text"]
    assert all("message is not modified" in each for each in talk.refused())
    assert len(talk.calls("answerCallbackQuery")) == 3
    assert len(talk.calls("sendMessage")) == 1


async def test_what_was_browsed_to_can_be_followed_up(talk: Talk) -> None:
    anna = Visitor.at(talk, "private")
    page = await anna.changes("Staff", await anna.says("/topics"))
    number = next(
        line.partition(".")[0]
        for line in page["text"].split("\n")
        if "How many people worked" in line
    )
    await anna.changes(number, page)
    assert (await anna.says("and in 1919?"))["text"].startswith("30.")


async def test_sources_are_cut_with_a_button_for_the_rest(talk: Talk, assistant: Assistant) -> None:
    anna = Visitor.at(talk, "private")
    cut = await anna.says("/sources")
    within_limits(cut)
    links = [each["url"] for each in cut["entities"] if each["type"] == "text_link"]
    assert links == [each.url for each in assistant.base.sources.values() if each.url]
    assert labels(cut) == [SHOW_ALL]
    whole = await anna.changes(SHOW_ALL, cut)
    assert len(whole["text"]) > len(cut["text"])
    assert not labels(whole)


@pytest.mark.parametrize("place", PLACES)
async def test_a_quiz_on_what_was_answered_opens_with_its_topic_chosen(
    talk: Talk, place: str
) -> None:
    anna = Visitor.at(talk, place)
    answer = await anna.says("/ask how many staff in 1921?")
    assert rows(answer)[-1] == SMALL
    within_limits(answer)
    settings = await anna.presses(rounds.QUIZ_ON_THIS, answer)
    assert settings["message_id"] != answer["message_id"]
    assert "\nTopic: Staff\n" in settings["text"]
    assert "Topic: Staff" in labels(settings)
    assert (await anna.changes("15 questions", settings))["text"].startswith("Quiz\n15 questions")
    assert not talk.refused()


@pytest.mark.parametrize("place", PLACES)
async def test_what_a_chat_has_chosen_holds_for_whatever_is_pressed(talk: Talk, place: str) -> None:
    """Short answers stand under their questions, too, and quizzes begin as they are wished."""
    anna = Visitor.at(talk, place)
    if anna.chat is not None:
        anna.chat.members[anna.person.user.id] = "administrator"
    settings = await anna.says("/settings")
    for label in (preferences.SHORT, "15 questions", "30 s"):
        await anna.changes(label, settings)
    welcome = await anna.says("/start@playground_bot")
    question = next(each for each in labels(welcome) if each.endswith("?"))
    answer = await anna.presses(question, welcome)
    assert answer["text"].startswith(f"{question}\n\n")
    answer = await anna.says("/ask how many staff in 1921?")
    assert answer["text"].startswith("600.\n\nSource")
    lobby = await anna.presses(rounds.QUIZ_ON_THIS, answer)
    assert lobby["text"].startswith("Quiz\n15 questions, 30 seconds each\nTopic: Staff")
    assert not talk.refused()


async def test_a_checked_claim_leads_to_a_quiz_too_and_stands_with_the_other_small_buttons(
    talk: Talk,
) -> None:
    anna = Visitor.at(talk, "private")
    assert rows(await anna.says("/check the staff was 600 in 1919")) == [SMALL]
    assert rows(await anna.says("when did Suslov join?")) == [
        ["More on Mikhail Suslov"],
        SMALL,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "/help",
        "/topics",
        "/sources",
        "when did Mikhailov join?",
        "who invented the telephone?",
        "who was in the politburo in 1930?",
        "when was the secretariat founded?",
        "/ask",
    ],
)
async def test_no_quiz_is_offered_where_nothing_is_answered_or_little_can_be_asked(
    talk: Talk, text: str
) -> None:
    anna = Visitor.at(talk, "private")
    assert rounds.QUIZ_ON_THIS not in labels(await anna.says(text))


@pytest.mark.parametrize(("count", "offered"), [(8, None), (10, "5"), (18, "5"), (40, "10")])
async def test_a_quiz_is_offered_with_no_more_questions_than_there_are(
    count: int, offered: str | None, assistant: Assistant
) -> None:
    """Half of them are on the topic: with fewer than the shortest quiz there is no button."""
    async with playground() as talk, serving(talk, assistant, subject=quizzes(count)):
        anna = Visitor.at(talk, "private")
        answer = await anna.says("how many staff in 1921?")
        if offered is None:
            assert rounds.QUIZ_ON_THIS not in labels(answer)
        else:
            settings = await anna.presses(rounds.QUIZ_ON_THIS, answer)
            assert f"✓ {offered} questions" in labels(settings)


async def test_in_a_group_a_quiz_on_this_keeps_the_rules_of_quiz(talk: Talk) -> None:
    """Whoever presses it sets it up, and one quiz runs in a place at a time."""
    anna = Visitor.at(talk, "group")
    boris = talk.join("Boris")
    assert anna.chat is not None
    anna.chat.members[boris.user.id] = "member"
    answer = await anna.says("/ask how many staff in 1921?")
    boris.presses(rounds.QUIZ_ON_THIS, answer)
    settings = await talk.answer()
    assert "Boris or an admin chooses and starts." in settings["text"]
    anna.person.presses(rounds.START, settings)
    boris.presses(rounds.START, settings)
    await talk.answer()
    told = [each.get("text") for each in talk.calls("answerCallbackQuery")]
    assert rounds.only("Boris") in told
    await talk.world.signal.until(lambda: bool(talk.calls("sendPoll")), seconds=3)
    assert (await anna.presses(rounds.QUIZ_ON_THIS, answer))["text"] == rounds.ALREADY_RUNS


async def test_a_quiz_on_a_topic_that_has_gone_is_refused_in_a_word(talk: Talk) -> None:
    anna = Visitor.at(talk, "private")
    answer = await anna.says("how many staff in 1921?")
    for code in ("play:nothing", f"play:{'x' * 59}"):
        anna.person.sends_code(code, answer)
    assert "/help" in (await anna.says("/help"))["text"]
    told = [each.get("text") for each in talk.calls("answerCallbackQuery")]
    assert told == [rounds.NO_QUIZ_HERE] * 2
