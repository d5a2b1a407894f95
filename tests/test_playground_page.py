"""The page over HTTP: who is let in, and what is served."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest

from bot.adapters.playground.images import Size
from bot.adapters.playground.page import COOKIE, FOLDER, Page, is_local
from bot.adapters.playground.people import Person
from bot.adapters.playground.server import PlaygroundServer
from bot.adapters.playground.world import World
from tests.images import png


@asynccontextmanager
async def serving(key: str = "") -> AsyncIterator[tuple[World, aiohttp.ClientSession]]:
    world = World()
    Person.join(world, "Anna")
    jar = aiohttp.CookieJar(unsafe=True)  # the address is a number
    async with (
        PlaygroundServer(world, page=Page(world, key=key)) as server,
        aiohttp.ClientSession(server.url, cookie_jar=jar) as session,
    ):
        yield world, session


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.iterdir()))
async def test_every_file_of_the_page_is_served(name: str) -> None:
    async with serving() as (_, session), session.get(f"/page/{name}") as response:
        assert response.status == 200
        assert await response.read() == (FOLDER / name).read_bytes()
        assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", ["nothing.js", "..%2Fpage.py", "%2e%2e/page.py"])
async def test_nothing_but_the_page_is_served(name: str) -> None:
    async with serving() as (_, session), session.get(f"/page/{name}") as response:
        assert response.status == 404


def test_the_page_names_no_address_outside_of_this_machine() -> None:
    known = {"http://www.w3.org/2000/svg"}  # the name of a vocabulary: nothing is fetched from it
    for path in FOLDER.iterdir():
        text = path.read_text()
        for name in known:
            text = text.replace(name, "")
        assert "://" not in text.replace("https?://", "").replace(r"https?:\/\/", ""), path.name


async def test_a_name_that_is_made_up_for_this_machine_is_refused() -> None:
    async with serving() as (_, session):
        for path in ("/", "/news", "/page/app.js"):
            async with session.get(path, headers={"Host": "example.org"}) as response:
                assert response.status == 403
        async with session.get("/", headers={"Host": "localhost"}) as response:
            assert response.status == 200
            assert "default-src 'none'" in response.headers["Content-Security-Policy"]


async def test_with_a_key_only_who_has_shown_it_is_let_in() -> None:
    async with serving("secret") as (_, session):
        for path in ("/", "/?key=wrong", "/news", "/photo/x", "/page/app.js"):
            async with session.get(path) as response:
                assert response.status == 403
        async with session.post("/act/say", json={}) as response:
            assert response.status == 403
        session.cookie_jar.update_cookies({COOKIE: "of an earlier start"})
        async with session.get("/?key=secret") as response:
            assert response.status == 200
            assert "key" not in response.url.query
        async with session.get("/page/app.js") as response:
            assert response.status == 200


async def test_an_act_is_taken_as_json_alone() -> None:
    async with serving() as (world, session):
        act = json.dumps({"who": 101, "chat": 101, "text": "hello"})
        async with session.post("/act/say", data=act, headers={"Content-Type": "text/plain"}) as r:
            assert r.status == 415
        assert not world.chats[101].messages
        async with session.post("/act/say", json=json.loads(act)) as response:
            assert await response.json() == {"message": 1}
        async with session.post("/act/say", json={"who": 101}) as response:
            assert response.status == 400
            assert "error" in await response.json()


async def test_news_come_as_they_happen() -> None:
    async with serving() as (world, session), session.get("/news") as stream:
        assert stream.content_type == "text/event-stream"
        first = json.loads((await stream.content.readline()).removeprefix(b"data: "))
        assert set(first) == {"scene"}
        Person(world, world.users[101]).says("hello")
        await stream.content.readline()
        news = json.loads((await stream.content.readline()).removeprefix(b"data: "))
        assert [each["text"] for each in news["messages"]] == ["hello"]


async def test_a_picture_is_served_as_what_it_is() -> None:
    async with serving() as (world, session):
        photo = world.files.keep(png(3, 2), Size(3, 2)).as_json()[-1]
        async with session.get(f"/photo/{photo['file_id']}") as response:
            assert (response.status, response.content_type) == (200, "image/png")
        async with session.get("/photo/two") as response:
            assert response.status == 404


@pytest.mark.parametrize(
    ("host", "local"),
    [("localhost", True), ("127.0.0.1", True), ("127.8.0.1", True), ("::1", True),
     ("0.0.0.0", False), ("10.0.0.1", False), ("localhost.example.org", False), ("", False)],
)  # fmt: skip
def test_only_addresses_of_this_machine_are_local(host: str, local: bool) -> None:  # noqa: FBT001
    assert is_local(host) is local
