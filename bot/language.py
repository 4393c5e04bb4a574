"""Which of the product's languages a message is written in.

The order: clean the text, see which script carries it, ask that script's rules, then fall back to the conversation's
language. A message that says nothing about its language (an agency's name, a number, "ok") changes nothing.
"""

import re
import unicodedata
from dataclasses import dataclass

from bot.alphabets import language_of_arabic_letters, language_of_cyrillic_letters, language_of_devanagari
from bot.chinese import could_be_japanese, language_of_han, likelier_chinese
from bot.detectors import UNSUPPORTED
from bot.latin import is_function_word, language_of_latin_letters, most_function_words, words_of
from bot.scripts import Script, words_by_script
from knowledge.languages import LANGUAGES

DEFAULT_LANGUAGE = "en"

_MAX_CHARS = 1000
_LANGUAGE_OF_SCRIPT = {
    Script.HANGUL: "ko",
    Script.ARMENIAN: "hy",
    Script.GURMUKHI: "pa",
    Script.THAI: "th",
    Script.LAO: "lo",
    Script.KHMER: "km",
    Script.BOPOMOFO: "zh-Hant",
    Script.KANA: "ja",
    Script.OTHER: UNSUPPORTED,
}
_SHARING_SCRIPT = {
    Script.HAN: ("zh-Hans", "zh-Hant"),
    Script.ARABIC: ("ar", "fa"),
    Script.CYRILLIC: ("ru", "uk"),
}
# Repeats are bounded: an unbounded one before a sign that never comes costs the square of the length.
_ADDRESSES = re.compile(
    r"https?://[!-~]*|www\.[!-~]*|[\w.+-]{1,64}@[\w.-]{1,255}"
    r"|(?<![A-Za-z0-9-])(?:[A-Za-z0-9-]{1,63}\.){1,4}(?:com|gov|edu|net|org|us)(?![A-Za-z])(?:/[!-~]*)?",
    re.IGNORECASE | re.ASCII,
)
_NUMBERED = re.compile(r"(?:[A-Za-z]{1,3}-?)?\d[A-Za-z\d-]{0,30}")
_PROGRAM_NAMES = re.compile(
    r"(?<![A-Za-zÀ-ỹ])(?:dmv|edd|medi-?cal|medi cal|cal ?fresh|cal-?works|cal ?jobs|cal ?savers|covered california"
    r"|california|los angeles|real id|social security|food stamps|unemployment|medicare|medicaid|covid|ebt|wic|snap"
    r"|ihss|ssi|ssn|ssa|ssp|itin|daca|uscis|irs|ftb|cdss|dhcs|cdph|sdi|pfl|url|pdf|sms|app|ok|okay|okey|yes|yeah|yep"
    r"|hi|hello|bye|lol)(?![A-Za-zÀ-ỹ])",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"(?<![A-Za-zÀ-ỹ])[A-Z]{2,6}(?![A-Za-zÀ-ỹ])")
_MIN_KANA_SHARE = 0.15
_MIN_OTHER_WORDS = 0.6  # three letters: fewer are an ohm sign or a face made of letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """The language to answer in.

    ``language`` is one of LANGUAGES. ``is_certain`` is False where the text did not decide: it was too short or
    ambiguous and the conversation's language was kept, or it is in a language outside LANGUAGES, or its script is
    shared by two languages and the likelier one was taken.
    """

    language: str
    is_certain: bool


def identify(text: str, *, conversation_language: str | None = None) -> Identified:
    """Return the language of one message; of a long one the first thousand characters are read.

    ``conversation_language`` is what the conversation is in so far, None at its start.
    """
    kept = conversation_language if conversation_language in LANGUAGES else None
    readable = _readable(text)
    script = _carrying_script(readable)
    language = _language_by_script(script, readable, kept)
    if script is Script.HAN and kept == "ja" and language != "ja" and could_be_japanese(readable):
        return Identified(language="ja", is_certain=False)
    if language == UNSUPPORTED:
        return Identified(language=DEFAULT_LANGUAGE, is_certain=False)
    if language is not None:
        return Identified(language=language, is_certain=True)
    sharing = _SHARING_SCRIPT.get(script)
    if sharing is None or kept in sharing:
        return Identified(language=kept or DEFAULT_LANGUAGE, is_certain=False)
    return Identified(language=likelier_chinese(readable) if script is Script.HAN else sharing[0], is_certain=False)


def _readable(text: str) -> str:
    # Surrogates and control characters make the libraries refuse a text; joiners split Persian words.
    shown = "".join(
        letter if letter.isprintable() else " " if letter.isspace() or letter in "\u200b\u200c" else ""
        for letter in text[:_MAX_CHARS]
    )
    shown = unicodedata.normalize("NFKC", shown)[:_MAX_CHARS]
    for noise in (_ADDRESSES, _NUMBERED, _PROGRAM_NAMES):
        shown = noise.sub(" ", shown)
    if not shown.isupper():
        shown = _ACRONYM.sub(lambda found: found[0] if is_function_word(found[0]) else " ", shown)
    return shown


def _carrying_script(text: str) -> Script:
    words = words_by_script(text)
    latin, other = words.pop(Script.LATIN, 0.0), words.pop(Script.OTHER, 0.0)
    if other >= _MIN_OTHER_WORDS and other > latin + sum(words.values()):
        return Script.OTHER
    kana, han = words.pop(Script.KANA, 0.0), words.pop(Script.HAN, 0.0)
    if kana or han:
        words[Script.KANA if kana > _MIN_KANA_SHARE * (kana + han) else Script.HAN] = kana + han
    if not words:
        return Script.LATIN
    # English words inside a Chinese sentence leave it Chinese, unless the small words around them are English.
    native = max(words, key=words.__getitem__)
    is_framed = 1.5 * words[native] > most_function_words(words_of(text)) and 6 * words[native] > latin
    return native if is_framed else Script.LATIN


def _language_by_script(script: Script, text: str, kept: str | None) -> str | None:
    if script is Script.LATIN:
        return language_of_latin_letters(text, kept)
    if script is Script.HAN:
        return language_of_han(text)
    if script is Script.ARABIC:
        return language_of_arabic_letters(text, kept)
    if script is Script.CYRILLIC:
        return language_of_cyrillic_letters(text, kept)
    if script is Script.DEVANAGARI:
        return language_of_devanagari(text)
    return _LANGUAGE_OF_SCRIPT[script]
