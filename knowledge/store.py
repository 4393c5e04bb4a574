"""What knowledge keeps in SQL: pages as fetched, their passages, and the passages' vectors.

Everything else (the vector index, the lexical index) can be rebuilt from here.
"""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
from sqlalchemy import JSON, Column, LargeBinary, Text, UniqueConstraint, delete, func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlmodel import Field, SQLModel

from knowledge.ports import Vectors
from knowledge.sql import UtcDateTime, in_batches, upsert
from knowledge.types import BlockKind, PageSnapshot, PageStatus, Passage


class PageRow(SQLModel, table=True):
    """One page of one source as last fetched; ``built_from`` names the body and rules its passages come from."""

    __tablename__ = "page"
    __table_args__ = (UniqueConstraint("source_id", "key"),)

    id: int | None = Field(default=None, primary_key=True)
    source_id: str = Field(max_length=64, index=True)
    key: str = Field(sa_column=Column(Text, nullable=False))
    url: str = Field(sa_column=Column(Text, nullable=False))
    status: str = Field(max_length=16)
    reason: str | None = Field(default=None, sa_column=Column(Text))
    content_type: str = Field(default="", max_length=200)
    body: bytes = Field(default=b"", sa_column=Column(LargeBinary, nullable=False))
    content_hash: str = Field(default="", max_length=64)
    etag: str | None = Field(default=None, sa_column=Column(Text))
    last_modified: str | None = Field(default=None, max_length=100)
    fetched_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    checked_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    is_starter: bool = False
    built_from: str = Field(default="", max_length=100)


class PassageRow(SQLModel, table=True):
    """One passage of one page, in the page's order."""

    __tablename__ = "passage"

    id: str = Field(primary_key=True, max_length=40)
    page_id: int = Field(foreign_key="page.id", index=True)
    source_id: str = Field(max_length=64, index=True)
    position: int
    language: str = Field(max_length=16)
    page_key: str = Field(sa_column=Column(Text, nullable=False))
    title: str = Field(sa_column=Column(Text, nullable=False))
    heading_path: list[str] = Field(sa_column=Column(JSON, nullable=False))
    anchor: str | None = Field(default=None, sa_column=Column(Text))
    sentences: list[str] = Field(sa_column=Column(JSON, nullable=False))
    kinds: list[str] = Field(sa_column=Column(JSON, nullable=False))
    limits: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]"))
    embedded_hash: str = Field(max_length=64, index=True)


