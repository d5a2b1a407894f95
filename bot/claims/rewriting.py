"""A claim in plainer English: without how it is claimed, its clauses in their usual order."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.absences import ABSENCES
from bot.claims.english.ages import AGES
from bot.claims.english.asides import ASIDES
from bot.claims.english.birthdays import BIRTHDAYS
from bot.claims.english.bounds import BOUNDS
from bot.claims.english.careers import CAREERS
from bot.claims.english.centuries import CENTURIES
from bot.claims.english.circumstances import CIRCUMSTANCES
from bot.claims.english.claiming import LEADS, TRAILS
from bot.claims.english.contrasts import CONTRASTS
from bot.claims.english.denials import DENIALS
from bot.claims.english.departures import DEPARTURES
from bot.claims.english.dialogues import DIALOGUES
from bot.claims.english.exceptions import EXCEPTIONS
from bot.claims.english.figures import FIGURES
from bot.claims.english.firsts import FIRSTS
from bot.claims.english.gapping import GAPPING
from bot.claims.english.handovers import HANDOVERS
from bot.claims.english.lengths import LENGTHS
from bot.claims.english.lineups import LINEUPS
from bot.claims.english.lists import LISTS
from bot.claims.english.manning import MANNING
from bot.claims.english.marks import NO_MARKS, Marks, unmarked
from bot.claims.english.meetings import MEETINGS
from bot.claims.english.nominals import NOMINALS
from bot.claims.english.opposites import OPPOSITES
from bot.claims.english.parts import Family, rules
from bot.claims.english.passages import PASSAGES
from bot.claims.english.quantities import QUANTITIES
from bot.claims.english.reasons import REASONS
from bot.claims.english.references import REFERENCES
from bot.claims.english.refusals import BESIDE, DOUBTED, REFUSALS, SOFTER
from bot.claims.english.rewrites import BRANCHES, CLAUSES
from bot.claims.english.sameness import SAMENESS
from bot.claims.english.scales import SCALES
from bot.claims.english.sequels import SEQUELS
from bot.claims.english.stages import STAGES
from bot.claims.english.stints import STINTS
from bot.claims.english.terms import TERMS
from bot.claims.english.times import TIMES, resolved
from bot.claims.splitting import sentences
from bot.reading.sieve import Sieve
from bot.reading.text import clean

# In this order: what comes later is written for what the earlier ones leave.
_USUAL: Final = Family(
    REFERENCES,
    STAGES,
    LINEUPS,
    SEQUELS,
    BOUNDS,
    FIGURES,
    OPPOSITES,
    BIRTHDAYS,
    CAREERS,
    STINTS,
    REASONS,
    CIRCUMSTANCES,
    DEPARTURES,
    MANNING,
    PASSAGES,
    SCALES,
    FIRSTS,
    ABSENCES,
    SAMENESS,
    HANDOVERS,
    CONTRASTS,
    MEETINGS,
    LENGTHS,
    LISTS,
    EXCEPTIONS,
    GAPPING,
    CLAUSES,
    TERMS,
    BRANCHES,
    NOMINALS,
)
_DENIED: Final = "it is not true that "
# A denial of all that follows, however many sentences it becomes.
REFUSED: Final = "it is false that "
_MOST = 4  # so many openings stand before one claim at most
_APOSTROPHES: Final = dict.fromkeys(map(ord, "’‘`´ʼ′"), "'")
_WRITTEN_OUT: Final = Family(
    rules(
        (r"\b(is|was|are|were|do|does|did|has|have|had|would|could|should)n'?t\b", r"\1 not"),
        (r"\bcan'?t\b|\bcannot\b", "can not"),
        (r"\bwon't\b", "will not"),
        (r"\bain'?t\b", "is not"),
        (r"\b(?:teh|hte)\b", "the"),
        (r"\badn\b", "and"),
        (r"\b(?:just|simply|plainly) never\b", "never"),
        (r"\bbc\b|\bb/c\b|\bcos\b|\bcuz\b", "because"),
        (r"(?<=\w),? \(?b\. (?=\d)", " was born in "),
        (
            r"\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\.? '?([1-9]\d)\b(?![\d.])(?!,? \d)",
            r"\1 19\2",
        ),
        (r"\bdelt\b", "dealt"),
        (
            r"\s[-\u2013\u2014] (?:going|judging|to judge|if we go) by [^-\u2013\u2014;.]+ [-\u2013\u2014](?=\s)",
            "",
        ),
        (r"\bhund(?:er|re|e)d\b(?<!hundred)", "hundred"),
        (r"\s*\([А-Яа-яЁё .-]+\)", ""),
        (r"(?<!not )(?<!n't )\bquite (?!an? (?:few|lot|bit|number)\b|some\b)(?=\w)", ""),
        (r"\bunti(?:ll)\b", "until"),
        (r"\b(i|we|he|she|it|they|there|who|you)'d\b", r"\1 had"),
        (r"\b(i|we|you|they)'ve\b", r"\1 have"),
        (r"\bi'?m\b", "I am"),
        (r"\b(we|you|they)'re\b", r"\1 are"),
        (r"\b(it|that|there|he|she|what|who)'s (?=been\b|had\b)", r"\1 has "),
        (r"\b(it|that|there|he|she|what|who)'s\b", r"\1 is"),
        (r"^its (?=not|true|false|a |the |an |wrong|correct)", "it is "),
    )
)
_ASIDES: Final = Family(ASIDES)
_REFUSALS: Final = Family(BESIDE, REFUSALS)
_DIALOGUES: Final = Family(SOFTER, DIALOGUES)
_LEADS: Final = Family(LEADS)
_TRAILS: Final = Family(TRAILS)
_TIMES: Final = Family(AGES, CENTURIES, TIMES)
_QUANTITIES: Final = Family(QUANTITIES)
_FAMILIES: Final = (
    *(_WRITTEN_OUT, _ASIDES, _REFUSALS, _DIALOGUES),
    *(_LEADS, _TRAILS, _TIMES, _QUANTITIES, _USUAL),
)

_UNREAL: Final = re.compile(
    r"^if\b.*\b(?:would|could|might)\b|\bwould (?:have|still|never|not)\b.*\bif\b|\bwill\b(?! be remembered)|"
    r"\btoo (?:late|early|soon|young|old|ill|sick|weak|busy|senior|junior) (?:to|for)\b",
    re.IGNORECASE,
)


def plainer(text: str, marks: Marks = NO_MARKS) -> str:
    """The same claim, as plainly as English allows; a text that says nothing else is kept.

    `marks` knows words of the field that rules ask for.
    """
    return unmarked(_plainer(marks.marked(clean(text).translate(_APOSTROPHES))))


def sieves() -> tuple[Sieve, ...]:
    """What tells which rules a claim may fit: to keep, since working it out takes a second."""
    return tuple(family.sieve for family in _FAMILIES)


def take(kept: tuple[Sieve, ...]) -> None:
    """Use what `sieves` gave in an earlier run of the same code."""
    for family, sieve in zip(_FAMILIES, kept, strict=True):
        family.take(sieve)


def _plainer(text: str) -> str:
    text = _WRITTEN_OUT.rewritten(text, 0)
    text = _without_manner(_ASIDES.rewritten(text, 0))
    text = _without_manner(_DIALOGUES.rewritten(_REFUSALS.rewritten(text)))
    denied = False
    for pattern in DENIALS:
        text, times = pattern.subn("", text, count=1)
        denied ^= bool(times)
    if not denied:
        return _reordered(text)
    return f"{REFUSED if len(sentences(text)) < 2 else _DENIED}{_reordered(text)}"


def _reordered(text: str) -> str:
    """The claim with its amounts in figures and its clauses in their usual order."""
    text = _QUANTITIES.rewritten(resolved(_TIMES.rewritten(text, 0)), 0)
    whole = _usual(text)
    parts = whole.split("; ")
    # What was one sentence may be several now, each with a form of its own.
    return whole if len(parts) == 1 else "; ".join(map(_usual, parts))


def _usual(text: str) -> str:
    """A sentence in the usual forms; what it denies as a whole is put so behind the denial."""
    denied = text.startswith(_DENIED)
    text = _USUAL.rewritten(text.removeprefix(_DENIED))
    return f"{_DENIED if denied else ''}{text.strip()}"


def doubted(text: str) -> bool:
    """Whether a claim still holds a word that may turn the whole of it, so that its parts tell nothing."""
    return DOUBTED.search(text) is not None


def unreal(text: str) -> bool:
    """Whether a claim is about what would be, or will be, of which no fact tells."""
    return _UNREAL.search(text) is not None


def _without_manner(text: str) -> str:
    """The claim without its openings and closings, which say how it is claimed."""
    for _ in range(_MOST):
        before = text
        text = _TRAILS.rewritten(_LEADS.rewritten(text), 0, fewest=2)
        if text == before:
            break
    return text
