"""One crawl of a site that tries everything; each test looks at one thing that came of it."""

import asyncio
import gzip
import hashlib
import socket
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from crawl_rig import USER_AGENT, make_rig, make_source
from hostile_site import (
    MEGABYTE,
    Answer,
    Hit,
    HostileSite,
    drip,
    page,
    redirect,
    self_signed,
    send_forever,
    sitemap,
    squeeze,
)

from knowledge.crawl import CrawlProgress, CrawlReport
from knowledge.types import PageSnapshot

ROBOTS = """
User-agent: *
Disallow: /private/
Disallow: /*.secret$
Sitemap: {site}/sitemap_index.xml
Sitemap: {site}/sitemap_bomb.xml.gz
Sitemap: {site}/sitemap_elsewhere.xml
Sitemap: http://169.254.169.254/sitemap.xml
"""
BROKEN_HTML = b"<html><body><<<a href='/from-broken'>x</b></p><table><tr><a href=/from-broken-too><div></html></html><p"


@dataclass(frozen=True)
class Crawled:
    site: HostileSite
    report: CrawlReport
    pages: dict[str, PageSnapshot]
    progress: list[CrawlProgress]
    untrusted: str

    def reasons(self, path: str) -> list[str]:
        return [reason for url, reason in self.report.failed if url == self.site.url(path)]


def lay_out(site: HostileSite, outside: list[str]) -> None:
    off = f"http://localhost:{site.server_port}/off"
    site.routes |= {
        "/robots.txt": Answer(body=ROBOTS.format(site=site.url("")).encode(), content_type="text/plain"),
        "/sitemap_index.xml": Answer(
            body=sitemap([site.url("/sitemap_1.xml"), site.url("/sitemap_2.xml.gz")], is_index=True),
            content_type="application/xml",
        ),
        "/sitemap_1.xml": Answer(body=sitemap([site.url("/from-sitemap"), off]), content_type="text/xml"),
        "/sitemap_2.xml.gz": Answer(
            body=gzip.compress(sitemap([site.url("/from-packed"), site.url("/noindex-named")])),
            content_type="application/gzip",
        ),
        "/sitemap_bomb.xml.gz": Answer(body=squeeze(100), content_type="application/gzip"),
        "/sitemap_elsewhere.xml": redirect(off),
        "/from-sitemap": page(),
        "/noindex-named": page(head='<meta name="robots" content="noindex">'),
        "/": page(*INDEX, *outside, off),
        "/plain": page(
            head='<link rel="alternate" hreflang="es" href="/es/hola"><link rel=alternate hreflang=fr href=/fr/2>'
        ),
        "/es/hola": page(lang="es", text="Una página."),
        "/fr/salut": page("/from-fr", lang="fr-CA"),
        "/from-fr": page(),
        "/en/mislabelled": page(lang="fr"),
        "/zh": page(lang="zh-TW"),
        "/unsure": page(lang="und"),
        "/private/x": page(),
        "/a.secret": page(),
        "/excluded/x": page(),
        "/photo.jpg": page(),
        "/film": Answer(content_type="video/mp4", send=send_forever),
        "/form.pdf": Answer(body=b"%PDF-1.7 form", content_type="application/pdf"),
        "/form": Answer(body=b"%PDF-1.7 untyped", content_type="application/octet-stream"),
        "/blob": Answer(body=b"\x00\x01", content_type="application/octet-stream"),
        "/untyped": Answer(body=page().body, content_type=None),
        "/notes.txt": Answer(body=b"Notes.", content_type="text/plain"),
        "/moved": redirect("/moved-to?utm_source=x#top", 301),
        "/moved-to": page(),
        "/moved-to-plain": redirect("/plain", 308),
        "/refresh": page(head="<meta http-equiv=refresh content='0; URL=/refreshed'>"),
        "/refreshed": page(),
        "/off-host": redirect(off),
        "/off-private": redirect("http://169.254.169.254/latest/meta-data/"),
        "/off-file": redirect("file:///etc/passwd"),
        "/into-private": redirect("/private/y"),
        "/loop-a": redirect("/loop-b"),
        "/loop-b": redirect("/loop-a"),
        "/self": redirect("/self"),
        "/huge": Answer(length=200 * MEGABYTE, body=b"x" * 1000),
        "/endless": Answer(send=send_forever),
        "/bomb": Answer(body=squeeze(50), headers={"Content-Encoding": "gzip"}),
        "/bad-gzip": Answer(body=b"this is not packed", headers={"Content-Encoding": "gzip"}),
        "/slow": Answer(send=drip),
        "/cut": Answer(body=page().body, length=5000),
        "/empty": Answer(),
        "/charset": Answer(body=page("/from-charset", text="é").body, content_type="text/html; charset=klingon"),
        "/from-charset": page(),
        "/noise": Answer(body=bytes(range(1, 32)) * 200),
        "/broken": Answer(body=BROKEN_HTML),
        "/from-broken": page(),
        "/from-broken-too": page(),
        "/nested": Answer(body=b"<div>" * 100_000),
        "/noindex": page("/from-noindex", head='<META NAME="Robots" CONTENT="NOARCHIVE, NoIndex">'),
        "/from-noindex": page(),
        "/noindex-header": page(headers={"X-Robots-Tag": "noindex"}),
        "/nofollow": page("/never", head='<meta name="robots" content="nofollow">'),
        "/never": page(),
        "/base/": page("deep", head='<base href="/other/">'),
        "/other/deep": page(),
        "/rel/": page("../rel/beside", "./"),
        "/rel/beside": page(),
        "/error": Answer(status=500),
        "/forbidden": Answer(status=403),
        "/teapot": Answer(status=418),
        "/soft": page(title="Page Not Found | Test Agency", text="Sorry."),
        "/lost-and-found": page(title="What to do when your page is not found", text="Long. " * 400),
        "/list": page(*(f"/list?month=2031-{month:02}" for month in range(1, 100))),
        "/calendar/2031/01/": page(*(f"/calendar/2031/{month:02}/" for month in range(1, 100))),
        "/grow/": page("more/"),
    }  # fmt: skip
    site.routes |= {f"/hop-{n}": redirect(f"/hop-{n + 1}") for n in range(1, 9)}
    site.fallback = wild


