"""Quizzes over the wire, as those who play them see them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.adapters.playground.faults import Broken, Dropped, Fault, Flood, Late
from bot.adapters.playground.memberships import upgrade
from bot.adapters.playground.polls import vote
from bot.adapters.playground.world import Chat
from bot.adapters.telegram.quizzes.questions import Subject
from bot.adapters.telegram.rendering import MAX_CAPTION_UNITS
from bot.pictures import ranking
from bot.quizzing import rounds
from bot.storage.database import Database
from bot.storage.quizzes import Quizzes
from bot.wording import rounds as wording
from bot.wording.zones import dated
from tests.game import Game, a_game, right, right_if, rights, silent, wrong
from tests.questions import TITLES, Questions
from tests.talk import serving

JSON = dict[str, Any]
STAND_IN = {"id": 1087968824, "is_bot": True, "first_name": "Group"}


@pytest.fixture
async def game() -> AsyncIterator[Game]:
    async with (
        a_game("Anna", "Boris", "Vera") as game,
        serving(game.talk, tempo=game.fast.tempo),
    ):
        yield game


def last_with_buttons(game: Game, chat: Chat | None = None) -> JSON:
    messages = (chat or game.group).messages.values()
    return [each for each in messages if "reply_markup" in each][-1]


def labels(message: JSON) -> list[list[str]]:
    return [[each["text"] for each in row] for row in message["reply_markup"]["inline_keyboard"]]


def answered(game: Game) -> list[str | None]:
    """What those who pressed buttons were told."""
    return [each.get("text") for each in game.talk.calls("answerCallbackQuery")]


async def test_three_people_play_from_the_settings_to_the_medals(game: Game) -> None:
    game.answers = {"Anna": right, "Boris": right_if(lambda number: number < 4), "Vera": wrong}
    game["Anna"].says("/quiz", game.group)
    await game.text("Quiz")
    lobby = last_with_buttons(game)
    assert lobby["text"] == (
        "Quiz\n10 questions, 20 seconds each\nTopic: all\nDifficulty: any\n\n"
        "Anna or an admin chooses and starts."
    )
    assert labels(lobby) == [
        ["5 questions", "✓ 10 questions"],
        ["15 questions", "20 questions"],
        ["10 s", "✓ 20 s", "30 s", "60 s"],
        ["✓ Any", "Easy", "Medium", "Hard"],
        ["Topic: all"],
        ["Start"],
    ]
    game["Anna"].presses("5 questions", lobby)
    await game.text("5 questions, 20 seconds")
    game["Anna"].presses("Start", last_with_buttons(game))
    standings = await game.text("The quiz is over")
    assert game.texts()[0] == (
        "5 questions, 20 seconds each. A right answer earns 100 points, and up to 50 more for being"
        " quick. /skip passes over a question, /stop ends the quiz."
    )
    today = dated(datetime.fromtimestamp(game.fast.clock(), UTC).date())
    head = f"The quiz is over. Standings after 5 questions, {today}:\n🥇 1. Anna: 5 r"
    assert standings.startswith(head)
    assert "\n🥈 2. Boris: 3 right, " in standings
    assert standings.endswith("\n🥉 3. Vera: 0 right, 0 points")
    assert game.talk.refused() == ["Bad Request: poll has already been closed"]


async def test_the_final_standings_are_one_picture_whose_caption_says_the_same(
    game: Game,
) -> None:
    game.answers = {"Anna": right, "Boris": wrong}
    game["Anna"].says("/quiz 1 10", game.group)
    caption = await game.text("The quiz is over")
    (sent,) = game.talk.calls("sendPhoto")
    assert sent["photo"].startswith(b"\x89PNG")
    assert caption.startswith("The quiz is over. Standings after one question, ")
    assert ":\n🥇 1. Anna: 1 right" in caption
    assert "<b>Boris</b>: 0 right, 0 points" in sent["caption"]
    assert sum("The quiz is over" in text for text in game.texts()) == 1


async def test_where_pictures_are_not_allowed_the_standings_come_in_words(game: Game) -> None:
    refusal = Broken(400, "Bad Request: not enough rights to send photos to the chat")
    game.talk.server.faults.order("sendPhoto", refusal)
    game.answers = {"Anna": right}
    game["Anna"].says("/quiz 1 10", game.group)
    assert rights(await game.text("The quiz is over")) == {"Anna": 1}
    assert game.talk.calls("sendMessage")[-1]["text"].startswith("<b>The quiz is over.</b>")
    assert game.talk.calls("sendPhoto") == []


async def test_standings_that_cannot_be_drawn_come_in_words(
    game: Game, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object) -> bytes:
        raise OSError("no font")

    monkeypatch.setattr(ranking, "png", fail)
    game.answers = {"Anna": right}
    game["Anna"].says("/quiz 1 10", game.group)
    assert rights(await game.text("The quiz is over")) == {"Anna": 1}
    assert game.talk.calls("sendPhoto") == []


async def test_long_names_leave_fewer_lines_under_the_picture() -> None:
    names = [f"{number:02}{'x' * 62}" for number in range(20)]
    async with a_game(*names) as game, serving(game.talk, tempo=game.fast.tempo):
        game.answers = dict.fromkeys(names, right)
        game[names[0]].says("/quiz 1 10", game.group)
        caption = await game.text("The quiz is over")
        shown = caption.count(" right, ")
        assert 3 <= shown < 20
        assert caption.endswith(f"\n… and {20 - shown} more")
        assert len(caption) <= MAX_CAPTION_UNITS
        assert len(game.talk.calls("sendPhoto")) == 1


async def test_a_question_is_a_native_quiz_poll_with_names_that_cannot_be_forwarded(
    game: Game,
) -> None:
    game["Anna"].says("/quiz 10 30", game.group)
    message = await game.poll(1)
    (sent,) = game.talk.calls("sendPoll")
    assert (sent["type"], sent["is_anonymous"], sent["protect_content"]) == ("quiz", False, True)
    assert (sent["open_period"], sent["correct_option_ids"]) == (30, [0])
    assert message["poll"]["question"] == "1/10. What is 0?"
    assert [each["text"] for each in message["poll"]["options"]] == ["0a", "0b", "0c", "0d"]
    assert message["poll"]["explanation"] == "It is 0."


async def test_standings_come_after_each_fifth_question_and_at_the_end(game: Game) -> None:
    game.answers = {"Anna": right, "Boris": wrong}
    game["Anna"].says("/quiz 6 10", game.group)
    await game.text("The quiz is over")
    shown = [text for text in game.texts() if "right" in text and "/skip" not in text]
    assert shown[0].startswith("After 5 of 6 questions\n1. Anna: 5 right, ")
    assert [rights(text) for text in shown] == [{"Anna": 5, "Boris": 0}, {"Anna": 6, "Boris": 0}]


async def test_the_next_question_comes_when_all_who_answered_the_last_have_answered(
    game: Game,
) -> None:
    game.answers = {"Anna": right, "Boris": right, "Vera": silent}
    game["Anna"].says("/quiz 3 300", game.group)
    await game.poll(1)
    began = game.fast.clock()
    game["Anna"].says("/skip", game.group)
    await game.poll(3)
    assert game.fast.clock() - began < 300


async def test_in_private_the_next_question_comes_with_the_answer(game: Game) -> None:
    anna = game["Anna"]
    anna.says("/quiz 2 300")
    for number in (1, 2):
        anna.votes(await game.poll(number, anna.private), number - 1)
    standings = await game.text("The quiz is over", anna.private)
    assert rights(standings) == {"Anna": 2}


async def test_every_setting_can_be_chosen_and_holds(game: Game) -> None:
    game["Anna"].says("/quiz", game.group)
    await game.text("Quiz")
    for label, part in [
        ("15 questions", "15 questions"),
        ("60 s", "60 seconds"),
        ("Hard", "Difficulty: hard"),
        ("Topic: all", "about?"),
        ("Letters", "Topic: Letters"),
    ]:
        game["Anna"].presses(label, last_with_buttons(game))
        await game.text(part)
    assert labels(last_with_buttons(game))[1] == ["✓ 15 questions", "20 questions"]
    game["Anna"].presses("Start", last_with_buttons(game))
    message = await game.poll(1)
    assert message["poll"]["question"] == "1/15. What is 1?"
    assert message["poll"]["open_period"] == 60
    assert game.texts()[0].startswith("15 questions on Letters, 60 seconds each.")


async def test_questions_that_do_not_exist_are_not_promised(game: Game) -> None:
    game["Anna"].says("/quiz", game.group)
    await game.text("Quiz")
    for label, part in [
        ("Easy", "Difficulty: easy"),
        ("Topic: all", "about?"),
        ("Letters", "Topic: Letters"),
    ]:
        game["Anna"].presses(label, last_with_buttons(game))
        await game.text(part)
    game["Anna"].presses("Start", last_with_buttons(game))
    await game.until(lambda: answered(game)[-1] == wording.NO_QUESTIONS)
    assert game.polls() == []


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("/quiz 0", "Write /quiz for the settings"),
        ("/quiz 10 4", "I take 1 to 50 questions of 5 to 300 seconds."),
        ("/quiz chess", "I have no topic “chess”. There are: Numbers, Letters."),
        ("/skip", wording.NOTHING_RUNS),
        ("/stop", wording.NOTHING_RUNS),
        ("/top all", wording.nobody("yet")),
        ("/me", wording.NO_SCORE_YET),
    ],
)
async def test_what_makes_no_sense_is_answered_with_what_does(
    game: Game, said: str, reply: str
) -> None:
    game["Anna"].says(said, game.group)
    assert reply in await game.text(reply)


async def test_only_whoever_started_it_or_an_admin_controls_a_quiz(game: Game) -> None:
    game["Anna"].says("/quiz", game.group)
    await game.text("Quiz")
    lobby = last_with_buttons(game)
    game["Boris"].presses("Start", lobby)
    await game.until(lambda: answered(game) == ["Only Anna or an admin can do that."])
    game.group.members[game["Vera"].user.id] = "administrator"
    game["Vera"].presses("Start", lobby)
    await game.poll(1)
    game["Boris"].says("/skip", game.group)
    await game.text("Only Anna or an admin can do that.")
    assert not game.polls()[0]["poll"]["is_closed"]
    game["Vera"].says("/skip", game.group)
    await game.poll(2)
    game["Anna"].says("/stop", game.group)
    assert await game.text("The quiz is over") == "The quiz is over. Nobody answered a question."


async def test_an_admin_without_a_name_controls_and_plays_as_the_group(game: Game) -> None:
    anna, group = game["Anna"], game.group
    anna.says("/quiz 2 20", group)
    first = await game.poll(1)
    vote(game.talk.world, group, first, (0,))
    anna.sends({"text": "/skip", "from": STAND_IN, "sender_chat": group.as_json()}, group)
    await game.poll(2)
    channel = {"id": -77, "type": "channel", "title": "News"}
    anna.sends({"text": "/stop", "from": STAND_IN, "sender_chat": channel}, group)
    await game.text("Only Anna")
    anna.sends({"text": "/stop", "from": STAND_IN, "sender_chat": group.as_json()}, group)
    assert rights(await game.text("The quiz is over")) == {"Group": 1}


async def test_a_quiz_waits_when_nobody_votes_twice_and_can_go_on(game: Game) -> None:
    game["Anna"].says("/quiz 4 5", game.group)
    await game.text("Nobody answered twice")
    assert labels(last_with_buttons(game)) == [["Go on", "End the quiz"]]
    game["Boris"].says("/quiz", game.group)
    await game.text(wording.WAITING_HERE)
    game.answers = {"Boris": right}
    game["Anna"].presses("Go on", last_with_buttons(game))
    assert rights(await game.text("The quiz is over")) == {"Boris": 2}
    game["Anna"].presses("Go on", last_with_buttons(game))
    await game.until(lambda: answered(game)[-1] == wording.NO_LONGER)


async def test_a_quiz_that_waits_ends_by_itself_in_the_end(game: Game) -> None:
    game["Anna"].says("/quiz 4 5", game.group)
    await game.text("Nobody answered twice")
    game["Anna"].presses("End the quiz", last_with_buttons(game))
    await game.text("The quiz is over")


async def test_there_is_one_quiz_in_a_chat_and_each_topic_may_have_its_own() -> None:
    async with (
        a_game("Anna", "Boris", topics=("Red", "Blue")) as game,
        serving(game.talk, tempo=game.fast.tempo),
    ):
        red, blue = [topic for topic in game.group.topics if topic != 1]
        for topic in (red, blue, None):
            game["Anna"].says("/quiz 2 20", game.group, topic=topic)
            game["Boris"].says("/quiz 2 20", game.group, topic=topic)
        await game.until(lambda: len(game.polls()) == 3)
        places = [each.get("message_thread_id") for each in game.polls()]
        assert sorted(places, key=str) == sorted([None, red, blue], key=str)
        await game.text(wording.ALREADY_RUNS, count=3)


async def test_no_question_comes_twice_before_the_chat_has_had_them_all() -> None:
    subject = Subject(Questions(5), TITLES)
    async with (
        a_game("Anna") as game,
        serving(game.talk, tempo=game.fast.tempo, subject=subject),
    ):
        game.answers = {"Anna": right}
        for count in (1, 2, 3):
            game["Anna"].says("/quiz 2 5", game.group)
            await game.text("The quiz is over", count=count)
        asked = [each["poll"]["question"][-2] for each in game.polls()]
        assert sorted(asked[:5]) == list("01234")
        game["Anna"].says("/quiz 9 5", game.group)
        assert rights(await game.text("The quiz is over", count=4)) == {"Anna": 5}


async def test_a_vote_counts_once_however_often_and_late_it_comes(game: Game) -> None:
    game["Anna"].says("/quiz 2 300", game.group)
    first = await game.poll(1)
    updates = game.talk.world.updates
    held = updates.add
    late: list[tuple[str, JSON]] = []
    updates.add = lambda kind, payload: late.append((kind, payload))  # type: ignore[method-assign]
    game["Boris"].votes(first, 0)
    updates.add = held  # type: ignore[method-assign]
    game["Anna"].says("/skip", game.group)
    await game.poll(2)
    for kind, payload in late:
        updates.add(kind, payload)
        updates.repeat_last()
        updates.repeat_last()
    await asyncio.sleep(0.05)
    game["Anna"].says("/stop", game.group)
    assert rights(await game.text("The quiz is over")) == {"Boris": 1}


async def test_a_vote_that_was_taken_back_counts_for_nobody(game: Game) -> None:
    game["Anna"].says("/quiz 1 30", game.group)
    message = await game.poll(1)
    for name in ("Anna", "Boris"):
        game[name].votes(message, 0)
    taken_back = {
        "poll_id": message["poll"]["id"],
        "option_ids": [],
        "option_persistent_ids": [],
        "user": game["Boris"].user.as_json(),
    }
    game.talk.world.updates.add("poll_answer", taken_back)
    assert rights(await game.text("The quiz is over")) == {"Anna": 1}


async def test_a_vote_that_makes_no_sense_is_set_aside_and_the_next_ones_count(
    game: Game, caplog: pytest.LogCaptureFixture
) -> None:
    game["Anna"].says("/quiz 1 30", game.group)
    message = await game.poll(1)
    for odd in (
        {"poll_id": 7, "option_ids": [0], "user": {"id": "x"}},
        {
            "poll_id": message["poll"]["id"],
            "option_ids": ["a"],
            "user": game["Vera"].user.as_json(),
        },
        {"poll_id": "é\0", "option_ids": [2**70], "user": {"id": 2**80}},
        "nonsense",
    ):
        game.talk.world.updates.add_raw({"poll_answer": odd})
    game["Anna"].votes(message, 0)
    assert rights(await game.text("The quiz is over")) == {"Anna": 1}
    assert "set aside" in caplog.text or "makes no sense" in caplog.text


@pytest.mark.parametrize("notices", [("to", "from"), ("to",), ("from",), ()])
async def test_a_quiz_goes_on_where_its_group_became_a_supergroup(
    notices: tuple[str, ...],
) -> None:
    async with a_game("Anna", "Boris") as game, serving(game.talk, tempo=game.fast.tempo):
        world, anna = game.talk.world, game["Anna"]
        old = world.basic_group("Small group", anna.user, game["Boris"].user)
        anna.says("/quiz 2 30", old)
        anna.votes(await game.poll(1, old), 0)
        new = upgrade(world, old, anna.user, notices=notices)
        anna.votes(await game.poll(1, new), 1)
        assert rights(await game.text("The quiz is over", new)) == {"Anna": 2}
        anna.says("/top", new)
        await game.text("Best here", new)


@pytest.mark.parametrize("bar", ["polls", "text messages", "topic"])
async def test_where_the_bot_may_not_write_the_quiz_waits_until_it_may(bar: str) -> None:
    async with (
        a_game("Anna", topics=("Quiz",)) as game,
        serving(game.talk, tempo=game.fast.tempo),
    ):
        anna, group = game["Anna"], game.group
        topic = max(group.topics)
        anna.says("/quiz 2 30", group, topic=topic)
        anna.votes(await game.poll(1), 0)
        match bar:
            case "topic":
                group.closed_topics.add(topic)
            case _:
                group.forbidden |= {"polls", bar}
        await game.until(lambda: any("sendPoll" in each for each in refused_methods(game)))
        await asyncio.sleep(0.05)
        group.forbidden.clear()
        group.closed_topics.clear()
        anna.says("/quiz", group, topic=topic)
        await game.text(wording.WAITING_HERE)
        game.answers = {"Anna": right}
        anna.presses("Go on", last_with_buttons(game))
        assert rights(await game.text("The quiz is over")) == {"Anna": 2}


def refused_methods(game: Game) -> list[str]:
    return [call.method for call in game.talk.world.transcript if call.refusal]


FAULTS: list[Fault] = [Flood(1), Broken(502), Dropped(), Dropped(after=True)]


@pytest.mark.parametrize("fault", FAULTS, ids=["flood", "5xx", "dropped", "answer dropped"])
async def test_a_quiz_survives_a_fault_of_every_call(game: Game, fault: Fault) -> None:
    game.answers = {"Anna": right, "Boris": wrong}
    game.group.members[game["Boris"].user.id] = "administrator"
    game["Anna"].says("/quiz", game.group)
    await game.text("Quiz")
    for method in ("editMessageText", "answerCallbackQuery", "getChatMember"):
        game.talk.server.faults.order(method, fault)
    game["Boris"].presses("5 questions", last_with_buttons(game))
    await game.text("5 questions")
    for method in ("getUpdates", "sendPoll", "stopPoll", "sendMessage", "sendPhoto"):
        game.talk.server.faults.order(method, fault)
    game["Anna"].presses("Start", last_with_buttons(game))
    standings = await game.text("The quiz is over")
    assert rights(standings) == {"Anna": 5, "Boris": 0}


async def test_when_no_question_gets_through_the_quiz_waits(game: Game) -> None:
    game.talk.server.faults.order("sendPoll", *[Broken(500)] * rounds.MAX_FAILURES)
    game.answers = {"Anna": right}
    game["Anna"].says("/quiz 1 10", game.group)
    await game.text("don't get through")
    game["Anna"].presses("Go on", last_with_buttons(game))
    assert rights(await game.text("The quiz is over")) == {"Anna": 1}


async def test_all_of_a_hundred_and_thirty_voters_count() -> None:
    names = [f"Player{number:03}" for number in range(130)]
    async with a_game(*names) as game, serving(game.talk, tempo=game.fast.tempo):
        game.answers = {name: right if number % 3 else wrong for number, name in enumerate(names)}
        game[names[0]].says("/quiz 2 20", game.group)
        standings = await game.text("The quiz is over")
        assert standings.count(": 2 right, ") == 20
        assert standings.endswith("\n… and 110 more")
        for name, count in ((names[0], 0), (names[129], 0), (names[128], 2)):
            game[name].says("/me", game.group)
            await game.text(f"2 questions here, {count} right")


async def test_the_tables_and_the_record_come_from_the_same_scores(game: Game) -> None:
    game.answers = {"Anna": right, "Boris": wrong}
    game["Anna"].says("/quiz 1 10", game.group)
    await game.text("The quiz is over")
    for command, head in [
        ("/top", "30 days"),
        ("/top week", "this week"),
        ("/top all", "all time"),
    ]:
        game["Boris"].says(command, game.group)
        assert rights(await game.text(head)) == {"Anna": 1, "Boris": 0}
    game["Boris"].says("/me", game.group)
    await game.text("You have answered 1 question here, 0 right: 0 points in 1 quiz.")
    game["Boris"].says("/me")
    await game.text("1 question in all, 0 right", game["Boris"].private)


async def test_after_a_long_absence_it_asks_whether_to_go_on(database_url: str) -> None:
    async with a_game("Anna", "Boris") as game:
        game.answers = {"Anna": right}
        async with serving(game.talk, url=database_url, tempo=game.fast.tempo):
            game["Anna"].says("/quiz 2 10", game.group)
            await game.poll(1)
        game.fast.began -= 7200 / game.fast.speed
        async with serving(game.talk, url=database_url, tempo=game.fast.tempo):
            await game.text("I was away for a while")
            game["Anna"].presses("Go on", last_with_buttons(game))
            assert rights(await game.text("The quiz is over")) == {"Anna": 2}


async def test_speed_earns_nothing_where_the_delay_was_ours(database_url: str) -> None:
    async with a_game("Anna") as game:
        async with serving(game.talk, url=database_url, tempo=game.fast.tempo):
            game["Anna"].says("/quiz 1 100", game.group)
            message = await game.poll(1)
        game["Anna"].votes(message, 0)
        async with serving(game.talk, url=database_url, tempo=game.fast.tempo):
            assert "Anna: 1 right, 100 points" in await game.text("The quiz is over")


async def test_a_question_that_arrives_after_its_quiz_went_another_way_is_closed(
    database_url: str,
) -> None:
    """As where a worker took so long to send that another one gave it up for dead."""
    async with (
        a_game("Anna") as game,
        serving(game.talk, url=database_url, tempo=game.fast.tempo),
    ):
        game.talk.server.faults.order("sendPoll", Late(0.3))
        game["Anna"].says("/quiz 1 300", game.group)
        await game.poll(1)
        database = await Database(database_url).open()
        quizzes = Quizzes(database)
        (quiz,) = await quizzes.running()
        ended = rounds.abort(quiz)
        assert ended
        await quizzes.move(quiz, ended)
        await database.close()
        await game.until(lambda: bool(game.polls()[0]["poll"]["is_closed"]))
