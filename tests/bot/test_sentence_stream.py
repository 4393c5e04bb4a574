"""Whole sentences out of a stream of pieces."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from bot.llm_types import LlmBlockEnd, LlmCitation, LlmText
from bot.sentence_stream import SentenceStream

Piece = LlmText | LlmCitation | LlmBlockEnd


def cite(block: int, passage: int = 0, start: int = 0) -> LlmCitation:
    return LlmCitation(block=block, passage=passage, start=start, end=start + 1)


def play(*pieces: Piece) -> list[list[tuple[str, int]]]:
    """Return after each piece, and at the end, the sentences that came out with their numbers of citations."""
    stream = SentenceStream()
    steps = [*map(stream.take, pieces), stream.finish()]
    return [[(written.text, len(written.citations)) for written in step] for step in steps]


def test_a_sentence_comes_out_when_its_block_ends() -> None:
    steps = play(cite(0), LlmText(text="The fee is $45.", block=0), LlmBlockEnd(block=0))
    assert steps == [[], [], [("The fee is $45.", 1)], []]


def test_a_cited_sentence_comes_out_before_its_block_ends_when_the_next_begins() -> None:
    steps = play(cite(0), LlmText(text="One. ", block=0), LlmText(text="Two", block=0))
    assert steps[2] == [("One.", 1)]


def test_a_sentence_waits_for_citations_that_come_after_its_text() -> None:
    steps = play(LlmText(text="One. Two.", block=0), cite(0), LlmBlockEnd(block=0))
    assert steps == [[], [("One.", 1)], [("Two.", 1)], []]


def test_a_full_stop_in_the_next_block_belongs_to_the_sentence() -> None:
    steps = play(
        *(cite(0), LlmText(text="The fee is $45", block=0), LlmBlockEnd(block=0)),
        *(LlmText(text=". ", block=1), LlmText(text="Next", block=1)),
        LlmBlockEnd(block=1),
    )
    assert [pair for step in steps for pair in step] == [("The fee is $45.", 1), ("Next", 0)]


def test_a_sentence_over_two_blocks_has_the_citations_of_both() -> None:
    steps = play(
        *(cite(0), LlmText(text="If you are late, ", block=0), LlmBlockEnd(block=0)),
        *(cite(1), cite(1, passage=1), LlmText(text="you pay more.", block=1), LlmBlockEnd(block=1)),
    )
    assert [pair for step in steps for pair in step] == [("If you are late, you pay more.", 3)]


def test_a_sentence_does_not_take_over_the_citation_of_the_block_before() -> None:
    steps = play(
        *(cite(0), LlmText(text="One. ", block=0), LlmBlockEnd(block=0)),
        *(LlmText(text="Two.", block=1), LlmBlockEnd(block=1)),
    )
    assert [pair for step in steps for pair in step] == [("One.", 1), ("Two.", 0)]


def test_a_figure_is_not_cut_at_its_point() -> None:
    steps = play(cite(0), LlmText(text="Pay $1.", block=0), LlmText(text="50 now.", block=0), LlmBlockEnd(block=0))
    assert [pair for step in steps for pair in step] == [("Pay $1.50 now.", 1)]


def test_list_marks_are_taken_off() -> None:
    steps = play(cite(0), LlmText(text="- a photo\n- 2. a form\n3) the fee", block=0), LlmBlockEnd(block=0))
    assert [text for step in steps for text, _ in step] == ["a photo", "2. a form", "the fee"]


def test_chinese_sentences_end_without_a_space() -> None:
    steps = play(cite(0), LlmText(text="费用是45美元。请带照片。", block=0), LlmBlockEnd(block=0))
    assert [text for step in steps for text, _ in step] == ["费用是45美元。", "请带照片。"]


@given(st.lists(st.tuples(st.text("ab .。\n", max_size=8), st.booleans()), max_size=12))
def test_no_letter_is_lost_or_told_twice(blocks: Sequence[tuple[str, bool]]) -> None:
    stream = SentenceStream()
    told: list[str] = []
    for number, (text, is_cited) in enumerate(blocks):
        pieces: list[Piece] = [LlmText(text=character, block=number) for character in text]
        for piece in [*([cite(number)] if is_cited else []), *pieces, LlmBlockEnd(block=number)]:
            told += [written.text for written in stream.take(piece)]
    told += [written.text for written in stream.finish()]
    letters = [character for text, _ in blocks for character in text if character.isalnum()]
    assert [character for text in told for character in text if character.isalnum()] == letters
