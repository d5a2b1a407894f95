"""Messages about people told before: "which of them …", "were they all …", "both", "the others"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.reading.conversation import Conversation
from bot.reading.english import COMPARATIVES, ORDINALS, UNITS
from bot.reading.names import PERSON
from bot.reading.reading import Within
from bot.reading.text import sentences, words

_THEM: Final = r"(?:them all|them|those|these|the (?:two|three|four|five|six|seven|lot|list|group))"
_OF: Final = (
    rf"\b(?:of|among|amongst|out of) (?:all (?:of )?)?{_THEM}\b"
    r"(?: people| members| names)?(?! (?:days|years|times|dates))"
)
_ORDINALS: Final = "|".join(ORDINALS)
_ONE: Final = re.compile(rf"\b(?:one {_OF}|(?:among|amongst) {_THEM}\b)")
_NTH: Final = re.compile(
    rf"\b(?:the )?({_ORDINALS}|last)(?: one| person| name)? {_OF}(?! to\b)|\bthe (former|latter)\b"
    rf"|\bthe ({_ORDINALS}|last) (?:one|person|name|of these|on the list)\b(?! (?:to|who|that|before|after)\b)"
)
_ALL: Final = re.compile(
    rf"\ball {_OF}|\b(?:they|those|these|them) all\b|\beach {_OF}|\bthey both\b"
)
_SOME: Final = re.compile(
    rf"\b(which|who|how many|any|anyone|anybody|none|no one|nobody|some|the \w+|and)"
    rf"((?: \w+){{0,3}}?) {_OF}"
)
_BOTH: Final = re.compile(rf"\bboth(?: {_OF})?\b")
_OTHERS: Final = re.compile(
    r"\bthe (?:others|rest|other ones|other (?:two|three|four|five)|other one|other)\b"
)
_THEY: Final = re.compile(r"\b(?:they|them)\b")
_NAMES: Final = re.compile(
    r"(?:and )?(?:(?:please )?(?:name|list) (?:them|those|these)(?: all)?(?: please)?|(?:and )?who (?:are|were) (?:they|those|these)"
    r"(?: all)?|(?:what are |and )?their names|which ones|names|who exactly)"
)
_NUMBER: Final = re.compile(
    r"(?:so |and )?how many (?:are|were|is) (?:they|there|that|those|them)(?: in all)?"
)
# "and which became leader?", "which was the oldest": but not "which was the first post".
_WHICH_DID: Final = re.compile(
    r"(?:and |so |but |ok |then )*which (?=(?:was|were|is|are) the (?:\w+est|first|last)$"
    r"|(?:later |then |also |ever |never |still )?(?:had|has|became|left|came|went|sat|led|got|stayed|died|served|joined"
    r"|returned|lasted|lived|outlived|survived)\b)"
)
_BESIDE: Final = re.compile(r"\b(?:later|afterwards|eventually|ever|also|then|themselves)\b")
_BARE_NTH: Final = re.compile(
    rf"(?:and |ok |who was )*(?:the )?({_ORDINALS}|last)(?: one| person| {_OF})?"
)
_BARE_AMONG: Final = re.compile(
    rf"(?:and )?(?=(?!any|some|all|both|one|which|who)(\w+(?: \w+)?) {_OF}$)"
)
_WHICH_ONE: Final = re.compile(r"which ones?\b(?= \w)")
_DOUBTED: Final = re.compile(
    rf"(?:which|who|whose dates|any|are any) {_OF} (?:is |are |was |were )?"
    r"(?:disputed|doubtful|in doubt|uncertain|unsure|contested|questionable|not certain)"
)
_ANY: Final = re.compile(
    r"(?:(?:and|were|was|are|is|did|how many) )*(?:which|who|what|one|any|some)\b"
)
_BEYOND: Final = re.compile(rf"\b(before|after) all {_OF}$")
_NUMBERED: Final = re.compile(r"\d+(?:st|nd|rd|th)")
_TWO: Final = 2
_THE_TWO: Final = re.compile(r"\b(?:the|these|those) two\b|\bboth\b")
_HE: Final = re.compile(r"\b(?:he|she)\b")
_HOLDER_AT: Final = "holder_at"
_SEVERAL: Final = 3
_GAP: Final = re.compile(
    r"(?:and |so |ok )*(?:by how (?:much|long|many (?:years|months|days))|how (?:much|many years|many days)"
    rf" (?:{'|'.join(COMPARATIVES)})|(?:what is |what was )?the difference|how (?:big|large) (?:is|was)"
    r" the (?:gap|difference)|how far apart)(?: was (?:it|that|he|she))?"
)
_WHICH_OF_TWO: Final = re.compile(r"(?:and |so |ok |but )*(?:who|which|whose)\b")
_WHETHER: Final = re.compile(
    r"(?:and |but |so )*(?:did|was|were) (?:\w+ ){0,2}\w+(?: too| also| as well)?"
    r"|(?:and |but |so )*(?:\w+ ){1,3}(?:too|also|as well)"
)
_AHEAD: Final = {
    *COMPARATIVES,
    *COMPARATIVES.values(),
    "first",
    "last",
    "sooner",
    "more",
    "oldest",
    "youngest",
}
_LONGEST: Final = 9  # words


@dataclass(frozen=True, slots=True)
class Grouped:
    """A message about people told before: whom, what is asked of them, and the words beside that.

    `each` says that it asks the same of everyone, as in "when did both leave"; otherwise it narrows them.
    It is `firm` where it can speak of nothing else, and `weak` where a bare "they" is all that does.
    """

    people: tuple[str, ...]
    asks: Within
    rest: str
    each: bool = False
    firm: bool = False
    weak: bool = False


def grouped(text: str, conversation: Conversation) -> Grouped | None:
    """What a message says of the last list; None where it doesn't speak of it."""
    conversation = _with_pair(text, conversation)
    if len(conversation.people) < _TWO:
        return _only_one(text, conversation)
    forms = [" ".join(word.text for word in words(form)) for form in _forms(text)]
    found = (way(conversation, said) for said in forms for way in _WAYS)
    return next((group for group in found if group is not None), None)


