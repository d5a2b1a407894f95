"""Inline mode over the wire: what is typed in any chat, the cards for it, what they send."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from bot.adapters.playground.faults import Broken, Dropped, Fault, Flood, Late
from bot.adapters.telegram.inline.mode import CACHED, CACHED_SUGGESTIONS
from bot.assistant import Assistant
from bot.storage.database import Database
from bot.storage.tables import updates
from bot.wording import sharing
from tests.databases import Files
from tests.knowledge import loaded
from tests.talk import JSON, Talk, playground, serving

ORDERED = {"sendMessage", "answerInlineQuery"}


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.fixture
async def talk(assistant: Assistant) -> AsyncIterator[Talk]:
    async with playground() as talk, serving(talk, assistant):
        yield talk


def titles(answer: JSON) -> list[str]:
    return [each["title"] for each in answer["results"]]


async def test_a_question_brings_its_answer_which_can_be_sent_with_its_source(talk: Talk) -> None:
    anna = talk.join()
    answer = await talk.typed(anna, "how many staff in 1921?")
    (card,) = answer["results"]
    assert card["title"] == "How many people worked for the Secretariat in 1921?"
    assert card["description"].startswith("600.")
    assert "\n" not in card["description"]
    sent = anna.picks(card["id"], answer["inline_query_id"], anna.private)
    assert sent["text"].startswith(f"{card['title']}\n\n600.")
    assert "Source: " in sent["text"]
    assert {"bold", "italic"} <= {each["type"] for each in sent["entities"]}
    assert answer["cache_time"] == CACHED
    assert "is_personal" not in answer


async def test_a_statement_brings_its_verdict_first_then_what_it_was_read_as(talk: Talk) -> None:
    anna = talk.join()
    answer = await talk.typed(anna, "the staff was 600 in 1919")
    assert titles(answer) == ["✗ False", "How many people worked for the Secretariat in 1919?"]
    assert answer["results"][0]["description"] == "In 1919 the Secretariat had a staff of 30."
    sent = anna.picks(answer["results"][0]["id"], answer["inline_query_id"], anna.private)
    assert sent["text"].startswith("“the staff was 600 in 1919”\n\n✗ False. In 1919")


async def test_a_statement_that_cannot_be_judged_is_called_so_and_kept_but_shortly(
    talk: Talk,
) -> None:
    answer = await talk.typed(talk.join(), "Stasova was a doctor")
    assert titles(answer)[0] == "? Can't tell"
    assert answer["cache_time"] == CACHED_SUGGESTIONS


async def test_a_question_with_several_readings_brings_a_card_for_each(talk: Talk) -> None:
    answer = await talk.typed(talk.join(), "Mikhailov?")
    assert titles(answer) == ["Who was Nikolai Mikhailov?", "Who was Vasily Mikhailov?"]


async def test_where_nothing_is_typed_yet_there_are_questions_to_start_with(talk: Talk) -> None:
    anna = talk.join()
    answer = await talk.typed(anna, "")
    assert "How many people worked for the Secretariat in 1921?" in titles(answer)
    assert len(titles(answer)) == 5
    assert answer["cache_time"] == CACHED_SUGGESTIONS
    sent = anna.picks(answer["results"][0]["id"], answer["inline_query_id"], anna.private)
    assert "Source: " in sent["text"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("susl", "Who was Mikhail Suslov?"),
        ("how long did sus", "How long did Mikhail Suslov serve?"),
        ("why were the elec", "Why were the elections a formality?"),
        ("qwertyuiop", "How many people worked for the Secretariat in 1921?"),
        ("hello", "How many people worked for the Secretariat in 1921?"),
    ],
)
async def test_half_a_question_or_none_brings_questions_that_fit(
    talk: Talk, text: str, title: str
) -> None:
    assert title in titles(await talk.typed(talk.join(), text))


async def test_the_same_answer_has_the_same_id_however_it_is_asked_for(talk: Talk) -> None:
    anna = talk.join()
    ids = set()
    for text in ("how many staff in 1921?", "staff 1921"):
        ids.add((await talk.typed(anna, text))["results"][0]["id"])
    assert len(ids) == 1


@pytest.mark.parametrize(
    ("text", "payload", "label"),
    [
        ("how many staff in 1921?", "q-staff_in_yearAC1921", sharing.IN_PRIVATE),
        ("why were the elec", "topic-elections", sharing.more_on("Elections")),
        ("", "inline", sharing.IN_PRIVATE),
    ],
)
async def test_above_the_cards_a_button_leads_on_in_private(
    talk: Talk, text: str, payload: str, label: str
) -> None:
    anna = talk.join()
    button = (await talk.typed(anna, text))["button"]
    assert button == {"text": label, "start_parameter": payload}
    anna.says(f"/start {payload}")
    assert (await talk.answer())["text"]


async def test_a_card_that_was_sent_leads_others_to_the_same_question(talk: Talk) -> None:
    anna = talk.join()
    answer = await talk.typed(anna, "how many staff in 1921?")
    sent = anna.picks(answer["results"][0]["id"], answer["inline_query_id"], anna.private)
    ((button,),) = sent["reply_markup"]["inline_keyboard"]
    assert button["url"] == "https://t.me/playground_bot?start=q-staff_in_yearAC1921"
    anna.says("/sources")
    assert (await talk.answer())["text"].startswith("I hold"), "the card itself is no question"


@pytest.mark.parametrize(
    "text", ["<b>&amp;", "\0\u202e", "🎉" * 128, "how " * 64, "'; drop table", "{0} %s", "? ! . ,"]
)
async def test_hostile_queries_are_answered_and_nothing_is_refused(talk: Talk, text: str) -> None:
    assert titles(await talk.typed(talk.join(), text[:256]))
    assert not talk.refused()


async def test_every_card_for_everything_that_is_suggested_is_one_that_telegram_takes(
    talk: Talk, assistant: Assistant
) -> None:
    anna = talk.join()
    for choice in assistant.suggest("", 1_000)[::5]:
        assert titles(await talk.typed(anna, choice.label)), choice.label
    assert not talk.refused()


async def test_a_query_that_is_too_old_is_let_go_and_the_next_one_answered(talk: Talk) -> None:
    anna, boris = talk.join("Anna"), talk.join("Boris")
    query = anna.queries("how many staff in 1921?", anna.private)
    talk.world.inline_queries[query]["asked"] -= 60
    assert titles(await talk.typed(boris, "susl"))
    assert await talk.world.signal.until(lambda: len(talk.refused()) == 1, seconds=3)


@pytest.mark.parametrize("fault", [Flood(5), Broken(500), Dropped()])
async def test_a_query_whose_answer_is_lost_is_let_go(talk: Talk, fault: Fault) -> None:
    talk.server.faults.order("answerInlineQuery", fault)
    anna, boris = talk.join("Anna"), talk.join("Boris")
    query = anna.queries("how many staff in 1921?", anna.private)
    assert titles(await talk.typed(boris, "susl"))
    assert query not in [each["inline_query_id"] for each in talk.calls("answerInlineQuery")]
    assert talk.slept == []


async def test_a_query_does_not_wait_behind_the_messages_of_whoever_types_it(talk: Talk) -> None:
    anna = talk.join()
    talk.server.faults.order("sendMessage", Late(0.5))
    for text in ("hello", "thanks"):
        anna.says(text)
    await talk.answer()
    await talk.typed(anna, "how many staff in 1921?")
    await talk.answer()
    order = [call.method for call in talk.world.transcript if call.method in ORDERED]
    assert order == ["sendMessage", "answerInlineQuery", "sendMessage"]


async def test_messages_are_stored_and_queries_are_not(assistant: Assistant, files: Files) -> None:
    url = await asyncio.to_thread(files.new)
    async with playground() as talk, serving(talk, assistant, url=url):
        anna = talk.join()
        await talk.typed(anna, "how many staff in 1921?")
        anna.says("hello")
        await talk.answer()
    database = await Database(url).open()
    async with database.transaction() as connection:
        stored = (await connection.execute(select(updates.c.id))).scalars().all()
    await database.close()
    assert len(stored) == 1


async def test_the_help_tells_of_inline_mode_where_it_is_on(assistant: Assistant) -> None:
    for inline_mode in (True, False):
        async with playground() as talk:
            talk.world.inline_mode = inline_mode
            async with serving(talk, assistant):
                talk.join().says("/help")
                told = "In any other chat, write @playground_bot" in (await talk.answer())["text"]
                assert told is inline_mode
