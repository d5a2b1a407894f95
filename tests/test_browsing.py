"""Topics, their questions and the way between them, without a platform."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering.browsing import PAGE
from bot.assistant import Assistant, Conversation
from bot.reading import codes
from bot.wording import guide as wording
from bot.wording import talk
from bot.wording.replies import Choice, Reply, Setting, Status
from tests.chess import CHESS, copy_to, edit
from tests.knowledge import loaded

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.fixture(scope="module")
def chess() -> Assistant:
    return Assistant.load(CHESS)


def press(assistant: Assistant, code: str) -> Reply:
    return assistant.choose(code, NOON, Conversation())[0]


def pages(assistant: Assistant, topic: Choice) -> list[Reply]:
    """All pages of a topic, as whoever presses More sees them."""
    seen = [press(assistant, topic.code)]
    while more := [each for each in seen[-1].choices if each.label == wording.MORE]:
        seen.append(press(assistant, more[0].code))
    return seen


def questions(page: Reply) -> list[Choice]:
    return [each for each in page.choices if each.setting is Setting.LISTED]


def all_questions(assistant: Assistant) -> list[Choice]:
    topics = assistant.topics().choices
    return [
        each for topic in topics for page in pages(assistant, topic) for each in questions(page)
    ]


@pytest.mark.parametrize("folder", ["the bot's own", "chess"])
def test_every_question_that_is_shown_is_answered_from_facts(
    folder: str, assistant: Assistant, chess: Assistant
) -> None:
    """Whatever is pressed under a topic has an answer with its source, under the question."""
    bot = chess if folder == "chess" else assistant
    shown = all_questions(bot)
    assert shown
    for choice in shown:
        reply = press(bot, choice.code)
        assert reply.status is Status.ANSWERED, choice
        assert reply.sources, choice
        assert reply.text.startswith(f"{choice.label}\n\n"), choice


def test_every_question_that_is_shown_can_be_typed_too(assistant: Assistant) -> None:
    """The words on a button are understood as what the button means."""
    for choice in all_questions(assistant):
        assert choice.code.endswith(f":{assistant.ask(choice.label).intent}"), choice


def test_every_question_reads_by_itself(assistant: Assistant) -> None:
    """No placeholder is left open, and none stands twice under one topic."""
    for topic in assistant.topics().choices:
        labels = [each.label for page in pages(assistant, topic) for each in questions(page)]
        assert len(set(labels)) == len(labels) > 0
        assert all(label.endswith("?") and not set("{}") & set(label) for label in labels)


def test_without_buttons_topics_and_their_questions_are_read(assistant: Assistant) -> None:
    """A script that says /topics gets a question for each topic, and on a topic all of them."""
    topics = assistant.topics()
    lines = topics.text.split("\n• ")[1:]
    assert [line.partition(": ")[0] for line in lines] == [each.label for each in topics.choices]
    page = press(assistant, f"{codes.TOPIC}leaders:0")
    for seen in pages(assistant, Choice("", f"{codes.TOPIC}leaders:0")):
        assert all(f"• {choice.label}" in page.text for choice in questions(seen))


def test_a_page_holds_no_more_than_fits_a_phone(assistant: Assistant) -> None:
    """Pages are short, and together they hold each question of the topic once."""
    for topic in assistant.topics().choices:
        seen = pages(assistant, topic)
        assert all(len(questions(page)) == PAGE for page in seen[:-1])
        assert 1 <= len(questions(seen[-1])) <= PAGE


def test_back_leads_to_where_one_came_from(assistant: Assistant) -> None:
    """From an answer to its page, from a page to the one before, from the first to the topics."""
    for topic in assistant.topics().choices:
        before = assistant.topics()
        for page in pages(assistant, topic):
            for choice in questions(page):
                (back,) = press(assistant, choice.code).choices[-1:]
                assert back.label == wording.BACK_TO_QUESTIONS
                assert press(assistant, back.code) == page
            (back,) = [each for each in page.choices if each.label == wording.BACK]
            assert press(assistant, back.code) == before
            before = page


def test_a_cut_list_is_shown_whole_and_still_leads_back(assistant: Assistant) -> None:
    """Nothing on the way is a dead end."""
    cut = press(assistant, f"{codes.ASKED}members:all_members")
    assert [each.label for each in cut.choices] == [talk.SHOW_ALL, wording.BACK_TO_QUESTIONS]
    whole = press(assistant, cut.choices[0].code)
    assert whole.body == cut.whole
    assert [each.label for each in whole.choices] == [wording.BACK_TO_QUESTIONS]


def test_codes_fit_a_button_and_mean_the_same_to_another_assistant(chess: Assistant) -> None:
    """A code holds all that it means, so that it outlives a restart."""
    again = Assistant.load(CHESS)
    for topic in chess.topics().choices:
        for choice in (topic, *questions(press(chess, topic.code))):
            assert 1 <= len(choice.code.encode()) <= codes.MAX_BYTES
            assert press(again, choice.code) == press(chess, choice.code)


@pytest.mark.parametrize(
    "code",
    [
        "topic:",
        "topic:nothing:0",
        "asked:",
        "asked:staff",
        "asked:staff:nothing",
        "asked:nothing:staff_in_year",
        "asked:founding:staff_in_year",
        "try:",
        "try:nothing",
    ],
)
def test_a_code_that_means_nothing_any_more_is_said_to_be_so(
    code: str, assistant: Assistant
) -> None:
    """A button of a topic or a question that has gone asks to ask again."""
    assert press(assistant, code).text == talk.EXPIRED


@pytest.mark.parametrize("place", ["999", "-1", "x", "", "9" * 40])
def test_a_page_that_is_not_there_is_the_first(place: str, assistant: Assistant) -> None:
    """A topic that has grown shorter still opens."""
    assert press(assistant, f"topic:staff:{place}") == press(assistant, "topic:staff:0")


def test_an_answer_that_was_browsed_to_can_be_followed_up(assistant: Assistant) -> None:
    """What is pressed is remembered like what is asked."""
    _, after = assistant.choose(f"{codes.ASKED}staff:staff_in_year", NOON, Conversation())
    assert after.reading is not None
    assert after.facts


def test_the_pack_says_what_is_shown_and_in_which_order(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """A topic with a list in pack.yaml shows that, one without shows all of its intents."""
    folder = copy_to(tmp_path_factory.mktemp("listed"))
    listed = "browse:\n  matches: [champion_in, match_winner]\n"
    edit(folder, "pack.yaml", "", listed)
    bot = Assistant.load(folder)
    shown = {
        topic.label: [each.code.rpartition(":")[2] for each in questions(press(bot, topic.code))]
        for topic in bot.topics().choices
    }
    assert shown["Matches"] == ["champion_in", "match_winner"]
    assert set(shown["Reigns"]) >= {"champion_in", "champion_when"}
