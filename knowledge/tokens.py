"""Text into search tokens for every script, without a dictionary.

Words for scripts with spaces, overlapping pairs of characters for the others; each word also without its
diacritics, since people type without them; English words by their stem. Pairs of neighbouring words are tokens
too: they tell "renew a license" from a page that has both words far apart.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import snowballstemmer

PAIR_SIGN = "_"

# Vowel signs and the like are no word characters to `re`: without them Hindi words fall apart.
_MARKS = (
    r"\u0300-\u036f\u064b-\u065f\u0670"
    r"\u0900-\u0903\u093a-\u094f\u0955-\u0957\u0962\u0963\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a75"
)

_RUN = re.compile(
    r"(?P<dense>[\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]+)"
    rf"|(?P<word>[^\W_]+(?:[{_MARKS}]+[^\W_]*)*(?:['’][^\W_]+)?)"
)

_HYPHENED = re.compile(r"[^\W_]+(?:-[^\W_]+)*")

# Words that a question in English or Spanish is made of, whatever it asks.
_STOP_WORDS = frozenset(
    """
    a an the of to in on for and or is are was were be been do does did i my me you your we our it its this that these
    those with at by from as if can could may will would should have has had not no what when where which who how am
    so there their they them he she his her about into than then
    el la los las un una unos unas de del al y o en que es son se su sus mi mis por para con como cómo qué cuál cuáles
    cuándo dónde quién si lo le les me te ha he
    """.split()
)


def tokenize(text: str, language: str) -> list[str]:
    """Return the text's tokens in order: words and characters first, then pairs of neighbouring words."""
    words: list[str] = []
    tokens: list[str] = []
    for is_word, run in _runs(unicodedata.normalize("NFKC", text).lower()):
        if not is_word:
            tokens.extend(_bigrams(run))
        elif run not in _STOP_WORDS:
            word = _stem(run) if language == "en" else run
            plain = _without_marks(word)
            words.append(plain)
            tokens.append(word)
            if plain != word:
                tokens.append(plain)
    tokens.extend(f"{first}{PAIR_SIGN}{second}" for first, second in pairwise(words))
    return tokens


def names_in(text: str) -> list[str]:
    """Return the words that are names in any language: with a digit or two capitals, or Latin amid another script.

    Program and form names (CalFresh, DMV, DE 2501) stay as they are when people write in another language.
    """
    words = _HYPHENED.findall(unicodedata.normalize("NFKC", text))
    is_latin_text = sum(map(_is_latin, text)) * 2 > sum(map(str.isalpha, text))
    return [word for word in words if _looks_like_name(word) or (not is_latin_text and all(map(_is_latin, word)))]


def _looks_like_name(word: str) -> bool:
    return sum(map(str.isupper, word)) >= 2 or any(map(str.isdigit, word))


def _is_latin(character: str) -> bool:
    return character.isalpha() and character.isascii()


def _runs(text: str) -> Iterator[tuple[bool, str]]:
    for match in _RUN.finditer(text):
        yield match.lastgroup == "word", match.group()


def _bigrams(run: str) -> list[str]:
    return [run] if len(run) == 1 else [run[i : i + 2] for i in range(len(run) - 1)]


@lru_cache(maxsize=20_000)
def _without_marks(word: str) -> str:
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return unicodedata.normalize("NFC", "".join(c for c in letters if not unicodedata.combining(c)))


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    stem: str = _english_stemmer().stemWord(word)
    return stem


@lru_cache(maxsize=1)
def _english_stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")
