"""Which addresses are asked, how often and how gently, against a site that is a table of answers."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from crawl_rig import make_source

from knowledge.crawl_report import CrawlLimits
from knowledge.site.frontier import Frontier
from knowledge.site.polite import PoliteFetch
from knowledge.site.reply import Fault, FaultKind, Reply
from knowledge.site.robots import Robots

NOW = datetime(2026, 11, 23, 12, 0, 0, tzinfo=UTC)
LIMITS = CrawlLimits(backoff_seconds=0, max_wait_seconds=30, retries=2, variants_per_path=3, depth=5)
REFUSED = Fault(kind=FaultKind.OUTAGE, reason="connection refused")


class Table:
    """Answers each request with the next in its list; the last one stays."""

    def __init__(self, *answers: Reply | Fault) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, float]] = []

    async def __call__(
        self, address: str, *, headers: Mapping[str, str], media_types: frozenset[str] | None
    ) -> Reply | Fault:
        self.asked.append((address, asyncio.get_running_loop().time()))
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def polite(table: Table, limits: CrawlLimits = LIMITS) -> PoliteFetch:
    return PoliteFetch(table, limits, now=lambda: NOW)


async def ask(fetch: PoliteFetch, address: str = "http://a.gov/") -> Reply | Fault:
    return await fetch(address, headers={}, media_types=None)


@pytest.mark.parametrize(
    ("answers", "tries"),
    [
        pytest.param([Reply(status=200)], 1, id="well"),
        pytest.param([Reply(status=404)], 1, id="gone"),
        pytest.param([Reply(status=403)], 1, id="forbidden"),
        pytest.param([Fault(kind=FaultKind.BROKEN, reason="too large")], 1, id="broken"),
        pytest.param([Reply(status=500), Reply(status=200)], 2, id="one failure"),
        pytest.param([REFUSED, Reply(status=502), Reply(status=200)], 3, id="two failures"),
        pytest.param([REFUSED], 3, id="no end"),
    ],
)
async def test_only_passing_failures_are_tried_again(answers: list[Reply | Fault], tries: int) -> None:
    table = Table(*answers)
    answer = await ask(polite(table))
    assert len(table.asked) == tries
    assert answer == answers[-1]


async def test_a_server_failure_is_an_outage() -> None:
    assert await ask(polite(Table(Reply(status=503)))) == Fault(kind=FaultKind.OUTAGE, reason="HTTP 503")


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        pytest.param("3600", 3600, id="seconds"),
        pytest.param("Mon, 23 Nov 2026 14:00:00 GMT", 7200, id="date"),
        pytest.param("9" * 400, 999_999_999, id="absurd"),
    ],
)
async def test_a_wait_beyond_the_bound_ends_the_tries(asked: str, seconds: int) -> None:
    table = Table(Reply(status=429, headers={"retry-after": asked}))
    answer = await ask(polite(table))
    assert answer == Fault(kind=FaultKind.OUTAGE, reason=f"HTTP 429, asks to wait {seconds} s")
    assert len(table.asked) == 1


@pytest.mark.parametrize("asked", ["soon", "-5", "", "Mon, 01 Jan 2001 00:00:00 GMT", "٣"])
async def test_a_wait_that_makes_no_sense_is_none(asked: str) -> None:
    table = Table(Reply(status=503, headers={"retry-after": asked}), Reply(status=200))
    assert await ask(polite(table)) == Reply(status=200)


async def test_waits_grow_from_try_to_try() -> None:
    table = Table(REFUSED)
    await ask(polite(table, CrawlLimits(backoff_seconds=0.05, retries=2)))
    first, second, third = (at for _, at in table.asked)
    assert third - second >= 1.8 * (second - first) >= 0.08


async def test_a_gap_is_kept_for_its_host_only() -> None:
    table = Table(Reply(status=200))
    fetch = polite(table)
    fetch.set_gap("http://slow.gov/", 0.1)
    await asyncio.gather(*(ask(fetch, f"http://{host}/") for host in ("slow.gov", "slow.gov", "slow.gov", "a.gov")))
    times = {host: sorted(at for address, at in table.asked if host in address) for host in ("slow.gov", "a.gov")}
    assert times["slow.gov"][2] - times["slow.gov"][0] >= 0.19
    assert times["a.gov"][0] - times["slow.gov"][0] < 0.05


def forbid(paths: bytes) -> Reply:
    return Reply(status=200, body=b"User-agent: *\nDisallow: " + paths)


def robots(table: Table) -> Robots:
    async def check(address: str) -> Fault | None:
        return None if "//a.gov" in address else Fault(kind=FaultKind.BROKEN, reason="another host")

    return Robots(
        polite(table), user_agent="Bot/1.0 (+https://b.gov)", redirects=5, check=check, resolve=lambda url, base: url
    )


@pytest.mark.parametrize(
    ("answer", "path", "kind"),
    [
        pytest.param(forbid(b"/x"), "/x/1", FaultKind.LEFT_OUT, id="forbidden"),
        pytest.param(forbid(b"/x\nAllow: /x/y$"), "/x/y", None, id="longest rule"),
        pytest.param(forbid(b"/*?q="), "/?q=1", FaultKind.LEFT_OUT, id="wildcard"),
        pytest.param(
            forbid(b"/\n\nUser-agent: bot\nAllow: /"),
            "/",
            None,
            id="own rules",
        ),
        pytest.param(Reply(status=200, body=b"<html>Not found\xff\xfe\x00"), "/", None, id="no robots.txt at all"),
        pytest.param(Reply(status=404), "/", None, id="none"),
        pytest.param(Reply(status=401), "/", None, id="not for us"),
        pytest.param(Reply(status=302, headers={"location": "http://b.gov/robots.txt"}), "/", None, id="elsewhere"),
        pytest.param(Reply(status=503), "/", FaultKind.OUTAGE, id="server failure"),
        pytest.param(REFUSED, "/", FaultKind.OUTAGE, id="no connection"),
    ],
)
async def test_robots_txt_rules(answer: Reply | Fault, path: str, kind: FaultKind | None) -> None:
    fault = await robots(Table(answer)).fault_of(f"http://a.gov{path}")
    assert (fault and fault.kind) == kind


async def test_robots_txt_is_read_once_for_many_that_ask() -> None:
    table = Table(Reply(status=200, body=b"Sitemap: http://a.gov/s.xml\nUser-agent: *\nCrawl-delay: 2.5"))
    rules = robots(table)
    await asyncio.gather(*(rules.fault_of(f"http://a.gov/{n}") for n in range(5)))
    assert await rules.gap_of("http://a.gov/") == 2.5
    assert await rules.sitemaps_of("http://a.gov/") == ["http://a.gov/s.xml"]
    assert [address for address, _ in table.asked] == ["http://a.gov/robots.txt"]


class Field:
    """A frontier with what it told."""

    def __init__(self, *known: str, host: str = "a.gov", **source: object) -> None:
        self.skipped: list[str] = []
        self.warned: list[str] = []
        self.frontier = Frontier(
            make_source(host, **source),
            LIMITS,
            known=known,
            skip=self.skipped.append,
            warn=lambda address, reason: self.warned.append(reason),
        )

    def taken(self) -> list[str]:
        visits = iter(self.frontier.take, None)
        return [visit.address for visit in visits if visit is not None]


def test_addresses_come_out_once_and_in_order() -> None:
    field = Field()
    for url in ("http://a.gov/2", "http://a.gov/1", "http://a.gov/2#x", "http://b.gov/", "mailto:x@a.gov"):
        field.frontier.offer(url, depth=1)
    assert field.taken() == ["http://a.gov/2", "http://a.gov/1"]
    assert not field.frontier.claim("http://a.gov/1")
    assert field.frontier.claim("http://a.gov/3")


def test_a_host_with_https_seeds_is_asked_by_https_only() -> None:
    field = Field(seeds=("https://a.gov/",))
    field.frontier.offer("http://a.gov/1", depth=1)
    field.frontier.offer("https://a.gov/1", depth=1)
    assert field.taken() == ["https://a.gov/1"]


def test_a_run_of_addresses_is_cut_and_told_once() -> None:
    field = Field("http://a.gov/day/1", "http://a.gov/day/2")
    for day in range(20):
        field.frontier.offer(f"http://a.gov/day/{day}", depth=1)
    # The two that are known count among the three, so that the store does not grow from crawl to crawl.
    assert field.taken() == ["http://a.gov/day/0", "http://a.gov/day/1", "http://a.gov/day/2"]
    assert field.warned == ["trap: more than 3 like http://a.gov/day/#"]
    assert field.skipped == ["trap"] * 17


def test_seeds_and_sitemap_entries_are_no_trap() -> None:
    field = Field()
    for day in range(20):
        field.frontier.offer(f"http://a.gov/day/{day}", depth=1, is_named=True)
    assert len(field.taken()) == 20


@pytest.mark.parametrize(
    ("url", "depth", "reason"),
    [
        pytest.param("http://a.gov/news/1", 1, "excluded", id="excluded"),
        pytest.param("http://a.gov/Report.DOCX", 1, "type docx", id="type"),
        pytest.param("http://a.gov/far", 6, "trap", id="far from the seeds"),
        pytest.param("http://a.gov/a/b/a/b/a/b/a/", 1, "trap", id="path in circles"),
        pytest.param("http://a.gov/" + "/".join("abcdefghijklmnopq"), 1, "trap", id="path without end"),
    ],
)
def test_an_address_is_left_out_for_a_reason(url: str, depth: int, reason: str) -> None:
    field = Field(exclude=("/news/",))
    for _ in range(2):
        field.frontier.offer(url, depth=depth)
    assert field.taken() == []
    assert field.skipped == [reason]


def test_a_site_that_makes_up_addresses_is_cut_off() -> None:
    field = Field(max_pages=1)
    for n in range(3000):
        field.frontier.offer(f"http://a.gov/x{n}", depth=1)
    assert len(field.taken()) == 1020
    assert field.warned == ["more than 1020 addresses"]
