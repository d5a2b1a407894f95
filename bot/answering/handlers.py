"""The table of answer kinds: what an intent's `handler` may name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.answering import (
    careers,
    changing,
    coinciding,
    comparing,
    composition,
    doubting,
    extremes,
    growing,
    kinds,
    leading,
    listing,
    measuring,
    moving,
    naming,
    neighbouring,
    parting,
    people,
    plain,
    presence,
    reasons,
    rising,
    serving,
    sizes,
    spells,
    standing,
    succession,
    tenures,
    titles,
    vacancies,
)
from bot.answering.about import about_one
from bot.answering.answer import Handler
from bot.answering.told import COMPARING
from bot.reading.company import Abilities

HANDLERS: Final[Mapping[str, Handler]] = {
    "tell": plain.tell,
    "value": plain.value,
    "growth": growing.growth,
    "spell_start": about_one(spells.start),
    "spell_end": about_one(spells.end),
    "spell_dates": about_one(presence.served),
    "spell_length": about_one(spells.length),
    "length_before": about_one(rising.length_before),
    "spell_status": about_one(standing.status),
    "spell_start_reason": about_one(reasons.start_reason),
    "spell_end_reason": about_one(reasons.end_reason),
    "spell_status_changes": about_one(standing.status_changes),
    "spell_times": about_one(spells.times),
    "spell_again": about_one(spells.again),
    "ever": about_one(presence.served),
    "at": composition.at,
    "count_at": sizes.count_at,
    "started_in": moving.started_in,
    "ended_in": moving.ended_in,
    "changes_in": moving.changes_in,
    "count_all": listing.count_all,
    "count_where": listing.count_where,
    "list_where": listing.list_where,
    "extreme_size": sizes.extreme_size,
    "remaining": neighbouring.remaining,
    "next_of_kind": neighbouring.next_of_kind,
    "status_years": kinds.status_years,
    "same_day": coinciding.same_day,
    "ended_by": parting.ended_by,
    "holders": listing.holders,
    "overlap": comparing.overlap,
    "companions": comparing.companions,
    "longer": comparing.longer,
    "earlier": comparing.earlier,
    "extreme": extremes.extreme,
    "lasting": measuring.lasting,
    "at_both": measuring.at_both,
    "under": measuring.under,
    "both_beside": measuring.both_beside,
    "older": measuring.older,
    "holder_at": leading.holder_at,
    "holder_when": leading.holder_when,
    "all_holders": leading.all_holders,
    "terms": tenures.terms,
    "leader_length": tenures.length,
    "between": succession.between,
    "next": succession.following,
    "previous": succession.preceding,
    "age": people.age,
    "attribute": people.attribute,
    "card": people.card,
    "other_names": naming.other_names,
    "namesakes": naming.namesakes,
    "same_person": naming.same_person,
    "served_under": serving.served_under,
    "compared": changing.compared,
    "in_and_out": changing.in_and_out,
    "later_status": changing.later_status,
    "replaced": changing.replaced,
    "spell_onward": careers.onward,
    "status_before": about_one(careers.before),
    "status_after": about_one(careers.after),
    "status_direction": about_one(careers.direction),
    "life": careers.life,
    "vacancies": vacancies.vacancies,
    "vacant_beside": vacancies.vacant_beside,
    "title_order": titles.title_order,
    "title_stretches": titles.title_stretches,
    "title_change": titles.title_change,
    "leaders_beside": titles.leaders_beside,
    "certainty": doubting.certainty,
    "disputed": doubting.disputed,
}

# What they don't know of somebody, no other kind of answer knows.
LAST_WORD: Final = frozenset({"spell_onward"})

# What they answer Yes or No to isn't whether a claim is true.
SELF_JUDGING: Final = frozenset(
    """same_person certainty disputed vacancies vacant_beside status_direction in_and_out compared later_status
    title_stretches""".split()
)

# They take in several conditions by themselves, so that no other reading of these leaves out less.
COMBINING: Final = frozenset(
    "compared in_and_out later_status replaced leaders_beside vacancies vacant_beside".split()
)

# They tell who came in, and beside them those who were in and came into another status.
JOINING: Final = frozenset({"started_in", "changes_in", "extreme"})

ABILITIES: Final = Abilities(
    narrowing=frozenset(
        """
        at count_at started_in ended_in changes_in count_where list_where holders ended_by extreme
        lasting at_both all_holders holder_at
        """.split()
    ),
    several=frozenset({*(name for name in HANDLERS if name.startswith("spell_")), "ever"}),
    ranked=frozenset({"extreme"}),
    comparing=COMPARING,
    naming=frozenset({"value"}),
    listing=frozenset({"companions", "same_day", "started_in", "ended_in"}),
    timeless=frozenset({"holder_at"}),
    stretches=frozenset(
        "spell_start spell_end spell_length spell_times spell_start_reason spell_end_reason spell_onward same_day".split()
    ),
)
