"""From a claim to a verdict, against one fact base."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.claims.anchoring import Anchored, Anchors
from bot.claims.contrasting import contrast
from bot.claims.english.rewrites import REASON
from bot.claims.english.signs import Sign
from bot.claims.finding import NOTHING, Finding, Truth, together
from bot.claims.framing import Framing
from bot.claims.items import Item, Itemizer, content
from bot.claims.parsing import Parser
from bot.claims.rewriting import plainer, unreal
from bot.claims.splitting import ALTERING, halves, openings, sentences
from bot.claims.statement import Statement
from bot.facts.dates import Span
from bot.facts.model.claims import ClaimFrame
from bot.facts.model.facts import Fact
from bot.facts.queries import Records
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.reading import Named
from bot.reading.text import words
from bot.reading.times import Time
from bot.wording.replies import Part, Verdict

_MOST_HALVES = 8
_DENIALS = frozenset({"not", "never"})  # two of them in two sentences don't cancel each other
# What begins so is no claim of its own.
_SUBORDINATE = frozenset(
    "when where before after until since as if than in on at by from to of for with during".split()
)
_DECIDED, _DOUBTFUL, _SILENT = 0.98, 0.93, 0.85
_DEEPEST = 3
_VERDICTS = {
    Truth.TRUE: Verdict.SUPPORTED,
    Truth.FALSE: Verdict.REFUTED,
    Truth.UNKNOWN: Verdict.UNKNOWN,
}


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


@dataclass(frozen=True, slots=True)
class _Result:
    """A finding, and the frame that it was made under."""

    finding: Finding
    frame: str | None = None
    parts: tuple[Part, ...] = ()
    denied: bool = False

    @property
    def decided(self) -> bool:
        return self.finding.truth is not Truth.UNKNOWN


class Checker:
    """Checks claims against a fact base. Building it reads the claims' words; using it changes nothing."""

    def __init__(self, records: Records, itemizer: Itemizer | None = None) -> None:
        """`itemizer` is one built from the same base, where there is one already."""
        self._records = records
        self._itemizer = itemizer or Itemizer(records.base)
        self._framing = Framing(records)
        self._parser = Parser(self._person(), self._era)
        self._anchors = Anchors(self._itemizer, self._framing, self._parser, _named)

    def check(self, claim: str) -> Checked:
        """The verdict on a claim; never fails, whatever the text."""
        text = plainer(claim)
        result = _Result(NOTHING) if unreal(text) else self._text(text)
        finding = result.finding
        return Checked(
            claim,
            _VERDICTS[finding.truth],
            finding.evidence,
            finding.facts,
            finding.disputed,
            result.parts,
            result.frame,
            result.denied,
        )

    def _text(self, claim: str) -> _Result:
        parts = sentences(claim)
        if len(parts) < 2:
            result = self._sentence(claim)
            return result if result.decided else self._without_reason(claim)
        denials = sum(word.text in _DENIALS for word in words(claim))
        whole = self._alone(claim) if denials < 2 and ";" not in claim else _Result(NOTHING)
        return whole if whole.decided else self._joined(parts)

    def _without_reason(self, claim: str) -> _Result:
        """A claim that is false whatever the reason it gives; of one that is true the reason counts."""
        shorter = REASON.sub("", claim)
        if shorter == claim or len(shorter.split()) < 2:
            return _Result(NOTHING)
        result = self._sentence(shorter)
        return (
            result
            if result.finding.truth is Truth.FALSE and not result.denied
            else _Result(NOTHING)
        )

    def _joined(self, parts: Sequence[str]) -> _Result:
        """Several sentences: each by itself, with the subject of the one before where it names none."""
        results: list[_Result] = []
        subject = ""
        for part in parts:
            result = self._sentence(part)
            if not result.decided and subject:
                result = self._sentence(f"{subject} {part}")
            subject = self._subject(part) or subject
            results.append(result)
        return _compound(list(zip(parts, results, strict=True)))

    def _sentence(self, text: str, depth: int = 0) -> _Result:
        alone = self._alone(text)
        if alone.decided or depth >= _DEEPEST:
            return alone
        anchored = self._anchored(text)
        if anchored is not None:
            return anchored
        best: _Result | None = None
        for number, (left, right) in enumerate(halves(text)):
            if number >= _MOST_HALVES:
                break
            first = self._alone(left)
            if not first.decided:
                continue
            second = self._half(left, right, depth)
            if second.decided:
                return _compound([(left, first), (right, second)])
            if first.finding.truth is Truth.FALSE and second.frame and best is None:
                best = _compound([(left, first), (right, second)])
        return best or (self._narrowed(text) if not depth else None) or alone

    def _anchored(self, text: str) -> _Result | None:
        """A claim whose time is that of what somebody did, by the date of it."""
        for each in self._anchors.dated(text, self._subject(text)):
            result = self._alone(each.text)
            if result.decided:
                return replace(result, finding=_with_anchor(result.finding, each))
        return None

    def _narrowed(self, text: str) -> _Result | None:
        """A claim that is false already without what narrows it further: "was one in 1921, when …"."""
        if ALTERING & {word.text for word in words(text)}:
            return None
        for opening in openings(text):
            result = self._alone(opening)
            plain = result.frame is not None and self._framing.exists(result.frame)
            if result.finding.truth is Truth.FALSE and plain and not result.denied:
                return result
        return None

    def _half(self, left: str, right: str, depth: int) -> _Result:
        subject = self._subject(left)
        if right.split(maxsplit=1)[0].casefold() in _SUBORDINATE:
            return _Result(NOTHING)  # it belongs to what comes before
        if self._subject(right) or not subject:
            return self._sentence(self._in_time(left, right), depth + 1)
        return self._sentence(f"{subject} {right}", depth + 1)

    def _in_time(self, left: str, right: str) -> str:
        """The second of two numbers with the time of the first, where it has none of its own."""
        moments = self._records.base.claims.moments
        known = frozenset(moments)
        ahead, behind = (self._itemizer.items(self._itemizer.link(t), known) for t in (left, right))
        timed = any(i.time or i.concepts & moments.keys() for i in behind)
        if timed or not any(i.count is not None for i in behind):
            return right
        when = next((i for i in ahead if i.time or i.concepts & moments.keys()), None)
        return right if when is None else f"in {when.text} {right}"

    def _subject(self, text: str) -> str:
        """The first of those whom a text names, in its words; several where they are named in a row."""
        kind = self._person()
        names: list[str] = []
        for item in self._itemizer.items(self._itemizer.link(text), frozenset()):
            if item.of(kind):
                names.append(item.text)
            elif names and item.text != "and":
                break
        return " and ".join(names)

    def _alone(self, text: str) -> _Result:
        """One claim by itself; nothing where two frames that explain it disagree."""
        linked = self._itemizer.link(text)
        results: list[tuple[int, _Result]] = []
        named = _named(linked)
        cut: dict[frozenset[str], tuple[Item, ...]] = {}
        for frame in self._framing.frames(named):
            known = self._framing.concepts(frame) & named
            items = cut.get(known) or self._itemizer.items(linked, known)
            cut[known] = items
            result = self._under(frame, text, items)
            if result is not None:
                results.append((len(items), result))
        # The fewer stretches a frame needs, the longer the phrases that it knows.
        fewest = min((size for size, result in results if result.decided), default=0)
        decided = [result for size, result in results if result.decided and size == fewest]
        # Of readings that agree, that of the more telling grammar, then that which has facts to show.
        decided.sort(key=lambda r: (self._framing.general(r.frame), not r.finding.facts))
        if len({result.finding.truth for result in decided}) == 1:
            return decided[0]
        return next((r for _, r in results if not r.decided), _Result(NOTHING))

    def _under(self, frame: ClaimFrame, text: str, items: Sequence[Item]) -> _Result | None:
        """A claim under one frame; "A, not B" holds where A does and B doesn't."""
        sides = contrast(content(items))
        if sides is None:
            return self._read(frame, self._parser.parse(text, items))
        first, second = (self._read(frame, self._parser.parse(text, part)) for part in sides)
        if first is None or second is None:
            return None
        return replace(first, finding=together([first.finding, second.finding.opposite]))

    def _read(self, frame: ClaimFrame, statement: Statement) -> _Result | None:
        """What a statement comes to; of a name that several bear, whoever fits is meant."""
        found = [self._judged(frame, each) for each in _variants(statement, self._person())]
        readings = [result for result in found if result is not None]
        if len(readings) < 2:
            return readings[0] if readings else None
        fitting = [result for result in readings if result.finding.truth is Truth.TRUE]
        if len(fitting) == 1 and not statement.negated:
            return fitting[0]
        same = len({result.finding.truth for result in readings}) == 1
        return readings[0] if same else None

    def _judged(self, frame: ClaimFrame, statement: Statement) -> _Result | None:
        if statement.negated and Sign.NONE in statement.all_signs:
            return None  # denied twice: which denial belongs to what isn't told
        made = self._framing.case(frame, statement)
        found = made[1].judge(made[0]) if made is not None else None
        if found is None:
            return None
        turned = found.opposite if statement.negated else found
        return _Result(turned, frame.id, denied=statement.negated)

    def _person(self) -> str:
        """The type of those whom the eras are called after."""
        base = self._records.base
        relation = base.relations.get(base.claims.eras or "")
        if relation is None or relation.spell is None:
            return "person"
        return relation.roles[relation.spell.subject].type

    def _era(self, person: str) -> Time | None:
        eras = self._records.base.claims.eras
        held = self._records.roll(eras).of(person) if eras else []
        if not held:
            return None
        first: date = min(h.span.start for h in held)
        last: date = max(h.span.end for h in held)
        return Time(Span(first, last), self._records.base.entities[person].name)


def _with_anchor(finding: Finding, anchored: Anchored) -> Finding:
    """A finding with the rows that gave its time."""
    case, subject = anchored.case, anchored.subject
    shown = Finding(finding.truth, case.facts(subject), case.told(subject))
    return together([finding, shown])


def _named(linked: Linked) -> frozenset[str]:
    """Everything that a frame may need: concepts, and entities by id and by type."""
    concepts = {i for link in linked.of(Kind.CONCEPT) for i in link.ids}
    entities = linked.of(Kind.ENTITY)
    ids = {f"@{i}" for link in entities for i in link.ids}
    return frozenset(concepts | ids | {f"@{link.type}" for link in entities})


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


def _compound(results: Sequence[tuple[str, _Result]]) -> _Result:
    """Several results as one: a refuted part refutes the whole, an open one leaves it open."""
    finding = together([result.finding for _, result in results])
    parts = tuple(Part(text, _VERDICTS[result.finding.truth]) for text, result in results)
    frame = next((result.frame for _, result in results if result.frame), None)
    return _Result(finding, frame, parts)
