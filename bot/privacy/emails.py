"""E-mail addresses, also as people spell them aloud or to fool machines."""

import re

from bot.privacy.page import Find, Page
from bot.privacy.types import Kind

_ENDS = r"(?:com|net|org|edu|gov|us|co|io|me|info|mx|vn|ph|kr|cn|tw|ru|ua|am|ir|in|la|kh|th|jp|hk)(?![a-z0-9])"
_HOMES = (
    r"(?:gmail|gmial|gmai|yahoo|ymail|hotmail|outlook|icloud|aol|proton|protonmail|live|msn|comcast|att|sbcglobal|verizon|"
    r"qq|163|126|naver|daum|hanmail|mail|yandex|ukr|rediffmail|me|mac|pm)"
)
_LOCAL = r"(?<![a-z0-9._%+-])[a-z0-9_](?:[a-z0-9._%+-]){0,63}"
_AT = r"(?:@|[(\[{<] ?(?:at|arroba) ?[)\]}>])"
_DOT = r"(?:\.|[(\[{<] ?(?:dot|punto) ?[)\]}>])"
_WRITTEN = re.compile(rf"{_LOCAL}{_AT}[a-z0-9-]{{1,63}}(?:{_DOT}[a-z0-9-]{{1,63}}){{1,5}}")
_LOOSE = re.compile(
    rf"{_LOCAL} ?{_AT} ?(?:[a-z0-9-]{{1,63}}(?: ?[.,] ?| ?{_DOT} ?| (?:dot|punto) )){{1,3}}{_ENDS}|"
    rf"{_LOCAL} ?{_AT} ?{_HOMES}(?: com)?(?![a-z0-9])"
)
_SPOKEN = re.compile(
    r"(?<![a-z0-9._%+-])[a-z0-9][a-z0-9_+-]{0,40}"
    r"(?:(?:\.| (?:dot|punto|underscore|dash|guion|guion bajo) )[a-z0-9_+-]{1,40}){0,3}"
    r" (?:at|arroba) [a-z0-9-]{1,40}(?: (?:dot|punto) [a-z]{2,10}){1,3}(?![a-z0-9])"
)
_HALF_SPOKEN = re.compile(
    rf"(?<![a-z0-9._%+-])(?P<local>[a-z0-9][a-z0-9._+-]{{0,63}}) (?:at|arroba) {_HOMES} ?[.,]? ?(?:com|net)(?![a-z0-9])"
)
_NAMED = re.compile(r"(?:e.?mail|correo|mail)[^0-9@?!]{0,30}$")
# An office of the government is written to by this ending; its address is nobody's own.
_OFFICIAL = re.compile(r"\.(?:gov|mil)$|\.ca\.us$")


def find_emails(page: Page) -> list[Find]:
    """Return the e-mail addresses of a page; those of the government stay as they are."""
    finds: list[Find] = []
    text = page.text
    for pattern in (_WRITTEN, _LOOSE, _SPOKEN):
        found = [match for match in pattern.finditer(text) if not _overlaps(finds, match.start(), match.end())]
        finds += [_decide(match.group(), match.start(), match.end()) for match in found]
    for match in _HALF_SPOKEN.finditer(text):
        start, end = match.span()
        is_meant = re.search(r"[0-9._]", match["local"]) or _NAMED.search(text[max(0, start - 40) : start])
        if is_meant and not _overlaps(finds, start, end):
            finds.append(Find(kind=Kind.EMAIL, start=start, end=end))
    return finds


def _decide(address: str, start: int, end: int) -> Find:
    is_official = _OFFICIAL.search(address.replace(" dot ", ".").replace(" ", ""))
    return Find(kind=None if is_official else Kind.EMAIL, start=start, end=end)


def _overlaps(finds: list[Find], start: int, end: int) -> bool:
    return any(find.start < end and start < find.end for find in finds)
