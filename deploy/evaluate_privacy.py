"""Measures masking on texts in which a person has marked what is personal: ``my ssn is ⟦SSN:123-45-6789⟧``."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from bot.privacy.masking import mask
from bot.privacy.types import Hidden, Kind

_MARK = re.compile(r"⟦([A-Z _-]+):([^⟦⟧]*)⟧")
_KINDS = {kind.value: kind for kind in Kind}


def _known_marks(text: str) -> str:
    for found in _MARK.finditer(text):
        if found[1] not in _KINDS:
            raise ValueError(f"unknown kind {found[1]!r}; known are {', '.join(_KINDS)}")
    if "⟦" in _MARK.sub("", text) or "⟧" in _MARK.sub("", text):
        raise ValueError("a mark is not of the form ⟦KIND:value⟧")
    return text


class MarkedTextIn(BaseModel):
    """One text with its personal values marked; ``public`` lists phone numbers (digits) that stand on pages."""

    model_config = ConfigDict(extra="ignore")

    id: str | int
    lang: str
    text: Annotated[str, AfterValidator(_known_marks)]
    public: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KindFigures:
    """Counts of one kind: ``marked`` in the texts, ``found`` of them whole and by their kind, ``hidden`` by us."""

    marked: int
    found: int
    hidden: int
    rightly: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyFigures:
    """The counts by kind and in all, what was missed or wrongly hidden, and how many marked values leaked in part."""

    by_kind: dict[str, KindFigures]
    leaked: int
    missed: list[str]
    wrong: list[str]


def evaluate_privacy(texts: Sequence[MarkedTextIn]) -> PrivacyFigures:
    """Return the figures; a value is found where all its letters and digits are hidden under its own kind."""
    marked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    hidden: Counter[str] = Counter()
    rightly: Counter[str] = Counter()
    missed: list[str] = []
    wrong: list[str] = []
    leaked = 0
    for one in texts:
        plain, wanted = _unmark(one.text)
        public = frozenset(one.public)
        got = mask(plain, is_public_number=public.__contains__).hidden
        for value in wanted:
            marked[value.kind] += 1
            is_whole = _is_covered(plain, value, got)
            leaked += not is_whole
            if is_whole and any(_overlap(value, other) and other.kind is value.kind for other in got):
                found[value.kind] += 1
            else:
                missed.append(f"{one.id} {one.lang} {value.kind}: {one.text}")
        for value in got:
            hidden[value.kind] += 1
            if any(_overlap(value, other) and other.kind is value.kind for other in wanted):
                rightly[value.kind] += 1
            else:
                wrong.append(f"{one.id} {one.lang} {value.kind} {plain[value.start : value.end]!r}: {plain}")
    kinds = [kind.value for kind in Kind if marked[kind] or hidden[kind]]
    by_kind = {
        kind: KindFigures(marked=marked[kind], found=found[kind], hidden=hidden[kind], rightly=rightly[kind])
        for kind in kinds
    }
    by_kind["all"] = KindFigures(
        marked=marked.total(), found=found.total(), hidden=hidden.total(), rightly=rightly.total()
    )
    return PrivacyFigures(by_kind=by_kind, leaked=leaked, missed=missed, wrong=wrong)


def _unmark(text: str) -> tuple[str, list[Hidden]]:
    parts: list[str] = []
    values: list[Hidden] = []
    length = taken = 0
    for mark in _MARK.finditer(text):
        before = text[taken : mark.start()]
        start = length + len(before)
        length = start + len(mark[2])
        parts += [before, mark[2]]
        values.append(Hidden(kind=_KINDS[mark[1]], start=start, end=length))
        taken = mark.end()
    return "".join([*parts, text[taken:]]), values


def _overlap(one: Hidden, other: Hidden) -> bool:
    return one.start < other.end and other.start < one.end


def _is_covered(text: str, value: Hidden, got: Sequence[Hidden]) -> bool:
    return all(
        any(one.start <= place < one.end for one in got)
        for place in range(value.start, value.end)
        if text[place].isalnum()
    )
