"""Claims from the shipped knowledge and from another folder: verdict, right value, doubts."""

from __future__ import annotations

from pathlib import Path
from typing import NotRequired, TypedDict

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.assistant import Assistant
from bot.errors import KnowledgeError
from bot.wording import verdicts
from bot.wording.replies import Verdict
from tests.chess import CHESS
from tests.evaluation.claims import check_all, claim_sets
from tests.knowledge import loaded

CASES = Path("tests/cases/claims")
_LEAST_RIGHT, _MOST_SWAPPED = 0.8, 0.02
# Sets by people who saw nothing of this, which `make eval` alone measures.
_BY_OTHERS = frozenset("n p s u v x y z aa ab ac ad ae af".split())


class Case(TypedDict):
    """A claim, its verdict and what the text must hold."""

    claim: str
    verdict: str
    says: NotRequired[list[str]]
    disputed: NotRequired[bool]


def _cases() -> list[Case]:
    found: list[Case] = []
    for path in sorted(CASES.glob("*.yaml")):
        found += yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.fixture(scope="module")
def chess() -> Assistant:
    return Assistant.load(CHESS)


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["claim"])
def test_a_claim_gets_the_verdict_of_its_case(case: Case, assistant: Assistant) -> None:
    reply = assistant.check(case["claim"])
    assert reply.verdict is not None
    assert reply.verdict.value == case["verdict"], reply.text
    assert [part for part in case.get("says", []) if part not in reply.text] == [], reply.text
    if "disputed" in case:
        assert reply.disputed is case["disputed"]


def test_claims_mirror_the_frames_by_path() -> None:
    """Each file of frames has its cases in a file of the same name."""
    assert {path.name for path in CASES.glob("*.yaml")} >= {
        path.name for path in Path("knowledge/claims").glob("*.yaml")
    }


@pytest.mark.parametrize(
    "name", [name for name in claim_sets() if name.split("/")[0] not in _BY_OTHERS]
)
def test_the_development_sets_stay_where_they_are(name: str, assistant: Assistant) -> None:
    """Most labels are right, and a wrong verdict is rare."""
    judged = check_all(assistant.check, claim_sets()[name])
    assert judged.right / judged.total >= _LEAST_RIGHT, judged.failures
    assert judged.swapped / judged.total <= _MOST_SWAPPED, judged.failures
    assert judged.overclaimed / judged.total <= _MOST_SWAPPED, judged.failures


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Lasker was world champion in 1900", Verdict.SUPPORTED),
        ("Lasker was world champion in 1930", Verdict.REFUTED),
        ("Spassky was never world champion", Verdict.REFUTED),
        ("Lasker was a world champion of draughts", Verdict.UNKNOWN),
        ("Lasker was the first world champion", Verdict.SUPPORTED),
    ],
)
def test_another_folder_makes_another_checker(
    claim: str, verdict: Verdict, chess: Assistant
) -> None:
    assert chess.check(claim).verdict is verdict


def test_a_folder_without_claims_can_tell_nothing(tmp_path: Path) -> None:
    for path in CHESS.rglob("*.yaml"):
        if path.parent.name != "claims":
            copy = tmp_path / path.relative_to(CHESS)
            copy.parent.mkdir(exist_ok=True, parents=True)
            copy.write_bytes(path.read_bytes())
    reply = Assistant.load(tmp_path).check("Lasker was world champion in 1900")
    assert reply.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("claim", ["", "   ", "\n"])
def test_nothing_to_check_is_told_how_to_check(claim: str, assistant: Assistant) -> None:
    assert assistant.check(claim).text == verdicts.HOW_TO_CHECK


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_text_gets_a_verdict(assistant: Assistant, text: str) -> None:
    assert assistant.check(text).text


@pytest.mark.parametrize(
    "claim",
    [
        "Suslov joined the Secretariat in 1947",
        "the staff was 600 in 1921",
        "Stalin was General Secretary until 1953",
        "Joffe was a candidate member",
    ],
)
@pytest.mark.parametrize("word", ["happily", "in Chicago", "with a violin", "for the Pope"])
def test_a_word_that_nothing_explains_leaves_a_claim_open(
    claim: str, word: str, assistant: Assistant
) -> None:
    """What is left over could change the truth."""
    assert assistant.check(claim).verdict is Verdict.SUPPORTED
    assert assistant.check(f"{claim} {word}").verdict is Verdict.UNKNOWN


def test_parts_of_a_compound_are_judged_each(assistant: Assistant) -> None:
    """One refuted part makes the whole refuted."""
    reply = assistant.check("Suslov joined in 1947 and left in 1960")
    assert reply.verdict is Verdict.REFUTED
    assert [part.verdict for part in reply.parts] == [Verdict.SUPPORTED, Verdict.REFUTED]


def test_a_verdict_stands_first_and_fits_six_lines(assistant: Assistant) -> None:
    for claim in ("the staff was 600 in 1919", "Stalin was General Secretary until 1953"):
        text = assistant.check(claim).text
        assert text.startswith(("✓ True", "✗ False", "≈ True by some sources"))
        assert len(text.splitlines()) <= 6


def test_each_person_in_the_roll_can_be_checked(assistant: Assistant) -> None:
    """Their own first and last year are true; a year without them is false."""
    base = assistant.base
    wrong = []
    for fact in base.facts.values():
        if fact.relation != "membership":
            continue
        name = base.entities[str(fact.values["person"])].name
        start = str(fact.values["start"])[:4]
        if assistant.check(f"{name} was in the Secretariat in {start}").verdict is Verdict.REFUTED:
            wrong.append(f"{name} {start}")
        if assistant.check(f"{name} was in the Secretariat in 1895").verdict is Verdict.SUPPORTED:
            wrong.append(f"{name} 1895")
    assert wrong == []


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("judge: held", "judge: heled", "there is no judge 'heled'; did you mean 'held'?"),
        ("relation: reign", "relation: match", "needs a relation with a spell"),
        ("judge: held", "judge: attribute", "needs the option 'name'"),
        ("needs: [champion]", "needs: [champoin]", "there is no word of claims 'champoin'"),
        ("eras: reign", "eras: rain", "there is no relation 'rain'"),
    ],
)
def test_a_fault_of_a_frame_is_reported_with_what_to_write(
    before: str, after: str, message: str, tmp_path: Path
) -> None:
    for path in CHESS.rglob("*.yaml"):
        copy = tmp_path / path.relative_to(CHESS)
        copy.parent.mkdir(exist_ok=True, parents=True)
        text = path.read_text(encoding="utf-8")
        if path.parent.name == "claims":
            text = text.replace(before, after)
        copy.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError) as raised:
        Assistant.load(tmp_path)
    assert message in str(raised.value)
