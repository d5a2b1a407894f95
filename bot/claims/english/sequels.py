"""Which of two things came first and how long before the other: "X first, Y later", "five years lie between them"."""

from __future__ import annotations

from typing import Final

from bot.claims.english.parts import COUNT, Rule, rules

_ABOUT: Final = r"(?:(?:about|around|roughly|some|nearly|almost|exactly|only|just|no more than|more than|less than|over|under|at least|approximately) )?"
_LENGTH: Final = rf"(?P<n>{_ABOUT}(?:an?|{COUNT}) (?:full |whole |long )?(?:years?|months?|weeks?|days?|decades?))"
_MAKING: Final = r"(?:founding|foundation|creation|establishment|setting up|setting-up|formation|birth|invention|introduction|launch|inception)"
_ONE: Final = rf"(?:the )?{_MAKING} of (?P<one>[^,;]+?)"
_OTHER: Final = rf"(?:the )?{_MAKING} of (?P<other>[^,;]+?)"
# Something with a capital letter, in the singular.
_THING: Final = r"(?:(?:the|an?|its) )?(?:(?:post|office|position|title) of (?:the )?)?(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?(?: (?:post|office|position|title))?(?: itself)?"
_EVENT: Final = rf"the (?!{_MAKING}\b)(?-i:[A-Z])[\w-]+(?: \w+){{0,3}}"
_CAME: Final = r"\g<other> came \g<n> after \g<one>"

SEQUELS: Final[tuple[Rule, ...]] = rules(
    # "…, not the other way round"
    (r"[\s,;\u2013\u2014-]*(?:and )?(?:not|never) (?:the other way (?:a)?round|vice versa|the reverse|in the reverse order|the opposite)$", ""),
    # "five years passed between the founding of X and the creation of Y"
    (rf"^{_LENGTH} (?:passed|went by|elapsed|lie|lies|lay|were|are|separates?|separated|divides?|stand|stood|pass)(?: by)? (?:between )?{_ONE} (?:and|from) {_OTHER}$", _CAME),
    (rf"^{_LENGTH} (?:passed|went by|elapsed|lie|lies|lay|were|are|separates?|separated|divides?|stand|stood|pass) (?:between )?{_ONE} (?:and|from) (?P<event>{_EVENT})$", r"\g<one> was founded \g<n> before \g<event>"),
    (rf"^(?P<event>{_EVENT}) (?:came|happened|took place|followed|broke out) {_LENGTH} after {_ONE}$", r"\g<one> was founded \g<n> before \g<event>"),
    (rf"^there (?:were|was|are|is|lie|lay) {_LENGTH} between {_ONE} and {_OTHER}$", _CAME),
    (rf"^between {_ONE} and {_OTHER} (?:there )?(?:passed|lie|lies|lay|were|are|went by|elapsed) {_LENGTH}$", _CAME),
    # "it took five years from the founding of X until there was a Y"
    (
        rf"^it took {_LENGTH} (?:from|after) {_ONE} (?:until|till|before|to|for) (?:there was (?P<a>an?|the) (?P<made>[^,;]+)|{_MAKING.join(('(?:the )?', ' of '))}(?P<other>[^,;]+)|(?P<what>(?:the|an?) [^,;]+?) (?:was|were|got) (?:\w+ed|set up|made|born))$",
        lambda m: f"{m['other'] or m['what'] or 'the ' + m['made']} came {m['n']} after {m['one']}",
    ),
    # "X existed for five years before it got a Y", "X was five years old when it got a Y"
    (rf"^(?P<one>{_THING}) (?:existed|was there|was around|functioned|went on|worked) (?:for )?{_LENGTH} before (?:it (?:got|was given|acquired|received|had)|there was|getting|there came) (?:an?|the|its|its first) (?P<other>[^,;]+)$", r"the \g<other> came \g<n> after \g<one>"),
    # "X first, Y later", "X came first and Y later", "first came X, then Y", "X did, Y is younger"
    (rf"^(?P<one>{_THING}) (?:came |was (?:there )?|existed )?first,? (?:and |then |but )*(?P<other>{_THING}) (?:came |was |only |was created |was added )*(?:later|afterwards|second|after that|next)$", r"\g<one> came before \g<other>"),
    (rf"^first (?:there )?(?:came|was) (?P<one>{_THING}),? (?:and )?(?:then|only then|later|next|afterwards)(?: came| was| there was)? (?P<other>{_THING})$", r"\g<one> came before \g<other>"),
    (rf"^which (?:of the two )?(?:came|was) first\? (?P<one>{_THING})(?: did| was)?, (?P<other>{_THING}) (?:is|was|came) (?:younger|later|newer|after that)$", r"\g<one> came before \g<other>"),
    # "the vote came first and the leaders decided afterwards", "the leaders decided first and voted afterwards"
    (r"^(?P<one>the (?:vote|voting|election|elections|ballot))(?: [^,;]+?)? (?:came|was held|took place|was) first,? (?:and )?(?P<other>[^,;]+?) (?:only )?(?:afterwards|later|after that|only then|thereafter)$", r"\g<other> after \g<one>"),
    (r"^(?P<one>[^,;]+?) first,? (?:and )?(?:only then |then )?(?:came )?(?P<other>the (?:vote|voting|election|elections|ballot))(?: (?:came|was held|took place|followed))?(?: (?:afterwards|later|after that|only then))?$", r"\g<one> before \g<other>"),
    (r"^(?P<one>(?:the )?[^,;]+?) (?P<did>voted|decided) first,? (?:and )?(?P<other>(?:the )?[^,;]+?) (?P<then>made (?:its|their|the) (?:decisions?|choices?)|decided|chose|voted) (?:afterwards|later|after that|only then)$", lambda m: f"{m['other']} {m['then']} after the vote" if m["did"].lower() == "voted" else f"{m['one']} decided before the vote"),
    (r"^(?P<one>(?:the )?[^,;]+?) made (?:its|their|the) (?P<what>decisions?|choices?) first,? (?:and )?(?P<other>(?:the )?[^,;]+?) voted (?:afterwards|later|after that|only then)$", r"\g<one> made the \g<what> before the vote"),
    (r"\bwaited for the (?:outcome|result|results) of (?P<vote>the (?:vote|voting|election|elections|ballot)) before (?:it|they) (?:decided|made (?:its|their|the) (?:decisions?|choices?))$", r"made the decision after \g<vote>"),
)  # fmt: skip
