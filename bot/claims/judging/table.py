"""The table of judges: what a frame's `judge` may name, and what each of them makes use of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.claims.case import Case
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding
from bot.claims.judging import (
    ages,
    birthdays,
    counting,
    exceptions,
    gaps,
    growth,
    lengths,
    lives,
    meetings,
    pairs,
    people,
    quantifying,
    ranking,
    rows,
    sequences,
    spells,
    succession,
    titles,
    turns,
    vacancies,
    years,
)


@dataclass(frozen=True, slots=True)
class Judge:
    """A comparison; `signs` are those it takes into account, so that any other rules it out.

    `about` says that it is about subjects of rows that hold for a time; `amounts`, `traits` and
    `statuses` that it compares such. `wants` are signs of which it can't do without all. With `row` it says
    the same of several subjects, which then are named in a row.
    """

    judge: Callable[[Case], Finding | None]
    signs: frozenset[Sign] = frozenset()
    about: bool = True
    amounts: bool = False
    wants: frozenset[Sign] = frozenset()
    traits: bool = False
    statuses: bool = True
    row: bool = False


def _signs(*signs: Sign) -> frozenset[Sign]:
    return frozenset(signs)


JUDGES: Final[Mapping[str, Judge]] = {
    "held": Judge(
        spells.held,
        _signs(
            Sign.BOTH,
            Sign.MOST,
            Sign.STILL,
            Sign.ALL,
            Sign.ALWAYS,
            Sign.ONLY,
            Sign.THROUGHOUT,
            Sign.FORMERLY,
            Sign.AGAIN,
            Sign.FIRST,
            Sign.LAST,
            Sign.NTH,
        ),
        amounts=True,
        row=True,
    ),
    "started": Judge(
        turns.started, _signs(Sign.BOTH, Sign.ALL, Sign.FIRST_TIME, Sign.TOGETHER), row=True
    ),
    "ended": Judge(
        turns.ended, _signs(Sign.BOTH, Sign.ALL, Sign.TOGETHER, Sign.FIRST_TIME), row=True
    ),
    "coincided": Judge(
        meetings.coincided,
        _signs(
            Sign.SAME_DAY,
            Sign.SAME_MONTH,
            Sign.SAME_YEAR,
            Sign.TOGETHER,
            Sign.BOTH,
            Sign.ALL,
            Sign.FIRST_TIME,
        ),
        wants=_signs(Sign.SAME_DAY, Sign.SAME_MONTH, Sign.SAME_YEAR, Sign.TOGETHER),
    ),
    "turn_counted": Judge(
        meetings.turn_counted, _signs(Sign.ONLY, Sign.NONE), amounts=True, traits=True
    ),
    "changed": Judge(meetings.changed, row=True),
    "sequence": Judge(
        sequences.sequence,
        _signs(*sequences.EARLIER, *sequences.LATER, *sequences.SAME, Sign.THAN, Sign.BOTH),
        about=False,
        amounts=True,
        wants=_signs(*sequences.EARLIER, *sequences.LATER, *sequences.SAME, Sign.BOTH),
    ),
    "lasted": Judge(
        lengths.lasted,
        _signs(Sign.ONLY, Sign.BOTH, Sign.ALL, Sign.NTH, Sign.FIRST, Sign.LAST, Sign.THROUGHOUT),
        amounts=True,
        row=True,
    ),
    "often": Judge(lengths.often, _signs(Sign.TWICE, Sign.ONCE, Sign.ONLY), amounts=True, row=True),
    "order": Judge(
        pairs.order,
        _signs(Sign.BEFORE, Sign.AFTER, Sign.EARLIER, Sign.LATER, Sign.THAN),
        amounts=True,
        wants=_signs(Sign.BEFORE, Sign.AFTER, Sign.EARLIER, Sign.LATER),
    ),
    "aged": Judge(ages.aged, _signs(Sign.ONLY, Sign.FIRST_TIME), amounts=True, row=True),
    "eldest": Judge(
        ages.eldest,
        _signs(Sign.YOUNGEST, Sign.OLDEST),
        amounts=True,
        traits=True,
        wants=_signs(Sign.YOUNGEST, Sign.OLDEST),
    ),
    "apart": Judge(
        gaps.apart,
        _signs(
            Sign.BETWEEN,
            Sign.BEFORE,
            Sign.TWICE,
            Sign.THERE,
            Sign.AFTER,
            Sign.LATER,
            Sign.AGAIN,
            Sign.NTH,
            Sign.FIRST,
        ),
        amounts=True,
        row=True,
    ),
    "absent": Judge(gaps.absent, _signs(Sign.BOTH, Sign.ALL, Sign.THROUGHOUT), row=True),
    "replaced": Judge(succession.replaced, _signs(Sign.DIRECTLY)),
    "excepting": Judge(
        exceptions.excepting,
        _signs(Sign.ALL, Sign.NONE, Sign.EXCEPT, Sign.THERE),
        traits=True,
        wants=_signs(Sign.EXCEPT),
    ),
    "fared": Judge(
        exceptions.fared,
        _signs(Sign.ALL, Sign.MOST, Sign.ANY, Sign.NONE, Sign.STILL, Sign.ONLY),
        amounts=True,
        statuses=False,
        wants=_signs(Sign.ALL, Sign.MOST, Sign.ANY, Sign.NONE, Sign.STILL, Sign.ONLY),
    ),
    "outlasted": Judge(
        pairs.outlasted,
        _signs(Sign.LONGER, Sign.SHORTER, Sign.THAN, Sign.BY, Sign.THROUGHOUT),
        amounts=True,
        wants=_signs(Sign.LONGER, Sign.SHORTER),
    ),
    "older": Judge(
        lives.older,
        _signs(Sign.OLDER, Sign.YOUNGER, Sign.THAN, Sign.BY),
        amounts=True,
        statuses=False,
        wants=_signs(Sign.OLDER, Sign.YOUNGER),
    ),
    "lived": Judge(
        lives.lived,
        _signs(Sign.BEFORE, Sign.AFTER, Sign.EARLIER, Sign.LATER, Sign.THAN),
        amounts=True,
        statuses=False,
        wants=_signs(Sign.BEFORE, Sign.AFTER, Sign.EARLIER, Sign.LATER),
    ),
    "birthday": Judge(
        birthdays.birthday, _signs(Sign.BOTH, Sign.ALL), amounts=True, statuses=False
    ),
    "born_apart": Judge(
        birthdays.born_apart,
        _signs(Sign.APART, Sign.BOTH),
        amounts=True,
        statuses=False,
        wants=_signs(Sign.APART),
    ),
    "parted": Judge(
        pairs.parted, _signs(Sign.APART, Sign.BOTH), amounts=True, wants=_signs(Sign.APART)
    ),
    "outlived": Judge(
        lives.older,
        _signs(Sign.OLDER, Sign.YOUNGER, Sign.LONGER, Sign.THAN, Sign.BY),
        amounts=True,
        statuses=False,
    ),
    "followed": Judge(
        succession.followed,
        _signs(Sign.DIRECTLY, Sign.AFTER, Sign.BEFORE, Sign.BY, Sign.SOON, Sign.FROM),
    ),
    "beside": Judge(
        pairs.beside,
        _signs(Sign.TOGETHER, Sign.BOTH),
        amounts=True,
        statuses=False,
        wants=_signs(Sign.TOGETHER, Sign.BOTH),
    ),
    "counted": Judge(
        counting.counted,
        _signs(Sign.ONLY, Sign.THERE, Sign.TOGETHER, Sign.THROUGHOUT, Sign.ALWAYS, Sign.FORMERLY),
        amounts=True,
        traits=True,
    ),
    "outnumbered": Judge(
        counting.outnumbered,
        _signs(Sign.MORE, Sign.FEWER, Sign.THAN, Sign.THERE),
        traits=True,
        wants=_signs(Sign.MORE, Sign.FEWER),
    ),
    "quantified": Judge(
        quantifying.quantified,
        _signs(Sign.ALL, Sign.MOST, Sign.ANY, Sign.NONE, Sign.THERE, Sign.STILL, Sign.AGAIN),
        traits=True,
    ),
    "best": Judge(
        ranking.best,
        _signs(Sign.FIRST, Sign.LAST, Sign.LONGEST, Sign.SHORTEST, Sign.ALL, Sign.THROUGHOUT),
        amounts=True,
        traits=True,
        wants=_signs(Sign.FIRST, Sign.LAST, Sign.LONGEST, Sign.SHORTEST),
    ),
    "lengthy": Judge(
        lengths.lengthy,
        _signs(Sign.NONE, Sign.ANY, Sign.ONLY, Sign.THERE),
        amounts=True,
        traits=True,
    ),
    "turned_first": Judge(
        ranking.turned_first,
        _signs(Sign.FIRST, Sign.LAST, Sign.ALL),
        amounts=True,
        wants=_signs(Sign.FIRST, Sign.LAST),
    ),
    "unbeaten": Judge(
        ranking.unbeaten,
        _signs(Sign.NONE, Sign.LONGER, Sign.SHORTER, Sign.THAN, Sign.EXCEPT, Sign.THROUGHOUT),
        amounts=True,
        traits=True,
        wants=_signs(Sign.LONGER, Sign.SHORTER),
    ),
    "nth": Judge(ranking.nth, _signs(Sign.NTH), traits=True, amounts=True, wants=_signs(Sign.NTH)),
    "only": Judge(
        quantifying.only, _signs(Sign.ONLY), traits=True, amounts=True, wants=_signs(Sign.ONLY)
    ),
    "the_two": Judge(quantifying.numbered, _signs(Sign.BOTH), traits=True, amounts=True),
    "vacant": Judge(
        vacancies.vacant,
        _signs(Sign.AFTER, Sign.BEFORE, Sign.BETWEEN, Sign.ONLY, Sign.THERE),
        amounts=True,
    ),
    "unfilled": Judge(
        vacancies.unfilled,
        _signs(Sign.NONE, Sign.AFTER, Sign.BEFORE, Sign.BETWEEN, Sign.THERE),
        amounts=True,
    ),
    "renamed": Judge(titles.renamed, _signs(Sign.AGAIN, Sign.BY)),
    "title_returned": Judge(titles.returned, _signs(Sign.AGAIN)),
    "title_dropped": Judge(titles.dropped),
    "title_used": Judge(titles.in_use, _signs(Sign.STILL)),
    "attribute": Judge(people.attribute, statuses=False, row=True),
    "same": Judge(people.same, _signs(Sign.BOTH), statuses=False, amounts=True),
    "rows": Judge(
        rows.rows,
        _signs(
            Sign.ALL,
            Sign.ALWAYS,
            Sign.BOTH,
            Sign.BY,
            Sign.NONE,
            Sign.ONLY,
            Sign.STILL,
            Sign.TOGETHER,
            Sign.FIRST_TIME,
        ),
        about=False,
        amounts=True,
    ),
    "stated": Judge(
        rows.stated,
        _signs(Sign.BY, Sign.NONE, Sign.STILL, Sign.ALWAYS, Sign.BOTH, Sign.ONLY, Sign.ALL),
        about=False,
    ),
    "totalled": Judge(
        rows.totalled,
        _signs(Sign.ALL, Sign.ONLY, Sign.NONE, Sign.BOTH, Sign.MOST),
        about=False,
        amounts=True,
    ),
    "compared": Judge(
        years.compared, _signs(Sign.MORE, Sign.FEWER, Sign.THAN), about=False, amounts=True
    ),
    "extreme": Judge(years.extreme, about=False),
    "outpaced": Judge(
        years.outpaced,
        _signs(Sign.MORE, Sign.FEWER, Sign.THAN),
        about=False,
        wants=_signs(Sign.MORE, Sign.FEWER),
    ),
    "growth": Judge(
        growth.growth,
        _signs(
            Sign.DOUBLE,
            Sign.TRIPLE,
            Sign.QUADRUPLE,
            Sign.HALF,
            Sign.TIMES,
            Sign.BY,
            Sign.MORE,
            Sign.NEARLY,
            Sign.ONLY,
        ),
        about=False,
        amounts=True,
    ),
}
