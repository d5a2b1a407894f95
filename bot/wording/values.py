"""How values are written for people: dates, durations, amounts, lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.facts.dates import MONTHS, PartialDate, Span

_SMALL = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip

_IN_LINES = 3  # from so many items on a list stands in lines


def day(when: PartialDate) -> str:
    """A date as people write it: "6 August 1917", "March 1917", "1917"."""
    if when.month is None:
        return str(when.year)
    if when.day is None:
        return f"{MONTHS[when.month - 1]} {when.year}"
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def old_style_note(when: PartialDate) -> str:
    """What an Old Style day is in today's calendar, as a phrase; empty for any other date."""
    new = when.new_style
    if new is None:
        return ""
    return f"Old Style; {new.day} {MONTHS[new.month - 1]} in today's calendar"


def number(amount: int) -> str:
    """A number within a sentence: in words up to twelve, in digits above."""
    return _SMALL[amount] if 0 < amount < len(_SMALL) else figure(amount)


def figure(amount: int) -> str:
    """A number in digits, with commas from ten thousand on."""
    return f"{amount:,}" if amount >= 10_000 else str(amount)


def some(amount: int, one: str, many: str) -> str:
    """ "one member", "three members"."""
    return f"{number(amount)} {one if amount == 1 else many}"


def listing(items: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def first_of(items: Sequence[str], shown: int | None) -> str:
    """The listing of all items, or of the first so many: "A, B and 5 more"."""
    if shown is None or shown >= len(items):
        return listing(items)
    return listing([*items[:shown], f"{figure(len(items) - shown)} more"])


def behind(
    head: str, items: Sequence[str], shown: int | None = None, *, lines_from: int = _IN_LINES
) -> str:
    """ "Two: A and B.", or from so many items on each on a line of its own; of all the first `shown`."""
    if len(items) < lines_from:
        return f"{head}: {listing(items)}."
    told = list(items if shown is None else items[:shown])
    rest = len(items) - len(told)
    return "\n".join([f"{head}:", *points(told), *([and_more(rest)] if rest else [])])


def and_more(rest: int) -> str:
    """The last line of a list that is cut."""
    return f"… and {figure(rest)} more"


def followed(text: str, more: str) -> str:
    """A text with more behind it; under a list that has a paragraph of its own."""
    return ("\n\n" if "\n" in text else " ").join(part for part in (text, more) if part)


def points(items: Sequence[str]) -> list[str]:
    """Each item as a line of a list."""
    return [f"• {item}" for item in items]


def duration(span: Span) -> str:
    """The length of a span in the two largest units that matter: "three years and two months"."""
    years, months, days = _parts(span.start, span.end)
    if years:
        return _two(some(years, "year", "years"), months, "month", "months")
    if months:
        rest = days if months < 3 else 0
        return _two(some(months, "month", "months"), rest, "day", "days")
    return some(max(span.days, 1), "day", "days")


def total_duration(days: int) -> str:
    """The length of several spans together, given in days."""
    start = date(1900, 1, 1)
    return duration(Span(start, date.fromordinal(start.toordinal() + days)))


def months(days: int) -> str:
    """The same in months, with what is left over in days: "418 months and three days"."""
    start = date(1900, 1, 1)
    years, more, rest = _parts(start, date.fromordinal(start.toordinal() + days))
    return _two(some(12 * years + more, "month", "months"), rest, "day", "days")


def _two(first: str, amount: int, one: str, many: str) -> str:
    return f"{first} and {some(amount, one, many)}" if amount else first


def _parts(start: date, end: date) -> tuple[int, int, int]:
    """Whole years, months and days from one day to another."""
    months = (end.year - start.year) * 12 + end.month - start.month
    if end.day < start.day:
        months -= 1
    year, month = start.year + (start.month - 1 + months) // 12, (start.month - 1 + months) % 12 + 1
    anchor = PartialDate(year, month).span
    reached = min(anchor.start.toordinal() + start.day - 1, anchor.end.toordinal() - 1)
    return months // 12, months % 12, end.toordinal() - reached


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text as a sentence: a capital first letter and a full stop, unless it ends in a mark."""
    text = capital(text.strip())
    return text if not text or text[-1] in ".?!…" or text.endswith("**.") else f"{text}."
