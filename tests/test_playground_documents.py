"""Files of any kind at the playground: uploaded, listed, sent again by id, fetched."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.adapters.playground.page import Page
from bot.adapters.playground.people import Person
from bot.adapters.playground.server import PlaygroundServer
from tests.talk import JSON, TOKEN, Talk, playground


@pytest.fixture
async def talk() -> AsyncIterator[Talk]:
    async with playground() as talk:
        yield talk


@pytest.fixture
def anna(talk: Talk) -> Person:
    return talk.join()


async def send(talk: Talk, fields: JSON, content: bytes | None = b"a: 1\n") -> JSON:
    form = aiohttp.FormData({name: str(value) for name, value in fields.items()})
    if content is not None:
        form.add_field("document", io.BytesIO(content), filename="a.yaml")
    url = f"{talk.server.url}/bot{TOKEN}/sendDocument"
    async with aiohttp.ClientSession() as session, session.post(url, data=form) as response:
        answer: JSON = await response.json()
    return answer


async def test_a_file_goes_up_with_its_name_and_a_caption(talk: Talk, anna: Person) -> None:
    message = (await send(talk, {"chat_id": anna.user.id, "caption": "look"}))["result"]
    assert message["caption"] == "look"
    assert (message["document"]["file_name"], message["document"]["file_size"]) == ("a.yaml", 5)
    assert anna.private.messages[message["message_id"]] == message


async def test_a_file_is_sent_again_by_its_id_and_fetched(talk: Talk, anna: Person) -> None:
    name = (await send(talk, {"chat_id": anna.user.id}))["result"]["document"]["file_id"]
    again = await send(talk, {"chat_id": anna.user.id, "document": name}, None)
    assert again["result"]["document"]["file_id"] == name
    root = f"{talk.server.url}/bot{TOKEN}"
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{root}/getFile", params={"file_id": name}) as response:
            path = (await response.json())["result"]["file_path"]
        async with session.get(f"{talk.server.url}/file/bot{TOKEN}/{path}") as response:
            assert await response.read() == b"a: 1\n"


@pytest.mark.parametrize(
    ("content", "fields", "reason"),
    [
        (None, {}, "document is empty"),
        (b"", {}, "file must be non-empty"),
        (None, {"document": "abc"}, "wrong remote file identifier specified: Wrong string length"),
        (b"a", {"photo": "x"}, 'method sendDocument has no parameter "photo"'),
        (b"a", {"caption": "x" * 1025}, "message caption is too long"),
    ],
)
async def test_a_file_that_telegram_would_refuse_is_refused(
    talk: Talk, anna: Person, content: bytes | None, fields: JSON, reason: str
) -> None:
    answer = await send(talk, {"chat_id": anna.user.id} | fields, content)
    assert (answer["error_code"], answer["description"]) == (400, f"Bad Request: {reason}")


async def test_the_page_hands_a_file_out_to_be_kept_and_never_shows_it() -> None:
    async with playground() as talk:
        page = Page(talk.world)
        talk.world.token = TOKEN
        async with PlaygroundServer(talk.world, page=page) as server:
            talk.server = server
            sent = await send(talk, {"chat_id": talk.join().user.id}, b"<script>")
            name = sent["result"]["document"]["file_id"]
            async with aiohttp.ClientSession(server.url) as session:
                async with session.get(f"/document/{name}") as response:
                    assert await response.read() == b"<script>"
                    assert response.headers["Content-Disposition"] == "attachment"
                    assert response.content_type == "application/octet-stream"
                async with session.get("/document/none") as response:
                    assert response.status == 404
