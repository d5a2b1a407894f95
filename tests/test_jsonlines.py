"""The protocol of JSON lines."""

from __future__ import annotations

import io
import json
from datetime import date

import pytest

from bot.adapters.jsonlines import LINE_LIMIT, Request, encode, parse, plain, reply_object, serve
from bot.wording.replies import Piece, Reply, SourceNote, Status

KEYS = [
    "question", "status", "text", "intent", "probability", "facts", "sources", "suggestions",
    "disputed",
]  # fmt: skip


def echo(request: Request) -> Reply:
    """Answers with the question, and fails at one."""
    if request.text == "boom":
        raise RuntimeError("boom")
    return Reply(request.text, Status.ANSWERED, (Piece(request.text or "nothing"),))


def answers(source: bytes) -> list[dict[str, object]]:
    """The objects that come out for the lines of `source`."""
    sink = io.BytesIO()
    serve(io.BytesIO(source), sink, echo)
    return [json.loads(line) for line in sink.getvalue().splitlines()]


def test_strings_and_objects_are_answered_in_order() -> None:
    source = b'"a"\n{"text": "b"}\r\n\xef\xbb\xbf"c"\n{"text": "", "more": 1}\n"last"'
    assert [answer["question"] for answer in answers(source)] == ["a", "b", "c", "", "last"]


@pytest.mark.parametrize(
    "line",
    [
        b"", b"   ", b"how many", b"5", b"null", b"[]", b"{}", b'{"text": 5}', b'{"text": null}',
        b'["text"]', b'"\xff"', b"\xff\xfe\x00", b"{" * 5, b"[" * 200_000, b"1" * 5_000, b"\x00",
        b'"' + b"a" * LINE_LIMIT + b'"', b'"boom"',
    ],
    ids=lambda line: repr(line[:12]),
)  # fmt: skip
def test_a_line_that_asks_nothing_gets_one_object_and_the_next_its_own(line: bytes) -> None:
    bad, good = answers(line + b'\n"a"\n')
    assert list(bad) == KEYS
    assert bad["status"] == "unknown"
    assert bad["text"]
    assert good["text"] == "a"


def test_a_line_at_the_limit_is_answered() -> None:
    text = "a" * (LINE_LIMIT - 3)
    (answer,) = answers(json.dumps(text).encode() + b"\n")
    assert answer["text"] == text


def test_half_a_character_comes_out_as_readable_json() -> None:
    (answer,) = answers(rb'"\ud83d"')
    assert answer["text"] == "?"


def test_an_answer_is_flushed_before_the_next_line_is_read() -> None:
    class Sink(io.BytesIO):
        flushed = 0

        def flush(self) -> None:
            self.flushed = len(self.getvalue().splitlines())

    sink = Sink()

    class Source(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            assert sink.flushed == len(sink.getvalue().splitlines())
            return super().readline(size)

    serve(Source(b'"a"\n"b"\n'), sink, echo)
    assert sink.flushed == 2


def test_conversations_are_told_apart_by_any_value() -> None:
    lines = [
        b'"a"', b'{"text": "a", "conversation": null}', b'{"text": "a", "conversation": 1}',
        b'{"text": "a", "conversation": "1"}', b'{"text": "a", "conversation": true}',
        b'{"text": "a", "conversation": {"b": 1, "a": 2}}',
        b'{"text": "a", "conversation": {"a": 2, "b": 1}}',
    ]  # fmt: skip
    first, null, *others, one, same = [parse(line).conversation for line in lines]
    assert first == null
    assert one == same
    assert len({first, *others, one}) == 5


def test_the_object_of_a_reply_has_the_names_of_the_contract() -> None:
    reply = Reply(
        question="q",
        status=Status.ANSWERED,
        body=(Piece("6"), Piece("00")),
        intent="staff",
        probability=0.123456,
        facts=("staff:1921",),
        sources=(SourceNote("article", "An article", "paragraph 2", "https://example.org"),),
        suggestions=("and?",),
        disputed=True,
        details={"year": date(1921, 1, 1)},
    )
    expected = {
        "question": "q",
        "status": "answered",
        "text": "600",
        "intent": "staff",
        "probability": 0.1235,
        "facts": ["staff:1921"],
        "sources": [
            {
                "id": "article",
                "title": "An article",
                "locator": "paragraph 2",
                "url": "https://example.org",
            }
        ],
        "suggestions": ["and?"],
        "disputed": True,
    }
    assert reply_object(reply) == expected
    assert list(reply_object(reply)) == KEYS
    assert reply_object(reply, explain=True) == expected | {"explanation": {"year": "1921-01-01"}}


def test_what_json_does_not_know_becomes_what_it_knows() -> None:
    value = {1: {"b", "a"}, "status": Status.UNKNOWN, "row": (None, 1.5, date(1921, 1, 2))}
    assert plain(value) == {"1": ["a", "b"], "status": "unknown", "row": [None, 1.5, "1921-01-02"]}
    assert encode(plain(value)).count(b"\n") == 1
