"""Questions that combine conditions, each of whose words must have its part."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.assistant import Assistant
from bot.composing.cases import subjects
from bot.composing.composer import INTENT, Composer
from bot.composing.filters import Moved, Sat, Side, When
from bot.composing.finding import Finder
from bot.composing.nodes import Vocabulary
from bot.composing.query import Asked, Query
from bot.facts.dates import Span
from bot.facts.queries import Records
from bot.wording.replies import Status
from tests.chess import CHESS, copy_to, edit, faults
from tests.knowledge import loaded


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.fixture(scope="module")
def chess() -> Assistant:
    return Assistant.load(CHESS)


@pytest.mark.parametrize(
    ("question", "named", "unnamed"),
    [
        ("who joined in 1952 and left in 1953", ["Pegov", "Aristov"], ["Suslov"]),
        ("which leaders died in office from Stalin onward", ["Chernenko"], ["Sverdlov"]),
        ("first person to die in office", ["Sverdlov"], ["Kirov"]),
        ("third person to die in office", ["Shcherbakov"], ["Kirov"]),
        ("top three leaders by time in power", ["Stalin", "Brezhnev", "Khrushchev"], ["Suslov"]),
        ("who was the oldest when leaving", ["82 years"], ["75"]),
        ("which men joined in the thirties and died in office", ["Kirov", "Zhdanov"], ["Ezhov"]),
        ("who was elected on the day Kubyak was relieved", ["Bauman"], ["Kubyak ("]),
        ("who was in it under Khrushchev as well as under Gorbachev", ["Ponomarev"], ["Suslov"]),
        ("women who weren't full members", ["Artyukhina", "Turgunova"], ["Stasova", "Furtseva"]),
        ("who was secretary for the whole of 1953", ["Suslov", "Khrushchev"], ["Malenkov"]),
        ("who has served in it three times", ["Brezhnev"], ["Andropov"]),
        ("who joined in 1924 or 1925", ["Bubnov", "Uglanov"], ["Shvernik"]),
        ("which future leaders sat there in 1952", ["Malenkov", "Brezhnev"], ["Stalin ("]),
        ("who served longest after Suslov", ["Stalin"], ["Suslov"]),
        ("the second longest-serving person after Suslov", ["Stalin"], ["Suslov"]),
        ("who outside the leaders was there longest after Suslov", ["Ponomarev"], ["Suslov"]),
        ("number two by length of service", ["Stalin"], ["Suslov"]),
        ("which women served longer than Furtseva", ["Artyukhina"], ["Nikolaeva"]),
        ("did anybody serve longer than Suslov", ["No"], ["Stalin"]),
        ("who was promoted from candidate to full member", ["Bauman"], ["Kubyak"]),
        ("which candidate was promoted to full member in April 1929", ["Bauman"], ["Stasova"]),
        ("who came into it together with Zhdanov", ["Kirov"], ["Malenkov"]),
        ("who left in 1953 together with Malenkov", ["Aristov"], ["Ignatov"]),
        ("who came back after having left", ["Shepilov", "Andropov"], ["Suslov"]),
    ],
)
def test_conditions_are_met_together(
    question: str, named: list[str], unnamed: list[str], assistant: Assistant
) -> None:
    """Whoever is named meets every condition of the question, and whoever meets them is named."""
    reply = assistant.ask(question)
    assert reply.intent == INTENT, reply.text
    assert reply.status is Status.ANSWERED
    assert [name for name in named if name not in reply.text] == []
    assert [name for name in unnamed if name in reply.text] == []


@pytest.mark.parametrize(
    "question",
    [
        "which secretaries who joined in 1952 were lawyers",  # a word without a part
        "who joined in 1952 and who left in 1953",  # both, or either
        "women in the Politburo in 1985",  # another body
        "who was in it before Stalin's death",  # the eve, or any time before
        "which women were only candidates",
        "who was second secretary under Brezhnev",  # what the base doesn't hold
        "which five people sat in it in May 1922",  # there were three
        "who joined in 1995",  # beyond the list
        "which secretaries had two spells under Khrushchev",  # two in all, or two then
    ],
)
def test_what_is_unclear_or_unknown_is_not_composed(question: str, assistant: Assistant) -> None:
    """A word without a part, or one that may mean two things, leaves the question to others."""
    assert assistant.ask(question).intent != INTENT


def test_an_answer_says_how_the_question_was_taken(assistant: Assistant) -> None:
    """Whom the conditions describe stands in the answer, and the query in the explanation."""
    reply = assistant.ask("which women left before 1930 and joined after 1920")
    assert "women who" in reply.text or "woman who" in reply.text
    assert any("women" in part for part in reply.details["composed"])  # type: ignore[attr-defined]


def test_none_is_an_answer_to_how_many(assistant: Assistant) -> None:
    """A closed list knows that there was nobody."""
    assert assistant.ask("how many women joined in the thirties").text.startswith(("None", "In"))


def test_an_answer_about_the_same_people_stays(assistant: Assistant) -> None:
    """What an intent answers as well is left to it."""
    assert assistant.ask("who joined in 1952").intent == "joined_in"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("which champions won the title before 1930 and lost the title after 1930", "Alekhine"),
        ("the second longest champion", "Alekhine"),
        ("champions who were born after 1940", "Fischer"),
    ],
)
def test_another_folder_has_composed_questions_too(
    question: str, expected: str, chess: Assistant
) -> None:
    """The words are data: the same code puts conditions of another field together."""
    reply = chess.ask(question)
    assert reply.intent == INTENT, reply.text
    assert expected in reply.text


def test_a_folder_without_their_words_has_none(tmp_path: Path) -> None:
    """Without queries.yaml nothing is composed."""
    folder = copy_to(tmp_path)
    (folder / "queries.yaml").unlink()
    plain = Assistant.load(folder)
    assert plain.ask("champions who were born after 1940").intent != INTENT


def test_a_roll_must_hold_from_a_start_to_an_end(tmp_path: Path) -> None:
    """What queries.yaml calls a roll is a relation with a spell."""
    folder = copy_to(tmp_path)
    edit(folder, "queries.yaml", "reign:", "match:")
    assert faults(folder) == [
        (
            "queries.yaml:2: the rows of 'match' don't hold from a start to an end; "
            "name a relation that has a spell"
        )
    ]


RECORDS = Records(loaded().base)
_DAYS = st.integers(0, 27_000)


@given(start=_DAYS, length=st.integers(1, 4000))
@settings(max_examples=40, deadline=None)
def test_whoever_came_within_a_time_was_in_then(start: int, length: int) -> None:
    """For every time, those who came in it are among those who were in during it."""
    roll = RECORDS.roll("membership")
    first = roll.held[0].span.start + timedelta(days=start)
    when = When(Span(first, first + timedelta(days=length)), "then")
    finder = Finder(RECORDS)
    came, sat = (
        set(subjects(finder.found(Query("membership", Asked.WHO, (each,)), whole=True)))
        for each in (Moved(Side.START, when), Sat(when))
    )
    assert came <= sat


def test_every_word_is_in_one_stretch(assistant: Assistant) -> None:
    """The nodes of a question never overlap."""
    linked = assistant.read("which women joined under Khrushchev and left in May 1960").linked
    nodes = Vocabulary(assistant.base).nodes(linked)
    places = [node.place for node in nodes]
    assert places == sorted(set(places))


def test_the_composer_is_quiet_about_an_empty_text(assistant: Assistant) -> None:
    """No words make no question."""
    assert Composer(Records(assistant.base)).composed(assistant.read("")) is None
