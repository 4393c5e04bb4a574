"""How pages and addresses name the languages served."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.languages import LANGUAGES, language_from_path, normalise_language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_served_names_itself(language: str) -> None:
    assert normalise_language(language) == language
    assert normalise_language(language.upper()) == language
    assert language_from_path(f"https://a.gov/{language.lower()}/x") == language


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("en-US", "en"), ("es-419", "es"), ("es_MX", "es"), ("zh-CN", "zh-Hans"), ("zh-SG", "zh-Hans"),
        ("zh-TW", "zh-Hant"), ("zh-HK", "zh-Hant"), ("zh_hant_HK", "zh-Hant"), ("zh-Hant-TW", "zh-Hant"),
        ("zh-Hans-HK", "zh-Hans"), ("zh", "zh-Hans"), ("yue", "zh-Hant"), ("zh-yue", "zh-Hant"), ("cmn", "zh-Hans"),
        ("fil", "tl"), ("fil-PH", "tl"), ("tgl", "tl"), ("mww", "hmn"), ("hnj", "hmn"), ("prs", "fa"), ("fa-AF", "fa"),
        ("pa-Guru-IN", "pa"), ("hyw", "hy"), ("khm", "km"), (" ko ", "ko"), ("fr", None), ("", None),
        ("x-default", None),
        ("Spanish", None), ("e", None), ("en;q=1", None), ("中文", None),
    ],
)  # fmt: skip
def test_a_tag_becomes_one_of_ours_or_none(tag: str, language: str | None) -> None:
    assert normalise_language(tag) == language


@pytest.mark.parametrize(
    ("url", "language"),
    [
        ("https://a.gov/es/fees", "es"), ("https://a.gov/espanol/fees", "es"), ("https://a.gov/portal/es/fees", "es"),
        ("https://a.gov/espa%C3%B1ol/", "es"), ("https://a.gov/zh-hant/x", "zh-Hant"),
        ("https://a.gov/zh_TW/", "zh-Hant"),
        ("https://a.gov/a/b/c/vietnamese/x", "vi"), ("https://a.gov/help?lang=ko", "ko"),
        ("https://a.gov/fil/", "tl"),
        ("https://a.gov/traditional-chinese/", "zh-Hant"), ("https://a.gov/en/x", "en"),
        ("https://a.gov/Hmong/", "hmn"),
        ("https://a.gov/fees", None), ("https://a.gov/", None), ("https://a.gov/a/b/ar/x", None),
        ("https://a.gov/chinese/", None), ("https://a.gov/doc/esp", None), ("https://a.gov/per/tha", None),
        ("https://a.gov/x?lang=", None), ("http://[broken", None), ("", None),
    ],
)  # fmt: skip
def test_an_address_names_a_language_only_plainly(url: str, language: str | None) -> None:
    assert language_from_path(url) == language


@given(st.text(max_size=40))
def test_any_text_is_one_of_ours_or_none(text: str) -> None:
    assert normalise_language(text) in {*LANGUAGES, None}
    assert language_from_path(f"https://a.gov/{text}") in {*LANGUAGES, None}