INDEX = (
    "/plain", "/plain?utm_source=x&fbclid=1", "/plain#part", "//plain", "/./x/../plain", "/en/mislabelled", "/fr/salut",
    "/zh", "/unsure", "/private/x", "/a.secret", "/excluded/x", "/photo.jpg", "/film", "/form.pdf", "/form", "/blob",
    "/untyped", "/notes.txt", "/moved", "/moved-to-plain", "/refresh", "/off-host", "/off-private", "/off-file",
    "/into-private", "/loop-a", "/self", "/hop-1", "/huge", "/endless", "/bomb", "/bad-gzip", "/slow", "/cut", "/empty",
    "/charset", "/noise", "/broken", "/nested", "/noindex", "/noindex-header", "/nofollow", "/base/", "/rel/", "/error",
    "/forbidden", "/teapot", "/soft", "/lost-and-found", "/missing", "/list", "/calendar/2031/01/", "/grow/",
    "/chain-1", "mailto:a@b.gov", "javascript:alert(1)", "http://[bad", "tel:1",
)  # fmt: skip


def wild(hit: Hit) -> Answer:
    """Endless pages: calendars, a path that grows, a chain of pages."""
    if hit.path.startswith("/list?"):
        return page("/list?month=2032-01&view=" + hit.path[-2:], text=hit.path)
    if hit.path.startswith("/calendar/"):
        return page(text=hit.path, linger_seconds=0.05)
    if hit.path.startswith("/grow/"):
        return page("more/", text=hit.path)
    if hit.path.startswith("/chain-"):
        return page(f"/chain-{int(hit.path.removeprefix('/chain-')) + 1}", text=hit.path)
    return Answer(status=404, body=b"nothing here")


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    folder = tmp_path_factory.mktemp("crawl")
    with socket.socket() as unused, HostileSite() as site, HostileSite(tls=self_signed(folder)) as untrusted:
        unused.bind(("127.0.0.1", 0))
        refused = f"127.0.0.1:{unused.getsockname()[1]}"
        lay_out(site, [f"http://{refused}/x", "http://nowhere.invalid/x", f"https://{site.host}/x"])
        site.routes["/from-packed"] = page(f"https://{untrusted.host}/untrusted")
        rig = make_rig(folder)
        hosts = (site.host, refused, "nowhere.invalid", untrusted.host)
        source = make_source(site.host, hosts=hosts, exclude=("/excluded/",))
        limits = {"body_bytes": 2 * MEGABYTE, "download_seconds": 2.0, "variants_per_path": 15, "depth": 8}
        progress: list[CrawlProgress] = []
        report = asyncio.run(rig.crawl(source, on_progress=progress.append, **limits))
        assert untrusted.hits == []
        yield Crawled(site, report, asyncio.run(rig.pages(source)), progress, untrusted.host)