def _with_pair(text: str, conversation: Conversation) -> Conversation:
    """The conversation with the two people of the last two questions as its list, where "the two" are meant."""
    if len(conversation.people) == _TWO or not _THE_TWO.search(text.casefold()):
        return conversation
    before = [r for r in (conversation.former, conversation.reading) if r is not None]
    named = [n.ids[0] for r in before for n in r.slots.of(PERSON) if n.sure and not n.incidental]
    pair = tuple(dict.fromkeys(named))
    return replace(conversation, people=pair) if len(pair) == _TWO else conversation


def _only_one(text: str, conversation: Conversation) -> Grouped | None:
    """ "were any of them expelled?" after an answer that named but one."""
    hit = _SOME.search(" ".join(word.text for word in words(text)))
    if hit is None or conversation.told is None:
        return None
    rest = _narrowing(hit.string, hit)
    return Grouped((conversation.told,), Within.SOME, rest, firm=True)


def _forms(text: str) -> list[str]:
    """A message, and its last sentence where it has several: "that many? who were they?"."""
    parts = sentences(text)
    return [text] if len(parts) < _TWO else [parts[-1], text]


def _bare(conversation: Conversation, said: str) -> Grouped | None:
    """ "name them", "how many are they?"."""
    for pattern, asks in (
        (_NAMES, Within.NAMES),
        (_NUMBER, Within.NUMBER),
        (_DOUBTED, Within.DOUBTED),
    ):
        if pattern.fullmatch(said):
            return Grouped(conversation.people, asks, said)
    return None


def _by_number(conversation: Conversation, said: str) -> Grouped | None:
    """One of them by number: "the first of them", "the latter"; or the one at an end, "before all of them"."""
    people = conversation.people
    if hit := _BEYOND.search(said):
        place = 1 if hit.group(1) == "before" else 0
        rest = f"{said[: hit.start()]}{hit.group(1)} they"
        return Grouped((people[place - 1],), Within.SOME, rest, each=True, firm=True)
    hit = _BARE_NTH.fullmatch(said) or _NTH.search(said)
    if hit is None:
        return None
    number = next(filter(None, hit.groups()))
    place = {"former": 1, "latter": 0, "last": 0}.get(number) or ORDINALS.get(number, 0)
    if place > len(people):
        return None
    rest = _without(said, hit, "they")
    rest = "who was they" if rest == "they" else rest
    return Grouped((people[place - 1],), Within.SOME, rest, each=True, firm=True)


def _one(conversation: Conversation, said: str) -> Grouped | None:
    """ "was X one of them?"."""
    if not _ONE.search(said) or _ANY.match(said):
        return None
    return Grouped(conversation.people, Within.BELONGS, said, firm=True)


def _all(conversation: Conversation, said: str) -> Grouped | None:
    hit = _ALL.search(said)
    if hit is None:
        return None
    return Grouped(conversation.people, Within.ALL, _without(said, hit, "they"), each=True)


def _some(conversation: Conversation, said: str) -> Grouped | None:
    if hit := _BARE_AMONG.match(said):
        said = f"any {said[hit.end() :]}"  # "women among them?"
    hit = _SOME.search(said)
    people = conversation.people
    if hit is not None and len(people) == _TWO and set(COMPARATIVES) & set(said.split()):
        rest = f"{hit.group(1)}{hit.group(2)} {said[hit.end() :]}"
        return Grouped(people, Within.SOME, " ".join(rest.split()), each=True, firm=True)
    if hit is not None:
        return Grouped(people, Within.SOME, _narrowing(said, hit), firm=True)
    if hit := _WHICH_DID.match(said):
        rest = superlative(f"who {said[hit.end() :]}")
        return Grouped(people, Within.SOME, rest, firm=True)
    if _WHICH_ONE.match(said):
        rest = superlative(_WHICH_ONE.sub("who", said))
        return Grouped(conversation.people, Within.SOME, rest)
    return None


