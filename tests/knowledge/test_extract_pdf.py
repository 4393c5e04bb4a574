"""PDF files into documents, from files written here object by object."""

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from knowledge.errors import ExtractionFailed
from knowledge.extract import extract
from knowledge.types import BlockKind, Document

URL = "https://www.edd.ca.gov/guide.pdf"
ENCRYPTION = "<< /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >>".format("41" * 32)

HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"

# A font of two-byte letters whose own table (object 4) says that the letter "ab" has no name.
NAMELESS = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /ToUnicode 4 0 R /DescendantFonts [<< /Type"
    " /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement"
    " 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Own /Flags 4 >> >>] >>"
)
NAMES = (
    "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange"
    " 2 beginbfchar <6162> <0000> <6364> <0041> endbfchar endcmap"
)

# One line of text: where it starts (points from the lower left), its size, its words.
Written = tuple[float, float, float, str]


def pdf(
    *pages: Sequence[Written],
    information: str = "",
    catalog: str = "",
    trailer: str = "",
    font: str = HELVETICA,
) -> bytes:
    objects = ["", "", font, f"<< /Length {len(NAMES)} >>\nstream\n{NAMES}\nendstream"]
    kids = []
    for lines in pages:
        stream = "".join(f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET\n" for x, y, size, text in lines)
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}endstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = f"<< /Type /Catalog /Pages 2 0 R {catalog} >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {information} >>")
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    body += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}"
    body += f"trailer\n<< /Size {len(places) + 1} /Root 1 0 R /Info {len(objects)} 0 R {trailer} >>\n"
    return f"{body}startxref\n{body.index('xref')}\n%%EOF".encode("cp1252")


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def column(*texts: str, top: float = 700, size: float = 11, step: float = 13, left: float = 72) -> list[Written]:
    return [(left, top - number * step, size, text) for number, text in enumerate(texts)]


def read(body: bytes, *, url: str = URL) -> Document:
    return extract(url=url, content_type="application/pdf", body=body)


def texts(document: Document) -> list[str]:
    return [block.text for section in document.sections for block in section.blocks]


FULL = "Unemployment benefits are paid every two weeks to people who lost"


def test_lines_of_one_paragraph_are_joined() -> None:
    page = column(FULL, "their job and who look for another one, if they can work.", "A second paragraph.", step=13)
    page[2] = (72, 640, 11, "A second paragraph.")

    assert texts(read(pdf(page))) == [
        f"{FULL} their job and who look for another one, if they can work.",
        "A second paragraph.",
    ]


def test_a_short_line_that_ends_a_sentence_ends_its_paragraph() -> None:
    page = column(FULL, "their job.", "Benefits are paid to a card, or to a bank account if you ask for it.")

    assert texts(read(pdf(page))) == [
        f"{FULL} their job.",
        "Benefits are paid to a card, or to a bank account if you ask for it.",
    ]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        pytest.param(
            "you apply for unemploy-", "ment benefits online.", "unemployment", id="word broken at the line's end"
        ),
        pytest.param("you apply for unemploy\xad", "ment benefits online.", "unemployment", id="soft hyphen"),
        pytest.param("the office in Carmel-", "By-the-Sea is open now.", "Carmel-By-the-Sea", id="hyphen of a name"),
        pytest.param(
            "homes for low-", "income families are here.", "low-income", id="hyphen between two words of the file"
        ),
    ],
)
def test_a_word_broken_at_a_lines_end_is_mended(first: str, second: str, joined: str) -> None:
    page = column(f"When you have a low wage and an income of yours and {first}", second)

    (text,) = texts(read(pdf(page)))

    assert f" {joined} " in f"{text} "


def test_a_single_letter_without_a_name_is_shown_as_missing() -> None:
    assert texts(read(pdf(column("cd" * 60 + "ab" + "cd"), font=NAMELESS))) == ["A" * 60 + "\ufffdA"]


def test_list_items_are_items() -> None:
    page = column(
        "Bring these to the office:", "• a photo card that shows your name and", "your birth date", "• one bill"
    )

    document = read(pdf(page))

    assert [(block.kind, block.text) for block in document.sections[0].blocks] == [
        (BlockKind.PARAGRAPH, "Bring these to the office:"),
        (BlockKind.ITEM, "a photo card that shows your name and your birth date"),
        (BlockKind.ITEM, "one bill"),
    ]


def test_larger_lines_are_headings_and_sections_know_their_page() -> None:
    first = [(72, 740, 22, "Guide to Benefits"), (72, 700, 16, "How to apply"), *column(FULL, "their job.", top=670)]
    second = [
        *column(FULL, "work and who look for it.", top=720),
        (72, 650, 16, "How to appeal"),
        *column(FULL, top=620),
    ]

    document = read(pdf(first, second))

    assert [(section.heading_path, section.anchor) for section in document.sections] == [
        (("Guide to Benefits", "How to apply"), "page=1"),
        (("Guide to Benefits", "How to apply"), "page=2"),
        (("Guide to Benefits", "How to appeal"), "page=2"),
    ]
    assert document.title == "Guide to Benefits"


