"""Data tables into rows that can each be read alone, and what tells them from tables used for layout."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from knowledge.html.inline import Drops, read_lines
from knowledge.html.tree import Attributes, Node
from knowledge.plaintext import is_readable, join_lines

_LONGEST_LABEL_CHARS = 100
_NOTHING = frozenset({"-", "–", "—", "--", ".", "*"})
_LONGEST_CELL_CHARS = 600
_MOST_COLUMNS = 60
_MOST_ROWS_SPANNED = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRows:
    """A table's rows as lines, and the notes that stand before them (a long caption)."""

    notes: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Cell:
    text: str
    is_header: bool
    is_bold: bool
    is_row_header: bool
    columns: int
    rows: int


@dataclass(slots=True, kw_only=True)
class _Row:
    """One row of the grid; a cell that spans columns or rows stands in each place that it covers."""

    cells: list[_Cell]
    is_in_head: bool

    @property
    def distinct(self) -> list[_Cell]:
        """The row's cells that say anything, each once."""
        return [cell for cell in dict.fromkeys(self.cells) if cell.text]


def is_layout_table(table: Node, attributes: Attributes) -> bool:
    """Return whether the table only places things on the page and is to be read as running text."""
    if (attributes.get("role") or "").lower() in {"presentation", "none"}:
        return True
    if any(node.tag == "table" and node.mem_id != table.mem_id for node in table.traverse()):
        return True
    if table.css_first("td h1, td h2, td h3, td h4, td h5, td h6") is not None:
        return True
    if table.css_first("th") is not None:
        return False
    rows = [list(_cell_nodes(row)) for row in table.css("tr")]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return True
    return any(len(cell.css("p, ul, ol")) > 2 or len(cell.text()) > _LONGEST_CELL_CHARS for row in rows for cell in row)


def table_rows(table: Node, drops: Drops) -> TableRows:
    """Return the table's rows: ``Caption: Column: cell; Column: cell``, spans expanded, empty cells left out.

    A row's own header stands first; a line over the whole width names the rows below it.
    """
    lines = _Lines(caption=_caption(table, drops))
    grid = _grid(table, drops)
    for index, row in enumerate(grid):
        lines.add(row, is_last=index == len(grid) - 1, is_first=index == 0)
    notes = (lines.caption,) if len(lines.caption) > _LONGEST_LABEL_CHARS else ()
    return TableRows(notes=notes, rows=tuple(lines.rows))


@dataclass(slots=True, kw_only=True)
class _Lines:
    """The rows so far and the headers that hold for the next."""

    caption: str
    group: str = ""
    headers: list[list[_Cell]] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    is_in_headers: bool = False

    def add(self, row: _Row, *, is_first: bool, is_last: bool) -> None:
        """Take in the grid's next row."""
        distinct = row.distinct
        if not distinct:
            return
        if len(distinct) == 1 and len(row.cells) > 1 and distinct[0].columns >= len(row.cells):
            self._add_wide(row, distinct[0], is_last=is_last)
        elif not is_last and (_is_header_row(row) or (is_first and _is_bold_row(row))):
            if not self.is_in_headers:
                self.headers = []
            self.headers.append(row.cells)
            self.is_in_headers = True
        else:
            self.is_in_headers = False
            self._add_line(self._parts(row))

    def _add_wide(self, row: _Row, cell: _Cell, *, is_last: bool) -> None:
        is_label = (cell.is_header or cell.is_bold or len(cell.text) <= _LONGEST_LABEL_CHARS) and not is_last
        if is_label and not cell.text.endswith("."):
            self.group = cell.text
        else:
            self._add_line([cell.text])

    def _add_line(self, parts: Sequence[str]) -> None:
        labels = [self.caption] if len(self.caption) <= _LONGEST_LABEL_CHARS else []
        labels = [label.rstrip(" :：") for label in (*labels, self.group) if label]
        text = ": ".join([*dict.fromkeys(labels), "; ".join(parts)])
        if is_readable("".join(parts)):
            self.rows.append(text)

    def _parts(self, row: _Row) -> list[str]:
        distinct = row.distinct
        parts: list[str] = []
        for cell in distinct:
            header = self._header_of(cell, row)
            if header == cell.text:
                header = ""
            parts.append(_labelled(header, cell.text))
        first = distinct[0]
        if len(parts) > 1 and first.is_header and not distinct[1].is_header and not self.headers:
            # Key and value: "Phone: 800-555-0100".
            return [_labelled(parts[0], "; ".join(parts[1:]))]
        return parts

    def _header_of(self, cell: _Cell, row: _Row) -> str:
        covered = [column for column, other in enumerate(row.cells) if other is cell]
        columns: list[str] = []
        for column in covered:
            names = [line[column].text for line in self.headers if column < len(line) and line[column].text]
            columns.append(", ".join(dict.fromkeys(names)))
        return ", ".join(dict.fromkeys(name for name in columns if name))


