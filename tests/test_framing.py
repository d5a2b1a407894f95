"""What somebody says about his asking is told from what he asks."""

import pytest

from bot.reading.framing import only_judges, unframed


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ok silly question but who won the cup", "who won the cup"),
        ("My coach says that Anna won the cup.", "Anna won the cup, right?"),
        ("Anna won the cup. True or false?", "Anna won the cup, right?"),
        ("I'm writing a paper on chess, who won the cup?", "who won the cup?"),
        ("Quiz night: who won the cup?", "who won the cup?"),
        ("hello friends, who won the cup?", "who won the cup?"),
        ("Is it fair to say that Anna won the cup?", "Anna won the cup, right?"),
        ("I'm arguing with my uncle: he says Anna won it. Is he right?", "Anna won it, right?"),
        (
            "If I wanted to know who won the cup, whom would I ask?",
            "who won the cup, whom would I ask?",
        ),
        ("settle a bet for us: who won the cup?", "who won the cup?"),
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
        "Is it wrong to say that Anna won?",
    ],
)
def test_what_is_no_frame_stays(said: str) -> None:
    """Nothing is cut where nothing frames, or where the question points at the frame."""
    assert list(unframed(said)) == []


def test_a_sentence_that_only_judges_asks_nothing_by_itself() -> None:
    """What is asked stands before it."""
    assert only_judges("Is he right?")
    assert only_judges("true or false?")
    assert not only_judges("Is he right about the cup?")
