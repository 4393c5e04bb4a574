"""What the doctor looks at: settings, database, embedding, index, sources, languages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.errors import BotError
from bot.phrases import catalogue_path
from bot.spending import NANO, periods_of
from deploy.services import Services, build
from deploy.settings import Settings, SettingsInvalid, variable_of
from knowledge.errors import IndexOwned, KnowledgeError
from knowledge.languages import LANGUAGES

_SILENT_INTERVALS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked at: what it is, what was found, and whether it is as it should be."""

    part: str
    text: str
    is_good: bool = True


async def examine(settings: Settings) -> list[Finding]:
    """Return the findings; what is broken is one of them, not an exception."""
    findings = [_configured(settings)]
    try:
        async with build(settings) as services:
            findings.append(Finding(part="database", text=f"{services.engine.dialect.name}, schema up to date"))
            findings.append(Finding(part="embedding", text=services.embedder.fingerprint))
            findings.append(await _index(services))
            findings += await _sources(services)
            findings.append(await _claude(services))
    except Exception as error:
        # The text of a driver's error may hold the database's password; our own errors do not.
        told = str(error) if isinstance(error, KnowledgeError | BotError | SettingsInvalid) else type(error).__name__
        findings.append(Finding(part="start", text=told, is_good=False))
    findings.append(_languages())
    return findings


def _configured(settings: Settings) -> Finding:
    set_fields = sorted(settings.model_fields_set)
    names = ", ".join(variable_of(name) for name in set_fields)
    return Finding(part="settings", text=f"set: {names}" if names else "all at their defaults")


async def _index(services: Services) -> Finding:
    kind = "served Chroma" if services.settings.chroma_url else "embedded Chroma"
    try:
        await services.indexing.open()
    except IndexOwned:
        return Finding(part="index", text=f"{kind}, owned by a running server")
    except KnowledgeError as error:
        return Finding(part="index", text=f"{kind}: {error}", is_good=False)
    count = len(services.indexing.catalogue)
    if not count:
        return Finding(part="index", text="no passages yet: run `askca sync`", is_good=False)
    return Finding(part="index", text=f"{kind}, {count} passages, in step with SQL")


async def _claude(services: Services) -> Finding:
    claude = services.brain.claude
    if claude is None:
        return Finding(part="claude", text="not used: answers are made of the pages' own sentences")
    day, month = [await services.brain.store.spent(period) / NANO for period in periods_of(datetime.now(UTC))]
    told = f"{claude.llm_id} by {services.settings.provider}, spent today {day:.4f} and this month {month:.4f} USD"
    ceilings = (services.settings.daily_ceiling_usd, services.settings.monthly_ceiling_usd)
    is_spent = any(limit is not None and spent >= limit for spent, limit in zip((day, month), ceilings, strict=True))
    return Finding(part="claude", text=told + (": the ceiling is reached" if is_spent else ""), is_good=not is_spent)


async def _sources(services: Services) -> list[Finding]:
    counts = await services.store.counts()
    synced_at = await services.store.synced_at()
    now = datetime.now(UTC)
    late = [
        source.id
        for source in services.sources.values()
        if (last := synced_at.get(source.id)) and now - last > timedelta(hours=_SILENT_INTERVALS * source.recrawl_hours)
    ]
    crawled = [source_id for source_id, count in counts.items() if count.get("live")]
    starter = [source_id for source_id, count in counts.items() if count.get("starter")]
    findings = [
        Finding(part="sources", text=f"{len(services.sources)} known, {len(crawled)} crawled: {_listed(crawled)}"),
        Finding(part="starter pages", text=f"stand in for {len(starter)}: {_listed(starter)}"),
    ]
    if late:
        findings.append(Finding(part="sources", text=f"long not read again: {_listed(late)}", is_good=False))
    failed = {source_id: count["failed"] for source_id, count in counts.items() if count.get("failed")}
    if failed:
        named = ", ".join(f"{source_id} {count}" for source_id, count in failed.items())
        findings.append(Finding(part="pages", text=f"failing: {named}", is_good=False))
    return findings


def _languages() -> Finding:
    unreviewed = [one for one in LANGUAGES if one != "en" and not _is_reviewed(one)]
    return Finding(part="phrases", text=f"not yet reviewed by a person: {_listed(unreviewed)}")


def _is_reviewed(language: str) -> bool:
    head = catalogue_path(language).read_text(encoding="utf-8")[:2000]
    return "X-Review: staff" in head


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) or "none"
