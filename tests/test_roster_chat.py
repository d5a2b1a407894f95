"""Every row of the roster, read back through the chat: in the answer on somebody's time, and on cards."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.adapters.dialogue import Dialogue
from bot.adapters.telegram.splitting import MAX_UNITS
from bot.assistant import Conversation
from bot.facts.dates import PartialDate
from bot.facts.model.facts import Confidence, Fact
from bot.facts.queries import Records
from bot.wording import moments
from bot.wording.replies import Reply, Status
from tests.knowledge import loaded

ASSISTANT = loaded()
BASE = ASSISTANT.base
ROLLS = [Records(BASE).roll(name) for name in ("membership", "leadership")]
SEATS = ROLLS[0]
# Drawn at random from the list that the roster was made from: name, status, first and last day, doubt.
DRAWN = [
    ("Matvei Muranov", "member", "6 August 1917", "8 March 1918", ""),
    ("Elena Stasova", "chief_secretary", "25 March 1919", "29 November 1919", ""),
    ("Yevgeny Preobrazhensky", "member", "5 April 1920", "16 March 1921", ""),
    ("Andrei Bubnov", "candidate_member", "1 January 1926", "13 July 1930", ""),
    ("Nikolai Ezhov", "member", "1 February 1935", "22 March 1939", ""),
    ("Mikhail Suslov", "member", "24 May 1947", "25 January 1982", ""),
    ("Averky Aristov", "member", "16 October 1952", "14 March 1953", ""),
    ("Otto Kuusinen", "member", "29 June 1957", "17 May 1964", ""),
    ("Nikolai Podgorny", "member", "21 June 1963", "6 December 1965", "differ"),
    ("Vladimir Dolgikh", "member", "18 December 1972", "30 September 1988", ""),
    ("Konstantin Chernenko", "member", "5 March 1976", "13 February 1984", ""),
    ("Yegor Ligachev", "member", "26 December 1983", "13 July 1990", ""),
    ("Konstantin Chernenko", "general_secretary", "13 February 1984", "10 March 1985", ""),
    ("Lev Zaikov", "member", "1 July 1985", "13 July 1990", ""),
    ("Boris Yeltsin", "member", "1 July 1985", "18 February 1986", ""),
    ("Vadim Medvedev", "member", "6 March 1986", "13 July 1990", ""),
    ("Andrei Girenko", "member", "20 September 1989", "29 August 1991", ""),
    ("Boris Gidaspov", "member", "14 July 1990", "29 August 1991", ""),
    ("Valentin Falin", "member", "14 July 1990", "29 August 1991", ""),
    ("V. V. Aniskin", "secretariat_member_1990", "14 July 1990", "29 August 1991", "weak"),
]


def served(name: str) -> Reply:
    """The answer to when somebody served; where the question is offered back, that is chosen."""
    question = f"When did {name} serve?"
    dialogue = Dialogue(ASSISTANT)
    reply = dialogue.say(question)
    offered = next((c for c in reply.choices if name in c.label), None)
    return dialogue.say(offered.label) if reply.status is Status.CLARIFY and offered else reply


def card(name: str) -> Reply:
    reply, _ = ASSISTANT.person(name, datetime.now(UTC), Conversation())
    return reply


def day(fact: Fact, role: str) -> str:
    value = fact.values[role]
    assert isinstance(value, PartialDate)
    return moments.dated(value)


@pytest.mark.parametrize("subject", SEATS.subjects)
def test_the_answer_on_somebodys_time_holds_each_spell_with_status_and_doubt(subject: str) -> None:
    reply = served(BASE.entities[subject].name)
    held = SEATS.of(subject)
    assert reply.status is Status.ANSWERED
    assert set(reply.facts) == {h.fact.id for h in held}
    assert reply.disputed == any(h.fact.disputed for h in held)
    for each in held:
        assert each.status is not None
        start = day(each.fact, "start").partition(" (")[0]
        end = day(each.fact, "end")
        assert f"rom {start} to {end}" in reply.text or f"• {start} – {end}" in reply.text
        # In a list what stands in brackets behind a title is left off.
        assert BASE.entities[each.status].name.partition(" (")[0] in reply.text
    if any(h.fact.confidence is Confidence.LOW and not h.fact.disputed for h in held):
        assert "weakly sourced" in reply.text


@pytest.mark.parametrize("subject", SEATS.subjects)
def test_the_card_holds_names_life_and_each_spell_with_its_events_and_doubts(subject: str) -> None:
    entity = BASE.entities[subject]
    text = card(entity.name).text
    head = text.partition("\n\n")[0]
    assert head.startswith(entity.name)
    assert entity.native is not None
    assert entity.native in head
    for attribute in ("born", "died"):
        when = entity.attributes.get(attribute)
        assert not isinstance(when, PartialDate) or str(when.year) in head
    for held in (held for roll in ROLLS for held in roll.of(subject)):
        days = f"• {day(held.fact, 'start')} – {day(held.fact, 'end')}: "
        status = BASE.entities[held.status].name if held.status else held.fact.values["title"]
        row = next(line for line in text.splitlines() if line.startswith(f"{days}{status}"))
        for role in ("start_event", "end_event"):
            assert str(held.fact.values.get(role, "")) in row
        assert ("sources differ" in row) == held.fact.disputed
        assert ("weakly sourced" in row) == (held.fact.confidence is Confidence.LOW)
        note = held.fact.note or ""
        assert note[1:].rstrip(".") in text


@pytest.mark.parametrize("subject", SEATS.subjects)
def test_the_card_names_every_source_and_fits_a_message(subject: str) -> None:
    reply = card(BASE.entities[subject].name)
    facts = [held.fact for roll in ROLLS for held in roll.of(subject)]
    for source in {citation.source for fact in facts for citation in fact.citations}:
        assert BASE.sources[source].title in reply.text
    assert len(reply.text) < MAX_UNITS


@pytest.mark.parametrize(("name", "status", "start", "end", "doubt"), DRAWN)
def test_twenty_rows_drawn_at_random_agree_with_the_list(
    name: str, status: str, start: str, end: str, doubt: str
) -> None:
    answer, cards = served(name), card(name)
    for text in (answer.text, cards.text):
        for told in (start, end, BASE.entities[status].name):
            assert told.casefold() in text.casefold()
    row = next(line for line in cards.text.splitlines() if start in line and end in line)
    assert {"differ": "sources differ", "weak": "weakly sourced", "": ""}[doubt] in row
    assert answer.disputed or doubt != "differ"


def test_hardly_anybodys_time_is_asked_back() -> None:
    names = [BASE.entities[subject].name for subject in SEATS.subjects]
    asked_back = [
        n for n in names if ASSISTANT.ask(f"When did {n} serve?").status is not Status.ANSWERED
    ]
    assert len(asked_back) <= 1
