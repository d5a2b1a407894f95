"""The words of a quiz: values in questions and options, explanations, sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from bot.facts.dates import PartialDate
from bot.facts.model.facts import Source
from bot.wording import moments, values

TRUE: Final = "True"
FALSE: Final = "False"
EXPLANATION_LIMIT: Final = 200
_YEAR: Final = 365.25
_MONTH: Final = 365.25 / 12
_MONTHS_UP_TO: Final = 18


def true_or_false(claim: str) -> str:
    """A claim as a question."""
    return f"True or false? {claim}"


def event(name: str) -> str:
    """An event within a sentence: "the fall of the wall", but "her father's death"."""
    return name if "'s " in name else f"the {name}"


def length(days: int, write: Callable[[int], str] = values.number) -> str:
    """A length of time in one unit: "about 35 years", "about five months"."""
    name, size = unit(days)
    amount = max(1, round(days / size))
    return f"about {write(amount)} {name}{'' if amount == 1 else 's'}"


def unit(days: int) -> tuple[str, float]:
    """The unit in which a length is told, and its own length in days."""
    months = round(days / _MONTH)
    if months < 2:
        return "day", 1
    return ("month", _MONTH) if months <= _MONTHS_UP_TO else ("year", _YEAR)


def told(name: str, sat: str, times: Sequence[tuple[PartialDate, PartialDate]]) -> str:
    """ "A sat in it from 6 August 1917 to 8 March 1918"."""
    stretches = [
        f"in {values.day(start)}" if start == end else moments.from_to(start, end)
        for start, end in times
    ]
    return f"{name} {sat} {values.listing(stretches)}"


def years(times: Sequence[tuple[PartialDate, PartialDate]]) -> str:
    """ "1939–1946 and 1948–1957"."""
    return values.listing([moments.years(start.year, end.year) for start, end in times])


def explanation(sentence: str, sources: Sequence[Source]) -> str:
    """What is told once a question is answered, with a short name of the source, within the limit."""
    names = list(dict.fromkeys(source.short or source.title for source in sources))
    for shown in (names[:2], names[:1]):
        line = f"\n{source(', '.join(shown))}"
        if len(sentence) + len(line) <= EXPLANATION_LIMIT:
            return sentence + line
    return shortened(sentence, EXPLANATION_LIMIT - len(line)) + line


def source(name: str) -> str:
    """The line that says where something is from."""
    return f"Source: {name}"


def shortened(text: str, limit: int) -> str:
    """The text cut behind a whole word, with what shows that it was."""
    if len(text) <= limit:
        return text
    return text[: max(limit - 1, 0)].rpartition(" ")[0].rstrip(",;:.") + "…"
