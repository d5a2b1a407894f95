"""Answers about a status itself: in which years anybody was in with it."""

from __future__ import annotations

from datetime import date

from bot.answering.answer import Answer, Question
from bot.answering.statuses import fits_status, named_statuses
from bot.facts.queries import Held, facts_of
from bot.wording import gatherings, moments
from bot.wording import kinds as wording
from bot.wording.replies import Status


def status_years(question: Question) -> Answer:
    """From when to when anybody was in with a status, stretch by stretch."""
    wanted = set(named_statuses(question))
    rows = sorted(
        (h for h in question.roll.held if fits_status(question, h, wanted)),
        key=lambda h: h.span.start,
    )
    name = gatherings.plural(question.name(min(wanted))) if wanted else ""
    if not rows:
        return Answer(wording.never(name), status=Status.UNKNOWN)
    told = [moments.from_to(run[0].start, max(run, key=_end).end) for run in _runs(rows)]
    return Answer(wording.years(name, told), facts_of(rows))


def _runs(rows: list[Held]) -> list[list[Held]]:
    """Rows in the order of their beginnings, in groups without a day between."""
    runs: list[list[Held]] = []
    for held in rows:
        if runs and held.span.start <= max(h.span.end for h in runs[-1]):
            runs[-1].append(held)
        else:
            runs.append([held])
    return runs


def _end(held: Held) -> date:
    return held.span.end
