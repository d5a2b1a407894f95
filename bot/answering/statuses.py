"""Which status or title a spell is in, and which of them a question is about."""

from __future__ import annotations

from collections.abc import Sequence, Set

from bot.answering.answer import Question
from bot.facts.queries import Held
from bot.reading.text import words
from bot.wording import spells


def status_name(question: Question, held: Held) -> str:
    """The status of a spell in words: the status entity's name, or the title in the row."""
    if held.status is not None:
        return question.name(held.status)
    title = held.fact.values.get("title")
    return title if isinstance(title, str) else ""


def line(question: Question, held: Held) -> str:
    """One spell in words."""
    return spells.held(held.start, held.end, status_name(question, held))


def fits_status(question: Question, held: Held, wanted: Set[str]) -> bool:
    """Whether a spell is in one of the statuses, or in one that counts as it; a title by its name.

    What another source gives counts only where it isn't a matter of dispute.
    """
    if held.status is None:
        others = () if held.fact.disputed else held.fact.accepts.get("title", ())
        return _titled(question, (held.fact.values.get("title"), *others), wanted)
    other = () if held.fact.disputed else held.fact.accepts.get("status", ())
    counted = question.entity(held.status).attributes.get("counts_as")
    return bool(wanted & {held.status, counted, *other})


def bears(question: Question, held: Held, wanted: Set[str]) -> bool:
    """Whether a spell is in one of the statuses by its own row, or in one that counts as it."""
    if held.status is None:
        return fits_status(question, held, wanted)
    return bool(wanted & {held.status, question.entity(held.status).attributes.get("counts_as")})


def _titled(question: Question, titles: Sequence[object], wanted: Set[str]) -> bool:
    names = tuple(question.name(status) for status in wanted)
    return any(isinstance(title, str) and title.startswith(names) for title in titles)


def otherwise_titled(question: Question, held: Held, wanted: set[str]) -> bool:
    """Whether a row bears one of the titles by some other source."""
    return _titled(question, held.fact.accepts.get("title", ()), wanted)


def provisional(question: Question, held: Held) -> bool:
    """Whether somebody only stood in, by a title that begins with the relation's word for it."""
    word = question.words.get("provisional")
    return word is not None and status_name(question, held).startswith(word)


def asks_provisional(question: Question) -> bool:
    """Whether the question is about those who only stood in."""
    own = [word.stem for word in words(question.words.get("provisional", ""))]
    return bool(own) and any(word.stem == own[0] for word in question.reading.linked.row)


def named_statuses(question: Question) -> list[str]:
    """The statuses that the question names, but for those in the name of an event."""
    return [n.ids[0] for n in question.slots.of("status") if n.sure and not n.incidental]


def wanted_statuses(question: Question) -> set[str]:
    """The statuses that the question names, without those that no row of the roll is in."""
    named = set(named_statuses(question))
    return {s for s in named if any(fits_status(question, h, {s}) for h in question.roll.held)}


def special_statuses(question: Question) -> set[str]:
    """The statuses that the question names, without those that others count as."""
    return set(named_statuses(question)) - question.records.base.general
