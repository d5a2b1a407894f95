"""Telegram's reading of HTML: the tags it knows, and the words in which it refuses the rest.

Follows `parse_html` of TDLib, the library behind the Bot API.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from bot.adapters.playground.errors import ApiError, bad_request
from bot.adapters.playground.text import Entity

_KINDS: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPACES: Final = " \t\r\n\0\v"
_END: Final = "\0"


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int


@dataclass(slots=True)
class _Reader:
    source: str
    at: int = 0
    out: list[str] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def run(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.source) - 1:
            character = self.source[self.at]
            if character == "<":
                self._tag()
            else:
                self.out.append(self._decoded() if character == "&" else self._taken())
        if self.open:
            raise _refusal(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.out), self.entities

    def _taken(self) -> str:
        self.at += 1
        return self.source[self.at - 1]

    def _decoded(self) -> str:
        """The character that `&…;` stands for, or the ampersand where it stands for none."""
        source, end = self.source, self.at + 1
        if source[end] == "#":
            hexadecimal = source[end + 1] == "x"
            start = end = end + (2 if hexadecimal else 1)
            digits = "0123456789abcdefABCDEF" if hexadecimal else "0123456789"
            while source[end] in digits:
                end += 1
            code = int(source[start:end] or "0", 16 if hexadecimal else 10)
            decoded = chr(code) if 0 < code < 0x10FFFF and end - self.at < 10 else ""
        else:
            while source[end].isascii() and source[end].isalpha():
                end += 1
            decoded = _NAMED.get(source[self.at + 1 : end], "")
        if not decoded:
            return self._taken()
        self.at = end + (source[end] == ";")
        return decoded

    def _tag(self) -> None:
        begin = self.at
        self.at += 1
        if self.source[self.at] == "/":
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _start_tag(self, begin: int) -> None:
        tag = self._until(_SPACES + ">").lower()
        if self.source[self.at] == _END:
            raise _refusal(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        if tag not in _KINDS:
            raise _refusal(f'Unsupported start tag "{tag}" at byte offset {self._bytes(begin)}')
        attributes = {}
        while self._skip_spaces() != ">":
            name, value = self._attribute(tag, begin)
            attributes[name] = value
        self.at += 1
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            place = self._bytes(begin)
            raise _refusal(f'Tag "span" must have class "tg-spoiler" at byte offset {place}')
        self.open.append(_Open(tag, attributes, sum(map(len, self.out))))

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        name = self._until(_SPACES + "=>")
        place = self._bytes(begin)
        if not name:
            raise _refusal(f'Empty attribute name in the tag "{tag}" at byte offset {place}')
        if (tag, name) == ("blockquote", "expandable"):
            return name, ""
        if self._skip_spaces() != "=":
            raise _refusal(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}"'
                f" at byte offset {place}"
            )
        self.at += 1
        value = self._quoted() if self._skip_spaces() in {'"', "'"} else self._token()
        if self.source[self.at] == _END:
            raise _refusal(f"Unclosed start tag at byte offset {place}")
        return name, value

    def _quoted(self) -> str:
        quote, value = self._taken(), ""
        while self.source[self.at] not in {quote, _END}:
            value += self._decoded() if self.source[self.at] == "&" else self._taken()
        if self.source[self.at] == quote:
            self.at += 1
        return value

    def _token(self) -> str:
        begin = self.at
        while (character := self.source[self.at]).isascii() and (
            character.isalnum() or character in ".-"
        ):
            self.at += 1
        if self.source[self.at] not in _SPACES + ">":
            raise _refusal(f"Unexpected end of name token at byte offset {self._bytes(begin)}")
        return self.source[begin : self.at].lower()

    def _end_tag(self, begin: int) -> None:
        place = self._bytes(begin)
        if not self.open:
            raise _refusal(f"Unexpected end tag at byte offset {place}")
        self.at += 1
        found = self._until(_SPACES + ">")
        if self._skip_spaces() != ">":
            raise _refusal(f"Unclosed end tag at byte offset {place}")
        self.at += 1
        opened = self.open.pop()
        if found and found != opened.tag:
            raise _refusal(
                f'Unmatched end tag at byte offset {place}, expected "</{opened.tag}>",'
                f' found "</{found}>"'
            )
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        text = "".join(self.out)[opened.offset :]
        extra: tuple[tuple[str, str], ...] = ()
        if opened.tag == "a":
            url = opened.attributes.get("href") or text
            if "." not in url and not url.startswith(("http://", "https://", "tg://")):
                return
            extra = (("url", url),)
        if text:
            self.entities.append(Entity(_KINDS[opened.tag], opened.offset, len(text), extra))

    def _until(self, stops: str) -> str:
        begin = self.at
        while self.source[self.at] not in stops:
            self.at += 1
        return self.source[begin : self.at]

    def _skip_spaces(self) -> str:
        while self.source[self.at] in _SPACES and self.at < len(self.source) - 1:
            self.at += 1
        return self.source[self.at]

    def _bytes(self, place: int) -> int:
        return len(self.source[:place].encode())


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """The text without markup, and its entities (offsets count characters).

    Raises ApiError (400) in Telegram's words.
    """
    return _Reader(source.replace(_END, "") + _END).run()


def _refusal(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")
