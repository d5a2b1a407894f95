"""What stands against an intent as the reading of a question, however near its examples are."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import StrEnum

from bot.facts.model import COUNT, DATE, YEAR, FactBase, Intent
from bot.reading.atoms import Atoms, concept_links
from bot.reading.cues import QuestionType
from bot.reading.english import STOP
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.matching import Match, Ranking

TIME = "time"
EVENT = "event"
_ALMOST_SAME = 0.8


class Gate(StrEnum):
    """A rule that a reading must pass."""

    ABSENT = "absent"  # names something that isn't in the base
    NEEDS = "needs"  # lacks a concept
    SLOT = "slot"  # lacks a value
    PERSONAL = "personal"  # speaks of the bot or the asker, not of the field
    ENTITY = "entity"  # names somebody or something that the relation doesn't know
    REASON = "reason"  # asks why or where, which it never answers
    TYPE = "type"  # asks for another kind of answer


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A gate that a reading did not pass, and over what."""

    gate: Gate
    what: str


@dataclass(frozen=True, slots=True)
class Frame:
    """An intent with what it can take in: slot types, and question types that it answers."""

    intent: Intent
    takes: frozenset[str]
    answers: frozenset[str]


_FITS: Mapping[str, frozenset[str]] = {
    YEAR: frozenset({"when", "which", "what", "how_long"}),
    DATE: frozenset({"when", "which", "what", "how_long"}),
    COUNT: frozenset({"how_many", "what", "how", "which"}),
    "person": frozenset({"who", "which", "what"}),
}
# Only an intent that some example asks in this way answers it.
_EXACTING = frozenset({QuestionType.WHY, QuestionType.WHERE})
_ALWAYS = frozenset({QuestionType.YES_NO, QuestionType.NONE})


def frame_of(intent: Intent, base: FactBase) -> Frame:
    """Work out what an intent takes in from its relation, its slots and its examples."""
    takes = {slot.rstrip("2") for slot in intent.requires}
    asked = None
    if intent.relation is not None:
        relation = base.relations[intent.relation]
        asked = relation.roles[intent.asks].type if intent.asks else None
        if relation.spell is None:
            takes |= {role.type for role in relation.roles.values()}
        else:
            # Computed answers use the subjects that they require, any time, and any status.
            subject = relation.roles[relation.spell.subject].type
            takes |= {role.type for role in relation.roles.values() if role.type != subject}
            if intent.requires:
                takes.add(TIME)
    if TIME in takes:
        takes |= {YEAR, DATE, EVENT}
    if takes & {YEAR, DATE}:
        takes.add(TIME)
    answers = intent.answers or _FITS.get(asked or "", frozenset())
    return Frame(intent, frozenset(takes), answers)


def obstacles(
    frame: Frame,
    match: Match,
    linked: Linked,
    atoms: Atoms,
    kind: QuestionType,
    ranking: Ranking,
    neutral: Set[str],
) -> list[Obstacle]:
    """Every gate that the frame doesn't pass; an example almost word for word needs no concept."""
    found = [Obstacle(Gate.ABSENT, i) for i in vetoes(frame, linked, ranking)]
    if match.nearest < _ALMOST_SAME:
        present = {i for link in linked.of(Kind.CONCEPT) for i in link.ids}
        found += [
            Obstacle(Gate.NEEDS, "|".join(sorted(alternatives)))
            for alternatives in frame.intent.needs
            if not alternatives & present
        ]
    for atom in atoms.all:
        # "when was the Politburo founded" is no question about the subject.
        if atom[0] == "~" and atom[1:] not in neutral and not ranking.holds(frame.intent.id, atom):
            found.append(Obstacle(Gate.ENTITY, atom[1:]))
    if personal(linked):
        found.append(Obstacle(Gate.PERSONAL, "you"))
    for slot in frame.intent.requires:
        if f"t:{slot}" not in atoms.all:
            found.append(Obstacle(Gate.SLOT, slot))
    for link in foreign(frame, linked, ranking, neutral):
        found.append(Obstacle(Gate.ENTITY, link.ids[0]))
    if kind in _EXACTING and not ranking.holds(frame.intent.id, f"?{kind}"):
        found.append(Obstacle(Gate.REASON, kind))
    if frame.answers and kind not in _ALWAYS and kind not in frame.answers:
        found.append(Obstacle(Gate.TYPE, kind))
    return found


