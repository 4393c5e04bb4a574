"""What is hidden in a message and what stays, in every language; the tables stand in the TOML files beside this one."""

import re
import time
import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.privacy.masking import Kind, mask

HERE = Path(__file__).parent
MARK = re.compile(r"\{([A-Z -]+)=([^}]*)\}")
TABLES = (
    *("numbers", "people", "dates", "places", "kept", "residents", "neighbours", "callers", "strangers"),
    *("variants", "neighbours_abroad", "callers_abroad", "kept_abroad"),
)

Span = tuple[str, str]


def rows(*names: str) -> list[object]:
    return [
        pytest.param(message, id=f"{name}-{row}")
        for name in names
        for row, message in tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8")).items()
    ]


def read(message: str) -> tuple[str, list[Span]]:
    """Return the message as it was typed, and each value in it that must go, with its kind."""
    return MARK.sub(lambda mark: mark[2], message), [(mark[1], mark[2]) for mark in MARK.finditer(message)]


@pytest.mark.parametrize("message", rows(*TABLES))
def test_what_is_personal_is_hidden_and_nothing_else(message: str) -> None:
    text, wanted = read(message)
    masked = mask(text)
    assert [(str(one.kind), text[one.start : one.end]) for one in masked.hidden] == wanted
    assert masked.text == MARK.sub(lambda mark: f"[{mark[1]}]", message)


@pytest.mark.parametrize("message", rows(*TABLES))
def test_a_masked_message_stays_as_it_is(message: str) -> None:
    once = mask(read(message)[0]).text
    assert mask(once) == mask(once, is_public_number=lambda digits: False)
    assert mask(once).text == once


def test_every_kind_has_a_row() -> None:
    tables = [tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8")) for name in TABLES]
    names = {kind for table in tables for message in table.values() for kind, _ in read(message)[1]}
    assert names == set(map(str, Kind))


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        pytest.param("call 800-777-0133", "8007770133", id="dashes"),
        pytest.param("is 1 (800) 777-0133 free", "8007770133", id="with one"),
        pytest.param("+1 800 777 0133", "8007770133", id="with country"),
        pytest.param("电话8007770133", "8007770133", id="next to Chinese"),
        pytest.param("رقم ٨٠٠٧٧٧٠١٣٣", "8007770133", id="Arabic digits"),
    ],
)
def test_a_phone_that_stands_on_an_official_page_stays(text: str, digits: str) -> None:
    asked: list[str] = []

    def is_public(number: str) -> bool:
        asked.append(number)
        return number == digits

    assert mask(text, is_public_number=is_public).text == text
    assert set(asked) == {digits}
    assert [one.kind for one in mask(text).hidden] == [Kind.PHONE]


def test_a_public_phone_saves_only_itself() -> None:
    masked = mask("DMV 800-777-0133, me 916-555-0142", is_public_number=lambda digits: digits == "8007770133")
    assert masked.text == "DMV 800-777-0133, me [PHONE]"


ZEROS = [chr(code) for code in range(0x110000) if unicodedata.decimal(chr(code), None) == 0]


@pytest.mark.parametrize("zero", ZEROS, ids=lambda zero: f"U+{ord(zero):04X}")
def test_every_digit_system_is_read(zero: str) -> None:
    number = "".join(chr(ord(zero) + int(digit)) for digit in "219099999")
    masked = mask(f"ssn {number} ok")
    assert (masked.text, masked.hidden[0].end) == ("ssn [SSN] ok", 4 + len(number))


DASHES = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Pd"] + ["\u2212", "\u00ad-"]


@pytest.mark.parametrize("dash", DASHES, ids=lambda dash: f"U+{ord(dash[0]):04X}")
def test_every_dash_is_read(dash: str) -> None:
    assert mask(f"219{dash}09{dash}9999").text == "[SSN]"


SCRIPTS = {
    "Greek": "\u0391\u03c9",
    "Cyrillic": "\u0400\u052f",
    "Armenian": "\u0531\u0587",
    "Arabic": "\u0620\u06ff",
    "Devanagari": "\u0900\u097f",
    "Gurmukhi": "\u0a00\u0a7f",
    "Thai": "\u0e01\u0e4e",
    "Lao": "\u0e81\u0ecd",
    "Khmer": "\u1780\u17d3",
    "kana": "\u3041\u30ff",
    "Han": "\u3400\u9fff",
    "Hangul": "\uac00\ud7a3",
}
LETTERS = st.one_of(
    *(
        st.characters(min_codepoint=ord(first), max_codepoint=ord(last), categories=["L", "M"])
        for first, last in SCRIPTS.values()
    )
)


