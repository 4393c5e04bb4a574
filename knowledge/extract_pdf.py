"""PDF files into documents: a section for each heading, or for each page where no heading can be told."""

import ctypes
import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date

import pypdfium2
import pypdfium2.raw as pdfium

from knowledge.errors import ExtractionFailed
from knowledge.html.dates import parse_date
from knowledge.languages import language_from_path, normalise_language
from knowledge.pdf_lines import Line, Piece, drop_running_lines, find_words, heading_heights, pieces_of
from knowledge.plaintext import clean_text, is_readable
from knowledge.types import Block, BlockKind, Document, Section

_NO_TITLE = re.compile(
    r"microsoft (?:word|powerpoint|excel)|untitled|document\s?\d*$|layout \d|slide \d"
    r"|.*\.(?:docx?|pdf|indd|qxd|pptx?|xlsx?)$",
    re.IGNORECASE,
)
_LONGEST_TITLE_CHARS = 150
# In place of a hyphen at a line's end and of the line's end PDFium writes the third of these.
_LINE_ENDS = "\r\n\x02"
_LANGUAGE_BYTES = 64
# PDFium keeps its state in the whole program: two threads in it at once may end the program.
_ONE_AT_A_TIME = threading.Lock()
_MOST_UNNAMED_SHARE = 0.02


def extract_pdf(*, url: str, body: bytes) -> Document:
    """Return the file's text as a document; a section's anchor is the viewer's ``page=N``.

    Raises:
        ExtractionFailed: The file is damaged or encrypted, holds no text (scanned pages), or its fonts do not tell
            which letters they draw.
    """
    try:
        with _ONE_AT_A_TIME, closing(pypdfium2.PdfDocument(body)) as file:
            pages = [_read_page(file, index) for index in range(len(file))]
            metadata = file.get_metadata_dict()
            language = _catalog_language(file)
    except pypdfium2.PdfiumError as error:
        raise ExtractionFailed(_reason(error)) from error
    _refuse_unnamed(pages)
    pages = drop_running_lines(pages)
    sections = tuple(_sections(pages))
    if not sections:
        raise ExtractionFailed("the PDF holds no text; its pages may be scanned")
    return Document(
        url=url,
        title=_title(metadata.get("Title", ""), sections),
        description=clean_text(metadata.get("Subject", "")),
        language=_language(language, url),
        updated_on=_changed_on(metadata),
        sections=sections,
    )


def _reason(error: pypdfium2.PdfiumError) -> str:
    if "password" in str(error).lower() or "security" in str(error).lower():
        return "the PDF is encrypted and needs a password"
    return f"the PDF is damaged: {error}"


def _read_page(file: pypdfium2.PdfDocument, index: int) -> list[Line]:
    with closing(file[index]) as page, closing(page.get_textpage()) as text_page:
        return list(_lines(text_page))


def _lines(text_page: pypdfium2.PdfTextPage) -> Iterator[Line]:
    # Letter by letter: PDFium's own text of a page leaves out the letters that it cannot name, and with them their
    # places and the sense of the sentence.
    letters = [chr(pdfium.FPDFText_GetUnicode(text_page.raw, index)) for index in range(text_page.count_chars())]
    start = 0
    for index, letter in enumerate(letters):
        if letter in _LINE_ENDS or index == len(letters) - 1:
            text = "".join(letters[start : index + 1])
            if text.strip():
                first = start + len(text) - len(text.lstrip())
                yield _line(text.strip(), first, start + len(text.rstrip(_LINE_ENDS + " ")) - 1, text_page)
            start = index + 1


def _line(text: str, first: int, last: int, text_page: pypdfium2.PdfTextPage) -> Line:
    # Letters beyond 16 bits come in two halves; one without a name is a zero.
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "\ufffd")
    try:
        left, bottom, _, top = text_page.get_charbox(first, loose=True)
        right = text_page.get_charbox(last, loose=True)[2]
    except pypdfium2.PdfiumError:
        return Line(text=text)
    return Line(text=text, left=left, right=right, top=top, height=max(0.0, top - bottom))


def _refuse_unnamed(pages: Sequence[Sequence[Line]]) -> None:
    text = "".join(line.text for lines in pages for line in lines)
    unnamed = text.count("\ufffd")
    if unnamed > len(text) * _MOST_UNNAMED_SHARE:
        raise ExtractionFailed(f"the PDF's fonts do not name their letters: {unnamed} of {len(text)} are unknown")


def _sections(pages: Sequence[Sequence[Line]]) -> Iterator[Section]:
    headings, words = heading_heights(pages), find_words(pages)
    path: list[tuple[int, str]] = []
    for number, lines in enumerate(pages, start=1):
        blocks: list[Block] = []
        for piece in pieces_of(lines, headings, words):
            if piece.level:
                yield from _section(path, number, blocks)
                blocks = []
                path = [*(part for part in path if part[0] < piece.level), (piece.level, piece.text)]
            elif is_readable(piece.text):
                blocks.append(_block(piece))
        yield from _section(path, number, blocks)


def _section(path: Sequence[tuple[int, str]], number: int, blocks: Sequence[Block]) -> Iterator[Section]:
    if blocks:
        yield Section(heading_path=tuple(text for _, text in path), anchor=f"page={number}", blocks=tuple(blocks))


def _block(piece: Piece) -> Block:
    return Block(kind=BlockKind.ITEM if piece.is_item else BlockKind.PARAGRAPH, text=piece.text)


def _title(named: str, sections: Sequence[Section]) -> str:
    title = clean_text(named)
    if title and is_readable(title) and not _NO_TITLE.match(title):
        return title
    first = sections[0]
    text = first.heading_path[0] if first.heading_path else first.blocks[0].text
    return text if len(text) <= _LONGEST_TITLE_CHARS else f"{text[:_LONGEST_TITLE_CHARS].rsplit(' ', 1)[0]} ..."


def _changed_on(metadata: dict[str, str]) -> date | None:
    return parse_date(metadata.get("ModDate", "")) or parse_date(metadata.get("CreationDate", ""))


def _language(declared: str, url: str) -> str | None:
    language = normalise_language(declared) if declared else None
    named = language_from_path(url)
    return named if named is not None and language in (None, "en") else language


def _catalog_language(file: pypdfium2.PdfDocument) -> str:
    buffer = ctypes.create_string_buffer(_LANGUAGE_BYTES)
    wide = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
    length = pdfium.FPDFCatalog_GetLanguage(file.raw, wide, _LANGUAGE_BYTES)
    return buffer.raw[: max(0, length - 2)].decode("utf-16-le", "replace") if length <= _LANGUAGE_BYTES else ""
