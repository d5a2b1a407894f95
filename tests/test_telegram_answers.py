"""The shipped knowledge at Telegram: what people read there is what the assistant says."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import pytest

from bot.adapters.playground.text import tidy
from bot.assistant import Assistant
from bot.wording import notices, sharing, verdicts
from tests.knowledge import loaded
from tests.talk import JSON, Talk, playground, serving

SMALL: Final = {notices.NOT_RIGHT, sharing.SHARE}
KNOWLEDGE: Final = Path(__file__).parents[1] / "knowledge"


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.fixture
async def talk(assistant: Assistant) -> AsyncIterator[Talk]:
    async with playground() as talk, serving(talk, assistant):
        yield talk


def marked(message: JSON, kind: str) -> list[str]:
    """The runs of text that stand in this style; for text without characters above U+FFFF."""
    return [
        message["text"][each["offset"] : each["offset"] + each["length"]]
        for each in message.get("entities", [])
        if each["type"] == kind
    ]


def labels(message: JSON) -> list[str]:
    """The buttons of a message, but for the small ones that any answer has."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row if button["text"] not in SMALL]


async def test_a_question_in_private_gets_its_answer_with_the_source(talk: Talk) -> None:
    talk.join().says("how many staff in 1921?")
    answer = await talk.answer()
    assert marked(answer, "bold")[0].startswith("600")
    assert "Source: Wikipedia" in answer["text"]


async def test_a_follow_up_takes_up_the_question_and_start_drops_it(talk: Talk) -> None:
    anna = talk.join()
    texts = []
    for text in ("how many staff in 1921?", "and in 1919?", "/start", "and in 1919?"):
        anna.says(text)
        texts.append((await talk.answer())["text"])
    assert texts[1].startswith("30.")
    assert not texts[3].startswith("30.")


async def test_in_a_group_a_reply_takes_up_that_answer_and_others_have_their_own_talk(
    talk: Talk,
) -> None:
    anna, boris = talk.join("Anna"), talk.join("Boris")
    group = talk.world.group("Group", anna.user, boris.user)
    anna.says("@playground_bot how many staff in 1921?", group)
    first = await talk.answer()
    assert first["text"].startswith("600.")
    boris.says("/ask and in 1919?", group)
    assert not (await talk.answer())["text"].startswith("30.")
    boris.says("and in 1919?", group, reply_to=first)
    answer = await talk.answer()
    assert answer["text"].startswith("30.")
    assert answer["reply_to_message"]["from"]["first_name"] == "Boris"


async def test_a_namesake_is_chosen_by_a_button_and_followed_up(talk: Talk) -> None:
    anna = talk.join()
    anna.says("when did Mikhailov join?")
    offer = await talk.answer()
    vasily = next(each for each in labels(offer) if each.startswith("Vasily"))
    anna.presses(vasily, offer)
    answer = await talk.answer()
    assert answer["message_id"] == offer["message_id"]
    assert "1921" in answer["text"]
    assert labels(answer) == ["More on Vasily Mikhailov"]
    anna.says("when did he leave?")
    assert "Mikhailov" in (await talk.answer())["text"]


async def test_a_button_leads_from_an_answer_to_the_card_and_the_talk_goes_on(talk: Talk) -> None:
    anna = talk.join()
    anna.says("when did Suslov join?")
    anna.presses("More on Mikhail Suslov", await talk.answer())
    card = await talk.answer()
    assert marked(card, "bold")[0] == "Mikhail Suslov"
    assert "Михаил Андреевич Суслов" in card["text"]
    assert not labels(card)
    anna.says("why did he leave?")
    assert (await talk.answer())["text"].startswith("Died in office, on 25 January 1982.")


async def test_a_long_list_is_cut_and_a_button_shows_all_of_it_in_its_place(talk: Talk) -> None:
    anna = talk.join()
    anna.says("who sat in it in 1990?")
    cut = await talk.answer()
    assert "Full members: Ligachev and 18 more." in cut["text"]
    anna.presses("Show all", cut)
    whole = await talk.answer()
    assert whole["message_id"] == cut["message_id"]
    assert "Semenova and Shenin." in whole["text"]
    assert not labels(whole)


async def test_a_card_is_asked_for_by_name_in_private_and_in_a_group(talk: Talk) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    for chat in (None, group):
        anna.says("/person Furtseva", chat)
        card = await talk.answer()
        assert marked(card, "bold")[0] == "Ekaterina Furtseva"
    assert card["reply_to_message"]["text"] == "/person Furtseva"
    anna.says("/person", group)
    assert (await talk.answer())["text"].startswith("Write a name after /person, such as")


async def test_a_card_of_an_ambiguous_name_is_chosen_by_a_button(talk: Talk) -> None:
    anna = talk.join()
    anna.says("/person Mikhailov")
    offer = await talk.answer()
    nikolai = next(each for each in labels(offer) if each.startswith("Nikolai"))
    anna.presses(nikolai, offer)
    assert marked(await talk.answer(), "bold")[0] == "Nikolai Mikhailov"


