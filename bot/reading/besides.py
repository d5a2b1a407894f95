"""Questions that are not about the field at all, though they use its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.reading.cues import AUXILIARIES
from bot.reading.english import FILLER, STOP
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.text import Word

_YOU = frozenset({"you", "u"})
_YOURS = frozenset({"your", "yours", "yourself"})
_OURS = frozenset({"my", "mine", "our", "ours"})
_SPEAKING = _YOU | _YOURS | _OURS | {"i", "we", "me"}


def personal(linked: Linked) -> bool:
    """Whether the question is about the bot or about whoever asks, not about the field."""
    if any(link.kind in (Kind.ENTITY, Kind.TIME) for link in linked.links):
        return False  # "how did you become champion" means anybody
    # "on my break" is a manner of speaking, and about nobody.
    said = {
        p for k in linked.of(Kind.NEUTRAL) if k.end - k.start > 1 for p in range(k.start, k.end)
    }
    texts = [
        "" if place in said and word.text in _OURS else word.text
        for place, word in enumerate(linked.row)
    ]
    if _SPEAKING.isdisjoint(texts):
        return False
    around = list(zip(["", *texts], texts, [*texts[1:], ""], strict=False))
    if any(_has(text, after) for _, text, after in around):
        return True
    told = {place for link in linked.concepts for place in range(link.start, link.end)}
    content = [p for p in told if texts[p] not in STOP and texts[p] not in FILLER]
    return len(content) <= _BY_CHANCE and any(_speaks_of_us(*three) for three in around)


def _has(text: str, after: str) -> bool:
    """Whether a word says "your" or "my" of something other than a source or a teacher."""
    if text in _YOURS:
        return after not in _WHAT_YOU_HAVE
    return text in _OURS and after not in _WHAT_WE_HAVE


def _speaks_of_us(before: str, text: str, after: str) -> bool:
    """Whether a word means the bot or the asker, and isn't part of a manner of asking."""
    if text in _YOU:
        return after not in _ASKED_OF_YOU if after else before not in _SAID_TO_YOU
    if text in ("i", "we"):
        return after not in _I_ASK
    return text == "me" and before not in _TELL_ME


_BY_CHANCE = 2  # so many words of the field a question about something else may hold
_ASKED_OF_YOU = frozenset(
    """tell know say give show name list explain describe remember recall help have got find look check
    please also happen think guess confirm remind teach fill let see identify sum summarise count
    characterise characterize define call answer state mention provide share enlighten clarify just quickly maybe perhaps possibly by mean ask
    heard hear not and for""".split()
)
_SAID_TO_YOU = frozenset("thank thanks bless can could would will to".split())
_WHAT_YOU_HAVE = frozenset(
    """opinion view source sources data list lists facts knowledge information info records record answer
    base article figures numbers help""".split()
)
_WHAT_WE_HAVE = frozenset(
    """question questions teacher professor book textbook notes homework essay paper quiz exam test class
    friend colleague bibliography project thesis report presentation research curiosity essay opinion memory knowledge understanding guess""".split()
)
_I_ASK = frozenset(
    """want wanted wonder wondered wondering know knew think thought ask asked hear heard read mean meant
    would like am was find keep saw forgot forget understand believe guess could can may learn learnt learned
    see seen remember just really not do did always never recall suppose need talking speaking in""".split()
)
_TELL_ME = frozenset(
    """tell give show remind help let explain enlighten teach ask pardon excuse refresh for to with name
    list bring send get find and""".split()
)


def hypothetical(linked: Linked) -> bool:
    """Whether it asks what would be if: no fact says that."""
    texts = [word.text for word in linked.row]
    if _SUPPOSING.isdisjoint(texts):
        return False
    pairs = set(pairwise(texts))
    if ("imagine" in texts[:3] and ("i", "imagine") not in pairs) or ("what", "if") in pairs:
        return True
    if "would" not in texts or pairs & _AS_SAID or any(("if", who) in pairs for who in _ANYBODY):
        return False
    return bool({"if", "had", "have"} & set(texts))


