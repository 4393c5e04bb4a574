"""What the two language detection libraries say of a text; the only module that imports them.

Both answer with ISO 639 codes; here they become the BCP 47 strings of the rest of the package. A library that
cannot read a text has no vote: an unknown language is an ordinary answer, never a breakdown.
"""

from collections.abc import Mapping
from functools import lru_cache
from threading import Lock
from typing import Protocol

import eldc
import pycld2

UNSUPPORTED = "und"  # BCP 47: undetermined; here a language that this program does not speak

_BCP47 = {"ms": "id", "zh": "zh-Hans", "zh-Hant": "zh-Hant", "iw": "he", "blu": "hmn"}
_ELDC_SCORES = 20
_ELDC_STARTS = Lock()


class _Likeness(Protocol):
    language: str
    scores: Mapping[str, float]


class _Eldc(Protocol):
    def detect_details(self, text: str) -> _Likeness: ...


def cld2_shares(text: str) -> dict[str, float]:
    """Return the share of ``text``, 0 to 1, that pycld2 gives to each of up to three languages, best first.

    Empty where it recognises nothing.
    """
    try:
        _, _, found = pycld2.detect(text, bestEffort=True)
    except (pycld2.error, ValueError):  # bytes that it holds to be no text; UnicodeEncodeError is a ValueError
        return {}
    return {_BCP47.get(code, code): percent / 100 for _, code, percent, _ in found if code != "un"}


def eldc_scores(text: str) -> dict[str, float]:
    """Return eldc's likeness of ``text``, 0 to 1, to each of up to twenty languages, best first.

    The numbers do not add up to 1. Empty where it recognises nothing. eldc knows neither Hmong nor Khmer.
    """
    try:
        found = _started_eldc().detect_details(text)
    except (RuntimeError, ValueError):
        return {}
    return {_BCP47.get(code, code): score for code, score in found.scores.items()}


def _started_eldc() -> _Eldc:
    with _ELDC_STARTS:  # eldc.init is not thread-safe; its detection is
        return _start_eldc()


@lru_cache(maxsize=1)
def _start_eldc() -> _Eldc:
    eldc.init()
    detector = eldc.instance()
    detector.set_scores(_ELDC_SCORES)
    started: _Eldc = detector
    return started
