"""Answers about who is first, or last, of all: the longest, the earliest, the youngest."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.answering.answer import Answer, Question
from bot.answering.composition import chosen
from bot.answering.moving import rose
from bot.answering.ranks import number, rank
from bot.answering.statuses import (
    asks_provisional,
    fits_status,
    provisional,
    special_statuses,
)
from bot.facts.dates import PartialDate
from bot.facts.model.facts import Fact
from bot.facts.queries import Held, facts_of
from bot.reading.cues import QuestionType
from bot.wording import comparing as wording
from bot.wording import moments, plain, spells, values
from bot.wording.replies import Status

Rows = list[Held]

_WITHOUT = frozenset(
    "not without excluding except excepting besides apart ignoring leaving no".split()
)
Measure = Callable[[Question, Rows], int | None]


def extreme(question: Question) -> Answer:
    """Who is first, or second, by length, start, end, age or birth."""
    by = question.intent.options["by"]
    most = question.intent.options["pick"] == "most"
    rows = _candidates(question)
    measured = {s: _MEASURES[by](question, own) for s, own in rows.items()}
    known = {s: amount for s, amount in measured.items() if amount is not None}
    amounts = sorted(set(known.values()), reverse=most)
    place = rank(question)
    if place > len(amounts):
        return Answer(wording.NOTHING_TO_COMPARE, status=Status.UNKNOWN)
    wanted = number(question)
    if wanted > 1 and not question.yes_no:
        return _first_few(question, rows, known, wanted)
    best = amounts[place - 1]
    winners = [s for s, amount in known.items() if amount == best]
    head = f"**{values.listing([question.name(s) for s in winners])}**"
    text = f"{head}, {_context(question, by, rows[winners[0]], best)}."
    missing = len(measured) - len(known)
    if missing:
        text += f" {wording.unknown_for(missing, len(measured))}"
    facts = facts_of([h for s in winners for h in rows[s]])
    if by == "start" and most and place == 1:
        # Whoever was in already and elected to another rank that day may be meant as well.
        text, facts = _with_risen(question, rows[winners[0]], text, facts)
    return Answer(plain.after_lead(_guess(question, winners), text), facts)


def _with_risen(
    question: Question, own: Rows, text: str, facts: tuple[Fact, ...]
) -> tuple[str, tuple[Fact, ...]]:
    """The answer with those who only changed their rank on the day of the last who came in."""
    risen = question.roll.changing(own[-1].start.span)
    if not risen:
        return text, facts
    return f"{text}\n\n{rose(question, risen)}", (*facts, *facts_of(risen))


def _first_few(
    question: Question, rows: dict[str, Rows], known: dict[str, int], wanted: int
) -> Answer:
    """So many of the row, each with what counts; more where they share the last place."""
    by = question.intent.options["by"]
    most = question.intent.options["pick"] == "most"
    order = sorted(known, key=lambda s: known[s], reverse=most)
    last = known[order[min(wanted, len(order)) - 1]]
    found = [s for s in order if (known[s] >= last if most else known[s] <= last)]
    told = [f"{question.name(s)} ({_measured(by, rows[s], known[s], question)})" for s in found]
    head = f"**{values.capital(values.number(len(found)))}**"
    text = f"{head}: {values.listing(told)}."
    if len(known) < len(rows):
        text += f" {wording.unknown_for(len(rows) - len(known), len(rows))}"
    return Answer(text, facts_of([h for s in found for h in rows[s]]))


def _measured(by: str, rows: Rows, amount: int, question: Question) -> str:
    """What somebody is ranked by, in a few words."""
    if by == "length":
        return values.total_duration(amount)
    return _context(question, by, rows, amount)


def _guess(question: Question, winners: Sequence[str]) -> str:
    """Yes or No where the question itself says who it was."""
    if not question.subjects or question.reading.question_type is QuestionType.WHO:
        return ""
    return plain.YES if set(question.subjects) & set(winners) else plain.NO


def _set_apart(question: Question) -> bool:
    """Whether those who only stood in are named to be left out: "not counting the acting one"."""
    return any(word.text in _WITHOUT for word in question.reading.linked.row)


def _candidates(question: Question) -> dict[str, Rows]:
    """The rows that count, by subject: those under the title asked for, and not of a stand-in."""
    held = chosen(question, question.roll.held)
    fixed = question.intent.options.get("where")
    wanted = {fixed} if fixed else special_statuses(question)
    acting = [h for h in held if provisional(question, h)] if asks_provisional(question) else []
    if acting and not _set_apart(question):
        held = acting
    elif wanted:
        held = [h for h in held if fits_status(question, h, wanted)] or held
    elif not asks_provisional(question):
        held = [h for h in held if not provisional(question, h)]
    rows: dict[str, Rows] = {}
    for item in held:
        rows.setdefault(item.subject, []).append(item)
    return rows


def _length(_question: Question, rows: Rows) -> int | None:
    return sum(held.span.days for held in rows)


def _start(_question: Question, rows: Rows) -> int | None:
    return rows[0].span.start.toordinal()


def _end(_question: Question, rows: Rows) -> int | None:
    return max(held.span.end for held in rows).toordinal()


def _age(question: Question, rows: Rows) -> int | None:
    """Days from birth to the first day in; None where the birthday isn't known."""
    born = _birth(question, rows)
    return None if born is None else rows[0].span.start.toordinal() - born


def _age_at_end(question: Question, rows: Rows) -> int | None:
    born = _birth(question, rows)
    return None if born is None else rows[-1].span.end.toordinal() - born


def _birth(question: Question, rows: Rows) -> int | None:
    born = question.entity(rows[0].subject).attributes.get("born")
    return born.first.toordinal() if isinstance(born, PartialDate) else None


_MEASURES: dict[str, Measure] = {
    "length": _length,
    "start": _start,
    "end": _end,
    "age": _age,
    "age_at_end": _age_at_end,
    "birth": _birth,
}


def _context(question: Question, by: str, rows: Rows, amount: int) -> str:
    stretches = spells.merged([(h.start, h.end) for h in rows])
    born = question.entity(rows[0].subject).attributes.get("born")
    if by == "length":
        return f"{values.total_duration(amount)}: {values.listing(stretches)}"
    if by == "start":
        return f"from {moments.dated(rows[0].start)}"
    if by == "end" or not isinstance(born, PartialDate):
        return f"until {values.day(rows[-1].end)}"
    if by == "birth":
        return wording.born(values.day(born))
    day = rows[0].start if by == "age" else rows[-1].end
    return wording.aged(wording.age(born, day), values.day(day))
