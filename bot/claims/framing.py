"""Which frames a statement fits: whether every word of it has its part in one."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from bot.claims.case import Case
from bot.claims.english.signs import Sign
from bot.claims.eras import Eras
from bot.claims.items import mark
from bot.claims.judging.table import JUDGES, Judge
from bot.claims.statement import Mention, Statement, Tie, When
from bot.facts.dates import PartialDate
from bot.facts.model.claims import ClaimFrame
from bot.facts.model.relations import Relation
from bot.facts.queries import Records
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.times import Time

_DENIALS = frozenset({"not", "never", "nor"})
_EXISTING = frozenset(
    {"held", "started", "ended", "rows", "stated", "lasted", "changed", "followed"}
)


@dataclass(slots=True)
class _Parts:
    """The mentions of a statement by the part that each plays in a frame."""

    subjects: list[tuple[int, str]]
    statuses: list[tuple[str, int]]
    bodies: list[Mention]
    named: set[str]


class Framing:
    """Makes cases of statements, one for each frame that explains the whole of it."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._base = records.base
        self._eras = Eras(records)
        pack = self._base.pack
        self._context = {pack.subject, *pack.background}
        self._surroundings = set(pack.surroundings)
        self._wants = {
            f.id: frozenset(map(mark, JUDGES[f.judge].wants))
            for f in self._base.claims.frames.values()
        }
        # With the signs without which a frame's judge has nothing to judge, the strictest first.
        self._needs = [
            (f, tuple(sorted((*f.needs, *filter(None, (self._wants[f.id],))), key=len)))
            for f in self._base.claims.frames.values()
        ]
        self._concepts = {f.id: self._allowed(f) for f in self._base.claims.frames.values()}

    def frames(self, named: Set[str]) -> Iterator[ClaimFrame]:
        """The frames whose needs these concepts and entities (`@` and its id or type) can meet."""
        for frame, needs in self._needs:
            for need in needs:
                if need.isdisjoint(named):
                    break
            else:
                yield frame

    def general(self, frame: str | None) -> bool:
        """Whether a frame's judge needs no word of grammar, so that it may make less of a claim."""
        return frame is None or not self._wants.get(frame)

    def exists(self, frame: str) -> bool:
        """Whether a frame says that something was so at least once, so that more words only narrow it."""
        known = self._base.claims.frames.get(frame)
        return known is not None and known.judge in _EXISTING

    def of_people(self, frame: ClaimFrame) -> bool:
        """Whether a frame is about subjects of rows that hold for a time."""
        return JUDGES[frame.judge].about

    def stands(self, frame: str) -> bool:
        """Whether a frame says what somebody was, for a time."""
        known = self._base.claims.frames.get(frame)
        return known is not None and known.judge == "held"

    def concepts(self, frame: ClaimFrame) -> frozenset[str]:
        """The concepts that have a part in a frame; none in one that isn't among the claims' own."""
        return self._concepts.get(frame.id, frozenset())

    @property
    def moments(self) -> frozenset[str]:
        """The concepts that stand for times."""
        return frozenset(self._base.claims.moments)

    def case(self, frame: ClaimFrame, statement: Statement) -> tuple[Case, Judge] | None:
        """The case that a statement makes under a frame; None where a word of it has no part in it."""
        if statement.strange:
            return None
        judge = JUDGES[frame.judge]
        case = self._case(frame, judge, statement)
        return None if case is None else (case, judge)

    def _allowed(self, frame: ClaimFrame) -> frozenset[str]:
        claims, judge = self._base.claims, JUDGES[frame.judge]
        found = frame.also.union(*frame.needs, *(values.keys() for values in frame.values.values()))
        found |= frozenset(c for c, m in claims.moments.items() if judge.about or " " in m)
        return found | frozenset(claims.traits) if judge.traits else found

    def _case(self, frame: ClaimFrame, judge: Judge, statement: Statement) -> Case | None:
        parts = self._parts(frame, judge, statement)
        if parts is None or not self._explained(frame, judge, statement, parts):
            return None
        moments = [m for m in self._moments(statement) if judge.about or _bounded(m)]
        traits = self._base.claims.traits
        concepts = statement.all_concepts | parts.named
        return Case(
            records=self._records,
            frame=frame,
            statement=statement,
            subjects=tuple(subject for _, subject in parts.subjects),
            places=tuple(place for place, _ in parts.subjects),
            statuses=tuple(dict.fromkeys(status for status, _ in parts.statuses)),
            ranks=tuple(parts.statuses),
            whens=(*statement.whens, *moments),
            traits=tuple(sorted(c for c in concepts if c in traits)),
            concepts=concepts,
            bodies=tuple(parts.bodies),
        )

    def _moments(self, statement: Statement) -> list[When]:
        """The times for which concepts stand: "the founding members", "while he was alive"."""
        found = []
        for concept in sorted(statement.all_concepts & set(self._base.claims.moments)):
            tie, _, event = self._base.claims.moments[concept].rpartition(" ")
            if tie == "under":
                era = self._eras.of(event)
                found += [] if era is None else [When(Tie.IN, era)]
                continue
            start = self._base.entities[event].attributes.get("start")
            if isinstance(start, PartialDate):
                time = Time(start.span, self._base.entities[event].name, event=event)
                found.append(When(Tie(tie or "in"), time))
        return found

    def _parts(self, frame: ClaimFrame, judge: Judge, statement: Statement) -> _Parts | None:
        """Each mention's part; None where one has none."""
        allowed = frame.also.union(*frame.needs)
        relation = self._base.relations[frame.relation]
        subject, status = _types(frame, relation) if judge.about else (None, None)
        roles = {relation.roles[name].type for name in frame.roles}
        parts = _Parts([], [], [], set())
        for mention in statement.mentions:
            who = mention.of(subject) if subject is not None else None
            what = mention.of(status) if status is not None and judge.statuses else None
            if mention.concepts & allowed:
                parts.named |= mention.concepts & allowed
            elif who is not None:
                if who.sure is None:
                    return None
                parts.subjects.append((mention.place, who.ids[0]))
            elif what is not None:
                parts.statuses.append((what.ids[0], mention.place))
                parts.named.add(f"@{status}")
            elif not self._other(mention, allowed, roles, parts):
                return None
        # What surrounds somebody goes without saying; by itself it is something else.
        return parts if parts.subjects or not self._surroundings & parts.named else None

    def _other(
        self, mention: Mention, allowed: frozenset[str], roles: set[str], parts: _Parts
    ) -> bool:
        """Whether a mention fills a role, is allowed by name, or goes without saying."""
        ids = {id for named in mention.senses for id in named.ids}
        named = {f"@{id}" for id in ids} | {f"@{named.type}" for named in mention.senses}
        if any(mention.of(kind) for kind in roles):
            if not ids & {*self._base.pack.background} or named & allowed:
                parts.bodies.append(mention)
            parts.named |= named
            return True
        if named & allowed or ids & self._context:
            parts.named |= named
            return True
        if ids & self._surroundings:
            parts.named |= ids & self._surroundings
            return True
        return False

    def _explained(
        self, frame: ClaimFrame, judge: Judge, statement: Statement, parts: _Parts
    ) -> bool:
        """Whether all that is needed is named, and all that is named has its part."""
        allowed = self.concepts(frame)
        if not all(concepts & allowed for _, concepts in statement.concepts):
            return False
        named = statement.all_concepts | parts.named
        if not all(need & named for need in frame.needs):
            return False
        if statement.amounts and not judge.amounts:
            return False
        if self._crossed(frame, judge, statement, parts):
            return False
        taken = judge.signs if judge.about else judge.signs | {Sign.USUALLY}
        return all(signs & taken for _, signs in statement.signs)

    def _crossed(
        self, frame: ClaimFrame, judge: Judge, statement: Statement, parts: _Parts
    ) -> bool:
        """Whether what is said of one thing would be taken to be said of another."""
        if not judge.about and self._beside(frame, statement):
            return True
        if statement.negated and _half_denied(statement, parts):
            return True
        return judge.row and statement.parted and len(parts.subjects) > 1

    def _beside(self, frame: ClaimFrame, statement: Statement) -> bool:
        """Whether what the frame is about only stands beside what the claim is about: "along with it"."""
        place = statement.place_of(Sign.TOGETHER)
        needed = frozenset[str]().union(*frame.needs)
        sides: dict[bool, set[str]] = {True: set(), False: set()}
        for mention in statement.mentions:
            for named in mention.senses:
                sides[mention.place > place].update(named.ids)
        if place < 0 or not any(f"@{id}" in needed for ids in sides.values() for id in ids):
            return False
        ahead, behind = sides[False], sides[True]
        return any(f"@{id}" in needed for id in behind) or bool(ahead and behind & self._context)


