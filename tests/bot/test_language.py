"""identify(): messages as residents text them, in every language, with and without a conversation around them."""

import subprocess
import sys
import tomllib
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import chinese
from bot.detectors import cld2_shares, eldc_scores
from bot.function_words import CLEAR_PHRASES, WORDS_BY_LANGUAGE
from bot.language import Identified, identify
from knowledge.languages import LANGUAGES

MESSAGES = tomllib.loads(Path(__file__).with_name("language_messages.toml").read_text(encoding="utf-8"))
MESSAGE_TABLE = [
    pytest.param(language, message, id=f"{language}-{number}")
    for language, messages in MESSAGES.items()
    for number, message in enumerate(messages, start=1)
]


def certain(language: str) -> Identified:
    return Identified(language=language, is_certain=True)


def uncertain(language: str) -> Identified:
    return Identified(language=language, is_certain=False)


def without_accents(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def test_every_language_has_messages_here():
    assert set(MESSAGES) == set(LANGUAGES)


@pytest.mark.parametrize(("language", "message"), MESSAGE_TABLE)
def test_the_first_message_tells_its_language(language, message):
    assert identify(message) == certain(language)


@pytest.mark.parametrize("conversation_language", ["en", "ko"])
@pytest.mark.parametrize(("language", "message"), MESSAGE_TABLE)
def test_a_whole_sentence_leaves_the_conversation_s_language(language, message, conversation_language):
    assert identify(message, conversation_language=conversation_language) == certain(language)


@pytest.mark.parametrize(
    ("language", "message"), [row for row in MESSAGE_TABLE if row.values[0] in ("es", "vi", "tl", "hmn", "ium")]
)
def test_accents_and_case_do_not_matter(language, message):
    assert identify(without_accents(message)).language == language
    assert identify(without_accents(message).upper()).language == language
    assert identify(unicodedata.normalize("NFD", message)).language == language


@pytest.mark.parametrize("conversation_language", [None, "en", "es", "vi", "zh-Hant", "ium"])
@pytest.mark.parametrize(
    "message",
    [
        pytest.param("", id="empty"),
        pytest.param(" \n\t", id="blank"),
        pytest.param("?!...", id="signs"),
        pytest.param("😀👍", id="emoji"),
        pytest.param("ಠ_ಠ", id="face"),
        pytest.param("95814", id="zip code"),
        pytest.param("9/11/1980", id="date"),
        pytest.param("(916) 555-0137", id="telephone number"),
        pytest.param("DMV", id="agency"),
        pytest.param("edd", id="agency in lower case"),
        pytest.param("CDPH DHCS FTB", id="three acronyms"),
        pytest.param("Medi-Cal CalFresh REAL ID", id="three programs"),
        pytest.param("ok", id="ok"),
        pytest.param("yes", id="yes"),
        pytest.param("no", id="no is English and Spanish"),
        pytest.param("thank you", id="two words"),
        pytest.param("STOP", id="a keyword of SMS"),
        pytest.param("https://www.dmv.ca.gov/portal/es/como-solicitar-una-licencia", id="address of a Spanish page"),
        pytest.param("www.edd.ca.gov/en/unemployment dmv.ca.gov", id="addresses without scheme"),
        pytest.param("maria.de.los.angeles@gmail.com", id="e-mail"),
        pytest.param("W-2 1099G I-9 DE2501", id="form numbers"),
        pytest.param("Maria Lopez", id="name"),
        pytest.param("José Muñoz", id="name with accents"),
        pytest.param("\u200b\u200d\ufeff\x00\x07", id="nothing that shows"),
        pytest.param("\ud83d\udc00", id="lone surrogates"),
    ],
)
def test_a_message_that_tells_nothing_keeps_the_conversation_s_language(message, conversation_language):
    assert identify(message, conversation_language=conversation_language) == uncertain(conversation_language or "en")


@pytest.mark.parametrize(
    ("message", "conversation_language"),
    [
        pytest.param("Juan Carlos Lopez", "en", id="Spanish name"),
        pytest.param("1234 Main St Apt 5", "es", id="street"),
        pytest.param("driver license renewal", "vi", id="an official term in English"),
        pytest.param("San Luis Obispo", "zh-Hans", id="place"),
    ],
)
def test_three_names_do_not_leave_the_conversation_s_language(message, conversation_language):
    assert identify(message, conversation_language=conversation_language) == uncertain(conversation_language)


def test_an_unknown_conversation_language_counts_as_none():
    assert identify("DMV", conversation_language="fr") == uncertain("en")


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("hola", "es"),
        ("Holaaa!!", "es"),
        ("h\u00ado\u200dl\ufeffa\x00", "es"),
        ("gracias", "es"),
        ("español", "es"),
        ("¿Mande?", "es"),
        ("ayuda DMV", "es"),
        ("xin chào", "vi"),
        ("cam on", "vi"),
        ("được", "vi"),
        ("kumusta po", "tl"),
        ("Salamat", "tl"),
        ("nyob zoo", "hmn"),
        ("laengz zingh", "ium"),
        ("English", "en"),
        ("привет", "ru"),
        ("дякую", "uk"),
        ("مرحبا", "ar"),
        ("ممنون", "fa"),
        ("谢谢", "zh-Hans"),
        ("謝謝", "zh-Hant"),
        ("สวัสดี", "th"),
        ("ສະບາຍດີ", "lo"),
        ("សួស្តី", "km"),
        ("ok ขอบคุณ", "th"),
        ("नमस्ते", "hi"),
        ("ㄋㄧˇㄏㄠˇ", "zh-Hant"),
    ],
)
def test_one_clear_word_decides(message, language):
    assert identify(message, conversation_language="ko") == certain(language)


