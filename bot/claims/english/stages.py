"""What was so first and what later: "it started out as A and turned into B", "it took his death for her to lead"."""

from __future__ import annotations

from typing import Final

from bot.claims.english.parts import COUNT, NAME, PERSON, Rule, rules

_MADE: Final = r"(?:founded|created|established|introduced|set up|formed|instituted|launched|made)"
_LENGTH: Final = rf"(?:(?:about|nearly|almost|just|only|over|some) )?(?:an?|{COUNT}) (?:full |whole )?(?:years?|months?|weeks?|days?)"
_BEGAN: Final = r"(?:started|began|started out|started off|began life|were first|was first)"
_ENDED: Final = r"(?:turned into|became|ended up as|ended up|ended as|developed into|degenerated into|evolved into|changed into|grew into|finished as)"
_BEING: Final = r"(?:as |being |by being )?"
_UPHEAVAL: Final = r"(?:(?-i:[A-Z])\w+ )?(?:revolution|war|uprising|coup|revolt|insurrection)"
_REIGN: Final = r"(?:years?|era|period|times?|age|decades?|days|reign|rule)"
_CHILD: Final = r"(?:an? |the )?(?:true |real |mere )?(?:brainchild|creation|work|invention|child|product|baby|offspring|fruit|result|legacy)"
_RUNNING: Final = (
    r"(?:ran|did|handled|managed|led|headed|carried|controlled|governed|kept|looked|took)"
)

