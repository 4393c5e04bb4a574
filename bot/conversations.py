"""Takes a message in and gives its answer out: the conversation around it, and the record that is kept of it."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from weakref import WeakValueDictionary

import structlog

from bot.language import DEFAULT_LANGUAGE
from bot.metrics import Metrics
from bot.pipeline import Pipeline
from bot.ports import HandoffDesk, Reader
from bot.replies import Replies
from bot.reply import Reply
from bot.store import BotStore, ConversationState, SavedAnswer
from bot.trace import Trace
from bot.types import Answer, Inbound, Line, Outcome, Turn

log = structlog.get_logger()

EARLIER_TURNS = 4

_NEW = ConversationState(language=None, agency=None, earlier=())


class Silent:
    """A reader who waits for the whole answer."""

    async def show(self, line: Line) -> None:
        """Do nothing with the line."""

    async def withdraw(self) -> None:
        """Do nothing."""


class Conversations:
    """Receives messages. Those of one conversation are answered one after the other, in the order they came."""

    def __init__(
        self,
        pipeline: Pipeline,
        store: BotStore,
        *,
        replies: Replies,
        desk: HandoffDesk,
        metrics: Metrics,
        clock: Callable[[], datetime],
        make_id: Callable[[], str],
    ) -> None:
        """Keep the parts; ``replies`` and ``desk`` are for a breakdown of the pipeline."""
        self._pipeline = pipeline
        self._store = store
        self._replies = replies
        self._desk = desk
        self._metrics = metrics
        self._clock = clock
        self._make_id = make_id
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def receive(self, inbound: Inbound, reader: Reader | None = None) -> Answer:
        """Return the answer to a message; whatever breaks, the resident gets an honest reply.

        No database transaction is open while an llm is waited for.
        """
        if inbound.conversation_id is None:
            return await self._receive(inbound, reader or Silent())
        async with self._lock(inbound.conversation_id):
            return await self._receive(inbound, reader or Silent())

    async def _receive(self, inbound: Inbound, reader: Reader) -> Answer:
        trace = Trace(self._make_id())
        state = await self._load(inbound)
        known = replace(inbound, language=inbound.language or state.language, agency=inbound.agency or state.agency)
        try:
            with trace.step("total"):
                answer = await self._pipeline.answer(known, earlier=state.earlier, reader=reader, trace=trace)
        except Exception as error:
            # The one place where a breakdown becomes words: its text may hold the resident's, so only its kind is kept.
            log.error("answer_failed", answer_id=trace.answer_id, kind=type(error).__name__, exc_info=False)
            trace.degraded = type(error).__name__
            answer = await self._apologise(known, reader, trace.answer_id)
        self._metrics.count(answer, trace)
        await self._save(known, answer, trace)
        return answer

    async def _apologise(self, inbound: Inbound, reader: Reader, answer_id: str) -> Answer:
        language = inbound.language or DEFAULT_LANGUAGE
        await reader.withdraw()
        turn = Turn(text="", language=language, agency=inbound.agency)
        reply = Reply(turn, reader=reader, replies=self._replies, answer_id=answer_id)
        return await reply.refuse(Outcome.FAILED, self._desk.contact(inbound.agency, language=language))

    async def _load(self, inbound: Inbound) -> ConversationState:
        if inbound.conversation_id is None:
            return _NEW
        try:
            return await self._store.conversation(inbound.conversation_id, last=EARLIER_TURNS, at=self._clock())
        except Exception as error:
            log.error("conversation_not_loaded", kind=type(error).__name__)
            return _NEW

    async def _save(self, inbound: Inbound, answer: Answer, trace: Trace) -> None:
        agency = inbound.agency or next((citation.agency for citation in answer.citations), None)
        saved = SavedAnswer(
            id=answer.id,
            conversation_id=inbound.conversation_id,
            answered_at=self._clock(),
            question=trace.question,
            reply=answer.text,
            outcome=answer.outcome.value,
            language=answer.language,
            agency=agency,
            record=trace.to_record(),
        )
        try:
            await self._store.save_answer(saved, chosen_agency=inbound.agency)
        except Exception as error:
            # The resident has the answer already; the operator must know that its record is missing.
            log.error("answer_not_saved", answer_id=answer.id, kind=type(error).__name__)

    def _lock(self, conversation_id: str) -> asyncio.Lock:
        """Return the conversation's lock; it is forgotten when nobody holds or awaits it."""
        return self._locks.setdefault(conversation_id, asyncio.Lock())
