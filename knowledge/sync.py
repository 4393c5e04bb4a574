"""The story of knowledge: an agency's site becomes passages that can be searched.

    crawl   the site's pages come into SQL as they are            (crawl.py, a process of its own)
    build   each changed page is read, cut and embedded           (extract.py, chunk.py, embed.py)
    retire  pages that vanished, and starter pages, lose their passages
    index   the owner of the index takes over what changed        (indexing.py)

Every page is one transaction, and every step asks SQL what is left to do: a sync that was killed at any moment is
completed by the next one, and a sync in which nothing changed embeds nothing.
"""

import asyncio
import hashlib
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from datetime import time as clock_time
from urllib.parse import urlsplit

from knowledge import chunk as chunking
from knowledge.crawl_report import CrawlReport
from knowledge.errors import ExtractionFailed
from knowledge.extract import extract
from knowledge.languages import language_from_path
from knowledge.ports import Embedder
from knowledge.starter import StarterPage
from knowledge.store import KnowledgeStore, PassageChange
from knowledge.types import Document, PageSnapshot, PageStatus, Passage

EXTRACT_SECONDS = 60.0

Progress = Callable[[str, int, int], None]
"""Called with a step's name, how many of its pages are done, and how many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A page or a site that could not be read, and why."""

    url: str
    reason: str


