"""A reading as a short code, so that a button means something by itself, even after a restart."""

from __future__ import annotations

from bot.facts.dates import PartialDate
from bot.facts.model.asking import Intent
from bot.facts.model.base import FactBase
from bot.reading.filling import lacking
from bot.reading.gaps import beginning, words_of
from bot.reading.linking import Linker
from bot.reading.reading import Named, Slots
from bot.reading.times import Time, whole

MAX_BYTES = 64
# What says that nothing offered will do, and behind a colon for what words.
NONE = "none"
# What begins the code of somebody's card, and of a list shown whole; no id holds a colon.
CARD = "card:"
WHOLE = "all:"
# What begins the codes of browsing: all topics, a page of a topic's questions, one of the questions.
TOPICS = "topics"
TOPIC = "topic:"
ASKED = "asked:"
# The list of sources with nothing left out; an example under the welcome; a quiz on a topic.
SOURCES = "sources"
TRY = "try:"
QUIZ = "play:"


def rejection(text: str) -> str:
    """The code that rejects what was offered for `text`; it holds as much of its words as fits."""
    words = beginning(words_of(text), MAX_BYTES - len(NONE) - 1)
    return f"{NONE}:{words}" if words else NONE


def rejected(code: str) -> str | None:
    """The words for which nothing that was offered will do; None where the code says no such thing."""
    prefix, _, words = code.partition(":")
    return words if prefix == NONE else None


def encode(intent: str, slots: Slots) -> str | None:
    """`intent|value,value`; None where that is longer than a button holds."""
    parts = [named.ids[0] for named in slots.named if named.sure]
    parts += [f"={_time(time)}" for time in slots.times if _time(time)]
    parts += [f"#{count}" for count in slots.counts]
    code = f"{intent}|{','.join(dict.fromkeys(parts))}"
    return code if code.isascii() and len(code) <= MAX_BYTES else None


def _time(time: Time) -> str:
    if time.event is not None:
        return ""  # the event stands among the entities
    return str(time.written) if time.written is not None else ""


def decode(code: str, base: FactBase, linker: Linker) -> tuple[Intent, Slots] | None:
    """The intent and its slots; None where the code means nothing in this fact base."""
    name, bar, rest = code.partition("|")
    intent = base.intents.get(name)
    if intent is None or not bar:
        return None
    named: list[Named] = []
    times: list[Time] = []
    counts: list[int] = []
    for part in rest.split(",") if rest else []:
        if part.startswith("#") and part[1:].isdecimal():
            counts.append(int(part[1:]))
        elif part.startswith("="):
            try:
                times.append(whole(PartialDate.parse(part[1:])))
            except ValueError:
                return None
        elif part in base.entities:
            named.append(Named(base.entities[part].type, (part,)))
            event = linker.time_of(part)
            times += [event] if event is not None else []
        else:
            return None
    slots = Slots(tuple(named), tuple(times), tuple(counts))
    return None if lacking(intent, slots) else (intent, slots)
