import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from knowledge_makers import StubEmbedder
from search_corpus import fill
from sqlalchemy.ext.asyncio import AsyncEngine

from deploy.database import migrate
from knowledge.embed import OnnxEmbedder
from knowledge.index import VectorIndex
from knowledge.indexing import Indexing
from knowledge.lexical import LexicalIndex
from knowledge.search import Search
from knowledge.sql import make_engine
from knowledge.store import KnowledgeStore


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    """An engine on an empty SQLite database that has the schema."""
    engine = make_engine(f"sqlite+aiosqlite:///{tmp_path / 'askca.sqlite3'}")
    await migrate(engine)
    yield engine
    await engine.dispose()


@pytest.fixture
def store(engine: AsyncEngine) -> KnowledgeStore:
    return KnowledgeStore(engine)


@pytest.fixture(scope="session")
def warm_database(copy_planted: Callable[[], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with no page that has the typical questions' vectors: they take seconds to make."""
    database = tmp_path_factory.mktemp("warm") / "askca.sqlite3"
    with (
        closing(sqlite3.connect(copy_planted() / "askca.sqlite3")) as planted,
        closing(sqlite3.connect(database)) as warm,
    ):
        planted.backup(warm)
        for table in ("passage", "page", "source_state"):
            warm.execute(f"DELETE FROM {table}")
        warm.commit()
    return database


@dataclass(slots=True)
class Library:
    """A corpus that can be searched, with all its parts."""

    store: KnowledgeStore
    indexing: Indexing
    search: Search
    embedder: StubEmbedder
    folder: Path


@asynccontextmanager
async def open_library(folder: Path, inner: OnnxEmbedder) -> AsyncIterator[Library]:
    """Open the database and the index of a folder; the embedder counts what it is asked."""
    engine = make_engine(f"sqlite+aiosqlite:///{folder / 'askca.sqlite3'}")
    store, embedder = KnowledgeStore(engine), StubEmbedder(inner)
    index = VectorIndex(fingerprint=inner.fingerprint, folder=folder / "index")
    indexing = Indexing(store=store, index=index, lexical=LexicalIndex(), embedder=embedder)
    search = Search(store=store, indexing=indexing, embedder=embedder)
    try:
        yield Library(store=store, indexing=indexing, search=search, embedder=embedder, folder=folder)
    finally:
        await index.close()
        await engine.dispose()


@pytest.fixture(scope="session")
def corpus_folder(warm_database: Path, embedder: OnnxEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the search corpus, synced and indexed; nobody opens it: copy it first."""
    folder = tmp_path_factory.mktemp("corpus")
    shutil.copy(warm_database, folder / "askca.sqlite3")

    async def make() -> None:
        async with open_library(folder, embedder) as library:
            await fill(library.store, library.indexing, library.embedder)

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, make()).result()
    return folder


@pytest.fixture
async def library(corpus_folder: Path, embedder: OnnxEmbedder, tmp_path: Path) -> AsyncIterator[Library]:
    """A copy of the search corpus, open."""
    folder = shutil.copytree(corpus_folder, tmp_path / "library")
    async with open_library(folder, embedder) as library:
        await library.indexing.open()
        yield library


@pytest.fixture
async def empty_library(warm_database: Path, embedder: OnnxEmbedder, tmp_path: Path) -> AsyncIterator[Library]:
    """A library without pages, not yet open."""
    shutil.copy(warm_database, tmp_path / "askca.sqlite3")
    async with open_library(tmp_path, embedder) as library:
        yield library
