"""The chat in a terminal."""

from __future__ import annotations

import io
from typing import cast

import pytest

from bot.adapters import terminal
from bot.adapters.dialogue import Dialogue
from bot.assistant import Assistant
from bot.wording.replies import Choice, Piece, Reply, Status, Style
from tests.knowledge import loaded
from tests.talk import Echo

REPLY = Reply(
    question="how many?",
    status=Status.ANSWERED,
    body=(Piece("600.", Style.BOLD), Piece(" In all. "), Piece("Source: here", Style.ITALIC)),
    choices=(Choice("In 1919", "a"), Choice("In 1921", "b")),
)


@pytest.fixture
def assistant() -> Assistant:
    return cast("Assistant", Echo())


def talk(assistant: Assistant, *lines: str) -> str:
    """What is shown after the greeting when somebody types `lines`."""
    out = io.StringIO()
    terminal.chat(Dialogue(assistant), lines, out)
    greeting = io.StringIO()
    terminal.chat(Dialogue(assistant), [], greeting)
    return out.getvalue().removeprefix(greeting.getvalue()).strip()


def test_choices_are_numbered_lines() -> None:
    assert terminal.render(REPLY, styled=False) == (
        "600. In all. Source: here\n  1. In 1919\n  2. In 1921"
    )


def test_bold_and_italic_are_set_on_a_terminal() -> None:
    shown = terminal.render(REPLY, styled=True)
    assert shown.startswith("\x1b[1m600.\x1b[0m In all. \x1b[3mSource: here\x1b[0m\n")


def test_control_characters_in_a_reply_do_not_reach_the_terminal() -> None:
    reply = Reply("", Status.UNKNOWN, (Piece("\x1b[2J\x07\n\udcff"),))
    assert terminal.render(reply, styled=True) == "�[2J�\n�"


def test_the_chat_greets_and_ends_with_its_lines(assistant: Assistant) -> None:
    out = io.StringIO()
    terminal.chat(Dialogue(assistant), [], out)
    assert assistant.start().text in out.getvalue()
    assert "/quit" in out.getvalue()


def test_quit_ends_the_chat(assistant: Assistant) -> None:
    assert talk(assistant, "/quit", "/help") == ""
    assert talk(assistant, " /EXIT\n", "/help") == ""


def test_an_empty_line_says_nothing(assistant: Assistant) -> None:
    assert talk(assistant, "", "  \n") == ""


def test_topics_are_browsed_by_number() -> None:
    """Everything that is a button elsewhere is a numbered line here, in whole words."""
    dialogue = Dialogue(loaded())
    topics, page, answer, back, overview = (
        terminal.render(dialogue.say(line), styled=False)
        for line in ("/topics", "8", "2", "1", "6")
    )
    assert "\n  8. Staff\n" in topics
    assert page.startswith("Staff\n  1. How much did the staff grow between 1919 and 1925?")
    assert "\n\nSource: " in answer
    assert answer.endswith("\n  1. Back to the questions")
    assert (back, overview) == (page, topics)


def test_the_address_of_a_link_is_shown() -> None:
    """There is nothing to press, so that the address itself must be read."""
    reply = Reply("", Status.SMALLTALK, (Piece("A book", url="https://example.org"), Piece(".")))
    assert terminal.render(reply, styled=False) == "A book (https://example.org)."


@pytest.mark.parametrize("command", ["start", "help", "topics", "sources"])
def test_commands_are_answered(assistant: Assistant, command: str) -> None:
    replies = {
        "start": assistant.start(),
        "help": assistant.help(group=False),
        "topics": assistant.topics(),
        "sources": assistant.sources(),
    }
    assert talk(assistant, f"/{command}\n") == terminal.render(replies[command], styled=False)


def test_the_number_of_a_choice_chooses_it(assistant: Assistant) -> None:
    assert talk(assistant, "choose", "2").endswith("choose | [2]")


def test_so_does_its_label(assistant: Assistant) -> None:
    assert talk(assistant, "choose", "TWO\n").endswith("choose | [2]")


@pytest.mark.parametrize("line", ["0", "3", "-1", "², 1"])
def test_any_other_number_is_a_message(assistant: Assistant, line: str) -> None:
    assert talk(assistant, "choose", line).endswith(f"choose | {line}")


def test_choices_are_those_of_the_last_reply(assistant: Assistant) -> None:
    assert talk(assistant, "choose", "hello", "2").endswith("choose | hello | 2")


def test_each_reply_goes_on_from_the_one_before(assistant: Assistant) -> None:
    assert talk(assistant, "a", "/ask b").endswith("a | b")


def test_plain_lines_are_those_of_the_stream() -> None:
    assert list(terminal.plain_lines(io.StringIO("a\n\nb"))) == ["a\n", "\n", "b"]


def test_the_explanation_is_an_outline() -> None:
    reply = Reply(
        "", Status.UNKNOWN, (Piece("?"),),
        details={"p": 0.5, "slots": {"year": 1921}, "words": ("a", "b"), "none": None,
                 "ranked": [{"intent": "x", "score": 1.0}, {}]},
    )  # fmt: skip
    assert terminal.explanation(reply) == (
        "p: 0.500\nslots:\n  year: 1921\nwords: a, b\nnone: -\n"
        "ranked:\n  - intent: x\n    score: 1.000\n  - -"
    )
