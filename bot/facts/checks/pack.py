"""pack.yaml, lexicon.yaml and smalltalk.yaml."""

from __future__ import annotations

from collections.abc import Mapping

from bot.facts.checks.index import Index
from bot.facts.checks.timeline import timeline
from bot.facts.documents import Spot, suggest
from bot.facts.model.asking import Absent, Lexicon, SmallTalk
from bot.facts.model.facts import Confidence, Source
from bot.facts.model.pack import Pack, Topic
from bot.facts.model.relations import Relation
from bot.facts.schemas.asking import LexiconFile, SmallTalkFile
from bot.facts.schemas.pack import PackFile
from bot.facts.templates import check_braces


def sources(form: PackFile) -> dict[str, Source]:
    """The sources of the pack by id."""
    return {
        name: Source(name, each.title, each.url, each.licence, dict(each.sections), each.short)
        for name, each in form.sources.items()
    }


def topics(form: PackFile) -> dict[str, Topic]:
    """The topics of the pack by id, in the order of the file."""
    return {name: Topic(name, title) for name, title in form.topics.items()}


def pack(form: PackFile, spot: Spot, index: Index, relations: Mapping[str, Relation]) -> Pack:
    """The pack, once its subject is known to be an entity and its timeline can be drawn."""
    index.entities.refer(form.subject, spot / "subject")
    for key, names in (("background", form.background), ("surroundings", form.surroundings)):
        for number, name in enumerate(names):
            index.entities.refer(name, spot / key / number)
    if form.start.person is not None:
        index.entities.refer(form.start.person, spot / "start" / "person")
    return Pack(
        form.id,
        form.title,
        form.about,
        form.scope,
        form.subject,
        tuple(form.examples),
        tuple(form.background),
        tuple(form.surroundings),
        timeline(form.timeline, spot / "timeline", index, relations) if form.timeline else None,
        _browse(form, spot / "browse", index),
        form.start.model_dump(exclude_none=True),
        {Confidence(level): meaning for level, meaning in form.confidence.items()},
    )


def _browse(form: PackFile, spot: Spot, index: Index) -> dict[str, tuple[str, ...]]:
    """The intents to show under each topic, each of which must be there."""
    for topic, intents in form.browse.items():
        index.topics.refer(topic, spot / topic)
        for number, intent in enumerate(intents):
            index.intents.refer(intent, spot / topic / number)
    return {topic: tuple(intents) for topic, intents in form.browse.items()}


def lexicon(form: LexiconFile, spot: Spot, index: Index) -> Lexicon:
    """The words of the field; pronouns must stand for a type of entity."""
    for word, stands_for in form.pronouns.items():
        place = spot / "pronouns" / word
        if "type" not in stands_for:
            place.key_fault(f"'type' is missing in {place.label}")
        elif index.types.refer(stands_for["type"], place / "type"):
            _check_attributes(stands_for, place, index)
    for number, name in enumerate(form.narrowing):
        index.concepts.refer(name, spot / "narrowing" / number)
    return Lexicon(
        concepts={name: tuple(phrases) for name, phrases in form.concepts.items()},
        abbreviations=dict(form.abbreviations),
        narrowing=frozenset(form.narrowing),
        neutral=tuple(form.neutral),
        absent=tuple(
            Absent(name, tuple(each.phrases), each.says) for name, each in form.absent.items()
        ),
        pronouns={word: dict(stands_for) for word, stands_for in form.pronouns.items()},
    )


def _check_attributes(stands_for: Mapping[str, str], spot: Spot, index: Index) -> None:
    kind = stands_for["type"]
    known = index.attributes.get(kind, set())
    for name in stands_for:
        if name != "type" and name not in known:
            hint = suggest(name, known)
            (spot / name).key_fault(f"entities of type {kind} have no attribute '{name}'{hint}")


def smalltalk(form: SmallTalkFile, spot: Spot) -> tuple[SmallTalk, ...]:
    """The acts of small talk, in the order of the file."""
    for act, each in form.root.items():
        for number, text in enumerate(each.says):
            check_braces(text, spot / act / "says" / number)
    return tuple(
        SmallTalk(act, tuple(each.examples), tuple(each.says)) for act, each in form.root.items()
    )
