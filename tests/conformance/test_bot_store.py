"""What the bot keeps, on SQLite and PostgreSQL alike."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.llm_types import Usage
from bot.prices import load_prices
from bot.spending import NANO, Spending
from bot.store import BotStore, LlmCall, SavedAnswer
from bot.types import Exchange

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LLM = "claude-haiku-5-5"


@pytest.fixture
def store(engine: AsyncEngine) -> BotStore:
    return BotStore(engine)


def saved(
    answer_id: str, *, conversation_id: str | None = None, question: str = "q", language: str = "hmn"
) -> SavedAnswer:
    return SavedAnswer(
        id=answer_id,
        conversation_id=conversation_id,
        answered_at=NOW,
        question=question,
        reply=f"reply to {question}",
        outcome="answered",
        language=language,
        agency="dmv",
        record={"composer": "extract", "seconds": {"total": 0.1}},
    )


async def test_an_answer_comes_back_as_it_was_kept(store: BotStore) -> None:
    await store.save_answer(saved("a1"), chosen_agency=None)
    assert await store.answer("a1") == saved("a1")
    assert await store.answer("a2") is None


async def test_a_conversation_remembers_language_agency_and_its_last_turns(store: BotStore) -> None:
    await store.conversation("c1", last=2, at=NOW)
    for number in range(3):
        one = saved(f"a{number}", conversation_id="c1", question=f"q{number}")
        await store.save_answer(one, chosen_agency="edd" if number == 0 else None)
    state = await store.conversation("c1", last=2, at=NOW)
    assert (state.language, state.agency) == ("hmn", "edd")
    assert state.earlier == tuple(Exchange(question=f"q{n}", answer=f"reply to q{n}") for n in (1, 2))


async def test_turns_that_end_at_once_are_all_kept(store: BotStore) -> None:
    await store.conversation("c1", last=1, at=NOW)
    answers = [saved(f"a{number}", conversation_id="c1", question=f"q{number}") for number in range(12)]
    await asyncio.gather(*(store.save_answer(one, chosen_agency=None) for one in answers))
    state = await store.conversation("c1", last=50, at=NOW)
    assert {exchange.question for exchange in state.earlier} == {one.question for one in answers}


async def test_a_conversation_opened_twice_at_once_is_one(store: BotStore) -> None:
    states = await asyncio.gather(*(store.conversation("c1", last=1, at=NOW) for _ in range(8)))
    assert {state.earlier for state in states} == {()}


def call(nano_usd: int, **changes: object) -> LlmCall:
    one = LlmCall(answer_id="a1", called_at=NOW, step="answer", llm=LLM, agency=None, language="es", nano_usd=nano_usd)
    return replace(one, **changes)  # type: ignore[arg-type]


async def test_calls_at_once_never_pass_a_ceiling(store: BotStore) -> None:
    opened = await asyncio.gather(*(store.open_call(call(10), {"day": 100, "month": None}) for _ in range(25)))
    assert sum(number is not None for number in opened) == 10
    assert await store.spent("day") == 100
    assert await store.spent("month") == 100


async def test_a_call_that_one_ceiling_forbids_counts_nowhere(store: BotStore) -> None:
    assert await store.open_call(call(10), {"day": 100, "month": 5}) is None
    assert await store.spent("day") == 0


async def test_a_call_costs_what_it_took_once_it_has_ended(store: BotStore) -> None:
    number = await store.open_call(call(90), {"day": 100})
    assert number is not None
    for _ in range(2):
        await store.close_call(number, call(30, input_tokens=7, output_tokens=3), ["day"])
    assert await store.spent("day") == 30
    costs = await store.costs(since=NOW - timedelta(days=1))
    assert [(line.calls, line.input_tokens, line.nano_usd) for line in costs.lines] == [(1, 7, 30)]


async def test_a_call_that_was_never_closed_keeps_its_estimate(store: BotStore) -> None:
    await store.open_call(call(90), {"day": 100})
    assert await store.open_call(call(20), {"day": 100}) is None


async def test_costs_are_told_by_step_agency_and_language(store: BotStore) -> None:
    for one in (call(5), call(7, agency="dmv"), call(9, language="ar"), call(100, called_at=NOW - timedelta(days=9))):
        await store.open_call(one, {})
    costs = await store.costs(since=NOW - timedelta(days=1))
    assert [(line.agency, line.language, line.nano_usd) for line in costs.lines] == [
        *((None, "ar", 9), ("dmv", "es", 7), (None, "es", 5))
    ]
    assert costs.answers_with_llm == 1


async def test_spending_counts_days_and_months_of_california(store: BotStore) -> None:
    moment = datetime(2026, 12, 1, 7, 30, tzinfo=UTC)  # half past eleven at night on November 30 there
    spending = Spending(
        store,
        load_prices(),
        daily_ceiling_usd=Decimal("0.002"),
        monthly_ceiling_usd=None,
        clock=lambda: moment,
    )
    wanted = {"answer_id": "a1", "step": "answer", "llm": LLM, "agency": None, "language": "es"}
    ticket = await spending.open(**wanted, prompt_tokens=4000, tokens=1000)  # type: ignore[arg-type]
    assert ticket is not None
    assert ticket.periods == ("2026-11-30", "2026-11")
    assert await spending.open(**wanted, prompt_tokens=4000, tokens=1000) is None  # type: ignore[arg-type]
    spent = await spending.close(ticket, Usage(llm=LLM, input_tokens=1000, output_tokens=100))
    assert spent == Decimal("0.00015")
    assert await store.spent("2026-11-30") == spent * NANO
