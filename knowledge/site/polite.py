"""Requests as a guest makes them: gaps that robots.txt asks for, waits that a busy server asks for, few retries."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from knowledge.addresses import host_of
from knowledge.crawl_report import CrawlLimits
from knowledge.site.reply import Fault, FaultKind, Fetch, Reply

_BUSY = frozenset({429, 503})
_OUTAGES = frozenset({408, 429})


class PoliteFetch:
    """A fetch that waits and tries again; times are those of the running event loop."""

    def __init__(self, fetch: Fetch, limits: CrawlLimits, *, now: Callable[[], datetime]) -> None:
        """Keep the fetch below; ``now`` is the wall clock, for waits given as a date."""
        self._fetch = fetch
        self._limits = limits
        self._now = now
        self._gaps: dict[str, float] = {}
        self._free_at: dict[str, float] = {}

    def set_gap(self, address: str, seconds: float) -> None:
        """Keep at least this many seconds between requests to the address's host."""
        longest = max(seconds, self._gaps.get(host_of(address), 0.0))
        self._gaps[host_of(address)] = min(longest, self._limits.max_wait_seconds)

    async def __call__(
        self, address: str, *, headers: Mapping[str, str], media_types: frozenset[str] | None
    ) -> Reply | Fault:
        """Return the response of the last try; a server's failure is a fault."""
        backoff_seconds = self._limits.backoff_seconds
        for tries_left in range(self._limits.retries, -1, -1):
            await self._wait_for_turn(host_of(address))
            answer = await self._fetch(address, headers=headers, media_types=media_types)
            fault = _outage(answer)
            if fault is None:
                return answer
            asked_seconds = _asked_wait(answer, self._now())
            if asked_seconds is not None and asked_seconds > self._limits.max_wait_seconds:
                return Fault(kind=FaultKind.OUTAGE, reason=f"{fault.reason}, asks to wait {asked_seconds:.0f} s")
            if not tries_left:
                return fault
            wait_seconds = backoff_seconds if asked_seconds is None else asked_seconds
            backoff_seconds *= 2
            if isinstance(answer, Reply) and answer.status in _BUSY:
                self._keep_away(host_of(address), wait_seconds)
            else:
                await asyncio.sleep(wait_seconds)
        raise AssertionError("the last try returns")

    async def _wait_for_turn(self, host: str) -> None:
        clock = asyncio.get_running_loop().time
        # Whoever waited as long may have taken the turn meanwhile.
        while (wait_seconds := self._free_at.get(host, 0.0) - clock()) > 0:  # noqa: ASYNC110
            await asyncio.sleep(wait_seconds)
        gap_seconds = self._gaps.get(host, 0.0)
        if gap_seconds:
            self._free_at[host] = clock() + gap_seconds

    def _keep_away(self, host: str, seconds: float) -> None:
        free_at = asyncio.get_running_loop().time() + seconds
        self._free_at[host] = max(free_at, self._free_at.get(host, 0.0))


def _outage(answer: Reply | Fault) -> Fault | None:
    if isinstance(answer, Fault):
        return answer if answer.kind is FaultKind.OUTAGE else None
    if answer.status < 500 and answer.status not in _OUTAGES:
        return None
    return Fault(kind=FaultKind.OUTAGE, reason=f"HTTP {answer.status}")


def _asked_wait(answer: Reply | Fault, now: datetime) -> float | None:
    """Return the seconds that Retry-After asks for (RFC 9110, section 10.2.3), None where it asks for none."""
    asked = answer.headers.get("retry-after", "").strip() if isinstance(answer, Reply) else ""
    if asked.isdecimal() and asked.isascii():
        return float(asked[:9])
    try:
        moment = parsedate_to_datetime(asked)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
