"""What counts as beyond doubt, and what some reading of the sources makes possible."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.facts.columns import columns
from bot.facts.dates import Span
from bot.facts.loading import load
from bot.facts.model.quizzes import QuizTemplate
from bot.facts.queries import Records
from bot.quizzing.evidence import Tenure, tenures, weigh
from bot.quizzing.ground import Ground, Record
from bot.quizzing.holes import holes
from bot.quizzing.views import VIEWS
from tests.chess import CHESS, copy_to, edit


def chess(folder: Path = CHESS) -> Records:
    return Records(load(folder))


def reigns(records: Records) -> dict[str, Tenure]:
    relation = records.base.relations["reign"]
    found = tenures(relation, weigh(relation, records.rows("reign"), {}))
    return {tenure.facts[0].id: tenure for tenure in found}


def view(records: Records, relation: str, name: str) -> list[Record]:
    template = QuizTemplate("test", relation, asks="champion", view=name)
    whole = list(reigns(records).values())
    return list(VIEWS[name](Ground(records, records.base.relations[relation], template, whole)))


def test_a_sound_time_runs_from_its_first_day_to_its_last() -> None:
    """Days that no source doubts are sure, and nothing beyond them is possible."""
    tenure = reigns(chess())["reign:lasker:1894-05-26"]
    assert tenure.sure == tenure.perhaps == Span(date(1894, 5, 26), date(1921, 4, 27))


def test_a_year_is_sure_only_after_its_last_day() -> None:
    """Of a time from some day in 1969 to some day in 1972 only what lies between is sure."""
    tenure = reigns(chess())["reign:spassky:1969"]
    assert tenure.sure == Span(date(1969, 12, 31), date(1972, 1, 1))
    assert tenure.perhaps == Span(date(1969, 1, 1), date(1972, 12, 31))


@pytest.mark.parametrize(
    ("doubt", "sound", "years"),
    [
        ("accepts: {end: ['1922-01-05']}", True, (1921, 1922)),
        ("disputed: true", False, None),
        ("confidence: low", False, (1921, 1918, 1919, 1920, 1922, 1923, 1924)),
    ],
)
def test_doubts_widen_what_is_possible(
    doubt: str, years: tuple[int, ...] | None, tmp_path: Path, *, sound: bool
) -> None:
    """Another reading leaves a row sound with two years; a doubtful row is never sound."""
    folder = copy_to(tmp_path)
    edit(
        folder, "facts/reigns.yaml", "  source: champions#lead.2\n", f"  source: fide\n  {doubt}\n"
    )
    tenure = reigns(chess(folder))["reign:lasker:1894-05-26"]
    assert tenure.sound is sound
    assert years is None or tenure.rows[0].years("end") == years


def test_a_dispute_told_in_words_alone_leaves_the_row_open(tmp_path: Path) -> None:
    """What the note doesn't spell out may be any value of the role, but for the key."""
    folder = copy_to(tmp_path)
    edit(folder, "facts/matches.yaml", "games: 21", "games: 20")
    edit(folder, "facts/matches.yaml", "  id: match_of", "  disputed: true\n  id: match_of")
    records = chess(folder)
    relation = records.base.relations["match"]
    rows = weigh(relation, records.rows("match"), {"winner": "euwe"})
    assert [row.fact.values["year"] for row in rows if not row.sound] == [1972]
    assert rows[-1].readings("year") == (1972,)


def test_who_came_first_is_left_open_where_years_touch() -> None:
    """Between two beginnings less than a year apart there is no order."""
    pairs = {
        (row.readings["champion"][0], row.readings["other"][0]): row.sound
        for row in view(chess(), "reign", "order")
    }
    assert pairs["lasker", "euwe"]
    assert ("euwe", "lasker") not in pairs


def test_lengths_are_told_where_the_days_are_known() -> None:
    """From 1969 to 1972 may be two years or nearly four, so that nobody is asked how long."""
    lengths = {
        r.readings["champion"][0]: r.readings["length"] for r in view(chess(), "reign", "careers")
    }
    assert lengths["lasker"] == ((date(1921, 4, 27) - date(1894, 5, 26)).days,)
    assert lengths["spassky"] == ()


def test_successors_follow_each_other() -> None:
    """Each row names who came next."""
    rows = view(chess(), "reign", "succession")
    assert [(r.readings["champion"][0], r.readings["next"][0]) for r in rows][:2] == [
        ("lasker", "capablanca"),
        ("capablanca", "alekhine"),
    ]


def test_what_is_barred_or_possible_is_never_a_wrong_option() -> None:
    """Of the values around a hole those that some reading makes true are left out, and those barred."""
    records = chess()
    relation = records.base.relations["match"]
    template = QuizTemplate(
        "test", "matches", asks="games", ask="How many in {year}?", decoys=(25, 40), barred=(40,)
    )
    ground = Ground(records, relation, template, [])
    found = {
        hole.key["year"]: set(hole.falses)
        for hole in holes(ground, columns(relation, "rows"), lambda _, others: others)
    }
    assert set(found) == {1921, 1927, 1935, 1972}  # 1937 is disputed
    assert found[1921] == {34, 30, 25, 21}
