"""What a call costs."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.llm_errors import PricesInvalid, PriceUnknown
from bot.llm_types import CacheTtl, Usage
from bot.prices import PRICES_FILE, cost_usd, load_prices, most_usd

HAIKU, SONNET = "claude-haiku-5-5", "claude-sonnet-5-5"
PRICES = load_prices()
RATES = "\n".join(f"{name}_usd = 1" for name in "input output cache_read cache_write_5m cache_write_1h".split())
TABLE = f'[llms.x]\n{RATES}\nsource = "https://example.org/"\nread_on = 2026-11-01\n'


def usage(llm: str = HAIKU, **tokens: int) -> Usage:
    return Usage(llm=llm, **{f"{name}_tokens": count for name, count in tokens.items()})


@pytest.mark.parametrize(
    ("used", "cache_ttl", "usd"),
    [
        (usage(), "1h", "0"),
        (usage(input=1_000_000 // 10), "1h", "0.01"),
        (usage(output=1000), "1h", "0.0005"),
        (usage(cache_read=1000), "1h", "0.00001"),
        (usage(cache_write=1000), "1h", "0.0002"),
        (usage(cache_write=1000), "5m", "0.000125"),
        (usage(input=2000, cache_read=3000, cache_write=0, output=300), "1h", "0.00038"),
        (usage(SONNET, input=2000, cache_read=3000, output=300), "1h", "0.0076"),
    ],
    ids=["nothing", "input", "output", "read", "write 1h", "write 5m", "an answer", "an answer of another llm"],
)
def test_each_kind_of_token_has_its_price(used: Usage, cache_ttl: CacheTtl, usd: str) -> None:
    assert cost_usd(used, PRICES, cache_ttl=cache_ttl) == Decimal(usd)


def test_a_long_prompt_is_dearer_as_a_whole() -> None:
    short = usage(input=50_000, cache_read=40_000, cache_write=10_000, output=1000)
    longer = usage(input=50_001, cache_read=40_000, cache_write=10_000, output=1000)
    assert cost_usd(short, PRICES) == Decimal("0.0079")
    assert cost_usd(longer, PRICES) == Decimal("0.0395005")
    assert cost_usd(usage(SONNET, input=200_000), PRICES) == Decimal("0.4")


@settings(deadline=None)
@given(
    st.integers(0, 150_000), st.integers(0, 150_000), st.integers(0, 150_000), st.integers(0, 4000),
    st.sampled_from(sorted(PRICES.llms)), st.sampled_from(["5m", "1h"]),
)  # fmt: skip
def test_what_is_reserved_is_never_less_than_what_is_spent(
    plain: int, read: int, written: int, output: int, llm: str, cache_ttl: CacheTtl
) -> None:
    used = usage(llm, input=plain, cache_read=read, cache_write=written, output=output)
    reserved = most_usd(used.prompt_tokens, 4000, PRICES, llm=llm)
    assert Decimal(0) <= cost_usd(used, PRICES, cache_ttl=cache_ttl) <= reserved


def test_an_unknown_llm_is_an_error_that_names_the_file() -> None:
    with pytest.raises(PriceUnknown, match=r"prices\.toml has no price for 'gpt'"):
        cost_usd(usage("gpt"), PRICES)
    with pytest.raises(PriceUnknown):
        most_usd(1, 1, PRICES, llm="gpt")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "llms"),
        ("[llms]", "llms"),
        ("[llms.x", "no price table"),
        (TABLE.replace("output_usd = 1", "output_usd = -1"), "output_usd"),
        (TABLE.replace("output_usd = 1", "output_usd = nan"), "output_usd"),
        (TABLE.replace("output_usd = 1", ""), "output_usd"),
        (TABLE + "ouput_usd = 1", "ouput_usd"),
        (TABLE.replace("https://example.org/", "someone said"), "source"),
        (TABLE.replace("2026-11-01", '"lately"'), "read_on"),
        (TABLE + "long_prompt_tokens = 5", "go together"),
        (None, "no price table"),
    ],
    ids="empty,no llm,no TOML,negative,nan,missing,misspelt,no source,no day,half a step,no file".split(","),
)
def test_a_wrong_table_is_an_error_that_names_file_and_place(tmp_path: Path, text: str | None, says: str) -> None:
    path = tmp_path / "mine.toml"
    if text is not None:
        path.write_text(text)
    with pytest.raises(PricesInvalid, match=says) as raised:
        load_prices(path)
    assert "mine.toml" in str(raised.value)


def test_a_table_of_ones_own_is_read_exactly(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(TABLE.replace("input_usd = 1", "input_usd = 0.1"))
    assert cost_usd(usage("x", input=3), load_prices(path)) == Decimal("0.0000003")


def test_the_packaged_prices_say_where_and_when_they_were_read() -> None:
    assert PRICES.path == PRICES_FILE
    assert {HAIKU, SONNET} <= PRICES.llms.keys()
    assert all(str(prices.source).startswith("https://platform.claude.com/") for prices in PRICES.llms.values())
