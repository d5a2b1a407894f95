"""Claims that say several things, or more than is judged: part by part."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from bot.claims.anchoring import Anchored, Anchors
from bot.claims.english.rewrites import REASON
from bot.claims.finding import Finding, Truth, together
from bot.claims.grammar import Grammar
from bot.claims.items import content
from bot.claims.predicates import says_something
from bot.claims.result import NO_RESULT, Result, compound
from bot.claims.splitting import ALTERING, halves, openings, sentences
from bot.reading.text import words

_MOST_HALVES = 8
_PRONOUN: Final = re.compile(r"(?:he|she|they)\b", re.IGNORECASE)
_DENIALS = frozenset({"not", "never"})  # two of them in two sentences don't cancel each other
# What begins so is no claim of its own.
_SUBORDINATE = frozenset(
    "when where before after until since as if than in on at by from to of for with during".split()
)
_ONE_OF_THEM: Final = re.compile(
    r"(?:the|his|her) (?:first|second|third|last|other)(?: one| of them)?(?= (?:in|from|until|only|for|lasting|just|being|as)\b)",
    re.IGNORECASE,
)
_PLACED: Final = re.compile(r"(?:in|on|at|from|to|during|since) ", re.IGNORECASE)
_DEEPEST = 3

# Where one thing is set beside another: "A did this while B did that".
_WHILE: Final = re.compile(r",?\s+(?:while|whilst|whereas)\b")


class Compounds:
    """Takes a claim apart wherever it is only read in parts; `alone` judges one claim by itself."""

    def __init__(self, alone: Callable[[str], Result], grammar: Grammar) -> None:
        self._alone = alone
        self._link = grammar.link
        self._itemizer = grammar.itemizer
        self._framing = grammar.framing
        self._person = grammar.person
        self._anchors = Anchors(grammar)

    def result(self, claim: str) -> Result:
        """What a claim of one sentence or more comes to."""
        parts = sentences(claim)
        if len(parts) < 2:
            result = self._sentence(claim)
            return result if result.decided else self._without_reason(claim)
        denials = sum(word.text in _DENIALS for word in words(claim))
        told = any(_PRONOUN.match(part) for part in parts[1:])
        several = (
            denials > 1
            or (denials and told)
            or ";" in claim
            or sum(bool(self._subject(p)) for p in parts) > 1
        )
        whole = NO_RESULT if several else self._alone(claim)
        return whole if whole.decided else self._joined(parts)

    def _complete(self, text: str) -> bool:
        """Whether a text opens with something of a name of its own, of which it then says something."""
        first = next(iter(content(self._itemizer.items(self._link(text), frozenset()))), None)
        return first is not None and bool(first.named) and says_something(text)

    def _without_reason(self, claim: str) -> Result:
        """A claim that is false whatever the reason it gives; of one that is true the reason counts."""
        shorter = REASON.sub("", claim)
        if shorter == claim or len(shorter.split()) < 2:
            return NO_RESULT
        result = self._sentence(shorter)
        return result if result.truth is Truth.FALSE and not result.denied else NO_RESULT

    def _joined(self, parts: Sequence[str]) -> Result:
        """Several sentences: each by itself, with the subject of the one before where it names none."""
        results: list[Result] = []
        subject = ""
        for part in parts:
            told = bool(subject) and _PRONOUN.match(part) is not None  # it says of whom before
            result = NO_RESULT if told else self._sentence(part)
            if not result.decided and subject and (told or not self._complete(part)):
                result = self._sentence(f"{subject} {part}")
            subject = self._subject(part) or subject
            results.append(result)
        found = compound(list(zip(parts, results, strict=True)))
        return found if found.decided else self._at_once(parts, subject) or found

    def _at_once(self, parts: Sequence[str], subject: str) -> Result | None:
        """What was taken apart and only tells something together: "was dropped and became a judge"."""
        alike = all(part.casefold().startswith(f"{subject} ") for part in parts)
        if len(parts) != 2 or not subject or not alike:
            return None
        whole = self._alone(f"{parts[0]} and{parts[1][len(subject) :]}")
        return whole if whole.decided else None

    def _sentence(self, text: str, depth: int = 0) -> Result:
        alone = self._alone(text)
        if alone.decided or depth >= _DEEPEST:
            return self._set_apart(text) or alone
        found = self._anchored(text) or self._in_halves(text, depth)
        return found or (self._narrowed(text) if not depth else None) or alone

    def _set_apart(self, text: str) -> Result | None:
        """ "A did this while B did that": both, where each is whole and can be judged by itself."""
        if _WHILE.search(text) is None:
            return None
        for left, right in halves(text):
            beside = _WHILE.match(text, len(left)) is not None
            if beside and self._complete(left) and self._complete(right):
                first, second = self._alone(left), self._alone(right)
                if first.decided and second.decided:
                    return compound([(left, first), (right, second)])
        return None

    def _in_halves(self, text: str, depth: int) -> Result | None:
        """The two things that a sentence says; where the second stays open, the first must be false."""
        best: Result | None = None
        for number, (left, right) in enumerate(halves(text)):
            if number >= _MOST_HALVES:
                break
            first = self._alone(left)
            if not first.decided:
                continue
            second = self._half(left, right, depth)
            if self._both_stood(first, second) and self._subject(right) and _meanwhile(text, left):
                then = self._time_of(left)  # both were so: at the same time, too?
                second = self._alone(f"{right} {then}") if then else NO_RESULT
            if second.decided:
                return compound([(left, first), (right, second)])
            if first.truth is Truth.FALSE and second.frame and best is None:
                best = compound([(left, first), (right, second)])
        return best

    def _both_stood(self, first: Result, second: Result) -> bool:
        """Whether both halves hold, the second of which tells what somebody was."""
        stood = second.frame is not None and self._framing.stands(second.frame)
        return first.truth is second.truth is Truth.TRUE and stood

    def _anchored(self, text: str) -> Result | None:
        """A claim whose time is that of what somebody did, by the date of it."""
        for each in self._anchors.dated(text, self._subject(text)):
            result = self._alone(each.text)
            if result.decided:
                return replace(result, finding=_with_anchor(result.finding, each))
        for told in self._anchors.spans(text):
            result = self._alone(told)
            if result.decided:
                return result
        return None

    def _narrowed(self, text: str) -> Result | None:
        """A claim that is false already without what narrows it further: "was one in 1921, when …"."""
        if ALTERING & {word.text for word in words(text)}:
            return None
        for opening in openings(text):
            result = self._alone(opening)
            plain = result.frame is not None and self._framing.exists(result.frame)
            if result.truth is Truth.FALSE and plain and not result.denied:
                return result
        return None

    def _half(self, left: str, right: str, depth: int) -> Result:
        subject = self._subject(left)
        if right.split(maxsplit=1)[0].casefold() in _SUBORDINATE:
            return NO_RESULT  # it belongs to what comes before
        if _ONE_OF_THEM.match(right):
            return NO_RESULT  # of which of several stretches or people it tells isn't read
        if self._subject(right) or not subject:
            return self._sentence(self._in_time(left, right), depth + 1)
        told = self._sentence(f"{subject} {right}", depth + 1)
        # "… because the others had left": what opens with an article has its own subject.
        own = right.split(maxsplit=1)[0].casefold() in ("the", "its", "all", "nobody", "everybody")
        return self._sentence(right, depth + 1) if own and not told.decided else told

    def _in_time(self, left: str, right: str) -> str:
        """The second of two numbers with the time of the first, where it has none of its own."""
        behind = self._itemizer.items(self._link(right), self._framing.moments)
        if self._time_of(right) or not any(i.count is not None for i in behind):
            return right
        return f"{self._time_of(left)} {right}".strip()

    def _time_of(self, text: str) -> str:
        """The first time that a text names, with "in" before it; nothing where it names none."""
        moments = self._framing.moments
        items = self._itemizer.items(self._link(text), moments)
        when = next((i.text for i in items if i.time or i.concepts & moments), "")
        return when if not when or _PLACED.match(when) else f"in {when}"

    def _subject(self, text: str) -> str:
        """The first of those whom a text names, in its words; several where they are named in a row."""
        names: list[str] = []
        for item in self._itemizer.items(self._link(text), frozenset()):
            if item.of(self._person):
                names.append(item.text)
            elif names and item.text != "and":
                break
        return " and ".join(names)


def _meanwhile(text: str, left: str) -> bool:
    """Whether a half is followed by a "while" that tells the time, as no comma stands before it."""
    hit = _WHILE.match(text, len(left))
    return hit is not None and hit.group().strip() in {"while", "whilst"}


def _with_anchor(finding: Finding, anchored: Anchored) -> Finding:
    """A finding with the rows that gave its time."""
    case, subject = anchored.case, anchored.subject
    shown = Finding(finding.truth, case.facts(subject), case.told(subject))
    return together([finding, shown])
