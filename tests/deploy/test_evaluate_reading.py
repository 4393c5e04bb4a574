"""How hard answers are to read, and how long they take."""

from collections.abc import Awaitable, Callable

import pytest

from bot.types import Answer, Inbound, Line, LineKind, Outcome
from deploy.evaluate import QuestionIn
from deploy.evaluate_reading import evaluate_reading, reading_grade

# Grades by the published formula, 0.39 words a sentence + 11.8 syllables a word - 15.59, with syllables counted by
# hand as a dictionary divides the words.
GRADED: list[tuple[str, list[str], float]] = [
    ("one short sentence", ["The cat sat on the mat."], 0.0),  # 6 words, 6 syllables: -1.45
    ("a plain instruction", ["You can renew your license online or by mail."], 3.65),  # 9 words, 12 syllables
    ("two sentences", ["Bring your ID.", "Pay the fee at the counter."], 0.59),  # 9 words, 11 syllables
    (
        "a long official one",
        [
            "Individuals who are determined to be eligible may receive assistance for a maximum period"
            " of twenty-four consecutive months."
        ],
        16.04,  # 19 words, 39 syllables
    ),
    (
        "a hard word in a short sentence",
        ["Eligibility determination requires documentation."],
        39.07,  # 4 words, 18 syllables
    ),
]


@pytest.mark.parametrize(("sentences", "grade"), [row[1:] for row in GRADED], ids=[row[0] for row in GRADED])
def test_a_grade_is_that_of_the_published_formula(sentences: list[str], grade: float) -> None:
    assert reading_grade(sentences) == pytest.approx(grade, abs=1.5)


def test_longer_sentences_and_longer_words_are_harder() -> None:
    short = reading_grade(["Pay the fee.", "Bring the form.", "Sign the form here.", "Then go home."])
    joined = reading_grade(["Pay the fee bring the form sign the form here then go home."])
    longer = reading_grade(["Deliver documentation immediately.", "Authorize the application."])
    assert short < joined < longer


def test_without_words_there_is_no_grade_to_speak_of() -> None:
    assert reading_grade([]) == reading_grade(["123 - 456", "更新"]) == 0.0


def question(number: int, text: str, lang: str = "en") -> QuestionIn:
    return QuestionIn(id=str(number), text=text, lang=lang)


EASY = "The cat sat on the mat."
HARD = "Eligibility determination requires documentation."


def asker(
    replies: dict[str, list[tuple[str, LineKind]]], asked: list[Inbound]
) -> Callable[[Inbound], Awaitable[Answer]]:
    async def ask(inbound: Inbound) -> Answer:
        asked.append(inbound)
        lines = tuple(Line(text=text, kind=kind, language="en") for text, kind in replies[inbound.text])
        return Answer(id="a", question="q", outcome=Outcome.ANSWERED, language="en", lines=lines)

    return ask


async def test_only_english_questions_are_asked_in_english() -> None:
    asked: list[Inbound] = []
    replies = {"a": [(EASY, LineKind.SENTENCE)]}
    figures = await evaluate_reading(
        [question(1, "a"), question(2, "b", "es")],
        ask=asker(replies, asked),
    )
    assert asked == [Inbound(text="a", language="en")]
    assert (figures.asked, figures.answered) == (1, 1)


async def test_notices_and_contacts_are_not_graded() -> None:
    replies = {"a": [(HARD, LineKind.NOTICE), (HARD, LineKind.CONTACT), (EASY, LineKind.SENTENCE)]}
    figures = await evaluate_reading([question(1, "a")], ask=asker(replies, []))
    assert figures.grade_median == reading_grade([EASY])


async def test_answers_without_sentences_count_as_asked_only() -> None:
    replies = {"a": [(EASY, LineKind.SENTENCE)], "b": [(HARD, LineKind.NOTICE)]}
    figures = await evaluate_reading([question(1, "a"), question(2, "b")], ask=asker(replies, []))
    assert (figures.asked, figures.answered, figures.grade_p90) == (2, 1, reading_grade([EASY]))


async def test_median_and_ninetieth_percentile_are_those_of_the_answers() -> None:
    replies = {str(n): [(EASY if n < 9 else HARD, LineKind.SENTENCE)] for n in range(10)}
    figures = await evaluate_reading([question(n, str(n)) for n in range(10)], ask=asker(replies, []))
    assert figures.grade_median == reading_grade([EASY])
    assert figures.grade_p90 == reading_grade([HARD])
    assert 0 < figures.seconds_p50 <= figures.seconds_p95


async def test_no_english_question_is_no_grade() -> None:
    figures = await evaluate_reading([question(1, "a", "es")], ask=asker({}, []))
    assert (figures.asked, figures.grade_median, figures.grade_p90) == (0, None, None)
    assert (figures.seconds_p50, figures.seconds_p95) == (0.0, 0.0)


async def test_progress_is_told_from_start_to_end() -> None:
    told: list[tuple[str, int, int]] = []
    replies = {"a": [(EASY, LineKind.SENTENCE)]}
    await evaluate_reading(
        [question(1, "a")],
        ask=asker(replies, []),
        on_progress=lambda *step: told.append(step),
    )
    assert told == [("ask", 0, 1), ("ask", 1, 1)]
