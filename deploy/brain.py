"""Builds the bot: triage, replies, the llm with its budget and breaker, the pipeline, the conversations."""

import time
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from bot.agencies import AgencyNames
from bot.breaker import Breaker
from bot.compose_llm import LlmComposer
from bot.conversations import Conversations
from bot.llm import Claude, make_client
from bot.metrics import Metrics
from bot.phrases import Phrases
from bot.pipeline import Pipeline
from bot.ports import HandoffDesk, Retriever
from bot.prices import PRICES_FILE, load_prices
from bot.replies import Replies
from bot.spending import Spending
from bot.store import BotStore
from bot.triage.classifier import WEIGHTS_FILE, load_classifier
from bot.triage.directory import Hotlines, LivePage, load_hotlines, load_live_pages
from bot.triage.triage import Triage
from bot.triage.wordings import Wordings
from deploy.settings import Settings
from knowledge.phones import phones_in
from knowledge.search import Search
from knowledge.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Brain:
    """The bot and what stays open with it; ``claude`` is None where answers are only extracted."""

    conversations: Conversations
    metrics: Metrics
    store: BotStore
    triage: Triage
    claude: Claude | None

    async def close(self) -> None:
        """Close the connections to Claude."""
        if self.claude is not None:
            await self.claude.close()


def build_brain(
    settings: Settings,
    *,
    sources: Mapping[str, Source],
    search: Search,
    desk: HandoffDesk,
    phrases: Phrases,
    store: BotStore,
    fingerprint: str,
) -> Brain:
    """Return the bot; ``fingerprint`` names the embedding that the classifier must have been trained on.

    Raises:
        BotError: A catalogue, a directory, the weights, the prices or the settings of Claude cannot be used.
    """
    weights = settings.triage_weights_file or WEIGHTS_FILE
    triage = Triage(Wordings(), load_classifier(weights, fingerprint=fingerprint))
    hotlines, live_pages = load_hotlines(), load_live_pages()
    replies = Replies(phrases, hotlines)
    directory = phones_in(" ".join(_phones_of(sources, hotlines, live_pages)))
    metrics = Metrics()
    claude = _make_claude(settings, sources)
    composer = None
    if claude is not None:
        composer = _make_composer(settings, claude, sources=sources, retriever=search, store=store, triage=triage)
    pipeline = Pipeline(
        retriever=search,
        desk=desk,
        replies=replies,
        triage=triage,
        agencies=AgencyNames({source.id: _names_of(source) for source in sources.values()}),
        live_pages=live_pages,
        is_stale=lambda agency, read_on: _is_stale(sources, agency, read_on),
        is_public_number=lambda number: number in directory or search.has_phone(number),
        threshold=settings.answer_threshold,
        llm=composer,
        llm_seconds=settings.llm_most_seconds,
    )
    conversations = Conversations(
        pipeline, store, replies=replies, desk=desk, metrics=metrics, clock=_now, make_id=lambda: uuid.uuid4().hex
    )
    return Brain(conversations=conversations, metrics=metrics, store=store, triage=triage, claude=claude)


def _make_claude(settings: Settings, sources: Mapping[str, Source]) -> Claude | None:
    if settings.provider == "none":
        return None
    key = settings.anthropic_api_key
    client = make_client(
        settings.provider,
        api_key=key.get_secret_value() if key is not None else None,
        base_url=settings.llm_base_url,
        region=settings.llm_region,
        project=settings.llm_project,
    )
    return Claude(
        client,
        llm_id=settings.llm,
        directory="\n".join(
            f"{source.id}: {', '.join(_names_of(source, 'en', 'short'))}" for source in sources.values()
        ),
        effort=settings.llm_effort,
        max_tokens=settings.llm_most_tokens,
        total_seconds=settings.llm_most_seconds,
    )


def _make_composer(
    settings: Settings,
    claude: Claude,
    *,
    sources: Mapping[str, Source],
    retriever: Retriever,
    store: BotStore,
    triage: Triage,
) -> LlmComposer:
    prices = load_prices(settings.llm_prices_file or PRICES_FILE)
    prices.find(settings.llm)
    spending = Spending(
        store,
        prices,
        daily_ceiling_usd=settings.daily_ceiling_usd,
        monthly_ceiling_usd=settings.monthly_ceiling_usd,
        clock=_now,
    )
    return LlmComposer(
        claude,
        retriever=retriever,
        spending=spending,
        breaker=Breaker(clock=time.monotonic),
        max_tokens=settings.llm_most_tokens,
        is_instruction=triage.is_instruction,
        official_hosts=[host for source in sources.values() for host in source.hosts],
    )


def _names_of(source: Source, *kinds: str) -> list[str]:
    """Return the names of an agency and its programs, of some kinds or of all."""
    names = [source.names, *(program.names for program in source.program)]
    return [name for one in names for kind, name in one.items() if not kinds or kind in kinds]


def _phones_of(
    sources: Mapping[str, Source], hotlines: Hotlines, live_pages: Mapping[str, Sequence[LivePage]]
) -> list[str]:
    contacts = [source.contact for source in sources.values()]
    contacts += [program.contact for source in sources.values() for program in source.program]
    numbers = [number for contact in contacts if contact for number in (contact.phone, contact.tty) if number]
    numbers += [page.phone for pages in live_pages.values() for page in pages if page.phone]
    return numbers + [line.number for line in hotlines.every()]


def _is_stale(sources: Mapping[str, Source], agency: str, read_on: date) -> bool:
    source = sources.get(agency)
    return source is not None and source.is_stale(read_on, today=_now().date())


def _now() -> datetime:
    return datetime.now(UTC)
