"""What somebody says by the way, in a part of a sentence that tells nothing of its own: "would you believe it"."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from bot.claims.english.parts import IGNORING_CASE

_BREAKS: Final = re.compile(
    r"(?:\s*[,:;()]\s+|\s+[-\u2013\u2014]+\s+|\s+\(|\)\s+|[.!?]+[\"\u201d]?\s+|,?\s+(?:and|but|so|if)\s+(?=(?:I|my|we|our|you)\b))",
    IGNORING_CASE,
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
    r"mistaken|deny|nonsense|backwards|myth|joke|joking|someone|somebody|can|could|cannot|confirm|how|nope|told (?:him|her|them|you)|swears?|swore|arguing|\w+n't|hope|wish|wonder|asked|ask|why|who|whom|which)\b",
    IGNORING_CASE,
)
# What one's own people say, read or feel of it, and what it looks like, whatever words of denial are in it.
_MUSING: Final = re.compile(
    r"\b(?:my|our|your) \w+|^(?:and )?(?:I|we) (?:will not|won't|had|'d|just|still|also|really|only)?\s*(?:be taking|respect|mention|looked|checked|counted|swear|promise|beg|read|love|find|found|remember|admire|know because|know this|know that because|got|had to|expected|expect|blame|envy)\b|"
    r"^which (?:I|we|looks?|sounds?|seems?|must be|is (?:quite|rather|pretty|some|a bit|hard|odd|strange|wild|remarkable|amazing|impressive|a lot|not bad)|makes|made|gave|gives|feels|strikes|struck|surprise[sd]|amaze[sd]|tells|says a lot|explains|must have)\b|"
    r"^(?:a|an|the) (?:detail|fact|thing|point|trio|duo|record|story|habit|name|question|nice|sad|curious|odd|strange|fine|good) .*\b(?:that|nobody|people|few|textbooks?|way)\b|"
    r"^(?:says?|said|according to|writes|wrote|claims?|insists?|argues?) (?!(?:he|she|it|that)\b)|^(?:or )?(?:so|thus) (?:goes|says?|said|runs|claims?|it says)\b|^please \w+|^(?:poor|lucky|bless|rest|good) (?:guy|man|woman|chap|fellow|soul|him|her|his|in peace)\b|"
    r"^(?:if|as) (?:you|one) (?:go by|ask|look|want|like|will|trust|believe|check)\b|^(?:you|one) (?:can|could|may|might) (?:see|check|read|look|tell|find)\b|^if nothing else$|^(?:no|not a day) (?:more|less)$",
    IGNORING_CASE,
)
_NAYSAYING: Final = re.compile(
    r"\b(?:wrong|false|untrue|incorrect|count(?:ed|ing)?|doubt\w*|contrary|disagree\w*|mistaken|mistake|error|den(?:y|ies|ied)|nonsense|rubbish|backwards|myths?|joking|kidding|believes?|believed|lies?|lied|hoped?|wish\w*|wonder\w*|ask|asked|asks|sceptical|skeptical|nope|no way|told (?:him|her|them|you)|swears?|swore|arguing|unlike|instead|except|but|unless|other way|reverse|fiction|invent\w*|impossible|exaggerat\w*|"
    r"not (?:so|true|the case|correct|right|sure|think|agree|buy))\b|\b(?:he|she|they|it|that|this|there)\b(?: \w+){0,2} (?:not|never)\b|\b(?:he|she|it|they|that|this|there) \w+n't\b",
    IGNORING_CASE,
)
_FIGURES: Final = re.compile(r"\b\d{4}\b")
_ALL_ELSE: Final = re.compile(
    r"^(?:and )?(?:everything|anything|all) else (?:is|was) \w+$", IGNORING_CASE
)
_MOST_WORDS: Final = 12
_MOST_MUSED: Final = 24
# Where a tail may begin that is about the speaker: "…, which surprised my teacher", "… and I will bet on it".
_TAIL: Final = re.compile(
    r"\s*[,;(]\s*|\s+[-\u2013\u2014]+\s+|\s*[.!?]+\s+|\s+(?=and (?:I|my|our|we)\b)", IGNORING_CASE
)
_OF_SPEAKER: Final = re.compile(r"\b(?:I|me|my|mine|myself|we|us|our|ours)\b", IGNORING_CASE)
# Words by which a tail may judge, correct or narrow the claim before it.
_JUDGING: Final = re.compile(
    r"\b(?:wrong(?:ly)?|false|untrue|true|truth|(?:in)?correct(?:ed|ly|ion)?|right|lies?|lying|myths?|legends?|nonsense|rubbish|"
    r"bull\w*|mist\w+|invent\w*|fakes?|faked|made up|doubt\w*|belie(?:f|ve[ds]?)|(?:dis)?agree\w*|den(?:y|ies|ied)|think so|"
    r"contrary|opposite|actually|errors?|fabricat\w*|debunk\w*|refut\w*|dispute\w*|contradict\w*|instead|rather|"
    r"except|unless|only|however|though|but|or(?! so (?:say|go)\w*)|jok\w+|sarcas\w+|ironic\w*|said no\w*|never did|was not|were not|did not|"
    r"is not so|(?:was|were|did|is)n't|not that|without|count(?:ed|ing)?|(?:leav\w+|left) out|(?:ex|in)clud\w+|apart)\b"
    r"|\b(?:if|when|once|where) (?!(?:my|our|I)\b)",
    IGNORING_CASE,
)
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
_MOST_OF_MINE: Final = 30


def plain_of_remarks(text: str, tells: Callable[[str], bool]) -> str | None:
    """The text without what is said by the way; None where nothing is. `tells` is whether a part names something."""
    return _plain_of_tail(text, tells) or _plain_of_parts(text, tells)


def _plain_of_tail(text: str, tells: Callable[[str], bool]) -> str | None:
    """The text up to where it goes on about the speaker alone; None where it doesn't."""
    for start, end in (hit.span() for hit in _TAIL.finditer(text)):
        tail = text[end:]
        judges = _JUDGING.search(tail) is not None or _denies(tail)
        if _OF_SPEAKER.search(tail) and not judges and not tells(tail):
            return text[:start].rstrip() or None
    return None


