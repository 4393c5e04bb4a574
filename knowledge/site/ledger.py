"""What each look at an address changes: the page in the store, the report, and what we think of its host."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count

from knowledge.addresses import origin_of
from knowledge.crawl_report import Tally, failed_line
from knowledge.site.reply import Fault, FaultKind, Reply
from knowledge.store import KnowledgeStore, Validators
from knowledge.types import PageSnapshot, PageStatus

_CONTENT_TYPE_CHARS = 200
_LAST_MODIFIED_CHARS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class _Failure:
    """A look that failed for its host's fault, it seems; ``ended`` is its place in the order of events."""

    addresses: tuple[str, ...]
    reason: str
    ended: int


@dataclass(slots=True)
class _Host:
    """What is known of a host under one scheme; ``failing`` are the looks that failed since it last answered."""

    failing: list[_Failure] = field(default_factory=list)
    last_good: str | None = None
    is_down: bool = False


class Ledger:
    """Writes down the looks of one crawl.

    A failing host proves nothing about its pages: they are only marked failed once the host answers again.
    """

    def __init__(
        self,
        source_id: str,
        store: KnowledgeStore,
        known: Mapping[str, Validators],
        *,
        tally: Tally,
        tell: Callable[[str], None],
        now: Callable[[], datetime],
    ) -> None:
        """Begin with the pages known from earlier crawls; ``tell`` takes the lines of the report."""
        self._source_id = source_id
        self._store = store
        self._known = known
        self._tally = tally
        self._tell = tell
        self._now = now
        self._hosts: dict[str, _Host] = {}
        self._events = count(1)
        self._alive = {key for key, page in known.items() if page.status is not PageStatus.GONE}
        self.has_hosts_down = False

    @property
    def alive(self) -> frozenset[str]:
        """The keys of the pages that the store holds and that are not gone."""
        return frozenset(self._alive)

    def is_alive(self, address: str) -> bool:
        """Return whether the store holds the page and it is not gone."""
        return address in self._alive

    def count_alive(self) -> int:
        """Return how many pages the store holds that are not gone."""
        return len(self._alive)

    def is_down(self, address: str) -> bool:
        """Return whether the address's host was given up."""
        return self._host(address).is_down

    def count_failing(self, address: str) -> int:
        """Return how many looks in a row failed on the address's host."""
        return len(self._host(address).failing)

    def last_good(self, address: str) -> str | None:
        """Return the address that the host answered last, None where it answered none in this crawl."""
        return self._host(address).last_good

    def failing_hosts(self) -> list[str]:
        """Return an address of each host whose last looks failed and that was not given up."""
        return [host.failing[0].addresses[-1] for host in self._hosts.values() if host.failing and not host.is_down]

    def begin(self) -> int:
        """Return the place in the order of events at which a look begins."""
        return next(self._events)

    async def keep(self, addresses: Sequence[str], reply: Reply, content_type: str, *, began: int) -> None:
        """Store the page of the last address, or record that it is as it was; the ones before it have moved there."""
        key = addresses[-1]
        digest = hashlib.sha256(reply.body).hexdigest()
        old = self._known.get(key)
        if old is not None and old.content_hash == digest:
            await self._store.mark_checked(self._source_id, key, at=self._now())
            self._tally.unchanged += 1
        else:
            await self._store.save_snapshot(self._snapshot(key, reply, content_type, digest))
            self._tally.fetched += 1
        self._alive.add(key)
        self._tally.done += 1
        await self._mark(addresses[:-1], PageStatus.GONE, f"moved to {key}")
        await self.confirm(key, began=began)

    async def note(self, addresses: Sequence[str], fault: Fault, *, began: int, is_seed: bool) -> None:
        """Record that the addresses, each leading to the next, gave no page of their own."""
        self._tally.done += 1
        if fault.kind is FaultKind.OUTAGE:
            failure = _Failure(addresses=tuple(addresses), reason=fault.reason, ended=next(self._events))
            self._host(addresses[-1]).failing.append(failure)
            return
        await self.confirm(addresses[-1], began=began)
        if fault.kind is FaultKind.LEFT_OUT:
            await self.leave_out(addresses, fault.reason)
            return
        if fault.kind is FaultKind.BROKEN:
            await self._fail(addresses, fault.reason)
            return
        left = await self._mark(addresses, PageStatus.GONE, fault.reason)
        if fault.kind is FaultKind.GONE and is_seed:
            self.fail(addresses[0], fault.reason)
        elif not left:
            self._tally.skip("not found" if fault.kind is FaultKind.GONE else fault.reason)

    async def leave_out(self, addresses: Sequence[str], reason: str) -> None:
        """Record that we do not want the page, or may not have it; no request is needed to know."""
        await self._mark(addresses, PageStatus.GONE, reason)
        self._tally.skip(reason)

    async def confirm(self, address: str, *, began: int) -> None:
        """Record that the address's host answered a look: what failed there before was the pages' own fault."""
        host = self._host(address)
        host.last_good = address
        # What failed while this look was under way may have failed after it was answered.
        failures = [failure for failure in host.failing if failure.ended < began]
        host.failing = [failure for failure in host.failing if failure.ended > began]
        for failure in failures:
            await self._fail(failure.addresses, failure.reason)

    def give_up(self, address: str) -> None:
        """Record that the address's host does not answer: one line for all of it, and its pages stay as they are."""
        host = self._host(address)
        if host.is_down:
            return
        host.is_down = self.has_hosts_down = True
        first = host.failing[0] if host.failing else _Failure(addresses=(address,), reason="no answer", ended=0)
        self.fail(first.addresses[0], f"{first.reason}; the host does not answer, its pages stay as they were")
        host.failing = []

    def report_failing(self) -> None:
        """Tell of failures that nothing confirms any more, and leave their pages as they are."""
        for host in self._hosts.values():
            for failure in host.failing:
                self.fail(failure.addresses[0], failure.reason)
            host.failing = []

    def fail(self, address: str, reason: str) -> None:
        """Tell of one failure."""
        self._tell(failed_line(address, reason))

    def _host(self, address: str) -> _Host:
        return self._hosts.setdefault(origin_of(address), _Host())

    async def _fail(self, addresses: Sequence[str], reason: str) -> None:
        await self._mark(addresses, PageStatus.FAILED, reason)
        self.fail(addresses[0], reason)

    async def _mark(self, addresses: Sequence[str], status: PageStatus, reason: str) -> int:
        dead = [address for address in addresses if address in self._alive]
        if dead:
            await self._store.mark_dead(self._source_id, dead, status=status, reason=reason)
            self._alive.difference_update(dead)
            self._tally.gone += len(dead) if status is PageStatus.GONE else 0
        return len(dead)

    def _snapshot(self, key: str, reply: Reply, content_type: str, digest: str) -> PageSnapshot:
        now = self._now()
        last_modified = reply.headers.get("last-modified")
        return PageSnapshot(
            key=key,
            url=key,
            source_id=self._source_id,
            status=PageStatus.LIVE,
            content_type=content_type[:_CONTENT_TYPE_CHARS],
            body=reply.body,
            content_hash=digest,
            fetched_at=now,
            checked_at=now,
            etag=reply.headers.get("etag"),
            last_modified=last_modified if last_modified and len(last_modified) <= _LAST_MODIFIED_CHARS else None,
        )
