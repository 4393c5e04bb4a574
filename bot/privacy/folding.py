"""A text made plain for matching: small letters without marks, ASCII digits, each with its place in the original."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from bot.privacy.types import Kind, placeholder

# Traditional signs as their simplified ones, so that each word need be listed in one writing alone.
_TRADITIONAL = (
    "號碼帳賬帐戶個編檔駕駛執證護車電話機聯絡繫銀糧會險稅納識別養單請領費線達醫療補貼傷殘業導學書館員總還"
    "顧註冊壽聽樓層灣頓遞歲錢開運匯轉儲來寫後間時紙綠進當給遷鎮縣張數並為問無過關對"
)
_SIMPLIFIED = (
    "号码账账账户个编档驾驶执证护车电话机联络系银粮会险税纳识别养单请领费线达医疗补贴伤残业导学书馆员总还"
    "顾注册寿听楼层湾顿递岁钱开运汇转储来写后间时纸绿进当给迁镇县张数并为问无过关对"
)
# Letters of other scripts that look like Latin ones; they count as such next to digits alone.
_LOOKALIKES = str.maketrans("АВЕКМНОРСТУХІЈЅԍΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTYXIJSGABEZHIKMNOPTYX")
_LOOKALIKE_RUN = re.compile(
    r"(?<![^\W\d_])[АВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{1,3}(?=-?[0-9](?![0-9]{0,3}[-. ])| [0-9]{3}[ -]?[0-9]{3})"
    r"|(?<=[0-9])[АВЕКМНОРСТУХІЅ]{1,3}(?=[0-9])|(?<![0-9]{9})(?<=[0-9]{8})[АВЕКМНОРСТУХІЅ](?![^\W\d_])"
)

# Stands for whatever is hidden or settled: no letter, no digit, no space, so no rule reaches across it.
GONE = "\x00"

_PLACEHOLDERS = re.compile("|".join(re.escape(placeholder(kind)) for kind in Kind))
_PLAIN = {
    **dict.fromkeys("‐‑‒–—―−﹘﹣－⁃➖ー~〜～", "-"),
    **dict.fromkeys("·•・∙‧･。．․", "."),
    **dict.fromkeys("，、،", ","),
    **dict.fromkeys("：", ":"),
    **dict.fromkeys("（【［", "("),
    **dict.fromkeys("）】］", ")"),
    **dict.fromkeys("؟？", "?"),
    **dict.fromkeys("№＃", "#"),
    **dict.fromkeys("'’‘`´ʼʻ′՚\u0640", ""),
    **dict.fromkeys("يىی", "ی"),
    **dict.fromkeys("كک", "ک"),
    **dict.fromkeys("ةهە", "ه"),
    **dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True)),
    "đ": "d",
    "ð": "d",
    "ı": "i",
    "ł": "l",
    "ø": "o",
    "ß": "s",
    "æ": "a",
    "ँ": "ं",
}
_MARKS = re.compile(
    # Latin, Arabic, nukta and the tone marks of Thai and Lao; the vowel signs of those scripts are letters and stay.
    "[\u0300-\u036f\u0483-\u0487\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u0a3c\u0e48-\u0e4c\u0ec8-\u0ecc\u20dd-\u20e4\ufe00-\ufe0f]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """The folded text, the same with its capitals, and where each character of it starts and ends in the original."""

    text: str
    cased: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=4096)
def fold_character(character: str) -> str:
    """Return what one character matches as, capitals kept: one character, or an empty string for a mere mark."""
    if character in _PLAIN:
        return _PLAIN[character]
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    category = unicodedata.category(character)
    if category == "Pd":
        return "-"
    if category in {"Cf", "Cs", "Me"} or _MARKS.match(character):
        return ""
    if character.isspace() or category == "Cc":
        return "\n" if character in "\n\r\u2028\u2029" else " "
    return _base(character)


def _base(character: str) -> str:
    composed = unicodedata.normalize("NFKC", character)
    plain = composed if len(composed) == 1 else character
    if "\u3040" <= plain <= "\u30ff" or "\uac00" <= plain <= "\ud7a3":  # kana and Hangul would fall apart
        return plain
    base = unicodedata.normalize("NFD", plain)[0]
    small = base.lower()
    if len(small) != 1:
        return base
    if small in _PLAIN:
        return _PLAIN[small].upper() if base != small else _PLAIN[small]
    return base


def fold_word(word: str) -> str:
    """Return ``word`` as it stands in a folded text."""
    return "".join(fold_character(character) for character in word).lower()


def fold(text: str) -> Folded:
    """Return ``text`` folded: a run of white space becomes one character, and so does a placeholder."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for found in [*_PLACEHOLDERS.finditer(text), None]:
        limit = found.start() if found else len(text)
        for place in range(position, limit):
            _add(text[place], place, letters, starts, ends)
        if found:
            letters.append(GONE)
            starts.append(found.start())
            ends.append(found.end())
            position = found.end()
    cased = _LOOKALIKE_RUN.sub(lambda run: run.group().translate(_LOOKALIKES), "".join(letters))
    small = "".join(low if len(low := letter.lower()) == 1 else letter for letter in cased)
    return Folded(text=small, cased=cased, starts=tuple(starts), ends=tuple(ends))


def _add(character: str, place: int, letters: list[str], starts: list[int], ends: list[int]) -> None:
    plain = fold_character(character)
    last = letters[-1] if letters else ""
    if not plain:
        # A mark belongs to the letter before it, an apostrophe to nothing.
        if letters and ends[-1] == place and last != GONE and character not in _PLAIN:
            ends[-1] = place + 1
    elif plain in " \n" and last and last in " \n":
        letters[-1] = "\n" if "\n" in plain + last else " "
        ends[-1] = place + 1
    else:
        letters.append(plain)
        starts.append(place)
        ends.append(place + 1)
