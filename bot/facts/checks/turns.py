"""turns.yaml: bare questions, against the intents that they follow and lead to."""

from __future__ import annotations

from bot.facts.alternatives import spelt_out
from bot.facts.checks.index import Index
from bot.facts.documents import Spot
from bot.facts.model.asking import Turn
from bot.facts.schemas.asking import TurnForm, TurnsFile


def turns(file: TurnsFile, spot: Spot, index: Index) -> tuple[Turn, ...]:
    """The turns, in the order of the file; no phrase may belong to two."""
    owners: dict[str, str] = {}
    return tuple(
        _turn(name, form, _phrases(name, form, spot / name, owners), spot / name, index)
        for name, form in file.root.items()
    )


def _phrases(name: str, form: TurnForm, spot: Spot, owners: dict[str, str]) -> tuple[str, ...]:
    """The phrases of a turn, spelt out; `owners` says to which turn those before belong."""
    found: list[str] = []
    for number, written in enumerate(form.phrases):
        place = spot / "phrases" / number
        try:
            spelt = spelt_out(written)
        except ValueError as error:
            place.fault(str(error))
            continue
        for phrase in spelt:
            owner = owners.setdefault(phrase.casefold(), name)
            if owner != name:
                place.fault(f"the phrase '{phrase}' belongs to '{owner}' already; keep one")
        found += spelt
    return tuple(found)


def _turn(name: str, form: TurnForm, phrases: tuple[str, ...], spot: Spot, index: Index) -> Turn:
    follows: dict[str, str] = {}
    for target, formers in form.leads_to.items():
        index.intents.refer(target, spot / "leads_to" / target)
        for number, former in enumerate(formers):
            place = spot / "leads_to" / target / number
            if index.intents.refer(former, place) and former in follows:
                place.fault(f"'{former}' leads to '{follows[former]}' already; keep one")
            follows[former] = target
    for number, target in enumerate(form.otherwise):
        index.intents.refer(target, spot / "otherwise" / number)
    if not follows and not form.otherwise:
        spot.fault("a turn leads somewhere: give leads_to or otherwise")
    return Turn(name, phrases, follows, tuple(form.otherwise))
