"""Patterns of words: the notation, and the folding of what people write."""

import time

import pytest

from knowledge.errors import WordingInvalid
from knowledge.wordings import compile_wordings, fold

FOUND = {
    "words in a row": ("en", "talk to", "Can I talk to you?"),
    "an alternative of two words": ("en", "(human|real person)", "a REAL person please"),
    "a missing part": ("en", "talk (to)? someone", "talk someone"),
    "a gap of a few words": ("en", "want ~ die", "I want so very much to die"),
    "no gap": ("en", "want ~ die", "want die"),
    "any ending": ("ru", "умер*", "Мой отец умерла"),
    "any beginning": ("en", "*phone", "my smartphone"),
    "an apostrophe or none": ("en", "don't know", "dont know"),
    "accents left out": ("es", "quién", "QUIEN eres"),
    "tones left out": ("vi", "tự tử", "toi muon tu tu"),
    "a hyphen or none": ("en", "medi-cal", "Medi Cal"),
    "Arabic letters of another keyboard": ("fa", "می‌خواهم بمیرم", "ميخواهم بميرم"),
    "vowel signs left out": ("ar", "أريد", "اريد"),
    "an Armenian question mark inside the word": ("hy", "ինչպես", "ինչպե՞ս"),
    "anywhere where no spaces are": ("zh-Hans", "想死", "我真的想死了"),
    "a gap of characters": ("ja", "死 ~ たい", "死んでしまいたい"),
    "Thai vowels": ("th", "อยากตาย", "ฉันอยากตาย"),
    "Korean stems": ("ko", "죽고 싶*", "정말 죽고 싶어요"),
    "digits of another script": ("fa", "911", "۹۱۱"),
    "fullwidth letters": ("ja", "dmv", "ＤＭＶに行く"),
    "a zero width space inside": ("km", "ជួយ", "ជួ\u200bយ"),
}

MISSED = {
    "a part of a word": ("en", "die", "diet"),
    "a gap over a sentence's end": ("en", "want ~ die", "I want food. They die"),
    "too wide a gap": ("en", "want ~ die", "want one two three four five six die"),
    "another order": ("en", "talk to", "to talk"),
    "vowels of Indic scripts": ("hi", "मर", "मेरा"),
}


@pytest.mark.parametrize("case", FOUND)
def test_a_pattern_finds(case: str) -> None:
    language, pattern, text = FOUND[case]
    compiled = compile_wordings(["unlikelyword", pattern], language)
    assert compiled is not None
    assert compiled.search(fold(text))


@pytest.mark.parametrize("case", MISSED)
def test_a_pattern_does_not_find(case: str) -> None:
    language, pattern, text = MISSED[case]
    compiled = compile_wordings([pattern], language)
    assert compiled is not None
    assert not compiled.search(fold(text))


@pytest.mark.parametrize("pattern", ["(one", "one)", "", "~", "( | )", "!"])
def test_a_broken_pattern_is_shown(pattern: str) -> None:
    with pytest.raises(WordingInvalid, match="wording"):
        compile_wordings([pattern], "en")


def test_no_patterns_find_nothing() -> None:
    assert compile_wordings([], "en") is None


def test_gaps_cost_no_more_than_their_width() -> None:
    compiled = compile_wordings(["i ~ i ~ i ~ never"], "en")
    assert compiled is not None
    started = time.perf_counter()
    assert not compiled.search(fold("i " * 1000))
    assert time.perf_counter() - started < 2
