"""From text to a Reading, against one fact base."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from bot.facts.model.asking import Intent, Refusal
from bot.facts.model.base import FactBase
from bot.reading.acts import Acts
from bot.reading.asked import MOST_ANCHORS, Asked
from bot.reading.atoms import Atoms, atoms_of
from bot.reading.contest import Contest
from bot.reading.cues import QuestionType, question_type
from bot.reading.deciding import Band, Evidence, band, probability
from bot.reading.english import FILLER, REFERRING, STOP
from bot.reading.filling import slots_of
from bot.reading.frames import frame_of
from bot.reading.gates import Gates
from bot.reading.linking import Linked, Linker
from bot.reading.links import Kind
from bot.reading.matching import NO_MATCHES, SAME, Match, Ranking
from bot.reading.messages import Messages
from bot.reading.obstacles import Gate, Obstacle
from bot.reading.reading import Candidate, Reading, Slots
from bot.reading.spelling import common_words
from bot.reading.text import Word, clauses

_CONSIDERED = 6
# How likely a reading must be for an answer where the text names nothing and nobody of the field.
_UNNAMED = 0.65
# Of a question so like an example, or so likely, nobody need doubt what is meant.
_ALMOST_SAME, _BEYOND_DOUBT = 0.75, 0.95
# What is known is only offered where a refusal is as likely as this and its score is so close.
_SURELY_REFUSED, _CLOSE = 0.8, 2.0
# How much surer a reading must be where another body is named that the intent is about too.
_BESIDE_RIVALS = 0.1
# How much an unexplained word counts: known from other intents, plain English, or neither.
_KNOWN_ELSEWHERE, _ENGLISH, _STRANGE = 0.7, 1.0, 1.3


class Reader:
    """Reads texts against a fact base. Building it reads every example; using it changes nothing."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self._subject = base.pack.subject
        self._english = common_words()
        self.linker = Linker(base, self._english)
        self._frames = {intent.id: frame_of(intent, base) for intent in base.intents.values()}
        self._acts = Acts(base.smalltalk)
        # What is refused competes with what is known, as an intent that nothing stands against.
        self._refusals = {
            refusal.id: Intent(refusal.id, "", "", "", refusal.examples)
            for refusal in base.refusals.values()
        }
        self.ranking = Ranking(
            {
                intent.id: [self._example_atoms(example) for example in intent.examples]
                for intent in (*base.intents.values(), *self._refusals.values())
            }
        )
        self._gates = Gates(base, self.ranking)
        self._messages = Messages(self.interpret, self.linker.link, self._acts, self._subject)

    def _example_atoms(self, example: str) -> frozenset[str]:
        linked = self.linker.link(example)
        return self._atoms(linked, self.type_of(example)).taught

    def type_of(self, text: str) -> QuestionType:
        """The type of a question, its abbreviations written out."""
        parts = [self.linker.expand(part) for part in clauses(text)]
        return question_type(parts, asked=text.rstrip().endswith("?"))

    def _atoms(self, linked: Linked, kind: QuestionType) -> Atoms:
        return atoms_of(linked, kind, self.base.entities[self._subject])

    def read(self, text: str) -> Reading:
        """Read a text by itself: as one question, as several, or as one with something beside it."""
        return self._messages.read(text)

    def act_of(self, row: Sequence[Word]) -> str | None:
        """The act of small talk of which words are an example, one for one."""
        return self._acts.same(row)

    def act_opening(self, linked: Linked) -> str | None:
        """The act that a message opens with, whatever it names behind that: "source for the 1925 one?"."""
        return self._acts.opening(linked)

    def opening_act(self, text: str) -> str | None:
        """The act with which a message opens that then only tells something: "are you sure? I read …"."""
        first, *more = clauses(text) or [[]]
        tells = question_type(more) is QuestionType.NONE
        return self._acts.same(first) if more and tells else None

    def restored(self, question: str, intent: Intent, slots: Slots) -> Reading:
        """A reading whose intent and slots are known, as from a pressed choice."""
        linked = self.linker.link(question)
        kind = self.type_of(question)
        match = Match(intent.id, 1.0, 1.0, 1.0, 0.0)
        evidence = Evidence(1.0, 1.0, 1.0, 0, 0.0, 0.0, 0, 0, MOST_ANCHORS)
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
        kind = self.type_of(text)
        if kind is QuestionType.NONE or _bare(linked):
            kind = fallback if fallback is not QuestionType.NONE else kind
        atoms = self._atoms(linked, kind)
        slots = slots_of(linked, self._subject)
        asked = Asked.of(linked, atoms, slots, kind, self._subject)
        judged = self._judged(asked, allowed)
        best, reached, refused = self._outcome(judged)
        unsure = not asked.named_any and best is not None and best.probability < _UNNAMED
        if reached is Band.ANSWER and (unsure or _says_nothing(linked)):
            reached = Band.OFFER
        return Reading(
            text=text,
            linked=linked,
            atoms=atoms,
            slots=slots,
            question_type=kind,
            band=reached,
            best=best,
            others=judged,
            absent=tuple(i for link in linked.of(Kind.ABSENT) for i in link.ids),
            unexplained=self._unexplained(best, atoms),
            strangers=tuple(t for t in atoms.leftover.values() if t not in self._english),
            act=self._act(text, linked, answered=reached is Band.ANSWER),
            refused=refused,
        )

    def _judged(self, asked: Asked, allowed: Iterable[str] | None) -> Contest:
        """The likeliest intents; where none of them will do, those behind if one of these surely does."""
        batches = self.ranking.ranked(asked.atoms.all, _CONSIDERED, allowed)
        judge = partial(self._candidate, asked)
        judged = Contest(next(batches, NO_MATCHES), judge)
        if judged.best is None or not judged.best.obstacles:
            return judged
        more = Contest(next(batches, NO_MATCHES), judge, behind=(judged.best, *judged))
        return more if _band(more.best) is Band.ANSWER else judged

    def _outcome(self, judged: Contest) -> tuple[Candidate | None, Band, Refusal | None]:
        """The best of the candidates, how far it reaches, and what is refused if that comes first."""
        best = judged.best
        reached = _band(best)
        if best is None or best.intent.id not in self._refusals:
            contested = (
                reached is Band.ANSWER and best is not None and self._contested(best, judged)
            )
            return best, Band.OFFER if contested else reached, None
        if reached is Band.ANSWER:
            return best, Band.UNKNOWN, self.base.refusals[best.intent.id]
        # It is hardly that; but neither is it surely what comes behind.
        best = next((each for each in judged if each.intent.id in self._frames), None)
        return best, _band(best, at_most=Band.OFFER), None

    def _contested(self, best: Candidate, judged: Contest) -> bool:
        """Whether what is refused is almost as likely as what is known."""
        if best.probability >= _BEYOND_DOUBT or best.match.nearest >= _ALMOST_SAME:
            return False
        if best.match.score - judged.highest(self._refusals) >= _CLOSE:
            return False
        return any(
            each.intent.id in self._refusals
            and each.probability >= _SURELY_REFUSED
            and best.match.score - each.match.score < _CLOSE
            for each in judged
        )

    def _act(self, text: str, linked: Linked, *, answered: bool) -> str | None:
        act = self._acts.same(linked.row)
        if act is not None or answered:
            return act
        return self._acts.like(linked, asked=text.rstrip().endswith("?"))

    def _candidate(self, asked: Asked, match: Match) -> Candidate:
        """A match with what stands against it, and how likely it is meant."""
        intent = self._refusals.get(match.intent)
        against: list[Obstacle] = []
        foreign = 0
        if intent is None:
            frame = self._frames[match.intent]
            intent = frame.intent
            against, foreign = self._gates.pass_through(frame, match, asked)
        hard = tuple([o for o in against if o.gate is not Gate.TYPE])
        evidence = Evidence(
            score=match.score,
            nearest=match.nearest,
            vocabulary=match.vocabulary,
            foreign=foreign,
            strange=match.strange,
            leftover=self._leftover(match.intent, asked.atoms),
            mismatch=int(len(hard) < len(against)),
            corrected=asked.corrected,
            anchors=asked.anchors,
        )
        chance = probability(evidence, self.base.calibration)
        # "what does it do" is about the subject; "what's today" is word for word like it, and isn't.
        if match.nearest >= SAME and asked.tied and not evidence.leftover:
            chance = max(chance, SAME)
        # What is surely meant in all else needs no concept more, and isn't ruled out by one more.
        # Another body's affairs are too like the subject's own for that.
        if self._gates.knows(intent, asked.rivals):
            sure = chance - _BESIDE_RIVALS if asked.rivals else chance
            hard = tuple([o for o in hard if sure < self._gates.yields(o, intent)])
        return Candidate(intent, match, hard, evidence, chance)

    def _leftover(self, intent: str, atoms: Atoms) -> float:
        total = 0.0
        held = self.ranking.atoms_of(intent) if atoms.leftover else ()
        for stem, text in atoms.leftover.items():
            atom = f"w:{stem}"
            if atom in held:
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


def _band(best: Candidate | None, at_most: Band = Band.ANSWER) -> Band:
    reached = band(best.probability, best.obstacles) if best else Band.UNKNOWN
    return at_most if reached is Band.ANSWER else reached


def _says_nothing(linked: Linked) -> bool:
    """Whether the text has words of grammar and manner alone: "since when?", "what was I to remember?"."""
    if any(link.kind in (Kind.ENTITY, Kind.TIME, Kind.COUNT) for link in linked.links):
        return False
    texts = {word.text for word in linked.row}
    # What "it" does goes without saying, if only that much more is said.
    return texts <= STOP or (texts <= STOP | FILLER and REFERRING.isdisjoint(texts))


def _bare(linked: Linked) -> bool:
    """Whether the question words only open an ellipsis, as in "what about …"."""
    return len(linked.row) > 1 and linked.row[1].text == "about"
