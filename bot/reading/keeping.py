"""Values kept as bytes until somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """Values by name, each kept as bytes.

    A start from the cache recalls thousands of rows, of which a question needs some dozens: a value is
    made of its bytes when it is first asked for, and stays.
    """

    def __init__(self, packed: Mapping[str, bytes], unpack: Callable[[bytes], T]) -> None:
        """`unpack` is found by its name when this is recalled: a function or class of a module."""
        self._packed = packed
        self._unpack = unpack
        self._open: dict[str, T] = {}

    def get(self, name: str) -> T | None:
        """The value of that name; None where there is none."""
        value = self._open.get(name)
        if value is None and name in self._packed:
            value = self._open[name] = self._unpack(self._packed[name])
        return value

    def some(self, names: Iterable[str]) -> list[T]:
        """The values of those of the names that have one."""
        opened, packed, found = self._open, self._packed, list[T]()
        for name in names:
            value = opened.get(name)
            if value is None and name in packed:
                value = self[name]
            if value is not None:
                found.append(value)
        return found

    def __getitem__(self, name: str) -> T:
        value = self.get(name)
        if value is None:
            raise KeyError(name)
        return value

    def __contains__(self, name: object) -> bool:
        return name in self._packed

    def __reduce__(self) -> tuple[object, ...]:
        return Kept, (self._packed, self._unpack)
