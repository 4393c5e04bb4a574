"""What is searched for in a conversation: short messages lean on the question before them."""

import pytest

from bot.follow_up import texts_to_search
from bot.types import Exchange, Turn

EARLIER = (
    Exchange(question="What is CalFresh?", answer="It helps to buy food."),
    Exchange(question="How do I renew my license?", answer="You can renew online."),
)


def turn(text: str, earlier: tuple[Exchange, ...] = EARLIER) -> Turn:
    return Turn(text=text, language="en", agency=None, earlier=earlier)


LEANING = [
    "and the fee?",
    "how much is it",
    "one two three four five six seven",
    "y cuánto cuesta?",
    "要多少钱",
    "ค่าธรรมเนียม",
    "fee",
]

STANDING = [
    "one two three four five six seven eight",
    "Where can I get a certified copy of my birth certificate?",
    "更换驾照需要带哪些文件去车管所办理才行呢",
    "ฉันจะต่ออายุใบขับขี่ของฉันทางออนไลน์ได้อย่างไร",
]


@pytest.mark.parametrize("text", LEANING)
def test_a_short_message_is_tried_with_the_last_question_too(text: str) -> None:
    assert texts_to_search(turn(text), leans_back=False) == [text, f"How do I renew my license? {text}"]


@pytest.mark.parametrize("text", STANDING)
def test_a_message_that_says_what_it_is_about_stands_alone(text: str) -> None:
    assert texts_to_search(turn(text), leans_back=False) == [text]


@pytest.mark.parametrize("text", STANDING)
def test_an_unclear_message_is_tried_with_the_last_question_however_long(text: str) -> None:
    assert texts_to_search(turn(text), leans_back=True) == [text, f"How do I renew my license? {text}"]


@pytest.mark.parametrize("is_unclear", [True, False])
def test_the_first_message_of_a_conversation_stands_alone(is_unclear: bool) -> None:
    assert texts_to_search(turn("and the fee?", ()), leans_back=is_unclear) == ["and the fee?"]


def test_the_bots_own_words_are_not_searched_for() -> None:
    assert not any("online" in text for text in texts_to_search(turn("and the fee?"), leans_back=True))
