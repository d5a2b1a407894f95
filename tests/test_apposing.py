"""What stands beside a name and only says who that is."""

from __future__ import annotations

import pytest

from bot.reading.apposing import Appositions, telling_types
from tests.knowledge import loaded


@pytest.fixture(scope="module")
def appositions() -> Appositions:
    base = loaded().base
    return Appositions(loaded()._reader.linker.link, telling_types(base))


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("When did Furtseva, the culture woman, leave?", "When did Furtseva leave?"),
        ("Furtseva (the culture woman), when did she leave?", "Furtseva, when did she leave?"),
        ("Suslov the ideologue - how long was he in?", "Suslov - how long was he in?"),
        ("How long was Kirov, who ran Leningrad, in it?", "How long was Kirov in it?"),
        ("When did Khrushchev's friend Furtseva leave?", "When did Furtseva leave?"),
        ("Which later poet named Furtseva joined it?", "Furtseva joined it?"),
        ("Gromyko, foreign minister, ever in it?", "Gromyko ever in it?"),
    ],
)
def test_who_somebody_is_is_left_out_where_the_name_tells_it(
    text: str, bare: str, appositions: Appositions
) -> None:
    """A trait beside a name that one person alone bears adds nothing."""
    assert appositions.without(text) == bare


@pytest.mark.parametrize(
    "text",
    [
        "When did Mikhailov, the Komsomol man, join?",
        "Was Suslov the longest-serving, or was Stalin?",
        "When did Stalin, the General Secretary, join?",
        "Was Kirov, murdered in 1934, a member?",
        "Suslov, Kirov, Zhdanov, who came first?",
        "Kirov, when did he come?",
        "Who was Stalin's successor Malenkov?",
        "How many people worked there in 1921, the year of the famine?",
    ],
)
def test_what_tells_people_apart_or_may_be_asked_stays(text: str, appositions: Appositions) -> None:
    """A trait of somebody whose name fits several, a status, a time, a rank: nothing is left out."""
    assert appositions.without(text) == text
