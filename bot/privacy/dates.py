"""Dates of birth: a date is one when a word of birth is the nearest that leads to it, and never of itself."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.privacy.labels import find_labels, is_filler, month_names
from bot.privacy.number_words import Cue
from bot.privacy.page import Find, Page
from bot.privacy.types import Kind

_TOPICS = frozenset[Kind | Cue]((Kind.BIRTH_DATE, Cue.OTHER_DATE))
_AFTER_CHARS = 16
_CHAIN_CHARS = 14
_EDGE = r"(?<![0-9a-z])(?<![0-9][-./])"
_HAN = "0-9〇零一二三四五六七八九十廿卅元"
_FULL = re.compile(
    rf"{_EDGE}(?:[0-9]{{1,2}}(?: ?[-./,] ?| )[0-9]{{1,2}}(?: ?[-./,] ?| )(?:[0-9]{{4}}|[0-9]{{2}})"
    r"|[0-9]{4}(?: ?[-./] ?| )[0-9]{1,2}(?: ?[-./] ?| )[0-9]{1,2})(?![0-9a-z]|[-/][0-9])"
    rf"|(?:(?:民国|民國|明治|大正|昭和|平成|令和|西元|公元|단기|서기) ?)?"
    rf"[{_HAN}]{{1,4}} ?[年년] ?[{_HAN}]{{1,3}} ?[月월]"
    rf"(?: ?[{_HAN}]{{1,3}} ?[日号號일]?)?"
)
_PART = re.compile(
    rf"{_EDGE}[0-9]{{1,2}} ?[-/.] ?[0-9]{{1,2}}(?![0-9a-z]|[-/.][0-9])|{_EDGE}(?:[0-9]{{8}}|[0-9]{{6}})(?![0-9a-z])"
    rf"|{_EDGE}[0-9]{{1,2}} ?[-/] ?(?:19|20)[0-9]{{2}}(?![0-9a-z])|[{_HAN}]{{1,3}} ?[月월] ?[{_HAN}]{{1,3}} ?[日号號일]"
)
_DAY_BEFORE = re.compile(r"(?:(?<![0-9a-z])[0-9]{4}[^0-9?!\n\x00]{0,10})?(?<![0-9])[0-9]{1,2}[^0-9?!,;:\n\x00]{0,10}$")
_YEAR_BEFORE = re.compile(r"(?<![0-9])[0-9]{4}[^0-9?!\n\x00]{0,12}$")
_DAY_AFTER = re.compile(r"[^0-9?!\n\x00]{0,9}[0-9]{1,2}(?:st|nd|rd|th|-ին)?(?![0-9])")
_YEAR_AFTER = re.compile(r"[^0-9?!\n\x00]{0,12}[0-9]{4}(?![0-9])|[ ,.'/-]{0,3}[0-9]{2}(?![0-9:/%-])")

_LEAD = re.compile(r"(?<![a-z])(?:ika-? ?|lub )$")
_OTHER: frozenset[Kind | Cue] = frozenset({Cue.OTHER_DATE})
_PERSON: frozenset[Kind | Cue] = frozenset({Cue.PERSON})
_NO_NUMBER: frozenset[Kind | Cue] = frozenset({Cue.OTHER_NUMBER})
_OTHER_CHARS = 30
_BRACKET = re.compile(r"\([^()0-9]{0,8}$")
_DAY, _MONTH = "(?:0?[1-9]|[12][0-9]|3[01])", "(?:0?[1-9]|1[0-2])"
_TO_MONTH = rf"(?:{_DAY} ?[-./] ?{_MONTH}|{_MONTH} ?[-./] ?{_DAY})"
# Years by which nobody who writes is born in 2010 or later: of the common era, of Iran, of Buddha.
_OLD = "(?:19[1-9][0-9]|200[0-9]|13[0-8][0-9]|24[5-9][0-9]|25[0-4][0-9]|255[0-2])"
_WHOLE = re.compile(rf"{_TO_MONTH} ?[-./] ?(?:{_OLD}|[0-9]{{2}})|{_OLD} ?[-./] ?{_TO_MONTH}")
_OLD_YEAR = re.compile(rf"(?<![0-9]){_OLD}(?![0-9])")
_OLD_SHORT_YEAR = re.compile(rf"{_TO_MONTH}(?: ?[-/] ?|\.)[3-9][0-9]")

_BORN_AFTER = re.compile("(?:生(?![效活产産态態])|생(?!활))")


def find_birth_dates(page: Page) -> list[Find]:
    """Return the dates of birth of a page, in its order."""
    spans: list[tuple[int, int, bool]] = []
    for start, end, is_full in sorted(_dates(page), key=lambda span: (span[0], -span[1])):
        if not spans or start >= spans[-1][1]:
            spans.append((start, end, is_full))
    finds: list[Find] = []
    for start, end, is_full in spans:
        if _is_birth(page, start, end, is_full) or (finds and is_full and _goes_on(page, finds[-1].end, start)):
            finds.append(Find(kind=Kind.BIRTH_DATE, start=start, end=end))
    return [replace(find, start=_lead(page.text, find.start)) for find in finds]


def _lead(text: str, start: int) -> int:
    """Return where the date starts with the word that leads to its day: "ika-9 ng Hunyo"."""
    lead = _LEAD.search(text[max(0, start - 12) : start])
    return start - len(lead.group()) if lead else start


def _dates(page: Page) -> Iterator[tuple[int, int, bool]]:
    text = page.text
    for pattern, is_full in ((_FULL, True), (_PART, False)):
        yield from ((match.start(), match.end(), is_full) for match in pattern.finditer(text))
    for month in find_labels(text, month_names()).found:
        if page.dates.covers(month.start):
            continue  # "the day and month of my birth" holds no month
        span = _around_month(text, month.start, month.end)
        if span:
            yield (*span, True)


def _around_month(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the whole date about a month's name: a day before or after it, and the year if there is one."""
    low = max(0, start - 26)
    before = _DAY_BEFORE.search(text[low:start])
    if before:
        own = _number_after(text, end)
        year = _YEAR_AFTER.match(text, end)
        return low + before.start(), max(end + own, year.end() if year else end)
    year_before = _YEAR_BEFORE.search(text[low:start])
    day = _DAY_AFTER.match(text, end)
    if day:
        year = _YEAR_AFTER.match(text, day.end())
        return (low + year_before.start() if year_before else start), (year.end() if year else day.end())
    year = _YEAR_AFTER.match(text, end)
    if year and year.end() - end >= 4:
        return start, year.end()
    return None


