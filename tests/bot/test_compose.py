"""The composer: which sentences of the retrieved passages are quoted, and in which order."""

import itertools
from collections.abc import Sequence

import pytest
from bot_fakes import ShelfRetriever, make_passage
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.compose import MOST_SENTENCES, compose
from knowledge.types import BlockKind, Hit, Passage

ITEM, TEXT = BlockKind.ITEM, BlockKind.PARAGRAPH
QUERY = "renew license online fee"


async def quoted(
    *shelf: tuple[Passage, float], beside: Sequence[Passage] = (), query: str = QUERY
) -> list[tuple[str, int, str]]:
    hits = [Hit(passage=passage, score=score) for passage, score in shelf]
    retriever = ShelfRetriever(shelf, beside={hits[0].passage.id: beside} if hits else {})
    proposals, passages = await compose(query, hits, language="en", retriever=retriever)
    assert all(len(proposed.cited) == 1 and proposed.is_verbatim for proposed in proposals)
    assert {proposed.cited[0].passage_id for proposed in proposals} <= set(passages)
    return [(one.cited[0].passage_id, one.cited[0].position, one.text) for one in proposals]


async def test_nothing_found_gives_an_empty_draft() -> None:
    assert await quoted() == []


async def test_a_short_passage_is_quoted_whole() -> None:
    passage = make_passage("One of them.", "Two of them.", "Three of them.")
    assert [text for _, _, text in await quoted((passage, 0.9))] == list(passage.sentences)


async def test_of_a_long_page_the_five_nearest_sentences_are_quoted_in_reading_order() -> None:
    filler = [f"Nothing about it number {n}." for n in range(400)]
    wanted = {17: "The fee.", 90: "Go online.", 150: "A license.", 222: "You renew.", 399: "Renew a license online."}
    sentences = [wanted.get(n, text) for n, text in enumerate(filler)]
    found = await quoted((make_passage(*sentences), 0.9))
    assert [position for _, position, _ in found] == sorted(wanted)


QUESTIONS = ["Renew?", "更新？", "تجديد؟", "Ինչպե՞ս երկարացնել:", "“How?”", "(Why?)", "Really?»", "«¿Cómo?»"]


@pytest.mark.parametrize("question", QUESTIONS)
async def test_a_question_on_the_page_is_not_quoted(question: str) -> None:
    found = await quoted((make_passage(question, "Yes, renew."), 0.9))
    assert [text for _, _, text in found] == ["Yes, renew."]


@pytest.mark.parametrize("text", ["*", "—", "1", "...", "a"])
async def test_a_line_without_words_is_not_quoted(text: str) -> None:
    assert [quote for _, _, quote in await quoted((make_passage(text, "Renew online."), 0.9))] == ["Renew online."]


@pytest.mark.parametrize("colon", [":", "："])
async def test_a_list_is_quoted_whole_with_the_line_that_announces_it(colon: str) -> None:
    sentences = (*(f"Filler number {n}." for n in range(6)), f"To renew a license bring{colon}", "a photo", "x", "y z")
    kinds = (TEXT,) * 7 + (ITEM,) * 3
    found = await quoted((make_passage(*sentences, kinds=kinds), 0.9))
    assert {6, 7, 8, 9} <= {position for _, position, _ in found}


async def test_a_list_too_long_for_the_answer_is_left_out_rather_than_cut() -> None:
    sentences = (
        "Renew your license online.",
        "You must renew a license in person if:",
        *(f"reason {n}" for n in range(6)),
    )
    kinds = (TEXT,) * 2 + (ITEM,) * 6
    found = await quoted((make_passage(*sentences, kinds=kinds), 0.9))
    assert [position for _, position, _ in found] == [0]


async def test_the_first_lines_of_a_long_list_are_quoted_where_it_is_the_best_answer() -> None:
    sentences = ("Filler.", "To renew a license online bring:", *(f"paper {n}" for n in range(6)))
    kinds = (TEXT,) * 2 + (ITEM,) * 6
    found = await quoted((make_passage(*sentences, kinds=kinds), 0.9))
    assert [position for _, position, _ in found] == [1, 2, 3, 4, 5]


