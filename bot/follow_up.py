"""What to search for: a message alone, or with what was asked before it."""

from bot.types import Turn

# A longer message says by itself what it is about.
_MOST_WORDS = 7
_MOST_CHARS_UNSPACED = 16


def texts_to_search(turn: Turn, *, leans_back: bool) -> list[str]:
    """Return the texts to search for, the message first.

    A short message in a conversation ("and how much is it?"), or one that ``leans_back`` on what was said, is tried
    with the question before it too.
    """
    if not turn.earlier or not (leans_back or _is_short(turn.text)):
        return [turn.text]
    return [turn.text, f"{turn.earlier[-1].question} {turn.text}"]


def _is_short(text: str) -> bool:
    words = text.split()
    return len(words) <= _MOST_WORDS and (len(words) > 1 or len(text) <= _MOST_CHARS_UNSPACED)
