"""Keeping the token out of the log, whoever writes it and however it is set up."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from urllib.parse import quote

from bot.logs import HIDDEN, RedactingFormatter

# They log whole requests and answers, or statements with their values: addresses with the token, and
# what people wrote. What they report of failures reaches us as exceptions anyway.
_TALKATIVE: Final = ("telegram", "httpx", "httpcore", "aiosqlite")
_FORMATTER: Final = logging.Formatter()


class Redaction(logging.Filter):
    """Hides a secret in message, arguments, extras and traceback of a record."""

    def __init__(self, secret: str) -> None:
        super().__init__()
        self._forms = tuple(dict.fromkeys((secret, quote(secret, safe=""))))

    def filter(self, record: logging.LogRecord) -> bool:
        """Always True; changes the record only where the secret stands in it."""
        try:
            message = record.getMessage()
        except (TypeError, ValueError, KeyError):
            message = f"{record.msg} {record.args}"
        if self._hidden(message) != message:
            record.msg, record.args = self._hidden(message), ()
        if record.exc_info:
            trace = record.exc_text or _FORMATTER.formatException(record.exc_info)
            if self._hidden(trace) != trace:
                # A formatter writes `exc_text` as it stands, but would write `exc_info` anew.
                record.exc_text, record.exc_info = self._hidden(trace), None
        for name, value in vars(record).items():
            if isinstance(value, str):
                setattr(record, name, self._hidden(value))
        return True

    def _hidden(self, text: str) -> str:
        for form in self._forms:
            text = text.replace(form, HIDDEN)
        return text


@contextmanager
def redacted(secret: str) -> Iterator[None]:
    """Keep `secret` from the handlers of the root logger, and talkative libraries quiet.

    Handlers that were set up by `bot.logs` hide it themselves.
    """
    redaction = Redaction(secret)
    handlers = [
        handler
        for handler in logging.getLogger().handlers
        if not isinstance(handler.formatter, RedactingFormatter)
    ]
    levels = {library: library.level for library in map(logging.getLogger, _TALKATIVE)}
    for library in levels:
        library.setLevel(logging.CRITICAL)
    for handler in handlers:
        handler.addFilter(redaction)
    try:
        yield
    finally:
        for handler in handlers:
            handler.removeFilter(redaction)
        for library, level in levels.items():
            library.setLevel(level)
