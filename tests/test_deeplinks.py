"""What stands behind `?start=`: written, and read back from whoever may have changed it."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.adapters.telegram.deeplinks import (
    BEGINNING,
    MAX_PAYLOAD,
    Kind,
    Target,
    address,
    decode,
    encode,
    share_address,
)
from bot.reading import codes
from bot.reading.reading import Slots
from tests.test_codes import INTENTS, SLOTS

TELEGRAM_TAKES = re.compile(r"[A-Za-z0-9_-]{1,64}")
CODES = st.one_of(
    st.builds(codes.encode, INTENTS, SLOTS).filter(bool).map(str),
    st.text("abz019_-|,=#: OSABF.é", max_size=70),
)


@given(st.builds(Target, st.sampled_from(Kind), CODES))
@example(Target(Kind.QUIZ))
@example(Target(Kind.QUESTION, "staff|=1917-08-06 OS,#600"))
def test_what_is_written_is_a_payload_and_reads_back_the_same(target: Target) -> None:
    payload = encode(target)
    if payload is not None:
        assert TELEGRAM_TAKES.fullmatch(payload)
        assert decode(payload) == target


@given(INTENTS, SLOTS)
def test_the_code_of_every_button_has_a_payload_unless_it_is_long(
    intent: str, slots: Slots
) -> None:
    code = codes.encode(intent, slots)
    if code is not None:
        payload = encode(Target(Kind.QUESTION, code))
        assert (payload is None) == (len(code) + len("q-") > MAX_PAYLOAD)


@given(st.one_of(st.text(max_size=70), st.from_regex(r"(q|quiz|person|topic)-?[\w-]{0,70}")))
def test_what_reads_as_a_target_is_its_payload_and_all_else_is_none(payload: str) -> None:
    target = decode(payload)
    assert target is None or encode(target) == payload


@pytest.mark.parametrize(
    ("target", "payload"),
    [
        (Target(Kind.QUIZ), "quiz"),
        (Target(Kind.QUIZ, "openings"), "quiz-openings"),
        (Target(Kind.TOPIC, "openings"), "topic-openings"),
        (Target(Kind.PERSON, "lasker"), "person-lasker"),
        (Target(Kind.QUESTION, "games_in_match|=1972"), "q-games_in_matchAC1972"),
        (Target(Kind.PERSON), None),
        (Target(Kind.QUESTION, "x" * 63), None),
        (Target(Kind.TOPIC, "é"), None),
    ],
)
def test_links_can_be_read_and_stay_as_they_are(target: Target, payload: str | None) -> None:
    """They stand in messages for years, so what is written once must lead to the same for ever."""
    assert encode(target) == payload


@pytest.mark.parametrize("payload", ["", BEGINNING, "quiz-", "q-", "Quiz", "quiz\n", "tópic-x"])
def test_other_payloads_lead_nowhere(payload: str) -> None:
    assert decode(payload) is None


def test_addresses_are_those_of_telegram() -> None:
    assert address("a_bot", "quiz") == "https://t.me/a_bot?start=quiz"
    link = address("a_bot", "quiz", group=True)
    assert link == "https://t.me/a_bot?startgroup=quiz"
    shared = urlsplit(share_address(link, "Who & what?"))
    assert shared.path == "/share/url"
    assert parse_qs(shared.query) == {"url": [link], "text": ["Who & what?"]}
    assert "+" not in shared.query
