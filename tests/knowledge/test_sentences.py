"""A sentence is cut where it surely ends, and never inside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.languages import LANGUAGES
from knowledge.sentences import split_sentences

# Two sentences (one where the script has no end mark) in each language we serve.
TWO_SENTENCES = {
    "en": ["Bring your ID.", "The fee is $45."],
    "es": ["Traiga su identificación.", "¿Cuánto cuesta?"],
    "zh-Hans": ["请带上身份证。", "费用是四十五美元。"],
    "zh-Hant": ["請帶上身分證。", "費用是多少？"],
    "vi": ["Hãy mang theo giấy tờ.", "Lệ phí là 45 đô la."],
    "tl": ["Dalhin ang inyong ID.", "Ang bayad ay $45."],
    "ko": ["신분증을 가져오세요.", "수수료는 45달러입니다."],
    "hy": ["Բերեք ձեր անձնագիրը։", "Վճարը 45 դոլար է։"],
    "fa": ["کارت شناسایی خود را بیاورید.", "هزینه چقدر است؟"],
    "ar": ["أحضر بطاقة هويتك.", "كم الرسوم؟"],
    "ru": ["Возьмите паспорт.", "Сбор составляет 45 долларов."],
    "pa": ["ਆਪਣੀ ਆਈਡੀ ਲਿਆਓ।", "ਫੀਸ 45 ਡਾਲਰ ਹੈ।"],
    "hi": ["अपना पहचान पत्र लाएं।", "शुल्क 45 डॉलर है।"],
    "hmn": ["Nqa koj daim ID tuaj.", "Tus nqi yog $45."],
    "ium": ["Dorh meih nyei ID daaih.", "Nyaanh zinh se $45."],
    "km": ["សូមយកអត្តសញ្ញាណប័ណ្ណមក។", "ថ្លៃសេវាគឺ ៤៥ ដុល្លារ។"],
    "lo": ["ກະລຸນານຳບັດປະຈຳຕົວມາ.", "ຄ່າທຳນຽມແມ່ນ 45 ໂດລາ."],
    "th": ["กรุณานำบัตรประจำตัวมาด้วย ค่าธรรมเนียม 45 ดอลลาร์"],
    "ja": ["身分証明書をお持ちください。", "手数料は45ドルです。"],
    "uk": ["Візьміть паспорт.", "Збір становить 45 доларів."],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_ends_its_sentences_in_its_own_way(language: str) -> None:
    assert split_sentences(" ".join(TWO_SENTENCES[language])) == TWO_SENTENCES[language]


@pytest.mark.parametrize(
    "text",
    [
        "Write to P.O. Box 942869, Sacramento.",
        "We are open until 5 p.m. Monday to Friday.",
        "Come at 8 a.m. Bring your ID.",
        "See the U.S. Department of State.",
        "Ask Dr. Smith or Mrs. Lee at 12 Main St. Suite 4.",
        "Read No. 12 and Sec. 5 of the Veh. code.",
        "J. Doe signs it.",
        "The fee is 3.5 percent, or $1,234.56 in all.",
        "Pay at https://www.ftb.ca.gov/pay/index.html?a=1.2 or www.ca.gov today.",
        "Send form DE 2501.pdf to us.",
        "Call 1.800.777.0133 now.",
        "1. Fill in the form",
        "a. Fill in the form",
        "Wait ... and then call.",
        "El Sr. García y la Dra. Ruiz viven en EE. UU. y en México.",
        "Gọi TP. Hồ Chí Minh hoặc TS. Nguyễn.",
        "Позвоните по тел. 1-800-777-0133, г. Сакраменто, ул. Главная.",
        "Вартість 45 дол. США, вул. Головна.",
        "เปิดเวลา 8.00 น. ถึง 17.00 น. ทุกวัน",
        "ติดต่อโทร. 1-800-777-0133 หรือ ดร. สมชาย ในปี พ.ศ. 2567",
        "शुल्क रु. 500 है, डॉ. शर्मा से मिलें।",
        "ਫੀਸ ਰੁ. 500 ਹੈ।",
        "Զանգահարեք հեռ. 1-800-777-0133։",
        "ຕິດຕໍ່ ໂທ. 1-800-777-0133",
        "បន្លែ ផ្លែឈើ ។ល។",
        "زوروا د. أحمد في ص.ب. 123 هنا.",
        "Yahoo! and others are listed",
    ],
)  # fmt: skip
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert split_sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他说：“你好。”然后走了。", ["他说：“你好。”", "然后走了。"]),
        ("「はい。」と答えた！本当？", ["「はい。」", "と答えた！", "本当？"]),
        ('He said "Go." Then he left.', ['He said "Go."', "Then he left."]),
        ("Is it free? Yes! Good.", ["Is it free?", "Yes!", "Good."]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("¿Es gratis? ¡Sí! «Bien». Adiós.", ["¿Es gratis?", "¡Sí!", "«Bien».", "Adiós."]),
        ("One line\nanother line", ["One line", "another line"]),
        ("Done. (See below.) Next.", ["Done.", "(See below.)", "Next."]),
        ("It ended in 2025. Apply in 2026.", ["It ended in 2025.", "Apply in 2026."]),
        ("បន្លែ ។ល។ អាចទិញបាន។", ["បន្លែ ។ល។", "អាចទិញបាន។"]),
        ("क्या यह मुफ़्त है? हाँ।", ["क्या यह मुफ़्त है?", "हाँ।"]),
        ("ฟรีหรือไม่? ใช่", ["ฟรีหรือไม่?", "ใช่"]),
        ("Stop. . . Go.", ["Stop. . .", "Go."]),
        ("  ", []),
        ("", []),
        ("...", ["..."]),
    ],
)  # fmt: skip
def test_a_sentence_ends_after_its_mark_and_closing_quotes(text: str, expected: list[str]) -> None:
    assert split_sentences(text) == expected


pieces = st.lists(
    st.one_of(
        st.sampled_from([*"。！？.!?…।۔؟។៕:;\"'”’»）)」 \n\t\u200b\u3000\u00a0", "p.m.", "P.O.", "No. 5", "。”", "1."]),
        st.text(max_size=6),
        st.sampled_from([sentence for pair in TWO_SENTENCES.values() for sentence in pair]),
    ),
    max_size=12,
)


@given(pieces)
def test_splitting_loses_and_moves_no_character(parts: list[str]) -> None:
    text = "".join(parts)
    assert "".join("".join(split_sentences(text)).split()) == "".join(text.split())


@given(pieces)
def test_every_sentence_says_something_and_is_stripped(parts: list[str]) -> None:
    sentences = split_sentences("".join(parts))
    assert all(sentence == sentence.strip() != "" for sentence in sentences)
    assert all(any(map(str.isalnum, sentence)) for sentence in sentences[1:])


@given(st.sampled_from(sorted(TWO_SENTENCES)), st.sampled_from(sorted(TWO_SENTENCES)))
def test_a_sentence_is_the_same_alone_and_in_a_text(first: str, second: str) -> None:
    sentences = TWO_SENTENCES[first][:1] + TWO_SENTENCES[second][-1:]
    assert split_sentences("\n".join(sentences)) == sentences
