"""The words of composed questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Trait:
    """What some of a roll's people have in common, by their attributes: `one` and `many` name them."""

    one: str
    many: str
    has: Mapping[str, str]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manner:
    """A way in which a row can end: `events` are what such rows tell, `says` puts it in a past tense."""

    says: str
    events: tuple[str, ...]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Queries:
    """The words of composed questions, as strictly as an answer to them needs.

    `rolls` maps a relation with a spell to what its people are called, one and many first; a question
    is about the first of them unless it says otherwise. `eras` is the one whose holders give a time
    its name. `words` maps what can be said of a spell ("join") to its phrases; `idle` words change no
    question.
    """

    rolls: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    eras: str | None = None
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    traits: tuple[Trait, ...] = ()
    manners: tuple[Manner, ...] = ()
    idle: tuple[str, ...] = ()
