"""Claims as replies, and yes/no questions answered by the same judging."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from bot.answering.answer import Answer
from bot.facts.queries import Records
from bot.reading.besides import advised
from bot.reading.cues import QuestionType
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.obstacles import Gate
from bot.reading.reading import Reading
from bot.wording import dressing, plain, verdicts
from bot.wording.replies import Again, Reply, Status, Verdict

if TYPE_CHECKING:
    from bot.claims.checker import Checked, Checker
    from bot.claims.items import Itemizer

_LEADS = {Verdict.SUPPORTED: plain.YES, Verdict.REFUTED: plain.NO}
_OPENING = {Verdict.SUPPORTED: "**Yes", Verdict.REFUTED: "**No"}


class Verifier:
    """Checks claims, and sets right what yes/no questions are told.

    `itemizer` makes what reads claims; it is called when the first one comes, because the first
    answer must not wait for it.
    """

    def __init__(self, records: Records, itemizer: Callable[[], Itemizer]) -> None:
        self._records = records
        self._itemizer = itemizer

    @cached_property
    def _checker(self) -> Checker:
        # Here, because its many patterns take as long as the rest of a start.
        from bot.claims.checker import Checker  # noqa: PLC0415

        return Checker(self._records, self._itemizer())

    def check(self, claim: str) -> Reply:
        """The verdict on a claim."""
        if not claim.strip():
            return Reply(claim, Status.UNKNOWN, dressing.dress(verdicts.HOW_TO_CHECK, (), {}))
        checked = self._checker.check(claim)
        sources = self._records.base.sources
        return Reply(
            question=claim,
            status=Status.UNKNOWN if checked.verdict is Verdict.UNKNOWN else Status.ANSWERED,
            body=dressing.dress(_told(checked), checked.facts, sources),
            brief=dressing.dress(_told(checked), checked.facts, sources, brief=True),
            probability=checked.probability,
            facts=tuple(fact.id for fact in checked.facts),
            sources=dressing.source_notes(checked.facts, sources),
            disputed=checked.disputed or any(fact.disputed for fact in checked.facts),
            verdict=checked.verdict,
            parts=checked.parts,
            topic=self._records.topic(checked.facts),
            again=Again.so(" ".join(claim.split())),
        )

    def confirm(self, reading: Reading, answer: Answer) -> Answer:
        """The answer to a yes/no question with the Yes or No that the facts give; others as they are."""
        if reading.question_type is not QuestionType.YES_NO or not _judged(reading):
            return answer
        checked = self._checker.check(reading.text)
        lead = _LEADS.get(checked.verdict)
        if lead is None or checked.denied:
            return answer
        if answer.status is not Status.ANSWERED:
            return Answer(plain.after_lead(lead, checked.evidence), checked.facts)
        decided = answer.text.startswith(tuple(_OPENING.values()))
        # What holds by some sources only doesn't outdo what the base itself holds, and says is doubtful.
        if answer.text.startswith(_OPENING[checked.verdict]) or (decided and checked.disputed):
            return answer
        if decided:
            return Answer(plain.after_lead(lead, checked.evidence), checked.facts)
        return replace(answer, text=plain.after_lead(lead, answer.text))


def _judged(reading: Reading) -> bool:
    """Whether it is one question about the field, to which the facts may say Yes or No."""
    against = reading.best.obstacles if reading.best else ()
    personal = any(obstacle.gate is Gate.PERSONAL for obstacle in against)
    opinion = personal or advised(reading.linked)
    return not (reading.parts or reading.surely_refused or opinion or _qualified(reading.linked))


def _qualified(linked: Linked) -> bool:
    """Whether a word that the base knows is said with what it doesn't: "a good champion"."""
    return any(
        absent.end == known.end and absent.start == known.start - 1
        for absent in linked.of(Kind.ABSENT)
        for known in linked.of(Kind.CONCEPT)
    )


def _told(checked: Checked) -> str:
    """The verdict in words, with a line for each part of a compound claim."""
    evidence = "" if checked.verdict is Verdict.UNKNOWN else checked.evidence
    head = verdicts.headed(checked.verdict, evidence, disputed=checked.disputed)
    return "\n".join([head, *(verdicts.part(part.verdict, part.text) for part in checked.parts)])
