"""A resident's text made clean: what cannot be seen or said is taken out, what is left is kept as written."""

import re
import unicodedata

MOST_CHARS = 2000

# Line ends and tabs become spaces; other controls, lone surrogates, private use, and the invisible characters
# that hide text from people (zero width, direction overrides, tags) go, but for the joiners that Persian,
# Hindi and emoji need.
_SPACES = re.compile(r"\s+")
_KEPT_FORMAT = "\u200c\u200d"


def clean_question(text: str) -> str:
    """Return the text in NFC without invisible characters, white space folded."""
    visible = "".join(_visible(character) for character in text)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", visible)).strip()


def is_empty(text: str) -> bool:
    """Tell whether a clean text has no letter and no digit in it."""
    return not any(character.isalnum() for character in text)


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    hidden = category in {"Cc", "Cs", "Co", "Cn"} or (category == "Cf" and character not in _KEPT_FORMAT)
    return "" if hidden else character