def wished(linked: Linked) -> bool:
    """Whether it asks what somebody wanted or tried, not what he did: no row says that."""
    texts = [word.text for word in linked.row]
    for before, text, after in zip(["", *texts], texts, [*texts[1:], ""], strict=False):
        if text in _WISHING and after == "to" and before not in _SPEAKING:
            return True
    return False


def advised(linked: Linked) -> bool:
    """Whether it asks what should be or was too much of something: that is an opinion."""
    texts = [word.text for word in linked.row]
    if texts and texts[0] in AUXILIARIES and _is_judged(texts):
        return True
    for text, one, two in zip(texts, [*texts[1:], ""], [*texts[2:], "", ""], strict=False):
        if text == "ought" or (text == "should" and "have" in (one, two)):
            return True
    opens = next((t for t in texts if t not in _OPENING), "")
    return opens == "should" and not _SPEAKING & set(texts[:3])


def _is_judged(texts: Sequence[str]) -> bool:
    """Whether something is called too much so ("too powerful", not "Kirov too"), or an opinion is asked."""
    pairs = list(pairwise(texts))
    return ("your", "opinion") in pairs or any(a == "too" and b not in STOP for a, b in pairs)


_OPENING = frozenset({"so", "and", "but", "well", "ok", "hey", "hi", "hello"})
_WISHING = frozenset(
    """wanted hoped tried attempted planned refused failed expected supposed intended plotted aspired
    offered""".split()
)
_SUPPOSING = frozenset({"imagine", "what", "would"})

# "if I led it, what would I be called": that asks what anybody was called.
_ANYBODY = frozenset("i you one we somebody someone anybody anyone".split())
# "if I may", "would you know if": no condition.
_AS_SAID = frozenset(
    {("would", "you"), ("would", "u"), ("i", "would"), ("would", "like"), ("know", "if")}
)


def only_an_event(linked: Linked) -> bool:
    """Whether the question is about an event as such: all that it says beside grammar is its name."""
    if not linked.events:
        return False
    entities = linked.of(Kind.ENTITY)
    events = [link for link in entities if link.start in linked.events]
    if any(event.covers(link) for event in events for link in entities):
        return False  # somebody's death is about that person too
    told = {place for event in events for place in range(event.start, event.end)}
    return bool(told) and all(
        place in told or word.text in STOP or word.text in FILLER
        for place, word in enumerate(linked.row)
    )


def told_of(linked: Linked) -> Iterator[Word]:
    """The unknown things of which something of the field is asked: "the staff of the hermitage"."""
    row, known = linked.row, linked.explained() | linked.names
    for place in _openings(linked):
        if place < len(row) and place not in known and _stands_alone(row[place:]):
            yield row[place]


def _openings(linked: Linked) -> Iterator[int]:
    """Where what is asked about may stand: after "staff of the", after "did the", after "men named"."""
    texts = [word.text for word in linked.row]
    for end in {link.end for link in linked.links if link.kind is Kind.CONCEPT}:
        if texts[end - 1] in _WHERE:
            yield end + (texts[end : end + 1] in _ARTICLES)
        elif texts[end : end + 1] in _OF:
            yield end + 1 + (texts[end + 1 : end + 2] in _ARTICLES)
    for place, two in enumerate(pairwise(texts)):
        if two in _DID_THE:
            yield place + 2
        elif two[0] in _NAMED:
            yield place + 1


def _stands_alone(row: Sequence[Word]) -> bool:
    """Whether the first of these words tells something, and not of the one behind it."""
    texts = [word.text for word in row[:2]]
    return texts[0] not in STOP | FILLER and (len(texts) == 1 or texts[1] in STOP)


_OF = (["of"], ["for"])
_WHERE = frozenset({"of", "for", "at"})
_ARTICLES = (["the"], ["a"], ["an"])
_NAMED = frozenset({"named", "surnamed", "christened"})
_DID_THE = frozenset({("did", "the"), ("does", "the"), ("do", "the")})