async def test_a_line_that_announces_a_list_brings_its_first_item() -> None:
    sentences = (*(f"Filler number {n}." for n in range(6)), "To renew a license online with a fee:", "a photo", "x y")
    found = await quoted((make_passage(*sentences, kinds=(TEXT,) * 7 + (ITEM,) * 2), 0.9))
    assert {6, 7} <= {position for _, position, _ in found}


async def test_a_line_that_announces_nothing_is_left_out_of_a_long_passage() -> None:
    sentences = (*(f"Filler number {n}." for n in range(8)), "To renew a license online with a fee:")
    assert 8 not in {position for _, position, _ in await quoted((make_passage(*sentences), 0.9))}


async def test_an_armenian_sentence_ends_with_a_colon_and_announces_nothing() -> None:
    sentences = (*(f"Filler number {n}." for n in range(7)), "Renew a license online with a fee:", "X:", "x y")
    kinds = (TEXT,) * 8 + (TEXT, ITEM)
    found = await quoted((make_passage(*sentences, kinds=kinds, language="hy"), 0.9))
    assert [position for _, position, _ in found] == [0, 1, 2, 3, 7]


async def test_an_item_without_an_announcing_line_stands_alone() -> None:
    sentences = (*(f"Filler number {n}." for n in range(6)), "renew license online", "Last.")
    kinds = (TEXT,) * 6 + (ITEM, TEXT)
    assert 6 in {position for _, position, _ in await quoted((make_passage(*sentences, kinds=kinds), 0.9))}


async def test_other_pages_are_quoted_only_if_they_score_nearly_as_well() -> None:
    best = make_passage("Renew online.")
    near = make_passage("Near page.", id="p1", page_key="near")
    far = make_passage("Far page.", id="p2", page_key="far")
    own = make_passage("Same page.", id="p3", position=1)
    found = await quoted((best, 0.9), (near, 0.8), (far, 0.7), (own, 0.3))
    assert [passage_id for passage_id, _, _ in found] == ["p0", "p3", "p1"]


async def test_an_answer_is_quoted_in_one_language() -> None:
    best = make_passage("Renovar en línea.", language="es")
    other = make_passage("Renew online.", id="p1", page_key="en")
    version = make_passage("Renew by mail.", id="p2", position=1)
    assert [passage_id for passage_id, _, _ in await quoted((best, 0.9), (other, 0.9), (version, 0.9))] == ["p0"]


async def test_the_passages_beside_the_best_one_are_read_in_page_order() -> None:
    best = make_passage("The middle.", position=1)
    before = make_passage("The start.", id="before", position=0)
    after = make_passage("The end.", id="after", position=2)
    found = await quoted((best, 0.9), beside=(before, after))
    assert [text for _, _, text in found] == ["The start.", "The middle.", "The end."]


async def test_a_passage_that_is_a_hit_and_a_neighbour_is_quoted_once() -> None:
    best, second = make_passage("The middle."), make_passage("The end.", id="p1", position=1)
    found = await quoted((best, 0.9), (second, 0.8), beside=(second,))
    assert [text for _, _, text in found] == ["The middle.", "The end."]


@given(
    shape=st.lists(
        st.lists(st.tuples(st.text("ab renew.:?", max_size=12), st.sampled_from(BlockKind)), min_size=1, max_size=9),
        min_size=1,
        max_size=4,
    )
)
@settings(max_examples=150, deadline=None)
async def test_at_most_five_whole_sentences_each_once_in_reading_order(
    shape: list[list[tuple[str, BlockKind]]],
) -> None:
    shelf = [
        (make_passage(*(t for t, _ in rows), kinds=[k for _, k in rows], id=f"p{n}", position=n), 0.9)
        for n, rows in enumerate(shape)
    ]
    found = await quoted(*shelf)
    places = [(passage_id, position) for passage_id, position, _ in found]
    by_id = {passage.id: passage for passage, _ in shelf}
    assert len(found) <= MOST_SENTENCES
    assert all(first < second for first, second in itertools.pairwise(places))
    assert all(by_id[passage_id].sentences[position] == text for passage_id, position, text in found)
