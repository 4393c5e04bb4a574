"""Following redirects, one checked step at a time."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from knowledge.site.reply import Fault, FaultKind, Fetch, Reply

_REDIRECTS = frozenset({301, 302, 303, 307, 308})

Headers = Callable[[str], Mapping[str, str]]
Check = Callable[[str], Awaitable[Fault | None]]
Resolve = Callable[[str, str], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """The addresses asked, in order (the last one answered), and what came of it."""

    addresses: tuple[str, ...]
    answer: Reply | Fault


async def follow(
    fetch: Fetch,
    address: str,
    *,
    limit: int,
    check: Check,
    resolve: Resolve,
    headers: Headers = lambda _: {},
    media_types: frozenset[str] | None = None,
) -> Trail:
    """Return where the address leads.

    Args:
        fetch: Makes each request.
        address: A checked address.
        limit: The most redirects followed.
        check: Says of each further address what stands against it, None where nothing does.
        resolve: Gives the normal address of a target, seen from the address that redirects to it.
        headers: The headers for each address.
        media_types: The types whose bodies are wanted.
    """
    trail = [address]
    while True:
        answer = await fetch(trail[-1], headers=headers(trail[-1]), media_types=media_types)
        if not isinstance(answer, Reply) or answer.status not in _REDIRECTS:
            return Trail(addresses=tuple(trail), answer=answer)
        target = resolve(answer.headers.get("location", ""), trail[-1])
        fault = _broken("redirects to no address") if target is None else await _fault_of(target, trail, limit, check)
        if fault is not None or target is None:
            return Trail(addresses=tuple(trail), answer=fault or answer)
        trail.append(target)


async def _fault_of(target: str, trail: list[str], limit: int, check: Check) -> Fault | None:
    if target in trail:
        return _broken("redirects in a circle")
    if len(trail) > limit:
        return _broken(f"redirects more than {limit} times")
    return await check(target)


def _broken(reason: str) -> Fault:
    return Fault(kind=FaultKind.BROKEN, reason=reason)
