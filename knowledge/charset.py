"""Bytes of a page into text: which charset they are in, and what to do when the page says a wrong one."""

import re

from knowledge.errors import ExtractionFailed

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([a-zA-Z0-9_:.-]+)""")
_HEADER_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]+)""", re.IGNORECASE)
_META_LIMIT_BYTES = 4096

# What browsers read where a page names the left (WHATWG Encoding Standard, section 4.2), as Python's names.
_READ_AS = {
    "ascii": "cp1252", "us-ascii": "cp1252", "latin1": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252",
    "windows-1252": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949", "iso-8859-9": "cp1254", "tis-620": "cp874", "windows-874": "cp874",
    "utf8": "utf-8", "unicode": "utf-8", "utf-16": "utf-16-le",
}  # fmt: skip
_TEXT_CODECS = frozenset({
    "utf-8", "utf-16-le", "utf-16-be", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256",
    "cp1257", "cp1258", "cp866", "cp874", "koi8-r", "koi8-u", "gb18030", "big5hkscs", "cp932", "euc-jp",
    "iso-2022-jp", "cp949", "macintosh", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6",
    "iso-8859-7", "iso-8859-8", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16",
})  # fmt: skip
_WINDOWS = re.compile(r"^(?:windows|x-cp|cp)-?(\d{3,4})$")

# More than this share of characters that are no text, and the declared charset or the type is wrong.
_WRONG_SHARE = 0.002
_GARBAGE_SHARE = 0.05
_SURE_LETTERS = 5
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x7f\ufffd]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f\ufffd]")
_LOOKED_AT_CHARS = 200_000


def decode_page(body: bytes, *, content_type: str = "") -> str:
    """Return the page's text by its byte order mark, the header's charset, or its own declaration.

    A declared charset that the bytes contradict is dropped for UTF-8, then for Windows-1252.

    Raises:
        ExtractionFailed: The bytes are no text in any of these.
    """
    for mark, marked in _BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return _checked(body[len(mark) :].decode(marked, "replace"))
    for label in _declared(body, content_type):
        codec = _codec(label)
        if codec == "utf-8":
            break
        if codec is not None and not _is_contradicted(body, codec):
            text = body.decode(codec, "replace")
            if text.count("\ufffd") <= max(3, len(text) * _WRONG_SHARE):
                return _checked(text)
    return _checked(_detect(body))


def _declared(body: bytes, content_type: str) -> list[str]:
    start = body[:_META_LIMIT_BYTES]
    inside = _META_CHARSET.search(start) or _XML_ENCODING.search(start)
    header = _HEADER_CHARSET.search(content_type)
    labels = [header.group(1)] if header else []
    return [*labels, inside.group(1).decode("ascii")] if inside else labels


def _codec(label: str) -> str | None:
    name = label.lower()
    name = _READ_AS.get(name, name)
    windows = _WINDOWS.match(name)
    if windows:
        name = f"cp{windows.group(1)}"
    return name if name in _TEXT_CODECS else None


def _is_contradicted(body: bytes, codec: str) -> bool:
    if codec.startswith("utf-16"):
        # A declaration that could be read byte by byte proves that the page is not in UTF-16.
        return b"\x00" not in body[:_META_LIMIT_BYTES]
    if body.isascii():
        return False
    text = _as_utf8(body)
    # Bytes of another charset form UTF-8 by chance for some letters, not for many.
    return text is not None and (codec == "cp1252" or len(_BEYOND_ASCII.findall(text)) >= _SURE_LETTERS)


def _as_utf8(body: bytes) -> str | None:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _detect(body: bytes) -> str:
    text = _as_utf8(body)
    if text is not None:
        return text
    loose = body.decode("utf-8", "replace")
    # A page cut in the middle of a letter, or with a few stray bytes, is still UTF-8.
    is_utf8 = len(_BEYOND_ASCII.findall(loose)) > loose.count("\ufffd")
    return loose if is_utf8 else body.decode("cp1252", "replace")


def _checked(text: str) -> str:
    sample = text[:_LOOKED_AT_CHARS]
    strange = len(_CONTROLS.findall(sample))
    if strange > 2 and strange > len(sample) * _GARBAGE_SHARE:
        raise ExtractionFailed(f"the bytes are no text: {strange} of {len(sample)} characters cannot be read")
    return text
