"""What the next crawl makes of pages that are known."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from crawl_rig import Rig, make_rig, make_source
from hostile_site import Answer, HostileSite, page, redirect, versioned

from knowledge.crawl import CrawlProgress
from knowledge.types import PageStatus


@pytest.fixture
def site() -> Iterator[HostileSite]:
    with HostileSite() as site:
        yield site


@pytest.fixture
def rig(tmp_path: Path) -> Rig:
    return make_rig(tmp_path)


LINKS = (
    "/etag",
    "/dated",
    "/same",
    "/changed",
    "/lost",
    "/soft",
    "/failing",
    "/moved",
    "/off",
    "/closed",
    "/unlinked",
    "/robots",
    "/late",
)


def lay_out(site: HostileSite) -> None:
    site.routes |= {path: page(text=f"This is {path}.") for path in LINKS}
    site.routes |= {
        "/": page(*LINKS),
        "/etag": versioned(page("/behind-etag"), etag='"1"'),
        "/behind-etag": page(),
        "/dated": versioned(page(), last_modified="Wed, 21 Oct 2026 07:28:00 GMT"),
        "/excluded/later": page(),
    }


def change(site: HostileSite) -> None:
    site.routes |= {
        "/": page(*(link for link in LINKS if link != "/unlinked")),
        "/changed": page(text="New rules."),
        "/soft": page(title="404 - Page not found", text="Sorry."),
        "/failing": Answer(status=500),
        "/moved": redirect("/moved-to", 301),
        "/moved-to": page(text="This is /moved."),
        "/off": redirect(f"http://localhost:{site.server_port}/"),
        "/closed": page(head='<meta name="robots" content="noindex">'),
        "/robots.txt": Answer(body=b"User-agent: *\nDisallow: /robots", content_type="text/plain"),
    }
    site.routes["/late"] = page("/new", text="This is /late.")
    site.routes["/new"] = page()
    del site.routes["/lost"]


async def test_the_next_crawl_asks_only_whether_pages_changed(site: HostileSite, rig: Rig) -> None:
    lay_out(site)
    source = make_source(site.host)
    first = await rig.crawl(source)
    assert (first.fetched, first.failed, first.finished) == (15, (), True)
    before = await rig.pages(source)

    change(site)
    site.hits.clear()
    second = await rig.crawl(source)
    pages = await rig.pages(source)

    assert site.asked("/etag")[0].headers["if-none-match"] == '"1"'
    assert site.asked("/dated")[0].headers["if-modified-since"] == "Wed, 21 Oct 2026 07:28:00 GMT"
    assert "if-none-match" not in site.asked("/new")[0].headers
    # Not linked any more, and behind a page that answers 304: both are still read.
    unchanged = {"/etag", "/dated", "/same", "/unlinked", "/behind-etag"}
    for path in unchanged:
        assert pages[path].status is PageStatus.LIVE
        assert pages[path].body == before[path].body
        assert pages[path].checked_at > before[path].checked_at
        assert pages[path].fetched_at == before[path].fetched_at
    for path in ("/", "/changed", "/late", "/moved-to", "/new"):
        assert pages[path].status is PageStatus.LIVE
        assert path not in before or pages[path].fetched_at > before[path].fetched_at
    gone = {path: page.reason for path, page in pages.items() if page.status is PageStatus.GONE}
    assert gone == {
        "/lost": "HTTP 404", "/soft": "says that there is no such page", "/closed": "noindex", "/robots": "robots.txt",
        "/moved": f"moved to {site.url('/moved-to')}",
    }  # fmt: skip
    failed = {path for path, page in pages.items() if page.status is PageStatus.FAILED}
    assert failed == {"/failing", "/off"}
    assert {url for url, _ in second.failed} == {site.url(path) for path in failed}
    assert all(pages[path].checked_at == before[path].checked_at for path in failed | gone.keys())
    assert (second.fetched, second.unchanged, second.gone, second.finished) == (5, 5, 5, True)


async def test_a_page_that_comes_back_is_live_again(site: HostileSite, rig: Rig) -> None:
    site.routes |= {"/": page("/a", "/b"), "/a": page(text="A."), "/b": versioned(page(text="B."), etag='"b"')}
    source = make_source(site.host)
    await rig.stock(source, site, ["/", "/a", "/b"])
    await rig.lose(source, site.url("/a"), PageStatus.GONE)
    await rig.lose(source, site.url("/b"), PageStatus.FAILED)
    assert await rig.live(source) == {"/"}
    report = await rig.crawl(source)
    assert await rig.live(source) == {"/", "/a", "/b"}
    assert (report.fetched, report.unchanged) == (0, 3)


async def test_pages_that_the_source_excludes_now_leave_without_being_asked(site: HostileSite, rig: Rig) -> None:
    site.routes |= {"/": page("/a", "/b/x"), "/a": page(), "/b/x": page()}
    source = make_source(site.host, exclude=("/b/",))
    await rig.stock(source, site, ["/", "/a", "/b/x"])
    report = await rig.crawl(source)
    assert await rig.live(source) == {"/", "/a"}
    assert site.asked("/b/x") == []
    assert (report.gone, report.finished) == (1, True)


def unreachable(site: HostileSite) -> None:
    site.shutdown()
    site.server_close()


def robots_down(site: HostileSite) -> None:
    site.routes["/robots.txt"] = Answer(status=503)


def pages_down(site: HostileSite) -> None:
    site.routes = {}
    site.fallback = lambda hit: Answer(status=404 if hit.path == "/robots.txt" else 502)


def firewalled(site: HostileSite) -> None:
    site.fallback = lambda _: Answer(status=403)


async def test_when_the_whole_site_is_down_its_pages_stay(site: HostileSite, rig: Rig) -> None:
    site.routes |= {"/": page("/a", "/b"), "/a": page(), "/b": page()}
    source = make_source(site.host)
    before = await rig.stock(source, site, ["/", "/a", "/b"])
    assert len(before) == 3
    for outage in (robots_down, pages_down, firewalled, unreachable):
        outage(site)
        report = await rig.crawl(source)
        assert await rig.pages(source) == before, outage.__name__
        assert len(report.failed) == 1, report.failed
        assert (report.gone, report.fetched, report.finished) == (0, 0, False)


async def test_when_the_site_goes_down_midway_the_pages_not_reached_stay(site: HostileSite, rig: Rig) -> None:
    paths = [f"/page-{letter}" for letter in "abcdefghijklmnopqrst"]
    site.routes |= {"/": page(*paths), **{path: page(text=path) for path in paths}}
    source = make_source(site.host)
    await rig.stock(source, site, ["/", *paths])

    def fall(progress: CrawlProgress) -> None:
        if progress.done == 5:
            site.fallback = lambda _: Answer(status=503)
            site.routes = {}

    report = await rig.crawl(source, on_progress=fall, outage_pages=4)
    assert await rig.live(source) == {"/", *paths}
    assert not report.finished
    assert len(report.failed) == 1
    assert len(site.hits) < 40


async def test_pages_failing_in_a_row_are_marked_where_the_site_still_answers(site: HostileSite, rig: Rig) -> None:
    paths = [f"/page-{letter}" for letter in "abcdefgh"]
    site.routes |= {"/": page(*paths), **{path: page(text=path) for path in paths}}
    source = make_source(site.host)
    await rig.stock(source, site, ["/", *paths])
    site.routes |= {path: Answer(status=500) for path in paths}
    report = await rig.crawl(source, outage_pages=3)
    assert await rig.live(source) == {"/"}
    assert report.finished
    assert len(report.failed) == len(paths)


async def test_no_more_than_max_pages_are_kept(site: HostileSite, rig: Rig) -> None:
    site.fallback = lambda hit: page(*(f"/{hit.path.strip('/')}{letter}" for letter in "abcde"), text=hit.path)
    site.routes["/robots.txt"] = Answer(status=404)
    source = make_source(site.host, max_pages=12)
    first = await rig.crawl(source)
    live = await rig.live(source)
    second = await rig.crawl(source)
    assert (len(live), first.fetched) == (12, 12)
    assert first.skipped["max_pages"] > 0
    assert first.finished
    assert await rig.live(source) == live
    assert (second.fetched, second.unchanged) == (0, 12)


async def test_a_site_that_marks_everything_noindex_is_kept(site: HostileSite, rig: Rig) -> None:
    mark = '<meta name="robots" content="noindex">'
    site.routes |= {"/": page("/a", "/b"), "/a": page(head=mark), "/b": page("/c", head=mark), "/c": page(head=mark)}
    source = make_source(site.host)
    first = await rig.crawl(source)
    second = await rig.crawl(make_source(site.host, seeds=(site.url("/b"),)))
    assert await rig.live(source) == {"/", "/a", "/b", "/c"}
    assert (first.fetched, second.unchanged, second.gone) == (4, 4, 0)
