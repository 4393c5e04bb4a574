"""Numbers whose form tells what they are; a word beside them may tell better.

The rules stand in an order: the form that leaves least doubt comes first, and what it takes the next ones do not see.
"""

import re
from collections.abc import Callable

from bot.privacy.checks import is_dialable, is_itin, is_luhn, is_ssn
from bot.privacy.labels import Label, is_filler
from bot.privacy.number_words import Cue
from bot.privacy.page import Find, Page, blank
from bot.privacy.types import Kind

NUMBER_TOPICS: frozenset[Kind | Cue] = frozenset(
    {
        *(kind for kind in Kind if kind not in {Kind.EMAIL, Kind.BIRTH_DATE, Kind.ADDRESS}),
        Cue.OTHER_NUMBER,
    }
)
# A year or a form has a short number; one of seven digits beside its name is another thing's.
SHORT_TOPICS = NUMBER_TOPICS | {Cue.SHORT_NUMBER}
NO_TOPICS = frozenset({Cue.OTHER_NUMBER, Cue.SHORT_NUMBER})
_SHORT_DIGITS = 6
_PHONE = frozenset({Kind.PHONE})
_NINE_DIGITS = frozenset(
    {
        *(Kind.SSN, Kind.ITIN, Kind.A_NUMBER, Kind.BANK, Kind.EDD, Kind.CASE, Kind.DRIVER_LICENSE, Kind.MEDI_CAL),
        Kind.PASSPORT,
    }
)
_NINE_GROUPED = frozenset({Kind.SSN, Kind.ITIN, Kind.A_NUMBER, Kind.BANK, Kind.EDD, Kind.CASE})
_ANY_CODE = frozenset(
    {Kind.DRIVER_LICENSE, Kind.A_NUMBER, Kind.CASE, Kind.EDD, Kind.MEDI_CAL, Kind.PASSPORT},
)
# The names of these are spoken of for the number alone, so it may follow later in the sentence.
_SURE_FROM_AFAR = frozenset({Kind.SSN, Kind.ITIN, Kind.A_NUMBER, Kind.PHONE, Kind.BANK, Kind.CARD, Kind.EBT})
_ANY_ACCOUNT = frozenset(
    {"account", "account number", "account no", "account #", "acct", "acct #", "cuenta", "numero de cuenta"}
)
_ANY_RECEIPT = frozenset({"receipt number", "receipt no", "receipt #", "receipt", "numero de recibo"})
_BENEFIT_CARDS: frozenset[Kind | Cue] = frozenset({Kind.EBT})
_PAYERS: frozenset[Kind | Cue] = frozenset({Kind.EDD, Cue.JOBLESS})
_AT_BANK = re.compile(
    "bank|banc|rou?t|check|saving|cheque|ahorro|deposit|iban|aba|银行|은행|بنك|بانک|банк|бан[кi]|ธนาคาร|ທະນາຄານ|ធនាគារ|बैंक|ਬੈਂਕ|բանկ"
)
_COUNTY = re.compile(r"calfresh|calworks|ihss|county|snap|welfare")
_CLAIMED_BY_WORD = frozenset({Kind.EDD, Kind.CASE, Kind.BANK, Kind.EBT, Kind.MEDI_CAL, Kind.DRIVER_LICENSE})
_TIGHT_CHARS = 15
_JOBLESS_CHARS = 40

_START = r"(?<![0-9a-z$])(?<![0-9][-./,])(?<!\$ )"
_END = r"(?![0-9a-z%]|[-/][0-9]|\.[0-9])"
_CUT = r" ?[-./_·] ?| |--"
_OFFICES = "ioe|wac|eac|lin|src|nbc|msc|ysc|mct|nsc|tsc|csc|vsc|psc|nrc|esc|zla|zsf|zny|zch|zmi"

