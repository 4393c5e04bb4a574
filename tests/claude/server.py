"""The server: HTTP/1.1 by hand, since most of its failures are ones that a web framework would not commit."""

import asyncio
import contextlib
import json
import re
import threading
from collections.abc import AsyncIterator, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any, Self

from tests.claude.minds import count_tokens, quote, search_results
from tests.claude.rules import judge
from tests.claude.script import Break, Mind, Reject, Reply, Say, Script
from tests.claude.wire import Event, as_aws, as_sse, play

KEY = "test-key"
_BEDROCK = re.compile(r"/model/(?P<llm>[^/]+)/invoke-with-response-stream")
_VERTEX = re.compile(r"/projects/[^/]+/locations/[^/]+/publishers/anthropic/models/(?P<llm>[^/]+):streamRawPredict")
_PING_SECONDS = 0.03


@dataclass(kw_only=True)
class Seen:
    """A request as it came; `hung_up` is set when the client closes the connection before the reply is over."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    hung_up: asyncio.Event = field(default_factory=asyncio.Event)


class _HungUp(Exception):
    """The client has closed the connection."""


class _BrokenOff(Exception):
    """The script wants the connection closed."""


class ClaudeServer:
    """Answers the n-th request with the n-th reply, the last one again and again; by default it quotes."""

    def __init__(self, *replies: Reply | Mind, key: str = KEY, port: int = 0, pause_seconds: float = 0.0) -> None:
        self.replies: list[Reply | Mind] = [*replies] or [quote]
        self.requests: list[Seen] = []
        self.connections = 0
        self.has_request = asyncio.Event()
        self.url = ""
        self._key = key
        self._port = port
        self._pause_seconds = pause_seconds
        self._answered = 0
        self._cached: set[str] = set()
        self._tasks: set[asyncio.Task[Any]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port, limit=2**22)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self.connections += 1
        ahead = b""
        try:
            while (seen := await _read_request(reader, ahead)) is not None:
                ahead = await self._attend(seen, reader, writer)
        except (_HungUp, _BrokenOff, OSError, asyncio.CancelledError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()
            with contextlib.suppress(OSError, asyncio.CancelledError):
                await writer.wait_closed()

    async def _attend(self, seen: Seen, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes:
        """Reply while watching whether the client is still there; returns what it has sent meanwhile."""
        watch = asyncio.create_task(reader.read(1))
        reply = asyncio.create_task(self._reply(seen, writer))
        try:
            await asyncio.wait({watch, reply}, return_when=asyncio.FIRST_COMPLETED)
            if not reply.done() and watch.result() == b"":
                raise _HungUp
            await reply
            return watch.result() if watch.done() else b""
        except (_HungUp, ConnectionError):
            seen.hung_up.set()
            raise _HungUp from None
        finally:
            for task in (watch, reply):
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError, Exception):
                    await task

    async def _reply(self, seen: Seen, writer: asyncio.StreamWriter) -> None:
        cloud = _BEDROCK.fullmatch(seen.path) or _VERTEX.fullmatch(seen.path)
        if cloud:
            seen.body.setdefault("model", cloud["llm"])
        self.requests.append(seen)
        self.has_request.set()
        refusal = judge(seen.body, seen.headers, key=self._key, is_cloud=cloud is not None)
        if not cloud and seen.path != "/v1/messages":
            refusal = Reject(status=404, kind="not_found_error", message="not found")
        reply = refusal or self._next_reply(seen.body)
        if isinstance(reply, Script):
            await self._stream(reply, seen, writer, is_aws=_BEDROCK.fullmatch(seen.path) is not None)
        else:
            await _reject(reply, writer)

    def _next_reply(self, body: Mapping[str, Any]) -> Reply:
        reply = self.replies[min(self._answered, len(self.replies) - 1)]
        self._answered += 1
        return reply(body) if callable(reply) else reply

    async def _stream(self, script: Script, seen: Seen, writer: asyncio.StreamWriter, *, is_aws: bool) -> None:
        await asyncio.sleep(script.wait_seconds)
        if script.breaks is Break.NO_REPLY:
            raise _BrokenOff
        kind = "application/vnd.amazon.eventstream" if is_aws else "text/event-stream; charset=utf-8"
        head = f"HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\nrequest-id: req_01\r\ntransfer-encoding: chunked\r\n\r\n"
        writer.write(head.encode())
        encode = as_aws if is_aws else as_sse
        tokens = self._count(script, seen.body)
        events = play(script, llm=seen.body["model"], results=search_results(seen.body), tokens=tokens)
        for number, event in enumerate(events):
            if number == script.breaks_after and script.breaks not in (None, Break.STAYS_OPEN):
                await _break(script.breaks, writer, encode)
                return
            await _write_chunk(writer, encode(event))
            await asyncio.sleep(script.pause_seconds or self._pause_seconds)
        if script.breaks is Break.STAYS_OPEN:
            await asyncio.Event().wait()
        writer.write(b"0\r\n\r\n")
        await writer.drain()

    def _count(self, script: Script, body: Mapping[str, Any]) -> dict[str, int]:
        """The script's figures, or rough ones; the prefix is written to the cache once, then read from it."""
        prefix = json.dumps([body.get("tools"), body.get("system")])
        has_mark = "cache_control" in prefix
        prefix_tokens, is_warm = count_tokens(prefix) if has_mark else 0, prefix in self._cached
        self._cached.add(prefix)
        said = [part.text if isinstance(part, Say) else part.arguments for part in script.parts]
        told = script.tokens
        return {
            "input": count_tokens(body["messages"]) if told.input is None else told.input,
            "cache_read": prefix_tokens * is_warm if told.cache_read is None else told.cache_read,
            "cache_write": prefix_tokens * (not is_warm) if told.cache_write is None else told.cache_write,
            "output": count_tokens(said) + 1 if told.output is None else told.output,
        }