class VectorRow(SQLModel, table=True):
    """The vector of one embedded text, float32 in little-endian bytes, for one embedding."""

    __tablename__ = "vector"

    fingerprint: str = Field(primary_key=True, max_length=100)
    embedded_hash: str = Field(primary_key=True, max_length=64)
    vector: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class SourceStateRow(SQLModel, table=True):
    """How often a source's passages have changed, and when it was last synced to its end."""

    __tablename__ = "source_state"

    source_id: str = Field(primary_key=True, max_length=64)
    revision: int = Field(default=0)
    synced_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime))


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a conditional request needs, and the status and hash of the body we hold."""

    etag: str | None
    last_modified: str | None
    content_hash: str
    status: PageStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageChange:
    """How the passages of one page changed: numbers of passages."""

    added: int
    removed: int
    unchanged: int


_pages: Any = PageRow.__table__  # type: ignore[attr-defined]
_passages: Any = PassageRow.__table__  # type: ignore[attr-defined]
_vectors: Any = VectorRow.__table__  # type: ignore[attr-defined]
_states: Any = SourceStateRow.__table__  # type: ignore[attr-defined]


class KnowledgeStore:
    """Pages, passages and vectors in one SQL database; every method is one transaction."""

    def __init__(self, engine: AsyncEngine) -> None:
        """Keep the engine; the schema is made by the migrations."""
        self._engine = engine

    async def save_snapshot(self, snapshot: PageSnapshot) -> None:
        """Insert the page, or overwrite what was known of it."""
        values = {name: getattr(snapshot, name) for name in PageSnapshot.__slots__}
        values["status"] = snapshot.status.value
        values["body"] = zlib.compress(snapshot.body, 6)
        async with self._engine.begin() as connection:
            await upsert(connection, _pages, [values], keys=("source_id", "key"))

    async def mark_checked(self, source_id: str, key: str, *, at: datetime) -> None:
        """Record that the page is live and has not changed since it was fetched."""
        await self._mark(source_id, [key], status=PageStatus.LIVE.value, reason=None, checked_at=at)

    async def mark_dead(self, source_id: str, keys: Sequence[str], *, status: PageStatus, reason: str) -> None:
        """Record that the pages are gone or fail; their ``checked_at`` keeps the last good look."""
        await self._mark(source_id, keys, status=status.value, reason=reason)

    async def _mark(self, source_id: str, keys: Sequence[str], **values: Any) -> None:
        async with self._engine.begin() as connection:
            for batch in in_batches(keys):
                which = (_pages.c.source_id == source_id) & _pages.c.key.in_(batch)
                await connection.execute(update(_pages).where(which).values(**values))

    async def validators(self, source_id: str) -> dict[str, Validators]:
        """Return what is known of each crawled page of the source, by key; starter pages are not among them."""
        columns = (_pages.c.key, _pages.c.etag, _pages.c.last_modified, _pages.c.content_hash, _pages.c.status)
        query = select(*columns).where(_pages.c.source_id == source_id, _pages.c.is_starter.is_(False))
        async with self._engine.connect() as connection:
            return {
                row.key: Validators(
                    etag=row.etag,
                    last_modified=row.last_modified,
                    content_hash=row.content_hash,
                    status=PageStatus(row.status),
                )
                for row in await connection.execute(query)
            }

    async def pages_to_build(self, source_id: str, rules: str) -> list[str]:
        """Return the keys of live pages whose body or rules changed since their passages were built."""
        query = select(_pages.c.key).where(
            _pages.c.source_id == source_id,
            _pages.c.status == PageStatus.LIVE.value,
            _pages.c.built_from != literal(f"{rules}:") + _pages.c.content_hash,
        )
        async with self._engine.connect() as connection:
            return list((await connection.scalars(query.order_by(_pages.c.key))).all())

    async def snapshot(self, source_id: str, key: str) -> PageSnapshot | None:
        """Return the page as last fetched, or None where it is not known."""
        query = select(_pages).where(_pages.c.source_id == source_id, _pages.c.key == key)
        async with self._engine.connect() as connection:
            row = (await connection.execute(query)).first()
        if row is None:
            return None
        values = {name: getattr(row, name) for name in PageSnapshot.__slots__}
        values |= {"status": PageStatus(row.status), "body": zlib.decompress(row.body)}
        return PageSnapshot(**values)

    async def replace_passages(
        self, source_id: str, key: str, passages: Sequence[Passage], *, hashes: Mapping[str, str], built_from: str
    ) -> PassageChange:
        """Set the page's passages, in order, and what they were built from, in one transaction.

        Args:
            source_id: The page's source.
            key: The page's key.
            passages: All passages of the page.
            hashes: The hash of the embedded text by passage id.
            built_from: The rules and the body's hash, ``rules:content_hash``.
        """
        async with self._engine.begin() as connection:
            which = (_pages.c.source_id == source_id) & (_pages.c.key == key)
            page_id = (await connection.execute(select(_pages.c.id).where(which))).scalar_one()
            old = set(await connection.scalars(select(_passages.c.id).where(_passages.c.page_id == page_id)))
            new = {passage.id for passage in passages}
            gone = sorted(old - new)
            for batch in in_batches(gone):
                await connection.execute(delete(_passages).where(_passages.c.id.in_(batch)))
            rows = [_row_of(passage, page_id, hashes[passage.id]) for passage in passages]
            await upsert(connection, _passages, rows, keys=("id",))
            await connection.execute(update(_pages).where(which).values(built_from=built_from))
            if old != new:
                await _bump(connection, source_id)
        return PassageChange(added=len(new - old), removed=len(gone), unchanged=len(new & old))

    async def drop_dead_passages(self, source_id: str) -> int:
        """Delete the passages of pages that are not live; return how many pages lost theirs."""
        dead = select(_pages.c.id).where(_pages.c.source_id == source_id, _pages.c.status != PageStatus.LIVE.value)
        built = dead.where(_pages.c.built_from != "")
        async with self._engine.begin() as connection:
            count = len(list(await connection.scalars(built)))
            if count:
                await connection.execute(delete(_passages).where(_passages.c.page_id.in_(dead)))
                await connection.execute(update(_pages).where(_pages.c.id.in_(built)).values(built_from=""))
                await _bump(connection, source_id)
        return count

    async def mark_synced(self, source_id: str, *, at: datetime) -> None:
        """Record that a sync of the source came to its end."""
        async with self._engine.begin() as connection:
            await upsert(connection, _states, [{"source_id": source_id, "synced_at": at}], keys=("source_id",))

    async def synced_at(self) -> dict[str, datetime | None]:
        """Return when each source was last synced to its end, None where it never was."""
        async with self._engine.connect() as connection:
            rows = await connection.execute(select(_states.c.source_id, _states.c.synced_at))
            return {row.source_id: row.synced_at for row in rows}

    async def revisions(self) -> dict[str, int]:
        """Return each source's revision, which grows whenever its passages change."""
        async with self._engine.connect() as connection:
            rows = await connection.execute(select(_states.c.source_id, _states.c.revision))
            return {row.source_id: row.revision or 0 for row in rows}

    async def passage_hashes(self, source_id: str) -> dict[str, str]:
        """Return the hash of the embedded text of each of the source's passages, by passage id."""
        query = select(_passages.c.id, _passages.c.embedded_hash).where(_passages.c.source_id == source_id)
        async with self._engine.connect() as connection:
            return {row.id: row.embedded_hash for row in await connection.execute(query)}

    async def embedded_hashes(self, ids: Sequence[str]) -> dict[str, str]:
        """Return the hash of the embedded text of each of the passages that exist, by passage id."""
        query = select(_passages.c.id, _passages.c.embedded_hash)
        found: dict[str, str] = {}
        async with self._engine.connect() as connection:
            for batch in in_batches(ids):
                rows = await connection.execute(query.where(_passages.c.id.in_(batch)))
                found.update((row.id, row.embedded_hash) for row in rows)
        return found

    async def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        """Return the passages that exist, by id."""
        columns = (_pages.c.url, _pages.c.checked_at, _pages.c.is_starter)
        query = select(_passages, *columns).join(_pages, _passages.c.page_id == _pages.c.id)
        found: dict[str, Passage] = {}
        async with self._engine.connect() as connection:
            for batch in in_batches(ids):
                rows = await connection.execute(query.where(_passages.c.id.in_(batch)))
                found.update((row.id, _passage_of(row)) for row in rows)
        return found

    async def neighbours(self, passage_id: str) -> list[Passage]:
        """Return the passages just before and after one on its page, in order."""
        here = _passages.alias("here")
        beside = select(_passages.c.id).join(here, here.c.page_id == _passages.c.page_id)
        beside = beside.where(here.c.id == passage_id, func.abs(_passages.c.position - here.c.position) == 1)
        async with self._engine.connect() as connection:
            ids = list(await connection.scalars(beside))
        return sorted((await self.passages(ids)).values(), key=lambda passage: passage.position)

    async def save_vectors(self, fingerprint: str, vectors: Mapping[str, Vectors]) -> None:
        """Keep vectors by the hash of their text."""
        rows = [
            {"fingerprint": fingerprint, "embedded_hash": key, "vector": vector.astype("<f4").tobytes()}
            for key, vector in vectors.items()
        ]
        async with self._engine.begin() as connection:
            await upsert(connection, _vectors, rows, keys=("fingerprint", "embedded_hash"))

    async def vectors(self, fingerprint: str, hashes: Iterable[str]) -> dict[str, Vectors]:
        """Return the vectors that exist, by the hash of their text."""
        query = select(_vectors.c.embedded_hash, _vectors.c.vector).where(_vectors.c.fingerprint == fingerprint)
        found: dict[str, Vectors] = {}
        async with self._engine.connect() as connection:
            for batch in in_batches(sorted(set(hashes))):
                for row in await connection.execute(query.where(_vectors.c.embedded_hash.in_(batch))):
                    found[row.embedded_hash] = np.frombuffer(row.vector, dtype="<f4").astype(np.float32)
        return found

    async def counts(self) -> dict[str, dict[str, int]]:
        """Return for each source its numbers of pages by status, of ``starter`` pages and of ``passages``."""
        pages = select(_pages.c.source_id, _pages.c.status, _pages.c.is_starter, func.count().label("n"))
        pages = pages.group_by(_pages.c.source_id, _pages.c.status, _pages.c.is_starter)
        passages = select(_passages.c.source_id, func.count().label("n")).group_by(_passages.c.source_id)
        counts: dict[str, dict[str, int]] = {}
        async with self._engine.connect() as connection:
            for row in await connection.execute(pages):
                name = "starter" if row.is_starter and row.status == PageStatus.LIVE.value else row.status
                counts.setdefault(row.source_id, {})[name] = row.n
            for row in await connection.execute(passages):
                counts.setdefault(row.source_id, {})["passages"] = row.n
        return counts

    async def starter_keys(self, source_id: str) -> list[str]:
        """Return the keys of the source's live starter pages."""
        query = select(_pages.c.key).where(
            _pages.c.source_id == source_id,
            _pages.c.is_starter.is_(True),
            or_(_pages.c.status == PageStatus.LIVE.value, _pages.c.built_from != ""),
        )
        async with self._engine.connect() as connection:
            return list((await connection.scalars(query)).all())


