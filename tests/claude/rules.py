"""What the Messages API 2026-10-21 refuses of a request, as far as it is known to us."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.claude.minds import blocks_of, search_results
from tests.claude.script import Reject

VERSION = "2026-10-21"
EFFORTS = frozenset({"low", "medium", "high", "xhigh", "max"})
_FIELDS = frozenset(
    "model max_tokens messages system tools tool_choice metadata output_config stream stop_sequences thinking"
    " service_tier cache_control container inference_geo anthropic_version anthropic_beta".split()
)


class Faulty(Exception):
    """The request would be answered with 400; the message says why."""


def judge(body: Any, headers: Mapping[str, str], *, key: str, is_cloud: bool) -> Reject | None:
    """The refusal of a request, None where it is in order."""
    offered = (headers.get("x-api-key", ""), headers.get("authorization", "").removeprefix("Bearer "))
    if key not in offered and not (is_cloud and offered[1].startswith("AWS4-HMAC-SHA256 ")):
        return Reject(status=401, kind="authentication_error", message="invalid x-api-key")
    try:
        version = body.get("anthropic_version") if is_cloud else headers.get("anthropic-version")
        expect(version == VERSION, f"anthropic-version: {VERSION} is needed")
        _judge_fields(body)
        _judge_messages(body["messages"], tools={tool["name"] for tool in body.get("tools", [])})
        _judge_citations(body)
        _judge_cache(body)
    except Faulty as fault:
        return Reject(status=400, kind="invalid_request_error", message=str(fault))
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        return Reject(status=400, kind="invalid_request_error", message=f"malformed request: {error!r}")
    return None


def expect(is_so: object, complaint: str) -> None:
    if not is_so:
        raise Faulty(complaint)


def _judge_fields(body: Mapping[str, Any]) -> None:
    for name in sorted(body.keys() - _FIELDS):
        raise Faulty(f"{name}: Extra inputs are not permitted")
    expect(isinstance(body["max_tokens"], int) and body["max_tokens"] > 0, "max_tokens: must be at least 1")
    expect(body["model"], "model: Field required")
    expect(body.get("tool_choice", {}).get("type") not in ("any", "tool"), "tool_choice: forced tool use")
    metadata = body.get("metadata", {})
    expect(metadata.keys() <= {"user_id"} and len(metadata.get("user_id", "")) <= 256, "metadata: user_id only")
    output = body.get("output_config", {})
    expect(output.get("effort", "low") in EFFORTS, "output_config.effort: unknown")
    for tool in body.get("tools", []):
        schema = tool["input_schema"]
        expect(schema["type"] == "object", "tools.input_schema.type: must be object")
        is_closed = schema.get("additionalProperties") is False and set(schema["required"]) == set(schema["properties"])
        expect(is_closed or not tool.get("strict"), "tools: a strict tool needs a closed schema")
    system = body.get("system", "x")
    texts = [system] if isinstance(system, str) else [block["text"] for block in system]
    expect(all(text.strip() for text in texts), "system: text content blocks must be non-empty")


def _judge_messages(messages: list[dict[str, Any]], *, tools: set[str]) -> None:
    expect(messages, "messages: at least one message is required")
    for number, message in enumerate(messages):
        expect(message["role"] == ("user", "assistant")[number % 2], "messages: roles must alternate, user first")
        expect(blocks_of(message), f"messages.{number}: content must be non-empty")
        for block in blocks_of(message):
            _judge_block(block, message["role"], tools)
        calls = [block["id"] for block in blocks_of(messages[number - 1]) if block["type"] == "tool_use"]
        results = [block["tool_use_id"] for block in blocks_of(message) if block["type"] == "tool_result"]
        expect(sorted(calls if number else []) == sorted(results), "messages: tool_use and tool_result must match")
    expect(messages[-1]["role"] == "user", "messages: prefill of the assistant turn is not supported")


def _judge_block(block: Mapping[str, Any], role: str, tools: set[str]) -> None:
    kind = block["type"]
    allowed = {
        "user": {"text", "search_result", "document", "image", "tool_result"},
        "assistant": {"text", "tool_use", "thinking", "redacted_thinking"},
    }
    expect(kind in allowed[role], f"messages: {kind} is not allowed in a turn of the {role}")
    if kind == "text":
        expect(block["text"].strip(), "messages: text content blocks must be non-empty")
        expect(role == "assistant" or not block.get("citations"), "messages: citations in a text block of the user")
    elif kind == "search_result":
        _judge_result(block)
    elif kind == "tool_use":
        expect(block["name"] in tools and isinstance(block["input"], dict), "messages: tool_use of an unknown tool")
    elif kind == "tool_result":
        for inner in blocks_of({"content": block.get("content", [])}):
            _judge_block(inner, "user", tools)


def _judge_result(block: Mapping[str, Any]) -> None:
    expect(block["source"] and block["title"], "search_result: source and title are required")
    expect(block["content"], "search_result.content: must be non-empty")
    for text in block["content"]:
        expect(text["type"] == "text" and text["text"].strip(), "search_result.content: non-empty text blocks only")


def _judge_citations(body: Mapping[str, Any]) -> None:
    enabled = {bool(result.get("citations", {}).get("enabled")) for result in search_results(body)}
    expect(len(enabled) < 2, "citations: enable them on all documents or on none")
    has_format = "format" in body.get("output_config", {})
    expect(not (has_format and True in enabled), "citations: not together with output_config.format")


def _judge_cache(body: Mapping[str, Any]) -> None:
    marks = [*_marks(body)]
    expect(len(marks) <= 4, "cache_control: 4 blocks at most")
    for mark in marks:
        expect(mark["type"] == "ephemeral" and mark.get("ttl", "5m") in ("5m", "1h"), "cache_control: unknown")


def _marks(part: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(part, dict):
        if part.get("cache_control"):
            yield part["cache_control"]
        for inner in part.values():
            yield from _marks(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _marks(inner)
