"""Times and numbers in a row of words."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.dates import MONTHS, PartialDate, Span
from bot.reading.counting import counts
from bot.reading.dating import times
from bot.reading.text import words
from bot.reading.times import Time, ends, stretch, whole

YEARS = st.integers(1800, 2100)
DAYS = st.dates(date(1800, 1, 1), date(2100, 12, 31))
MONTH_OF = st.sampled_from(MONTHS)


def read(text: str) -> list[Time]:
    return [found.value for found in times(words(text))]


def numbers(text: str) -> list[int]:
    return [found.value for found in counts(words(text))]


def ordinal(day: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    return f"{day}{endings.get(day, 'th')}"


@given(
    DAYS,
    st.sampled_from(
        [
            "{d} {month} {y}",
            "{month} {d}, {y}",
            "{nth} of {month} {y}",
            "{month} the {nth} {y}",
            "{month} {nth} in {y}",
            "{nth} {mon} {y}",
            "{y}-{m:02}-{d:02}",
            "{d}.{m}.{y}",
            "{d:02}/{m:02}/{y}",
        ]
    ),
)
def test_a_day_is_read_in_every_way_of_writing_it(day: date, written: str) -> None:
    """A whole date is one day, however it is written; the day stands before the month."""
    month = MONTHS[day.month - 1]
    text = written.format(
        d=day.day, m=day.month, y=day.year, nth=ordinal(day.day), month=month, mon=month[:3]
    )
    assert [time.day for time in read(f"was it on {text} or not")] == [day]


@given(YEARS, MONTH_OF, st.sampled_from(["{} {}", "{}, {}", "{} of {}", "{} in the year {}"]))
def test_a_month_is_all_its_days(year: int, month: str, written: str) -> None:
    """A month with its year is neither a day nor a year."""
    (time,) = read(written.format(month, year))
    number = MONTHS.index(month) + 1
    assert time.span == PartialDate(year, number).span
    assert (time.day, time.year) == (None, None)


@given(YEARS)
def test_a_year_is_itself(year: int) -> None:
    """Four digits that can be a year are one, from its first day to its last."""
    (time,) = read(f"who won in {year}?")
    assert time.year == year
    assert time.span == Span(date(year, 1, 1), date(year + 1, 1, 1))


@given(st.integers(0, 1_000_000).filter(lambda number: not 1800 <= number <= 2100))
def test_another_number_is_no_year(number: int) -> None:
    """A number that can't be a year is a number."""
    assert read(str(number)) == []
    assert numbers(str(number)) == [number]


@pytest.mark.parametrize("text", ["the 1920s", "the twenties", "the 20s", "in the Twenties"])
def test_a_decade_is_ten_years(text: str) -> None:
    """A decade is read in digits, in words and without its century."""
    assert [time.span for time in read(text)] == [Span(date(1920, 1, 1), date(1930, 1, 1))]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("spring 1921", date(1921, 3, 1), date(1921, 6, 1)),
        ("the summer of 1972", date(1972, 6, 1), date(1972, 9, 1)),
        ("autumn of 1964", date(1964, 9, 1), date(1964, 12, 1)),
        ("fall 1964", date(1964, 9, 1), date(1964, 12, 1)),
        ("early 1921", date(1921, 1, 1), date(1921, 5, 1)),
        ("mid 1930", date(1930, 5, 1), date(1930, 9, 1)),
        ("late 1953", date(1953, 9, 1), date(1954, 1, 1)),
    ],
)
def test_a_season_or_a_part_of_a_year_is_its_months(text: str, start: date, end: date) -> None:
    """Seasons and parts of a year are stretches of days in it."""
    assert [time.span for time in read(text)] == [Span(start, end)]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("nineteen seventeen", 1917),
        ("nineteen twenty", 1920),
        ("nineteen twenty one", 1921),
        ("nineteen twenty-one", 1921),
        ("Nineteen Ninety Nine", 1999),
    ],
)
def test_a_year_may_be_spoken(text: str, year: int) -> None:
    """A year of the last century in words is a year, and no number beside."""
    assert [time.year for time in read(text)] == [year]


@pytest.mark.parametrize("text", ["nineteen", "nineteen members", "nineteen five"])
def test_nineteen_by_itself_is_a_number(text: str) -> None:
    """Without tens behind it, nineteen begins no year."""
    assert read(text) == []
    assert numbers(text)[0] == 19


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("in oct 64", "October 1964"),
        ("14 oct 64", "14 October 1964"),
        ("spring of 53", "the spring of 1953"),
    ],
)
def test_two_digits_behind_a_month_are_a_year(text: str, label: str) -> None:
    """Two digits that can be no day are a year of the last century behind a month or a season."""
    assert [time.label for time in read(text)] == [label]