async def _bump(connection: AsyncConnection, source_id: str) -> None:
    await upsert(connection, _states, [{"source_id": source_id}], keys=("source_id",))
    raised = func.coalesce(_states.c.revision, 0) + 1
    await connection.execute(update(_states).where(_states.c.source_id == source_id).values(revision=raised))


def _row_of(passage: Passage, page_id: int, embedded_hash: str) -> dict[str, Any]:
    return {
        "id": passage.id,
        "page_id": page_id,
        "source_id": passage.source_id,
        "position": passage.position,
        "language": passage.language,
        "page_key": passage.page_key,
        "title": passage.title,
        "heading_path": list(passage.heading_path),
        "anchor": passage.anchor,
        "sentences": list(passage.sentences),
        "kinds": [kind.value for kind in passage.kinds],
        "limits": list(passage.limits),
        "embedded_hash": embedded_hash,
    }


def _passage_of(row: Any) -> Passage:
    checked_on: date = row.checked_at.astimezone(UTC).date()
    return Passage(
        id=row.id,
        source_id=row.source_id,
        url=row.url,
        page_key=row.page_key,
        language=row.language,
        title=row.title,
        heading_path=tuple(row.heading_path),
        anchor=row.anchor,
        position=row.position,
        sentences=tuple(row.sentences),
        kinds=tuple(BlockKind(kind) for kind in row.kinds),
        checked_on=checked_on,
        is_starter=row.is_starter,
        limits=tuple(row.limits),
    )
