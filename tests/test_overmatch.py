"""No example is taken for another intent's, and nothing is answered that has no fact."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.facts.model.asking import Intent
from bot.reading.deciding import Band
from bot.wording.replies import Status
from tests.knowledge import loaded

# Values that the slots of examples stand for here.
_VALUES = {
    "{person}": "Suslov",
    "{person2}": "Brezhnev",
    "{year}": "1921",
    "{time}": "March 1953",
    "{event}": "Stalin's death",
    "{status}": "candidate member",
    "{count}": "600",
    "{post}": "General Secretary",
    "{body}": "Politburo",
    "{date}": "6 August 1917",
}
_MOST_ASTRAY = 0.03  # the share of examples that values may send to a neighbour


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


def _filled(example: str) -> str:
    for slot, value in _VALUES.items():
        example = example.replace(slot, value)
    return example


def _astray(assistant: Assistant, intent: Intent) -> list[str]:
    """The examples of an intent that are answered as something else."""
    found = []
    for example in intent.examples:
        reading = assistant.read(_filled(example))
        if reading.band is Band.ANSWER and reading.intent != intent and not reading.parts:
            found.append(f"{intent.id}: {example} -> {reading.intent and reading.intent.id}")
    return found


def test_every_example_against_all_intents(assistant: Assistant) -> None:
    """Of all examples hardly any is answered as another intent than its own."""
    intents = assistant.base.intents.values()
    astray = [text for intent in intents for text in _astray(assistant, intent)]
    total = sum(len(intent.examples) for intent in intents)
    assert len(astray) <= _MOST_ASTRAY * total, "\n".join(astray)


@pytest.mark.parametrize("year", [y for y in range(1917, 1992) if y not in (1919, 1921, 1925)])
def test_a_year_without_a_figure_has_no_figure(year: int, assistant: Assistant) -> None:
    """The staff of a year of which nothing is known is never answered."""
    reply = assistant.ask(f"how many people worked for the Secretariat in {year}")
    assert reply.status is Status.UNKNOWN
    assert "1919, 1921 and 1925" in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "who elected the members of {}",
        "when was {} founded",
        "how many staff did {} have in 1921",
        "who were the first members of {}",
        "what was the staff of {}",
    ],
)
def test_other_bodies_are_not_taken_for_the_subject(question: str, assistant: Assistant) -> None:
    """What is known of the subject alone is not answered of another body."""
    answered = []
    for body in assistant.base.entities.values():
        if body.type != "body" or body.id in ("secretariat", *assistant.base.pack.background):
            continue
        text = question.format(body.name)
        if assistant.ask(text).status is Status.ANSWERED:
            answered.append(text)
    assert not answered
