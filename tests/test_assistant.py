"""The one door to the core: any text in, a reply out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant import Assistant, Conversation, Message
from bot.errors import KnowledgeError
from bot.reading.codes import MAX_BYTES, NONE
from bot.wording.replies import Piece, Reply, Status
from tests.chess import CHESS, copy_to, edit
from tests.knowledge import loaded

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
LONGEST = 4096  # the characters of a message at Telegram
SAYINGS = st.sampled_from(
    [
        "hello",
        "thanks",
        "source?",
        "are you sure?",
        "tell me more",
        "why?",
        "and then?",
        "who came after him?",
        "and in 1925?",
        "two years later",
        "the first one",
        "yes",
        "the other one",
        "Stalin",
        "Kuznetsov",
        "when was he elected",
        "how many people worked there in 1921",
        "who led the party in 1930",
        "who was in the secretariat in March 1953",
        "how long was Molotov in it",
        "was Trotsky a member",
        "who served longer, Suslov or Ponomarenko",
        "it",
        "?",
        "",
        "🙂",
        "<b>",
        "Сталин",
    ]
)
TEXTS = st.one_of(SAYINGS, st.text(max_size=60), st.lists(SAYINGS, max_size=4).map(" ".join))
ASKED = [
    "who was champion in 1936",
    "who won the match of 1972",
    "how many games did the match of 1937 have",
    "when was Lasker champion",
]


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    assistant = loaded()
    assistant.check("warm-up")  # what reads claims is built with the first one
    return assistant


@pytest.fixture(scope="module")
def chess() -> Assistant:
    return Assistant.load(CHESS)


def check(reply: Reply, assistant: Assistant) -> None:
    """What holds of every reply, whatever was said."""
    assert reply.text.strip()
    assert reply.body
    assert all(piece.text for piece in reply.body)
    assert reply.status in set(Status)
    assert 0.0 <= reply.probability <= 1.0
    assert set(reply.facts) <= assistant.base.facts.keys()
    assert bool(reply.sources) == bool(reply.facts)
    assert reply.status is Status.ANSWERED or not reply.facts
    assert all(0 < len(choice.code.encode()) <= MAX_BYTES for choice in reply.choices)
    assert all(choice.label for choice in reply.choices)
    assert all(reply.suggestions)


@given(text=st.text(max_size=300))
def test_any_text_gets_a_reply(text: str, assistant: Assistant) -> None:
    """Whatever is typed gets a reply that says something, and never an exception."""
    check(assistant.ask(text), assistant)


@given(texts=st.lists(TEXTS, min_size=1, max_size=4), minutes=st.integers(0, 20))
def test_any_conversation_gets_replies(
    texts: list[str], minutes: int, assistant: Assistant
) -> None:
    """Whatever is said one after another, each message gets a reply, and each choice another."""
    conversation, at = Conversation(), NOON
    for text in texts:
        reply, conversation = assistant.reply(Message(text, at), conversation)
        check(reply, assistant)
        assert reply.question == text
        for choice in reply.choices:
            check(assistant.choose(choice.code, at, conversation)[0], assistant)
        at += timedelta(minutes=minutes)


@given(code=st.text(max_size=70))
def test_any_code_gets_a_reply(code: str, chess: Assistant) -> None:
    """A pressed button gets a reply, even if its code means nothing any more."""
    reply, conversation = chess.choose(code, NOON, Conversation())
    check(reply, chess)
    assert conversation == Conversation()


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "\u200b", "?", "🙂", "<i></i>", "ок"])
def test_what_says_nothing_is_not_answered(text: str, chess: Assistant) -> None:
    """Without a question there is no answer, but a reply with questions to try."""
    reply = chess.ask(text)
    check(reply, chess)
    assert reply.status is Status.UNKNOWN
    assert reply.suggestions


@pytest.mark.parametrize("text", ["x", "🙂", "é", "<", "who ", "who was champion in 1936? ", "и "])
def test_the_longest_message_gets_a_reply(text: str, assistant: Assistant) -> None:
    """4,096 characters of anything are read as far as needed."""
    check(assistant.ask((text * LONGEST)[:LONGEST]), assistant)


@pytest.mark.parametrize(
    "dressed",
    [
        "{} 🏆🔥",
        "🤔 {}",
        "  {}\n\n",
        "{}" + "\u200b" * 500,
        "«{}»",
        "{}???!!!",
        "**{}**",
        "_{}_",
        "<{}>",
        "{} &",
    ],
)
@pytest.mark.parametrize("question", ASKED)
def test_pictures_and_marks_change_no_answer(question: str, dressed: str, chess: Assistant) -> None:
    """A question is the same with emojis, quotes, white space or marks around it."""
    plain, reply = chess.ask(question), chess.ask(dressed.format(question))
    assert reply.status is Status.ANSWERED
    assert (reply.intent, reply.facts, reply.body) == (plain.intent, plain.facts, plain.body)


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<b>x & y</b>", "&lt;b&gt; 1 < 2"])
def test_html_is_neither_read_nor_repeated_as_html(text: str, chess: Assistant) -> None:
    """Markup in a message is text like any other; no reply holds it escaped or as it was."""
    reply = chess.ask(text)
    check(reply, chess)
    assert "<" not in reply.text
    assert "&" not in reply.text
    assert reply.question == text


@pytest.mark.parametrize("question", ASKED)
def test_an_answer_names_its_intent_its_facts_and_their_sources(
    question: str, chess: Assistant
) -> None:
    """What is answered rests on facts, and says where each is from."""
    reply = chess.ask(question)
    check(reply, chess)
    assert reply.status is Status.ANSWERED
    assert reply.facts
    assert reply.intent in chess.base.intents
    cited = {c.source for fact in reply.facts for c in chess.base.facts[fact].citations}
    assert {source.id for source in reply.sources} == cited
    assert all(source.title in reply.text for source in reply.sources)


def test_a_disputed_fact_makes_the_answer_disputed(chess: Assistant) -> None:
    """The reply says of itself whether the sources of its facts differ."""
    assert chess.ask("how many games did the match of 1937 have").disputed
    assert not chess.ask("how many games did the match of 1927 have").disputed


def test_a_choice_that_is_rejected_is_accepted(chess: Assistant) -> None:
    """ "None of these" is no fault, and keeps the conversation as it was."""
    _, before = chess.reply(Message("who was champion in 1936", NOON), Conversation())
    reply, after = chess.choose(NONE, NOON, before)
    check(reply, chess)
    assert reply.status is Status.CLARIFY
    assert after == before


def test_a_pressed_choice_is_answered_and_remembered(chess: Assistant) -> None:
    """A code is answered as the question behind it, also without a conversation."""
    reply, conversation = chess.choose("match_winner|=1972", NOON, Conversation())
    assert reply.facts == chess.ask("who won the match of 1972").facts
    assert conversation.facts == reply.facts


def test_the_fixed_replies_are_small_talk(chess: Assistant) -> None:
    """What the commands say is no answer from facts."""
    replies = [
        chess.start(),
        chess.help(group=True),
        chess.help(group=False),
        chess.greeting(hears_all=True),
        chess.greeting(hears_all=False),
        chess.topics(),
        chess.sources(),
    ]
    for reply in replies:
        check(reply, chess)
        assert reply.status is Status.SMALLTALK
    assert all(source.title in chess.sources().text for source in chess.base.sources.values())


def told(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how many staff in 1921?", "600.\n\nSource: "),
        (
            "when did Dzerzhinsky join?",
            "6 August 1917 (Old Style; 19 August in today's calendar).\n\n",
        ),
        ("was the staff 600 in 1921?", "Yes. 600.\n\nSource: "),
        ("how old was Gorbachev when he joined?", "47. Sources differ on this.\n\nSources: "),
    ],
)
def test_a_brief_answer_leaves_out_the_context_and_keeps_doubts_and_sources(
    question: str, answer: str
) -> None:
    reply = loaded().ask(question)
    assert told(reply.brief).startswith(answer)
    assert len(told(reply.brief)) < len(told(reply.body))
    assert told(reply.brief).rpartition("\n\n")[2] == told(reply.body).rpartition("\n\n")[2]


def test_where_there_is_no_context_the_brief_answer_is_the_whole_one() -> None:
    for text in ("when was Trotsky elected to the Secretariat?", "asdfgh", "hello"):
        reply = loaded().ask(text)
        assert reply.brief == reply.body
    assistant = loaded()
    assert assistant.person("Stasova", NOON, Conversation())[0].brief == ()


def test_the_same_words_get_the_same_reply(chess: Assistant) -> None:
    """Nothing is remembered between two questions, and another assistant of the folder agrees."""
    first = [chess.ask(question) for question in ASKED]
    assert [chess.ask(question) for question in ASKED] == first
    assert [Assistant.load(CHESS).ask(question) for question in ASKED] == first


def test_a_folder_with_faults_makes_no_assistant(tmp_path: Path) -> None:
    """All faults of a folder are raised at once, those of its handlers' needs among them."""
    folder = copy_to(tmp_path)
    edit(folder, "intents/reigns.yaml", "handler: value", "handler: longer")
    edit(folder, "intents/matches.yaml", "handler: value", "handler: growth")
    with pytest.raises(KnowledgeError) as error:
        Assistant.load(folder)
    assert {fault.file for fault in error.value.faults} == {
        "intents/reigns.yaml",
        "intents/matches.yaml",
    }
