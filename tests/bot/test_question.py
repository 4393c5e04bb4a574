"""A resident's text made clean."""

import re
import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.question import clean_question, is_empty

CLEANED = {
    "white space is folded": ("  How \t do\r\n\n I\u00a0renew \u3000?\u2029 ", "How do I renew ?"),
    "control characters go": ("re\x00new\x07 \x1b[31mit\x7f\x9b", "renew [31mit"),
    "control characters that are spaces part words": ("a\x0bb\x0cc\x1cd\x85e", "a b c d e"),
    "lone surrogates go": ("re\ud800new\udfff", "renew"),
    "zero width characters go": ("re\u200bnew\u2060 \ufeffit\u00ad", "renew it"),
    "direction overrides go": ("\u202ewener\u202c \u2066it\u2069", "wener it"),
    "tags that hide text go": ("hi\U000e0049\U000e0067\U000e006e there", "hi there"),
    "private use and unassigned go": ("a\ue000b\U00100000c\u0378d", "abcd"),
    "joiners of Persian stay": ("می\u200cتوانم", "می\u200cتوانم"),
    "joiners of emoji stay": ("👩\u200d👧", "👩\u200d👧"),
    "accents are composed": ("co\u0301mo", "cómo"),
    "capitals and signs stay": ("DE-2501: ¿Qué?", "DE-2501: ¿Qué?"),
    "full width letters stay as written": ("ＤＭＶ", "ＤＭＶ"),
    "nothing stays nothing": ("", ""),
}


@pytest.mark.parametrize(("text", "clean"), CLEANED.values(), ids=CLEANED.keys())
def test_a_text_is_made_clean(text: str, clean: str) -> None:
    assert clean_question(text) == clean


EMPTY = ["", " ", "?!", "…", "🙂🙂", "\u200c", "\u0301", "---", "؟"]
NOT_EMPTY = ["a", "7", "？驾", "ក", "٣", "½"]


@pytest.mark.parametrize("text", EMPTY, ids=ascii)
def test_a_text_without_letter_or_digit_is_empty(text: str) -> None:
    assert is_empty(clean_question(text))


@pytest.mark.parametrize("text", NOT_EMPTY)
def test_a_letter_or_digit_of_any_script_is_something(text: str) -> None:
    assert not is_empty(clean_question(text))


def test_ten_thousand_characters_are_cleaned_at_once() -> None:
    text = "e\u0301\u200b \ud800" * 2000
    started = time.perf_counter()
    assert clean_question(text) == " ".join(["é"] * 2000)
    assert time.perf_counter() - started < 1.0


any_text = st.text(st.characters() | st.characters(categories=["Cc", "Cf", "Cs", "Co", "Zs", "Mn"]), max_size=200)


@given(any_text)
@example("\u1100\u200b\u1161")
@example("e\u200b\u0301")
def test_a_clean_text_has_nothing_hidden_and_stays_as_it_is(text: str) -> None:
    clean = clean_question(text)
    assert clean_question(clean) == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert clean.encode("utf-8").decode("utf-8") == clean
    assert re.search(r"\s\s|^\s|\s$", clean) is None
    hidden = {"Cc", "Cs", "Co", "Cn", "Cf"}
    assert not [c for c in clean if unicodedata.category(c) in hidden and c not in "\u200c\u200d"]
