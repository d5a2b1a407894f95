"""Logging to one stream, without secrets."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final, TextIO
from urllib.parse import quote

from bot.settings import LogFormat

HIDDEN: Final = "[hidden]"
# They log every request at INFO, address and all, every statement with its values, or what nobody wants to know at each start or drawing.
_TALKATIVE: Final = (
    "httpx",
    "httpcore",
    "aiohttp.access",
    "aiosqlite",
    "alembic.runtime.plugins",
    "matplotlib",
    "PIL",
)


def configure(
    level: str, log_format: LogFormat, stream: TextIO, *, redact: Sequence[str] = ()
) -> None:
    """Send the records of all loggers to `stream`, with none of the `redact` strings in them."""
    inner = _JsonFormatter() if log_format is LogFormat.JSON else _text_formatter()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(RedactingFormatter(inner, redact))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLogger().level))


class RedactingFormatter(logging.Formatter):
    """Formats with `inner`, then hides each secret as it stands and as addresses and JSON write it.

    It works on the finished line, so messages, arguments, tracebacks and chained causes are covered.
    """

    def __init__(self, inner: logging.Formatter, secrets: Sequence[str]) -> None:
        super().__init__()
        self._inner = inner
        written = {
            form
            for secret in secrets
            if secret
            for form in (secret, quote(secret, safe=""), json.dumps(secret)[1:-1])
        }
        # The longest first, so that no part of one is left over by another.
        self._secrets = sorted(written, key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """The finished line, or lines, without secrets."""
        line = self._inner.format(record)
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return line


class _JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            fields["error"] = self.formatException(record.exc_info)
        if record.stack_info:
            fields["stack"] = self.formatStack(record.stack_info)
        return json.dumps(fields, ensure_ascii=False)


def _text_formatter() -> logging.Formatter:
    return logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
