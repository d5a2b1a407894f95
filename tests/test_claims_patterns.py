"""Phrases with alternatives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.claims.patterns import Patterns, has_alternatives
from bot.reading.text import words

_CHOICES = st.lists(st.sampled_from(["red", "blue", "dark green", ""]), min_size=2, max_size=4)


def found(phrase: str, text: str) -> set[str]:
    """The stretches of a text that a phrase finds."""
    patterns = Patterns()
    patterns.add(phrase, "it")
    row = words(text)
    return {
        " ".join(word.text for word in row[start:end])
        for start, end, _ in patterns.find([word.stem for word in row])
    }


@pytest.mark.parametrize(
    ("phrase", "text", "stretches"),
    [
        ("(sat|stood) still", "he stood still", {"stood still"}),
        ("(the|) (old|new) house", "the old house", {"the old house", "old house"}),
        ("a (house (by|on) the hill|hut)", "a house on the hill", {"a house on the hill"}),
        ("a (house (by|on) the hill|hut)", "a hut", {"a hut"}),
        ("(walking|running) home", "he walked home", {"walked home"}),
        ("(sat|stood) still", "he sat", set()),
        ("(very|)", "very", {"very"}),
    ],
)
def test_every_choice_is_found_in_any_inflection(
    phrase: str, text: str, stretches: set[str]
) -> None:
    assert found(phrase, text) == stretches


@given(_CHOICES, _CHOICES)
def test_what_is_found_is_what_the_choices_spell_out(one: list[str], other: list[str]) -> None:
    phrase = f"a ({'|'.join(one)}) ({'|'.join(other)}) door"
    for first in one:
        for second in other:
            spelt = " ".join(f"a {first} {second} door".split())
            assert spelt in found(phrase, spelt)
    assert found(phrase, "a yellow door") <= {"door"} - {"door"}


def test_only_groups_make_a_phrase_a_pattern() -> None:
    assert has_alternatives("(a|b) c")
    assert not has_alternatives("a b c")


def test_an_open_group_ends_with_the_phrase() -> None:
    assert found("a (red|blue", "a blue") == {"a blue"}
