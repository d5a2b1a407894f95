"""Traces tell where something went wrong, and nothing that people wrote."""

from __future__ import annotations

from bot.adapters.telegram.tracing import trace_of

UPDATE = {
    "message": {
        "text": "my secret giraffe, ok",
        "from": {"first_name": "Zinaida", "id": 12345},
        "entities": [{"type": "KeyError"}],
    }
}


def failed(message: str) -> Exception:
    try:
        try:
            raise KeyError(message)
        except KeyError as error:
            raise ValueError(f"not a number: {message!r}") from error
    except ValueError as error:
        return error


def test_words_and_names_are_hidden_wherever_a_message_quotes_them() -> None:
    trace = trace_of(failed("Giraffe of zinaida, 'secretly' ok"), UPDATE)
    for word in ("iraffe", "inaida", "secret"):
        assert word not in trace
    assert "ValueError: not a number: " in trace
    assert "KeyError" in trace
    assert trace.count("Traceback") == 2
    assert 'raise ValueError(f"not a number: {message!r}") from error' in trace


def test_without_their_words_a_trace_is_whole() -> None:
    error = failed("plain")
    assert "KeyError: 'plain'" in trace_of(error, UPDATE)
    assert "KeyError: 'plain'" in trace_of(error, {"update_id": 1})
    assert "KeyError: 'plain'" in trace_of(error, {"message": {"text": "? a"}})
