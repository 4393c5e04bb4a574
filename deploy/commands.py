"""What the commands do; what they print is in report.py."""

import asyncio
import json
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, BinaryIO

import uvicorn
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.language import identify
from bot.spending import periods_of
from bot.types import Inbound
from deploy import report, report_quality
from deploy.app import create_app
from deploy.checkup import examine
from deploy.evaluate import InputInvalid
from deploy.services import Services, build
from deploy.settings import Settings, SettingsInvalid
from knowledge.crawl_report import CrawlProgress
from knowledge.errors import IndexOwned
from knowledge.languages import normalise_language
from knowledge.sources import Source
from knowledge.starter import load_starter_pages
from knowledge.sync import SyncReport, plant_starter_pages
from knowledge.sync import sync as sync_source


class Asked(BaseModel):
    """One question of the command line."""

    model_config = ConfigDict(extra="ignore")

    text: str
    language: str | None = None
    agency: str | None = None
    conversation: str | None = Field(default=None, min_length=1, max_length=64)

    def to_inbound(self) -> Inbound:
        """Return the question as the bot takes it."""
        language = _language_of(self.language)
        return Inbound(text=self.text, language=language, agency=self.agency, conversation_id=self.conversation)


class BatchLine(Asked):
    """One line of ``ask --batch``."""

    id: str | int


async def serve(settings: Settings, *, with_starter: bool) -> None:
    """Index what is missing, then serve until stopped."""
    async with build(settings) as services:
        with report.progress() as show:
            if with_starter:
                await plant_starter_pages(
                    load_starter_pages(), store=services.store, embedder=services.embedder, on_progress=show
                )
            await services.indexing.open(show)
        await asyncio.to_thread(services.brain.triage.warm_up)
        config = uvicorn.Config(
            create_app(services),
            host=settings.host,
            port=settings.port,
            access_log=False,
            log_level="warning",
            server_header=False,
        )
        server = _AnnouncingServer(config)
        await server.serve()


class _AnnouncingServer(uvicorn.Server):
    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        if self.started:
            host, port = self.servers[0].sockets[0].getsockname()[:2]
            shown = f"[{host}]" if ":" in host else host
            report.say(f"Ask California is ready. Open http://{shown}:{port}/ (Ctrl+C stops it)")


async def sync(settings: Settings, named: Sequence[str], *, is_forced: bool, starter_only: bool, as_json: bool) -> int:
    """Sync the sources and print a report of each; return 1 if a sync did not come to its end."""
    async with build(settings) as services:
        with report.progress() as show:
            if starter_only:
                reports = await plant_starter_pages(
                    load_starter_pages(), store=services.store, embedder=services.embedder, on_progress=show
                )
            else:
                reports = [await _sync_one(services, s, show) for s in await _due(services, named, is_forced)]
            index_note = await _take_over(services, show)
    report.print_sync(reports, index_note, as_json=as_json)
    return 0 if all(one.is_complete for one in reports) else 1


async def _due(services: Services, named: Sequence[str], is_forced: bool) -> list[Source]:
    unknown = [source_id for source_id in named if source_id not in services.sources]
    if unknown:
        known = ", ".join(services.sources)
        raise SettingsInvalid(f"no source {unknown[0]!r} in the sources file; it has: {known}")
    synced_at = await services.store.synced_at()
    now = datetime.now(UTC)

    def is_due(source: Source) -> bool:
        last = synced_at.get(source.id)
        return last is None or now - last >= timedelta(hours=source.recrawl_hours)

    chosen = [source for source in services.sources.values() if not named or source.id in named]
    return [source for source in chosen if is_forced or is_due(source)]


async def _sync_one(services: Services, source: Source, show: report.Show) -> SyncReport:
    def on_crawl(progress: CrawlProgress) -> None:
        show(f"{source.id}: crawl", progress.done, progress.done + progress.queued)

    return await sync_source(
        source.id,
        crawl=services.crawler(source, on_crawl),
        store=services.store,
        embedder=services.embedder,
        on_progress=lambda step, done, total: show(f"{source.id}: {step}", done, total),
    )


