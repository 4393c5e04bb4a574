"""Conversations with Claude, played by a local server, over passages in memory."""

import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from bot_fakes import DESK, Screen, ShelfRetriever, ToldTriage, make_passage
from test_pipeline import REPLIES, make_pipeline

from bot.breaker import Breaker
from bot.compose_llm import LlmComposer
from bot.conversations import Conversations
from bot.llm import Claude, make_client
from bot.metrics import Metrics
from bot.prices import load_prices
from bot.spending import Spending
from bot.store import BotStore
from bot.types import Answer, Inbound, LineKind
from deploy.database import migrate
from knowledge.sql import make_engine
from tests.claude.script import Cite, Mind, Reply, Say, Script
from tests.claude.server import KEY, ClaudeServer

LLM = "claude-haiku-5-5"
QUESTION = "¿Cómo renuevo mi licencia de conducir?"
FEES = make_passage(
    "The fee is $45.",
    "You can renew online at dmv.ca.gov/renew.",
    "You have 30 days to pay.",
    "Unless the license has expired, no test is needed.",
    limits=(3,),
)
SHELF = [(FEES, 0.9)]


def say(text: str, *places: int) -> Say:
    return Say(text, tuple(Cite(start=place, end=place + 1) for place in places))


GOOD = Script(parts=(say("La tarifa es de 45 dólares. ", 0), say("Tiene 30 días para pagar.", 2)))


@dataclass
class Rig:
    conversations: Conversations
    server: ClaudeServer
    store: BotStore
    metrics: Metrics
    retriever: ShelfRetriever

    async def ask(self, text: str = QUESTION, screen: Screen | None = None, **changes: Any) -> Answer:
        return await self.conversations.receive(Inbound(text=text, **{"language": "es", **changes}), screen)


@asynccontextmanager
async def rig(
    tmp_path: Path,
    *replies: Reply | Mind,
    shelf: Sequence[Any] = SHELF,
    ceiling: str | None = None,
    llm_seconds: float = 5.0,
    most_failures: int = 5,
    retriever: ShelfRetriever | None = None,
) -> AsyncIterator[Rig]:
    engine = make_engine(f"sqlite+aiosqlite:///{tmp_path / 'bot.sqlite3'}")
    await migrate(engine)
    store, metrics = BotStore(engine), Metrics()
    retriever = retriever or ShelfRetriever(shelf)
    triage = ToldTriage()
    async with ClaudeServer(*replies) as server:
        claude = Claude(
            make_client("anthropic", api_key=KEY, base_url=server.url, read_seconds=0.5, max_retries=0),
            llm_id=LLM,
            total_seconds=llm_seconds,
        )
        spending = Spending(
            store,
            load_prices(),
            daily_ceiling_usd=Decimal(ceiling) if ceiling else None,
            monthly_ceiling_usd=None,
            clock=lambda: datetime.now(UTC),
        )
        composer = LlmComposer(
            claude,
            retriever=retriever,
            spending=spending,
            breaker=Breaker(clock=time.monotonic, most_failures=most_failures),
            max_tokens=1024,
            is_instruction=triage.is_instruction,
        )
        pipeline = make_pipeline(retriever, llm=composer, llm_seconds=llm_seconds)
        ids = iter(f"a{number}" for number in range(1000))
        conversations = Conversations(
            pipeline,
            store,
            replies=REPLIES,
            desk=DESK,
            metrics=metrics,
            clock=lambda: datetime.now(UTC),
            make_id=lambda: next(ids),
        )
        yield Rig(conversations, server, store, metrics, retriever)
        await claude.close()
    await engine.dispose()


def sentences(answer: Answer) -> list[str]:
    return [line.text for line in answer.lines if line.kind is LineKind.SENTENCE]
