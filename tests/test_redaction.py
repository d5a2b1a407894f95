"""The token and the log."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest

from bot.adapters.telegram.redaction import Redaction, redacted
from bot.logs import RedactingFormatter

TOKEN = "4242:A-secret"


@pytest.fixture
def lines() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def logger(lines: io.StringIO) -> Iterator[logging.Logger]:
    handler = logging.StreamHandler(lines)
    handler.addFilter(Redaction(TOKEN))
    handler.setFormatter(logging.Formatter("%(message)s %(where)s", defaults={"where": ""}))
    logger = logging.getLogger("redacted")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(handler)
    yield logger
    logger.removeHandler(handler)


def test_message_arguments_and_extras_hide_the_token(
    logger: logging.Logger, lines: io.StringIO
) -> None:
    url = f"https://example.org/bot{TOKEN}/getMe"
    logger.info("Calling %s, %s", url, {"url": url}, extra={"where": url})
    logger.info("https://example.org/bot4242%%3AA-secret/getMe%s", "")
    assert "Calling https://example.org/bot[hidden]/getMe" in lines.getvalue()
    assert "secret" not in lines.getvalue()


def test_a_traceback_with_its_causes_hides_the_token(
    logger: logging.Logger, lines: io.StringIO
) -> None:
    try:
        try:
            raise ValueError(TOKEN)
        except ValueError as error:
            raise RuntimeError("outer") from error
    except RuntimeError:
        logger.exception("Failed")
    assert "ValueError: [hidden]" in lines.getvalue()
    assert "RuntimeError: outer" in lines.getvalue()
    assert TOKEN not in lines.getvalue()


def test_a_record_without_the_token_stays_as_it_is() -> None:
    record = logging.LogRecord("x", logging.INFO, "x.py", 1, "%s of %d", ("one", 2), None)
    assert Redaction(TOKEN).filter(record)
    assert (record.msg, record.args) == ("%s of %d", ("one", 2))
    assert json.dumps(record.getMessage()) == '"one of 2"'


def test_a_record_that_cannot_be_formatted_does_no_harm(
    logger: logging.Logger, lines: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging, "raiseExceptions", False)
    logger.info("%d of %s", TOKEN, 1)
    logger.info("next")
    assert "next" in lines.getvalue()
    assert TOKEN not in lines.getvalue()


def test_a_handler_that_hides_secrets_itself_is_left_alone(lines: io.StringIO) -> None:
    handler = logging.StreamHandler(lines)
    handler.setFormatter(RedactingFormatter(logging.Formatter("%(message)s"), [TOKEN]))
    logging.getLogger().addHandler(handler)
    with redacted(TOKEN):
        assert not handler.filters
    logging.getLogger().removeHandler(handler)


def test_while_it_is_redacted_no_root_handler_writes_the_token(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG), redacted(TOKEN):
        logging.getLogger("telegram.Bot").debug("Set Bot API URL: %s", TOKEN)
        logging.getLogger("httpx").info("POST %s", TOKEN)
        logging.getLogger("anything").warning("Token %s", TOKEN)
    assert caplog.messages == ["Token [hidden]"]
