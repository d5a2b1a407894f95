"""Standings as a picture: its size, and names of any characters."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.pictures import ranking, studio
from bot.pictures.lettering import drawable, shortened
from bot.wording import rounds as wording
from bot.wording.rounds import Line

NAMES = st.lists(st.text(st.characters(), max_size=130), min_size=1, max_size=4)
HEADING = "Standings after 50 questions, 30 September 2026"
ODD = [
    "",
    "王小明",
    "🎉🔥",
    "👨‍👩‍👧 Ann",
    "שרה",
    "محمد",
    "$\\frac{",
    "a\nb\x00\r\t",
    "\u202eevil",
    "\ud800",
    "Z" + "\u0337" * 60,
]


def lines(*names: str) -> list[Line]:
    return [Line(place, name, 3, 300) for place, name in enumerate(names, start=1)]


def size(png: bytes | None) -> tuple[int, int]:
    assert png is not None
    with Image.open(io.BytesIO(png)) as picture:
        picture.load()
        return picture.size


def test_a_picture_is_as_wide_as_a_phone_needs_and_grows_with_its_rows() -> None:
    names = [f"Player {number}" for number in range(20)]
    few = size(ranking.png("Standings", lines(*names[:3]), 0))
    many = size(ranking.png("Standings", lines(*names), 110))
    assert few[0] == many[0] == 1080
    assert few[1] < many[1] < 2 * 1080


def test_only_the_rows_that_are_shown_are_drawn_with_the_number_of_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[tuple[str, list[Line], int]] = []

    def png(heading: str, shown: list[Line], more: int) -> bytes:
        given.append((heading, shown, more))
        return b"picture"

    monkeypatch.setattr(ranking, "png", png)
    all_lines = lines("Anna", "Boris", "Vera")
    assert studio.standings(HEADING, all_lines, 2) == b"picture"
    caption = "".join(piece.text for piece in wording.final(HEADING, all_lines, 2))
    ((heading, shown, more),) = given
    assert caption.startswith(f"The quiz is over. {heading}:")
    assert [f"{each.name}: {wording.earned(each)}" in caption for each in shown] == [True] * 2
    assert caption.endswith(wording.others(more))


def test_what_goes_wrong_in_drawing_leaves_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_given: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(ranking, "png", fail)
    assert studio.standings(HEADING, lines("Anna"), 1) is None


@pytest.mark.parametrize("name", ODD)
def test_odd_names_are_drawn_without_a_warning(name: str) -> None:
    assert size(ranking.png("Standings", lines(name), 0))[0] == 1080


@settings(max_examples=25, deadline=None)
@given(NAMES)
def test_names_of_any_characters_are_drawn(names: list[str]) -> None:
    assert size(ranking.png("Standings", lines(*names), 0))[0] == 1080


@pytest.mark.parametrize(
    ("name", "drawn"),
    [
        ("Anna 🎉", "Anna"),
        ("𝓐𝓷𝓷𝓪", "Anna"),
        ("王 Li", "Li"),
        ("王小明", ""),
        (" a\n b\t", "a b"),
        ("\u202eevil\u200b", "evil"),
        ("Q\u0301\u0302\u0303o", "Q\u0301o"),
    ],
)
def test_what_a_font_lacks_is_left_out(name: str, drawn: str) -> None:
    assert drawable(name, lambda character: ord(character) < 0x2000) == drawn


@given(st.text(st.characters()))
def test_a_drawable_name_holds_only_what_the_font_has_on_one_line(name: str) -> None:
    drawn = drawable(name, lambda character: ord(character) % 3 > 0)
    assert all(each == " " or ord(each) % 3 for each in drawn)
    assert drawn == " ".join(drawn.split())


@given(st.text("ab c", max_size=40), st.integers(1, 40))
def test_a_text_is_cut_no_more_than_it_must_be(text: str, room: int) -> None:
    cut = shortened(text, lambda each: len(each) <= room)
    assert len(cut) <= room
    assert cut == text or (len(text) > room and text.startswith(cut[:-1]) and cut.endswith("…"))
