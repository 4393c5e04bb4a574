"""Headings and blocks in reading order into sections, each under its path of headings."""

from dataclasses import dataclass, field

from knowledge.html.noise import is_noise_text
from knowledge.html.tree import HEADINGS, Attributes
from knowledge.plaintext import is_readable
from knowledge.types import Block, BlockKind, Section

# What opens inside a panel, a details element or a definition list stands below every h6.
INNER_LEVEL = 7

_DEEPEST = 12
_LONGEST_HEADING_CHARS = 240


@dataclass(slots=True, kw_only=True, eq=False)
class _Heading:
    text: str
    level: int
    anchor: str | None
    owner: int
    is_used: bool = False


@dataclass(slots=True, kw_only=True)
class _Scope:
    owner: int
    base: int
    floor: int


@dataclass(slots=True, kw_only=True)
class _Draft:
    heading: _Heading | None
    path: tuple[str, ...]
    blocks: list[Block] = field(default_factory=list)


class Outline:
    """Takes headings and blocks in reading order and gives sections.

    A scope keeps the headings opened inside one element (a panel, a ``details``) from ending those outside it,
    and ends them with the element.
    """

    def __init__(self) -> None:
        """Start before the first heading."""
        self._headings: list[_Heading] = []
        self._scopes: list[_Scope] = []
        self._drafts: list[_Draft] = []
        self.block_count = 0
        self.has_top_heading = False

    @property
    def last_owner(self) -> int:
        """The ``mem_id`` of the innermost open heading, 0 without one."""
        return self._headings[-1].owner if self._headings else 0

    def open_heading(self, text: str, *, level: int, anchor: str | None, owner: int = 0) -> None:
        """Begin the part under a heading; it ends open ones of its level and below, within its scope."""
        if not is_readable(text) or is_noise_text(text):
            return
        floor = self._scopes[-1].floor if self._scopes else 0
        while len(self._headings) > floor and self._headings[-1].level >= level:
            self._close_heading()
        if len(text) > _LONGEST_HEADING_CHARS or len(self._headings) >= _DEEPEST:
            self.add_block(BlockKind.PARAGRAPH, text)
            return
        self.has_top_heading = self.has_top_heading or level == 1
        self._headings.append(_Heading(text=text, level=level, anchor=anchor, owner=owner))

    def open_scope(self, owner: int, *, takes_last_heading: bool = False) -> None:
        """Begin a scope for an element; with ``takes_last_heading`` the innermost heading ends with it."""
        count = len(self._headings)
        self._scopes.append(_Scope(owner=owner, base=count - takes_last_heading, floor=count))

    def raise_floor(self) -> None:
        """Make all that follows in this scope stand under the headings open now."""
        if self._scopes:
            self._scopes[-1].floor = len(self._headings)

    def has_scope(self, owner: int) -> bool:
        """Return whether the innermost scope is this element's."""
        return bool(self._scopes) and self._scopes[-1].owner == owner

    def close_scope(self) -> None:
        """End the innermost scope and the headings opened in it."""
        scope = self._scopes.pop()
        while len(self._headings) > scope.base:
            self._close_heading()

    def add_block(self, kind: BlockKind, text: str) -> bool:
        """Add a block under the open headings; return False for furniture, repetitions and marks without a word."""
        if not is_readable(text) or is_noise_text(text):
            return False
        heading = self._headings[-1] if self._headings else None
        if not self._drafts or self._drafts[-1].heading is not heading:
            self._drafts.append(_Draft(heading=heading, path=tuple(heading.text for heading in self._headings)))
        block = Block(kind=kind, text=text)
        blocks = self._drafts[-1].blocks
        if blocks and blocks[-1] == block:
            return False
        blocks.append(block)
        self.block_count += 1
        for open_heading in self._headings:
            open_heading.is_used = True
        return True

    def take_back_block(self) -> Block:
        """Return the last block and remove it."""
        self.block_count -= 1
        return self._drafts[-1].blocks.pop()

    def finish(self) -> tuple[Section, ...]:
        """Return the sections; every one has a block."""
        self._scopes.clear()
        while self._headings:
            self._close_heading()
        return tuple(
            Section(
                heading_path=draft.path,
                anchor=draft.heading.anchor if draft.heading is not None else None,
                blocks=tuple(draft.blocks),
            )
            for draft in self._drafts
            if draft.blocks
        )

    def _close_heading(self) -> None:
        heading = self._headings.pop()
        # A heading with nothing under it is a line of its own, such as a card's link; the page's title is not.
        if not heading.is_used and heading.level > 1:
            self.add_block(BlockKind.PARAGRAPH, heading.text)


def heading_level(tag: str, attributes: Attributes) -> int:
    """Return 1 to 6 for a heading, the inner level for a summary, 0 for anything else."""
    if tag in HEADINGS:
        return int(tag[1])
    if tag == "summary":
        return INNER_LEVEL
    if not attributes or (attributes.get("role") or "").lower() != "heading":
        return 0
    level = attributes.get("aria-level") or "2"
    return int(level) if level in {"1", "2", "3", "4", "5", "6"} else 2