def _labelled(label: str, text: str) -> str:
    label = label.rstrip(" :：")
    if not label:
        return text
    return f"{label} {text}" if label.endswith(("?", "？", "؟")) else f"{label}: {text}"


def _is_header_row(row: _Row) -> bool:
    cells = [cell for cell in row.distinct if not cell.is_row_header]
    if row.is_in_head:
        return True
    return bool(cells) and all(cell.is_header for cell in cells) and len(row.distinct) > 1


def _is_bold_row(row: _Row) -> bool:
    return len(row.distinct) > 1 and all(cell.is_bold or cell.is_header for cell in row.distinct)


def _caption(table: Node, drops: Drops) -> str:
    caption = table.css_first("caption")
    return join_lines(read_lines(caption, drops)) if caption is not None else ""


def _grid(table: Node, drops: Drops) -> list[_Row]:
    rows: list[_Row] = []
    # By column: the cell that reaches down from above and how many rows it still covers.
    reaching: dict[int, tuple[_Cell, int]] = {}
    section = 0
    for node in table.css("tr"):
        parent = node.parent
        if any(drops(part, part.tag or "", part.attributes) for part in (node, parent) if part is not None):
            continue
        if parent is not None and parent.mem_id != section:
            section = parent.mem_id
            reaching.clear()
        cells = [_read_cell(cell, drops) for cell in _cell_nodes(node)]
        row = _place(cells, reaching)
        if row:
            rows.append(_Row(cells=row, is_in_head=parent is not None and parent.tag == "thead"))
    return rows


def _place(cells: list[_Cell], reaching: dict[int, tuple[_Cell, int]]) -> list[_Cell]:
    placed: list[_Cell] = []
    waiting = iter(cells)
    while len(placed) < _MOST_COLUMNS:
        column = len(placed)
        if column in reaching:
            cell, left = reaching.pop(column)
            if left > 1:
                reaching[column] = (cell, left - 1)
            placed.append(cell)
            continue
        new = next(waiting, None)
        if new is None:
            if not any(later > column for later in reaching):
                break
            new = _EMPTY
        for _ in range(min(new.columns, _MOST_COLUMNS - column)):
            if new.rows > 1:
                reaching[len(placed)] = (new, new.rows - 1)
            placed.append(new)
    return placed


_EMPTY = _Cell(text="", is_header=False, is_bold=False, is_row_header=False, columns=1, rows=1)


def _cell_nodes(row: Node) -> Iterator[Node]:
    return (cell for cell in row.iter() if cell.tag in {"td", "th"})


def _read_cell(node: Node, drops: Drops) -> _Cell:
    attributes = node.attributes
    text = "" if drops(node, node.tag or "", attributes) else join_lines(read_lines(node, drops))
    bold = node.css_first("strong, b")
    return _Cell(
        text="" if text in _NOTHING else text,
        is_header=node.tag == "th",
        is_bold=bold is not None and "".join(bold.text().split()) == "".join(node.text().split()),
        is_row_header=(attributes.get("scope") or "").lower() in {"row", "rowgroup"},
        columns=_span(attributes.get("colspan"), _MOST_COLUMNS),
        rows=_span(attributes.get("rowspan"), _MOST_ROWS_SPANNED),
    )


def _span(value: str | None, most: int) -> int:
    value = (value or "").strip()
    if not value.isascii() or not value.isdigit():
        return 1
    # rowspan=0 means to the end of the section.
    return min(int(value[:6]) or most, most)
