"""Whether a sentence's figures, and what is said of them, stand in the passages that it cites.

A figure that is in no source is fatal. Negation and bounds are judged only where both sides speak plainly.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.figures.compare import find_match, stands_in
from bot.figures.cues import Around, Stretch, Surroundings, count_negations, is_turned
from bot.figures.find import Reading, read
from bot.figures.types import Figure, FigureKind, Token

# Shares of words that two sentences of one language must have in common to be the same statement.
_NEARLY_SAME = 0.7


# What only names a thing is not turned by a denial near it.
_NAMES = (FigureKind.URL, FigureKind.EMAIL, FigureKind.PHONE, FigureKind.FORM, FigureKind.ADDRESS)


class Flaw(StrEnum):
    """Why a sentence is not grounded."""

    NO_SOURCE = "no_source"
    FIGURE = "figure"
    LINK = "link"
    BOUND = "bound"
    NEGATION = "negation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A cited sentence or passage; ``language`` is BCP 47."""

    text: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the comparison found; ``detail`` is the figure as it stands in the sentence, "" where none is at fault."""

    is_grounded: bool
    flaw: Flaw | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    reading: Reading
    language: str
    surroundings: Surroundings


def check(sentence: str, *, language: str, sources: Sequence[Source]) -> Verdict:
    """Return whether every figure of a sentence stands in a source, with the same sense; ``language`` is its own."""
    if not any(source.text.strip() for source in sources):
        return Verdict(is_grounded=False, flaw=Flaw.NO_SOURCE)
    mine = _read(sentence, language)
    theirs = [_read(source.text, source.language) for source in sources]
    for figure in mine.reading.figures:
        flaw = _judge(figure, mine, theirs) if figure.is_sure else None
        if flaw is not None:
            return Verdict(is_grounded=False, flaw=flaw, detail=sentence[figure.start : figure.end])
    if any(_is_reversed(mine, source) for source in theirs if source.language == language):
        return Verdict(is_grounded=False, flaw=Flaw.NEGATION)
    return Verdict(is_grounded=True)


def _read(text: str, language: str) -> _Read:
    reading = read(text, language=language)
    return _Read(reading=reading, language=language, surroundings=Surroundings(reading))


def _judge(figure: Figure, mine: _Read, theirs: Sequence[_Read]) -> Flaw | None:
    is_link = figure.kind in (FigureKind.URL, FigureKind.EMAIL)
    is_found = False
    pairs: list[tuple[Around, Around]] = []
    around = mine.surroundings.around(figure)
    for source in theirs:
        matches = find_match(figure, source.reading, is_same_language=source.language == mine.language)
        is_found = is_found or bool(matches) or (figure.kind == FigureKind.FORM and stands_in(figure, source.reading))
        pairs += [(around, source.surroundings.around(match)) for match in matches]
    if not is_found:
        return Flaw.LINK if is_link else Flaw.FIGURE
    if figure.kind in _NAMES:
        return None
    if pairs and all(_is_bound_turned(*pair) for pair in pairs):
        return Flaw.BOUND
    if pairs and all(_is_negation_turned(*pair, whole=mine.surroundings.whole()) for pair in pairs):
        return Flaw.NEGATION
    return None


def _is_bound_turned(mine: Around, theirs: Around) -> bool:
    # "May not work more than 20 hours" is "at most 20 hours": compared only where both clauses have the same polarity.
    if mine.clause.negations % 2 != theirs.clause.negations % 2:
        return False
    return is_turned(mine.directions, theirs.directions)


def _is_negation_turned(mine: Around, theirs: Around, *, whole: Stretch) -> bool:
    if is_turned(mine.directions, theirs.directions):
        return False  # one side denies the opposite bound
    if mine.clause.negations == 1 and _is_plain(theirs.sentence):
        return True
    return theirs.clause.negations == 1 and _is_plain(whole)


def _is_plain(stretch: Stretch) -> bool:
    """Whether nothing in a stretch denies or could stand for a denial."""
    return stretch.negations == 0 and not stretch.is_hedged


def _is_reversed(mine: _Read, source: _Read) -> bool:
    """Whether each source sentence of nearly the same words has one negation more or less."""
    words = _words(mine.reading.tokens)
    candidates = [source.reading.tokens, *source.surroundings.sentences()]
    alike = [tokens for tokens in candidates if _likeness(words, _words(tokens)) >= _NEARLY_SAME]
    parity = count_negations(mine.reading.tokens) % 2
    return bool(alike) and all(count_negations(tokens) % 2 != parity for tokens in alike)


def _words(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.text for token in tokens if token.kind != "mark" and token.role("neg") is None)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
