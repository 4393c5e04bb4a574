"""The typical questions: sixty in each language, in its own script, the same ones in the same order."""

import re
import unicodedata

import numpy as np
import pytest
from knowledge_makers import StubEmbedder

from knowledge.languages import LANGUAGES
from knowledge.store import KnowledgeStore
from knowledge.typical import average_questions, load_typical_questions

# The first word of the Unicode names of a script's letters.
SCRIPTS = {
    "zh-Hans": {"CJK"}, "zh-Hant": {"CJK"}, "ko": {"HANGUL"}, "hy": {"ARMENIAN"}, "fa": {"ARABIC"}, "ar": {"ARABIC"},
    "ru": {"CYRILLIC"}, "uk": {"CYRILLIC"}, "pa": {"GURMUKHI"}, "hi": {"DEVANAGARI"}, "km": {"KHMER"}, "lo": {"LAO"},
    "th": {"THAI"}, "ja": {"CJK", "HIRAGANA", "KATAKANA"},
}  # fmt: skip
QUESTIONS = load_typical_questions()


def scripts_of(text: str) -> list[str]:
    return [unicodedata.name(c, "?").split()[0].split("-")[0] for c in text if c.isalpha()]


def test_every_language_has_sixty_different_questions() -> None:
    assert set(QUESTIONS) == set(LANGUAGES)
    assert {language: len(set(lines)) for language, lines in QUESTIONS.items()} == dict.fromkeys(LANGUAGES, 60)
    assert [line for lines in QUESTIONS.values() for line in lines if not line.strip() or line != line.strip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_are_in_the_script_of_their_language(language: str) -> None:
    found = [script for line in QUESTIONS[language] for script in scripts_of(line)]
    own = SCRIPTS.get(language, {"LATIN"})
    assert sum(script in own for script in found) / len(found) > 0.8
    assert set(found) <= own | {"LATIN", "MODIFIER", "IDEOGRAPHIC"}


def test_questions_are_the_same_in_every_language() -> None:
    numbers = {language: [re.findall(r"\d+", line) for line in lines] for language, lines in QUESTIONS.items()}
    with_digits = [n for n, found in enumerate(numbers["en"]) if found]
    for language in ("es", "vi", "ru", "ko"):
        assert [n for n in with_digits if not numbers[language][n]] == [], language


@pytest.mark.parametrize(
    ("ours", "theirs", "own"),
    [("zh-Hans", "zh-Hant", "驾驶执车"), ("zh-Hant", "zh-Hans", "駕駛執車"), ("uk", "ru", "іїєґ"), ("fa", "ar", "پچگ")],
)
def test_languages_of_one_script_are_told_apart(ours: str, theirs: str, own: str) -> None:
    assert set(own) & set("".join(QUESTIONS[ours]))
    assert not set(own) & set("".join(QUESTIONS[theirs]))


async def test_averages_are_made_once_and_kept(store: KnowledgeStore) -> None:
    embedder = StubEmbedder()
    first = await average_questions(store, embedder, lambda *step: None)
    second = await average_questions(store, embedder, lambda *step: None)
    assert embedder.queries == 20 * 60
    assert set(first) == set(second) == set(LANGUAGES)

    english = np.mean([embedder.embed_query(line) for line in QUESTIONS["en"]], axis=0)
    for averages in (first, second):
        np.testing.assert_allclose(averages["en"], english, atol=1e-5)


async def test_another_embedding_has_averages_of_its_own(store: KnowledgeStore) -> None:
    await average_questions(store, StubEmbedder(), lambda *step: None)
    other = StubEmbedder(fingerprint="stub:2")
    await average_questions(store, other, lambda *step: None)
    assert other.queries == 20 * 60
