"""What the bot says to its owners, in private."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from bot.reading.gaps import GapKind, Noted
from bot.wording.replies import Piece, Style

# Added to the menu of commands.
MENU: Final = (("unanswered", "What I couldn't answer"),)
NOTHING_UNANSWERED: Final = (
    "I have answered everything lately, and nobody said that it wasn't right."
)
BACK: Final = "‹ More often asked"
ON: Final = "Less often asked ›"
EXPORT: Final = "As a YAML file"
FILE: Final = "unanswered.yaml"
NOTE: Final = (
    "Look through it, and take what fits over into knowledge/intents; "
    "“knowledge check” then says whether all is well."
)
_MOST_REFERENCES: Final = 5
_KINDS: Final = {
    GapKind.UNANSWERED: "not answered",
    GapKind.REJECTED: "none of what I offered was meant",
    GapKind.NOT_RIGHT: "my answer was called not right",
    GapKind.VERDICT: "my verdict was called not right",
}


def unanswered(gaps: Sequence[Noted], start: int, total: int) -> tuple[Piece, ...]:
    """Some of the questions without a right answer, from number `start` + 1 of `total` on."""
    pieces = [Piece("What I couldn't answer, most asked first", Style.BOLD)]
    pieces.append(Piece(f"\n{start + 1} to {start + len(gaps)} of {total}"))
    for number, noted in enumerate(gaps, start + 1):
        pieces += [Piece(f"\n\n{number}. "), Piece(noted.gap.words, Style.BOLD)]
        pieces.append(Piece(f"\n{_times(noted.times)}, {_KINDS[noted.gap.kind]}{_nearest(noted)}"))
    return tuple(pieces)


def digest(failures: Mapping[str, Sequence[str]]) -> tuple[Piece, ...]:
    """What went wrong lately: the references of each kind of error."""
    total = sum(map(len, failures.values()))
    head = "One thing went wrong" if total == 1 else f"{total} things went wrong"
    pieces = [
        Piece(f"{head} since I last told you", Style.BOLD),
        Piece(". The log has the traces."),
    ]
    for kind, references in failures.items():
        more = len(references) - _MOST_REFERENCES
        told = ", ".join(references[:_MOST_REFERENCES]) + (f" and {more} more" if more > 0 else "")
        pieces.append(Piece(f"\n{kind}, {_times(len(references))}: {told}"))
    return tuple(pieces)


def _nearest(noted: Noted) -> str:
    gap = noted.gap
    return f"; nearest {gap.intent}, {gap.probability:.0%}" if gap.intent else ""


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
