"""Fakes of what the bot asks: a retriever over passages in memory, and a desk with a directory in memory."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from bot.types import Contact
from knowledge.errors import KnowledgeError
from knowledge.types import BlockKind, Hit, Passage

DMV_PAGE = "https://www.dmv.ca.gov/renew/"


def make_passage(*sentences: str, kinds: Sequence[BlockKind] = (), **changes: Any) -> Passage:
    passage = Passage(
        id="p0",
        source_id="dmv",
        url=DMV_PAGE,
        page_key=DMV_PAGE,
        language="en",
        title="Renew",
        heading_path=("Renew",),
        anchor="renew",
        position=0,
        sentences=sentences,
        kinds=tuple(kinds) or (BlockKind.PARAGRAPH,) * len(sentences),
        checked_on=date(2026, 11, 20),
    )
    return replace(passage, **changes)


def words_of(text: str) -> set[str]:
    return {word.strip(".,:;?!").casefold() for word in text.split()}


class ShelfRetriever:
    """Finds the passages of a shelf in their order; scores sentences by the words they share with the query."""

    def __init__(
        self,
        shelf: Sequence[tuple[Passage, float]] = (),
        *,
        beside: Mapping[str, Sequence[Passage]] | None = None,
        breaks_at: str = "",
    ) -> None:
        self.asked: list[tuple[str, str, str | None]] = []
        self._shelf = shelf
        self._beside = beside or {}
        self._breaks_at = breaks_at

    async def search(self, query: str, *, language: str, agency: str | None, limit: int) -> list[Hit]:
        self._break("search")
        self.asked.append((query, language, agency))
        return [
            Hit(passage=passage, score=score)
            for passage, score in self._shelf
            if agency is None or passage.source_id == agency
        ][:limit]

    async def neighbours(self, passage: Passage) -> list[Passage]:
        self._break("neighbours")
        return list(self._beside.get(passage.id, ()))

    async def score_sentences(self, query: str, sentences: Sequence[str], *, language: str) -> list[float]:
        self._break("score_sentences")
        wanted = words_of(query)
        return [len(wanted & words_of(sentence)) / max(1, len(wanted)) for sentence in sentences]

    def _break(self, method: str) -> None:
        if self._breaks_at == method:
            raise KnowledgeError(f"the index is away at {method}")


class DirectoryOf:
    """A desk that knows the agencies given to it."""

    def __init__(self, *contacts: tuple[str, Contact]) -> None:
        self._contacts = dict(contacts)

    def contact(self, agency: str | None, *, language: str) -> Contact | None:
        found = self._contacts.get(agency or "")
        return None if found is None else replace(found, name=f"{found.name} ({language})")


DMV_CONTACT = Contact(
    name="DMV", phone="1-800-777-0133", tty="1-800-368-4327", page="https://www.dmv.ca.gov/contact/", hours=("Mon",)
)
DESK = DirectoryOf(("dmv", DMV_CONTACT), ("edd", Contact(name="EDD", phone="711", tty=None, page=None)))
