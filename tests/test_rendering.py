"""Replies as Telegram's messages."""

from __future__ import annotations

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.playground.html import parse_html
from bot.adapters.playground.text import Formatted, is_blank, tidy, utf16
from bot.adapters.telegram.keyboards import keyboard
from bot.adapters.telegram.rendering import notice, render
from bot.adapters.telegram.splitting import MAX_ENTITIES, MAX_UNITS
from bot.wording.replies import Choice, Piece, Reply, Setting, Status, Style

AWKWARD = "<>&\"'\n\r\t\0 .\u200b\u202e\u030a\u2800é日𝄞👩‍👩‍👧\ud800;&amp;<b></i>"
texts = st.one_of(st.text(), st.text(alphabet=AWKWARD))
urls = st.one_of(
    st.none(),
    st.sampled_from(["https://example.org/a?b=1&c='\"<>", "javascript:alert(1)", "http://[", ""]),
)
pieces = st.builds(
    lambda text, times, style, url: Piece(text * times, style, url),
    texts,
    st.sampled_from([1, 1, 1, 40, 300]),
    st.sampled_from(Style),
    urls,
)
bodies = st.lists(pieces, min_size=1, max_size=8).filter(
    lambda body: not is_blank(tidy(plain(body)).text)
)


def plain(body: list[Piece]) -> str:
    """The text of `body`, with what can't be sent at all replaced."""
    text = "".join(piece.text for piece in body)
    return "".join("\ufffd" if "\ud800" <= each <= "\udfff" else each for each in text)


def reply(*body: Piece, choices: tuple[Choice, ...] = ()) -> Reply:
    return Reply("", Status.ANSWERED, body, choices=choices)


def read(*body: Piece) -> list[Formatted]:
    """What Telegram makes of each message."""
    return [tidy(*parse_html(page.html)) for page in render(reply(*body))]


def visible(text: str) -> str:
    """`text` without the blanks, which may go at the border of two messages."""
    return "".join(each for each in text if not is_blank(each))


@given(bodies)
def test_any_text_is_accepted_and_reads_back_as_the_same_text(body: list[Piece]) -> None:
    messages = read(*body)
    assert visible("".join(each.text for each in messages)) == visible(tidy(plain(body)).text)


@given(bodies)
def test_every_message_keeps_within_telegrams_limits(body: list[Piece]) -> None:
    for page in render(reply(*body)):
        text, entities = parse_html(page.html)
        assert utf16(text) <= MAX_UNITS
        assert len(entities) <= MAX_ENTITIES
        assert not is_blank(tidy(text).text)


@given(texts.filter(lambda text: not is_blank(tidy(text).text)))
def test_a_short_text_stays_one_message(text: str) -> None:
    (message,) = read(Piece(text))
    assert message.text == tidy(plain([Piece(text)])).text


def test_styles_and_links_become_entities() -> None:
    (message,) = read(
        Piece("1 < 2", Style.BOLD),
        Piece(" & "),
        Piece("see", Style.ITALIC, 'https://example.org/?a=1&b="2"'),
    )
    assert message.as_json() == {
        "text": "1 < 2 & see",
        "entities": [
            {"type": "bold", "offset": 0, "length": 5},
            {
                "type": "text_link",
                "offset": 8,
                "length": 3,
                "url": 'https://example.org/?a=1&b="2"',
            },
            {"type": "italic", "offset": 8, "length": 3},
        ],
    }


def test_an_address_that_is_no_web_page_is_left_out() -> None:
    (message,) = read(Piece("press", url="javascript:alert(1)"))
    assert message == Formatted("press")