async def _take_over(services: Services, show: report.Show) -> str:
    """Bring the index in step, or say who will."""
    try:
        await services.indexing.open(show)
    except IndexOwned:
        seconds = services.settings.index_refresh_seconds
        return f"the running server owns the index and takes the changes over within {seconds:g} s"
    return f"index in step: {len(services.indexing.catalogue)} passages"


async def search(
    settings: Settings, query: str, *, agency: str | None, language: str | None, limit: int, as_json: bool
) -> None:
    """Print what search finds."""
    async with build(settings) as services:
        await services.indexing.open()
        _check_agency(services, agency)
        found_in = identify(query, conversation_language=_language_of(language)).language
        hits = await services.search.search(query, language=found_in, agency=agency, limit=limit)
    report.print_hits(hits, as_json=as_json)


async def ask(settings: Settings, asked: Asked, *, as_json: bool) -> None:
    """Print the answer to one question, each line as it becomes certain."""
    async with build(settings) as services:
        await services.indexing.open()
        _check_agency(services, asked.agency)
        started = time.perf_counter()
        answer = await services.answer(asked.to_inbound(), None if as_json else report.LinePrinter())
        seconds = time.perf_counter() - started
    report.print_answer(answer, seconds, as_json=as_json)


async def ask_batch(settings: Settings, lines: BinaryIO) -> None:
    """Answer JSON lines, one line out for each line in, in order; a broken line gets a line that says so."""
    async with build(settings) as services:
        await services.indexing.open()
        for raw in lines:
            if not raw.strip():
                continue
            started = time.perf_counter()
            try:
                line = BatchLine.model_validate(json.loads(raw))
                _check_agency(services, line.agency)
            except (ValidationError, ValueError, RecursionError, InputInvalid) as error:
                rejected = {"outcome": "rejected.line", "language": None, "text": report.first_error(error)}
                _write({"id": _id_of(raw), **rejected, "citations": [], "seconds": 0.0})
                continue
            answer = await services.answer(line.to_inbound())
            _write({"id": line.id} | report.answer_fields(answer, time.perf_counter() - started))


def _language_of(tag: str | None) -> str | None:
    return normalise_language(tag) if tag else None


def _check_agency(services: Services, agency: str | None) -> None:
    known = {*services.sources, *services.indexing.index.source_ids}
    if agency is not None and agency not in known:
        raise InputInvalid(f"agency: {agency!r} is not known here; known are: {', '.join(sorted(known))}")


def _write(row: dict[str, Any]) -> None:
    text = json.dumps(row, ensure_ascii=False).encode("utf-8", "replace")
    sys.stdout.buffer.write(text + b"\n")
    sys.stdout.buffer.flush()


def _id_of(raw: bytes) -> str | int | None:
    try:
        row = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    line_id = row.get("id") if isinstance(row, dict) else None
    return line_id if isinstance(line_id, str | int) else None


async def rebuild_index(settings: Settings, *, as_json: bool) -> None:
    """Make the index anew from SQL."""
    async with build(settings) as services:
        with report.progress() as show:
            embedded = await services.indexing.rebuild(show)
        count = len(services.indexing.catalogue)
    report.print_fields({"passages": count, "embedded": embedded}, as_json=as_json)


async def doctor(settings: Settings, *, as_json: bool) -> int:
    """Print the findings; return 1 if one needs the operator."""
    findings = await examine(settings)
    report.print_findings(findings, as_json=as_json)
    return 0 if all(finding.is_good for finding in findings) else 1


async def why(settings: Settings, answer_id: str, *, as_json: bool) -> None:
    """Print an answer's record."""
    async with build(settings) as services:
        saved = await services.brain.store.answer(answer_id)
    if saved is None:
        raise InputInvalid(f"no answer {answer_id!r} is kept here")
    report_quality.print_why(saved, as_json=as_json)


async def costs(settings: Settings, days: int, *, as_json: bool) -> None:
    """Print what llms cost in the last days, and today's and this month's spending against the ceilings."""
    now = datetime.now(UTC)
    ceilings = dict(zip(periods_of(now), (settings.daily_ceiling_usd, settings.monthly_ceiling_usd), strict=True))
    async with build(settings) as services:
        found = await services.brain.store.costs(since=now - timedelta(days=days))
        spent = {period: await services.brain.store.spent(period) for period in ceilings}
    report_quality.print_costs(found, spent, ceilings, as_json=as_json)
