"""Claude behind one adapter: a streamed call for each question. The only importer of anthropic and httpx2.

Whatever goes wrong leaves here as one of ``bot.llm_errors``, without the vendor's exception behind it: that one holds
the reply's body, and its request the key and the question, and a log prints a chain of exceptions whole.
"""

import asyncio
import contextlib
import importlib
import logging
import re
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar, cast

import anthropic
import httpx2
from anthropic.types import RawMessageStreamEvent
from pydantic import BaseModel

from bot.llm_errors import LlmError, LlmLimited, LlmMisconfigured, LlmRejected, LlmUnavailable
from bot.llm_reply import Reply
from bot.llm_request import PROMPT_FILE, build_body, build_system, digest_prompt, find_places
from bot.llm_retry import read_retry_after
from bot.llm_types import CacheTtl, LlmEvent, LlmRequest, Provider

ANTHROPIC_URL = "https://api.anthropic.com"
MOST_RETRY_WAIT_SECONDS = 4.0

# After the last event the connection is read to its end, so that it can be used again; but not for long.
_DRAIN_SECONDS = 0.25
_STREAMS = ("text/event-stream", "application/vnd.amazon.eventstream")
# What google-auth and botocore raise when the place where credentials come from does not answer.
_CLOUD_OUTAGES = frozenset({"TransportError", "EndpointConnectionError", "ConnectTimeoutError", "ReadTimeoutError"})
_SAFE_TYPE = re.compile(r"[A-Za-z_]{1,60}")

LlmClient = anthropic.AsyncAnthropic | anthropic.AsyncAnthropicBedrock | anthropic.AsyncAnthropicVertex
_Stream = anthropic.AsyncStream[RawMessageStreamEvent]
_T = TypeVar("_T")


class Claude:
    """Answers questions from passages; holds the llm's id, the limits, the prompt and the cached prefix."""

    def __init__(
        self,
        client: LlmClient,
        *,
        llm_id: str,
        directory: str = "",
        effort: str | None = "low",
        max_tokens: int = 1024,
        cache_ttl: CacheTtl = "1h",
        total_seconds: float = 20.0,
        most_chars: int = 20_000,
    ) -> None:
        """Use a client of ``make_client``.

        Args:
            client: Closed by ``close``.
            llm_id: As the provider names it.
            directory: The agencies, their names and what they do; cached with the prompt.
            effort: How much Claude thinks; None leaves it to the service.
            max_tokens: Longest reply, thinking included.
            cache_ttl: How long the service keeps the prefix.
            total_seconds: Longest wait for one answer, all waits together. Only time spent waiting for the service
                counts, retry included: a consumer that is slow between two events uses up none of it.
            most_chars: Longest text of a reply; reading stops there.
        """
        prompt = PROMPT_FILE.read_text(encoding="utf-8")
        self.llm_id = llm_id
        self.prompt_digest = digest_prompt(prompt)
        self._client = client
        self._system = build_system(prompt, directory=directory, cache_ttl=cache_ttl)
        self._effort = effort
        self._max_tokens = max_tokens
        self._total_seconds = total_seconds
        self._most_chars = most_chars

    async def answer(self, request: LlmRequest) -> AsyncGenerator[LlmEvent, None]:
        """Yield the reply piece by piece; only after an ``LlmEnd`` is it whole.

        Close the generator (``contextlib.aclosing``) if you may leave it early: that closes the connection.

        Raises:
            LlmError: One of its kinds; ``usage`` says what was spent, as far as it is known.
        """
        reply = Reply(llm_id=self.llm_id, places=find_places(request), most_chars=self._most_chars)
        patience = _Patience(self._total_seconds)
        try:
            async with await patience.wait(lambda: self._open(request), otherwise=_blame_settings) as stream:
                _expect_stream(stream)
                while (event := await patience.wait(lambda: anext(stream, None), otherwise=_blame_reply)) is not None:
                    for piece in reply.read(_fields_of(event)):
                        yield piece
                    if reply.is_over:
                        break
                await _drain(stream)
                end = reply.end()
            yield end
        except LlmError as error:
            error.usage = reply.usage
            raise

    async def close(self) -> None:
        """Close the client and its connections."""
        await self._client.close()

    async def _open(self, request: LlmRequest) -> _Stream:
        body = build_body(
            request, system=self._system, llm_id=self.llm_id, max_tokens=self._max_tokens, effort=self._effort
        )
        return cast(_Stream, await self._client.messages.create(**body, stream=True))


