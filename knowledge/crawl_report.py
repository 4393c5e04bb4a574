"""What a crawl may take and what it reports, and the lines in which the crawling process tells it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

_COUNTS = ("done", "fetched", "unchanged", "gone", "skipped")
_REASON_CHARS = 300
_MOST_REASONS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlLimits:
    """How gentle and how long a crawl is.

    ``delay_seconds`` lie between two requests to a host, more where the host is slow or its robots.txt asks for it.
    ``max_wait_seconds`` is the longest Retry-After or Crawl-delay that is waited for; a longer Retry-After fails the
    page, a longer Crawl-delay is cut. ``retries`` counts further tries after the first, each after twice the wait,
    beginning with ``backoff_seconds``. ``body_bytes`` bounds a body before and after decompression.
    ``variants_per_path`` is the number of addresses read of a run that differs only in numbers or in its query.
    ``outage_pages`` pages that fail one after another mean that the host is down. A crawling process that has not
    ended ``grace_seconds`` after ``crawl_seconds`` is killed.
    """

    delay_seconds: float = 1.0
    requests_per_host: int = 2
    max_wait_seconds: float = 60.0
    retries: int = 2
    backoff_seconds: float = 2.0
    body_bytes: int = 10_000_000
    download_seconds: float = 30.0
    crawl_seconds: float = 4 * 3600.0
    grace_seconds: float = 60.0
    redirects: int = 5
    depth: int = 20
    variants_per_path: int = 200
    outage_pages: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlProgress:
    """How far a crawl is: pages looked at, addresses waiting, and the address looked at last."""

    done: int
    queued: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlReport:
    """What a crawl found.

    ``fetched`` pages are new or changed, ``unchanged`` ones as they were; ``gone`` counts known pages that left.
    ``failed`` has the address and the reason of everything that went wrong; ``skipped`` counts addresses left out on
    purpose, by reason. ``finished`` says that every address of the source had its look: no time limit, no host down.
    """

    fetched: int
    unchanged: int
    gone: int
    failed: tuple[tuple[str, str], ...]
    skipped: Mapping[str, int]
    seconds: float
    finished: bool


@dataclass(slots=True, kw_only=True)
class Tally:
    """A report while it grows, on both sides of the line between the two processes.

    ``has_ended`` says that the last line came, ``crashed`` is the kind of exception that the crawl told of.
    """

    done: int = 0
    fetched: int = 0
    unchanged: int = 0
    gone: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    failed: list[tuple[str, str]] = field(default_factory=list)
    finished: bool = False
    has_ended: bool = False
    crashed: str | None = None

    def skip(self, reason: str) -> None:
        """Count one address left out; a site that makes up reasons does not make the report grow."""
        if reason not in self.skipped and len(self.skipped) >= _MOST_REASONS:
            reason = "other"
        self.skipped[reason] = self.skipped.get(reason, 0) + 1

    def report(self, seconds: float) -> CrawlReport:
        """Return the report as it stands."""
        return CrawlReport(
            fetched=self.fetched,
            unchanged=self.unchanged,
            gone=self.gone,
            failed=tuple(self.failed),
            skipped=dict(self.skipped),
            seconds=seconds,
            finished=self.finished,
        )


def progress_line(tally: Tally, *, queued: int, url: str) -> str:
    """Return the line that tells all counts so far."""
    return json.dumps({"progress": {name: getattr(tally, name) for name in _COUNTS}, "queued": queued, "url": url})


def failed_line(url: str, reason: str) -> str:
    """Return the line that tells one failure."""
    return json.dumps({"failed": [url, reason[:_REASON_CHARS]]})


def end_line(*, finished: bool) -> str:
    """Return the last line of a crawl that came to its end."""
    return json.dumps({"end": finished})


def crashed_line(kind: str) -> str:
    """Return the line that tells that the crawl broke, and the kind of exception that broke it."""
    return json.dumps({"crashed": kind})


def read_line(line: str, tally: Tally) -> CrawlProgress | None:
    """Take a line into the tally; return the progress where it tells some.

    Raises:
        ValueError: The line is none of those above.
    """
    told = json.loads(line)
    if not isinstance(told, dict):
        raise ValueError(f"not a crawl line: {line[:80]!r}")
    if "failed" in told:
        url, reason = told["failed"]
        tally.failed.append((url, reason))
    elif "crashed" in told:
        tally.crashed = told["crashed"]
    elif "end" in told:
        tally.has_ended, tally.finished = True, bool(told["end"])
    elif "progress" in told:
        for name in _COUNTS:
            setattr(tally, name, told["progress"][name])
        return CrawlProgress(done=tally.done, queued=told["queued"], url=told["url"])
    return None
