"""Every kind of figure, in every language, has one normal form."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.figures.find import FigureKind, find_figures

LANGUAGES = "en es zh-Hans zh-Hant vi tl ko hy fa ar ru pa hi hmn ium km lo th ja uk".split()

DAYS_AND_MONEY = {
    "en": "thirty-five days, 45 dollars",
    "es": "treinta y cinco días, 45 dólares",
    "zh-Hans": "三十五天，四十五美元",
    "zh-Hant": "三十五天，45美元",
    "vi": "ba mươi lăm ngày, 45 đô la",
    "tl": "tatlumpu't limang araw, 45 dolyar",
    "ko": "삼십오 일, 45달러",
    "hy": "երեսունհինգ օր, 45 դոլար",
    "fa": "سی و پنج روز، ۴۵ دلار",
    "ar": "خمسة وثلاثين يومًا، ٤٥ دولارًا",
    "ru": "тридцати пяти рабочих дней, 45 долларов",
    "uk": "тридцяти п'яти днів, 45 доларів",
    "pa": "ਪੈਂਤੀ ਦਿਨ, 45 ਡਾਲਰ",
    "hi": "पैंतीस दिन, 45 डॉलर",
    "hmn": "peb caug tsib hnub, 45 duas las",
    "ium": "faah ziepc hmz hnoi, 45 duolaa",
    "km": "សាមសិបប្រាំថ្ងៃ ៤៥ ដុល្លារ",
    "lo": "ສາມສິບຫ້າມື້ 45 ໂດລາ",
    "th": "สามสิบห้าวัน 45 ดอลลาร์",
    "ja": "三十五日間、45ドル",
}
DATE_AND_TIME = {
    "en": "November 23, 2026 at 5 p.m.",
    "es": "23 de noviembre de 2026 a las 5 de la tarde",
    "zh-Hans": "2026年11月23日下午5点",
    "zh-Hant": "二〇二六年不算：2026年11月23日下午5時",
    "vi": "ngày 23 tháng 11 năm 2026 lúc 5 giờ chiều",
    "tl": "ika-23 ng Nobyembre 2026, 5 ng hapon",
    "ko": "2026년 11월 23일 오후 5시",
    "hy": "2026 թ. նոյեմբերի 23-ին, երեկոյան 5-ին",
    "fa": "۲۳ نوامبر ۲۰۲۶ ساعت ۵ بعدازظهر",
    "ar": "23 تشرين الثاني 2026 الساعة 5 مساءً",
    "ru": "23 ноября 2026 года в 5 часов вечера",
    "uk": "23 листопада 2026 року о 17:00",
    "pa": "23 ਨਵੰਬਰ 2026 ਸ਼ਾਮ 5 ਵਜੇ",
    "hi": "23 नवंबर 2026 को शाम 5 बजे",
    "hmn": "lub 11 hlis tim 23, 2026, 5 teev tsaus ntuj",
    "ium": "November 23, 2026, 5 p.m.",
    "km": "ថ្ងៃទី ២៣ ខែវិច្ឆិកា ឆ្នាំ ២០២៦ ម៉ោង ៥ ល្ងាច",
    "lo": "ວັນທີ 23 ພະຈິກ 2026 5 ໂມງແລງ",
    "th": "23 พฤศจิกายน 2026 เวลา 17.00 น.",
    "ja": "2026年11月23日午後5時",
}
PERCENT = {
    "en": "25 percent",
    "es": "veinticinco por ciento",
    "zh-Hans": "百分之二十五",
    "zh-Hant": "25％",
    "vi": "25 phần trăm",
    "tl": "25 porsiyento",
    "ko": "25퍼센트",
    "hy": "25 տոկոս",
    "fa": "۲۵ درصد",
    "ar": "٢٥٪",
    "ru": "25 процентов",
    "uk": "25 відсотків",
    "pa": "25 ਪ੍ਰਤੀਸ਼ਤ",
    "hi": "पच्चीस प्रतिशत",
    "hmn": "25 feem pua",
    "ium": "25 percent",
    "km": "២៥ ភាគរយ",
    "lo": "25 ເປີເຊັນ",
    "th": "ร้อยละ 25",
    "ja": "25パーセント",
}


def found(text: str, language: str) -> list[tuple[str, str]]:
    return [(figure.kind.value, figure.value) for figure in find_figures(text, language=language) if figure.is_sure]


@pytest.mark.parametrize("language", LANGUAGES)
def test_number_words_units_and_money_are_read_in_every_language(language: str) -> None:
    assert found(DAYS_AND_MONEY[language], language) == [("duration", "35 day"), ("money", "45.00")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_date_and_a_time_are_read_in_every_language(language: str) -> None:
    values = found(DATE_AND_TIME[language], language)
    assert ("date", "2026-11-23") in values
    assert language == "zh-Hant" or values == [("date", "2026-11-23"), ("time", "17:00")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_share_is_read_in_every_language(language: str) -> None:
    assert found(PERCENT[language], language) == [("percent", "25")]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        pytest.param("en", "$1,234.50", [("money", "1234.50")], id="en-thousands"),
        pytest.param("es", "$1.234,50", [("money", "1234.50")], id="es-thousands"),
        pytest.param("ru", "1 234,50 доллара", [("money", "1234.50")], id="ru-spaced-thousands"),
        pytest.param("hi", "1,00,000 डॉलर", [("money", "100000.00")], id="lakh-grouping"),
        pytest.param("hi", "2 लाख", [("number", "200000")], id="lakh"),
        pytest.param("zh-Hans", "15万元", [("money", "150000.00")], id="wan"),
        pytest.param("ko", "3억 달러", [("money", "300000000.00")], id="eok"),
        pytest.param("zh-Hans", "二千五百元", [("money", "2500.00")], id="chinese-numerals"),
        pytest.param("en", "$1.5 million", [("money", "1500000.00")], id="million"),
        pytest.param("en", "50 cents", [("money", "0.50")], id="cents"),
        pytest.param("en", "½ cup", [("number", "0.5")], id="fraction"),
        pytest.param("en", "17½ years", [("duration", "17.5 year")], id="mixed-fraction"),
        pytest.param("en", "3\u200b0 days", [("duration", "30 day")], id="zero-width"),
        pytest.param("en", "3\u20090 days", [("duration", "30 day")], id="thin-space"),
        pytest.param("en", "𝟑𝟎 days", [("duration", "30 day")], id="mathematical-digits"),
        pytest.param("en", "３０ days", [("duration", "30 day")], id="fullwidth"),
        pytest.param("en", "10² days", [("number", "10"), ("form", "^2")], id="superscript-is-no-digit"),
        pytest.param("en", "see ①② below", [("number", "1"), ("number", "2")], id="circled"),
        pytest.param("en", "1. Pay the fee", [], id="list-marker"),
        pytest.param("en", "(2) Pay $5", [("money", "5.00")], id="bracketed-list-marker"),
        pytest.param("en", "Part IV", [], id="roman-numerals-are-left-alone"),
        pytest.param("en", "10-15 days", [("duration", "10 day"), ("duration", "15 day")], id="range"),
        pytest.param("es", "10 a 15 días", [("duration", "10 day"), ("duration", "15 day")], id="range-in-words"),
        pytest.param("en", "$10–15", [("money", "10.00"), ("money", "15.00")], id="money-range"),
        pytest.param("en", "COVID-19", [("form", "COVID19")], id="name"),
        pytest.param("en", "Form DE 2501, W-2", [("form", "DE2501"), ("form", "W2")], id="forms"),
        pytest.param("en", "(800) 777-0133", [("phone", "8007770133")], id="phone"),
        pytest.param("fa", "۱-۸۰۰-۷۷۷-۰۱۳۳", [("phone", "8007770133")], id="phone-in-persian-digits"),
        pytest.param("en", "1-888-HELP-NOW", [("phone", "8884357669")], id="vanity-phone"),
        pytest.param("en", "Dial 2-1-1", [("phone", "211")], id="short-phone"),
        pytest.param("en", "See WWW.DMV.ca.gov/Renew.", [("url", "www.dmv.ca.gov/Renew")], id="url-host-in-lower-case"),
        pytest.param("zh-Hans", "请访问dmv.ca.gov网站", [("url", "dmv.ca.gov")], id="url-in-unspaced-text"),
        pytest.param("en", "a.b+c@edd.ca.gov", [("email", "a.b+c@edd.ca.gov")], id="email"),
        pytest.param("en", "1234 North Main Street", [("address", "1234 north main st")], id="street"),
        pytest.param("en", "8 a.m. to 5 p.m.", [("time", "08:00"), ("time", "17:00")], id="times"),
        pytest.param("en", "May 5", [("date", "--05-05")], id="date-without-year"),
        pytest.param("en", "you may apply", [], id="may-is-no-month"),
        pytest.param("es", "05/11/2026", [("date", "2026-11-05")], id="day-first"),
        pytest.param("en", "05/11/2026", [("date", "2026-05-11")], id="month-first"),
        pytest.param("es", "del 23 al 25 de noviembre", [("date", "--11-23"), ("date", "--11-25")], id="date-range"),
        pytest.param("ar", "يومين", [("duration", "2 day")], id="arabic-dual"),
        pytest.param("ar", "23 غشت 2026", [("date", "2026-08-23")], id="maghrebi-month"),
        pytest.param("fa", "۱۵ مرداد", [("date", "ap5-15")], id="persian-calendar-is-not-converted"),
        pytest.param("vi", "năm 2026, năm ngày", [("number", "2026"), ("duration", "5 day")], id="vietnamese-nam"),
        pytest.param("ko", "가져오십시오", [], id="korean-syllables-are-no-numbers"),
        pytest.param("zh-Hans", "十分万一三藩市", [], id="chinese-words-are-no-numbers"),
        pytest.param("en", "З0 days", [("form", "З0")], id="cyrillic-ze-is-no-three"),
        pytest.param("en", "one day, a week", [], id="one-is-too-common"),
    ],
)
def test_a_figure_has_one_normal_form(language: str, text: str, values: list[tuple[str, str]]) -> None:
    assert found(text, language) == values


@given(st.text(max_size=200), st.sampled_from([*LANGUAGES, "xx", ""]))
@settings(max_examples=300, deadline=None)
def test_any_text_can_be_read_and_figures_lie_inside_it(text: str, language: str) -> None:
    for figure in find_figures(text, language=language):
        assert 0 <= figure.start <= figure.end <= len(text)
        assert isinstance(figure.kind, FigureKind)


@pytest.mark.parametrize(
    "piece", ["1.", "1 234 ", "a@", "a.", "11/", "30 days ", "千", "십", "(1)", "a-", "1-1-", "٣٠ يوم و ", "http://"]
)
def test_reading_time_grows_with_length_only(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        find_figures(text, language="es")
        return time.process_time() - start

    seconds(100)
    assert seconds(20_000) < 12 * seconds(5_000) + 0.2
