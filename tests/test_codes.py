"""Readings as short codes, for buttons."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.facts.dates import PartialDate, Span
from bot.facts.loading import load
from bot.facts.model.facts import Entity
from bot.reading.codes import MAX_BYTES, NONE, decode, encode
from bot.reading.linking import Linker
from bot.reading.reading import Named, Slots
from bot.reading.times import Time, whole
from tests.chess import CHESS

_CHESS = load(CHESS)
_AVRO = Entity(
    "avro", "event", "AVRO tournament", "AVRO", attributes={"start": PartialDate(1938, 11, 6)}
)
BASE = replace(_CHESS, entities={**_CHESS.entities, "avro": _AVRO})
LINKER = Linker(BASE, frozenset())
PEOPLE = [entity.id for entity in BASE.entities.values() if entity.type == "person"]

NAMED = st.sampled_from([e for e in BASE.entities.values() if e.id != "avro"]).map(
    lambda entity: Named(entity.type, (entity.id,))
)
TIMES = st.builds(
    lambda day, parts: whole(
        PartialDate(day.year, day.month if parts > 1 else None, day.day if parts > 2 else None)
    ),
    st.dates(date(1000, 1, 1), date(2999, 12, 31)),
    st.integers(1, 3),
)
SLOTS = st.builds(
    Slots,
    st.lists(NAMED, unique=True, max_size=3).map(tuple),
    st.lists(TIMES, unique=True, max_size=3).map(tuple),
    st.lists(st.integers(0, 10**6), unique=True, max_size=2).map(tuple),
)
INTENTS = st.sampled_from(sorted(BASE.intents))
# Made of the signs of codes, so that some come near to one.
ODD = st.one_of(
    st.text(max_size=70),
    st.builds(
        "{}|{}".format,
        st.one_of(INTENTS, st.text(max_size=5)),
        st.lists(
            st.one_of(
                st.sampled_from(["", "=", "#", "=1921", "=1921-13", "#600", "#-1", "=1921 OS"]),
                st.sampled_from([*PEOPLE, "avro", "nobody"]),
                st.text("=#-0123456789 OSabc|", max_size=12),
            ),
            max_size=4,
        ).map(",".join),
    ),
)


def complete(intent: str, slots: Slots) -> bool:
    """Whether the slots hold all that the intent requires."""
    held = Counter(named.type for named in slots.named)
    held["time"] = len(slots.times)
    held["year"] = sum(time.year is not None for time in slots.times)
    wanted = Counter(slot.rstrip("2") for slot in BASE.intents[intent].requires)
    return all(held[slot] >= number for slot, number in wanted.items())


@given(ODD)
def test_any_text_means_nothing_or_a_whole_question(code: str) -> None:
    """Whatever a button brings back is an intent with all that it requires, or nothing."""
    decoded = decode(code, BASE, LINKER)
    if decoded is not None:
        intent, slots = decoded
        assert intent == BASE.intents[code.partition("|")[0]]
        assert complete(intent.id, slots)


@given(INTENTS, SLOTS)
def test_what_is_encoded_decodes_to_the_same(intent: str, slots: Slots) -> None:
    """A code gives back its intent and slots, or nothing where they make no whole question."""
    code = encode(intent, slots)
    if code is None:
        return
    expected = (BASE.intents[intent], slots) if complete(intent, slots) else None
    assert decode(code, BASE, LINKER) == expected


@given(st.text(max_size=70), SLOTS)
def test_a_code_fits_a_button(intent: str, slots: Slots) -> None:
    """A code is at most 64 bytes of ASCII; where it would be more, there is none."""
    code = encode(intent, slots)
    assert code is None or 0 < len(code.encode("ascii")) <= MAX_BYTES == 64


def test_what_is_too_long_or_not_ascii_has_no_code() -> None:
    """Rather no button than a broken one."""
    assert encode("x" * MAX_BYTES, Slots()) is None
    assert encode("x" * (MAX_BYTES - 1), Slots()) is not None
    assert encode("чемпион", Slots()) is None


def test_a_required_value_that_is_missing_makes_a_code_void() -> None:
    """An intent without the year that it requires can't be answered."""
    assert decode("games_in_match|", BASE, LINKER) is None
    assert decode("games_in_match|=1972-07", BASE, LINKER) is None
    assert decode("games_in_match|=1972", BASE, LINKER) is not None


def test_codes_of_another_folder_mean_nothing() -> None:
    """An intent or an entity that isn't in the base any more makes a code void."""
    assert decode("staff_in_year|=1972", BASE, LINKER) is None
    assert decode("champion_when|botvinnik", BASE, LINKER) is None
    assert decode("champion_when", BASE, LINKER) is None
    assert decode("", BASE, LINKER) is None
    assert decode(NONE, BASE, LINKER) is None


def test_an_event_comes_back_as_a_time_too() -> None:
    """An event in a code is an entity and a time, as in a question."""
    time = LINKER.time_of("avro")
    assert time is not None
    slots = Slots((Named("event", ("avro",)),), (time,))
    code = encode("champion_in", slots)
    assert code is not None
    assert decode(code, BASE, LINKER) == (BASE.intents["champion_in"], slots)


def test_who_is_not_sure_is_left_out() -> None:
    """A name that fits several, and a time that is no calendar value, have no place in a code."""
    unsure = Slots(
        (Named("person", ("lasker", "euwe")), Named("person", ("euwe",))),
        (Time(Span(date(1921, 3, 1), date(1921, 6, 1)), "the spring of 1921"),),
    )
    assert encode("champion_when", unsure) == "champion_when|euwe"
