"""The Scrapy side of a crawl, a program of its own: ``python -m knowledge.spider``.

Reads one JSON object (source, database_url, user_agent, limits) from standard input, writes pages to the database and
the lines of knowledge.crawl_report to standard output. Scrapy makes the requests: pace, TLS, timeouts, size limits,
decompression. What is asked, and what becomes of it, is knowledge.site's.
"""

import json
import os
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TextIO

from scrapy import Request, Spider, signals
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    StopDownload,
)
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from knowledge.crawl_report import CrawlLimits, crashed_line
from knowledge.site.reply import Fault, FaultKind, Reply
from knowledge.site.walk import SiteWalk
from knowledge.sources import Source
from knowledge.sql import make_engine
from knowledge.store import KnowledgeStore

_MEDIA_TYPES = "media_types"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What one run of this program is to do."""

    source: Source
    database_url: str
    user_agent: str
    limits: CrawlLimits


def read_order(text: str) -> Order:
    """Return the order in the JSON text."""
    spec = json.loads(text)
    return Order(
        source=Source.model_validate(spec["source"]),
        database_url=spec["database_url"],
        user_agent=spec["user_agent"],
        limits=CrawlLimits(**spec["limits"]),
    )


def scrapy_settings(user_agent: str, limits: CrawlLimits, *, hosts: int) -> dict[str, Any]:
    """Return Scrapy's settings: what knowledge.site does itself is off, and nothing listens or reports."""
    return {
        "USER_AGENT": user_agent,
        "TWISTED_REACTOR": "twisted.internet.asyncioreactor.AsyncioSelectorReactor",
        "CONCURRENT_REQUESTS": max(1, hosts) * limits.requests_per_host,
        "CONCURRENT_REQUESTS_PER_DOMAIN": limits.requests_per_host,
        "DOWNLOAD_DELAY": limits.delay_seconds,
        "AUTOTHROTTLE_ENABLED": True,
        "AUTOTHROTTLE_START_DELAY": limits.delay_seconds,
        "AUTOTHROTTLE_MAX_DELAY": max(limits.delay_seconds, limits.max_wait_seconds),
        "AUTOTHROTTLE_TARGET_CONCURRENCY": limits.requests_per_host,
        "DOWNLOAD_TIMEOUT": limits.download_seconds,
        "DNS_TIMEOUT": limits.download_seconds,
        "DOWNLOAD_MAXSIZE": limits.body_bytes,
        "DOWNLOAD_WARNSIZE": 0,
        # Scrapy does not look at certificates unless told so.
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "DEFAULT_REQUEST_HEADERS": {"Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5"},
        "ROBOTSTXT_OBEY": False,
        "REDIRECT_ENABLED": False,
        "METAREFRESH_ENABLED": False,
        "RETRY_ENABLED": False,
        "COOKIES_ENABLED": False,
        "HTTPCACHE_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        "MEMUSAGE_ENABLED": False,
        "LOGSTATS_INTERVAL": 0,
        "STATS_DUMP": False,
        "LOG_LEVEL": "WARNING",
    }


