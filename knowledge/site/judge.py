"""What a response is: a page worth keeping, or why not; and where it leads in either case."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from knowledge.charset import decode_page
from knowledge.errors import ExtractionFailed
from knowledge.languages import language_from_path, normalise_language
from knowledge.site.reply import Fault, FaultKind, Reply
from knowledge.site.webpage import WebPage, read_webpage, robots_rules

HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
PAGE_TYPES = HTML_TYPES | {"application/pdf", "text/plain"}
# What servers say that do not know; the body's first bytes decide.
UNSURE_TYPES = frozenset({"", "application/octet-stream", "binary/octet-stream"})

NOINDEX = Fault(kind=FaultKind.LEFT_OUT, reason="noindex")

_NOINDEX_RULES = frozenset({"noindex", "none"})
_NOFOLLOW_RULES = frozenset({"nofollow", "none"})
_PDF_START = b"%PDF-"
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<?xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What came of one response: ``fault`` is None for a page to keep, whose type is ``content_type``.

    ``moved_to`` is where an HTML page sends its readers; ``is_noindex`` says that the page wants in no index, even
    where it is kept.
    """

    fault: Fault | None
    content_type: str = ""
    is_noindex: bool = False
    links: tuple[str, ...] = ()
    moved_to: str | None = None


def judge(reply: Reply, address: str, *, languages: Iterable[str], is_named: bool) -> Verdict:
    """Return the verdict on a response that is no redirect.

    Args:
        reply: The response.
        address: The address that answered.
        languages: The languages of the source, BCP 47.
        is_named: The operator or the sitemap names this address, which outweighs that it says ``noindex``.
    """
    fault = _status_fault(reply.status)
    media_type = _sniffed_type(reply)
    if fault is None and media_type not in PAGE_TYPES:
        fault = Fault(kind=FaultKind.LEFT_OUT, reason=f"type {media_type or 'unknown'}"[:60])
    if fault is None and not reply.body.strip():
        fault = Fault(kind=FaultKind.BROKEN, reason="empty body")
    if fault is not None:
        return Verdict(fault=fault)
    content_type = reply.headers.get("content-type", "") if media_type == reply.media_type else media_type
    rules = frozenset(robots_rules(reply.headers.get("x-robots-tag", "")))
    if media_type in HTML_TYPES:
        verdict = _judge_html(reply.body, content_type, address, rules, tuple(languages))
    else:
        verdict = Verdict(fault=None, content_type=content_type, is_noindex=not rules.isdisjoint(_NOINDEX_RULES))
    is_barred = verdict.fault is None and verdict.is_noindex and not is_named
    return replace(verdict, fault=NOINDEX) if is_barred else verdict


def _judge_html(
    body: bytes, content_type: str, address: str, rules: frozenset[str], languages: tuple[str, ...]
) -> Verdict:
    try:
        page = read_webpage(decode_page(body, content_type=content_type), address)
    except ExtractionFailed as error:
        return Verdict(fault=Fault(kind=FaultKind.BROKEN, reason=str(error)))
    rules |= page.rules
    tags = page.languages_of_links
    links = [link for link in page.links if not is_foreign(tags.get(link, ""), languages)]
    return Verdict(
        fault=_page_fault(page, address, languages),
        content_type=content_type,
        is_noindex=not rules.isdisjoint(_NOINDEX_RULES),
        links=tuple(links) if rules.isdisjoint(_NOFOLLOW_RULES) else (),
        moved_to=page.moved_to,
    )


def is_foreign(tag: str, languages: Iterable[str]) -> bool:
    """Return whether a language tag clearly names a language that is none of these.

    Varieties of one language are not told apart: pages that say ``zh`` may be in either script.
    """
    primary = _primary(tag)
    if not (primary.isascii() and primary.isalpha() and 2 <= len(primary) <= 3) or primary in ("und", "mul", "zxx"):
        return False
    ours = normalise_language(tag)
    return (ours or primary).partition("-")[0] not in {language.partition("-")[0] for language in languages}


def _primary(tag: str) -> str:
    return tag.strip().lower().replace("_", "-").partition("-")[0]


def _page_fault(page: WebPage, address: str, languages: tuple[str, ...]) -> Fault | None:
    if page.is_not_found:
        return Fault(kind=FaultKind.GONE, reason="says that there is no such page")
    # Templates often declare English for every language; an address that names one of ours is believed.
    if page.language and is_foreign(page.language, languages) and language_from_path(address) not in languages:
        return Fault(kind=FaultKind.LEFT_OUT, reason=f"language {_primary(page.language)}")
    return None


def _status_fault(status: int) -> Fault | None:
    if status in (200, 203):
        return None
    if status in (404, 410):
        return Fault(kind=FaultKind.GONE, reason=f"HTTP {status}")
    # A firewall that takes us for an attacker answers 403 for every page: as such it proves nothing.
    return Fault(kind=FaultKind.OUTAGE if status == 403 else FaultKind.BROKEN, reason=f"HTTP {status}")


def _sniffed_type(reply: Reply) -> str:
    if reply.media_type not in UNSURE_TYPES:
        return reply.media_type
    start = reply.body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(_PDF_START):
        return "application/pdf"
    if start.lower().startswith(_HTML_STARTS) and not reply.media_type:
        return "text/html"
    return reply.media_type