@given(before=LETTERS, after=LETTERS)
def test_a_number_is_found_next_to_any_script(before: str, after: str) -> None:
    masked = mask(f"{before}219-09-9999{after}")
    assert [one.kind for one in masked.hidden] == [Kind.SSN]
    assert "219" not in masked.text


PIECES = st.sampled_from(
    """ssn itin dl case phone born dob account card ebt routing plate passport last four my is and main st apt 5
    Fresno CA 219-09-9999 916-555-0142 3/15/1985 1234 93701 a@b.com at gmail dot com one two three Y1234567
    A123456789 555-1234 4111111111111111 5077191234567890 号码 出生 住在 番号 رقم تولد номер дела ถนน ฉัน
    [SSN] [PHONE] [CARD $ % # - . , ( ) / : 7ABC123 DI-1010-123 enero 5 calle 街 号""".split()
)
SCRAPS = st.lists(PIECES | st.text(max_size=3), max_size=14).flatmap(
    lambda pieces: st.sampled_from([" ", "", ", ", "\n"]).map(lambda join: join.join(pieces))
)


@settings(max_examples=400)
@given(SCRAPS | st.text())
@example("937013/15/198593701\x02ssn")  # only the second look sees what is left of it
def test_masking_again_changes_nothing(text: str) -> None:
    once = mask(text).text
    assert mask(once).text == once


@settings(max_examples=200)
@given(SCRAPS | st.text())
def test_offsets_are_in_order_within_the_text_and_rebuild_it(text: str) -> None:
    masked = mask(text)
    position, pieces = 0, []
    for one in masked.hidden:
        assert position <= one.start < one.end <= len(text)
        pieces += [text[position : one.start], f"[{one.kind}]"]
        position = one.end
    assert "".join([*pieces, text[position:]]) == masked.text


HOSTILE = {
    "letters": "a" * 2000,
    "digits": "1" * 2000,
    "spaced digits": "1 " * 1000,
    "dashed digits": "12-" * 666,
    "signs": "(" * 2000,
    "ats": "a@" * 1000,
    "spoken ats": "a at b dot c " * 150,
    "labels": "ssn 1 " * 333,
    "numbers": "123-45-6789 " * 166,
    "cases": "case 1234567 " * 150,
    "months": "may 1 " * 333,
    "births": "born 1/1/1990 " * 140,
    "streets": "1234 main st " * 150,
    "half streets": "12 main " * 250,
    "Han streets": "街" * 1000 + "1号" * 500,
    "kana streets": "ストリート" * 400,
    "calles": "calle a b " * 200,
    "marks": "a\u0301" * 1000,
    "codes": "B0T6N28 " * 250,
    "half codes": "1A" * 1000,
    "number words": "one two three " * 140,
    "word gaps": ("one" + "." * 28) * 64,
    "long town": "1234 main st " + "\u57ce" * 1980,
    "long word": "1234 main st " + "a" * 1980,
    "long names": "1234 " + "\u0434\u043e\u043c " * 490,
    "doubles": "double " * 280,
    "homes": "living at 1234 x " * 120,
    "house numbers": "1234 " * 400,
    "brackets": "son ( " * 330,
    "years": "1/1/1950 " * 220,
    "long letters": "abcd1234" * 250,
    "glued": "ssn219099999" * 160,
    "shades": "x" * 2000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_text_takes_about_twice_the_time(text: str) -> None:
    mask(text)

    def seconds(length: int) -> float:
        spent = []
        for _ in range(3):
            start = time.process_time()
            mask(text[:length])
            spent.append(time.process_time() - start)
        return min(spent)

    # Generous, for a busy machine: a rule that tries each start against each end takes seconds here.
    assert seconds(len(text)) < max(0.15, 6 * seconds(len(text) // 2))
    assert mask(mask(text).text).text == mask(text).text
