"""Search tokens for every script, and the names that all languages share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.languages import LANGUAGES
from knowledge.tokens import PAIR_SIGN, names_in, tokenize


def words(text: str, language: str) -> list[str]:
    """The tokens without the pairs."""
    return [token for token in tokenize(text, language) if PAIR_SIGN not in token]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Renewing the licenses", ["renew", "licens"]),
        ("en", "driver's license", ["driver", "licens"]),
        ("es", "¿Cómo renuevo la licencia?", ["renuevo", "licencia"]),
        ("es", "identificación", ["identificación", "identificacion"]),
        ("vi", "bằng lái", ["bằng", "bang", "lái", "lai"]),
        ("vi", "địa chỉ", ["địa", "dia", "chỉ", "chi"]),
        ("zh-Hans", "驾驶执照", ["驾驶", "驶执", "执照"]),
        ("zh-Hans", "钱", ["钱"]),
        ("ja", "免許 更新", ["免許", "更新"]),
        ("ko", "운전면허", ["운전", "전면", "면허"]),
        ("th", "ใบขับขี่", ["ใบ", "บข", "ขั", "ับ", "บข", "ขี", "ี่"]),
        ("hi", "नवीनीकृत करें", ["नवीनीकृत", "करें"]),
        ("pa", "ਡਰਾਈਵਰ ਲਾਇਸੰਸ", ["ਡਰਾਈਵਰ", "ਲਾਇਸੰਸ"]),
        ("ru", "водительские права", ["водительские", "права"]),
        ("ar", "رُخصة", ["رُخصة", "رخصة"]),
        ("zh-Hans", "申请 CalFresh 福利", ["申请", "calfresh", "福利"]),
        ("en", "ＤＭＶ　２５０１", ["dmv", "2501"]),
        ("en", "W-2, 540NR", ["w", "2", "540nr"]),
        ("en", "", []),
        ("en", "\x00\ud800 …!?", []),
    ],
)  # fmt: skip
def test_a_text_becomes_the_words_of_its_script(language: str, text: str, expected: list[str]) -> None:
    assert words(text, language) == expected


def test_neighbouring_words_are_a_pair_across_stop_words() -> None:
    assert tokenize("Renew a license", "en") == ["renew", "licens", "renew_licens"]
    assert "identificacion_real" in tokenize("identificación REAL", "es")


def test_stop_words_alone_say_nothing() -> None:
    assert tokenize("How do I do this to my...?", "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("¿Dónde encuentro el formulario DE 2501?", ["DE", "2501"]),
        ("怎么申请 CalFresh？", ["CalFresh"]),
        ("Как оформить Medi-Cal и REAL ID?", ["Medi-Cal", "REAL", "ID"]),
        ("वाहन के लिए dmv कहाँ है", ["dmv"]),
        ("เอกสาร W-2 หาย", ["W-2"]),
        ("¿Cómo renuevo mi licencia?", []),
        ("车辆管理局在哪里？", []),
        ("", []),
    ],
    ids=["spanish form", "chinese", "hyphen", "latin in hindi", "thai form", "no name", "no latin", "empty"],
)
def test_names_are_the_words_that_stay_in_every_language(text: str, expected: list[str]) -> None:
    assert names_in(text) == expected


@given(st.text(), st.sampled_from(LANGUAGES))
def test_no_text_breaks_the_tokens(text: str, language: str) -> None:
    tokens = tokenize(text, language)
    assert all(token and not any(map(str.isspace, token)) for token in tokens)
    assert all(any(map(str.isalnum, name)) for name in names_in(text))
    " ".join(tokens).encode()


@given(st.text(), st.sampled_from(LANGUAGES))
def test_a_text_gives_the_same_tokens_in_capitals_as_in_wide_letters(text: str, language: str) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
    assert tokenize(wide, language) == tokenize(text, language)
