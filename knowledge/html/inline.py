"""The running text inside one block: links with their numbers, raised marks, line breaks."""

import re
from collections.abc import Callable
from itertools import islice
from urllib.parse import unquote

from knowledge.html.tree import INLINE, TEXT, Attributes, Node, Walk
from knowledge.plaintext import clean_text

Drops = Callable[[Node, str, Attributes], bool]

# Marks in the raw text, which cleaning takes away.
_BREAK, _BOLD, _PLAIN = "\x00", "\x01", "\x02"
_BOLD_LINE = re.compile(f"\\s*{_BOLD}[^{_BOLD}{_PLAIN}]*{_PLAIN}[\\s:]*")
_BOLD_TAGS = frozenset({"strong", "b"})
_FOOTNOTE = re.compile(r"^[\[(]?\d{1,3}(?:\s*,\s*\d{1,3})*[\])]?$")
_PRICE = re.compile(r"\$\d[\d,]*$")
_UNIT = re.compile(r"\b(?:[kcm]?m|ft|in|yd|mi)$")
_LINK_LABELS = re.compile(
    r"\s*[(,–-]?\s*\b(?:opens in (?:a )?new (?:window|tab)|link is external)\b\)?|\s*\(external(?: (?:link|site))?\)",
    re.IGNORECASE,
)
_KEYPAD = str.maketrans("abcdefghijklmnopqrstuvwxyz", "22233344455566677778889999")


class InlineText:
    """Gathers the text of one block."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._pieces: list[str] = []
        self._links: list[tuple[str, int]] = []

    def add_text(self, text: str) -> None:
        """Add text as it stands in the source."""
        self._pieces.append(text)

    def break_line(self) -> None:
        """End a line."""
        self._pieces.append(_BREAK)

    def enter(self, node: Node, tag: str, attributes: Attributes) -> bool:
        """Take in the start of an inline element; return whether its children are to be left out."""
        if tag == "a":
            before = node.prev
            if before is not None and before.tag == "a":
                # Buttons side by side, which style sheets keep apart.
                self.add_text(" ")
            self._links.append((attributes.get("href") or "", len(self._pieces)))
        elif tag in _BOLD_TAGS:
            self.add_text(_BOLD)
        elif tag == "sup":
            self.add_text(_raised(node.text(), self._tail()))
            return True
        return False

    def leave(self, tag: str) -> None:
        """Take in the end of an inline element."""
        if tag in _BOLD_TAGS:
            self.add_text(_PLAIN)
        elif tag == "a" and self._links:
            self._finish_link(*self._links.pop())

    def take_lines(self) -> list[str]:
        """Return the cleaned lines gathered so far, empty ones included, and start anew; [] without any text."""
        if not self._pieces:
            return []
        # A link round whole blocks shows its number at the end of the first.
        self._links = [(self._finish_link(href, start), 0) for href, start in self._links]
        raw = "".join(self._pieces)
        self._pieces.clear()
        lines: list[str] = []
        for line in raw.split(_BREAK):
            lines.append(_LINK_LABELS.sub("", clean_text(line)))
            if _BOLD_LINE.fullmatch(line):
                # A bold line names what stands below it: a paragraph of its own.
                lines.append("")
        return lines if any(lines) else []

    def _finish_link(self, href: str, start: int) -> str:
        text = "".join(self._pieces[start:])
        if not href or not text.strip():
            return href
        self.add_text(contact_suffix(href, text))
        return ""

    def _tail(self) -> str:
        return "".join(self._pieces[-3:])[-16:]


def read_lines(root: Node, drops: Drops, *, most_steps: int | None = None) -> list[str]:
    """Return the lines of the text under the node, all or what the first steps meet; every block begins a line."""
    inline = InlineText()
    walk = Walk(root)
    for node, is_entering in islice(walk, most_steps):
        tag = node.tag or ""
        if tag == TEXT:
            inline.add_text(node.text_content or "")
        elif tag == "br" or tag not in INLINE:
            if is_entering and tag != "br" and drops(node, tag, node.attributes):
                walk.skip_children()
                continue
            inline.break_line()
        elif not is_entering:
            inline.leave(tag)
        elif drops(node, tag, node.attributes) or inline.enter(node, tag, node.attributes):
            walk.skip_children()
    return [line for line in inline.take_lines() if line]


def contact_suffix(href: str, text: str) -> str:
    """Return what a phone or mail link must say after its text, "" where the text already shows it."""
    scheme, _, target = href.strip().partition(":")
    scheme = scheme.lower()
    if scheme == "mailto":
        address = clean_text(unquote(target.partition("?")[0]))
        return f" ({address})" if "@" in address and address.lower() not in text.lower() else ""
    if scheme != "tel":
        return ""
    number, extension = _split_number(unquote(target))
    if not number or _shows(text, number.removeprefix("1")):
        return ""
    return f" ({_spell_number(number)}{f' ext. {extension}' if extension else ''})"


def _split_number(target: str) -> tuple[str, str]:
    number, _, rest = re.sub(r"(?i)(?:;?ext=?|[,;]|(?<=\d)x(?=\d))", ";", target, count=1).partition(";")
    return re.sub(r"\D", "", number.lower().translate(_KEYPAD)), re.sub(r"\D", "", rest)


def _shows(text: str, number: str) -> bool:
    digits = re.sub(r"[^0-9]", "", text)
    if number in digits or len(digits) >= 7:
        # Where the text shows another number than the link dials, the text is what people were told.
        return True
    # Letters stand for digits in 1-800-DMV-HELP, but by chance any word spells 988.
    return len(number) >= 7 and number in re.sub(r"[^0-9]", "", text.lower().translate(_KEYPAD))


def _spell_number(digits: str) -> str:
    if len(digits) == 11 and digits[0] == "1":
        return f"1-{digits[1:4]}-{digits[4:7]}-{digits[7:]}"
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}" if len(digits) == 10 else digits


def _raised(text: str, before: str) -> str:
    """Return how raised text reads on the line: "2" after "$45" is a footnote's mark, never a digit of the price."""
    text = text.strip()
    if not _FOOTNOTE.match(text):
        return text
    if len(text) == 2 and _PRICE.search(before):
        return f".{text}"
    return text if text in "23" and _UNIT.search(before) else ""
