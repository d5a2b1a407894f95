"""The table of answer kinds: what an intent's `handler` may name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.answering import comparing, composition, leading, people, plain, spells
from bot.answering.answer import Handler

HANDLERS: Final[Mapping[str, Handler]] = {
    "tell": plain.tell,
    "value": plain.value,
    "growth": plain.growth,
    "spell_start": spells.about_one(spells.start),
    "spell_end": spells.about_one(spells.end),
    "spell_dates": spells.about_one(spells.served),
    "spell_length": spells.about_one(spells.length),
    "spell_status": spells.about_one(spells.status),
    "spell_start_reason": spells.about_one(spells.start_reason),
    "spell_end_reason": spells.about_one(spells.end_reason),
    "ever": spells.about_one(spells.served),
    "at": composition.at,
    "count_at": composition.count_at,
    "started_in": composition.started_in,
    "ended_in": composition.ended_in,
    "changes_in": composition.changes_in,
    "count_all": composition.count_all,
    "count_where": composition.count_where,
    "list_where": composition.list_where,
    "holders": composition.holders,
    "overlap": comparing.overlap,
    "companions": comparing.companions,
    "longer": comparing.longer,
    "earlier": comparing.earlier,
    "extreme": comparing.extreme,
    "holder_at": leading.holder_at,
    "all_holders": leading.all_holders,
    "terms": leading.terms,
    "leader_length": leading.length,
    "next": leading.following,
    "previous": leading.preceding,
    "attribute": people.attribute,
    "card": people.card,
}
