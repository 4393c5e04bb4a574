"""What the bot needs from others: search, an llm, the way to people, and someone who reads as it writes."""

from collections.abc import AsyncGenerator, Sequence
from typing import Protocol

from bot.llm_types import LlmEvent, LlmRequest
from bot.types import Contact, Handoff, Line, Promise
from knowledge.ports import Vectors
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

    async def embed(self, text: str) -> Vectors:
        """Return the vector of a query, of unit length.

        Raises:
            knowledge.errors.KnowledgeError: The embedding is not available.
        """
        ...


class Llm(Protocol):
    """Writes sentences from passages. ``bot.llm.Claude`` is the real one."""

    llm_id: str
    prompt_digest: str

    def answer(self, request: LlmRequest) -> AsyncGenerator[LlmEvent, None]:
        """Yield the reply piece by piece; only after an ``LlmEnd`` is it whole.

        Raises:
            bot.llm_errors.LlmError: No whole reply came.
        """
        ...


class HandoffDesk(Protocol):
    """The way to people."""

    def contact(self, agency: str | None, *, language: str) -> Contact | None:
        """Return how to reach the agency's people, None where no agency is named or known."""
        ...

    async def hand_over(self, handoff: Handoff) -> Promise:
        """Pass a resident on to people, as far as that is possible, and return what may truthfully be said of it."""
        ...


class Reader(Protocol):
    """Someone who reads a reply while it is made."""

    async def show(self, line: Line) -> None:
        """Show a line; it has passed verification."""
        ...

    async def withdraw(self) -> None:
        """Take back every line shown so far: the reply begins anew."""
        ...
