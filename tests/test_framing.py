"""What somebody says about his asking is told from what he asks."""

import pytest

from bot.reading.framing import unframed


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ok silly question but who won the cup", "who won the cup"),
        ("My coach says that Anna won the cup.", "Anna won the cup, right?"),
        ("Anna won the cup. True or false?", "Anna won the cup, right?"),
        ("I'm writing a paper on chess, who won the cup?", "who won the cup?"),
        ("Quiz night: who won the cup?", "who won the cup?"),
        ("hello friends, who won the cup?", "who won the cup?"),
    ],
)
def test_a_frame_is_cut_off(said: str, meant: str) -> None:
    """What follows a frame is asked as it stands; what is only told is asked whether it is right."""
    assert meant in list(unframed(said))


@pytest.mark.parametrize(
    "said",
    [
        "who won the cup?",
        "I'm reading about Anna, when did she win it?",
        "who asked me that?",
    ],
)
def test_what_is_no_frame_stays(said: str) -> None:
    """Nothing is cut where nothing frames, or where the question points at the frame."""
    assert list(unframed(said)) == []
