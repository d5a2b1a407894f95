"""Remarks in a claim that only say of whom or what one speaks."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import IGNORING_CASE

# Remarks set between commas that only say of whom or what one speaks.
ASIDES: Final = tuple(
    re.compile(pattern, IGNORING_CASE)
    for pattern in (
        r",? (?:(?:later|then|once|previously|formerly|of course|himself|herself|better known|best known|known|famous|notorious|remembered|he|she) )*(?:of|from|for) (?:the |his |her )?[\w'’ -]{2,30} fame\b,?",
        r",? (?:for|despite|in spite of|notwithstanding|with) all (?:his|her|their|its) (?:\w+ )?\w+\b,",
        r", (?:the |a |an )?(?:future|famous|infamous|notorious|legendary|well-known|celebrated|later famous) [\w' -]{2,30},",
        r" of (?:all people|all places|all things)\b",
    )
)
