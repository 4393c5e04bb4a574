"""What a call costs, from a table of list prices that an operator can replace."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, HttpUrl, ValidationError, model_validator

from bot.llm_errors import PricesInvalid, PriceUnknown
from bot.llm_types import CacheTtl, Usage

PRICES_FILE = Path(__file__).with_name("prices.toml")

_MTOK = Decimal(1_000_000)
_Usd = Annotated[Decimal, Field(ge=0, le=10_000, allow_inf_nan=False)]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Rates(_Strict):
    """US dollars for a million tokens of each kind."""

    input_usd: _Usd
    output_usd: _Usd
    cache_read_usd: _Usd
    cache_write_5m_usd: _Usd
    cache_write_1h_usd: _Usd

    @property
    def dearest_input_usd(self) -> Decimal:
        """Return the most that a token of a request can cost, however it is charged."""
        return max(self.input_usd, self.cache_read_usd, self.cache_write_5m_usd, self.cache_write_1h_usd)


class LlmPrices(Rates):
    """An llm's list prices, where they stand, and the day they were read there.

    Where ``long_prompt`` is given, a request of more than ``long_prompt_tokens`` is charged by it, reply and all.
    """

    source: HttpUrl
    read_on: date
    long_prompt_tokens: Annotated[int, Field(gt=0)] | None = None
    long_prompt: Rates | None = None

    @model_validator(mode="after")
    def _expect_both(self) -> "LlmPrices":
        if (self.long_prompt_tokens is None) != (self.long_prompt is None):
            raise ValueError("long_prompt_tokens and long_prompt go together")
        return self

    def rates(self, prompt_tokens: int) -> Rates:
        """Return the rates of a request of so many tokens, those from and to the cache counted too."""
        if self.long_prompt_tokens is not None and self.long_prompt is not None:
            return self.long_prompt if prompt_tokens > self.long_prompt_tokens else self
        return self


class PriceTable(_Strict):
    """Prices by llm id, and the file that they come from."""

    path: Path
    llms: Annotated[dict[str, LlmPrices], Field(min_length=1)]

    def find(self, llm_id: str) -> LlmPrices:
        """Return the prices of an llm.

        Raises:
            PriceUnknown: It has none; the message names the file.
        """
        if llm_id not in self.llms:
            raise PriceUnknown(f"{self.path} has no price for {llm_id!r}: add it under [llms.{llm_id!r}]")
        return self.llms[llm_id]


def load_prices(path: Path = PRICES_FILE) -> PriceTable:
    """Return the price table of a TOML file.

    Raises:
        PricesInvalid: It cannot be read; the message names the file and the first place that is wrong.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        return PriceTable.model_validate({**tables, "path": path})
    except (OSError, ValueError) as error:
        told = str(error)
        if isinstance(error, ValidationError):
            first = error.errors()[0]
            told = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
        raise PricesInvalid(f"{path} is no price table: {told}") from error


def cost_usd(usage: Usage, prices: PriceTable, *, cache_ttl: CacheTtl = "1h") -> Decimal:
    """Return what a call has cost, in US dollars, exactly; ``cache_ttl`` is what was asked for.

    Raises:
        PriceUnknown: The table does not have the llm.
    """
    rates = prices.find(usage.llm).rates(usage.prompt_tokens)
    cache_write_usd = rates.cache_write_1h_usd if cache_ttl == "1h" else rates.cache_write_5m_usd
    return (
        usage.input_tokens * rates.input_usd
        + usage.cache_read_tokens * rates.cache_read_usd
        + usage.cache_write_tokens * cache_write_usd
        + usage.output_tokens * rates.output_usd
    ) / _MTOK


def most_usd(request_tokens_estimate: int, max_tokens: int, prices: PriceTable, *, llm: str) -> Decimal:
    """Return the most that a call can cost, in US dollars, as far as the estimate holds: nothing cached, all written.

    Raises:
        PriceUnknown: The table does not have the llm.
    """
    rates = prices.find(llm).rates(request_tokens_estimate)
    return (request_tokens_estimate * rates.dearest_input_usd + max_tokens * rates.output_usd) / _MTOK
