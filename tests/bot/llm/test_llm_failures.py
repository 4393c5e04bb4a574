"""Every way in which a call can fail, and which of our errors it becomes."""

import asyncio
import time
import traceback
from email.utils import formatdate

import pytest
from llm_makers import ANSWER, LLM, QUESTION, collect, make_request, opened, talking

from bot.llm_errors import (
    LlmCut,
    LlmError,
    LlmLimited,
    LlmMisconfigured,
    LlmRefused,
    LlmRejected,
    LlmTooLong,
    LlmUnavailable,
)
from bot.llm_types import LlmText, Usage
from tests.claude.script import Break, Reject, Say, Script, Tokens
from tests.claude.server import KEY, ClaudeServer

TOKENS = Tokens(input=10, cache_read=20, cache_write=30, output=40)
TEXT = (Say("word " * 20),)
HTML = {"body": f"<html>{QUESTION} {KEY}</html>", "content_type": "text/html"}


def broken(how: Break) -> Script:
    return Script(parts=TEXT, tokens=TOKENS, breaks=how, breaks_after=5)


REPLIES = [
    ("400", Reject(status=400, kind="invalid_request_error"), LlmRejected, 1),
    ("401", Reject(status=401, kind="authentication_error"), LlmMisconfigured, 1),
    ("402", Reject(status=402, kind="billing_error"), LlmMisconfigured, 1),
    ("403", Reject(status=403, kind="permission_error"), LlmMisconfigured, 1),
    ("404", Reject(status=404, kind="not_found_error"), LlmRejected, 1),
    ("409", Reject(status=409, kind="conflict"), LlmUnavailable, 2),
    ("413", Reject(status=413, kind="request_too_large"), LlmRejected, 1),
    ("422", Reject(status=422, kind="unprocessable"), LlmRejected, 1),
    ("429", Reject(status=429, kind="rate_limit_error", headers={"retry-after": "0.01"}), LlmLimited, 2),
    ("500", Reject(status=500, headers={"retry-after": "0.01"}), LlmUnavailable, 2),
    ("529", Reject(status=529, kind="overloaded_error", headers={"retry-after": "0.01"}), LlmUnavailable, 2),
    ("429 for an hour", Reject(status=429, headers={"retry-after": "3600"}), LlmLimited, 1),
    ("529 for an hour", Reject(status=529, headers={"retry-after": "3600"}), LlmUnavailable, 1),
    ("503 for ever", Reject(status=503, headers={"retry-after": "inf"}), LlmUnavailable, 1),
    ("429 in milliseconds", Reject(status=429, headers={"retry-after-ms": "3600000"}), LlmLimited, 1),
    ("429 that insists", Reject(status=429, headers={"retry-after": "99", "x-should-retry": "true"}), LlmLimited, 1),
    ("redirect", Reject(status=307, headers={"location": "/elsewhere"}), LlmMisconfigured, 1),
    ("gateway page 502", Reject(status=502, headers={"retry-after": "0.01"}, **HTML), LlmUnavailable, 2),
    ("gateway page 403", Reject(status=403, **HTML), LlmMisconfigured, 1),
    ("gateway page 200", Reject(status=200, **HTML), LlmUnavailable, 1),
    ("whole reply in JSON", Reject(status=200), LlmUnavailable, 1),
    ("no reply", Script(breaks=Break.NO_REPLY), LlmUnavailable, 2),
    ("silence", broken(Break.SILENCE), LlmUnavailable, 1),
    ("only pings", broken(Break.PINGS), LlmUnavailable, 1),
    ("end without a stop", broken(Break.END), LlmUnavailable, 1),
    ("hang-up", broken(Break.HANG_UP), LlmUnavailable, 1),
    ("reset", broken(Break.RESET), LlmUnavailable, 1),
    ("error event", broken(Break.ERROR_EVENT), LlmUnavailable, 1),
    ("invalid UTF-8", broken(Break.INVALID_UTF8), LlmUnavailable, 1),
    ("invalid JSON", broken(Break.INVALID_JSON), LlmUnavailable, 1),
    ("JSON that is a list", broken(Break.NOT_AN_OBJECT), LlmUnavailable, 1),
    ("fields of other types", broken(Break.ODD_FIELDS), LlmUnavailable, 1),
    ("block that never began", broken(Break.UNKNOWN_BLOCK), LlmUnavailable, 1),
    ("empty stream", Script(breaks=Break.END, breaks_after=0), LlmUnavailable, 1),
    ("refusal", Script(parts=TEXT, tokens=TOKENS, stop_reason="refusal"), LlmRefused, 1),
    ("max_tokens", Script(parts=TEXT, tokens=TOKENS, stop_reason="max_tokens"), LlmCut, 1),
    ("context window", Script(parts=TEXT, stop_reason="model_context_window_exceeded"), LlmCut, 1),
    ("pause_turn", Script(parts=TEXT, stop_reason="pause_turn"), LlmCut, 1),
    ("a reason not known yet", Script(parts=TEXT, stop_reason="bored: Rosalind"), LlmCut, 1),
    ("100,000 tokens", Script(parts=(Say("word " * 100_000),), piece_chars=40), LlmTooLong, 1),
]


