"""No sentence reaches a resident that a retrieved page does not carry."""

from collections.abc import Mapping

from bot.types import Draft, Quote
from knowledge.types import Passage


def keep_grounded(draft: Draft, passages: Mapping[str, Passage]) -> list[Quote]:
    """Return the draft's quotes that stand, letter for letter, in a retrieved passage at the place they name."""
    return [quote for quote in draft.quotes if _stands_in(quote, passages.get(quote.passage_id))]


def _stands_in(quote: Quote, passage: Passage | None) -> bool:
    if passage is None or not 0 <= quote.position < len(passage.sentences):
        return False
    return passage.sentences[quote.position] == quote.text
