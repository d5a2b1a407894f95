"""Phrases of claims with the stretches that they share."""

from __future__ import annotations

from bot.facts.checks.phrases import written_out
from bot.facts.documents import Document, Mark, Report, Spot


def spot(report: Report) -> Spot:
    return Spot(Document("claims/moves.yaml", {}, Mark(1, 1)), report, ("words", "castle"))


def test_the_name_of_a_stretch_stands_for_its_alternatives() -> None:
    report = Report()
    found = written_out(["<side> castling", "plain"], {"side": ("king's", "queen's")}, spot(report))
    assert found == ["(king's|queen's) castling", "plain"]
    assert not report.faults


def test_a_stretch_that_is_not_there_is_a_fault() -> None:
    report = Report()
    written_out(["<sid> castling"], {"side": ("king's",)}, spot(report))
    assert ["there is no stretch 'sid'" in fault.message for fault in report.faults] == [True]
