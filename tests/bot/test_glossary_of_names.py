"""Names that people must recognise on letters, cards and pages stand in every translation as they are."""

import re

import pytest
from babel.messages.pofile import read_po

from bot.phrases import LOCALE_FOLDER, catalogue_path
from knowledge.languages import LANGUAGES

KEPT_NAMES = LOCALE_FOLDER / "kept_names.txt"
LINES = KEPT_NAMES.read_text(encoding="utf-8").splitlines()
NAMES = [line for line in LINES if not line.startswith("#")]
TRANSLATED = [language for language in LANGUAGES if language != "en"]


def messages(language: str) -> dict[str, str]:
    with catalogue_path(language).open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file) if message.id}


def stands_in(name: str, text: str) -> bool:
    """Tell whether a name stands in a text, not as a part of another Latin word."""
    return re.search(rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])", text) is not None


def test_the_list_is_one_name_a_line_after_a_comment_and_sorted() -> None:
    assert LINES[0].startswith("# ")
    assert all(name == name.strip() and name for name in NAMES)
    assert sorted(set(NAMES), key=str.casefold) == NAMES


def test_the_list_has_the_names_that_replies_use() -> None:
    assert {"CalFresh", "CalWORKs", "Medi-Cal", "EDD", "DMV", "EBT", "ITIN", "TTY"} <= set(NAMES)
    used = {name for name in NAMES for message in messages("es") if stands_in(name, message)}
    assert {"EDD", "Medi-Cal", "EBT", "ITIN", "TTY"} <= used


def test_every_abbreviation_of_a_message_is_on_the_list() -> None:
    # "I" is a word; "AI" is said in words.
    found = {word for message in messages("es") for word in re.findall(r"\b[A-Z][A-Z0-9&]+\b", message)}
    assert found <= set(NAMES)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_name_of_a_message_stands_in_its_translation(language: str) -> None:
    lost = [
        (name, message, translation)
        for message, translation in messages(language).items()
        for name in NAMES
        if stands_in(name, message) and not stands_in(name, translation)
    ]
    assert lost == []


@pytest.mark.parametrize(
    ("name", "text", "stands"),
    [("EDD", "EDD 번호", True), ("EDD", "EDD번호", True), ("EDD", "EDDs", False), ("PG&E", "la PG&E.", True)],
)
def test_a_name_is_found_as_a_word(name: str, text: str, stands: bool) -> None:
    assert stands_in(name, text) is stands
