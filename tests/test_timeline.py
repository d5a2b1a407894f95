"""The timeline: what it shows, in values, in words and as a picture."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from bot import caching
from bot.adapters.telegram.rendering import MAX_CAPTION_UNITS, fits_caption
from bot.facts.dates import Span
from bot.facts.loading import load
from bot.facts.model.base import FactBase
from bot.facts.queries import Records
from bot.pictures import drawing, timeline
from bot.pictures.caption import caption
from bot.pictures.chart import Bar, Bars, Chart, Figures, Layer, Steps
from bot.pictures.studio import Picture, Studio
from tests.chess import CHESS, copy_to, edit, faults

KNOWLEDGE = Path(__file__).parents[1] / "knowledge"


@pytest.fixture(scope="module")
def base() -> FactBase:
    return load(KNOWLEDGE)


@pytest.fixture(scope="module")
def chart(base: FactBase) -> Chart:
    assert base.pack.timeline is not None
    return timeline.chart(base.pack.timeline, Records(base))


def days(start: str, end: str) -> Span:
    return Span(date.fromisoformat(start), date.fromisoformat(end))


SMALL = Chart(
    "A small one",
    (
        Bars("Who", (Bar("Ann", (days("1900-01-01", "1910-01-01"),)), Bar("Bob", ()))[:1]),
        Steps(
            "How many",
            (date(1900, 1, 1), date(1905, 1, 1), date(1910, 1, 1)),
            (Layer("members", (1, 2, 0)), Layer("candidates", (0, 1, 0))),
        ),
        Figures("Staff", ((1900, 3), (1905, 12_000))),
    ),
)


def test_the_size_on_a_day_is_the_number_of_rows_that_hold_on_it(
    base: FactBase, chart: Chart
) -> None:
    (steps,) = [part for part in chart.parts if isinstance(part, Steps)]
    roll = Records(base).roll("membership")
    for place, day in enumerate(steps.days):
        candidates = [held for held in roll.on(day) if held.status == "candidate_member"]
        assert steps.totals[place] == len(roll.on(day))
        assert steps.layers[1].counts[place] == len(candidates)
    assert steps.totals[-1] == 0


def test_every_leader_has_a_row_with_all_his_time(base: FactBase, chart: Chart) -> None:
    (bars,) = [part for part in chart.parts if isinstance(part, Bars)]
    roll = Records(base).roll("leadership")
    assert [row.label for row in bars.rows] == [base.entities[id].short for id in roll.subjects]
    drawn = sum(span.days for row in bars.rows for span in row.spans)
    assert drawn == sum(roll.days(subject) for subject in roll.subjects)


def test_the_figures_are_those_of_the_facts(chart: Chart) -> None:
    (figures,) = [part for part in chart.parts if isinstance(part, Figures)]
    assert figures.points == ((1919, 30), (1921, 600), (1925, 767))


def test_the_caption_says_what_the_picture_shows_and_fits(chart: Chart) -> None:
    text = caption(chart)
    for words in ("Stalin (1922–1953)", "5 in 1917, 17 in 1991", "Up to four of them", "767"):
        assert words in text
    assert len(text) <= MAX_CAPTION_UNITS


def test_a_caption_names_only_so_many() -> None:
    row = Bar("A name as long as they get", (days("1900-01-01", "1901-01-01"),))
    text = caption(Chart("T", (Bars("Who", (row,) * 60),)))
    assert "and 44 others." in text


def test_a_picture_is_as_wide_as_a_phone_needs_and_not_too_tall() -> None:
    with Image.open(io.BytesIO(drawing.png(SMALL))) as picture:
        assert picture.size[0] == 1080
        assert picture.size[1] < 2 * 1080
        assert len(picture.convert("RGB").getcolors(1 << 20) or ()) > 10


def test_a_picture_of_the_whole_base_is_well_below_the_limit_of_telegram(chart: Chart) -> None:
    assert len(drawing.png(chart)) < 1_000_000


def test_a_picture_is_drawn_once_and_then_comes_from_the_disk(
    base: FactBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Chart] = []

    def png(chart: Chart) -> bytes:
        drawn.append(chart)
        return b"picture"

    monkeypatch.setattr(drawing, "png", png)
    pictures = [Studio(Records(base), tmp_path).timeline() for _ in range(2)]
    assert [picture and picture.png for picture in pictures] == [b"picture"] * 2
    assert len(drawn) == 1


def test_the_key_of_a_picture_hangs_on_the_knowledge_and_the_code(
    base: FactBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "png", lambda _chart: b"picture")
    picture = Studio(Records(base)).timeline()
    assert isinstance(picture, Picture)
    code = [Path(drawing.__file__).parent]
    assert picture.key == caching.digest([base.digest, "timeline"], code)
    assert picture.key != caching.digest(["another", "timeline"], code)


def test_what_cannot_be_drawn_is_told_in_words(
    base: FactBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_chart: Chart) -> bytes:
        raise RuntimeError("no fonts")

    monkeypatch.setattr(drawing, "png", broken)
    picture = Studio(Records(base), tmp_path).timeline()
    assert picture is not None
    assert picture.png is None
    assert fits_caption(picture.caption)


def test_a_pack_without_a_timeline_has_no_picture() -> None:
    studio = Studio(Records(load(CHESS)))
    assert studio.timeline() is None
    assert studio.words() is None


CHESS_TIMELINE = """
timeline:
  title: The champions
  panels:
    - {bars: reign, title: Champions}
    - {figures: match, title: Games, over: year, value: games}
"""


def test_another_folder_gets_its_own_timeline_from_its_own_relations(tmp_path: Path) -> None:
    folder = copy_to(tmp_path)
    edit(folder, "pack.yaml", "", CHESS_TIMELINE)
    words = Studio(Records(load(folder))).words()
    assert words is not None
    assert words.startswith("**The champions**\nChampions: ")
    assert "Games: " in words


@pytest.mark.parametrize(
    ("panel", "fault"),
    [
        ("{title: A}", "a panel needs one of bars, size, figures, with the relation"),
        ("{bars: reign, size: reign, title: A}", "a panel needs one of bars, size, figures"),
        ("{bars: rain, title: A}", "there is no relation 'rain'; did you mean 'reign'?"),
        ("{bars: match, title: A}", "the rows of match hold for no time: it has no 'spell'"),
        ("{size: reign, apart: [fischer], others: B, title: A}", "the spell of reign has no"),
        ("{size: reign, others: B, title: A}", "'apart' and 'others' go together"),
        ("{bars: reign, over: start, title: A}", "'over' belongs to a panel with 'figures'"),
        ("{figures: match, over: year, title: A}", "a panel with 'figures' needs 'value'"),
        (
            "{figures: match, over: place, value: games, title: A}",
            "'place' must be a role of type year, not text",
        ),
        ("{figures: match, over: jear, value: games, title: A}", "there is no role 'jear'"),
        ("{bars: reign}", "'title' is missing"),
    ],
)
def test_a_faulty_panel_is_reported_with_its_line(tmp_path: Path, panel: str, fault: str) -> None:
    folder = copy_to(tmp_path)
    edit(folder, "pack.yaml", "", f"timeline:\n  title: T\n  panels:\n    - {panel}\n")
    (found,) = faults(folder)
    assert found.startswith("pack.yaml:2")
    assert fault in found


def test_nothing_but_a_drawing_imports_the_drawing_library() -> None:
    script = (
        "import sys, bot.cli, bot.assistant, bot.adapters.telegram.application;"
        "sys.exit('matplotlib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
