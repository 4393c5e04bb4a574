"""Street addresses and post boxes, with what belongs to them: the unit, the town, the state and the ZIP code."""

import re
from functools import lru_cache

from bot.privacy.number_words import Cue
from bot.privacy.page import Find, Page, blank
from bot.privacy.place_words import (
    ABROAD_STATES,
    ABROAD_TOWNS,
    ABROAD_UNITS,
    DIRECTIONS,
    LEADING_TYPES,
    LOOSE_TYPES,
    NOT_A_HOUSE,
    NOT_IN_NAMES,
    STATES,
    STREET_TYPES,
    TOWNS,
    UNITS,
)
from bot.privacy.types import Kind

_TOPICS: frozenset[Kind | Cue] = frozenset({Kind.ADDRESS, Cue.OFFICE})
_HOUSE = re.compile(
    r"(?<![0-9a-z$+])(?<![0-9][-.,/:])(?<!\$ )#?(?P<house>[0-9]{1,6})(?:-[0-9]{1,4})?(?: ?1/2)?(?:-?[a-d])?"
    r"(?:, | (?=[a-z0-9]))"
)
_WORD = re.compile(
    r"[a-z]+(?:\.(?=[a-z ,\n]|$))?|[0-9]{1,3}(?:st|nd|rd|th|ro|do|er|o|a)(?![a-z])|[0-9]{1,4}[nsew]?(?![0-9a-z])"
)
_LAST_WORD = re.compile(r"(?<![a-z])([a-z]+)[ #.:]*$")
_BOX = re.compile(
    r"(?:(?<![a-z])(?:p\.? ?o\.? ?(?:box|bx|b)|post office box|pobox|apartado(?: postal| de correos?)?|pmb|hom thu|а/я)"
    r"|абонентский ящик|信箱|私書箱|사서함|ص\.? ?ب|صندوق (?:البرید|پستی|برید))"
    r" ?(?:#|no\.?|num\.?|:|number|numero)? ?[0-9]{1,7}(?![0-9])"
)
_UNIT_WORDS = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_FLOORS = "/?f|floor|楼|层|階|室|号室|号房|单元|座|층|호실?|แขวง|-й этаж|этаж|поверх|-րդ հարկ|հարկ"
_UNIT = re.compile(
    rf",? ?(?:[0-9]{{1,4}}[a-d]? ?(?:{_FLOORS})(?:[0-9]{{1,4}} ?(?:室|号室|号房|호)|[a-z] ?(?:室|座|单元)|[前后]座)?"
    rf"|(?:{ABROAD_UNITS})\.? ?(?:ที|ទី|#|№|رقم|no\.?)? ?(?:[0-9]{{1,5}}-?[a-z]?|[a-z]-?[0-9]{{0,4}})(?![0-9a-z])"
    rf"|(?:{_UNIT_WORDS})\.? ?(?:#|no\.?|number|num|numero|:)? ?(?:[0-9]{{1,5}}-?[a-z]?|[a-z]-?[0-9]{{0,4}})"
    r"(?![0-9a-z])|# ?[0-9a-z]{1,5}(?![0-9a-z]))"
)
_ZIP = re.compile(
    r",? ?(?:zip(?: code)? ?:? ?|codigo postal ?:? ?|индекс ?|індекс ?|邮编)?"
    r"9[0-6][0-9]{3}(?:[- ][0-9]{4})?(?![0-9a-z]|[-/][0-9])"
)
_STREET_NUMBER = re.compile(r" [0-9]{1,4}[nsew]?(?![0-9a-z])")
_STATE = re.compile(r"[,.]? ?(?:in )?(?:" + "|".join(STATES | ABROAD_STATES) + r")(?![a-z])\.?")
_COUNTRY = re.compile(r",? ?(?:usa|u\.s\.a\.|united states)(?![a-z])")
_NAME_END = re.compile(r" ?(?:[,.;?!\n\x00)]|$| [-–] )")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_MOST_WORDS = 5
_NUMBERED = frozenset({"avenue", "ave", "highway", "hwy", "calle", "road", "rd", "route", "street", "st"})
_LEADS_ALONE = LEADING_TYPES - {"via", "el", "la", "los", "las", "state", "county"}


