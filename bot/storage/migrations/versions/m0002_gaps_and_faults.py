"""Questions without a right answer, and what the owners are to be told went wrong."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go there."""
    op.create_table(
        "gaps",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("words", sa.String(length=200), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("last", sa.Double(), nullable=False),
        sa.Column("intent", sa.String(length=128), nullable=True),
        sa.Column("probability", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "words", name=op.f("pk_gaps")),
    )
    op.create_index("ix_gaps_times", "gaps", ["times"])
    op.create_index("ix_gaps_last", "gaps", ["last"])
    op.create_table(
        "faults",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=32), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.Column("told", sa.Double(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_faults")),
    )
    op.create_index("ix_faults_told", "faults", ["told"])


def downgrade() -> None:
    """Go back."""
    op.drop_table("faults")
    op.drop_table("gaps")