def _plain_of_parts(text: str, tells: Callable[[str], bool]) -> str | None:
    """The text without its short parts that are about the speaker alone; None where it has none."""
    marks = [(0, 0), *(m.span() for m in _BREAKS.finditer(text)), (len(text), len(text))]
    kept: list[tuple[str, str]] = []
    for (_, start), (end, behind) in pairwise(marks):
        part = text[start:end]
        if part and not _said_by_the_way(part, tells):
            kept.append((part, text[end:behind]))
    shorter = "".join(part + mark for part, mark in kept)
    shorter = re.sub(r"(?:[\s,]+(?:and|but|so|if)\s*)?[\s,:;(\u2013\u2014-]*$", "", shorter)
    return shorter if shorter and len(shorter) < len(text.rstrip(" .!?")) else None


def _said_by_the_way(part: str, tells: Callable[[str], bool]) -> bool:
    if _EMPTY.fullmatch(part.strip(" .!?")) or _ALL_ELSE.search(part) or _mused(part, tells):
        return True
    if _OF_SPEAKER.search(part) and not _denies(part):
        return len(part.split()) <= _MOST_OF_MINE and not tells(_SMALL.sub("", part))
    if len(part.split()) > _MOST_WORDS or not _SPEAKING.search(part):
        return False
    return not _TURNING.search(part) and not tells(part)


def _mused(part: str, tells: Callable[[str], bool]) -> bool:
    """Whether somebody only says what he, or his aunt, makes of it."""
    if len(part.split()) > _MOST_MUSED or not _MUSING.search(part):
        return False
    return not _NAYSAYING.search(part) and not _FIGURES.search(part) and not tells(part)


def _denies(part: str) -> bool:
    return _NAYSAYING.search(part) is not None or _DISBELIEVED.search(part) is not None