_RECEIPT = re.compile(rf"{_START}(?:{_OFFICES})(?:[- ]{{0,3}}[0-9]){{10}}{_END}")
_BENEFITS = re.compile(
    rf"{_START}(?:[0-9]{{8}}|[0-9]{{4}}[- ][0-9]{{4}}|[0-9]{{3}}[- ][0-9]{{3}}[- ][0-9]{{2}}"
    rf"|[0-9]{{2}}(?:[- ][0-9]{{3}}){{2}}"
    rf"|[0-9]{{2}}(?:[- ][0-9]{{2}}){{3}})[- ]?[a-z](?:[- ]?[0-9]{{5}}|[- ]?[0-9][- ]?[0-9]{{4}}"
    rf"|[- ][0-9]{{2,3}}[- ][0-9]{{2,3}}|[- ]?[0-9]{{6}})?{_END}"
)
_SHADED = re.compile(
    r"(?<![0-9a-z])(?:[x*#.•]{2,3}|9[x*#]{2}) ?[- ]? ?(?:[x*#.•]{2}|[0-9]{2}) ?[- ]? ?[0-9]{4}(?![0-9a-z])"
)
_SHADED_CARD = re.compile(r"(?<![0-9a-z*])(?:[x*•]{4}[- ]?){1,3}[0-9]{4}(?![0-9a-z])")
_LONG = re.compile(
    rf"{_START}(?:[0-9]{{4}}(?:[-. /_,:;|*]{{1,3}}[0-9]{{4}}){{3}}"
    rf"|[0-9]{{4}}(?:{_CUT})[0-9]{{6}}(?:{_CUT})[0-9]{{4,5}}|[0-9]{{13,19}}"
    rf"|[0-9]{{4,12}}(?:(?:{_CUT})[0-9]{{3,12}}){{1,4}})(?![0-9a-z%])"
)
_CARD_GROUPS = re.compile(
    r"(?!20[0-9]{2}[^0-9]{1,3}20)[0-9]{4}(?:[^0-9]{1,3}[0-9]{4}){3}|3[0-9]{3}[^0-9]{1,3}[0-9]{6}[^0-9]{1,3}[0-9]{5}"
)
_ABROAD = re.compile(
    r"(?<![0-9a-z+])(?:\+ ?|00[- ]|011[- ])\(?"
    r"(?:1(?:[-. ()/]{0,3}[0-9]){10}|[2-9](?:[-. ()/]{0,3}[0-9]){6,13})(?![0-9a-z])"
)
_THREE_TWO_FOUR = re.compile(rf"{_START}([0-9]{{3}})({_CUT}|, ?)([0-9]{{2}})(?:{_CUT}|, ?)([0-9]{{4}})(?![0-9a-z%])")
_HOME_PHONE = re.compile(
    r"(?<![0-9a-z$])(?<![0-9][-./])(?:\(?1\)?(?: ?[-./] ?| )?)?"
    rf"(?:\( ?[2-9][0-9]{{2}} ?\)(?: ?[-./] ?| )?|[2-9][0-9]{{2}}(?:{_CUT}|, ?))"
    rf"[0-9]{{3}}(?:{_CUT}|, ?)?[0-9]{{2}}(?:{_CUT})?[0-9]{{2}}(?![0-9a-z%]|[-/][0-9])"
)
_ZERO_PHONE = re.compile(rf"{_START}0[0-9]{{2,3}}(?:[-. ])[0-9]{{3,4}}[-. ][0-9]{{3,4}}{_END}")
_ALIEN = re.compile(
    r"(?<![0-9a-z])a(?:[-#:.]{0,2}| #|# | )"
    r"(?:[0-9]{8,9}|[0-9]{3}[- .][0-9]{3}[- .][0-9]{3}|[0-9]{2,3}[- ][0-9]{3}[- ][0-9]{3})(?![0-9a-z])"
)
_LICENCE = re.compile(
    rf"(?<![0-9a-z])[a-z](?:-?[0-9]{{7}}|-?[0-9]{{3}}[- ][0-9]{{4}}|-?[0-9]{{4}}[- ][0-9]{{3}}){_END}"
)
_SPACED_LICENCE = re.compile(rf"(?<![0-9a-z])[a-z] ?[-. ] ?[0-9]{{3}}[- ]?[0-9]{{4}}{_END}")
_NINE = re.compile(rf"{_START}[0-9]{{9}}(?![0-9a-z%]|[-/][0-9]|\.[0-9]|,[0-9]{{3}}(?![0-9]))")
_TEN = re.compile(rf"{_START}1?[0-9]{{10}}(?![0-9a-z%]|[-/][0-9]|\.[0-9])")


def digits_of(text: str) -> str:
    """Return the digits of a folded text alone."""
    return re.sub(r"[^0-9]", "", text)


def topics_for(text: str) -> frozenset[Kind | Cue]:
    """Return what a word may say of a number of so many digits."""
    return NUMBER_TOPICS if len(digits_of(text)) > _SHORT_DIGITS else SHORT_TOPICS


