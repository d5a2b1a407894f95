"""From a claim to a verdict, against one fact base."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, partial

from bot.claims.compounds import Compounds
from bot.claims.english.light import LIGHT, LIGHT_UNDENIED
from bot.claims.english.marks import Marks
from bot.claims.english.refusals import undenied
from bot.claims.english.remarks import plain_of_remarks
from bot.claims.english.signs import Sign
from bot.claims.framing import named_in
from bot.claims.grammar import Grammar
from bot.claims.items import Item, Itemizer
from bot.claims.result import NO_RESULT, VERDICTS, Result
from bot.claims.rewriting import REFUSED, doubted, plainer, unreal
from bot.claims.weighing import Weighing
from bot.facts.model.facts import Fact
from bot.facts.queries import Records
from bot.reading.links import Kind
from bot.wording.replies import Part, Verdict

_MOST_LIGHT = 4
_LIGHT_AT_MOST = LIGHT | LIGHT_UNDENIED
_DENYING = frozenset({Sign.NOT, Sign.NONE, Sign.NEITHER})
_DECIDED, _DOUBTFUL, _SILENT = 0.98, 0.93, 0.85


@dataclass(frozen=True, slots=True)
class Checked:
    """A claim checked: the verdict, what it rests on, and its parts where it says several things.

    `frame` is the frame it was read by; a claim is `denied` where it says that something is not so.
    """

    claim: str
    verdict: Verdict
    evidence: str = ""
    facts: tuple[Fact, ...] = ()
    disputed: bool = False
    parts: tuple[Part, ...] = ()
    frame: str | None = None
    denied: bool = False

    @property
    def probability(self) -> float:
        """How often verdicts of its kind were right on the development sets, 0..1."""
        if self.verdict is Verdict.UNKNOWN:
            return _SILENT
        return _DOUBTFUL if self.disputed or self.parts else _DECIDED


class Checker:
    """Checks claims against a fact base. Building it reads the claims' words; using it changes nothing."""

    def __init__(self, records: Records, itemizer: Itemizer | None = None) -> None:
        """`itemizer` is one built from the same base, where there is one already."""
        grammar = Grammar.of(records, itemizer or Itemizer(records.base))
        self._grammar = grammar
        claims = records.base.claims
        self._marks = Marks(claims.realm, claims.callings, grammar.names)
        self._itemizer, self._framing = grammar.itemizer, grammar.framing
        self._weighing = Weighing(grammar)

    def check(self, claim: str) -> Checked:
        """The verdict on a claim; never fails, whatever the text."""
        result = self._plainly(claim)
        if not result.decided and not doubted(claim):
            shorter = plain_of_remarks(claim, self._tells)
            result = result if shorter is None else self._plainly(shorter)
        finding = result.finding
        return Checked(
            claim,
            VERDICTS[finding.truth],
            finding.evidence,
            finding.facts,
            finding.disputed,
            result.parts,
            result.frame,
            result.denied,
        )

    def _plainly(self, claim: str) -> Result:
        """What a claim comes to in plainer English."""
        text = plainer(claim, self._marks)
        return NO_RESULT if unreal(text) else self._result(text)

    def _tells(self, text: str) -> bool:
        """Whether a text names anything, a time or a number."""
        linked = self._grammar.link(text)
        return any(linked.of(kind) for kind in (Kind.ENTITY, Kind.TIME, Kind.COUNT))

    def _result(self, text: str) -> Result:
        """What a claim comes to as a whole, or in its parts."""
        framed = cache(self._framed)  # what was read once is not read again
        said = text.removeprefix(REFUSED)
        if doubted(said):
            return framed(text)  # a part of it would be read without what turns it
        compounds = Compounds(framed, self._grammar)
        result = compounds.result(said)
        denied = None if result.decided else undenied(said)
        if denied is not None:
            result = compounds.result(denied).turned
        if said == text:
            return result
        return result.turned if result.decided else framed(text)

    def _framed(self, text: str) -> Result:
        """One claim by itself; nothing where two frames that explain it disagree."""
        linked = self._grammar.link(text)
        results: list[tuple[int, Result]] = []
        named = named_in(linked)
        # Many frames know the same of the concepts that a claim names.
        cut = cache(partial(self._itemizer.items, linked))
        lightened = cache(lambda known: _lightened(cut(known)))
        for frame in self._framing.frames(named):
            known = self._framing.concepts(frame) & named
            people = self._framing.of_people(frame)
            items, light = (cut(known), 0) if people else lightened(known)
            if any(item.strange for item in items):
                continue
            result = self._weighing.under(frame, text, items)
            if result is not None:
                results.append((len(items) + light, result))
        # The fewer stretches a frame needs, the longer the phrases that it knows.
        fewest = min((size for size, result in results if result.decided), default=0)
        decided = [result for size, result in results if result.decided and size == fewest]
        # Of readings that agree, that of the more telling grammar, then that which has facts to show.
        decided.sort(key=lambda r: (self._framing.general(r.frame), not r.finding.facts))
        if len({result.truth for result in decided}) == 1:
            return decided[0]
        return next((r for _, r in results if not r.decided), NO_RESULT)


def _lightened(items: tuple[Item, ...]) -> tuple[tuple[Item, ...], int]:
    """The items of a claim that isn't about people, without a few words that carry nothing; and how many."""
    denied = any(i.signs & _DENYING for i in items)
    known = LIGHT if denied else _LIGHT_AT_MOST
    light = {i.start for i in items if i.strange and i.text in known}
    if not light or len(light) > _MOST_LIGHT:
        return items, 0
    return tuple(replace(i, idle=True) if i.start in light else i for i in items), len(light)
