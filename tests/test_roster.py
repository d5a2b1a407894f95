"""Who sat in the Secretariat on well-known days, rebuilt from the spells in the knowledge folder."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest

from bot.facts.dates import PartialDate
from bot.facts.loading import load
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Confidence, Fact

KNOWLEDGE = Path(__file__).parents[1] / "knowledge"

# Day → (the head's status, full members with the head first, candidate members)
SECRETARIATS = {
    "1917-08-06": ("member", "sverdlov dzerzhinsky muranov", "joffe stasova"),
    "1918-04-01": ("member", "sverdlov stasova", ""),
    "1919-06-01": ("chief_secretary", "stasova", ""),
    "1920-01-01": ("responsible_secretary", "krestinsky stasova", ""),
    "1920-04-05": ("responsible_secretary", "krestinsky preobrazhensky serebryakov", ""),
    "1921-03-16": ("responsible_secretary", "molotov mikhailov_vm yaroslavsky", ""),
    "1922-04-03": ("general_secretary", "stalin kuibyshev molotov", ""),
    "1923-04-26": ("general_secretary", "stalin molotov rudzutak", ""),
    "1926-01-01": (
        "general_secretary",
        "stalin evdokimov kosior molotov uglanov",
        "artyukhina bubnov",
    ),
    "1927-12-19": (
        "general_secretary",
        "stalin kosior kubyak molotov uglanov",
        "artyukhina bubnov moskvin",
    ),
    "1930-07-13": (
        "general_secretary",
        "stalin bauman kaganovich molotov postyshev",
        "moskvin shvernik",
    ),
    "1934-02-10": ("member", "stalin kaganovich kirov zhdanov", ""),
    "1939-03-22": ("member", "stalin andreev malenkov zhdanov", ""),
    "1946-03-18": ("member", "stalin kuznetsov_aa malenkov popov_gm zhdanov", ""),
    "1952-10-17": (
        "member",
        "stalin aristov brezhnev ignatov khrushchev malenkov mikhailov_na pegov ponomarenko suslov",
        "",
    ),
    "1953-03-06": (
        "member",
        "malenkov aristov ignatiev khrushchev mikhailov_na pospelov shatalin suslov",
        "",
    ),
    "1953-03-14": ("member", "khrushchev ignatiev pospelov shatalin suslov", ""),
    "1956-02-27": (
        "first_secretary",
        "khrushchev aristov belyaev brezhnev furtseva pospelov shepilov suslov",
        "",
    ),
    "1960-05-04": ("first_secretary", "khrushchev brezhnev kozlov kuusinen mukhitdinov suslov", ""),
    "1966-04-08": (
        "general_secretary",
        (
            "brezhnev andropov demichev kapitonov kirilenko kulakov ponomarev rudakov shelepin suslov"
            " ustinov"
        ),
        "",
    ),
    "1977-05-25": (
        "general_secretary",
        (
            "brezhnev chernenko dolgikh kapitonov kirilenko kulakov ponomarev rusakov ryabov suslov"
            " zimyanin"
        ),
        "",
    ),
    "1985-06-30": (
        "general_secretary",
        "gorbachev dolgikh kapitonov ligachev nikonov ponomarev romanov rusakov ryzhkov zimyanin",
        "",
    ),
    "1986-03-06": (
        "general_secretary",
        (
            "gorbachev biryukova dobrynin dolgikh ligachev medvedev nikonov razumovsky yakovlev zaikov"
            " zimyanin"
        ),
        "",
    ),
    "1990-07-14": (
        "general_secretary",
        (
            "gorbachev ivashko baklanov dzasokhov falin gidaspov girenko kuptsov manaenkov semenova"
            " shenin stroev yanaev"
        ),
        "",
    ),
}
PLAIN_MEMBERS_OF_1990 = "aniskin gaivoronsky melnikov teplenichev turgunova"
HEADS = (
    "stasova sverdlov stasova krestinsky molotov stalin stalin malenkov khrushchev khrushchev"
    " brezhnev brezhnev andropov chernenko gorbachev ivashko"
)
WOMEN = "artyukhina biryukova furtseva nikolaeva semenova stasova turgunova"


@pytest.fixture(scope="module")
def base() -> FactBase:
    return load(KNOWLEDGE)


def rows(base: FactBase, relation: str) -> list[Fact]:
    return [fact for fact in base.facts.values() if fact.relation == relation]


def day(fact: Fact, role: str) -> date:
    return cast("PartialDate", fact.values[role]).first


def sitting(base: FactBase, on: str) -> dict[str, str]:
    """The status of everybody in the Secretariat on a day, by person."""
    moment = date.fromisoformat(on)
    return {
        str(fact.values["person"]): str(fact.values["status"])
        for fact in rows(base, "membership")
        if day(fact, "start") <= moment < day(fact, "end")
    }


@pytest.mark.parametrize("on", SECRETARIATS)
def test_the_spells_give_the_secretariat_of_a_well_known_day(base: FactBase, on: str) -> None:
    head_status, full, candidates = SECRETARIATS[on]
    found = sitting(base, on)
    head = full.split()[0]
    plain = {who for who, status in found.items() if status == "secretariat_member_1990"}
    waiting = {who for who, status in found.items() if status == "candidate_member"}
    assert found[head] == head_status
    assert waiting == set(candidates.split())
    assert found.keys() - waiting - plain == set(full.split())


def test_five_plain_members_joined_the_secretaries_in_july_1990(base: FactBase) -> None:
    found = sitting(base, "1990-07-14")
    plain = {who for who, status in found.items() if status == "secretariat_member_1990"}
    assert plain == set(PLAIN_MEMBERS_OF_1990.split())
    assert found["ivashko"] == "deputy_general_secretary"


def test_the_roster_is_whole(base: FactBase) -> None:
    spells = rows(base, "membership")
    assert len(spells) == 137
    assert len({fact.values["person"] for fact in spells}) == 112
    assert Counter(fact.confidence for fact in spells) == {
        Confidence.HIGH: 30,
        Confidence.MEDIUM: 94,
        Confidence.LOW: 13,
    }


def test_seven_women_sat_in_it(base: FactBase) -> None:
    people = {str(fact.values["person"]) for fact in rows(base, "membership")}
    women = {who for who in people if base.entities[who].attributes["sex"] == "F"}
    assert women == set(WOMEN.split())


def test_nobody_has_two_statuses_on_one_day(base: FactBase) -> None:
    spells = sorted(
        rows(base, "membership"), key=lambda f: (str(f.values["person"]), day(f, "start"))
    )
    for earlier, later in pairwise(spells):
        if earlier.values["person"] == later.values["person"]:
            assert day(earlier, "end") <= day(later, "start"), later.id


def test_the_first_day_is_an_old_style_day(base: FactBase) -> None:
    first = [f for f in rows(base, "membership") if str(f.values["start"]).startswith("1917")]
    assert {str(fact.values["start"]) for fact in first} == {"1917-08-06 OS"}
    assert len(first) == 5


def test_the_leaders_follow_one_another(base: FactBase) -> None:
    leaders = rows(base, "leadership")
    assert [fact.values["person"] for fact in leaders] == HEADS.split()
    for earlier, later in pairwise(leaders):
        assert day(earlier, "end") <= day(later, "start"), later.id


def test_a_disputed_row_says_what_is_disputed(base: FactBase) -> None:
    for relation in ("membership", "leadership"):
        assert [f.id for f in rows(base, relation) if f.disputed and not f.note] == []


def test_the_well_known_outsiders_have_no_spell(base: FactBase) -> None:
    sat = {str(fact.values["person"]) for fact in rows(base, "membership")}
    outsiders = {e.id for e in base.entities.values() if e.type == "person"} - sat
    assert len(outsiders) >= 60
    assert {"lenin", "trotsky", "beria", "mikoyan", "eikhe", "poskrebyshev"} <= outsiders


@pytest.mark.parametrize(
    ("fact", "role", "reading"),
    [
        ("joffe_1917", "status", "member"),
        ("stasova_1919_03", "status", "responsible_secretary"),
        ("kaganovich_1924", "start", "1924-06-06"),
        ("stalin_1922", "end", "1952-10-16"),
        ("stalin_1922", "end", "1953-03-05"),
        ("stalin_1934", "status", "general_secretary"),
        ("pospelov_1953", "start", "1953-03-06"),
        ("khrushchev_1953", "start", "1953-09-13"),
        ("mukhitdinov_1957", "end", "1961-10-17"),
        ("podgorny_1963", "start", "1963-06-22"),
        ("ponomarev_1961", "end", "1986-02-25"),
        ("gorbachev_1985", "start", "1985-03-10"),
        ("ivashko_1990", "start", "1990-07-11"),
    ],
)
def test_the_other_readings_of_the_sources_are_accepted(
    base: FactBase, fact: str, role: str, reading: str
) -> None:
    assert reading in {str(value) for value in base.facts[fact].accepts[role]}
