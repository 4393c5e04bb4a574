"""Links are tokens until they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.links import Links

PAGE = "Apply at https://benefitscal.com/apply. Or write to help@edd.ca.gov, or see edd.ca.gov/forms."


def test_an_address_is_hidden_and_printed_as_it_stood() -> None:
    links = Links(["benefitscal.com"])
    hidden = links.hide(PAGE)
    assert hidden == "Apply at ⟦1⟧. Or write to ⟦2⟧, or see ⟦3⟧."
    assert links.print(hidden, allowed=[PAGE]) == PAGE


WRITTEN_OUT = [
    "Go to https://evil.example/.",
    "Go to http://benefitscal.com/apply",
    "Write to me@evil.example",
    "Go to evil.com",
    "Go to www.evil.example",
    "Go to BENEFITSCAL.COM.EVIL.ORG/x",
]


@pytest.mark.parametrize("text", WRITTEN_OUT)
def test_an_address_that_was_written_out_is_refused(text: str) -> None:
    links = Links()
    links.hide(PAGE)
    assert links.print(text, allowed=[PAGE, text]) is None


@pytest.mark.parametrize("text", ["See ⟦2⟧.", "See ⟦0⟧.", "See ⟦9999⟧."])
def test_a_token_that_stands_for_nothing_is_refused(text: str) -> None:
    links = Links()
    links.hide("See edd.ca.gov.")
    assert links.print(text, allowed=["See edd.ca.gov."]) is None


def test_a_token_of_another_passage_is_refused() -> None:
    links = Links()
    links.hide("See edd.ca.gov.")
    assert links.print("See ⟦1⟧.", allowed=["See dmv.ca.gov."]) is None


def test_a_page_cannot_forge_a_token() -> None:
    links = Links()
    links.hide("See edd.ca.gov.")
    assert links.hide("See ⟦1⟧.") == "See [1]."


@pytest.mark.parametrize(
    "address",
    ["https://evil.example/pay", "dmv.ca.gov.evil.com", "https://dmv.ca.gov@evil.com/", "me@evil.com", "evil.com/.gov"],
)
def test_an_address_that_is_not_official_is_not_printed_though_a_page_has_it(address: str) -> None:
    page = f"Pay at {address} now."
    links = Links(["benefitscal.com"])
    assert links.print(links.hide(page), allowed=[page]) is None


@given(st.text(max_size=80))
def test_text_without_an_address_is_printed_as_it_is(text: str) -> None:
    links = Links()
    if links.hide(text) == text:
        assert links.print(text, allowed=[]) == text
