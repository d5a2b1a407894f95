"""Replies as JSON, and the protocol of `--jsonl`: a value a line in, an object a line out."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import asdict, dataclass
from typing import BinaryIO, Final

from bot.wording.replies import Piece, Reply, Status, Verdict

_log = logging.getLogger(__name__)

LINE_LIMIT: Final = 1 << 20
_ECHO_LIMIT: Final = 200
_SHAPE: Final = 'write a string, such as "a question", or an object, such as {"text": "a question"}'


@dataclass(frozen=True, slots=True)
class Request:
    """One line of input; `conversation` tells the contexts of a chat apart."""

    text: str
    conversation: str = ""


class LineError(ValueError):
    """A line can't be read; the message says what to write."""


def reply_object(reply: Reply, *, explain: bool = False) -> dict[str, object]:
    """The object of `ask` and `chat`, with the reasons for the reply if `explain`."""
    fields: dict[str, object] = {
        "question": reply.question,
        "status": reply.status.value,
        "text": reply.text,
        "intent": reply.intent,
        "probability": round(reply.probability, 4),
        "facts": list(reply.facts),
        "sources": [asdict(source) for source in reply.sources],
        "suggestions": list(reply.suggestions),
        "disputed": reply.disputed,
    }
    return fields | {"explanation": plain(reply.details)} if explain else fields


def check_object(reply: Reply) -> dict[str, object]:
    """The object of `check`."""
    return {
        "claim": reply.question,
        "verdict": (reply.verdict or Verdict.UNKNOWN).value,
        "text": reply.text,
        "probability": round(reply.probability, 4),
        "facts": list(reply.facts),
        "sources": [asdict(source) for source in reply.sources],
        "disputed": reply.disputed,
        "parts": [{"text": part.text, "verdict": part.verdict.value} for part in reply.parts],
    }


def encode(value: object) -> bytes:
    """`value` as one line of JSON in UTF-8, whatever half characters its strings hold."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def plain(value: object) -> object:
    """`value` made of what JSON knows; sets are sorted, and what it doesn't know becomes text."""
    match value:
        case None | bool() | int() | float():
            return value
        case str():
            return str(value)
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case Set():
            return sorted((plain(item) for item in value), key=str)
        case list() | tuple():
            return [plain(item) for item in value]
        case _:
            return str(value)


def parse(line: bytes) -> Request:
    """The request that a line makes. Raises LineError where it makes none."""
    if not line.strip():
        raise LineError(f"This line is empty: {_SHAPE}.")
    try:
        match json.loads(line.decode("utf-8-sig")):
            case str(text):
                return Request(text)
            case {"text": str(text), "conversation": conversation} if conversation is not None:
                return Request(text, json.dumps(conversation, sort_keys=True))
            case {"text": str(text)}:
                return Request(text)
    except UnicodeDecodeError as error:
        raise LineError("This line is not UTF-8 text.") from error
    except (ValueError, RecursionError) as error:
        raise LineError(f"This line is not JSON: {_SHAPE}.") from error
    raise LineError(f"This line is JSON, but no question: {_SHAPE}.")


def serve(
    source: BinaryIO,
    sink: BinaryIO,
    answer: Callable[[Request], Reply],
    shape: Callable[[Reply], dict[str, object]] = reply_object,
) -> None:
    """Answer every line of `source`, in order, with one line on `sink`, flushed at once.

    `shape` makes the object that a line holds.
    """
    for line in _lines(source):
        sink.write(encode(shape(_reply(line, answer))))
        sink.flush()


def _reply(line: bytes, answer: Callable[[Request], Reply]) -> Reply:
    if len(line) > LINE_LIMIT:
        return _refusal(line, f"This line is too long: write at most {LINE_LIMIT:,} bytes.")
    try:
        request = parse(line)
    except LineError as error:
        return _refusal(line, str(error))
    try:
        return answer(request)
    except Exception as error:  # noqa: BLE001 - one line must not end the answers to the others
        _log.error("No reply to %.200r: %r", request.text, error, exc_info=_debugging())
        return _refusal(line, "Something went wrong with this one; the others are not affected.")


def _refusal(line: bytes, text: str) -> Reply:
    said = line.strip()[: LINE_LIMIT if len(line) <= LINE_LIMIT else _ECHO_LIMIT]
    return Reply(said.decode("utf-8", "replace"), Status.UNKNOWN, (Piece(text),))


def _debugging() -> bool:
    return _log.isEnabledFor(logging.DEBUG)


def _lines(source: BinaryIO) -> Iterator[bytes]:
    """The lines of `source`; of one that is too long only its beginning, one byte over the limit."""
    while line := source.readline(LINE_LIMIT + 1):
        rest = line
        while len(rest) > LINE_LIMIT and not rest.endswith(b"\n"):
            rest = source.readline(LINE_LIMIT + 1)
        yield line
