"""One message, from the resident's words to the answer. The order of the text is the order of the work.

clean -> language -> danger -> mask personal data -> triage -> search -> compose -> verify each sentence -> answer, or
an honest refusal with the way to people.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import aclosing
from datetime import date

import structlog

from bot.agencies import AgencyNames
from bot.citation import cite
from bot.compose import compose
from bot.compose_llm import BudgetSpent, LlmComposer
from bot.conditions import limits_of_sections
from bot.follow_up import texts_to_search
from bot.language import identify
from bot.llm_errors import LlmError
from bot.llm_types import HandOffWanted
from bot.ports import HandoffDesk, Reader, Retriever
from bot.privacy.masking import mask
from bot.question import MOST_CHARS, clean_question, is_empty
from bot.replies import Replies
from bot.reply import Reply
from bot.summary import summarise
from bot.trace import Trace
from bot.triage.directory import LivePage
from bot.triage.triage import Triage
from bot.types import (
    Answer,
    Citation,
    Contact,
    Danger,
    Exchange,
    Handoff,
    Inbound,
    Intent,
    Judgement,
    Outcome,
    Place,
    Promise,
    Proposed,
    Reason,
    Turn,
)
from bot.verify import verify
from knowledge.errors import KnowledgeError
from knowledge.types import Hit, Passage

log = structlog.get_logger()

HITS = 5
GENERAL_SENTENCES = 3
# A passage that scores less does not even tell which agency the question is for.
LEAST_FOR_AGENCY = 0.12

_OUTCOMES = {
    Intent.PERSONAL_CASE: Outcome.PERSONAL_CASE,
    Intent.PERSON_WANTED: Outcome.REQUESTED,
    Intent.OUT_OF_SCOPE: Outcome.OUT_OF_SCOPE,
    Intent.INJECTION: Outcome.INJECTION,
    Intent.UNCLEAR: Outcome.UNCLEAR,
}

# What was asked before says what these are about.
_LEANS_BACK = frozenset({Intent.UNCLEAR, Intent.PERSONAL_CASE, Intent.PERSON_WANTED})
# Where a page clearly answers, a message is in scope and clear whatever triage thinks of it.
_DOUBTED = frozenset({Intent.OUT_OF_SCOPE, Intent.UNCLEAR})
SURE_PAGE = 0.4

IsStale = Callable[[str, date], bool]
"""Tells of a source's page that was read on a day whether that is longer ago than the source allows."""


