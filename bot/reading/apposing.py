"""What stands beside a name and only says who that is: "Euwe, the teacher of maths, …"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Final

from bot.facts.model.base import FactBase
from bot.reading.asides import DECISIVE
from bot.reading.calling import opening_name, without_calling
from bot.reading.cues import asks
from bot.reading.english import STOP
from bot.reading.frames import EVENT
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.names import PERSON
from bot.reading.text import clean, words

_MOST_WORDS: Final = 7
# Behind a name: in brackets, between commas or dashes, or with an article up to such a break;
# "the later X" up to the verb.
_BESIDE: Final = re.compile(
    r"\s*\((?P<bracketed>[^()?]+)\)"
    r"|\s*(?:,|\s[-–—])\s+(?P<apart>[^,;:?!()–—]+?)(?:\s*(?P<close>,|:(?=\s)|\s[-–—](?=\s))|(?=[?.!]*$))"
    r"|\s+(?P<close_by>the\s+[^,;:?!()–—]+?)(?=,|\s[-–—]\s|:)"
    r"|\s+(?P<passing>the\s+(?:later|former|future|onetime)(?:\s+[^\W\d_]+){1,3}?)"
    r"(?=\s+(?:become|join|leave|enter|serve|sit|come|go|get|was|is|did|has|had|became|joined|left|entered)\b)",
)
# In front of a name: "which later engineer named Botvinnik".
_CALLED: Final = re.compile(
    r"\b(?:the|an?|which|what|that) (?P<trait>(?:[\w-]+ ){1,3}?)(?:named|called|by the name of) (?=[^\W\d_]{3})",
    re.IGNORECASE,
)
# The same: "Lasker's teacher Euwe".
_OWNED: Final = re.compile(
    r"\b(?P<owner>(?:[\w.-]+ ){0,2}?[\w-]+)['’]s (?P<kin>[^\W\d_]+(?: (?-i:[a-z])[^\W\d_]+)??) (?=[^\W\d_]{3})"
)
_GENITIVE: Final = re.compile("['’]s ")  # what it must hold: quicker to look for
_OPENING: Final = frozenset("the a an that our former later then future who".split())
_ARTICLE: Final = frozenset({"the", "a", "an"})
_COPULAS: Final = frozenset("was is were are be been as become became".split())
# Such a word ranks or counts: it may be what is asked.
_RANKING: Final = frozenset(
    "first last next second third longest shortest oldest youngest most least earliest latest one other same".split()
)
_POINTS: Final = frozenset("he she his her him they their that this it its".split())


class Appositions:
    """Tells what stands beside names, with what links a text and the types of what rows are about."""

    def __init__(self, link: Callable[[str], Linked], telling: Collection[str]) -> None:
        """`telling` are the types of entities that a question may need: statuses, posts."""
        self._link = link
        self._telling = frozenset(telling)

    def without(self, text: str) -> str:
        """The text without what only says who somebody is that his name tells already."""
        named = self._without_called(without_calling(text, self._link))
        return self._without_beside(self._without_owner(named))

    def _without_called(self, text: str) -> str:
        """The text without what somebody is said to be who is then named: "the painter called X"."""
        hit = _CALLED.search(text)
        if hit is None or hit["trait"].rstrip().endswith("s"):
            return text
        told = " ".join(word for word in hit["trait"].split() if word not in _OPENING)
        if self._of_field(f"a {told}") or not self._describes(hit["trait"]):
            return text
        if opening_name(self._link(text[hit.end() :])) is None:
            return text
        return text[: hit.start()] + text[hit.end() :]

    def _without_owner(self, text: str) -> str:
        """The text without whose friend or wife somebody is who is named."""
        hit = _OWNED.search(text) if _GENITIVE.search(text) else None
        if hit is None or not STOP.isdisjoint(hit["kin"].split()):
            return text
        if self._of_field(f"a {hit['kin']}"):
            return text
        owner = self._link(hit["owner"])
        owners = [k for k in owner.of(Kind.ENTITY) if k.type == PERSON and k.end == len(owner.row)]
        if len(owners) != 1 or opening_name(self._link(text[hit.end() :])) is None:
            return text
        start = len(text[: hit.start()]) + len(hit["owner"]) - len(_tail(hit["owner"], owners[0]))
        return text[:start] + text[hit.end() :]

    def _without_beside(self, text: str) -> str:
        plain = clean(text)
        if _BESIDE.search(plain) is None:
            return text
        kept, place = "", 0
        for hit in _BESIDE.finditer(plain):
            if hit.start() < place:
                continue
            before = kept + plain[place : hit.start()]
            if not self._adds_nothing(hit, before, plain[hit.end() :]):
                continue
            # A break that parted it from the rest stays where the rest is a question of its own.
            joint = ", " if hit["close"] and _starts_anew(plain[hit.end() :]) else ""
            kept, place = before + joint, hit.end()
        return " ".join((kept + plain[place:]).split()) if place else text

    def _adds_nothing(self, hit: re.Match[str], before: str, after: str) -> bool:
        trait = hit["bracketed"] or hit["apart"] or hit["close_by"] or hit["passing"]
        texts = [word.text for word in words(trait)]
        if not 0 < len(texts) <= _MOST_WORDS or not self._opens(hit, texts):
            return False
        if not (DECISIVE | _RANKING | _POINTS).isdisjoint(texts):
            return False
        if texts[0] == "who":
            closed = hit["bracketed"] or hit["close"]
            if not closed or not (asks(before) or asks(after)):
                return False
        elif asks(trait):
            return False
        near = bool(hit["close_by"] or hit["passing"])
        return self._identified(before, near=near) and self._describes(trait)

    def _opens(self, hit: re.Match[str], texts: list[str]) -> bool:
        """Whether it begins as a description does; in brackets it may begin with anything."""
        if hit["bracketed"] or texts[0] in _OPENING or "'s " in (hit["apart"] or ""):
            return True
        # Without an article: only between two breaks, and what no word of the field stands in.
        return bool(hit["close"]) and not self._of_field(hit["apart"])

    def _of_field(self, trait: str) -> bool:
        linked = self._link(trait)
        if linked.of(Kind.ENTITY) or asks(trait) or len(linked.row) < 2:
            return True
        unknown = {p for k in linked.of(Kind.ABSENT) for p in range(k.start, k.end)}
        return any(
            linked.row[place].text not in STOP and place not in unknown
            for link in linked.concepts
            for place in range(link.start, link.end)
        )

    def _identified(self, before: str, *, near: bool) -> bool:
        """Whether the words before end with a name that one person alone bears."""
        linked = self._link(before)
        end = len(linked.row)
        names = [k for k in linked.of(Kind.ENTITY) if k.end == end and k.type == PERSON]
        if len(names) != 1 or len(names[0].ids) != 1:
            return False
        start = names[0].start
        # "was Euwe the champion, or …": that is what is asked.
        return not (near and start and linked.row[start - 1].text in _COPULAS)

    def _describes(self, trait: str) -> bool:
        """Whether a trait names neither a time nor what the question may turn on."""
        linked = self._link(trait)
        if linked.times or linked.events or any(c.isdigit() for c in trait):
            return False
        return not any(link.type in self._telling for link in linked.of(Kind.ENTITY))


def _tail(text: str, link: Link) -> str:
    """The words of a text that a link at its end covers."""
    return " ".join(text.split()[link.start - link.end :])


def _starts_anew(rest: str) -> bool:
    """Whether what follows a break is a question by itself, and not the verb of what stands before."""
    return len(words(rest)) > 1 and asks(rest.rstrip("?"))


def telling_types(base: FactBase) -> frozenset[str]:
    """The types of entities that a question may turn on: neither people, nor bodies, nor events."""
    common = {PERSON, EVENT, base.entities[base.pack.subject].type}
    return frozenset(entity.type for entity in base.entities.values()) - common
