"""A claim under one frame: parsed, set beside the rows, and turned where it denies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.claims.case import Case
from bot.claims.contrasting import contrast
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, together
from bot.claims.grammar import Grammar
from bot.claims.items import Item, content
from bot.claims.judging.table import Judge
from bot.claims.result import Result
from bot.claims.statement import Statement
from bot.facts.model.claims import ClaimFrame
from bot.reading.reading import Named


class Weighing:
    """Judges items under frames."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    def under(
        self,
        frame: ClaimFrame,
        text: str,
        items: Sequence[Item],
    ) -> Result | None:
        """A claim under one frame; "A, not B" holds where A does and B doesn't."""
        said = content(items)
        sides = contrast(said)
        if sides is None:
            return self._read(frame, self._grammar.parser.parse(text, items))
        idle = [item for item in items if item not in said]
        first, second = (
            self._read(frame, self._grammar.parser.parse(text, sorted([*side, *idle], key=_place)))
            for side in sides
        )
        if first is None or second is None:
            return None
        return replace(first, finding=together([first.finding, second.finding.opposite]))

    def _read(self, frame: ClaimFrame, statement: Statement) -> Result | None:
        """What a statement comes to; of a name that several bear, whoever fits is meant."""
        found = [self._judged(frame, each) for each in _variants(statement, self._grammar.person)]
        readings = [result for result in found if result is not None]
        if len(readings) < 2:
            return readings[0] if readings else None
        fitting = [result for result in readings if result.truth is Truth.TRUE]
        if len(fitting) == 1 and not statement.negated:
            return fitting[0]
        same = len({result.truth for result in readings}) == 1
        return readings[0] if same else None

    def _judged(self, frame: ClaimFrame, statement: Statement) -> Result | None:
        if statement.negated and Sign.NONE in statement.all_signs:
            return None  # denied twice: which denial belongs to what isn't told
        made = self._grammar.framing.case(frame, statement)
        found = _found(*made) if made is not None else None
        if found is None:
            return None
        turned = found.opposite if statement.negated else found
        return Result(turned, frame.id, denied=statement.negated)


def _found(case: Case, judge: Judge) -> Finding | None:
    """What a judge finds; what is denied of several is denied of each, save of "both" or "all" of them."""
    together_said = case.signs & {Sign.BOTH, Sign.ALL, Sign.TOGETHER}
    if not judge.row or not case.statement.negated or len(case.subjects) < 2 or together_said:
        return judge.judge(case)
    each = [
        judge.judge(replace(case, subjects=(subject,), places=(place,)))
        for subject, place in zip(case.subjects, case.places, strict=True)
    ]
    told = [finding.opposite for finding in each if finding is not None]
    return together(told).opposite if len(told) == len(each) else None


def _place(item: Item) -> int:
    return item.start


def _variants(statement: Statement, kind: str) -> list[Statement]:
    """The statement with each of those who may be meant by the first name that several bear."""
    for place, mention in enumerate(statement.mentions):
        named = mention.of(kind)
        if named is not None and len(named.ids) > 1:
            found = []
            for id in named.ids:
                sense = replace(mention, senses=(Named(kind, (id,)),))
                mentions = (*statement.mentions[:place], sense, *statement.mentions[place + 1 :])
                found.append(replace(statement, mentions=mentions))
            return found
    return [statement]
