"""What was so first and what later, line-ups in numbers, and remarks of whoever claims."""

from __future__ import annotations

import pytest

from bot.claims.rewriting import plainer
from bot.wording.replies import Verdict
from tests.knowledge import loaded


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("The club came before, not after, the War", "The club came before the War"),
        (
            "The pawns outnumbered the rooks in the first round",
            "there were more pawns than rooks in the first round",
        ),
        ("Tal was not one of the four", "Tal was not among the four"),
        (
            "The club had existed for two years when the cup was founded",
            "the cup was founded two years after The club",
        ),
    ],
)
def test_what_is_told_by_stages_is_put_in_the_usual_form(said: str, plain: str) -> None:
    """Orders and shares that are told in a roundabout way come out in the form that judges read."""
    assert plainer(said).casefold() == plain.casefold()


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Every founding member kept working in it after October", "refuted"),
        ("Not every founding member kept working in it after October", "supported"),
        ("Two of the five moved on to other tasks after the revolution", "refuted"),
        ("The other three left the work because they had been arrested", "refuted"),
        ("The other three left the work because of other duties", "supported"),
        ("The staff never passed 100 people before 1925", "refuted"),
        ("The staff stayed under 800 until 1925", "supported"),
        ("By 1925 the staff was back under 600", "refuted"),
        ("The Secretariat is a product of the Stalin years", "refuted"),
        ("Khrushchev led the party in the week after Stalin's death", "refuted"),
        ("The Politburo only handled administration", "refuted"),
        ("The Secretariat drafted policy while the Politburo did the paperwork", "refuted"),
        ("After Brezhnev's death Chernenko took over", "refuted"),
        ("Andropov took over as General Secretary after Brezhnev's death", "supported"),
        ("Before 1922 the Secretariat was a technical committee", "supported"),
        (
            "Muranov was a full member at first, and I tell this to everybody at my club",
            "supported",
        ),
        ("Muranov was a full member at first, but I doubt it", "not_enough_info"),
    ],
)
def test_shares_bounds_and_reasons_are_judged(claim: str, verdict: str) -> None:
    """What is claimed of a share of a group, of a bound over years, or as a reason, has a verdict."""
    assert loaded().check(claim).verdict is Verdict(verdict)
