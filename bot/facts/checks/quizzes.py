"""The quiz templates of relations/*.yaml: against the columns of their view."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.facts.checks.index import Index
from bot.facts.checks.roles import role_values
from bot.facts.columns import ANSWER, LENGTH, TRUTH, YEARS, columns, told_columns
from bot.facts.documents import Spot
from bot.facts.model.quizzes import QuizTemplate
from bot.facts.model.relations import Relation
from bot.facts.model.values import COUNT, DATE, TEXT, YEAR, Value
from bot.facts.names import Names
from bot.facts.schemas.relations import QuizForm, RelationsFile
from bot.facts.templates import check_placeholders

_MEASURED: Final = frozenset({DATE, YEAR, COUNT, LENGTH})
_OPTIONS: Final = 4


def templates(
    file: RelationsFile, spot: Spot, relations: Mapping[str, Relation], index: Index
) -> Iterator[tuple[str, dict[str, QuizTemplate]]]:
    """The quiz templates of each relation of a file that has any."""
    for name, form in file.root.items():
        if form.quiz:
            place = spot / name / "quiz"
            checker = _Templates(relations[name], relations, index)
            yield name, {id: checker.read(id, each, place / id) for id, each in form.quiz.items()}


@dataclass(frozen=True, slots=True)
class _Templates:
    relation: Relation
    relations: Mapping[str, Relation]
    index: Index

    def read(self, name: str, form: QuizForm, spot: Spot) -> QuizTemplate:
        found = columns(self.relation, form.view)
        if not found and self.relation.spell is None:
            advice = f"the rows of '{self.relation.id}' don't hold from a start to an end"
            (spot / "view").fault(f"the view '{form.view}' needs a spell: {advice}")
        elif found and _named("column", found, spot).refer(form.asks, spot / "asks"):
            self._check_texts(form, found, spot)
        if form.topic is not None:
            self.index.topics.refer(form.topic, spot / "topic")
        self._check_pick(form, found, spot)
        return QuizTemplate(
            id=name,
            topic=form.topic or self.relation.topic,
            asks=form.asks,
            view=form.view,
            ask=form.ask,
            odd=form.odd,
            claim=form.claim,
            explains=form.explains,
            where=role_values(form.where, self.relation, self.index, spot / "where"),
            only=self._only(form, found, spot / "only"),
            decoys=self._options(form.decoys, form, found, spot / "decoys"),
            barred=self._options(form.barred, form, found, spot / "barred"),
            choices=self._choices(form, found, spot / "choices"),
            era=form.era,
            era_where=self._era(form, spot),
            by=form.by,
            pick=form.pick,
            most=form.most,
            difficulty=form.difficulty,
        )

    def _check_texts(self, form: QuizForm, found: Mapping[str, str], spot: Spot) -> None:
        if form.ask is None and form.odd is None and form.claim is None:
            spot.key_fault("it asks nothing; write 'ask', 'odd' or 'claim'")
        open_to_view = [name for name in found if name != form.asks]
        advice = f"the columns here are {', '.join(open_to_view)}"
        for part, text in (("ask", form.ask), ("odd", form.odd)):
            if text is not None:
                check_placeholders(text, open_to_view, spot / part, advice)
        if form.claim is not None:
            check_placeholders(form.claim, [*open_to_view, ANSWER], spot / "claim", advice)
            if f"{{{ANSWER}}}" not in form.claim:
                (spot / "claim").fault("'claim' must name {answer}, which is right or exchanged")
        if form.explains is not None:
            told = [*found, ANSWER, TRUTH, *told_columns(found, self.relation)]
            known = [each for each in told if not each.endswith(YEARS)]
            advice = f"write one of {', '.join(known)}"
            check_placeholders(form.explains, told, spot / "explains", advice)

    def _check_pick(self, form: QuizForm, found: Mapping[str, str], spot: Spot) -> None:
        if (form.by is None) != (form.pick is None):
            spot.key_fault("'by' and 'pick' belong together; write both or neither")
        if form.by is None or not found:
            return
        if _named("column", found, spot).refer(form.by, spot / "by"):
            if found[form.by] not in _MEASURED:
                (spot / "by").fault(f"'{form.by}' can't be measured; name a date, year or count")
            if form.odd is not None or form.claim is not None:
                spot.key_fault("with 'pick' there is 'ask' alone; take 'odd' and 'claim' out")

    def _era(self, form: QuizForm, spot: Spot) -> dict[str, Value]:
        if (form.era is None) == (form.view == "eras"):
            spot.key_fault("'era' goes with the view 'eras', and the view with it")
        if form.era is None or not self.index.relations.refer(form.era, spot / "era"):
            return {}
        relation = self.relations.get(form.era)
        if relation is None:
            return {}
        if relation.spell is None:
            (spot / "era").fault(f"the rows of '{form.era}' don't hold from a start to an end")
        return role_values(form.era_where, relation, self.index, spot / "era_where")

    def _only(
        self, form: QuizForm, found: Mapping[str, str], spot: Spot
    ) -> dict[str, tuple[Value, ...]]:
        names = _named("column", found, spot)
        return {
            column: self._values(given, found[column], spot / column)
            for column, given in form.only.items()
            if found and names.refer(column, spot / column)
        }

    def _options(
        self, given: Sequence[object] | None, form: QuizForm, found: Mapping[str, str], spot: Spot
    ) -> tuple[Value, ...]:
        if given is None or form.asks not in found:
            return ()
        return self._values(given, TEXT if form.choices else found[form.asks], spot)

    def _values(self, given: Sequence[object], kind: str, spot: Spot) -> tuple[Value, ...]:
        kind = COUNT if kind == LENGTH else kind
        read = [
            self.index.values.read(raw, kind, spot / number) for number, raw in enumerate(given)
        ]
        return tuple(value for value in read if value is not None)

    def _choices(
        self, form: QuizForm, found: Mapping[str, str], spot: Spot
    ) -> dict[str, tuple[str, ...]]:
        if form.choices and found.get(form.asks, TEXT) != TEXT:
            spot.key_fault(f"'choices' sorts texts, and '{form.asks}' is none; take it out")
        if form.choices and len(form.choices) + len(form.decoys or ()) < _OPTIONS:
            spot.key_fault("a question has four options; write as many choices or more")
        return {option: tuple(starts) for option, starts in form.choices.items()}


def _named(what: str, known: Mapping[str, object], spot: Spot) -> Names:
    names = Names(what)
    for each in known:
        names.add(each, spot)
    return names