_YOU = frozenset({"you", "your", "yours", "yourself"})


def personal(linked: Linked) -> bool:
    """Whether the question is about "you": "you" that no manner of asking explains."""
    if any(link.kind in (Kind.ENTITY, Kind.TIME) for link in linked.links):
        return False  # "how did you get into the Secretariat" means anybody
    told = {place for link in linked.concepts for place in range(link.start, link.end)}
    if sum(linked.row[place].text not in STOP for place in told) > _ABOUT_THE_BOT:
        return False
    texts = [word.text for word in linked.row]
    for place, text in enumerate(texts):
        if text not in _YOU:
            continue
        beside = texts[place + 1 : place + 2]
        if text != "you" or not beside or beside[0] not in _ASKED_OF_YOU:
            return bool(beside) or text != "you"
    return False


_ABOUT_THE_BOT = 1  # so many words of the field a question about the bot may hold by chance
_ASKED_OF_YOU = frozenset(
    """tell know say give show name list explain describe remember recall help have got find look check
    please also happen think guess confirm remind teach fill let see identify sum summarise count work
    answer state mention provide share enlighten clarify just quickly maybe perhaps possibly by mean ask
    heard hear not""".split()
)


def vetoes(frame: Frame, linked: Linked, ranking: Ranking) -> list[str]:
    """The absent topics named, but for those that the intent's own examples or concepts name."""
    absent = linked.of(Kind.ABSENT)
    if not absent:
        return []
    held = ranking.atoms_of(frame.intent.id)
    own = linked.of(Kind.ENTITY) + [k for k in linked.of(Kind.CONCEPT) if k.among(held)]
    return [
        i
        for link in absent
        for i in link.ids
        if f"!{i}" not in held
        and not any(k.covers(link) for k in own)
    ]


def foreign(frame: Frame, linked: Linked, ranking: Ranking, neutral: Set[str]) -> list[Link]:
    """The entities and times in the question that the intent has no place for."""
    held = ranking.atoms_of(frame.intent.id)
    placed: set[int] = set()
    events = [k for k in linked.of(Kind.ENTITY) if k.start in linked.events]
    strangers: list[Link] = []
    for link in linked.links:
        if link.kind is Kind.ENTITY:
            fits = (
                any(event.covers(link) for event in events)
                or any(i in neutral for i in link.ids)
                or link.type in frame.takes
                or (link.start in linked.events and EVENT in frame.takes)
                or link.among(held)
            )
        elif link.kind is Kind.TIME:
            fits = TIME in frame.takes or link.among(held)
        elif link.kind is Kind.CONCEPT:
            fits = link.among(held)
            if not fits:
                continue
        else:
            continue
        if fits:
            placed.update(range(link.start, link.end))
        else:
            strangers.append(link)
    return [s for s in strangers if not placed.issuperset(range(s.start, s.end))]


def foreign_concepts(frame: Frame, linked: Linked, ranking: Ranking) -> list[str]:
    """The concepts in the question that none of the intent's examples holds."""
    held = ranking.atoms_of(frame.intent.id)
    unheld = [link for link in concept_links(linked) if not link.among(held)]
    if not unheld:
        return []
    own = linked.of(Kind.ENTITY) + [k for k in linked.of(Kind.CONCEPT) if k.among(held)]
    placed = {place for link in own for place in range(link.start, link.end)}
    return [s.ids[0] for s in unheld if not placed.issuperset(range(s.start, s.end))]
