"""Turns about the conversation itself, told from questions about the field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.facts.model.asking import SmallTalk
from bot.reading.english import STOP
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.text import Word, words

_LONGEST = 8
_LONGEST_OPEN = 14
_MORE = "…"  # an example that ends or begins so leaves open what follows, or comes before
_ALIKE = 0.5  # weighted Jaccard to an example
_ALIKE_QUESTION = 0.9
_GRAMMAR = 0.2  # what a word of grammar weighs beside a word of content
_VALUES = frozenset({Kind.ENTITY, Kind.TIME})
_ABOUT = _VALUES | {Kind.COUNT, Kind.ABSENT}
_ASKING = frozenset(
    "who whom whose what which when where why how did does do is was were are".split()
)
# What is said beside a message, as stems.
_PADDING = tuple(
    tuple(word.stem for word in words(text))
    for text in ("btw", "by the way", "anyway", "though", "mate", "bro", "buddy", "then", "pal")
)


class Acts:
    """Tells which act of small talk a message performs, if any."""

    def __init__(self, smalltalk: Iterable[SmallTalk]) -> None:
        self._exact: dict[tuple[str, ...], str] = {}
        self._whole: set[tuple[str, ...]] = set()  # those that leave nothing open
        self._examples: list[tuple[frozenset[str], str]] = []
        self._opening: list[tuple[tuple[str, ...], str]] = []
        self._closing: list[tuple[tuple[str, ...], str]] = []
        for talk in smalltalk:
            for example in talk.examples:
                row = tuple(word.stem for word in words(example))
                if example.endswith(_MORE):
                    self._opening.append((row, talk.act))
                if example.startswith(_MORE):
                    self._closing.append((row, talk.act))
                if not example.startswith(_MORE) and not example.endswith(_MORE):
                    self._whole.add(row)
                self._exact[row] = talk.act
                self._examples.append((frozenset(row), talk.act))
        self._last = {row[-1] for row in self._exact if row}
        self._places: dict[str, list[int]] = {}  # of the examples that hold a stem
        for place, (stems, _) in enumerate(self._examples):
            for stem in stems:
                self._places.setdefault(stem, []).append(place)

    def same(self, row: Sequence[Word]) -> str | None:
        """The act of which the message is an example, word for word.

        Of several in a row the last counts: "hi, who are you?", "thanks, that's all". What is only said
        by the way, such as "btw", counts for nothing.
        """
        whole = tuple(word.stem for word in row)
        return self._same(whole) or self._same(_without_padding(whole))

    def _same(self, stems: tuple[str, ...]) -> str | None:
        if not stems or len(stems) > _LONGEST_OPEN or stems[-1] not in self._last:
            return self._exact.get(stems)
        ends = len(stems)
        acts: list[str | None] = [None] * ends  # of what begins at each place, from the last one on
        for start in reversed(range(ends)):
            rests = (p for p in range(start + 1, ends) if acts[p] and stems[start:p] in self._whole)
            rest = next(rests, None)
            acts[start] = self._exact.get(stems[start:]) or (None if rest is None else acts[rest])
        return acts[0]

    def like(self, linked: Linked, *, asked: bool = False) -> str | None:
        """The act that a short message performs in words of its own; None where it says more.

        `asked` says that it ended in a question mark.
        """
        row = linked.row
        asking = asked or _asks(row)
        if not asked and (act := self._open(linked)) is not None:
            return act
        if not 0 < len(row) <= _LONGEST or any(k.kind in _ABOUT for k in linked.links):
            return None
        stems = frozenset(word.stem for word in row)
        if self._places.keys().isdisjoint(stems):
            return None
        telling = stems - _LIGHT or stems
        places = set().union(*[self._places.get(stem, ()) for stem in telling])
        near = map(self._examples.__getitem__, places)
        alike, act = max(((_alike(stems, e), act) for e, act in near), default=(0.0, ""))
        return act if alike >= (_ALIKE_QUESTION if asking else _ALIKE) else None

    def _open(self, linked: Linked) -> str | None:
        """The act of a message that opens or closes as an example which leaves the rest open."""
        if any(k.kind in _VALUES for k in linked.links):
            return None
        return next((act for act, rest in self._opened(linked.row) if not _asks(rest[:-1])), None)

    def opening(self, linked: Linked) -> str | None:
        """The act of a message that opens or closes so, whatever it names beside that."""
        return next((act for act, _ in self._opened(linked.row)), None)

    def _opened(self, row: Sequence[Word]) -> Iterator[tuple[str, Sequence[Word]]]:
        """The acts with which a message opens or closes, each with the words that it leaves open."""
        if len(row) > _LONGEST_OPEN:
            return
        stems = tuple(word.stem for word in row)
        for known, act in self._opening:
            if stems[: len(known)] == known:
                yield act, row[len(known) :]
        for known, act in self._closing:
            if stems[-len(known) :] == known:
                yield act, row[: -len(known)]


def _without_padding(stems: tuple[str, ...]) -> tuple[str, ...]:
    """A message without what opens or closes it by the way: "how are you btw", "ok so who are you"."""
    ends = next((len(p) for p in _PADDING if stems[-len(p) :] == p), 0)
    return stems[: len(stems) - ends]


def _asks(row: Iterable[Word]) -> bool:
    return any(word.text in _ASKING for word in row)


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return _mass(one & other) / (_mass(one | other) or 1.0)


def _mass(stems: Iterable[str]) -> float:
    return sum(_GRAMMAR if stem in _LIGHT else 1.0 for stem in stems)


_LIGHT = STOP | {"be", "do", "have"}