@dataclass(slots=True, kw_only=True)
class SyncReport:
    """What one sync of one source did; numbers of pages but for the last four."""

    source_id: str
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    failed: list[Failure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    starter_replaced: int = 0
    passages_added: int = 0
    passages_removed: int = 0
    passages_embedded: int = 0
    is_complete: bool = True
    seconds: float = 0.0


async def sync(
    source_id: str,
    *,
    crawl: Callable[[], Awaitable[CrawlReport]],
    store: KnowledgeStore,
    embedder: Embedder,
    on_progress: Progress = lambda step, done, total: None,
) -> SyncReport:
    """Return what changed when the source's site was read again."""
    started = time.monotonic()
    report = SyncReport(source_id=source_id)

    crawled = await crawl()
    report.failed += [Failure(url=url, reason=reason) for url, reason in crawled.failed]
    report.notes += [f"skipped {count}: {reason}" for reason, count in sorted(crawled.skipped.items())]
    report.is_complete = crawled.finished

    crawl_failures = len(report.failed)
    await build(report, store=store, embedder=embedder, on_progress=on_progress)
    unreadable = len(report.failed) - crawl_failures
    report.unchanged = max(0, crawled.unchanged + crawled.fetched - report.added - report.updated - unreadable)

    if await _has_crawled_pages(store, source_id):
        report.starter_replaced = await _retire_starter_pages(store, source_id)
    report.removed += await store.drop_dead_passages(source_id) - report.starter_replaced

    if crawled.finished:
        await store.mark_synced(source_id, at=datetime.now(UTC))
    report.seconds = time.monotonic() - started
    return report


async def plant_starter_pages(
    pages: Sequence[StarterPage],
    *,
    store: KnowledgeStore,
    embedder: Embedder,
    on_progress: Progress = lambda step, done, total: None,
) -> list[SyncReport]:
    """Keep the starter pages of every source that has no crawled page; return a report for each source."""
    reports = []
    source_ids = sorted({page.source_id for page in pages})
    for number, source_id in enumerate(source_ids, start=1):
        if await _has_crawled_pages(store, source_id):
            continue
        wanted = [page for page in pages if page.source_id == source_id]
        for page in wanted:
            snapshot = _starter_snapshot(page)
            known = await store.snapshot(source_id, snapshot.key)
            if known is None or known.content_hash != snapshot.content_hash or known.status is not PageStatus.LIVE:
                await store.save_snapshot(snapshot)
        keys = {_starter_key(page) for page in wanted}
        dropped = [key for key in await store.starter_keys(source_id) if key not in keys]
        await store.mark_dead(source_id, dropped, status=PageStatus.GONE, reason="no starter page any more")
        report = SyncReport(source_id=source_id)
        await build(report, store=store, embedder=embedder)
        on_progress("starter pages, by agency", number, len(source_ids))
        report.removed += await store.drop_dead_passages(source_id)
        report.unchanged = len(wanted) - report.added - report.updated
        reports.append(report)
    return reports


async def build(
    report: SyncReport,
    *,
    store: KnowledgeStore,
    embedder: Embedder,
    on_progress: Progress = lambda step, done, total: None,
) -> None:
    """Turn every changed page of the source into passages with vectors, and count it in the report."""
    keys = await store.pages_to_build(report.source_id, chunking.RULES)
    for number, key in enumerate(keys):
        on_progress("build", number, len(keys))
        snapshot = await store.snapshot(report.source_id, key)
        if snapshot is None:
            continue
        try:
            async with asyncio.timeout(EXTRACT_SECONDS):
                passages = await asyncio.to_thread(read_passages, snapshot)
        except (ExtractionFailed, TimeoutError) as error:
            report.failed.append(Failure(url=snapshot.url, reason=f"cannot be read: {error or 'took too long'}"))
            passages = []
        hashes = {passage.id: embedded_hash(passage) for passage in passages}
        report.passages_embedded += await embed_missing(passages, store=store, embedder=embedder)
        built_from = f"{chunking.RULES}:{snapshot.content_hash}"
        change = await store.replace_passages(report.source_id, key, passages, hashes=hashes, built_from=built_from)
        _count(report, change, is_readable=bool(passages))
    on_progress("build", len(keys), len(keys))


def read_passages(snapshot: PageSnapshot) -> list[Passage]:
    """Return the passages of a page as fetched.

    Raises:
        ExtractionFailed: The page holds nothing that can be read.
    """
    document = extract(url=snapshot.url, content_type=snapshot.content_type, body=snapshot.body)
    return chunking.chunk(
        document,
        source_id=snapshot.source_id,
        key=snapshot.key,
        page_key=_page_key(snapshot, document),
        checked_on=snapshot.checked_at.date(),
        is_starter=snapshot.is_starter,
    )


async def embed_missing(passages: Sequence[Passage], *, store: KnowledgeStore, embedder: Embedder) -> int:
    """Embed the passages whose text has no vector yet, keep the vectors, and return how many there were."""
    texts = {embedded_hash(passage): passage.embedded_text for passage in passages}
    known = await store.vectors(embedder.fingerprint, texts)
    missing = [key for key in texts if key not in known]
    if missing:
        rows = await asyncio.to_thread(embedder.embed_passages, [texts[key] for key in missing])
        await store.save_vectors(embedder.fingerprint, dict(zip(missing, rows, strict=True)))
    return len(missing)


def embedded_hash(passage: Passage) -> str:
    """Return the SHA-256 in hex of what the embedding reads of the passage."""
    return hashlib.sha256(passage.embedded_text.encode("utf-8", "replace")).hexdigest()


def _count(report: SyncReport, change: PassageChange, *, is_readable: bool) -> None:
    report.passages_added += change.added
    report.passages_removed += change.removed
    if not is_readable:
        report.removed += 1 if change.removed else 0
    elif change.unchanged or change.removed:
        report.updated += 1
    else:
        report.added += 1


async def _has_crawled_pages(store: KnowledgeStore, source_id: str) -> bool:
    known = await store.validators(source_id)
    return any(page.status is PageStatus.LIVE for page in known.values())


async def _retire_starter_pages(store: KnowledgeStore, source_id: str) -> int:
    keys = await store.starter_keys(source_id)
    await store.mark_dead(source_id, keys, status=PageStatus.GONE, reason="replaced by the agency's own pages")
    return len(keys)


def _starter_key(page: StarterPage) -> str:
    return f"starter:{page.page_key}.{page.language}"


def _starter_snapshot(page: StarterPage) -> PageSnapshot:
    checked_at = datetime.combine(page.checked_on, clock_time(12), tzinfo=UTC)
    return PageSnapshot(
        key=_starter_key(page),
        url=page.url,
        source_id=page.source_id,
        status=PageStatus.LIVE,
        content_type="text/html; charset=utf-8",
        body=page.html,
        content_hash=hashlib.sha256(page.html).hexdigest(),
        fetched_at=checked_at,
        checked_at=checked_at,
        is_starter=True,
    )


def _page_key(snapshot: PageSnapshot, document: Document) -> str:
    if snapshot.is_starter:
        return snapshot.key.rpartition(".")[0]
    return document.alternates.get("en") or _without_language(snapshot.url)


def _without_language(url: str) -> str:
    """Return the address without the path segment that names its language."""
    parts = urlsplit(url)
    segments = [s for s in parts.path.split("/") if not s or language_from_path(f"https://host/{s}") is None]
    return parts._replace(path="/".join(segments)).geturl()
