"""Addresses of the web and of mail, phone numbers, forms and streets: figures that one pattern finds whole."""

import re
from dataclasses import dataclass

from bot.figures.clean import CleanText
from bot.figures.types import Figure, FigureKind

# Letters that an address may hold or be forged with: Latin, Greek, Cyrillic, Armenian; never those of unspaced scripts.
_LETTER = r"a-z0-9\u00aa-\u058f"
_LABEL = rf"[{_LETTER}](?:[{_LETTER}_-]*[{_LETTER}])?"
_ENDINGS = (
    "gov|com|org|net|edu|us|info|mil|biz|app|io|co|mx|eu|uk|ru|cn|ai|me|tv|ly|gl|link|site|online|xyz|top|click|gob"
)
_REST = rf"(?::\d{{2,5}})?(?:[/?#][{_LETTER}\-._~:/?#@!$&*+,;=%'()]*)?"
_URL = re.compile(
    rf"(?:[a-z][a-z0-9+.-]{{1,15}}://|\bjavascript:|\bdata:)[^\s<>\"«»“”\u3000-\u9fff]+"
    rf"|(?<![{_LETTER}@.-])(?:{_LABEL}\.)+{_LABEL}{_REST}"
)
_EMAIL = re.compile(rf"(?<![{_LETTER}.+_%-])[{_LETTER}.+_%-]+@(?:{_LABEL}\.)+{_LABEL}(?:[/?#]\S*)?")
_LOOSE = re.compile(rf"[^\s.,;()]{{1,60}}[.。](?:{_ENDINGS})(?![{_LETTER}])")
_PHONE = re.compile(
    r"(?<![\d.,])\+?(?:1[ .-]{0,2})?(?:\(\d{3}\)|\d{3})[ .-]{0,3}\d{3}[ .-]{0,3}\d{4}(?![\d])"
    r"|\+\d[\d ().-]{7,18}\d(?!\d)"
)
_SHORT_PHONE = re.compile(r"(?<![\d.,/-])(?:\d-\d-1|9-8-8|\d{3}-\d{4}|\d{3}-\d{3})(?![\d/-]|[.,]\d)")
_NAMED_PHONE = re.compile(r"(?<![\w])(?:1[ .-])?\(?8\d\d\)?[ .-](?=[\dA-Z-]*[A-Z])[\dA-Z][\dA-Z-]{5,12}(?![\w])")
_FORM = re.compile(
    r"(?<![A-Za-z0-9$])([A-Z]{1,6})([ -]?)(\d{1,5}[A-Z]{0,3})(-[A-Z0-9]{1,4}|\.\d{1,2})?(?![\dA-Za-z])(?![.,]\d)"
)
_NUMBER_FORM = re.compile(r"(?<![\w$,.-])(\d{2,4})-([A-Z]{1,4})(?![\w])")
_COMPOUND_NAME = re.compile(r"(?<![\w$])([A-Za-z]{2,12})-(\d{1,4}[A-Za-z]?)(?![\w:]|-\d)")
_STREET = re.compile(
    r"(?<![\d,.$-])(\d{1,6}) ((?:[NSEW]\.? )?(?:\d{1,3}(?:st|nd|rd|th)|(?:[A-Z][A-Za-z.'-]* ?){1,3}?)) ?"
    r"(Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Way|Court|Ct|Plaza|Mall|Parkway|Pkwy|Highway|Hwy)\b"
)
_BOX = re.compile(r"\bP\.? ?O\.? Box (\d{1,7})\b", re.IGNORECASE)
_ZIP = re.compile(r"\bCA,? (9\d{4})(?:-\d{4})?\b|\bMS[ -]\d+\b")
_NO_FORM = frozenset(
    "IN OF TO BY AT ON FOR AND OR AM PM THE NO US USD AGE UP BE IF AS IS THAN FROM UNTIL AFTER BEFORE WITHIN "
    "OVER UNDER JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC MONDAY FRIDAY DEL EL LA LOS LAS EN POR "
    "CON HASTA DESDE PAGE STEP PART ITEM CALL TEXT DIAL DAYS DAY ABOUT A I O Y".split()
)
_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_STREETS = {"street": "st", "avenue": "ave", "boulevard": "blvd", "road": "rd", "drive": "dr", "lane": "ln"}
_STREETS |= {"court": "ct", "parkway": "pkwy", "highway": "hwy"}
_LOOK_ALIKES = str.maketrans("асеорхуіјѕԁһкмнвтгпոօսցհզαορεικνυγ", "aceopxyijsdhkmhbtrnnoughqaopeikvuy")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    kind: FigureKind
    value: str
    start: int
    end: int


def find_whole(text: CleanText) -> tuple[list[Figure], CleanText]:
    """Return what is found whole, and the text with blanks in its place."""
    found: list[Figure] = []
    for finder in (_emails, _urls, _phones, _streets, _forms):
        for span in finder(text):
            start, end = text.offsets[span.start], text.offsets[span.end]
            found.append(Figure(kind=span.kind, value=span.value, start=start, end=end))
            text = _blank(text, span.start, span.end)
    return found, text


