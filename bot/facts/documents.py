"""A YAML file once read: plain values, where each of them stands, and the faults found in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from bot.errors import Fault

Step = str | int


class Unread(Enum):
    """Stands in the values for something whose fault has been reported already."""

    UNREAD = "unread"


UNREAD: Final = Unread.UNREAD


@dataclass(slots=True)
class Mark:
    """Where a value stands: its line, the line of its key, its own text and what is inside it."""

    line: int
    key_line: int
    written: str | None = None
    inside: Mapping[str, Mark] | Sequence[Mark] = ()

    def child(self, step: Step) -> Mark | None:
        if isinstance(self.inside, Mapping):
            return self.inside.get(step) if isinstance(step, str) else None
        if isinstance(step, int) and 0 <= step < len(self.inside):
            return self.inside[step]
        return None


@dataclass(slots=True)
class Report:
    """Collects faults, each of them once."""

    faults: set[Fault] = field(default_factory=set)

    def add(self, file: str, line: int, message: str) -> None:
        self.faults.add(Fault(file, line, message))


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a knowledge folder; `value` is UNREAD where the file could not be read at all."""

    file: str
    value: object
    mark: Mark

    @property
    def kind(self) -> str:
        """The folder that the file stands in, or its name without the ending."""
        return self.file.partition("/")[0].removesuffix(".yaml")

    @property
    def stem(self) -> str:
        return self.file.rpartition("/")[2].removesuffix(".yaml")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a document, written like a path: `spot / "roles" / "year"`."""

    document: Document
    report: Report
    path: tuple[Step, ...] = ()

    def __truediv__(self, step: Step) -> Spot:
        return Spot(self.document, self.report, (*self.path, step))

    def at(self, path: Iterable[Step]) -> Spot:
        return Spot(self.document, self.report, (*self.path, *path))

    @property
    def value(self) -> object:
        """What stands there; None where nothing does."""
        value = self.document.value
        for step in self.path:
            if not has(value, step):
                return None
            value = value[step]  # type: ignore[index]
        return value

    @property
    def mark(self) -> Mark:
        """The place itself, or the nearest one around it that is in the file."""
        mark = self.document.mark
        for step in self.path:
            child = mark.child(step)
            if child is None:
                break
            mark = child
        return mark

    @property
    def written(self) -> str | None:
        return self.mark.written

    @property
    def label(self) -> str:
        """The place in words: 'year', or entry 3 of 'examples'."""
        if self.path and isinstance(self.path[-1], int):
            of = [f"'{step}'" for step in self.path if isinstance(step, str)]
            return f"entry {self.path[-1] + 1}" + (f" of {of[-1]}" if of else "")
        return f"'{self.path[-1]}'" if self.path else "the file"

    @property
    def place(self) -> str:
        return f"{self.document.file}:{self.mark.key_line}"

    def fault(self, message: str) -> None:
        """Report a fault of the value."""
        mark = self.mark
        line = mark.line if mark.written is not None else mark.key_line
        self.report.add(self.document.file, line, message)

    def key_fault(self, message: str) -> None:
        """Report a fault of the key that the value belongs to."""
        self.report.add(self.document.file, self.mark.key_line, message)


def has(value: object, step: Step) -> bool:
    """Whether a mapping has the key, or a list the place."""
    if isinstance(value, dict):
        return step in value
    return isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value)


def suggest(name: str, known: Iterable[str]) -> str:
    """`; did you mean 'x'?` for the nearest known name; empty when none is near."""
    import difflib  # noqa: PLC0415 - only what has a fault waits for it

    near = difflib.get_close_matches(name.lower(), list(known), n=1, cutoff=0.6)
    return f"; did you mean '{near[0]}'?" if near else ""
