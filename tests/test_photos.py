"""Pictures at Telegram: uploaded once, then sent by id; words where there is no picture."""

from __future__ import annotations

import asyncio
import threading

from bot.adapters.playground.faults import Broken, Flood
from bot.adapters.telegram.photos import Drawn
from bot.pictures.studio import Picture
from bot.wording import timeline as wording
from bot.wording.replies import Piece
from tests.images import png
from tests.talk import Echo, playground, serving

CAPTION = (Piece("What <it> shows"),)
PICTURE = Picture("a" * 64, CAPTION, png(30, 20))


async def test_a_picture_is_drawn_and_uploaded_once_and_then_sent_by_its_id() -> None:
    echo = Echo(PICTURE)
    async with playground() as talk, serving(talk, echo):
        anna = talk.join()
        group = talk.world.group("Group", anna.user)
        anna.says("/timeline")
        first = await talk.answer()
        asked = anna.says("/timeline", group)
        again = await talk.answer()
        uploads = [call["photo"] for call in talk.calls("sendPhoto")]
        announced = talk.calls("sendChatAction")
    assert first["caption"] == again["caption"] == "What <it> shows"
    assert uploads == [png(30, 20), first["photo"][-1]["file_id"]]
    assert again["reply_to_message"]["message_id"] == asked["message_id"]
    assert (echo.drawn, len(announced)) == (1, 1)


async def test_a_picture_that_telegram_has_forgotten_is_uploaded_again() -> None:
    async with playground() as talk, serving(talk, Echo(PICTURE)):
        anna = talk.join()
        anna.says("/timeline")
        await talk.answer()
        refusal = Broken(400, "Bad Request: wrong file identifier/HTTP URL specified")
        talk.server.faults.order("sendPhoto", refusal)
        anna.says("/timeline")
        assert (await talk.answer())["caption"] == "What <it> shows"
        assert [call["photo"] for call in talk.calls("sendPhoto")] == [png(30, 20)] * 2


async def test_a_flood_is_waited_out_and_the_picture_goes_up_whole() -> None:
    async with playground() as talk, serving(talk, Echo(PICTURE)):
        talk.server.faults.order("sendPhoto", Flood(2))
        talk.join().says("/timeline")
        assert (await talk.answer())["photo"][0]["file_size"] == len(png(30, 20))
        assert talk.slept == [2.0]


async def test_what_could_not_be_drawn_is_told_and_tried_again_the_next_time() -> None:
    echo = Echo(Picture("key", CAPTION, None))
    async with playground() as talk, serving(talk, echo):
        anna = talk.join()
        for _ in range(2):
            anna.says("/timeline")
            answer = await talk.answer()
            assert answer["text"] == f"{wording.NOT_DRAWN}\n\nWhat <it> shows"
    assert echo.drawn == 2


async def test_where_pictures_are_not_allowed_words_do() -> None:
    async with playground() as talk, serving(talk, Echo(PICTURE)):
        reason = "Bad Request: not enough rights to send photos to the chat"
        talk.server.faults.order("sendPhoto", Broken(400, reason))
        talk.join().says("/timeline")
        assert (await talk.answer())["text"] == f"{wording.IN_WORDS}\n\nWhat <it> shows"


async def test_a_caption_that_is_too_long_stands_below_the_picture() -> None:
    long = Picture("key", (Piece("word " * 300),), png(30, 20))
    async with playground() as talk, serving(talk, Echo(long)):
        talk.join().says("/timeline")
        assert "caption" not in await talk.answer()
        assert (await talk.answer())["text"].startswith("word word")


async def test_others_are_served_while_a_picture_is_drawn() -> None:
    go = threading.Event()

    class Slow(Echo):
        def timeline(self) -> Picture | None:
            go.wait(3)
            return PICTURE

    async with playground() as talk, serving(talk, Slow()):
        talk.join("Anna").says("/timeline")
        talk.join("Boris").says("how many?")
        assert (await talk.answer())["text"] == "how many?"
        go.set()
        assert "photo" in await talk.answer()


async def test_all_who_ask_at_once_share_one_drawing() -> None:
    calls: list[int] = []

    def draw() -> Picture:
        calls.append(1)
        return PICTURE

    drawn = Drawn(draw)
    pictures = await asyncio.gather(*(drawn.picture() for _ in range(5)))
    assert pictures == [PICTURE] * 5
    assert len(calls) == 1


async def test_a_command_that_the_pack_cannot_serve_is_in_no_menu_and_unknown() -> None:
    echo = Echo(PICTURE)
    echo.lacks = frozenset({"timeline"})
    async with playground() as talk, serving(talk, echo):
        talk.join().says("/timeline")
        assert "photo" not in await talk.answer()
        names = [each["command"] for each in talk.calls("setMyCommands")[0]["commands"]]
    assert "person" in names
    assert "timeline" not in names
