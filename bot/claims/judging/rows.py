"""Claims about the rows of a relation and their values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.claims.case import Case
from bot.claims.comparing import counted
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, together, truth
from bot.claims.judging.dating import happened
from bot.claims.judging.filling import Given, acts, choices, tied, turned_round
from bot.claims.judging.filling import given as given_of
from bot.claims.statement import Amount, Tie, When
from bot.facts.dates import PartialDate
from bot.facts.model.facts import Fact
from bot.facts.model.values import COUNT, DATE, TEXT, YEAR, Value

_TOLD = 3


def rows(case: Case) -> Finding | None:
    """That there is a row with the values that the claim names."""
    if turned_round(case):
        facts = case.records.rows(case.frame.relation, case.frame.where)
        return Finding(Truth.FALSE, tuple(facts[:_TOLD]), case.stated(facts[:_TOLD]))
    if (numbered := _pairs(case) or _kept(case)) is not None:
        return numbered
    unnamed = Sign.ALL in case.signs and len(case.bodies) < 2  # of whom "all" isn't told
    if (case.present and case.frame.state) or _of_both(case) or _lasting(case) or unnamed:
        return None
    given = given_of(case)
    if given is None or _crossed(case, given):
        return None
    if not given and (case.frame.values.keys() - set(case.frame.roles) or _wants_entity(case)):
        return None
    return _compared(case, given)


def _compared(case: Case, given: dict[str, list[Given]]) -> Finding | None:
    """The rows against the values, as the words of grammar and the frame put them."""
    option = case.frame.options.get
    if Sign.ONLY in case.signs and option("only") != "plain":
        return _exclusive(case, given) or _not_even(case, given)
    if among := option("inverse"):
        return _inverse(case, given, among)
    return _signed(case, together([_one(case, choice) for choice in choices(given)]))


def _pairs(case: Case) -> Finding | None:
    """That each number goes with the time beside it: "600 in 1921 and 767 in 1925"."""
    if not len(case.amounts) == len(case.whens) > 1:
        return None
    each = [
        rows(replace(case, statement=replace(case.statement, amounts=(amount,)), whens=(when,)))
        for amount, when in zip(case.amounts, case.whens, strict=True)
    ]
    found = [finding for finding in each if finding is not None]
    return together(found) if len(found) == len(each) else None


def _kept(case: Case) -> Finding | None:
    """That a number passed a bound before a time, or kept to it until then: in one of the rows, or in all."""
    if case.frame.options.get("at") != "exact" or not len(case.amounts) == len(case.whens) == 1:
        return None
    (amount,), (when,) = case.amounts, case.whens
    if amount.exact or when.tie not in (Tie.BEFORE, Tie.UNTIL):
        return None
    last = when.span.start.year - (when.tie is Tie.BEFORE)
    year, count = case.frame.roles
    facts = [
        fact
        for fact in case.records.rows(case.frame.relation, case.frame.where)
        if isinstance(at := fact.values.get(year), int) and at <= last
    ]
    found = [counted(value, amount) for f in facts if isinstance(value := f.values.get(count), int)]
    lasting = case.signs & {Sign.STILL, Sign.ALWAYS}
    return Finding(all_of(found) if lasting else any_of(found), tuple(facts), case.stated(facts))


def _crossed(case: Case, given: dict[str, list[Given]]) -> bool:
    """Whether several things are said of several, so that it isn't told which of which."""
    several = any(len(given.get(role, ())) > 1 for role in case.frame.values)
    subject = case.records.base.pack.subject
    named = sum(any(subject in n.ids for n in m.senses) for m in case.statement.mentions)
    own = sum(not any(subject in n.ids for n in m.senses) for m in case.bodies)
    return several and named + own > 1


def _lasting(case: Case) -> bool:
    """Whether it is claimed to go on: "still had 600 then" is a number at a time, and claims no more."""
    until = case.frame.options.get("until") == "true"
    plain = "still" in case.statement.words and (case.amounts or until) and case.whens
    return Sign.STILL in case.signs and Sign.ALWAYS not in case.signs and not plain


def _of_both(case: Case) -> bool:
    """Whether something is said of the subject and of one thing beside it, which is more than a row."""
    subject = case.records.base.pack.subject
    named = any(subject in n.ids for m in case.statement.mentions for n in m.senses)
    others = [m for m in case.bodies if not any(subject in n.ids for n in m.senses)]
    return named and Sign.BOTH in case.signs and len(others) < 2


