"""The composer with an llm: sentences written in the resident's language, each with the places that it cites.

One streamed call answers an ordinary question; where the passages do not answer it, the llm may search once more and
is called a second time. What it writes is only proposed: verification decides.
"""

from collections.abc import AsyncGenerator, Collection, Sequence
from contextlib import aclosing

from bot.breaker import Breaker
from bot.errors import BotError
from bot.language import identify
from bot.language_names import ENGLISH_NAMES
from bot.links import Links
from bot.llm_errors import LlmError
from bot.llm_types import (
    HandOffWanted,
    LlmBlockEnd,
    LlmCitation,
    LlmEnd,
    LlmPassage,
    LlmRequest,
    LlmText,
    SearchRound,
    SearchWanted,
    Usage,
)
from bot.ports import Llm, Retriever
from bot.sentence_stream import SentenceStream, Written
from bot.spending import Spending, Ticket
from bot.trace import Trace
from bot.types import Place, Proposed, Turn
from bot.verify import IsInstruction
from knowledge.types import Passage

HITS = 5

_REMOVED = "[…]"
_BYTES_PER_TOKEN = 2  # few tokens are shorter, in any script, so the estimate is on the safe side
_PROMPT_TOKENS = 4000  # the system prompt, the tools and the directory


class BudgetSpent(BotError):
    """A ceiling of the budget forbids the call."""