class _Patience:
    """Waits for the service, all waits together no longer than so many seconds, in our own errors."""

    def __init__(self, total_seconds: float) -> None:
        self._total_seconds = total_seconds
        self._left_seconds = total_seconds

    async def wait(self, start: Callable[[], Awaitable[_T]], *, otherwise: Callable[[Exception], LlmError]) -> _T:
        # A timeout round the whole generator would also strike while its consumer works, and cancel the consumer.
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            if self._left_seconds <= 0:
                raise TimeoutError
            async with asyncio.timeout(self._left_seconds):
                return await start()
        except TimeoutError:
            raise LlmUnavailable(f"no whole reply within {self._total_seconds:g} seconds") from None
        except Exception as error:
            raise (_translate(error) or otherwise(error)) from None
        finally:
            self._left_seconds -= loop.time() - began


def make_client(
    provider: str,
    *,
    api_key: str | None = None,
    base_url: str | None = None,
    region: str | None = None,
    project: str | None = None,
    connect_seconds: float = 3.0,
    read_seconds: float = 10.0,
    max_retries: int = 1,
) -> LlmClient:
    """Return a client of Claude's provider: ``anthropic``, ``bedrock`` or ``vertex``.

    Args:
        provider: One of ``Provider``.
        api_key: Anthropic's key, required there; a Bedrock key or a Google access token, or None for the cloud's own
            credentials, which are looked for at the first call.
        base_url: Another address than the provider's own.
        region: Required by Bedrock and Vertex.
        project: Google's project, required by Vertex.
        connect_seconds: Longest wait for a connection.
        read_seconds: Longest silence.
        max_retries: How often a call that brought nothing is tried again.

    Raises:
        LlmMisconfigured: An argument, or the library that the provider needs, is missing.
    """
    _check_arguments(provider, api_key, base_url)
    _keep_text_out_of_logs()
    shared = _set_limits(connect_seconds, read_seconds, max_retries)
    if provider == Provider.BEDROCK:
        _need("boto3", extra="bedrock")
        region = _given("region", region, provider)
        return anthropic.AsyncAnthropicBedrock(api_key=api_key or None, aws_region=region, base_url=base_url, **shared)
    if provider == Provider.VERTEX:
        if not api_key:
            _need("google.auth", extra="vertex")
        region, project = _given("region", region, provider), _given("project", project, provider)
        return anthropic.AsyncAnthropicVertex(
            access_token=api_key or None, region=region, project_id=project, base_url=base_url, **shared
        )
    # Both are given, so that the SDK looks for neither of them in the environment.
    api_key = _given("key", api_key, provider)
    return anthropic.AsyncAnthropic(api_key=api_key, base_url=base_url or ANTHROPIC_URL, **shared)


def _check_arguments(provider: str, api_key: str | None, base_url: str | None) -> None:
    if provider not in [*Provider]:
        raise LlmMisconfigured(f"{provider!r} is no provider of Claude: choose one of {', '.join(Provider)}")
    if api_key and not (api_key.isascii() and api_key.isprintable() and " " not in api_key):
        raise LlmMisconfigured("the key for Claude has characters that no key has")
    if base_url is not None and not base_url.startswith(("https://", "http://")):
        # What stands before an @ may be a password.
        raise LlmMisconfigured(f"the address for Claude must start with https://: {base_url.rpartition('@')[2]!r}")


def _set_limits(connect_seconds: float, read_seconds: float, max_retries: int) -> dict[str, Any]:
    timeout = httpx2.Timeout(read_seconds, connect=connect_seconds)
    return {
        "timeout": timeout,
        "max_retries": max_retries,
        "middleware": [_cap_retry_wait],
        "open_telemetry": False,
        # A redirect would carry the question to an address that nobody has chosen.
        "http_client": anthropic.DefaultAsyncHttpxClient(follow_redirects=False, timeout=timeout),
    }


