"""Conversations, answers, the cost of llms, and which sentences of a passage limit the others."""

import sqlalchemy as sa
from alembic import op

from knowledge.sql import UtcDateTime

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("passage", sa.Column("limits", sa.JSON, nullable=False, server_default="[]"))
    op.create_table(
        "conversation",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("language", sa.String(16)),
        sa.Column("agency", sa.String(64)),
        sa.Column("turns", sa.Integer, nullable=False),
        sa.Column("opened_at", UtcDateTime, nullable=False),
    )
    op.create_table(
        "answer",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("conversation_id", sa.String(64), sa.ForeignKey("conversation.id"), index=True),
        sa.Column("turn", sa.Integer),
        sa.Column("answered_at", UtcDateTime, nullable=False, index=True),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("reply", sa.Text, nullable=False),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("agency", sa.String(64)),
        sa.Column("record", sa.JSON, nullable=False),
        sa.UniqueConstraint("conversation_id", "turn"),
    )
    op.create_table(
        "llm_call",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("answer_id", sa.String(32), nullable=False, index=True),
        sa.Column("called_at", UtcDateTime, nullable=False, index=True),
        sa.Column("step", sa.String(32), nullable=False),
        sa.Column("llm", sa.String(100), nullable=False),
        sa.Column("agency", sa.String(64)),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("input_tokens", sa.Integer, nullable=False),
        sa.Column("cache_read_tokens", sa.Integer, nullable=False),
        sa.Column("cache_write_tokens", sa.Integer, nullable=False),
        sa.Column("output_tokens", sa.Integer, nullable=False),
        sa.Column("nano_usd", sa.BigInteger, nullable=False),
        sa.Column("is_estimate", sa.Boolean, nullable=False),
    )
    op.create_table(
        "spend",
        sa.Column("period", sa.String(10), primary_key=True),
        sa.Column("nano_usd", sa.BigInteger, nullable=False),
    )


def downgrade() -> None:
    for table in ("spend", "llm_call", "answer", "conversation"):
        op.drop_table(table)
    op.drop_column("passage", "limits")