class Pipeline:
    """Answers messages; holds what answering needs and nothing of any conversation."""

    def __init__(
        self,
        *,
        retriever: Retriever,
        desk: HandoffDesk,
        replies: Replies,
        triage: Triage,
        agencies: AgencyNames,
        live_pages: Mapping[str, Sequence[LivePage]],
        is_stale: IsStale,
        is_public_number: Callable[[str], bool],
        threshold: float,
        llm: LlmComposer | None = None,
        llm_seconds: float = 15.0,
    ) -> None:
        """Keep the parts.

        ``is_public_number`` tells of a phone number's national digits whether a page or the directory has it;
        ``threshold`` is the calibrated score, 0 to 1, that the best passage must reach for its sentences to be quoted;
        without ``llm`` answers are made of the pages' own sentences, and it is waited for no longer than
        ``llm_seconds``.
        """
        self._retriever = retriever
        self._desk = desk
        self._replies = replies
        self._triage = triage
        self._agencies = agencies
        self._live_pages = live_pages
        self._is_stale = is_stale
        self._is_public_number = is_public_number
        self._threshold = threshold
        self._llm = llm
        self._llm_seconds = llm_seconds

    async def answer(
        self, inbound: Inbound, *, reader: Reader, trace: Trace, earlier: Sequence[Exchange] = ()
    ) -> Answer:
        """Return the answer to one message; ``reader`` sees each line as soon as it is certain.

        What goes wrong with search or an llm is not raised: it ends in an outcome.
        """
        text = clean_question(inbound.text)
        language = identify(text, conversation_language=inbound.language).language
        with trace.step("danger"):
            danger = self._triage.find_danger(text)
        with trace.step("mask"):
            masked = mask(text[:MOST_CHARS], is_public_number=self._is_public_number)
        kinds = tuple(hidden.kind for hidden in masked.hidden)
        turn = Turn(text=masked.text, language=language, agency=inbound.agency, hidden=kinds, earlier=tuple(earlier))
        trace.question = turn.text
        reply = Reply(turn, reader=reader, replies=self._replies, answer_id=trace.answer_id)
        if danger is not None:
            return await self._emergency(danger, turn, reply, trace)
        if is_empty(text):
            return await reply.refuse(Outcome.EMPTY, self._contact(turn))
        if len(text) > MOST_CHARS:
            return await reply.refuse(Outcome.TOO_LONG, self._contact(turn))

        await reply.show(self._replies.hidden(kinds, language))
        try:
            with trace.step("triage"):
                judgement = self._triage.judge(turn.text, await self._retriever.embed(turn.text), language=language)
            trace.note_judgement(judgement)
            match judgement.intent:
                case Intent.EMERGENCY:
                    return await self._emergency(judgement, turn, reply, trace)
                case Intent.LIVE:
                    await reply.show(self._replies.live(self._pages_of(judgement.detail), language))
                    return reply.finish(Outcome.LIVE_PAGE, self._contact(turn))
                case Intent.SMALL_TALK:
                    await reply.show(self._replies.small_talk(judgement.detail, language))
                    return reply.finish(Outcome.SMALL_TALK, self._contact(turn))
                case Intent.INJECTION:
                    return await self._say_fixed(judgement, turn, reply)
            query, hits = await self._search(turn, judgement, trace)
            is_follow_up = judgement.intent is Intent.UNCLEAR and turn.earlier
            if judgement.intent in _DOUBTED and not is_follow_up and _best_score(hits) < SURE_PAGE:
                return await self._say_fixed(judgement, turn, reply)
            if judgement.intent in {Intent.PERSONAL_CASE, Intent.PERSON_WANTED}:
                return await self._hand_over(judgement, turn, query, hits, reply, trace)
            return await self._answer(judgement, turn, query, hits, reply, trace)
        except KnowledgeError as error:
            log.error("search_failed", kind=type(error).__name__, reason=str(error))
            await reply.withdraw()
            return await reply.refuse(Outcome.SEARCH_FAILED, self._contact(turn))

    async def _emergency(self, judgement: Judgement, turn: Turn, reply: Reply, trace: Trace) -> Answer:
        """Give the numbers at once, then the way to the agency's people where one was chosen."""
        trace.note_judgement(judgement)
        await reply.show(self._replies.emergency(judgement.dangers, turn.language))
        handoff = self._handoff(Reason.DANGER, turn.agency, turn, ", ".join(judgement.dangers))
        promise = await self._desk.hand_over(handoff)
        await reply.show(self._replies.contact(promise.contact, turn.language))
        return reply.finish(Outcome.EMERGENCY, promise.contact, handoff=handoff)

    async def _say_fixed(self, judgement: Judgement, turn: Turn, reply: Reply) -> Answer:
        outcome = _OUTCOMES[judgement.intent]
        contact = self._contact(turn)
        await reply.show(self._replies.fixed(outcome, turn.language))
        await reply.show(self._replies.contact(contact, turn.language))
        return reply.finish(outcome, contact)

    async def _search(self, turn: Turn, judgement: Judgement, trace: Trace) -> tuple[str, list[Hit]]:
        """Return the text that finds most, of the message alone and with the question before it, and its hits."""
        best: tuple[str, list[Hit]] = (turn.text, [])
        for query in texts_to_search(turn, leans_back=judgement.intent in _LEANS_BACK):
            with trace.step("search"):
                hits = await self._retriever.search(query, language=turn.language, agency=turn.agency, limit=HITS)
            if _best_score(hits) > _best_score(best[1]):
                best = (query, hits)
        trace.note_hits(*best)
        return best

    async def _hand_over(
        self, judgement: Judgement, turn: Turn, query: str, hits: Sequence[Hit], reply: Reply, trace: Trace
    ) -> Answer:
        """Pass a case to people, say truthfully what happens next, and add what pages say in general."""
        outcome = _OUTCOMES[judgement.intent]
        if judgement.near is not None:
            await reply.show(self._replies.near_danger(judgement.near, turn.language))
        reason = judgement.reason or Reason.OWN_FILE
        handoff, promise = await self._pass_on(outcome, reason, judgement.detail, turn, hits, reply)
        # Sentences of another agency's page would mislead more than none.
        good = [hit for hit in self._good(hits) if hit.passage.source_id == handoff.agency]
        if good and outcome is Outcome.PERSONAL_CASE:
            proposals, passages = await compose(query, good, language=turn.language, retriever=self._retriever)
            kept = [one for one in proposals if self._verify(one, passages, trace)][:GENERAL_SENTENCES]
            if kept:
                await reply.show([self._replies.general_help(turn.language)])
                await self._show_sentences(kept, passages, reply, turn)
        return reply.finish(outcome, promise.contact, handoff=handoff)

    async def _answer(
        self, judgement: Judgement, turn: Turn, query: str, hits: Sequence[Hit], reply: Reply, trace: Trace
    ) -> Answer:
        """Answer from the pages: with the llm where there is one, else or when it fails in the pages' own sentences."""
        if judgement.near is not None:
            await reply.show(self._replies.near_danger(judgement.near, turn.language))
        if self._llm is not None and hits:
            try:
                async with asyncio.timeout(self._llm_seconds):
                    return await self._write(self._llm, judgement, turn, hits, reply, trace)
            except (LlmError, BudgetSpent, TimeoutError) as error:
                trace.degraded = type(error).__name__
                log.warning("llm_failed", kind=type(error).__name__, reason=str(error))
                await reply.withdraw_sentences()
        return await self._quote(judgement, turn, query, hits, reply, trace)

    async def _quote(
        self, judgement: Judgement, turn: Turn, query: str, hits: Sequence[Hit], reply: Reply, trace: Trace
    ) -> Answer:
        good = self._good(hits)
        if not good:
            return await self._refuse(Outcome.NO_PASSAGE, turn, hits, reply)
        with trace.step("compose"):
            proposals, passages = await compose(query, good, language=turn.language, retriever=self._retriever)
        with trace.step("verify"):
            kept = [one for one in proposals if self._verify(one, passages, trace)]
        if not kept:
            return await self._refuse(Outcome.NOT_GROUNDED, turn, hits, reply)
        trace.composer = "extract"
        await self._show_sentences(kept, passages, reply, turn)
        return await self._close(judgement, turn, kept, passages, reply)

    async def _write(
        self, llm: LlmComposer, judgement: Judgement, turn: Turn, hits: Sequence[Hit], reply: Reply, trace: Trace
    ) -> Answer:
        """Let the llm write; show each sentence after its check. When the core of it falls, all of it falls."""
        passages = {hit.passage.id: hit.passage for hit in hits}
        beside = await self._retriever.neighbours(hits[0].passage)
        passages |= {passage.id: passage for passage in beside if passage.id not in passages}
        kept: list[Proposed] = []
        fallen = 0
        async with aclosing(llm.compose(turn, passages, trace=trace)) as written:
            async for proposed in written:
                if isinstance(proposed, HandOffWanted):
                    return await self._hand_over_late(proposed, turn, hits, reply)
                if self._verify(proposed, passages, trace):
                    kept.append(proposed)
                    await self._show_sentences([proposed], passages, reply, turn)
                elif proposed.cited:
                    fallen += 1
                    if not kept:
                        break
        if not kept or fallen > len(kept):
            await reply.withdraw_sentences()
            outcome = Outcome.NOT_GROUNDED if fallen else Outcome.NO_PASSAGE
            return await self._refuse(outcome, turn, hits, reply)
        trace.composer = llm.llm_id
        return await self._close(judgement, turn, kept, passages, reply, composed_by=llm.llm_id)

    async def _hand_over_late(self, wanted: HandOffWanted, turn: Turn, hits: Sequence[Hit], reply: Reply) -> Answer:
        """Pass on a case that triage did not see and the llm did."""
        if wanted.reason is Reason.DANGER:
            await reply.show(self._replies.emergency([Danger.VIOLENCE], turn.language))
        outcome = Outcome.REQUESTED if wanted.reason is Reason.PERSON_WANTED else Outcome.PERSONAL_CASE
        handoff, promise = await self._pass_on(outcome, wanted.reason, wanted.summary, turn, hits, reply)
        return reply.finish(outcome, promise.contact, handoff=handoff)

    async def _pass_on(
        self, outcome: Outcome, reason: Reason, detail: str, turn: Turn, hits: Sequence[Hit], reply: Reply
    ) -> tuple[Handoff, Promise]:
        """Tell the desk, and tell the resident what the desk promises."""
        agency = self._likely_agency(turn, hits, least=SURE_PAGE)
        handoff = self._handoff(reason, agency, turn, detail)
        promise = await self._desk.hand_over(handoff)
        await reply.show(self._replies.fixed(outcome, turn.language))
        await reply.show(self._replies.promise(promise, turn.language))
        return handoff, promise

    async def _close(
        self,
        judgement: Judgement,
        turn: Turn,
        kept: Sequence[Proposed],
        passages: Mapping[str, Passage],
        reply: Reply,
        *,
        composed_by: str = "",
    ) -> Answer:
        """End an answer: what it left unsaid, how old its pages are, and a person where it may be about a case."""
        stated = {place for proposed in kept for place in proposed.cited}
        unstated = limits_of_sections(passages, stated)
        if unstated:
            text = self._replies.conditions(turn.language)
            place = unstated[0]
            line = Proposed(text=text, language=turn.language, cited=(place,))
            await self._show_sentences([line], passages, reply, turn)
        stale = [citation.checked_on for citation in reply.citations if citation.is_stale]
        if stale:
            await reply.show([self._replies.stale(min(stale), turn.language)])
        contact = self._desk.contact(reply.citations[0].agency, language=turn.language)
        if judgement.offers_person:
            await reply.show(self._replies.offer_person(contact, turn.language))
        return reply.finish(Outcome.ANSWERED, contact, composed_by=composed_by)

    async def _refuse(self, outcome: Outcome, turn: Turn, hits: Sequence[Hit], reply: Reply) -> Answer:
        agency = self._likely_agency(turn, hits)
        return await reply.refuse(outcome, self._desk.contact(agency, language=turn.language))

    def _verify(self, proposed: Proposed, passages: Mapping[str, Passage], trace: Trace) -> bool:
        finding = verify(proposed, passages, is_instruction=self._triage.is_instruction)
        trace.note_sentence(proposed, passages, finding.verdict, finding.detail)
        return finding.is_grounded

    async def _show_sentences(
        self, proposals: Sequence[Proposed], passages: Mapping[str, Passage], reply: Reply, turn: Turn
    ) -> None:
        for proposed in proposals:
            citations = [self._cite(place, passages[place.passage_id]) for place in proposed.cited]
            await reply.show_sentence(proposed, citations)

    def _cite(self, place: Place, passage: Passage) -> Citation:
        return cite(place, passage, is_stale=self._is_stale(passage.source_id, passage.checked_on))

    def _good(self, hits: Sequence[Hit]) -> list[Hit]:
        return [hit for hit in hits if hit.score >= self._threshold]

    def _handoff(self, reason: Reason, agency: str | None, turn: Turn, detail: str) -> Handoff:
        summary = summarise(turn, reason, detail)
        return Handoff(reason=reason, agency=agency, language=turn.language, summary=summary)

    def _contact(self, turn: Turn) -> Contact | None:
        return self._desk.contact(turn.agency, language=turn.language)

    def _likely_agency(self, turn: Turn, hits: Sequence[Hit], *, least: float = LEAST_FOR_AGENCY) -> str | None:
        """Return the agency that was chosen, or named, or whose page is nearest; None where none scores enough."""
        near = (hit.passage.source_id for hit in hits[:1] if hit.score >= least)
        return turn.agency or self._agencies.find(turn.text) or next(near, None)

    def _pages_of(self, matter: str) -> Sequence[LivePage]:
        """Return the live pages of a matter, of all where it is not known which."""
        if matter in self._live_pages:
            return self._live_pages[matter]
        return list({page.page: page for pages in self._live_pages.values() for page in pages}.values())


def _best_score(hits: Sequence[Hit]) -> float:
    return max((hit.score for hit in hits), default=-1.0)
