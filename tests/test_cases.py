"""Every YAML case is a test: what people say, how it is read, and what the reply holds."""

from __future__ import annotations

from pathlib import Path
from typing import NotRequired, TypedDict

import pytest
import yaml

from bot.assistant import Assistant
from tests.knowledge import loaded

KNOWLEDGE = Path("knowledge")
CASES = Path("tests/cases")
_KNOWN = CASES / "known_failures.yaml"


class Case(TypedDict):
    """What is said, and what the reply must be."""

    say: str
    intent: NotRequired[str]
    status: NotRequired[str]
    reply: NotRequired[list[str]]


def _cases(path: Path) -> list[Case]:
    found: list[Case] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def _known() -> frozenset[str]:
    listed: list[str] | None = yaml.safe_load(_KNOWN.read_text(encoding="utf-8"))
    return frozenset(listed or ())


_KNOWN_FAILURES = _known()
_FILES = sorted(path for path in CASES.glob("*.yaml") if path != _KNOWN)
_ALL = [(path.stem, case) for path in _FILES for case in _cases(path)]
# Asking back is no answer either: what must not be answered may be asked back.
_ACCEPTED = {
    "answered": {"answered"},
    "clarify": {"clarify"},
    "unknown": {"unknown", "clarify"},
    "smalltalk": {"smalltalk"},
}


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=f"{topic}: {case['say']}") for topic, case in _ALL]
)
def test_a_case_is_answered_as_it_says(case: Case, assistant: Assistant) -> None:
    """What is said gets the intent, the status and the words that the case names."""
    reply = assistant.ask(case["say"])
    faults = []
    if reply.status not in _ACCEPTED[case.get("status", "answered")]:
        faults.append(f"status {reply.status}")
    if "intent" in case and reply.intent != case["intent"]:
        faults.append(f"intent {reply.intent}")
    faults += [f"lacks {part!r}" for part in case.get("reply", ()) if part not in reply.text]
    if case["say"] in _KNOWN_FAILURES:
        assert faults, "this case passes now: take it out of known_failures.yaml"
    else:
        assert not faults, f"{', '.join(faults)} in {reply.text!r}"


def test_known_failures_are_cases() -> None:
    """The list of known failures names cases only."""
    said = {case["say"] for _, case in _ALL}
    assert said >= _KNOWN_FAILURES


def test_cases_mirror_the_intents_by_path() -> None:
    """Each topic's intents have their cases in a file of the same name."""
    topics = {path.name for path in (KNOWLEDGE / "intents").glob("*.yaml")}
    assert {path.name for path in _FILES} >= topics
