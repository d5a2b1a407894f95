"""What kind of question it is, from its question words and its order of words."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from bot.reading.english import FILLER, STOP
from bot.reading.text import Word, clauses


class QuestionType(StrEnum):
    """The kind of answer that the words ask for; NONE where they only name a subject."""

    WHO = "who"
    WHEN = "when"
    HOW_MANY = "how_many"
    HOW_LONG = "how_long"
    WHY = "why"
    WHERE = "where"
    WHICH = "which"
    WHAT = "what"
    HOW = "how"
    YES_NO = "yes_no"
    NONE = "none"


AUXILIARIES = frozenset(
    """is are was were am do does did has have had can could will would shall should may might must""".split()
)
_ASKED = frozenset({"you", "anyone", "anybody", "somebody", "someone", "i", "we", "u"})
_TIMES = frozenset({"year", "date", "day", "month", "decade", "time", "years", "dates", "days"})
_REQUESTED = frozenset({"give", "tell", "show", "list", "provide", "send"})
_AMOUNTS = frozenset({"many", "much", "large", "big", "numerous", "great", "few"})
_NUMBERS = frozenset({"number", "size", "figure", "count", "percentage", "amount", "headcount"})
_LENGTHS = frozenset({"long", "length", "duration"})
_REASONS = frozenset({"reason", "reasons", "cause", "purpose"})
_TYPED = _TIMES | _AMOUNTS | _NUMBERS | _LENGTHS | _REASONS
_WH = {
    "who": QuestionType.WHO,
    "whom": QuestionType.WHO,
    "whose": QuestionType.WHO,
    "when": QuestionType.WHEN,
    "why": QuestionType.WHY,
    "where": QuestionType.WHERE,
}
# What asks for a verdict, in front of a statement or behind it.
_VERDICTS = (
    ["yes", "or", "no"],
    ["true", "or", "false"],
    ["right", "or", "wrong"],
    ["fact", "or", "fiction"],
    ["fact", "or", "myth"],
    ["correct", "or", "not"],
    ["true", "or", "not"],
)
_TAGS = frozenset({"right", "correct", "true", "yes", "no"})


def question_type(parts: Sequence[Sequence[Word]], *, asked: bool = False) -> QuestionType:
    """The type of a question given by its clauses; `asked` says that it ended in a question mark.

    Of several clauses that ask, the last counts: what comes before leads up to it.
    """
    rows = [[word.text for word in part] for part in parts]
    kinds = (_clause_type(texts) for texts in rows[:1] + [t for t in rows[1:] if not _says_when(t)])
    found = [kind for kind in kinds if kind is not None and kind is not QuestionType.NONE]
    if found:
        # "…, right?" and "…, or is it?" don't make a when-question one of yes and no.
        asking = [kind for kind in found if kind is not QuestionType.YES_NO]
        return found[-1] if found[-1] is not QuestionType.YES_NO or not asking else asking[-1]
    last = [word.text for word in parts[-1]] if parts else []
    if (asked and last and last[-1] in _TAGS) or _for_a_verdict(rows):
        return QuestionType.YES_NO
    return QuestionType.NONE


def _for_a_verdict(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a statement is put up for a verdict: "true or false: …", "…, yes or no"."""
    ends = [(list(row[:3]), list(row[-3:])) for row in rows]
    return any(end in _VERDICTS for pair in ends for end in pair)


def is_type_word(text: str) -> bool:
    """Whether a word behind "what" or "which" settles the type: "what year", "which number"."""
    return text in _TYPED


def asks(text: str) -> bool:
    """Whether a sentence or a part of one asks: by its question mark, or by its words."""
    return text.endswith("?") or question_type(clauses(text)) is not QuestionType.NONE


def _clause_type(texts: Sequence[str]) -> QuestionType | None:
    if _opens_as_yes_no(texts):
        # "was it 30 or 600?" asks which, not whether.
        return QuestionType.NONE if _offers_two(texts) else QuestionType.YES_NO
    named = _named(texts)
    if named is not None:
        return named
    if _resumed(texts):
        return QuestionType.YES_NO
    kinds = (_type_at(texts, p) for p in range(len(texts)) if not _subordinate(texts, p))
    return next((kind for kind in kinds if kind is not None), None)


# What a request begins with that names the thing asked for: "the number of women who …".
_NAMED = {
    **dict.fromkeys(("number", "count", "size", "amount", "total"), QuestionType.HOW_MANY),
    **dict.fromkeys(("date", "day", "year"), QuestionType.WHEN),
    **dict.fromkeys(("length", "duration"), QuestionType.HOW_LONG),
    **dict.fromkeys(("reason", "reasons"), QuestionType.WHY),
}
_BEFORE_NAMED = frozenset(
    "the exact precise full a please give me tell us state name i need want find my its".split()
)
_AFTER_NAMED = frozenset({"of", "for", "number", "why"})


