"""What a message says beside its question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.asides import cores
from bot.reading.happenings import scenes_cut
from bot.reading.text import words


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("hi from me again, who won in 1972?", "who won in 1972?"),
        ("Euwe, the teacher of maths - when did he win?", "when did he win?"),
        ("when did Euwe win, homework due tomorrow lol", "when did Euwe win"),
    ],
)
def test_what_neither_asks_nor_narrows_is_left_out(text: str, core: str) -> None:
    """The segments that ask stand first among the ways to leave something out."""
    assert next(cores(text)).text == core


@pytest.mark.parametrize(
    "text",
    [
        "who won in 1972?",
        "in Leningrad, who won?",
        "who won, not counting Fischer?",
        "who won, except Euwe?",
        "who won, and when?",
        "",
    ],
)
def test_what_narrows_or_asks_stays(text: str) -> None:
    """A place, an exception, a denial and a second question are no asides."""
    assert not list(cores(text))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("who was champion on the day Gagarin flew, 12 April 1961?", "12 April 1961"),
        ("who was champion when the Wall fell (9 November 1989)", "9 November 1989"),
        ("who was champion at the launch of Gagarin, 12 April 1961", "12 April 1961"),
        ("who was champion on 9 November 1989, the night of the Wall?", "9 November 1989"),
        ("who was champion at the opening of the Wall in November 1989", "November 1989"),
        ("who was champion when Wall2 fell, 9 November 1989", "9 November 1989"),
    ],
)
def test_what_else_happened_on_a_day_that_is_named_says_nothing_more(text: str, rest: str) -> None:
    """Beside the day itself, what happened on it elsewhere is left out."""
    (cut,) = scenes_cut(text)
    assert cut.startswith("who was champion")
    assert rest in cut
    assert not {"Gagarin", "flew", "Wall"} & set(cut.split())


def test_what_happened_may_stand_in_front_of_all() -> None:
    """A heading of what else happened leaves its day."""
    assert list(scenes_cut("opening day of the fair, 19 July 1980: who was champion?")) == [
        "19 July 1980: who was champion?"
    ]


@pytest.mark.parametrize("text", ["who was champion when the Wall fell", "who won when"])
def test_what_happened_is_the_time_where_no_day_is_named(text: str) -> None:
    """Without a day of its own, a message keeps what tells its time."""
    assert not list(scenes_cut(text))


@given(st.text(max_size=200))
def test_every_way_keeps_words_of_the_message_and_adds_none(text: str) -> None:
    """Whatever is typed, a core and what is beside it say what was said."""
    said = {word.text for word in words(text)}
    for core in cores(text):
        kept = [*words(core.text), *(word for part in core.beside for word in words(part))]
        assert {word.text for word in kept} <= said


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Is it so that Tal, the great attacker, won in 1960?", "Is it so that Tal, won in 1960?"),
        ("It began in May... of which year?", "It began in May of which year?"),
    ],
)
def test_an_apposition_and_a_pause_may_be_left_out(text: str, core: str) -> None:
    """What stands in the middle of a question, or only delays it, hides nothing."""
    assert core in [way.text for way in cores(text)]