async def _read_request(reader: asyncio.StreamReader, ahead: bytes) -> Seen | None:
    """The next request of a connection, None where there is none."""
    try:
        head = (ahead + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        lines = head.split("\r\n")
        pairs = (line.partition(":") for line in lines[1:] if line)
        headers = {name.lower(): value.strip() for name, _, value in pairs}
        raw = await reader.readexactly(int(headers.get("content-length", 0)))
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    with contextlib.suppress(ValueError):
        body = json.loads(raw)
        if isinstance(body, dict):
            return Seen(path=lines[0].split(" ")[1].partition("?")[0], headers=headers, body=body)
    return Seen(path=lines[0].split(" ")[1], headers=headers, body={})


async def _reject(reply: Reject, writer: asyncio.StreamWriter) -> None:
    error = {"type": "error", "error": {"type": reply.kind, "message": reply.message}, "request_id": "req_01"}
    body = (json.dumps(error) if reply.body is None else reply.body).encode()
    headers = {"content-type": reply.content_type, "content-length": str(len(body)), "request-id": "req_01"}
    lines = [f"{name}: {value}" for name, value in (headers | dict(reply.headers)).items()]
    writer.write("\r\n".join([f"HTTP/1.1 {reply.status} Scripted", *lines, "", ""]).encode() + body)
    await writer.drain()


async def _break(how: Break, writer: asyncio.StreamWriter, encode: Any) -> None:
    wrong: dict[Break, bytes] = {
        Break.ERROR_EVENT: encode({"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}),
        Break.INVALID_UTF8: b'event: ping\ndata: {"type": "\xff\xfe"}\n\n',
        Break.INVALID_JSON: b"event: content_block_delta\ndata: {nonsense\n\n",
        Break.NOT_AN_OBJECT: b"event: content_block_delta\ndata: [1, 2]\n\n",
        Break.ODD_FIELDS: encode({"type": "content_block_delta", "index": "one", "delta": 7}),
        Break.UNKNOWN_BLOCK: encode(_delta_of_block(99)),
    }
    if how in wrong:
        await _write_chunk(writer, wrong[how])
    if how is Break.RESET:
        writer.transport.abort()
    if how in (Break.HANG_UP, Break.RESET):
        raise _BrokenOff
    if how is Break.SILENCE:
        await asyncio.Event().wait()
    while how is Break.PINGS:
        await _write_chunk(writer, encode({"type": "ping"}))
        await asyncio.sleep(_PING_SECONDS)
    writer.write(b"0\r\n\r\n")
    await writer.drain()


def _delta_of_block(index: int) -> Event:
    return {"type": "content_block_delta", "index": index, "delta": {"type": "text_delta", "text": "lost"}}


async def _write_chunk(writer: asyncio.StreamWriter, chunk: bytes) -> None:
    writer.write(f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n")
    await writer.drain()


@asynccontextmanager
async def running(*replies: Reply | Mind) -> AsyncIterator[ClaudeServer]:
    """A server in this event loop."""
    async with ClaudeServer(*replies) as server:
        yield server


@contextmanager
def running_in_thread(server: ClaudeServer) -> Iterator[ClaudeServer]:
    """The server in a thread with an event loop of its own, for clients that block or have another loop."""
    listens = threading.Event()
    stop: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    async def serve() -> None:
        try:
            async with server:
                ended = asyncio.Event()
                stop.append((asyncio.get_running_loop(), ended))
                listens.set()
                await ended.wait()
        finally:
            listens.set()

    with ThreadPoolExecutor(1) as thread:
        served = thread.submit(asyncio.run, serve())
        listens.wait(10)
        if not stop:
            served.result(1)
        loop, ended = stop[0]
        try:
            yield server
        finally:
            loop.call_soon_threadsafe(ended.set)
            served.result(10)
