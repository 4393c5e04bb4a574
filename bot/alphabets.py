"""Which language a text in Arabic, Cyrillic or Devanagari letters is in.

Two languages share each alphabet here (Arabic and Persian, Russian and Ukrainian); letters that only one of them has
and short function words decide, the libraries are asked where neither does. ``und`` is a language of that alphabet
that this program does not speak.
"""

import re
from collections.abc import Iterable

from bot.detectors import UNSUPPORTED, cld2_shares, eldc_scores

_PERSIAN_LETTERS = frozenset("پچژگکیۀ")
_ARABIC_LETTERS = frozenset("ةىأإيك")
_OTHER_ARABIC_LETTERS = frozenset("ٹڈڑںےہۃھټځڅډړږښڼۍڕۆێڵەۇۈۋ")  # Urdu, Pashto, Kurdish, Uyghur
_PERSIAN_SMALL_WORDS = """
از به را است این چه چطور چگونه چرا کجا کجاست کی می نمی دارم ندارم داریم دارید دارد هستم هستیم هست نیست بود
برای باید سلام ممنون مرسی لطفا متشکرم که با تا یک هم ما شما خود ها های کنم کنید کرد شد شود خواهم میخواهم
میشود کمک خیلی ام ای اگر یا آیا ایا وقت دولت شده تواند توانم بدم بگیرم من
"""
_PERSIAN_WORDS = frozenset(_PERSIAN_SMALL_WORDS.split())
_ARABIC_SMALL_WORDS = """
في على الى إلى هل ما هي هو كيف أين اين وين متى انا أنا اريد أريد عندي شكرا مرحبا لا ليس هذا هذه التي الذي مع
عن أن ان كم ماذا لماذا يمكن يمكنني احتاج أحتاج كان نحن لم لن قد كل بعد قبل عندما او أو بدي شو ليش كيفية نعم
السلام عليكم لدي لدينا لي ذلك حتى اذا إذا هناك حول بين طلب
"""
_ARABIC_WORDS = frozenset(_ARABIC_SMALL_WORDS.split())
_UKRAINIAN_LETTERS = frozenset("іїєґ")
_RUSSIAN_LETTERS = frozenset("ыэъё")
_OTHER_CYRILLIC_LETTERS = frozenset("ўђјљњћџѓќѕәғқңөұүһҗӣӯҳҷӑӗ")  # Belarusian, Serbian, Macedonian, Turkic, Mongolian
_UKRAINIAN_SMALL_WORDS = """
та що як це або де коли треба потрібно якщо дякую будь ласка можу мені вже ще немає від про чи але дуже
робота з у був була було щоб тільки також моя моє хто яка який яке яку які вона вони бути має маю вас нас
цей ця для добрий день доброго дня вітаю привіт допомога допоможіть скільки чому гроші роботу хочу
"""
_UKRAINIAN_WORDS = frozenset(_UKRAINIAN_SMALL_WORDS.split())
_RUSSIAN_SMALL_WORDS = """
и что как это или где когда нужно если спасибо пожалуйста могу мне уже еще нет от про ли но очень работа с
был была было чтобы только также кто какая какой какие она они быть имею вас нас этот эта для добрый день
здравствуйте привет помощь помогите сколько почему деньги работу хочу его не можно надо есть чем после при
из он
"""
_RUSSIAN_WORDS = frozenset(_RUSSIAN_SMALL_WORDS.split())

_WORD = re.compile(r"[^\W\d_]+")
_ARABIC_KEYBOARD = str.maketrans("يك", "یک")
_FEW_WORDS = 3
_FOREIGN_LETTER_SHARE = 0.04


def language_of_arabic_letters(text: str, kept: str | None = None) -> str | None:
    """Return ar, fa or ``und`` (Urdu, Pashto, Kurdish), None where nothing in ``text`` decides.

    One or two words that both languages could write leave it at ``kept``.
    """
    if _has_share_of(_OTHER_ARABIC_LETTERS, text):
        return UNSUPPORTED
    words = _WORD.findall(text)
    persian = _count(_PERSIAN_LETTERS, text)
    persian += 2 * _count(_PERSIAN_WORDS, [word.translate(_ARABIC_KEYBOARD) for word in words])
    arabic = _count(_ARABIC_LETTERS, text) + 2 * _count(_ARABIC_WORDS, words)
    arabic += sum(word.startswith("ال") for word in words)
    if persian != arabic:
        return "fa" if persian > arabic else "ar"
    return _likelier(text, ("ar", "fa"), None if len(words) >= _FEW_WORDS else kept)


def language_of_cyrillic_letters(text: str, kept: str | None = None) -> str | None:
    """Return ru, uk or ``und`` (Bulgarian, Serbian, Kazakh), None where nothing in ``text`` decides.

    One or two words that both languages could write leave it at ``kept``.
    """
    text = text.lower()
    words = _WORD.findall(text)
    ukrainian_letters, russian_letters = _count(_UKRAINIAN_LETTERS, text), _count(_RUSSIAN_LETTERS, text)
    if _has_share_of(_OTHER_CYRILLIC_LETTERS, text):
        return UNSUPPORTED
    if (
        not ukrainian_letters
        and not russian_letters
        and len(words) >= _FEW_WORDS
        and _both_read(text, ("bg", "sr", "mk"))
    ):
        return UNSUPPORTED
    ukrainian = 2 * ukrainian_letters + _count(_UKRAINIAN_WORDS, words)
    russian = 2 * russian_letters + _count(_RUSSIAN_WORDS, words)
    if ukrainian != russian:
        return "uk" if ukrainian > russian else "ru"
    return _likelier(text, ("ru", "uk"), None if len(words) >= _FEW_WORDS else kept)


def language_of_devanagari(text: str) -> str:
    """Return hi, or ``und`` where both libraries read Marathi; Nepali passes for Hindi."""
    return UNSUPPORTED if len(text.split()) >= _FEW_WORDS and _both_read(text, ("mr",)) else "hi"


def _count(wanted: frozenset[str], pieces: Iterable[str]) -> int:
    return sum(piece in wanted for piece in pieces)


def _has_share_of(letters: frozenset[str], text: str) -> bool:
    return _count(letters, text) > _FOREIGN_LETTER_SHARE * len(text)


def _both_read(text: str, languages: tuple[str, ...]) -> bool:
    first = next(iter(cld2_shares(text)), None)
    return first in languages and next(iter(eldc_scores(text)), first) == first


def _likelier(text: str, languages: tuple[str, str], kept: str | None) -> str | None:
    if kept in languages:
        return None
    shares, scores = cld2_shares(text), eldc_scores(text)
    votes = {language: shares.get(language, 0.0) + scores.get(language, 0.0) for language in languages}
    best = max(votes, key=votes.__getitem__)
    return best if votes[best] > 0 else None
