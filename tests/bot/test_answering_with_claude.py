"""Answers with Claude, played by a local server: what is shown, what falls, and what a failure becomes."""

import asyncio
import time
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from bot_fakes import Screen, ShelfRetriever, make_passage
from claude_rig import FEES, GOOD, LLM, QUESTION, SHELF, rig, say, sentences
from test_pipeline import FOUND

from bot.store import BotStore
from bot.trace import Trace
from bot.types import Exchange, Inbound, Outcome, Reason
from knowledge.sql import make_engine
from tests.claude.script import Break, Call, Cite, Order, Reject, Reply, Say, Script


@pytest.mark.parametrize("order", Order)
async def test_an_answer_is_written_in_the_residents_language_each_sentence_with_its_page(
    tmp_path: Path, order: Order
) -> None:
    async with rig(tmp_path, Script(parts=GOOD.parts, order=order, thinks=True)) as one:
        answer = await one.ask()
    assert (answer.outcome, answer.composed_by, answer.language) == (Outcome.ANSWERED, LLM, "es")
    assert sentences(answer)[:2] == ["La tarifa es de 45 dólares.", "Tiene 30 días para pagar."]
    assert [citation.quote for citation in answer.citations][:2] == [FEES.sentences[0], FEES.sentences[2]]


async def test_a_condition_that_was_not_stated_is_pointed_at(tmp_path: Path) -> None:
    async with rig(tmp_path, GOOD) as one:
        answer = await one.ask()
    assert answer.citations[-1].quote == FEES.sentences[3]
    async with rig(tmp_path, Script(parts=(*GOOD.parts, say(" Si no ha vencido, no hay examen.", 3)))) as one:
        answer = await one.ask()
    assert len(sentences(answer)) == 3


FALLEN = {
    "another amount": say("La tarifa es de 54 dólares.", 0),
    "another span of time": say("Tiene 30 meses para pagar.", 2),
    "a phone from nowhere": say("Llame al 1-800-123-4567.", 0),
    "an address written out": say("Renueve en https://dmv.ca.gov.evil.example/renew.", 1),
    "the page's own address written out": say("Renueve en dmv.ca.gov/renew.", 1),
    "a token of no address": say("Renueve en ⟦7⟧.", 1),
}


@pytest.mark.parametrize("flaw", FALLEN)
async def test_when_the_core_falls_the_whole_answer_is_a_refusal(tmp_path: Path, flaw: str) -> None:
    screen = Screen()
    async with rig(tmp_path, Script(parts=(FALLEN[flaw], say(" Tiene 30 días para pagar.", 2)))) as one:
        answer = await one.ask(screen=screen)
        record = await one.store.answer(answer.id)
    assert answer.outcome is Outcome.NOT_GROUNDED
    assert sentences(answer) == []
    assert "1-800-777-0133" in answer.text
    assert screen.lines == list(answer.lines)
    assert record is not None
    assert record.record["sentences"][0]["verdict"] != "grounded"


async def test_a_sentence_that_falls_beside_the_core_is_left_out(tmp_path: Path) -> None:
    parts = (*GOOD.parts, Say(" Sin cita esto no vale."), FALLEN["a phone from nowhere"])
    async with rig(tmp_path, Script(parts=parts)) as one:
        answer = await one.ask()
    assert sentences(answer)[:2] == ["La tarifa es de 45 dólares.", "Tiene 30 días para pagar."]
    assert "1-800-123-4567" not in answer.text
    assert "no vale" not in answer.text


async def test_an_answer_of_which_most_falls_is_taken_back(tmp_path: Path) -> None:
    bad = (say(" Pague $46.", 0), say(" Pague $47.", 0))
    screen = Screen()
    async with rig(tmp_path, Script(parts=(GOOD.parts[0], *bad), pause_seconds=0.01)) as one:
        answer = await one.ask(screen=screen)
    assert answer.outcome is Outcome.NOT_GROUNDED
    assert screen.withdrawn
    assert screen.lines == list(answer.lines)


async def test_a_link_of_the_page_is_printed_from_its_token(tmp_path: Path) -> None:
    async with rig(tmp_path, Script(parts=(say("Renueve en ⟦1⟧.", 1),))) as one:
        answer = await one.ask()
        shown = str(one.server.requests[0].body)
    assert sentences(answer)[0] == "Renueve en dmv.ca.gov/renew."
    assert "dmv.ca.gov" not in shown


BROKEN: dict[str, Reply] = {
    "overloaded": Reject(status=529, headers={"retry-after": "3600"}),
    "too many requests": Reject(status=429, headers={"retry-after": "3600"}),
    "bad request": Reject(status=400),
    "bad key": Reject(status=401),
    "gateway page": Reject(status=502, body="<html>", content_type="text/html"),
    **{how.value: Script(parts=GOOD.parts, breaks=how, breaks_after=9) for how in Break if how is not Break.STAYS_OPEN},
    "refused in mid-answer": Script(parts=GOOD.parts, stop_reason="refusal"),
    "cut": Script(parts=GOOD.parts, stop_reason="max_tokens"),
    "100,000 tokens": Script(parts=(say("La tarifa es de 45 dólares. " * 20_000, 0),), piece_chars=400),
}


