"""Requests for tests, and Claude on the local server."""

from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import replace
from typing import Any

from bot.llm import Claude, make_client
from bot.llm_types import LlmEvent, LlmPassage, LlmRequest, LlmText
from tests.claude.script import Cite, Mind, Reply, Say, Script
from tests.claude.server import KEY, ClaudeServer

LLM = "claude-haiku-5-5"
QUESTION = "How much is the blue badge, Rosalind?"

FEE = LlmPassage(
    source="page:1", title="Blue badge", sentences=("A blue badge is free.", "Bring a form.", "It lasts two years.")
)
MAIL = LlmPassage(source="page:2", title="By mail", sentences=("Send the form by mail.", "Keep a copy."))

ANSWER = Script(
    parts=(Say("A blue badge is free. ", (Cite(result=0),)), Say("Send the form. ", (Cite(result=1, start=0, end=2),)))
)


def make_request(**changes: Any) -> LlmRequest:
    request = LlmRequest(
        question=QUESTION, language="es", language_name="Spanish", passages=(FEE, MAIL), resident="ab12"
    )
    return replace(request, **changes)


@asynccontextmanager
async def opened(url: str, *, client: dict[str, Any] | None = None, **changes: Any) -> AsyncIterator[Claude]:
    """Claude at an address; `client` changes how the client is made."""
    made = make_client(**({"provider": "anthropic", "api_key": KEY, "base_url": url} | (client or {})))
    claude = Claude(made, **({"llm_id": LLM} | changes))
    try:
        yield claude
    finally:
        await claude.close()


@asynccontextmanager
async def talking(*replies: Reply | Mind, **changes: Any) -> AsyncIterator[tuple[Claude, ClaudeServer]]:
    """Claude, and the server that plays it."""
    async with ClaudeServer(*replies) as server, opened(server.url, **changes) as claude:
        yield claude, server


async def collect(claude: Claude, request: LlmRequest | None = None) -> list[LlmEvent]:
    async with aclosing(claude.answer(request or make_request())) as events:
        return [event async for event in events]


def text_of(events: list[LlmEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, LlmText))
