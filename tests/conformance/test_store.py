"""KnowledgeStore keeps the same promises on SQLite and on PostgreSQL."""

import asyncio
from datetime import date, datetime, timedelta, timezone

import numpy as np
import pytest
from knowledge_makers import NOON, make_passage, make_snapshot, put_passages
from sqlalchemy import text
from sqlalchemy.exc import NoResultFound
from sqlalchemy.ext.asyncio import AsyncEngine

from knowledge.chunk import RULES
from knowledge.store import KnowledgeStore, PassageChange, Validators
from knowledge.types import BlockKind, PageStatus

URL = "https://www.dmv.ca.gov/renew"
GONE = PageStatus.GONE
LATER = NOON + timedelta(days=1)


@pytest.fixture
def store(engine: AsyncEngine) -> KnowledgeStore:
    return KnowledgeStore(engine)


async def test_a_snapshot_comes_back_as_it_was_saved(store: KnowledgeStore) -> None:
    snapshot = make_snapshot(
        body=bytes(range(256)) * 9, etag='W/"1"', last_modified="Mon", reason="why", is_starter=True
    )
    await store.save_snapshot(snapshot)
    assert await store.snapshot("dmv", URL) == snapshot


async def test_an_unknown_page_is_none(store: KnowledgeStore) -> None:
    await store.save_snapshot(make_snapshot())
    assert await store.snapshot("dmv", f"{URL}/other") is None
    assert await store.snapshot("edd", URL) is None


async def test_times_come_back_aware_and_in_utc(store: KnowledgeStore) -> None:
    pacific = datetime(2026, 11, 20, 23, 30, tzinfo=timezone(timedelta(hours=-8)))
    await store.save_snapshot(make_snapshot(checked_at=pacific))
    await put_passages(store, [make_passage(0)])
    await store.mark_synced("dmv", at=pacific)

    snapshot = await store.snapshot("dmv", URL)
    synced_at = (await store.synced_at())["dmv"]
    assert snapshot is not None
    assert synced_at is not None
    for moment in (snapshot.checked_at, synced_at):
        assert (moment, moment.utcoffset()) == (pacific, timedelta(0))
    (passage,) = (await store.passages([make_passage(0).id])).values()
    assert passage.checked_on == date(2026, 11, 21), "the day is counted in UTC"


async def test_a_second_save_overwrites_the_page_and_keeps_its_passages(store: KnowledgeStore) -> None:
    await store.save_snapshot(make_snapshot(etag="1"))
    await put_passages(store, [make_passage(0)])
    newer = make_snapshot(body="<p>new</p>", checked_at=LATER)
    await store.save_snapshot(newer)

    assert await store.snapshot("dmv", URL) == newer
    assert await store.counts() == {"dmv": {"live": 1, "passages": 1}}


async def test_one_address_in_two_sources_is_two_pages(store: KnowledgeStore) -> None:
    await store.save_snapshot(make_snapshot(body="one"))
    await store.save_snapshot(make_snapshot(body="two", source_id="edd"))
    bodies = [page.body for source in ("dmv", "edd") if (page := await store.snapshot(source, URL))]
    assert bodies == [b"one", b"two"]


async def test_a_checked_page_is_live_and_keeps_its_body(store: KnowledgeStore) -> None:
    await store.save_snapshot(make_snapshot())
    await store.mark_dead("dmv", [URL], status=PageStatus.FAILED, reason="HTTP 500")
    await store.mark_checked("dmv", URL, at=LATER)
    assert await store.snapshot("dmv", URL) == make_snapshot(checked_at=LATER)


async def test_a_dead_page_keeps_its_last_good_look(store: KnowledgeStore) -> None:
    await store.save_snapshot(make_snapshot())
    await store.mark_dead("dmv", [URL, f"{URL}/unknown"], status=GONE, reason="HTTP 404")
    assert await store.snapshot("dmv", URL) == make_snapshot(status=GONE, reason="HTTP 404")


async def test_validators_name_the_crawled_pages_of_one_source(store: KnowledgeStore) -> None:
    page = make_snapshot(etag='"5"', last_modified="Mon, 02 Nov 2026 10:00:00 GMT")
    await store.save_snapshot(page)
    await store.save_snapshot(make_snapshot("starter:a.en", is_starter=True))
    await store.save_snapshot(make_snapshot(source_id="edd"))
    await store.mark_dead("dmv", [URL], status=GONE, reason="HTTP 410")
    assert await store.validators("dmv") == {
        URL: Validators(etag=page.etag, last_modified=page.last_modified, content_hash=page.content_hash, status=GONE)
    }