def _given(name: str, value: str | None, provider: str) -> str:
    if not value:
        raise LlmMisconfigured(f"the {name} for Claude is missing: the provider {provider!r} needs one")
    return value


def _need(library: str, *, extra: str) -> None:
    try:
        importlib.import_module(library)
    except ImportError:
        raise LlmMisconfigured(
            f"the provider {extra!r} needs a library that is not installed: pip install 'anthropic[{extra}]'"
        ) from None


def _keep_text_out_of_logs() -> None:
    # At its debug level the SDK logs whole requests.
    log = logging.getLogger("anthropic")
    log.setLevel(max(log.level, logging.INFO))


async def _cap_retry_wait(
    request: anthropic.APIRequest, call_next: anthropic.AsyncCallNext
) -> anthropic.AsyncAPIResponse[Any]:
    """Return the reply, marked as not to be tried again where the service wants us to wait longer than a resident."""
    response = await call_next(request)
    headers = response.http_response.headers
    if (read_retry_after(headers, now=datetime.now(UTC)) or 0) > MOST_RETRY_WAIT_SECONDS:
        headers["x-should-retry"] = "false"
    return response


def _expect_stream(stream: _Stream) -> None:
    # A gateway's page would be read as a stream without events.
    if not stream.response.headers.get("content-type", "").lower().startswith(_STREAMS):
        raise LlmUnavailable("what came is no event stream; is a gateway in the way?")


def _fields_of(event: object) -> Mapping[str, object]:
    if not isinstance(event, BaseModel):
        raise LlmUnavailable("the reply has an event that cannot be read")
    return event.model_dump(warnings=False)


async def _drain(stream: _Stream) -> None:
    # What comes after a whole reply no longer matters, nor how it breaks.
    with contextlib.suppress(Exception):
        async with asyncio.timeout(_DRAIN_SECONDS):
            while await anext(stream, None) is not None:
                pass


def _translate(error: Exception) -> LlmError | None:
    """Return our error for one of the SDK or its HTTP library, None for any other."""
    match error:
        case LlmError():
            return error
        case anthropic.APIStatusError():
            return _translate_status(error)
        case anthropic.APIConnectionError() | httpx2.HTTPError() | httpx2.StreamError() | OSError():
            return LlmUnavailable(f"the connection to Claude failed: {type(error).__name__}")
    return None


def _blame_reply(error: Exception) -> LlmError:
    """Return what an odd error means while a reply is read: its bytes, its JSON or its frames are broken."""
    return LlmUnavailable(f"the reply cannot be read: {type(error).__name__}")


def _blame_settings(error: Exception) -> LlmError:
    """Return what an odd error means before a reply has begun: mostly a cloud's credentials."""
    kind = type(error).__name__
    if getattr(error, "retryable", False) or kind in _CLOUD_OUTAGES:
        return LlmUnavailable(f"the provider's credentials cannot be had at the moment: {kind}")
    return LlmMisconfigured(f"Claude could not be asked; are the provider's credentials in place? {kind}")


def _translate_status(error: anthropic.APIStatusError) -> LlmError:
    status, kind = error.status_code, error.type
    told = f"status {status}"
    if isinstance(kind, str) and _SAFE_TYPE.fullmatch(kind):
        told += f", {kind}"
    wait = read_retry_after(error.response.headers, now=datetime.now(UTC))
    if status in (401, 402, 403):
        return LlmMisconfigured(f"Claude does not let us in; look at key, permissions and billing: {told}")
    if status == 429:
        return LlmLimited(f"Claude has had too many requests: {told}", retry_after_seconds=wait)
    if 300 <= status < 400:
        return LlmMisconfigured(f"the address for Claude redirects elsewhere; set the final one: {told}")
    # 200 is an error event in the middle of a stream.
    if status == 200 or status >= 500 or status in (408, 409):
        return LlmUnavailable(f"Claude is not available: {told}", retry_after_seconds=wait)
    return LlmRejected(f"Claude does not accept the request: {told}")
