"""Patterns of words that people write, in twenty languages, and the folding of text that they are held against.

The notation: words in a row follow each other; ``(a|b c)`` are alternatives, ``(a|b)?`` may be missing; ``~`` stands
for a few other words of the same sentence; ``word*`` takes any ending and ``*word`` any beginning. In scripts written
without spaces a pattern matches anywhere and ``~`` stands for a few characters.
"""

import re
import unicodedata
from collections.abc import Iterable

from knowledge.errors import WordingInvalid

UNSPACED = frozenset({"zh-Hans", "zh-Hant", "ja", "th", "lo", "km"})

_MOST_WORDS = 5
_MOST_CHARS = 12
_SENTENCE_ENDS = "|"
_TOKEN = re.compile(r"\(|\)\??|\||~|[^\s()|~]+")

# Marks that people leave out: Latin, Greek and Cyrillic accents, Arabic vowel signs, the dot (nukta) and the addak of
# Indic scripts. Other marks of Indic and South-East Asian scripts are vowels, without which words fall together.
_LEFT_OUT = re.compile(
    r"[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u093c\u0a3c\u0a71]"
)
# Armenian puts its question and stress marks inside the word.
_INSIDE_WORDS = re.compile(r"['’‘ʼ`´՚՛՜՞]")
_ENDS = re.compile(r"[.!?;\n]+(?=\s|$)|[。！？；।॥៕։؟۔]+")
_UNIFIED = str.maketrans("أإآٱىیةکھۀđłıøँਁ", "ااااييهكههdlioंਂ")


def fold(text: str) -> str:
    """Return the text as patterns see it: each word after one space, sentence ends as ``|``, marks left out."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = _LEFT_OUT.sub("", unicodedata.normalize("NFD", plain))
    plain = unicodedata.normalize("NFC", plain).translate(_UNIFIED)
    plain = _ENDS.sub(" | ", _INSIDE_WORDS.sub("", plain))
    words = "".join(_seen(character) for character in plain).split()
    return " " + " ".join(words)


def _seen(character: str) -> str:
    if character == _SENTENCE_ENDS:
        return character
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category[0] in "LMN":
        return character
    # Zero-width joiners stand inside words.
    return "" if category == "Cf" else " "


def compile_wordings(patterns: Iterable[str], language: str) -> re.Pattern[str] | None:
    """Return one expression that finds any of the patterns in folded text, None for no patterns.

    Raises:
        WordingInvalid: A pattern's brackets do not close, or it holds no word; the message shows it.
    """
    source = translate_wordings(patterns, language)
    return re.compile(source) if source else None


def translate_wordings(patterns: Iterable[str], language: str) -> str:
    """Return the source of what ``compile_wordings`` compiles, empty for no patterns; compiling many takes seconds.

    Raises:
        WordingInvalid: A pattern's brackets do not close, or it holds no word; the message shows it.
    """
    return "|".join(_source_of(pattern, is_spaced=language not in UNSPACED) for pattern in patterns)


def _source_of(pattern: str, *, is_spaced: bool) -> str:
    parts: list[str] = []
    depth = words = 0
    for token in _TOKEN.findall(pattern):
        if token == "(":
            depth += 1
            parts.append("(?:")
        elif token.startswith(")"):
            depth -= 1
            parts.append(token)
        elif token in "|~":
            parts.append("|" if token == "|" else _gap(is_spaced))
        else:
            words += 1
            parts.append(_word(token, is_spaced=is_spaced))
        if depth < 0:
            break
    if depth or not words:
        raise WordingInvalid(f"the wording {pattern!r} has no word or brackets that do not close")
    return f"(?:{''.join(parts)}){'(?= |$)' if is_spaced else ''}"


def _gap(is_spaced: bool) -> str:
    return rf"(?: [^ |]+){{0,{_MOST_WORDS}}}?" if is_spaced else rf"[^|]{{0,{_MOST_CHARS}}}?"


def _word(token: str, *, is_spaced: bool) -> str:
    any_letters = "[^ |]*" if is_spaced else ""
    before = any_letters if token.startswith("*") else ""
    after = any_letters if token.endswith("*") else ""
    # One token may fold into two words ("e-mail").
    words = re.escape(fold(token.strip("*")).strip(" |")).replace("\\ ", " ")
    if not words:
        raise WordingInvalid(f"the wording {token!r} holds no letter")
    return f"{' ' if is_spaced else ' ?'}{before}{words}{after}"
