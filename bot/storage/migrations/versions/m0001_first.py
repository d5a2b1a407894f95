"""Updates, quizzes, votes and scores."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go there."""
    _create_asked()
    _create_players()
    _create_quizzes()
    _create_updates()
    _create_votes()
    _create_rounds()
    _create_scores()


def downgrade() -> None:
    """Go back."""
    with op.batch_alter_table("scores") as batch_op:
        batch_op.drop_index("ix_scores_quiz")
        batch_op.drop_index("ix_scores_chat")

    op.drop_table("scores")
    with op.batch_alter_table("rounds") as batch_op:
        batch_op.drop_index("ix_rounds_quiz")

    op.drop_table("rounds")
    op.drop_table("votes")
    with op.batch_alter_table("updates") as batch_op:
        batch_op.drop_index("ix_updates_state")
        batch_op.drop_index("ix_updates_received")

    op.drop_table("updates")
    with op.batch_alter_table("quizzes") as batch_op:
        batch_op.drop_index(
            "uq_quizzes_room",
            sqlite_where=sa.text("state NOT IN ('lobby', 'done', 'aborted')"),
            postgresql_where=sa.text("state NOT IN ('lobby', 'done', 'aborted')"),
        )
        batch_op.drop_index("ix_quizzes_due")

    op.drop_table("quizzes")
    op.drop_table("players")
    op.drop_table("asked")


def _create_asked() -> None:
    op.create_table(
        "asked",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("chat", "question", name=op.f("pk_asked")),
    )


def _create_players() -> None:
    op.create_table(
        "players",
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name=op.f("pk_players")),
    )


def _create_quizzes() -> None:
    op.create_table(
        "quizzes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("origin", sa.String(length=64), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("topic", sa.BigInteger(), nullable=False),
        sa.Column("starter_kind", sa.String(length=8), nullable=False),
        sa.Column("starter", sa.BigInteger(), nullable=False),
        sa.Column("questions", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=True),
        sa.Column("difficulty", sa.String(length=16), nullable=True),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("silence", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("due", sa.Double(), nullable=True),
        sa.Column("ending", sa.Boolean(), nullable=False),
        sa.Column("absent", sa.Boolean(), nullable=False),
        sa.Column("pause", sa.String(length=16), nullable=True),
        sa.Column("created", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quizzes")),
        sa.UniqueConstraint("origin", name=op.f("uq_quizzes_origin")),
    )
    with op.batch_alter_table("quizzes") as batch_op:
        batch_op.create_index("ix_quizzes_due", ["due"], unique=False)
        batch_op.create_index(
            "uq_quizzes_room",
            ["chat", "topic"],
            unique=True,
            sqlite_where=sa.text("state NOT IN ('lobby', 'done', 'aborted')"),
            postgresql_where=sa.text("state NOT IN ('lobby', 'done', 'aborted')"),
        )


def _create_updates() -> None:
    op.create_table(
        "updates",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("payload", sa.Text(), nullable=True),
        sa.Column("received", sa.Double(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_updates")),
    )
    with op.batch_alter_table("updates") as batch_op:
        batch_op.create_index("ix_updates_received", ["received"], unique=False)
        batch_op.create_index("ix_updates_state", ["state"], unique=False)


def _create_votes() -> None:
    op.create_table(
        "votes",
        sa.Column("poll", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("player", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("option", sa.Integer(), nullable=True),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("poll", "kind", "player", name=op.f("pk_votes")),
    )


def _create_rounds() -> None:
    op.create_table(
        "rounds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quiz", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("correct", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("poll", sa.String(length=64), nullable=True),
        sa.Column("message", sa.BigInteger(), nullable=True),
        sa.Column("opened", sa.Double(), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["quiz"], ["quizzes.id"], name=op.f("fk_rounds_quiz"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rounds")),
        sa.UniqueConstraint("poll", name=op.f("uq_rounds_poll")),
    )
    with op.batch_alter_table("rounds") as batch_op:
        batch_op.create_index("ix_rounds_quiz", ["quiz"], unique=False)


def _create_scores() -> None:
    op.create_table(
        "scores",
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("player", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("quiz", sa.Integer(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("right", sa.Boolean(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["quiz"], ["quizzes.id"], name=op.f("fk_scores_quiz"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["round"], ["rounds.id"], name=op.f("fk_scores_round"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round", "kind", "player", name=op.f("pk_scores")),
    )
    with op.batch_alter_table("scores") as batch_op:
        batch_op.create_index("ix_scores_chat", ["chat", "at"], unique=False)
        batch_op.create_index("ix_scores_quiz", ["quiz"], unique=False)
