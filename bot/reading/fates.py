"""What came of somebody, told behind a question about the time before it: "… before he was shot"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_FATE: Final = re.compile(
    r"^(?:how long|how many|was|were|did|is|when|since|from when|for how)\b.+?"
    r"(\s+(?:before|until|till|up to when)\s+(?:he|she)\s+(?:was|got|had been)\s+\w+(?:\s+\w+){0,2})\s*[?!.]*$",
    re.IGNORECASE,
)


def fate_cut(text: str) -> Iterator[tuple[str, str]]:
    """The question without what came of somebody afterwards, and what that is; nothing where none is told."""
    hit = _FATE.match(text)
    if hit is not None:
        yield text[: hit.start(1)] + text[hit.end(1) :], hit[1]
