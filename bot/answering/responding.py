"""From a reading to an answer, a choice, or a plain "I don't know"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.among import among
from bot.answering.answer import Answer, Option, Question
from bot.answering.handlers import HANDLERS
from bot.answering.hinting import Hints
from bot.answering.offering import phrase, variants
from bot.facts.model.asking import Intent
from bot.facts.queries import Records
from bot.facts.reach import reach
from bot.reading.deciding import OFFER_FROM, Band
from bot.reading.obstacles import Gate, Obstacle
from bot.reading.reading import Candidate, Named, Reading, Slots
from bot.wording import talk
from bot.wording.replies import Status

_OFFERED = 3
_AS_LIKELY = 0.7  # the least probability of another reading, where the first has no answer


class Responder:
    """Answers readings from the facts of one base."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._base = records.base
        self._hints = Hints(records)
        self._reach = reach(records.base)

    def respond(self, reading: Reading) -> Answer:
        """The answer to a reading, in whichever band it fell."""
        if reading.parts:
            return self._together(reading)
        best = reading.best
        if reading.band is Band.ANSWER and best is not None:
            return self.answer(best.intent, reading)
        if reading.refused is not None:
            return self.unknown(reading)
        asked_back = self._ask_back(reading) or self._ask_what(reading)
        if asked_back is not None:
            return asked_back
        options = self._options(reading)
        if options and not reading.absent:
            return Answer(talk.did_you_mean(len(options)), status=Status.CLARIFY, options=options)
        return self.unknown(reading)

    def _together(self, reading: Reading) -> Answer:
        """One answer for each part; the first that isn't one stands for all."""
        answers = [self.respond(part) for part in reading.parts]
        other = next((a for a in answers if a.status is not Status.ANSWERED), None)
        if other is not None:
            return other
        facts = {fact.id: fact for answer in answers for fact in answer.facts}
        return Answer("\n".join(a.whole or a.full for a in answers), tuple(facts.values()))

    def instead(self, reading: Reading) -> tuple[Reading, Answer] | None:
        """Another reading, about as likely, that has an answer where the best has none."""
        if reading.band is not Band.ANSWER or reading.parts:
            return None
        known = reading.best.evidence.foreign if reading.best else 0
        for other in reading.others:
            # One that would leave the values aside, or a word that the best knows, is no answer either.
            takes = {slot.rstrip("2") for slot in other.intent.requires}
            if other.obstacles or other.evidence.foreign > known:
                continue
            if takes and other.probability >= _AS_LIKELY:
                read_so = replace(reading, best=other, others=())
                answer = self.answer(other.intent, read_so)
                if answer.status is Status.ANSWERED:
                    return read_so, answer
        return None

    def answer(self, intent: Intent, reading: Reading) -> Answer:
        """The answer of an intent; asks back where a name fits several."""
        settled = self._settled(intent, reading)
        unsure = None if reading.group else self._unsure(intent, settled.slots)
        if unsure is not None:
            return self._which(intent, settled.slots, unsure)
        question, handler = Question(self._records, intent, settled), HANDLERS[intent.handler]
        if reading.group is not None:
            return among(question, reading.group, handler)
        answer = handler(question)
        ambiguous = self._unsure(intent, reading.slots)
        if ambiguous is None:
            return answer
        names = [self._base.entities[n.ids[0]].name for n in settled.slots.named if n.sure]
        # Whoever else bears the name can still be asked for: "and the other one?"
        options = self._which(intent, reading.slots, ambiguous).options
        return replace(answer, text=f"{names[0]}: {answer.text}", options=options)

    def _unsure(self, intent: Intent, slots: Slots) -> Named | None:
        """A name that the intent needs and that fits several."""
        needed = {slot.rstrip("2") for slot in intent.requires}
        unsure = (n for n in slots.named if n.sure is None and n.type in needed)
        return next(unsure, None)

    def _settled(self, intent: Intent, reading: Reading) -> Reading:
        """The reading with a name settled by its time: only one of that name was in then."""
        unsure = self._unsure(intent, reading.slots)
        relation = self._base.relations.get(intent.relation or "")
        if unsure is None or not reading.slots.times or relation is None or not relation.spell:
            return reading
        span = reading.slots.times[0].span
        held = {h.subject for h in self._records.roll(relation.id).within(span)}
        fitting = tuple(id for id in unsure.ids if id in held)
        if len(fitting) != 1:
            return reading
        named = tuple(Named(n.type, fitting) if n is unsure else n for n in reading.slots.named)
        return replace(reading, slots=replace(reading.slots, named=named))

    def _which(self, intent: Intent, slots: Slots, unsure: Named) -> Answer:
        options = [
            Option(intent.id, filled, self.told_apart(id))
            for id, filled in zip(unsure.ids, variants(slots, unsure), strict=True)
        ]
        return Answer(talk.WHICH_ONE, status=Status.CLARIFY, options=tuple(options[:_OFFERED]))

    def told_apart(self, id: str) -> str:
        """Somebody's name, with what tells him from others who bear it."""
        return self._base.entities[id].name + self._years(id)

    def _years(self, id: str) -> str:
        """The years of somebody's time, to tell two of a name apart."""
        for roll in self._records.rolls_with(id):
            stints = roll.stints(id)
            return f", {stints[0].start.year}–{stints[-1].end.year}"
        return ""

    def _ask_back(self, reading: Reading) -> Answer | None:
        """A question for the one value that is missing, where all else is clear."""
        best = reading.best
        if best is None or best.probability < OFFER_FROM or reading.absent:
            return None
        if len(best.obstacles) != 1 or best.obstacles[0].gate is not Gate.SLOT:
            return None
        missing = best.obstacles[0].what
        if missing == "person":
            return Answer(talk.ABOUT_WHOM, status=Status.CLARIFY)
        if missing in ("time", "year"):
            return Answer(talk.ABOUT_WHEN, status=Status.CLARIFY)
        return None

    def _ask_what(self, reading: Reading) -> Answer | None:
        """A question for the question, where only a value was given: "and in 1925?"."""
        if reading.concepts or reading.atoms.leftover or reading.absent:
            return None
        named = [self._base.entities[n.ids[0]].name for n in reading.slots.named if n.sure]
        what = [*named, *(time.label for time in reading.slots.times)]
        if len(what) != 1:
            return None
        return Answer(talk.WHAT_ABOUT.format(what[0]), status=Status.CLARIFY)

    def _options(self, reading: Reading) -> tuple[Option, ...]:
        """What may have been meant: near readings that pass every gate, as whole questions."""
        found: dict[str, Option] = {}
        for candidate in (reading.best, *reading.others):
            if candidate is None or not self._offerable(candidate):
                continue
            text = phrase(candidate.intent, reading.slots, self._base)
            if text is not None:
                found.setdefault(text, Option(candidate.intent.id, reading.slots, text))
        return tuple(list(found.values())[:_OFFERED])

    def _offerable(self, candidate: Candidate) -> bool:
        known = candidate.intent.id in self._base.intents
        return known and not candidate.obstacles and candidate.probability >= OFFER_FROM

    def unknown(self, reading: Reading) -> Answer:
        """What isn't known, what can be asked instead, and no fact that could be taken for an answer."""
        suited = self._hints.about(reading)
        tried = suited or self._hints.of_pack(reading)
        text = self._unknown(reading, suited, tried)
        return Answer(text, status=Status.UNKNOWN, tried=tried)

    def _unknown(self, reading: Reading, suited: tuple[str, ...], tried: tuple[str, ...]) -> str:
        base, scope = self._base, self._base.pack.scope
        said = talk.instead(suited) if suited else scope
        if reading.absent:
            says = next(a.says for a in base.lexicon.absent if a.id == reading.absent[0])
            return talk.absent(says, said)
        if reading.refused is not None:
            return talk.absent(reading.refused.says, said)
        against = _against(reading)
        stopped = self._stopped(against, said)
        if stopped is not None:
            return stopped
        if reading.strangers and any(o.gate is Gate.SLOT for o in against):
            return talk.person_unknown(scope)
        if reading.concepts or reading.slots.named or reading.slots.times:
            return talk.not_known(scope, tried)
        return talk.not_understood(tried)

    def _stopped(self, against: Sequence[Obstacle], said: str) -> str | None:
        """That what is asked isn't known of somebody or of a time; None where neither stands against it."""
        entities = self._base.entities
        strangers = (o.what for o in against if o.gate is Gate.ENTITY and o.what in entities)
        stranger = next(strangers, None)
        if stranger is not None:
            return talk.not_about(entities[stranger].name, said)
        if self._reach is None or all(o.gate is not Gate.BEYOND for o in against):
            return None
        return talk.beyond(self._reach.start.year, self._reach.end.year - 1, said)


def _against(reading: Reading) -> tuple[Obstacle, ...]:
    return reading.best.obstacles if reading.best else ()