@pytest.mark.parametrize(
    "path",
    ["/", "/plain", "/es/hola", "/en/mislabelled", "/unsure", "/from-fr", "/form.pdf", "/form", "/untyped",
     "/notes.txt", "/moved-to", "/refreshed", "/from-sitemap", "/from-packed", "/noindex-named", "/charset",
     "/from-charset", "/broken", "/from-broken", "/from-broken-too", "/from-noindex", "/nofollow", "/base/",
     "/other/deep", "/rel/", "/rel/beside", "/lost-and-found", "/list"],
)  # fmt: skip
def test_a_page_is_stored_as_it_came(crawled: Crawled, path: str) -> None:
    stored = crawled.pages[path]
    answer = crawled.site.answer(Hit(path, {}, 0))
    assert stored.body == answer.body
    assert stored.content_hash == hashlib.sha256(answer.body).hexdigest()
    assert stored.url == crawled.site.url(path)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        pytest.param("/off-host", "redirects to another host: localhost", id="redirect to another host"),
        pytest.param("/off-private", "redirects to another host: 169.254.169.254", id="redirect to a private address"),
        pytest.param("/off-file", "redirects to no address", id="redirect to a file"),
        pytest.param("/loop-a", "redirects in a circle", id="redirect loop"),
        pytest.param("/self", "redirects in a circle", id="redirect to itself"),
        pytest.param("/hop-1", "redirects more than 5 times", id="six redirects"),
        pytest.param("/huge", "larger than 2000000 bytes", id="announced size"),
        pytest.param("/endless", "larger than 2000000 bytes", id="size without announcement"),
        pytest.param("/bomb", "when decompressed", id="decompression bomb"),
        pytest.param("/bad-gzip", "cannot be read", id="damaged compression"),
        pytest.param("/slow", "no full answer within 2 s", id="slow"),
        pytest.param("/cut", "cut off", id="truncated"),
        pytest.param("/empty", "empty body", id="empty"),
        pytest.param("/noise", "no text", id="bytes that are no text"),
        pytest.param("/nested", "nested", id="endless nesting"),
        pytest.param("/error", "HTTP 500", id="server error"),
        pytest.param("/forbidden", "HTTP 403", id="forbidden"),
        pytest.param("/teapot", "HTTP 418", id="odd status"),
        pytest.param("/sitemap_bomb.xml.gz", "sitemap: the sitemap is larger", id="packed sitemap bomb"),
        pytest.param("/sitemap_elsewhere.xml", "sitemap: redirects to another host", id="sitemap elsewhere"),
    ],
)
def test_what_goes_wrong_has_its_line(crawled: Crawled, path: str, reason: str) -> None:
    assert [line for line in crawled.reasons(path) if reason in line], crawled.report.failed
    assert path not in crawled.pages


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        pytest.param("http://127.0.0.1:", "connection refused", id="refused"),
        pytest.param("http://nowhere.invalid/", "name cannot be resolved", id="no such host"),
        pytest.param("https://{site}/", "TLS failed", id="no TLS"),
        pytest.param("https://{untrusted}/", "TLS failed", id="certificate that nobody vouches for"),
    ],
)
def test_a_host_that_does_not_answer_has_one_line(crawled: Crawled, start: str, reason: str) -> None:
    start = start.format(site=crawled.site.host, untrusted=crawled.untrusted)
    lines = [line for url, line in crawled.report.failed if url.startswith(start) and "does not answer" in line]
    assert len(lines) == 1
    assert reason in lines[0]
    assert not crawled.report.finished


