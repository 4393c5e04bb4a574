import asyncio
import contextlib
import io
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest
import structlog
import uvicorn
from fastapi import FastAPI

from deploy.app import create_app
from deploy.logs import configure_logs
from deploy.services import Services, build
from deploy.settings import Settings


@dataclass(frozen=True)
class Site:
    """The product with real services, served on a free port of the loopback."""

    url: str
    app: FastAPI
    services: Services


class _TellingServer(uvicorn.Server):
    """Tells when it listens, and at which port."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listens = threading.Event()
        self.port = 0

    async def startup(self, sockets: object = None) -> None:
        await super().startup()
        self.port = self.servers[0].sockets[0].getsockname()[1]
        self.listens.set()


@pytest.fixture(scope="session")
def site(copy_planted: Callable[[], Path]) -> Iterator[Site]:
    # These tests are of the way in, not of the calibration: a threshold that the planted pages pass with ease.
    settings = Settings(data_folder=copy_planted(), answer_threshold=0.02, index_refresh_seconds=3600)
    built: list[tuple[_TellingServer, FastAPI, Services]] = []
    is_built = threading.Event()

    async def serve() -> None:
        try:
            async with build(settings) as services:
                await services.indexing.open()
                app = create_app(services)
                server = _TellingServer(uvicorn.Config(app, port=0, access_log=False, log_config=None))
                built.append((server, app, services))
                is_built.set()
                await server.serve()
        finally:
            is_built.set()

    with ThreadPoolExecutor(1) as thread:
        served = thread.submit(asyncio.run, serve())
        is_built.wait(120)
        if not built:
            served.result(1)
        server, app, services = built[0]
        try:
            assert server.listens.wait(30)
            yield Site(url=f"http://127.0.0.1:{server.port}", app=app, services=services)
        finally:
            server.should_exit = True
            served.result(30)


@pytest.fixture
def http(site: Site) -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=site.url, timeout=30) as client:
        yield client


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """What the product logs."""
    text = io.StringIO()
    with contextlib.redirect_stderr(text):
        configure_logs("debug")
    yield text
    structlog.reset_defaults()
