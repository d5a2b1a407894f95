"""What the bot says about the settings of a chat."""

from __future__ import annotations

from typing import Final

from bot.wording.replies import Piece, Style

FULL: Final = "Full answers"
SHORT: Final = "Short answers"
TURN_ON: Final = "Turn quick replies on"
TURN_OFF: Final = "Turn quick replies off"
_ON: Final = "on; I also answer plain questions that are surely for me"
_OFF: Final = "off; I answer only what is put to me"
ADMINS_ONLY: Final = "Only an admin of this group can change its settings."
# Shown in a box of 200 characters at most.
CANNOT_HEAR: Final = (
    "I don't get to see plain messages here. Make me an admin of this group, or turn privacy mode"
    " off at @BotFather (/setprivacy) and add me again. Then press here once more."
)


def settings(  # noqa: PLR0913  a line for each
    *,
    group: bool,
    brief: bool,
    quick: bool,
    questions: int,
    seconds: int,
    difficulty: str | None,
    zone: str,
) -> tuple[Piece, ...]:
    """What a chat has chosen, above the buttons that change it; `zone` is its line about the time."""
    length = "short, the answer and its source" if brief else "full, with a sentence of context"
    lines = [f"Answers: {length}"]
    if group:
        lines.append(f"Quick replies: {_ON if quick else _OFF}")
    level = difficulty or "any difficulty"
    lines.append(f"Quizzes: {questions} questions of {seconds} seconds, {level}")
    lines.append(zone)
    head = "Settings of this group" if group else "Settings"
    return (Piece(head, Style.BOLD), Piece("".join(f"\n{line}" for line in lines)))
