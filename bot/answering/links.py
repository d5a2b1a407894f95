"""Where an answer leads on: to the whole of a list, or to the card of the one it is about."""

from __future__ import annotations

from bot.answering.answer import Answer
from bot.answering.cards import Cards
from bot.answering.offering import phrase
from bot.answering.responding import Responder
from bot.reading import codes
from bot.reading.reader import Reader
from bot.reading.reading import Reading
from bot.wording import cards as wording
from bot.wording import talk
from bot.wording.replies import Again, Choice, Status


class Links:
    """Makes the buttons under answers; `cards` is None where the pack has none."""

    def __init__(self, reader: Reader, responder: Responder, cards: Cards | None) -> None:
        self._reader = reader
        self._responder = responder
        self._cards = cards

    def under(self, reading: Reading, answer: Answer, again: Again) -> tuple[Choice, ...]:
        """The buttons under an answer; none under a cut list whose rest no button could lead to.

        `again` is the question by itself.
        """
        if answer.whole is not None:
            code = self._code_of_all(again.choice)
            return (Choice(talk.SHOW_ALL, code),) if code is not None else ()
        subject = self._cards.subject_of(reading) if self._cards is not None else None
        if subject is None or reading.parts or len(codes.CARD + subject.id) > codes.MAX_BYTES:
            return ()
        return (Choice(wording.more(subject.name), codes.CARD + subject.id),)

    def again(self, reading: Reading, answer: Answer) -> Choice | None:
        """The question in words that need nothing said before, and its code.

        None where the code doesn't hold all that the question did: times such as "before 1925" and
        ordinals have none, so what the code says has to be answered by the same facts.
        """
        if reading.intent is None or reading.parts or answer.status is not Status.ANSWERED:
            return None
        code = codes.encode(reading.intent.id, reading.slots)
        base = self._reader.base
        decoded = codes.decode(code, base, self._reader.linker) if code is not None else None
        question = phrase(*decoded, base) if decoded is not None else None
        if code is None or decoded is None or question is None:
            return None
        intent, slots = decoded
        again = self._responder.answer(intent, self._reader.restored(question, intent, slots))
        same = again.facts == answer.facts and again.whole == answer.whole
        return Choice(question, code) if same else None

    def _code_of_all(self, again: Choice | None) -> str | None:
        """The code of all of a cut list."""
        if again is None or len(codes.WHOLE + again.code) > codes.MAX_BYTES:
            return None
        return codes.WHOLE + again.code
