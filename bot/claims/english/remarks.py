"""What somebody says by the way, in a part of a sentence that tells nothing of its own: "would you believe it"."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from bot.claims.english.parts import IGNORING_CASE


def _any(listed: str) -> re.Pattern[str]:
    """One of some phrases, as patterns with semicolons between."""
    phrases = "|".join(phrase.strip() for phrase in listed.split(";"))
    return re.compile(rf"\b(?:{phrases})\b", IGNORING_CASE)


def _opening(listed: str) -> re.Pattern[str]:
    """A part that opens with one of some phrases."""
    phrases = "|".join(phrase.strip() for phrase in listed.split(";"))
    return re.compile(rf"^(?:and |but )?(?:{phrases})\b", IGNORING_CASE)


_BREAKS: Final = re.compile(
    r"(?:\s*[,:;()]\s+|\s+[-\u2013\u2014]+\s+|\s+\(|\)\s+|[.!?]+[\"\u201d]?\s+"
    r"|,?\s+(?:and|but|so|if)\s+(?=(?:I|my|we|our|you)\b))",
    IGNORING_CASE,
)
# Where a tail may begin that is about the speaker: "…, which surprised my teacher", "… and I will bet on it".
_TAIL: Final = re.compile(
    r"\s*[,;(]\s*|\s+[-\u2013\u2014]+\s+|\s*[.!?]+\s+|\s+(?=and (?:I|my|our|we)\b)", IGNORING_CASE
)
# Who speaks has no part in what is claimed; nor has who is spoken to, and what it is said for.
_OF_SPEAKER: Final = _any("I; me; my; mine; myself; we; us; our; ours")
_SPEAKING: Final = _any(r"""
    I; me; my; mine; myself; you; your; yours; we; us; our; ours; guys; folks; fwd; forwarded; quiz; trivia; quote;
    fun fact; would you believe it; imagine; lol; typical; shame; people (?:forget|say|think|know|often);
    every(?:one|body) (?:knows?|says|forgets); to put it; so to speak; in a nutshell; as it were; tiny; huge; wow;
    of course; by the way; crazy; funny; strange but true; nothing (?:more|else|new);
    (?:under|by|according to) the (?:rules|statutes?|book|letter); on paper;
    whatever (?:went on|happened|people)\b.*;
    (?:the )?(?:teacher|lecturer|professor|textbook|encyclop(?:a)?edia|guidebook|museum|podcast|documentary)s?
""")
# What may turn, bound or narrow what stands beside it.
_TURNING: Final = _any(r"""
    not; never; no; none; nobody; neither; nor; only; merely; but; except; without; unless; if; when; wrong; false;
    doubt; contrary; unlike; instead; rather; hardly; nearly; almost; disagree; mistaken; deny; nonsense; backwards;
    myth; joke; joking; someone; somebody; can; could; cannot; confirm; how; nope; told (?:him|her|them|you);
    swears?; swore; arguing; \w+n't; hope; wish; wonder; asked; ask; why; who; whom; which
""")
# What somebody makes of it, whatever words of denial are in it: what he feels, what it looks like to him.
_MUSING: Final = _opening(
    r"""
    .*\b(?:my|our|your) \w+;
    (?:I|we) (?:will not|won't|had|'d|just|still|also|really|only)?\s*(?:be taking|respect|mention|looked|checked
    |counted|swear|promise|beg|read|love|find|found|remember|admire|know because|know this|know that because|got|had to
    |expected|expect|blame|envy);
    which (?:I|we|looks?|sounds?|seems?|must be|is (?:quite|rather|pretty|some|a bit|hard|odd|strange|wild|remarkable
    |amazing|impressive|a lot|not bad)|makes|made|gave|gives|feels|strikes|struck|surprise[sd]|amaze[sd]|tells
    |says a lot|explains|must have);
    (?:a|an|the) (?:detail|fact|thing|point|trio|duo|record|story|habit|name|question|nice|sad|curious|odd|strange|fine
    |good) .*\b(?:that|nobody|people|few|textbooks?|way);
    (?:says?|said|according to|writes|wrote|claims?|insists?|argues?) (?!(?:he|she|it|that)\b)\w+;
    (?:or )?(?:so|thus) (?:goes|says?|said|runs|claims?|it says); please \w+;
    (?:poor|lucky|bless|rest|good) (?:guy|man|woman|chap|fellow|soul|him|her|his|in peace);
    (?:if|as) (?:you|one) (?:go by|ask|look|want|like|will|trust|believe|check);
    (?:you|one) (?:can|could|may|might) (?:see|check|read|look|tell|find);
    if nothing else$; (?:no|not a day) (?:more|less)$
