"""robots.txt of each of a source's hosts: what it forbids, how slow it wants us, which sitemaps it names."""

import asyncio

from protego import Protego

from knowledge.addresses import origin_of
from knowledge.site.redirects import Check, Resolve, follow
from knowledge.site.reply import Fault, FaultKind, Fetch, Reply

# RFC 9309, section 2.5: at least 500 KiB are read.
_READ_BYTES = 512_000


class Robots:
    """The rules of each origin, read when the first of its addresses is asked for."""

    def __init__(self, fetch: Fetch, *, user_agent: str, redirects: int, check: Check, resolve: Resolve) -> None:
        """Keep what is needed to read the files; ``check`` refuses redirects to other hosts."""
        self._fetch = fetch
        self._user_agent = user_agent
        self._redirects = redirects
        self._check = check
        self._resolve = resolve
        self._reading: dict[str, asyncio.Lock] = {}
        self._read_rules: dict[str, Protego | Fault] = {}

    async def fault_of(self, address: str) -> Fault | None:
        """Return what stands against a request: the rules, or an OUTAGE where they cannot be read; None for nothing."""
        rules = await self._rules(address)
        if isinstance(rules, Fault):
            return rules
        if rules.can_fetch(address, self._user_agent):
            return None
        return Fault(kind=FaultKind.LEFT_OUT, reason="robots.txt")

    async def gap_of(self, address: str) -> float:
        """Return the seconds between requests that the address's origin asks for, 0 where it asks for none."""
        rules = await self._rules(address)
        return 0.0 if isinstance(rules, Fault) else float(rules.crawl_delay(self._user_agent) or 0.0)

    async def sitemaps_of(self, address: str) -> list[str]:
        """Return the addresses of the sitemaps that the address's origin names, as it writes them."""
        rules = await self._rules(address)
        return [] if isinstance(rules, Fault) else list(rules.sitemaps)

    async def _rules(self, address: str) -> Protego | Fault:
        origin = origin_of(address)
        async with self._reading.setdefault(origin, asyncio.Lock()):
            if origin not in self._read_rules:
                self._read_rules[origin] = await self._read(origin)
            return self._read_rules[origin]

    async def _read(self, origin: str) -> Protego | Fault:
        trail = await follow(
            self._fetch, f"{origin}/robots.txt", limit=self._redirects, check=self._check, resolve=self._resolve
        )
        if isinstance(trail.answer, Reply) and 200 <= trail.answer.status < 300:
            return Protego.parse(trail.answer.body[:_READ_BYTES].decode("utf-8-sig", "ignore"))
        if isinstance(trail.answer, Fault) and trail.answer.kind is FaultKind.OUTAGE:
            # RFC 9309, section 2.3.1.4: while the file cannot be reached, everything is forbidden.
            return Fault(kind=FaultKind.OUTAGE, reason=f"robots.txt: {trail.answer.reason}")
        return Protego.parse("")
