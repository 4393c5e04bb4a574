"""How every store talks to its database: the engine, one way to upsert, and times in UTC."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.types import TypeDecorator

BUSY_TIMEOUT_SECONDS = 30


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC that comes back aware from SQLite too, which keeps no time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC."""
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment with its time zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def make_engine(database_url: str) -> AsyncEngine:
    """Return an engine for ``sqlite+aiosqlite:`` or ``postgresql+psycopg:``; SQLite is set to WAL."""
    if not database_url.startswith("sqlite"):
        return create_async_engine(database_url, pool_pre_ping=True)
    engine = create_async_engine(database_url, connect_args={"timeout": BUSY_TIMEOUT_SECONDS})

    @event.listens_for(engine.sync_engine, "connect")
    def set_pragmas(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return engine


async def upsert(
    connection: AsyncConnection, table: Any, rows: Sequence[dict[str, Any]], *, keys: Sequence[str]
) -> None:
    """Insert rows, or overwrite the ones whose ``keys`` exist; all rows carry the same columns."""
    if not rows:
        return
    dialect: Any = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table)
    changed = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    if changed:
        statement = statement.on_conflict_do_update(index_elements=list(keys), set_=changed)
    else:
        statement = statement.on_conflict_do_nothing(index_elements=list(keys))
    await connection.execute(statement, list(rows))


async def insert_if_new(connection: AsyncConnection, table: Any, row: dict[str, Any], *, keys: Sequence[str]) -> None:
    """Insert the row unless one with its ``keys`` exists."""
    dialect: Any = postgresql if connection.dialect.name == "postgresql" else sqlite
    await connection.execute(dialect.insert(table).on_conflict_do_nothing(index_elements=list(keys)), [row])


def in_batches(values: Sequence[str], size: int = 500) -> Iterator[Sequence[str]]:
    """Yield the values in runs of at most ``size``, below every database's limit of bound parameters."""
    for start in range(0, len(values), size):
        yield values[start : start + size]
