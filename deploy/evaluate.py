"""Quality in figures: recall of search and accuracy of language identification, on files of questions."""

import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.language import identify
from deploy.database import migrate
from knowledge import chunk as chunking
from knowledge.index import VectorIndex
from knowledge.indexing import Indexing
from knowledge.languages import normalise_language
from knowledge.lexical import LexicalIndex
from knowledge.ports import Embedder
from knowledge.search import Search
from knowledge.sql import make_engine
from knowledge.store import KnowledgeStore
from knowledge.sync import embed_missing, embedded_hash
from knowledge.types import Block, BlockKind, Document, PageSnapshot, PageStatus, Section

SOURCE_ID = "evaluation"
DEPTHS = (1, 5, 10)

Progress = Callable[[str, int, int], None]


class InputInvalid(Exception):
    """A file of passages, questions or texts cannot be used; the message names the line and the field."""


class PassageIn(BaseModel):
    """One passage of a collection to search."""

    model_config = ConfigDict(extra="ignore")
    id: str
    text: str
    title: str = ""
    section: str = ""
    lang: str = "en"


class QuestionIn(BaseModel):
    """One question; other fields name the passages that answer it."""

    model_config = ConfigDict(extra="allow")
    id: str
    text: str
    lang: str = "en"


class TextIn(BaseModel):
    """One text in a known language."""

    model_config = ConfigDict(extra="ignore")
    text: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """Shares, 0 to 1, of questions with a relevant passage among the first ones; and the mean reciprocal rank."""

    questions: int
    recall: dict[int, float]
    mean_reciprocal_rank: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrievalFigures:
    """Recall by question language, and what it took."""

    by_language: dict[str, Recall]
    mean_of_languages: Recall
    query_p50_ms: float
    query_p95_ms: float
    passages: int
    passages_per_second: float


