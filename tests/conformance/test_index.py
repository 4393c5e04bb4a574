"""The vector index keeps the same promises over an embedded and a served Chroma."""

import itertools
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from knowledge.errors import IndexUnavailable
from knowledge.index import VectorIndex
from knowledge.ports import Vectors

SIZE = 16
MakeIndex = Callable[..., VectorIndex]

_numbers = itertools.count()


def vector_of(passage_id: str) -> Vectors:
    """A unit vector that is the passage's own."""
    row = np.random.default_rng(list(passage_id.encode())).normal(size=SIZE)
    return (row / np.linalg.norm(row)).astype(np.float32)


class Shelf:
    """The vectors that SQL would hold, and what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def fetch(self, ids: Sequence[str]) -> Mapping[str, Vectors]:
        self.asked += ids
        return {passage_id: vector_of(passage_id) for passage_id in ids}


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture(params=["embedded", "served"])
async def make_index(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[MakeIndex]:
    """Make indexes on one Chroma, each with a fingerprint that only this test uses."""
    place: dict[str, Any] = {"folder": tmp_path / "index"}
    if request.param == "served":
        place = {"url": request.getfixturevalue("chroma_url")}
    run = next(_numbers)
    made: list[VectorIndex] = []

    def make(fingerprint: str = "e5") -> VectorIndex:
        made.append(VectorIndex(fingerprint=f"{fingerprint}-{run}:abc", **place))
        return made[-1]

    yield make
    for index in made:
        await index.close()


@pytest.fixture
async def index(make_index: MakeIndex) -> VectorIndex:
    index = make_index()
    await index.open()
    return index


async def found(index: VectorIndex, passage_id: str, *, source_ids: Sequence[str] | None = None) -> str | None:
    """Return what lies nearest to the passage's own vector."""
    hits = await index.query(vector_of(passage_id), source_ids=source_ids, limit=3)
    return next(iter(hits), None)


async def test_an_empty_index_finds_nothing(index: VectorIndex) -> None:
    assert await index.query(vector_of("a"), source_ids=None, limit=5) == {}
    assert await index.query(vector_of("a"), source_ids=["dmv"], limit=5) == {}
    assert (index.source_ids, await index.count()) == ([], 0)


async def test_reconcile_adds_what_is_missing(index: VectorIndex, shelf: Shelf) -> None:
    assert await index.reconcile("dmv", ["a", "b"], shelf.fetch) == (2, 0)
    assert await index.reconcile("dmv", ["a", "b", "c"], shelf.fetch) == (1, 0)
    assert shelf.asked == ["a", "b", "c"], "only missing vectors are read"
    assert [await found(index, i) for i in "abc"] == ["a", "b", "c"]
    assert await index.count() == 3


async def test_reconcile_removes_what_is_not_wanted(index: VectorIndex, shelf: Shelf) -> None:
    await index.reconcile("dmv", ["a", "b", "c"], shelf.fetch)
    assert await index.reconcile("dmv", ["a", "c", "d"], shelf.fetch) == (1, 1)
    assert await index.count() == 3
    assert (await index.query(vector_of("b"), source_ids=None, limit=9)).keys() == {"a", "c", "d"}


async def test_reconcile_does_nothing_where_nothing_changed(index: VectorIndex, shelf: Shelf) -> None:
    await index.reconcile("dmv", ["a", "b"], shelf.fetch)
    shelf.asked.clear()
    assert await index.reconcile("dmv", ["b", "a"], shelf.fetch) == (0, 0)
    assert shelf.asked == []


async def test_similarities_are_cosines_best_first(index: VectorIndex, shelf: Shelf) -> None:
    ids = [f"p{n}" for n in range(30)]
    await index.reconcile("dmv", ids[:20], shelf.fetch)
    await index.reconcile("edd", ids[20:], shelf.fetch)
    hits = await index.query(vector_of("p25"), source_ids=None, limit=10)

    cosines = {i: float(vector_of(i) @ vector_of("p25")) for i in ids}
    best = sorted(ids, key=lambda i: -cosines[i])[:10]
    assert list(hits) == best
    assert list(hits.values()) == pytest.approx([cosines[i] for i in best], abs=1e-4)


async def test_a_query_may_be_limited_to_some_sources(index: VectorIndex, shelf: Shelf) -> None:
    for source_id, ids in {"dmv": ["a"], "edd": ["b"], "ftb": ["c"]}.items():
        await index.reconcile(source_id, ids, shelf.fetch)
    for source_ids, expected in {("dmv",): "a", ("edd", "ftb"): "bc", ("none",): "", (): ""}.items():
        hits = await index.query(vector_of("a"), source_ids=source_ids, limit=5)
        assert hits.keys() == set(expected), source_ids
    assert index.source_ids == ["dmv", "edd", "ftb"]


