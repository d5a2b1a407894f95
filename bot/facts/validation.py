"""Checking a whole knowledge folder and turning it into the frozen types of the model."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from bot.facts.checks.claims import claims
from bot.facts.checks.entities import entities
from bot.facts.checks.index import Index, gather
from bot.facts.checks.intents import Intents, check_topic
from bot.facts.checks.pack import lexicon, pack, smalltalk, sources, topics
from bot.facts.checks.queries import queries
from bot.facts.checks.relations import relations
from bot.facts.checks.rows import Rows
from bot.facts.checks.turns import turns
from bot.facts.documents import Document, Report, Spot
from bot.facts.explaining import FormT, parse
from bot.facts.model.asking import Lexicon, SmallTalk, Turn
from bot.facts.model.base import FactBase
from bot.facts.model.queries import Queries
from bot.facts.model.relations import Relation
from bot.facts.schemas.asking import (
    CalibrationFile,
    IntentsFile,
    LexiconFile,
    RefusalsFile,
    SmallTalkFile,
    TurnsFile,
)
from bot.facts.schemas.claims import ClaimsFile
from bot.facts.schemas.facts import EntitiesFile, FactsFile
from bot.facts.schemas.pack import PackFile
from bot.facts.schemas.queries import QueriesFile
from bot.facts.schemas.relations import RelationsFile


def validate(
    documents: Sequence[Document],
    digest: str,
    handlers: Collection[str] | None,
    report: Report,
) -> FactBase | None:
    """The fact base that the documents make; None without a pack.

    Every fault goes to the report; after one the result is not fit for use.
    """
    return _Folder(documents, report).base(digest, handlers)


@dataclass(slots=True)
class _Folder:
    documents: Sequence[Document]
    report: Report
    index: Index = field(init=False)

    def __post_init__(self) -> None:
        self.index = gather(self.documents, self.report)

    def _forms(self, kind: str, form: type[FormT], depth: int) -> list[tuple[FormT, Spot]]:
        """The forms of all files of a kind that can be read, each with its place."""
        found = []
        for document in self.documents:
            if document.kind == kind:
                read = parse(form, document, self.report, depth)
                if read is not None:
                    found.append((read, Spot(document, self.report)))
        return found

    def base(self, digest: str, handlers: Collection[str] | None) -> FactBase | None:
        packs = self._forms("pack", PackFile, 2)
        known_sources = sources(packs[0][0]) if packs else {}
        known_entities = entities(self._forms("entities", EntitiesFile, 2), self.index)
        known_relations = relations(self._forms("relations", RelationsFile, 1), self.index)
        rows = Rows(self.index, known_relations, known_sources)
        known_facts = rows.facts(self._forms("facts", FactsFile, 1))
        words = self._lexicon()
        asking = Intents(self.index, known_relations, handlers, self.index.slots)
        intent_files = self._forms("intents", IntentsFile, 1)
        known_intents = asking.intents(intent_files)
        refused = asking.refusals(self._forms("refusals", RefusalsFile, 1))
        talk = self._smalltalk(asking)
        self._check_topics()
        bare = self._turns()
        calibration = self._calibration()
        if not packs:
            return None
        form, spot = packs[0]
        return FactBase(
            digest=digest,
            pack=pack(form, spot, self.index, known_relations),
            sources=known_sources,
            topics=topics(form),
            entities=known_entities,
            relations=known_relations,
            facts=known_facts,
            intents=known_intents,
            lexicon=words,
            smalltalk=talk,
            refusals=refused,
            turns=bare,
            calibration=calibration,
            claims=claims(self._forms("claims", ClaimsFile, 2), self.index, known_relations),
            queries=self._queries(known_relations),
        )

    def _lexicon(self) -> Lexicon:
        for form, spot in self._forms("lexicon", LexiconFile, 2):
            return lexicon(form, spot, self.index)
        return Lexicon()

    def _smalltalk(self, asking: Intents) -> tuple[SmallTalk, ...]:
        for form, spot in self._forms("smalltalk", SmallTalkFile, 1):
            acts = smalltalk(form, spot)
            asking.check_smalltalk(acts, spot)
            return acts
        return ()

    def _turns(self) -> tuple[Turn, ...]:
        for form, spot in self._forms("turns", TurnsFile, 1):
            return turns(form, spot, self.index)
        return ()

    def _queries(self, known_relations: Mapping[str, Relation]) -> Queries:
        for form, spot in self._forms("queries", QueriesFile, 2):
            return queries(form, spot, self.index, known_relations)
        return Queries()

    def _calibration(self) -> Mapping[str, float]:
        for form, _ in self._forms("calibration", CalibrationFile, 1):
            return dict(form.root)
        return {}

    def _check_topics(self) -> None:
        for document in self.documents:
            if document.kind == "intents":
                check_topic(self.index.topics, Spot(document, self.report))