@pytest.mark.parametrize("how", BROKEN)
async def test_whatever_breaks_the_resident_gets_the_pages_own_sentences_whole(tmp_path: Path, how: str) -> None:
    screen = Screen()
    began = time.monotonic()
    async with rig(tmp_path, BROKEN[how], llm_seconds=1.5) as one:
        answer = await one.ask(screen=screen)
        record = await one.store.answer(answer.id)
        assert b"askca_degraded_total" in one.metrics.exposition()
    assert time.monotonic() - began < 5
    assert answer.outcome is Outcome.ANSWERED
    assert answer.composed_by == ""
    assert set(sentences(answer)) <= set(FEES.sentences)
    assert screen.lines == list(answer.lines)
    assert record is not None
    assert record.record["degraded"]
    assert record.record["composer"] == "extract"


async def test_a_reply_that_hangs_is_not_waited_for_longer_than_set(tmp_path: Path) -> None:
    began = time.monotonic()
    async with rig(tmp_path, Script(parts=GOOD.parts, wait_seconds=30), llm_seconds=0.3) as one:
        answer = await one.ask()
    assert time.monotonic() - began < 3
    assert set(sentences(answer)) <= set(FEES.sentences)


async def test_an_outage_is_not_paid_for_again_and_again(tmp_path: Path) -> None:
    async with rig(tmp_path, Reject(status=500), most_failures=2) as one:
        for _ in range(6):
            assert (await one.ask()).outcome is Outcome.ANSWERED
        assert len(one.server.requests) == 2


async def test_over_the_ceiling_answers_are_extracted_and_nothing_is_asked(tmp_path: Path) -> None:
    async with rig(tmp_path, GOOD, ceiling="0.002") as one:
        answers = [await one.ask() for _ in range(20)]
        costs = await one.store.costs(since=datetime(2026, 1, 1, tzinfo=UTC))
        record = await one.store.answer(answers[-1].id)
    assert answers[0].composed_by == LLM
    assert answers[-1].composed_by == ""
    assert all(answer.outcome is Outcome.ANSWERED for answer in answers)
    assert record is not None
    assert record.record["degraded"] == "BudgetSpent"
    assert sum(line.nano_usd for line in costs.lines) <= 2_000_000


async def test_each_call_is_in_the_ledger_and_in_the_record(tmp_path: Path) -> None:
    async with rig(tmp_path, GOOD) as one:
        answer = await one.ask()
        costs = await one.store.costs(since=datetime(2026, 1, 1, tzinfo=UTC))
        record = await one.store.answer(answer.id)
    assert record is not None
    call = record.record["calls"][0]
    assert (call["llm"], call["ending"], len(call["prompt_digest"])) == (LLM, "end_turn", 64)
    assert costs.lines[0].language == "es"
    assert Decimal(call["usd"]) == Decimal(costs.lines[0].nano_usd) / 10**9
    assert {"danger", "mask", "triage", "search", "total"} <= set(record.record["seconds"])
    assert record.record["passages"][0]["content_hash"] == FEES.content_hash


async def test_where_the_pages_do_not_answer_one_more_search_is_made(tmp_path: Path) -> None:
    other = make_passage("The office opens at 8 a.m.", id="p2", page_key="hours", url="https://www.dmv.ca.gov/hours/")
    retriever = ShelfRetriever([(FEES, 0.9)])
    searched = Script(parts=(Call("search_pages", {"query": "office opening hours"}),))
    hours = Script(parts=(Say("Abre a las 8 de la mañana.", (Cite(result=1),)),))
    async with rig(tmp_path, searched, hours, retriever=retriever) as one:
        retriever.then = [(other, 0.8)]
        answer = await one.ask()
        assert len(one.server.requests) == 2
    assert [asked[0] for asked in retriever.asked] == [QUESTION, "office opening hours"]
    assert sentences(answer) == ["Abre a las 8 de la mañana."]
    assert answer.citations[0].url.startswith("https://www.dmv.ca.gov/hours/")


async def test_an_llm_that_only_searches_is_asked_no_third_time(tmp_path: Path) -> None:
    retriever = ShelfRetriever([(FEES, 0.9)])
    retriever.then = [(make_passage("Else.", id="p2", page_key="k2"), 0.8)]
    async with rig(tmp_path, Script(parts=(Call("search_pages", {"query": "x"}),)), retriever=retriever) as one:
        answer = await one.ask()
        assert len(one.server.requests) == 2
    assert answer.outcome is Outcome.NO_PASSAGE


async def test_an_llm_that_says_nothing_cited_is_a_refusal(tmp_path: Path) -> None:
    async with rig(tmp_path, Script(parts=(Say("No lo encontré en las páginas."),))) as one:
        answer = await one.ask()
    assert (answer.outcome, sentences(answer)) == (Outcome.NO_PASSAGE, [])


