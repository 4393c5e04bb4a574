"""The lines of PDF pages into headings, paragraphs and list items."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.plaintext import clean_text, is_readable, join_words

_BULLET = re.compile(r"^(?:[•▪●○◦‣∙■□➢✓*–—-]|\uf0b7|\u2022)\s+(?=\S)|^(?:\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)")
_ENDS = (".", "!", "?", ":", ";", "。", "！", "？", "।", "។", "։", "؟")
# PDFium writes the first for a hyphen at a line's end.
_HYPHENS = ("\x02", "-", "\xad")
_WORD = re.compile(r"\w+(?:-\w+)*")
_LAST_WORD = re.compile(r"[\w-]+$")
_FIRST_WORD = re.compile(r"^\w+")
_FULL_LINE_SHARE = 0.85
_GAP_SHARE = 1.6
_HEADING_SHARE = 1.15
_HEADING_CHARS = 150
_HEADING_LEVELS = 3
_FEWEST_PAGES_FOR_RUNNING_LINES = 3
_LEADERS = re.compile(r"(?:[.·…] ?){5,}\s*\w{1,5}$")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a page as PDFium gives it, and its box in points from the lower left; ``height`` 0 if unknown."""

    text: str
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    height: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A paragraph, an item, or a heading, which has a ``level`` from 1."""

    text: str
    is_item: bool = False
    level: int = 0


def drop_running_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the pages without page numbers, contents lines and first and last lines that most pages share."""
    shared: Counter[str] = Counter()
    for lines in pages:
        shared.update({_shape(line.text) for line in _edges(lines)})
    least = max(_FEWEST_PAGES_FOR_RUNNING_LINES, len(pages) // 2)
    running = {shape for shape, count in shared.items() if count >= least and len(pages) > 2}
    kept: list[list[Line]] = []
    for lines in pages:
        edges = {id(line) for line in _edges(lines)}
        inner = [line for line in lines if not (id(line) in edges and _is_running(line, running))]
        kept.append([line for line in inner if _LEADERS.search(line.text) is None])
    return kept


def heading_heights(pages: Sequence[Sequence[Line]]) -> list[float]:
    """Return the line heights of headings, largest first; [] where the page's letters do not tell them apart."""
    heights: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            heights[round(line.height)] += len(line.text)
    if not heights:
        return []
    body = heights.most_common(1)[0][0]
    larger = sorted((height for height in heights if height >= body * _HEADING_SHARE and height > 0), reverse=True)
    share = sum(heights[height] for height in larger) / heights.total()
    return larger if share < 0.3 else []


def find_words(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Return the file's words in lower case, those at broken line ends left out."""
    words: set[str] = set()
    for lines in pages:
        is_after_break = False
        for line in lines:
            found = _WORD.findall(line.text.casefold())
            is_broken = line.text.endswith(_HYPHENS)
            words.update(found[1 if is_after_break else 0 : -1 if is_broken else None])
            is_after_break = is_broken
    return frozenset(words)


def pieces_of(lines: Sequence[Line], headings: Sequence[float], words: frozenset[str]) -> Iterator[Piece]:
    """Yield the page's headings, paragraphs and items; lines of one paragraph are joined, broken words mended.

    ``words`` are the file's words: they tell a hyphen that breaks a word from one that belongs to it.
    """
    width = max((line.right for line in lines), default=0.0)
    group: list[Line] = []
    for line in lines:
        if group and _begins_piece(group[-1], line, width, headings):
            yield _piece(group, headings, words)
            group = []
        group.append(line)
    if group:
        yield _piece(group, headings, words)


def _begins_piece(before: Line, line: Line, width: float, headings: Sequence[float]) -> bool:
    if _level(before, headings) != _level(line, headings) or _BULLET.match(line.text):
        return True
    if not line.height:
        return before.text.endswith(_ENDS)
    step = before.top - line.top
    if _level(line, headings):
        return step > _GAP_SHARE * line.height
    is_beside = step < -line.height
    if is_beside or step > _GAP_SHARE * max(line.height, before.height):
        # The next column, or a gap: the same paragraph goes on only in the middle of a sentence.
        return not (is_beside and line.text[:1].islower() and not before.text.endswith(_ENDS))
    is_full = before.right >= _FULL_LINE_SHARE * width
    return not is_full and (before.text.endswith(_ENDS) or not line.text[:1].islower())


def _piece(lines: Sequence[Line], headings: Sequence[float], words: frozenset[str]) -> Piece:
    text = ""
    for line in lines:
        text = _joined(text, line.text, words)
    level = _level(lines[0], headings)
    plain = clean_text(text)
    if level and len(plain) <= _HEADING_CHARS and is_readable(plain):
        return Piece(text=plain, level=level)
    item = _BULLET.match(plain)
    return Piece(text=plain[item.end() :] if item else plain, is_item=item is not None)


def _joined(text: str, line: str, words: frozenset[str]) -> str:
    if not text.endswith(_HYPHENS) or not text[-2:-1].isalnum():
        return join_words(text, line)
    before, after = _LAST_WORD.search(text[:-1]), _FIRST_WORD.search(line)
    if before is None or after is None:
        return join_words(text, line)
    first, second = before.group().casefold(), after.group().casefold()
    if first + second in words:
        return text[:-1] + line
    is_own = f"{first}-{second}" in words or (first in words and second in words) or not line[0].islower()
    return f"{text[:-1]}{'-' if is_own else ''}{line}"


def _level(line: Line, headings: Sequence[float]) -> int:
    height = round(line.height)
    return min(headings.index(height) + 1, _HEADING_LEVELS) if height in headings else 0


def _edges(lines: Sequence[Line]) -> list[Line]:
    return [*lines[:1], *lines[-1:]]


def _shape(text: str) -> str:
    return _DIGITS.sub("#", clean_text(text).casefold())


def _is_running(line: Line, running: set[str]) -> bool:
    shape = _shape(line.text)
    return shape in running or re.fullmatch(r"(?:page |página )?#(?: (?:of|de|/) #)?", shape) is not None
