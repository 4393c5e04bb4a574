"""Runs the migrations over the connection that ``deploy.database.migrate`` opened."""

from alembic import context
from sqlmodel import SQLModel

import bot.store  # noqa: F401  its tables join the metadata
import knowledge.store  # noqa: F401  its tables join the metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=SQLModel.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
