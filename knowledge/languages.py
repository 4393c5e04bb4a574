"""The languages served, as BCP 47 strings, and how pages and addresses name them."""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

LANGUAGES = (
    "en", "es", "zh-Hans", "zh-Hant", "vi", "tl", "ko", "hy", "fa", "ar", "ru", "pa", "hi", "hmn", "ium", "km", "lo",
    "th", "ja", "uk",
)  # fmt: skip

# Primary subtags that mean one of ours: ISO 639-2 and 639-3 codes, macrolanguages and varieties.
_PRIMARY = {
    "eng": "en", "spa": "es", "zho": "zh", "chi": "zh", "cmn": "zh", "yue": "zh-Hant", "vie": "vi", "fil": "tl",
    "tgl": "tl", "kor": "ko", "hye": "hy", "arm": "hy", "hyw": "hy", "fas": "fa", "per": "fa", "pes": "fa", "prs": "fa",
    "ara": "ar", "arb": "ar", "rus": "ru", "pan": "pa", "pnb": "pa", "hin": "hi", "mww": "hmn", "hnj": "hmn",
    "blu": "hmn", "khm": "km", "lao": "lo", "tha": "th", "jpn": "ja", "ukr": "uk",
}  # fmt: skip
_TRADITIONAL_REGIONS = frozenset({"tw", "hk", "mo"})

# Whole path segments in which sites keep a language; "chinese" alone does not say which script.
_SEGMENTS = {
    "english": "en", "espanol": "es", "español": "es", "spanish": "es", "vietnamese": "vi", "tieng-viet": "vi",
    "tiengviet": "vi", "tagalog": "tl", "filipino": "tl", "korean": "ko", "armenian": "hy", "farsi": "fa",
    "persian": "fa", "arabic": "ar", "russian": "ru", "punjabi": "pa", "hindi": "hi", "hmong": "hmn", "mien": "ium",
    "iu-mien": "ium", "khmer": "km", "cambodian": "km", "lao": "lo", "laotian": "lo", "thai": "th", "japanese": "ja",
    "ukrainian": "uk", "chinese-simplified": "zh-Hans", "simplified-chinese": "zh-Hans", "zhs": "zh-Hans",
    "chinese-traditional": "zh-Hant", "traditional-chinese": "zh-Hant", "zht": "zh-Hant",
}  # fmt: skip
_TAG = re.compile(r"^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$")
_PATH_TAG = re.compile(r"^(?:[a-z]{2}|fil|hmn|mww|ium)(?:[-_](?:hans|hant|[a-z]{2}))?$")
_QUERY_NAMES = frozenset({"lang", "language", "locale"})


def normalise_language(tag: str) -> str | None:
    """Return the tag as one of our languages, None where it is none of them.

    Regions are dropped, except that they choose the script of Chinese; Chinese without script or region is
    simplified (as in CLDR's likely subtags).
    """
    subtags = tag.strip().lower().replace("_", "-").split("-")
    if not _TAG.match("-".join(subtags)):
        return None
    primary = _PRIMARY.get(subtags[0], subtags[0])
    if primary == "zh":
        return _chinese(subtags[1:])
    return primary if primary in LANGUAGES else None


def language_from_path(url: str) -> str | None:
    """Return the language that the address itself names, None where it names none.

    Looked at are a ``lang`` parameter, a language's name as a whole path segment, and a language tag as one of
    the first two segments (further back, ``ar`` or ``pa`` mean other things).
    """
    try:
        parts = urlsplit(url)
        named = [value for name, value in parse_qsl(parts.query) if name.lower() in _QUERY_NAMES]
    except ValueError:
        return None
    for value in named:
        language = normalise_language(value)
        if language is not None:
            return language
    segments = [unquote(segment).lower() for segment in parts.path.split("/") if segment]
    for position, segment in enumerate(segments):
        if segment in _SEGMENTS:
            return _SEGMENTS[segment]
        if position < 2 and _PATH_TAG.match(segment):
            language = normalise_language(segment)
            if language is not None:
                return language
    return None


def _chinese(subtags: list[str]) -> str:
    if "hans" in subtags:
        return "zh-Hans"
    is_traditional = "hant" in subtags or "yue" in subtags or not _TRADITIONAL_REGIONS.isdisjoint(subtags)
    return "zh-Hant" if is_traditional else "zh-Hans"
