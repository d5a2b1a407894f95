"""Kinds of quiz question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.facts.model.values import Value


@dataclass(frozen=True, slots=True)
class QuizTemplate:
    """One kind of quiz question about a relation: a view of its rows with one column hidden.

    - `view` says how the rows are looked at (bot/facts/columns.py), `asks` which column is hidden;
    - `ask` has one right option, `odd` one wrong option among right ones, `claim` is true or false;
    - `where` fixes roles of the rows, `only` limits what is asked without making the rest untrue;
    - `decoys` are wrong values beside those of other rows, `choices` sorts texts under options by
      what they begin with; `barred` values are never options;
    - `era` names the relation whose holders give a time, `era_where` fixes roles of it;
    - `by` and `pick` ask for the row that has most or least of a column;
    - `most` is how many answers of one question are asked for; `difficulty` overrides the measured one.
    """

    id: str
    topic: str
    asks: str
    view: str = "rows"
    ask: str | None = None
    odd: str | None = None
    claim: str | None = None
    explains: str | None = None
    where: Mapping[str, Value] = field(default_factory=dict)
    only: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    decoys: tuple[Value, ...] = ()
    barred: tuple[Value, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    era: str | None = None
    era_where: Mapping[str, Value] = field(default_factory=dict)
    by: str | None = None
    pick: str | None = None
    most: int = 1
    difficulty: str | None = None
