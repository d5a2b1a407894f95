"""Those found in the order that a question asks for, and the ranks of it that it wants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.composing.cases import Case, subjects
from bot.composing.filters import Side
from bot.composing.query import Measure, Order
from bot.facts.dates import PartialDate
from bot.facts.queries import Records, Roll


@dataclass(frozen=True, slots=True)
class Ranked:
    """Those of the ranks that were asked for, best first, and how many have nothing to compare."""

    cases: tuple[Case, ...]
    amounts: Mapping[str, int]
    unknown: int = 0


def ranked(records: Records, roll: Roll, cases: Sequence[Case], order: Order) -> Ranked | None:
    """The ranks that the order names, all who share one together; None where there aren't so many."""
    amounts: dict[str, int] = {}
    best: dict[str, Case] = {}
    for subject in subjects(cases):
        own = [case for case in cases if case.subject == subject]
        amount = _amount(records, roll, own, order)
        if amount is not None:
            amounts[subject] = amount
            best[subject] = own[-1] if order.by is Measure.END and order.most else own[0]
    values = sorted(set(amounts.values()), reverse=order.most)
    if order.behind is not None and amounts.get(order.behind) != values[0]:
        return None
    wanted = _wanted(values, amounts, order)
    if not wanted:
        return None
    told = sorted(
        (s for s in amounts if amounts[s] in wanted), key=lambda s: amounts[s], reverse=order.most
    )
    missing = len(subjects(cases)) - len(amounts)
    return Ranked(tuple(best[s] for s in told), amounts, missing)


def _wanted(values: Sequence[int], amounts: Mapping[str, int], order: Order) -> set[int]:
    """The amounts of the ranks asked for; none where a tie leaves open which of several are meant."""
    if order.number == 1:
        return set(values[order.place - 1 : order.place])
    row = sorted(amounts.values(), reverse=order.most)
    if len(row) < order.number:
        return set()
    return set(row[: order.number])


def _amount(records: Records, roll: Roll, own: Sequence[Case], order: Order) -> int | None:
    """What somebody is ranked by; None where his birthday isn't known."""
    match order.by:
        case Measure.LENGTH:
            return sum(case.span.days for case in own)
        case Measure.TIMES:
            return len(roll.stints(own[0].subject))
        case Measure.START | Measure.END:
            side = Side.START if order.by is Measure.START else Side.END
            days = [case.day(side).first.toordinal() for case in own]
            return max(days) if order.most else min(days)
        case _:
            born = records.base.entities[own[0].subject].attributes.get("born")
            return _age(own, order.by, born) if isinstance(born, PartialDate) else None


def _age(own: Sequence[Case], by: Measure, born: PartialDate) -> int:
    """Days from birth to the first or last day in; or the day of birth itself."""
    if by is Measure.BIRTH:
        return born.first.toordinal()
    case, side = (own[0], Side.START) if by is Measure.AGE else (own[-1], Side.END)
    return case.day(side).first.toordinal() - born.first.toordinal()
