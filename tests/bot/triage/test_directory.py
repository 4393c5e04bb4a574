"""The numbers for people in danger and the live pages: complete, with a source for each, and wrong files named."""

import re
import tomllib
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import bot.triage.directory as directory
from bot.errors import DirectoryInvalid
from bot.triage.directory import Hotline, Hotlines, load_hotlines, load_live_pages
from bot.triage.wordings import KEYS

HOTLINES_FILE = Path(directory.__file__).with_name("hotlines.toml")
LIVE_PAGES_FILE = HOTLINES_FILE.with_name("live_pages.toml")


def test_the_numbers_are_the_known_ones() -> None:
    lines = load_hotlines()
    assert (lines.emergency.number, lines.suicide.number, lines.local_help.number) == ("911", "988", "211")
    assert lines.abuse.number == "1-800-799-7233"
    assert lines.child.number == "1-800-422-4453"


def test_every_number_is_among_every() -> None:
    lines = load_hotlines()
    assert set(lines.every()) == {getattr(lines, purpose) for purpose in Hotlines.model_fields}
    assert len(lines.every()) == len({line.number for line in lines.every()})


def test_every_entry_says_where_and_when_it_was_read() -> None:
    entries = [*load_hotlines().every(), *(page for pages in load_live_pages().values() for page in pages)]
    for entry in entries:
        assert date(2026, 1, 1) <= entry.read_on < date(2100, 1, 1)
        assert all(urlsplit(source).scheme in {"http", "https"} for source in entry.read_from)
        assert all(urlsplit(source).hostname for source in entry.read_from)


def test_there_are_live_pages_for_every_live_matter() -> None:
    pages = load_live_pages()
    assert tuple(pages) == KEYS["live"]
    assert all(pages.values())


def test_a_live_page_is_an_address_of_https_and_a_phone_is_a_number() -> None:
    for page in (page for pages in load_live_pages().values() for page in pages):
        assert urlsplit(page.page).hostname
        assert page.name
        assert page.phone is None or re.fullmatch(r"[0-9]{3}|1-[0-9]{3}-[0-9]{3}-[0-9]{4}", page.phone)


BROKEN_HOTLINES: dict[str, tuple[str, str, str]] = {
    "a number with letters": ('number = "988"', 'number = "CALL-ME"', r"suicide\.number"),
    "a number too short": ('number = "911"', 'number = "91"', r"emergency\.number"),
    "no day": ("read_on = 2026-11-23\n", "", r"emergency\.read_on"),
    "no source": (
        'read_from = ["https://internationalmentalhealth.org/resources/"]',
        "read_from = []",
        r"emergency\.read_from",
    ),
    "an unknown field": ('number = "911"', 'number = "911"\nnote = "x"', r"emergency\.note"),
    "an unknown purpose": ("[suicide]", "[suicidal]", r"suicid"),
    "no TOML": ("[emergency]", "[emergency", "Expected"),
}


@pytest.mark.parametrize("case", BROKEN_HOTLINES)
def test_a_broken_file_of_numbers_is_named_with_its_entry(tmp_path: Path, case: str) -> None:
    old, new, named = BROKEN_HOTLINES[case]
    text = HOTLINES_FILE.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "hotlines.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DirectoryInvalid, match=rf"(?s)hotlines\.toml.*{named}"):
        load_hotlines(path)


BROKEN_PAGES: dict[str, tuple[str, str, str]] = {
    "not https": ("https://www.fire.ca.gov", "http://www.fire.ca.gov", r"fire\.0\.page"),
    "an unknown matter": ("[[road]]", "[[roads]]", "road"),
    "no name": ('name = "Caltrans QuickMap"\n', "", r"road\.0\.name"),
}


@pytest.mark.parametrize("case", BROKEN_PAGES)
def test_a_broken_file_of_pages_is_named_with_its_entry(tmp_path: Path, case: str) -> None:
    old, new, named = BROKEN_PAGES[case]
    text = LIVE_PAGES_FILE.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "live_pages.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DirectoryInvalid, match=rf"(?s)live_pages\.toml.*{named}"):
        load_live_pages(path)


def test_missing_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(DirectoryInvalid, match=r"nowhere\.toml"):
        load_hotlines(tmp_path / "nowhere.toml")
    with pytest.raises(DirectoryInvalid, match=re.escape(str(tmp_path))):
        load_live_pages(tmp_path)


def test_an_entry_does_not_change() -> None:
    with pytest.raises(ValueError, match="frozen"):
        load_hotlines().emergency.number = "1"  # type: ignore[misc]
    entry = tomllib.loads(HOTLINES_FILE.read_text(encoding="utf-8"))["emergency"]
    assert Hotline.model_validate(entry) == load_hotlines().emergency
