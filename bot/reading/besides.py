"""Questions that are not about the field at all, though they use its words."""

from __future__ import annotations

from bot.reading.english import FILLER, STOP
from bot.reading.linking import Linked
from bot.reading.links import Kind

_YOU = frozenset({"you", "your", "yours", "yourself"})


def personal(linked: Linked) -> bool:
    """Whether the question is about "you": "you" that no manner of asking explains."""
    if any(link.kind in (Kind.ENTITY, Kind.TIME) for link in linked.links):
        return False  # "how did you become champion" means anybody
    told = {place for link in linked.concepts for place in range(link.start, link.end)}
    if sum(linked.row[place].text not in STOP for place in told) > _ABOUT_THE_BOT:
        return False
    texts = [word.text for word in linked.row]
    for place, text in enumerate(texts):
        if text not in _YOU:
            continue
        beside = texts[place + 1 : place + 2]
        if text != "you" or not beside or beside[0] not in _ASKED_OF_YOU:
            return bool(beside) or text != "you"
    return False


_ABOUT_THE_BOT = 1  # so many words of the field a question about the bot may hold by chance
_ASKED_OF_YOU = frozenset(
    """tell know say give show name list explain describe remember recall help have got find look check
    please also happen think guess confirm remind teach fill let see identify sum summarise count work
    answer state mention provide share enlighten clarify just quickly maybe perhaps possibly by mean ask
    heard hear not""".split()
)


def only_an_event(linked: Linked) -> bool:
    """Whether the question is about an event as such: all that it says beside grammar is its name."""
    entities = linked.of(Kind.ENTITY)
    events = [link for link in entities if link.start in linked.events]
    if any(event.covers(link) for event in events for link in entities):
        return False  # somebody's death is about that person too
    told = {place for event in events for place in range(event.start, event.end)}
    return bool(told) and all(
        place in told or word.text in STOP or word.text in FILLER
        for place, word in enumerate(linked.row)
    )
