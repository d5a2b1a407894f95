"""What denies all that follows: "it isn't true that …"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import IGNORING_CASE

# What denies all that follows.
DENIALS: Final = tuple(
    re.compile(pattern, IGNORING_CASE)
    for pattern in (
        (
            r"^(?:it is|it was|that is|is)? ?(?:simply |just |totally |completely |absolutely |plainly |flatly )?"
            r"(?:not (?:at all |really |quite |even )?(?:true|correct|right|so|the case|accurate|a fact)|false|untrue|incorrect|wrong|a lie|a myth|nonsense|rubbish|fake news|bs|"
            r"a mistake|a misconception|an error|a legend|inaccurate|a common mistake|a falsehood|mistaken|bogus|fiction|a fairy tale|a popular myth|a common myth)"
            r"(?: to (?:say|claim|think|believe|write|suggest|assert|state|pretend))?(?: that|:|,)\s+(?=\S)"
        ),
        r"^(?:i|we) (?:do not|did not|would not|can not) (?:really )?(?:think|believe|reckon|suppose)(?: that)? ",
        r"^there is no (?:truth (?:in|to)|evidence for) (?:the )?(?:claim|idea|rumou?r|notion|story|statement)?(?: that)? ",
        r"^(?:nobody|no one) (?:can|could|should|would) (?:claim|say)(?: that)? ",
    )
)
