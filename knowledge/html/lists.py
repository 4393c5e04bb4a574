"""List items and definitions so that each can be read without the line above it."""

from dataclasses import dataclass, field

from knowledge.html.outline import Outline
from knowledge.plaintext import paragraph_texts
from knowledge.types import Block, BlockKind

_COLONS = (":", "：")
_SENTENCE_ENDS = (".", "!", "?", ";", "…", "。", "！", "？", "；", "।", "॥", "។", "։", "؟", "۔")
_LEAD_CHARS = 100
_PREFIX_CHARS = 160
_LABEL_CHARS = 60


@dataclass(slots=True, kw_only=True)
class _Item:
    """An open list item: what its nested items need before them, and its last text."""

    lead: str = ""
    last_text: str = ""
    last_count: int = -1
    has_heading: bool = False


@dataclass(slots=True, kw_only=True)
class _List:
    """An open list: the parent's line that was taken back for its items, and how many blocks there were then."""

    taken: Block | None = None
    count: int = 0


@dataclass(slots=True, kw_only=True)
class _Definitions:
    terms: list[str] = field(default_factory=list)
    is_described: bool = False


class Lists:
    """Keeps the open lists and items of a page and adds their texts to the outline."""

    def __init__(self, outline: Outline) -> None:
        """Start with no list open."""
        self._outline = outline
        self._items: list[_Item] = []
        self._lists: list[_List] = []
        self._definitions: list[_Definitions] = []

    def add_lines(self, lines: list[str], *, is_kept_apart: bool) -> None:
        """Add the lines of one block, as an item or a paragraph."""
        for text in paragraph_texts(lines, is_kept_apart=is_kept_apart):
            if self._items:
                self._add_item_text(self._items[-1], text)
            else:
                self._outline.add_block(BlockKind.PARAGRAPH, text)

    def _add_item_text(self, item: _Item, text: str) -> None:
        prefix = self._prefix()
        if item.last_count == self._outline.block_count and _is_label(item.last_text) and _is_sentence(text):
            # A card or a bold first line: the name of what the sentence is about.
            self._outline.take_back_block()
            text = f"{item.last_text}: {text}"
        kind = BlockKind.PARAGRAPH if item.has_heading else BlockKind.ITEM
        if self._outline.add_block(kind, f"{prefix}: {text}" if prefix and not text.startswith(prefix) else text):
            item.last_text = text
            item.last_count = self._outline.block_count

    def note_heading(self) -> None:
        """Take in a heading inside the open item: what follows is text under it."""
        if self._items:
            self._items[-1].has_heading = True

    @property
    def has_definitions(self) -> bool:
        """Whether a list of terms is open."""
        return bool(self._definitions)

    def open_list(self) -> None:
        """Begin a list; the line of the item that it stands in becomes its items' lead where they need one."""
        opened = _List()
        if self._items and self._items[-1].last_count == self._outline.block_count:
            lead = _lead(self._items[-1].last_text)
            if lead:
                self._items[-1].lead = lead
                opened.taken = self._outline.take_back_block()
        opened.count = self._outline.block_count
        self._lists.append(opened)

    def close_list(self) -> None:
        """End a list; a lead that met no item is put back."""
        closed = self._lists.pop()
        if self._items:
            self._items[-1].lead = ""
        if closed.taken is not None and closed.count == self._outline.block_count:
            self._outline.add_block(closed.taken.kind, closed.taken.text)

    def open_item(self) -> None:
        """Begin an item."""
        self._items.append(_Item())

    def close_item(self) -> None:
        """End an item."""
        self._items.pop()

    def open_definitions(self) -> None:
        """Begin a list of terms and descriptions."""
        self._definitions.append(_Definitions())

    def add_term(self, term: str) -> None:
        """Take a term for the descriptions that follow; terms with nothing between them share these."""
        definitions = self._definitions[-1]
        if definitions.is_described:
            definitions.terms.clear()
            definitions.is_described = False
        definitions.terms.append(term)

    def forget_terms(self) -> None:
        """Let the descriptions that follow stand without a lead."""
        if self._definitions:
            self._definitions[-1] = _Definitions(is_described=True)

    def open_description(self) -> None:
        """Begin a description, led by its terms."""
        lead = ""
        if self._definitions:
            self._definitions[-1].is_described = True
            lead = " / ".join(self._definitions[-1].terms)
        self._items += [_Item(lead=lead.rstrip("".join(_COLONS))), _Item()]

    def close_description(self) -> None:
        """End a description."""
        del self._items[-2:]

    def close_definitions(self) -> None:
        """End the list; terms that no description followed are lines of their own."""
        closed = self._definitions.pop()
        if not closed.is_described:
            for term in closed.terms:
                self._outline.add_block(BlockKind.ITEM, term)

    def _prefix(self) -> str:
        leads = [item.lead for item in self._items[-4:-1] if item.lead]
        prefix = ": ".join(leads)
        return prefix if len(prefix) <= _PREFIX_CHARS or not leads else leads[-1]


def _lead(text: str) -> str:
    """Return the text as the lead of nested items, "" where it stands as well alone."""
    if text.endswith(_COLONS):
        is_one = len(text) <= _LEAD_CHARS and not any(f"{mark} " in text for mark in _SENTENCE_ENDS)
        return text[:-1].rstrip() if is_one else ""
    return text if _is_label(text) else ""


def _is_label(text: str) -> bool:
    return len(text) <= _LABEL_CHARS and not text.endswith((*_SENTENCE_ENDS, *_COLONS, ")"))


def _is_sentence(text: str) -> bool:
    return text.endswith(_SENTENCE_ENDS) or len(text) > _LABEL_CHARS
