"""turns.yaml: bare questions, against the intents that they follow and lead to."""

from __future__ import annotations

from bot.facts.checks.index import Index
from bot.facts.documents import Spot
from bot.facts.model.asking import Turn
from bot.facts.schemas.asking import TurnForm, TurnsFile


def turns(file: TurnsFile, spot: Spot, index: Index) -> tuple[Turn, ...]:
    """The turns, in the order of the file; no phrase may belong to two."""
    owners: dict[str, str] = {}
    for name, form in file.root.items():
        for number, phrase in enumerate(form.phrases):
            owner = owners.setdefault(phrase.casefold(), name)
            if owner != name:
                place = spot / name / "phrases" / number
                place.fault(f"the phrase '{phrase}' belongs to '{owner}' already; keep one")
    return tuple(_turn(name, form, spot / name, index) for name, form in file.root.items())


def _turn(name: str, form: TurnForm, spot: Spot, index: Index) -> Turn:
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
    return Turn(name, tuple(form.phrases), follows, tuple(form.otherwise))
