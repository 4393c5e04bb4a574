"""The owner of the indexes follows what others write to SQL."""

import shutil
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from knowledge_makers import FakeSite, StubEmbedder
from search_corpus import DMV, PAGES, make_sites
from sqlalchemy.ext.asyncio import AsyncEngine

from knowledge.errors import EmbeddingChanged
from knowledge.index import VectorIndex
from knowledge.indexing import Indexing
from knowledge.lexical import LexicalIndex
from knowledge.ports import Embedder
from knowledge.sql import make_engine
from knowledge.store import KnowledgeStore
from knowledge.sync import sync


class Owner:
    """A process that owns the index in a folder."""

    def __init__(self, store: KnowledgeStore, folder: Path, embedder: Embedder) -> None:
        self.index = VectorIndex(fingerprint=embedder.fingerprint, folder=folder / "index")
        self.lexical = LexicalIndex()
        self.indexing = Indexing(store=store, index=self.index, lexical=self.lexical, embedder=embedder)

    async def holds(self, passages: int) -> bool:
        """Tell whether all three indexes hold that many passages."""
        return passages == await self.index.count() == self.lexical.count == len(self.indexing.catalogue)


@pytest.fixture
def embedder() -> StubEmbedder:
    return StubEmbedder()


@pytest.fixture
async def other_store(engine: AsyncEngine) -> AsyncIterator[KnowledgeStore]:
    """The store as another process has it."""
    other = make_engine(engine.url.render_as_string(hide_password=False))
    yield KnowledgeStore(other)
    await other.dispose()


@pytest.fixture
async def owner(store: KnowledgeStore, embedder: StubEmbedder, tmp_path: Path) -> AsyncIterator[Owner]:
    owner = Owner(store, tmp_path, embedder)
    yield owner
    await owner.index.close()


async def crawl(site: FakeSite) -> None:
    await sync(site.source_id, crawl=site.crawl, store=site.store, embedder=StubEmbedder())


async def test_what_another_process_synced_is_taken_over(owner: Owner, other_store: KnowledgeStore) -> None:
    await owner.indexing.open()
    assert await owner.holds(0)
    sites = make_sites(other_store)
    await crawl(sites["dmv"])
    await crawl(sites["edd"])
    assert await owner.holds(0)
    assert await owner.indexing.refresh() == 2
    total = sum(owner.indexing.sizes.values())
    assert total > len(PAGES["dmv"]) + len(PAGES["edd"])
    assert await owner.holds(total)
    assert await owner.indexing.refresh() == 0

    sites["dmv"].pages[f"{DMV}/portal/renew/"] = None
    await crawl(sites["dmv"])
    assert await owner.indexing.refresh() == 1
    assert await owner.holds(total - 1)


async def test_a_source_that_lost_every_page_is_taken_out(owner: Owner, other_store: KnowledgeStore) -> None:
    site = make_sites(other_store)["cdss"]
    await crawl(site)
    await owner.indexing.open()
    site.pages = dict.fromkeys(site.pages)
    await crawl(site)
    await owner.indexing.refresh()
    assert await owner.holds(0)
    assert owner.index.source_ids == []
    assert owner.indexing.sizes == {"cdss": 0}


async def test_the_catalogue_follows_a_page_whose_language_was_put_right(
    owner: Owner, other_store: KnowledgeStore
) -> None:
    url, page = f"{DMV}/a/", '<html lang="{}"><title>T</title><main><p>Uno dos tres.</p></main></html>'
    site = FakeSite(other_store, pages={url: page.format("en").encode()})
    await crawl(site)
    await owner.indexing.open()
    assert [entry.language for entry in owner.indexing.catalogue.values()] == ["en"]
    site.pages[url] = page.format("es").encode()
    await crawl(site)
    await owner.indexing.refresh()
    assert [entry.language for entry in owner.indexing.catalogue.values()] == ["es"]


