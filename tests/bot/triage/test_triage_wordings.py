"""The wordings: which stand in a message, whatever language it is taken for."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import TriageInvalid
from bot.triage.wordings import KEYS, WORDINGS_FOLDER, Place, Wordings
from bot.types import Danger, Reason
from knowledge.languages import LANGUAGES
from knowledge.wordings import compile_wordings

MakeWordings = Callable[..., Path]

HARMLESS = ("harmless", "innocent")
SELF_HARM = ("danger", "self_harm")
FIRE = ("danger", "fire")
PERSON = ("person", "wanted")
HELLO = ("talk", "hello")


def read(language: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((WORDINGS_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


def test_the_files_are_those_of_the_languages() -> None:
    assert sorted(path.stem for path in WORDINGS_FOLDER.iterdir()) == sorted(LANGUAGES)


def test_the_keys_are_the_dangers_and_reasons_of_the_bot() -> None:
    assert set(KEYS["danger"]) == set(KEYS["topic"]) == set(Danger)
    assert set(KEYS["case"]) == set(Reason) - {Reason.PERSON_WANTED, Reason.DANGER}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_wording_of_a_language_compiles(language: str) -> None:
    for section, keys in KEYS.items():
        for key in keys:
            compiled = compile_wordings(read(language)[section][key], language)
            assert compiled is not None, f"{section}.{key} has no wording"
            assert not compiled.search(" "), f"{section}.{key} is found in nothing"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wording_stands_once_under_its_key(language: str) -> None:
    for section, keys in read(language).items():
        for key, wordings in keys.items():
            twice = sorted({one for one in wordings if wordings.count(one) > 1})
            assert twice == [], f"{section}.{key}"


def test_all_patterns_are_compiled_by_warming_up(packaged_wordings: Wordings) -> None:
    assert packaged_wordings.find("I want to kill myself", sections=("danger",)) == {SELF_HARM}


def test_what_stands_in_a_message_is_found_by_section_and_key(make_wordings: MakeWordings) -> None:
    wordings = Wordings(make_wordings(en={FIRE: ["burning"], HELLO: ["hello"], PERSON: ["person"]}))
    assert wordings.find("Hello, my house is burning!") == {FIRE, HELLO}
    assert wordings.find("Nothing of it.") == frozenset()


def test_only_the_wanted_sections_are_looked_at(make_wordings: MakeWordings) -> None:
    wordings = Wordings(make_wordings(en={FIRE: ["burning"], HELLO: ["hello"]}))
    assert wordings.find("hello, burning", sections=("danger",)) == {FIRE}
    assert wordings.find("hello, burning", sections=("talk", "live")) == {HELLO}


HARMLESS_CASES: dict[str, tuple[str, frozenset[Place]]] = {
    "the harmless phrase alone": ("That line is killing me", frozenset()),
    "danger alone": ("He is killing himself", frozenset({SELF_HARM})),
    "danger beside it": ("The line is killing me and she is killing herself", frozenset({SELF_HARM})),
    "twice, and danger": ("line is killing me, line is killing me, killing me", frozenset({SELF_HARM})),
}


@pytest.mark.parametrize("case", HARMLESS_CASES)
def test_harmless_phrases_are_taken_out_before_danger_is_looked_for(make_wordings: MakeWordings, case: str) -> None:
    text, found = HARMLESS_CASES[case]
    wordings = Wordings(make_wordings(en={HARMLESS: ["line is killing me"], SELF_HARM: ["killing"]}))
    assert wordings.find(text) == found


def test_what_is_harmless_is_taken_out_for_danger_only(make_wordings: MakeWordings) -> None:
    folder = make_wordings(en={HARMLESS: ["line is killing me"], PERSON: ["killing me"]})
    assert Wordings(folder).find("this line is killing me") == {PERSON}


def test_words_do_not_grow_together_where_a_harmless_phrase_was_taken_out(make_wordings: MakeWordings) -> None:
    wordings = Wordings(make_wordings(en={HARMLESS: ["burning question"], FIRE: ["burning house"]}))
    assert wordings.find("burning question burning house") == {FIRE}
    assert wordings.find("a burning burning question house") == frozenset()


def test_harmless_phrases_of_one_language_are_taken_out_of_anothers_danger(make_wordings: MakeWordings) -> None:
    wordings = Wordings(make_wordings(es={HARMLESS: ["seguro de incendio"]}, en={FIRE: ["incendio"]}))
    assert wordings.find("mi seguro de incendio") == frozenset()


OTHER_LANGUAGES = {
    "Spanish in an English message": ("es", "me quiero matar", "please help, me quiero matar"),
    "Vietnamese without its marks": ("vi", "tôi muốn chết", "toi muon chet"),
    "Hindi in Latin letters": ("hi", "marna chahta", "main marna chahta hoon"),
    "Ukrainian of a page taken for Russian": ("uk", "хочу померти", "хочу померти"),
    "Persian letters of Arabic": ("fa", "می خواهم بمیرم", "مي خواهم بميرم"),
    "Traditional Chinese": ("zh-Hant", "想死", "我想死"),
    "Chinese letters in Japanese": ("zh-Hans", "自杀", "彼は自杀すると言った"),
    "Korean in an English message": ("ko", "죽고 싶*", "my friend wrote 죽고 싶어"),
    "Hmong in an English message": ("hmn", "tua kuv tus kheej", "I tua kuv tus kheej"),
}


@pytest.mark.parametrize("case", OTHER_LANGUAGES)
def test_a_message_is_held_against_every_language_of_its_letters(make_wordings: MakeWordings, case: str) -> None:
    language, wording, text = OTHER_LANGUAGES[case]
    wordings = Wordings(make_wordings(**{language.replace("-", "_"): {SELF_HARM: [wording]}}))
    assert wordings.find(text) == {SELF_HARM}


@pytest.mark.parametrize("text", ["", " ", "\u200b", "?!", "\ud800", "😀"])
def test_a_message_without_letters_has_no_wording(packaged_wordings: Wordings, text: str) -> None:
    assert packaged_wordings.find(text) == frozenset()


@given(text=st.text(max_size=300))
def test_any_text_can_be_looked_at(packaged_wordings: Wordings, text: str) -> None:
    for section, key in packaged_wordings.find(text):
        assert key in KEYS[section]


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (Path.unlink, r"ko\.toml"),
    "no TOML": (lambda path: path.write_text("[danger"), r"ko\.toml"),
    "not UTF-8": (lambda path: path.write_bytes(b"\xff\xfe"), r"ko\.toml"),
    "a key too few": (lambda path: rewrite(path, "fire = []\n", ""), r"ko\.toml.*\('danger', 'fire'\)"),
    "a key too many": (lambda path: rewrite(path, "[danger]\n", "[danger]\nflood = []\n"), r"ko\.toml.*'flood'"),
    "a section too many": (lambda path: rewrite(path, "[danger]\n", "[x]\ny = []\n[danger]\n"), r"ko\.toml.*'x'"),
    "a section that is none": (lambda path: path.write_text("danger = 5\n"), r"ko\.toml"),
    "a bracket that does not close": (lambda path: rewrite(path, "= []", "= ['(가']"), r"ko\.toml.*\(가"),
    "a wording without a word": (lambda path: rewrite(path, "= []", "= ['~']"), r"ko\.toml.*~"),
    "a number for a wording": (lambda path: rewrite(path, "= []", "= [5]"), r"ko\.toml"),
    "a wording for a list": (lambda path: rewrite(path, "= []", "= '가'"), r"ko\.toml"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_file_is_named(make_wordings: MakeWordings, case: str) -> None:
    breaks, named = BROKEN[case]
    folder = make_wordings()
    breaks(folder / "ko.toml")
    with pytest.raises(TriageInvalid, match=named):
        Wordings(folder)


NATIVE = {
    language: re.compile(letters)
    for language, letters in {
        "ko": "[가-힣]", "th": "[ก-๛]", "lo": "[ກ-ໝ]", "km": "[ក-៹]", "hi": "[ऀ-ॿ]", "pa": "[\u0a00-\u0a7f]",
        "hy": "[\u0530-\u058f]", "ru": "[а-яё]", "uk": "[а-яіїєґ]", "ar": "[\u0600-\u06ff]", "fa": "[\u0600-\u06ff]",
        "ja": "[ぁ-ヿ一-鿿]", "zh-Hans": "[一-鿿]", "zh-Hant": "[一-鿿]",
    }.items()
}  # fmt: skip


@pytest.mark.parametrize("language", NATIVE)
def test_danger_can_be_told_in_a_languages_own_letters(language: str) -> None:
    for key, wordings in read(language)["danger"].items():
        assert any(NATIVE[language].search(wording) for wording in wordings), key
