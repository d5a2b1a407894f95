"""The time zones of chats."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go there: a column that may be empty is added in place, on SQLite too."""
    op.add_column("chats", sa.Column("zone", sa.String(length=64), nullable=True))


def downgrade() -> None:
    """Go back."""
    op.drop_column("chats", "zone")
