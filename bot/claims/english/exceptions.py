"""Exceptions, brought into two forms: "only A …" and "everybody except A …"."""

from __future__ import annotations

from typing import Final

from bot.claims.english.parts import NAME, NAMES, PEOPLE, Rule, rules

_EXCEPT = r"(?:besides|apart from|aside from|other than|except for|except|excepting|bar|barring|save for|save|but for|with the exception of|excluding|leaving aside|not counting|outside of|discounting)"
_NOBODY = rf"(?:nobody|no one|no-one|noone|none|not one|not a single (?:one|{PEOPLE})|no other {PEOPLE}|nobody else|no one else|none of the others|no {PEOPLE})(?: else)?"
_EVERYBODY = rf"(?:all(?: of)?|every one|everyone|everybody|each|every)(?: of)?(?: the| its| these| those)?(?: others?)?(?: (?:\w+ )?{PEOPLE})?"

EXCEPTIONS: Final[tuple[Rule, ...]] = rules(
    # "Besides A nobody beat B" compares; "besides A nobody was one" says that A alone was.
    (rf"^{_EXCEPT} ({NAMES}),? {_NOBODY} (.*\b(?:longer|shorter|more|older|younger|earlier|later) (?:\w+ )*?than .+)$", r"nobody except \1 \2"),
    (rf"^{_EXCEPT} ({NAMES}),? {_NOBODY} (.+)$", r"only \1 \2"),
    (rf"^(.+?),? {_NOBODY} {_EXCEPT} ({NAMES})(?: himself| herself| alone)? ((?!.*than ).+)$", r"\1 only \2 \3"),
    (rf"^{_NOBODY} (?:{_EXCEPT}|but) ({NAMES})(?: himself| herself| alone)? ((?!.*than ).+)$", r"only \1 \2"),
    (rf"^{_NOBODY} ((?:(?!\bthan\b).)+?),? (?:{_EXCEPT}|but) ({NAMES})$", r"only \2 \1"),
    (rf"^there (?:was|were) {_NOBODY} ((?:(?!\bthan\b).)*?),? ?(?:{_EXCEPT}|but) ({NAMES})$", r"only \2 were \1"),
    (rf"^there (?:was|were) (no (?:other )?{PEOPLE}) ((?:(?!\bthan\b).)*?),? ?(?:{_EXCEPT}|but) ({NAMES})$", r"the only \1 \2 was \3"),
    # "Only A led longer than B", "after A it was B who led longest".
    (rf"^only ({NAMES}) (.*\b(?:longer|shorter|more time|less time)\b.* than .+)$", r"nobody except \1 \2"),
    (rf"^(?:after|behind|next to) ({NAMES}),? ({NAME}) ([^,]+?) (?:for )?(?:the )?longest(?: time| of all)?$", r"nobody except \1 \3 longer than \2"),
    # "Besides A only one person was one, and that was B."
    (rf"^{_EXCEPT} ({NAMES}),? (?:only|just) (?:one|a single|\w+)(?: other)?(?: {PEOPLE})? (.+?)(?:,? (?:and )?(?:that|this|he|she|it) (?:was|being)|:|,|,? namely) ({NAMES})$", r"only \1 and \3 \2"),
    (rf"^the only(?: other)?(?: {PEOPLE})? (.+?) {_EXCEPT} ({NAMES}) (?:was|were|is) ({NAMES})$", r"only \2 and \3 were \1"),
    # "All but A were one", "all were one, except A".
    (rf"^({_EVERYBODY}(?: [^,]+?)??),? (?:{_EXCEPT}|but) ({NAMES}),? (.+)$", r"\1 except \2 \3"),
    (rf"^{_EXCEPT} ({NAMES}),? ({_EVERYBODY}) (.+)$", r"\2 except \1 \3"),
    (rf"^({_EVERYBODY}) ((?:was|were|had|did|joined|left|sat|served|died|came)\b[^,]*?),? (?:{_EXCEPT}|but not) ({NAMES})$", r"\1 except \3 \2"),
    (rf"^({NAMES}) (?:was|were) the (?:only|sole|lone) exceptions?:? (?:all|everyone|everybody|the rest|the others)(?: else)? (.+)$", r"all except \1 \2"),
)  # fmt: skip
