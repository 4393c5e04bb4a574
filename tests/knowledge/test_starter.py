"""The starter pages: read from a folder, checked, and given as pages that extraction reads."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.errors import SourcesInvalid
from knowledge.extract import extract
from knowledge.starter import load_starter_pages
from knowledge.types import BlockKind

FRONT = """agency = "dmv"
language = "es"
url = "https://www.dmv.ca.gov/portal/es/renovar/"
title = "Renueve su licencia & más"
checked_on = 2026-11-23
facts_from = ["https://www.dmv.ca.gov/x"]
"""
TEXT = """# Renueve su licencia

El DMV renueva licencias por correo.

## Cuánto cuesta

| Clase | Tarifa |
|---|---|
| C | $45 |

- Traiga una *identificación*.
"""


def write(folder: Path, name: str = "dmv/renew.es.md", front: str = FRONT, text: str = TEXT) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"+++\n{front}+++\n{text}", encoding="utf-8")
    return folder


def test_a_page_is_read_with_its_front_matter(tmp_path: Path) -> None:
    (page,) = load_starter_pages(write(tmp_path))

    assert (page.source_id, page.language, page.page_key) == ("dmv", "es", "dmv/renew")
    assert (page.title, page.url) == ("Renueve su licencia & más", "https://www.dmv.ca.gov/portal/es/renovar/")
    assert page.checked_on == date(2026, 11, 23)


def test_a_page_is_extracted_like_any_other(tmp_path: Path) -> None:
    (page,) = load_starter_pages(write(tmp_path))
    document = extract(url=page.url, content_type="text/html; charset=utf-8", body=page.html)

    assert document.title == "Renueve su licencia & más"
    assert document.language == "es"
    assert [(section.heading_path, section.anchor) for section in document.sections] == [
        (("Renueve su licencia",), None),
        (("Renueve su licencia", "Cuánto cuesta"), None),
    ]
    assert [(block.kind, block.text) for block in document.sections[1].blocks] == [
        (BlockKind.ROW, "Clase: C; Tarifa: $45"),
        (BlockKind.ITEM, "Traiga una identificación."),
    ]


def test_pages_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    write(tmp_path, "dmv/b.es.md")
    write(tmp_path, "dmv/a.es.md")
    write(tmp_path, "cdss/c.es.md", FRONT.replace('"dmv"', '"cdss"'))

    assert [page.page_key for page in load_starter_pages(tmp_path)] == ["cdss/c", "dmv/a", "dmv/b"]


def test_markup_in_the_text_is_not_run(tmp_path: Path) -> None:
    (page,) = load_starter_pages(write(tmp_path, text="# A\n\n<script>x()</script> and words\n"))

    assert b"<script>" not in page.html


def test_a_page_without_a_heading_gets_its_title_as_one(tmp_path: Path) -> None:
    (page,) = load_starter_pages(write(tmp_path, text="Only words.\n"))

    assert "<h1>Renueve su licencia &amp; más</h1>" in page.html.decode()


@pytest.mark.parametrize(
    ("front", "message"),
    [
        pytest.param(FRONT.replace('"https://www.dmv.ca.gov/portal/es/renovar/"', '"dmv"'), "url", id="address"),
        pytest.param(FRONT.replace("2026-11-23", '"soon"'), "checked_on", id="no date"),
        pytest.param(FRONT.replace('["https://www.dmv.ca.gov/x"]', "[]"), "facts_from", id="no sources"),
        pytest.param(FRONT.replace('["https://www.dmv.ca.gov/x"]', '["a book"]'), "facts_from.0", id="source"),
        pytest.param(FRONT.replace('"es"', '"fr"'), "language", id="language not served"),
        pytest.param(FRONT.replace('"es"', '"vi"'), "language", id="language of another file name"),
        pytest.param(FRONT.replace('"dmv"', '"edd"', 1), "agency", id="agency of another folder"),
        pytest.param(FRONT + 'price = "x"\n', "price", id="unknown field"),
        pytest.param("\n".join(FRONT.splitlines()[:3]) + "\n", "title", id="field missing"),
        pytest.param(FRONT.replace('"Renueve su licencia & más"', '" "'), "title", id="empty title"),
        pytest.param("agency = \n", "no TOML", id="no TOML"),
    ],
)
def test_a_wrong_page_is_refused_with_its_name_and_field(tmp_path: Path, front: str, message: str) -> None:
    write(tmp_path, front=front)

    with pytest.raises(SourcesInvalid, match=rf"dmv/renew\.es\.md: .*{message}"):
        load_starter_pages(tmp_path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"# Only text", "front matter", id="no front matter"),
        pytest.param(b"+++\nagency = 'dmv'\n", "front matter", id="front matter without end"),
        pytest.param(b"+++\n\xff\xfe\n+++\n", "cannot be read", id="no UTF-8"),
        pytest.param(f"+++\n{FRONT}+++\n \n".encode(), "no text", id="no text"),
    ],
)
def test_a_file_that_is_no_page_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    write(tmp_path)
    (tmp_path / "dmv" / "renew.es.md").write_bytes(content)

    with pytest.raises(SourcesInvalid, match=rf"dmv/renew\.es\.md: .*{message}"):
        load_starter_pages(tmp_path)


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourcesInvalid, match="does not exist"):
        load_starter_pages(tmp_path / "none")


def test_every_packaged_page_can_be_read() -> None:
    pages = load_starter_pages()

    assert pages
    assert len({(page.page_key, page.language) for page in pages}) == len(pages)
    for page in pages:
        document = extract(url=page.url, content_type="text/html; charset=utf-8", body=page.html)
        assert document.title == page.title
        assert document.language == page.language
        assert len(document.sections) >= 2