def read_lines(path: Path, form: type[BaseModel]) -> list[Any]:
    """Return the file's JSON lines.

    Raises:
        InputInvalid: The file or a line of it cannot be used.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputInvalid(f"cannot read {str(path)!r}: {error}") from error
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            rows.append(form.model_validate_json(line))
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"])) or "line"
            raise InputInvalid(f"{path.name}, line {number}, {where}: {first['msg']}") from error
    return rows


async def evaluate_retrieval(
    passages: Sequence[PassageIn],
    questions: Sequence[QuestionIn],
    *,
    embedder: Embedder,
    relevant_field: str = "relevant",
    on_progress: Progress = lambda step, done, total: None,
) -> RetrievalFigures:
    """Return the recall of search over the passages, indexed in a temporary place by the same code as production.

    Questions with no relevant passage among ``passages`` are left out.
    """
    async with indexed(passages, embedder=embedder, on_progress=on_progress) as (search, seconds):
        known = {passage.id for passage in passages}
        ranks: dict[str, list[float]] = defaultdict(list)
        latencies: list[float] = []
        for number, question in enumerate(questions):
            on_progress("ask", number, len(questions))
            relevant = known & set((question.model_extra or {}).get(relevant_field) or ())
            if not relevant:
                continue
            started = time.perf_counter()
            found = await rank_ids(search, question)
            latencies.append((time.perf_counter() - started) * 1000)
            places = [place for place, passage_id in enumerate(found, start=1) if passage_id in relevant]
            ranks[question.lang].append(places[0] if places else float("inf"))
        on_progress("ask", len(questions), len(questions))
    if not latencies:
        raise InputInvalid(f"no question has a passage of the collection in its field {relevant_field!r}")
    by_language = {language: _recall(values) for language, values in sorted(ranks.items())}
    return RetrievalFigures(
        by_language=by_language,
        mean_of_languages=_mean(list(by_language.values())),
        query_p50_ms=statistics.median(latencies),
        query_p95_ms=_percentile(latencies, 0.95),
        passages=len(passages),
        passages_per_second=len(passages) / seconds,
    )


async def rank_ids(search: Search, question: QuestionIn, limit: int = 2 * max(DEPTHS)) -> list[str]:
    """Return the ids of the passages found, best first, each once."""
    asked_in = normalise_language(question.lang)
    language = identify(question.text, conversation_language=asked_in).language
    hits = await search.search(question.text, language=language, agency=SOURCE_ID, limit=limit)
    return list(dict.fromkeys(hit.passage.page_key for hit in hits))


@asynccontextmanager
async def indexed(
    passages: Sequence[PassageIn], *, embedder: Embedder, on_progress: Progress
) -> AsyncIterator[tuple[Search, float]]:
    """Yield a search over the passages, each a page of its own, and the seconds it took to embed and index them."""
    with tempfile.TemporaryDirectory(prefix="askca-eval-", ignore_cleanup_errors=True) as folder:
        engine = make_engine(f"sqlite+aiosqlite:///{folder}/eval.sqlite3")
        index = VectorIndex(fingerprint=embedder.fingerprint, folder=Path(folder) / "index")
        try:
            await migrate(engine)
            store = KnowledgeStore(engine)
            indexing = Indexing(store=store, index=index, lexical=LexicalIndex(), embedder=embedder)
            started = time.perf_counter()
            for number, passage in enumerate(passages):
                on_progress("index", number, len(passages))
                await _keep(passage, store=store, embedder=embedder)
            await indexing.open()
            seconds = time.perf_counter() - started
            on_progress("index", len(passages), len(passages))
            yield Search(store=store, indexing=indexing, embedder=embedder), seconds
        finally:
            await index.close()
            await engine.dispose()


async def _keep(passage: PassageIn, *, store: KnowledgeStore, embedder: Embedder) -> None:
    now = datetime.now(UTC)
    url = f"https://evaluation.example/{passage.id}"
    snapshot = PageSnapshot(
        key=passage.id,
        url=url,
        source_id=SOURCE_ID,
        status=PageStatus.LIVE,
        content_type="text/plain",
        body=b"",
        content_hash=passage.id[:64],
        fetched_at=now,
        checked_at=now,
    )
    lines = [line.strip() for line in passage.text.split("\n")]
    blocks = tuple(
        Block(kind=BlockKind.ITEM if line.startswith(("*", "-")) else BlockKind.PARAGRAPH, text=line.lstrip("*- "))
        for line in lines
        if line.lstrip("*- ")
    )
    document = Document(
        url=url,
        title=passage.title,
        description="",
        language=normalise_language(passage.lang),
        updated_on=None,
        sections=(Section(heading_path=(passage.section,) if passage.section else (), anchor=None, blocks=blocks),),
    )
    made = chunking.chunk(
        document, source_id=SOURCE_ID, page_key=passage.id, key=passage.id, checked_on=now.date(), is_starter=False
    )
    await store.save_snapshot(snapshot)
    await embed_missing(made, store=store, embedder=embedder)
    hashes = {one.id: embedded_hash(one) for one in made}
    await store.replace_passages(SOURCE_ID, passage.id, made, hashes=hashes, built_from="evaluation")


def evaluate_language(texts: Iterable[TextIn]) -> dict[str, dict[str, int]]:
    """Return the confusion of language identification: counts by true language and language found."""
    confusion: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for text in texts:
        true = normalise_language(text.lang) or text.lang
        confusion[true][identify(text.text).language] += 1
    return {true: dict(found) for true, found in sorted(confusion.items())}


def accuracy_of(confusion: dict[str, dict[str, int]]) -> dict[str, float]:
    """Return the share of texts, 0 to 1, whose language was found, by language."""
    return {true: found.get(true, 0) / sum(found.values()) for true, found in confusion.items()}


def _recall(ranks: Sequence[float]) -> Recall:
    return Recall(
        questions=len(ranks),
        recall={depth: sum(rank <= depth for rank in ranks) / len(ranks) for depth in DEPTHS},
        mean_reciprocal_rank=sum(1 / rank for rank in ranks) / len(ranks),
    )


def _mean(rows: Sequence[Recall]) -> Recall:
    return Recall(
        questions=sum(row.questions for row in rows),
        recall={depth: statistics.mean(row.recall[depth] for row in rows) for depth in DEPTHS},
        mean_reciprocal_rank=statistics.mean(row.mean_reciprocal_rank for row in rows),
    )


def _percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
