"""The main job on real input: 75 saved pages of a real site, served on loopback, crawled, indexed and asked."""

import functools
import http.server
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.types import Inbound, Outcome
from deploy.services import Services, build
from deploy.settings import Settings
from knowledge.sync import SyncReport, sync

SITE = Path(__file__).parents[2] / "shared" / "data" / "site_usagov"

pytestmark = pytest.mark.skipif(not SITE.is_dir(), reason="../shared/data/site_usagov is not beside this checkout")

QUESTIONS = [
    ("absentee-voting", "How can I vote by mail if I will be away on election day?"),
    ("check-tax-status", "How do I check the status of my federal tax refund?"),
    ("become-us-citizen", "What are the steps to become a US citizen through naturalization?"),
    ("credit-reports", "How do I get a free copy of my credit report?"),
    ("common-scams-frauds", "How can I recognize and avoid a telephone scam?"),
    ("complaint-letter", "sample letter to complain about a product I bought"),
    ("branches-of-government", "what are the three branches of government"),
    ("check-tax-withholding", "How much tax should my employer withhold from my paycheck?"),
    ("espanol/votacion-ausente", "¿Cómo puedo votar por correo?"),
    ("espanol/naturalizacion", "¿Qué requisitos necesito para ser ciudadano estadounidense?"),
]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def synced(site: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Services, SyncReport]]:
    folder = tmp_path_factory.mktemp("usagov")
    (folder / "sources.toml").write_text(
        f'[[source]]\nid = "usagov"\nhosts = ["{site}"]\nseeds = ["http://{site}/"]\nlanguages = ["en", "es"]\n'
        '[source.names]\nen = "USAGov"\n'
    )
    settings = Settings(data_folder=folder, sources_file=folder / "sources.toml", crawl_delay_seconds=0)
    async with build(settings) as services:
        crawl = services.crawler(services.sources["usagov"], lambda progress: None)
        report = await sync("usagov", crawl=crawl, store=services.store, embedder=services.embedder)
        await services.indexing.open()
        yield services, report


@pytest.mark.asyncio(loop_scope="module")
async def test_no_page_of_the_site_is_lost(synced: tuple[Services, SyncReport], site: str) -> None:
    services, report = synced
    saved = {f"http://{site}/{file.parent.relative_to(SITE).as_posix()}/" for file in SITE.rglob("index.html")}
    assert saved <= (await services.store.validators("usagov")).keys()
    assert report.is_complete
    # One of the saved pages holds nothing but a refresh to another.
    assert [failure.url.removeprefix(f"http://{site}") for failure in report.failed] == ["/espanol/credito-y-deuda/"]


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize(("page", "question"), QUESTIONS, ids=[page for page, _ in QUESTIONS])
async def test_a_question_is_answered_with_the_right_page(
    synced: tuple[Services, SyncReport], site: str, page: str, question: str
) -> None:
    services, _ = synced
    answer = await services.answer(Inbound(text=question))
    assert answer.outcome is Outcome.ANSWERED
    assert answer.citations[0].url.startswith(f"http://{site}/{page}/#")


@pytest.mark.asyncio(loop_scope="module")
async def test_a_second_sync_of_an_unchanged_site_embeds_nothing(synced: tuple[Services, SyncReport]) -> None:
    services, first = synced
    crawl = services.crawler(services.sources["usagov"], lambda progress: None)
    again = await sync("usagov", crawl=crawl, store=services.store, embedder=services.embedder)
    assert (again.added, again.updated, again.removed, again.passages_embedded) == (0, 0, 0, 0)
    assert again.unchanged == first.added + 1
