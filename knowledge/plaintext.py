"""Raw page text into plain text: what nobody sees removed, broken lines joined or kept apart."""

import re
import unicodedata
from collections.abc import Sequence

# Drawn as nothing, or as a picture of an icon font: controls, soft hyphen, fillers, zero-width and direction marks,
# variation selectors, private use, and the tag characters in which text can be smuggled past a reader.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]+"
)
# Scripts in which a zero-width joiner or non-joiner is spelling: Arabic, the Indic family, Burmese, Khmer.
_JOINING = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\ufb50-\ufdff\ufe70-\ufefc"
_STRAY_JOINER = re.compile(f"[\u200c\u200d](?![{_JOINING}])|(?<![{_JOINING}])[\u200c\u200d]")
# Chinese and Japanese put no space where a source line ends.
_WIDE = "\u2e80-\u2fdf\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60"
_WIDE_BREAK = re.compile(f"(?<=[{_WIDE}])[ \t\r\f]*\n\\s*(?=[{_WIDE}])")

# Left where a link's text ends in a space: "see here ."
_SPACE_BEFORE_MARK = re.compile(r"(?<=\w) (?=[.,;!?](?:\s|$))")

_ENDS_SENTENCE = tuple(".!?:;…。！？：；।॥។։؟۔")
_ZIP = re.compile(r"\b(?:CA|California|[A-Z]{2}),?\s+\d{5}(?:-\d{4})?\b")
_BULLET = re.compile(r"^(?:[-–—•·▪●○◦‣*✓✔]\s*|\(?(?:\d{1,2}|[a-z])[.)]\s+)")
_LABEL = re.compile(r"^[^\s:：][^:：]{0,40}[:：]\s*\S")
_LIST_LINE_CHARS = 90


def clean_text(text: str) -> str:
    """Return the text on one line, NFC, each run of white space one space, without characters that nobody sees."""
    if not text.isascii():
        text = _STRAY_JOINER.sub("", text)
        text = _WIDE_BREAK.sub("", text)
    return _SPACE_BEFORE_MARK.sub("", " ".join(unicodedata.normalize("NFC", _UNSEEN.sub("", text)).split()))


def is_readable(text: str) -> bool:
    """Return whether the text holds a letter or digit."""
    return any(character.isalnum() for character in text)


def join_words(before: str, after: str) -> str:
    """Return two pieces of one sentence joined: by a space, or by nothing between Chinese or Japanese signs."""
    if before and after and re.fullmatch(f"[{_WIDE}]{{2}}", before[-1] + after[0]):
        return before + after
    return f"{before} {after}" if before and after else before or after


def join_lines(lines: Sequence[str]) -> str:
    """Return the lines of a table cell or label as one: a comma stands where a line ends without a mark."""
    joined = ""
    for line in lines:
        if not line:
            continue
        if joined and not joined.endswith((*_ENDS_SENTENCE, ",", "、", "，", "(")) and line[0] not in "(,.;)":
            joined += ","
        joined = f"{joined} {line}" if joined else line
    return joined


def paragraph_texts(lines: Sequence[str], *, is_kept_apart: bool = False) -> list[str]:
    """Return the texts of a paragraph whose lines were separated by line breaks.

    An empty line parts paragraphs. Other lines are joined, except the lines of an address or a list
    (``is_kept_apart`` says that they are known to be such).
    """
    texts: list[str] = []
    for group in _groups(lines):
        if is_kept_apart or _is_address(group) or _is_list(group):
            texts.extend(_BULLET.sub("", line) or line for line in group)
        else:
            text = ""
            for line in group:
                text = join_words(text, line)
            texts.append(text)
    return texts


def _groups(lines: Sequence[str]) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for line in lines:
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _is_address(lines: Sequence[str]) -> bool:
    return len(lines) > 1 and all(len(line) <= _LIST_LINE_CHARS for line in lines) and any(map(_ZIP.search, lines))


def _is_list(lines: Sequence[str]) -> bool:
    if len(lines) < 2 or any(len(line) > _LIST_LINE_CHARS for line in lines[1:-1]):
        return False
    if all(map(_BULLET.match, lines[1:])) or all(map(_LABEL.match, lines)):
        return True
    is_open = [line.endswith((",", "、", "，")) or line[0].islower() for line in lines[1:]]
    is_short = all(len(line) <= _LIST_LINE_CHARS for line in lines)
    return len(lines) > 2 and is_short and not any(is_open) and not lines[0].endswith(",")
