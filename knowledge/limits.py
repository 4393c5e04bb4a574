"""Which sentences of a passage limit what the others say: exceptions, prohibitions, upper bounds, deadlines.

They are found when a page is indexed. An answer that cites their section states them or says that there are
conditions; a left-out exception misleads as much as an invented fact.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from knowledge.wordings import compile_wordings, fold

_FILE = Path(__file__).with_name("limits.toml")


def limiting_positions(sentences: Sequence[str], language: str) -> tuple[int, ...]:
    """Return the positions of the sentences that hold a limiting word of the language."""
    pattern = _patterns().get(language)
    if pattern is None:
        return ()
    return tuple(n for n, sentence in enumerate(sentences) if pattern.search(fold(sentence)))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lists: dict[str, list[str]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    compiled = {language: compile_wordings(wordings, language) for language, wordings in lists.items()}
    return {language: pattern for language, pattern in compiled.items() if pattern is not None}
