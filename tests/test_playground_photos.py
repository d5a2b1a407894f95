"""Photos at the playground: uploaded, listed in sizes, sent again by id, fetched."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.adapters.playground.people import Person
from bot.adapters.playground.photos import MAX_CAPTION, MAX_PHOTO_BYTES
from tests.images import png
from tests.talk import JSON, TOKEN, Talk, playground


@pytest.fixture
async def talk() -> AsyncIterator[Talk]:
    async with playground() as talk:
        yield talk


@pytest.fixture
def anna(talk: Talk) -> Person:
    return talk.join()


async def post(talk: Talk, method: str, fields: JSON, photo: bytes | None = None) -> JSON:
    form = aiohttp.FormData({name: str(value) for name, value in fields.items()})
    if photo is not None:
        form.add_field("photo", io.BytesIO(photo), filename="a.png", content_type="image/png")
    url = f"{talk.server.url}/bot{TOKEN}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as response:
        answer: JSON = await response.json()
    return answer


async def send(talk: Talk, person: Person, photo: bytes | None = None, **fields: object) -> JSON:
    return await post(talk, "sendPhoto", {"chat_id": person.user.id, **fields}, photo)


async def test_a_photo_goes_up_as_a_file_with_a_caption(talk: Talk, anna: Person) -> None:
    markup = '{"inline_keyboard": [[{"text": "x", "callback_data": "a"}]]}'
    answer = await send(
        talk, anna, png(30, 20), caption="<i>a</i>", parse_mode="HTML", reply_markup=markup
    )
    message = answer["result"]
    assert message["caption"] == "a"
    assert message["caption_entities"] == [{"type": "italic", "offset": 0, "length": 1}]
    assert message["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "a"
    (size,) = message["photo"]
    assert (size["width"], size["height"]) == (30, 20)
    assert size["file_size"] == len(png(30, 20))
    assert anna.private.messages[message["message_id"]] == message


async def test_a_large_photo_is_listed_in_telegrams_sizes(talk: Talk, anna: Person) -> None:
    message = (await send(talk, anna, png(1600, 800)))["result"]
    widths = [size["width"] for size in message["photo"]]
    assert widths == [90, 320, 800, 1280, 1600]
    assert len({size["file_id"] for size in message["photo"]}) == len(widths)


async def test_a_photo_is_sent_again_by_the_id_of_any_of_its_sizes(
    talk: Talk, anna: Person
) -> None:
    first = (await send(talk, anna, png(1600, 800)))["result"]
    for size in first["photo"]:
        again = (
            await post(talk, "sendPhoto", {"chat_id": anna.user.id, "photo": size["file_id"]})
        )["result"]
        assert again["photo"] == first["photo"]


async def test_a_photo_is_fetched_where_get_file_says(talk: Talk, anna: Person) -> None:
    picture = png(30, 20)
    size = (await send(talk, anna, picture))["result"]["photo"][0]
    file = (await post(talk, "getFile", {"file_id": size["file_id"]}))["result"]
    root = f"{talk.server.url}/file/bot{TOKEN}"
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{root}/{file['file_path']}") as response:
            assert await response.read() == picture
        async with session.get(f"{root}/photos/none") as response:
            assert response.status == 404
        async with session.get(f"{root}x/{file['file_path']}") as response:
            assert response.status == 401
    refused = await post(talk, "getFile", {"file_id": "none"})
    assert refused["description"] == "Bad Request: invalid file_id"


HUGE = png(2, 2) + bytes(MAX_PHOTO_BYTES)


@pytest.mark.parametrize(
    ("photo", "fields", "reason"),
    [
        (None, {}, "photo is empty"),
        (b"", {}, "file must be non-empty"),
        (b"\x89PNG", {}, "IMAGE_PROCESS_FAILED"),
        (png(5001, 5000), {}, "PHOTO_INVALID_DIMENSIONS"),
        (png(21, 1), {}, "PHOTO_INVALID_DIMENSIONS"),
        pytest.param(HUGE, {}, "file is too big", id="huge"),
        (png(2, 2), {"caption": "x" * (MAX_CAPTION + 1)}, "message caption is too long"),
        (png(2, 2), {"text": "x"}, 'method sendPhoto has no parameter "text"'),
        (png(2, 2), {"chat_id": 999}, "chat not found"),
        (None, {"photo": "abc"}, "wrong remote file identifier specified: Wrong string length"),
        (None, {"photo": "https://example.org/a.png"}, "failed to get HTTP URL content"),
    ],
)
async def test_a_photo_that_telegram_would_refuse_is_refused(
    talk: Talk, anna: Person, photo: bytes | None, fields: JSON, reason: str
) -> None:
    answer = await post(talk, "sendPhoto", {"chat_id": anna.user.id} | fields, photo)
    assert (answer["error_code"], answer["description"]) == (400, f"Bad Request: {reason}")
    assert not anna.private.messages


async def test_the_limit_of_a_caption_counts_what_is_left_of_the_markup(
    talk: Talk, anna: Person
) -> None:
    caption = "<b>" + "&lt;" * MAX_CAPTION + "</b>"
    message = (await send(talk, anna, png(2, 2), caption=caption, parse_mode="HTML"))["result"]
    assert message["caption"] == "<" * MAX_CAPTION


async def test_a_photo_has_no_text_to_edit_and_keeps_its_caption_when_its_buttons_change(
    talk: Talk, anna: Person
) -> None:
    sent = (await send(talk, anna, png(2, 2), caption="a"))["result"]
    place = {"chat_id": anna.user.id, "message_id": sent["message_id"]}
    refused = await post(talk, "editMessageText", place | {"text": "b"})
    assert refused["description"] == "Bad Request: there is no text in the message to edit"
    markup = '{"inline_keyboard": [[{"text": "x", "callback_data": "a"}]]}'
    edited = (await post(talk, "editMessageReplyMarkup", place | {"reply_markup": markup}))[
        "result"
    ]
    assert (edited["caption"], edited["photo"]) == ("a", sent["photo"])
