"""A small web server on loopback that does to its visitors what the worst sites do."""

import gzip
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import IPv4Address
from pathlib import Path
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

MEGABYTE = 1_000_000


@dataclass(kw_only=True)
class Answer:
    """One response; ``send`` writes the body itself, ``linger_seconds`` pass before anything is sent."""

    body: bytes = b""
    status: int = 200
    content_type: str | None = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    length: int | None = None
    linger_seconds: float = 0.0
    send: Callable[["Visitor"], None] | None = None


@dataclass(frozen=True)
class Hit:
    path: str
    headers: dict[str, str]
    at: float


Route = Answer | Callable[[Hit], Answer]


class Visitor(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "HostileSite"

    def do_GET(self) -> None:
        site = self.server
        hit = Hit(self.path, {name.lower(): value for name, value in self.headers.items()}, time.monotonic())
        with site.lock:
            site.hits.append(hit)
            site.active += 1
            site.most_active = max(site.most_active, site.active)
        try:
            answer = site.answer(hit)
            if answer.linger_seconds:
                site.closing.wait(answer.linger_seconds)
        finally:
            with site.lock:
                site.active -= 1
        with suppress(ConnectionError):
            self._send(answer)

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        headers = dict(answer.headers)
        if answer.content_type is not None:
            headers["Content-Type"] = answer.content_type
        if answer.send is None and answer.status != 304:
            headers["Content-Length"] = str(len(answer.body) if answer.length is None else answer.length)
        if answer.send is not None or answer.length is not None:
            headers["Connection"] = "close"
            self.close_connection = True
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if answer.send is not None:
            answer.send(self)
        else:
            self.wfile.write(answer.body)

    def write(self, chunk: bytes) -> None:
        self.wfile.write(chunk)
        self.server.bytes_sent[self.path] = self.server.bytes_sent.get(self.path, 0) + len(chunk)

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing."""


class HostileSite(ThreadingHTTPServer):
    """The server; what it has no route for is a 404."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, routes: dict[str, Route] | None = None, *, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), Visitor)
        if tls is not None:
            self.socket = tls.wrap_socket(self.socket, server_side=True)
        self.routes: dict[str, Route] = dict(routes or {})
        self.fallback: Callable[[Hit], Answer] = lambda _: Answer(status=404, body=b"nothing here")
        self.hits: list[Hit] = []
        self.bytes_sent: dict[str, int] = {}
        self.lock = threading.Lock()
        self.closing = threading.Event()
        self.active = self.most_active = 0

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.closing.set()
        self.shutdown()
        self.server_close()

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server_port}"

    def url(self, path: str) -> str:
        return f"http://{self.host}{path}"

    def answer(self, hit: Hit) -> Answer:
        route = self.routes.get(hit.path)
        if route is None:
            return self.fallback(hit)
        return route if isinstance(route, Answer) else route(hit)

    def asked(self, path: str) -> list[Hit]:
        return [hit for hit in self.hits if hit.path == path]

    def handle_error(self, request: object, client_address: object) -> None:
        """Visitors that hang up are none of our business."""


def page(
    *links: str, text: str = "A page about fees.", title: str = "Fees", head: str = "", lang: str = "en", **rest: object
) -> Answer:
    """An HTML page that leads to the links."""
    anchors = "".join(f'<a href="{link}">go</a>' for link in links)
    html = f'<!doctype html><html lang="{lang}"><head><title>{title}</title>{head}</head>'
    return Answer(body=f"{html}<body><h1>{title}</h1><p>{text}</p>{anchors}</body></html>".encode(), **rest)  # type: ignore[arg-type]


def redirect(target: str, status: int = 302) -> Answer:
    return Answer(status=status, headers={"Location": target})


def versioned(answer: Answer, *, etag: str | None = None, last_modified: str | None = None) -> Route:
    """A page that answers conditional requests."""
    headers = {"ETag": etag, "Last-Modified": last_modified}
    kept = {name: value for name, value in headers.items() if value}

    def route(hit: Hit) -> Answer:
        asked = (hit.headers.get("if-none-match"), hit.headers.get("if-modified-since"))
        if (etag and asked[0] == etag) or (last_modified and asked[1] == last_modified):
            return Answer(status=304, headers=kept, content_type=None)
        return Answer(body=answer.body, headers={**answer.headers, **kept})

    return route


def send_forever(visitor: Visitor) -> None:
    """200 MB without saying so."""
    for _ in range(3200):
        visitor.write(b"<p>endless</p>  " * 4096)


def drip(visitor: Visitor) -> None:
    """A byte now and then, for ever."""
    while not visitor.server.closing.wait(0.1):
        visitor.write(b"x")


def squeeze(megabytes: int) -> bytes:
    """So many megabytes of spaces, packed."""
    return gzip.compress(b" " * MEGABYTE * megabytes, compresslevel=6)


def sitemap(urls: Iterable[str], *, is_index: bool = False) -> bytes:
    outer, inner = ("sitemapindex", "sitemap") if is_index else ("urlset", "url")
    entries = "".join(f"<{inner}><loc>{url}</loc></{inner}>" for url in urls)
    return f'<?xml version="1.0"?><{outer} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</{outer}>'.encode()


def self_signed(folder: Path) -> ssl.SSLContext:
    """TLS with a certificate for 127.0.0.1 that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "site.pem").write_bytes(pem + certificate.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "site.pem")
    return context
