"""Phone numbers on pages: found as pages write them, and other numbers left alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.phones import phones_in

WRITTEN = [
    "1-800-777-0133",
    "800-777-0133",
    "(800) 777-0133",
    "(800)777-0133",
    "800.777.0133",
    "800 777 0133",
    "8007770133",
    "+1 800 777 0133",
    "+18007770133",
    "1.800.777.0133",
    "1 (800) 777-0133",
    "800/777-0133",
    "800\u2013777\u20130133",
    "800\u2011777\u20110133",
    "800\u00a0777\u00a00133",
]


@pytest.mark.parametrize("number", WRITTEN)
@pytest.mark.parametrize("around", ["{}", "Call {}.", "電話{}まで", "({})", "tel:{};", "TTY {}/711"])
def test_a_number_is_found_as_pages_write_it(number: str, around: str) -> None:
    assert phones_in(around.format(number)) == {"8007770133"}


def test_all_numbers_of_a_text_are_found_once() -> None:
    text = "Call 800-777-0133 or (916) 445-1254. Again: 1-800-777-0133."
    assert phones_in(text) == {"8007770133", "9164451254"}


OTHERS = [
    "",
    "911",
    "1-800-CALFRESH",
    "2026-11-23",
    "95814-1234",
    "123-45-6789",
    "180-077-7013",  # no area code begins with 1
    "800-177-0133",  # no exchange begins with 1
    "80077701330",
    "4111 8007 7701 3300",
    "DE 2501",
    "$800,777,013",
    "800-777-013",
    "800--- 777 0133",
    "８００-777-0133",
]


@pytest.mark.parametrize("text", OTHERS)
def test_other_numbers_are_no_phones(text: str) -> None:
    assert phones_in(text) == set()


@given(st.text(alphabet="0123456789-(). +/ab", max_size=60))
def test_what_is_found_is_ten_digits_of_the_text(text: str) -> None:
    digits = "".join(character for character in text if character.isdigit())
    for phone in phones_in(text):
        assert len(phone) == 10
        assert phone in digits


def test_a_long_page_costs_little_time() -> None:
    started = time.perf_counter()
    assert phones_in("800-777-" * 40_000 + "2" * 40_000) == set()
    assert time.perf_counter() - started < 2
