"""What a knowledge folder is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.facts.model.facts import Confidence
from bot.facts.model.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Topic:
    """A heading under which intents are browsed."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Pack:
    """What a knowledge folder is about.

    `subject` is the entity that a question is about unless it says otherwise; `about` completes "I
    answer questions about …"; `scope` says what lies outside; `examples` are questions to start with;
    `background` lists entities whose mention alone narrows nothing, such as what the subject is part of, and
    `surroundings` those whose mention narrows nothing in a question about somebody. `timeline` is None
    where there is no picture to draw.

    `browse` lists, by topic, the intents that are shown there, the most telling first; a topic without
    a list shows all of its own. `start` holds an example of each kind for the first words (`ask`, `check`,
    `person`), `confidence` says what each level means here.
    """

    id: str
    title: str
    about: str
    scope: str
    subject: str
    examples: tuple[str, ...]
    background: tuple[str, ...] = ()
    surroundings: tuple[str, ...] = ()
    timeline: Timeline | None = None
    browse: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    start: Mapping[str, str] = field(default_factory=dict)
    confidence: Mapping[Confidence, str] = field(default_factory=dict)