@pytest.mark.parametrize("conversation_language", ["zh-Hans", "zh-Hant"])
def test_characters_that_both_ways_of_writing_use_keep_the_conversation_s(conversation_language):
    assert identify("你好", conversation_language=conversation_language) == uncertain(conversation_language)


def test_characters_that_both_ways_of_writing_use_are_chinese_all_the_same():
    found = identify("你好", conversation_language="es")
    assert found.language in ("zh-Hans", "zh-Hant")
    assert not found.is_certain


@pytest.mark.parametrize(
    ("message", "language"),
    [
        pytest.param("請问怎么申请", "zh-Hans", id="one traditional character among simplified"),
        pytest.param("请問怎麼申請", "zh-Hant", id="one simplified character among traditional"),
        pytest.param("個衞生署電話", "zh-Hant", id="Hong Kong's forms"),
        pytest.param("佢哋冇嚟", "zh-Hant", id="Cantonese without a deciding character"),
        pytest.param("公里", "zh-Hans", id="a character that leans"),
        pytest.param("皇后 業", "zh-Hant", id="what leans yields to what decides"),
        pytest.param("鮮の味餐廳在邊度可以訂位", "zh-Hant", id="a Japanese particle in a shop's name"),
    ],
)
def test_characters_decide_the_way_of_writing_chinese(message, language):
    assert identify(message) == certain(language)


@pytest.mark.parametrize(
    ("message", "found"),
    [
        pytest.param("失業給付申請", uncertain("ja"), id="an office's term without kana stays Japanese"),
        pytest.param("失業保険", certain("ja"), id="a character that only Japan has"),
        pytest.param("我想申請失業金", certain("zh-Hant"), id="a Chinese sentence leaves Japanese"),
        pytest.param("申请失业金", certain("zh-Hans"), id="simplified characters leave Japanese"),
    ],
)
def test_han_characters_in_a_japanese_conversation(message, found):
    assert identify(message, conversation_language="ja") == found


def test_no_character_belongs_to_two_lists():
    assert not chinese._SIMPLIFIED & chinese._TRADITIONAL
    assert not chinese._JAPANESE_ONLY & (chinese._SIMPLIFIED | chinese._TRADITIONAL)
    assert chinese._SHARED_WITH_JAPANESE <= chinese._SIMPLIFIED
    assert not chinese._CANTONESE & chinese._SIMPLIFIED


@pytest.mark.parametrize(
    ("message", "conversation_language", "found"),
    [
        pytest.param("так", "uk", uncertain("uk"), id="a word of both stays"),
        pytest.param("права", "ru", uncertain("ru"), id="another word of both stays"),
        pytest.param("ні", "ru", certain("uk"), id="a letter of one decides"),
        pytest.param("ты", "uk", certain("ru"), id="a letter of the other decides"),
        pytest.param("دفتر", "ar", uncertain("ar"), id="an Arabic word that Persian took"),
        pytest.param("پول", "ar", certain("fa"), id="a letter of Persian decides"),
        pytest.param("بطاقة", "fa", certain("ar"), id="a letter of Arabic decides"),
    ],
)
def test_languages_that_share_an_alphabet(message, conversation_language, found):
    assert identify(message, conversation_language=conversation_language) == found


