"""What llms may cost and have cost: ceilings by day and month, and a ledger of every call.

A call is entered by the most that it can cost before it begins, and corrected when it has ended. So calls under way
count too, and one that is cut off by a crash is never forgotten: its estimate stays.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import ROUND_CEILING, Decimal
from zoneinfo import ZoneInfo

from bot.llm_types import CacheTtl, Usage
from bot.prices import PriceTable, cost_usd, most_usd
from bot.store import BotStore, LlmCall

NANO = 1_000_000_000
_CALIFORNIA = ZoneInfo("America/Los_Angeles")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One call that was allowed: its number in the ledger and the periods that it counts in."""

    number: int
    call: LlmCall
    periods: tuple[str, ...]


class Spending:
    """Allows calls under the ceilings, and keeps what they took."""

    def __init__(
        self,
        store: BotStore,
        prices: PriceTable,
        *,
        daily_ceiling_usd: Decimal | None,
        monthly_ceiling_usd: Decimal | None,
        clock: Callable[[], datetime],
        cache_ttl: CacheTtl = "1h",
    ) -> None:
        """Keep the ceilings in US dollars, None for no limit; days and months are California's."""
        self._store = store
        self._prices = prices
        self._ceilings = (_nano(daily_ceiling_usd), _nano(monthly_ceiling_usd))
        self._clock = clock
        self._cache_ttl = cache_ttl

    async def open(
        self, *, answer_id: str, step: str, llm: str, agency: str | None, language: str, prompt_tokens: int, tokens: int
    ) -> Ticket | None:
        """Return a ticket for a call of at most so many tokens in and out, None where a ceiling forbids it.

        Raises:
            PriceUnknown: The price table does not have the llm.
        """
        now = self._clock()
        periods = periods_of(now)
        call = LlmCall(
            answer_id=answer_id,
            called_at=now,
            step=step,
            llm=llm,
            agency=agency,
            language=language,
            nano_usd=_nano(most_usd(prompt_tokens, tokens, self._prices, llm=llm)) or 0,
        )
        number = await self._store.open_call(call, dict(zip(periods, self._ceilings, strict=True)))
        return None if number is None else Ticket(number=number, call=call, periods=periods)

    async def close(self, ticket: Ticket, usage: Usage | None) -> Decimal:
        """Return what the call cost in US dollars, and keep it; its estimate where nothing is known of it."""
        if usage is None:
            return Decimal(ticket.call.nano_usd) / NANO
        spent = cost_usd(usage, self._prices, cache_ttl=self._cache_ttl)
        call = replace(
            ticket.call,
            llm=usage.llm,
            input_tokens=usage.input_tokens,
            cache_read_tokens=usage.cache_read_tokens,
            cache_write_tokens=usage.cache_write_tokens,
            output_tokens=usage.output_tokens,
            nano_usd=_nano(spent) or 0,
        )
        await self._store.close_call(ticket.number, call, ticket.periods)
        return spent


def periods_of(moment: datetime) -> tuple[str, str]:
    """Return the names of the day and the month, in California, that a moment counts in."""
    here = moment.astimezone(_CALIFORNIA)
    return here.strftime("%Y-%m-%d"), here.strftime("%Y-%m")


def _nano(usd: Decimal | None) -> int | None:
    return None if usd is None else int((usd * NANO).to_integral_value(ROUND_CEILING))
