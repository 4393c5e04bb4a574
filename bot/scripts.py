"""How much of a text is in which script."""

import re
from collections import defaultdict
from enum import StrEnum


class Script(StrEnum):
    """A script that decides a language or a small group of them; OTHER is every script that no language here uses."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    ARABIC = "arabic"
    DEVANAGARI = "devanagari"
    HAN = "han"
    KANA = "kana"
    BOPOMOFO = "bopomofo"
    HANGUL = "hangul"
    ARMENIAN = "armenian"
    GURMUKHI = "gurmukhi"
    THAI = "thai"
    LAO = "lao"
    KHMER = "khmer"
    OTHER = "other"


_RANGES = {
    Script.LATIN: r"A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿ",
    Script.CYRILLIC: r"Ѐ-ԯ",
    Script.ARABIC: r"\u0620-\u063F\u0641-\u064A\u066E-\u06D3\u06D5\u06EE\u06EF\u06FA-\u06FF\u0750-\u077F",
    Script.DEVANAGARI: r"\u0900-\u0963\u0966-\u097F",
    Script.HAN: r"\u3005\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\U00020000-\U000323AF",
    # Not the middle dot and the long vowel mark, which decorate Chinese text too.
    Script.KANA: r"\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FD-\u30FF\u31F0-\u31FF",
    Script.BOPOMOFO: r"\u3105-\u312F\u31A0-\u31BF",
    Script.HANGUL: r"\u1100-\u11FF\u3131-\u318E\uAC00-\uD7A3",
    Script.ARMENIAN: r"\u0531-\u0556\u0561-\u0587",
    Script.GURMUKHI: r"\u0A01-\u0A75",
    Script.THAI: r"\u0E01-\u0E3A\u0E40-\u0E4E",
    Script.LAO: r"\u0E81-\u0ECD\u0EDC-\u0EDF",
    Script.KHMER: r"\u1780-\u17D3\u17DC\u17DD",
}
_RUNS = re.compile(
    "|".join(f"(?P<{script}>[{letters}]+)" for script, letters in _RANGES.items()) + r"|(?P<other>[^\W\d_])"
)

# About how many letters make a word, so that two Han characters weigh as much as an English word.
_LETTERS_PER_WORD = {Script.HAN: 1.5, Script.KANA: 2.0, Script.BOPOMOFO: 2.0, Script.HANGUL: 2.5}
_LETTERS_PER_WORD_ELSEWHERE = 5.0


def words_by_script(text: str) -> dict[Script, float]:
    """Return about how many words ``text`` holds in each script, as fractions; a script without a letter is absent."""
    words: defaultdict[Script, float] = defaultdict(float)
    for run in _RUNS.finditer(text):
        script = Script(run.lastgroup or Script.OTHER)
        words[script] += (run.end() - run.start()) / _LETTERS_PER_WORD.get(script, _LETTERS_PER_WORD_ELSEWHERE)
    return dict(words)