@pytest.mark.parametrize(
    ("reason", "count"),
    [
        ("robots.txt", 3), ("excluded", 1), ("type jpg", 1), ("type video/mp4", 1),
        ("type application/octet-stream", 1), ("noindex", 2), ("language fr", 1), ("language zh", 1), ("not found", 2),
    ],
)  # fmt: skip
def test_what_is_left_out_is_counted_by_reason(crawled: Crawled, reason: str, count: int) -> None:
    assert crawled.report.skipped[reason] == count


@pytest.mark.parametrize(
    "path",
    ["/private/x", "/private/y", "/a.secret", "/excluded/x", "/photo.jpg", "/never", "/fr/2", "/off", "/hop-7"],
)
def test_what_may_not_be_asked_is_never_asked(crawled: Crawled, path: str) -> None:
    assert crawled.site.asked(path) == []


@pytest.mark.parametrize(
    "path", ["/private/x", "/noindex", "/noindex-header", "/fr/salut", "/zh", "/soft", "/refresh", "/moved", "/missing"]
)
def test_what_is_left_out_is_not_stored(crawled: Crawled, path: str) -> None:
    assert path not in crawled.pages


def test_only_hosts_of_the_source_are_asked(crawled: Crawled) -> None:
    assert {hit.headers["host"] for hit in crawled.site.hits} == {crawled.site.host}


def test_one_page_is_asked_once_however_it_is_written(crawled: Crawled) -> None:
    assert len(crawled.site.asked("/plain")) == 1
    assert [hit.path for hit in crawled.site.hits if "utm_" in hit.path or "//" in hit.path] == []


def test_a_failing_page_is_asked_again_only_as_often_as_allowed(crawled: Crawled) -> None:
    assert len(crawled.site.asked("/error")) == 2


def test_a_large_body_is_cut_off_early(crawled: Crawled) -> None:
    assert crawled.site.bytes_sent["/endless"] < 25 * MEGABYTE
    assert crawled.site.bytes_sent["/film"] < 25 * MEGABYTE


def test_every_request_carries_the_user_agent(crawled: Crawled) -> None:
    assert {hit.headers["user-agent"] for hit in crawled.site.hits} == {USER_AGENT}


def test_a_host_gets_two_requests_at_a_time_at_most(crawled: Crawled) -> None:
    assert crawled.site.most_active <= 2


@pytest.mark.parametrize(
    ("prefix", "most"),
    [
        pytest.param("/list?", 15, id="queries of one path"),
        pytest.param("/calendar/", 15, id="numbers in the path"),
        pytest.param("/grow/", 4, id="a path that repeats itself"),
        pytest.param("/chain-", 8, id="a chain of pages"),
    ],
)
def test_a_trap_is_left_after_a_bounded_number_of_pages(crawled: Crawled, prefix: str, most: int) -> None:
    asked = {hit.path for hit in crawled.site.hits if hit.path.startswith(prefix)}
    assert 1 < len(asked) <= most
    traps = [
        reason for url, reason in crawled.report.failed if url.startswith(crawled.site.url(prefix)) and "trap" in reason
    ]
    assert len(traps) == 1


def test_the_counts_are_those_of_the_store(crawled: Crawled) -> None:
    assert crawled.report.fetched == len(crawled.pages)
    assert (crawled.report.unchanged, crawled.report.gone) == (0, 0)


def test_progress_tells_pages_done_and_waiting(crawled: Crawled) -> None:
    done = [step.done for step in crawled.progress]
    assert done == sorted(done)
    assert crawled.progress[-1].queued == 0
    assert max(step.queued for step in crawled.progress) > 10
    assert crawled.site.url("/plain") in {step.url for step in crawled.progress}
