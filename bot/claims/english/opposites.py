"""One of two set against the other or apart from its kind, as two sentences: "it was A, not B", "alone of the five"."""

from __future__ import annotations

from typing import Final

from bot.claims.english.parts import NAME, Rule, rules

_DENIED: Final = "it is not true that"
_BODY: Final = r"(?:the )?(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?"
_FEW: Final = r"the (?:last|first|final) (?:\w+|\d+) [^,;]+?"
_WAS: Final = r"(?P<was>was|were|had|did|has)"

OPPOSITES: Final[tuple[Rule, ...]] = rules(
    # "it was A that did it, not B"
    (
        rf"^it (?:was|is) (?P<one>{_BODY}) (?:that|who|which) (?P<what>[^,;]+?)(?:,| and|, and) not (?P<other>{_BODY})$",
        rf"\g<one> \g<what>; {_DENIED} \g<other> \g<what>",
    ),
    # "unlike A, B did it", "B, unlike A, did it"
    (
        rf"^(?P<one>{_BODY}),? unlike (?P<other>{_BODY}),? (?P<what>(?!that\b|which\b)[^,;]+)$",
        rf"\g<one> \g<what>; {_DENIED} \g<other> \g<what>",
    ),
    (
        rf"^(?:unlike|contrary to|in contrast (?:to|with)|as opposed to) (?P<other>{_BODY}),? (?:which [^,;]+, )?(?P<one>{_BODY}) (?P<what>[^,;]+)$",
        rf"\g<one> \g<what>; {_DENIED} \g<other> \g<what>",
    ),
    # "somebody else, not A, did it", "A did not do it, somebody else did"
    (
        rf"^(?:somebody|someone|something) (?:else|other),? (?:and )?(?:not|rather than|instead of) (?P<one>{_BODY}),? (?P<what>[^,;]+)$",
        rf"{_DENIED} \g<one> \g<what>",
    ),
    (
        r"^(?P<what>[^,;]*\b(?:not|never)\b[^,;]*?)(?: lol)?[,;:] (?:and |but )?(?:that|it|this) was (?:somebody|someone|something) else(?:'s [a-z]+)?$",
        r"\g<what>",
    ),
    (
        r"^(?P<what>[^,;]*\b(?:not|never)\b[^,;]*?)[,;:] (?:and |but )?(?:somebody|someone|something|others?) (?:else )?(?:did|was|had)$",
        r"\g<what>",
    ),
    # "alone of the last five leaders, A had not been one", "of the last five leaders only A had not"
    (rf"^alone (?:of|among|amongst|out of) [^,;]+?,? (?P<who>{NAME}) (?P<rest>(?:was|were|had|did|has) (?:not|never)\b [^;]+|never [^;]+)$", r"\g<who> \g<rest>"),
    (rf"^(?:of|among|out of) {_FEW},? (?:only|just) (?P<who>{NAME}) {_WAS} (?P<not>not|never) (?P<rest>[^;]+)$", r"\g<who> \g<was> \g<not> \g<rest>"),
    (rf"^(?P<who>{NAME}) (?:was|is) the (?:only|sole|one|single) (?:one )?(?:of|among) {_FEW},? (?:who|that|to) {_WAS} (?P<not>not|never) (?P<rest>[^;]+)$", r"\g<who> \g<was> \g<not> \g<rest>"),
    # "all of the last five leaders except A had been one", "four of the five had been one, only A had not"
    (rf"^(?:all|each|every one)(?: of)? {_FEW} (?:except|but|except for|apart from|other than|save|bar)(?: for)? (?P<who>{NAME}) {_WAS} (?P<rest>[^;]+)$", r"\g<who> \g<was> not \g<rest>"),
    (rf"^(?:four|three|two|all|most|\d)(?: of)? {_FEW} {_WAS} (?P<rest>[^,;]+?)(?:,|;| but) (?:and |but )?(?:only|just) (?P<who>{NAME}) (?:had|was|were|did) not(?: been| one)*$", r"\g<who> \g<was> not \g<rest>"),
    (rf"^(?:four|three|two|all|most|\d)(?: of)? {_FEW},? but not (?P<who>{NAME}),? {_WAS} (?P<rest>[^;]+)$", r"\g<who> \g<was> not \g<rest>"),
    (rf"^(?:nobody|no one|none|not one) (?:of|among|amongst|out of) (?P<few>{_FEW}) (?:came|rose|got|made|became|took|reached|ruled|led)\b[^,;]*? without (?:ever |first |previously )*(?:having (?:first |ever |previously )?been|being) (?P<rest>[^;]+)$", r"all of \g<few> had been \g<rest>"),
    # "A's government founded it"
    (r"(?<!\w)(?<!of )(?-i:[A-Z])\w+'s (?:own )?(?P<what>government|cabinet|(?-i:[A-Z])[a-z]+) (?=(?:founded|established|created|set up|formed)\b)", r"the \g<what> "),
    (r"\b(?P<by>(?:founded|established|created|set up|formed) by) (?-i:[A-Z])\w+'s (?:own )?(?=government|cabinet|(?-i:[A-Z])[a-z]+)", r"\g<by> the "),
    # "not just of the party but of the whole country"
    (r"\bnot (?:just|only|merely|simply) (?P<in>of|in|for|within) (?P<one>(?:the|its) \w+),? but (?:also |indeed )?(?:(?:of|in|for|within) )?(?:the )?(?:whole |entire )?(?P<two>\w+)(?: as a whole)?(?: too| as well)?$", r"\g<in> \g<one> and the \g<two>"),
    # "A was one of two pawns in it, the other was B"
    (rf"^(?P<one>{NAME}) was one of (?:the |its )?(?:only )?two (?P<kind>(?:\w+ )?\w+s)\b(?P<where> [^,;]+?)?(?:[,;] |,? and )(?:with )?(?P<other>{NAME})?(?:the other(?: one)?(?: was| being)?)(?: (?P<last>{NAME}))?$", lambda m: f"{m['one']} and {m['other'] or m['last']} were the two {m['kind']}{m['where'] or ''}" if m["other"] or m["last"] else m[0]),
    (rf"^the one (?P<kind>(?:\w+ )?\w+) was (?P<one>{NAME}),? (?:and )?the other (?:one )?(?:was )?(?P<other>{NAME})$", r"\g<one> and \g<other> were the two \g<kind>s"),
    (rf"^(?P<one>{NAME}) was one of (?P<n>two|three|four|five|six|seven|eight|nine|ten) (?P<kind>(?:\w+ )?\w+s) (?P<where>in|of|at|on) (?P<what>the (?:original|first|initial|founding|very first) [^,;]+)$", r"\g<one> was one of the \g<kind> \g<where> \g<what>; \g<n> \g<kind> were \g<where> \g<what>"),
    # "the board as first set up in 1970"
    (r"\bas (?:it was )?(?:first |originally |initially )?(?:set up|constituted|founded|established|formed|created|composed|elected|appointed) in (?=(?:\w+ )?\d{4})", "in "),
    (r"\bat all (?=(?:in|on|among|until|before|after)\b)", ""),
)  # fmt: skip
