"""What somebody is called in front of his name."""

from __future__ import annotations

import pytest

from bot.reading.calling import without_calling
from tests.knowledge import loaded


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("When did the Komsomol man N. A. Mikhailov join?", "When did N. A. Mikhailov join?"),
        ("when did ambassador Dobrynin come in", "when did Dobrynin come in"),
        ("when did former foreign minister Shepilov leave", "when did Shepilov leave"),
    ],
)
def test_a_calling_that_the_base_does_not_hold_is_left_out(text: str, bare: str) -> None:
    """Where the name alone tells who is meant, what he was elsewhere adds nothing."""
    assert without_calling(text, loaded()._reader.linker.link) == bare


@pytest.mark.parametrize(
    "text",
    [
        "who became defence minister Ustinov",
        "who was foreign minister Gromyko's successor",
        "when did the Komsomol man Mikhailov join",
        "how long was party leader Brezhnev ill",
        "which minister left in 1974",
    ],
)
def test_a_calling_that_is_asked_for_or_tells_people_apart_stays(text: str) -> None:
    """What somebody became, whose successor is meant, which of two namesakes: nothing is left out."""
    assert without_calling(text, loaded()._reader.linker.link) == text
