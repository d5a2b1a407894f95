"""What somebody is called in front of his name: "the youth league man Euwe", "ambassador Euwe"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.reading.english import STOP
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.names import PERSON

_CALLED: Final = re.compile(
    r"(?P<before>(?:^|\S+\s+))(?P<trait>(?:(?:the|our|an?|that|this)\s+)?(?:(?:ex|former|old|late)[- ])?"
    r"(?:(?!(?:was|were|is|are|did|does|do|has|had|how|when|long|who|why|what|which|and|or)\b)"
    r"[^\W\d_][\w'’-]*\s+){0,2}?(?P<calling>man|woman|guy|lady|fellow|bloke|chief|boss|head|leader|minister"
    r"|ambassador|envoy|diplomat|marshal|general|officer|poet|writer|composer|engineer|historian|expert"
    r"|specialist|veteran|hero|chairman|president|premier|agent|[^\W\d_]{3,}(?:ist|ogue|crat)))"
    r"\s+(?=[^\W\d_][\w.-])",
    re.IGNORECASE,
)
_ONCE: Final = frozenset({"ex", "former", "old", "late"})
# "Who became minister Euwe": that is what is asked. "Was minister Euwe …" asks something else of him.
_COPULAS: Final = frozenset("was is were are be been as become became made for of".split())


def without_calling(text: str, link: Callable[[str], Linked]) -> str:
    """The text without what calls somebody by a thing that the base doesn't hold, if his name tells him."""
    for hit in _CALLED.finditer(text):
        if hit["before"].strip().casefold() in _COPULAS and hit.start():
            continue
        rest = link(text[hit.end() :])
        name = opening_name(rest)
        if name is not None and not _owns(rest, name) and _unknown(link(hit["trait"])):
            return text[: hit.start("trait")] + text[hit.end() :]
    return text


def opening_name(linked: Linked) -> Link | None:
    """The name of one person, and one alone, with which a text begins."""
    named = [k for k in linked.of(Kind.ENTITY) if k.type == PERSON and not k.start]
    return named[0] if len(named) == 1 and len(named[0].ids) == 1 else None


def _unknown(trait: Linked) -> bool:
    """Whether a description speaks of what the base doesn't hold, and beside it of nothing of the field."""
    told = {p for k in trait.of(Kind.ABSENT) for p in range(k.start, k.end)}
    if not told or trait.times or trait.of(Kind.ENTITY):
        return False
    calling = len(trait.row) - 1
    return all(
        place in told or place == calling or trait.row[place].text in STOP | _ONCE
        for concept in trait.concepts
        for place in range(concept.start, concept.end)
    )


def _owns(rest: Linked, name: Link) -> bool:
    return rest.row[name.end - 1].surface.endswith(("'s", "s'", "’s"))
