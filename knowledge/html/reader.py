"""Reads a region from top to bottom into an outline of headings and blocks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import islice

from knowledge.html.inline import InlineText, read_lines
from knowledge.html.lists import Lists
from knowledge.html.noise import UNDRAWN, Noise, contents_link
from knowledge.html.outline import INNER_LEVEL, Outline, heading_level
from knowledge.html.panels import Panel
from knowledge.html.tables import is_layout_table, table_rows
from knowledge.html.tree import HEADINGS, INLINE, TEXT, Attributes, Node, Tree, Walk, next_element
from knowledge.plaintext import join_lines
from knowledge.types import BlockKind

_PARTS = HEADINGS | {"p", "li", "table", "dl"}
_LOOKED_AT_NODES = 100

_Handler = Callable[[Node, Attributes], bool]


@dataclass(slots=True, kw_only=True)
class _OpenHeading:
    owner: int
    level: int
    anchor: str | None
    anchor_before: str | None
    is_summary: bool


class PageReader:
    """Reads one region once.

    ``panels`` are those of ``find_panels`` by the ``mem_id`` of their element.
    """

    def __init__(self, tree: Tree, noise: Noise, panels: Mapping[int, Panel]) -> None:
        """Start at the top of a region."""
        self._tree = tree
        self._noise = noise
        self._panels = panels
        self._lone_controls = {panel.control.mem_id for panel in panels.values() if panel.heading is None}
        self._control_anchors: dict[int, str | None] = {}
        self._outline = Outline()
        self._lists = Lists(self._outline)
        self._inline = InlineText()
        self._heading: _OpenHeading | None = None
        # The id passed last with no text since: a browser sent there shows what comes next.
        self._anchor: str | None = None
        self._left_out = 0
        self._kept_apart = 0
        self._preformatted = 0
        self._on_enter: Mapping[str, _Handler] = {
            "br": self._enter_break, "ul": self._enter_list, "ol": self._enter_list, "li": self._enter_item,
            "dl": self._enter_definitions, "dt": self._enter_term, "dd": self._enter_description,
            "details": self._enter_details, "table": self._enter_table, "address": self._enter_address,
            "pre": self._enter_preformatted,
        }  # fmt: skip
        self._on_leave: Mapping[str, Callable[[], None]] = {
            "ul": self._lists.close_list, "ol": self._lists.close_list, "li": self._lists.close_item,
            "dl": self._lists.close_definitions, "dd": self._lists.close_description, "address": self._leave_address,
            "pre": self._leave_preformatted,
        }  # fmt: skip

    def read(self, root: Node) -> Outline:
        """Return the outline of all under the root."""
        walk = Walk(root)
        for node, is_entering in walk:
            tag = node.tag or ""
            if tag == TEXT:
                self._read_text(node.text_content or "")
            elif not is_entering:
                self._leave(node, tag)
            elif self._enter(node, tag, node.attributes):
                walk.skip_children()
        self._flush()
        return self._outline

    def _read_text(self, text: str) -> None:
        if self._preformatted and self._heading is None:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self._inline.break_line()
                self._inline.add_text(line)
        else:
            self._inline.add_text(text)
        if self._heading is None and self._anchor is not None and not text.isspace():
            self._anchor = None

    def _enter(self, node: Node, tag: str, attributes: Attributes) -> bool:
        if self._heading is not None:
            return self._enter_in_heading(self._heading, node, tag, attributes)
        if attributes and node.mem_id in self._lone_controls and _is_pressed(tag, attributes):
            self._control_anchors[node.mem_id] = self._own_id(node, tag, attributes) or self._anchor
            self._anchor = None
            return True
        if self._noise.drops(node, tag, attributes) or (tag == "a" and node.mem_id == self._left_out):
            if tag not in UNDRAWN:
                self._anchor = None
            return True
        if attributes:
            panel = self._panels.get(node.mem_id)
            if panel is not None:
                self._open_panel(node, panel)
            else:
                self._anchor = self._own_id(node, tag, attributes) or self._anchor
        level = heading_level(tag, attributes)
        if level:
            self._open_heading(node, tag, attributes, level)
            return False
        if tag in INLINE:
            return self._inline.enter(node, tag, attributes)
        return self._enter_block(node, tag, attributes)

    def _enter_block(self, node: Node, tag: str, attributes: Attributes) -> bool:
        handler = self._on_enter.get(tag)
        if handler is None:
            self._flush()
            return False
        is_whole = handler(node, attributes)
        if is_whole and self._outline.has_scope(node.mem_id):
            # A panel read as a whole is not left again.
            self._outline.close_scope()
        return is_whole

    def _leave(self, node: Node, tag: str) -> None:
        if self._heading is not None:
            if tag in INLINE:
                self._inline.leave(tag)
            elif node.mem_id == self._heading.owner:
                self._close_heading(self._heading)
            else:
                self._inline.add_text(" ")
            return
        if tag in INLINE:
            self._inline.leave(tag)
        elif tag != "br":
            self._flush()
            closer = self._on_leave.get(tag)
            if closer is not None:
                closer()
        if self._outline.has_scope(node.mem_id):
            self._flush()
            self._outline.close_scope()

    def _flush(self) -> None:
        lines = self._inline.take_lines()
        if lines:
            self._lists.add_lines(lines, is_kept_apart=self._kept_apart > 0)

    def _own_id(self, node: Node, tag: str, attributes: Attributes) -> str | None:
        names = (attributes.get("id"), attributes.get("name") if tag == "a" else None)
        for name in names:
            if name and (landing := self._tree.nodes_by_id.get(name)) is not None and landing.mem_id == node.mem_id:
                return name
        return None

    def _open_heading(self, node: Node, tag: str, attributes: Attributes, level: int) -> None:
        self._flush()
        self._heading = _OpenHeading(
            owner=node.mem_id,
            level=level,
            anchor=self._own_id(node, tag, attributes),
            anchor_before=self._anchor,
            is_summary=tag == "summary",
        )

    def _enter_in_heading(self, heading: _OpenHeading, node: Node, tag: str, attributes: Attributes) -> bool:
        if tag != "button" and self._noise.drops(node, tag, attributes):
            return True
        heading.anchor = heading.anchor or self._own_id(node, tag, attributes)
        if tag in INLINE:
            return self._inline.enter(node, tag, attributes)
        self._inline.add_text(" ")
        return False

    def _close_heading(self, heading: _OpenHeading) -> None:
        self._heading = None
        self._anchor = None
        text = " ".join(line for line in self._inline.take_lines() if line)
        anchor = heading.anchor or heading.anchor_before
        self._outline.open_heading(text, level=heading.level, anchor=anchor, owner=heading.owner)
        self._lists.note_heading()
        if heading.is_summary:
            self._outline.raise_floor()

    def _open_panel(self, node: Node, panel: Panel) -> None:
        self._flush()
        # No browser goes to a closed panel.
        self._anchor = None
        heading = panel.heading
        if heading is not None and heading.mem_id == self._outline.last_owner:
            self._outline.open_scope(node.mem_id, takes_last_heading=True)
            return
        self._outline.open_scope(node.mem_id)
        if panel.label:
            control = panel.control
            anchor = self._control_anchors.get(control.mem_id)
            anchor = anchor or self._own_id(control, control.tag or "", control.attributes)
            self._outline.open_heading(panel.label, level=INNER_LEVEL, anchor=anchor)
            self._outline.raise_floor()

    def _enter_break(self, node: Node, attributes: Attributes) -> bool:
        self._inline.break_line()
        return False

    def _enter_list(self, node: Node, attributes: Attributes) -> bool:
        self._flush()
        self._lists.open_list()
        return False

    def _enter_item(self, node: Node, attributes: Attributes) -> bool:
        self._flush()
        self._lists.open_item()
        link = contents_link(node)
        self._left_out = link.mem_id if link is not None else 0
        return False

    def _enter_definitions(self, node: Node, attributes: Attributes) -> bool:
        self._flush()
        self._outline.open_scope(node.mem_id)
        self._lists.open_definitions()
        return False

    def _enter_term(self, node: Node, attributes: Attributes) -> bool:
        self._flush()
        term = join_lines(read_lines(node, self._noise.drops))
        if self._lists.has_definitions and not _is_described_at_length(node, term):
            self._lists.add_term(term)
        else:
            self._lists.forget_terms()
            self._outline.open_heading(term, level=INNER_LEVEL, anchor=self._anchor)
        self._anchor = None
        return True

    def _enter_description(self, node: Node, attributes: Attributes) -> bool:
        self._flush()
        self._lists.open_description()
        return False

    def _enter_details(self, node: Node, attributes: Attributes) -> bool:
        self._flush()
        self._outline.open_scope(node.mem_id)
        return False

    def _enter_table(self, node: Node, attributes: Attributes) -> bool:
        self._flush()
        if is_layout_table(node, attributes):
            return False
        rows = table_rows(node, self._noise.drops)
        for text in rows.notes:
            self._outline.add_block(BlockKind.PARAGRAPH, text)
        for text in rows.rows:
            self._outline.add_block(BlockKind.ROW, text)
        self._anchor = None
        return True

    def _enter_address(self, node: Node, attributes: Attributes) -> bool:
        self._flush()
        self._kept_apart += 1
        return False

    def _leave_address(self) -> None:
        self._kept_apart -= 1

    def _enter_preformatted(self, node: Node, attributes: Attributes) -> bool:
        self._flush()
        self._preformatted += 1
        return False

    def _leave_preformatted(self) -> None:
        self._preformatted -= 1


def _is_pressed(tag: str, attributes: Attributes) -> bool:
    return tag in {"a", "button"} or (attributes.get("role") or "") in {"button", "tab"}


def _is_described_at_length(term: Node, text: str) -> bool:
    """Return whether a term heads its description (a question and its answer) rather than labels it."""
    if text.endswith(("?", "？", "؟")):
        return True
    description = next_element(term)
    if description is None or description.tag != "dd":
        return False
    # Bounded, since descriptions may nest.
    parts = (node.tag in _PARTS for node in islice(description.traverse(), _LOOKED_AT_NODES))
    return sum(parts) > 1
