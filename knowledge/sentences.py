"""Text into whole sentences, for every language we serve, without a dictionary.

The rule leans to one side: two sentences left together do little harm, half a sentence quoted as an
official statement does. So a full stop ends a sentence only where nothing speaks against it.
"""

import re

# Ends a sentence wherever it stands: Chinese and Japanese, Devanagari and Gurmukhi, Khmer, Armenian, Arabic question.
_STRONG = "。！？｡！？।॥។៕։؟۔"
_WEAK = ".!?…"
_CLOSING = "\"'”’»」』）)]›"
_OPENING = "\"'“‘«「『（([‹¿¡"

_BOUNDARY = re.compile(
    rf"(?!។ល។)[{_STRONG}]+[{re.escape(_CLOSING)}]*\s*"
    rf"|[{re.escape(_WEAK)}]+[{re.escape(_CLOSING)}]*(?:\s+|$)"
    r"|\n+"
)
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘«¿¡/-]+$")
_NUMBERED = re.compile(r"(?:^|\s)(?:\(?\d{1,2}|[A-Za-z]|[ivx]{1,4})$")

_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")  # P.O, U.S, ph.d, т.д

# Titles, places, months, documents and business: English; Spanish; Hindi, Punjabi, Armenian and Lao; Vietnamese and
# Tagalog; Russian and Ukrainian.
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof rev hon gov sen rep jr sr st ave blvd rd hwy ln apt ste dept div calif cal u.s.c etc vs v no nos
    art sec sect ch para pub fig vol pp p approx est ext tel inc co corp ltd llc jan feb mar apr jun jul aug sept sep
    oct nov dec mon tue tues wed thu thur thurs fri ph.d
    sra srta dra ud uds vd vds ee uu ee.uu depto dpto av avda núm num pág págs ej máx mín aprox
    डॉ रु सं क्र श्री ਡਾ ਰੁ ਸ੍ਰੀ հեռ դոլ ໂທ ດຣ
    tp ths ts gs bs hal blg gng bb g atbp
    г гг т д ул стр ст им дол долл руб млн млрд тыс др пр см рис тел вул грн напр
    """.split()
)


def split_sentences(text: str) -> list[str]:
    """Return the sentences of one block of text, in order, stripped; nothing but white space is lost.

    Unspaced scripts with no end mark (Thai, Lao) keep a paragraph whole: no rule tells where its sentences end.
    """
    sentences: list[str] = []
    start = 0
    for match in _BOUNDARY.finditer(text):
        if _ends_sentence(text, start, match):
            _append(sentences, text[start : match.end()])
            start = match.end()
    _append(sentences, text[start:])
    return sentences


def _append(sentences: list[str], piece: str) -> None:
    piece = piece.strip()
    if not piece:
        return
    if sentences and not any(character.isalnum() for character in piece):
        sentences[-1] = f"{sentences[-1]} {piece}"
    else:
        sentences.append(piece)


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    mark = match.group()
    if "\n" in mark or mark[0] in _STRONG:
        return True
    follows = text[match.end() : match.end() + 2].lstrip(_OPENING)
    if not follows:
        return match.end() >= len(text)
    if follows[0].islower():
        return False
    return mark[0] != "." or mark.startswith("..") or not _is_abbreviated(text[start : match.start()])


def _is_abbreviated(before: str) -> bool:
    if "\u0e01" <= before[-1:] <= "\u0e5b":
        return True  # Thai has a full stop in abbreviations only
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    last = word.group().rstrip(_CLOSING + ",").lower()
    if _DOTTED.fullmatch(last):
        return True
    is_initial = len(last) == 1 and last.isalpha()
    return last in _ABBREVIATIONS or is_initial or bool(_NUMBERED.fullmatch(before.strip()))
