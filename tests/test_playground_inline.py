"""Inline mode: queries, the bot's results, and what is picked."""

from __future__ import annotations

from typing import Any

import pytest

from bot.adapters.playground import api
from bot.adapters.playground.errors import ApiError
from bot.adapters.playground.people import Person
from bot.adapters.playground.world import World

JSON = dict[str, Any]


def article(number: int = 1, **fields: object) -> JSON:
    content = {"message_text": "<b>six</b>", "parse_mode": "HTML"}
    return {
        "type": "article", "id": str(number), "title": "Six", "input_message_content": content
    } | fields  # fmt: skip


def make_world() -> tuple[World, Person]:
    world = World(clock=lambda: 100.0)
    world.updates.allow(["message", "inline_query", "chosen_inline_result"])
    return world, Person.join(world, "Anna", "anna")


async def answer(world: World, query: str, *results: JSON, **more: object) -> object:
    given = {"inline_query_id": query, "results": list(results), **more}
    return await api.call(world, world.token, "answerInlineQuery", given)


@pytest.mark.parametrize("inline_mode", [True, False])
async def test_the_bot_is_told_whether_inline_mode_is_on(inline_mode: bool) -> None:  # noqa: FBT001
    world = World(inline_mode=inline_mode)
    me: Any = await api.call(world, world.token, "getMe", {})
    assert me["supports_inline_queries"] is inline_mode


async def test_the_button_above_the_results_starts_the_bot_with_a_payload() -> None:
    world, anna = make_world()
    query = anna.queries("x", anna.private)
    for wrong in ({"text": " ", "start_parameter": "a"}, {"text": "a", "start_parameter": "a b"}):
        with pytest.raises(ApiError):
            await answer(world, query, article(), button=wrong)
    right = {"text": "In private", "start_parameter": "quiz-openings_2"}
    assert await answer(world, query, article(), button=right) is True


async def test_a_result_that_is_picked_is_sent_by_way_of_the_bot() -> None:
    world, anna = make_world()
    group = world.group("Group", anna.user)
    query = anna.queries("how many", group)
    (update,) = world.updates.waiting
    assert update["inline_query"]["query"] == "how many"
    assert update["inline_query"]["chat_type"] == "supergroup"
    assert await answer(world, query, article(1), article(2)) is True
    sent = anna.picks("2", query, group)
    assert sent["text"] == "six"
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    assert sent["via_bot"]["id"] == world.bot.id
    chosen = world.updates.waiting[1]["chosen_inline_result"]
    assert (chosen["result_id"], chosen["query"]) == ("2", "how many")
    with pytest.raises(KeyError):
        anna.picks("3", query, group)


async def test_a_result_with_buttons_can_be_pressed_and_changed_by_its_inline_id() -> None:
    world, anna = make_world()
    world.updates.allow(["callback_query", "chosen_inline_result"])
    keyboard = {"inline_keyboard": [[{"text": "More", "callback_data": "more"}]]}
    query = anna.queries("x", anna.private)
    await answer(world, query, article(1, reply_markup=keyboard))
    sent = anna.picks("1", query, anna.private)
    anna.presses("More", sent)
    chosen, pressed = world.updates.waiting
    inline = chosen["chosen_inline_result"]["inline_message_id"]
    assert pressed["callback_query"]["inline_message_id"] == inline
    assert "message" not in pressed["callback_query"]
    given = {"inline_message_id": inline, "text": "more"}
    assert await api.call(world, world.token, "editMessageText", given) is True
    assert sent["text"] == "more"
    with pytest.raises(ApiError, match="MESSAGE_ID_INVALID"):
        await api.call(world, world.token, "editMessageText", given | {"inline_message_id": "x"})


@pytest.mark.parametrize(
    ("results", "reason"),
    [
        ([article(number) for number in range(51)], "RESULTS_TOO_MUCH"),
        ([article(1), article(1)], "RESULT_ID_DUPLICATE"),
        ([article(id="é" * 33)], "RESULT_ID_INVALID"),
        ([article(id="")], "RESULT_ID_INVALID"),
        ([article(title=" ")], "ARTICLE_TITLE_EMPTY"),
        ([article(type="photo")], "not supported here"),
        ([article(input_message_content={})], "MESSAGE_EMPTY"),
        ([article(input_message_content={"message_text": "x" * 4097})], "MESSAGE_TOO_LONG"),
        (
            [article(input_message_content={"message_text": "<b>", "parse_mode": "HTML"})],
            "can't parse entities",
        ),
    ],
)
async def test_results_that_telegram_would_not_take_are_refused(
    results: list[JSON], reason: str
) -> None:
    world, anna = make_world()
    query = anna.queries("x", anna.private)
    with pytest.raises(ApiError, match=reason):
        await answer(world, query, *results)


async def test_an_answer_that_comes_too_late_is_refused() -> None:
    now = [100.0]
    world = World(clock=lambda: now[0])
    query = Person.join(world, "Anna").queries("x", next(iter(world.chats.values())))
    now[0] += 31
    with pytest.raises(ApiError, match="query is too old"):
        await answer(world, query)
    with pytest.raises(ApiError, match="query is too old"):
        await answer(world, "nobody's")
