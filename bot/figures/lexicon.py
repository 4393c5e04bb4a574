"""The word lists as they are looked up: one lexicon a Latin language, all other scripts in each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from bot.figures.clean import clean_word
from bot.figures.types import Role
from bot.figures.words.arabic_armenian import ARABIC, ARMENIAN, PERSIAN
from bot.figures.words.cyrillic import RUSSIAN, UKRAINIAN
from bot.figures.words.east_asian import CHINESE, JAPANESE, KOREAN
from bot.figures.words.english import ENGLISH
from bot.figures.words.hmong_mien import HMONG, IU_MIEN
from bot.figures.words.indic import HINDI, PUNJABI
from bot.figures.words.mainland import KHMER, LAO, THAI
from bot.figures.words.spanish import SPANISH
from bot.figures.words.vietnamese_tagalog import TAGALOG, VIETNAMESE

_LATIN = {"en": ENGLISH, "es": SPANISH, "vi": VIETNAMESE, "tl": TAGALOG, "hmn": HMONG, "ium": IU_MIEN}
_OTHERS = (ARABIC, PERSIAN, RUSSIAN, UKRAINIAN, HINDI, PUNJABI, THAI, LAO, KHMER, CHINESE, JAPANESE, KOREAN)
_SHARED = ("m", "w", "cur", "pct")  # names of months and money slip from one Latin language into another
_ARMENIAN_ENDINGS = ("", "ը", "ն", "ի", "ին", "ից", "ով", "երորդ")
_KOREAN_TENS = ("열", "스물", "서른", "마흔", "예순", "일흔", "여든", "아흔")
_KOREAN_ONES = ("하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Words and phrases by their cleaned form.

    ``stems`` match the beginning of a word; ``reach`` is, for a first word or a first letter of an unspaced script,
    the most words or letters of an entry that begins so.
    """

    words: dict[str, tuple[Role, ...]] = field(default_factory=dict)
    stems: dict[str, tuple[Role, ...]] = field(default_factory=dict)
    reach: dict[str, int] = field(default_factory=dict)

    def look_up(self, word: str) -> tuple[Role, ...]:
        """Return the roles of a whole word, by its stem if need be; none if it is not known."""
        found = self.words.get(word)
        if found is not None:
            return found
        for length in range(len(word), 1, -1):
            found = self.stems.get(word[:length])
            if found is not None:
                return found
        return ()


def is_unspaced(letter: str) -> bool:
    """Return whether a letter's script puts no spaces between words, or glues what we look for to others."""
    return (
        "\u0e00" <= letter <= "\u0eff"
        or "\u1780" <= letter <= "\u17ff"
        or "\u3005" <= letter <= "\u30ff"
        or "\u3400" <= letter <= "\u9fff"
        or "\uac00" <= letter <= "\ud7a3"
        or "\uf900" <= letter <= "\ufaff"
    )


def lexicon_of(language: str) -> Lexicon:
    """Return the lexicon for texts in a language; Latin letters in one that we do not know are read as English."""
    return _build(language if language in _LATIN else "en", is_japanese=language == "ja")


@lru_cache(maxsize=8)
def _build(own: str, *, is_japanese: bool) -> Lexicon:
    lexicon = Lexicon()
    for block in _OTHERS:
        # Japanese has the letters of Chinese denials in words that deny nothing.
        is_foreign = block is CHINESE and is_japanese
        _add(lexicon, (entry for entry in _entries(block) if not (is_foreign and entry[1].name in ("neg", "weak"))))
    _add(lexicon, _entries(ARMENIAN))
    _add(lexicon, _armenian_compounds())
    _add(lexicon, _korean_compounds())
    _add(lexicon, _entries(_LATIN[own]))
    known = frozenset(lexicon.words)
    borrowed = (*_SHARED, "u", "n", "s", "ap") if own not in ("hmn", "ium", "en") else (*_SHARED, "u", "ap")
    for other, block in _LATIN.items():
        names = borrowed if other == "en" else _SHARED
        if other != own:
            lent = (
                (key, role)
                for key, role in _entries(block)
                if role.name in names and not role.doubt and key not in known and len(key) > 3
            )
            _add(lexicon, lent)
    return lexicon


def _entries(block: str) -> Iterator[tuple[str, Role]]:
    for line in block.strip().splitlines():
        head, _, words = line.partition(": ")
        name, _, value = head.partition(" ")
        for word in words.split():
            key = word.rstrip("?~") or word
            doubt = 3 if word.endswith("~") and key != word else len(word) - len(key)
            is_stem = key.endswith("*")
            cleaned = clean_word(key.rstrip("*").replace("_", " ").strip())
            yield (cleaned + "*" if is_stem else cleaned), Role(name=name, value=value, doubt=doubt)


def _armenian_compounds() -> Iterator[tuple[str, Role]]:
    numbers = {role.value: key for key, role in reversed(list(_entries(ARMENIAN))) if role.name == "n"}
    ones = [(n, numbers[str(n)]) for n in range(2, 10)] + [(1, "մեկ")]
    for value, word in list(numbers.items()):
        for ending in _ARMENIAN_ENDINGS[1:]:
            yield word + ending, Role(name="o" if ending == "երորդ" else "n", value=value)
    for ten in range(20, 100, 10):
        for one, word in ones:
            for ending in _ARMENIAN_ENDINGS:
                name = "o" if ending == "երորդ" else "n"
                yield numbers[str(ten)] + word + ending, Role(name=name, value=str(ten + one))


def _korean_compounds() -> Iterator[tuple[str, Role]]:
    for ten, word in zip((10, 20, 30, 40, 60, 70, 80, 90), _KOREAN_TENS, strict=True):
        for one, last in enumerate(_KOREAN_ONES, start=1):
            yield word + last, Role(name="n", value=str(ten + one))


def _add(lexicon: Lexicon, entries: Iterator[tuple[str, Role]]) -> None:
    for key, role in entries:
        if key.endswith("*"):
            stem = key[:-1]
            lexicon.stems[stem] = (*lexicon.stems.get(stem, ()), role)
            key = stem
        roles = lexicon.words.get(key, ())
        if role not in roles:
            lexicon.words[key] = (*roles, role)
        first, length = (key[0], len(key)) if is_unspaced(key[0]) else (key.split(" ")[0], key.count(" ") + 1)
        lexicon.reach[first] = max(lexicon.reach.get(first, 1), length)
