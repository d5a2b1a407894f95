"""What is kept of people, said to them, and the talk about having it deleted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.wording.replies import Piece, Style

DELETE: Final = "Yes, delete it all"
KEEP: Final = "No, keep it"
ASK: Final = (
    "Shall I delete all I keep about you, in every chat: your name, your votes and your scores? "
    "That can't be undone."
)
DELETED: Final = (
    "Done: I keep nothing about you any more, in any chat. Standings that I have posted stay where "
    "they are. If you vote in a quiz again, I'll know you as somebody new."
)
NOTHING_KEPT: Final = "I keep nothing about you."
KEPT: Final = "All right, nothing was deleted."
NOT_YOURS: Final = "Only whoever asked for it can press this."
AS_YOURSELF: Final = (
    "I can't tell who you are here. Please write /delete_my_data to me in private, or here under "
    "your own name."
)

_Paragraph = tuple[str, str]


def policy(*, served: int, gaps: int, votes: int) -> Sequence[Piece]:
    """What is kept, why and how long; each number is of days."""
    paragraphs: Sequence[_Paragraph] = (
        (
            "Messages. ",
            (
                "I keep yours until I have answered it. If something goes wrong over it, it stays up to "
                f"{_days(served)}, so that the fault can be found."
            ),
        ),
        (
            "Our talk. ",
            (
                "I remember what you asked last, so that “and the year before?” makes sense. That is "
                "never written down, and gone when I restart."
            ),
        ),
        (
            "Quizzes. ",
            (
                "If you play, I keep your Telegram id, the name you go by and your scores until you "
                "have them deleted; they make the standings. Single votes go after "
                f"{_days(votes)}. Of a quiz I also keep who started it."
            ),
        ),
        (
            "Settings. ",
            (
                "What a chat has chosen with /settings stays until I am removed from it. Then its quizzes "
                "and their scores go, too."
            ),
        ),
        (
            "Questions I couldn't answer, ",
            (
                "or whose answer somebody called not right: the words alone, without who asked or "
                f"where, for {_days(gaps)}, so that I can learn to answer them."
            ),
        ),
        ("Nothing else. ", "In groups, what isn't said to me is passed over and gone at once."),
    )
    pieces = [Piece("What I keep", Style.BOLD)]
    for head, text in paragraphs:
        pieces += [Piece("\n\n"), Piece(head, Style.BOLD), Piece(text)]
    return (*pieces, Piece("\n\n/delete_my_data deletes all that is yours, in every chat."))


def _days(count: int) -> str:
    return f"{count} days"