async def test_a_page_is_to_be_built_when_its_body_or_the_rules_changed(store: KnowledgeStore) -> None:
    for key in ("b", "a", "dead"):
        await store.save_snapshot(make_snapshot(key))
    await store.mark_dead("dmv", ["dead"], status=GONE, reason="HTTP 404")
    assert await store.pages_to_build("dmv", RULES) == ["a", "b"]

    await put_passages(store, [], key="a")
    assert await store.pages_to_build("dmv", RULES) == ["b"]
    assert await store.pages_to_build("dmv", "newer") == ["a", "b"]
    await store.save_snapshot(make_snapshot("a", body="changed"))
    assert await store.pages_to_build("dmv", RULES) == ["a", "b"]


async def test_a_passage_comes_back_as_it_was_saved(store: KnowledgeStore) -> None:
    sentences = ("Fee: $45 “now”.", "第二句话。", "بند سوم 🚗")
    kinds = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW)
    passage = make_passage(
        3, *sentences, kinds=kinds, language="zh-Hans", anchor=None, heading_path=(), is_starter=True
    )
    await store.save_snapshot(make_snapshot(is_starter=True))
    await put_passages(store, [passage])
    assert await store.passages([passage.id, "unknown"]) == {passage.id: passage}


async def test_unchanged_passages_are_kept_and_the_others_replaced(store: KnowledgeStore) -> None:
    await store.save_snapshot(make_snapshot())
    first = await put_passages(store, [make_passage(n) for n in range(3)])
    second = await put_passages(store, [make_passage(2, position=0), make_passage(3)])

    assert first == PassageChange(added=3, removed=0, unchanged=0)
    assert second == PassageChange(added=1, removed=2, unchanged=1)
    ids = [make_passage(n).id for n in (2, 3)]
    assert (await store.passage_hashes("dmv")).keys() == set(ids)
    assert [(await store.passages(ids))[i].position for i in ids] == [0, 3]


async def test_passages_of_an_unknown_page_are_refused(store: KnowledgeStore) -> None:
    with pytest.raises(NoResultFound):
        await store.replace_passages("dmv", "nowhere", [], hashes={}, built_from="1:x")
    assert await store.revisions() == {}


async def test_the_revision_grows_only_when_passages_change(store: KnowledgeStore) -> None:
    await store.save_snapshot(make_snapshot())
    await store.save_snapshot(make_snapshot("other"))
    seen = []
    for step in (
        lambda: put_passages(store, [], key="other"),
        lambda: put_passages(store, [make_passage(0)]),
        lambda: put_passages(store, [make_passage(0)]),
        lambda: store.mark_checked("dmv", URL, at=LATER),
        lambda: store.mark_synced("dmv", at=NOON),
        lambda: put_passages(store, [make_passage(0), make_passage(1)]),
        lambda: store.drop_dead_passages("dmv"),
        lambda: store.mark_dead("dmv", [URL], status=GONE, reason="HTTP 404"),
        lambda: store.drop_dead_passages("dmv"),
        lambda: store.drop_dead_passages("dmv"),
    ):
        await step()
        seen.append((await store.revisions()).get("dmv", 0))
    assert seen == [0, 1, 1, 1, 1, 2, 2, 2, 3, 3]


async def test_dropping_takes_the_passages_of_dead_pages_of_one_source_only(store: KnowledgeStore) -> None:
    for source_id in ("dmv", "edd"):
        for key in ("dead", "live"):
            await store.save_snapshot(make_snapshot(key, source_id=source_id))
            passage = make_passage(0, key=f"{source_id}/{key}", source_id=source_id)
            await put_passages(store, [passage], key=key, source_id=source_id)
        await store.mark_dead(source_id, ["dead"], status=PageStatus.FAILED, reason="HTTP 500")

    assert await store.drop_dead_passages("dmv") == 1
    assert await store.counts() == {
        "dmv": {"live": 1, "failed": 1, "passages": 1},
        "edd": {"live": 1, "failed": 1, "passages": 2},
    }


async def test_a_page_that_is_live_again_is_built_again(store: KnowledgeStore) -> None:
    await store.save_snapshot(make_snapshot())
    await put_passages(store, [make_passage(0)])
    await store.mark_dead("dmv", [URL], status=GONE, reason="HTTP 404")
    await store.drop_dead_passages("dmv")
    assert await store.pages_to_build("dmv", RULES) == []

    await store.mark_checked("dmv", URL, at=LATER)
    assert await store.pages_to_build("dmv", RULES) == [URL]
    assert await put_passages(store, [make_passage(0)]) == PassageChange(added=1, removed=0, unchanged=0)


async def test_a_finished_sync_is_remembered_beside_the_revision(store: KnowledgeStore) -> None:
    await store.save_snapshot(make_snapshot())
    await put_passages(store, [make_passage(0)])
    assert await store.synced_at() == {"dmv": None}
    await store.mark_synced("dmv", at=NOON)
    await store.mark_synced("edd", at=LATER)
    assert await store.synced_at() == {"dmv": NOON, "edd": LATER}
    assert await store.revisions() == {"dmv": 1, "edd": 0}