def settle(page: Page, label: Label) -> Kind | Cue:
    """Return what a label means beside its neighbours: a claim is EDD's if unemployment is spoken of, a card EBT's."""
    near = page.numbers.has_near
    words = page.text[label.start : label.end]
    if label.topic == Kind.CASE and near(label.start, label.end, Cue.JOBLESS, 30) and not _COUNTY.search(words):
        return Kind.EDD
    if label.topic == Kind.BANK and page.numbers.follows(label, _PAYERS):
        return Kind.EDD
    if label.topic == Kind.BANK and words in _ANY_ACCOUNT and near(label.start, label.end, Cue.JOBLESS, 20):
        return Kind.EDD
    if label.topic == Kind.BANK and not _AT_BANK.search(words) and near(label.start, label.end, Cue.JOBLESS, 10):
        return Kind.EDD
    if label.topic == Kind.A_NUMBER and words in _ANY_RECEIPT and near(label.start, label.end, Cue.JOBLESS, 20):
        return Kind.EDD
    if label.topic == Kind.CARD and page.numbers.follows(label, _BENEFIT_CARDS):
        return Kind.EBT
    return label.topic


def owner(page: Page, start: int, end: int, fits: frozenset[Kind]) -> Kind | Cue | None:
    """Return the kind among ``fits`` that a word beside the number gives it, OTHER_NUMBER if one says so, or None."""
    for label in page.numbers.named(start, end, topics_for(page.text[start:end])):
        topic = settle(page, label)
        gap = page.text[label.end : start] if label.end <= start else page.text[end : label.start]
        is_close = len(gap) <= _TIGHT_CHARS and label.end <= start
        if topic in NO_TOPICS and (is_close or is_filler(gap)):
            return Cue.OTHER_NUMBER
        if topic in fits and (len(gap) <= _TIGHT_CHARS or topic in _SURE_FROM_AFAR or is_filler(gap)):
            return topic
    return None


def find_formed_numbers(page: Page, is_public_number: Callable[[str], bool]) -> tuple[list[Find], Page]:
    """Return the numbers known by their form, and the page without them; a public phone is found with no kind."""
    finds: list[Find] = []
    for pattern, decide in _RULES:
        found: list[Find] = []
        for match in pattern.finditer(page.text):
            kind = decide(page, *match.span())
            if kind:
                is_public = kind == Kind.PHONE and is_public_number(national(digits_of(match.group())))
                found.append(Find(kind=None if is_public else kind, start=match.start(), end=match.end()))
        page = blank(page, found)
        finds += found
    return finds, page


def national(digits: str) -> str:
    """Return the digits of a phone without the 1 that leads to another area."""
    digits = digits.removeprefix("011") if len(digits) > 11 else digits
    return digits[1:] if len(digits) == 11 and digits.startswith("1") else digits


def _as_receipt(page: Page, start: int, end: int) -> Kind | None:
    return Kind.A_NUMBER


def _as_benefits(page: Page, start: int, end: int) -> Kind | None:
    if len(digits_of(page.text[start:end])) > 8:
        return Kind.MEDI_CAL
    named = owner(page, start, end, _ANY_CODE)
    is_apart = not page.text[end - 2].isdigit()
    is_word = is_apart and (page.cased[end - 1].islower() or page.cased[end - 1] == "I")
    return _kind_or(named, None if is_word else Kind.MEDI_CAL)


def _as_shaded(page: Page, start: int, end: int) -> Kind | None:
    return Kind.ITIN if owner(page, start, end, frozenset({Kind.ITIN, Kind.SSN})) == Kind.ITIN else Kind.SSN


def _as_shaded_card(page: Page, start: int, end: int) -> Kind | None:
    return _kind_or(owner(page, start, end, frozenset({Kind.SSN, Kind.BANK, Kind.EBT, Kind.CARD})), Kind.CARD)


def _as_card(page: Page, start: int, end: int) -> Kind | None:
    digits = digits_of(page.text[start:end])
    if not 13 <= len(digits) <= 19:
        return None
    if digits.startswith("5077") and len(digits) == 16:
        return Kind.EBT
    named = owner(page, start, end, frozenset({Kind.CARD, Kind.EBT, Kind.BANK, Kind.CASE, Kind.EDD}))
    if named and named != Cue.OTHER_NUMBER:
        return Kind(named)
    is_grouped = _CARD_GROUPS.fullmatch(page.text, start, end) is not None
    is_card = digits[0] in "23456" and (is_grouped or is_luhn(digits) or (len(digits) == 16 and digits[0] in "456"))
    return Kind.CARD if named is None and is_card else None