def _both(conversation: Conversation, said: str) -> Grouped | None:
    hit = _BOTH.search(said)
    if hit is None:
        return None
    pair = next((p for p in (conversation.picked, conversation.people) if len(p) == _TWO), None)
    rest = _without(said, hit, "they")
    # "both of them" of three is nothing that could be answered.
    firm = pair is None and hit.group() != "both"
    people = pair or conversation.people
    return Grouped(people, Within.ALL, rest, each=True, firm=firm) if pair or firm else None


def _others(conversation: Conversation, said: str) -> Grouped | None:
    """Those whom the answers since have not picked."""
    hit = _OTHERS.search(said)
    others = tuple(id for id in conversation.people if id not in conversation.picked)
    if hit is None or not conversation.picked or not others:
        return None
    return Grouped(others, Within.SOME, _without(said, hit, "they"), each=True)


def _they(conversation: Conversation, said: str) -> Grouped | None:
    if not _THEY.search(said):
        return None
    return Grouped(conversation.people, Within.SOME, said, each=True, weak=True)


def _either(conversation: Conversation, said: str) -> Grouped | None:
    """ "when did he leave?" after several who led at one time: each of them may be meant."""
    last = conversation.reading
    held = last is not None and last.intent is not None and last.intent.handler == _HOLDER_AT
    people = conversation.people
    if not held or conversation.told is not None or len(people) > _SEVERAL or not _HE.search(said):
        return None
    if last is None or last.slots.of(PERSON):
        return None
    return Grouped(people, Within.SOME, _HE.sub("they", said), each=True, weak=True)


_WAYS: Final = (_bare, _by_number, _one, _all, _some, _both, _others, _they, _either)


def _without(said: str, hit: re.Match[str], instead: str) -> str:
    """The message with the words for the group replaced by a plain pronoun, or left out."""
    return " ".join(f"{said[: hit.start()]} {instead} {said[hit.end() :]}".split())


def _narrowing(said: str, hit: re.Match[str]) -> str:
    """The question without "of them": "which of them was …" and "was any of them …" ask who was."""
    opening, between = hit.groups()
    before, after = said[: hit.start()], _BESIDE.sub("", said[hit.end() :])
    if opening not in _VAGUE:
        return superlative(f"{before} {opening}{between} {after}")
    verb = before.split()[-1:] if before.split()[-1:] != ["and"] else []
    between = "" if between.strip() in UNITS else between
    if between and not verb:
        verb = ["were"]
    return superlative(" ".join(["who", *verb, between, after]))


def asked_of_two(text: str) -> Within | None:
    """What a short message asks of two people: which of them is ahead, or by how much; None if neither."""
    said = " ".join(word.text for word in words(text))
    if _GAP.fullmatch(said):
        return Within.GAP
    asks = _WHICH_OF_TWO.match(said) and _AHEAD & set(said.split())
    return Within.SOME if asks and len(said.split()) <= _LONGEST else None


def asks_whether_one(text: str) -> bool:
    """Whether a message says no more than "did X?" or "X too?"."""
    return _WHETHER.fullmatch(" ".join(word.text for word in words(text))) is not None


def again(text: str, people: tuple[str, ...]) -> Grouped:
    """A short message after one about some people, as one about them too: "and the oldest?"."""
    said = " ".join(word.text for word in words(text))
    return Grouped(people, Within.SOME, superlative(f"who was {said}"))


def superlative(said: str) -> str:
    """Of a few people, who was older is who was the oldest."""
    return " ".join(COMPARATIVES.get(word, word) for word in said.split())


_VAGUE: Final = frozenset(
    [*"which any some none one anyone anybody nobody and no".split(), "no one", "which one"]
)
_BESIDE_NUMBER: Final = frozenset(
    "and the one ok hm hmm oh what about then who was is a his her time spell place in line on rank".split()
)


def ordinal(texts: Sequence[str], known: Collection[str], now: int) -> int | None:
    """The place in a row that a message asks for and nothing else: "and the third?", "who's next?".

    `known` are words of the last question, which may come with it; `now` is the place that was told.
    """
    rest = [text for text in texts if text not in _BESIDE_NUMBER and text not in known]
    if rest == ["next"] and len(texts) > 1:
        return now + 1
    places = [place_in_row(text) for text in rest]
    return places[0] if len(places) == 1 else None


def place_in_row(text: str) -> int | None:
    """The place that a word tells: "second", "2nd"."""
    if _NUMBERED.fullmatch(text):
        return int(text[:-2])
    return ORDINALS.get(text)
