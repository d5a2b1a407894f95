"""The shipped knowledge in a group and in private: short answers, edits, plain questions, greetings."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.adapters.playground.memberships import make_bot
from bot.wording import preferences as wording
from tests.game import Fast
from tests.knowledge import loaded
from tests.talk import Talk, playground, serving


@pytest.fixture
async def talk() -> AsyncIterator[Talk]:
    async with playground() as talk, serving(talk, loaded(), tempo=Fast().tempo):
        yield talk


async def test_a_short_answer_is_the_answer_and_its_source(talk: Talk) -> None:
    anna = talk.join()
    anna.says("/settings")
    anna.presses("Short answers", await talk.answer())
    await talk.answer()
    anna.says("how many staff in 1921?")
    short = (await talk.answer())["text"]
    assert short.startswith("600.\n\nSource: Wikipedia")
    anna.says("who led it in 1950?")
    disputed = (await talk.answer())["text"]
    assert disputed.partition("\n\n")[0].endswith("Sources differ on this.")


async def test_a_follow_up_goes_on_from_the_edited_question(talk: Talk) -> None:
    anna = talk.join()
    question = anna.says("how many staff in 1919?")
    assert (await talk.answer())["text"].startswith("30.")
    anna.edits(question, "when did Stasova join?")
    assert "Stasova joined" in (await talk.answer())["text"]
    anna.says("and Molotov?")
    assert "Molotov" in (await talk.answer())["text"]


async def test_a_group_is_greeted_in_two_lines_and_answers_plain_questions_if_it_wants(
    talk: Talk,
) -> None:
    talk.world.privacy_mode = False
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    group.members |= {anna.user.id: "creator", talk.world.bot.id: "left"}
    make_bot(talk.world, group, "member", anna.user)
    greeting = (await talk.answer())["text"]
    assert len(greeting.splitlines()) == 2
    anna.says("/settings", group)
    anna.presses(wording.TURN_ON, await talk.answer())
    await talk.answer()
    anna.says("who is coming tonight?", group)
    anna.says("Who was General Secretary after Brezhnev?", group)
    assert "Andropov" in (await talk.answer())["text"]
