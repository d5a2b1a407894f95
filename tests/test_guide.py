"""The first words with their examples, and what the facts rest on."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest

from bot.assistant import Assistant, Conversation
from bot.facts.model.facts import Confidence
from bot.reading import codes
from bot.wording import guide as wording
from bot.wording.replies import Reply, Status, Verdict
from tests.chess import CHESS, copy_to, edit, faults
from tests.knowledge import loaded

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


def kinds(reply: Reply) -> list[str]:
    """What kind of example each button is."""
    return [each.code.removeprefix(codes.TRY).removesuffix(":") for each in reply.choices]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("private", ["ask", "check", "play"]),
        ("group", ["play", "check", "ask"]),
        ("terminal", ["ask", "check", "person"]),
    ],
)
def test_the_welcome_has_three_examples_that_fit_the_chat(
    where: str, expected: list[str], assistant: Assistant
) -> None:
    """Each shows another kind of thing; where no quiz can be played, somebody's card is one."""
    welcome = assistant.start(group=where == "group", quizzes=where != "terminal")
    assert kinds(welcome) == expected


def test_only_a_group_is_told_how_to_address_the_bot(assistant: Assistant) -> None:
    """Alone with the bot nobody needs to mention it."""
    assert "mention me" in assistant.start(group=True).text
    assert "mention me" not in assistant.start(group=False).text


def test_an_example_is_answered_under_its_own_words(assistant: Assistant) -> None:
    """A question is answered, a claim judged, somebody's card shown, whatever came before."""
    talked = assistant.choose(f"{codes.TRY}person", NOON, Conversation())[1]
    for conversation in (Conversation(), talked):
        replies = {
            kind: assistant.choose(codes.TRY + kind, NOON, conversation)[0]
            for kind in ("ask", "check", "person")
        }
        pack = assistant.base.pack
        assert replies["ask"].text.startswith(f"{pack.start['ask']}\n\n")
        assert replies["check"].text.startswith(f"{pack.start['check']}\n\n")
        assert replies["check"].verdict in {Verdict.SUPPORTED, Verdict.REFUTED}
        name = assistant.base.entities[pack.start["person"]].name
        assert replies["person"].text.startswith(name)
        assert all(each.status is Status.ANSWERED and each.sources for each in replies.values())


def test_an_example_can_be_followed_up(assistant: Assistant) -> None:
    """What is pressed is remembered like what is asked."""
    _, after = assistant.choose(f"{codes.TRY}ask", NOON, Conversation())
    assert after.facts


def test_a_pack_without_examples_of_its_own_shows_its_questions() -> None:
    """Another folder gets a welcome without a line about it."""
    chess = Assistant.load(CHESS)
    welcome = chess.start(group=False, quizzes=True)
    assert welcome.choices[0].label == chess.base.pack.examples[0]
    for choice in chess.start().choices:
        assert chess.choose(choice.code, NOON, Conversation())[0].status is Status.ANSWERED


def test_each_source_is_named_with_its_licence_its_link_and_what_rests_on_it(
    assistant: Assistant,
) -> None:
    """The count of a source is that of the facts that cite it, each once."""
    reply = assistant.sources()
    resting = Counter(
        source
        for fact in assistant.base.facts.values()
        for source in {citation.source for citation in fact.citations}
    )
    lines = reply.text.split("\n")
    for source in assistant.base.sources.values():
        (line,) = (each for each in lines if source.title[1:] in each and each.startswith("•"))
        assert f" {resting[source.id]} fact" in line or resting[source.id] <= 12
        assert (source.licence or "") in line
    assert {piece.url for piece in reply.body} >= {assistant.base.sources["article"].url}


def test_the_sources_that_bear_most_come_first_and_a_button_shows_the_rest(
    assistant: Assistant,
) -> None:
    """The list fits a phone; pressed, it is whole."""
    reply = assistant.sources()
    (all_of_them,) = reply.choices
    whole, _ = assistant.choose(all_of_them.code, NOON, Conversation())
    assert whole.body == reply.whole
    assert not whole.choices
    shown = sum(piece.text == "\n• " for piece in reply.body)
    assert shown < sum(piece.text == "\n• " for piece in whole.body) == len(assistant.base.sources)


def test_what_the_marks_of_confidence_mean_is_told_with_how_many_facts_have_each(
    assistant: Assistant,
) -> None:
    """Nobody needs the roster's manual to read an answer's doubts."""
    have = Counter(fact.confidence for fact in assistant.base.facts.values())
    text = assistant.sources().text
    for level in Confidence:
        assert f"({have[level]}): {assistant.base.pack.confidence[level]}." in text


def test_a_pack_that_explains_no_marks_has_none_explained() -> None:
    """Another folder may do without."""
    assert wording.confidence(Confidence.LOW, 1, "x")[1].text not in (
        Assistant.load(CHESS).sources().text
    )


def test_faults_in_what_is_shown_first_are_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A topic, an intent or a person that isn't there is a fault of pack.yaml."""
    folder = copy_to(tmp_path_factory.mktemp("faulty"))
    wrong = "start: {person: laskr}\nbrowse:\n  match: [champion_in]\n  reigns: [champion_inn]\n"
    edit(folder, "pack.yaml", "", wrong)
    found = faults(folder)
    assert len(found) == 3
    assert all("pack.yaml" in each and "did you mean" in each for each in found), found
