"""The web application: the services, the routes, and what runs beside them."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from fastapi import FastAPI
from sqlalchemy import text

from channels.web.api import make_api
from channels.web.errors import install_error_pages
from channels.web.guard import Guard
from channels.web.health import Check, make_health
from channels.web.metrics import make_metrics
from channels.web.page import make_page, static_files
from deploy.services import Services
from knowledge.errors import KnowledgeError

log = structlog.get_logger()


def create_app(services: Services) -> FastAPI:
    """Return the application over services whose index is open."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        following = asyncio.create_task(follow_changes(services))
        yield
        following.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await following

    names = {source.id: source.names for source in services.sources.values()}
    app = FastAPI(
        title="Ask California",
        summary="Answers made of official pages, each sentence with its address.",
        version="0.1.0",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.include_router(make_api(services.answer, names))
    app.include_router(make_page(services.answer, services.phrases, services.desk, names))
    app.include_router(make_health({"database": _database_check(services), "index": _index_check(services)}))
    token = services.settings.metrics_token
    app.include_router(make_metrics(services.brain.metrics.exposition, token.get_secret_value() if token else None))
    app.mount("/static", static_files(), name="static")
    install_error_pages(app)
    app.add_middleware(Guard)
    return app


async def follow_changes(services: Services) -> None:
    """Take over passages that another process changed, until cancelled."""
    while True:
        await asyncio.sleep(services.settings.index_refresh_seconds)
        try:
            changed = await services.indexing.refresh()
        except KnowledgeError as error:
            log.error("index_refresh_failed", reason=str(error))
        except Exception as error:
            # The loop must outlive a database that is away for a moment.
            log.error("index_refresh_failed", kind=type(error).__name__)
        else:
            if changed:
                log.info("index_refreshed", sources=changed)


def _database_check(services: Services) -> Check:
    async def check() -> str | None:
        try:
            async with services.engine.connect() as connection:
                await connection.execute(text("SELECT 1"))
        except Exception as error:
            return f"not reachable: {type(error).__name__}"
        return None

    return check


def _index_check(services: Services) -> Check:
    async def check() -> str | None:
        try:
            count = await services.indexing.index.count()
        except KnowledgeError as error:
            return str(error)
        return None if count else "no passages yet: run `askca sync`"

    return check
