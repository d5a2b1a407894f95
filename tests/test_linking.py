"""From a question to its links."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.dates import PartialDate
from bot.facts.loading import load
from bot.facts.model.facts import Entity
from bot.reading.linking import MAX_WORDS, Linker
from bot.reading.links import Kind, Link
from tests.chess import CHESS

ENGLISH = frozenset("who was champion when did like the of after".split())
MORE = [
    Entity("edward", "person", "Edward Lasker", "Lasker"),
    Entity(
        "avro",
        "event",
        "AVRO tournament",
        "AVRO",
        attributes={
            "start": PartialDate(1938, 11, 6),
            "end": PartialDate(1938, 11, 27),
        },
    ),
    Entity(
        "death",
        "event",
        "death of Alekhine",
        "his death",
        attributes={"start": PartialDate(1946, 3, 24)},
    ),
]


BASE = load(CHESS)
LINKER = Linker(replace(BASE, entities={**BASE.entities, **{e.id: e for e in MORE}}), ENGLISH)


def entities(text: str) -> list[tuple[str, ...]]:
    return [link.ids for link in LINKER.link(text).of(Kind.ENTITY)]


def concepts(text: str) -> list[tuple[str, ...]]:
    return [link.ids for link in LINKER.link(text).concepts]


@pytest.mark.parametrize(
    "text", ["champions", "world champion", "hold the title", "held the title", "holding the title"]
)
def test_a_concept_is_found_in_any_inflection(text: str) -> None:
    """However a phrase of a concept is inflected, it names the concept once."""
    assert concepts(f"who {text} then") == [("champion",)]


def test_a_shorter_phrase_within_a_longer_one_does_not_count() -> None:
    """ "World champion" is one concept, though "champion" alone is one too."""
    linked = LINKER.link("the world champion")
    assert len(linked.of(Kind.CONCEPT)) == 2
    assert [(link.start, link.end) for link in linked.concepts] == [(1, 3)]


@pytest.mark.parametrize("text", ["when did Lasker win", "E. Lasker", "Lasker?", "a Lasker"])
def test_a_surname_shared_by_two_keeps_both(text: str) -> None:
    """A surname, alone or with what fits both, doesn't tell who is meant."""
    assert entities(text) == [("lasker", "edward")]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Emanuel Lasker", "lasker"),
        ("Lasker, Emanuel", "lasker"),
        ("EMANUEL LASKER", "lasker"),
        ("Edward Lasker", "edward"),
    ],
)
def test_a_forename_beside_the_surname_decides(text: str, person: str) -> None:
    """A forename on either side of the surname tells which of two is meant."""
    linked = LINKER.link(f"was {text} champion")
    assert linked.of(Kind.ENTITY) == [Link(1, 3, Kind.ENTITY, (person,), "person")]


def test_a_forename_by_itself_names_nobody() -> None:
    """A forename counts beside its surname only."""
    assert entities("was Emanuel champion") == []


@pytest.mark.parametrize(
    "text",
    [
        "Алехин",
        "Александр Алехин",
        "Александр Александрович Алехин",
        "Алехина",
        "aleksandr alekhin",
        "Alekhin",
        "Aljechin",
        "Alexander Alekhine",
        "alekhine's",
    ],
)
def test_a_name_is_known_in_both_scripts(text: str) -> None:
    """Cyrillic, its sound in Latin letters, other spellings and cases lead to the same person."""
    assert entities(f"was {text} champion") == [("alekhine",)]


@pytest.mark.parametrize("text", ["José Raúl Capablanca", "jose capablanca", "Capablanka", "Capa"])
def test_accents_slips_and_short_names_lead_to_the_person(text: str) -> None:
    """A person is found without accents, misspelt, and by another name."""
    assert entities(f"was {text} champion") == [("capablanca",)]


def test_what_was_corrected_is_told() -> None:
    """A misspelt word is kept beside what it was taken for."""
    linked = LINKER.link("was capablanka champion")
    assert linked.corrected == {"capablanka": "capablanca"}
    assert LINKER.link("was Capablanca champion").corrected == {}


def test_absent_topics_are_named() -> None:
    """What the base says it doesn't hold is found as such."""
    (link,) = LINKER.link("what was his elo").of(Kind.ABSENT)
    assert link.ids == ("rating",)


def test_an_event_is_a_time_from_its_start_to_its_end() -> None:
    """An entity with days is a time as well; without an end it is its first day."""
    linked = LINKER.link("who was champion during the AVRO tournament")
    ((start, time),) = linked.events.items()
    assert linked.row[start].text == "avro"
    assert (time.event, time.span.days) == ("avro", 22)
    death = LINKER.time_of("death")
    assert death is not None
    assert death.day == PartialDate(1946, 3, 24).first
    assert LINKER.time_of("euwe") is None


def test_a_person_within_an_event_is_found_beside_it() -> None:
    """The death of somebody is an event, and names the person too."""
    assert entities("after the death of Alekhine") == [("death",), ("alekhine",)]


def test_an_abbreviation_stands_for_its_long_form() -> None:
    """A short form leads where the words lead that it is short for."""
    linked = LINKER.link("the WCC")
    assert [word.text for word in linked.row] == ["the", "world", "chess", "championship"]
    assert [link.ids for link in linked.of(Kind.ENTITY)] == [("championship",)]


def test_times_and_counts_are_found_apart() -> None:
    """A year is no number of things, and a number no year."""
    linked = LINKER.link("were there 34 games in 1927")
    assert [time.year for time in linked.times.values()] == [1927]
    assert list(linked.counts.values()) == [34]


def test_slots_of_examples_are_typed() -> None:
    """Placeholders of examples are links of their type, numbered ones as well."""
    slots = LINKER.link("{person} beat {person2} in {year}, {nothing}").of(Kind.SLOT)
    assert [link.type for link in slots] == ["person", "person", "year"]


@given(st.text(max_size=200))
def test_any_text_is_linked(text: str) -> None:
    """Whatever is typed, links lie within its words and come from left to right."""
    linked = LINKER.link(text)
    assert len(linked.row) <= MAX_WORDS
    assert all(0 <= link.start < link.end <= len(linked.row) for link in linked.links)
    assert [link.start for link in linked.links] == sorted(link.start for link in linked.links)
    assert all(link.ids for link in linked.links)


@given(st.sampled_from(sorted(BASE.entities)), st.sampled_from(["{}", "who was {} then"]))
def test_every_entity_is_found_by_its_names(id: str, frame: str) -> None:
    """An entity's full name leads to it alone, its other names to it at least."""
    entity = BASE.entities[id]
    assert (id,) in entities(frame.format(entity.name))
    for name in (entity.short, *entity.aliases, *filter(None, [entity.native])):
        assert any(id in ids for ids in entities(frame.format(name)))