async def test_the_timeline_comes_as_a_picture_with_its_words(talk: Talk) -> None:
    anna = talk.join()
    anna.says("/timeline")
    answer = await talk.answer()
    assert answer["photo"][-1]["width"] == 1080
    assert "Staff: 30 in 1919, 600 in 1921 and 767 in 1925." in answer["caption"]
    assert talk.calls("sendChatAction")[0]["action"] == "upload_photo"
    assert not talk.refused()


async def test_a_button_still_works_after_a_restart(assistant: Assistant) -> None:
    async with playground() as talk:
        anna = talk.join()
        async with serving(talk, assistant):
            anna.says("when did Mikhailov join?")
            offer = await talk.answer()
        async with serving(talk, assistant):
            anna.presses(labels(offer)[0], offer)
            assert "Mikhailov" in (await talk.answer())["text"]


@pytest.mark.parametrize(
    "code", ["nonsense", "join_date|", "join_date|=99", "join_date|nobody", "|", "Ж" * 32, "x" * 64]
)
async def test_a_forged_or_outdated_button_gets_an_answer(talk: Talk, code: str) -> None:
    anna = talk.join()
    anna.says("when did Mikhailov join?")
    buttons = {"inline_keyboard": [[{"text": "x", "callback_data": code}]]}
    anna.presses("x", await talk.answer() | {"reply_markup": buttons})
    answer = await talk.answer()
    assert answer["text"] != notices.apology(answer["text"].rpartition(" ")[2])
    assert not talk.world.callbacks


async def test_the_commands_say_what_the_assistant_says(talk: Talk, assistant: Assistant) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    name = "playground_bot"
    replies = {
        "/start": assistant.start(quizzes=True),
        "/help": assistant.help(group=False, quizzes=True, inline=name),
        "/topics": assistant.topics(),
        "/sources": assistant.sources(),
    }
    for command, reply in replies.items():
        anna.says(command)
        assert (await talk.answer())["text"] == tidy(
            "".join(piece.text for piece in reply.body)
        ).text
    anna.says(f"/help@{name}", group)
    in_group = assistant.help(group=True, quizzes=True, inline=name)
    assert (await talk.answer())["text"] == tidy(in_group.text).text
    assert not talk.refused()


async def test_every_question_of_the_knowledge_reads_the_same_at_telegram(
    talk: Talk, assistant: Assistant
) -> None:
    questions = [intent.question for intent in assistant.base.intents.values()]
    plain = [each for each in questions if "{" not in each]
    assert plain
    for number, question in enumerate(plain):
        talk.join(f"Person{number}").says(question)
        answer = await talk.answer()
        reply = assistant.ask(question)
        assert answer["text"] == tidy("".join(piece.text for piece in reply.body)).text
        assert labels(answer) == [choice.label for choice in reply.choices]
    assert not talk.refused()


@pytest.mark.parametrize(
    "text",
    [
        "x" * 4096,
        "staff " * 682,
        "\u2063",
        "?!",
        "\u202e1291 ni ffats",
        "сколько сотрудников в 1921?",
        "有多少人？",
        "<b>how many staff in 1921?</b>",
        "{year} {person} %s",
        "9" * 4000,
    ],
)
async def test_hostile_text_gets_one_answer_and_no_apology(talk: Talk, text: str) -> None:
    talk.join().says(text)
    answer = await talk.answer()
    assert answer["text"] != notices.apology(answer["text"].rpartition(" ")[2])
    assert not talk.refused()


FALSE_CLAIM: Final = "Trotsky was a member of the Secretariat"


async def test_a_group_can_ask_for_a_check_in_each_way(talk: Talk) -> None:
    """By a command, by a command in reply, and by a mention in reply."""
    anna, boris = talk.join("Anna"), talk.join("Boris")
    group = talk.world.group("Group", anna.user, boris.user)
    anna.says(f"/check {FALSE_CLAIM}", group)
    assert (await talk.answer())["text"].startswith("✗ False.")
    claim = boris.says("The staff was 600 in 1921", group)
    anna.says("/check", group, reply_to=claim)
    answer = await talk.answer()
    assert answer["text"].startswith("✓ True.")
    assert marked(answer, "bold") == ["True."]
    anna.says("@playground_bot is this true?", group, reply_to=claim)
    assert (await talk.answer())["text"].startswith("✓ True.")


async def test_a_forwarded_message_is_checked_in_private_alone(talk: Talk) -> None:
    anna = talk.join()
    forwarded = {
        "text": FALSE_CLAIM,
        "forward_origin": {"type": "hidden_user", "sender_user_name": "Boris", "date": 1},
    }
    anna.sends(forwarded)
    assert (await talk.answer())["text"].startswith("✗ False.")


async def test_a_question_that_is_forwarded_is_answered(talk: Talk, assistant: Assistant) -> None:
    anna = talk.join()
    forwarded = {
        "text": "how many staff in 1919?",
        "forward_origin": {"type": "hidden_user", "sender_user_name": "Boris", "date": 1},
    }
    anna.sends(forwarded)
    assert (await talk.answer())["text"] == tidy(assistant.ask(str(forwarded["text"])).text).text


async def test_a_check_of_nothing_tells_how_to_check(talk: Talk) -> None:
    talk.join().says("/check")
    assert (await talk.answer())["text"] == verdicts.HOW_TO_CHECK
