"""Where claims part."""

from __future__ import annotations

import pytest

from bot.claims.splitting import halves, openings, sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One thing. Another thing!", ["One thing.", "Another thing!"]),
        ("One thing; another thing", ["One thing", "another thing"]),
        ("One thing... another thing", ["One thing", "another thing"]),
        ("One thing", ["One thing"]),
        ("Hm.", []),
    ],
)
def test_sentences_part_at_their_ends(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_a_sentence_parts_at_each_joint() -> None:
    found = list(halves("he came, she left and they stayed"))
    assert found == [
        ("he came", "she left and they stayed"),
        ("he came, she left", "they stayed"),
    ]


def test_no_half_is_empty() -> None:
    assert list(halves(", and but")) == []


def test_what_is_said_before_more_only_narrows_it_stands_alone() -> None:
    """ "before she left" narrows what comes before; "but not" turns it."""
    assert list(openings("he was there in 1921, before she left")) == ["he was there in 1921"]
    assert list(openings("he was there in 1921, but not as a guest")) == []