async def test_an_index_from_an_earlier_run_is_used_as_it_is(
    owner: Owner, store: KnowledgeStore, tmp_path: Path, embedder: StubEmbedder
) -> None:
    await crawl(make_sites(store)["edd"])
    await owner.indexing.open()
    await owner.index.close()
    later = Owner(store, tmp_path, embedder)
    await later.index.open()
    assert await later.index.count() == 4
    await later.indexing.open()
    assert await later.holds(4)
    await later.index.close()


async def test_vectors_of_another_embedding_are_refused_with_the_remedy(
    owner: Owner, store: KnowledgeStore, tmp_path: Path
) -> None:
    await crawl(make_sites(store)["edd"])
    await owner.indexing.open()
    await owner.index.close()
    changed = Owner(store, tmp_path, StubEmbedder(fingerprint="stub:2"))
    with pytest.raises(EmbeddingChanged, match=r"4 passages of 'edd' .*'stub:2'.*`askca rebuild-index`"):
        await changed.indexing.open()
    assert await changed.indexing.rebuild() == 4
    assert await changed.holds(4)
    await changed.index.close()


async def test_a_rebuild_embeds_nothing_when_the_vectors_exist(
    owner: Owner, store: KnowledgeStore, embedder: StubEmbedder, tmp_path: Path
) -> None:
    await crawl(make_sites(store)["edd"])
    await owner.indexing.open()
    asked = embedder.queries
    assert await owner.indexing.rebuild() == 0
    assert (embedder.passages, embedder.queries) == (0, asked)
    assert await owner.holds(4)
    await owner.index.close()
    again = Owner(store, tmp_path, embedder)
    await again.index.open()
    await again.index.close()


async def test_a_lost_index_is_made_again_from_sql(
    owner: Owner, store: KnowledgeStore, embedder: StubEmbedder, tmp_path: Path
) -> None:
    await crawl(make_sites(store)["edd"])
    await owner.indexing.open()
    await owner.index.close()
    shutil.rmtree(tmp_path / "index")
    again = Owner(store, tmp_path, embedder)
    await again.indexing.open()
    assert await again.holds(4)
    assert embedder.passages == 0
    await again.index.close()


async def test_a_source_that_fails_does_not_hide_the_words_of_another(owner: Owner, store: KnowledgeStore) -> None:
    sites = make_sites(store)
    await crawl(sites["cdss"])
    await owner.indexing.open()
    await crawl(FakeSite(store, source_id="aaa", pages={"https://a/": "<h1>A</h1><p>Telescope.</p>"}))
    edd = sites["edd"]
    await sync("edd", crawl=edd.crawl, store=store, embedder=StubEmbedder(fingerprint="stub:2"))
    with pytest.raises(EmbeddingChanged):
        await owner.indexing.refresh()
    assert owner.lexical.search("telescope", language="en", source_ids=["aaa"], limit=3)


async def test_a_passage_that_vanishes_during_a_refresh_does_no_harm(
    engine: AsyncEngine, embedder: StubEmbedder, tmp_path: Path
) -> None:
    class Racing(KnowledgeStore):
        """Loses a passage between two reads, as when another process syncs."""

        async def embedded_hashes(self, ids: Sequence[str]) -> dict[str, str]:
            return await super().embedded_hashes(ids[1:])

    store = Racing(engine)
    await crawl(make_sites(store)["edd"])
    owner = Owner(store, tmp_path, embedder)
    await owner.indexing.open()
    assert owner.indexing.background is not None
    await owner.index.close()


async def test_progress_is_told_for_each_source(owner: Owner, store: KnowledgeStore) -> None:
    for site in make_sites(store).values():
        await crawl(site)
    told: list[tuple[str, int, int]] = []
    await owner.indexing.open(lambda *step: told.append(step))
    assert [step for step in told if step[0] == "index"] == [("index", n, 3) for n in range(4)]
    assert told[3][0] == "languages"
