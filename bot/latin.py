"""Which language a text in Latin letters is in: English, Spanish, Vietnamese, Tagalog, Hmong or Iu Mien.

Four witnesses are added up for each language: its function words, its letters and the build of its syllables,
pycld2's share and eldc's likeness. Function words weigh most, because they tell the language that frames a message
from the one that its program names are in.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence

from bot.detectors import UNSUPPORTED, cld2_shares, eldc_scores
from bot.function_words import CLEAR_PHRASES, WORDS_BY_LANGUAGE

_MIN_WORDS = 3
# Tuned on half of 1,900 public sentences and on 200 messages written as residents text.
_SYLLABLE_WEIGHT = 0.3
_LIBRARY_WEIGHT = 0.25
_MIN_LEAD = 0.08
_LEAVING_WORDS = 0.5
_LEAVING_WORDS_UNFRAMED = 1.5
_UNACCENTED = 0.6  # a syllable that Vietnamese could have tells less than one that only Vietnamese has

_WORD = re.compile(r"[A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿ]+(?:['’ʼ][A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿ]+)*")
_REPEATED_LETTER = re.compile(r"(.)\1{2,}")
_WORD_WEIGHTS: dict[str, dict[str, float]] = {
    word: {language: 1 / len(having) for language in having}
    for word in frozenset().union(*WORDS_BY_LANGUAGE.values())
    if (having := [language for language, words in WORDS_BY_LANGUAGE.items() if word in words])
}
_VIETNAMESE_LETTERS = re.compile(r"[ăđơưẠ-ỹ]")  # Unicode lays the letters with two Vietnamese marks side by side
_SPANISH_LETTERS = re.compile(r"[áéíñóú]")
_VIETNAMESE_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?"
    r"(?:uye[nt]?|uyu|oai|oay|uay|uoi|uou|oeo|[iy]eu|[iy]e(?:ch?|m|ng?|p|t)?|u?o(?:ch?|m|ng?|p|t|i)?"
    r"|oa(?:ch?|m|n[gh]?|p|t)?|oe[nt]?|ua(?:n[gh]?|t|y)?|ue(?:ch|nh)?|uy(?:ch|nh?|t|p|a)?"
    r"|a[iouy]|e[ou]|i[au]|u[iu]|[aeiuy](?:ch?|m|n[gh]?|p|t)?)"
)
# Both Hmong (RPA) and Iu Mien write the tone as a last consonant.
_HMONG_SYLLABLES = re.compile(
    r"(?:(?:n?(?:plh?|tsh?|txh?|tlh?|dlh?|dh?|th?|kh?|qh?|ph?|ch?|rh?)|h?(?:ml?|ny?|l)|xy|[fhsvwyz])?"
    r"(?:aw|ai|au|ia|ua|ee|oo|[aeiouw])[bdgjmsv]){1,3}"
)
_MIEN_SYLLABLE = re.compile(
    r"(?:hm|hng|hny|hn|hl|mb|nd|nj|nq|nz|ng|ny|[bcdfghjklmnpqstwyz])?i?[aeiou]{1,3}(?:ng|[kmnpqt])?(?P<tone>[chvxz])"
    r"|(?:mb|nd|nj|nz)i?[aeiou]{1,3}(?:ng|[kmnpqt])?"
)


def language_of_latin_letters(text: str, kept: str | None = None) -> str | None:
    """Return the language of ``text``, ``und`` for one that this program does not speak, None where nothing decides.

    One or two words decide only by a greeting, a plain word for help or letters that no other language here has.
    ``kept`` is the language that stays if nothing decides: the fewer the words, the more it takes to leave it,
    so that a name or a street of three words does not.
    """
    words = words_of(text)
    if len(words) < _MIN_WORDS:
        return _language_of_few(text, words)
    framing, shares, likeness = _function_words(words), cld2_shares(text), _sharpened(eldc_scores(text))
    votes: defaultdict[str, float] = defaultdict(float)
    for witness, weight in (
        (framing, 1 / len(words)),
        (_syllables(words), _SYLLABLE_WEIGHT / len(words)),
        (shares, _LIBRARY_WEIGHT),
        (likeness, _LIBRARY_WEIGHT),
    ):
        for language, vote in witness.items():
            votes[language] += weight * vote
    best = max(votes, key=votes.__getitem__)
    if kept not in (None, best):
        votes[str(kept)] += (_LEAVING_WORDS if framing.get(best) else _LEAVING_WORDS_UNFRAMED) / len(words)
    rival = max(vote for language, vote in votes.items() if language != best)
    if votes[best] - rival < _MIN_LEAD:
        return None
    if best in WORDS_BY_LANGUAGE:
        return best
    return UNSUPPORTED if next(iter(shares), None) == next(iter(likeness), None) else None


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` in Latin letters, lower case, with straight apostrophes."""
    return [word.replace("’", "'").replace("ʼ", "'") for word in _WORD.findall(text.lower())]


def most_function_words(words: Sequence[str]) -> float:
    """Return how many of ``words`` are function words of the language that has most of them."""
    return max(_function_words(words).values(), default=0.0)


def is_function_word(word: str) -> bool:
    """Tell whether ``word`` is a function word of any language here, whatever its case."""
    return _fold(word.lower()) in _WORD_WEIGHTS


def _language_of_few(text: str, words: Sequence[str]) -> str | None:
    if any(_VIETNAMESE_LETTERS.search(word) for word in words):
        return "vi"
    plain = [_REPEATED_LETTER.sub(r"\1", _fold(word)) for word in words]
    if language := CLEAR_PHRASES.get(" ".join(plain)):
        return language
    named = {CLEAR_PHRASES[word] for word in plain if word in CLEAR_PHRASES}
    if len(named) == 1:
        return named.pop()
    return "es" if words and ("¿" in text or "¡" in text) else None


def _fold(word: str) -> str:
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _function_words(words: Sequence[str]) -> dict[str, float]:
    found = dict.fromkeys(WORDS_BY_LANGUAGE, 0.0)
    for word in words:
        for language, weight in _WORD_WEIGHTS.get(_fold(word), {}).items():
            found[language] += weight
    return found


def _syllables(words: Sequence[str]) -> dict[str, float]:
    vietnamese = spanish = hmong = mien = 0.0
    for word in words:
        if _VIETNAMESE_LETTERS.search(word):
            vietnamese += 1
        elif _VIETNAMESE_SYLLABLE.fullmatch(_fold(word)):
            vietnamese += _UNACCENTED
        spanish += 0.5 * bool(_SPANISH_LETTERS.search(word))
        hmong += bool(_HMONG_SYLLABLES.fullmatch(word))
        if built := _MIEN_SYLLABLE.fullmatch(word):
            mien += 1 if built["tone"] in {"v", "x", "z"} else 0.5  # English and Vietnamese words end in c and h too
    return {"vi": vietnamese, "es": spanish, "hmn": hmong, "ium": mien}


def _sharpened(scores: Mapping[str, float]) -> dict[str, float]:
    most = max(scores.values(), default=1.0) or 1.0
    return {language: (score / most) ** 4 for language, score in scores.items()}
