"""Citations: an address that opens the page at the sentence."""

from urllib.parse import unquote, urlsplit

import pytest
from bot_fakes import make_passage
from hypothesis import given
from hypothesis import strategies as st

from bot.citation import cite, deep_link
from bot.types import Place
from knowledge.types import BlockKind, Passage

PAGE = "https://www.dmv.ca.gov/renew/"


def cited(passage: Passage, position: int = 0) -> str:
    return cite(Place(passage_id=passage.id, position=position), passage).url


def test_the_address_carries_the_anchor_and_the_sentence() -> None:
    assert cited(make_passage("The fee is $45.")) == f"{PAGE[:-1]}/#renew:~:text=The%20fee%20is%20%2445."


def test_a_page_without_anchors_is_opened_by_the_sentence_alone() -> None:
    assert cited(make_passage("Bring it.", anchor=None)) == f"{PAGE}#:~:text=Bring%20it."


def test_a_starter_summary_opens_the_official_page_at_the_top() -> None:
    assert cited(make_passage("In our own words.", is_starter=True)) == PAGE


def test_a_pdf_is_opened_at_its_page_and_takes_no_text_fragment() -> None:
    passage = make_passage("Form DL 44.", url="https://www.dmv.ca.gov/dl44.pdf", anchor="page=12")
    assert cited(passage) == "https://www.dmv.ca.gov/dl44.pdf#page=12"


FRAGMENTS = {
    "a comma splits start and end": ("Online, by mail", "Online%2C%20by%20mail"),
    "a hyphen marks prefix and suffix": ("Medi-Cal", "Medi%2DCal"),
    "an ampersand ends a directive": ("Q&A", "Q%26A"),
    "a hash": ("Form #1", "Form%20%231"),
    "a percent sign": ("5% more", "5%25%20more"),
    "a slash": ("and/or", "and%2For"),
    "Chinese": ("更新驾照", "%E6%9B%B4%E6%96%B0%E9%A9%BE%E7%85%A7"),
    "white space at the edges": (" The fee. ", "The%20fee."),
}


@pytest.mark.parametrize(("sentence", "fragment"), FRAGMENTS.values(), ids=FRAGMENTS.keys())
def test_what_the_fragment_syntax_reserves_is_encoded(sentence: str, fragment: str) -> None:
    assert deep_link(PAGE, None, sentence) == f"{PAGE}#:~:text={fragment}"


def ends_of(link: str) -> list[str]:
    return [unquote(end) for end in link.partition(":~:text=")[2].split(",")]


def test_a_long_sentence_is_named_by_its_first_and_last_whole_words() -> None:
    sentence = "You must renew a California license at an office if you are seventy or older, " * 3
    start, end = ends_of(deep_link(PAGE, "who", sentence.strip()))
    assert sentence.startswith(start + " ")
    assert sentence.strip().endswith(" " + end)


def test_a_sentence_of_120_characters_is_named_whole() -> None:
    assert ends_of(deep_link(PAGE, None, "x" * 120)) == ["x" * 120]
    assert len(ends_of(deep_link(PAGE, None, "x" * 121))) == 2


def test_a_long_sentence_without_spaces_is_cut_at_letters() -> None:
    sentence = "".join(chr(0x4E00 + n) for n in range(200))
    assert ends_of(deep_link(PAGE, None, sentence)) == [sentence[:40], sentence[-40:]]


ADDRESSES = {
    "an old fragment gives way": ("https://a.example/x#old", "new", "https://a.example/x#new:~:text=Yes"),
    "the query stays": ("https://a.example/x?a=1&b=2", "s", "https://a.example/x?a=1&b=2#s:~:text=Yes"),
    "a space in an anchor": ("https://a.example/", "two words", "https://a.example/#two%20words:~:text=Yes"),
    "an anchor in Spanish": ("https://a.example/", "qué-es", "https://a.example/#qu%C3%A9-es:~:text=Yes"),
    "a hash in an anchor": ("https://a.example/", "a#b", "https://a.example/#a%23b:~:text=Yes"),
}


@pytest.mark.parametrize(("url", "anchor", "link"), ADDRESSES.values(), ids=ADDRESSES.keys())
def test_address_and_anchor_are_joined(url: str, anchor: str, link: str) -> None:
    assert deep_link(url, anchor, "Yes") == link


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=400)


@given(sentence=texts.filter(str.strip), anchor=st.none() | texts)
def test_every_sentence_can_be_read_back_from_its_address(sentence: str, anchor: str | None) -> None:
    anchor = None if anchor is not None and anchor.startswith("page=") else anchor
    link = deep_link(PAGE, anchor, sentence)
    fragment = urlsplit(link).fragment
    assert link.isascii()
    assert fragment.count(":~:text=") >= 1
    directive = fragment.rpartition(":~:text=")[2]
    assert "-" not in directive
    assert directive.count(",") <= 1
    start, *end = map(unquote, directive.split(","))
    assert sentence.lstrip().startswith(start)
    assert all(sentence.rstrip().endswith(last) for last in end)


def test_a_citation_tells_what_a_resident_must_know() -> None:
    passage = make_passage("Bring:", "a photo", kinds=(BlockKind.PARAGRAPH, BlockKind.ITEM), language="es")
    citation = cite(Place(passage_id="p0", position=1), passage)
    told = citation.title, citation.quote, citation.checked_on, citation.language, citation.agency
    assert told == ("Renew", "a photo", passage.checked_on, "es", "dmv")
    assert (citation.is_list_item, citation.is_starter) == (True, False)