async def test_neighbours_are_the_passages_beside_one_on_its_own_page(store: KnowledgeStore) -> None:
    await store.save_snapshot(make_snapshot())
    await store.save_snapshot(make_snapshot("other"))
    passages = [make_passage(n) for n in range(4)]
    await put_passages(store, passages)
    await put_passages(store, [make_passage(n, key="other") for n in range(4)], key="other")

    assert await store.neighbours(passages[2].id) == [passages[1], passages[3]]
    assert await store.neighbours(passages[0].id) == [passages[1]]
    assert await store.neighbours("unknown") == []


async def test_vectors_are_kept_bit_by_bit_and_apart_by_embedding(store: KnowledgeStore) -> None:
    rows = np.random.default_rng(1).normal(size=(2, 384)).astype(np.float32)
    await store.save_vectors("one:1", {"a": rows[0], "b": rows[1]})
    await store.save_vectors("two:1", {"a": rows[1]})
    await store.save_vectors("one:1", {"b": rows[0]})
    await store.save_vectors("one:1", {})

    found = await store.vectors("one:1", ["b", "a", "a", "unknown"])
    assert found.keys() == {"a", "b"}
    for vector in found.values():
        np.testing.assert_array_equal(vector, rows[0])
        assert vector.dtype == np.float32
    np.testing.assert_array_equal((await store.vectors("two:1", ["a"]))["a"], rows[1])


async def test_more_ids_than_one_statement_takes_are_read_in_batches(store: KnowledgeStore) -> None:
    await store.save_snapshot(make_snapshot())
    passages = [make_passage(n) for n in range(1201)]
    await put_passages(store, passages)
    found = await store.passages([passage.id for passage in passages])
    assert found == {passage.id: passage for passage in passages}

    hashes = [f"{n:064}" for n in range(1201)]
    await store.save_vectors("e:1", dict.fromkeys(hashes, np.ones(4, np.float32)))
    assert (await store.vectors("e:1", hashes)).keys() == set(hashes)
    assert await put_passages(store, passages[:1]) == PassageChange(added=0, removed=1200, unchanged=1)


async def test_more_pages_than_one_statement_takes_die_in_batches(store: KnowledgeStore) -> None:
    keys = [f"page {n:04}" for n in range(601)]
    for key in (keys[0], keys[-1], "other"):
        await store.save_snapshot(make_snapshot(key))
    await store.mark_dead("dmv", keys, status=GONE, reason="HTTP 404")
    assert await store.counts() == {"dmv": {"gone": 2, "live": 1}}


async def test_starter_pages_are_counted_and_listed_apart(store: KnowledgeStore) -> None:
    await store.save_snapshot(make_snapshot())
    for key in ("starter:a.en", "starter:b.en", "starter:c.en"):
        await store.save_snapshot(make_snapshot(key, is_starter=True))
    await put_passages(store, [make_passage(0, key="a")], key="starter:a.en")
    await store.mark_dead("dmv", ["starter:a.en", "starter:b.en"], status=GONE, reason="replaced")

    assert sorted(await store.starter_keys("dmv")) == ["starter:a.en", "starter:c.en"], "a still has passages"
    await store.drop_dead_passages("dmv")
    assert await store.starter_keys("dmv") == ["starter:c.en"]
    assert await store.counts() == {"dmv": {"live": 1, "starter": 1, "gone": 2}}


async def test_writers_at_once_lose_nothing(store: KnowledgeStore) -> None:
    async def write(number: int) -> None:
        key = f"page {number}"
        await store.save_snapshot(make_snapshot(key))
        await put_passages(store, [make_passage(0, key=key)], key=key)
        await store.save_vectors("e:1", {"same": np.full(4, number, np.float32), key: np.ones(4, np.float32)})

    await asyncio.gather(*(write(number) for number in range(20)))
    assert await store.counts() == {"dmv": {"live": 20, "passages": 20}}
    assert await store.revisions() == {"dmv": 20}
    assert len(await store.vectors("e:1", ["same", *(f"page {n}" for n in range(20))])) == 21


async def test_a_cut_off_replacement_leaves_the_page_as_it_was(store: KnowledgeStore, engine: AsyncEngine) -> None:
    await store.save_snapshot(make_snapshot())
    await put_passages(store, [make_passage(0)])
    broken = make_passage(1, kinds=())
    with pytest.raises(KeyError):
        await store.replace_passages("dmv", URL, [broken], hashes={}, built_from="1:new")
    assert list(await store.passages([make_passage(0).id])) == [make_passage(0).id]
    assert await store.revisions() == {"dmv": 1}
    async with engine.connect() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM passage")) == 1
