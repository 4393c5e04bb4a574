"""``make bench``: what indexing, search and answering take, and what the serving process holds."""

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import psutil

from deploy.services import Services, build
from deploy.settings import Settings
from knowledge.starter import load_starter_pages
from knowledge.sync import plant_starter_pages
from knowledge.typical import load_typical_questions
from tests.bench.answering import measure_answering
from tests.bench.corpus import AGENCIES, fill

WARM_UP = 20


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


async def measure_indexing(folder: Path) -> dict[str, float]:
    """Index the starter pages twice: from nothing, and with nothing changed."""
    async with build(Settings(data_folder=folder)) as services:
        pages = load_starter_pages()
        started = time.perf_counter()
        first = await plant_starter_pages(pages, store=services.store, embedder=services.embedder)
        seconds = time.perf_counter() - started
        embedded = sum(report.passages_embedded for report in first)
        again = await plant_starter_pages(pages, store=services.store, embedder=services.embedder)
        return {
            "indexed_passages": embedded,
            "indexed_passages_per_second": round(embedded / seconds, 1),
            "embedded_when_nothing_changed": sum(report.passages_embedded for report in again),
        }


async def measure_search(folder: Path) -> dict[str, float]:
    """Search a filled collection, in the process that would serve it."""
    async with build(Settings(data_folder=folder)) as services:
        started = time.perf_counter()
        await services.indexing.open()
        opened = time.perf_counter() - started
        questions = [q for language in ("en", "es", "ko", "zh-Hans") for q in load_typical_questions()[language]]
        filtered = await _time(services, questions, with_agency=True)
        unfiltered = await _time(services, questions[:80], with_agency=False)
        embedding = [await _embed_ms(services, question) for question in questions]
        return {
            "passages": len(services.indexing.catalogue),
            "open_seconds": round(opened, 1),
            **_quantiles("search_with_agency_ms", filtered),
            **_quantiles("search_all_agencies_ms", unfiltered),
            **_quantiles("of_it_embedding_ms", embedding),
            "serving_process_mb": round(psutil.Process().memory_info().rss / 2**20),
        }


async def _time(services: Services, questions: list[str], *, with_agency: bool) -> list[float]:
    taken = []
    # The warm-up must not be remembered, or these would be faster than a resident's.
    for number, question in enumerate([f" {question}" for question in questions[:WARM_UP]] + questions):
        agency = AGENCIES[number % len(AGENCIES)] if with_agency else None
        started = time.perf_counter()
        await services.search.search(question, language="en", agency=agency, limit=5)
        taken.append((time.perf_counter() - started) * 1000)
    return taken[WARM_UP:]


async def _embed_ms(services: Services, question: str) -> float:
    started = time.perf_counter()
    # The embedder remembers queries; a space makes this one new.
    await asyncio.to_thread(services.embedder.embed_query, f"{question} ")
    return (time.perf_counter() - started) * 1000


def _quantiles(name: str, values: list[float]) -> dict[str, float]:
    return {
        f"{name}_p50": round(float(np.percentile(values, 50)), 1),
        f"{name}_p95": round(float(np.percentile(values, 95)), 1),
    }


async def _fill(folder: Path, passages: int) -> None:
    async with build(Settings(data_folder=folder)) as services:
        embedder = services.embedder
        await fill(
            services.store, passages=passages, fingerprint=embedder.fingerprint, dimensions=embedder.dimensions, say=say
        )
        say("index: building")
        await services.indexing.open(lambda step, done, total: say(f"{step}: {done} of {total} agencies"))


_MEASURES = {"indexing": measure_indexing, "answering": measure_answering, "search": measure_search}


def main() -> None:
    """Run every part in a process of its own, and print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passages", type=int, default=100_000)
    parser.add_argument("--part", choices=["indexing", "answering", "fill", "search"])
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    if arguments.part == "fill":
        asyncio.run(_fill(arguments.folder, arguments.passages))
    elif arguments.part is not None:
        measure = _MEASURES[arguments.part]
        print(json.dumps(asyncio.run(measure(arguments.folder))))
    else:
        _run_all(arguments.passages)


def _run_all(passages: int) -> None:
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="askca-bench-") as folder:
        for part, place in (("indexing", "starter"), ("answering", "starter"), ("fill", "large"), ("search", "large")):
            say(f"== {part}")
            command = [sys.executable, "-m", "tests.bench", "--part", part, "--folder", f"{folder}/{place}"]
            done = subprocess.run([*command, "--passages", str(passages)], stdout=subprocess.PIPE, check=True)
            figures |= json.loads(done.stdout) if done.stdout else {}
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
