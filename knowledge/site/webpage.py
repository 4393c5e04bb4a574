"""What a crawler must know of an HTML page: where it leads, and what it says of itself."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from knowledge.addresses import normalise_address
from knowledge.errors import ExtractionFailed

MAX_LINKS = 5000

_SHORT_PAGE_CHARS = 1500
_DEEPEST = 5000
_BLOCK_TAG = re.compile(
    r"<(/?)(address|article|aside|blockquote|center|details|dialog|dir|div|dl|fieldset|figcaption|figure|footer|form"
    r"|h[1-6]|header|hgroup|main|menu|nav|ol|pre|search|section|summary|ul)\b",
    re.IGNORECASE,
)
_LOOKED_AT_TEXTS = 2000
_LOOKED_AT_PARENTS = 100
_CHROME = frozenset({"script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "svg"})
_TITLE_PARTS = re.compile(r"\s+[|\-–—•»:]+\s+|\s*[|»]\s*")
_REFRESH = re.compile(r"""^\s*(\d+)[\d.]*\s*[;,]\s*(?:url\s*=)?\s*["']?\s*([^"'\s]+)""", re.IGNORECASE)
# A page that stays for longer is a page of its own, and its target a link.
_REDIRECT_SECONDS = 1
_NOT_FOUND = re.compile(
    r"^(?:(?:http|error|status|oops|sorry)\W*)*404(?:\W*$|\W+(?:error|not\b|page|file|p[aá]gina|no\b))"
    r"|^(?:error\W*)?not found\W*$"
    r"|\b(?:page|file|document|resource|url)\b.{0,40}\b(?:(?:was |is )?not (?:be )?found|can(?:no|['’])t be found"
    r"|does(?: not|n['’]t) exist|no longer (?:exists|available))"
    r"|\bp[aá]gina\b.{0,30}\bno\b.{0,20}(?:encontr|existe|disponible)|\bno se (?:ha |pudo )?enc?ontr.{0,25}p[aá]gina"
    r"|không tìm thấy trang|trang không tồn tại|페이지를? ?찾을 수 없"
    r"|找不到.{0,4}[页頁]|[页頁]面?(?:不存在|未找到|無法找到|无法找到)"
    r"|hindi (?:ma|na)(?:hanap|tagpuan|kita).{0,20}(?:pahina|page)|страница не найдена",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """One HTML page as a crawler sees it; all addresses are absolute and normal.

    ``links`` are in the page's order, each once, the language versions last; ``languages_of_links`` has the language
    tags that the page gives for these, by address. ``language`` is the declared one as written, None where the page
    declares none. ``moved_to`` is where the page sends its readers at once. ``rules`` are its robots rules.
    ``is_not_found`` marks a short page that says that there is no such page.
    """

    links: tuple[str, ...]
    languages_of_links: dict[str, str]
    language: str | None
    moved_to: str | None
    rules: frozenset[str]
    is_not_found: bool


def read_webpage(html: str, address: str) -> WebPage:
    """Return what the page says; broken HTML is read as browsers read it.

    Raises:
        ExtractionFailed: The page is nested so deeply that no parser would come to an end.
    """
    if _is_too_deep(html):
        raise ExtractionFailed(f"more than {_DEEPEST} elements are nested")
    tree = LexborHTMLParser(html)
    base = _base(tree, address)
    alternates = dict(_alternates(tree, base))
    refreshes = [(seconds, target) for seconds, target in _refreshes(tree, base) if target != address]
    links = dict.fromkeys([*_links(tree, base), *(target for _, target in refreshes), *alternates])
    return WebPage(
        links=tuple(links)[:MAX_LINKS],
        languages_of_links=alternates,
        language=_language(tree),
        moved_to=next((target for seconds, target in refreshes if seconds <= _REDIRECT_SECONDS), None),
        rules=frozenset(rule for content in _meta(tree, "name", "robots") for rule in robots_rules(content)),
        is_not_found=_is_not_found(tree),
    )


def _is_too_deep(html: str) -> bool:
    # A parser walks up through all open elements for each of these that begins: quadratic time.
    open_elements: Counter[str] = Counter()
    depth = 0
    for match in _BLOCK_TAG.finditer(html):
        name = match.group(2).lower()
        if not match.group(1):
            open_elements[name] += 1
            depth += 1
        elif open_elements[name]:
            open_elements[name] -= 1
            depth -= 1
        if depth > _DEEPEST:
            return True
    return False


def _base(tree: LexborHTMLParser, address: str) -> str:
    for node in tree.css("base[href]"):
        return normalise_address(node.attributes.get("href") or "", base=address) or address
    return address


def _links(tree: LexborHTMLParser, base: str) -> Iterator[str]:
    for node in tree.css("a[href], area[href], frame[src]")[: 2 * MAX_LINKS]:
        link = normalise_address(node.attributes.get("href") or node.attributes.get("src") or "", base=base)
        if link is not None:
            yield link


def _alternates(tree: LexborHTMLParser, base: str) -> Iterator[tuple[str, str]]:
    for node in tree.css("link[hreflang][href]")[:MAX_LINKS]:
        link = normalise_address(node.attributes.get("href") or "", base=base)
        if link is not None and "alternate" in (node.attributes.get("rel") or "").lower().split():
            yield link, node.attributes.get("hreflang") or ""


def _language(tree: LexborHTMLParser) -> str | None:
    root = tree.root
    attributes = root.attributes if root is not None else {}
    return (attributes.get("lang") or attributes.get("xml:lang") or "").strip() or None


def _meta(tree: LexborHTMLParser, name: str, value: str) -> Iterator[str]:
    for node in tree.css(f"meta[{name}]"):
        if (node.attributes.get(name) or "").strip().lower() == value:
            yield node.attributes.get("content") or ""


def robots_rules(content: str) -> list[str]:
    """Return the rules of a robots meta element or X-Robots-Tag header that are for every crawler, in lower case."""
    return [rule.strip().lower() for rule in content.split(",") if ":" not in rule]


def _refreshes(tree: LexborHTMLParser, base: str) -> Iterator[tuple[int, str]]:
    for content in _meta(tree, "http-equiv", "refresh"):
        match = _REFRESH.match(content)
        target = normalise_address(match.group(2), base=base) if match else None
        if match and target is not None:
            yield int(match.group(1)[:6]), target


def _is_not_found(tree: LexborHTMLParser) -> bool:
    titles = [node.text() for node in tree.css("head title")[:1]]
    parts = [part for title in titles for part in _TITLE_PARTS.split(" ".join(title.split()))]
    headings = [" ".join(node.text().split()) for node in tree.css("h1")[:3]]
    if not any(_NOT_FOUND.search(text) for text in (*parts, *headings) if len(text) <= 120):
        return False
    return _content_chars(tree.body) <= _SHORT_PAGE_CHARS


def _content_chars(body: LexborNode | None) -> int:
    if body is None:
        return 0
    texts = (node for node in body.traverse(include_text=True) if node.tag == "-text")
    # Bounded, as hostile pages nest without end.
    contents = (node.text_content or "" for node in islice(texts, _LOOKED_AT_TEXTS) if not _is_in_chrome(node))
    return sum(len(" ".join(text.split())) for text in contents)


def _is_in_chrome(node: LexborNode) -> bool:
    parent = node.parent
    for _ in range(_LOOKED_AT_PARENTS):
        if parent is None:
            break
        if parent.tag in _CHROME:
            return True
        parent = parent.parent
    return False