class LlmComposer:
    """Writes answers with an llm, within the budget and past no open breaker."""

    def __init__(
        self,
        llm: Llm,
        *,
        retriever: Retriever,
        spending: Spending,
        breaker: Breaker,
        max_tokens: int,
        is_instruction: IsInstruction,
        official_hosts: Collection[str] = (),
    ) -> None:
        """Keep the parts.

        ``max_tokens`` is the llm's longest reply, for the budget's estimate; sentences for which ``is_instruction``
        is true are not shown to the llm; links to other hosts than ``official_hosts`` and those of governments are
        not printed.
        """
        self.llm_id = llm.llm_id
        self._llm = llm
        self._retriever = retriever
        self._spending = spending
        self._breaker = breaker
        self._max_tokens = max_tokens
        self._is_instruction = is_instruction
        self._official_hosts = frozenset(official_hosts)

    async def compose(
        self, turn: Turn, passages: dict[str, Passage], *, trace: Trace
    ) -> AsyncGenerator[Proposed | HandOffWanted, None]:
        """Yield what the llm would say, sentence by sentence; its wish to hand over comes last.

        ``passages`` are what it may cite, by id and best first; what a further search finds is added to them.

        Raises:
            LlmError: No whole reply came: what was yielded is to be withdrawn.
            BudgetSpent: A ceiling forbids the call.
            KnowledgeError: The further search failed.
        """
        links = Links(self._official_hosts)
        first = self._request(turn, list(passages.values()), links)
        wanted: SearchWanted | None = None
        async with aclosing(self._call(first, turn, passages, links, step="answer", trace=trace)) as brought:
            async for found in brought:
                if isinstance(found, SearchWanted):
                    wanted = wanted or found
                else:
                    yield found
        if wanted is None:
            return
        more = await self._search(wanted.query, turn, trace)
        new = [passage for passage in more if passage.id not in passages]
        if not new:
            return
        passages.update({passage.id: passage for passage in new})
        shown = tuple(self._show(passage, number, links) for number, passage in enumerate(new, len(first.passages)))
        searched = SearchRound(tool_id=wanted.tool_id, query=wanted.query, passages=shown)
        second = self._request(turn, list(passages.values())[: len(first.passages)], links, searched=searched)
        async with aclosing(self._call(second, turn, passages, links, step="answer_again", trace=trace)) as brought:
            async for found in brought:
                if not isinstance(found, SearchWanted):
                    yield found

    def _request(
        self, turn: Turn, passages: Sequence[Passage], links: Links, *, searched: SearchRound | None = None
    ) -> LlmRequest:
        return LlmRequest(
            question=turn.text,
            language=turn.language,
            language_name=ENGLISH_NAMES[turn.language],
            agency=turn.agency,
            earlier=turn.earlier,
            passages=tuple(self._show(passage, number, links) for number, passage in enumerate(passages)),
            round=searched,
            may_search=searched is None,
        )

    def _show(self, passage: Passage, number: int, links: Links) -> LlmPassage:
        """Return a passage as the llm sees it: links as tokens, and nothing that speaks to bots."""
        sentences = (_REMOVED if self._is_instruction(text) else links.hide(text) for text in passage.sentences)
        title = links.hide(" - ".join(dict.fromkeys((passage.title, *passage.heading_path))))
        return LlmPassage(source=f"page:{number + 1}", title=title, sentences=tuple(sentences))

    async def _search(self, query: str, turn: Turn, trace: Trace) -> list[Passage]:
        language = identify(query, conversation_language=turn.language).language
        with trace.step("search_again"):
            hits = await self._retriever.search(query, language=language, agency=turn.agency, limit=HITS)
        trace.note_hits(query, hits)
        return [hit.passage for hit in hits]

    async def _call(
        self,
        request: LlmRequest,
        turn: Turn,
        passages: dict[str, Passage],
        links: Links,
        *,
        step: str,
        trace: Trace,
    ) -> AsyncGenerator[Proposed | HandOffWanted | SearchWanted, None]:
        """Yield what one call brings, and enter what it cost however it ends."""
        order = list(passages.values())
        with self._breaker.attempt():
            ticket = await self._open_ticket(request, turn, step=step, trace=trace)
            usage: Usage | None = None
            ending = "closed early"
            stream = SentenceStream()
            try:
                async with aclosing(self._llm.answer(request)) as events:
                    async for event in events:
                        if isinstance(event, LlmText | LlmCitation | LlmBlockEnd):
                            for written in stream.take(event):
                                yield _propose(written, order, turn.language, links)
                        elif isinstance(event, LlmEnd):
                            usage, ending = event.usage, event.stop_reason
                        else:
                            yield event
                for written in stream.finish():
                    yield _propose(written, order, turn.language, links)
            except LlmError as error:
                usage, ending = error.usage, type(error).__name__
                raise
            finally:
                spent = await self._spending.close(ticket, usage)
                tokens = (usage.prompt_tokens, usage.output_tokens) if usage is not None else (0, 0)
                trace.note_call(
                    step=step,
                    llm=self.llm_id,
                    prompt_digest=self._llm.prompt_digest,
                    input_tokens=tokens[0],
                    output_tokens=tokens[1],
                    usd=str(spent),
                    ending=ending,
                )

    async def _open_ticket(self, request: LlmRequest, turn: Turn, *, step: str, trace: Trace) -> Ticket:
        ticket = await self._spending.open(
            answer_id=trace.answer_id,
            step=step,
            llm=self.llm_id,
            agency=turn.agency,
            language=turn.language,
            prompt_tokens=_PROMPT_TOKENS + _text_bytes(request) // _BYTES_PER_TOKEN,
            tokens=self._max_tokens,
        )
        if ticket is None:
            raise BudgetSpent("the day's or the month's ceiling is reached")
        return ticket


def _propose(written: Written, order: Sequence[Passage], language: str, links: Links) -> Proposed:
    """Return the sentence with its places, and its links printed where its passages hold them."""
    places = [
        Place(passage_id=order[citation.passage].id, position=position)
        for citation in written.citations
        if citation.passage < len(order)
        for position in range(citation.start, citation.end)
    ]
    texts = [order[citation.passage].text for citation in written.citations if citation.passage < len(order)]
    printed = links.print(written.text, allowed=texts)
    return Proposed(
        text=written.text if printed is None else printed,
        language=language,
        cited=tuple(dict.fromkeys(places)),
        has_foreign_link=printed is None,
    )


def _text_bytes(request: LlmRequest) -> int:
    texts = [request.question]
    texts += [text for passage in request.all_passages for text in (passage.title, *passage.sentences)]
    texts += [text for exchange in request.earlier for text in (exchange.question, exchange.answer)]
    return sum(len(text.encode("utf-8", "replace")) for text in texts)
