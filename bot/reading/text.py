"""From what somebody typed to words: the same words for the same question, however it is typed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.english import CONTRACTIONS, CYRILLIC, IRREGULAR

MAX_CHARACTERS = 600
_VOWELS = frozenset("aeiouy")
_WORD = re.compile(
    r"\{[a-z]+2?\}"  # a slot in an example
    r"|\d{1,3}(?:,\d{3})+(?!\d)"
    r"|\d+(?:st|nd|rd|th|s)?(?![^\W_])"
    r"|(?<![^\W_])[^\W\d_]\d(?![^\W_])"  # "b4"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"
    r"|\d+"
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_BREAK = re.compile(r"[,.;:!?()]+(?=\s|$)|\s[-–—]+\s")
_YES_OR_NO = re.compile(r"\by\s*/\s*n\b")
_SENTENCE = re.compile(r"(?<=[.!?;:])\s+(?=\S{2})|(?<=[!?])\s+(?=a )")
# "C.P.S.U." or "c p s u": one word, spelt out.
_SPELT_OUT = re.compile(r"\b(?:[^\W\d_][.\s]\s?){2,}[^\W\d_]\b\.?")
# "i.e.", "e.g.": no full stop ends a sentence there.
_LATIN = re.compile(r"\b([ie])\.\s?([eg])\.(?=[\s,]|$)", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"(?<![^\W_])'(\d\d)(?![^\W_])")
_UNSEEN = frozenset({"Cf", "Mn", "Cs", "Co", "Cn"})
_APOSTROPHES = dict.fromkeys(map(ord, "’‘`´ʼ′"), "'")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as it stood, in lower case without possessive, and its stem."""

    surface: str
    text: str
    stem: str


def clean(text: str) -> str:
    """NFKC, without control and zero-width characters, white space folded, at most MAX_CHARACTERS."""
    if "." in text:
        text = _LATIN.sub(r", \1\2", text[: 4 * MAX_CHARACTERS])
    if text.isascii():
        if text.isprintable():
            return " ".join(text[: 4 * MAX_CHARACTERS].split())[:MAX_CHARACTERS]
        return " ".join(_CONTROL.sub(" ", text[: 4 * MAX_CHARACTERS]).split())[:MAX_CHARACTERS]
    text = unicodedata.normalize("NFKC", text[: 4 * MAX_CHARACTERS])
    text = "".join(map(_plain, text))
    return " ".join(text.split())[:MAX_CHARACTERS]


def _plain(char: str) -> str:
    """A character without accents; nothing for one that can't be seen, a space for a control."""
    if unicodedata.category(char) == "Cc":
        return " "
    # The short i of Cyrillic is a letter of its own; its breve is no accent.
    parts = char if char in "йЙ" else unicodedata.normalize("NFKD", char)
    return "".join(part for part in parts if unicodedata.category(part) not in _UNSEEN)


def clauses(text: str) -> list[list[Word]]:
    """The words of a text by clause, as its punctuation parts them."""
    return [list(row) for row in _clauses(text)]


@lru_cache(maxsize=64)
def _clauses(text: str) -> tuple[tuple[Word, ...], ...]:
    parts = [part for part in _BREAK.split(clean(text)) if part]
    if len(parts) == 1:
        # Punctuation around a text makes no words: this row is remembered.
        return (row,) if (row := _words(text)) else ()
    return tuple(row for part in parts if (row := _words(part)))


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [part for part in _SENTENCE.split(clean(text)) if part.strip()]


def _join(letters: re.Match[str]) -> str:
    return re.sub(r"[.\s]", "", letters.group()) + " "


def words(text: str) -> list[Word]:
    """The words of a text, contractions written out."""
    return list(_words(text))


# One message is looked at from several sides, one after the other: this remembers no more than some.
@lru_cache(maxsize=64)
def _words(text: str) -> tuple[Word, ...]:
    folded = clean(text).casefold()
    if "/" in folded:
        folded = _YES_OR_NO.sub(" yes or no ", folded)
    if "`" in folded or not folded.isascii():
        folded = folded.translate(_APOSTROPHES)
    if "'" in folded:
        folded = _SHORT_YEAR.sub(r"19\1", folded)
    folded = _SPELT_OUT.sub(_join, folded)
    found: list[Word] = []
    for surface in _WORD.findall(folded):
        if surface in CONTRACTIONS:
            found += map(word, CONTRACTIONS[surface].split())
        else:
            found.append(word(surface))
    return tuple(found)


@lru_cache(maxsize=16384)
def word(surface: str) -> Word:
    """One word by itself, already in lower case."""
    text = surface.replace(",", "")
    text = text.removesuffix("'s")
    text = text.replace("'", "")
    return Word(surface, text, stem(text))


@lru_cache(maxsize=16384)
def stem(text: str) -> str:
    """A word without its inflection: plural, past, -ing, final e and y."""
    if text in IRREGULAR:
        text = IRREGULAR[text]
    if len(text) <= 3 or not text.isascii() or not text.isalpha():
        return text
    if text.endswith("ies"):
        return text[:-3] + "i"
    if text.endswith(("sses", "shes", "ches", "xes")):
        text = text[:-2]
    elif text.endswith("s") and not text.endswith(("ss", "us", "is")):
        text = text[:-1]
    for ending in ("ing", "ed"):
        root = text[: -len(ending)]
        if (
            text.endswith(ending)
            and not root.endswith("e")
            and len(root) >= 3
            and _VOWELS & set(root)
        ):
            text = _undouble(root)
            break
    if text.endswith("e") and len(text) > 3:
        text = text[:-1]
    if text.endswith("y") and len(text) > 3:
        text = text[:-1] + "i"
    return text


def _undouble(root: str) -> str:
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz":
        return root[:-1]
    return root


def transliterate(text: str) -> str:
    """Cyrillic letters by their sound in Latin ones; all else unchanged. `text` is in lower case."""
    if text.isascii():
        return text
    return "".join(CYRILLIC.get(char, char) for char in text)
