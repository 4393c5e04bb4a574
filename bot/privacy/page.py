"""A folded text on its way: what was found in it is blanked, so that the next rule sees only what is left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.privacy.folding import GONE, Folded
from bot.privacy.labels import Labels, date_labels, find_labels, number_labels, place_labels
from bot.privacy.types import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """A place in the folded text; a ``kind`` of None says that what stands there is nobody's secret and stays."""

    kind: Kind | None
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The folded text with its labels; ``text`` is blank where something was found, ``cased`` keeps its capitals."""

    text: str
    cased: str
    numbers: Labels
    dates: Labels
    places: Labels


def open_page(folded: Folded) -> Page:
    """Return the page of a folded text, nothing blanked yet."""
    return Page(
        text=folded.text,
        cased=folded.cased,
        numbers=find_labels(folded.text, number_labels()),
        dates=find_labels(folded.text, date_labels()),
        places=find_labels(folded.text, place_labels()),
    )


def blank(page: Page, finds: Sequence[Find]) -> Page:
    """Return the page with ``finds`` blanked and the labels in them gone."""
    if not finds:
        return page
    pieces: list[str] = []
    position = 0
    for find in sorted(finds, key=lambda find: find.start):
        pieces += [page.text[position : find.start], GONE * (find.end - find.start)]
        position = find.end
    text = "".join([*pieces, page.text[position:]])
    return replace(
        page,
        text=text,
        numbers=_keep(page.numbers, text),
        dates=_keep(page.dates, text),
        places=_keep(page.places, text),
    )


def _keep(labels: Labels, text: str) -> Labels:
    return Labels(text=text, found=tuple(one for one in labels.found if GONE not in text[one.start : one.end]))
