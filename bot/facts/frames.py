"""What a mapping or list of a file holds while it is being read."""

from __future__ import annotations

from typing import cast

from bot.facts.documents import Mark


class Frame:
    """A mapping or list being read; `key` is the last key read, None where one is due."""

    __slots__ = ("inside", "key", "key_line", "mark", "skipping", "value")

    def __init__(self, value: dict[str, object] | list[object], line: int) -> None:
        self.value = value
        self.inside: dict[str, Mark] | list[Mark] = {} if isinstance(value, dict) else []
        self.mark = Mark(line, line, None, self.inside)
        self.key: str | None = None
        self.key_line = line
        self.skipping = False

    @property
    def awaits_key(self) -> bool:
        return isinstance(self.value, dict) and self.key is None and not self.skipping

    def put(self, value: object, mark: Mark) -> None:
        """Take a list's next entry, or the value of the key that was read last."""
        if isinstance(self.value, list):
            self.value.append(value)
            cast("list[Mark]", self.inside).append(mark)
        elif self.skipping:
            self.skipping = False
        elif self.key is not None:
            mark.key_line = self.key_line
            self.value[self.key] = value
            cast("dict[str, Mark]", self.inside)[self.key] = mark
            self.key = None
