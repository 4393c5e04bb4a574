"""The lines of one reply as they come into being, each shown to the reader at once."""

from collections.abc import Sequence

from bot.ports import Reader
from bot.replies import Replies
from bot.types import Answer, Citation, Contact, Handoff, Line, LineKind, Outcome, Proposed, Turn

# Where the message itself was at fault, no agency's people can help.
_NAMES_NOBODY = frozenset({Outcome.EMPTY, Outcome.TOO_LONG})


class Reply:
    """One reply under way."""

    def __init__(self, turn: Turn, *, reader: Reader, replies: Replies, answer_id: str) -> None:
        """Begin without a line."""
        self._turn = turn
        self._reader = reader
        self._replies = replies
        self._answer_id = answer_id
        self._lines: list[Line] = []

    @property
    def citations(self) -> list[Citation]:
        """Return the citations of the lines so far."""
        return [citation for line in self._lines for citation in line.citations]

    async def show(self, lines: Sequence[Line]) -> None:
        """Add lines, and show them."""
        for line in lines:
            self._lines.append(line)
            await self._reader.show(line)

    async def show_sentence(self, proposed: Proposed, citations: Sequence[Citation]) -> None:
        """Add a verified sentence with its citations, and show it."""
        line = Line(text=proposed.text, kind=LineKind.SENTENCE, language=proposed.language, citations=tuple(citations))
        await self.show([line])

    async def withdraw(self) -> None:
        """Take back everything that was shown."""
        if self._lines:
            self._lines.clear()
            await self._reader.withdraw()

    async def withdraw_sentences(self) -> None:
        """Take back the sentences that were shown, and show again what stood before them."""
        if any(line.kind is LineKind.SENTENCE for line in self._lines):
            kept = [line for line in self._lines if line.kind is not LineKind.SENTENCE]
            await self.withdraw()
            await self.show(kept)

    async def refuse(self, outcome: Outcome, contact: Contact | None) -> Answer:
        """End without an answer, and say how to reach people."""
        await self.show(self._replies.refusal(outcome, self._turn.language))
        if outcome not in _NAMES_NOBODY:
            await self.show(self._replies.contact(contact, self._turn.language))
        return self.finish(outcome, contact)

    def finish(
        self, outcome: Outcome, contact: Contact | None, *, handoff: Handoff | None = None, composed_by: str = ""
    ) -> Answer:
        """Return the reply as an answer."""
        return Answer(
            id=self._answer_id,
            question=self._turn.text,
            outcome=outcome,
            language=self._turn.language,
            lines=tuple(self._lines),
            contact=contact,
            handoff=handoff,
            hidden=self._turn.hidden,
            composed_by=composed_by,
        )
