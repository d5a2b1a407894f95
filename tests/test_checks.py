"""Whether intents give their kinds of answer what these need."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.answering.checks import faults
from bot.answering.handlers import HANDLERS
from bot.errors import Fault
from bot.facts.loading import load
from bot.facts.model.base import FactBase
from tests.chess import CHESS, copy_to, edit

ONE = ["spell_start", "spell_length", "ever", "companions", "next", "card"]
TWO = ["overlap", "longer", "earlier"]
ROWS = ["at", "count_at", "started_in", "count_all", "holders"]


def found(base: FactBase) -> list[Fault]:
    return list(faults(base))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_to(tmp_path)


def with_handler(folder: Path, handler: str, more: str = "") -> list[Fault]:
    """The faults where the intent about one person has this handler."""
    edit(folder, "intents/reigns.yaml", "handler: value", f"handler: {handler}{more}")
    return found(load(folder, HANDLERS))


@pytest.mark.parametrize("place", [CHESS, Path("knowledge")], ids=["chess", "knowledge"])
def test_the_shipped_folders_lack_nothing(place: Path) -> None:
    """Every intent of both folders gives its handler what it needs."""
    assert found(load(place, HANDLERS)) == []


@pytest.mark.parametrize("handler", [*ONE, *ROWS])
def test_an_intent_with_a_spell_and_its_subject_is_without_fault(
    handler: str, folder: Path
) -> None:
    """A relation whose rows hold for a time, and one person, are enough for most."""
    assert with_handler(folder, handler) == []


@pytest.mark.parametrize("handler", TWO)
def test_a_comparison_needs_two_subjects(handler: str, folder: Path) -> None:
    """Where two are compared, both must be required, and the fault says how."""
    (fault,) = with_handler(folder, handler)
    assert fault.file == "intents/reigns.yaml"
    assert "champion_when" in fault.message
    assert "[person, person2]" in fault.message


@pytest.mark.parametrize("handler", TWO)
def test_a_comparison_of_two_is_without_fault(handler: str, folder: Path) -> None:
    """With both subjects required, a comparison lacks nothing."""
    edit(folder, "intents/reigns.yaml", "requires: [person]", "requires: [person, person2]")
    assert with_handler(folder, handler) == []


@pytest.mark.parametrize("handler", ONE)
def test_an_answer_about_somebody_needs_somebody(handler: str, folder: Path) -> None:
    """Where one subject is asked about, it must be required."""
    edit(folder, "intents/reigns.yaml", "requires: [person]", "requires: [time]")
    (fault,) = with_handler(folder, handler)
    assert handler in fault.message
    assert "[person]" in fault.message


@pytest.mark.parametrize("handler", [*ONE, *TWO, *ROWS, "extreme"])
def test_an_answer_over_time_needs_rows_that_hold_for_a_time(handler: str, folder: Path) -> None:
    """A relation without a spell has no start and no end to tell of."""
    edit(folder, "intents/matches.yaml", "handler: value", f"handler: {handler}")
    messages = [fault.message for fault in found(load(folder, HANDLERS))]
    assert any("spell" in message and "games_in_match" in message for message in messages)


def test_an_answer_over_time_needs_a_relation() -> None:
    """An intent without any relation lacks its rows too."""
    base = load(CHESS)
    bare = replace(base.intents["champion_when"], handler="at", relation=None, asks=None)
    (fault,) = found(replace(base, intents={bare.id: bare}))
    assert "spell" in fault.message


@pytest.mark.parametrize(
    ("handler", "options"),
    [("growth", ["value", "over"]), ("extreme", ["by", "pick"]), ("attribute", ["name"])],
)
def test_each_missing_option_is_a_fault(handler: str, options: list[str], folder: Path) -> None:
    """Every option that a handler can't do without is named, and given options are no fault."""
    messages = [fault.message for fault in with_handler(folder, handler)]
    assert len(messages) == len(options)
    assert all(f"'{o}'" in m for o, m in zip(options, messages, strict=True))
    given = ", ".join(f"{option}: x" for option in options[1:])
    edit(
        folder,
        "intents/reigns.yaml",
        f"handler: {handler}",
        f"handler: {handler}\n  options: {{{given}}}",
    )
    (fault,) = found(load(folder, HANDLERS))
    assert f"'{options[0]}'" in fault.message


def test_all_faults_of_all_intents_are_found(folder: Path) -> None:
    """One fault doesn't hide another."""
    edit(folder, "intents/matches.yaml", "handler: value", "handler: growth")
    files = [fault.file for fault in with_handler(folder, "longer")]
    assert sorted(files) == ["intents/matches.yaml", "intents/matches.yaml", "intents/reigns.yaml"]


def test_a_handler_without_needs_is_never_a_fault(folder: Path) -> None:
    """A fixed text or a plain value needs nothing beside what loading checks."""
    assert with_handler(folder, "tell") == []