def _number_after(text: str, end: int) -> int:
    """Return how much of the text the month's own number takes, as in "ngay 15 thang 3 nam 1985"."""
    day = re.compile(r" ?(?:tim |hnub )?[0-9]{1,2}(?![0-9])").match(text, end)
    if not day:
        return 0
    year = _YEAR_AFTER.match(text, day.end())
    return (year.end() if year else day.end()) - end


def _is_birth(page: Page, start: int, end: int, is_full: bool) -> bool:
    if _BORN_AFTER.match(page.text, end):
        return True
    before = page.dates.before(start, _TOPICS)
    if before:
        gap = page.text[before.end : start]
        if before.topic == Kind.BIRTH_DATE:
            return is_full or is_filler(gap) or len(gap) <= 8
        if len(gap) <= 12:
            return False
    if is_full and _says_birth_after(page, end, _AFTER_CHARS):
        return True
    return _is_long_ago(page, start, end) or _is_beside_person(page, start, is_full)


def _is_long_ago(page: Page, start: int, end: int) -> bool:
    """Tell whether a whole date lies so far back that nothing but a birth is likely, in whatever calendar."""
    date = page.text[start:end]
    if not _WHOLE.fullmatch(date) and not re.search("[年년]", date) and not re.search(r"[^\W\d_]{2}", date):
        return False
    other = page.dates.before(start, _OTHER, _OTHER_CHARS) or page.dates.after(end, _OTHER, _AFTER_CHARS)
    if other or page.numbers.before(start, _NO_NUMBER, _AFTER_CHARS):
        return False
    if re.match("明治|大正|昭和", date) or _OLD_YEAR.search(date):
        return len(re.findall(rf"[{_HAN}]+|[^\W\d_]{{2,}}", date)) > 2
    return _OLD_SHORT_YEAR.fullmatch(date) is not None


def _is_beside_person(page: Page, start: int, is_full: bool) -> bool:
    """Tell whether a date stands in brackets behind a person: "my son Ali (5/6/2018)"."""
    person = page.dates.before(start, _PERSON, 24)
    return is_full and person is not None and _BRACKET.search(page.text, person.end, start) is not None


def _says_birth_after(page: Page, end: int, chars: int) -> bool:
    after = page.dates.after(end, _TOPICS, chars)
    return after is not None and after.topic == Kind.BIRTH_DATE


def _goes_on(page: Page, last: int, start: int) -> bool:
    """Tell whether a date follows one of birth in a list: "born 3/15/2010 and 4/20/2012"."""
    gap = page.text[last:start]
    is_list = len(gap) <= _CHAIN_CHARS and not re.search(r"[0-9?!\n]|\. ", gap)
    return is_list and not any(last <= label.start < start for label in page.dates.found)
