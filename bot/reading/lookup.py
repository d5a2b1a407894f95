"""Finding somebody by a name alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bot.facts.model.facts import Entity
from bot.reading.names import written_forms
from bot.reading.reading import Reading
from bot.reading.text import words

# From this likeness (0..100) on a name may be a slip for another.
_NEAR: Final = 70.0


def meant(reading: Reading, kind: str) -> tuple[str, ...]:
    """Those of a type whom a text names: all bearers of an ambiguous name, or all who are listed."""
    return tuple(dict.fromkeys(id for named in reading.slots.of(kind) for id in named.ids))


def nearest(text: str, entities: Iterable[Entity], most: int) -> tuple[str, ...]:
    """Those whose name is most like the last word of a text, the likeliest first; maybe nobody."""
    # Here, because a start must not wait for it.
    from rapidfuzz import fuzz  # noqa: PLC0415

    said = [word.text for word in words(text)]
    if not said:
        return ()
    likeness = {
        entity.id: max(
            (fuzz.ratio(said[-1], word.text) for form in written_forms(entity)
             for word in words(form)[-1:]),
            default=0.0,
        )
        for entity in entities
    }  # fmt: skip
    near = [id for id, score in likeness.items() if score >= _NEAR]
    return tuple(sorted(near, key=lambda id: -likeness[id])[:most])
