"""HTML pages into documents: find the main region, read it top to bottom, take the head."""

from collections.abc import Sequence
from dataclasses import replace

from selectolax.lexbor import SelectolaxError

from knowledge.charset import decode_page
from knowledge.errors import ExtractionFailed
from knowledge.html.dates import updated_on
from knowledge.html.head import find_alternates, find_description, find_language, find_title, main_heading, text_of
from knowledge.html.noise import Noise
from knowledge.html.outline import Outline
from knowledge.html.panels import find_panels
from knowledge.html.reader import PageReader
from knowledge.html.region import Region, around, find_region
from knowledge.html.tree import Node, Tree, parse_tree
from knowledge.types import Document, Section

_LARGEST_FALLBACK_CHARS = 1_000_000
_FORWARD_CHARS = 200


def extract_html(*, url: str, content_type: str, body: bytes) -> Document:
    """Return the page's main content as a document.

    Raises:
        ExtractionFailed: The bytes are no text, or the page holds no readable text of its own.
    """
    html = decode_page(body, content_type=content_type)
    tree = _parse(html)
    if tree is None:
        raise ExtractionFailed("the page has no body")
    region = find_region(tree)
    node = region.node if region is not None else None
    heading = main_heading(tree, node)
    sections = _read(tree, region, heading) if region is not None else _read_unmarked(tree, html, heading)
    if not sections:
        raise ExtractionFailed("the page holds no readable text")
    _refuse_forwarding(tree, sections)
    title = find_title(tree, text_of(heading) if heading is not None else "")
    return Document(
        url=url,
        title=title or _first_words(sections),
        description=find_description(tree),
        language=find_language(tree, node, url),
        updated_on=updated_on(tree),
        sections=sections,
        alternates=find_alternates(tree, url),
    )


def _parse(html: str) -> Tree | None:
    try:
        return parse_tree(html)
    except (SelectolaxError, ValueError, MemoryError) as error:
        raise ExtractionFailed(f"the page cannot be parsed: {error}") from error


def _read(tree: Tree, region: Region, heading: Node | None) -> tuple[Section, ...]:
    panels = find_panels(tree, region.node)
    kept = around(heading) | around(region.node)
    for is_strict in (True, False):
        noise = Noise(panels=panels, kept=kept, is_strict=is_strict, is_body=region.is_body)
        outline = PageReader(tree, noise, panels).read(region.node)
        sections = _under(heading, outline)
        if sections:
            return sections
    return ()


def _under(heading: Node | None, outline: Outline) -> tuple[Section, ...]:
    """Return the sections, under the page's main heading also where it stands outside the region."""
    sections = outline.finish()
    if heading is None or outline.has_top_heading:
        return sections
    text = text_of(heading)
    return tuple(
        replace(section, heading_path=(text, *section.heading_path)) if section.heading_path[:1] != (text,) else section
        for section in sections
    )


def _read_unmarked(tree: Tree, html: str, heading: Node | None) -> tuple[Section, ...]:
    """Return the sections of a page without any landmark: trafilatura tells its content from its links."""
    found = _parse(_main_content(html))
    if found is not None:
        sections = _read(found, Region(node=found.body, is_body=True), None)
        if sections:
            return sections
    return _read(tree, Region(node=tree.body, is_body=True), heading)


def _main_content(html: str) -> str:
    if len(html) > _LARGEST_FALLBACK_CHARS:
        return ""
    # Rarely needed, and 13 MB that a serving process can do without.
    import trafilatura

    try:
        found = trafilatura.extract(
            html,
            output_format="html",
            favor_recall=True,
            include_tables=True,
            include_links=True,
            include_comments=False,
        )
    except Exception:
        # Its parsers raise anything on broken pages; the whole body is read then.
        return ""
    return found or ""


def _refuse_forwarding(tree: Tree, sections: Sequence[Section]) -> None:
    refresh = tree.parser.css_first("meta[http-equiv='refresh' i][content*='url' i]")
    chars = sum(len(block.text) for section in sections for block in section.blocks)
    if refresh is not None and chars < _FORWARD_CHARS:
        raise ExtractionFailed(f"the page only forwards: {refresh.attributes.get('content')!r}")


def _first_words(sections: Sequence[Section]) -> str:
    path = next((section.heading_path for section in sections if section.heading_path), ())
    text = path[0] if path else sections[0].blocks[0].text
    return text if len(text) <= 80 else f"{text[:80].rsplit(' ', 1)[0]} ..."