async def test_a_source_without_passages_leaves_the_index(index: VectorIndex, shelf: Shelf) -> None:
    await index.reconcile("dmv", ["a", "b"], shelf.fetch)
    await index.reconcile("edd", ["c"], shelf.fetch)
    assert await index.reconcile("dmv", [], shelf.fetch) == (0, 2)
    assert await index.reconcile("never", [], shelf.fetch) == (0, 0)
    assert index.source_ids == ["edd"]
    assert (await index.query(vector_of("a"), source_ids=None, limit=5)).keys() == {"c"}


async def test_an_index_is_found_again_when_it_is_opened_again(make_index: MakeIndex, shelf: Shelf) -> None:
    first = make_index()
    await first.open()
    await first.reconcile("dmv", ["a", "b"], shelf.fetch)
    await first.close()
    shelf.asked.clear()

    again = make_index()
    await again.open()
    assert (again.source_ids, await again.count(), await found(again, "b")) == (["dmv"], 2, "b")
    assert await again.reconcile("dmv", ["a", "b"], shelf.fetch) == (0, 0)
    assert shelf.asked == []


async def test_a_rebuilt_source_is_searched_in_the_old_generation_until_the_new_one_is_whole(
    make_index: MakeIndex, shelf: Shelf
) -> None:
    index = make_index()
    await index.open()
    await index.reconcile("dmv", ["a", "b", "c", "d"], shelf.fetch)
    seen: list[str | None] = []

    async def fetch(ids: Sequence[str]) -> Mapping[str, Vectors]:
        seen.append(await found(index, "a"))
        return await shelf.fetch(ids)

    assert await index.reconcile("dmv", ["d", "e"], fetch) == (1, 3)
    assert seen == ["a"]
    assert shelf.asked[4:] == ["d", "e"], "the new generation is made whole"
    names = [one.name for one in index._client.list_collections() if index._suffix in one.name]
    assert len(names) == 1, "the old one is gone"
    assert (await index.query(vector_of("a"), source_ids=None, limit=9)).keys() == {"d", "e"}
    await index.close()
    again = make_index()
    await again.open()
    assert (again.source_ids, await again.count()) == (["dmv"], 2), "one generation is left"


async def test_a_generation_that_was_not_finished_is_not_used(make_index: MakeIndex, shelf: Shelf) -> None:
    index = make_index()
    await index.open()
    await index.reconcile("dmv", ["a", "b", "c", "d"], shelf.fetch)

    async def fail(ids: Sequence[str]) -> Mapping[str, Vectors]:
        raise LookupError("no vector")

    with pytest.raises(LookupError):
        await index.reconcile("dmv", ["e"], fail)
    assert await found(index, "a") == "a"
    await index.close()
    again = make_index()
    await again.open()
    assert (await again.count(), await found(again, "a")) == (4, "a")
    assert await again.reconcile("dmv", ["e"], shelf.fetch) == (1, 4)
    assert await found(again, "a") == "e"


async def test_vectors_of_another_embedding_are_neither_seen_nor_touched(make_index: MakeIndex, shelf: Shelf) -> None:
    first = make_index("e5")
    await first.open()
    await first.reconcile("dmv", ["a"], shelf.fetch)
    await first.close()
    other = make_index("e5-large")
    await other.open()
    assert other.source_ids == []
    await other.reconcile("dmv", ["b"], shelf.fetch)
    await other.reconcile("dmv", [], shelf.fetch)
    await other.close()
    again = make_index("e5")
    await again.open()
    assert await found(again, "b") == "a"


async def test_any_source_id_names_a_collection(make_index: MakeIndex, shelf: Shelf) -> None:
    names = ["a", "1", "x" * 63, "a--b", "dash-"]
    index = make_index()
    await index.open()
    for number, source_id in enumerate(names):
        await index.reconcile(source_id, [f"p{number}"], shelf.fetch)
    await index.close()
    again = make_index()
    await again.open()
    assert again.source_ids == sorted(names)


async def test_a_reset_forgets_everything_and_can_be_filled_again(index: VectorIndex, shelf: Shelf) -> None:
    await index.reconcile("dmv", ["a", "b"], shelf.fetch)
    await index.reset()
    assert (index.source_ids, await index.count()) == ([], 0)
    assert await index.reconcile("dmv", ["a"], shelf.fetch) == (1, 0)
    assert await found(index, "b") == "a"


async def test_a_served_chroma_that_is_away_is_unavailable() -> None:
    index = VectorIndex(fingerprint="e5:abc", url="http://127.0.0.1:9")
    with pytest.raises(IndexUnavailable, match="the vector index failed"):
        await index.open()
    await index.close()


@pytest.mark.parametrize("place", [{}, {"folder": Path("x"), "url": "http://localhost"}], ids=["neither", "both"])
def test_an_index_has_one_place(place: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="a folder or a url"):
        VectorIndex(fingerprint="e5:abc", **place)
