"""The chat in a terminal."""

from __future__ import annotations

import contextlib
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, TextIO

from bot.adapters import jsonlines
from bot.adapters.dialogue import Dialogue
from bot.wording.replies import Piece, Reply, Style

QUIT: Final = frozenset({"/quit", "/exit"})
_HINT: Final = "/help says what I can do, /quit ends."
_PROMPT: Final = "> "
_STYLES: Final = {Style.BOLD: "\x1b[1m", Style.ITALIC: "\x1b[3m"}
_RESET: Final = "\x1b[0m"


def chat(dialogue: Dialogue, lines: Iterable[str], out: TextIO, *, styled: bool = False) -> None:
    """Answer each of `lines` on `out` until they end or somebody quits; `styled` is for a terminal."""
    _show(render(dialogue.start(), styled=styled), out)
    _show(_HINT, out)
    for line in lines:
        text = line.strip()
        if text.lower() in QUIT:
            return
        if text:
            _show(render(dialogue.say(text), styled=styled), out)


def render_whole(reply: Reply, *, styled: bool) -> str:
    """A reply as lines of text with nothing left out, for whoever can't choose."""
    return "".join(_piece(piece, styled=styled) for piece in reply.whole or reply.body)


def render(reply: Reply, *, styled: bool) -> str:
    """A reply as lines of text, with its choices numbered."""
    text = "".join(_piece(piece, styled=styled) for piece in reply.body)
    choices = (f"  {number}. {choice.label}" for number, choice in enumerate(reply.choices, 1))
    return "\n".join([text, *map(_visible, choices)])


def explanation(reply: Reply) -> str:
    """How a question was read, a line for each thing, deeper ones indented."""
    return "\n".join(_visible(line) for line in _outline(jsonlines.plain(reply.details)))


def history_file() -> Path | None:
    """Where the chat remembers what was typed; None for a user without a home."""
    try:
        return Path.home() / ".local" / "state" / "bot-chat" / "history"
    except RuntimeError:
        return None


def plain_lines(source: TextIO) -> Iterator[str]:
    """The lines of a stream that is no terminal, as they come."""
    while line := source.readline():
        yield line


def prompted_lines(history: Path | None) -> Iterator[str]:
    """The lines that a person types, with editing and, where `history` can be written, a memory."""
    # Here, because the import takes longer than an answer does.
    from prompt_toolkit import PromptSession  # noqa: PLC0415
    from prompt_toolkit.history import FileHistory, History, InMemoryHistory  # noqa: PLC0415

    class TolerantHistory(FileHistory):
        """Forgets, rather than ending the chat, when the disk is full or the file has gone."""

        def store_string(self, string: str) -> None:
            with contextlib.suppress(OSError):
                super().store_string(string)

    past: History = InMemoryHistory()
    if history is not None and _writable(history):
        past = TolerantHistory(str(history))
    session: PromptSession[str] = PromptSession(history=past)
    while True:
        try:
            yield session.prompt(_PROMPT)
        except EOFError:
            return


def _outline(value: object, indent: str = "") -> Iterator[str]:
    match value:
        case dict():
            for key, item in value.items():
                if _is_deep(item):
                    yield f"{indent}{key}:"
                    yield from _outline(item, indent + "  ")
                else:
                    yield f"{indent}{key}: {_scalar(item)}"
        case list() if _is_deep(value):
            for item in value:
                first, *others = _outline(item, indent + "  ") if item else ["-"]
                yield from [f"{indent}- {first.lstrip()}", *others]
        case _:
            yield indent + _scalar(value)


def _is_deep(value: object) -> bool:
    """Whether `value` needs more than one line."""
    if isinstance(value, list):
        return any(isinstance(item, dict | list) for item in value)
    return isinstance(value, dict) and bool(value)


def _scalar(value: object) -> str:
    if value in (None, "", [], {}):
        return "-"
    if isinstance(value, list):
        return ", ".join(map(_scalar, value))
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _writable(path: Path) -> bool:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        with path.open("rb+"):
            return True
    except OSError:
        return False


def _show(text: str, out: TextIO) -> None:
    out.write(text + "\n\n")
    out.flush()


def _piece(piece: Piece, *, styled: bool) -> str:
    text = _visible(f"{piece.text} ({piece.url})" if piece.url else piece.text)
    code = _STYLES.get(piece.style)
    return f"{code}{text}{_RESET}" if styled and code else text


def _visible(text: str) -> str:
    """`text` without the control characters that a terminal would obey."""
    return "".join(
        char
        if char == "\n" or unicodedata.category(char) not in {"Cc", "Cs"}
        else "\N{REPLACEMENT CHARACTER}"
        for char in text
    )
