"""Sitemaps (sitemaps.org): which files a site has, and the addresses in each, text or XML, packed or not."""

import html
import re
import zlib
from collections import deque
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass

from knowledge.errors import ExtractionFailed
from knowledge.site.redirects import Check, Resolve, follow
from knowledge.site.reply import Fault, FaultKind, Fetch
from knowledge.site.robots import Robots

# The protocol's own limits of one file.
MAX_SITEMAP_BYTES = 52_428_800
MAX_SITEMAP_ADDRESSES = 50_000

_MOST_FILES = 100

# Read by pattern: a damaged file still gives its addresses, and no entity is ever expanded.
_ENTRY = re.compile(
    r"<(?!image:|video:|news:)(?:\w{1,20}:)?(?P<tag>loc|link)\b(?P<attributes>[^<>]{0,4000})(?:/>|>\s*(?:<!\[CDATA\[)?\s*(?P<text>[^<\]]{0,4000}))"
)
_HREF = re.compile(r"""\bhref\s*=\s*["']([^"']+)["']""")
_LANGUAGE = re.compile(r"""\bhreflang\s*=\s*["']([^"']+)["']""")
_INDEX = re.compile(r"<(?:\w{1,20}:)?sitemapindex\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapFile:
    """What came of one file: its pages as in ``Sitemap``, or the fault."""

    address: str
    pages: tuple[tuple[str, str | None], ...] = ()
    fault: Fault | None = None


class SitemapReader:
    """Reads a site's sitemap files, those that the source names and those that robots.txt names."""

    def __init__(self, fetch: Fetch, robots: Robots, *, redirects: int, check: Check, resolve: Resolve) -> None:
        """Keep what is needed to read the files; ``check`` refuses other hosts."""
        self._fetch = fetch
        self._robots = robots
        self._redirects = redirects
        self._check = check
        self._resolve = resolve

    async def read(self, urls: Iterable[str], *, origins: Iterable[str]) -> AsyncIterator[SitemapFile]:
        """Yield the files one by one, and after an index the files that it names."""
        waiting = deque((url, False) for url in urls)
        for origin in origins:
            waiting += [(url, True) for url in await self._robots.sitemaps_of(f"{origin}/")]
        seen: set[str] = set()
        while waiting and len(seen) < _MOST_FILES:
            url, is_allowed = waiting.popleft()
            address = self._resolve(url, url)
            if address is None or address in seen or await self._check(address) is not None:
                continue
            seen.add(address)
            content = await self._read_file(address, is_allowed=is_allowed)
            if isinstance(content, Fault):
                yield SitemapFile(address=address, fault=content)
            else:
                waiting += [(further, True) for further in content.sitemaps]
                yield SitemapFile(address=address, pages=content.pages)

    async def _read_file(self, address: str, *, is_allowed: bool) -> "Sitemap | Fault":
        fault = await self._robots.fault_of(address)
        # What robots.txt itself names may be read, whatever else it forbids.
        if fault is not None and (fault.kind is FaultKind.OUTAGE or not is_allowed):
            return fault
        trail = await follow(self._fetch, address, limit=self._redirects, check=self._check, resolve=self._resolve)
        if isinstance(trail.answer, Fault):
            return trail.answer
        if trail.answer.status != 200:
            return Fault(kind=FaultKind.BROKEN, reason=f"HTTP {trail.answer.status}")
        try:
            return read_sitemap(trail.answer.body)
        except ExtractionFailed as error:
            return Fault(kind=FaultKind.BROKEN, reason=str(error))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitemap:
    """The addresses of one file as written: ``sitemaps`` of an index, else pages with their language versions.

    A page is an address and the language that the file gives for it, None where it gives none.
    """

    sitemaps: tuple[str, ...] = ()
    pages: tuple[tuple[str, str | None], ...] = ()


def read_sitemap(body: bytes) -> Sitemap:
    """Return what the file says.

    Raises:
        ExtractionFailed: The file is packed and damaged, or larger than the protocol allows.
    """
    if body[:2] == b"\x1f\x8b":
        body = _unpack(body)
    text = body.decode("utf-16" if body[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "replace")
    if "<" not in text[:1000]:
        lines = [line.strip() for line in text.splitlines() if line.strip().startswith(("http://", "https://"))]
        return Sitemap(pages=tuple((line, None) for line in lines[:MAX_SITEMAP_ADDRESSES]))
    entries = [entry for match in _ENTRY.finditer(text) if (entry := _read_entry(match))][:MAX_SITEMAP_ADDRESSES]
    if _INDEX.search(text[:10_000]):
        return Sitemap(sitemaps=tuple(address for address, _ in entries))
    return Sitemap(pages=tuple(entries))


def _read_entry(match: re.Match[str]) -> tuple[str, str | None] | None:
    if match["tag"] == "loc":
        address = html.unescape(match["text"] or "").strip()
        return (address, None) if address else None
    href, language = _HREF.search(match["attributes"]), _LANGUAGE.search(match["attributes"])
    return (html.unescape(href.group(1)), language.group(1) if language else None) if href else None


def _unpack(body: bytes) -> bytes:
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        unpacked = unpacker.decompress(body, MAX_SITEMAP_BYTES)
    except zlib.error as error:
        raise ExtractionFailed(f"the packed sitemap is damaged: {error}") from error
    if unpacker.unconsumed_tail:
        raise ExtractionFailed(f"the sitemap is larger than {MAX_SITEMAP_BYTES} bytes when unpacked")
    return unpacked
