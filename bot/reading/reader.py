"""From text to a Reading, against one fact base."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.facts.model import FactBase, Intent
from bot.reading.atoms import Atoms, atoms_of
from bot.reading.cues import QuestionType, question_type
from bot.reading.deciding import Band, Evidence, band, probability
from bot.reading.gates import Frame, Gate, Obstacle, foreign_concepts, frame_of, obstacles
from bot.reading.linking import Linked, Linker
from bot.reading.links import Kind
from bot.reading.matching import Match, Ranking
from bot.reading.reading import Candidate, Named, Reading, Slots
from bot.reading.spelling import common_words
from bot.reading.text import clauses, sentences, words

_CONSIDERED = 6
# How much an unexplained word counts: known from other intents, plain English, or neither.
_KNOWN_ELSEWHERE, _ENGLISH, _STRANGE = 0.7, 1.0, 1.3


class Reader:
    """Reads texts against a fact base. Building it reads every example; using it changes nothing."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self._subject = base.pack.subject
        self._neutral = frozenset({base.pack.subject, *base.pack.background})
        self._english = common_words()
        self.linker = Linker(base, self._english)
        self._frames = {intent.id: frame_of(intent, base) for intent in base.intents.values()}
        self._talk = {
            tuple(word.stem for word in words(example)): talk.act
            for talk in base.smalltalk
            for example in talk.examples
        }
        self.ranking = Ranking(
            {
                intent.id: [self._example_atoms(example) for example in intent.examples]
                for intent in base.intents.values()
            }
        )

    def _example_atoms(self, example: str) -> frozenset[str]:
        linked = self.linker.link(example)
        return self._atoms(linked, question_type(clauses(example))).all

    def _atoms(self, linked: Linked, kind: QuestionType) -> Atoms:
        return atoms_of(linked, kind, self._subject)

    def read(self, text: str) -> Reading:
        """Read a text by itself; of several sentences, the one that asks may be enough."""
        whole = self.interpret(text, self.linker.link(text))
        if whole.band is Band.ANSWER or whole.act is not None:
            return whole
        parts = sentences(text)
        if len(parts) < 2:
            return whole
        answered = [
            reading
            for part in parts
            if (reading := self.interpret(part, self.linker.link(part))).band is Band.ANSWER
        ]
        # What leads up to the question explains itself; two questions at once do not.
        return replace(answered[0], text=text) if len(answered) == 1 else whole

    def restored(self, question: str, intent: Intent, slots: Slots) -> Reading:
        """A reading whose intent and slots are known, as from a pressed choice."""
        linked = self.linker.link(question)
        kind = question_type(clauses(question))
        match = Match(intent.id, 1.0, 1.0, 1.0, frozenset())
        evidence = Evidence(1.0, 1.0, 1.0, 1.0, 0, 0.0, 0, 0)
        best = Candidate(intent, match, (), evidence, 1.0)
        atoms = self._atoms(linked, kind)
        return Reading(question, linked, atoms, slots, kind, Band.ANSWER, best)

    def interpret(
        self,
        text: str,
        linked: Linked,
        allowed: Iterable[str] | None = None,
        fallback: QuestionType = QuestionType.NONE,
    ) -> Reading:
        """Read a text whose links are known.

        `allowed` narrows the intents considered; `fallback` is the question type where the text
        shows none.
        """
        asked = text.rstrip().endswith("?")
        kind = question_type(clauses(text), asked=asked)
        if kind is QuestionType.NONE or _bare(linked):
            kind = fallback if fallback is not QuestionType.NONE else kind
        atoms = self._atoms(linked, kind)
        matches = self.ranking.rank(atoms.all, allowed)[:_CONSIDERED]
        candidates = self._candidates(matches, linked, atoms, kind)
        best = candidates[0] if candidates else None
        return Reading(
            text=text,
            linked=linked,
            atoms=atoms,
            slots=slots_of(linked, self._subject),
            question_type=kind,
            band=band(best.probability, best.obstacles) if best else Band.UNKNOWN,
            best=best,
            others=tuple(candidates[1:]),
            absent=tuple(i for link in linked.of(Kind.ABSENT) for i in link.ids),
            unexplained=self._unexplained(best, atoms),
            act=self._talk.get(tuple(word.stem for word in linked.row)),
        )

    def _candidates(
        self, matches: list[Match], linked: Linked, atoms: Atoms, kind: QuestionType
    ) -> list[Candidate]:
        """The matches with what stands against them; those that pass the gates first."""
        found: list[tuple[Match, Frame, list[Obstacle]]] = []
        for match in matches:
            frame = self._frames[match.intent]
            against = obstacles(frame, match, linked, atoms, kind, self.ranking, self._neutral)
            found.append((match, frame, against))
        found.sort(key=lambda item: (bool(_hard(item[2])), -item[0].score))
        weights = self.base.calibration
        candidates = []
        for place, (match, frame, against) in enumerate(found):
            following = [m.score for m, _, hard in found[place + 1 :] if not _hard(hard)]
            margin = match.score - max(following, default=0.0)
            mismatch = any(o.gate is Gate.TYPE for o in against)
            evidence = Evidence(
                score=match.score,
                nearest=match.nearest,
                vocabulary=match.vocabulary,
                margin=margin,
                foreign=len(foreign_concepts(frame, linked, self.ranking)),
                leftover=self._leftover(match.intent, atoms),
                mismatch=int(mismatch),
                corrected=len(linked.corrected),
            )
            chance = probability(evidence, weights)
            candidates.append(
                Candidate(frame.intent, match, tuple(_hard(against)), evidence, chance)
            )
        return candidates

    def _leftover(self, intent: str, atoms: Atoms) -> float:
        total = 0.0
        for stem, text in atoms.leftover.items():
            atom = f"w:{stem}"
            if self.ranking.holds(intent, atom):
                continue
            if self.ranking.seen(atom):
                total += _KNOWN_ELSEWHERE
            else:
                total += _ENGLISH if text in self._english else _STRANGE
        return total

    def _unexplained(self, best: Candidate | None, atoms: Atoms) -> tuple[str, ...]:
        return tuple(
            text
            for stem, text in atoms.leftover.items()
            if best is None or not self.ranking.holds(best.intent.id, f"w:{stem}")
        )


def _bare(linked: Linked) -> bool:
    """Whether the question words only open an ellipsis, as in "what about …"."""
    return len(linked.row) > 1 and linked.row[1].text == "about"


def _hard(against: Iterable[Obstacle]) -> list[Obstacle]:
    return [obstacle for obstacle in against if obstacle.gate is not Gate.TYPE]


def slots_of(linked: Linked, subject: str) -> Slots:
    """The values that a question names, without its subject and without repetition."""
    named: list[Named] = []
    events = [k for k in linked.of(Kind.ENTITY) if k.start in linked.events]
    for link in linked.of(Kind.ENTITY):
        within = any(event.covers(link) for event in events)
        item = Named(link.type, link.ids, incidental=within)
        if subject not in link.ids and item not in named:
            named.append(item)
    named.sort(key=lambda item: item.incidental)
    times = list(linked.times.values())
    times += [time for time in linked.events.values() if time not in times]
    return Slots(tuple(named), tuple(times), tuple(linked.counts.values()))
