"""HTTP to the Bot API by aiohttp: several times the throughput of the library's own httpx."""

from __future__ import annotations

import io
from typing import Final

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS: Final = 5.0
READ_SECONDS: Final = 15.0
_CONNECTIONS: Final = 64


class FloodError(TelegramError):
    """Telegram refused the call with 429: nothing was done; `seconds` is how long to wait."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"Too Many Requests: retry after {seconds:g}")
        self.seconds = seconds


class NotSentError(NetworkError):
    """No connection came about, so the call has certainly not been carried out."""


class AiohttpRequest(BaseRequest):
    """The library's door to HTTP; times are in seconds. It never sends a call twice.

    Raises TimedOut where no answer came in time, NotSentError where nothing was sent, NetworkError for
    any other fault of the connection, and FloodError for a 429.
    """

    __slots__ = ("_connect", "_read", "_session")

    def __init__(self, *, connect: float = CONNECT_SECONDS, read: float = READ_SECONDS) -> None:
        self._connect = connect
        self._read = read
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """How long to wait for an answer unless a call says otherwise."""
        return self._read

    async def initialize(self) -> None:
        """Open the session, once."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=_CONNECTIONS),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close the session; the request can be opened again."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917  the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  aiohttp has none
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and body of the answer."""
        if self._session is None:
            raise RuntimeError("the request isn't initialized")
        timeout = aiohttp.ClientTimeout(
            total=None,
            connect=_seconds(pool_timeout, 2 * self._connect),
            sock_connect=_seconds(connect_timeout, self._connect),
            sock_read=_seconds(read_timeout, self._read),
        )
        try:
            async with self._session.request(
                method, url, data=_body(request_data), timeout=timeout, allow_redirects=False
            ) as response:
                status, payload = response.status, await response.read()
        # The address holds the token, so no error goes further that might quote more than the host.
        except aiohttp.ClientConnectorError as error:
            raise NotSentError(f"no connection: {error}") from None
        except aiohttp.ConnectionTimeoutError:
            raise NotSentError("no connection in time") from None
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"connection lost: {type(error).__name__}") from None
        if status == 429:
            raise FloodError(_retry_after(payload))
        return status, payload


def _seconds(given: object, default: float) -> float | None:
    if given is None:
        return None
    return float(given) if isinstance(given, int | float) else default


def _body(data: RequestData | None) -> aiohttp.FormData | None:
    if data is None:
        return None
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    if data.contains_files:
        for name, (filename, content, mime) in data.multipart_data.items():
            # Bare bytes of a megabyte or more aiohttp would warn of.
            stream = io.BytesIO(content) if isinstance(content, bytes) else content
            form.add_field(name, stream, filename=filename, content_type=mime)
    return form


def _retry_after(payload: bytes) -> float:
    try:
        answer = BaseRequest.parse_json_payload(payload)
        return float(answer["parameters"]["retry_after"])
    except (TelegramError, KeyError, TypeError, ValueError):
        return 1.0
