"""Somebody's rows as each source has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.claims.histories import Histories, span_of
from bot.facts.loading import load
from bot.facts.queries import Records


@pytest.fixture(scope="module")
def histories() -> Histories:
    base = load(Path("knowledge"))
    return Histories(base, Records(base).roll("membership"))


def test_the_first_history_is_the_one_that_is_kept_to(histories: Histories) -> None:
    assert list(histories.of("stalin")[0]) == histories.roll.of("stalin")


def test_each_other_value_makes_a_history(histories: Histories) -> None:
    statuses = {held.status for history in histories.of("joffe") for held in history}
    assert statuses == {"candidate_member", "member"}


def test_another_border_between_two_rows_leaves_no_gap(histories: Histories) -> None:
    """Whoever became First Secretary some days later was a secretary until then."""
    for history in histories.of("khrushchev"):
        assert len(histories.chains(history)) == 1


def test_chains_are_of_one_status_where_it_is_named(histories: Histories) -> None:
    (chain,) = histories.chains(histories.of("stalin")[0], ["general_secretary"])
    assert span_of(chain).end.year == 1934


def test_whoever_holds_a_higher_status_is_a_full_member_too(histories: Histories) -> None:
    (held, *_) = histories.roll.of("stalin")
    assert histories.fits(held, ["member"])
    assert not histories.fits(held, ["candidate_member"])


def test_a_stranger_has_one_empty_history(histories: Histories) -> None:
    assert histories.of("lenin") == [()]
