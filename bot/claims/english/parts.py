"""Parts of patterns that several families of rewriting rules share."""

from __future__ import annotations

import re
from typing import Final

IGNORING_CASE: Final = re.IGNORECASE
TRUE: Final = r"(?:true|correct|right|a fact|the case|well known|known|clear|so|said|accurate|common knowledge|no secret|a known fact|a well-known fact|widely known|generally known)"
POST: Final = r"(?:post|position|title|office|job|role|rank)"
COUNT: Final = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
DAY: Final = r"(?:(?:the )?(?:year|spring|summer|autumn|fall|end|beginning|start) (?:of )?)?(?:early |late |mid-?)?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december)\S*(?: (?:of )?\d\S*){0,2}"
