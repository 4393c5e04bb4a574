"""Numbers said digit by digit, written as digits: "one two three", "uno dos tres", "1 2 3", "一二三"."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias

from bot.privacy.folding import Folded, fold_word

# Zero (with its other names, joined by "/") to nine, a language a line.
_DIGITS = """
zero/oh/o/cero/zero one two three four five six seven eight nine
cero uno/una dos tres cuatro/quatro cinco seis siete ocho nueve/nuebe
không/khong/lẻ một/mốt hai ba bốn/tư năm/lăm sáu bảy tám chín
sero/wala isa/uno dalawa/dos tatlo/tres apat/kuwatro lima/singko anim/sais pito/siyete walo/otso siyam/nuwebe
xoom/voj ib ob peb plaub tsib rau xya yim cuaj
lingh/leiz yietc i buo biei hmz/biaa juqc siec hietc nduoh
ноль/нуль один/адин два три четыре/чотири пять/пʼять шесть/шість семь/сім восемь/вісім девять/девʼять
զրո մեկ երկու երեք չորս հինգ վեց յոթ ութ ինը/ինն
صفر واحد/وحدة اثنان/اثنين/اتنين/تنين ثلاثة/تلاتة/تلاته أربعة/اربعه خمسة ستة سبعة ثمانية/تمانية/تمنية تسعة
sifr/sefr wahed/wahad tnen/etnen tlete/talata arba3a/arbaa khamse/khamsa sitte/sitta sab3a/sabaa tmene/tamanya tis3a
sefr yek do seh/se chahar panj shesh/shish haft hasht noh
shunya/zero/sifar ek/ik/ikk do teen/tin char/chaar panch/paanch/panj che/chhe/chah saat/sat aath/ath/atth nau/no/naun
nol/nul odin/odyn dva tri/try chetyre/chotyry pyat/piat shest/shist sem/sim vosem/visim devyat/deviat
zro mek yerku/erku yerek/ereq/erek chors hing vec/vets yot/yoth ut/uth inn/ine
صفر یک دو سه چهار پنج شش/شیش هفت هشت نه
शून्य/जीरो एक दो तीन चार पांच/पाँच छह/छः/छे सात आठ नौ
ਸਿਫਰ/ਜ਼ੀਰੋ ਇੱਕ/ਇਕ ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਛੇ ਸੱਤ ਅੱਠ ਨੌਂ/ਨੌ
ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า
ສູນ ໜຶ່ງ/ຫນຶ່ງ ສອງ ສາມ ສີ່ ຫ້າ ຫົກ ເຈັດ ແປດ ເກົ້າ
សូន្យ មួយ ពីរ បី បួន ប្រាំ ប្រាំមួយ ប្រាំពីរ ប្រាំបី ប្រាំបួន
ゼロ/れい いち に さん よん/し ご ろく なな/しち はち きゅう
"""
_SIGNS = str.maketrans(
    "零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺영공일이삼사오육륙칠팔구", "000" + "123456789" * 2 + "1001234566789"
)
_SIGN_RUN = re.compile(
    r"(?:[零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺][ -]?){7,}"
    r"|(?:[영공일이삼사오육륙칠팔구][ -]?){7,}"
)
# What says two digits, by the line of its language above; "double" and the like multiply the next one.
_LARGER = {
    0: "nien=9 fiv=5 tree=3 thre=3 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 "
    "seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 "
    "seventy=70 eighty=80 ninety=90",
    1: "diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 "
    "setenta=70 ochenta=80 noventa=90",
}
_TIMES = {"double": 2, "dubble": 2, "triple": 3, "doble": 2, "डबल": 2, "ਡਬਲ": 2}
_TOKEN = re.compile(r"[^\s,.\-/;:()\x00]+")
_JOINERS = frozenset("and n then dash hyphen space y luego guion at rồi gạch тире और ਤੇ aur te و".split())
_GAP = re.compile(r"[\s,.\-/]{1,4}(?:(?:" + "|".join(map(fold_word, [*_JOINERS, *_TIMES])) + r")[\s,.\-/]{1,4}){0,3}")
_LEAST_WORDS = 3
# Where a word stands, and the digits it says by the line of its language.
_Part: TypeAlias = tuple[int, int, dict[int, str]]
_GLUED = (
    "(?:ssn|social|itin|dl|dob|tel|ph|phone|cell|case|caso|ebt|bic|cin|acct|account|routing"
    "|plate|placa|card|tarjeta|born)"
)
_SEAM = re.compile(
    rf"(?<=[0-9]{{4}})(?={_GLUED}(?![a-z]))|(?<![a-z]){_GLUED}(?=\(?[0-9]{{1,12}}[-/. )0-9])"
    r"|(?<![0-9a-z@._-])[a-z]{4,20}(?=[0-9]{7}|[0-9]{3,4}[- ])(?![0-9a-z._-]{0,40}@)"
)
_SPACED_DIGITS = re.compile(r"(?<![0-9a-z])[0-9](?:[ .,-]{1,3}[0-9]){6,}(?![0-9a-z])")


def spell(folded: Folded) -> Folded:
    """Return the text with each run of three or more digit words, or of seven spaced digits, as bare digits."""
    return _unglue(_join_digits(_signs(_words(folded))))


@lru_cache(maxsize=1)
def _values() -> dict[str, dict[int, str]]:
    """Return what each word says, by the line of its language."""
    values: dict[str, dict[int, str]] = {}
    for language, line in enumerate(_DIGITS.strip().splitlines()):
        for digit, spellings in enumerate(line.split()):
            for word in spellings.split("/"):
                values.setdefault(fold_word(word), {})[language] = str(digit)
    for language, line in _LARGER.items():
        for word, digits in (pair.split("=") for pair in line.split()):
            values.setdefault(fold_word(word), {})[language] = digits
    return values


@lru_cache(maxsize=1)
def _unspaced() -> re.Pattern[str]:
    southern = (word for word in _values() if "\u0e00" <= word[0] <= "\u0eff" or "\u1780" <= word[0] <= "\u17ff")
    return re.compile("|".join(map(re.escape, sorted(southern, key=len, reverse=True))))


def _words(folded: Folded) -> Folded:
    runs: list[_Run] = [_Run()]
    for token in _TOKEN.finditer(folded.text):
        run = runs[-1]
        is_near = run.follows(folded.text, token.start())
        if token.group() in _TIMES:
            if not is_near:
                runs.append(run := _Run())
            run.times[len(run.parts)] = (_TIMES[token.group()], token.start())
            run.end = token.end()
            continue
        if token.group() in _JOINERS:
            continue
        parts = _read(token.group(), token.start())
        if not parts or not is_near or not run.takes(parts):
            runs.append(_Run())
            runs[-1].takes(parts)
    return _rewrite(folded, [digits for run in runs if len(digits := run.digits()) >= _LEAST_WORDS])


class _Run:
    """Words that follow one another and say digits, all in one language."""

    def __init__(self) -> None:
        self.end = 0
        self.parts: list[_Part] = []
        self.times: dict[int, tuple[int, int]] = {}
        self.languages: set[int] | None = None

    def follows(self, text: str, start: int) -> bool:
        """Tell whether only a pause stands between the run and what starts at ``start``."""
        return not self.end or _GAP.fullmatch(text, self.end, start) is not None

    def takes(self, parts: list[_Part]) -> bool:
        """Add the words if they are of the run's language, and tell so."""
        for part in parts:
            known = set(part[2]) if self.languages is None else self.languages & set(part[2])
            if not known:
                return False
            self.languages = known
            self.parts.append(part)
            self.end = part[1]
        return True

    def digits(self) -> list[tuple[int, int, str]]:
        """Return the place of each digit in the text, and the digit."""
        if not self.languages:
            return []
        language = min(self.languages)
        read: list[tuple[int, int, str]] = []
        for index, (start, end, values) in enumerate(self.parts):
            said = values[language]
            following = self.parts[index + 1][2][language] if index + 1 < len(self.parts) else ""
            if len(said) == 2 and said[1] == "0" and said != "10" and len(following) == 1 and following != "0":
                said = said[0]
            times, first = self.times.get(index, (1, start))
            read += [(first, end, digit) for digit in said * times]
        return read


