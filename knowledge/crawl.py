"""One crawl of one source: a process of its own makes the requests and writes pages to SQL; here it is watched.

It never touches an index. Ended in any way, at any moment, it leaves whole pages, and the next crawl does the rest.
"""

import asyncio
import contextlib
import json
import os
import re
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from dataclasses import asdict

from knowledge.crawl_report import CrawlLimits, CrawlProgress, CrawlReport, Tally, read_line
from knowledge.sources import Source

__all__ = ["CrawlLimits", "CrawlProgress", "CrawlReport", "crawl"]

_SPIDER = "knowledge.spider"
_LINE_BYTES = 1 << 20
_STDERR_BYTES = 16_384
_EXCEPTION = re.compile(r"^(?:\w+\.)*(\w+(?:Error|Exception|Interrupt|Exit))\b", re.MULTILINE)


async def crawl(
    source: Source,
    *,
    database_url: str,
    user_agent: str,
    limits: CrawlLimits,
    on_progress: Callable[[CrawlProgress], None] | None = None,
) -> CrawlReport:
    """Return what the crawl found; whatever goes wrong is in the report.

    Args:
        source: Where the pages are.
        database_url: The database of ``make_engine``, with its schema in place.
        user_agent: Names the service and a way to reach its operator.
        limits: How gentle and how long the crawl is.
        on_progress: Called after each page.
    """
    started = time.monotonic()
    tally = Tally()
    order = {"source": source.model_dump(mode="json"), "database_url": database_url, "user_agent": user_agent}
    spider = await _start_spider()
    listening = asyncio.create_task(_listen(spider, tally, on_progress))
    complaints = asyncio.create_task(_read_tail(spider))
    end = f"killed {limits.grace_seconds:g} s after its time"
    try:
        async with asyncio.timeout(limits.crawl_seconds + limits.grace_seconds) as deadline:
            await _send(spider, json.dumps({**order, "limits": asdict(limits)}))
            await listening
            end = f"exit code {await spider.wait()}"
    except TimeoutError:
        if not deadline.expired():
            raise
    finally:
        await _kill(spider)
        await asyncio.gather(listening, complaints, return_exceptions=True)
    if not tally.has_ended:
        tally.finished = False
        kind = tally.crashed or _exception_in(complaints.result())
        tally.failed.append((source.seeds[0], f"the crawling process ended early: {kind}, {end}"))
    return tally.report(time.monotonic() - started)


async def _start_spider() -> Process:
    # A session of its own: what it may have started can be killed with it.
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", _SPIDER, stdin=PIPE, stdout=PIPE, stderr=PIPE, limit=_LINE_BYTES, start_new_session=True
    )


async def _send(spider: Process, order: str) -> None:
    assert spider.stdin is not None
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        spider.stdin.write(order.encode())
        await spider.stdin.drain()
    spider.stdin.close()


async def _listen(spider: Process, tally: Tally, on_progress: Callable[[CrawlProgress], None] | None) -> None:
    assert spider.stdout is not None
    async for line in spider.stdout:
        try:
            progress = read_line(line.decode(), tally)
        except ValueError:
            # Killed while it wrote.
            continue
        if progress is not None and on_progress is not None:
            on_progress(progress)


async def _read_tail(spider: Process) -> str:
    assert spider.stderr is not None
    tail = b""
    while chunk := await spider.stderr.read(_STDERR_BYTES):
        tail = (tail + chunk)[-_STDERR_BYTES:]
    return tail.decode("utf-8", "replace")


def _exception_in(complaints: str) -> str:
    # Only the kind: the text may hold addresses or the database's password.
    kinds = _EXCEPTION.findall(complaints)
    return kinds[-1] if kinds else "no reason given"


async def _kill(spider: Process) -> None:
    if spider.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(spider.pid, signal.SIGKILL)
    await spider.wait()
