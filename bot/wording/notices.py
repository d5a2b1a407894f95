"""The lines about the chat itself, for adapters: they stand outside any reply to a question."""

from __future__ import annotations

from typing import Final

TEXT_ONLY: Final = "I can read text only. Write your question, and I'll look it up."
ASK_HINT: Final = (
    "Write your question after my name or /ask, or send /ask in reply to the message that asks it."
)
UNKNOWN_COMMAND: Final = "I don't know that command. /help shows what I can do."

SLOW_DOWN: Final = "That was a lot at once. Give me a few seconds, then go on."
CALM_DOWN: Final = "There is a lot to answer here just now. Give me a minute, then ask again."

# The menu of commands: name and description.
MENU: Final = (
    ("ask", "Ask a question"),
    ("check", "Check a claim"),
    ("person", "All about somebody"),
    ("timeline", "The years in a picture"),
    ("quiz", "Play a quiz"),
    ("skip", "Pass over a quiz question"),
    ("stop", "End the quiz"),
    ("top", "Who knows most here"),
    ("me", "How you do in quizzes"),
    ("settings", "Answers, quizzes, time zone"),
    ("topics", "What you can ask about"),
    ("sources", "Where the answers come from"),
    ("help", "How to use this bot"),
    ("privacy", "What I keep, and how long"),
    ("delete_my_data", "Delete what I keep about you"),
    ("start", "Begin anew"),
)

NOT_RIGHT: Final = "Not right?"
NOT_RIGHT_NOTED: Final = "Thank you. The question is noted for my owner, without your name."


def apology(reference: str) -> str:
    """The line for somebody whose message could not be served."""
    return (
        f"Sorry, that went wrong on my side and is noted. Please try again. Reference: {reference}"
    )


def perhaps_lost(reference: str) -> str:
    """The line for somebody who may or may not have received the answer."""
    return (
        f"My answer may have been lost on the way. If so, please ask again. Reference: {reference}"
    )
