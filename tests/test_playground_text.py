"""The playground reads HTML and text as Telegram does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.playground.errors import ApiError
from bot.adapters.playground.html import parse_html
from bot.adapters.playground.text import (
    MAX_ENTITIES,
    Entity,
    Formatted,
    is_blank,
    tidy,
    utf16,
    with_found,
)


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("a &lt;b&gt; &amp;amp; &quot;", 'a <b> &amp; "', []),
        ("&#65;&#x42;&copy;&", "AB&copy;&", []),
        ("&lt", "<", []),
        ("a > b", "a > b", []),
        ("<b>bold</b>", "bold", [Entity("bold", 0, 4)]),
        ("<B>bold</b>", "bold", [Entity("bold", 0, 4)]),
        ("<b>b<i>i</i></b>", "bi", [Entity("italic", 1, 1), Entity("bold", 0, 2)]),
        ("<b></b>x", "x", []),
        (
            '<a href="http://x.y/?a&amp;b">link</a>',
            "link",
            [Entity("text_link", 0, 4, (("url", "http://x.y/?a&b"),))],
        ),
        ("<a href=x.y>link</a>", "link", [Entity("text_link", 0, 4, (("url", "x.y"),))]),
        ("<a>no address</a>", "no address", []),
        ('<span class="tg-spoiler">x</span>', "x", [Entity("spoiler", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [Entity("blockquote", 0, 1)]),
    ],
)
def test_markup_becomes_text_and_entities(source: str, text: str, entities: list[Entity]) -> None:
    assert parse_html(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("a <p>", 'Unsupported start tag "p" at byte offset 2'),
        ("é <p>", 'Unsupported start tag "p" at byte offset 3'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<span class="x">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at'),
        ("<a =x>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/y>x</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x>x</a>', "Unclosed start tag at byte offset 0"),
    ],
)
def test_faulty_markup_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as caught:
        parse_html(source)
    assert caught.value.code == 400
    assert caught.value.description.startswith(f"Bad Request: can't parse entities: {reason}")


@given(st.text(alphabet="<>/abi &;#x\"'= 1é𝄞"))
def test_any_source_is_read_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except ApiError:
        return
    assert all(0 <= each.offset < each.offset + each.length <= len(text) for each in entities)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_lengths_are_counted_in_utf_16(text: str) -> None:
    assert utf16(text) == len(text.encode("utf-16-le")) // 2


def test_text_is_cleaned_and_trimmed_and_entities_move_along() -> None:
    written = tidy("\n  a\r\0b\u202ec  ", [Entity("bold", 0, 4), Entity("italic", 6, 4)])
    assert written == Formatted("a bc", (Entity("bold", 0, 1), Entity("italic", 2, 2)))


def test_an_entity_of_blanks_is_dropped_and_so_are_those_beyond_100() -> None:
    assert tidy("a   b", [Entity("bold", 1, 2)]).entities == ()
    crowd = [Entity("bold", each, 1) for each in range(150)]
    assert len(tidy("x" * 150, crowd).entities) == MAX_ENTITIES


@pytest.mark.parametrize("text", ["", " \n", "\u200b\u200d", "\u2800"])
def test_text_that_shows_nothing_is_blank(text: str) -> None:
    assert is_blank(text)


def test_telegram_finds_commands_mentions_and_addresses_itself() -> None:
    written = with_found(tidy("/ask@some_bot 𝄞 @anna http://a.b/c. x/y me@x.y"))
    assert written.as_json()["entities"] == [
        {"type": "bot_command", "offset": 0, "length": 13},
        {"type": "mention", "offset": 17, "length": 5},
        {"type": "url", "offset": 23, "length": 12},
    ]


def test_nothing_is_found_inside_of_a_link() -> None:
    link = Entity("text_link", 0, 5, (("url", "http://x.y"),))
    assert with_found(Formatted("/help", (link,))).entities == (link,)
