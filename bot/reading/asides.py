"""What a message says beside its question: a lead-up, who somebody was, what isn't meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.reading.cues import QuestionType, asks, question_type
from bot.reading.fates import fate_cut
from bot.reading.framing import unframed
from bot.reading.happenings import happenings_cut, scenes_cut
from bot.reading.text import clauses, clean, words

_MOST_WAYS = 5
_MOST_SEGMENTS = 6
_BREAK = re.compile(r"[,;!?)]+(?=\s|$)|\.+(?=\s|$)|\s[-–—]+\s|\s?\.{2,}\s?|(?:^|(?<=\s))\(")
# "It was born in August... of which year again?": a pause within a sentence.
_TRAILS_OFF = re.compile(r"\s*(?:\.{2,}|…)\s+(?=\w)")
# Such a word says which of several is meant, what isn't, or points at what is said beside it.
DECISIVE = frozenset(
    """not no except excepting besides apart without other than only instead rather excluding including
    nor never unlike mean meant neither mainly especially""".split()
)
# A segment that opens so says where or among whom: it narrows the question.
_NARROWING = frozenset(
    "in at of for among from under within inside on by as during with to into".split()
)
_REQUESTS = frozenset(
    "name list tell give show say explain describe state mention compare count remind".split()
)
# Which of two things isn't meant, at the end: "when was Euwe first in the final (not champion)?".
_NOT_MEANT = re.compile(
    r"\s*[,(–-]+\s*(?:and )?(?:not|i (?:don['’]?t|do not) mean)"
    r"(?! (?:only|just|even|counting|including|before|after|until|in|on|at|by)\b)\s[^\d,;:!?()]{3,40}\)?(?=\s*[?.!]*$)",
    re.IGNORECASE,
)
_OF_ONE_DAY = frozenset({QuestionType.WHEN, QuestionType.HOW_LONG})


@dataclass(frozen=True, slots=True)
class Core:
    """A message less what may be said beside its question, and what that is.

    `scene` is what else happened at the time that the question names; it is left out only where it
    speaks of something that the base doesn't know.
    """

    text: str
    beside: tuple[str, ...] = ()
    scene: str = ""


def cores(text: str) -> Iterator[Core]:
    """The ways to leave out what neither asks nor narrows, the likeliest first.

    None for a message that is one segment, or very many.
    """
    yield from (Core(rest) for rest in (*scenes_cut(text), *unframed(text), *meant_cut(text)))
    yield from (Core(cut.question, scene=cut.told) for cut in happenings_cut(text))
    if (flowing := _TRAILS_OFF.sub(" ", clean(text))) != clean(text):
        yield Core(flowing)
    yield from (Core(rest, (said,)) for rest, said in fate_cut(clean(text)) if _negligible(said))
    segments = [part.strip() for part in _BREAK.split(clean(text)) if words(part)]
    if not 2 <= len(segments) <= _MOST_SEGMENTS:
        return
    mark = "?" if "?" in text else ""
    tried: set[tuple[int, ...]] = set()
    for places in _choices([_requests(segment) for segment in segments]):
        beside = tuple(s for place, s in enumerate(segments) if place not in places)
        if not beside or places in tried or not all(map(_negligible, beside)):
            continue
        tried.add(places)
        if len(tried) > _MOST_WAYS:
            return
        yield Core(", ".join(segments[place] for place in places) + mark, beside)


def meant_cut(text: str) -> Iterator[str]:
    """A question about a day without what it isn't asked of: the rest says what it is."""
    rest = _NOT_MEANT.sub("", clean(text))
    if rest != clean(text) and question_type(clauses(rest)) in _OF_ONE_DAY:
        yield rest


def _choices(asks: Sequence[bool]) -> Iterator[tuple[int, ...]]:
    """Which segments to keep: those that ask, each of them, each with a neighbour; all but an end."""
    last = len(asks) - 1
    asking = [place for place, each in enumerate(asks) if each]
    if asking:
        yield tuple(asking)
    yield from ((place,) for place in reversed(asking))
    yield from ((place - 1, place) for place in asking if place)
    yield from ((place, place + 1) for place in asking if place < last)
    # "Is it so that A, the well-known B, sat in C?": an apposition stands in the middle.
    yield from (tuple(p for p in range(last + 1) if p != middle) for middle in range(1, last))
    yield tuple(range(last))
    yield tuple(range(1, last + 1))


def _requests(segment: str) -> bool:
    return words(segment)[0].text in _REQUESTS or asks(segment)


def _negligible(segment: str) -> bool:
    """Whether a segment may be left out: it neither asks nor narrows."""
    texts = [word.text for word in words(segment)]
    return not _requests(segment) and DECISIVE.isdisjoint(texts) and texts[0] not in _NARROWING
