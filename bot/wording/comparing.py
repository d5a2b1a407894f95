"""Sentences around comparisons."""

from __future__ import annotations

LONGEST_FIRST = "Those who served longest beside each other come first."
NOTHING_TO_COMPARE = "I don't know: nothing I have says."


def unknown_for(missing: int, total: int) -> str:
    """How far a comparison reaches."""
    return f"The date of birth is known to me for {total - missing} of {total} only."
