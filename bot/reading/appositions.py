"""What a message says of somebody in passing: "Petrov, the later ambassador, …", "… before he was shot"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_ONCE: Final = (
    r"(?:ex|former|later|future|one-?time|long-?time|sometime|then|old|late|famous|notorious|great)"
)
# Whoever does or is something: "ambassador", "chess master", "glasnost guy".
_BEARER: Final = (
    r"(?:[a-z]{3,}(?:or|er|ist|ian|man|woman)|guy|one|chap|fellow|bloke|boss|chief|premier|general|marshal"
    r"|spy|hero|fan)"
)
_WHO: Final = rf"(?:(?:the|a|an|that|our)\s+)?(?:{_ONCE}[\s-]+)?(?:[\w'’-]+\s+){{0,2}}?{_BEARER}"
_APART: Final = (
    # Set off by marks: ", the later premier,", "(glasnost guy)".
    re.compile(rf"\s*[,(–]\s*{_WHO}\s*(?:[,)–](?=\s|$)|(?=[?!.]*$)|\s-(?=\s))", re.IGNORECASE),
    # Without marks only if a word such as "former" sets it off: "Petrov the ex ambassador".
    re.compile(
        rf"(?<!was)(?<!is)\s+the\s+{_ONCE}[\s-]+(?:[\w-]+\s+)?{_BEARER}(?=\s)", re.IGNORECASE
    ),
)
# His fate, behind how long or whether he did something before it.
_FATE: Final = re.compile(
    r"^(?:how long|how many|was|were|did|is|when|since|from when|for how)\b.+?"
    r"(\s+(?:before|until|till|up to when)\s+(?:he|she)\s+(?:was|got|had been)\s+\w+(?:\s+\w+){0,2})\s*[?!.]*$",
    re.IGNORECASE,
)


def appositions_cut(text: str) -> Iterator[tuple[str, str]]:
    """The message without each thing that it says of somebody in passing, and what that is."""
    for kind in _APART:
        hit = kind.search(text)
        if hit is not None and hit.start():
            yield f"{text[: hit.start()]} {text[hit.end() :].lstrip()}".strip(), hit.group()
    hit = _FATE.match(text)
    if hit is not None:
        yield text[: hit.start(1)] + text[hit.end(1) :], hit[1]