def find_addresses(page: Page) -> list[Find]:
    """Return the addresses of a page, in its order; one that a sentence gives to an office stays."""
    boxes = [
        Find(kind=_kind(page, box.start()), start=box.start(), end=end_of_place(page.text, box.end()))
        for box in _BOX.finditer(page.text)
    ]
    page = blank(page, boxes)
    finds: list[Find] = []
    position = 0
    while match := _HOUSE.search(page.text, position):
        position = match.end("house")
        end = _street_end(page, match)
        if end:
            position = end_of_place(page.text, end)
            finds.append(Find(kind=_kind(page, match.start()), start=match.start(), end=position))
    return sorted([*boxes, *finds], key=lambda find: find.start)


def _kind(page: Page, start: int) -> Kind | None:
    return None if is_office(page, start) else Kind.ADDRESS


def is_office(page: Page, start: int) -> bool:
    """Tell whether the words before an address give it to an office and to nobody's home."""
    label = page.places.before(start, _TOPICS, 28)
    return (
        label is not None and label.topic == Cue.OFFICE and not page.places.before(start, frozenset({Kind.ADDRESS}), 28)
    )


def _is_home(page: Page, start: int) -> bool:
    label = page.places.before(start, _TOPICS, 30)
    return label is not None and label.topic == Kind.ADDRESS


def _street_end(page: Page, house: re.Match[str]) -> int:
    """Return where the street ends that follows a house number; 0 if no street does."""
    text = page.text
    lead = _LAST_WORD.search(text[max(0, house.start() - 16) : house.start()])
    is_home = _is_home(page, house.start())
    if lead and lead[1] in NOT_A_HOUSE and not (is_home and lead[1] in {"number", "box", "de", "el"}):
        return 0
    words = _words(text, house.end())
    if not words:
        return 0
    end = _typed_end(page, words, house, is_home)
    return end or (_untyped_end(page, words, house) if is_home else 0)


def _words(text: str, start: int) -> list[re.Match[str]]:
    """Return the words that can be the street's name and type: unbroken by a sign, none that never stands in one."""
    words: list[re.Match[str]] = []
    place = start
    while len(words) < _MOST_WORDS + 1 and (match := _WORD.match(text, place)):
        bare = match.group().rstrip(".")
        if bare in NOT_IN_NAMES or (bare in UNITS and words and bare not in STREET_TYPES):
            break
        is_number = bare.rstrip("nsew").isdigit()
        if is_number and not (words and _bare(words[-1]) in _NUMBERED):
            break
        words.append(match)
        place = match.end()
        if not text.startswith(" ", place):
            break
        place += 1
    return words


def _bare(word: re.Match[str]) -> str:
    return word.group().rstrip(".")


def _typed_end(page: Page, words: list[re.Match[str]], house: re.Match[str], is_home: bool) -> int:
    names = [_bare(word) for word in words]
    if names[0] in {"road", "rd"} and len(words) > 1 and names[1].isdigit():
        return words[1].end()
    if names[0] in LEADING_TYPES and len(words) > 1:
        typed = next((word for word in words[1:] if _bare(word) in STREET_TYPES | LOOSE_TYPES), None)
        if typed:
            number = next(
                (word for word in words if word.start() == typed.end() + 1 and word.group()[0].isdigit()), None
            )
            return number.end() if number else _turn(page.text, typed.end())
        if names[0] in _LEADS_ALONE or is_home or _is_capital(page, words[0]):
            return _leading_end(page, words)
    is_turned = names[0] in DIRECTIONS and len(words) > 1 and names[1] not in STREET_TYPES | LOOSE_TYPES
    first_name = 1 if is_turned else 0
    for index in range(len(words) - 1, first_name - 1, -1):
        is_alone = index == first_name and names[index] not in {"broadway", "embarcadero", "esplanade"}
        if is_alone:
            continue
        end = words[index].end()
        if names[index] in STREET_TYPES and (names[index] != "st" or index > first_name):
            return _turn(page.text, end)
        if names[index] in LOOSE_TYPES and _is_meant(page, words, index, house, is_home):
            return _turn(page.text, end)
    return 0


