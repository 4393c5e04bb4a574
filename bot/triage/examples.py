"""The labelled messages that the classifier is trained on, one file a language."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.errors import TriageInvalid
from bot.types import Danger, Reason
from knowledge.languages import LANGUAGES

EXAMPLES_FOLDER = Path(__file__).with_name("examples")

LABELS = (
    "answer",
    *(f"handoff.{reason}" for reason in Reason if reason not in {Reason.PERSON_WANTED, Reason.DANGER}),
    "human",
    *(f"emergency.{danger}" for danger in Danger),
    "out_of_scope",
    "injection",
    "small_talk",
    "unclear",
    "live",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One message, what it asks for, and its language."""

    label: str
    text: str
    language: str


def load_examples(folder: Path = EXAMPLES_FOLDER) -> list[Example]:
    """Return the examples of all languages.

    Raises:
        TriageInvalid: A file is missing or a line has no known label; the message names file and line.
    """
    return [example for language in LANGUAGES for example in _read(folder / f"{language}.txt", language)]


def _read(path: Path, language: str) -> Iterator[Example]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise TriageInvalid(f"cannot read the examples {str(path)!r}: {error}") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        label, _, text = line.partition(": ")
        if label not in LABELS or not text.strip():
            raise TriageInvalid(f"{str(path)!r}, line {number}: want `label: text` with a known label, not {line!r}")
        yield Example(label=label, text=text.strip(), language=language)
