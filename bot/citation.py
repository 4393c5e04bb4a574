"""Where a quoted sentence stands, as an address that opens the page at it."""

from urllib.parse import quote as percent_encode
from urllib.parse import urldefrag

from bot.types import Citation, Place
from knowledge.types import BlockKind, Passage

_WHOLE_CHARS = 120
_EDGE_CHARS = 40


def cite(place: Place, passage: Passage, *, is_stale: bool = False) -> Citation:
    """Return the citation of a place in the passage.

    The address carries the heading's anchor and a text fragment (WICG Scroll To Text Fragment). A starter summary
    is in our own words, which the official page does not carry, so its address opens the page at the top.
    """
    sentence = passage.sentences[place.position]
    return Citation(
        url=passage.url if passage.is_starter else deep_link(passage.url, passage.anchor, sentence),
        title=passage.title,
        quote=sentence,
        checked_on=passage.checked_on,
        language=passage.language,
        agency=passage.source_id,
        is_starter=passage.is_starter,
        is_list_item=passage.kinds[place.position] is BlockKind.ITEM,
        is_stale=is_stale,
    )


def deep_link(url: str, anchor: str | None, sentence: str) -> str:
    """Return the address of a sentence on a page; PDF pages (``page=N``) take no text fragment."""
    address = urldefrag(url).url
    hash_part = percent_encode(anchor or "", safe="=~!$&'()*+,;:@/?-._")
    if anchor is not None and anchor.startswith("page="):
        return f"{address}#{hash_part}"
    return f"{address}#{hash_part}:~:text={_fragment(sentence)}"


def _fragment(sentence: str) -> str:
    if len(sentence) <= _WHOLE_CHARS:
        return _encode(sentence)
    first, last = sentence[:_EDGE_CHARS], sentence[-_EDGE_CHARS:]
    # A fragment matches whole words only: cut at a space where the script has them.
    if " " in first.strip() and " " in last.strip():
        first, last = first.rsplit(" ", 1)[0], last.split(" ", 1)[1]
    return f"{_encode(first)},{_encode(last)}"


def _encode(text: str) -> str:
    return percent_encode(text.strip(), safe="").replace("-", "%2D")
