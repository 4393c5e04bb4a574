"""Marks at the head of a list item, which are no figures."""

import re
from collections.abc import Sequence

from bot.figures.types import Token

_MARKER = re.compile(
    r"\s*(?:[-*•·▪◦]\s*)?(?:\(?\d{1,2}\s?[).、]|\(\d{1,2}\)|\d{1,2} (?=\x00)|\d{1,2}\.)(?:\s+|(?=[^\s\d]))(?=\S)"
)


def skip_marker(text: str, tokens: Sequence[Token]) -> int:
    """Return the place of the first token behind a list marker, 0 where the text begins without one."""
    match = _MARKER.match(text)
    if not match:
        return 0
    return next((place for place, token in enumerate(tokens) if token.start >= match.end()), 0)
