"""What the probability is fitted to: readings that pass every gate, with whether they were right."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.assistant import Assistant
from bot.facts.dates import PartialDate
from bot.facts.model.asking import Intent
from bot.facts.model.base import FactBase
from bot.facts.model.relations import Relation
from bot.facts.model.values import COUNT, DATE, YEAR, Value
from bot.reading.deciding import Band, Evidence
from bot.reading.reading import Reading
from bot.wording.replies import Reply, Status
from tests.evaluation.sets import Item

FOLDS = 5
# What a sample weighs beside one of a set that people wrote: there are thousands of examples, and what
# is left of one without its concept may by chance be a fair question.
_EXAMPLE, _MADE, _EMPTIED = 0.1, 0.3, 0.03
_SLOT = re.compile(r"\{([a-z]+2?)\}")
_SOME = {YEAR: "1921", DATE: "6 August 1917", COUNT: "600", "time": "March 1953"}


@dataclass(frozen=True, slots=True)
class Sample:
    """The evidence for one answer, whether it was right, and what it weighs."""

    source: str
    evidence: Evidence
    right: bool
    weight: float


Judge = Callable[[Reading, Reply], bool]


def sampled(
    assistant: Assistant, texts: Iterable[tuple[str, Judge]], source: str, weight: float
) -> Iterator[Sample]:
    """A sample for each text that would be answered if only it were sure enough."""
    for text, judge in texts:
        reading = assistant._reader.read(text)
        best = reading.best
        if best is None or best.obstacles or reading.act is not None:
            continue
        reading = replace(reading, band=Band.ANSWER)
        try:
            answer = assistant._responder.respond(reading)
        except Exception as error:  # noqa: BLE001 - one fault must not end a long run
            print(f"A fault of the bot, over {text!r}: {error!r}", file=sys.stderr)
            continue
        reply = assistant._presenter.reply(text, reading, answer)
        if reply.status is Status.ANSWERED:
            yield Sample(source, best.evidence, judge(reading, reply), weight)


def from_sets(assistant: Assistant, name: str, items: Sequence[Item]) -> Iterator[Sample]:
    """The questions and refusals of a development set."""
    return sampled(assistant, ((item.text, _met(item)) for item in items), name, 1.0)


def from_far(assistant: Assistant, texts: Sequence[str]) -> Iterator[Sample]:
    """Texts about something else, none of which may be answered."""
    return sampled(assistant, ((text, _never) for text in texts), "far domain", 0.5)


def from_examples(base: FactBase) -> Iterator[Sample]:
    """The examples, each read by an assistant that has not seen it."""
    for fold in range(FOLDS):
        unseen: list[tuple[str, Judge]] = []
        intents = {}
        for intent in base.intents.values():
            kept = tuple(e for place, e in enumerate(intent.examples) if place % FOLDS != fold)
            left = intent.examples[fold::FOLDS] if kept else ()
            intents[intent.id] = replace(intent, examples=kept or intent.examples)
            unseen += [(filled(e, intent, base), _own(intent)) for e in left]
        assistant = Assistant(replace(base, intents=intents))
        yield from sampled(assistant, unseen, "examples, unseen", _EXAMPLE)


def from_negatives(assistant: Assistant) -> Iterator[Sample]:
    """Questions made from the base that it can't answer."""
    base = assistant.base
    kinds = {
        "strangers": _strangers(base),
        "years without a fact": _empty_years(base),
        "absent attributes": _absent(base),
        "concept taken out": _emptied(assistant),
    }
    for source, texts in kinds.items():
        load = _EMPTIED if source == "concept taken out" else _MADE
        yield from sampled(assistant, ((text, _never) for text in texts), source, load)


def filled(example: str, intent: Intent, base: FactBase) -> str:
    """An example with values in its slots, where possible those of a row of its relation."""
    relation = base.relations.get(intent.relation or "")
    rows = [fact for fact in base.facts.values() if relation and fact.relation == relation.id]
    row = rows[len(example) % len(rows)].values if rows else {}
    by_type = {relation.roles[name].type: value for name, value in row.items()} if relation else {}

    taken = {value for value in by_type.values() if isinstance(value, str)}

    def value(found: re.Match[str]) -> str:
        kind = found.group(1).rstrip("2")
        second = found.group(1).endswith("2")
        if kind in by_type and not second:
            return _written(by_type[kind], base)
        named = [e.name for e in base.entities.values() if e.type == kind and e.id not in taken]
        return named[len(example) % len(named)] if named else _SOME.get(kind, kind)

    return _SLOT.sub(value, example)


def _written(value: Value, base: FactBase) -> str:
    if isinstance(value, str) and value in base.entities:
        return base.entities[value].name
    return str(value.year) if isinstance(value, PartialDate) else str(value)


def _strangers(base: FactBase) -> Iterator[str]:
    """Examples that name somebody of whom an open relation has no row."""
    for intent, relation in _related(base):
        if relation.closed or relation.spell is not None:
            continue
        known = {
            v for f in base.facts.values() if f.relation == relation.id for v in f.values.values()
        }
        for place, example in enumerate(intent.examples):
            slots = {slot for slot in _SLOT.findall(example) if slot not in _SOME}
            others = [e for e in base.entities.values() if e.type in slots and e.id not in known]
            if others and "2}" not in example:
                stranger = others[place % len(others)]
                named = example.replace(f"{{{stranger.type}}}", stranger.name)
                yield filled(named, intent, base)


def _empty_years(base: FactBase) -> Iterator[str]:
    """Examples with a year of which the relation has no row."""
    for intent, relation in _related(base):
        years = [name for name, role in relation.roles.items() if role.type == YEAR]
        if relation.spell is not None or not years:
            continue
        known = {f.values.get(name) for f in base.facts.values() for name in years}
        empty = [year for year in range(1918, 1985) if year not in known]
        for place, example in enumerate(intent.examples):
            if "{year}" in example:
                yield filled(
                    example.replace("{year}", str(empty[place * 7 % len(empty)])), intent, base
                )


def _absent(base: FactBase) -> Iterator[str]:
    subject = base.entities[base.pack.subject].short
    for absent in base.lexicon.absent:
        for phrase in absent.phrases:
            yield f"what was the {phrase} of the {subject}?"


def _emptied(assistant: Assistant) -> Iterator[str]:
    """Examples without the words of the concepts that their intent needs."""
    base, link = assistant.base, assistant._reader.linker.link
    for intent in base.intents.values():
        needed = frozenset().union(*intent.needs)
        for example in intent.examples if needed else ():
            linked = link(filled(example, intent, base))
            gone = {
                p for k in linked.concepts if needed & set(k.ids) for p in range(k.start, k.end)
            }
            rest = [word.text for place, word in enumerate(linked.row) if place not in gone]
            if gone and len(rest) > 1:
                yield " ".join(rest)


def _related(base: FactBase) -> Iterator[tuple[Intent, Relation]]:
    for intent in base.intents.values():
        if intent.relation is not None:
            yield intent, base.relations[intent.relation]


def _met(item: Item) -> Judge:
    return lambda _, reply: not item.expected.refused and item.expected.met_by(reply)


def _own(intent: Intent) -> Judge:
    return lambda reading, _: reading.intent is not None and reading.intent.id == intent.id


def _never(_reading: Reading, _reply: Reply) -> bool:
    return False
