"""A file of a knowledge folder as a document: the only place that knows YAML."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any, Final, cast

import yaml

from bot.facts.documents import UNREAD, Document, Mark, Report
from bot.facts.frames import Frame

_DEEPEST: Final = 20
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAGS: Final = "tag:yaml.org,2002:"
_WHOLE: Final = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_NOTATIONS: Final = {"timestamp": "a date", "int": "a number", "float": "a number"}


def document(file: str, data: bytes | None, report: Report) -> Document:
    """What a file says; unread after a fault that leaves nothing to check, or where there are no `data`."""
    unread = Document(file, UNREAD, Mark(0, 0))
    if data is None:
        return unread
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        report.add(file, line, "this line is not UTF-8 text; save the file as UTF-8")
        return unread
    try:
        return _Builder(file, report).build(text) or unread
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        report.add(file, line, f"not YAML: {error.reason}; take the character out")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        report.add(file, mark.line + 1 if mark else 0, _syntax(error))
    except yaml.YAMLError as error:
        report.add(file, 0, f"not YAML: {error}")
    return unread


def _syntax(error: yaml.MarkedYAMLError) -> str:
    what = " ".join(part for part in (error.context, error.problem) if part)
    return f'not YAML: {what}; look at the indentation, and put text with : # {{ [ & * in "quotes"'


class _HopelessError(Exception):
    """Ends the reading of a file whose fault has been reported."""


class _Builder:
    """Makes a document from the parser's events.

    Events rather than the library's own tree: its composer overflows the stack on deep nesting
    and follows aliases, which can multiply a small file beyond measure.
    """

    def __init__(self, file: str, report: Report) -> None:
        self._file = file
        self._report = report
        self._resolvers = yaml.SafeLoader.yaml_implicit_resolvers

    def build(self, text: str) -> Document | None:
        """The document, or None after a fault that leaves nothing to check. Raises YAMLError."""
        try:
            root = self._read(yaml.parse(text, Loader=_LOADER))
        except _HopelessError:
            return None
        if not root.value:
            self._fault(0, "the file is empty; fill it or remove it")
            return None
        return Document(
            self._file, cast("list[object]", root.value)[0], root.mark.child(0) or root.mark
        )

    def _read(self, events: Iterator[Any]) -> Frame:
        root = Frame([], 1)
        stack = [root]
        for event in events:
            kind = event.__class__
            if kind is yaml.ScalarEvent:
                self._scalar(event, stack[-1])
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._open(event, stack)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._close(stack)
            elif kind is yaml.AliasEvent:
                self._alias(event, stack[-1])
            elif kind is yaml.DocumentStartEvent and root.value:
                line = _line(event)
                self._fault(line, "a second document starts here; take the line --- out")
                break
        return root

    def _open(self, event: yaml.CollectionStartEvent, stack: list[Frame]) -> None:
        line = _line(event)
        self._decorated(event)
        if len(stack) > _DEEPEST:
            self._fault(line, f"nested deeper than {_DEEPEST} levels")
            raise _HopelessError
        stack.append(Frame({} if event.__class__ is yaml.MappingStartEvent else [], line))

    def _close(self, stack: list[Frame]) -> None:
        frame = stack.pop()
        parent = stack[-1]
        if parent.awaits_key:
            self._fault(frame.mark.line, 'a key must be text; put text with { or [ in "quotes"')
            parent.skipping = True
        else:
            parent.put(frame.value, frame.mark)

    def _alias(self, event: yaml.AliasEvent, frame: Frame) -> None:
        line = _line(event)
        name = event.anchor
        self._fault(line, f'*{name} is a YAML alias, not read here; write it out, or in "quotes"')
        if frame.awaits_key:
            frame.skipping = True
        else:
            frame.put(UNREAD, Mark(line, line))

    def _scalar(self, event: yaml.ScalarEvent, frame: Frame) -> None:
        line = _line(event)
        if frame.awaits_key:
            self._key(event, frame, line)
            return
        text: str = event.value
        mark = Mark(line, line, text)
        tag = self._tag(event)
        if self._decorated(event):
            frame.put(UNREAD, mark)
        elif tag == "str":
            frame.put(text, mark)
        elif tag == "null":
            self._null(frame, line)
            frame.put(UNREAD, mark)
        else:
            frame.put(self._typed(tag, text, line), mark)

    def _null(self, frame: Frame, line: int) -> None:
        what = f"'{frame.key}'" if frame.key is not None else "this entry"
        line = frame.key_line if frame.key is not None else line
        self._fault(line, f"{what} has no value; write one, or take the line out")

    def _typed(self, tag: str, text: str, line: int) -> object:
        if tag == "bool":
            return text.lower() in {"yes", "true", "on"}
        if tag == "int" and _WHOLE.fullmatch(text):
            return int(text)
        if tag == "float":
            number = _decimal(text)
            if number is not None:
                return number
        meaning = _NOTATIONS.get(tag, "something special")
        self._fault(line, f'YAML reads {text} as {meaning}; write "{text}" in quotes')
        return text

    def _key(self, event: yaml.ScalarEvent, frame: Frame, line: int) -> None:
        text: str = event.value
        tag = self._tag(event)
        frame.key_line = line
        if self._decorated(event):
            pass
        elif tag == "str":
            earlier = cast("dict[str, Mark]", frame.inside).get(text)
            if earlier is None:
                frame.key = text
                return
            self._fault(
                line, f"the key '{text}' stands twice here, first on line {earlier.key_line}"
            )
        else:
            self._fault(line, _key_fault(tag, text))
        frame.skipping = True

    def _decorated(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> bool:
        """Report a tag or an anchor, which nothing here reads."""
        if event.tag is None and event.anchor is None:
            return False
        written = event.tag or f"&{event.anchor}"
        line = _line(event)
        self._fault(line, f'{written} is not read here; take it out, or put the text in "quotes"')
        return True

    def _tag(self, event: yaml.ScalarEvent) -> str:
        """The type that YAML gives to a scalar, such as `str`, `int` or `timestamp`."""
        if not event.implicit[0]:
            return "str"
        text: str = event.value
        for tag, pattern in self._resolvers.get(text[:1], ()):
            if pattern.match(text):
                return cast("str", tag).removeprefix(_TAGS)
        return "str"

    def _fault(self, line: int, message: str) -> None:
        self._report.add(self._file, line, message)


def _key_fault(tag: str, text: str) -> str:
    if tag == "bool":
        truth = str(text.lower() in {"yes", "true", "on"}).lower()
        return f'YAML reads {text} as {truth}; write "{text}" in quotes'
    if tag == "merge":
        return "<< is not read here; write the keys out"
    if tag == "null":
        return "a key is missing before the colon"
    return f'a key must be text; write "{text}" in quotes'


def _decimal(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0
