"""A word that narrows a claim must have its part in the verdict."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.wording.replies import Verdict
from tests.knowledge import loaded

_TRUE = (
    "Stalin became General Secretary in 1922",
    "Furtseva left the Secretariat in 1960",
    "Suslov joined the Secretariat in 1947",
    "Kirov died in office in 1934",
    "Ryabov was a secretary from 1976 to 1979",
    "Shelepin was a full member in 1965",
)
# No judge of such claims takes account of these.
_NARROWING = (
    "never",
    "almost",
    "barely",
    "usually",
    "often",
    "sometimes",
    "rarely",
    "seldom",
    "half",
)


@given(claim=st.sampled_from(_TRUE), word=st.sampled_from(_NARROWING), data=st.data())
@settings(deadline=None, max_examples=60)
def test_a_word_that_no_judge_takes_leaves_nothing_supported(
    claim: str, word: str, data: st.DataObject
) -> None:
    """Wherever it stands."""
    words = claim.split()
    place = data.draw(st.integers(1, len(words) - 1))
    narrowed = " ".join([*words[:place], word, *words[place:]])
    assert loaded().check(narrowed).verdict is not Verdict.SUPPORTED, narrowed


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Spiridonov was a secretary in the 60s", Verdict.SUPPORTED),
        ("Spiridonov was a secretary for the whole of the 60s", Verdict.REFUTED),
        ("Spiridonov was a secretary for the whole decade of the 60s", Verdict.REFUTED),
        ("Suslov was a secretary for most of the forties", Verdict.REFUTED),
        ("Suslov was a secretary for all of the fifties", Verdict.SUPPORTED),
        ("Brezhnev was a secretary from 1952", Verdict.SUPPORTED),
        ("Brezhnev was a secretary without interruption from 1952", Verdict.REFUTED),
        ("Brezhnev was a secretary again from 1956", Verdict.SUPPORTED),
        ("Yezhov was a secretary again in 1937", Verdict.REFUTED),
        ("By 1950 Kuznetsov was still a secretary", Verdict.REFUTED),
        ("In 1950 Kuznetsov was no longer a secretary", Verdict.SUPPORTED),
    ],
)
def test_wholes_breaks_and_states_are_taken_account_of(claim: str, verdict: Verdict) -> None:
    assert loaded().check(claim).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Dzerzhinsky: full member in 1917. Stasova: candidate.", Verdict.SUPPORTED),
        ("In 1917 Stasova was a candidate, Sverdlov a full member", Verdict.SUPPORTED),
        ("At the start of 1950 Kuznetsov was no longer a secretary, Suslov was", Verdict.SUPPORTED),
        ("Brezhnev: First Secretary 1964, General Secretary 1966", Verdict.SUPPORTED),
        ("Brezhnev: General Secretary 1964, First Secretary 1966", Verdict.REFUTED),
        ("Founded in 1919, the Secretariat had 600 staff in 1921", Verdict.REFUTED),
        (
            "Established in 1922 along with the post of General Secretary, the Secretariat lasted until 1991",
            Verdict.REFUTED,
        ),
    ],
)
def test_what_is_said_of_one_is_not_said_of_the_other(claim: str, verdict: Verdict) -> None:
    """Statuses, times and denials belong to whom they stand beside; a participle to the subject."""
    assert loaded().check(claim).verdict is verdict
