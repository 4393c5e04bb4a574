"""The catalogues: every sentence that a resident can see, in every language."""

import ast
import re
import string
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from bot.errors import CatalogueInvalid
from bot.phrases import LOCALE_FOLDER, Phrases, catalogue_path, format_day, format_hours
from bot.types import Contact, Outcome
from knowledge.languages import LANGUAGES

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "channels", "handoff", "deploy", "knowledge")
TRANSLATED = [language for language in LANGUAGES if language != "en"]
_T_CALL = re.compile(r"""\bt\(\s*"((?:[^"\\]|\\.)*)"\s*[,)]|\bt\(\s*'((?:[^'\\]|\\.)*)'\s*[,)]""")


def ids_in_code() -> Iterator[str]:
    """Every literal given to ``mark``, and the example questions, which the page translates by name."""
    for path in (path for package in PACKAGES for path in (ROOT / package).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "mark":
                assert isinstance(node.args[0], ast.Constant), f"{path}:{node.lineno}: mark() takes a literal"
                yield node.args[0].value
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_EXAMPLES":
                yield from ast.literal_eval(node.value)


def ids_in_templates() -> Iterator[str]:
    for path in ROOT.glob("channels/**/*.html"):
        found = [a or b for a, b in _T_CALL.findall(path.read_text(encoding="utf-8"))]
        assert found, f"{path} has no t() call that this test can read"
        yield from found


USED = {*ids_in_code(), *ids_in_templates()}


def catalogue(language: str) -> Catalog:
    with catalogue_path(language).open("rb") as file:
        return read_po(file, abort_invalid=True)


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_the_messages_of_code_and_templates_are_found() -> None:
    assert {"Phone: {number}", "Talk to a person", "I lost my job. What can I do?"} <= USED
    assert len(USED) > 30


def test_the_catalogues_are_those_of_the_languages() -> None:
    assert sorted(path.name for path in LOCALE_FOLDER.iterdir() if path.is_dir()) == sorted(TRANSLATED)
    assert len(TRANSLATED) == 19


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_has_every_message_and_none_too_many(language: str) -> None:
    assert {message.id for message in catalogue(language) if message.id} == USED


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated_with_the_same_placeholders(language: str) -> None:
    for message in catalogue(language):
        if message.id:
            assert message.string.strip(), f"{message.id!r} is not translated"
            assert placeholders(message.string) == placeholders(message.id), message.id
            assert not message.fuzzy, message.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_is_not_the_english_text(language: str) -> None:
    same = [message.id for message in catalogue(language) if message.id and message.string == message.id]
    assert len(same) <= 2, same


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_names_its_language_and_who_reviewed_it(language: str) -> None:
    head = catalogue_path(language).read_text(encoding="utf-8")[:500]
    assert f'"Language: {language}\\n"' in head
    assert re.search(r'"X-Review: (machine|staff)\\n"', head)


CONTACT = Contact(name="DMV", phone="711", tty="1-800-368-4327", page="https://a.example/c", hours=("Mon 8", "Tue 9"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_of_a_contact_has_its_line(language: str) -> None:
    lines = Phrases().contact_lines(CONTACT, language)
    facts = [CONTACT.name, CONTACT.phone, CONTACT.tty, *CONTACT.hours, CONTACT.page]
    assert len(lines) == len(facts)
    assert all(fact is not None and fact in line for fact, line in zip(facts, lines, strict=True))


def test_what_is_not_known_of_a_contact_has_no_line() -> None:
    assert Phrases().contact_lines(Contact(name="DMV", phone=None, tty=None, page=None), "en") == [
        "You can ask the people at DMV."
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_refusal_for_every_outcome_without_an_answer(language: str) -> None:
    phrases = Phrases()
    for outcome in Outcome:
        if outcome.value.startswith(("unanswerable.", "rejected.", "failed.")):
            assert phrases.refusal(outcome, language)


def test_an_unknown_language_is_told_in_english() -> None:
    assert Phrases().text("Ask", "tlh") == "Ask"


def test_braces_in_a_value_are_not_placeholders() -> None:
    assert Phrases().text("Phone: {number}", "en", number="{0} {x}") == "Phone: {0} {x}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_is_written_in_every_language(language: str) -> None:
    written = format_day(date(2026, 11, 23), language)
    assert "2026" in written
    assert "23" in written
    assert written != format_day(date(2026, 3, 23), language)


DAYS = {
    "en": "November 23, 2026",
    "es": "23 de noviembre de 2026",
    "ko": "2026년 11월 23일",
    "zh-Hans": "2026年11月23日",
}


@pytest.mark.parametrize(("language", "written"), DAYS.items(), ids=DAYS)
def test_a_day_is_written_as_people_write_it(language: str, written: str) -> None:
    assert format_day(date(2026, 11, 23), language) == written


@pytest.mark.parametrize("language", LANGUAGES)
def test_opening_hours_are_written_in_every_language(language: str) -> None:
    written = format_hours(("mon", "fri"), time(8), time(17, 30), language)
    other = format_hours(("tue", "sun"), time(9), time(16, 45), language)
    assert written != other
    assert written.count("–") >= 1
    assert len(written) >= 10


def test_opening_hours_name_days_and_times() -> None:
    written = format_hours(("mon", "tue"), time(8), time(17), "en").replace("\u202f", " ")
    assert written == "Mon, Tue 8:00 AM – 5:00 PM"


BROKEN = {
    "missing": None,
    "no catalogue": "msgid broken",
    "not UTF-8": b"\xff\xfe\x00",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_catalogue_is_named(tmp_path: Path, content: str | bytes | None) -> None:
    for language in TRANSLATED:
        path = catalogue_path(language, tmp_path)
        path.parent.mkdir(parents=True)
        path.write_bytes(catalogue_path(language).read_bytes())
    broken = catalogue_path("ko", tmp_path)
    if content is None:
        broken.unlink()
    else:
        broken.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(CatalogueInvalid, match=re.escape(str(broken))):
        Phrases(tmp_path)
