"""Personal values out of a text, a word for their kind in: "my SSN is 123-45-6789" becomes "my SSN is [SSN]".

fold the text -> read spoken digits -> e-mails -> codes and numbers known by form -> dates of birth -> addresses
-> numbers that words name; then once more, until nothing more is found.
"""

from collections.abc import Callable

from bot.privacy.addresses import find_addresses
from bot.privacy.codes import find_codes
from bot.privacy.dates import find_birth_dates
from bot.privacy.emails import find_emails
from bot.privacy.folding import fold
from bot.privacy.labelled import find_labelled_numbers
from bot.privacy.numbers import find_formed_numbers
from bot.privacy.page import Find, blank, open_page
from bot.privacy.spoken import spell
from bot.privacy.streets_abroad import find_streets_abroad
from bot.privacy.types import Hidden, Kind, Masked, placeholder

__all__ = ["Hidden", "Kind", "Masked", "mask"]

# A value next to a hidden one may show itself in the second look; a third has never found more.
_MOST_LOOKS = 6


def never(digits: str) -> bool:
    """Return False: no number is public."""
    return False


def mask(text: str, *, is_public_number: Callable[[str], bool] = never) -> Masked:
    """Return the text with each personal value replaced by its kind in brackets.

    ``is_public_number`` gets the national digits of a phone ("8007770133") and says whether an official page shows it:
    such a phone stays. A text that was masked before comes back as it is.
    """
    hidden: tuple[Hidden, ...] = ()
    for _ in range(_MOST_LOOKS):
        found = _find(_fill(text, hidden), is_public_number)
        if not found:
            break
        hidden = _merge(hidden, found)
    return Masked(text=_fill(text, hidden), hidden=hidden)


def _find(text: str, is_public_number: Callable[[str], bool]) -> tuple[Hidden, ...]:
    """Return what one look finds, as offsets in ``text``."""
    folded = spell(fold(text))
    page = open_page(folded)
    finds: list[Find] = []
    finds += (found := find_emails(page))
    page = blank(page, found)
    finds += (found := find_codes(page))
    found, page = find_formed_numbers(blank(page, found), is_public_number)
    finds += found
    for rule in (find_birth_dates, find_addresses, find_streets_abroad):
        found = rule(page)
        page = blank(page, found)
        finds += found
    found, page = find_labelled_numbers(page, is_public_number)
    finds += found
    return tuple(
        Hidden(kind=find.kind, start=folded.starts[find.start], end=folded.ends[find.end - 1])
        for find in sorted(finds, key=lambda find: find.start)
        if find.kind
    )


def _fill(text: str, hidden: tuple[Hidden, ...]) -> str:
    pieces: list[str] = []
    position = 0
    for one in hidden:
        pieces += [text[position : one.start], placeholder(one.kind)]
        position = one.end
    return "".join([*pieces, text[position:]])


def _merge(hidden: tuple[Hidden, ...], found: tuple[Hidden, ...]) -> tuple[Hidden, ...]:
    """Return both together, with ``found``, which counts in the filled text, moved back to the text that was given."""
    moved = [Hidden(kind=one.kind, start=_original(hidden, one.start), end=_original(hidden, one.end)) for one in found]
    return tuple(sorted([*hidden, *moved], key=lambda one: one.start))


def _original(hidden: tuple[Hidden, ...], offset: int) -> int:
    shift = 0
    for one in hidden:
        if one.start + shift >= offset:
            break
        shift += len(placeholder(one.kind)) - (one.end - one.start)
    return offset - shift
