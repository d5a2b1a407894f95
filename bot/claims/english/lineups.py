"""How many of which kind a group had: "three full and two junior members", "all five of them were …"."""

from __future__ import annotations

from typing import Final

from bot.claims.english.parts import COUNT, NAME, Rule, rules

_DENIED: Final = "it is not true that"
_KIND: Final = r"(?:[a-z]+ )?[a-z]+s"
_FIRST: Final = r"(?:first|original|founding|initial)"

LINEUPS: Final[tuple[Rule, ...]] = rules(
    # "A outnumbered B there"
    (
        rf"^(?:the )?(?P<one>{_KIND}) (?:outnumbered|were more numerous than|exceeded) (?:the )?(?P<two>{_KIND})(?P<rest> (?:in|at|on|from|among) [^,;]+)?$",
        r"there were more \g<one> than \g<two>\g<rest>",
    ),
    (
        rf"^(?:the )?(?P<one>{_KIND}) were outnumbered by (?:the )?(?P<two>{_KIND})(?P<rest> (?:in|at|on|from|among) [^,;]+)?$",
        r"there were more \g<two> than \g<one>\g<rest>",
    ),
    # "there were as many A as B there"
    (
        rf"^(?:there were|it had|[^,;]*? had) (?:just |exactly )?(?:as many|the same number of) (?P<one>{_KIND}) as (?P<two>{_KIND})(?P<rest> (?:in|at|on|from|among) [^,;]+)?$",
        rf"{_DENIED} there were more \g<one> than \g<two>\g<rest>; {_DENIED} there were more \g<two> than \g<one>\g<rest>",
    ),
    # "three full and two junior members"
    (
        rf"\b(?P<n>{COUNT}) (?P<one>[a-z]+)(?:,| and|, and) (?P<m>{COUNT}) (?P<two>[a-z]+) (?P<what>members)\b",
        r"\g<n> \g<one> \g<what> and \g<m> \g<two> \g<what>",
    ),
    # "five sat in it at the start, three of them as …"
    (
        rf"^(?P<n>{COUNT}) (?P<who>[a-z]+) (?P<sat>(?:sat|served|were)(?: in| on)? [^,;]+?)(?P<when> at the start| at first| in the beginning| at the beginning| initially| originally), (?P<m>{COUNT}) of (?:them|whom) (?:as |being |were )?(?P<what>[a-z ]+)$",
        r"\g<n> \g<who> \g<sat>\g<when>; there were \g<m> \g<what>\g<when>",
    ),
    # "all five of the founding members were …"
    (
        rf"^all (?P<n>{COUNT}) (?:of )?(?:the )?(?P<who>{_FIRST} [a-z]+) (?P<what>(?:was|were|had)\b [^;]+)$",
        r"all of the \g<who> \g<what>; there were \g<n> \g<who>",
    ),
    # "A was only a pawn, never a queen"
    (
        r"^(?P<said>[^,;]+ (?:only|just|merely) an? [^,;]+?), (?:and |but )?never (?:an? )?\w+(?: one| \w+)?$",
        r"\g<said>",
    ),
    # "doing it was not something that they did", "it was not something open to all"
    (
        r"^(?P<what>\w+ing [^,;]+?) (?P<was>was|is) (?P<no>never|not) something (?:that )?(?P<who>[^,;]+?) (?:did|had to do|dealt with|handled)$",
        r"\g<what> \g<was> \g<no> \g<who>'s job",
    ),
    (r"\b(?P<was>was|were|is) (?P<no>not|never) something (?=(?:open|reserved|allowed|granted|meant|given|available|kept)\b)", r"\g<was> \g<no> "),
    # "what the clubs were doing": the clubs
    (r"\bwhat (?P<who>the [^,;]+?) (?:were|was) (?:doing|up to)\b", r"\g<who>"),
    (r"(?P<both>\band [^,;]+?) alike$", r"\g<both>"),
    # "had fallen below ten again"
    (
        r"\b(?:had |have |has )?(?:fallen|fell|dropped|sunk|sank|shrunk|gone|went|was|were|been|got|slipped)(?: back)?(?: down)? (?P<how>below|under) (?P<n>\d+)(?: \w+)? (?:again|once more|anew)\b",
        r"was \g<how> \g<n>",
    ),
    (
        r"\b(?:had |have |has )?(?:fallen|fell|dropped|sunk|sank|shrunk|gone|went|was|were|been|got|slipped) back(?: down)? (?P<how>below|under|to below|to under) (?P<n>\d+)\b",
        r"was \g<how> \g<n>",
    ),
    # "they began with ten in 1970"
    (
        rf"\b(?:started|began)(?: out| off)? with (?P<n>(?:only |just |about )?{COUNT} [a-z]+) (?=in \d{{4}}$)",
        r"had \g<n> ",
    ),
    # In the middle of a decade, then the year itself.
    (
        r"\b(?:in|by|during) the (?:early|mid|late)[\w -]*?,? ?\(?(?:in )?(?P<y>\d{4}),? to be (?:exact|precise|more precise)\)?",
        r"in \g<y>",
    ),
    # "A was not one of the five"
    (rf"^(?P<who>{NAME}) (?P<was>was|is) not one of (?=(?:the|its|those)\b)", r"\g<who> \g<was> not among "),
    (r"\bonly one of (?=the\b)", "only 1 of "),
)  # fmt: skip
