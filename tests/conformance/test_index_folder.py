"""The embedded index: one owner, and whatever happens to its folder it is made again from SQL."""

import asyncio
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest

from knowledge.errors import IndexOwned, IndexTimeout, IndexUnavailable
from knowledge.index import VectorIndex
from knowledge.ports import Vectors

MakeIndex = Callable[[], VectorIndex]

IDS = [f"p{number}" for number in range(2500)]
VECTORS = dict(zip(IDS, np.random.default_rng(1).normal(size=(2500, 16)).astype(np.float32), strict=True))

# Opens the index, says so, and does what it is told: nothing more, or a reconcile in which it kills itself.
CHILD = """
import asyncio, os, signal, sys
from pathlib import Path
import numpy as np
from knowledge.index import VectorIndex

async def main(folder, kill_at, wanted):
    index = VectorIndex(fingerprint="e5:abc", folder=Path(folder))
    await index.open()
    print("open", flush=True)
    if not wanted:
        sys.stdin.readline()
        return
    calls = 0
    async def fetch(ids):
        nonlocal calls
        calls += 1
        if calls == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return {i: np.random.default_rng(int(i[1:])).normal(size=16).astype(np.float32) for i in ids}
    first, last = wanted.split("-")
    await index.reconcile("dmv", [f"p{n}" for n in range(int(first), int(last))], fetch)

asyncio.run(main(sys.argv[1], int(sys.argv[2]), sys.argv[3]))
"""


async def fetch(ids: Sequence[str]) -> Mapping[str, Vectors]:
    return {passage_id: VECTORS[passage_id] for passage_id in ids}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
async def make_index(folder: Path) -> AsyncIterator[MakeIndex]:
    made: list[VectorIndex] = []

    def make() -> VectorIndex:
        made.append(VectorIndex(fingerprint="e5:abc", folder=folder))
        return made[-1]

    yield make
    for index in made:
        await index.close()


def start_child(folder: Path, *, kill_at: int = 0, wanted: str = "") -> subprocess.Popen[str]:
    command = [sys.executable, "-c", CHILD, str(folder), str(kill_at), wanted]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def run_child(folder: Path, *, wanted: str, kill_at: int = 0, expected: int) -> None:
    with start_child(folder, kill_at=kill_at, wanted=wanted) as child:
        child.communicate(timeout=60)
        assert child.returncode == expected


async def fill(index: VectorIndex) -> None:
    await index.open()
    await index.reconcile("dmv", IDS[:2400], fetch)
    await index.reconcile("edd", IDS[2400:], fetch)


async def assert_whole(index: VectorIndex) -> None:
    """The index holds what ``fill`` wants and finds each of it."""
    assert await index.count() == len(IDS)
    for passage_id in (IDS[0], IDS[2399], IDS[2450]):
        hits = await index.query(VECTORS[passage_id], source_ids=None, limit=3)
        assert next(iter(hits)) == passage_id


async def test_a_second_process_is_told_how_to_share(folder: Path, make_index: MakeIndex) -> None:
    child = start_child(folder)
    try:
        assert child.stdout is not None
        assert await asyncio.to_thread(child.stdout.readline) == "open\n"
        with pytest.raises(IndexOwned, match=r"another process owns .*CHROMA_URL"):
            await make_index().open()
    finally:
        await asyncio.to_thread(child.communicate, "done\n", timeout=20)
    index = make_index()
    await fill(index)
    await assert_whole(index)


async def test_an_index_that_was_opened_twice_is_free_after_one_close(make_index: MakeIndex) -> None:
    first, second = make_index(), make_index()
    await fill(first)
    await first.open()
    await assert_whole(first)
    with pytest.raises(IndexOwned):
        await second.open()
    await first.close()
    await second.open()
    await assert_whole(second)


def garble_database(folder: Path) -> None:
    (folder / "chroma.sqlite3").write_bytes(b"this is no database" * 1000)


