"""The way to people: what the directory of the sources file says, in the resident's language."""

from dataclasses import fields
from datetime import date

import pytest

from bot.types import Contact
from handoff.desk import DirectoryDesk
from knowledge.languages import LANGUAGES
from knowledge.sources import Contact as Entry
from knowledge.sources import Hours, Source, load_sources

ENTRY = Entry(
    phone="1-800-777-0133",
    tty="711",
    contact_page="https://www.dmv.ca.gov/contact/",
    read_on=date(2026, 11, 23),
    hours=(
        Hours(days=("mon", "tue"), opens="08:00", closes="17:00"),
        Hours(days=("sat",), opens="09:30", closes="12:00"),
    ),
)


def make_source(contact: Entry | None = ENTRY) -> Source:
    return Source(
        id="dmv",
        names={"en": "Department of Motor Vehicles", "es": "Departamento de Vehículos Motorizados"},
        hosts=("www.dmv.ca.gov",),
        seeds=("https://www.dmv.ca.gov/",),
        contact=contact,
    )


def test_a_contact_carries_what_the_directory_says() -> None:
    contact = DirectoryDesk({"dmv": make_source()}).contact("dmv", language="en")
    assert contact is not None
    assert (contact.name, contact.phone) == ("Department of Motor Vehicles", "1-800-777-0133")
    assert (contact.tty, contact.page) == ("711", "https://www.dmv.ca.gov/contact/")
    hours = [line.replace("\u202f", " ") for line in contact.hours]
    assert hours == ["Mon, Tue 8:00 AM – 5:00 PM", "Sat 9:30 AM – 12:00 PM"]


def test_name_and_hours_are_in_the_residents_language() -> None:
    contact = DirectoryDesk({"dmv": make_source()}).contact("dmv", language="es")
    assert contact is not None
    assert contact.name == "Departamento de Vehículos Motorizados"
    assert contact.hours[0].startswith("lun, mar")


def test_an_agency_without_a_name_in_the_language_is_named_in_english() -> None:
    contact = DirectoryDesk({"dmv": make_source()}).contact("dmv", language="km")
    assert contact is not None
    assert contact.name == "Department of Motor Vehicles"


NOBODY = [("no agency", None), ("an empty one", ""), ("an unknown one", "nasa"), ("one without entry", "dmv")]


@pytest.mark.parametrize("agency", [agency for _, agency in NOBODY], ids=[name for name, _ in NOBODY])
def test_nobody_is_named_where_the_directory_has_nobody(agency: str | None) -> None:
    assert DirectoryDesk({"dmv": make_source(contact=None)}).contact(agency, language="en") is None


def test_what_is_not_confirmed_is_left_out() -> None:
    bare = Entry(contact_page="https://www.dmv.ca.gov/contact/", read_on=date(2026, 11, 23))
    contact = DirectoryDesk({"dmv": make_source(contact=bare)}).contact("dmv", language="en")
    assert contact is not None
    assert (contact.phone, contact.tty, contact.hours) == (None, None, ())


def test_a_contact_holds_nothing_that_would_claim_a_person_was_told() -> None:
    assert {field.name for field in fields(Contact)} == {"name", "phone", "tty", "page", "hours"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_packaged_agency_can_be_reached_in_every_language(language: str) -> None:
    sources = load_sources()
    desk = DirectoryDesk(sources)
    for agency in sources:
        contact = desk.contact(agency, language=language)
        assert contact is not None, agency
        assert contact.name
        assert contact.page
