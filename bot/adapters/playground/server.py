"""The playground over HTTP: its Bot API as `{url}/bot{token}/{method}`, and its page at `{url}/`."""

from __future__ import annotations

import asyncio
import ipaddress
import json
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.adapters.playground import api
from bot.adapters.playground.errors import ApiError
from bot.adapters.playground.faults import Broken, Dropped, Faults, Flood, Late
from bot.adapters.playground.files import Upload
from bot.adapters.playground.page import Page
from bot.adapters.playground.text import JSON
from bot.adapters.playground.world import World

_MAX_BODY_BYTES = 50 * 1024 * 1024


class PlaygroundServer:
    """Serves a world while it is open as a context; port 0 picks a free one.

    `url` is where this machine reaches it, without a slash at the end. Opening raises OSError where
    the place can't be had.
    """

    def __init__(
        self, world: World, host: str = "127.0.0.1", port: int = 0, page: Page | None = None
    ) -> None:
        self.world = world
        self.faults = Faults()
        self.url = ""
        self._host = host
        self._port = port
        self._page = page
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=_MAX_BODY_BYTES)
        app.router.add_route("*", "/bot{token:[^/]+}/{method}", self._serve)
        app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", self._file)
        if self._page:
            self._page.add_to(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port)
        try:
            await site.start()
        except OSError:
            await self._runner.cleanup()
            raise
        self.url = _address(*self._runner.addresses[0][:2])
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.world.close()
        if self._runner:
            await self._runner.cleanup()

    async def _serve(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        fault = self.faults.take(method)
        if isinstance(fault, Dropped) and not fault.after:
            return _hang_up(request)
        if isinstance(fault, Flood | Broken):
            return _faulty(fault)
        try:
            given = await _given(request)
            token = request.match_info["token"]
            result = await api.call(self.world, token, method, given)
        except ApiError as refusal:
            return _refused(refusal.code, refusal.description, refusal.parameters)
        if isinstance(fault, Dropped):
            return _hang_up(request)
        if isinstance(fault, Late):
            await asyncio.sleep(fault.seconds)
        return web.json_response({"ok": True, "result": result})

    async def _file(self, request: web.Request) -> web.Response:
        """The content of a file whose `file_path` getFile told."""
        if request.match_info["token"] != self.world.token:
            return _refused(401, "Unauthorized")
        file = self.world.files.at(request.match_info["path"])
        if file is None:
            return _refused(404, "Not Found")
        return web.Response(body=file.content, content_type="application/octet-stream")


def _address(host: str, port: int) -> str:
    """Where a server bound to `host` is reached from its own machine."""
    ip = ipaddress.ip_address(host)
    if ip.is_unspecified:
        ip = ipaddress.ip_address("127.0.0.1" if ip.version == 4 else "::1")
    return f"http://[{ip}]:{port}" if ip.version == 6 else f"http://{ip}:{port}"


def _hang_up(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response()


def _faulty(fault: Flood | Broken) -> web.Response:
    if isinstance(fault, Flood):
        return _refused(
            429,
            f"Too Many Requests: retry after {fault.retry_after}",
            {"retry_after": fault.retry_after},
        )
    return _refused(fault.code, fault.description)


def _refused(code: int, description: str, parameters: JSON | None = None) -> web.Response:
    fields: JSON = {"ok": False, "error_code": code, "description": description}
    if parameters:
        fields["parameters"] = parameters
    return web.json_response(fields, status=code)


async def _given(request: web.Request) -> dict[str, object]:
    """The parameters of a call: from the address, a form, a multipart form or a JSON object."""
    given: dict[str, object] = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.read())
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise ApiError(400, "can't parse request: expected a JSON object")
        return given | body
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            content = await asyncio.to_thread(value.file.read)
            given[name] = Upload(content, value.filename)
        else:
            given[name] = value
    return given
