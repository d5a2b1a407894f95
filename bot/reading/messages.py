"""A message as one question, as several, or as one with something said beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bot.reading.acts import Acts
from bot.reading.asides import Core, cores, meant_cut
from bot.reading.atoms import leftover_words
from bot.reading.chatting import chatted
from bot.reading.cues import asks
from bot.reading.deciding import Band
from bot.reading.english import REFERRING
from bot.reading.happenings import scenes_cut
from bot.reading.joining import joined
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.names import PERSON
from bot.reading.obstacles import Gate
from bot.reading.owning import owned
from bot.reading.reading import Reading
from bot.reading.splitting import (
    MOST_PARTS,
    bare,
    points_back_to_day,
    points_back_to_person,
    questions,
)
from bot.reading.trailing import in_front

_ALMOST_SAME = 0.75
# From which chance on a question is taken from a message whose other words are left out.
_SURE = 0.7
_NAMED = frozenset({Kind.ENTITY, Kind.TIME})
_CARRIED = frozenset({PERSON, "time"})
# It points at what is said beside the question.
_POINTING = frozenset({"same"})
_ASKING_WHO = frozenset({"who", "which", "whom"})
_LEANING = REFERRING - {"there"}

Interpret = Callable[[str, Linked], Reading]


class Messages:
    """Reads whole messages with what reads one question."""

    def __init__(
        self, interpret: Interpret, link: Callable[[str], Linked], acts: Acts, subject: str
    ) -> None:
        """`subject` is the id of the entity that goes without saying."""
        self._interpret = interpret
        self._acts = acts
        self._link = link
        self._subject = subject

    def read(self, text: str) -> Reading:
        """Read a message by itself; never fails, whatever the text."""
        text = in_front(text)
        whole = self._interpret(text, self._link(text))
        if whole.act is not None:
            return whole
        if _personal(whole):
            return replace(whole, act=chatted(text, self._acts, self._link))
        found = whole if _surely_one(whole) else self._in_parts(text, whole)
        if found.band is Band.ANSWER:
            return self._without_scene(text, found)
        readings = filter(None, map(self._core, cores(text)))
        sure = (r for r in readings if r.band is Band.ANSWER and r.probability >= _SURE)
        core = next(sure, None)
        if core is None:
            return replace(found, act=chatted(text, self._acts, self._link))
        return replace(core, text=text)

    def _without_scene(self, text: str, found: Reading) -> Reading:
        """The reading without what else happened on the day, or what isn't meant, where it is surer so.

        "Who was in it when the war broke out, 1 September 1939?" asks of nobody who went out.
        """
        if _surely_one(found) or found.parts:
            return found
        for rest in (*scenes_cut(text), *meant_cut(text)):
            bare = self._interpret(rest, self._link(rest))
            if bare.band is Band.ANSWER and bare.probability > found.probability:
                return replace(bare, text=text)
        return found

    def _in_parts(self, text: str, whole: Reading) -> Reading:
        asking, leading = questions(text)
        if len(asking) + len(leading) < 2 or len(asking) > MOST_PARTS:
            return whole
        pair = len(asking) == 2 and not all(map(asks, asking))
        if pair and whole.band is Band.ANSWER:
            return whole  # "two of that name sat there, who were they?": one of them only leads up
        if _of_people(asking[0]) and any(map(bare, asking[1:])):
            return self._of_each(asking[0], whole)
        headed = any(part.rstrip().endswith(":") for part in leading)
        parts = [self._part(part, whole, headed=headed) for part in asking]
        answered = [part for part in parts if part.band is Band.ANSWER]
        intents = {part.intent.id for part in answered if part.intent}
        if len(answered) == len(parts) > 1 and len(intents) > 1:
            return replace(whole, band=Band.ANSWER, best=answered[0].best, parts=tuple(answered))
        if whole.band is Band.ANSWER:
            return whole
        # What only leads up to the question explains itself.
        return replace(answered[0], text=text) if len(answered) == len(parts) == 1 else whole

    def _of_each(self, text: str, whole: Reading) -> Reading:
        """ "Who went, and why?": the question for them, in which "why" is asked of each."""
        first = self._interpret(text, self._link(text))
        if first.band is not Band.ANSWER:
            return whole
        return replace(first, text=whole.text, linked=whole.linked)

    def _part(self, text: str, whole: Reading, *, headed: bool) -> Reading:
        """One part of a message, with the people and times of the rest where it names none.

        A heading is meant even where the part could do without it: "19 July 1980: how many?".
        """
        linked = self._link(text)
        alone = self._interpret(text, linked)
        if alone.band is Band.ANSWER and not headed:
            return alone
        present = {link.type for link in linked.links}
        if points_back_to_day(text) and not _tells_day(whole):
            return alone  # it is the day that the part before it is answered with
        taken = [
            link
            for link in self._named(whole.linked)
            if link.type not in present and not _means_another(text, link, whole)
        ]
        for links in dict.fromkeys((tuple(taken), _innermost(taken))):
            more = self._interpret(text, joined(linked, whole.linked, links)) if links else alone
            if more.band is Band.ANSWER:
                return more
        return alone

    def _core(self, core: Core) -> Reading | None:
        """The question alone, with who and when was said beside it; None where it leans on more."""
        if core.scene and not _strange(self._link(core.scene)):
            return None
        linked = self._link(core.text)
        if not _POINTING.isdisjoint(word.text for word in linked.row):
            return None
        named = {link.type for link in self._named(linked)}
        # What names nothing by itself, or speaks of "it", is about what is said beside it.
        leans = not named or any(w.text in _LEANING for w in linked.row)
        full = linked
        for other in map(self._link, core.beside):
            told = self._named(other)
            if not named.isdisjoint(link.type for link in told):
                return None
            if leans and (other.of(Kind.ABSENT) or any(k.type not in _CARRIED for k in told)):
                return None
            if self._of_another(other) or (leans and owned(other)):
                return None
            full = joined(full, other, told)
        return self._interpret(core.text, full)

    def _of_another(self, linked: Linked) -> bool:
        """Whether it names another body in words that nothing explains: it may be any."""
        bodies = any(k.type not in _CARRIED for k in self._named(linked))
        return bodies and bool(leftover_words(linked))

    def _named(self, linked: Linked) -> Sequence[Link]:
        return [k for k in _of(linked, _NAMED) if self._subject not in k.ids]


def _strange(linked: Linked) -> bool:
    """Whether words speak of something that the base doesn't hold, and of nobody whom it knows."""
    known = any(link.type == PERSON for link in linked.of(Kind.ENTITY))
    return not known and bool(linked.of(Kind.ABSENT) or leftover_words(linked))


def _of(linked: Linked, kinds: frozenset[Kind]) -> Iterable[Link]:
    return (link for link in linked.links if link.kind in kinds)


def _innermost(links: Sequence[Link]) -> tuple[Link, ...]:
    """The links without those of more words around another: he who died, not the day of his death."""
    return tuple(
        k for k in links if not any(k.start <= o.start and o.end <= k.end and k != o for o in links)
    )


def _tells_day(whole: Reading) -> bool:
    times = (*whole.linked.times.values(), *whole.linked.events.values())
    return any(time.day is not None for time in times)


def _means_another(text: str, link: Link, whole: Reading) -> bool:
    """Whether a part's "he" means whom the part before it is answered with, not who is named there."""
    return link.type == PERSON and _of_people(whole.text) and points_back_to_person(text)


def _of_people(part: str) -> bool:
    return part.split(maxsplit=1)[0].casefold() in _ASKING_WHO


def _surely_one(whole: Reading) -> bool:
    best = whole.best
    if best is None or best.obstacles or best.evidence.foreign:
        return False
    return best.match.nearest >= _ALMOST_SAME


def _personal(whole: Reading) -> bool:
    return whole.best is not None and any(o.gate is Gate.PERSONAL for o in whole.best.obstacles)
