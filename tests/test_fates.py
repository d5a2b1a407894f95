"""What came of somebody, told behind a question."""

from __future__ import annotations

import pytest

from bot.reading.fates import fate_cut


def test_a_fate_behind_a_question_is_cut() -> None:
    """It only says until when, which the question asks anyhow."""
    (found,) = fate_cut("how long did Lasker play before he was killed?")
    assert found == ("how long did Lasker play?", " before he was killed")


@pytest.mark.parametrize("text", ["when did Euwe win?", "who was there when he was killed", ""])
def test_what_is_asked_about_stays(text: str) -> None:
    """A message that tells no fate has none to cut."""
    assert not list(fate_cut(text))
