"""Claude on the wire: what is sent, what comes back and in which order, and how an answer is left early."""

import asyncio
import logging
from contextlib import aclosing

import pytest
from llm_makers import ANSWER, FEE, LLM, MAIL, QUESTION, collect, make_request, opened, talking, text_of

from bot.llm_types import (
    HandOffWanted,
    LlmBlockEnd,
    LlmCitation,
    LlmEnd,
    LlmText,
    SearchRound,
    SearchWanted,
    Usage,
)
from bot.types import Reason
from tests.claude.script import Break, Call, Cite, Order, Say, Script, Tokens
from tests.claude.server import KEY, ClaudeServer


async def test_a_call_goes_out_as_the_service_wants_it() -> None:
    async with talking(ANSWER, directory="DMV: driving.", max_tokens=700) as (claude, server):
        await collect(claude)
    seen = server.requests[0]
    assert (seen.path, seen.headers["authorization"]) == ("/v1/messages", f"Bearer {KEY}")
    assert seen.headers["anthropic-version"] == "2026-10-21"
    body = seen.body
    assert body.keys() == {"model", "max_tokens", "tools", "system", "messages", "output_config", "metadata", "stream"}
    assert (body["model"], body["max_tokens"], body["stream"]) == (LLM, 700, True)
    assert body["output_config"] == {"effort": "low"}
    assert body["metadata"] == {"user_id": "ab12"}


@pytest.mark.parametrize("order", [*Order])
async def test_pieces_and_citations_come_in_the_order_of_the_wire(order: Order) -> None:
    script = Script(parts=(Say("Hello, ", ()), Say("a blue badge is free.", (Cite(result=0),))), order=order)
    async with talking(script) as (claude, _):
        events = await collect(claude)
    cited = [LlmCitation(block=1, passage=0, start=0, end=1)]
    said = [LlmText(text="a blue badge", block=1), LlmText(text=" is free.", block=1)]
    assert events[:-1] == [
        LlmText(text="Hello, ", block=0),
        LlmBlockEnd(block=0),
        *(cited + said if order is Order.CITATIONS_FIRST else said + cited),
        LlmBlockEnd(block=1),
    ]


async def test_the_end_tells_what_the_call_has_cost() -> None:
    tokens = Tokens(input=321, cache_read=1200, cache_write=7, output=42)
    async with talking(Script(parts=(Say("Yes."),), tokens=tokens)) as (claude, _):
        events = await collect(claude)
    usage = Usage(llm=LLM, input_tokens=321, cache_read_tokens=1200, cache_write_tokens=7, output_tokens=42)
    assert events[-1] == LlmEnd(usage=usage, stop_reason="end_turn")


async def test_the_prefix_stays_the_same_from_question_to_question() -> None:
    async with talking(ANSWER) as (claude, _):
        first, second = await collect(claude), await collect(claude, make_request(question="Another", may_search=False))
    assert isinstance(first[-1], LlmEnd)
    assert isinstance(second[-1], LlmEnd)
    assert first[-1].usage.cache_write_tokens == second[-1].usage.cache_read_tokens > 500


async def test_thoughts_are_not_shown() -> None:
    async with talking(Script(thinks=True, parts=(Say("Free."),))) as (claude, _):
        events = await collect(claude)
    assert events[:2] == [LlmText(text="Free.", block=0), LlmBlockEnd(block=0)]
    assert "ecret" not in repr(events)


async def test_a_citation_counts_the_passages_of_a_second_search_too() -> None:
    found = SearchRound(tool_id="toolu_9", query="badge fee", passages=(MAIL,), said="I look.")
    script = Script(parts=(Say("Send the form.", (Cite(result=1, start=1, end=2),)),))
    async with talking(script) as (claude, _):
        events = await collect(claude, make_request(passages=(FEE,), round=found))
    assert LlmCitation(block=0, passage=1, start=1, end=2) in events


async def test_blank_passages_and_sentences_do_not_shift_a_citation() -> None:
    blank = FEE.__class__(source="page:0", title="", sentences=(" ", ""))
    holed = FEE.__class__(source="page:3", title="", sentences=("", "First.", " ", "Second."))
    script = Script(parts=(Say("Both.", (Cite(result=0, start=0, end=2), Cite(result=0, start=1, end=2))),))
    async with talking(script) as (claude, _):
        events = await collect(claude, make_request(passages=(blank, holed)))
    assert [event for event in events if isinstance(event, LlmCitation)] == [
        LlmCitation(block=0, passage=1, start=1, end=4),
        LlmCitation(block=0, passage=1, start=3, end=4),
    ]


@pytest.mark.parametrize(
    "cite",
    [
        pytest.param(Cite(result=9), id="no such search result"),
        pytest.param(Cite(result=-1), id="before the first search result"),
        pytest.param(Cite(result=0, start=2, end=4), id="past the last sentence"),
        pytest.param(Cite(result=0, start=1, end=1), id="no sentence at all"),
        pytest.param(Cite(result=0, start=-1, end=1), id="before the first sentence"),
    ],
)
async def test_a_citation_of_a_place_that_does_not_exist_is_none(cite: Cite) -> None:
    async with talking(Script(parts=(Say("Free.", (cite,)),))) as (claude, _):
        events = await collect(claude)
    assert events[:2] == [LlmText(text="Free.", block=0), LlmBlockEnd(block=0)]


