"""Who did something, where no verb of his own tells it."""

from __future__ import annotations

import pytest

from bot.claims.english.doers import names_doer


@pytest.mark.parametrize(
    ("claim", "who", "did"),
    [
        ("the club was chosen by a vote of the board", "board", True),
        ("the board was the founder of the club", "board", True),
        ("the club was the founder of the board", "board", False),
        ("the club owed its existence to the board", "board", True),
        ("behind it was the board", "board", True),
        ("the board was chosen", "board", False),
    ],
)
def test_a_doer_is_told_by_a_noun_or_by_what_leads_to_his_name(
    claim: str, who: str, *, did: bool
) -> None:
    words = claim.split()
    assert names_doer(words, words.index(who)) is did
