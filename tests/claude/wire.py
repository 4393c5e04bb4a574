"""A script as the events of the Messages API's stream, in the bytes of server-sent events or of AWS's event stream."""

import base64
import json
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.claude.script import Call, Cite, Order, Say, Script

Event = dict[str, Any]


def play(
    script: Script, *, llm: str, results: Sequence[Mapping[str, Any]], tokens: Mapping[str, int]
) -> Iterator[Event]:
    """The events of a whole reply, in order."""
    usage = {
        "input_tokens": tokens["input"],
        "cache_read_input_tokens": tokens["cache_read"],
        "cache_creation_input_tokens": tokens["cache_write"],
        "output_tokens": 1,
    }
    message = {"id": "msg_01", "type": "message", "role": "assistant", "model": llm, "content": []}
    message |= {"stop_reason": None, "stop_sequence": None, "usage": usage}
    yield {"type": "message_start", "message": message}
    yield {"type": "ping"}
    index = 0
    if script.thinks:
        yield from _block(index, {"type": "thinking", "thinking": "", "signature": ""}, _thoughts())
        index += 1
    for part in script.parts:
        start: Event
        if isinstance(part, Say):
            start = {"type": "text", "text": ""} | ({"citations": []} if part.cites else {})
            yield from _block(index, start, _say(part, script, results))
        else:
            start = {"type": "tool_use", "id": part.tool_id, "name": part.name, "input": {}}
            yield from _block(index, start, _call(part, script))
        index += 1
    has_call = any(isinstance(part, Call) for part in script.parts)
    stop_reason = script.stop_reason or ("tool_use" if has_call else "end_turn")
    delta: Event = {"stop_reason": stop_reason, "stop_sequence": None}
    if stop_reason == "refusal":
        delta["stop_details"] = {"type": "refusal", "category": None, "explanation": None}
    yield {"type": "message_delta", "delta": delta, "usage": {"output_tokens": tokens["output"]}}
    yield {"type": "message_stop"}


def _block(index: int, start: Event, deltas: Iterator[Event]) -> Iterator[Event]:
    yield {"type": "content_block_start", "index": index, "content_block": start}
    for delta in deltas:
        yield {"type": "content_block_delta", "index": index, "delta": delta}
    yield {"type": "content_block_stop", "index": index}


def _thoughts() -> Iterator[Event]:
    yield {"type": "thinking_delta", "thinking": "Secret thoughts that no resident may see."}
    yield {"type": "signature_delta", "signature": "c2lnbmVk"}


def _say(part: Say, script: Script, results: Sequence[Mapping[str, Any]]) -> Iterator[Event]:
    cites = [{"type": "citations_delta", "citation": _citation(cite, results)} for cite in part.cites]
    texts = [{"type": "text_delta", "text": piece} for piece in _pieces(part.text, script.piece_chars)]
    yield from [*cites, *texts] if script.order is Order.CITATIONS_FIRST else [*texts, *cites]


def _call(part: Call, script: Script) -> Iterator[Event]:
    written = part.arguments if isinstance(part.arguments, str) else json.dumps(part.arguments, ensure_ascii=False)
    for piece in ["", *_pieces(written, script.piece_chars)]:
        yield {"type": "input_json_delta", "partial_json": piece}


def _citation(cite: Cite, results: Sequence[Mapping[str, Any]]) -> Event:
    """A citation; of a search result that does not exist, with words of its own."""
    exists = 0 <= cite.result < len(results)
    result = results[cite.result] if exists else {"source": "nowhere", "title": None, "content": []}
    return {
        "type": "search_result_location",
        "cited_text": "".join(block["text"] for block in result["content"][cite.start : cite.end]),
        "source": result["source"],
        "title": result["title"],
        "search_result_index": cite.result,
        "start_block_index": cite.start,
        "end_block_index": cite.end,
    }


def _pieces(text: str, chars: int) -> list[str]:
    return [text[at : at + chars] for at in range(0, len(text), chars)]


def as_sse(event: Event) -> bytes:
    """One server-sent event."""
    return f"event: {event['type']}\ndata: {json.dumps(event, ensure_ascii=False)}\n\n".encode()


def as_aws(event: Event) -> bytes:
    """One frame of application/vnd.amazon.eventstream, as Bedrock wraps an event."""
    if event["type"] == "error":
        headers = {":message-type": "exception", ":exception-type": "modelStreamErrorException"}
        payload = json.dumps({"message": event["error"]["message"]}).encode()
    else:
        headers = {":message-type": "event", ":event-type": "chunk"}
        payload = json.dumps({"bytes": base64.b64encode(json.dumps(event).encode()).decode()}).encode()
    return aws_frame(headers | {":content-type": "application/json"}, payload)


def aws_frame(headers: Mapping[str, str], payload: bytes) -> bytes:
    packed = b"".join(
        struct.pack("!B", len(name)) + name.encode() + struct.pack("!BH", 7, len(value)) + value.encode()
        for name, value in headers.items()
    )
    prelude = struct.pack("!II", 12 + len(packed) + len(payload) + 4, len(packed))
    frame = prelude + struct.pack("!I", zlib.crc32(prelude)) + packed + payload
    return frame + struct.pack("!I", zlib.crc32(frame))
