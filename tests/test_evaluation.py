"""The evaluation and the calibration measure what they say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.wording.replies import Piece, Reply, Status, Verdict
from tests.calibration.logistic import fit, log_loss, predicted, solve
from tests.evaluation.claims import check_all, claim_sets
from tests.evaluation.measuring import ask_all, calibration, outcome_of
from tests.evaluation.sets import BLIND, Expected, Item, blind_sets, read
from tests.evaluation.tables import share, table
from tests.evaluation.typos import with_typo

STAFF = Item("staff in 1921?", Expected((("600", "six hundred"), ("1921",)), ("767",)))
SALARY = Item("salary?", Expected(statuses=frozenset({Status.UNKNOWN, Status.CLARIFY})), near=True)


def said(text: str, status: Status = Status.ANSWERED, probability: float = 0.9) -> Reply:
    return Reply("", status, (Piece(text),), probability=probability)


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (said("Six hundred in 1921."), "right"),
        (said("600."), "wrong"),
        (said("600 in 1921, not 767."), "wrong"),
        (said("600 in 1921?", Status.CLARIFY), "clarify"),
        (said("I don't know.", Status.UNKNOWN), "unknown"),
    ],
)
def test_an_answer_is_right_if_it_holds_one_of_each_group_and_nothing_wrong(
    reply: Reply, outcome: str
) -> None:
    assert outcome_of(STAFF, reply) == outcome


def test_whatever_is_said_to_a_question_to_be_refused_is_false() -> None:
    assert outcome_of(SALARY, said("225 roubles")) == "false_near"
    assert outcome_of(SALARY, said("I don't know.", Status.UNKNOWN)) == "unknown"


def test_the_tally_counts_every_question_and_judges_every_answer() -> None:
    tally = ask_all(lambda _: said("600 in 1921"), [STAFF, SALARY])
    assert tally.counts == {"right": 1, "false_near": 1}
    assert tally.judged == [(0.9, True), (0.9, False)]
    assert tally.total == 2
    assert tally.quantile(0.5) >= 0


def test_calibration_sets_the_share_right_beside_the_probability() -> None:
    rows = calibration([(0.72, True), (0.78, False), (0.97, True)])
    assert [(bin_, count, round(mean, 2), right) for bin_, count, mean, right in rows] == [
        ("0.70 to 0.80", 2, 0.75, 0.5),
        ("0.95 to 1.00", 1, 0.97, 1.0),
    ]


def test_a_file_may_hold_questions_refusals_and_dialogues(tmp_path: Path) -> None:
    rows = [
        {"q": "staff in 1921?", "must": [["600"]]},
        {"q": "salary?", "refuse": True, "kind": "near_miss"},
        {"turns": [{"say": "hi", "smalltalk": True}, {"say": "staff?", "must": [["600"]]}]},
    ]
    path = tmp_path / "d" / "mixed.jsonl"
    path.parent.mkdir()
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found = read(path, tmp_path)
    assert found.name == "d/mixed"
    assert [len(found.questions), len(found.refusals), len(found.dialogues)] == [1, 1, 1]
    assert found.refusals[0].near
    assert found.dialogues[0][0].expected.met_by(said("Hello!", Status.SMALLTALK))


QUESTIONS = [path for path in sorted(BLIND.rglob("*.jsonl")) if path.stem != "claims"]


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_every_shipped_set_can_be_read(path: Path) -> None:
    found = read(path)
    assert found.questions or found.refusals or found.dialogues


def test_no_question_stands_twice_in_a_set() -> None:
    for found in blind_sets():
        texts = [item.text for item in (*found.questions, *found.refusals)]
        assert len(texts) == len(set(texts)), found.name


@pytest.mark.parametrize(
    "text", ["how many people worked there", "staff?", "когда Сталин ушёл", "General Secretary's"]
)
def test_a_typo_changes_the_longest_word_by_one_slip_and_always_alike(text: str) -> None:
    slipped = with_typo(text)
    assert slipped == with_typo(text)
    assert abs(len(slipped) - len(text)) <= 1
    changed = [a for a, b in zip(text.split(), slipped.split(), strict=True) if a != b]
    assert len(changed) <= 1


def test_short_words_are_spared() -> None:
    assert with_typo("who is he") == "who is he"


def test_a_table_is_aligned_and_shares_are_told_in_percent() -> None:
    assert table("T", ("a", "n"), [("x", 1.5), ("long", share(1, 8))]) == (
        "T\n  a             n\n  x          1.50\n  long  1 (12.5%)\n"
    )


def test_the_fit_finds_the_weights_behind_the_labels() -> None:
    rows = [[x / 10] for x in range(-30, 31)]
    truth = [predicted([0.5, 2.0], [1.0, *row]) for row in rows]
    # Each row stands for both labels, weighed by the chance of each.
    model = fit(
        rows * 2,
        [1] * len(rows) + [0] * len(rows),
        [*truth, *(1 - chance for chance in truth)],
        ridge=1e-6,
    )
    assert model == pytest.approx([0.5, 2.0], abs=1e-3)


def test_equations_are_solved_whatever_their_order() -> None:
    assert solve([[0.0, 2.0], [1.0, 1.0]], [4.0, 3.0]) == pytest.approx([1.0, 2.0])


def test_a_surer_right_answer_loses_less() -> None:
    assert log_loss([0.9], [1], [1.0]) < log_loss([0.6], [1], [1.0])


def test_every_shipped_set_of_claims_can_be_read() -> None:
    for name, claims in claim_sets().items():
        texts = [claim.text for claim in claims]
        assert claims, name
        assert len(texts) == len(set(texts)), name


def test_verdicts_are_counted_by_label(tmp_path: Path) -> None:
    """A swapped verdict and a refutation without the right value are told."""
    rows = [
        {"claim": "a", "label": "supported"},
        {"claim": "b", "label": "refuted", "value": "600"},
        {"claim": "c", "label": "not_enough_info"},
    ]
    (tmp_path / "claims.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    refuted = replace(said("30, not 600", Status.ANSWERED), verdict=Verdict.REFUTED)
    judged = check_all(lambda _: refuted, claim_sets(tmp_path)["claims"])
    assert (judged.total, judged.right, judged.swapped, judged.overclaimed) == (3, 1, 1, 1)
    assert judged.values[True] == 1
