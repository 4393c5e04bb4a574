"""The migrations give the schema that the code expects, whoever runs them and how often."""

import asyncio
import subprocess
import sys
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlmodel import SQLModel

from deploy.database import migrate
from knowledge.store import PageRow

MIGRATE = """
import asyncio, sys
from deploy.database import migrate
from knowledge.sql import make_engine

async def main():
    engine = make_engine(sys.argv[1])
    print("ready", flush=True)
    sys.stdin.readline()
    await migrate(engine)
    await engine.dispose()

asyncio.run(main())
"""


def differences(connection: Connection) -> list[Any]:
    found: list[Any] = compare_metadata(MigrationContext.configure(connection), SQLModel.metadata)
    return found


def columns(connection: Connection) -> set[tuple[str, str, bool]]:
    inspector = inspect(connection)
    tables = [name for name in inspector.get_table_names() if name != "alembic_version"]
    return {(table, column["name"], column["nullable"]) for table in tables for column in inspector.get_columns(table)}


async def test_migrations_give_exactly_the_tables_of_the_code(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
        assert await connection.run_sync(columns) == {
            (table.name, column.name, bool(column.nullable))
            for table in SQLModel.metadata.sorted_tables
            for column in table.columns
        }


async def test_a_missing_column_is_seen(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.exec_driver_sql(f"ALTER TABLE {PageRow.__tablename__} DROP COLUMN etag")
        assert await connection.run_sync(differences) != []


async def test_a_second_migration_changes_nothing(engine: AsyncEngine) -> None:
    await migrate(engine)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_several_in_one_process_may_migrate_at_once(empty_engine: AsyncEngine) -> None:
    await asyncio.gather(*(migrate(empty_engine) for _ in range(4)))
    async with empty_engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_several_processes_may_migrate_at_once(database_url: str) -> None:
    command = [sys.executable, "-c", MIGRATE, database_url]
    children = [
        subprocess.Popen(  # noqa: ASYNC220
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    for child in children:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
    for child in children:
        assert child.stdin is not None
        child.stdin.write("go\n")
        child.stdin.flush()
    errors = [(await asyncio.to_thread(child.communicate, timeout=60))[1] for child in children]
    assert [(child.returncode, error) for child, error in zip(children, errors, strict=True)] == [(0, "")] * 3
