"""What a page says of itself: title, description, language, and its versions in other languages."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from knowledge.html.tree import HEADINGS, Node, Tree, ancestors
from knowledge.languages import language_from_path, normalise_language
from knowledge.plaintext import clean_text

_SEPARATOR = re.compile(r"\s*[|»«•]\s*|\s+[-–—:·]\s+")
_WORD = re.compile(r"\w+")
_LEAST_COMMON_WORDS = 0.6

# How a language switcher names a language: in itself or in English.
_LANGUAGE_NAMES = frozenset({
    "english", "español", "espanol", "spanish", "中文", "简体中文", "繁體中文", "简体", "繁體", "简体字",
    "繁體字", "中文(简体)", "中文(繁體)",
    "chinese", "tiếng việt", "vietnamese", "tagalog", "filipino", "한국어", "korean", "հայերեն", "armenian", "فارسی",
    "farsi", "العربية", "عربي", "arabic", "русский", "russian", "ਪੰਜਾਬੀ", "punjabi", "हिन्दी", "हिंदी", "hindi",
    "hmoob", "hmong", "mienh", "mien", "ខ្មែរ", "ភាសាខ្មែរ", "khmer", "ລາວ", "ພາສາລາວ", "lao", "ไทย", "ภาษาไทย",
    "thai", "日本語", "japanese", "українська", "ukrainian",
})  # fmt: skip


def find_title(tree: Tree, heading: str) -> str:
    """Return the page's title without the site's name, "" where it has none.

    ``heading`` is the text of its main heading, "" without one: it tells which part of the title names the page.
    """
    whole = _meta(tree, "og:title") or _title_element(tree)
    parts = [part for part in _SEPARATOR.split(whole) if part]
    if not heading:
        site = _meta(tree, "og:site_name")
        named = [part for part in parts if part != site] or parts
        return named[0] if len(named) < len(parts) or "|" in whole else whole
    for part in (whole, *parts[:1]):
        if confirms(heading, part):
            return _stripped(whole, parts, heading) if part == whole else part
    is_site_name = len(parts) > 1 and any(confirms(heading, part) for part in parts[1:])
    if is_site_name and heading == _meta(tree, "og:site_name"):
        return parts[0]
    return heading


def confirms(heading: str, title: str) -> bool:
    """Return whether a heading and a title name the same thing: one holds most of the other's words."""
    ours, theirs = set(_WORD.findall(heading.casefold())), set(_WORD.findall(title.casefold()))
    if not ours or not theirs:
        return False
    return len(ours & theirs) / len(ours | theirs) >= _LEAST_COMMON_WORDS


def main_heading(tree: Tree, region: Node | None) -> Node | None:
    """Return the region's first ``h1`` with text, else the page's first one that its title confirms, else None."""
    for node in region.css("h1") if region is not None else ():
        if text_of(node):
            return node
    titles = [title for title in (_meta(tree, "og:title"), _title_element(tree)) if title]
    for node in tree.parser.css("h1"):
        text = text_of(node)
        if text and any(confirms(text, _SEPARATOR.split(title)[0]) for title in titles):
            return node
    return None


def find_description(tree: Tree) -> str:
    """Return the page's description by its meta tags, "" without one."""
    return _meta(tree, "description") or _meta(tree, "og:description") or _meta(tree, "dcterms.description")


def find_language(tree: Tree, region: Node | None, url: str) -> str | None:
    """Return the language of the region, one of ours, None where neither page nor address tells.

    An address that names another language beats a page that says English: templates are often left as they were.
    It also tells which script a page means that says only Chinese.
    """
    declared = _declared_language(tree, region)
    language = normalise_language(declared) if declared else None
    named = language_from_path(url)
    if declared and language is None:
        # A language that is none of ours.
        return named
    is_vague = language in (None, "en") or declared.lower() == "zh"
    return named if named is not None and is_vague else language


def find_alternates(tree: Tree, url: str) -> dict[str, str]:
    """Return the addresses of the page's versions in other languages, by language, itself left out."""
    found: dict[str, str] = {}
    root = _base(tree, url)
    for tag, href in (*_linked(tree), *_switched(tree)):
        language = normalise_language(tag)
        address = _join(root, href)
        if language is not None and address is not None and _without_fragment(address) != _without_fragment(url):
            found.setdefault(language, _without_fragment(address))
    return found


def text_of(node: Node) -> str:
    """Return all text under the node on one line."""
    return clean_text(node.text(separator=" ")) if node.tag not in HEADINGS else clean_text(node.text())


def _stripped(whole: str, parts: list[str], heading: str) -> str:
    return parts[0] if len(parts) > 1 and confirms(heading, parts[0]) else whole


def _metas(tree: Tree) -> Iterator[tuple[str, str]]:
    for node in tree.parser.css("meta[content]"):
        attributes = node.attributes
        yield (attributes.get("property") or attributes.get("name") or "").lower(), attributes.get("content") or ""


def _meta(tree: Tree, name: str) -> str:
    return next((text for key, content in _metas(tree) if key == name and (text := clean_text(content))), "")


def _title_element(tree: Tree) -> str:
    # An svg may hold title elements too.
    node = tree.parser.css_first("head > title") or tree.parser.css_first("title")
    return clean_text(node.text()) if node is not None else ""


def _declared_language(tree: Tree, region: Node | None) -> str:
    around = (region, *ancestors(region)) if region is not None else ()
    for node in (*around, tree.parser.css_first("html")):
        if node is not None and node.is_element_node:
            tag = node.attributes.get("lang") or node.attributes.get("xml:lang")
            if tag and tag.strip():
                return tag.strip()
    node = tree.parser.css_first("meta[http-equiv='content-language' i]")
    header = (node.attributes.get("content") or "") if node is not None else ""
    return (header.split(",")[0] or _meta(tree, "og:locale") or _meta(tree, "dcterms.language")).strip()


def _linked(tree: Tree) -> Iterator[tuple[str, str]]:
    for node in tree.parser.css("link[hreflang][href]"):
        if "alternate" in (node.attributes.get("rel") or "").lower().split():
            yield node.attributes.get("hreflang") or "", node.attributes.get("href") or ""


def _switched(tree: Tree) -> Iterator[tuple[str, str]]:
    for node in tree.parser.css("a[hreflang][href], a[lang][href]"):
        href = node.attributes.get("href") or ""
        # In footers, and on every page's way to a language's front page, the link is not to this page's version.
        if text_of(node).casefold() in _LANGUAGE_NAMES and not _is_in_footer(node) and not _is_front_page(href):
            yield node.attributes.get("hreflang") or node.attributes.get("lang") or "", href


def _base(tree: Tree, url: str) -> str:
    node = tree.parser.css_first("base[href]")
    base = _join(url, node.attributes.get("href") or "") if node is not None else None
    if base is None:
        return url
    # A copy of a site keeps the base of the place that it came from: that base is this host's root.
    return base if urlsplit(base).netloc == urlsplit(url).netloc else urljoin(url, "/")


def _is_in_footer(node: Node) -> bool:
    return any(parent.tag == "footer" or parent.id == "footer" for parent in ancestors(node))


def _is_front_page(href: str) -> bool:
    try:
        segments = [segment for segment in urlsplit(href).path.split("/") if segment]
    except ValueError:
        return True
    return not segments or (len(segments) == 1 and language_from_path(f"/{segments[0]}/") is not None)


def _join(base: str, href: str) -> str | None:
    try:
        address = urljoin(base, href.strip())
        return address if urlsplit(address).scheme in {"http", "https"} else None
    except ValueError:
        return None


def _without_fragment(address: str) -> str:
    return address.partition("#")[0]
