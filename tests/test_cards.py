"""Cards: found by a name however it is written, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.adapters.dialogue import Dialogue
from bot.assistant import Assistant, Conversation
from bot.reading import codes
from bot.wording import talk
from bot.wording.replies import Reply, Status
from tests.chess import CHESS
from tests.knowledge import loaded

ASSISTANT = loaded()


def card(name: str, assistant: Assistant = ASSISTANT) -> Reply:
    return assistant.person(name, datetime.now(UTC), Conversation())[0]


@pytest.mark.parametrize(
    "name",
    ["Suslov", "mikhail suslov", "Суслов", "Михаил Андреевич Суслов", "Suslow", "M. A. Suslov"],
)
def test_a_name_is_understood_however_it_is_written(name: str) -> None:
    reply = card(name)
    assert reply.status is Status.ANSWERED
    assert reply.text.startswith("Mikhail Suslov (1902–1982)\nМихаил Андреевич Суслов\n")


def test_an_ambiguous_name_is_asked_back_with_what_tells_its_bearers_apart() -> None:
    reply = card("Mikhailov")
    assert reply.status is Status.CLARIFY
    assert [choice.label for choice in reply.choices] == [
        "Nikolai Mikhailov, 1952–1953",
        "Vasily Mikhailov, 1921–1924",
        talk.NONE_OF_THESE,
    ]


def test_an_unknown_name_is_told_to_be_so_with_those_who_are_near() -> None:
    near, far = card("Podgorenko"), card("Napoleon")
    for reply in (near, far):
        assert reply.status is Status.UNKNOWN
        assert reply.text.startswith("I don't know of such a person.")
    assert near.choices[0].label == "Nikolai Podgorny, 1963–1965"
    assert not far.choices


def test_somebody_known_who_never_was_in_it_has_a_card_that_says_so() -> None:
    reply = card("Trotsky")
    assert "Leon Trotsky never sat in the Secretariat." in reply.text
    assert reply.sources


def test_without_a_name_it_tells_how() -> None:
    assert card(" ").text.startswith("Write a name after /person, such as /person ")


def test_every_code_of_a_card_fits_a_button() -> None:
    for id, entity in ASSISTANT.base.entities.items():
        assert entity.type != "person" or len(codes.CARD + id) <= codes.MAX_BYTES


@pytest.mark.parametrize("code", ["card:", "card:nobody", "card:secretariat", "all:", "all:x|"])
def test_a_forged_code_is_told_to_be_outdated(code: str) -> None:
    reply, _ = ASSISTANT.choose(code, datetime.now(UTC), Conversation())
    assert reply.text == talk.EXPIRED


def test_the_talk_goes_on_about_the_person_of_the_card() -> None:
    dialogue = Dialogue(ASSISTANT)
    dialogue.say("/person Furtseva")
    assert "4 May 1960" in dialogue.say("when did she leave?").text


def test_an_answer_about_two_people_leads_to_no_card() -> None:
    assert not ASSISTANT.ask("Did Suslov and Kirov serve together?").choices


def test_a_pack_without_cards_and_timeline_has_no_such_commands() -> None:
    chess = Assistant.load(CHESS)
    assert chess.lacks == {"person", "timeline"}
    for group in (False, True):
        assert "/person" not in chess.help(group=group).text
        assert "/timeline" not in chess.help(group=group).text
    assert card("Fischer", chess).status is Status.UNKNOWN


def test_in_a_dialogue_the_timeline_is_told_in_words() -> None:
    reply = Dialogue(ASSISTANT).say("/timeline")
    assert "Staff: 30 in 1919" in reply.text
