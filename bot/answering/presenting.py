"""An answer as a reply: dressed with its sources, with its buttons, and with what programs read."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from bot.answering.answer import Answer, Option
from bot.answering.links import Links
from bot.answering.offering import phrase
from bot.facts.queries import Records
from bot.reading import codes
from bot.reading.explaining import Explanation
from bot.reading.reading import Reading
from bot.wording import dressing, talk, templates
from bot.wording.replies import NEVER, Again, Choice, Piece, Reply, SourceNote, Status

_SUGGESTED = 3


def plain(question: str, status: Status, text: str) -> Reply:
    """A reply that says no more than a text, in which `**` marks what is bold."""
    return Reply(question, status, templates.pieces(text))


class Presenter:
    """Makes replies of answers from one fact base."""

    def __init__(self, records: Records, links: Links) -> None:
        self._base = records.base
        self._records = records
        self._links = links

    def reply(self, question: str, reading: Reading, answer: Answer) -> Reply:
        """The reply that gives an answer to what was read in a question."""
        known = answer.status is Status.ANSWERED
        smalltalk = answer.status is Status.SMALLTALK
        again = Again(partial(self._links.again, reading, answer)) if known else NEVER
        notes = dressing.source_notes(answer.facts, self._base.sources)
        dressed = partial(self._dressed, answer, notes)
        reply = Reply(
            question=question,
            status=answer.status,
            body=dressed(answer.full),
            whole=dressed(answer.whole) if answer.whole else (),
            brief=dressed(answer.text, brief=True),
            intent=_named(reading, smalltalk=smalltalk),
            probability=1.0 if smalltalk else round(reading.probability, 4),
            facts=tuple(fact.id for fact in answer.facts),
            sources=notes,
            suggestions=() if known or smalltalk else self._suggestions(answer),
            choices=self._links.under(reading, answer, again)
            if known
            else _asked(question, answer),
            disputed=any(fact.disputed for fact in answer.facts),
            details=Explanation(reading),
            topic=self._records.topic(answer.facts),
            again=again,
        )
        if reply.choices or not reply.whole:
            return reply
        # No button leads to the rest, so nothing may be left out.
        return replace(reply, body=reply.whole, whole=(), brief=())

    def _dressed(
        self, answer: Answer, notes: tuple[SourceNote, ...], text: str, *, brief: bool = False
    ) -> tuple[Piece, ...]:
        sources, doubted = self._base.sources, answer.doubted
        return dressing.dress(
            text, answer.facts, sources, brief=brief, doubted=doubted, notes=notes
        )

    def _suggestions(self, answer: Answer) -> tuple[str, ...]:
        if answer.options:
            return tuple(self._question(option) for option in answer.options)
        return answer.tried or self._base.pack.examples[:_SUGGESTED]

    def _question(self, option: Option) -> str:
        return phrase(self._base.intents[option.intent], option.slots, self._base) or option.label


def _named(reading: Reading, *, smalltalk: bool) -> str | None:
    """What programs know the kind of question by."""
    if smalltalk:
        return reading.act
    return reading.intent.id if reading.intent else None


def _asked(question: str, answer: Answer) -> tuple[Choice, ...]:
    """What may have been meant, to be pressed, and a way to say that none of it was."""
    choices = [
        Choice(option.label, code)
        for option in answer.options
        if (code := codes.encode(option.intent, option.slots)) is not None
    ]
    none = Choice(talk.NONE_OF_THESE, codes.rejection(question))
    return (*choices, none) if choices else ()
