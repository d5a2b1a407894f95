"""Openings that lean on what went before: "and", "what about", "no, I meant"."""

from __future__ import annotations

from bot.reading.text import words

# Openings that say: the same again, but for what follows.
_AGAIN = (
    ("and",), ("what", "about"), ("how", "about"), ("same", "for"), ("or",), ("but",), ("also",),
    ("then", "what", "about"), ("ok", "and"), ("okay", "and"), ("so",), ("no",), ("i", "meant"),
    ("i", "mean"), ("sorry",), ("what", "of"), ("hm",), ("hmm",), ("actually",), ("oops",), ("typo",), ("i", "wanted"), ("rather",), ("not",),
    ("ok",), ("okay",), ("then",),
)  # fmt: skip


def without_opening(text: str) -> str | None:
    """What follows an opening such as "and" or "no, I meant"; None where there is none."""
    row = words(text)
    texts = tuple(word.text for word in row)
    start = 0
    while start < len(texts) and (
        length := max((len(o) for o in _AGAIN if texts[start : start + len(o)] == o), default=0)
    ):
        start += length
    if not 0 < start < len(row):
        return None
    mark = "?" if text.rstrip().endswith("?") else ""
    return " ".join(word.text for word in row[start:]) + mark
