"""Builds everything, top to bottom; nothing else makes an adapter."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.phrases import Phrases
from bot.ports import Reader
from bot.store import BotStore
from bot.types import Answer, Inbound
from deploy.brain import Brain, build_brain
from deploy.database import migrate
from deploy.settings import Settings, SettingsInvalid
from handoff.desk import DirectoryDesk
from knowledge.crawl import crawl
from knowledge.crawl_report import CrawlLimits, CrawlProgress, CrawlReport
from knowledge.embed import OnnxEmbedder, SentenceTransformerEmbedder
from knowledge.index import VectorIndex
from knowledge.indexing import Indexing
from knowledge.lexical import LexicalIndex
from knowledge.ports import Embedder
from knowledge.remembered import RememberingEmbedder
from knowledge.search import Search
from knowledge.sources import PACKAGED_SOURCES, Source, load_sources
from knowledge.sql import make_engine
from knowledge.store import KnowledgeStore

USER_AGENT = "AskCaliforniaBot/0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What the server and the commands work with."""

    settings: Settings
    engine: AsyncEngine
    sources: dict[str, Source]
    store: KnowledgeStore
    embedder: Embedder
    indexing: Indexing
    search: Search
    desk: DirectoryDesk
    phrases: Phrases
    brain: Brain

    async def answer(self, inbound: Inbound, reader: Reader | None = None) -> Answer:
        """Return the bot's answer; the reader sees its lines as they become certain."""
        return await self.brain.conversations.receive(inbound, reader)

    def crawler(
        self, source: Source, on_progress: Callable[[CrawlProgress], None]
    ) -> Callable[[], Awaitable[CrawlReport]]:
        """Return the crawl of one source, ready to be run."""

        async def run() -> CrawlReport:
            contact = f" (+{self.settings.crawl_contact})" if self.settings.crawl_contact else ""
            limits = CrawlLimits(
                delay_seconds=self.settings.crawl_delay_seconds,
                crawl_seconds=self.settings.crawl_most_seconds,
                body_bytes=self.settings.crawl_most_bytes,
            )
            return await crawl(
                source,
                database_url=self.settings.sql_url,
                user_agent=USER_AGENT + contact,
                limits=limits,
                on_progress=on_progress,
            )

        return run


@asynccontextmanager
async def build(settings: Settings) -> AsyncIterator[Services]:
    """Make the services and take them down again; the index is opened by ``services.indexing.open``.

    Raises:
        SettingsInvalid: The data folder cannot be made, or the database cannot be opened.
        SourcesInvalid: The sources file cannot be used.
        EmbedderUnavailable: The embedding cannot be loaded.
        BotError: A catalogue, a directory, the classifier's weights or the settings of Claude cannot be used.
    """
    try:
        settings.data_folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsInvalid(f"ASKCA_DATA_FOLDER: cannot make {str(settings.data_folder)!r}: {error}") from error
    sources = load_sources(settings.sources_file or PACKAGED_SOURCES)
    phrases = Phrases()
    embedder = RememberingEmbedder(make_embedder(settings))
    async with AsyncExitStack() as stack:
        engine = make_engine(settings.sql_url)
        stack.push_async_callback(engine.dispose)
        await _migrate(engine)
        store = KnowledgeStore(engine)
        index = VectorIndex(
            fingerprint=embedder.fingerprint,
            folder=None if settings.chroma_url else settings.data_folder / "index",
            url=settings.chroma_url,
        )
        stack.push_async_callback(index.close)
        indexing = Indexing(store=store, index=index, lexical=LexicalIndex(), embedder=embedder)
        search = Search(store=store, indexing=indexing, embedder=embedder)
        desk = DirectoryDesk(sources)
        brain = build_brain(
            settings,
            sources=sources,
            search=search,
            desk=desk,
            phrases=phrases,
            store=BotStore(engine),
            fingerprint=embedder.fingerprint,
        )
        stack.push_async_callback(brain.close)
        yield Services(
            settings=settings,
            engine=engine,
            sources=sources,
            store=store,
            embedder=embedder,
            indexing=indexing,
            search=search,
            desk=desk,
            phrases=phrases,
            brain=brain,
        )


async def _migrate(engine: AsyncEngine) -> None:
    try:
        await migrate(engine)
    except SQLAlchemyError as error:
        # The text of a driver's error may hold the password.
        address = engine.url.render_as_string(hide_password=True)
        reason = type(error).__name__
        raise SettingsInvalid(f"DATABASE_URL: the database {address!r} cannot be opened: {reason}") from error


def make_embedder(settings: Settings) -> Embedder:
    """Return the embedder that the settings name."""
    if settings.embedder == "packaged":
        return OnnxEmbedder(settings.data_folder / "embedder", threads=settings.embedder_threads)
    return SentenceTransformerEmbedder(settings.embedder)
