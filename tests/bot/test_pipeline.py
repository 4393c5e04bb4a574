"""One message through the pipeline: how it can end, and what a resident is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from bot_fakes import DESK, DMV_CONTACT, ShelfRetriever, make_passage
from hypothesis import given, settings
from hypothesis import strategies as st

import bot.pipeline
from bot.phrases import Phrases
from bot.types import Answer, Inbound, Outcome
from knowledge.languages import LANGUAGES

PHRASES = Phrases()
THRESHOLD = 0.25
QUESTION = "How do I renew my license?"
RENEW = make_passage("You can renew your license online.", "The fee is on the page.", "Bring a photo.")
ONLY_QUESTIONS = make_passage("How do I renew?", "What does it cost?", id="p9")


async def ask(text: str, retriever: Any = None, *, language: str | None = None, agency: str | None = None) -> Answer:
    return await bot.pipeline.answer(
        Inbound(text=text, language=language, agency=agency),
        retriever=retriever or ShelfRetriever([(RENEW, 0.9)]),
        desk=DESK,
        phrases=PHRASES,
        threshold=THRESHOLD,
    )


@dataclass(frozen=True)
class Ending:
    text: str
    retriever: Any
    agency: str | None = None
    names_people: bool = True


ENDINGS: dict[Outcome, Ending] = {
    Outcome.ANSWERED: Ending(QUESTION, ShelfRetriever([(RENEW, 0.9)])),
    Outcome.NO_PASSAGE: Ending(QUESTION, ShelfRetriever([(RENEW, THRESHOLD - 0.001)])),
    Outcome.NOT_GROUNDED: Ending(QUESTION, ShelfRetriever([(ONLY_QUESTIONS, 0.9)])),
    Outcome.EMPTY: Ending(" \u200b?! ", ShelfRetriever([(RENEW, 0.9)]), agency="dmv", names_people=False),
    Outcome.TOO_LONG: Ending("word " * 401, ShelfRetriever([(RENEW, 0.9)]), agency="dmv", names_people=False),
    Outcome.SEARCH_FAILED: Ending(QUESTION, ShelfRetriever(breaks_at="search"), agency="dmv"),
}


def test_every_outcome_has_a_row() -> None:
    assert set(ENDINGS) == set(Outcome)


@pytest.mark.parametrize("outcome", ENDINGS, ids=str)
async def test_a_message_ends_in_its_outcome(outcome: Outcome) -> None:
    row = ENDINGS[outcome]
    answer = await ask(row.text, row.retriever, agency=row.agency)
    assert answer.outcome is outcome
    assert bool(answer.citations) is (outcome is Outcome.ANSWERED)
    assert answer.contact is not None
    if outcome is not Outcome.ANSWERED:
        assert answer.text.split("\n")[0] == PHRASES.refusal(outcome, "en")
        assert ("1-800-777-0133" in answer.text) is row.names_people


@pytest.mark.parametrize("method", ["search", "neighbours", "score_sentences"])
async def test_a_search_that_fails_anywhere_is_told_as_such(method: str) -> None:
    long = make_passage(*(f"Sentence {n} about a license." for n in range(9)))
    answer = await ask(QUESTION, ShelfRetriever([(long, 0.9)], breaks_at=method), agency="dmv")
    assert answer.outcome is Outcome.SEARCH_FAILED


async def test_an_answer_is_made_of_whole_sentences_of_the_passage() -> None:
    answer = await ask(QUESTION)
    assert answer.text.split("\n") == [citation.quote for citation in answer.citations]
    assert all(citation.quote in RENEW.sentences for citation in answer.citations)


async def test_a_page_that_was_not_retrieved_is_never_cited() -> None:
    other = make_passage("Renew your license at this address.", id="p1", url="https://elsewhere.example/", page_key="x")
    below = ShelfRetriever([(RENEW, 0.9), (other, THRESHOLD - 0.01)])
    answer = await ask(QUESTION, below)
    assert {citation.url.partition("#")[0] for citation in answer.citations} == {RENEW.url}


@given(
    scores=st.lists(st.floats(0, 1), min_size=1, max_size=5),
    sentences=st.lists(st.text("renew license.:? \u4e00", min_size=1, max_size=30), min_size=1, max_size=8),
)
@settings(max_examples=150, deadline=None)
async def test_every_cited_sentence_stands_in_a_retrieved_passage(scores: list[float], sentences: list[str]) -> None:
    shelf = [
        (make_passage(*sentences, id=f"p{n}", page_key=f"k{n % 2}", url=f"https://a.example/{n % 2}"), score)
        for n, score in enumerate(sorted(scores, reverse=True))
    ]
    answer = await ask(QUESTION, ShelfRetriever(shelf))
    allowed = {(p.url, text) for p, score in shelf if score >= THRESHOLD for text in p.sentences}
    assert {(c.url.partition("#")[0], c.quote) for c in answer.citations} <= allowed
    assert answer.outcome in Outcome


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_refusal_names_the_agencys_people_in_the_residents_language(language: str) -> None:
    # "DMV 2501" says nothing of its language, so the resident's own choice is kept.
    answer = await ask("DMV 2501", ShelfRetriever([(RENEW, 0.1)]), language=language)
    assert (answer.outcome, answer.language) == (Outcome.NO_PASSAGE, language)
    contact = DESK.contact("dmv", language=language)
    assert contact is not None
    lines = [PHRASES.refusal(Outcome.NO_PASSAGE, language), *PHRASES.contact_lines(contact, language)]
    assert answer.text.split("\n") == lines
    for fact in (DMV_CONTACT.phone, DMV_CONTACT.tty, DMV_CONTACT.page):
        assert fact is not None
        assert fact in answer.text


async def test_a_refusal_names_the_agency_that_the_resident_chose() -> None:
    answer = await ask(QUESTION, ShelfRetriever([]), agency="edd")
    assert answer.outcome is Outcome.NO_PASSAGE
    assert "Phone: 711" in answer.text


async def test_a_refusal_without_any_agency_names_nobody() -> None:
    answer = await ask(QUESTION, ShelfRetriever([]))
    assert (answer.contact, answer.text) == (None, PHRASES.refusal(Outcome.NO_PASSAGE, "en"))


async def test_a_passage_that_is_far_off_names_no_agency() -> None:
    near, far = (ShelfRetriever([(RENEW, bot.pipeline.LEAST_FOR_AGENCY - less)]) for less in (0, 0.001))
    assert (await ask(QUESTION, near)).contact is not None
    assert (await ask(QUESTION, far)).contact is None


ASKED_IN = [
    ("hmn", "Kuv yuav rov ua dua kuv daim ntawv tsav tsheb li cas?"),
    ("ar", "كيف أجدد رخصة القيادة؟"),
    ("zh-Hans", "我怎样更新驾驶执照？"),
    ("zh-Hant", "我怎樣更新駕駛執照？"),
    ("ko", "운전면허증을 어떻게 갱신하나요?"),
    ("es", "¿Cómo renuevo mi licencia de conducir?"),
]


@pytest.mark.parametrize(("language", "text"), ASKED_IN, ids=[row[0] for row in ASKED_IN])
async def test_a_question_is_searched_and_refused_in_its_own_language(language: str, text: str) -> None:
    retriever = ShelfRetriever([(RENEW, 0.1)])
    answer = await ask(text, retriever)
    assert retriever.asked == [(text, language, None)]
    assert answer.language == language
    assert answer.text.startswith(PHRASES.refusal(Outcome.NO_PASSAGE, language))


SHORT = [("ok", "vi"), ("DMV", "ko"), ("CalFresh", "zh-Hant"), ("2501", "ar"), ("EDD", "hmn"), ("12345", "es")]


@pytest.mark.parametrize(("text", "language"), SHORT, ids=[row[0] for row in SHORT])
async def test_a_short_text_keeps_the_language_of_the_conversation(text: str, language: str) -> None:
    assert (await ask(text, language=language)).language == language


async def test_the_agency_limits_the_search() -> None:
    retriever = ShelfRetriever([(RENEW, 0.9)])
    answer = await ask(QUESTION, retriever, agency="edd")
    assert retriever.asked[0][2] == "edd"
    assert answer.outcome is Outcome.NO_PASSAGE


async def test_a_score_at_the_threshold_is_good_enough() -> None:
    assert (await ask(QUESTION, ShelfRetriever([(RENEW, THRESHOLD)]))).outcome is Outcome.ANSWERED


@given(text=st.text(max_size=300), scores=st.lists(st.floats(0, 1), max_size=2))
@settings(max_examples=100, deadline=None)
async def test_any_text_ends_in_an_outcome(text: str, scores: Sequence[float]) -> None:
    answer = await ask(text, ShelfRetriever([(RENEW, score) for score in scores]))
    assert answer.text.strip()
    assert answer.language in LANGUAGES
