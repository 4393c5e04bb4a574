"""How a crawl ends: in time, too late, killed, broken; and how gently it went."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Iterator
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

import psutil
import pytest
from crawl_rig import QUICK, Rig, make_rig, make_source
from hostile_site import Answer, Hit, HostileSite, page
from site_server import folder_pages, serve_folder

from knowledge.crawl import CrawlProgress

SAVED_SITE = Path(__file__).parents[3] / "shared" / "data" / "site_usagov"


@pytest.fixture
def site() -> Iterator[HostileSite]:
    with HostileSite() as site:
        yield site


@pytest.fixture
def rig(tmp_path: Path) -> Rig:
    return make_rig(tmp_path)


def spiders() -> list[psutil.Process]:
    return [child for child in psutil.Process().children() if "knowledge.spider" in child.cmdline()]


def many_pages(site: HostileSite, count: int, *, linger_seconds: float = 0.0) -> set[str]:
    """A seed that links to the pages, each of which links to the next."""
    names = [f"/page-{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(count)]
    for name, following in zip(names, [*names[1:], "/"], strict=True):
        site.routes[name] = page(following, text=name, linger_seconds=linger_seconds)
    site.routes["/"] = page(*names[::5])
    return {"/", *names}


async def test_every_page_of_a_saved_government_site_is_stored(site: HostileSite, rig: Rig) -> None:
    if not SAVED_SITE.is_dir():
        pytest.skip("the saved site (../shared/data/site_usagov) is not here")
    serve_folder(site, SAVED_SITE)
    source = make_source(site.host, sitemaps=(site.url("/sitemap.xml"),))
    first = await rig.crawl(source)
    second = await rig.crawl(source)
    paths = folder_pages(SAVED_SITE)
    assert len(paths) == 75
    assert await rig.live(source) == set(paths)
    assert (first.fetched, first.failed, first.finished) == (75, (), True)
    assert (second.unchanged, second.fetched, second.gone, second.failed) == (75, 0, 0, ())


async def test_a_crawl_that_takes_too_long_stops_by_itself_and_says_so(site: HostileSite, rig: Rig) -> None:
    many_pages(site, 50, linger_seconds=0.4)
    source = make_source(site.host)
    report = await rig.crawl(source, crawl_seconds=2.0, grace_seconds=20.0)
    assert not report.finished
    assert [reason for _, reason in report.failed if reason.startswith("the crawl was stopped after 2 s")]
    assert not [reason for _, reason in report.failed if "ended early" in reason]
    assert report.seconds < 10
    assert 0 < report.fetched == len(await rig.live(source))


async def test_a_crawl_that_hangs_is_killed(site: HostileSite, rig: Rig) -> None:
    many_pages(site, 50, linger_seconds=0.2)

    def freeze(progress: CrawlProgress) -> None:
        if progress.done == 2:
            os.kill(spiders()[0].pid, signal.SIGSTOP)

    report = await rig.crawl(make_source(site.host), crawl_seconds=2.5, grace_seconds=0.5, on_progress=freeze)
    assert not report.finished
    assert "killed 0.5 s after its time" in report.failed[-1][1]
    assert report.fetched >= 2
    assert spiders() == []


async def test_a_cancelled_crawl_leaves_no_spider_behind(site: HostileSite, rig: Rig) -> None:
    many_pages(site, 50, linger_seconds=0.2)
    has_begun = asyncio.Event()
    crawling = asyncio.create_task(rig.crawl(make_source(site.host), on_progress=lambda _: has_begun.set()))
    await has_begun.wait()
    assert len(spiders()) == 1
    crawling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await crawling
    assert spiders() == []


async def test_after_a_kill_the_store_is_whole_and_the_next_crawl_completes(site: HostileSite, rig: Rig) -> None:
    every = many_pages(site, 60)
    source = make_source(site.host)

    def kill(progress: CrawlProgress) -> None:
        if progress.done == 12:
            spiders()[0].kill()

    first = await rig.crawl(source, on_progress=kill)
    partly = await rig.pages(source)
    assert not first.finished
    assert "exit code -9" in first.failed[-1][1]
    assert 12 <= len(partly) < len(every)
    assert all(stored.body == site.answer(Hit(path, {}, 0)).body for path, stored in partly.items())

    second = await rig.crawl(source)
    assert await rig.live(source) == every
    assert (second.unchanged, second.fetched, second.finished) == (len(partly), len(every) - len(partly), True)


async def test_a_crawl_that_breaks_tells_the_kind_of_error_and_no_secret(site: HostileSite, tmp_path: Path) -> None:
    site.routes["/"] = page()
    rig = Rig(url=f"sqlite+aiosqlite:///{tmp_path}/secret-folder/knowledge.db")
    report = await rig.crawl(make_source(site.host))
    assert not report.finished
    assert "OperationalError" in report.failed[0][1]
    assert "secret" not in str(report)


async def test_waits_that_a_site_asks_for_are_kept_within_bounds(site: HostileSite, rig: Rig) -> None:
    def busy_at_first(hit: Hit) -> Answer:
        return page() if len(site.asked(hit.path)) > 1 else Answer(status=503, headers={"Retry-After": "1"})

    robots = b"User-agent: AskCaliforniaTest\nCrawl-delay: 0.3\n\nUser-agent: *\nDisallow: /\n"
    site.routes |= {
        "/robots.txt": Answer(body=robots, content_type="text/plain"),
        "/": page("/a", "/b", "/busy", "/limited"),
        "/a": page(), "/b": page(), "/busy": busy_at_first,
        "/limited": Answer(status=429, headers={"Retry-After": "7200"}),
    }  # fmt: skip
    source = make_source(site.host)
    report = await rig.crawl(source)
    assert await rig.live(source) == {"/", "/a", "/b", "/busy"}
    assert report.failed == ((site.url("/limited"), "HTTP 429, asks to wait 7200 s"),)
    assert len(site.asked("/limited")) == 1
    busy, again, *_ = site.asked("/busy")
    assert again.at - busy.at >= 0.95
    # Nobody asks a host that asked to be left alone; one request may have been under way.
    assert len([hit for hit in site.hits if busy.at < hit.at < again.at - 0.05]) <= 1
    times = [hit.at for hit in site.hits[1:]]
    assert min(later - earlier for earlier, later in pairwise(times)) >= 0.25


async def test_a_spider_whose_parent_died_ends_at_its_next_page(site: HostileSite, rig: Rig) -> None:
    many_pages(site, 60, linger_seconds=0.2)
    order = {"source": make_source(site.host).model_dump(mode="json"), "database_url": rig.url, "user_agent": "Test"}
    spider = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "knowledge.spider", stdin=PIPE, stdout=PIPE, stderr=DEVNULL
    )
    assert spider.stdin is not None
    assert spider.stdout is not None
    spider.stdin.write(json.dumps({**order, "limits": asdict(QUICK)}).encode())
    spider.stdin.close()
    await spider.stdout.readline()
    # Nobody reads any more.
    spider._transport.get_pipe_transport(1).close()  # type: ignore[attr-defined]
    await asyncio.wait_for(spider.wait(), 10)
    assert len(site.hits) < 12
