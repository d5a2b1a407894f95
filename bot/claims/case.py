"""One claim under one frame: what it names, sorted by the part it plays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth
from bot.claims.histories import Histories, History
from bot.claims.statement import Amount, Mention, Statement, When
from bot.facts.model.claims import ClaimFrame
from bot.facts.model.facts import Confidence, Entity, Fact
from bot.facts.model.relations import Relation
from bot.facts.queries import Held, Records, Roll, facts_of
from bot.wording import templates, verdicts
from bot.wording.relations import DEFAULTS

_PRESENT = frozenset({"is", "are", "exists", "leads", "sits"})
_PAST = frozenset({"was", "were", "had", "did", "been"})


@dataclass(frozen=True, slots=True)
class Case:
    """What a judge is given.

    `subjects` are ids of the relation's subjects in the order of the claim, `places` where they
    stand; `statuses` those named, `ranks` the same with their places, `traits` the concepts that narrow by an attribute, `concepts` all
    that are named and that the frame knows.
    """

    records: Records
    frame: ClaimFrame
    statement: Statement
    subjects: tuple[str, ...] = ()
    places: tuple[int, ...] = ()
    statuses: tuple[str, ...] = ()
    ranks: tuple[tuple[str, int], ...] = ()
    whens: tuple[When, ...] = ()
    traits: tuple[str, ...] = ()
    concepts: frozenset[str] = frozenset()
    bodies: tuple[Mention, ...] = ()

    @property
    def amounts(self) -> tuple[Amount, ...]:
        return self.statement.amounts

    @property
    def signs(self) -> frozenset[Sign]:
        return self.statement.all_signs

    @property
    def merely(self) -> bool:
        """Whether "only" belongs to what somebody was: "only a …", "were only …"."""
        words, place = self.statement.words, self.statement.place_of(Sign.ONLY)
        behind = [word for word in words[place + 1 :] if word not in ("ever", "been")]
        if behind[:1] in (["a"], ["an"]) or (place == len(words) - 1 and bool(self.ranks)):
            return True
        said = words[place] in ("only", "merely", "just") and not self.alone
        named = bool(self.places) and max(self.places) < place
        return said and named and bool(self.ranks) and min(at for _, at in self.ranks) > place

    @property
    def alone(self) -> bool:
        """Whether "only" says that nobody else was: "the only …"."""
        words, place = self.statement.words, self.statement.place_of(Sign.ONLY)
        return place > 0 and words[place - 1] == "the"

    @property
    def present(self) -> bool:
        """Whether the claim is about today, of which no row tells."""
        words = set(self.statement.words)
        return bool(words & _PRESENT) and not words & _PAST

    @property
    def elsewhere(self) -> bool:
        """Whether the claim names a body that is in the background, and neither the subject nor a seat in it."""
        pack = self.records.base.pack
        bodies = {id for m in self.statement.mentions for named in m.senses for id in named.ids}
        needed = frozenset[str]().union(*self.frame.needs)
        seats = {c for c in self.concepts - needed if not c.startswith("@")}
        if pack.subject in bodies or self.statuses or seats:
            return False
        return bool(bodies & set(pack.background))

    @property
    def verbs(self) -> int:
        """How many words there are of those that the frame needs first: one for each thing that happened."""
        needed = self.frame.needs[0] if self.frame.needs else frozenset()
        return sum(bool(concepts & needed) for _, concepts in self.statement.concepts)

    @property
    def relation(self) -> Relation:
        return self.records.base.relations[self.frame.relation]

    @property
    def roll(self) -> Roll:
        return self.records.roll(self.frame.relation)

    @property
    def histories(self) -> Histories:
        return Histories(self.records.base, self.roll)

    def entity(self, id: str) -> Entity:
        return self.records.base.entities[id]

    def name(self, id: str) -> str:
        return self.entity(id).name

    def word(self, key: str) -> str:
        """One of the relation's own words."""
        return (DEFAULTS | dict(self.relation.words)).get(key, "")

    def finding(self, subject: str, test: Callable[[History], Truth]) -> Finding:
        """A test of somebody's rows, with all of them as evidence."""
        main, *others = (test(history) for history in self.histories.of(subject))
        disputed = main is not Truth.TRUE and Truth.TRUE in others
        found = Truth.TRUE if disputed else main
        # A denial holds where the main reading denies; against what some source denies, nothing is sure.
        denial = Truth.UNKNOWN if main is Truth.TRUE and Truth.FALSE in others else main.opposite
        unsure = {part.strip() for part in self.frame.options.get("unsure", "").split(",")}
        if not self.roll.of(subject) and (not self.relation.closed or subject in unsure):
            found = denial = Truth.UNKNOWN
        rows = self.roll.of(subject)
        weak = bool(rows) and all(
            h.fact.disputed and h.fact.confidence is Confidence.LOW for h in rows
        )
        return Finding(found, self.facts(subject), self.told(subject), disputed or weak, denial)

    def told(self, subject: str) -> str:
        """Everything somebody held, in a sentence."""
        rows = [(h.start, h.end, self.title(h)) for h in self.roll.of(subject)]
        if not rows:
            return f"{self.name(subject)} {self.word('never')}."
        return verdicts.served(self.name(subject), self.word("sat"), rows)

    def facts(self, subject: str) -> tuple[Fact, ...]:
        """Somebody's rows; for one who has none the fact that the list is complete."""
        facts = facts_of(self.roll.of(subject))
        closing = self.relation.words.get("closing")
        if not facts and closing is not None:
            return (self.records.base.facts[closing],)
        return facts

    def title(self, held: Held) -> str:
        if held.status is not None:
            return self.name(held.status)
        title = held.fact.values.get("title")
        return title if isinstance(title, str) else ""

    def provisional(self, held: Held) -> bool:
        """Whether somebody only stood in, by a title that begins with the relation's word for it."""
        word = self.word("provisional")
        return bool(word) and self.title(held).startswith(word)

    def stated(self, facts: Sequence[Fact]) -> str:
        """Rows as their relations state them."""
        told = dict.fromkeys(templates.stated(self.records.base, fact) for fact in facts)
        return " ".join(told)

    def names(self, subjects: list[str], most: int = 8) -> list[str]:
        """The names of a few; none of many."""
        return [self.name(s) for s in subjects] if len(subjects) <= most else []
