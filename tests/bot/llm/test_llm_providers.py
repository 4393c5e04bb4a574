"""The three ways to Claude, and what is found out before the first call."""

import importlib.util
import sys
from typing import Any

import pytest
from llm_makers import ANSWER, LLM, collect, talking, text_of

from bot.llm import Claude, make_client
from bot.llm_errors import LlmMisconfigured, LlmUnavailable
from bot.llm_types import LlmEnd
from tests.claude.script import Break, Reject, Say, Script
from tests.claude.server import KEY

needs_boto = pytest.mark.skipif(not importlib.util.find_spec("boto3"), reason="anthropic[bedrock] is not installed")
needs_google = pytest.mark.skipif(
    not importlib.util.find_spec("google") or not importlib.util.find_spec("google.auth"),
    reason="anthropic[vertex] is not installed",
)
BEDROCK = {"provider": "bedrock", "region": "us-west-2"}
VERTEX = {"provider": "vertex", "region": "us-west1", "project": "askca"}
CLOUDS = [pytest.param(BEDROCK, marks=needs_boto, id="bedrock"), pytest.param(VERTEX, id="vertex")]


@pytest.mark.parametrize("client", CLOUDS)
async def test_an_answer_comes_through_a_cloud(client: dict[str, Any]) -> None:
    async with talking(ANSWER, client=client) as (claude, server):
        events = await collect(claude)
    assert text_of(events) == "A blue badge is free. Send the form. "
    assert isinstance(events[-1], LlmEnd)
    paths = {
        "bedrock": f"/model/{LLM}/invoke-with-response-stream",
        "vertex": f"/projects/askca/locations/us-west1/publishers/anthropic/models/{LLM}:streamRawPredict",
    }
    assert server.requests[0].path == paths[client["provider"]]


@needs_boto
@pytest.mark.parametrize("how", [Break.ERROR_EVENT, Break.INVALID_UTF8, Break.END, Break.HANG_UP, Break.NO_REPLY])
async def test_a_broken_stream_of_frames_is_an_outage(how: Break) -> None:
    script = Script(parts=(Say("word " * 9),), breaks=how)
    async with talking(script, client=BEDROCK | {"max_retries": 0}) as (claude, _):
        with pytest.raises(LlmUnavailable):
            await collect(claude)


@pytest.mark.parametrize("client", CLOUDS)
async def test_a_clouds_refusal_is_one_of_our_errors(client: dict[str, Any]) -> None:
    async with talking(Reject(status=403), client=client) as (claude, _):
        with pytest.raises(LlmMisconfigured, match="status 403"):
            await collect(claude)


@needs_boto
async def test_a_request_is_signed_where_bedrock_has_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "not-a-secret")
    async with talking(ANSWER, client=BEDROCK | {"api_key": None}) as (claude, server):
        await collect(claude)
    assert server.requests[0].headers["authorization"].startswith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")


@needs_google
async def test_credentials_that_cannot_be_had_are_for_an_operator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", "/nowhere/credentials.json")
    async with talking(ANSWER, client=VERTEX | {"api_key": None}) as (claude, server):
        with pytest.raises(LlmMisconfigured, match="credentials"):
            await collect(claude)
    assert server.requests == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param({"provider": "anthropic"}, "key", id="no key"),
        pytest.param({"provider": "anthropic", "api_key": ""}, "key", id="empty key"),
        pytest.param({"provider": "anthropic", "api_key": "sk-1\nx"}, "characters", id="key with a line's end"),
        pytest.param({"provider": "anthropic", "api_key": "sk-ü"}, "characters", id="key with an umlaut"),
        pytest.param(
            {"provider": "anthropic", "api_key": KEY, "base_url": "localhost:1"}, "localhost:1", id="no scheme"
        ),
        pytest.param({"provider": "anthropic", "api_key": KEY, "base_url": "me:sk-1@host"}, "'host'", id="password"),
        pytest.param({"provider": "oracle", "api_key": KEY}, "anthropic, bedrock, vertex", id="no such provider"),
        pytest.param({"provider": "bedrock"}, "region", id="bedrock without a region", marks=needs_boto),
        pytest.param(
            {"provider": "vertex", "project": "p"}, "region", id="vertex without a region", marks=needs_google
        ),
        pytest.param(
            {"provider": "vertex", "region": "r"}, "project", id="vertex without a project", marks=needs_google
        ),
    ],
)
def test_what_is_missing_is_found_before_the_first_call(arguments: dict[str, Any], says: str) -> None:
    with pytest.raises(LlmMisconfigured, match=says) as raised:
        make_client(**arguments)
    assert "sk-" not in str(raised.value)


@pytest.mark.parametrize(("provider", "library"), [("bedrock", "boto3"), ("vertex", "google.auth")])
def test_a_missing_library_is_named_with_its_remedy(
    provider: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(LlmMisconfigured, match=rf"pip install 'anthropic\[{provider}\]'"):
        make_client(provider, region="r", project="p")


async def test_the_environment_names_neither_key_nor_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_BASE_URL", "http://127.0.0.1:9/stray")
    monkeypatch.setenv("ANTHROPIC_API_KEY", "stray-key")
    with pytest.raises(LlmMisconfigured):
        make_client("anthropic")
    client = make_client("anthropic", api_key=KEY)
    claude = Claude(client, llm_id=LLM)
    assert (str(client.base_url), client.api_key) == ("https://api.anthropic.com", KEY)
    await claude.close()
