"""Questions without a right answer: what is kept of them, and what the owners get."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant import Assistant
from bot.facts.loading import load
from bot.reading.drafting import drafted
from bot.reading.gaps import (
    LONGEST,
    Gap,
    GapKind,
    Noted,
    beginning,
    continues,
    is_cut,
    words_of,
)
from bot.storage.database import Database
from bot.storage.gaps import GAPS_KEPT, Gaps
from tests.chess import CHESS, copy_to

DAY = 24 * 3600.0
NOW = 1_000 * DAY + 5_000.0
CATS = Gap("how many cats", GapKind.UNANSWERED, "champion_in", 0.25)
DOGS = Gap("how many dogs", GapKind.UNANSWERED)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("How MANY cats?!", "how many cats"),
        ("  who\n was\t it ?", "who was it"),
        ("ask @anna_k or anna@example.org about it", "ask or about it"),
        ("see https://t.me/c/1/2 and t.me/x who was it", "see and who was it"),
        ("call +44 20 7946 0958 or 5550123456", "call or"),
        ("was it on 06-08-1917 or in 1921?", "was it on 06-08-1917 or in 1921"),
        ("who is {person}", "who is person"),
        ("?!", ""),
        ("@anna", ""),
        ("ＷＨＯ\u200b was it", "who was it"),
    ],
)
def test_words_are_kept_alike_and_without_what_leads_to_somebody(text: str, words: str) -> None:
    assert words_of(text) == words


@given(st.text(max_size=900))
def test_words_that_are_kept_are_short_plain_and_stay_as_they_are(text: str) -> None:
    words = words_of(text)
    assert len(words) <= LONGEST
    assert "@" not in words
    assert words_of(words) == words


@given(st.text(max_size=300), st.integers(8, 64))
def test_a_beginning_fits_and_what_it_is_of_is_known_again(text: str, room: int) -> None:
    words = words_of(text)
    start = beginning(words, room)
    assert len(start.encode()) <= room
    assert continues(start, words)
    assert is_cut(start) == (start != words)


async def test_a_gap_that_shows_again_is_counted_and_the_hour_is_not_kept(
    database: Database,
) -> None:
    gaps = Gaps(database)
    await gaps.note(DOGS, NOW)
    await gaps.note(CATS, NOW)
    await gaps.note(CATS, NOW + DAY)
    assert await gaps.page(0, 10) == (Noted(CATS, 2, 1_001 * DAY), Noted(DOGS, 1, 1_000 * DAY))
    assert await gaps.page(1, 10) == (Noted(DOGS, 1, 1_000 * DAY),)


async def test_the_same_words_of_another_kind_are_another_gap(database: Database) -> None:
    gaps = Gaps(database)
    await gaps.note(DOGS, NOW)
    await gaps.note(Gap(DOGS.words, GapKind.NOT_RIGHT), NOW)
    assert await gaps.count() == 2


async def test_beyond_the_limit_the_rarest_go_and_of_those_the_oldest(database: Database) -> None:
    gaps = Gaps(database, most=3)
    for words, day in [("often", 0), ("often", 0), ("old", 1), ("middle", 2), ("new", 3)]:
        await gaps.note(Gap(words, GapKind.UNANSWERED), NOW + day * DAY)
    assert [noted.gap.words for noted in await gaps.page(0, 10)] == ["often", "new", "middle"]


async def test_a_new_gap_comes_in_even_where_all_others_show_often(database: Database) -> None:
    gaps = Gaps(database, most=2)
    for words in ("a", "a", "b", "b", "b", "new"):
        await gaps.note(Gap(words, GapKind.UNANSWERED), NOW)
    assert [noted.gap.words for noted in await gaps.page(0, 10)] == ["b", "new"]


async def test_gaps_are_forgotten_after_their_time(database: Database) -> None:
    gaps = Gaps(database)
    await gaps.note(DOGS, NOW)
    await gaps.note(CATS, NOW + 2 * DAY)
    await gaps.forget(NOW + DAY + GAPS_KEPT)
    assert [noted.gap for noted in await gaps.page(0, 10)] == [CATS]


def merged(document: str, folder: Path) -> Path:
    """A copy of the chess pack with the drafted examples taken over, as an owner would do it."""
    pack = copy_to(folder)
    for intent, form in yaml.safe_load(document).items():
        (file,) = [f for f in pack.glob("intents/*.yaml") if f"{intent}:\n" in f.read_text()]
        content = yaml.safe_load(file.read_text())
        content[intent]["examples"] += form["examples"]
        file.write_text(yaml.safe_dump(content, allow_unicode=True))
    return pack


def test_the_draft_can_be_taken_over_and_the_folder_is_well(tmp_path: Path) -> None:
    base = load(CHESS)
    intent = next(iter(base.intents.values()))
    gaps = [
        Noted(Gap('how many cats: a #1 "question" - yes, no', GapKind.UNANSWERED, intent.id, 0.3), 5, 0),
        Noted(Gap("[who] was & *it", GapKind.NOT_RIGHT, intent.id, 0.9), 2, 0),
        Noted(Gap("yes", GapKind.REJECTED, intent.id, 0.9), 2, 0),
        Noted(Gap("1921", GapKind.REJECTED, intent.id, 0.9), 1, 0),
        # None of these is a new example.
        Noted(Gap("yes", GapKind.UNANSWERED, intent.id, 0.9), 1, 0),
        Noted(Gap(intent.examples[0].upper() + "?", GapKind.UNANSWERED, intent.id, 0.9), 1, 0),
        Noted(Gap("a claim", GapKind.VERDICT), 1, 0),
        Noted(Gap("cut off…", GapKind.UNANSWERED, intent.id, 0.2), 1, 0),
        Noted(Gap("of another pack", GapKind.UNANSWERED, "gone", 0.2), 1, 0),
    ]  # fmt: skip
    document = drafted(gaps, base)
    assert yaml.safe_load(document) == {
        intent.id: {"examples": [noted.gap.words for noted in gaps[:4]]}
    }
    Assistant.load(merged(document, tmp_path))
    for noted in gaps[4:]:
        assert noted.gap.words in document.partition("# Nothing was near")[2]


def test_a_draft_of_nothing_near_is_a_yaml_document_too() -> None:
    assert yaml.safe_load(drafted([Noted(DOGS, 1, 0)], load(CHESS))) == {}
    assert yaml.safe_load(drafted([], load(CHESS))) == {}


BASE = load(CHESS)


@given(st.lists(st.text(max_size=60).map(words_of).filter(bool), max_size=5, unique=True))
def test_whatever_people_write_the_draft_holds_it_as_it_is(texts: list[str]) -> None:
    intent = next(iter(BASE.intents))
    gaps = [Noted(Gap(words, GapKind.UNANSWERED, intent), 1, 0) for words in texts]
    read = yaml.safe_load(drafted(gaps, BASE))
    examples = read.get(intent, {}).get("examples", [])
    assert set(examples) <= set(texts)
    assert all(isinstance(example, str) for example in examples)
