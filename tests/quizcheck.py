"""A second reading of the facts, slow and plain, that says which options of a quiz question hold.

It works from the words of a question alone, and shares no code with what made it but the model.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from bot.facts.dates import MONTHS, PartialDate
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Confidence, Fact
from bot.facts.model.quizzes import QuizTemplate
from bot.facts.model.relations import Relation
from bot.facts.model.values import Value
from bot.quizzing.model import Question

DAY = timedelta(days=1)
WORDS = "no one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True)
class Spell:
    """A row that holds for a time: every day that some source gives for its two ends."""

    fact: Fact
    starts: tuple[date, ...]
    ends: tuple[date, ...]

    @property
    def sound(self) -> bool:
        return not self.fact.disputed and self.fact.confidence is not Confidence.LOW

    def surely(self, day: date) -> bool:
        return self.sound and max(self.starts) <= day < min(self.ends)

    def perhaps(self, day: date) -> bool:
        return min(self.starts) <= day <= max(self.ends)

    @property
    def days(self) -> int:
        return (self.ends[0] - self.starts[0]).days


Verdict = bool | None


@dataclass(frozen=True)
class Checker:
    """Judges the options of the questions of one base."""

    base: FactBase

    def verdicts(self, question: Question) -> list[Verdict]:
        """For each option of a question with four, whether it holds; None where sources leave it open.

        For a claim, whether it does, in a list of one.
        """
        relation, template, form = self._made_from(question)
        text = {"ask": template.ask, "odd": template.odd, "claim": template.claim}[form]
        assert text is not None
        said = question.text.removeprefix("True or false? ")
        named = self._parse(relation, text, said)
        if form == "claim":
            return [self._holds(relation, template, named, named.pop("answer"))]
        if template.pick is not None:
            return self._extremes(relation, template, question.options)
        return [self._holds(relation, template, named, option) for option in question.options]

    def _made_from(self, question: Question) -> tuple[Relation, QuizTemplate, str]:
        relation, template, form = question.template.split(".")
        return self.base.relations[relation], self.base.relations[relation].quiz[template], form

    def _parse(self, relation: Relation, template: str, said: str) -> dict[str, str]:
        """What stands in a text for each slot of its template: of a role, one of its values."""
        pattern = ""
        for number, part in enumerate(re.split(r"\{(\w+)\}", template)):
            if number % 2 == 0:
                pattern += re.escape(part)
                continue
            known = [self._written(v) for f in self._rows(relation) for v in _readings(f, part)]
            known += [WORDS[int(k)] for k in known if k.isdigit() and int(k) < len(WORDS)]
            pattern += f"(?P<{part}>{'|'.join(map(re.escape, known)) or '.+'})"
        match = re.fullmatch(pattern, said, re.IGNORECASE)
        assert match is not None, (template, said)
        return match.groupdict()

    def _holds(
        self, relation: Relation, template: QuizTemplate, named: dict[str, str], answer: str
    ) -> Verdict:
        values = {**named, template.asks: answer}
        if template.view == "rows":
            return self._by_rows(relation, template, values)
        judge: Mapping[str, Callable[..., Verdict]] = {
            "stretches": self._span,
            "careers": self._span,
            "beside": self._beside,
            "order": self._order,
            "longer": self._longer,
            "events": self._at,
            "sizes": self._size,
            "eras": self._era,
            "succession": self._next,
        }
        return judge[template.view](relation, template, values)

    # Rows as they are

    def _by_rows(
        self, relation: Relation, template: QuizTemplate, values: Mapping[str, str]
    ) -> Verdict:
        maybe = False
        if any(self._open(relation, fact, values) for fact in self._rows(relation)):
            return None
        for fact in self._rows(relation):
            read = [self._shown(relation, template, fact, column) for column in values]
            fixed = [[str(each) for each in _readings(fact, role)] for role in template.where]
            wanted = [str(each) for each in template.where.values()]
            if all(_has(told, value) for told, value in zip(read, values.values(), strict=True)):
                if not all(want in told for want, told in zip(wanted, fixed, strict=True)):
                    continue
                alone = all(len(set(told)) == 1 for told in (*read, *fixed))
                if alone and not fact.disputed and fact.confidence is not Confidence.LOW:
                    return True
                maybe = True
        return None if maybe else False

    def _open(self, relation: Relation, fact: Fact, values: Mapping[str, str]) -> bool:
        """Whether a row says by its key what is asked, and the rest of it is disputed in words alone."""
        known = {role: self._written(fact.values[role]) for role in relation.key}
        told = [
            known[role].casefold() == said.casefold()
            for role, said in values.items()
            if role in known
        ]
        return fact.disputed and not fact.accepts and bool(told) and all(told)

    def _shown(
        self, relation: Relation, template: QuizTemplate, fact: Fact, column: str
    ) -> list[str]:
        """How each reading of a column would be written."""
        if column.endswith("_year") and column not in relation.roles:
            days = _readings(fact, column.removesuffix("_year"))
            return [str(day.year) for day in days if isinstance(day, PartialDate)]
        texts = [self._written(each) for each in _readings(fact, column)]
        if column == template.asks and template.choices:
            return [
                option
                for text in texts
                for option, starts in template.choices.items()
                if text.startswith(tuple(starts))
            ]
        return texts

    def _written(self, value: Value) -> str:
        if isinstance(value, PartialDate):
            parts = [str(value.day or ""), MONTHS[value.month - 1] if value.month else ""]
            return " ".join([*filter(None, parts), str(value.year)])
        entity = self.base.entities.get(str(value))
        return entity.name if entity is not None else str(value)

    # Rows that hold for a time

    def _span(
        self, relation: Relation, template: QuizTemplate, values: Mapping[str, str]
    ) -> Verdict:
        assert relation.spell is not None
        person = self._entity(values[relation.spell.subject])
        stretches = self._stretches(relation, person)
        if template.view == "careers" and stretches:
            stretches = [[spell for stretch in stretches for spell in stretch]]
        found: Verdict = False
        for stretch in stretches:
            told = {
                "start_year": {str(day.year) for day in stretch[0].starts},
                "end_year": {str(day.year) for day in stretch[-1].ends},
                "start": {_day(day) for day in stretch[0].starts},
                "end": {_day(day) for day in stretch[-1].ends},
                "length": _lengths(stretch),
            }
            columns = [name for name in values if name != relation.spell.subject]
            if all(
                values[name].casefold() in {t.casefold() for t in told[name]} for name in columns
            ):
                alone = all(len(told[name]) == 1 or name == "length" for name in columns)
                sound = all(spell.sound for spell in stretch)
                found = True if alone and sound else found or None
        return found

    def _beside(self, relation: Relation, _: QuizTemplate, values: Mapping[str, str]) -> Verdict:
        one, two = (
            self._spells(relation, self._entity(name)) for name in self._two(relation, values)
        )
        pairs = [(a, b) for a in one for b in two]
        if any(
            a.sound and b.sound and max(*a.starts, *b.starts) < min(*a.ends, *b.ends)
            for a, b in pairs
        ):
            return True
        open_ = any(
            max(min(a.starts), min(b.starts)) <= min(max(a.ends), max(b.ends)) for a, b in pairs
        )
        return None if open_ else False

    def _order(self, relation: Relation, _: QuizTemplate, values: Mapping[str, str]) -> Verdict:
        one, two = (
            self._spells(relation, self._entity(name)) for name in self._two(relation, values)
        )
        if not _all_sound(one, two):
            return None
        if max(one[0].starts) < min(two[0].starts):
            return True
        return False if max(two[0].starts) < min(one[0].starts) else None

    def _longer(self, relation: Relation, _: QuizTemplate, values: Mapping[str, str]) -> Verdict:
        one, two = (
            self._spells(relation, self._entity(name)) for name in self._two(relation, values)
        )
        first, second = (sum(spell.days for spell in spells) for spells in (one, two))
        if not _all_sound(one, two) or abs(first - second) < 100:
            return None
        return first > second

    def _at(self, relation: Relation, template: QuizTemplate, values: Mapping[str, str]) -> Verdict:
        assert relation.spell is not None
        days = self._event(values["event"])
        spells = [
            spell
            for spell in self._spells(relation, self._entity(values[relation.spell.subject]))
            if all(value in _readings(spell.fact, role) for role, value in template.where.items())
        ]
        if any(all(spell.surely(day) for day in days) for spell in spells):
            return True
        return None if any(spell.perhaps(day) for spell in spells for day in days) else False

    def _size(self, relation: Relation, _: QuizTemplate, values: Mapping[str, str]) -> Verdict:
        counts = {
            sum(spell.starts[0] <= day < spell.ends[0] for spell in self._spells(relation))
            for day in self._event(values["event"])
        }
        return int(values["size"]) in counts if len(counts) == 1 else None

    def _era(
        self, relation: Relation, template: QuizTemplate, values: Mapping[str, str]
    ) -> Verdict:
        assert relation.spell is not None
        assert template.era is not None
        eras = self.base.relations[template.era]
        leader = self._entity(values["holder"])
        held = [
            spell
            for spell in self._spells(eras, leader)
            if all(v in _readings(spell.fact, role) for role, v in template.era_where.items())
        ]
        began = [
            stretch[0]
            for stretch in self._stretches(relation, self._entity(values[relation.spell.subject]))
        ]
        for first in began:
            if first.sound and all(any(s.surely(day) for s in held) for day in first.starts):
                return True
        open_ = any(spell.perhaps(day) for first in began for spell in held for day in first.starts)
        return None if open_ else False

    def _next(self, relation: Relation, _: QuizTemplate, values: Mapping[str, str]) -> Verdict:
        assert relation.spell is not None
        spell = relation.spell
        order = self._spells(relation)
        pair = (self._entity(values[spell.subject]), self._entity(values["next"]))
        found: Verdict = False
        for one, two in pairwise(order):
            if (one.fact.values[spell.subject], two.fact.values[spell.subject]) == pair:
                found = True if one.sound and two.sound else found or None
        return found

    def _extremes(
        self, relation: Relation, template: QuizTemplate, options: Iterable[str]
    ) -> list[Verdict]:
        """Which of four has most or least."""
        amounts: list[float] = []
        for name in options:
            spells = self._spells(relation, self._entity(name))
            if not _all_sound(spells):
                return [None]
            amounts.append(
                {
                    "start": spells[0].starts[0].toordinal(),
                    "end": spells[-1].ends[0].toordinal(),
                    "length": sum(spell.days for spell in spells),
                }[template.by or ""]
            )
        best = min(amounts) if template.pick == "least" else max(amounts)
        return [amount == best for amount in amounts]

    # What the facts say

    def _rows(self, relation: Relation) -> list[Fact]:
        return [fact for fact in self.base.facts.values() if fact.relation == relation.id]

    def _spells(self, relation: Relation, person: str | None = None) -> list[Spell]:
        assert relation.spell is not None
        spell = relation.spell
        found = [
            Spell(fact, _days(fact, spell.start), _days(fact, spell.end))
            for fact in self._rows(relation)
            if person is None or fact.values[spell.subject] == person
        ]
        return sorted(found, key=lambda each: (each.starts[0], each.ends[0]))

    def _stretches(self, relation: Relation, person: str) -> list[list[Spell]]:
        found: list[list[Spell]] = []
        for spell in self._spells(relation, person):
            if found and found[-1][-1].ends[0] >= spell.starts[0]:
                found[-1].append(spell)
            else:
                found.append([spell])
        return found

    def _two(self, relation: Relation, values: Mapping[str, str]) -> tuple[str, str]:
        assert relation.spell is not None
        return values[relation.spell.subject], values["other"]

    def _entity(self, name: str) -> str:
        (found,) = {
            entity.id
            for entity in self.base.entities.values()
            if entity.name == name and entity.type == "person"
        }
        return found

    def _event(self, name: str) -> list[date]:
        """The days of an event."""
        (found,) = [
            entity
            for entity in self.base.entities.values()
            if entity.type == "event" and entity.name == name.removeprefix("the ")
        ]
        start = found.attributes["start"]
        end = found.attributes.get("end", start)
        assert isinstance(start, PartialDate)
        assert isinstance(end, PartialDate)
        return [
            start.span.start + DAY * each for each in range((end.span.end - start.span.start).days)
        ]


def _readings(fact: Fact, role: str) -> list[Value]:
    own = [fact.values[role]] if role in fact.values else []
    return [*own, *fact.accepts.get(role, ())]


def _days(fact: Fact, role: str) -> tuple[date, ...]:
    found = [day for day in _readings(fact, role) if isinstance(day, PartialDate)]
    return tuple(date(day.year, day.month or 1, day.day or 1) for day in found)


def _has(told: Iterable[str], value: str) -> bool:
    plain = {each.casefold() for each in told}
    return value.casefold() in plain or str(WORDS.index(value) if value in WORDS else "") in plain


def _all_sound(*people: Iterable[Spell]) -> bool:
    return all(spell.sound for spells in people for spell in spells)


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _lengths(stretch: Iterable[Spell]) -> set[str]:
    """Every rounded length that may be told of a time, in years, months and days, in digits or words."""
    days = sum(spell.days for spell in stretch)
    found = set()
    for unit, size in (("day", 1.0), ("month", 30.44), ("year", 365.25)):
        for amount in {int(days / size), int(days / size) + 1}:
            for written in {str(amount), WORDS[amount] if amount < len(WORDS) else str(amount)}:
                if abs(amount - days / size) <= 0.51:
                    found.add(f"about {written} {unit}{'' if amount == 1 else 's'}")
    return found
