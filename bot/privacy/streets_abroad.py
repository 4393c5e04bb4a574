"""Addresses as people write them in their own language: a word for the street, a name and a number, in any order.

Each word for a street is found first and only what stands about it is read, so the time grows with the text alone.
"""

import re
from itertools import islice

from bot.privacy.addresses import end_of_place, is_office
from bot.privacy.folding import fold_word
from bot.privacy.number_words import Cue
from bot.privacy.page import Find, Page
from bot.privacy.place_words import ABROAD_TOWNS, ABROAD_UNITS
from bot.privacy.types import Kind

_MOST_STREETS = 30
_WINDOW_CHARS = 48

_SIGNS = r"\u0900-\u0dff\u0e00-\u0eff\u1780-\u17ff"
_NAME = rf"[^\W\d_][\w{_SIGNS}]{{0,24}}"
_HOUSE_WORDS = fold_word("no|num|numero|nro|so|д|дом|буд|будинок|رقم|پلاک|شماره|տուն|เลขที่|ເລກທີ|លេខ|ផ្ទះលេខ")
_BEFORE_NAME = fold_word(
    "ulitsa|ulitsya|sharea|share3|shari3|khiaban|kheyaban|koche|thanon|phlouv|phlov|pos|kalye|жилмассив|пер|переулок|пл|площадь|طريق|خیابون|"
    "calle|avenida|av|avda|boulevard|bulevar|privada|camino|paseo|calzada|đường|kalye|улица|улице|ул|проспект|пр-т|бульвар|вулиця|"
    "вулиці|вул|փողոց|փողոցի|փողոցը|պողոտա|شارع|خیابان|کوچه|بلوار|ถนน|ซอย|ຖະໜົນ|ຖະຫນົນ|ຖນົນ|ផ្លូវ|មហាវិថី|វិថី"
)
_AFTER_NAME = fold_word(
    "стрит|стріт|бульв|уэй|вэй|вей|корт|плейс|серкл|террас|бульвар|կորտ|դրայվ|բուլվար|լեյն|պող|փող|ستريت|افينيو|بولفارد|درايف|رود|لين|واي|"
    "کورت|درایو|لین|بلوار|اوه نیو|आवेन्यू|ऐवेन्यू|बुलेवार्ड|बुलेवर्ड|लेन|कोर्ट|वे|ਐਵਨਿਊ|ਐਵੀਨਿਊ|ਬੁਲੇਵਾਰਡ|ਲੇਨ|ਕੋਰਟ|ਵੇਅ|"
    "스트릿트|블러버드|불바드|애브뉴|에브뉴|코트|레인|웨이|플레이스|테라스|ブルーバード|ブールバード|レーン|コート|ウェイ|"
    "สตรีต|อะเวนิว|อเวนู|บูเลอวาร์ด|ไดรฟ์|ไดร์ฟ|เลน|ສະຕີດ|ອາເວນິວ|ອະເວນິວ|ໄດຣ|ស្ទ្រីត|ស្ត្រីត|អាវេនូ|អាវេនញូ|ឌ្រាយ|"
    "авеню|бульвар|драйв|роуд|улица|вулиця|лейн|սթրիթ|ստրիտ|փողոցի|փողոցում|փողոց|ավենյու|պողոտա|ستريت|أفينيو|بوليفارد|"
    "استریت|اونیو|بلوار|स्ट्रीट|सड़क|मार्ग|गली|रोड|एवेन्यू|एवेन्यु|ड्राइव|ਸਟਰੀਟ|ਸਟ੍ਰੀਟ|ਗਲੀ|ਰੋਡ|ਐਵੇਨਿਊ|ਡਰਾਈਵ|"
    "스트리트|스트릿|애비뉴|에비뉴|애버뉴|블러바드|불러바드|드라이브|로드|ストリート|アベニュー|ブルバード|ドライブ|通り|สตรีท|อเวนิว|ສະຕຣີດ"
)
_HAN_STREETS = "大道|大街|街|路|巷|胡同"
_LEAD = re.compile(rf"(?<![^\W\d_])(?:{_BEFORE_NAME})(?![^\W\d_])\.?")
_TRAIL = re.compile(rf"(?:{_AFTER_NAME})(?![a-z\u0400-\u058f\u0600-\u06ff])")
_HAN = re.compile(_HAN_STREETS)

