"""The playground's web page over HTTP: its files, its stream of news, and what is done on it."""

from __future__ import annotations

import hmac
import ipaddress
import json
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Final

from aiohttp import web

from bot.adapters.playground.acts import ActError, perform
from bot.adapters.playground.feed import Feed
from bot.adapters.playground.images import mime_of
from bot.adapters.playground.world import World

FOLDER: Final = Path(__file__).with_name("page")
COOKIE: Final = "playground_key"
# A sign of life in a quiet stream (seconds): without one, neither side notices a lost connection.
QUIET: Final = 15.0
_HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Page:
    """The page of a world.

    `key` is what a browser must show once, as `?key=…`, to be let in. Without one only addresses
    of this machine are served, under its own name, so that no page from elsewhere can reach it by
    a name that it made up.
    """

    def __init__(self, world: World, *, key: str = "") -> None:
        self._world = world
        self._key = key

    def add_to(self, app: web.Application) -> None:
        """Serve the page at the root of `app`."""
        app.router.add_get("/", self._guarded(self._open))
        app.router.add_get("/page/{name}", self._guarded(self._file))
        app.router.add_get("/news", self._guarded(self._news))
        app.router.add_get("/photo/{name}", self._guarded(self._photo))
        app.router.add_get("/document/{name}", self._guarded(self._document))
        app.router.add_post("/act/{name}", self._guarded(self._act))

    def _guarded(self, handler: _Handler) -> _Handler:
        async def guarded(request: web.Request) -> web.StreamResponse:
            if not self._admits(request):
                reason = "open the address that the playground printed when it started"
                return web.Response(status=403, text=reason, headers=_HEADERS)
            return await handler(request)

        return guarded

    def _admits(self, request: web.Request) -> bool:
        if not self._key:
            return is_local(request.url.host or "")
        shown = (request.query.get("key", ""), request.cookies.get(COOKIE, ""))
        return any(hmac.compare_digest(each.encode(), self._key.encode()) for each in shown)

    async def _open(self, request: web.Request) -> web.StreamResponse:
        if "key" not in request.query:
            return web.FileResponse(FOLDER / "index.html", headers=_HEADERS)
        # The key goes into a cookie, and out of the address that people see and pass on.
        opened = web.Response(status=303, headers={"Location": "/", **_HEADERS})
        opened.set_cookie(COOKIE, self._key, httponly=True, samesite="Lax")
        return opened

    async def _file(self, request: web.Request) -> web.StreamResponse:
        path = FOLDER / request.match_info["name"]
        if path not in FOLDER.iterdir():
            raise web.HTTPNotFound
        return web.FileResponse(path, headers=_HEADERS)

    async def _photo(self, request: web.Request) -> web.StreamResponse:
        photo = self._world.files.photo(request.match_info["name"])
        if photo is None:
            raise web.HTTPNotFound
        mime = mime_of(photo.content)
        return web.Response(body=photo.content, content_type=mime, headers=dict(_HEADERS))

    async def _document(self, request: web.Request) -> web.StreamResponse:
        document = self._world.files.document(request.match_info["name"])
        if document is None:
            raise web.HTTPNotFound
        # To be kept, never to be shown: it may be a page that does something.
        headers = {**_HEADERS, "Content-Disposition": "attachment"}
        kind = "application/octet-stream"
        return web.Response(body=document.content, content_type=kind, headers=headers)

    async def _act(self, request: web.Request) -> web.StreamResponse:
        # A form of another site can't send this type.
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType
        try:
            done = perform(self._world, request.match_info["name"], await request.read())
        except ActError as error:
            return web.json_response({"error": str(error)}, status=400, headers=_HEADERS)
        return web.json_response(done, headers=_HEADERS)

    async def _news(self, request: web.Request) -> web.StreamResponse:
        """The stream of server-sent events; each is an object as `Feed.news` describes it."""
        stream = web.StreamResponse(headers={**_HEADERS, "Content-Type": "text/event-stream"})
        await stream.prepare(request)
        feed, signal = Feed(self._world), self._world.signal
        try:
            while not self._world.is_closed:
                seen = signal.count
                news = feed.news()
                event = f"data: {json.dumps(news)}\n\n" if news else ": still here\n\n"
                await stream.write(event.encode())
                await signal.until(lambda seen=seen: signal.count != seen, seconds=QUIET)  # type: ignore[misc]
        except ConnectionResetError:
            pass  # the page was closed
        return stream


def is_local(host: str) -> bool:
    """Whether an address in a browser means this machine for certain."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
