"""Addresses of pages in one normal form, so that one page has one address."""

import re
from urllib.parse import urljoin, urlsplit

MAX_ADDRESS_CHARS = 2000

_DEFAULT_PORTS = {"http": 80, "https": 443}
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_ESCAPE_OR_STRAY = re.compile(r"%([0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/?]")
_HOST = re.compile(r"^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$|^[0-9a-f:.]+$")
_SLASHES = re.compile(r"//+")

# A visit's own number that servers without cookies put into the path (Java servlets; ASP.NET's "(S(...))").
_SESSION_PARAMETER = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/;]*", re.IGNORECASE)
_SESSION_SEGMENT = re.compile(r"/\([A-Z]\([^()/]{8,}\)\)(?=/|$)", re.IGNORECASE)
_SESSION_NAMES = frozenset({"phpsessid", "jsessionid", "sessionid", "session_id", "cfid", "cftoken"})
_MAYBE_SESSION_NAMES = frozenset({"sid", "s", "session"})
_SESSION_VALUE = re.compile(r"^(?=.*\d)[0-9A-Za-z]{16,}$")

# Set by mail, search and advertising services; none of them changes what a page says.
_TRACKING_NAMES = frozenset({
    "fbclid", "gclid", "gclsrc", "gbraid", "wbraid", "dclid", "msclkid", "yclid", "twclid", "igshid", "mc_cid",
    "mc_eid", "_ga", "_gl", "_hsenc", "_hsmi",
})  # fmt: skip

_NUMBERED_SEGMENT = re.compile(r"^(?:\d+(?:[-_.]\d+)*|(?=.*\d)[0-9a-fA-F-]{16,})$")


def normalise_address(url: str, *, base: str | None = None) -> str | None:
    """Return the absolute address in its one normal form, None where it is no http(s) address of a page.

    Lower-case scheme and host, no default port, fragment, tracking parameter or session number; dot segments and
    doubled slashes resolved; escapes as in RFC 3986 section 6.2.2; parameters in the order of their names.
    Normalising twice changes nothing.
    """
    try:
        parts = urlsplit(urljoin(base, _clean(url)) if base else _clean(url))
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    name = _ascii_host(host or "")
    if parts.scheme not in _DEFAULT_PORTS or not name or "@" in parts.netloc:
        return None
    place = name if port in (None, _DEFAULT_PORTS[parts.scheme]) else f"{name}:{port}"
    query = _normal_query(parts.query)
    address = f"{parts.scheme}://{place}{_normal_path(parts.path)}{'?' + query if query else ''}"
    return address if len(address) <= MAX_ADDRESS_CHARS else None


def host_of(address: str) -> str:
    """Return the address's host, with its port where that is not the default one."""
    return urlsplit(address).netloc


def origin_of(address: str) -> str:
    """Return the address's scheme and host."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def pattern_of(address: str) -> str | None:
    """Return what endless runs of addresses have in common, None where the address is of no such run.

    Numbers, dates and long hexadecimal names in the path become ``#``, the query becomes ``?``.
    """
    parts = urlsplit(address)
    segments = ["#" if _NUMBERED_SEGMENT.match(segment) else segment for segment in parts.path.split("/")]
    if "#" not in segments and not parts.query:
        return None
    return f"{origin_of(address)}{'/'.join(segments)}{'?' if parts.query else ''}"


def _clean(url: str) -> str:
    # Browsers drop line breaks inside addresses and read a backslash before the query as a slash.
    url = re.sub(r"[\t\r\n]", "", url.strip()).strip("".join(map(chr, range(33))))
    place, mark, rest = re.match(r"^([^?#]*)([?#]?)(.*)$", url, re.DOTALL).groups()  # type: ignore[union-attr]
    return place.replace("\\", "/") + mark + rest


def _ascii_host(host: str) -> str:
    name = host.lower().rstrip(".")
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii").lower()
        except UnicodeError:
            return ""
    if not _HOST.match(name):
        return ""
    return f"[{name}]" if ":" in name else name


def _normal_escapes(text: str) -> str:
    def escape(match: re.Match[str]) -> str:
        digits = match.group(1)
        if digits is None:
            return "".join(f"%{byte:02X}" for byte in match.group().encode("utf-8", "replace"))
        character = chr(int(digits, 16))
        return character if character in _UNRESERVED else f"%{digits.upper()}"

    return _ESCAPE_OR_STRAY.sub(escape, text)


def _normal_path(path: str) -> str:
    path = _SESSION_PARAMETER.sub("", _SLASHES.sub("/", _normal_escapes(path)))
    path = _SESSION_SEGMENT.sub("", path)
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment not in ("", "."):
            kept.append(segment)
    is_folder = segments[-1] in ("", ".", "..")
    return "/" + "/".join(kept) + ("/" if is_folder and kept else "")


def _normal_query(query: str) -> str:
    pieces = [_normal_escapes(piece) for piece in query.split("&") if piece]
    kept = [piece for piece in pieces if not _is_noise(*_split_piece(piece))]
    # The order of a repeated name's values may carry meaning and is kept.
    return "&".join(sorted(kept, key=lambda piece: _split_piece(piece)[0]))


def _split_piece(piece: str) -> tuple[str, str]:
    name, _, value = piece.partition("=")
    return name, value


def _is_noise(name: str, value: str) -> bool:
    name = name.lower()
    if name.startswith("utm_") or name in _TRACKING_NAMES or name in _SESSION_NAMES:
        return True
    return name in _MAYBE_SESSION_NAMES and _SESSION_VALUE.match(value) is not None
