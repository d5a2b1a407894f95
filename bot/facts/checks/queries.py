"""queries.yaml: the words of composed questions, against the relations that they are about."""

from __future__ import annotations

from collections.abc import Mapping

from bot.facts.checks.index import Index
from bot.facts.documents import Spot
from bot.facts.model.queries import Manner, Queries, Trait
from bot.facts.model.relations import Relation
from bot.facts.schemas.queries import QueriesFile


def queries(
    file: QueriesFile, spot: Spot, index: Index, relations: Mapping[str, Relation]
) -> Queries:
    """The words of the file; what it calls rolls must hold from a start to an end."""
    for name in file.rolls:
        _roll(name, spot / "rolls" / name, index, relations)
    if file.eras is not None:
        _roll(file.eras, spot / "eras", index, relations)
    traits = (
        Trait(form.phrases[0], form.phrases[1], dict(form.has), tuple(form.phrases))
        for form in file.traits.values()
    )
    manners = (
        Manner(form.says, tuple(form.events), tuple(form.phrases)) for form in file.manners.values()
    )
    return Queries(
        rolls={name: tuple(phrases) for name, phrases in file.rolls.items()},
        eras=file.eras,
        words={str(name): tuple(phrases) for name, phrases in file.words.items()},
        traits=tuple(traits),
        manners=tuple(manners),
        idle=tuple(file.idle),
    )


def _roll(name: str, spot: Spot, index: Index, relations: Mapping[str, Relation]) -> None:
    if index.relations.refer(name, spot) and name in relations and relations[name].spell is None:
        spot.fault(
            f"the rows of '{name}' don't hold from a start to an end; name a relation that has a spell"
        )