def empty_database(folder: Path) -> None:
    (folder / "chroma.sqlite3").write_bytes(b"")


def cut_database(folder: Path) -> None:
    content = (folder / "chroma.sqlite3").read_bytes()
    (folder / "chroma.sqlite3").write_bytes(content[: len(content) // 2])


def delete_database(folder: Path) -> None:
    (folder / "chroma.sqlite3").unlink()


def delete_vectors(folder: Path) -> None:
    segments = [path for path in folder.iterdir() if path.is_dir()]
    assert segments
    for path in segments:
        shutil.rmtree(path)


def garble_vectors(folder: Path) -> None:
    files = list(folder.glob("*/*.bin"))
    assert files
    for path in files:
        path.write_bytes(b"\xff" * 999)


@pytest.mark.parametrize(
    "damage",
    [
        shutil.rmtree,
        garble_database,
        empty_database,
        cut_database,
        delete_database,
        delete_vectors,
        garble_vectors,
    ],
)
async def test_a_damaged_folder_is_filled_again(
    folder: Path, make_index: MakeIndex, damage: Callable[[Path], None]
) -> None:
    index = make_index()
    await fill(index)
    await index.close()
    damage(folder)

    again = make_index()
    await fill(again)
    await assert_whole(again)


@pytest.mark.parametrize("name", ["a file/index", "x" * 300, "a file"], ids=["parent", "too long", "itself"])
async def test_a_place_that_can_be_no_folder_is_unavailable(tmp_path: Path, name: str) -> None:
    await asyncio.to_thread((tmp_path / "a file").write_text, "a file")
    index = VectorIndex(fingerprint="e5:abc", folder=tmp_path / name)
    for _ in range(2):
        with pytest.raises(IndexUnavailable):
            await index.open()
    await index.close()


@pytest.mark.parametrize(
    ("before", "wanted", "kill_at"),
    [(None, "0-5000", 2), ("0-3000", "2900-8000", 2), ("0-3000", "100-7500", 3)],
    ids=["first build", "next generation", "in place"],
)
async def test_a_kill_in_the_middle_of_reconcile_loses_nothing(
    folder: Path, make_index: MakeIndex, before: str | None, wanted: str, kill_at: int
) -> None:
    if before is not None:
        run_child(folder, wanted=before, expected=0)
    run_child(folder, kill_at=kill_at, wanted=wanted, expected=-signal.SIGKILL)

    index = make_index()
    await index.open()
    first, last = map(int, wanted.split("-"))
    ids = [f"p{number}" for number in range(first, last)]
    vectors = {i: np.random.default_rng(int(i[1:])).normal(size=16).astype(np.float32) for i in ids}

    async def fetch_all(ids: Sequence[str]) -> Mapping[str, Vectors]:
        return {i: vectors[i] for i in ids}

    await index.reconcile("dmv", ids, fetch_all)
    assert await index.count() == len(ids)
    for passage_id in (ids[0], ids[len(ids) // 2], ids[-1]):
        assert next(iter(await index.query(vectors[passage_id], source_ids=["dmv"], limit=3))) == passage_id


async def test_a_call_that_never_comes_back_is_given_up(make_index: MakeIndex) -> None:
    release = threading.Event()

    def count_vectors() -> None:
        release.wait(timeout=20)

    started = time.monotonic()
    with pytest.raises(IndexTimeout, match=r"did not answer 'count_vectors' within 0.05 s"):
        await make_index()._call(count_vectors, seconds=0.05)
    assert time.monotonic() - started < 5
    release.set()


async def test_a_call_that_fails_tells_its_name_and_its_reason(make_index: MakeIndex) -> None:
    class Panic(BaseException):
        pass

    def refuse(error: BaseException) -> None:
        raise error

    for error in (KeyError("no such collection"), Panic("no such collection")):
        with pytest.raises(IndexUnavailable, match=r"failed at 'refuse': .*no such collection"):
            await make_index()._call(refuse, error)
