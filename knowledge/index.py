"""The vector index: Chroma as a cache of what SQL holds, with one owner.

Embedded Chroma serves one process: a second one loses vectors or hangs, so the folder is held by an OS lock.
With a served Chroma (``chroma run``) any number of processes share it. Every call has a time limit, since a
damaged folder can make Chroma wait for ever; whatever is damaged or missing is made again from SQL.
"""

import asyncio
import shutil
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import chromadb
import filelock
import numpy as np
import structlog
from chromadb.api.shared_system_client import SharedSystemClient
from chromadb.config import Settings

from knowledge.errors import IndexOwned, IndexTimeout, IndexUnavailable
from knowledge.ports import Vectors
from knowledge.threads import PatientThreads

log = structlog.get_logger()

CALL_SECONDS = 20.0
_BUILD_SECONDS = 600.0
_BATCH = 2000
_THREADS = 2
_HNSW = {"space": "cosine", "ef_construction": 100, "ef_search": 100, "max_neighbors": 16}

Answer = TypeVar("Answer")
FetchVectors = Callable[[Sequence[str]], Awaitable[Mapping[str, Vectors]]]


class VectorIndex:
    """Nearest passages by vector; one collection per source, embedding and generation."""

    def __init__(self, *, fingerprint: str, folder: Path | None = None, url: str | None = None) -> None:
        """Choose embedded Chroma in ``folder``, or a served one at ``url``; nothing is opened yet."""
        if (folder is None) == (url is None):
            raise ValueError("give a folder or a url, not both")
        self._folder, self._url = folder, url
        self._suffix = f"{_slug(fingerprint)}-g"
        self._threads = PatientThreads(_THREADS, name="chroma")
        self._client: Any = None
        self._collections: dict[str, Any] = {}
        self._lock = filelock.FileLock(str(folder) + ".lock") if folder is not None else None

    async def open(self) -> None:
        """Take the lock and open the index; a damaged folder is emptied, to be filled again by ``reconcile``.

        Raises:
            IndexOwned: Another process holds the folder.
            IndexUnavailable: The served Chroma does not answer, or the folder cannot be used.
        """
        if self._client is not None:
            return
        self._take_lock()
        try:
            await self._connect_or_empty()
        except IndexUnavailable:
            await self.close()
            raise

    async def reset(self) -> None:
        """Forget every vector of this embedding."""
        if self._folder is None:
            for name in list(self._collections):
                await self._drop(name)
            return
        self._client, self._collections = None, {}
        SharedSystemClient.clear_system_cache()
        await asyncio.to_thread(shutil.rmtree, self._folder, ignore_errors=True)
        await self._connect()

    async def close(self) -> None:
        """Let go of the index and its lock."""
        client, self._client, self._collections = self._client, None, {}
        try:
            if client is not None:
                await self._call(client.close)
                if self._folder is None:
                    # The client's own close leaves its connections open.
                    for api in (client, client._admin_client):
                        api._server._session.close()
        finally:
            if self._lock is not None:
                self._lock.release()

    async def reconcile(self, source_id: str, wanted: Sequence[str], fetch: FetchVectors) -> tuple[int, int]:
        """Make the source's collection hold exactly the wanted passages; return numbers added and removed.

        A collection that cannot be read, or that would lose most of its entries, is built anew as the next
        generation while searches go on in the old one.
        """
        have = await self._ids(source_id)
        missing = [passage_id for passage_id in wanted if passage_id not in have]
        extra = sorted(have - set(wanted))
        if not wanted:
            await self._drop(source_id)
            return 0, len(extra)
        if not missing and not extra:
            return 0, 0
        if source_id not in self._collections or len(extra) > len(wanted):
            await self._next_generation(source_id, wanted, fetch)
        else:
            await self._fill(self._collections[source_id], missing, fetch)
            for start in range(0, len(extra), _BATCH):
                await self._call(self._collections[source_id].delete, ids=extra[start : start + _BATCH])
        return len(missing), len(extra)

    async def query(self, vector: Vectors, *, source_ids: Sequence[str] | None, limit: int) -> dict[str, float]:
        """Return cosine similarities of the nearest passages by id, over all sources where none is named."""
        names = list(self._collections) if source_ids is None else [s for s in source_ids if s in self._collections]
        found: dict[str, float] = {}
        for answer in await asyncio.gather(*(self._nearest(name, vector, limit) for name in names)):
            found.update(answer)
        return dict(sorted(found.items(), key=lambda pair: -pair[1])[:limit])

    @property
    def source_ids(self) -> list[str]:
        """Return the sources that have a collection."""
        return sorted(self._collections)

    async def count(self) -> int:
        """Return how many vectors the index holds."""
        counts = await asyncio.gather(*(self._call(c.count) for c in self._collections.values()))
        return sum(counts)

    def _take_lock(self) -> None:
        if self._lock is None or self._folder is None:
            return
        try:
            self._folder.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(timeout=0)
        except filelock.Timeout as error:
            raise IndexOwned(
                f"another process owns the index in {str(self._folder)!r}; stop it, ask the running server instead, "
                "or set CHROMA_URL so that several processes share a served Chroma"
            ) from error
        except OSError as error:
            raise IndexUnavailable(f"the index's folder {str(self._folder)!r} cannot be used: {error}") from error

    async def _connect_or_empty(self) -> None:
        try:
            await self._connect()
        except IndexUnavailable as error:
            if self._folder is None:
                raise
            log.warning("index_damaged", folder=str(self._folder), reason=str(error), action="rebuilt from SQL")
            await self.reset()

    async def _connect(self) -> None:
        settings = Settings(anonymized_telemetry=False)
        if self._folder is not None:
            await self._call(self._folder.mkdir, parents=True, exist_ok=True)
            self._client = await self._call(chromadb.PersistentClient, str(self._folder), settings=settings)
        else:
            address = urlsplit(self._url or "")
            self._client = await self._call(
                chromadb.HttpClient,
                host=address.hostname or "localhost",
                port=address.port or (443 if address.scheme == "https" else 8000),
                ssl=address.scheme == "https",
                settings=settings,
            )
        await self._find_collections()

    async def _find_collections(self) -> None:
        newest: dict[str, tuple[int, Any]] = {}
        stale: list[str] = []
        for collection in await self._call(self._client.list_collections):
            source_id, found, generation = collection.name.rpartition(f"--{self._suffix}")
            if not found or not generation.isdigit():
                continue
            if (collection.metadata or {}).get("complete") and int(generation) > newest.get(source_id, (-1, None))[0]:
                if source_id in newest:
                    stale.append(newest[source_id][1].name)
                newest[source_id] = (int(generation), collection)
            else:
                stale.append(collection.name)
        for name in stale:
            await self._call(self._client.delete_collection, name)
        self._collections = {source_id: await self._get(c.name) for source_id, (_, c) in newest.items()}
        for collection in self._collections.values():
            # Reads a vector: Chroma counts and searches on without a word when the vectors' files are gone.
            await self._call(collection.get, limit=1, include=["embeddings"])

    async def _get(self, name: str) -> Any:
        return await self._call(self._client.get_collection, name, embedding_function=None)

    async def _ids(self, source_id: str) -> set[str]:
        if source_id not in self._collections:
            return set()
        try:
            return set((await self._call(self._collections[source_id].get, include=[]))["ids"])
        except IndexUnavailable as error:
            log.warning("collection_damaged", source_id=source_id, reason=str(error), action="rebuilt from SQL")
            self._collections.pop(source_id)
            return set()

    async def _next_generation(self, source_id: str, wanted: Sequence[str], fetch: FetchVectors) -> None:
        old = self._collections.get(source_id)
        generation = int(old.name.rsplit("-g", 1)[1]) + 1 if old is not None else 1
        name = f"{source_id}--{self._suffix}{generation}"
        names = {c.name for c in await self._call(self._client.list_collections)}
        if name in names:
            await self._call(self._client.delete_collection, name)
        new = await self._call(
            self._client.create_collection,
            name,
            embedding_function=None,
            configuration={"hnsw": _HNSW},
            metadata={"complete": False},
        )
        await self._fill(new, wanted, fetch)
        await self._call(new.modify, metadata={"complete": True})
        self._collections[source_id] = new
        if old is not None:
            await self._call(self._client.delete_collection, old.name)

    async def _fill(self, collection: Any, ids: Sequence[str], fetch: FetchVectors) -> None:
        for start in range(0, len(ids), _BATCH):
            vectors = await fetch(ids[start : start + _BATCH])
            if vectors:
                rows = np.stack(list(vectors.values())).astype(np.float32)
                await self._call(collection.upsert, ids=list(vectors), embeddings=rows, seconds=_BUILD_SECONDS)

    async def _drop(self, source_id: str) -> None:
        collection = self._collections.pop(source_id, None)
        if collection is not None:
            await self._call(self._client.delete_collection, collection.name)

    async def _nearest(self, source_id: str, vector: Vectors, limit: int) -> dict[str, float]:
        try:
            answer = await self._query(source_id, vector, limit)
        except IndexTimeout:
            raise
        except IndexUnavailable:
            # Another process may have put the next generation in its place.
            await self._find_collections()
            if source_id not in self._collections:
                return {}
            answer = await self._query(source_id, vector, limit)
        return dict(zip(answer["ids"][0], (1.0 - float(d) for d in answer["distances"][0]), strict=True))

    async def _query(self, source_id: str, vector: Vectors, limit: int) -> Any:
        query = self._collections[source_id].query
        return await self._call(query, query_embeddings=[vector], n_results=limit, include=["distances"])

    async def _call(
        self, function: Callable[..., Answer], *args: Any, seconds: float = CALL_SECONDS, **kwargs: Any
    ) -> Answer:
        name = getattr(function, "__name__", "call")
        try:
            return await self._threads.run(lambda: function(*args, **kwargs), seconds)
        except TimeoutError as error:
            raise IndexTimeout(f"the vector index did not answer {name!r} within {seconds:g} s") from error
        except Exception as error:
            raise IndexUnavailable(f"the vector index failed at {name!r}: {type(error).__name__}: {error}") from error


def _slug(text: str) -> str:
    return "".join(character if character.isalnum() else "-" for character in text.lower())[-40:].strip("-")
