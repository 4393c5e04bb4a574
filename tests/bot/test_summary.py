"""The summary for staff: English around the resident's own masked words, and no longer than it must be."""

import pytest

from bot.summary import summarise
from bot.types import Exchange, Reason, Turn
from knowledge.languages import LANGUAGES


def turn(text: str = "¿Dónde está mi pago?", language: str = "es", *earlier: str) -> Turn:
    exchanges = tuple(Exchange(question=question, answer="SAID") for question in earlier)
    return Turn(text=text, language=language, agency="edd", earlier=exchanges)


def test_a_summary_says_what_is_wanted_and_in_which_language() -> None:
    assert summarise(turn("¿Dónde está mi pago?", "es", "¿Qué es EDD?"), Reason.PAYMENT, "") == (
        "The resident has a question about their own payment. Language: Spanish.\n"
        "Asked before: ¿Qué es EDD?\n"
        "Wrote: ¿Dónde está mi pago?"
    )


def test_a_detail_stands_in_brackets() -> None:
    assert summarise(turn(), Reason.DANGER, "fire, abuse").startswith("The resident may be in danger (fire, abuse). ")


def test_every_reason_has_its_own_words() -> None:
    first_lines = {summarise(turn(), reason, "").split("\n")[0] for reason in Reason}
    assert len(first_lines) == len(Reason)
    assert all(line.startswith("The resident ") and line.endswith("Language: Spanish.") for line in first_lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_named_in_english(language: str) -> None:
    first = summarise(turn(language=language), Reason.STATUS, "").split("\n")[0]
    name = first.partition("Language: ")[2].removesuffix(".")
    assert name.isascii()
    assert name[0].isupper()
    assert name != language


def test_only_the_last_three_questions_are_told_in_their_order() -> None:
    lines = summarise(turn("now", "en", "one", "two", "three", "four"), Reason.STATUS, "").split("\n")[1:]
    assert lines == ["Asked before: two", "Asked before: three", "Asked before: four", "Wrote: now"]


def test_the_bots_replies_are_left_out() -> None:
    assert "SAID" not in summarise(turn("x", "en", "y"), Reason.STATUS, "")


def test_long_messages_are_cut() -> None:
    lines = summarise(turn("x" * 2000, "en", "y" * 301, "z" * 300), Reason.STATUS, "").split("\n")[1:]
    told = [line.partition(": ")[2] for line in lines]
    assert [len(text) for text in told] == [300, 300, 300]
    assert [text[-1] for text in told] == ["…", "z", "…"]


def test_personal_data_that_was_masked_stays_masked() -> None:
    told = summarise(turn("my number is [SSN]", "en"), Reason.STATUS, "")
    assert "Wrote: my number is [SSN]" in told
