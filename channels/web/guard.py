"""What every response and request of the web channel is held to: security headers, a limit on bodies, a last word."""

import traceback
from pathlib import Path

import structlog
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from channels.web.errors import problem

log = structlog.get_logger()

MOST_BODY_BYTES = 64_000

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
        " frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Guard:
    """ASGI middleware: refuses large bodies with 413, answers a breakdown with 500, sets the security headers."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap the application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request through, or answer 413."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        is_started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal is_started
            if message["type"] == "http.response.start":
                is_started = True
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        body = await _read_body(receive)
        if body is None:
            too_large = problem(413, f"a request may have at most {MOST_BODY_BYTES} bytes")
            await too_large(scope, receive, send_with_headers)
            return
        try:
            await self._app(scope, _replay(body, receive), send_with_headers)
        except Exception as error:
            # Answered here, since the framework answers a breakdown outside of all middleware, without the headers.
            # The error's own text is not logged: it may carry the resident's words.
            log.error("request_failed", kind=type(error).__name__, at=_places(error))
            if is_started:
                raise
            failed = problem(500, "the server failed; please try again in a few minutes")
            await failed(scope, receive, send_with_headers)


def _replay(body: bytes, receive: Receive) -> Receive:
    is_sent = False

    async def receive_again() -> Message:
        nonlocal is_sent
        if is_sent:
            return await receive()
        is_sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receive_again


def _places(error: Exception) -> list[str]:
    """Return the last calls that led to the error, as ``file:line``."""
    frames = traceback.extract_tb(error.__traceback__)[-5:]
    return [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames]


async def _read_body(receive: Receive) -> bytes | None:
    """Return the whole body, None where it is larger than it may be."""
    body = b""
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return body
        body += bytes(message.get("body", b""))
        if len(body) > MOST_BODY_BYTES:
            return None
        if not message.get("more_body", False):
            return body
