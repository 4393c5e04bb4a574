"""Values that tests of the knowledge package are made of."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

import numpy as np

from knowledge.chunk import RULES
from knowledge.crawl_report import CrawlReport
from knowledge.ports import Embedder, Vectors
from knowledge.store import KnowledgeStore, PassageChange, Validators
from knowledge.sync import embedded_hash
from knowledge.types import BlockKind, PageSnapshot, PageStatus, Passage

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)

HOST = "https://www.dmv.ca.gov"
DMV_PAGES: dict[str, str | bytes | None] = {
    f"{HOST}/renew": "<h1>Renew</h1><p>Renew your license online. The fee is $45.</p>",
    f"{HOST}/real-id": "<h1>REAL ID</h1><p>Bring proof of identity.</p><h2>When</h2><p>By appointment.</p>",
    f"{HOST}/address": "<h1>Address</h1><p>Tell us within ten days.</p>",
}


def make_snapshot(
    key: str = "https://www.dmv.ca.gov/renew", body: str | bytes = "<p>body</p>", **changes: Any
) -> PageSnapshot:
    content = body.encode() if isinstance(body, str) else body
    snapshot = PageSnapshot(
        key=key,
        url=key,
        source_id="dmv",
        status=PageStatus.LIVE,
        content_type="text/html; charset=utf-8",
        body=content,
        content_hash=hashlib.sha256(content).hexdigest(),
        fetched_at=NOON,
        checked_at=NOON,
    )
    return replace(snapshot, **changes)


def make_passage(number: int, *sentences: str, key: str = "https://www.dmv.ca.gov/renew", **changes: Any) -> Passage:
    passage = Passage(
        id=hashlib.sha256(f"{key} {number}".encode()).hexdigest()[:40],
        source_id="dmv",
        url=key,
        page_key=key,
        language="en",
        title="Renew",
        heading_path=("Renew", "Fees"),
        anchor="fees",
        position=number,
        sentences=sentences or (f"Sentence {number}.",),
        kinds=(BlockKind.PARAGRAPH,) * max(1, len(sentences)),
        checked_on=date(2026, 11, 20),
    )
    return replace(passage, **changes)


async def put_passages(
    store: KnowledgeStore, passages: list[Passage], *, key: str = "https://www.dmv.ca.gov/renew", source_id: str = "dmv"
) -> PassageChange:
    """Set the passages of a page that is known, as a sync does."""
    snapshot = await store.snapshot(source_id, key)
    assert snapshot is not None
    return await store.replace_passages(
        source_id,
        key,
        passages,
        hashes={passage.id: embedded_hash(passage) for passage in passages},
        built_from=f"{RULES}:{snapshot.content_hash}",
    )


class StubEmbedder:
    """Vectors made of a text's hash, how many texts were asked for, and a failure at a chosen call.

    With ``inner`` the vectors are those of a real embedding.
    """

    def __init__(self, inner: Embedder | None = None, *, fingerprint: str = "stub:1", fail_at: int = 0) -> None:
        self.fingerprint = inner.fingerprint if inner else fingerprint
        self.dimensions = inner.dimensions if inner else 8
        self.queries = self.passages = self._calls = 0
        self._inner, self._fail_at = inner, fail_at

    def embed_query(self, text: str) -> Vectors:
        self.queries += 1
        return self._inner.embed_query(text) if self._inner else _hashed(f"query: {text}")

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        self._calls += 1
        if self._calls == self._fail_at:
            raise RuntimeError("the embedding broke")
        self.passages += len(texts)
        return self._inner.embed_passages(texts) if self._inner else np.stack([_hashed(text) for text in texts])


def _hashed(text: str) -> Vectors:
    seed = int.from_bytes(hashlib.sha256(text.encode("utf-8", "replace")).digest()[:8], "big")
    row = np.random.default_rng(seed).normal(size=8).astype(np.float32)
    unit: Vectors = row / np.linalg.norm(row)
    return unit


@dataclass(slots=True)
class FakeSite:
    """An agency's site as a crawl would find it: pages by address, each the HTML of its body, or None where it left."""

    store: KnowledgeStore
    source_id: str = "dmv"
    pages: dict[str, str | bytes | None] = field(default_factory=dict)
    finished: bool = True
    failed: tuple[tuple[str, str], ...] = ()

    async def crawl(self) -> CrawlReport:
        """Write what changed through the store, as the crawling process does."""
        known = await self.store.validators(self.source_id)
        counts = {"fetched": 0, "unchanged": 0, "gone": 0}
        for url, body in self.pages.items():
            counts[await self._look(url, body, known.get(url))] += 1
        return CrawlReport(**counts, failed=self.failed, skipped={"robots.txt": 2}, seconds=0.1, finished=self.finished)

    async def _look(self, url: str, body: str | bytes | None, known: Validators | None) -> str:
        if body is None:
            await self.store.mark_dead(self.source_id, [url], status=PageStatus.GONE, reason="HTTP 404")
            return "gone"
        content = as_html(body) if isinstance(body, str) else body
        snapshot = make_snapshot(url, content, source_id=self.source_id)
        if known is not None and known.content_hash == snapshot.content_hash:
            await self.store.mark_checked(self.source_id, url, at=NOON)
            return "unchanged"
        await self.store.save_snapshot(snapshot)
        return "fetched"


def as_html(body: str, *, title: str = "", language: str = "en") -> bytes:
    """Return a whole page around the body, named after its first heading where no title is given."""
    title = title or body.partition("<h1>")[2].partition("</h1>")[0] or "Page"
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><main>{body}</main></body></html>"
    ).encode()
