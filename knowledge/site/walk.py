"""One crawl of one source, from its seeds to the pages that nothing links to any more. Reads top to bottom."""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from knowledge.addresses import host_of, origin_of
from knowledge.crawl_report import CrawlLimits, Tally, end_line, progress_line
from knowledge.site.frontier import Frontier, Visit
from knowledge.site.judge import NOINDEX, PAGE_TYPES, UNSURE_TYPES, is_foreign, judge
from knowledge.site.ledger import Ledger
from knowledge.site.polite import PoliteFetch
from knowledge.site.redirects import follow
from knowledge.site.reply import Fault, FaultKind, Fetch, Reply
from knowledge.site.robots import Robots
from knowledge.site.sitemaps import SitemapReader
from knowledge.sources import Source
from knowledge.store import KnowledgeStore, Validators

_WANTED_TYPES = PAGE_TYPES | UNSURE_TYPES


class SiteWalk:
    """Looks at every address of a source once."""

    def __init__(
        self,
        source: Source,
        limits: CrawlLimits,
        *,
        user_agent: str,
        fetch: Fetch,
        store: KnowledgeStore,
        known: Mapping[str, Validators],
        tell: Callable[[str], None],
        now: Callable[[], datetime],
    ) -> None:
        """Keep the collaborators; ``known`` are the source's pages in the store, ``tell`` takes the report's lines."""
        self._source = source
        self._limits = limits
        self._store = store
        self._known = known
        self._tell = tell
        self._tally = Tally()
        self._ledger = Ledger(source.id, store, known, tally=self._tally, tell=tell, now=now)
        self._frontier = Frontier(
            source, limits, known=self._ledger.alive, skip=self._tally.skip, warn=self._ledger.fail
        )
        self._fetch = PoliteFetch(fetch, limits, now=now)
        self._robots = Robots(
            self._fetch,
            user_agent=user_agent,
            redirects=limits.redirects,
            check=self._check_host,
            resolve=self._frontier.normalise,
        )
        self._gaps_set: set[str] = set()
        self._new_looks = 0
        self._noindexed: list[tuple[str, ...]] = []
        self._marks = Counter[bool]()
        self._seeds = _seeds(source, self._frontier)

    async def run(self) -> None:
        """Crawl, and tell the last line; a crawl that takes too long ends early and says so."""
        try:
            async with asyncio.timeout(self._limits.crawl_seconds) as deadline:
                for address in self._seeds:
                    self._frontier.offer(address, depth=0, is_named=True)
                await self._offer_sitemaps()
                await self._drain()
                await self._settle()
                await self._revisit_known()
                await self._drain()
                await self._decide_on_noindex()
                await self._drain()
                await self._settle()
            finished = not self._ledger.has_hosts_down
        except TimeoutError:
            if not deadline.expired():
                raise
            finished = False
            self._ledger.report_failing()
            reason = f"the crawl was stopped after {self._limits.crawl_seconds:.0f} s"
            self._ledger.fail(self._source.seeds[0], f"{reason}; {len(self._frontier)} addresses were waiting")
        self._tell(progress_line(self._tally, queued=len(self._frontier), url=""))
        self._tell(end_line(finished=finished))

    async def _offer_sitemaps(self) -> None:
        reader = SitemapReader(
            self._fetch, self._robots, redirects=self._limits.redirects, check=self._check_host,
            resolve=self._frontier.normalise,
        )  # fmt: skip
        async for file in reader.read(self._source.sitemaps, origins=dict.fromkeys(map(origin_of, self._seeds))):
            for url, language in file.pages:
                if language is None or not is_foreign(language, self._source.languages):
                    self._frontier.offer(url, depth=1, is_named=True)
            if file.fault is not None and file.fault.kind is FaultKind.OUTAGE:
                await self._note([file.address], file.fault, self._ledger.begin())
            elif file.fault is not None:
                self._ledger.fail(file.address, f"sitemap: {file.fault.reason}")

    async def _drain(self) -> None:
        """Look at what waits, and at what that leads to, until nothing is left."""
        most = min(8, self._limits.requests_per_host * len(self._source.hosts))
        looks: set[asyncio.Task[None]] = set()
        try:
            while True:
                while len(looks) < most and (visit := self._frontier.take()) is not None:
                    looks.add(asyncio.create_task(self._visit(visit)))
                if not looks:
                    return
                done, looks = await asyncio.wait(looks, return_when=asyncio.FIRST_COMPLETED)
                for look in done:
                    look.result()
        finally:
            for look in looks:
                look.cancel()
            await asyncio.gather(*looks, return_exceptions=True)

    async def _visit(self, visit: Visit) -> None:
        address = visit.address
        is_new = not self._ledger.is_alive(address)
        if self._ledger.is_down(address):
            self._tally.skip("host does not answer")
            return
        if is_new and self._ledger.count_alive() + self._new_looks >= self._source.max_pages:
            self._tally.skip("max_pages")
            return
        self._new_looks += is_new
        try:
            await self._look(visit)
        finally:
            self._new_looks -= is_new
        self._tell(progress_line(self._tally, queued=len(self._frontier), url=address))

    async def _look(self, visit: Visit) -> None:
        began = self._ledger.begin()
        fault = await self._check_rules(visit.address)
        if fault is not None and fault.kind is FaultKind.OUTAGE:
            await self._ledger.note([visit.address], fault, began=began, is_seed=False)
            self._ledger.give_up(visit.address)
            return
        if fault is not None:
            await self._ledger.leave_out([visit.address], fault.reason)
            return
        trail = await follow(
            self._fetch, visit.address, limit=self._limits.redirects, check=self._check_redirect,
            resolve=self._frontier.normalise, headers=self._condition, media_types=_WANTED_TYPES,
        )  # fmt: skip
        reply = await self._stored_reply(trail.addresses[-1], trail.answer)
        if isinstance(reply, Fault):
            await self._note(trail.addresses, reply, began)
            return
        verdict = judge(reply, trail.addresses[-1], languages=self._source.languages, is_named=visit.is_named)
        self._marks[verdict.is_noindex] += verdict.fault in (None, NOINDEX)
        if verdict.fault is NOINDEX:
            self._noindexed.append(trail.addresses)
        elif verdict.moved_to is not None and verdict.fault is None:
            await self._note(trail.addresses, self._follow_refresh(verdict.moved_to, visit), began)
        elif verdict.fault is not None:
            await self._note(trail.addresses, verdict.fault, began)
        else:
            await self._ledger.keep(trail.addresses, reply, verdict.content_type, began=began)
        for link in verdict.links:
            self._frontier.offer(link, depth=visit.depth + 1)

    def _follow_refresh(self, target: str, visit: Visit) -> Fault:
        if not self._frontier.is_ours(target):
            return _off_host(target)
        self._frontier.offer(target, depth=visit.depth, is_named=visit.is_named)
        return Fault(kind=FaultKind.SEEN, reason="redirect")

    async def _stored_reply(self, address: str, answer: Reply | Fault) -> Reply | Fault:
        """Return the page as stored where it is unchanged: its links may not all have been followed."""
        if isinstance(answer, Fault) or answer.status != 304:
            return answer
        page = await self._store.snapshot(self._source.id, address) if address in self._known else None
        if page is None:
            return Fault(kind=FaultKind.BROKEN, reason="HTTP 304 for a page that we do not hold")
        headers = {name: answer.headers[name] for name in ("x-robots-tag",) if name in answer.headers}
        return Reply(status=200, headers={**headers, "content-type": page.content_type}, body=page.body)

    def _condition(self, address: str) -> dict[str, str]:
        page = self._known.get(address)
        if page is None or not page.content_hash:
            return {}
        conditions = {"If-None-Match": page.etag, "If-Modified-Since": page.last_modified}
        return {name: value for name, value in conditions.items() if value}

    async def _check_rules(self, address: str) -> Fault | None:
        fault = await self._robots.fault_of(address)
        if origin_of(address) not in self._gaps_set:
            self._gaps_set.add(origin_of(address))
            self._fetch.set_gap(address, await self._robots.gap_of(address))
        return fault

    async def _check_host(self, address: str) -> Fault | None:
        return None if self._frontier.is_ours(address) else _off_host(address)

    async def _check_redirect(self, address: str) -> Fault | None:
        if not self._frontier.is_ours(address):
            return _off_host(address)
        if self._frontier.is_excluded(address):
            return Fault(kind=FaultKind.LEFT_OUT, reason="excluded")
        fault = await self._check_rules(address)
        if fault is not None and fault.kind is FaultKind.OUTAGE:
            return Fault(kind=FaultKind.BROKEN, reason=f"redirects to {host_of(address)}, {fault.reason}")
        if fault is None and not self._frontier.claim(address):
            return Fault(kind=FaultKind.SEEN, reason="redirect")
        return fault

    async def _note(self, addresses: Sequence[str], fault: Fault, began: int) -> None:
        await self._ledger.note(addresses, fault, began=began, is_seed=addresses[0] in self._seeds)
        if fault.kind is FaultKind.OUTAGE and self._ledger.count_failing(addresses[-1]) >= self._limits.outage_pages:
            await self._probe(addresses[-1])

    async def _probe(self, address: str) -> None:
        """Ask the host once more for what it gave last, and give it up where it does not."""
        began = self._ledger.begin()
        good = self._ledger.last_good(address)
        answer = await self._fetch(good, headers={}, media_types=frozenset()) if good else None
        if answer is None or (isinstance(answer, Fault) and answer.kind is FaultKind.OUTAGE):
            self._ledger.give_up(address)
        else:
            await self._ledger.confirm(good or address, began=began)

    async def _revisit_known(self) -> None:
        """Queue the known pages that nothing led to; those that are the source's no more leave at once."""
        for key in sorted(self._ledger.alive):
            if self._frontier.normalise(key) != key:
                await self._ledger.leave_out([key], "address written anew")
                self._frontier.offer(key, depth=1)
            elif not self._frontier.is_ours(key) or self._frontier.is_excluded(key):
                await self._ledger.leave_out([key], "excluded")
            else:
                self._frontier.revisit(key)

    async def _decide_on_noindex(self) -> None:
        """Leave out what says ``noindex``, unless most of the site does.

        An archive or a copy marks all its pages to keep them behind the original in search engines, which says nothing
        about one page; and the operator chose this site.
        """
        if self._marks[True] > self._marks[False]:
            for addresses in self._noindexed:
                self._frontier.insist(addresses[-1])
            return
        for addresses in self._noindexed:
            await self._ledger.leave_out(addresses, NOINDEX.reason)

    async def _settle(self) -> None:
        """Decide about the hosts whose last looks failed."""
        for address in self._ledger.failing_hosts():
            await self._probe(address)


def _seeds(source: Source, frontier: Frontier) -> list[str]:
    urls = [*source.seeds, *(url for program in source.program for url in program.seeds)]
    addresses = [address for url in urls if (address := frontier.normalise(url)) is not None]
    return [address for address in dict.fromkeys(addresses) if frontier.is_ours(address)]


def _off_host(address: str) -> Fault:
    return Fault(kind=FaultKind.BROKEN, reason=f"redirects to another host: {host_of(address)}")
