"""What the grammar of a sentence leaves unsaid: whose participle it is, what a short second half denies."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import NAME, NAMES, Rule, rules

_DONE: Final = (
    r"(?:founded|established|created|set up|launched|formed|introduced|elected|re-elected|appointed|made|named|chosen|"
    r"picked|voted|removed|dismissed|relieved|released|ousted|sacked|thrown|expelled|promoted|demoted|born|murdered|"
    r"assassinated|killed|brought|instituted|abolished|disbanded|dissolved)"
)
_WHO: Final = rf"(?:{NAME}|(?:the|this|its) [\w-]+(?: [\w-]+){{0,2}}?|it|he|she)"
_ACTS: Final = (
    r"(?:was|were|is|had|has|did|could|\w+ed|became|led|left|kept|held|sat|began|grew|rose|fell|came|went|got|took|"
    r"stood|made|ran|lost|won|died|never|soon|only|always|still)"
)
_LEAD: Final = (
    r"(?P<lead>(?:(?:in|on|by|at|from|until|since|during|after|before|under)\b[^,;]*?,? )?)"
)
_BUT: Final = r"(?:, (?:but |and |while |whereas )?| (?:but|and|while|whereas) )"


def _short(match: re.Match[str]) -> str:
    """ "in 1937 A was champion, B wasn't": the second half with what it leaves out."""
    lead, what = match["lead"].strip(" ,"), match["what"]
    denied, other = match["not"] or "", match["other_not"] or ""
    first = f"{lead} {match['one']} {match['was']} {denied}{what}".strip()
    second = f"{lead} {match['other']} {match['was']} {'not ' if other else ''}{what}".strip()
    return f"{first}; {second}"


def _each(match: re.Match[str]) -> str:
    """ "in 1937 A was champion, B a challenger": the second half with the verb and the time of the first."""
    lead = match["lead"].strip(" ,")
    halves = (
        f"{match[one]} {match['verb']} {match[what]}" for one, what in (("one", "a"), ("two", "b"))
    )
    return "; ".join(f"{lead} {half}".strip() for half in halves)


def _under(match: re.Match[str]) -> str:
    """ "served under A, B and C": under each of them."""
    eras = re.split(r",? and |, | or ", match["eras"])
    return "; ".join(f"{match['what']} {match['tie']} {era}" for era in eras)


GAPPING: Final[tuple[Rule, ...]] = rules(
    # "A was no master": "A was not a master"
    (
        rf"\b(?P<who>{NAME}) (?P<was>was|were) no (?!longer\b|more\b|less\b|fewer\b|one\b|other\b|ordinary\b|mere\b|small\b)(?=(?:\w+ )?\w+(?: |$))",
        r"\g<who> \g<was> not a ",
    ),
    # "A, like B before him, was": both were
    (
        rf"^(?P<one>{NAME}), (?:just )?like (?P<other>{NAME})(?: before (?:him|her))?, (?P<what>(?!not\b|never\b)[^;]+)$",
        r"\g<one> and \g<other> \g<what>",
    ),
    # "all of A, B and C"
    (rf"^all of (?P<names>{NAME}(?:, {NAME})*,? and {NAME}) ", r"\g<names> all "),
    # "Founded in 1919, the union grew"
    (
        rf"^(?P<done>{_DONE}\b[^,;]*), (?P<who>{_WHO}) (?P<acts>(?:(?:originally|initially|at first) )?{_ACTS}\b.*)$",
        r"\g<who> was \g<done>; \g<who> \g<acts>",
    ),
    # "A was no longer champion, B was"
    (
        (
            rf"^{_LEAD}(?P<one>{NAME}) (?P<was>was|were|had been) (?P<not>no longer |not yet |not |never |still |already )?"
            rf"(?P<what>[^,;]+?){_BUT}(?P<other>{NAMES}) (?:was|were|had)(?P<other_not> not)?(?: one| already| still| yet)?$"
        ),
        _short,
    ),
    # "A was champion, B the challenger"; "A bore the title of master, B that of grandmaster"
    (
        (
            rf"^{_LEAD}(?P<one>{NAME}) (?P<verb>was|were|became|bore the title(?: of)?|held the (?:title|post)(?: of)?) "
            rf"(?P<a>(?!not\b|never\b|no\b|only\b)[^,;]+?){_BUT}(?P<two>{NAME}) (?:that of )?(?P<b>(?:an? |the )[^,;]+|(?-i:[A-Z]\w+ [A-Z]\w+))$"
        ),
        _each,
    ),
    (
        rf"^(?P<what>{NAME} [^,;]+?) (?P<tie>under) (?P<eras>(?:{NAME}, )*{NAME},? and {NAME})$",
        _under,
    ),
    # "A sat until 1990, as did B and C"
    (
        rf"^(?P<one>{NAMES}) (?P<what>(?!not\b|never\b)[^;]+?), (?:as|and so) (?:did|was|were|had) (?P<others>{NAMES})$",
        r"\g<one> and \g<others> \g<what>",
    ),
)