@pytest.mark.parametrize(
    ("call", "event"),
    [
        (Call("search_pages", {"query": " fee "}), SearchWanted(tool_id="toolu_01", query="fee")),
        (Call("search_pages", {"query": "q" * 900}), SearchWanted(tool_id="toolu_01", query="q" * 500)),
        (Call("search_pages", {"query": " "}), None),
        (Call("search_pages", {}), None),
        (Call("search_pages", {"query": ["fee"]}), None),
        (Call("search_pages", "{nonsense"), None),
        (Call("search_pages", '["fee"]'), None),
        (Call("search_pages", '{"query": "' + "x" * 1_000_000 + '"}'), None),
        (Call("search_pages", "[" * 15_000), None),
        (Call("open_door", {"query": "fee"}), None),
        (Call("hand_off", {"reason": "denial", "summary": "S"}), HandOffWanted(reason=Reason.DENIAL, summary="S")),
        (Call("hand_off", {"reason": "boredom", "summary": "S"}), HandOffWanted(reason=Reason.OWN_FILE, summary="S")),
        (Call("hand_off", {"reason": ["x"], "summary": 5}), HandOffWanted(reason=Reason.OWN_FILE, summary="")),
        (Call("hand_off", "nonsense}"), HandOffWanted(reason=Reason.OWN_FILE, summary="")),
        (
            Call("hand_off", {"reason": "danger", "summary": "s\x00" * 900}),
            HandOffWanted(reason=Reason.DANGER, summary="s" * 500),
        ),
        (
            Call("hand_off", '{"reason": "appeal", "summary": "a\\ud800b"}'),
            HandOffWanted(reason=Reason.APPEAL, summary="a?b"),
        ),
    ],
    ids=lambda value: repr(value)[:60] if isinstance(value, Call) else "",
)
async def test_a_tool_call_is_a_wish_whatever_its_arguments(
    call: Call, event: SearchWanted | HandOffWanted | None
) -> None:
    async with talking(Script(parts=(Say("Let me look."), call), piece_chars=50_000)) as (claude, _):
        events = await collect(claude)
    assert [wish for wish in events if isinstance(wish, SearchWanted | HandOffWanted)] == ([event] if event else [])
    assert isinstance(events[-1], LlmEnd)
    assert (text_of(events), events[-1].stop_reason) == ("Let me look.", "tool_use")


async def test_one_connection_serves_question_after_question() -> None:
    async with talking(ANSWER) as (claude, server):
        for _ in range(3):
            await collect(claude)
    assert (len(server.requests), server.connections) == (3, 1)


async def test_a_reply_is_whole_even_if_its_connection_does_not_end() -> None:
    script = Script(parts=(Say("Free."),), breaks=Break.STAYS_OPEN)
    async with talking(script) as (claude, _):
        async with asyncio.timeout(2):
            events = await collect(claude)
    assert isinstance(events[-1], LlmEnd)


async def test_leaving_early_closes_the_connection() -> None:
    async with talking(Script(parts=(Say("word " * 400),), pause_seconds=0.01)) as (claude, server):
        async with aclosing(claude.answer(make_request())) as events:
            assert await anext(events)
        await asyncio.wait_for(server.requests[0].hung_up.wait(), 2)


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(Script(wait_seconds=30), id="before the reply"),
        pytest.param(Script(parts=(Say("word " * 9),), breaks=Break.SILENCE), id="in the middle"),
    ],
)
async def test_a_cancelled_answer_closes_the_connection(script: Script) -> None:
    async with talking(script) as (claude, server):
        task = asyncio.create_task(collect(claude))
        await asyncio.wait_for(server.has_request.wait(), 2)
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.wait_for(server.requests[0].hung_up.wait(), 2)


async def test_a_slow_reader_uses_up_none_of_the_services_time() -> None:
    async with talking(ANSWER, total_seconds=0.4) as (claude, _):
        events = []
        async with aclosing(claude.answer(make_request())) as answering:
            async for event in answering:
                events.append(event)
                await asyncio.sleep(0.15)
    assert len(events) > 5
    assert isinstance(events[-1], LlmEnd)


async def test_many_questions_at_once_do_not_mix() -> None:
    def echo(body: dict) -> Script:
        question = body["messages"][-1]["content"][-1]["text"].split("\n")[1]
        return Script(parts=(Say(question),), piece_chars=2, pause_seconds=0.001)

    async with talking(echo) as (claude, _):
        asked = [f"question number {number}" for number in range(12)]
        answers = await asyncio.gather(*(collect(claude, make_request(question=question)) for question in asked))
    assert [text_of(events) for events in answers] == asked


async def test_nothing_of_a_question_or_a_key_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with ClaudeServer(ANSWER) as server, opened(server.url) as claude:
        await collect(claude)
    assert "Rosalind" in QUESTION
    assert "Rosalind" not in caplog.text
    assert KEY not in caplog.text
    assert "blue badge" not in caplog.text
