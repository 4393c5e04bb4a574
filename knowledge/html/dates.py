"""The day on which a page says that it was last changed."""

import json
import re
from collections import deque
from collections.abc import Iterator
from datetime import date

from knowledge.html.tree import Node, Tree
from knowledge.plaintext import clean_text

_META = (
    "article:modified_time", "dcterms.modified", "dc.date.modified", "og:updated_time", "last-modified",
    "dcterms.date.modified", "revised",
)  # fmt: skip
_WORDS = re.compile(
    r"(?:last|page|content|date)[ -](?:last )?(?:updated|reviewed|modified|revised)"
    r"|\b(?:updated|reviewed|revised)(?: on)?:"
    r"|(?:última|fecha de(?: la)?(?: última)?) (?:actualización|modificación|revisión)|actualizad[oa] (?:el|en)\b"
    r"|最[后後近](?:一次)?(?:更新|修[改訂订])|更新日期|cập nhật|최종 (?:수정|업데이트)|업데이트 날짜|huling na-?update"
    r"|последнее обновление|останнє оновлення|最終更新",
    re.IGNORECASE,
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero ene", "february feb febrero", "march mar marzo", "april apr abril abr", "may mayo",
            "june jun junio", "july jul julio", "august aug agosto ago", "september sep sept septiembre setiembre",
            "october oct octubre", "november nov noviembre", "december dec diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_YEAR_FIRST = re.compile(r"\b(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)")
_MONTH_FIRST = re.compile(r"\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_DAY_FIRST = re.compile(r"\b(\d{1,2})\s+(?:de\s+)?([a-z]{3,10})\.?,?\s+(?:del?\s*)?(\d{4})\b")
_US_NUMBERS = re.compile(r"\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b")
_COMPACT = re.compile(r"^(?:D:)?(\d{4})(\d{2})(\d{2})")
_REACH_CHARS = 60
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_MOST_TIMES = 50
_MOST_JSON_VALUES = 20_000


def updated_on(tree: Tree) -> date | None:
    """Return the day of the page's last change by its meta tags, JSON-LD, or a line such as "Last updated: ...".

    None where the page gives none that can be read.
    """
    for candidate in _candidates(tree):
        found = parse_date(candidate)
        if found is not None:
            return found
    return None


def parse_date(text: str) -> date | None:
    """Return the first date in the text, None without one; numbers with slashes are read month first."""
    text = clean_text(text).lower()
    compact = _COMPACT.match(text.upper())
    if compact and text[4:5] != "-":
        return _date(*compact.groups())
    if match := _YEAR_FIRST.search(text):
        return _date(*match.groups())
    if (match := _MONTH_FIRST.search(text)) and match.group(1) in _MONTHS:
        return _date(match.group(3), str(_MONTHS[match.group(1)]), match.group(2))
    if (match := _DAY_FIRST.search(text)) and match.group(2) in _MONTHS:
        return _date(match.group(3), str(_MONTHS[match.group(2)]), match.group(1))
    if match := _US_NUMBERS.search(text):
        return _date(match.group(3), match.group(1), match.group(2))
    return None


def _date(year: str, month: str, day: str) -> date | None:
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _candidates(tree: Tree) -> Iterator[str]:
    metas = {_meta_name(node): node.attributes.get("content") or "" for node in tree.parser.css("meta[content]")}
    yield from (metas[name] for name in _META if name in metas)
    for script in tree.parser.css("script[type='application/ld+json']"):
        yield from _modified_in_json(script.text())
    for time in tree.body.css("time")[:_MOST_TIMES]:
        if _WORDS.search(_text_before(time)):
            yield time.attributes.get("datetime") or time.text()
    text = " ".join(tree.body.text(separator=" ").split())
    for match in _WORDS.finditer(text):
        yield text[match.end() : match.end() + _REACH_CHARS]


def _meta_name(node: Node) -> str:
    attributes = node.attributes
    return (attributes.get("property") or attributes.get("name") or attributes.get("http-equiv") or "").lower()


def _text_before(time: Node) -> str:
    parent = time.parent
    text = clean_text(parent.text(separator=" ")) if parent is not None else ""
    if text == clean_text(time.text()) and parent is not None and parent.prev is not None:
        text = clean_text(f"{parent.prev.text(separator=' ')} {text}")
    return text[:200]


def _modified_in_json(text: str) -> Iterator[str]:
    try:
        waiting = deque([json.loads(text)])
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_JSON_VALUES):
        if not waiting:
            return
        value = waiting.popleft()
        if isinstance(value, dict):
            modified = value.get("dateModified")
            if isinstance(modified, str):
                yield modified
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
