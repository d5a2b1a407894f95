"""What kind of question it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.cues import QuestionType, question_type
from bot.reading.text import clauses


def kind(text: str) -> str:
    return question_type(clauses(text), asked=text.endswith("?"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who led it", "who"),
        ("whom did they elect", "who"),
        ("whose idea was it", "who"),
        ("when was it", "when"),
        ("in what year was it", "when"),
        ("which day was it", "when"),
        ("what was the date of the vote", "when"),
        ("on what exact date", "when"),
        ("how many were there", "how_many"),
        ("how large was it", "how_many"),
        ("what was the number of games", "how_many"),
        ("how long did it last", "how_long"),
        ("how much time did it take", "how_long"),
        ("why was he removed", "why"),
        ("how come he won", "why"),
        ("for what reason", "why"),
        ("what was the purpose of it", "why"),
        ("where did they play", "where"),
        ("which body elected him", "which"),
        ("name all the champions", "which"),
        ("list the champions", "which"),
        ("what is it", "what"),
        ("how did he win", "how"),
        ("was he champion", "yes_no"),
        ("did anyone win", "yes_no"),
        ("hasn't he won", "yes_no"),
        ("euwe was he champion", "yes_no"),
        ("would you be so kind as to give me the champions", "none"),
        ("when euwe won was he champion", "when"),
        ("the champion of 1936", "none"),
        ("number of games", "how_many"),
        ("give me the date of the match", "when"),
        ("", "none"),
    ],
)
def test_question_words_tell_the_type(text: str, expected: str) -> None:
    """A question word, or an auxiliary in front, tells what kind of answer is asked for."""
    assert kind(text) == expected
    assert kind(text.upper()) == expected


@pytest.mark.parametrize("opening", ["and", "so", "but", "ok", "hello", "well then"])
def test_openings_change_nothing(opening: str) -> None:
    """What a question is opened with is no part of its type."""
    assert kind(f"{opening} was he champion") == "yes_no"
    assert kind(f"{opening} when was he champion") == "when"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("do you know who won", "who"),
        ("can you tell me when he died", "when"),
        ("could you say how many games there were", "how_many"),
        ("tell me who won", "who"),
        ("I wonder why he lost", "why"),
        ("does anybody know where it was", "where"),
        ("do you know the answer", "yes_no"),
    ],
)
def test_an_indirect_question_is_what_it_asks(text: str, expected: str) -> None:
    """ "Do you know when …" asks when, and not whether."""
    assert kind(text) == expected


@pytest.mark.parametrize(
    "text", ["was it 30 or 600", "did Lasker or Euwe win", "is it him or her?"]
)
def test_a_choice_of_two_is_no_question_of_yes_or_no(text: str) -> None:
    """ "Was it this or that?" asks which."""
    assert kind(text) == "none"


@pytest.mark.parametrize(
    "text", ["was it him or not", "did he win or no", "was it so or was it not"]
)
def test_or_not_is_no_choice_of_two(text: str) -> None:
    """ "… or not" still asks for Yes or No."""
    assert kind(text) == "yes_no"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("when he died, who followed", "who"),
        ("how long he was ill, and why, who knows; when did he die?", "when"),
        ("he was champion. who followed", "who"),
        ("who won, was it Euwe?", "who"),
        ("when was it, or is it unknown", "when"),
    ],
)
def test_of_several_clauses_the_last_that_asks_counts(text: str, expected: str) -> None:
    """What comes before leads up to it; a question of yes or no behind one doesn't change it."""
    assert kind(text) == expected


@pytest.mark.parametrize("tag", ["right", "correct", "true", "yes", "no"])
def test_a_tag_makes_a_statement_a_question_of_yes_or_no(tag: str) -> None:
    """A statement with "right?" behind it asks for Yes or No; without the mark it states."""
    assert kind(f"he was champion, {tag}?") == "yes_no"
    assert kind(f"he was champion, {tag}") == "none"


@given(st.text(max_size=120))
def test_any_text_has_a_type(text: str) -> None:
    """Whatever is typed is of one of the types."""
    assert kind(text) in set(QuestionType)


@given(st.lists(st.sampled_from("who what which how or is was did you many date of the".split())))
def test_any_pile_of_question_words_has_a_type(pile: list[str]) -> None:
    """Question words in any order never break the reading."""
    assert kind(" ".join(pile)) in set(QuestionType)


def test_a_clause_that_only_says_at_what_time_makes_it_no_when_question() -> None:
    """What is asked before "back when it was …" stays what is asked."""
    assert kind("which duties did it have, back when it was a small club?") == "which"
    assert kind("who led it, when was that?") == "when"