""".replace("\n    |", "|")
)
# Who speaks so may say that it isn't so.
_DENYING: Final = _any(r"""
    wrong(?:ly)?; false; untrue; incorrect; bogus; doubt\w*; contrary; disagree\w*; mist(?:ake|aken|ook|akes); errors?;
    den(?:y|ies|ied); nonsense; rubbish; bull\w*; backwards; myths?; legends?; jok\w+; kidding; believe[sd]?; belief;
    lies?; lied; liar; lying; hoped?; wish\w*; wonder\w*; ask(?:s|ed)?; confirm; sceptical; skeptical; suspect; nope;
    no way; told (?:him|her|them|you); swears?; swore; arguing; unlike; unlikely; instead; rather; except; unless; but;
    otherwise; differently; other way; opposite; reverse; fiction; invent\w*; fakes?; faked; made up; fabricat\w*;
    debunk\w*; refut\w*; impossible; exaggerat\w*; meant; correct(?:ed)?; mix\w*; confus\w+; disput\w+; reject\w*;
    refus\w+; contradict\w*; think so; sarcas\w+; ironic\w*; how; why; whether; count(?:ed|ing)?;
    (?:if|when|once|where) (?!(?:my|our|I)\b)\w+;
    never (?:said|was|happened|did); said no\w*; (?:was|were|did) not;
    not (?:so|true|the case|correct|right|what|sure|convinced|think|agree|agreed|buy);
    (?:(?:do|did|can|could|would|will|does) not|\w+n't|cannot|never|hardly|nobody) (?:really |quite )?(?:believ\w+|buy|think|agree|trust|accept);
    (?:he|she|they|it|that|this|there)(?: \w+){0,2} (?:not|never); (?:he|she|it|they|that|this|there) \w+n't
""")
# A tail may also correct or narrow by these.
_NARROWING: Final = _any(r"""
    true; truth; right; agree\w*; correct\w*; actually; only; however; though; or(?! so (?:say|go)\w*);
    (?:was|were|did|is)n't; not that; without; (?:leav\w+|left) out; (?:ex|in)clud\w+; apart
""")
# What tells nothing, as a part of its own.
_EMPTY: Final = re.compile(
    r"(?:and |but )?(?:not an? (?:historian|expert|specialist|scholar|professional|pro)|no expert|case closed"
    r"|end of (?:story|discussion)|disagree|agree|discuss|change my mind|prove me wrong|fight me"
    r"|bring (?:a |your )?sources?|not (?:an? )?(?:memes?|opinions?)|(?:not one|not a single|no|without) exceptions?"
    r"|nothing (?:glamorous|fancy|special|unusual|new|more|else)|\w+ at its finest|quick trivia|who knew"
    r"|just an? (?:guy|fan|student|amateur|layman|curious \w+)(?: with [\w ]+)?|who would have thought|full stop"
    r"|(?:do not|don.?t) get me started\b.*|seriously|for the record|just saying"
    r"|(?:everything|anything|all) else (?:is|was) \w+)",
    IGNORING_CASE,
)
_YEARS: Final = re.compile(r"\b\d{4}\b")
# So small a number counts the speaker's own things.
_SMALL: Final = _any("one; two; three; half; first; second; last; once; day; week")
# The most words of a part that only speaks by the way, that muses, that is about the speaker.
_MOST_WORDS, _MOST_MUSED, _MOST_OF_SPEAKER = 12, 24, 30


def plain_of_remarks(text: str, tells: Callable[[str], bool]) -> str | None:
    """The text without what is said by the way; None where nothing is. `tells` is whether a part names something."""
    return _plain_of_tail(text, tells) or _plain_of_parts(text, tells)


def _plain_of_tail(text: str, tells: Callable[[str], bool]) -> str | None:
    """The text up to where it goes on about the speaker alone; None where it doesn't."""
    for start, end in (hit.span() for hit in _TAIL.finditer(text)):
        tail = text[end:]
        judges = _DENYING.search(tail) or _NARROWING.search(tail)
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
    length = len(part.split())
    if _EMPTY.fullmatch(part.strip(" .!?")):
        return True
    if not _DENYING.search(part):
        if length <= _MOST_OF_SPEAKER and _OF_SPEAKER.search(part):
            return not tells(_SMALL.sub("", part))
        if length <= _MOST_MUSED and _MUSING.search(part) and not _YEARS.search(part):
            return not tells(part)
    if length > _MOST_WORDS or not _SPEAKING.search(part):
        return False
    return not _TURNING.search(part) and not tells(part)
