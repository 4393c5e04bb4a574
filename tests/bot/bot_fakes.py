"""Fakes of what the bot asks: a retriever over passages in memory, a desk, a triage that is told, and a reader."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from bot.types import Contact, Danger, Handoff, Intent, Judgement, Line, Promise, Reason
from knowledge.errors import KnowledgeError
from knowledge.ports import Vectors
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
        self.then: Sequence[tuple[Passage, float]] = ()  # what the second search finds, if anything else
        self._shelf = shelf
        self._beside = beside or {}
        self._breaks_at = breaks_at

    async def search(self, query: str, *, language: str, agency: str | None, limit: int) -> list[Hit]:
        self._break("search")
        self.asked.append((query, language, agency))
        if len(self.asked) > 1 and self.then:
            self._shelf = self.then
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

    async def embed(self, text: str) -> Vectors:
        self._break("embed")
        return np.zeros(4, np.float32)

    def _break(self, method: str) -> None:
        if self._breaks_at == method:
            raise KnowledgeError(f"the index is away at {method}")


class DirectoryOf:
    """A desk that knows the agencies given to it."""

    def __init__(self, *contacts: tuple[str, Contact]) -> None:
        self._contacts = dict(contacts)
        self.handed: list[Handoff] = []
        self.tells_people = False

    def contact(self, agency: str | None, *, language: str) -> Contact | None:
        found = self._contacts.get(agency or "")
        return None if found is None else replace(found, name=f"{found.name} ({language})")

    async def hand_over(self, handoff: Handoff) -> Promise:
        self.handed.append(handoff)
        return Promise(
            person_was_told=self.tells_people, contact=self.contact(handoff.agency, language=handoff.language)
        )


class ToldTriage:
    """Judges as it is told; danger is the word HELP, and a sentence that begins with Ignore speaks to bots."""

    def __init__(self, judgement: Judgement | None = None) -> None:
        self._judgement = judgement or Judgement(intent=Intent.QUESTION)

    def find_danger(self, text: str) -> Judgement | None:
        return DANGER if "HELP" in text else None

    def is_instruction(self, sentence: str) -> bool:
        return sentence.startswith("Ignore")

    def judge(self, text: str, vector: Vectors, *, language: str) -> Judgement:
        return self._judgement


class Screen:
    """A reader that keeps what it is shown, and what was taken back."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.withdrawn: list[list[Line]] = []

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    async def show(self, line: Line) -> None:
        self.lines.append(line)

    async def withdraw(self) -> None:
        self.withdrawn.append(self.lines)
        self.lines = []


DANGER = Judgement(intent=Intent.EMERGENCY, reason=Reason.DANGER, dangers=(Danger.SELF_HARM, Danger.ABUSE))
DMV_CONTACT = Contact(
    name="DMV", phone="1-800-777-0133", tty="1-800-368-4327", page="https://www.dmv.ca.gov/contact/", hours=("Mon",)
)
DESK = DirectoryOf(("dmv", DMV_CONTACT), ("edd", Contact(name="EDD", phone="711", tty=None, page=None)))