@pytest.mark.parametrize(("reply", "kind", "calls"), [row[1:] for row in REPLIES], ids=[row[0] for row in REPLIES])
async def test_a_failure_becomes_one_of_our_errors(
    reply: Script | Reject, kind: type[LlmError], calls: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    async with talking(reply, client={"read_seconds": 0.3}, total_seconds=2.0) as (claude, server):
        began = time.monotonic()
        with pytest.raises(LlmError) as raised:
            await collect(claude)
    assert type(raised.value) is kind
    assert len(server.requests) == calls
    assert time.monotonic() - began < 4
    told = "".join(traceback.format_exception(raised.value)) + caplog.text
    assert not [word for word in ("Rosalind", KEY, "rejected by script", "word word") if word in told]


async def test_the_time_for_all_waits_together_is_bounded() -> None:
    script = Script(parts=(Say("word " * 400),), piece_chars=5, pause_seconds=0.05)
    async with talking(script, total_seconds=0.5) as (claude, _):
        began = time.monotonic()
        with pytest.raises(LlmUnavailable, match=r"within 0\.5 seconds"):
            await collect(claude)
    assert 0.4 < time.monotonic() - began < 1.5


async def test_a_reply_that_never_begins_is_given_up_within_the_time() -> None:
    async with talking(Script(wait_seconds=30), client={"read_seconds": 20}, total_seconds=0.3) as (claude, server):
        with pytest.raises(LlmUnavailable):
            await collect(claude)
        await asyncio.wait_for(server.requests[0].hung_up.wait(), 2)


async def test_a_port_that_nobody_listens_at_is_an_outage() -> None:
    async with ClaudeServer() as server:
        url = server.url
    async with opened(url) as claude:
        with pytest.raises(LlmUnavailable):
            await collect(claude)


async def test_a_wrong_key_is_found_by_the_service() -> None:
    async with talking(ANSWER, client={"api_key": "another-key"}) as (claude, _):
        with pytest.raises(LlmMisconfigured, match="401, authentication_error"):
            await collect(claude)


@pytest.mark.parametrize("reply", [Reject(status=200, **HTML), Reject(status=200)], ids=["page", "JSON"])
async def test_what_is_no_event_stream_is_told_apart_from_a_broken_one(reply: Reject) -> None:
    async with talking(reply) as (claude, _):
        with pytest.raises(LlmUnavailable, match="no event stream"):
            await collect(claude)


async def test_a_redirect_is_not_followed() -> None:
    async with ClaudeServer() as elsewhere:
        reject = Reject(status=307, headers={"location": f"{elsewhere.url}/v1/messages"})
        async with talking(reject) as (claude, _):
            with pytest.raises(LlmMisconfigured):
                await collect(claude)
    assert elsewhere.requests == []


@pytest.mark.parametrize(
    ("headers", "least", "most"),
    [
        ({}, None, None),
        ({"retry-after": "3600"}, 3600, 3600),
        ({"retry-after": formatdate(time.time() + 3600, usegmt=True)}, 3500, 3600),
        ({"retry-after": formatdate(time.time() - 3600, usegmt=True)}, 0, 0),
        ({"retry-after": "soon"}, None, None),
        ({"retry-after": "nan"}, None, None),
        ({"retry-after": "-5"}, 0, 0),
    ],
    ids=["none", "seconds", "date", "date gone by", "words", "nan", "negative"],
)
async def test_a_limit_tells_when_to_come_back(
    headers: dict[str, str], least: float | None, most: float | None
) -> None:
    async with talking(Reject(status=429, headers=headers), client={"max_retries": 0}) as (claude, _):
        with pytest.raises(LlmLimited) as raised:
            await collect(claude)
    told = raised.value.retry_after_seconds
    if least is None or most is None:
        assert told is None
    else:
        assert told is not None
        assert least <= told <= most


async def test_one_failure_is_tried_again_and_the_answer_comes() -> None:
    async with talking(Reject(status=529, headers={"retry-after": "0.01"}), ANSWER) as (claude, server):
        events = await collect(claude)
    assert (len(server.requests), len(events) > 4) == (2, True)


async def test_what_was_shown_before_a_failure_has_come() -> None:
    async with talking(broken(Break.ERROR_EVENT)) as (claude, _):
        events = claude.answer(make_request())
        assert isinstance(await anext(events), LlmText)
        assert isinstance(await anext(events), LlmText)
        with pytest.raises(LlmUnavailable):
            await anext(events)


@pytest.mark.parametrize(
    ("reply", "output_tokens"),
    [
        (Script(parts=TEXT, tokens=TOKENS, stop_reason="refusal"), 40),
        (Script(parts=TEXT, tokens=TOKENS, stop_reason="max_tokens"), 40),
        (broken(Break.HANG_UP), 1),
    ],
    ids=["refused", "cut", "broken off: as far as told"],
)
async def test_an_error_tells_what_was_spent(reply: Script, output_tokens: int) -> None:
    async with talking(reply) as (claude, _):
        with pytest.raises(LlmError) as raised:
            await collect(claude)
    assert raised.value.usage == Usage(
        llm=LLM, input_tokens=10, cache_read_tokens=20, cache_write_tokens=30, output_tokens=output_tokens
    )


async def test_a_reply_that_is_too_long_is_not_read_on() -> None:
    script = Script(parts=(Say("word " * 100_000),), piece_chars=40, pause_seconds=0.001)
    async with talking(script, most_chars=500) as (claude, server):
        with pytest.raises(LlmTooLong, match="500 characters"):
            await collect(claude)
        await asyncio.wait_for(server.requests[0].hung_up.wait(), 2)