@pytest.mark.parametrize(
    ("unit", "end"),
    [
        ("A line that says something.\n\n", "something."),
        ("A line of verse\n", "verse"),
        ("One sentence stands here. ", "here."),
        ("word ", "word"),
        ("日本語。", "日本語。"),
    ],
)
def test_a_long_text_is_cut_at_the_best_border_there_is(unit: str, end: str) -> None:
    messages = read(Piece(unit * (9000 // len(unit))))
    assert len(messages) > 1
    assert all(message.text.endswith(end) for message in messages)


def test_a_cut_keeps_the_style_on_both_sides() -> None:
    first, second = read(Piece("word " * 1000, Style.BOLD))
    assert [each.kind for each in (*first.entities, *second.entities)] == ["bold", "bold"]


def test_a_cut_parts_no_letter_from_its_marks() -> None:
    family = "👩‍👩‍👧‍👦"
    messages = read(Piece(family * 1000))
    assert all(message.text.startswith("👩") for message in messages)
    assert all(message.text.endswith("👦") for message in messages)


def test_more_styled_runs_than_a_message_may_hold_go_into_the_next() -> None:
    messages = read(
        *[Piece(f"{each} ", Style.BOLD if each % 2 else Style.PLAIN) for each in range(250)]
    )
    assert [len(message.entities) for message in messages] == [100, 25]


def test_the_buttons_stand_one_a_row_under_the_last_message() -> None:
    choices = (Choice("One", "a"), Choice("Two", "b"))
    first, last = render(reply(Piece("word " * 1000), choices=choices))
    assert first.keyboard is None
    assert last.keyboard is not None
    rows = [
        [(each.text, each.callback_data) for each in row] for row in last.keyboard.inline_keyboard
    ]
    assert rows == [[("One", "a")], [("Two", "b")]]


def test_a_button_that_telegram_would_refuse_is_left_out_and_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        kept = keyboard([Choice("Good", "x" * 64), Choice("Long", "x" * 65), Choice(" ", "x")])
    assert kept is not None
    assert [row[0].text for row in kept.inline_keyboard] == ["Good"]
    assert "'Long'" in caplog.text


def test_a_reply_without_visible_text_is_an_error() -> None:
    with pytest.raises(ValueError, match="without visible text"):
        render(reply(Piece(" \n\u200b")))


def test_a_notice_is_plain_text() -> None:
    (page,) = notice("a < b")
    assert page.html == "a &lt; b"
    assert page.keyboard is None


def test_choices_beside_each_other_share_rows_and_the_others_stand_alone() -> None:
    """Two in a row fit a phone, whatever is above and below them."""
    beside = tuple(Choice(label, label, Setting.BESIDE) for label in "abc")
    (page,) = render(reply(Piece("x"), choices=(Choice("one", "1"), *beside, Choice("two", "2"))))
    assert page.keyboard is not None
    rows = [[button.text for button in row] for row in page.keyboard.inline_keyboard]
    assert rows == [["one"], ["a", "b"], ["c"], ["two"]]


def test_whole_sentences_stand_in_the_text_and_their_numbers_on_the_buttons() -> None:
    """A phone would cut a sentence on a button; nine of them take two rows."""
    choices = tuple(Choice(f"What is <{n}>?", f"code{n}", Setting.LISTED) for n in range(1, 10))
    (page,) = render(reply(Piece("Ask:"), choices=choices))
    assert page.html.startswith("Ask:\n\n1. What is &lt;1&gt;?\n2. What is &lt;2&gt;?\n")
    assert page.keyboard is not None
    rows = [[button.text for button in row] for row in page.keyboard.inline_keyboard]
    assert rows == [list("12345678"), ["9"]]
    assert page.keyboard.inline_keyboard[1][0].callback_data == "code9"


def test_small_buttons_stand_in_one_row_beneath_the_others() -> None:
    """They come last, and without them there is no such row."""
    small = (Choice("a", "1"), Choice("b", "2"))
    for choices, expected in (((), [["a", "b"]]), ((Choice("x", "3"),), [["x"], ["a", "b"]])):
        (page,) = render(reply(Piece("x"), choices=choices), small)
        assert page.keyboard is not None
        rows = [[button.text for button in row] for row in page.keyboard.inline_keyboard]
        assert rows == expected
