"""Telling a request for a check from a question of its own."""

from __future__ import annotations

import pytest

from bot.claims.requests import asks_to_check


@pytest.mark.parametrize(
    "text",
    ["is this true?", "true?", "fact check this please", "really?", "is that correct", "check this",
     "is he right?", "can you verify this?", "is that a lie", "true or false?"],
)  # fmt: skip
def test_pointing_at_a_claim_asks_for_a_check(text: str) -> None:
    assert asks_to_check(text)


@pytest.mark.parametrize(
    "text",
    ["", "who is this?", "is it true that Stalin was a secretary?", "when was that?", "thanks",
     "how many staff in 1921?", "this is not what I asked", "what do you know?"],
)  # fmt: skip
def test_anything_more_is_a_question_of_its_own(text: str) -> None:
    assert not asks_to_check(text)
