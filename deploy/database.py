"""Brings the database's schema up to date."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncEngine

_MIGRATIONS = Path(__file__).with_name("migrations")
_LOCK_NUMBER = 7_203_811  # any number that only this program uses for pg_advisory_lock


async def migrate(engine: AsyncEngine) -> None:
    """Run the migrations that the database lacks; several processes may call it at once."""
    async with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK_NUMBER})"))
        else:
            # The driver begins a transaction only before rows change, too late for CREATE TABLE.
            await connection.execute(text("BEGIN IMMEDIATE"))
        await connection.run_sync(_upgrade)


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