def _as_phone_abroad(page: Page, start: int, end: int) -> Kind | None:
    return Kind.PHONE


def _as_social(page: Page, start: int, end: int) -> Kind | None:
    text = page.text[start:end]
    digits = digits_of(text)
    named = owner(page, start, end, _NINE_GROUPED)
    if named == Cue.OTHER_NUMBER:
        named = None
        if "-" not in text:
            return None
    if named or "," in text:
        return Kind(named) if named else None
    return Kind.ITIN if "-" in text and digits[0] == "9" else _nine_by_rule(digits)


def _as_home_phone(page: Page, start: int, end: int) -> Kind | None:
    label = page.numbers.before(start, NUMBER_TOPICS, _TIGHT_CHARS)
    if label and (label.topic == Kind.BANK or not label.is_weak) and is_filler(page.text[label.end : start]):
        topic = settle(page, label)
        if topic in _CLAIMED_BY_WORD:
            return Kind(topic)
    if "," in page.text[start:end] or not is_dialable(national(digits_of(page.text[start:end]))):
        return Kind.PHONE if owner(page, start, end, _PHONE) == Kind.PHONE else None
    return Kind.PHONE


def _as_zero_phone(page: Page, start: int, end: int) -> Kind | None:
    named = owner(page, start, end, _ANY_CODE | _PHONE)
    return Kind.PHONE if named in {None, Kind.PHONE} and 9 <= len(digits_of(page.text[start:end])) <= 11 else None


def _as_alien(page: Page, start: int, end: int) -> Kind | None:
    named = owner(page, start, end, frozenset({Kind.A_NUMBER, Kind.PASSPORT, Kind.CASE, Kind.EDD, Kind.DRIVER_LICENSE}))
    is_article = page.text[start + 1] == " " and page.cased[start] == "a"
    return _kind_or(named, None if is_article else Kind.A_NUMBER)


def _as_licence(page: Page, start: int, end: int) -> Kind | None:
    return _kind_or(owner(page, start, end, _ANY_CODE - {Kind.MEDI_CAL}), Kind.DRIVER_LICENSE)


def _as_spaced_licence(page: Page, start: int, end: int) -> Kind | None:
    return _kind_or(owner(page, start, end, frozenset({Kind.DRIVER_LICENSE, Kind.A_NUMBER})), None)


def _as_nine(page: Page, start: int, end: int) -> Kind | None:
    named = owner(page, start, end, _NINE_DIGITS | _PHONE)
    return _kind_or(named, _nine_by_rule(page.text[start:end]))


def _as_ten(page: Page, start: int, end: int) -> Kind | None:
    digits = page.text[start:end]
    named = owner(page, start, end, _ANY_CODE | _PHONE | {Kind.BANK})
    if not named and digits.startswith("10") and page.numbers.has_near(start, end, Cue.JOBLESS, _JOBLESS_CHARS):
        return Kind.EDD
    is_phone = is_dialable(national(digits)) and (len(digits) == 10 or digits[0] == "1")
    return _kind_or(named, Kind.PHONE if is_phone else None)


def _kind_or(named: Kind | Cue | None, otherwise: Kind | None) -> Kind | None:
    if named == Cue.OTHER_NUMBER:
        return None
    return Kind(named) if named else otherwise


def _nine_by_rule(digits: str) -> Kind | None:
    if is_itin(digits):
        return Kind.ITIN
    return Kind.SSN if is_ssn(digits) else None


_RULES: tuple[tuple[re.Pattern[str], Callable[[Page, int, int], Kind | None]], ...] = (
    (_RECEIPT, _as_receipt),
    (_BENEFITS, _as_benefits),
    (_SHADED, _as_shaded),
    (_SHADED_CARD, _as_shaded_card),
    (_LONG, _as_card),
    (_ABROAD, _as_phone_abroad),
    (_THREE_TWO_FOUR, _as_social),
    (_HOME_PHONE, _as_home_phone),
    (_ZERO_PHONE, _as_zero_phone),
    (_ALIEN, _as_alien),
    (_LICENCE, _as_licence),
    (_SPACED_LICENCE, _as_spaced_licence),
    (_NINE, _as_nine),
    (_TEN, _as_ten),
)
