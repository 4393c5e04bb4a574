"""Each language's name in itself, as a language menu shows it."""

OWN_NAMES = {
    "en": "English",
    "es": "Español",
    "zh-Hans": "简体中文",
    "zh-Hant": "繁體中文",
    "vi": "Tiếng Việt",
    "tl": "Tagalog",
    "ko": "한국어",
    "hy": "Հայերեն",
    "fa": "فارسی",
    "ar": "العربية",
    "ru": "Русский",
    "pa": "ਪੰਜਾਬੀ",
    "hi": "हिन्दी",
    "hmn": "Hmoob",
    "ium": "Iu Mienh",
    "km": "ខ្មែរ",
    "lo": "ລາວ",
    "th": "ไทย",
    "ja": "日本語",
    "uk": "Українська",
}

RIGHT_TO_LEFT = frozenset({"ar", "fa"})


def direction(language: str) -> str:
    """Return ``rtl`` or ``ltr``."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"