def _bounded(when: When) -> bool:
    """Whether a time is more than the name of an event: the time before or after it, or an era."""
    return when.tie is not Tie.IN or when.time.event is None


def _half_denied(statement: Statement, parts: _Parts) -> bool:
    """Whether a denial stands between two statuses or times, and so denies the second alone."""
    denials = [place for place, word in enumerate(statement.words) if word in _DENIALS]
    rows = ([at for _, at in parts.statuses], [when.place for when in statement.whens])
    return any(min(row) < at < max(row) for row in rows if row for at in denials)


def named_in(linked: Linked) -> frozenset[str]:
    """Everything that a frame may need: concepts, and entities by id and by type."""
    concepts = {i for link in linked.of(Kind.CONCEPT) for i in link.ids}
    entities = linked.of(Kind.ENTITY)
    ids = {f"@{i}" for link in entities for i in link.ids}
    return frozenset(concepts | ids | {f"@{link.type}" for link in entities})


def _types(frame: ClaimFrame, relation: Relation) -> tuple[str | None, str | None]:
    """The types of a relation's subjects and of their statuses."""
    spell = relation.spell
    if spell is None:
        return None, None
    status = relation.roles[spell.status].type if spell.status else frame.options.get("status")
    return relation.roles[spell.subject].type, status
