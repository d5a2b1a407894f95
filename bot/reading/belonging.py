"""Questions about who belonged to something else: to what happened, or to a body that goes unsaid."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from bot.reading.english import REFERRING, STOP
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link

_ARTICLES: Final = frozenset({"the", "a", "an", "this", "that"})
# What ties people to what happened, rather than to the days of it.
_PART_IN: Final = frozenset(
    """belonged to;belong to;belonging to;part in;part of;parts in;member of;members of;involved in;
    participated in;participants in;participants of;participant in;implicated in;accused in;caught in;
    voted in;spoke in;fought in;killed in;died in;behind;attended;organised;organized;planned;plotted;
    joined;supported;opposed;started;caused;backed;staged;wanted""".replace("\n    ", "").split(";")
)
_TAKING_PART: Final = frozenset({("part", "in"), ("participated", "in"), ("involved", "in")})
# "took part in the work of the first council": what follows tells whether the base knows it.
_WORK_OF: Final = frozenset({"work", "running", "activities", "of", "first", "original"})
_IN_BODY: Final = frozenset(
    {"in", "into", "joined", "left", "entered", "belonged to", "members of", "people of"}
)


def part_in_event(linked: Linked) -> bool:
    """Whether it asks who was part of what happened: "who took part in the tournament"."""
    events = (k for k in linked.of(Kind.ENTITY) if k.start in linked.events)
    return any(_said_before(linked, k, _PART_IN) for k in events) or _part_in_something(linked)


def _part_in_something(linked: Linked) -> bool:
    """Whether somebody took part in what is no body that the base knows."""
    row, named = linked.row, {k.start for k in linked.of(Kind.ENTITY)}
    texts = [word.text for word in row]
    for place in range(2, len(row)):
        if (texts[place - 2], texts[place - 1]) in _TAKING_PART:
            after = place
            while after < len(row) and after not in named and texts[after] in _ARTICLES | _WORK_OF:
                after += 1
            return after < len(row) and after not in named and texts[after] not in REFERRING
    return False


def in_whole(linked: Linked, background: Set[str]) -> bool:
    """Whether it asks who was in one of the bodies that go without saying, not in the subject within it."""
    row, entities = linked.row, linked.of(Kind.ENTITY)
    for link in entities:
        after = row[link.end : link.end + 1]
        ends = not after or after[0].text in STOP or after[0].text.isdecimal()
        alone = ends and not any(k.covers(link) for k in entities)
        if background >= set(link.ids) and alone and _said_before(linked, link, _IN_BODY):
            return True
    return False


def _said_before(linked: Linked, link: Link, phrases: Set[str]) -> bool:
    texts = [word.text for word in linked.row[: link.start]]
    while texts and texts[-1] in _ARTICLES:
        texts.pop()
    return texts[-1:] != [] and (texts[-1] in phrases or " ".join(texts[-2:]) in phrases)