@pytest.mark.parametrize(
    ("message", "language"),
    [
        pytest.param("Which form is 申請表 in English?", "en", id="English sentence, Chinese term"),
        pytest.param("how do I say ayuda in Spanish", "en", id="English sentence, Spanish word"),
        pytest.param("i lost my job ツ", "en", id="English sentence, a face"),
        pytest.param("我要 apply CalFresh 的 income limit", "zh-Hans", id="Chinese sentence, English terms"),
        pytest.param("실업수당 unemployment claim 신청 status", "ko", id="Korean sentence, English terms"),
        pytest.param("мне нужен driver license appointment", "ru", id="Russian sentence, English terms"),
    ],
)
def test_the_small_words_around_foreign_terms_decide(message, language):
    assert identify(message).language == language


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("je n'ai pas reçu mon chèque cette semaine", id="French"),
        pytest.param("preciso de ajuda com o aluguel por favor", id="Portuguese"),
        pytest.param("mein ausweis wurde gestohlen was soll ich tun", id="German"),
        pytest.param("ho bisogno di un certificato di nascita per mia figlia", id="Italian"),
        pytest.param("kartu saya hilang bagaimana cara mendapatkan yang baru", id="Indonesian"),
        pytest.param("gdzie mogę się zarejestrować żeby głosować", id="Polish"),
        pytest.param("کارڈ چوری ہو گیا ہے", id="Urdu"),
        pytest.param("زه مرسته غواړم", id="Pashto"),
        pytest.param("Η κάρτα μου κλάπηκε", id="Greek"),
        pytest.param("გამარჯობა დახმარება მჭირდება", id="Georgian"),
        pytest.param("உதவி தேவை", id="Tamil"),
        pytest.param("माझे कार्ड चोरीला गेले आहे मी काय करू", id="Marathi"),
        pytest.param("как да кандидатствам за помощи за безработица", id="Bulgarian"),
        pytest.param("менің жұмысым жоқ көмек керек", id="Kazakh"),
    ],
)
def test_a_language_that_is_not_spoken_here_is_english_and_uncertain(message):
    assert identify(message) == uncertain("en")


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("ne\u200bcesito a\u200dyuda con\ufeff mi re\u00adnta por favor", id="zero width"),
        pytest.param("\x00necesito\x07 ayuda\x1b[0m con mi renta por favor\ud800", id="control characters"),
        pytest.param("\u202enecesito ayuda con mi renta por favor\u202c", id="direction marks"),
        pytest.param("\ufffe\uffffnecesito ayuda con mi renta por favor\U000e0001", id="no characters and tags"),
        pytest.param("ｎｅｃｅｓｉｔｏ ａｙｕｄａ ｃｏｎ ｍｉ ｒｅｎｔａ", id="full width"),
    ],
)
def test_what_does_not_show_does_not_matter(message):
    assert identify(message) == certain("es")


def test_words_in_capitals_are_no_acronyms_where_everything_is_in_capitals():
    assert identify("PERDI CARTA AYER") == identify("perdi carta ayer") == certain("es")


def test_only_the_start_of_a_long_message_is_read():
    assert identify("where is my check " * 60 + "ขอความช่วยเหลือ" * 1000) == certain("en")


@pytest.mark.parametrize("piece", ["a", "a@", "a.", "1a", "-", "่", "DMV", "ﷺ", "ệ", "\ud800"])
def test_ten_thousand_of_one_thing_are_read_without_a_breakdown(piece):
    assert identify(piece * 10_000).language in LANGUAGES


@given(
    text=st.text(st.characters(exclude_categories=()), max_size=80),
    conversation_language=st.sampled_from([None, *LANGUAGES]),
)
def test_any_text_gets_a_supported_language(text, conversation_language):
    found = identify(text, conversation_language=conversation_language)
    assert found.language in LANGUAGES


@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_a_library_that_cannot_read_a_text_has_no_vote(text):
    for found in (cld2_shares(text), eldc_scores(text)):
        assert all(0 <= vote <= 1 for vote in found.values())


def test_a_lone_surrogate_gets_no_vote():
    assert cld2_shares("hello \ud800") == {}
    assert eldc_scores("hello \ud800") == {}


def test_many_threads_get_what_one_gets():
    messages = [row.values[1] for row in MESSAGE_TABLE] * 3
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(identify, messages)) == [identify(message) for message in messages]


def test_the_import_starts_no_library():
    code = "import bot.language, eldc\ntry: eldc.detect('hello')\nexcept RuntimeError: print('not started')"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "not started\n"


def test_words_are_written_as_they_are_looked_up():
    for word in frozenset().union(*WORDS_BY_LANGUAGE.values()):
        assert word == without_accents(word.lower())
    for phrase in CLEAR_PHRASES:
        assert phrase == without_accents(phrase.lower()).strip()
        assert len(phrase.split()) <= 2