_NUMBER = rf"(?:(?:{_HOUSE_WORDS}|#|№)\.? ?[:#]?)? ?#?[0-9]{{1,6}}(?![0-9/%])"
_NAMED_THEN_NUMBER = re.compile(rf" ?(?:{_NAME}[ .-]{{1,2}}){{0,3}}{_NAME},? ?{_NUMBER}")
_NAMES = re.compile(rf" ?(?!(?:{ABROAD_UNITS})(?!\w)){_NAME}(?: (?!(?:{ABROAD_UNITS})(?!\w)){_NAME}(?![^ ]))?")
_HOUSE_BEFORE = re.compile(r"(?<![0-9a-z$/.,-])(?<!\$ )[0-9]{1,6}(?:番地?|번지|호|号|號)?,? ?$")
_NUMBER_AFTER = re.compile(r"[,의 ]{0,2}(?:no\.? ?|#)?[0-9]{1,6}(?:번지|호|番地|番|号|號)?(?![0-9년월年月日])")
_HOUSE_AND_NAME = re.compile(
    rf"(?<![0-9a-z$/.,-])(?<!\$ )[0-9]{{1,6}}(?:番地?|번지|호|号|號)?,? (?:{_NAME}[ .-]{{1,2}}){{0,3}}$"
)
_NAME_BEFORE = re.compile(r"[^\s0-9,.:：、。はがのにを\x00]{1,16} ?$")
_HAN_NAME = re.compile(r"[\u3400-\u9fff\u30a1-\u30ff-]{1,8}$")
_HAN_NUMBER = re.compile(
    r"[一-龥]{0,2}[0-9]{1,6} ?(?:番地|番|号|號)(?:[ ,]?[0-9a-z]{1,5} ?(?:室|单元|單元|楼|樓|公寓|号房|號房))?"
)
_HOME_NUMBER = re.compile(
    rf"(?:{fold_word('บ้านเลขที่|ບ້ານເລກທີ|ເຮືອນເລກທີ|ផ្ទះលេខ|घर नंबर|मकान नंबर|मकान नं|ਮਕਾਨ ਨੰਬਰ|ਘਰ ਨੰਬਰ|nhà số|so nha')})"
    r" ?:? ?[0-9]{1,6}(?:[/-][0-9]{1,4})?(?:,? ?[^\s0-9,\x00]{1,30}){0,3}"
)
_TOWN = re.compile(
    rf",? ?(?:{ABROAD_TOWNS})|, ?(?:г\. ?|м\. ?)?[Ѐ-Я][а-яёіїєґ]{{2,}}(?:[ -][Ѐ-Я][а-яёіїєґ]+)?|, ?[Ա-Ֆ][ա-ֆ]{{2,}}"
)
_UNIT = re.compile(
    fold_word(r",? ?(?:кв\.?|квартира|apt\.?|unit|아파트|호|شقة|واحد|բն\.?|căn|can ho|#|अपार्टमेंट|ห้อง|ຫ້ອງ)")
    + r" ?[0-9]{1,5}[a-z]?"
)
# A home's number and its ZIP code, whatever language stands between.
_HOME_AND_ZIP = re.compile(
    r"(?<![0-9a-z$+])(?<![0-9][-.,/:])(?<!\$ )[0-9]{3,6} [^0-9?!。$%:(\n\x00]{3,40}"
    r"(?:[0-9]{1,4}[a-z]?[^0-9?!。$%:(\n\x00]{1,40})?"
    r"9[0-6][0-9]{3}(?![0-9]|[-/.][0-9])"
)
_NO_STREET: frozenset[Kind | Cue] = frozenset({Cue.SHORT_NUMBER, Cue.OTHER_NUMBER, Kind.PHONE, Kind.CASE})


def find_streets_abroad(page: Page) -> list[Find]:
    """Return the addresses whose street is named in another language than English, in the order of the text."""
    text = page.text
    spans = [_after_word(text, *match.span()) for match in islice(_LEAD.finditer(text), _MOST_STREETS)]
    spans += [_about_word(text, *match.span()) for match in islice(_TRAIL.finditer(text), _MOST_STREETS)]
    spans += [_about_han(text, *match.span()) for match in islice(_HAN.finditer(text), _MOST_STREETS)]
    spans += [match.span() for match in islice(_HOME_AND_ZIP.finditer(text), _MOST_STREETS) if _is_home(page, match)]
    spans += [match.span() for match in islice(_HOME_NUMBER.finditer(text), _MOST_STREETS)]
    finds: list[Find] = []
    for start, end in sorted((span for span in spans if span), key=lambda span: (span[0], -span[1])):
        if finds and start < finds[-1].end:
            continue
        unit = _UNIT.match(text, end)
        end = end_of_place(text, unit.end() if unit else end)
        town = _TOWN.match(page.cased, end)
        if town:
            end = end_of_place(text, town.end())
        finds.append(Find(kind=None if is_office(page, start) else Kind.ADDRESS, start=start, end=end))
    return finds


def _is_home(page: Page, match: re.Match[str]) -> bool:
    """Tell whether a sentence about a home leads to the number, and nothing before the ZIP code is a number's name."""
    place = page.places.before(match.start(), frozenset({Kind.ADDRESS, Cue.OFFICE}), 24)
    named = page.numbers.before(match.end() - 5, _NO_STREET, len(match.group()) - 5)
    return place is not None and place.topic == Kind.ADDRESS and named is None


def _after_word(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the address of a street whose type comes first: "calle Olivo 123", "123 calle Olivo"."""
    named = _NAMED_THEN_NUMBER.match(text, end, end + _WINDOW_CHARS)
    if named:
        return start, named.end()
    low = max(0, start - 10)
    house, names = _HOUSE_BEFORE.search(text[low:start]), _NAMES.match(text, end, end + _WINDOW_CHARS)
    return (low + house.start(), names.end()) if house and names else None


def _about_word(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the address of a street whose type comes last, with the number before the name or after the type."""
    low = max(0, start - _WINDOW_CHARS)
    house = _HOUSE_AND_NAME.search(text[low:start])
    if house:
        return low + house.start(), end
    number = _NUMBER_AFTER.match(text, end)
    low = max(0, start - 18)
    name = _NAME_BEFORE.search(text[low:start])
    return (low + (name.start() if name else start - low), number.end()) if number else None


def _about_han(text: str, start: int, end: int) -> tuple[int, int] | None:
    low = max(0, start - 10)
    name = _HAN_NAME.search(text[low:start])
    number = _HAN_NUMBER.match(text, end)
    return (low + name.start(), number.end()) if name and number else None