def _blank(text: CleanText, start: int, end: int) -> CleanText:
    # A mark, not a space: what stood on both sides must not grow together.
    blank = "\x01" * (end - start)
    shown, folded = (side[:start] + blank + side[end:] for side in (text.shown, text.folded))
    return CleanText(shown=shown, folded=folded, offsets=text.offsets)


def _emails(text: CleanText) -> list[_Span]:
    return [
        _Span(kind=FigureKind.EMAIL, value=match.group().rstrip(".-/"), start=match.start(), end=match.end())
        for match in _EMAIL.finditer(text.folded)
    ]


def _urls(text: CleanText) -> list[_Span]:
    spans: list[_Span] = []
    for match in _URL.finditer(text.folded):
        end = match.end()
        while text.folded[end - 1] in ".,;:!?'\"*_-~" or (text.folded[end - 1] == ")" and "(" not in match.group()):
            end -= 1
        written = text.shown[match.start() : end]
        if "://" in written or ":" in written.split("/")[0][:11] or _is_host(written):
            spans.append(_Span(kind=FigureKind.URL, value=normal_url(written), start=match.start(), end=end))
    taken = [(span.start, span.end) for span in spans]
    for match in _LOOSE.finditer(text.folded):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            spans.append(_Span(kind=FigureKind.URL, value=match.group(), start=match.start(), end=match.end()))
    return spans


def _is_host(written: str) -> bool:
    host = re.split(r"[/?#:]", written.lower(), maxsplit=1)[0]
    last = host.rpartition(".")[2]
    if not re.search(r"[a-z]", host) and not re.search(rf"\.(?:{_ENDINGS})$", host.translate(_LOOK_ALIKES)):
        return False
    known = re.fullmatch(_ENDINGS, last) or last.startswith("xn--")
    return bool(known or (not last.isascii() and re.fullmatch(_ENDINGS, last.translate(_LOOK_ALIKES))))


def normal_url(written: str) -> str:
    """Return an address without http(s) and a last slash, its host in lower case and the rest as it stands."""
    scheme, mark, rest = written.partition("://")
    if not mark:
        scheme, rest = "", written
    cut = re.search(r"[/?#]", rest)
    host, path = (rest[: cut.start()], rest[cut.start() :]) if cut else (rest, "")
    shown = "" if scheme.lower() in ("", "http", "https") else f"{scheme.lower()}://"
    return f"{shown}{host.lower()}{path}".rstrip("/")


def _phones(text: CleanText) -> list[_Span]:
    spans: list[_Span] = []
    for pattern in (_PHONE, _NAMED_PHONE, _SHORT_PHONE):
        for match in pattern.finditer(text.shown):
            digits = re.sub(r"\D", "", match.group().translate(_KEYPAD))
            if pattern is _NAMED_PHONE and len(digits) < 10:
                continue
            if not any(span.start < match.end() and match.start() < span.end for span in spans):
                if len(digits) == 11 and digits[0] == "1":
                    digits = digits[1:]
                value = digits[:10] if pattern is _NAMED_PHONE else digits
                spans.append(_Span(kind=FigureKind.PHONE, value=value, start=match.start(), end=match.end()))
    return spans


def _streets(text: CleanText) -> list[_Span]:
    spans: list[_Span] = []
    for match in _STREET.finditer(text.shown):
        name = re.sub(r"\W+", " ", match[2].lower()).strip()
        last = match[3].lower()
        value = f"{match[1]} {name} {_STREETS.get(last, last)}"
        spans.append(_Span(kind=FigureKind.ADDRESS, value=value, start=match.start(), end=match.end()))
    for match in _BOX.finditer(text.shown):
        value = f"box {match[1]}"
        spans.append(_Span(kind=FigureKind.ADDRESS, value=value, start=match.start(), end=match.end()))
    for match in _ZIP.finditer(text.shown):
        value = match[1] or match.group().replace(" ", "-")
        spans.append(_Span(kind=FigureKind.ADDRESS, value=value, start=match.start(), end=match.end()))
    return spans


def _forms(text: CleanText) -> list[_Span]:
    spans: list[_Span] = []
    for pattern in (_FORM, _NUMBER_FORM, _COMPOUND_NAME):
        for match in pattern.finditer(text.shown):
            letters = match[1] if pattern is not _NUMBER_FORM else match[2]
            if pattern is _FORM and match[2] != "-" and letters in _NO_FORM:
                continue
            if pattern is _COMPOUND_NAME and letters.lower() in (
                "mid",
                "age",
                "ages",
                "under",
                "over",
                "ika",
                "alas",
                "ala",
                "mag",
                "mga",
            ):
                continue
            if not any(span.start < match.end() and match.start() < span.end for span in spans):
                value = re.sub(r"[^A-Z0-9]", "", match.group().upper())
                spans.append(_Span(kind=FigureKind.FORM, value=value, start=match.start(), end=match.end()))
    return spans
