"""Times that a claim gives by what somebody did."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.wording.replies import Verdict
from tests.knowledge import loaded


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Yeltsin joined the Secretariat on the day Grigory Romanov left it", Verdict.SUPPORTED),
        ("The very day Grigory Romanov was relieved, Yeltsin came in", Verdict.SUPPORTED),
        ("Chernenko was elected General Secretary on the day Andropov died", Verdict.REFUTED),
        ("Ligachev was a secretary before Yeltsin joined", Verdict.SUPPORTED),
        ("Ryzhkov left the Secretariat before Yeltsin joined it", Verdict.REFUTED),
        ("Suslov left the Secretariat before he was born", Verdict.REFUTED),
    ],
)
def test_what_somebody_did_stands_for_its_date(
    claim: str, verdict: Verdict, assistant: Assistant
) -> None:
    """A clause that tells what somebody did is read as the day of it."""
    assert assistant.check(claim).verdict is verdict


def test_the_rows_that_gave_the_date_are_shown(assistant: Assistant) -> None:
    """Who reads the verdict sees the date of both."""
    reply = assistant.check("Ligachev was a secretary before Yeltsin joined")
    assert reply.verdict is Verdict.SUPPORTED
    assert "Ligachev" in reply.text
    assert "1 July 1985" in reply.text


@pytest.mark.parametrize(
    "claim",
    [
        "Andropov was already a secretary when Suslov joined",
        "Yeltsin was a secretary when Biryukova left",
    ],
)
def test_a_clause_about_somebody_else_is_not_said_of_both(claim: str, assistant: Assistant) -> None:
    """ "A was one when B came" doesn't claim that A came as well."""
    assert assistant.check(claim).verdict is not Verdict.SUPPORTED
