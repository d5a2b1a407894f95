"""Gaps as a YAML document, in the form of examples under their nearest intent."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from bot.facts.model.base import FactBase
from bot.facts.templates import plain
from bot.reading.gaps import GapKind, Noted, is_cut

_HEAD = """\
# Questions without a right answer, each under the intent that was nearest. Before you take one over
# into knowledge/intents, see whether it belongs there: what was rejected, or answered wrongly, most
# likely belongs to another intent. Behind each stands what became of it, and how often.
"""
_LOOSE = "# Nothing was near these, or they are no new examples:"


def drafted(gaps: Sequence[Noted], base: FactBase) -> str:
    """The YAML of `gaps`, in their order; each example that it holds can be taken over as it is."""
    taken = {plain(example) for example in _examples(base)}
    examples: dict[str, list[str]] = {}
    loose: list[str] = []
    for noted in gaps:
        key = plain(noted.gap.words)
        if noted.gap.intent in base.intents and _is_whole(noted) and key not in taken:
            taken.add(key)
            examples.setdefault(noted.gap.intent or "", []).append(_entry(noted))
        else:
            loose.append(f"#   - {_entry(noted)}")
    lines = [line for intent in examples for line in _intent(intent, examples[intent])]
    return "\n".join([_HEAD, *(lines or ["{}"]), *([_LOOSE, *loose] if loose else []), ""])


def _examples(base: FactBase) -> Iterable[str]:
    for intent in base.intents.values():
        yield from intent.examples
    for talk in base.smalltalk:
        yield from talk.examples


def _is_whole(noted: Noted) -> bool:
    """Whether it is all of a question."""
    return noted.gap.kind is not GapKind.VERDICT and not is_cut(noted.gap.words)


def _intent(id: str, entries: Iterable[str]) -> list[str]:
    return [f"{id}:", "  examples:", *(f"    - {entry}" for entry in entries)]


def _entry(noted: Noted) -> str:
    gap = noted.gap
    # What JSON writes in quotes YAML reads as the same text.
    words = json.dumps(gap.words, ensure_ascii=False)
    return f"{words}  # {gap.kind} {noted.times}x, probability {gap.probability:.2f}"