def _read(token: str, start: int) -> list[_Part]:
    values = _values()
    if token in values:
        return [(start, start + len(token), values[token])]
    if not "\u0e00" <= token[0] <= "\u17ff":
        return []
    found = list(_unspaced().finditer(token))
    if len(found) < _LEAST_WORDS or sum(len(part.group()) for part in found) != len(token):
        return []
    return [(start + part.start(), start + part.end(), values[part.group()]) for part in found]


def _rewrite(folded: Folded, runs: list[list[tuple[int, int, str]]]) -> Folded:
    if not runs:
        return folded
    text: list[str] = []
    cased: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for run in runs:
        before = slice(position, run[0][0])
        digits = "".join(digit for _, _, digit in run)
        text += [folded.text[before], digits]
        cased += [folded.cased[before], digits]
        starts += [*folded.starts[before], *(folded.starts[start] for start, _, _ in run)]
        ends += [*folded.ends[before], *(folded.ends[end - 1] for _, end, _ in run)]
        position = run[-1][1]
    rest = slice(position, None)
    return Folded(
        text="".join([*text, folded.text[rest]]),
        cased="".join([*cased, folded.cased[rest]]),
        starts=(*starts, *folded.starts[rest]),
        ends=(*ends, *folded.ends[rest]),
    )


def _signs(folded: Folded) -> Folded:
    def read(run: re.Match[str]) -> str:
        return run.group().translate(_SIGNS)

    return replace(folded, text=_SIGN_RUN.sub(read, folded.text), cased=_SIGN_RUN.sub(read, folded.cased))


def _unglue(folded: Folded) -> Folded:
    """Return the text with a space of no width between a word and its number: "ssn219099999"."""
    seams = [seam.end() for seam in _SEAM.finditer(folded.text)]
    if not seams:
        return folded
    parts = [slice(low, high) for low, high in zip([0, *seams], [*seams, len(folded.text)], strict=True)]
    starts = list(folded.starts[parts[0]])
    ends = list(folded.ends[parts[0]])
    for part in parts[1:]:
        starts += [folded.starts[part.start], *folded.starts[part]]
        ends += [folded.starts[part.start], *folded.ends[part]]
    return Folded(
        text=" ".join(folded.text[part] for part in parts),
        cased=" ".join(folded.cased[part] for part in parts),
        starts=tuple(starts),
        ends=tuple(ends),
    )


def _join_digits(folded: Folded) -> Folded:
    runs = [
        [(place, place + 1, folded.text[place]) for place in range(*run.span()) if folded.text[place].isdigit()]
        for run in _SPACED_DIGITS.finditer(folded.text)
    ]
    return _rewrite(folded, runs)