async def test_a_case_that_slipped_through_still_goes_to_a_person(tmp_path: Path) -> None:
    call = Call("hand_off", {"reason": "payment", "summary": "Wants to know where a payment is."})
    async with rig(tmp_path, Script(parts=(GOOD.parts[0], call))) as one:
        answer = await one.ask()
    assert answer.outcome is Outcome.PERSONAL_CASE
    assert answer.handoff is not None
    assert answer.handoff.reason is Reason.PAYMENT
    assert "Wants to know where a payment is." in answer.handoff.summary


WRONG_ARGUMENTS = ['{"reason": 7}', '{"reason": "promotion", "summary": {}}', "{not json", "[]", '{"summary": null}']


@pytest.mark.parametrize("arguments", WRONG_ARGUMENTS)
async def test_wrong_arguments_of_a_handoff_still_hand_over(tmp_path: Path, arguments: str) -> None:
    async with rig(tmp_path, Script(parts=(Call("hand_off", arguments),))) as one:
        answer = await one.ask()
    assert answer.outcome is Outcome.PERSONAL_CASE
    assert answer.handoff is not None
    assert answer.handoff.reason is Reason.OWN_FILE


async def test_sentences_are_shown_while_the_rest_is_still_written(tmp_path: Path) -> None:
    shown_at: list[float] = []

    class Watch(Screen):
        async def show(self, line: Any) -> None:
            shown_at.append(time.monotonic())
            await super().show(line)

    slow = Script(parts=(*GOOD.parts, Say(" Y nada más por ahora. " * 5)), pause_seconds=0.03)
    async with rig(tmp_path, slow) as one:
        await one.ask(screen=Watch())
        ended = time.monotonic()
    assert ended - shown_at[0] > 0.2


async def test_a_follow_up_carries_the_earlier_turns_masked_and_uncited(tmp_path: Path) -> None:
    async with rig(tmp_path, GOOD) as one:
        await one.ask("¿Cuánto cuesta? Mi SSN es 512-44-8821.", conversation_id="c1")
        await one.ask("¿y cuánto tiempo?", conversation_id="c1")
        body = one.server.requests[1].body
    turns = body["messages"]
    assert [turn["role"] for turn in turns] == ["user", "assistant", "user"]
    assert "[SSN]" in str(turns[0])
    assert "8821" not in str(body)
    assert "citations" not in str(turns[1])


async def test_two_questions_at_once_in_one_conversation_are_answered_in_turn(tmp_path: Path) -> None:
    async with rig(tmp_path, Script(parts=GOOD.parts, pause_seconds=0.02)) as one:
        first, second = await asyncio.gather(
            one.ask("¿Cuánto es la tarifa?", conversation_id="c1"),
            one.ask("¿Cuánto tiempo tengo?", conversation_id="c1"),
        )
        assert [len(seen.body["messages"]) for seen in one.server.requests] == [1, 3]
        state = await one.store.conversation("c1", last=9, at=datetime.now(UTC))
    assert (first.outcome, second.outcome) == (Outcome.ANSWERED, Outcome.ANSWERED)
    assert [exchange.question for exchange in state.earlier] == ["¿Cuánto es la tarifa?", "¿Cuánto tiempo tengo?"]


async def test_a_breakdown_becomes_an_apology_and_a_record(tmp_path: Path) -> None:
    class Broken(ShelfRetriever):
        async def search(self, *args: Any, **kwargs: Any) -> Any:
            raise ZeroDivisionError("secret words of a resident")

    screen = Screen()
    async with rig(tmp_path, GOOD, retriever=Broken(FOUND)) as one:
        answer = await one.ask(screen=screen, agency="dmv")
        record = await one.store.answer(answer.id)
    assert answer.outcome is Outcome.FAILED
    assert "1-800-777-0133" in answer.text
    assert screen.lines == list(answer.lines)
    assert record is not None
    assert record.record["degraded"] == "ZeroDivisionError"


async def test_the_store_being_away_costs_the_record_and_not_the_answer(tmp_path: Path) -> None:
    async with rig(tmp_path, GOOD, retriever=ShelfRetriever(SHELF)) as one:
        one.conversations._store = BotStore(make_engine("sqlite+aiosqlite:////nowhere/bot.sqlite3"))
        answer = await one.ask(conversation_id="c1")
    assert answer.outcome is Outcome.ANSWERED


async def test_an_earlier_turn_is_no_source(tmp_path: Path) -> None:
    trace = Trace("a1")
    async with rig(tmp_path, Script(parts=(say("La tarifa es de 99 dólares.", 0),))) as one:
        answer = await one.conversations._pipeline.answer(
            Inbound(text="¿Y la tarifa?", language="es"),
            earlier=[Exchange(question="q", answer="The fee is $99.")],
            reader=Screen(),
            trace=trace,
        )
    assert answer.outcome is Outcome.NOT_GROUNDED
