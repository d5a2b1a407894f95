"""Whether the facts asked for know the people whom a question names."""

from __future__ import annotations

from dataclasses import replace

from bot.facts.loading import load
from bot.facts.model.asking import Intent
from bot.reading.licensing import Licence
from bot.reading.linking import Linker
from tests.chess import CHESS

WHOLE = load(CHESS)
# Without the match of 1972, in which Fischer beat Spassky.
BASE = replace(
    WHOLE, facts={id: f for id, f in WHOLE.facts.items() if "fischer" not in f.values.values()}
)
LICENCE, LINKER = Licence(BASE), Linker(BASE, frozenset())


def strangers(intent: Intent, text: str) -> list[str]:
    return LICENCE.strangers(intent, LINKER.link(text).links)


def test_whoever_stands_in_no_row_of_the_relation_is_a_stranger_to_it() -> None:
    match = BASE.intents["match_winner"]
    assert strangers(match, "did Alekhine win against Capablanca") == []
    assert strangers(match, "did Alekhine win against Fischer") == ["fischer"]


def test_nobody_is_a_stranger_to_a_roll() -> None:
    reign = BASE.intents["champion_when"]
    assert BASE.relations["reign"].spell is not None
    assert strangers(reign, "when was Fischer champion") == []


def test_behind_the_last_year_and_before_the_first_nothing_is_known() -> None:
    """ "After" the last year that a fact names lies beyond the base; that year itself doesn't."""
    reached = LICENCE._reach
    assert reached is not None
    last, first = reached.end.year - 1, reached.start.year
    assert LICENCE.past_reach(LINKER.link(f"what did Euwe do after {last}")) == [str(last)]
    assert LICENCE.past_reach(LINKER.link(f"what did Euwe do before {first}")) == [str(first)]
    assert LICENCE.past_reach(LINKER.link(f"what did Euwe do in {last}")) == []
    assert LICENCE.past_reach(LINKER.link(f"what did Euwe do after {first}")) == []