def _inverse(case: Case, given: dict[str, list[Given]], among: str) -> Finding:
    """That those who are named are among the rows of a relation, and not of the frame's."""
    (role,) = case.frame.roles
    there = {fact.values.get(role) for fact in case.records.rows(among)}
    if not set(given.get(role, ())) <= there:
        return Finding(Truth.UNKNOWN)
    return together([_one(case, choice).opposite for choice in choices(given)])


def _wants_entity(case: Case) -> bool:
    """Whether the frame is about who or what did it, so that it says nothing without."""
    kinds = {case.relation.roles[name].type for name in case.frame.roles}
    return bool(kinds - {YEAR, DATE, COUNT, TEXT})


def _exclusive(case: Case, given: dict[str, list[Given]]) -> Finding | None:
    """That the rows with these values are all there are."""
    if not case.relation.closed or len(given) != 1:
        return None
    ((role, chosen),) = given.items()
    facts = case.records.rows(case.frame.relation, case.frame.where)
    there = {fact.values.get(role) for fact in facts}
    return Finding(truth(there == set(chosen)), tuple(facts[:5]), case.stated(facts[:5]))


def _not_even(case: Case, given: dict[str, list[Given]]) -> Finding | None:
    """That what isn't so at all isn't the only thing that is so."""
    found = _signed(case, together([_one(case, choice) for choice in choices(given)]))
    return found if found.truth is Truth.FALSE and not case.statement.negated else None


def stated(case: Case) -> Finding | None:
    """That what the frame stands for is so; a number in it is that of the relation's rows."""
    given = given_of(case)
    option = case.frame.options.get
    if given is None and "true" in (option("by"), option("any_time")) and not case.amounts:
        given = {}  # who did not do it did not do it at any time
    if given is None or not _stays(case):
        return None
    if option("by") == "true" and (case.statement.parted or not _by_somebody(case)):
        return None  # what somebody did to another one is a case of its own
    if (sign := option("sign")) and sign not in case.signs:
        return None
    if Sign.ALL in case.signs and not (sign or case.frame.contrary):
        return None  # that something is so doesn't say of whom all
    facts = case.records.rows(case.frame.relation, case.frame.where)
    return _signed(case, Finding(Truth.TRUE, tuple(facts[:5]), case.stated(facts[:_TOLD])))


def _stays(case: Case) -> bool:
    """Whether it is claimed to go on just where the frame is about that."""
    throughout = bool(case.signs & {Sign.STILL, Sign.ALWAYS})
    if case.frame.options.get("still") != "true":
        return case.frame.contrary or not throughout  # what is wrong at any time is wrong of all
    if any(w.tie is Tie.BEFORE or _too_early(case, w) for w in case.whens):
        return False  # what it was before a time may have ended then
    return throughout or Sign.ONLY in case.signs or case.statement.negated


def _too_early(case: Case, when: When) -> bool:
    """Whether a time begins before the year from which on the frame's rows hold."""
    facts = case.records.rows(case.frame.relation, case.frame.where)
    years = [fact.values.get(role) for fact in facts for role in case.frame.roles]
    return any(isinstance(year, int) and when.span.start.year < year for year in years)


def totalled(case: Case) -> Finding | None:
    """That so many rows are as the frame says, or all, most or none of them."""
    facts = case.records.rows(case.frame.relation, case.frame.where)
    whens = tied(case)
    if whens is None or whens or len(case.amounts) > 1:
        return None
    found = _numbered(case, len(facts))
    if found is None:
        return None
    return Finding(found, tuple(facts[:5]), case.stated(facts[:5]))


def _numbered(case: Case, rows: int) -> Truth | None:
    """Whether so many rows are as many as claimed, of those among whom the frame counts."""
    option = case.frame.options.get
    among = len(case.records.rows(option("among", ""))) if option("among") else rows
    number = among - rows if option("rest") == "true" else rows
    if case.amounts:
        return counted(number, case.amounts[0])
    if Sign.NONE in case.signs:
        return truth(not number)
    if option("among") and Sign.ALL in case.signs:
        return truth(number == among)
    if option("among") and Sign.MOST in case.signs:
        return truth(2 * number > among)
    return Truth.TRUE if option("needs_moment") != "true" else None


def _by_somebody(case: Case) -> bool:
    """Whether one of those whom the frame needs did it, rather than had it done to them."""
    needed = frozenset().union(*case.frame.needs)
    return any(
        acts(case, mention.place)
        for mention in case.statement.mentions
        for named in mention.senses
        if needed & {f"@{named.type}", *(f"@{id}" for id in named.ids)}
    )


