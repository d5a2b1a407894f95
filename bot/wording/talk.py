"""What the bot says about the conversation itself: not understood, not known, which one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

SHOW_ALL = "Show all"
NONE_OF_THESE = "None of these"
WHICH_ONE = "Which one?"
ABOUT_WHOM = "About whom do you want to know that?"
ABOUT_WHEN = "For which time do you want to know that?"
WHAT_ABOUT = "What do you want to know about {}?"
OF_WHAT = "I'm not sure what that is about. Which person, year or topic do you mean?"
EXPIRED = "I no longer have that choice. Please ask again."
REJECTED = "All right. Try it in other words, or ask about something else."
NO_MORE = "That is all that I have on it."
NONE_OF_THEM = "**None of them.**"


_COMMANDS = {
    "ask": "/ask QUESTION – ask something",
    "check": "/check CLAIM – check whether something is true",
    "person": "/person NAME – all about somebody",
    "timeline": "/timeline – the years in a picture",
}
_GAMES = {
    "quiz": "/quiz – a quiz; /quiz 10 20 starts one of ten questions, twenty seconds each",
    "skip": "/skip, /stop – pass over a question, end the quiz",
    "top": "/top, /me – who knows most, and how you do",
}
_KEPT = {"privacy": "/privacy – what I keep of you, and how to have it deleted"}
_LAST = {
    "settings": "/settings – short answers, how quizzes begin, your time zone",
    "topics": "/topics – what I know about",
    "sources": "/sources – where it is from",
    "help": "/help – this",
}


def did_you_mean(offered: int) -> str:
    """The opening of what may have been meant."""
    return "Did you mean this?" if offered == 1 else "Did you mean one of these?"


def instead(questions: Sequence[str]) -> str:
    """Questions that can be answered, about the same as the one that can't."""
    return f"You can ask, for example: {quoted(questions)}"


def not_these(names: str) -> str:
    """Those of a group of whom something isn't so."""
    return f"Not {names}."


def not_one(name: str) -> str:
    """Somebody who isn't one of the people talked about."""
    return f"{name} is not one of them."


def not_understood(examples: Sequence[str]) -> str:
    """The reply to what makes no sense here."""
    return f"I didn't get that. You can ask, for example: {quoted(examples)}"


def quoted(examples: Sequence[str]) -> str:
    """Questions to try, each in quotation marks."""
    return " ".join(f"“{example}”" for example in examples)


def not_known(scope: str, examples: Sequence[str]) -> str:
    """The reply to a question outside of what the base holds."""
    return f"I don't know that. {scope} You can ask, for example: {quoted(examples)}"


def absent(what: str, scope: str) -> str:
    """The reply to a question about something that the base doesn't hold."""
    return f"I don't know {what}. {scope}"


def not_about(name: str, scope: str) -> str:
    """The reply to a question about an entity of which that isn't known."""
    return f"I don't know that about {name}. {scope}"


def beyond(first: int, last: int, scope: str) -> str:
    """The reply to a question about a time that no fact reaches."""
    return f"I know nothing of that time: what I have runs from {first} to {last}. {scope}"


def person_unknown(scope: str) -> str:
    """The reply where a name isn't known."""
    return f"I don't know of such a person. {scope}"


def sure(confidence: str, *, disputed: bool) -> str:
    """How far an answer can be relied on."""
    if disputed:
        return "Not wholly: it is disputed, for the sources differ."
    return {
        "high": "Yes: it stands in the source.",
        "medium": "Fairly: one source gives it to the day, others agree broadly.",
        "low": "Not very: it is weakly sourced.",
    }[confidence]


def greeting(about: str, *, hears_all: bool) -> str:
    """The first words in a group: what the bot does, and what it gets to see there."""
    seen = (
        "I may read along here, but I speak only when asked: by a command, a mention, or a reply to me."
        if hears_all
        else "I see only commands, mentions of me and replies to me; the rest stays among you."
    )
    does = f"I answer questions about {about}, check claims and run quizzes; /help shows how."
    return f"Hello. {does}\n{seen}"


def help_text(
    about: str,
    *,
    group: bool,
    lacks: Collection[str] = (),
    quizzes: bool = False,
    inline: str = "",
) -> str:
    """What can be done here; `lacks` names commands that can't, `quizzes` says whether these can.

    Where quizzes are, something is kept of people. `inline` is the name to begin with in other chats,
    where that works.
    """
    how = (
        "Mention me with your question, reply to one of my messages, or use /ask."
        if group
        else "Just type your question, in your own words; follow-ups work too."
    )
    known = _COMMANDS | (_GAMES | _KEPT if quizzes else {}) | _LAST
    lines = [line for name, line in known.items() if name not in lacks]
    by_reply = "Reply to a message with /check" if group else "Forward me a message"
    about = f"I answer questions about {about}, and check what is said of it."
    elsewhere = [f"In any other chat, write @{inline} and your question."] if inline else []
    return "\n".join([about, how, f"{by_reply} and I check it.", *elsewhere, "", *lines])
