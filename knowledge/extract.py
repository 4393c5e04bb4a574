"""The bytes of one page into a document, whatever its format."""

from knowledge.errors import ExtractionFailed
from knowledge.extract_html import extract_html
from knowledge.extract_pdf import extract_pdf
from knowledge.types import Document

_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_PDF_TYPES = frozenset({"application/pdf", "application/x-pdf"})
_VAGUE_TYPES = frozenset({"", "application/octet-stream", "binary/octet-stream", "text/plain", "application/unknown"})
# A PDF may begin with some bytes that are not its own (ISO 32000-1, Annex H, note 13).
_PDF_HEAD_BYTES = 1024
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<!--")


def extract(*, url: str, content_type: str, body: bytes) -> Document:
    """Return the page's main content in reading order, with its title, language, date and language versions.

    ``content_type`` is the response's header, "" where there was none; a body that is plainly a PDF is read as one
    whatever it was declared to be.

    Raises:
        ExtractionFailed: The page is empty, damaged, encrypted, of a type that is not read, or without text.
    """
    if not body.strip(b"\x00 \t\r\n\f\xef\xbb\xbf"):
        raise ExtractionFailed("the page is empty")
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type in _PDF_TYPES or b"%PDF-" in body[:_PDF_HEAD_BYTES]:
        return extract_pdf(url=url, body=body)
    if media_type in _HTML_TYPES or (media_type in _VAGUE_TYPES and _looks_like_html(body)):
        return extract_html(url=url, content_type=content_type, body=body)
    raise ExtractionFailed(f"pages of type {media_type or 'unknown'!r} are not read, only HTML and PDF")


def _looks_like_html(body: bytes) -> bool:
    return body[:_PDF_HEAD_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HTML_STARTS)