STAGES: Final[tuple[Rule, ...]] = rules(
    # "it came before, not after, the war"
    (
        r"\b(?P<tie>before|after),? (?:and )?not (?:before|after),? (?=\w)",
        r"\g<tie> ",
    ),
    # "it is a child of the war", "a product of A's years"
    (
        rf"\b(?P<was>is|was)(?P<not> not)? {_CHILD} of (?P<event>the {_UPHEAVAL})$",
        r"was\g<not> founded after \g<event>",
    ),
    (
        rf"\b(?P<was>is|was)(?P<not> not)? {_CHILD} of (?:the )?(?P<who>{NAME}?)(?:'s)? {_REIGN}$",
        r"was\g<not> founded under \g<who>",
    ),
    # "they started out as A and turned into B"
    (
        rf"^(?P<who>[^,;]+?) {_BEGAN} {_BEING}(?P<one>[^,;]+?),? (?:and|but) (?:then |later |soon |eventually |gradually )*{_ENDED} (?P<two>[^,;]+)$",
        r"at first \g<who> were \g<one>; later \g<who> were \g<two>",
    ),
    # "it took his death for her to lead"
    (
        r"^it (?:took|needed|required) (?P<event>[^,;]*?(?:death|revolution|war|fall|coup|end)\b[^,;]*?) (?:for|before) (?P<who>[^,;]+?) (?:to become|became|could become) (?P<what>[^;]+)$",
        r"\g<who> became \g<what> only after \g<event>",
    ),
    # "only after his death did she become one"
    (
        r"^(?:only|not until) (?P<tie>after|with|since)? ?(?P<event>(?!(?:then|in|on)\b)[^,;]+?),? did (?P<who>[^,;]+?) (?:become|turn into) (?P<what>[^;]+)$",
        r"\g<who> became \g<what> only after \g<event>",
    ),
    # "it did not become one until he was dead"
    (
        rf"\bdid not (?P<verb>become|get|turn into) (?P<what>[^,;]+?) (?:until|till|before) (?P<who>{PERSON}) (?:was (?:dead|gone)|had (?:died|gone)|died|passed away)$",
        r"became \g<what> only after \g<who>'s death",
    ),
    (
        rf"\b(?:after|once|when) (?P<who>{NAME}) (?:had died|was dead|had passed away|was gone)$",
        r"after \g<who>'s death",
    ),
    # "he did not live to see it founded"
    (
        rf"^(?P<who>{PERSON}) (?:did not live|never lived|did not survive long enough) to (?:see|witness|experience) (?P<what>(?:the|an?) [^,;]+?) (?P<made>{_MADE})$",
        r"\g<what> was \g<made> after \g<who>'s death",
    ),
    (
        rf"^(?P<who>{PERSON}) (?:still |just )?lived(?: long enough)? to (?:see|witness|experience) (?P<what>(?:the|an?) [^,;]+?) (?P<made>{_MADE})$",
        r"\g<what> was \g<made> before \g<who>'s death",
    ),
    # "X had existed for five years when Y was created"
    (
        rf"^(?P<one>(?:the )?[^,;]+?) had (?:already )?(?:existed|been around|been there|been in existence|been at work) (?:for )?(?P<n>{_LENGTH}) (?:already )?(?:when|by the time|before) (?P<other>[^,;]+?) (?:was|came to be|got) (?P<made>{_MADE})$",
        r"\g<other> was \g<made> \g<n> after \g<one>",
    ),
    # "his week as chair came right after the war"
    (
        rf"^(?P<who>{PERSON})'s (?P<unit>week|month|year|days|weeks|months|years)(?P<what> as [^,;]+?) (?:came|fell|was|began|started|lay|happened) (?P<soon>(?:right|shortly|just|immediately|directly|straight|only) )?(?P<tie>before|after) (?P<event>[^,;]+)$",
        r"\g<who> was\g<what> for a \g<unit> \g<tie> \g<event>",
    ),
    # "there was already a Board in 1970", "there was no Board in 1970"
    (
        r"^there was (?:already |still |even then )?(?:an?|the) (?P<what>(?-i:[A-Z])\w+)(?: already)? (?P<when>(?:in|by|during|before|after) (?:the )?(?:\w+ (?:of )?)?\d{4}s?)$",
        r"the \g<what> existed \g<when>",
    ),
    (
        r"\bfrom the (?:very )?(?:beginning|start|outset|birth|founding) of (?P<what>the (?-i:[A-Z])\w+)$",
        r"when \g<what> was founded",
    ),
    # "they practically ran it": in effect they ran it
    (rf"\b(?:practically|virtually|as good as|all but) (?={_RUNNING}\b)", ""),
    # "he didn't do it alone after the war, she helped him"
    (
        rf"^(?P<who>{PERSON}) did not (?P<what>do|run|handle|manage|carry) (?P<it>[^,;]+?) (?:alone|by himself|by herself|on his own|on her own|single-handedly)(?P<when> [^,;]+)?[,;:] (?:but |and |since |as )?(?P<other>{PERSON}) (?:helped|assisted|joined|supported|worked with|did it with|shared it with|was there)(?: (?:him|her))?(?: too| as well)?$",
        r"\g<who> and \g<other> did \g<it>\g<when>",
    ),
    # "in the country, and not only in the party"
    (r",? (?:and )?not (?:only|just|merely) (?:in|of|within) the \w+(?=$|;)", ""),
    # "it wasn't A that did it but B"
    (
        r"^it (?:was|is) not (?P<other>[^,;]+?),? (?:that|who|which) (?P<what>[^,;]+?),? but (?:rather )?(?P<who>(?:the )?(?-i:[A-Z])[^,;]*)$",
        r"\g<who> \g<what>; it is not true that \g<other> \g<what>",
    ),
    # "from day one it was A, never B"
    (
        r"^(?P<lead>(?:from|in|on|at|by|after|before|since) [^,;]{2,40}?,? )?(?P<who>(?:the|its) (?-i:[A-Z])\w+|it) (?P<was>was|were) (?P<one>[^,;]+?), (?:and )?never (?P<two>an? [^,;]+)$",
        r"\g<lead>\g<who> \g<was> \g<one>; \g<who> \g<was> never \g<two>",
    ),
    # "they start with A and finish with B"
    (
        rf"^(?P<few>the (?:last|first|final) [^,;]+?) (?:starts?|begins?|started|began|runs?|ran) (?:with|from) (?P<one>{NAME}) and (?:finish(?:ed)?|ends?|ended|stop(?:ped)?|closed?) (?:with|at) (?P<two>{NAME})$",
        r"\g<one> was the first of \g<few>; \g<two> was the last of \g<few>",
    ),
    # "the rise from 1970 to 1972 was bigger than that from 1972 to 1975"
    (
        r"\b(?P<what>increase|growth|rise|jump|gain|expansion) (?P<one>(?:from|between) \d{4} (?:to|and) \d{4}) was (?P<more>[\w ]+?) than (?:that|the one|it was|in|the (?:increase|growth|rise|jump|gain|expansion))? ?(?P<two>(?:from|between) \d{4} (?:to|and) \d{4})$",
        r"\g<what> \g<one> was \g<more> than \g<two>",
    ),
)  # fmt: skip
