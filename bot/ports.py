"""What the bot needs from others: search, an embedding of short texts, and the way to people."""

from collections.abc import Sequence
from typing import Protocol

from bot.types import Contact
from knowledge.types import Hit, Passage


class Retriever(Protocol):
    """Finds passages. ``knowledge.search.Search`` is the real one."""

    async def search(self, query: str, *, language: str, agency: str | None, limit: int) -> list[Hit]:
        """Return the best passages, best first; all agencies where none is named.

        Raises:
            knowledge.errors.KnowledgeError: Search is not available.
        """
        ...

    async def neighbours(self, passage: Passage) -> list[Passage]:
        """Return the passages just before and after it on its page, in order."""
        ...

    async def score_sentences(self, query: str, sentences: Sequence[str], *, language: str) -> list[float]:
        """Return for each sentence how much it is about the query, on the scale of this call alone."""
        ...


class HandoffDesk(Protocol):
    """The way to people."""

    def contact(self, agency: str | None, *, language: str) -> Contact | None:
        """Return how to reach the agency's people, None where no agency is named or known."""
        ...
