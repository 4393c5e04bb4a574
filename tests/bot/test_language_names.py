"""Each language's name in itself, and the direction it is written in."""

import unicodedata

import pytest

from bot.language_names import OWN_NAMES, RIGHT_TO_LEFT, direction
from knowledge.languages import LANGUAGES


def test_every_language_has_its_own_name_and_no_two_share_one() -> None:
    assert sorted(OWN_NAMES) == sorted(LANGUAGES)
    assert len(set(OWN_NAMES.values())) == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_runs_as_the_letters_of_its_name_run(language: str) -> None:
    strong = {unicodedata.bidirectional(letter) for letter in OWN_NAMES[language]}
    assert (direction(language) == "rtl") is bool(strong & {"R", "AL"})


def test_only_served_languages_run_from_the_right() -> None:
    assert set(LANGUAGES) >= RIGHT_TO_LEFT
    assert direction("he-unknown") == "ltr"
