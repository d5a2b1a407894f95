"""/privacy and /delete_my_data: what is kept is told, and goes when it is asked for."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.adapters.playground.people import Person
from bot.storage.database import Database
from bot.storage.erasing import NOBODY
from bot.storage.tables import metadata
from bot.wording import preferences
from bot.wording import privacy as wording
from bot.wording import rounds as rounds_wording
from tests.game import Game, a_game, right
from tests.talk import JSON, Talk, playground, serving

# Letters beyond ASCII stand otherwise in JSON than in a column.
NAME = "Zinaidaß"
FORMS = (NAME.encode(), b"Zinaida", b"zinaida")


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path}/bot.db"


@pytest.fixture
async def talk(url: str) -> AsyncIterator[Talk]:
    async with playground() as talk, serving(talk, url=url):
        yield talk


def named_in_files(folder: Path) -> bool:
    """Whether the name stands anywhere in the database's files: itself, its log, the log's index."""
    found = b"".join(path.read_bytes() for path in sorted(folder.glob("bot.db*")))
    return any(form in found for form in FORMS)


async def rows_of(url: str, *ids: int) -> list[object]:
    """Every row, of any table, with one of these ids in it."""
    database = await Database(url).open()
    try:
        async with database.transaction() as connection:
            return [
                row
                for table in metadata.sorted_tables
                for row in await connection.execute(select(table))
                if set(ids) & {value for value in row if isinstance(value, int)}
            ]
    finally:
        await database.close()


async def asked_to_delete(talk: Talk, person: Person) -> JSON:
    person.says("/delete_my_data")
    question = dict(await talk.answer())
    assert question["text"] == wording.ASK
    return question


async def fails_over(talk: Talk, person: Person) -> None:
    """Have an update set aside that tells of somebody, so that something is kept."""
    person.says("fail")
    assert (await talk.answer())["text"].startswith("Sorry")


async def test_privacy_tells_what_is_kept_how_long_and_how_it_goes(talk: Talk) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    for chat in (None, group):
        anna.says("/privacy", chat)
        text = (await talk.answer())["text"]
        for part in (
            "up to 2 days",
            "Single votes go after 7 days",
            "for 90 days",
            "/settings stays until I am removed",
            "/delete_my_data",
        ):
            assert part in text
        # A screen of a phone.
        assert len(text) < 1_100


async def test_somebody_of_whom_nothing_is_kept_is_told_so_and_leaves_no_byte(
    talk: Talk, tmp_path: Path
) -> None:
    zinaida = talk.join(NAME)
    for _ in range(2):
        zinaida.says("/delete_my_data")
        assert (await talk.answer())["text"] == wording.NOTHING_KEPT
    assert not named_in_files(tmp_path)


async def test_all_goes_from_rows_files_and_memory_once_it_is_confirmed(
    talk: Talk, tmp_path: Path, url: str
) -> None:
    zinaida, boris = talk.join(NAME), talk.join("Boris")
    group = talk.world.group("Group", zinaida.user, boris.user)
    zinaida.says("one")
    await talk.answer()
    await fails_over(talk, zinaida)
    hers = zinaida.says("/ask hello", group)
    await talk.answer()
    boris.says("@playground_bot fail", group, reply_to=hers)
    await talk.answer()
    question = await asked_to_delete(talk, zinaida)
    assert named_in_files(tmp_path)
    zinaida.presses(wording.DELETE, question)
    done = await talk.answer()
    assert (done["message_id"], done["text"]) == (question["message_id"], wording.DELETED)
    assert "reply_markup" not in done
    assert not named_in_files(tmp_path)
    assert await rows_of(url, zinaida.user.id) == []
    zinaida.says("two")
    assert (await talk.answer())["text"] == "two"
    boris.says("three", group, reply_to=group.messages[max(group.messages)])
    assert "hello" not in (await talk.answer())["text"]


async def test_what_a_private_chat_has_chosen_goes_as_well(talk: Talk, url: str) -> None:
    zinaida = talk.join(NAME)
    zinaida.says("/settings")
    zinaida.presses(preferences.SHORT, await talk.answer())
    await talk.answer()
    assert await rows_of(url, zinaida.user.id)
    zinaida.presses(wording.DELETE, await asked_to_delete(talk, zinaida))
    await talk.answer()
    assert await rows_of(url, zinaida.user.id) == []


async def test_an_answer_from_before_it_all_went_no_longer_follows_its_question(
    talk: Talk,
) -> None:
    zinaida = talk.join(NAME)
    said = zinaida.says("hello")
    await talk.answer()
    await fails_over(talk, zinaida)
    zinaida.presses(wording.DELETE, await asked_to_delete(talk, zinaida))
    await talk.answer()
    zinaida.edits(said, "hello again")
    await talk.silence(zinaida)


async def test_only_whoever_asked_may_press_and_no_other_name_is_told(talk: Talk) -> None:
    zinaida, boris = talk.join(NAME), talk.join("Boris")
    group = talk.world.group("Group", zinaida.user, boris.user)
    await fails_over(talk, zinaida)
    zinaida.says("/delete_my_data", group)
    question = dict(await talk.answer())
    assert NAME not in question["text"]
    boris.presses(wording.DELETE, question)
    boris.presses(wording.KEEP, question)
    await talk.silence(boris, group)
    toasts = talk.calls("answerCallbackQuery")
    assert [toast["text"] for toast in toasts] == [wording.NOT_YOURS] * 2
    zinaida.presses(wording.DELETE, question)
    assert (await talk.answer())["text"] == wording.DELETED


async def test_who_thinks_better_of_it_keeps_everything(talk: Talk) -> None:
    zinaida = talk.join(NAME)
    await fails_over(talk, zinaida)
    zinaida.presses(wording.KEEP, await asked_to_delete(talk, zinaida))
    assert (await talk.answer())["text"] == wording.KEPT
    await asked_to_delete(talk, zinaida)


async def test_the_buttons_work_after_a_restart_and_twice(url: str) -> None:
    async with playground() as talk:
        zinaida = talk.join(NAME)
        async with serving(talk, url=url):
            await fails_over(talk, zinaida)
            question = await asked_to_delete(talk, zinaida)
        async with serving(talk, url=url):
            for _ in range(2):
                zinaida.presses(wording.DELETE, question)
            assert (await talk.answer())["text"] == wording.DELETED
            await talk.silence(zinaida)


async def test_an_admin_without_a_name_is_sent_elsewhere(talk: Talk) -> None:
    anna = talk.join()
    group = talk.world.group("Group", anna.user)
    stand_in = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    anonymous = {"from": stand_in, "sender_chat": group.as_json()}
    anna.sends({"text": "/delete_my_data"} | anonymous, group)
    assert (await talk.answer())["text"] == wording.AS_YOURSELF


async def vanish(game: Game, person: Person) -> None:
    """Have everything deleted, in private."""
    game.talk.heard = len(game.talk._written())
    person.says("/delete_my_data")
    question = await game.talk.answer()
    while question["text"] != wording.ASK:
        question = await game.talk.answer()
    person.presses(wording.DELETE, question)
    await game.text(wording.DELETED, person.private)


async def test_a_running_quiz_goes_on_without_a_player_who_vanished(
    url: str, tmp_path: Path
) -> None:
    async with a_game("Boris", NAME) as game:
        zinaida = game[NAME]
        async with serving(game.talk, url=url, tempo=game.fast.tempo):
            game.answers = {NAME: right}
            zinaida.says("/quiz 3 100", game.group)
            await game.poll(1)
            await vanish(game, zinaida)
            assert not named_in_files(tmp_path)
            game.answers = {"Boris": right}
            standings = await game.text("The quiz is over")
            assert "Boris" in standings
            assert NAME not in standings
            game["Boris"].says("/top", game.group)
            await game.text("Best here")
            assert not named_in_files(tmp_path)
        assert await rows_of(url, zinaida.user.id) == []
        assert zinaida.user.id != NOBODY


async def test_a_quiz_in_private_ends_with_the_data_and_a_later_vote_is_of_somebody_new(
    url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with a_game(NAME, "Boris") as game:
        zinaida = game[NAME]
        async with serving(game.talk, url=url, tempo=game.fast.tempo):
            zinaida.says("/quiz 3 100")
            poll = await game.poll(1, zinaida.private)
            await vanish(game, zinaida)
            zinaida.says("/stop")
            await game.text(rounds_wording.NOTHING_RUNS, zinaida.private)
            zinaida.votes(poll, 0)
            game.answers = {NAME: right}
            zinaida.says("/quiz 1 100", game.group)
            assert NAME in await game.text("The quiz is over")
        assert "Traceback" not in caplog.text