class ScrapyFetch:
    """Requests by Scrapy's downloader; its exceptions come back as faults."""

    def __init__(self, crawler: Crawler, limits: CrawlLimits) -> None:
        """Watch the crawler's responses, to stop reading bodies that nobody wants."""
        self._crawler = crawler
        self._limits = limits
        crawler.signals.connect(self._stop_unwanted, signal=signals.headers_received)

    async def __call__(
        self, address: str, *, headers: Mapping[str, str], media_types: frozenset[str] | None
    ) -> Reply | Fault:
        """Return the response as it came, or what went wrong on the way."""
        request = Request(address, headers=dict(headers), meta={_MEDIA_TYPES: media_types}, callback=NO_CALLBACK)
        engine = self._crawler.engine
        assert engine is not None
        try:
            response = await engine.download_async(request)
        except Exception as error:  # a hostile answer can break any library on the way
            return self._fault_of(error)
        return Reply(status=response.status, headers=_read_headers(response), body=response.body)

    def _stop_unwanted(self, headers: Any, request: Request) -> None:
        wanted = request.meta.get(_MEDIA_TYPES)
        content_type = (headers.get("Content-Type") or b"").decode("latin-1")
        if wanted is not None and content_type.partition(";")[0].strip().lower() not in wanted:
            raise StopDownload(fail=False)

    def _fault_of(self, error: Exception) -> Fault:
        too_large = f"body is larger than {self._limits.body_bytes} bytes"
        reasons: dict[type[Exception], str] = {
            DownloadTimeoutError: f"no full answer within {self._limits.download_seconds:g} s",
            DownloadConnectionRefusedError: "connection refused",
            CannotResolveHostError: "the host's name cannot be resolved",
            ResponseDataLossError: "body was cut off",
            DownloadFailedError: _failed_reason(error),
        }
        for kind, reason in reasons.items():
            if isinstance(error, kind):
                return Fault(kind=FaultKind.OUTAGE, reason=reason)
        if isinstance(error, DownloadCancelledError):
            return Fault(kind=FaultKind.BROKEN, reason=too_large)
        if isinstance(error, IgnoreRequest):
            return Fault(kind=FaultKind.BROKEN, reason=f"{too_large} when decompressed")
        return Fault(kind=FaultKind.BROKEN, reason=f"body cannot be read ({type(error).__name__})")


class SiteSpider(Spider):
    """Runs the walk within Scrapy's engine."""

    name = "site"

    def __init__(self, order: Order, tell: Callable[[str], None]) -> None:
        """Keep the order; ``tell`` takes the report's lines."""
        super().__init__()
        self._order = order
        self._report = tell

    async def start(self) -> AsyncIterator[Any]:
        """Crawl; yields nothing, as the walk makes its requests itself."""
        order = self._order
        engine = make_engine(order.database_url)
        try:
            store = KnowledgeStore(engine)
            walk = SiteWalk(
                order.source,
                order.limits,
                user_agent=order.user_agent,
                fetch=ScrapyFetch(self.crawler, order.limits),
                store=store,
                known=await store.validators(order.source.id),
                tell=self._report,
                now=lambda: datetime.now(UTC),
            )
            await walk.run()
        except Exception as error:
            # The parent is told the kind only: messages may hold addresses or the database's password.
            self._report(crashed_line(type(error).__name__))
            raise
        finally:
            await engine.dispose()
        # Scrapy wants an iterator; there is nothing left for it to request.
        for request in tuple[Request]():
            yield request


def main() -> None:
    """Do what standard input orders."""
    order = read_order(sys.stdin.read())
    with _take_stdout() as lines:

        def tell(line: str) -> None:
            lines.write(line + "\n")
            lines.flush()

        settings = scrapy_settings(order.user_agent, order.limits, hosts=len(order.source.hosts))
        crawling = AsyncCrawlerProcess(settings)
        crawling.crawl(SiteSpider, order=order, tell=tell)
        crawling.start()


def _take_stdout() -> TextIO:
    """Return standard output for the report alone; what else is printed goes to standard error."""
    lines = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return lines


def _read_headers(response: Response) -> dict[str, str]:
    names = [name.decode("latin-1").lower() for name in response.headers]
    return {name: _read_header(b", ".join(response.headers.getlist(name))) for name in names}


def _read_header(value: bytes) -> str:
    # Servers write addresses in UTF-8, whatever RFC 9110 says.
    text = value.decode("utf-8", "replace") if not value.isascii() else value.decode("ascii")
    return "".join(character for character in text if character.isprintable())


def _failed_reason(error: Exception) -> str:
    causes = getattr(error.__cause__, "reasons", None) or [error.__cause__ or error]
    cause = getattr(causes[0], "value", causes[0])
    kind = type(cause)
    if kind.__module__.startswith(("OpenSSL", "service_identity")):
        return f"TLS failed: {cause}"[:200]
    return f"connection lost ({kind.__name__})"


if __name__ == "__main__":
    main()
