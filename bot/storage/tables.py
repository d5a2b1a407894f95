"""The tables. Times are seconds since the epoch; ids of Telegram need 64 bits."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    text,
)

metadata: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

# What came in and how far it got: waiting, done, or set aside with the reason. What is done keeps
# its number alone, so that a repetition is known.
updates: Final = Table(
    "updates",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("payload", Text),
    Column("received", Double, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("reason", Text),
    Index("ix_updates_state", "state"),
    Index("ix_updates_received", "received"),
)

players: Final = Table(
    "players",
    metadata,
    Column("kind", String(8), primary_key=True),
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
)

quizzes: Final = Table(
    "quizzes",
    metadata,
    Column("id", Integer, primary_key=True),
    # The message that asked for it: asked twice, it is still one quiz.
    Column("origin", String(64), nullable=False, unique=True),
    Column("chat", BigInteger, nullable=False),
    Column("topic", BigInteger, nullable=False),
    Column("starter_kind", String(8), nullable=False),
    Column("starter", BigInteger, nullable=False),
    Column("questions", Integer, nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("subject", String(64)),
    Column("difficulty", String(16)),
    Column("seed", BigInteger, nullable=False),
    Column("state", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("silence", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("due", Double),
    Column("ending", Boolean, nullable=False),
    Column("absent", Boolean, nullable=False),
    Column("pause", String(16)),
    Column("created", Double, nullable=False),
    Index("ix_quizzes_due", "due"),
)
# One running quiz for each chat and topic, however many workers start one.
_RUNS: Final = text("state NOT IN ('lobby', 'done', 'aborted')")
Index(
    "uq_quizzes_room",
    quizzes.c.chat,
    quizzes.c.topic,
    unique=True,
    sqlite_where=_RUNS,
    postgresql_where=_RUNS,
)

# A question put in a quiz; `poll` and `message` are known once it has reached the chat.
rounds: Final = Table(
    "rounds",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("quiz", Integer, ForeignKey("quizzes.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("question", Text, nullable=False),
    Column("correct", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("poll", String(64), unique=True),
    Column("message", BigInteger),
    Column("opened", Double),
    Column("late", Boolean, nullable=False),
    Index("ix_rounds_quiz", "quiz"),
)

# Which questions a chat has had, so that none comes again before all have been.
asked: Final = Table(
    "asked",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("question", Text, primary_key=True),
)

# Kept by poll rather than by round: a vote may come before we are told of the poll it is for.
votes: Final = Table(
    "votes",
    metadata,
    Column("poll", String(64), primary_key=True),
    Column("kind", String(8), primary_key=True),
    Column("player", BigInteger, primary_key=True, autoincrement=False),
    Column("option", Integer),
    Column("update_id", BigInteger, nullable=False),
    Column("at", Double, nullable=False),
)

scores: Final = Table(
    "scores",
    metadata,
    Column("round", Integer, ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", String(8), primary_key=True),
    Column("player", BigInteger, primary_key=True, autoincrement=False),
    Column("quiz", Integer, ForeignKey("quizzes.id", ondelete="CASCADE"), nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("right", Boolean, nullable=False),
    Column("points", Integer, nullable=False),
    Column("at", Double, nullable=False),
    Index("ix_scores_quiz", "quiz"),
    Index("ix_scores_chat", "chat", "at"),
)

# Questions that couldn't be answered, or not rightly: words, never who asked or where; `last` is a day.
gaps: Final = Table(
    "gaps",
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("words", String(200), primary_key=True),
    Column("times", Integer, nullable=False),
    Column("last", Double, nullable=False),
    Column("intent", String(128)),
    Column("probability", Double, nullable=False),
    Index("ix_gaps_times", "times"),
    Index("ix_gaps_last", "last"),
)

# What went wrong: its kind and reference, no text; `told` is when the owners were told of it.
faults: Final = Table(
    "faults",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(64), nullable=False),
    Column("reference", String(32), nullable=False),
    Column("at", Double, nullable=False),
    Column("told", Double),
    Index("ix_faults_told", "told"),
)

# What a chat has chosen, and whether it was greeted.
chats: Final = Table(
    "chats",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("greeted", Boolean, nullable=False),
    Column("brief", Boolean, nullable=False),
    Column("quick", Boolean, nullable=False),
    Column("questions", Integer, nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("difficulty", String(16)),
    Column("zone", String(64)),
)
