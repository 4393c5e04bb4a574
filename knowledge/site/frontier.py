"""Which addresses of a site are looked at, and in which order: nearest to the seeds first."""

from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from knowledge.addresses import host_of, normalise_address, pattern_of
from knowledge.crawl_report import CrawlLimits
from knowledge.sources import Source

_OTHER_FILES = (
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".ico", ".bmp", ".tif", ".tiff",
    ".mp3", ".mp4", ".m4a", ".m4v", ".mov", ".avi", ".wmv", ".webm", ".ogg", ".wav",
    ".zip", ".gz", ".tar", ".7z", ".rar", ".exe", ".msi", ".dmg", ".iso",
    ".css", ".js", ".mjs", ".json", ".rss", ".atom", ".xml", ".ics", ".vcf", ".woff", ".woff2", ".ttf", ".eot",
    ".doc", ".docx", ".xls", ".xlsx", ".xlsm", ".ppt", ".pptx", ".csv", ".kml", ".kmz", ".shp", ".epub", ".rtf",
)  # fmt: skip
_SEGMENTS = 16
_SAME_SEGMENTS = 4
# More addresses than this for each page that is kept, and the site makes them up as we go.
_ADDRESSES_PER_PAGE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One address to look at; ``depth`` counts links from the seeds, ``is_named`` marks seeds and sitemap entries."""

    address: str
    depth: int
    is_named: bool


class Frontier:
    """Takes addresses as they are found and hands them out once each.

    Reasons for leaving an address out go to ``skip``, traps with an example to ``warn``.
    """

    def __init__(
        self,
        source: Source,
        limits: CrawlLimits,
        *,
        known: Iterable[str],
        skip: Callable[[str], None],
        warn: Callable[[str, str], None],
    ) -> None:
        """Begin empty; addresses known from earlier crawls count among the variants of their run."""
        self._source = source
        self._limits = limits
        self._hosts = frozenset(host.lower() for host in source.hosts)
        self._skip = skip
        self._warn = warn
        self._known = frozenset(known)
        self._seen: set[str] = set()
        self._queue: deque[Visit] = deque()
        self._variants = Counter(pattern for address in self._known if (pattern := pattern_of(address)))
        self._warned: set[str] = set()
        self._https = {host_of(url) for url in (*source.seeds, *source.sitemaps) if url.startswith("https:")}
        self._most_seen = _ADDRESSES_PER_PAGE * source.max_pages + 1000

    def __len__(self) -> int:
        """Return how many addresses wait."""
        return len(self._queue)

    def normalise(self, url: str, base: str | None = None) -> str | None:
        """Return the one address of a page; a host with https seeds is asked by https only."""
        address = normalise_address(url, base=base)
        if address is not None and address.startswith("http:") and host_of(address) in self._https:
            address = "https" + address.removeprefix("http")
        return address

    def is_ours(self, address: str) -> bool:
        """Return whether the address is on a host of the source."""
        return host_of(address) in self._hosts

    def is_excluded(self, address: str) -> bool:
        """Return whether the source leaves the address out."""
        return any(text in address for text in self._source.exclude)

    def offer(self, url: str, *, depth: int, is_named: bool = False) -> None:
        """Queue the address, unless it is not ours, was offered before, or is to be left out."""
        address = self.normalise(url)
        if address is None or not self.is_ours(address) or address in self._seen:
            return
        if len(self._seen) >= self._most_seen:
            self._trap("*", address, f"more than {self._most_seen} addresses")
            return
        reason = self._refusal(address, depth, is_named=is_named)
        if reason is None:
            self._seen.add(address)
            self._queue.append(Visit(address=address, depth=depth, is_named=is_named))
        elif address not in self._known:
            self._seen.add(address)
            self._skip(reason)

    def revisit(self, address: str) -> None:
        """Queue a known address as it is, unless it was handed out."""
        if self.claim(address):
            self._queue.append(Visit(address=address, depth=1, is_named=False))

    def insist(self, address: str) -> None:
        """Queue an address that was handed out before, as if the operator named it."""
        self._queue.append(Visit(address=address, depth=1, is_named=True))

    def claim(self, address: str) -> bool:
        """Take the address out of those that may be offered; return False where it was offered or claimed before."""
        if address in self._seen:
            return False
        self._seen.add(address)
        return True

    def take(self) -> Visit | None:
        """Return the next address, None where none waits."""
        return self._queue.popleft() if self._queue else None

    def _refusal(self, address: str, depth: int, *, is_named: bool) -> str | None:
        if self.is_excluded(address):
            return "excluded"
        path = urlsplit(address).path
        if path.lower().endswith(_OTHER_FILES):
            return f"type {path.rpartition('.')[2].lower()}"
        if depth > self._limits.depth:
            return self._trap("depth", address, f"trap: more than {self._limits.depth} links from the start")
        segments = Counter(path.strip("/").split("/"))
        if segments.total() > _SEGMENTS or max(segments.values()) >= _SAME_SEGMENTS:
            return self._trap("path", address, "trap: the path repeats itself")
        return None if is_named else self._run_refusal(address)

    def _run_refusal(self, address: str) -> str | None:
        pattern = pattern_of(address)
        if pattern is None or address in self._known:
            return None
        if self._variants[pattern] >= self._limits.variants_per_path:
            return self._trap(pattern, address, f"trap: more than {self._limits.variants_per_path} like {pattern}")
        self._variants[pattern] += 1
        return None

    def _trap(self, name: str, address: str, reason: str) -> str:
        if name not in self._warned:
            self._warned.add(name)
            self._warn(address, reason)
        return "trap"
