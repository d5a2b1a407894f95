"""A person's card: all that is known, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from bot.facts.dates import PartialDate
from bot.facts.model.facts import Confidence, Fact
from bot.wording import moments, people, values

_ALIASES = 6
HINT = "Write a name after /person, such as /person {}."
WHO = "Whom do you mean?"


def head(
    name: str,
    native: str | None,
    aliases: Sequence[str],
    born: PartialDate | None,
    died: PartialDate | None,
) -> str:
    """The names and the years of a life, as far as known."""
    lines = [f"**{name}**{people.life(born, died)}"]
    lines += [native] if native else []
    others = [alias for alias in aliases if alias.isascii()][:_ALIASES]
    lines += [f"Also written {values.listing(others)}"] if others else []
    return "\n".join(lines)


def section(verb: str, rows: Sequence[str]) -> str:
    """A heading and its rows."""
    return "\n".join([f"**{values.capital(verb)}**", *(f"• {row}" for row in rows)])


def row(
    fact: Fact, days: tuple[PartialDate, PartialDate], status: str, events: tuple[str, str]
) -> str:
    """One spell: days, status, how it began and ended, and how far it can be relied on."""
    start, end = days
    text = f"{moments.dated(start)} – {moments.dated(end)}: {status}".removesuffix(": ")
    labelled = zip(("began", "ended"), events, strict=True)
    told = "; ".join(f"{label}: {event}" for label, event in labelled if event)
    text += f". {values.capital(told)}" if told else ""
    return f"{text}{_doubt(fact)}."


def _doubt(fact: Fact) -> str:
    marks = ["sources differ"] if fact.disputed else []
    marks += ["weakly sourced"] if fact.confidence is Confidence.LOW else []
    return f" ({', '.join(marks)})" if marks else ""


def doubts(facts: Sequence[Fact]) -> str:
    """Every note on the rows, each once; empty where there is none."""
    differing = dict.fromkeys(fact.note for fact in facts if fact.note and fact.disputed)
    plain = dict.fromkeys(fact.note for fact in facts if fact.note and not fact.disputed)
    lines = [f"• {values.sentence(note)}" for note in differing]
    parts = ["\n".join(["**Where sources differ**", *lines])] if lines else []
    others = [f"• {values.sentence(note)}" for note in plain if note not in differing]
    parts += ["\n".join(["**Worth knowing**", *others])] if others else []
    return "\n\n".join(parts)


def more(name: str) -> str:
    """The button that leads to a card."""
    return f"More on {name}"
