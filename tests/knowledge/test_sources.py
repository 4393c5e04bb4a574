"""The sources file: the packaged one is complete, and a wrong one is refused with entry and field."""

from pathlib import Path

import pytest

from knowledge.errors import SourcesInvalid
from knowledge.languages import LANGUAGES
from knowledge.sources import load_sources

GOOD = """
[[source]]
id = "dmv"
hosts = ["www.dmv.ca.gov"]
seeds = ["https://www.dmv.ca.gov/portal/"]

[source.names]
en = "Department of Motor Vehicles"
es = "Departamento de Vehículos Motorizados"

[source.contact]
phone = "1-800-777-0133"
contact_page = "https://www.dmv.ca.gov/contact"
read_on = 2026-11-23

[[source.contact.hours]]
days = ["mon", "tue"]
opens = "08:00"
closes = "17:00"

[[source.program]]
id = "real-id"
names = { en = "REAL ID" }
contact = { contact_page = "https://www.dmv.ca.gov/real-id", read_on = 2026-11-23 }
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "sources.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_packaged_sources_can_all_be_reached() -> None:
    sources = load_sources()
    assert len(sources) >= 20
    assert [one.id for one in sources.values() if one.contact is None] == []
    assert [one.id for one in sources.values() if not one.names["en"]] == []
    assert {language for one in sources.values() for language in one.languages} <= set(LANGUAGES)


def test_the_packaged_sources_are_read_from_official_hosts() -> None:
    hosts = {host for source in load_sources().values() for host in source.hosts}
    assert {host for host in hosts if not host.endswith((".ca.gov", "coveredca.com"))} == set()


def test_a_source_is_read_with_its_defaults(tmp_path: Path) -> None:
    (source,) = load_sources(write(tmp_path, GOOD)).values()
    assert (source.languages, source.recrawl_hours, source.max_pages, source.exclude) == (("en",), 24, 2000, ())
    assert source.contact is not None
    assert (source.contact.phone, source.contact.tty) == ("1-800-777-0133", None)
    assert source.contact.hours[0].opens == "08:00"
    assert source.program[0].id == "real-id"


def test_a_source_is_named_in_english_where_it_has_no_other_name(tmp_path: Path) -> None:
    (source,) = load_sources(write(tmp_path, GOOD)).values()
    assert source.name("es") == "Departamento de Vehículos Motorizados"
    assert source.name("ko") == "Department of Motor Vehicles"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('id = "dmv"', 'id = "DMV!"', r"source 1 \('DMV!'\), id:"),
        ('id = "dmv"\n', "", r"source 1 \('\?'\), id:"),
        ('hosts = ["www.dmv.ca.gov"]', "hosts = []", r"source 1 \('dmv'\), hosts:"),
        ('seeds = ["https://www.dmv', 'seeds = ["ftp://www.dmv', r"\('dmv'\), seeds.0:"),
        ('seeds = ["https://www.dmv', 'seeds = ["https://dmv', r"\('dmv'\), entry: .*'https://dmv.ca.gov/portal/'"),
        ('en = "Department', 'fr = "Department', r"\('dmv'\), entry: .*English name"),
        ("[source.names]", "recrawl_hours = 0\n[source.names]", r"\('dmv'\), recrawl_hours:"),
        ("[source.names]", "colour = 1\n[source.names]", r"\('dmv'\), colour:"),
        ("1-800-777-0133", "800 777 0133", r"\('dmv'\), contact.phone:"),
        ('opens = "08:00"', 'opens = "8 am"', r"\('dmv'\), contact.hours.0.opens:"),
        ('"tue"', '"tuesday"', r"\('dmv'\), contact.hours.0.days.1:"),
        ("read_on = 2026-11-23\n\n", 'read_on = "soon"\n\n', r"\('dmv'\), contact.read_on:"),
        ('id = "real-id"', 'id = ""', r"\('dmv'\), program.0.id:"),
    ],
)
def test_a_wrong_field_is_named_with_its_entry(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in GOOD
    with pytest.raises(SourcesInvalid, match=expected):
        load_sources(write(tmp_path, GOOD.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("[[source", "cannot read"), ("", r"no \[\[source\]\] entry"), ("source = 3", r"no \[\[source\]\] entry")],
    ids=["no toml", "empty", "no list"],
)
def test_a_file_that_holds_no_sources_is_refused(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(SourcesInvalid, match=expected):
        load_sources(write(tmp_path, text))


def test_a_file_that_cannot_be_read_is_refused_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(SourcesInvalid, match=r"missing\.toml"):
        load_sources(tmp_path / "missing.toml")
    (tmp_path / "latin.toml").write_bytes(b"id = '\xff'")
    with pytest.raises(SourcesInvalid, match=r"latin\.toml"):
        load_sources(tmp_path / "latin.toml")


def test_an_id_used_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourcesInvalid, match="'dmv' is used twice"):
        load_sources(write(tmp_path, GOOD + GOOD))


def test_an_entry_that_is_no_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourcesInvalid, match="source 1"):
        load_sources(write(tmp_path, "source = [3]"))
