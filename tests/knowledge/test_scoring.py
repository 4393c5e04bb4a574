"""What a score is made of, and that it goes up with all that speaks for a passage."""

import math
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.scoring import PEAK_PAGES, Evidence, agreement, page_of, peak, probability, wording, words_of
from knowledge.types import BlockKind, Passage

COSINES = st.lists(st.floats(-1, 1), max_size=40).map(lambda some: sorted(some, reverse=True))
MIDDLING = Evidence(cosine=0.6, coverage=0.3, lead=0.0, peak=0.5, agreement=0.0, wording=0.3, is_own=True)


def make_passage(*sentences: str, title: str = "", heading: str = "", page: str = "p", language: str = "en") -> Passage:
    return Passage(
        id=f"{page}-0",
        source_id="dmv",
        url=f"https://dmv.example/{page}",
        page_key=page,
        language=language,
        title=title,
        heading_path=(heading,) if heading else (),
        anchor=None,
        position=0,
        sentences=sentences,
        kinds=(BlockKind.PARAGRAPH,) * len(sentences),
        checked_on=date(2026, 1, 1),
    )


@pytest.mark.parametrize("part", ["cosine", "coverage", "lead", "peak", "agreement", "wording"])
def test_more_of_what_speaks_for_a_passage_makes_it_likelier(part: str) -> None:
    more = replace(MIDDLING, **{part: getattr(MIDDLING, part) + 0.1})
    for language in ("en", "es", "hmn"):
        assert probability(more, language) > probability(MIDDLING, language)


def test_a_score_is_a_probability_whatever_speaks_for_it() -> None:
    nothing = Evidence(cosine=-1, coverage=0, lead=-2, peak=0, agreement=-1, wording=0, is_own=True)
    everything = Evidence(cosine=1, coverage=2, lead=2, peak=3, agreement=1, wording=1, is_own=False)
    assert 0 < probability(nothing, "hmn") < 0.01
    assert 0.99 < probability(everything, "en") < 1


@pytest.mark.parametrize("language", ["hmn", "ium", "lo", "km", "hy", "pa"])
def test_a_language_that_the_embedding_knows_little_of_is_doubted(language: str) -> None:
    assert probability(MIDDLING, language) < probability(MIDDLING, "ru")


@given(COSINES)
def test_a_peak_lies_between_flat_and_a_single_page(cosines: list[float]) -> None:
    assert -1e-9 <= peak(cosines, 0.3) <= math.log(PEAK_PAGES) + 1e-9


@pytest.mark.parametrize(
    ("flatter", "steeper"),
    [
        ([0.6] * 20, [0.6, *[0.58] * 19]),
        ([0.6, *[0.58] * 19], [0.6, *[0.5] * 19]),
        ([0.6, 0.6, 0.6, *[0.5] * 17], [0.6, *[0.5] * 19]),
        ([0.5], [0.6]),
        ([0.6, 0.59], [0.6]),
    ],
    ids=["one ahead", "farther ahead", "alone ahead", "a lone page by its distance", "the only page"],
)
def test_a_page_that_stands_out_makes_a_peak(flatter: list[float], steeper: list[float]) -> None:
    assert peak(flatter, 0.4) < peak(steeper, 0.4)


def test_equally_near_pages_make_no_peak_and_pages_beyond_the_twentieth_do_not_count() -> None:
    assert peak([0.6] * 20, 0.4) == pytest.approx(0, abs=1e-9)
    assert peak([], 0.4) == pytest.approx(0, abs=1e-9)
    assert peak([0.6] * 20 + [0.1], 0.4) == peak([0.6] * 20, 0.4)


@pytest.mark.parametrize(
    ("pages", "page", "expected"),
    [
        ("aaabc", "a", 0.2),
        ("abbbc", "a", -0.2),
        ("abcde", "a", 0.0),
        ("aaaaa", "a", 0.0),
        ("aaabc", "z", -0.3),
        ("", "a", 0.0),
    ],
    ids=["most are its", "most are another's", "each another", "one page only", "not among them", "none"],
)
def test_the_best_passages_agree_on_a_page(pages: str, page: str, expected: float) -> None:
    assert agreement(pages, page) == pytest.approx(expected)


def test_pages_of_an_agency_with_one_title_are_one_and_others_go_by_their_key() -> None:
    assert page_of(make_passage("A.", title="Fees", page="1")) == page_of(make_passage("B.", title="Fees", page="2"))
    assert page_of(make_passage("A.", page="1")) != page_of(make_passage("B.", page="2"))
    other_agency = replace(make_passage("A.", title="Fees"), source_id="edd")
    assert page_of(make_passage("A.", title="Fees")) != page_of(other_agency)


QUESTION = words_of("How do I renew my driver license online?", "en")


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (make_passage("Fishing is fun."), make_passage("Renew by mail.")),
        (make_passage("Renew by mail."), make_passage("Renew a driver license by mail.")),
        (
            make_passage("A driver with a boat license for a lake in the north may renew online at any marina office."),
            make_passage("Renew a driver license online."),
        ),
        (make_passage("See below."), make_passage("See below.", heading="Renewing driver licenses online")),
        (make_passage("See below."), make_passage("See below.", title="Renew a driver license")),
        (
            make_passage("Renew a boat. A driver eats. The license is old. We are online."),
            make_passage("Renew a driver license online. We are old."),
        ),
    ],
    ids=["a shared word", "more words", "nothing else said", "in the heading", "in the title", "in one sentence"],
)
def test_a_passage_that_says_what_was_asked_is_alike_in_wording(less: Passage, more: Passage) -> None:
    assert 0 <= wording(QUESTION, less) < wording(QUESTION, more) < 1


@given(st.text(max_size=200), st.text(max_size=200))
def test_wording_is_a_share(question: str, text: str) -> None:
    assert 0 <= wording(words_of(question, "en"), make_passage(text)) <= 1
