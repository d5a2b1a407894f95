"""What somebody says about his asking: "my teacher says …", "silly question, but …", "I'm writing an essay on …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.reading.cues import asks
from bot.reading.text import clean, words

_PUT: Final = r"(?:q|qn|qu|question|questions|one|thing|query)"
_KIND: Final = (
    r"(?:dumb|stupid|silly|quick|weird|noob|random|basic|simple|naive|odd|strange|short|easy|last"
    r"|little|honest|serious|newbie|beginner|genuine|another|trivia|follow[- ]?up)"
)
_HELLO: Final = (
    r"(?:(?:ok|okay|hey|hi|hello|so|well|um|uh|right|yo|sorry|hmm|and|but|oh)[,.!]?\s+)*"
)
_SOMEBODY: Final = (
    r"(?:(?:a|an|my|our|some|this|one of my|one of our|another)\s+(?:[\w'’-]+\s+){1,5}?"
    r"|(?:somebody|someone|people|everybody|everyone|he|she|they|the (?:teacher|professor|prof|guide|book"
    r"|textbook|article))\s+(?:(?:in|at|on|from) (?:\w+\s+){1,3}?)?)"
)
_SAYS: Final = (
    r"(?:(?:always|once|also|often|still|just|keeps|used to) )?(?:says?|said|say|claims?|claimed|swears?|insists?|insisted|thinks?|reckons?|argues?|states?|writes"
    r"|keeps? (?:saying|asking)|(?:told|tells|asks?|asked) (?:me|us)|wants? to know|wonders?|bets? me)"
)
# "is it fair to say that …": the asker's care, no opinion asked. "Is it wrong to say" would turn the answer round.
_SAY: Final = r"(?:say|claim|call|state|suggest|conclude|think|assume|argue|write|put it|put)"
_CAREFUL: Final = (
    rf"(?:(?:is|was|would|isn'?t|wouldn'?t) it (?:be )?(?:then |also |really |actually |historically )?"
    rf"(?:fair|right|accurate|correct|safe|true|reasonable|legitimate|ok|okay|precise) to {_SAY}"
    rf"|(?:can|could|may|might|would) (?:one|i|we|you|people) (?:fairly |really |rightly |safely |truly )?"
    rf"(?:say|claim|argue|state|conclude|assume)"
    rf"|(?:am|would) i (?:be )?(?:right|correct) (?:in |to )?(?:say|think|believ|assum|suppos)(?:e|ing)?"
    rf"|is it (?:true|so|right|the case|correct)),?(?: that)?\s+"
)
# Whom the asker argues with, or what he wants to know it for.
_DISPUTE: Final = (
    r"(?:(?:i am|i'?m|we are|we'?re|i was|we were|been|still|always|just|currently)\s+)*"
    r"(?:arguing|debating|disputing|quarrel+ing|fighting|betting|disagreeing|(?:having|had|in) an? "
    r"(?:argument|dispute|debate|row|bet|discussion))\s+with\s+[^,.;:?!–—]{2,40}?"
    r"(?:\s*[,.;:]+\s+|\s+[-–—]+\s+|\s+(?:over|about|on) (?:whether|this)[,.:;]?\s+)(?:and |but |so )?"
)
_SETTLE: Final = (
    r"(?:please |can you |could you |help (?:me|us) )*(?:to )?settle (?:a|an|this|our|my) (?:[\w-]+ )?"
    r"(?:bet|argument|dispute|debate|row|wager|quarrel)(?: (?:for|with|between) [^,.;:?!–—]{2,30}?)?"
    r"(?:\s*[,.;:]+|\s+[-–—]+)\s+(?:please,?\s+)?"
)
_WISHED: Final = (
    r"if (?:i|we|you|one|someone|somebody) (?:wanted|want|wants|were|was|had|needed|need) to "
    r"(?:know|find out|learn|ask|check|understand|see|look up)(?: about it)?,?\s+"
    r"(?=who|when|what|which|how|where|why|whether)"
)
_WORK: Final = (
    r"(?:writing|doing|preparing|working on|making|studying|revising|researching|drafting|finishing"
    r"|reading|watching|stuck on)"
)
_MODEST: Final = (
    rf"(?:(?:this is|it'?s|here'?s|just|probably|maybe|i have|got)\s+)*(?:a|an|my|one|the)?\s*"
    rf"(?:(?:really|very|probably|maybe|super|totally)\s+)?{_KIND}\s+{_PUT}"
    rf"(?:\s+(?:here|maybe|perhaps|for you|from me|i know))?\s*(?:[,:;.]|\s-+\s)?\s*(?:but|so|though)?\s*,?\s+"
)
_EMPTY: Final = tuple(
    re.compile(rf"^{_HELLO}{frame}", re.IGNORECASE)
    for frame in (
        _MODEST,
        rf"{_SOMEBODY}{_SAYS}(?:\s+that)?\s*[,:]?\s+",
        _DISPUTE,
        _SETTLE,
        _WISHED,
        r"(?:quiz|trivia|homework|exam|test|essay|pub quiz)(?:\s+(?:night|time|question|help|q))?\s*[:,–-]\s+",
        (r"(?:then,?\s+)?(?:please\s+|just\s+)?(?:(?:can|could|would|will) you\s+)?(?:please\s+|just\s+)?"
        r"(?:tell|remind) me,?\s+(?=who|when|what|which|how|where|why)"),
        r"(?:friends?|all|everyone|everybody|folks|guys|there|team|people)[,!.:]\s*",
    )
)  # fmt: skip
_ASSERTING: Final = re.compile(rf"^{_HELLO}{_CAREFUL}", re.IGNORECASE)
# These may name what the question then points at.
_TELLING: Final = tuple(
    re.compile(rf"^{_HELLO}{frame}", re.IGNORECASE)
    for frame in (
        rf"(?:i am|i'?m|we are|we'?re)\s+(?:just |currently |now )?{_WORK}\b[^,.;:?!]*[,.;:]\s+(?:so|and|but)?\s*",
        r"for\s+(?:my|our|a|an|the)\s+[^,;:?!]{3,50}[,;:]\s+",
    )
)
_VERDICT: Final = re.compile(
    r"\s*[,.;:!?–-]+\s*(?:and |so )?(?:right or wrong|true or false|yes or no|fact or (?:fiction|myth)"
    r"|(?:is|was) (?:that|this|it|he|she) (?:about |really |actually |even )?(?:right|true|correct|so|wrong)"
    r"|am i right|is (?:he|she) right|agree)\s*[?.!]*$",
    re.IGNORECASE,
)
_POINTING: Final = frozenset("he him his she her hers they them their it its that this".split())
_FEWEST: Final = 3
_RIGHT: Final = ", right?"


def unframed(text: str) -> Iterator[str]:
    """The message without what frames it; nothing where nothing does, or where the rest points at it.

    What is only told ("my teacher says X", "X. True or false?") is asked: whether it is right.
    """
    said = clean(text)
    bare = _VERDICT.sub("", said)
    rests = {bare: None, **dict.fromkeys(_cut(bare))}
    for rest in reversed(rests):
        if rest != said and len(words(rest)) >= _FEWEST:
            yield rest if asks(rest) else rest.rstrip(" .!?,") + _RIGHT


def only_judges(sentence: str) -> bool:
    """Whether a sentence only asks whether what stands before it is right: "Is he right?"."""
    return _VERDICT.fullmatch(f". {sentence}") is not None


def _cut(text: str) -> Iterator[str]:
    """What follows each frame that a text opens with."""
    for frame in (*_EMPTY, _ASSERTING, *_TELLING):
        hit = frame.match(text)
        rest = "" if hit is None else text[hit.end() :]
        if frame is _ASSERTING:
            rest = rest.rstrip(" ?")  # the question mark is that of "is it fair to say"
        points = frame in _TELLING and any(w.text in _POINTING for w in words(rest))
        if words(rest) and not points:
            yield rest
            yield from _cut(rest)
