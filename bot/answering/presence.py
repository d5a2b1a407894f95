"""Answers about whether somebody was in, and from when to when."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Question
from bot.answering.moments import opened
from bot.answering.spells import offers_choice
from bot.answering.statuses import (
    asks_provisional,
    fits_status,
    line,
    provisional,
    status_name,
    wanted_statuses,
)
from bot.facts.queries import Held, Stint
from bot.wording import moments, plain, spells, values

_INCLUDING = frozenset({"including", "included", "incl", "counting", "counted"})


def rows(question: Question, held: Sequence[Held]) -> str:
    """ "A sat in it from … to … as …", or a line for each of several spells."""
    told = [(h.start, h.end, status_name(question, h)) for h in held]
    return spells.served(question.name(held[0].subject), question.words["sat"], told)


def dates(question: Question, subject: str, stints: list[Stint]) -> str:
    """From when to when, in which statuses; in the one that the question names, if any."""
    held = [held for stint in stints for held in stint.held]
    name = question.name(subject)
    named = set() if _on_top(question) else wanted_statuses(question)
    fitting = [h for h in held if fits_status(question, h, named)] if named else held
    if not fitting:
        return f"**Never.** {rows(question, held)}"
    if len(fitting) == 1:
        only = fitting[0]
        whole = values.capital(moments.from_to(only.start, only.end))
        return f"**{whole}**, as {status_name(question, only)}."
    return rows(question, fitting).replace(name, f"**{name}**", 1)


def _on_top(question: Question) -> bool:
    """Whether a status is named on top of all others: "counting the time as candidate too"."""
    return any(word.text in _INCLUDING for word in question.reading.linked.row)


def in_words(question: Question, held: Sequence[Held]) -> str:
    """Several spells in words."""
    return "; ".join(line(question, h) for h in held)


def served(question: Question, subject: str, stints: list[Stint]) -> str:
    """From when to when; Yes or No where that is asked."""
    choice = offers_choice(question) and len(question.slots.times) > 1
    tell = ever if question.yes_no and not choice else dates
    return tell(question, subject, stints)


def ever(question: Question, _subject: str, stints: list[Stint]) -> str:
    """Yes, and when; or when not, where the question names a time or a status."""
    time = question.time
    everything = [h for stint in stints for h in stint.held]
    held = everything
    if time is not None:
        span = opened(question, time).span
        held = [h for h in held if h.span.overlaps(span)]
        if not held:
            return plain.after_lead(plain.NO, rows(question, everything))
    named = wanted_statuses(question)
    fitting = [h for h in held if _counts(question, h, named)] if named else held
    if fitting:
        return plain.after_lead(plain.YES, _since(question, fitting))
    return plain.after_lead(plain.NO, rows(question, held))


def _counts(question: Question, held: Held, named: set[str]) -> bool:
    """Whether a spell is of the status that is asked about; of one who stood in, only where these are meant."""
    if asks_provisional(question):
        return provisional(question, held)
    return fits_status(question, held, named)


def _since(question: Question, held: Sequence[Held]) -> str:
    """The spells without the name: the question has it."""
    if len(held) == 1:
        return values.sentence(in_words(question, held))
    return rows(question, held)
