"""A text as it is compared: one form for letters that look alike, digits in ASCII, nothing that cannot be seen."""

import re
import unicodedata
from dataclasses import dataclass

_FRACTION_SLASH = "\u2044"
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0\u2800")
_SEPARATORS = {
    "٫": ".",
    "٬": ",",
    "٪": "%",
    "،": ",",
    "؛": ";",
    "۔": ".",
    "′": "'",
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "`": "'",
}
_SEPARATORS |= {
    "〜": "~",
    "～": "~",
    "։": ".",
    "：": ":",
    "€": "€",
    "\u2212": "-",
    "\u2043": "-",
    "ー": "ー",
    "\u30fb": "・",
}
_HYPHENS = dict.fromkeys("‐‑‒–—―﹘﹣－⁃", "-")
_ARABIC = str.maketrans("أإآٱىيكةؤئ", "ااااییکهوی")  # noqa: RUF100
_FOLDS = {"ё": "е", "ँ": "ं", "ਁ": "ਂ", "և": "եւ"}
_ODD_SPACE_IN_NUMBER = re.compile(r"(?<=\d)[\u00a0\u2000-\u200a\u202f\u205f\u3000]+(?=\d)")
_FRACTIONS = {
    "½": ".5",
    "¼": ".25",
    "¾": ".75",
    "⅓": ".333",
    "⅔": ".667",
    "⅛": ".125",
    "⅜": ".375",
    "⅝": ".625",
    "⅞": ".875",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanText:
    """``shown`` keeps the case, ``folded`` is lower case of the same length; ``offsets`` lead back to the raw text.

    ``offsets`` has one more entry than the text: the raw text's length.
    """

    shown: str
    folded: str
    offsets: tuple[int, ...]


def clean(raw: str) -> CleanText:
    """Return the text without what cannot be seen, in compatibility form and with ASCII digits."""
    letters: list[str] = []
    offsets: list[int] = []
    for start, cluster in _clusters(raw):
        for letter in _shown(cluster, letters):
            letters.append(letter)
            offsets.append(start)
    offsets.append(len(raw))
    shown = "".join(letters)
    gaps = [(match.start(), match.end()) for match in _ODD_SPACE_IN_NUMBER.finditer(shown)]
    for start, end in reversed(gaps):
        shown = shown[:start] + shown[end:]
        del offsets[start:end]
    shown = re.sub(r"[^\S\n]", " ", shown)
    return CleanText(shown=shown, folded="".join(map(_lower, shown)), offsets=tuple(offsets))


def clean_word(word: str) -> str:
    """Return a word of a word list in the form that texts are compared in."""
    return clean(word).folded


def _clusters(raw: str) -> list[tuple[int, str]]:
    """Each base letter with the marks on it, and its place."""
    clusters: list[tuple[int, str]] = []
    for place, letter in enumerate(raw):
        if letter in _UNSEEN or (unicodedata.category(letter) in ("Cf", "Cc", "Cn", "Co") and letter not in "\n\t\r"):
            continue
        joins = unicodedata.combining(letter) != 0 or 0x1160 <= ord(letter) <= 0x11FF or 0xFE00 <= ord(letter) <= 0xFE0F
        joins = joins or letter == "\u20e3" or unicodedata.category(letter) == "Me"
        if joins and clusters:
            clusters[-1] = (clusters[-1][0], clusters[-1][1] + letter)
        else:
            clusters.append((place, letter))
    return clusters


def _shown(cluster: str, before: list[str]) -> str:
    first = cluster[0]
    if first in _FRACTIONS:
        return _FRACTIONS[first] if before and before[-1].isdigit() else f"0{_FRACTIONS[first]}"
    if first.isspace():
        return first  # which space it is decides whether digits beside it belong together
    digit = unicodedata.digit(first, -1)
    if digit >= 0 and unicodedata.decimal(first, -1) < 0:
        return _raised(cluster, digit)
    decimal = unicodedata.decimal(first, -1)
    if decimal >= 0:
        return str(decimal)
    if first in _SEPARATORS or first in _HYPHENS:
        return _SEPARATORS.get(first) or _HYPHENS[first]
    name = unicodedata.numeric(first, -1)
    text = unicodedata.normalize("NFKC", cluster)
    if name >= 10 and text.strip("().").isdigit():
        return f" {text} "  # circled and bracketed numbers from ten
    if "\u0600" <= first <= "\u06ff" or "\ufb50" <= first <= "\ufefc":
        text = "".join(mark for mark in text if not unicodedata.combining(mark) and mark != "ـ").translate(_ARABIC)
    if len(text) > 1 and "\u0900" <= first <= "\u0a7f":
        text = unicodedata.normalize("NFKC", text)
    for old, new in _FOLDS.items():
        text = text.replace(old, new)
    return text.replace(_FRACTION_SLASH, "/")


def _raised(cluster: str, digit: int) -> str:
    """Circled digits stand apart; raised and lowered ones are marked, so that 10² is never read as 102."""
    if unicodedata.decomposition(cluster[0]).startswith(("<super>", "<sub>")):
        return f"^{digit}"
    return f" {digit} "


def _lower(letter: str) -> str:
    low = letter.lower()
    return low if len(low) == 1 else letter
