"""What the bot keeps in SQL: conversations, their masked turns, the record of each answer, and what llms cost.

Nothing here holds personal data: texts are masked before they come. Money is kept in whole nano-dollars (10^-9 USD),
since one token costs less than a millionth of a dollar.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Text, UniqueConstraint, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlmodel import Field, SQLModel

from bot.types import Exchange
from knowledge.sql import UtcDateTime, insert_if_new


class ConversationRow(SQLModel, table=True):
    """One conversation: the language and agency that it is in so far, and how many turns it has."""

    __tablename__ = "conversation"

    id: str = Field(primary_key=True, max_length=64)
    language: str | None = Field(default=None, max_length=16)
    agency: str | None = Field(default=None, max_length=64)
    turns: int = 0
    opened_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))


class AnswerRow(SQLModel, table=True):
    """One message and its answer: masked question, outcome, and the record of how it came about.

    ``conversation_id`` and ``turn`` are None for a question of its own.
    """

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("conversation_id", "turn"),)

    id: str = Field(primary_key=True, max_length=32)
    conversation_id: str | None = Field(default=None, max_length=64, foreign_key="conversation.id", index=True)
    turn: int | None = None
    answered_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False, index=True))
    question: str = Field(sa_column=Column(Text, nullable=False))
    reply: str = Field(sa_column=Column(Text, nullable=False))
    outcome: str = Field(max_length=40)
    language: str = Field(max_length=16)
    agency: str | None = Field(default=None, max_length=64)
    record: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))


class LlmCallRow(SQLModel, table=True):
    """One call to an llm: what it was for, its tokens, and what it cost; a call that was cut off keeps its estimate."""

    __tablename__ = "llm_call"

    id: int | None = Field(default=None, primary_key=True)
    answer_id: str = Field(max_length=32, index=True)
    called_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False, index=True))
    step: str = Field(max_length=32)
    llm: str = Field(max_length=100)
    agency: str | None = Field(default=None, max_length=64)
    language: str = Field(max_length=16)
    input_tokens: int = 0
    cache_read_tokens: int = 0
    cache_write_tokens: int = 0
    output_tokens: int = 0
    nano_usd: int = Field(sa_column=Column(BigInteger, nullable=False))
    is_estimate: bool = False


class SpendRow(SQLModel, table=True):
    """What one day ("2026-11-23") or month ("2026-11") has cost so far, calls under way by their estimate."""

    __tablename__ = "spend"

    period: str = Field(primary_key=True, max_length=10)
    nano_usd: int = Field(sa_column=Column(BigInteger, nullable=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationState:
    """What a new message needs of the conversation before it."""

    language: str | None
    agency: str | None
    earlier: tuple[Exchange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedAnswer:
    """One message and its answer as kept; ``record`` is JSON, ``reply`` the text that the resident saw."""

    id: str
    conversation_id: str | None
    answered_at: datetime
    question: str
    reply: str
    outcome: str
    language: str
    agency: str | None
    record: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmCall:
    """One call to an llm; its tokens are 0 and ``nano_usd`` the most it can cost until it has ended."""

    answer_id: str
    called_at: datetime
    step: str
    llm: str
    agency: str | None
    language: str
    nano_usd: int
    input_tokens: int = 0
    cache_read_tokens: int = 0
    cache_write_tokens: int = 0
    output_tokens: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CostLine:
    """What the calls of one group took together."""

    step: str
    agency: str | None
    language: str
    llm: str
    calls: int
    input_tokens: int
    output_tokens: int
    nano_usd: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """What llms cost over a time: all answers given, those that took a call, and the calls by group."""

    answers: int
    answers_with_llm: int
    lines: tuple[CostLine, ...]


_conversations: Any = ConversationRow.__table__  # type: ignore[attr-defined]
_answers: Any = AnswerRow.__table__  # type: ignore[attr-defined]
_calls: Any = LlmCallRow.__table__  # type: ignore[attr-defined]
_spend: Any = SpendRow.__table__  # type: ignore[attr-defined]


class BotStore:
    """Conversations, answers and costs; every method is one transaction."""

    def __init__(self, engine: AsyncEngine) -> None:
        """Keep the engine; the schema is made by the migrations."""
        self._engine = engine

    async def conversation(self, conversation_id: str, *, last: int, at: datetime) -> ConversationState:
        """Return the conversation with its ``last`` exchanges, oldest first; open it where it is new."""
        which = _conversations.c.id == conversation_id
        turns = select(_answers.c.question, _answers.c.reply).where(_answers.c.conversation_id == conversation_id)
        async with self._engine.begin() as connection:
            opened = {"id": conversation_id, "turns": 0, "opened_at": at}
            await insert_if_new(connection, _conversations, opened, keys=("id",))
            row = (await connection.execute(select(_conversations).where(which))).one()
            found = (await connection.execute(turns.order_by(_answers.c.turn.desc()).limit(last))).all()
        return ConversationState(
            language=row.language,
            agency=row.agency,
            earlier=tuple(Exchange(question=one.question, answer=one.reply) for one in reversed(found)),
        )

    async def save_answer(self, saved: SavedAnswer, *, chosen_agency: str | None) -> None:
        """Keep the answer, as its conversation's next turn where it has one.

        The conversation takes over the answer's language, and the agency where the resident chose one.
        """
        values = {name: getattr(saved, name) for name in SavedAnswer.__slots__}
        async with self._engine.begin() as connection:
            if saved.conversation_id is not None:
                values["turn"] = await _next_turn(connection, saved, chosen_agency)
            await connection.execute(insert(_answers), [values])

    async def answer(self, answer_id: str) -> SavedAnswer | None:
        """Return one saved answer, None where there is none of that id."""
        async with self._engine.connect() as connection:
            row = (await connection.execute(select(_answers).where(_answers.c.id == answer_id))).one_or_none()
        return None if row is None else SavedAnswer(**{name: getattr(row, name) for name in SavedAnswer.__slots__})

    async def open_call(self, call: LlmCall, ceilings: Mapping[str, int | None]) -> int | None:
        """Enter a call by its estimate in every period; return its number, None where a ceiling forbids it.

        ``ceilings`` gives the nano-dollars that each period may cost at most, None where there is no limit.
        """
        async with self._engine.begin() as connection:
            for period, ceiling in ceilings.items():
                await insert_if_new(connection, _spend, {"period": period, "nano_usd": 0}, keys=("period",))
                total = _spend.c.nano_usd + call.nano_usd
                entry = update(_spend).where(_spend.c.period == period).values(nano_usd=total)
                if ceiling is not None:
                    entry = entry.where(total <= ceiling)
                if (await connection.execute(entry)).rowcount == 0:
                    await connection.rollback()
                    return None
            values = {name: getattr(call, name) for name in LlmCall.__slots__} | {"is_estimate": True}
            number = await connection.execute(insert(_calls).returning(_calls.c.id), [values])
            return int(number.scalar_one())

    async def close_call(self, number: int, call: LlmCall, periods: Iterable[str]) -> None:
        """Put what a call really took in the place of its estimate."""
        values = {name: getattr(call, name) for name in LlmCall.__slots__ if name not in {"answer_id", "called_at"}}
        async with self._engine.begin() as connection:
            which = (_calls.c.id == number) & _calls.c.is_estimate.is_(True)
            estimate = (await connection.execute(select(_calls.c.nano_usd).where(which))).scalar_one_or_none()
            if estimate is None:
                return
            await connection.execute(update(_calls).where(which).values(**values, is_estimate=False))
            for period in periods:
                total = _spend.c.nano_usd + (call.nano_usd - estimate)
                await connection.execute(update(_spend).where(_spend.c.period == period).values(nano_usd=total))

    async def spent(self, period: str) -> int:
        """Return the nano-dollars of a day or month so far."""
        async with self._engine.connect() as connection:
            found = await connection.execute(select(_spend.c.nano_usd).where(_spend.c.period == period))
            return int(found.scalar_one_or_none() or 0)

    async def costs(self, *, since: datetime) -> Costs:
        """Return what the calls since then took, by step, agency, language and llm, dearest first."""
        groups = (_calls.c.step, _calls.c.agency, _calls.c.language, _calls.c.llm)
        sums = [
            func.count().label("calls"),
            *(func.sum(_calls.c[name]).label(name) for name in ("input_tokens", "output_tokens", "nano_usd")),
        ]
        query = select(*groups, *sums).where(_calls.c.called_at >= since).group_by(*groups)
        answers = select(func.count()).select_from(_answers).where(_answers.c.answered_at >= since)
        composed = select(func.count(_calls.c.answer_id.distinct())).where(_calls.c.called_at >= since)
        async with self._engine.connect() as connection:
            rows = (await connection.execute(query)).all()
            return Costs(
                answers=int((await connection.execute(answers)).scalar_one()),
                answers_with_llm=int((await connection.execute(composed)).scalar_one()),
                lines=tuple(sorted((_cost_line(row) for row in rows), key=lambda line: -line.nano_usd)),
            )


async def _next_turn(connection: AsyncConnection, saved: SavedAnswer, chosen_agency: str | None) -> int:
    turns = _conversations.c.turns
    changed = {"turns": turns + 1, "language": saved.language}
    if chosen_agency is not None:
        changed["agency"] = chosen_agency
    counted = update(_conversations).where(_conversations.c.id == saved.conversation_id).values(**changed)
    return int((await connection.execute(counted.returning(turns))).scalar_one())


def _cost_line(row: Any) -> CostLine:
    counts = {name: int(getattr(row, name)) for name in ("calls", "input_tokens", "output_tokens", "nano_usd")}
    return CostLine(step=row.step, agency=row.agency, language=row.language, llm=row.llm, **counts)
