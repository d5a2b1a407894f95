"""What somebody says by the way, in a part of a sentence that tells nothing of its own: "would you believe it"."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from bot.claims.english.parts import IGNORING_CASE

_BREAKS: Final = re.compile(
    r"(?:\s*[,:()]\s+|\s+[-\u2013\u2014]+\s+|\s+\(|\)\s+|[.!?]+[\"\u201d]?\s+)", IGNORING_CASE
)
# Who speaks, or is spoken to, has no part in what is claimed.
_SPEAKING: Final = re.compile(
    r"\b(?:I|me|my|mine|myself|you|your|yours|we|us|our|ours|guys|folks|fwd|forwarded|quiz|trivia|quote|fun fact|would you believe it|imagine|lol|typical|shame|"
    r"people (?:forget|say|think|know|often)|every(?:one|body) (?:knows?|says|forgets)|to put it|so to speak|in a nutshell|as it were|tiny|huge|wow|of course|by the way|"
    r"crazy|funny|strange but true|nothing (?:more|else|new)|(?:under|by|according to) the (?:rules|statutes?|book|letter)|on paper|"
    r"whatever (?:went on|happened|people)\b.*|(?:the )?(?:teacher|lecturer|professor|textbook|encyclop(?:a)?edia|guidebook|museum|podcast|documentary)s?)\b",
    IGNORING_CASE,
)
# What may turn, bound or narrow what stands beside it.
_TURNING: Final = re.compile(
    r"\b(?:not|never|no|none|nobody|neither|nor|only|merely|but|except|without|unless|if|when|wrong|false|doubt|contrary|unlike|instead|rather|hardly|nearly|almost|disagree|"
    r"mistaken|deny|nonsense|backwards|myth|joke|joking|someone|somebody|can|could|cannot|confirm|how|\w+n't|hope|wish|wonder|asked|ask|why|who|whom|which)\b",
    IGNORING_CASE,
)
# Who tells of himself: more may be told so before it has to do with the claim.
_MINE: Final = re.compile(r"\b(?:I|me|my|mine|myself|we|us|our|ours)\b", IGNORING_CASE)
_DISBELIEVED: Final = re.compile(
    r"\b(?:wrong|false|doubt\w*|nonsense|rubbish|myth|jok\w+|disagree\w*|mistaken|den(?:y|ies|ied)|untrue|incorrect|bogus|lies?|lied|liar|otherwise|differently|"
    r"opposite|reverse|other way|backwards|contrary|unlike|instead|rather|except|unless|unlikely|suspect|hope|wish|wonder|ask|asked|asks|confirm|how|why|whether|"
    r"meant|correct|corrected|mix\w*|confus\w+|disput\w+|reject\w*|refus\w+|not (?:so|true|right|what|sure|convinced|agree)|never (?:said|was|happened)|"
    r"(?:(?:do|did|can|could|would|will|does) not|\w+n't|cannot|never|hardly|nobody) (?:really |quite )?(?:believ\w+|buy|think|agree|trust|accept)|if)\b",
    IGNORING_CASE,
)
# What tells nothing, as a part of its own.
_EMPTY: Final = re.compile(
    r"(?:and |but )?(?:not an? (?:historian|expert|specialist|scholar|professional|pro)|no expert|case closed|end of (?:story|discussion)|disagree|agree|discuss|change my mind|"
    r"prove me wrong|fight me|bring (?:a |your )?sources?|not (?:an? )?(?:memes?|opinions?)|(?:not one|not a single|no|without) exceptions?|nothing (?:glamorous|fancy|special|unusual|new|more|else)|"
    r"just an? (?:guy|fan|student|amateur|layman|curious \w+)(?: with [\w ]+)?|\w+ at its finest|quick trivia|who knew|who would have thought|full stop|(?:do not|don.?t) get me started\b.*|seriously|for the record|just saying)",
    IGNORING_CASE,
)
_SMALL: Final = re.compile(
    r"\b(?:one|two|three|half|first|second|last|once|day|week)\b", IGNORING_CASE
)
_MOST_WORDS: Final = 12
_MOST_OF_MINE: Final = 30


def plain_of_remarks(text: str, tells: Callable[[str], bool]) -> str | None:
    """The text without what is said by the way; None where nothing is. `tells` is whether a part names something."""
    marks = [(0, 0), *(m.span() for m in _BREAKS.finditer(text)), (len(text), len(text))]
    kept: list[tuple[str, str]] = []
    for (_, start), (end, behind) in pairwise(marks):
        part = text[start:end]
        if part and not _said_by_the_way(part, tells):
            kept.append((part, text[end:behind]))
    shorter = "".join(part + mark for part, mark in kept)
    shorter = re.sub(r"[\s,:(\u2013\u2014-]+$", "", shorter)
    return shorter if shorter and len(shorter) < len(text.rstrip(" .!?")) else None


def _said_by_the_way(part: str, tells: Callable[[str], bool]) -> bool:
    if _EMPTY.fullmatch(part.strip(" .!?")):
        return True
    if _MINE.search(part) and not _DISBELIEVED.search(part):
        return len(part.split()) <= _MOST_OF_MINE and not tells(_SMALL.sub("", part))
    if len(part.split()) > _MOST_WORDS or not _SPEAKING.search(part):
        return False
    return not _TURNING.search(part) and not tells(part)
