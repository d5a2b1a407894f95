"""How people claim something, and what it is compared with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.facts.model.values import Value


@dataclass(frozen=True, slots=True)
class ClaimFrame:
    """One way in which a claim can be put, and what it is compared with.

    - `judge` names the kind of comparison, `relation` the rows that are compared;
    - `needs` is a conjunction of disjunctions of what must be named: concepts, `@` and the id or the
      type of an entity; `also` is what may stand beside it and changes nothing;
    - `roles` are filled with the values that the claim names, `values` with what its concepts stand for,
      by role; `default` fills roles that it leaves out, `where` fixes roles;
    - `contrary` marks a way of putting the opposite; `state` that a year or date is when something
      began, and that it has held ever since;
    - `options` are settings of the judge.
    """

    id: str
    judge: str
    relation: str
    needs: tuple[frozenset[str], ...] = ()
    also: frozenset[str] = frozenset()
    roles: tuple[str, ...] = ()
    values: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    where: Mapping[str, Value] = field(default_factory=dict)
    default: Mapping[str, Value] = field(default_factory=dict)
    contrary: bool = False
    state: bool = False
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Claims:
    """How claims are put: the words of the field as strictly as a verdict needs them.

    `words` maps a concept to its phrases; `idle` words change no claim; `traits` maps a concept to
    attributes of an entity, `moments` to an event, `manners` to the phrases by which rows tell that
    they ended so; `eras` is the relation whose holders give a time its name. `realm` has words for what
    those lead who lead, `callings` for what people may be called in passing.
    """

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    idle: tuple[str, ...] = ()
    realm: tuple[str, ...] = ()
    callings: tuple[str, ...] = ()
    traits: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    moments: Mapping[str, str] = field(default_factory=dict)
    manners: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    eras: str | None = None
    frames: Mapping[str, ClaimFrame] = field(default_factory=dict)
