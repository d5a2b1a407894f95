"""Which zone people mean, however they write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.chats.zones import ZoneChoice
from bot.reading.places import ALSO
from bot.reading.zones import OFFERED, Gazetteer
from bot.zones import zone
from tests.test_zones import NAMES

ATLAS = Gazetteer()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("  BERLIN time ", "Europe/Berlin"),
        ("Berlin, Germany", "Europe/Berlin"),
        ("zone New York", "America/New_York"),
        ("São Paulo", "America/Sao_Paulo"),
        ("St. Petersburg", "Europe/Moscow"),
        ("Москва", "Europe/Moscow"),
        ("San Francisco", "America/Los_Angeles"),
        ("France", "Europe/Paris"),
        ("MSK", "Europe/Moscow"),
        ("Etc/GMT+3", "Etc/GMT+3"),
        ("UTC", "UTC"),
        ("GMT", "UTC"),
        ("UTC+3", "UTC+03:00"),
        ("gmt -3:30", "UTC-03:30"),
        ("+5:30", "UTC+05:30"),
        ("UTC−5", "UTC-05:00"),
    ],
)
def test_a_zone_is_known_by_city_country_name_and_distance(written: str, name: str) -> None:
    assert ATLAS.find(written).zone == zone(name)


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("Berln", "Europe/Berlin"),
        ("Nwe York", "America/New_York"),
        ("Europe/Berlon", "Europe/Berlin"),
        ("Kopenhagen", "Europe/Copenhagen"),
        ("Buenos", "America/Argentina/Buenos_Aires"),
        ("Russia", "Europe/Moscow"),
        ("IST", "Asia/Kolkata"),
    ],
)
def test_what_is_near_or_may_be_several_is_offered(written: str, near: str) -> None:
    found = ATLAS.find(written)
    assert found.zone is None
    assert near in [each.name for each in found.near]
    assert len(found.near) <= OFFERED


@pytest.mark.parametrize(
    "written", ["", "?", "b", "asdfgh", "UTC+25", "how many staff in 1921?", "🌍", "tomorrow"]
)
def test_what_names_no_zone_finds_none(written: str) -> None:
    found = ATLAS.find(written)
    assert found.zone is None
    assert not found.near


@given(st.sampled_from(NAMES))
def test_every_zone_is_found_by_its_own_name(name: str) -> None:
    if "/" in name:
        assert ATLAS.find(name.upper()).zone == zone(name)


@given(st.text(max_size=60))
def test_no_text_is_too_odd(written: str) -> None:
    assert len(ATLAS.find(written).near) <= OFFERED


def test_all_that_is_listed_is_a_zone_of_this_world() -> None:
    assert [name for keys in ALSO.values() for name in keys.split() if zone(name) is None] == []


def test_no_city_on_a_button_is_left_out() -> None:
    choice, here = ZoneChoice(), zone("UTC")
    assert here
    for region, least in [("europe", 13), ("russia", 16), ("asia", 14), ("africa", 8)]:
        shown = choice.opened(f"@{region}", here, 0.0)
        assert shown
        assert shown.keyboard
        assert sum(map(len, shown.keyboard.inline_keyboard)) == least + 1
