"""The verifier: what a draft may keep."""

from bot_fakes import make_passage
from hypothesis import given
from hypothesis import strategies as st

from bot.types import Draft, Quote
from bot.verify import keep_grounded

PASSAGE = make_passage("The fee is $45.", "Bring a photo.")
TRUE = Quote(passage_id="p0", position=0, text="The fee is $45.")


def kept(*quotes: Quote) -> list[Quote]:
    return keep_grounded(Draft(quotes=quotes), {PASSAGE.id: PASSAGE})


def quote(text: str, position: int = 0, passage_id: str = "p0") -> Quote:
    return Quote(passage_id=passage_id, position=position, text=text)


def test_a_sentence_that_stands_there_is_kept() -> None:
    assert kept(TRUE) == [TRUE]


def test_order_is_kept_and_only_the_false_one_goes() -> None:
    other = quote("Bring a photo.", position=1)
    assert kept(other, quote("Bring two photos.", position=1), TRUE) == [other, TRUE]


def test_one_changed_letter_is_enough_to_drop_a_sentence() -> None:
    for text in ("The fee is $46.", "The fee is $45", " The fee is $45.", "the fee is $45.", "The fee is $45. ", ""):
        assert kept(quote(text)) == []


def test_a_part_of_a_sentence_is_not_a_sentence() -> None:
    assert kept(quote("The fee")) == []


def test_the_right_words_at_the_wrong_place_are_dropped() -> None:
    assert kept(quote(TRUE.text, position=1), quote(TRUE.text, position=2), quote(TRUE.text, position=-2)) == []


def test_a_passage_that_was_not_retrieved_carries_nothing() -> None:
    assert kept(quote(TRUE.text, passage_id="p1")) == []
    assert keep_grounded(Draft(quotes=[TRUE]), {}) == []


@given(st.lists(st.tuples(st.text(max_size=20), st.integers(-3, 3), st.sampled_from(["p0", "p1"]))))
def test_whatever_is_kept_stands_in_a_passage(rows: list[tuple[str, int, str]]) -> None:
    drafts = [quote(*row) for row in rows] + [TRUE]
    assert {q.text for q in kept(*drafts)} == {TRUE.text}