@pytest.mark.parametrize(
    "text", ["64", "in 64 games", "since 64 of them", "oct 12", "64 members", "may 5 members"]
)
def test_two_digits_elsewhere_are_no_year(text: str) -> None:
    """By themselves, or where they could be a day, two digits name no year."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("12/4/61", "1961-04-12", "1961-04-12"),
        ("5.3.53", "1953-03-05", "1953-03-05"),
        ("new year's day 1955", "1955-01-01", "1955-01-01"),
        ("New Year's Eve 1952", "1952-12-31", "1952-12-31"),
        ("the end of 1952", "1952-12-01", "1952-12-31"),
        ("the start of 1972", "1972-01-01", "1972-01-31"),
        ("early March 1953", "1953-03-01", "1953-03-10"),
        ("mid-August 1990", "1990-08-11", "1990-08-20"),
        ("the end of February 1984", "1984-02-21", "1984-02-29"),
        ("was he there in 67?", "1967-01-01", "1967-12-31"),
        ("since '21", "1921-01-01", "1921-12-31"),
        ("in 67 who left", "1967-01-01", "1967-12-31"),
    ],
)
def test_what_people_write_for_a_time_is_read_as_its_days(text: str, first: str, last: str) -> None:
    """Short years, ranges of days and parts of years and months are the days that they mean."""
    (time,) = read(text)
    assert time.span == Span(date.fromisoformat(first), date.fromisoformat(last) + timedelta(1))


@pytest.mark.parametrize("text", ["may", "what may happen", "the second in march", "1st", ""])
def test_without_a_year_there_is_no_time(text: str) -> None:
    """Months and days count with a year only: "may" is a word as well."""
    assert read(text) == []


def test_several_times_are_read_from_left_to_right() -> None:
    """Each calendar expression is found once, and none within another."""
    found = times(words("on 6 August 1917, in March 1953 and in 1985"))
    assert [f.value.label for f in found] == ["6 August 1917", "March 1953", "1985"]
    assert all(a.end <= b.start for a, b in pairwise(found))


def _stretch(text: str) -> Span | None:
    row = words(text)
    time = stretch(row, times(row))
    return time.span if time else None


@given(
    YEARS, YEARS, st.sampled_from(["from {} to {}", "between {} and {}", "{}-{}", "{} until {}"])
)
def test_two_times_may_make_one_stretch(one: int, other: int, written: str) -> None:
    """ "From … to …" is all the days between, both ends with them; backwards it means nothing."""
    expected = Span(date(one, 1, 1), date(other + 1, 1, 1)) if one < other else None
    assert _stretch(written.format(one, other)) == expected


@pytest.mark.parametrize("text", ["1953 and 1964", "1953 or 1964", "1920 1930 1940", "in 1953"])
def test_times_side_by_side_are_no_stretch(text: str) -> None:
    """ "1953 and 1964" are two years, not all between them."""
    assert _stretch(text) is None


@given(DAYS, st.integers(1, 3))
def test_a_label_reads_back_as_the_same_time(day: date, parts: int) -> None:
    """What a time is called is read as that time."""
    value = PartialDate(day.year, day.month if parts > 1 else None, day.day if parts > 2 else None)
    assert read(whole(value).label) == [whole(value)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("600", 600),
        ("1,500", 1500),
        ("twelve", 12),
        ("a dozen", 12),
        ("twenty five", 25),
        ("six hundred", 600),
        ("seven hundred and sixty-seven", 767),
        ("two thousand and five", 2005),
        ("one hundred thousand", 100_000),
    ],
)
def test_a_number_may_stand_in_words(text: str, number: int) -> None:
    """Numbers in digits and in words are the same."""
    assert numbers(f"were there {text} members") == [number]


@pytest.mark.parametrize(
    ("text", "expected"), [("five and six", [5, 6]), ("30 or 600", [30, 600]), ("and or", [])]
)
def test_numbers_side_by_side_stay_apart(text: str, expected: list[int]) -> None:
    """Two numbers aren't added up."""
    assert numbers(text) == expected


@given(st.text(max_size=80))
def test_any_text_has_times_and_numbers_in_order(text: str) -> None:
    """Whatever the text, what is found lies within it and doesn't overlap."""
    row = words(text)
    for found in (times(row), counts(row)):
        ends = [0, *(place for f in found for place in (f.start, f.end)), len(row)]
        assert ends == sorted(ends)


@given(
    st.lists(
        st.sampled_from(
            "1917 1921 64 6 6th first may march oct 1920s twenties nineteen twenty one spring early "
            "of the in to and between hundred thousand 31 02 2 2100 {year}".split()
        ),
        max_size=10,
    )
)
def test_any_pile_of_calendar_words_is_read_without_fault(pile: list[str]) -> None:
    """Days beyond a month's end never break the reading, and every time has days and a label."""
    row = words(" ".join(pile))
    for found in times(row):
        assert found.value.span.days > 0
        assert found.value.label


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("changes from April to August 1985", ["April 1985", "August 1985"]),
        ("April–August 1985", ["April 1985", "August 1985"]),
        ("between 5 and 14 March 1953", ["5 March 1953", "14 March 1953"]),
        ("9-13 feb 1984", ["9 February 1984", "13 February 1984"]),
        ("from 1 May till 3 June 1953", ["1 May 1953", "3 June 1953"]),
        ("he may and did in 1953", ["1953"]),
    ],
)
def test_a_year_behind_the_second_time_counts_for_the_first(text: str, labels: list[str]) -> None:
    """What two times share stands once."""
    assert [time.label for time in read(text)] == labels


def test_the_two_ends_are_found_behind_their_stretch() -> None:
    """A stretch that stands before its two ends is none of them."""
    first, last = read("1 May 1953 to 3 June 1953")
    whole_of_it = Time(Span(first.span.start, last.span.end), f"{first.label} to {last.label}")
    assert ends([whole_of_it, first, last]) == (first, last)
    assert ends([first, last]) == (first, last)
    assert ends([first]) is None
