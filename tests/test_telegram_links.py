"""Links that open the bot, and the buttons that make them, as people meet them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.adapters.telegram.quizzes.questions import Subject
from bot.assistant import Assistant
from bot.wording import rounds, sharing
from tests.knowledge import loaded
from tests.questions import Questions
from tests.talk import JSON, Talk, playground, serving

SUBJECT = Subject(Questions(), {"numbers": "Numbers", "letters": "Letters"})


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.fixture
async def talk(assistant: Assistant) -> AsyncIterator[Talk]:
    async with playground() as talk, serving(talk, assistant, subject=SUBJECT):
        yield talk


def buttons(message: JSON) -> dict[str, JSON]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {button["text"]: button for row in rows for button in row}


@pytest.mark.parametrize(
    ("payload", "answer"),
    [
        (
            "q-staff_in_yearAC1921",
            "How many people worked for the Secretariat in 1921?\n\n600.",
        ),
        ("person-suslov", "Who was Mikhail Suslov?\n\nMikhail Suslov"),
        ("topic-elections", "Elections\n\n1. Who elected"),
    ],
)
async def test_a_link_leads_to_a_question_a_person_or_a_topic(
    talk: Talk, payload: str, answer: str
) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    for text, chat in ((f"/start {payload}", None), (f"/start@playground_bot {payload}", group)):
        anna.says(text, chat)
        assert (await talk.answer())["text"].startswith(answer)
    assert not talk.refused()


async def test_after_a_link_the_talk_goes_on_from_there(talk: Talk) -> None:
    anna = talk.join()
    anna.says("/start q-staff_in_yearAC1921")
    await talk.answer()
    anna.says("and in 1925?")
    assert (await talk.answer())["text"].startswith("767.")


@pytest.mark.parametrize(
    ("payload", "told"), [("quiz", "Topic: all"), ("quiz-letters", "Topic: Letters")]
)
async def test_a_link_to_a_quiz_opens_its_settings_where_it_is_followed(
    talk: Talk, payload: str, told: str
) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    for text, chat in ((f"/start {payload}", None), (f"/start@playground_bot {payload}", group)):
        anna.says(text, chat)
        lobby = await talk.answer()
        assert told in lobby["text"]
        assert rounds.START in buttons(lobby)


async def test_the_settings_in_private_lead_to_the_same_quiz_in_a_group(talk: Talk) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    anna.says("/start quiz-letters")
    link = buttons(await talk.answer())[sharing.PLAY_IN_GROUP]["url"]
    assert link == "https://t.me/playground_bot?startgroup=quiz-letters"
    anna.says("/quiz", group)
    assert sharing.PLAY_IN_GROUP not in buttons(await talk.answer())


@pytest.mark.parametrize(
    "payload",
    [
        "inline",
        "q-none",
        "q-staff_in_year",
        "person-nobody",
        "topic-nothing",
        "quiz-chess",
        "…",
        "a b",
    ],
)
async def test_any_other_payload_is_answered_as_a_start_without_one(
    talk: Talk, assistant: Assistant, payload: str
) -> None:
    talk.join().says(f"/start {payload}")
    assert (await talk.answer())["text"] == assistant.start(quizzes=True).text


async def test_an_answer_can_be_shared_and_asks_the_same_in_any_chat(
    talk: Talk, assistant: Assistant
) -> None:
    anna = talk.join()
    anna.says("when did suslov join")
    answer = await talk.answer()
    question = buttons(answer)[sharing.SHARE]["switch_inline_query"]
    assert assistant.ask(question).text == answer["text"]


async def test_without_inline_mode_an_answer_is_shared_by_a_link_to_the_bot(
    assistant: Assistant,
) -> None:
    async with playground() as talk:
        talk.world.inline_mode = False
        async with serving(talk, assistant):
            anna = talk.join()
            anna.says("when did suslov join")
            answer = await talk.answer()
            shared = urlsplit(buttons(answer)[sharing.SHARE]["url"])
            link = parse_qs(shared.query)["url"][0]
            anna.says(f"/start {parse_qs(urlsplit(link).query)['start'][0]}")
            assert (await talk.answer())["text"].endswith(f"?\n\n{answer['text']}")


async def test_only_answers_can_be_shared(talk: Talk) -> None:
    anna = talk.join()
    for text in ("hello", "/start", "Mikhailov?", "who won in 1930?"):
        anna.says(text)
        assert sharing.SHARE not in buttons(await talk.answer()), text
    anna.says("/check the staff was 600 in 1919")
    assert sharing.SHARE in buttons(await talk.answer())