def _is_meant(page: Page, words: list[re.Match[str]], index: int, house: re.Match[str], is_home: bool) -> bool:
    """Tell whether a word that is not only a type of street is one here."""
    end = words[index].end()
    is_followed = _UNIT.match(page.text, end) or _place(page.text, end) > end
    is_named = all(_is_capital(page, word) for word in words[: index + 1])
    number = house["house"]
    is_long = len(number) >= 4 and not _YEAR.fullmatch(number)
    is_last = len(number) >= 3 and _NAME_END.match(page.text, end)
    return bool(is_home or is_followed or is_named or is_long or is_last)


def _is_capital(page: Page, word: re.Match[str]) -> bool:
    return page.cased[word.start()].isupper() or page.cased[word.start()].isdigit()


def _leading_end(page: Page, words: list[re.Match[str]]) -> int:
    """Return where a street ends that starts with its type: "calle", one to three words of name."""
    end = words[0].end()
    for word in words[1:4]:
        if word.start() > end + 1 or _place(page.text, end) > end:
            break
        end = word.end()
    return end


def _untyped_end(page: Page, words: list[re.Match[str]], house: re.Match[str]) -> int:
    """Return where a street without a type ends, in a sentence about a home: before a unit, a town or a stop."""
    if len(house["house"]) < 2:
        return 0
    for word in words[:3]:
        if _UNIT.match(page.text, word.end()) or _place(page.text, word.end()) > word.end():
            return word.end()
    for count, word in enumerate(words[:3], 1):
        if _NAME_END.match(page.text, word.end()) and (len(house["house"]) >= 3 or count > 1):
            return word.end()
    return words[0].end() if len(house["house"]) >= 3 and _is_capital(page, words[0]) else 0


def _turn(text: str, end: int) -> int:
    direction = re.compile(r" (?:" + "|".join(DIRECTIONS) + r")(?![a-z])\.?").match(text, end)
    return direction.end() if direction else end


def end_of_place(text: str, end: int) -> int:
    """Return where the address ends with its unit, town, state and ZIP code."""
    for _ in range(2):
        unit = _UNIT.match(text, end)
        end = unit.end() if unit else end
    end = _place(text, end)
    unit = _UNIT.match(text, end)
    return unit.end() if unit else end


def _place(text: str, end: int) -> int:
    """Return where the town, state and ZIP code end that follow; ``end`` itself if none does."""
    start = end
    town = _towns().match(text, end)
    if not town:
        town = _OTHER_TOWN.match(text, end)
    end = town.end() if town else end
    for pattern in (_STATE, _ZIP, _COUNTRY):
        found = pattern.match(text, end)
        end = found.end() if found else end
    return end if end > start else start


_OTHER_TOWN = re.compile(
    r"(?:[,.]? ?|\n)(?:in )?(?:(?:[a-z]{2,20}(?![a-z])|[^\x00-\x7f]{2,24}(?![^\x00-\x7f]))[ -]?){1,3}?"
    r"(?=,? ?(?:" + "|".join(STATES | ABROAD_STATES) + r")(?![a-z])|,? ?9[0-6][0-9]{3}(?![0-9]))"
)


@lru_cache(maxsize=1)
def _towns() -> re.Pattern[str]:
    towns = sorted((town.strip() for town in re.split(r"[|\n]", TOWNS) if town.strip()), key=len, reverse=True)
    return re.compile(
        r"(?:[,.]? |[,.]|\n)(?:(?:in|en|sa|city of) )?(?:(?:" + "|".join(towns) + rf")(?![a-z])|{ABROAD_TOWNS})"
    )
