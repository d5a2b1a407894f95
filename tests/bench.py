"""`python -m tests.bench`: how fast the bot is, as ratios to references measured in the same run."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from rapidfuzz import fuzz, process

from bot.adapters.telegram.inline.finding import Finder
from bot.adapters.telegram.inline.mode import articles, way_to_private
from bot.assistant import Assistant
from bot.facts.model.asking import Intent, Lexicon
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Fact
from bot.facts.model.relations import Relation
from bot.facts.model.values import Value
from bot.reading.english import FILLER, MONTHS, STOP
from bot.reading.text import words
from tests.evaluation.__main__ import KNOWLEDGE
from tests.evaluation.baselines import masked
from tests.evaluation.sets import blind_sets
from tests.evaluation.tables import table

ROOT = Path(__file__).parent.parent
_ROUNDS = 3
_QUESTIONS = 500  # of the blind sets, from all of them alike
_SCANNED = 50  # of these: the scan takes thirty times as long as all else
_STARTS = 5
_EXAMPLES = 3  # of each intent in a copy, so that building a large base takes a minute, not an hour
_QUERY = 256  # so much of what is typed Telegram passes on
_KEPT = STOP | FILLER | frozenset(MONTHS)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--times", type=int, default=100, help="how much larger the large base is")
    parser.add_argument("--knowledge", type=Path, default=KNOWLEDGE, metavar="DIR")
    options = parser.parse_args()
    questions = [item.text for each in blind_sets() for item in (*each.questions, *each.refusals)]
    with tempfile.TemporaryDirectory() as cache:
        _starts(options.knowledge, cache)
        assistant = Assistant.load(options.knowledge, Path(cache))
        _per_question(assistant, _some(questions, _QUESTIONS), options.times)


def _per_question(assistant: Assistant, questions: Sequence[str], times: int) -> None:
    link = assistant._reader.linker.link
    examples = [masked(link(e)) for i in assistant.base.intents.values() for e in i.examples]
    rows: list[tuple[str, float, float]] = []

    def scan(text: str) -> None:
        process.extractOne(text.lower(), examples, scorer=fuzz.token_set_ratio)

    def add(name: str, act: Callable[[str], object]) -> None:
        spent = timed(act, _some(questions, _SCANNED) if act is scan else questions)
        rows.append((name, _quantile(spent, 0.5), _quantile(spent, 0.99)))

    add(f"token_set_ratio over {len(examples)} examples", scan)
    add("this bot", assistant.ask)
    inline = Finder(assistant)
    add("this bot, all cards of inline mode", lambda text: _cards(inline, text))
    add("the same, half typed", lambda text: _cards(inline, text[: len(text) // 2]))
    start = time.perf_counter()
    large = Assistant(enlarged(assistant.base, times))
    built = time.perf_counter() - start
    add(f"this bot, {times} times the facts and intents", large.ask)
    reference, own = rows[0][1], rows[1][1]
    print(
        table(
            "Per question, the best of three rounds",
            ("", "p50 ms", "p99 ms", "p50 to the scan", "p50 to this bot"),
            [(*row, row[1] / reference, row[1] / own) for row in rows],
        )
    )
    print(f"The large base: {len(large.base.intents)} intents, built in {built:.0f} s.\n")


def _some(questions: Sequence[str], number: int) -> Sequence[str]:
    """Some of the questions, from all of them alike."""
    return questions[:: max(1, len(questions) // number)]


def _cards(finder: Finder, text: str) -> None:
    """All that the bot itself does for an inline query."""
    found = finder.find(text[:_QUERY], datetime.now(UTC))
    way_to_private(found)
    articles(found.replies, "bot")


def timed(act: Callable[[str], object], questions: Sequence[str]) -> list[float]:
    """The least milliseconds that each question took."""
    best = [float("inf")] * len(questions)
    for _ in range(_ROUNDS):
        for place, question in enumerate(questions):
            start = time.perf_counter()
            act(question)
            best[place] = min(best[place], 1000 * (time.perf_counter() - start))
    return best


def _quantile(values: Sequence[float], part: float) -> float:
    return sorted(values)[min(int(len(values) * part), len(values) - 1)]


def _starts(knowledge: Path, cache: str) -> None:
    """How long `ask` takes from its start; the directory `cache`, empty before, then holds what is built."""
    settings = {"BOT_KNOWLEDGE_DIR": str(knowledge.absolute()), "BOT_CACHE_DIR": cache}
    ask = ["-m", "bot", "ask", "How many people worked there in 1921?"]
    empty = min(_start(["-c", "pass"], {}) for _ in range(_STARTS))
    cold = _start(ask, settings)
    warm = min(_start(ask, settings) for _ in range(_STARTS))
    rows = [("python -c pass", empty), ("ask, nothing kept", cold), ("ask, from the cache", warm)]
    print(
        table(
            "From start to the first answer",
            ("", "seconds", "to the empty program"),
            [(name, seconds, seconds / empty) for name, seconds in rows],
        )
    )


def _start(arguments: Sequence[str], settings: Mapping[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **settings},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


def enlarged(base: FactBase, times: int) -> FactBase:
    """The base with copies of its entities, relations, facts, concepts and intents beside it.

    A copy has names and words of its own, so that it doesn't answer the original's questions.
    """
    copies = [base, *(_Copy(base, number).made() for number in range(1, times))]
    concepts = {
        concept: phrases for copy in copies for concept, phrases in copy.lexicon.concepts.items()
    }
    return replace(
        base,
        entities={id: entity for copy in copies for id, entity in copy.entities.items()},
        relations={id: relation for copy in copies for id, relation in copy.relations.items()},
        facts={id: fact for copy in copies for id, fact in copy.facts.items()},
        intents={id: intent for copy in copies for id, intent in copy.intents.items()},
        lexicon=replace(base.lexicon, concepts=concepts),
    )


class _Copy:
    def __init__(self, base: FactBase, number: int) -> None:
        self._base = base
        self._mark = f"_{number}"
        self._ending = "xq" + "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}") + "k"

    def made(self) -> FactBase:
        base = self._base
        return replace(
            base,
            entities={
                e.id + self._mark: replace(
                    e,
                    id=e.id + self._mark,
                    name=self._text(e.name),
                    short=self._text(e.short),
                    aliases=tuple(map(self._text, e.aliases)),
                    native=None,
                )
                for e in base.entities.values()
            },
            relations={r.id + self._mark: self._relation(r) for r in base.relations.values()},
            facts={f.id + self._mark: self._fact(f) for f in base.facts.values()},
            intents={i.id + self._mark: self._intent(i) for i in base.intents.values()},
            lexicon=self._lexicon(base.lexicon),
        )

    def _text(self, text: str) -> str:
        """The text in words that the original doesn't know, but for those of grammar."""
        found = [word.text for word in words(text)]
        changed = [
            word if word in _KEPT or not word.isalpha() else word + self._ending for word in found
        ]
        return " ".join(changed if changed != found else [*found, self._ending])

    def _ids(self, ids: frozenset[str]) -> frozenset[str]:
        return frozenset(id + self._mark for id in ids)

    def _value(self, value: Value) -> Value:
        known = isinstance(value, str) and value in self._base.entities
        return f"{value}{self._mark}" if known else value

    def _relation(self, relation: Relation) -> Relation:
        return replace(relation, id=relation.id + self._mark)

    def _fact(self, fact: Fact) -> Fact:
        return replace(
            fact,
            id=fact.id + self._mark,
            relation=fact.relation + self._mark,
            values={role: self._value(value) for role, value in fact.values.items()},
        )

    def _intent(self, intent: Intent) -> Intent:
        return replace(
            intent,
            id=intent.id + self._mark,
            relation=intent.relation + self._mark if intent.relation is not None else None,
            examples=tuple(map(self._text, intent.examples[:_EXAMPLES])),
            where={role: self._value(value) for role, value in intent.where.items()},
            needs=tuple(map(self._ids, intent.needs)),
            affirms=self._ids(intent.affirms),
            denies=self._ids(intent.denies),
        )

    def _lexicon(self, lexicon: Lexicon) -> Lexicon:
        concepts = {
            concept + self._mark: tuple(map(self._text, phrases))
            for concept, phrases in lexicon.concepts.items()
        }
        return replace(lexicon, concepts=concepts)


if __name__ == "__main__":
    main()
