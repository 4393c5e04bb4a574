"""The examples that the classifier learns from: complete, each told once, and in step with the danger wordings."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import TriageInvalid
from bot.triage.examples import EXAMPLES_FOLDER, LABELS, Example, load_examples
from bot.triage.wordings import Wordings
from bot.types import Danger, Reason
from knowledge.languages import LANGUAGES
from knowledge.wordings import fold

EXAMPLES = load_examples()
LEAST_OF_A_LANGUAGE = 80


def of(language: str) -> list[Example]:
    return [example for example in EXAMPLES if example.language == language]


def test_the_files_are_those_of_the_languages() -> None:
    assert sorted(path.stem for path in EXAMPLES_FOLDER.iterdir()) == sorted(LANGUAGES)


def test_the_labels_are_made_of_the_reasons_and_dangers_of_the_bot() -> None:
    reasons = {label.removeprefix("handoff.") for label in LABELS if label.startswith("handoff.")}
    dangers = {label.removeprefix("emergency.") for label in LABELS if label.startswith("emergency.")}
    assert reasons == set(Reason) - {Reason.PERSON_WANTED, Reason.DANGER}
    assert dangers == set(Danger)
    assert len(set(LABELS)) == len(LABELS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_examples_of_every_label(language: str) -> None:
    counts = Counter(example.label for example in of(language))
    assert set(counts) == set(LABELS)
    assert counts.total() >= LEAST_OF_A_LANGUAGE


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_example_is_told_twice(language: str) -> None:
    counts = Counter(fold(example.text) for example in of(language))
    assert {text: count for text, count in counts.items() if count > 1} == {}


def test_no_message_has_two_labels_over_all_languages() -> None:
    labels: dict[str, set[str]] = {}
    for example in EXAMPLES:
        labels.setdefault(fold(example.text), set()).add(example.label)
    assert {text: some for text, some in labels.items() if len(some) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_emergency_is_found_by_the_danger_wordings(language: str, packaged_wordings: Wordings) -> None:
    missed = [
        example.text
        for example in of(language)
        if example.label.startswith("emergency.") and not packaged_wordings.find(example.text, sections=("danger",))
    ]
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_else_is_found_by_the_danger_wordings(language: str, packaged_wordings: Wordings) -> None:
    found = [
        example.text
        for example in of(language)
        if not example.label.startswith("emergency.") and packaged_wordings.find(example.text, sections=("danger",))
    ]
    assert found == []


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a folder in which every language has one example, and Korean the given lines."""

    def make(korean: str | bytes) -> Path:
        for language in LANGUAGES:
            (tmp_path / f"{language}.txt").write_text("# first line\n\nanswer: CalFresh: how?\n", encoding="utf-8")
        (tmp_path / "ko.txt").write_bytes(korean if isinstance(korean, bytes) else korean.encode())
        return tmp_path

    return make


def test_a_line_is_a_label_and_a_text_and_the_rest_is_comment(write: Callable[[str], Path]) -> None:
    examples = load_examples(write("# 한국어\n\nhuman:  사람 \nemergency.fire: a: b\n"))
    assert [one for one in examples if one.language == "ko"] == [
        Example(label="human", text="사람", language="ko"),
        Example(label="emergency.fire", text="a: b", language="ko"),
    ]
    assert [one.text for one in examples if one.language == "en"] == ["CalFresh: how?"]
    assert len(examples) == 2 + len(LANGUAGES) - 1


BROKEN: dict[str, tuple[str | bytes, str]] = {
    "an unknown label": ("answer: a\nhandoff.nothing: b\n", r"ko\.txt', line 2: "),
    "a label that is a part": ("handoff: b\n", r"ko\.txt', line 1: "),
    "no label": ("answer: a\n\njust text\n", r"ko\.txt', line 3: "),
    "no text": ("answer:  \n", r"ko\.txt', line 1: "),
    "no space behind the label": ("answer:a\n", r"ko\.txt', line 1: "),
    "not UTF-8": (b"answer: \xff\n", r"ko\.txt"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_line_that_cannot_be_used_is_named(write: Callable[[str | bytes], Path], case: str) -> None:
    content, named = BROKEN[case]
    with pytest.raises(TriageInvalid, match=named):
        load_examples(write(content))


def test_a_missing_file_is_named(write: Callable[[str], Path]) -> None:
    folder = write("")
    (folder / "ko.txt").unlink()
    with pytest.raises(TriageInvalid, match=r"ko\.txt"):
        load_examples(folder)
