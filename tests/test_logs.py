"""The log."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest

from bot.logs import HIDDEN, configure
from bot.settings import LogFormat

TOKEN = "123456:AAE-made_up"


@pytest.fixture(autouse=True)
def restore_logging() -> Iterator[None]:
    """Give the root logger its handlers back after each test."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level


@pytest.fixture(params=list(LogFormat))
def log(request: pytest.FixtureRequest) -> io.StringIO:
    """What is logged, in each of the formats."""
    stream = io.StringIO()
    configure("INFO", request.param, stream, redact=[TOKEN])
    return stream


def test_the_token_is_hidden_in_messages_of_any_logger(log: io.StringIO) -> None:
    logging.getLogger("somebody.else").warning("GET /bot%s/getMe and %r", TOKEN, {"t": TOKEN})
    assert TOKEN not in log.getvalue()
    assert log.getvalue().count(HIDDEN) == 2


def test_the_token_is_hidden_as_addresses_write_it(log: io.StringIO) -> None:
    logging.getLogger().error("GET /bot123456%3AAAE-made_up/getMe")
    assert "AAE-made_up" not in log.getvalue()


def test_the_token_is_hidden_in_tracebacks_and_their_causes(log: io.StringIO) -> None:
    try:
        try:
            raise ValueError(TOKEN)
        except ValueError as cause:
            raise RuntimeError(f"no {TOKEN}") from cause
    except RuntimeError:
        logging.getLogger("bot").exception("failed", stack_info=True)
    assert "RuntimeError" in log.getvalue()
    assert "ValueError" in log.getvalue()
    assert TOKEN not in log.getvalue()


def test_libraries_that_log_every_request_are_quiet(log: io.StringIO) -> None:
    logging.getLogger("httpx").info("GET /")
    logging.getLogger("bot").info("started")
    assert "GET" not in log.getvalue()
    assert "started" in log.getvalue()


def test_a_line_of_json_is_one_object() -> None:
    stream = io.StringIO()
    configure("DEBUG", LogFormat.JSON, stream)
    logging.getLogger("bot.x").debug('two\nlines, "quoted"')
    (line,) = stream.getvalue().splitlines()
    record = json.loads(line)
    assert record.pop("time").endswith("+00:00")
    assert record == {"level": "DEBUG", "logger": "bot.x", "message": 'two\nlines, "quoted"'}


def test_a_second_set_up_replaces_the_first() -> None:
    first, second = io.StringIO(), io.StringIO()
    configure("INFO", LogFormat.TEXT, first)
    configure("INFO", LogFormat.TEXT, second)
    logging.getLogger("bot").info("once")
    assert not first.getvalue()
    assert second.getvalue().count("once") == 1
