"""Numbers that mix letters and digits as a county or the EDD gives them: "1B4K9Z2", "37-L7C39", "DI1003847751"."""

import re

from bot.privacy.number_words import Cue
from bot.privacy.numbers import NO_TOPICS, digits_of, owner
from bot.privacy.page import Find, Page
from bot.privacy.types import Kind

_EDGE = r"(?<![0-9a-z$])(?<![0-9a-z][-./])"
_CLAIM = re.compile(rf"{_EDGE}(?:(?:di|pf|pfl|sdi|ui)[-# ]{{0,2}}10(?:[- ]?[0-9]){{8}}|r ?1[0-9]{{11,15}})(?![0-9a-z])")
_INJURY = re.compile(rf"{_EDGE}adj[-# ]{{0,2}}[0-9]{{7,9}}(?![0-9a-z])")
_COUNTY = re.compile(
    rf"{_EDGE}(?:[0-9]{{2}}[- ])?(?=[0-9a-z]{{5,8}}(?![0-9a-z]))[0-9a-z]*[0-9][0-9a-z]*(?![0-9a-z%]|[-/.][0-9])"
)
_SEAM = re.compile(r"(?<=[0-9])(?=[a-z])|(?<=[a-z])(?=[0-9])")
_NEAR_CHARS = 60
_NEAR_SEAMS = 3
_SEAMS_ALONE = 4
_CHARS = 7
_OTHERS = frozenset(kind for kind in Kind if kind is not Kind.CASE)


def find_codes(page: Page) -> list[Find]:
    """Return the claims and cases that show themselves by their form, most of them with a word of benefits nearby."""
    found = [Find(kind=Kind.EDD, start=match.start(), end=match.end()) for match in _CLAIM.finditer(page.text)]
    found += [Find(kind=Kind.CASE, start=match.start(), end=match.end()) for match in _INJURY.finditer(page.text)]
    taken = {place for find in found for place in range(find.start, find.end)}
    for match in _COUNTY.finditer(page.text):
        if match.start() not in taken and _is_case(page, match):
            found.append(Find(kind=Kind.CASE, start=match.start(), end=match.end()))
    return sorted(found, key=lambda find: find.start)


def _is_case(page: Page, match: re.Match[str]) -> bool:
    start, end = match.span()
    code = re.split("[- ]", match.group())[-1]
    seams = len(_SEAM.findall(code))
    if seams < _NEAR_SEAMS or len(digits_of(code)) < _NEAR_SEAMS:
        return False
    named = owner(page, start, end, _OTHERS | {Kind.CASE})
    if named:
        return named == Kind.CASE
    near = page.numbers.has_near
    if near(start, end, Kind.CASE, _NEAR_CHARS) or near(start, end, Cue.BENEFIT, _NEAR_CHARS):
        return True
    is_capital = page.cased[start:end].isupper()
    is_other = any(near(start, end, topic, _NEAR_CHARS) for topic in (*NO_TOPICS, Cue.VEHICLE))
    return is_capital and seams >= _SEAMS_ALONE and len(code) == _CHARS and not is_other