def test_without_larger_lines_each_page_is_a_section() -> None:
    document = read(pdf(column(FULL, "their job."), column("The second page says something else.")))

    assert [(section.heading_path, section.anchor) for section in document.sections] == [((), "page=1"), ((), "page=2")]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            (72, 760, 9, "EDD Guide 2026"),
            *column(f"Words of page {name} that are its own.", FULL),
            (300, 30, 9, f"Page {n} of 4"),
        ]
        for n, name in enumerate(("one", "two", "three", "four"), start=1)
    ]

    found = " ".join(texts(read(pdf(*pages))))

    assert "EDD Guide" not in found
    assert "of 4" not in found
    assert "Words of page three" in found


def test_lines_of_a_contents_table_are_left_out() -> None:
    page = column("How to apply . . . . . . . . . . . 4", "How to appeal.................. 12", FULL, "their job.")

    assert texts(read(pdf(page))) == [f"{FULL} their job."]


@pytest.mark.parametrize(
    ("named", "title"),
    [
        pytest.param("/Title (Benefit  Guide)", "Benefit Guide", id="named"),
        pytest.param("/Title (Microsoft Word - guide_v2.docx)", "First line of the file.", id="program's name"),
        pytest.param("/Title (guide.indd)", "First line of the file.", id="file name"),
        pytest.param("/Title (untitled)", "First line of the file.", id="untitled"),
        pytest.param("", "First line of the file.", id="none"),
    ],
)
def test_the_title_is_the_files_or_its_first_line(named: str, title: str) -> None:
    page = [(72, 700, 11, "First line of the file."), (72, 600, 11, FULL)]

    assert read(pdf(page, information=named)).title == title


def test_date_subject_and_language_come_from_the_file() -> None:
    body = pdf(
        column(FULL),
        information="/ModDate (D:20260301103000-08'00') /CreationDate (D:20200101000000Z) /Subject (About  benefits)",
        catalog="/Lang (es-MX)",
    )
    document = read(body)

    assert document.updated_on == date(2026, 3, 1)
    assert document.description == "About benefits"
    assert document.language == "es"
    assert document.alternates == {}


@pytest.mark.parametrize(
    ("catalog", "url", "language"),
    [
        pytest.param("", "https://a.gov/vi/guide.pdf", "vi", id="address"),
        pytest.param("/Lang (en-US)", "https://a.gov/espanol/guide.pdf", "es", id="address beats English"),
        pytest.param("", "https://a.gov/guide.pdf", None, id="neither"),
        pytest.param(f"/Lang ({'x' * 200})", "https://a.gov/guide.pdf", None, id="no language"),
    ],
)
def test_the_address_tells_the_language_of_a_file_that_does_not(catalog: str, url: str, language: str | None) -> None:
    assert read(pdf(column(FULL), catalog=catalog), url=url).language == language


@pytest.mark.parametrize("content_type", ["application/pdf", "application/octet-stream", "text/html", ""])
def test_a_pdf_is_told_by_its_type_or_its_start(content_type: str) -> None:
    assert texts(extract(url=URL, content_type=content_type, body=pdf(column(FULL)))) == [FULL]


@pytest.fixture
def _restless_threads() -> Iterator[None]:
    """Threads that take turns so often that two in PDFium at once end the program in some runs."""
    usual_seconds = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual_seconds)


@pytest.mark.usefixtures("_restless_threads")
def test_files_can_be_read_by_several_threads() -> None:
    bodies = [pdf(column(f"Words of file {number}.", *[FULL] * 40)) for number in range(200)]

    with ThreadPoolExecutor(8) as threads:
        documents = list(threads.map(read, bodies))

    assert [texts(document)[0].split(".")[0] for document in documents] == [f"Words of file {n}" for n in range(200)]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        pytest.param(pdf(column(FULL), trailer=f"/ID [<00> <00>] /Encrypt {ENCRYPTION}"), "encrypted", id="password"),
        pytest.param(b"%PDF-1.4\nnothing of a PDF", "damaged", id="damaged"),
        pytest.param(pdf(column(FULL))[:120], "damaged", id="cut off"),
        pytest.param(b"no PDF at all", "damaged", id="other bytes"),
        pytest.param(b"", "empty", id="no bytes"),
        pytest.param(pdf(column("abcdabcd"), font=NAMELESS), "2 of 4 are unknown", id="letters without names"),
        pytest.param(pdf([]), "no text", id="no text"),
        pytest.param(pdf([(72, 700, 11, "* * *")]), "no text", id="marks only"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(body: bytes, reason: str) -> None:
    with pytest.raises(ExtractionFailed, match=reason):
        read(body)
