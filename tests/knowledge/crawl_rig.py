"""A database and a way to crawl a local site into it."""

import asyncio
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hostile_site import Answer, Hit, HostileSite
from sqlmodel import SQLModel

from knowledge.crawl import CrawlLimits, CrawlProgress, CrawlReport, crawl
from knowledge.sources import Source
from knowledge.sql import make_engine
from knowledge.store import KnowledgeStore
from knowledge.types import PageSnapshot, PageStatus

USER_AGENT = "AskCaliforniaTest/1.0 (+https://example.org/bot; bot@example.org)"
EARLIER = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
QUICK = CrawlLimits(
    delay_seconds=0,
    backoff_seconds=0,
    retries=1,
    download_seconds=5,
    crawl_seconds=40,
    grace_seconds=5,
    max_wait_seconds=2,
)


@dataclass(frozen=True, kw_only=True)
class Rig:
    url: str

    async def crawl(
        self, source: Source, *, on_progress: Callable[[CrawlProgress], None] | None = None, **limits: Any
    ) -> CrawlReport:
        gentle = replace(QUICK, **limits)
        return await crawl(source, database_url=self.url, user_agent=USER_AGENT, limits=gentle, on_progress=on_progress)

    async def stock(self, source: Source, site: HostileSite, paths: Iterable[str]) -> dict[str, PageSnapshot]:
        """Put the site's pages into the store as an earlier crawl left them; return them as ``pages`` does."""
        engine = make_engine(self.url)
        store = KnowledgeStore(engine)
        for path in paths:
            answer = site.answer(Hit(path, {}, 0))
            await store.save_snapshot(_snapshot(source, site.url(path), answer))
        await engine.dispose()
        return await self.pages(source)

    async def lose(self, source: Source, url: str, status: PageStatus) -> None:
        """Mark a page dead."""
        engine = make_engine(self.url)
        await KnowledgeStore(engine).mark_dead(source.id, [url], status=status, reason="earlier")
        await engine.dispose()

    async def pages(self, source: Source) -> dict[str, PageSnapshot]:
        """Everything in the store, by the path of its address."""
        engine = make_engine(self.url)
        store = KnowledgeStore(engine)
        keys = await store.validators(source.id)
        found = {key: await store.snapshot(source.id, key) for key in keys}
        await engine.dispose()
        return {key.partition(source.hosts[0])[2] or key: page for key, page in found.items() if page is not None}

    async def live(self, source: Source) -> set[str]:
        return {path for path, page in (await self.pages(source)).items() if page.status is PageStatus.LIVE}


def _snapshot(source: Source, url: str, answer: Answer) -> PageSnapshot:
    return PageSnapshot(
        key=url,
        url=url,
        source_id=source.id,
        status=PageStatus.LIVE,
        content_type=answer.content_type or "",
        body=answer.body,
        content_hash=hashlib.sha256(answer.body).hexdigest(),
        fetched_at=EARLIER,
        checked_at=EARLIER,
        etag=answer.headers.get("ETag"),
        last_modified=answer.headers.get("Last-Modified"),
    )


def make_rig(folder: Path) -> Rig:
    rig = Rig(url=f"sqlite+aiosqlite:///{folder / 'knowledge.db'}")
    asyncio.run(_create_schema(rig.url))
    return rig


async def _create_schema(url: str) -> None:
    engine = make_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(SQLModel.metadata.create_all)
    await engine.dispose()


def make_source(host: str, **rest: Any) -> Source:
    values: dict[str, Any] = {"seeds": (f"http://{host}/",), "hosts": (host,), "languages": ("en", "es"), **rest}
    return Source(id="test", names={"en": "Test Agency"}, **values)