def _signed(case: Case, finding: Finding) -> Finding:
    """A finding as the frame puts it; of the contrary it is only known where it is wrong."""
    if Sign.NONE in case.signs:
        finding = finding.opposite
    if not case.frame.contrary:
        return finding
    turned = finding.opposite
    return turned if turned.truth is Truth.FALSE else Finding(Truth.UNKNOWN)


def _one(case: Case, given: dict[str, list[Given]]) -> Finding:
    """Whether one row has all the values."""
    facts = case.records.rows(case.frame.relation, case.frame.where)
    if not given:
        return Finding(Truth.TRUE, tuple(facts[:_TOLD]), case.stated(facts[:_TOLD]))
    by_fact = {fact.id: _agrees(case, fact, given) for fact in facts}
    if Sign.ALWAYS in case.signs:
        return _every(case, facts, by_fact)
    agreeing = [fact for fact in facts if by_fact[fact.id] is Truth.TRUE]
    if agreeing and (sooner := _sooner(case, facts, given)):
        return Finding(Truth.FALSE, sooner, case.stated(sooner))
    if agreeing:
        shown = agreeing[:_TOLD]
        return Finding(Truth.TRUE, tuple(shown), case.stated(shown))
    if any(value is Truth.UNKNOWN for value in by_fact.values()):
        return Finding(Truth.UNKNOWN)
    return _contradicted(case, facts, given)


def _sooner(case: Case, facts: Sequence[Fact], given: dict[str, list[Given]]) -> tuple[Fact, ...]:
    """The rows before the time only from which a number is said to be as claimed, where it was so already."""
    since = [w for w in case.whens if w.only and w.tie is Tie.SINCE]
    amounts = {role: values for role, values in given.items() if role in _bounded(given)}
    if not since or not amounts:
        return ()
    role = next(role for role, values in given.items() if since[0] in values)
    return tuple(
        fact
        for fact in facts
        if _before(fact.values.get(role), since[0]) and _agrees(case, fact, amounts) is Truth.TRUE
    )[:_TOLD]


def _bounded(given: dict[str, list[Given]]) -> set[str]:
    return {role for role, values in given.items() if any(isinstance(v, Amount) for v in values)}


def _before(year: Value | None, when: When) -> bool:
    return isinstance(year, int) and year < when.span.start.year


def _every(case: Case, facts: Sequence[Fact], by_fact: dict[str, Truth]) -> Finding:
    found = all_of(by_fact.values())
    if found is Truth.TRUE and not case.relation.closed:
        found = Truth.UNKNOWN
    against = [fact for fact in facts if by_fact[fact.id] is Truth.FALSE] or facts
    return Finding(found, tuple(against[:_TOLD]), case.stated(against[:_TOLD]))


def _contradicted(case: Case, facts: Sequence[Fact], given: dict[str, list[Given]]) -> Finding:
    """A refutation: the rows of the same key have other values, or the list is closed."""
    key = [role for role in given if role not in case.relation.single_valued]
    single = [role for role in given if role in case.relation.single_valued]
    same = [f for f in facts if _agrees(case, f, {r: given[r] for r in key}) is Truth.TRUE]
    if single and same and (key or len(facts) == 1):
        return Finding(Truth.FALSE, tuple(same[:_TOLD]), case.stated(same[:_TOLD]))
    only_row = len(facts) == 1 and bool(single)
    closed = (
        case.relation.closed or case.frame.options.get("settled") == "true"
    ) and case.frame.options.get("open") != "true"
    if closed or only_row:
        told = same or facts
        return Finding(Truth.FALSE, tuple(told[:5]), case.stated(told[:5]))
    return Finding(Truth.UNKNOWN)


def _agrees(case: Case, fact: Fact, given: dict[str, list[Given]]) -> Truth:
    return all_of(
        [_value(case, fact, role, value) for role, values in given.items() for value in values]
        or [Truth.TRUE]
    )


def _value(case: Case, fact: Fact, role: str, given: Given) -> Truth:
    accepted = (fact.values.get(role), *fact.accepts.get(role, ()))
    return any_of(_same(case, value, given) for value in accepted if value is not None)


def _same(case: Case, value: Value, given: Given) -> Truth:
    if isinstance(given, Amount):
        return counted(value, given) if isinstance(value, int) else Truth.UNKNOWN
    if not isinstance(given, When):
        return truth(value == given)
    day = PartialDate(value) if isinstance(value, int) else value
    return happened(case, day, given) if isinstance(day, PartialDate) else Truth.UNKNOWN
