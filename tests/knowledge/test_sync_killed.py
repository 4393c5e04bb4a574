"""A sync that broke or was killed at any moment is completed by the next one."""

import asyncio
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from knowledge_makers import DMV_PAGES, HOST, NOON, FakeSite, StubEmbedder, as_html
from sqlalchemy.ext.asyncio import AsyncEngine

from knowledge.chunk import RULES
from knowledge.starter import StarterPage
from knowledge.store import KnowledgeStore
from knowledge.sync import plant_starter_pages, sync

# Syncs with a store that kills its own process before the n-th write.
KILLED = """
import asyncio, os, signal, sys
sys.path.insert(0, sys.argv[3])
from knowledge_makers import DMV_PAGES, FakeSite, StubEmbedder
from knowledge.sql import make_engine
from knowledge.store import KnowledgeStore
from knowledge.sync import sync

calls = 0

class DyingStore(KnowledgeStore):
    pass

def dying(method):
    async def call(*args, **kwargs):
        global calls
        calls += 1
        if calls == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)
        return await method(*args, **kwargs)
    return call

for name in ("save_snapshot", "save_vectors", "replace_passages", "mark_dead", "drop_dead_passages", "mark_synced"):
    setattr(DyingStore, name, dying(getattr(KnowledgeStore, name)))
store = DyingStore(make_engine(sys.argv[1]))
asyncio.run(sync("dmv", crawl=FakeSite(store, pages=dict(DMV_PAGES)).crawl, store=store, embedder=StubEmbedder()))
"""
WRITES = {
    "in the crawl": 2,
    "before the first vectors": 4,
    "between vectors and passages": 5,
    "in the last page": 9,
    "before starter pages retire": 10,
    "before passages are dropped": 11,
    "before the end is written": 12,
}


@pytest.fixture
async def site(store: KnowledgeStore) -> FakeSite:
    """A site of three pages whose source has a starter page so far."""
    starter = StarterPage(
        source_id="dmv",
        language="en",
        url=f"{HOST}/starter",
        page_key="dmv/starter",
        title="Starter",
        checked_on=date(2026, 11, 23),
        html=as_html("<h1>Starter</h1><p>Starter text.</p>"),
    )
    await plant_starter_pages([starter], store=store, embedder=StubEmbedder())
    return FakeSite(store, pages=dict(DMV_PAGES))


async def assert_next_sync_completes(site: FakeSite) -> None:
    store = site.store
    report = await sync("dmv", crawl=site.crawl, store=store, embedder=StubEmbedder())
    assert report.is_complete
    assert min(report.added, report.updated, report.unchanged, report.removed) >= 0
    hashes = await store.passage_hashes("dmv")
    assert {passage.text for passage in (await store.passages(list(hashes))).values()} == {
        "Renew your license online.\nThe fee is $45.",
        "Bring proof of identity.",
        "By appointment.",
        "Tell us within ten days.",
    }
    assert (await store.vectors("stub:1", hashes.values())).keys() == set(hashes.values())
    assert await store.pages_to_build("dmv", RULES) == []
    assert await store.counts() == {"dmv": {"live": 3, "gone": 1, "passages": 4}}
    synced_at = (await store.synced_at())["dmv"]
    assert synced_at is not None
    assert synced_at > NOON


@pytest.mark.parametrize("call", [1, 2, 3])
async def test_a_sync_whose_embedding_broke_is_completed_by_the_next(site: FakeSite, call: int) -> None:
    with pytest.raises(RuntimeError, match="the embedding broke"):
        await sync("dmv", crawl=site.crawl, store=site.store, embedder=StubEmbedder(fail_at=call))
    assert await site.store.synced_at() == {"dmv": None}
    await assert_next_sync_completes(site)


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
async def test_a_killed_sync_is_completed_by_the_next(site: FakeSite, engine: AsyncEngine, write: int) -> None:
    url = engine.url.render_as_string(hide_password=False)
    command = [sys.executable, "-c", KILLED, url, str(write), str(Path(__file__).parent.parent)]
    child = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, timeout=60, check=False)
    assert (child.returncode, child.stderr) == (-signal.SIGKILL, "")
    assert await site.store.synced_at() == {"dmv": None}
    await assert_next_sync_completes(site)


async def test_pages_whose_rules_changed_are_built_again_without_embedding(site: FakeSite) -> None:
    await sync("dmv", crawl=site.crawl, store=site.store, embedder=StubEmbedder())
    await site.store.replace_passages("dmv", f"{HOST}/renew", [], hashes={}, built_from="older rules:x")
    embedder = StubEmbedder()
    report = await sync("dmv", crawl=site.crawl, store=site.store, embedder=embedder)
    assert (report.added, report.unchanged, embedder.passages) == (1, 2, 0)
