"""The values that knowledge passes around: documents, passages, snapshots and hits."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of text was on its page."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, list item or table row of a page; its text has no line breaks."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The blocks under one heading.

    ``heading_path`` runs from the page's outermost heading to this one and is empty before the first;
    ``anchor`` is the id that a browser scrolls to, None where the page gives none.
    """

    heading_path: tuple[str, ...]
    anchor: str | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The main content of one page, in reading order.

    ``language`` is a BCP 47 string, None where neither the page nor its address tells;
    ``alternates`` maps a language to the address of the same page in it.
    """

    url: str
    title: str
    description: str
    language: str | None
    updated_on: date | None
    sections: tuple[Section, ...]
    alternates: Mapping[str, str] = field(default_factory=dict)


class PageStatus(StrEnum):
    """What the last look at a page found."""

    LIVE = "live"
    GONE = "gone"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSnapshot:
    """One page as it was last fetched.

    ``key`` is what the store knows the page by within its source: its address, or a starter page's file.
    ``body`` is the body as fetched (decoded from its transfer encoding), ``content_type`` its media type
    with charset where the server gave one. ``content_hash`` is the SHA-256 of the body in hex.
    ``checked_at`` is the last successful look, ``fetched_at`` the look that brought this body; both UTC.
    ``is_starter`` marks a summary in our own words that stands in until the site is crawled.
    """

    key: str
    url: str
    source_id: str
    status: PageStatus
    content_type: str
    body: bytes
    content_hash: str
    fetched_at: datetime
    checked_at: datetime
    etag: str | None = None
    last_modified: str | None = None
    reason: str | None = None
    is_starter: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of one page that is searched and cited as a unit.

    ``sentences`` are whole sentences, list items or table rows in reading order, verbatim; ``kinds`` says of each
    what it was on the page. ``position`` is the passage's place on its page, from 0.
    ``page_key`` is the same for one page's language versions. ``checked_on`` is the day the page was last read.
    ``limits`` are the positions of the sentences that limit what the others say.
    """

    id: str
    source_id: str
    url: str
    page_key: str
    language: str
    title: str
    heading_path: tuple[str, ...]
    anchor: str | None
    position: int
    sentences: tuple[str, ...]
    kinds: tuple[BlockKind, ...]
    checked_on: date
    is_starter: bool = False
    limits: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The passage's sentences, one a line."""
        return "\n".join(self.sentences)

    @property
    def content_hash(self) -> str:
        """The SHA-256 of the text in hex: what the passage said, whatever its id."""
        return hashlib.sha256(self.text.encode("utf-8", "replace")).hexdigest()

    @property
    def embedded_text(self) -> str:
        """What the embedding reads: title and heading path, then the text."""
        heading = [part for part in dict.fromkeys((self.title, *self.heading_path)) if part]
        return "\n".join((" - ".join(heading), self.text)) if heading else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One passage that search found.

    ``score`` is calibrated: the estimated probability, 0 to 1, that the passage answers the query, with the
    same meaning in every language.
    """

    passage: Passage
    score: float