def _named(texts: Sequence[str]) -> QuestionType | None:
    """The type of a request that opens with what it asks for: "give me the date of …"."""
    place = 0
    while place < len(texts) and texts[place] in _BEFORE_NAMED and texts[place] not in _NAMED:
        place += 1
    if place + 1 >= len(texts) or texts[place + 1] not in _AFTER_NAMED:
        return None
    return _NAMED.get(texts[place])


def _subordinate(texts: Sequence[str], place: int) -> bool:
    """Whether a "when" or "where" opens a clause about something told before: "his age when he joined"."""
    before, after = texts[:place], texts[place + 1 :]
    if texts[place] not in ("when", "where") or len(after) < 2 or before[-1:] == ["year"]:
        return False
    return any(text not in STOP and text not in FILLER for text in before)


def _says_when(texts: Sequence[str]) -> bool:
    """Whether a clause behind another only says at what time: "…, back when it was a small club"."""
    if "when" not in texts[:-_LEAST_CLAUSE]:
        return False
    place = texts.index("when")
    told = set(texts[:place]) <= _LEADING_TO_WHEN
    return told and texts[place + 1] in _TOLD_OF


_LEAST_CLAUSE = 2  # a subject and a verb
_LEADING_TO_WHEN = frozenset("back at in the a time days years then even only just still".split())
_TOLD_OF = frozenset("it he she they there this that these those".split())


def _offers_two(texts: Sequence[str]) -> bool:
    for place, text in enumerate(texts[:-1]):
        if text == "or" and texts[place + 1] not in _NO_CHOICE:
            return True
    return False


# "or not", "or was it": what follows is no second choice.
_NO_CHOICE = frozenset({"not", "no", "was", "is", "were", "did", "am", "what", "just", "so"})


def _opens_as_yes_no(texts: Sequence[str]) -> bool:
    """Whether an auxiliary comes first, and not as in "do you know who …"."""
    start = 0
    while start < len(texts) and texts[start] in _OPENERS:
        start += 1
    if start + 1 >= len(texts) or texts[start] not in AUXILIARIES:
        return False
    if texts[start + 1] == "you" and not _REQUESTED.isdisjoint(texts[start + 2 :]):
        return False  # "would you be so kind as to give me …"
    if texts[start + 1] in _ASKED:
        return not any(_type_at(texts, place) for place in range(start + 2, len(texts)))
    return True


def _resumed(texts: Sequence[str]) -> bool:
    """Whether somebody named first is taken up behind the auxiliary: "euwe was he in it by then"."""
    for place in range(1, min(_LONGEST_NAME, len(texts) - 2) + 1):
        if texts[place] in AUXILIARIES and texts[place + 1] in _TAKEN_UP:
            return not any(_type_at(texts, each) for each in range(len(texts)))
    return False


_LONGEST_NAME = 3
_TAKEN_UP = frozenset({"he", "she", "they"})
_OPENERS = frozenset(
    "so and but or well ok okay hey hi hello also then um uh hmm please now wait no yes sorry true".split()
)


def _type_at(texts: Sequence[str], place: int) -> QuestionType | None:
    word = texts[place]
    following = texts[place + 1 : place + 4]
    if word in _WH:
        return _WH[word]
    if word == "how":
        return _how(following)
    if word in ("what", "which"):
        return _what(word, following)
    if word in ("name", "list") and place == 0:
        return QuestionType.WHICH
    return None


def _how(following: Sequence[str]) -> QuestionType:
    first = following[0] if following else ""
    if first in _AMOUNTS:
        if first == "much" and "time" in following:
            return QuestionType.HOW_LONG
        return QuestionType.HOW_MANY
    if first in _LENGTHS:
        return QuestionType.HOW_LONG
    if first == "come":
        return QuestionType.WHY
    return QuestionType.HOW


def _what(word: str, following: Sequence[str]) -> QuestionType:
    near = set(following[:3])
    if following and (following[0] in _TIMES or (following[0] == "exact" and near & _TIMES)):
        return QuestionType.WHEN
    if near & _NUMBERS:
        return QuestionType.HOW_MANY
    if near & _REASONS:
        return QuestionType.WHY
    if near & {"date", "year"} and following[0] in ("be", "is", "was", "the"):
        return QuestionType.WHEN
    return QuestionType.WHICH if word == "which" else QuestionType.WHAT
