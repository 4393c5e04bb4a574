"""The application beside which the index follows what other processes change."""

import asyncio
import contextlib
import io
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx2
import pytest

from bot.types import Inbound, Outcome
from deploy.app import create_app, follow_changes
from deploy.logs import configure_logs
from deploy.services import Services, build
from deploy.settings import Settings
from knowledge.errors import IndexUnavailable
from knowledge.sql import make_engine
from knowledge.starter import load_starter_pages
from knowledge.store import KnowledgeStore
from knowledge.sync import plant_starter_pages
from knowledge.types import PageStatus

CAMPING = Inbound(text="How do I reserve a campsite in a state park?")


@pytest.fixture
def logged() -> io.StringIO:
    text = io.StringIO()
    with contextlib.redirect_stderr(text):
        configure_logs("info")
    return text


@asynccontextmanager
async def following(services: Services) -> AsyncIterator[None]:
    task = asyncio.create_task(follow_changes(services))
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def soon(is_true: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not is_true():  # noqa: ASYNC110 - what is awaited runs on its own clock
            await asyncio.sleep(0.02)


async def test_pages_that_another_process_added_are_found_and_then_gone_again(
    copy_planted: Callable[[], Path], logged: io.StringIO
) -> None:
    settings = Settings(data_folder=copy_planted(), index_refresh_seconds=0.05)
    pages = [page for page in load_starter_pages() if page.page_key == "parks/reserve-campsite"]
    assert pages
    other_engine = make_engine(settings.sql_url)
    async with build(settings) as services:
        await services.indexing.open()
        assert (await services.answer(CAMPING)).outcome is not Outcome.ANSWERED
        async with following(services):
            other = KnowledgeStore(other_engine)
            await plant_starter_pages(pages, store=other, embedder=services.embedder)
            await soon(lambda: "parks" in services.indexing.sizes)
            answer = await services.answer(CAMPING)
            assert {citation.agency for citation in answer.citations} == {"parks"}

            await other.mark_dead("parks", await other.starter_keys("parks"), status=PageStatus.GONE, reason="test")
            await other.drop_dead_passages("parks")
            await soon(lambda: services.indexing.sizes["parks"] == 0)
            assert (await services.answer(CAMPING)).outcome is not Outcome.ANSWERED
            await soon(lambda: logged.getvalue().count('"index_refreshed"') >= 2)
    await other_engine.dispose()


class Stumbling:
    """An indexing that fails twice before it works."""

    def __init__(self) -> None:
        self.errors: list[Exception] = [IndexUnavailable("gone"), OSError("postgres://u:hunter2@db")]
        self.done = 0

    async def refresh(self) -> int:
        if self.errors:
            raise self.errors.pop(0)
        self.done += 1
        return 0


async def test_a_failure_is_logged_and_the_following_goes_on(
    tmp_path: Path, embedder_cache: Path, logged: io.StringIO
) -> None:
    (tmp_path / "embedder").symlink_to(embedder_cache)
    stumbling: Any = Stumbling()
    async with build(Settings(data_folder=tmp_path, index_refresh_seconds=0.01)) as services:
        async with following(replace(services, indexing=stumbling)):
            await soon(lambda: stumbling.done >= 2)
        await services.engine.dispose()
    lines = [json.loads(line) for line in logged.getvalue().splitlines()]
    assert [line["event"] for line in lines] == ["index_refresh_failed"] * 2
    assert lines[0]["reason"] == "gone"
    assert lines[1]["kind"] == "OSError"
    assert "hunter2" not in logged.getvalue()


async def test_the_application_follows_as_long_as_it_lives(tmp_path: Path, embedder_cache: Path) -> None:
    (tmp_path / "embedder").symlink_to(embedder_cache)
    stumbling: Any = Stumbling()
    stumbling.errors.clear()
    async with build(Settings(data_folder=tmp_path, index_refresh_seconds=0.01)) as services:
        app = create_app(replace(services, indexing=stumbling))
        async with app.router.lifespan_context(app):
            await soon(lambda: stumbling.done >= 1)
        after = stumbling.done
        await asyncio.sleep(0.1)
        assert stumbling.done == after


class Away:
    """A database engine whose server is gone."""

    def connect(self) -> Any:
        raise OSError("postgres://u:hunter2@db")


async def test_a_server_whose_database_is_away_is_not_ready_and_tells_no_secret(
    tmp_path: Path, embedder_cache: Path
) -> None:
    (tmp_path / "embedder").symlink_to(embedder_cache)
    away: Any = Away()
    async with build(Settings(data_folder=tmp_path)) as services:
        transport = httpx2.ASGITransport(create_app(replace(services, engine=away)))
        async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
            ready = await client.get("/readyz")
    assert (ready.status_code, ready.json()["database"]) == (503, "not reachable: OSError")
    assert "hunter2" not in ready.text
