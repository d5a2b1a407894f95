"""What common ways of matching make of the same examples, with the same handlers behind them.

They see the text as the linker masks it (people, times and other names by their type), which is in their
favour; so is their cutoff, chosen afterwards on the sets that they are measured on.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from rapidfuzz import fuzz, process

from bot.assistant import Assistant
from bot.facts.model.asking import Intent
from bot.reading.filling import slots_of
from bot.reading.linking import Linked
from bot.reading.links import Kind, outermost
from bot.wording.replies import Piece, Reply, Status
from tests.evaluation.sets import Item

Guess = tuple[str, float]
"""An intent and how sure it is."""

Matcher = Callable[[Sequence[str]], list[Guess]]
"""The best guess for each of many masked texts."""

MISSING = (
    "scikit-learn is not installed, so its two baselines are left out; `make eval` installs it"
)


@dataclass(frozen=True, slots=True)
class Score:
    """How a baseline does at its best cutoff."""

    name: str
    cutoff: float
    right: int
    wrong: int
    false: int


def masked(linked: Linked) -> str:
    """A text with its names and times put by type, as the examples hold them."""
    words = [word.text.strip("{}").rstrip("2") for word in linked.row]
    links = [k for k in linked.links if k.kind in (Kind.ENTITY, Kind.TIME)]
    for link in reversed(outermost(links)):
        time = linked.times.get(link.start) if link.kind is Kind.TIME else None
        name = "year" if time is not None and time.year is not None else link.type
        words[link.start : link.end] = [name]
    return " ".join(words)


def measure(assistant: Assistant, items: Sequence[Item]) -> list[Score]:
    """Every baseline that can run here, on questions to answer and to refuse."""
    link = assistant._reader.linker.link
    examples = [
        (masked(link(example)), intent.id)
        for intent in assistant.base.intents.values()
        for example in intent.examples
    ]
    texts = [masked(link(item.text)) for item in items]
    matchers: dict[str, Matcher] = {"token_set_ratio": token_set(examples)}
    if importlib.util.find_spec("sklearn") is not None:
        matchers["TF-IDF cosine"] = tfidf(examples)
        matchers["character n-gram regression"] = character_regression(examples)
    return [_at_best(name, assistant, items, matcher(texts)) for name, matcher in matchers.items()]


def token_set(examples: Sequence[tuple[str, str]]) -> Matcher:
    """The example with the highest token_set_ratio."""
    choices = [text for text, _ in examples]

    def match(texts: Sequence[str]) -> list[Guess]:
        found = []
        for text in texts:
            _, score, place = process.extractOne(text, choices, scorer=fuzz.token_set_ratio)
            found.append((examples[place][1], score / 100))
        return found

    return match


def tfidf(examples: Sequence[tuple[str, str]]) -> Matcher:
    """The example with the highest cosine of TF-IDF vectors over words."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415

    vectorizer = TfidfVectorizer(sublinear_tf=True, token_pattern=r"\S+")
    known = vectorizer.fit_transform([text for text, _ in examples])

    def match(texts: Sequence[str]) -> list[Guess]:
        likeness = (vectorizer.transform(texts) @ known.T).toarray()
        best = likeness.argmax(axis=1)
        return [
            (examples[place][1], float(row[place]))
            for row, place in zip(likeness, best, strict=True)
        ]

    return match


def character_regression(examples: Sequence[tuple[str, str]]) -> Matcher:
    """The intent that a logistic regression over character n-grams finds likeliest."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    vectorizer = TfidfVectorizer(
        sublinear_tf=True, analyzer="char_wb", ngram_range=(2, 4), min_df=2
    )
    model = LogisticRegression(C=20.0, max_iter=200)
    model.fit(
        vectorizer.fit_transform([text for text, _ in examples]), [intent for _, intent in examples]
    )

    def match(texts: Sequence[str]) -> list[Guess]:
        chances = model.predict_proba(vectorizer.transform(texts))
        return [(str(model.classes_[row.argmax()]), float(row.max())) for row in chances]

    return match


def _at_best(
    name: str, assistant: Assistant, items: Sequence[Item], guesses: Sequence[Guess]
) -> Score:
    outcomes: list[tuple[float, str]] = []
    for item, (intent, sure) in zip(items, guesses, strict=True):
        reply = _answered(assistant, item.text, assistant.base.intents[intent])
        if reply.status is Status.ANSWERED:
            met = "right" if item.expected.met_by(reply) else "wrong"
            outcomes.append((sure, "false" if item.expected.refused else met))
    outcomes.sort(reverse=True)
    tally = {"right": 0, "wrong": 0, "false": 0}
    best = Score(name, 1.0, 0, 0, 0)
    for sure, same in groupby(outcomes, key=itemgetter(0)):
        for _, outcome in same:
            tally[outcome] += 1
        gain = _gain(tally["right"], tally["wrong"] + tally["false"])
        if gain > _gain(best.right, best.wrong + best.false):
            best = Score(name, sure, tally["right"], tally["wrong"], tally["false"])
    return best


def _answered(assistant: Assistant, text: str, intent: Intent) -> Reply:
    """What the bot's own handlers say to a text, if the intent is the one asked."""
    reader = assistant._reader
    slots = slots_of(reader.linker.link(text), assistant.base.pack.subject)
    reading = reader.restored(text, intent, slots)
    try:
        answer = assistant._responder.answer(intent, reading)
        return assistant._presenter.reply(text, reading, answer)
    except Exception:  # noqa: BLE001 - a handler may rely on what the gates make sure of
        return Reply(text, Status.UNKNOWN, (Piece("-"),))


def _gain(right: int, bad: int) -> float:
    # What is answered wrongly counts half, or some of them would do best by never answering.
    return right - bad / 2
