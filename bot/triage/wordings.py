"""The wordings of all languages, and which of them a message holds.

Every message is held against the wordings of every language that is written in its letters: which language a message
is in is a guess, and a guess must not hide a call for help.
"""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from bot.errors import TriageInvalid
from knowledge.errors import WordingInvalid
from knowledge.languages import LANGUAGES
from knowledge.wordings import fold, translate_wordings

WORDINGS_FOLDER = Path(__file__).with_name("wordings")

KEYS: Mapping[str, tuple[str, ...]] = {
    "danger": ("self_harm", "abuse", "child", "medical", "fire", "violence"),
    "topic": ("self_harm", "abuse", "child", "medical", "fire", "violence"),
    "harmless": ("innocent",),
    "person": ("wanted",),
    "case": (
        *("status", "payment", "denial", "overpayment", "appeal", "account", "record_change", "letter", "own_file"),
    ),
    "off": ("out_of_scope",),
    "attack": ("injection",),
    "talk": ("hello", "thanks", "bye", "are_you_a_person", "who_are_you"),
    "live": ("fire", "evacuation", "road", "power"),
}
"""The sections of a language's file, and the keys of each."""

_HARMLESS = ("harmless", "innocent")
_BLANK = " _"  # a word that no wording has, and that a gap can pass over
_LATIN = "[a-z]"
_LETTERS = {
    "zh-Hans": "[\u3400-\u9fff]",
    "zh-Hant": "[\u3400-\u9fff]",
    "ja": "[\u3040-\u30ff\u3400-\u9fff]",
    "ko": "[\uac00-\ud7af]",
    "hy": "[\u0530-\u058f]",
    "fa": "[\u0600-\u06ff]",
    "ar": "[\u0600-\u06ff]",
    "ru": "[\u0400-\u04ff]",
    "uk": "[\u0400-\u04ff]",
    "pa": "[\u0a00-\u0a7f]",
    "hi": "[\u0900-\u097f]",
    "km": "[\u1780-\u17ff]",
    "lo": "[\u0e80-\u0eff]",
    "th": "[\u0e00-\u0e7f]",
}

Place = tuple[str, str]
"""A section and a key in it."""

Found = frozenset[Place]
"""The sections and keys whose wordings stand in a message."""


class Wordings:
    """The wordings of all languages; those of some letters are compiled when a text first has such letters."""

    def __init__(self, folder: Path = WORDINGS_FOLDER) -> None:
        """Read every language's file.

        Raises:
            TriageInvalid: A file is missing or broken; the message names it.
        """
        self._sources: dict[str, list[tuple[Place, str]]] = {}
        for language in LANGUAGES:
            for letters, place, source in _read(folder / f"{language}.toml", language):
                self._sources.setdefault(letters, []).append((place, source))
        self._letters = {letters: re.compile(letters) for letters in self._sources}
        self._compiled: dict[str, list[tuple[Place, re.Pattern[str]]]] = {}

    def warm_up(self) -> None:
        """Compile everything now: it takes seconds, which the first resident should not wait for."""
        for letters in self._sources:
            self._patterns(letters)

    def find(self, text: str, *, sections: Collection[str] = tuple(KEYS)) -> Found:
        """Return which wordings of the sections stand in the text.

        Danger is looked for after harmless phrases are taken out.
        """
        folded = fold(text)
        own = [letters for letters, pattern in self._letters.items() if pattern.search(folded)]
        at_hand = [one for letters in own for one in self._patterns(letters)]
        without_harmless = folded
        if "danger" in sections:
            for place, pattern in at_hand:
                if place == _HARMLESS:
                    without_harmless = pattern.sub(_BLANK, without_harmless)
        found: set[Place] = set()
        for place, pattern in at_hand:
            if place[0] not in sections or place == _HARMLESS or place in found:
                continue
            if pattern.search(without_harmless if place[0] == "danger" else folded):
                found.add(place)
        return frozenset(found)

    def _patterns(self, letters: str) -> list[tuple[Place, re.Pattern[str]]]:
        if letters not in self._compiled:
            self._compiled[letters] = [(place, re.compile(source)) for place, source in self._sources[letters]]
        return self._compiled[letters]


def _read(path: Path, language: str) -> Iterator[tuple[str, Place, str]]:
    """Yield the letters that a text must have, and the place and source of each list of wordings."""
    own = re.compile(_LETTERS.get(language, _LATIN))
    try:
        sections = tomllib.loads(path.read_text(encoding="utf-8"))
        wanted = {(section, key) for section, keys in KEYS.items() for key in keys}
        given = {(section, key) for section, keys in sections.items() for key in keys}
        if wanted != given:
            raise TriageInvalid(f"{str(path)!r} lacks or adds {sorted(wanted ^ given)!r}")
        for section, key in sorted(wanted):
            wordings: list[str] = sections[section][key]
            if not isinstance(wordings, list):
                raise TypeError(f"{section}.{key} is not a list")
            # Some languages are typed in Latin letters too; those wordings are for texts in Latin letters.
            native = [wording for wording in wordings if own.search(wording.casefold())]
            latin = [wording for wording in wordings if not own.search(wording.casefold())]
            for letters, some in ((own.pattern, native), (_LATIN, latin)):
                if some:
                    yield letters, (section, key), translate_wordings(some, language)
    except (OSError, ValueError, AttributeError, TypeError, WordingInvalid) as error:
        raise TriageInvalid(f"cannot use {str(path)!r}: {error}") from error
