"""Long lists are cut, and nothing of them is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.dialogue import Dialogue
from bot.answering.cutting import SHOWN, cut
from bot.reading import codes
from bot.wording import gatherings, talk, values
from tests.knowledge import loaded

ASSISTANT = loaded()
NAMES = st.lists(st.from_regex(r"[A-Z][a-z]{2,8}", fullmatch=True), max_size=40)


@given(NAMES)
def test_a_list_is_whole_or_cut_with_all_of_it_beside(names: list[str]) -> None:
    answer = cut(lambda shown: values.first_of(names, shown), len(names), ())
    assert (answer.whole or answer.text) == values.listing(names)
    if answer.whole is not None:
        assert answer.text.endswith(f"and {len(names) - SHOWN} more")
        assert len(names) - SHOWN >= 3


@given(
    st.dictionaries(st.sampled_from(["one", "two", "three"]), NAMES.filter(bool)),
    st.integers(0, 50),
)
def test_groups_show_so_many_names_in_all_and_count_the_others(
    groups: dict[str, list[str]], shown: int
) -> None:
    total = sum(map(len, groups.values()))
    told = gatherings.groups(list(groups.items()), shown)
    left = [int(part.split()[0]) for part in told.replace(" and ", ": ").split(": ")
            if part.split()[1:2] == ["more."]]  # fmt: skip
    assert total - sum(left) == min(shown, total)


def test_in_a_dialogue_the_rest_is_a_numbered_choice() -> None:
    dialogue = Dialogue(ASSISTANT)
    reply = dialogue.say("list all the members")
    shown = "".join(piece.text for piece in reply.body)
    assert [choice.label for choice in reply.choices] == [talk.SHOW_ALL]
    assert "Muranov" not in shown
    whole = dialogue.say("1")
    assert whole.body == reply.whole
    assert not whole.choices
    surnames = [ASSISTANT.base.entities[f.values["person"]].short  # type: ignore[index]
                for f in ASSISTANT.base.facts.values() if f.relation == "membership"]  # fmt: skip
    assert all(surname in whole.text for surname in surnames)


def test_whoever_has_no_button_reads_the_whole_list() -> None:
    reply = ASSISTANT.ask("who sat in it in 1990?")
    assert reply.text == "".join(piece.text for piece in reply.whole)
    assert "Shenin" in reply.text


def test_a_list_whose_question_fits_no_button_is_not_cut() -> None:
    reply = ASSISTANT.ask("who joined before 1930?")
    cut_short = [choice for choice in reply.choices if choice.code.startswith(codes.WHOLE)]
    assert bool(cut_short) == bool(reply.whole)
    for choice in cut_short:
        dialogue = Dialogue(ASSISTANT)
        dialogue.say("who joined before 1930?")
        assert dialogue.say(choice.label).body == reply.whole
