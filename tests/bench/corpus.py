"""A large collection made up for the bench: words of typical questions, vectors in clusters, twenty agencies."""

import hashlib
import random
from datetime import UTC, datetime

import numpy as np

from knowledge.store import KnowledgeStore
from knowledge.types import BlockKind, PageSnapshot, PageStatus, Passage
from knowledge.typical import load_typical_questions

AGENCIES = [f"agency-{number:02d}" for number in range(20)]
_PASSAGES_OF_A_PAGE = 50
_LANGUAGES = ("en", "en", "en", "es", "zh-Hans", "vi", "ko", "ar")


async def fill(store: KnowledgeStore, *, passages: int, fingerprint: str, dimensions: int, say=print) -> None:
    """Write made-up pages, passages and vectors to the store."""
    rng, chance = np.random.default_rng(7), random.Random(7)
    words = {
        language: " ".join(questions).split() if language != "zh-Hans" else questions
        for language, questions in load_typical_questions().items()
    }
    centres = rng.normal(size=(500, dimensions)).astype(np.float32)
    now = datetime.now(UTC)
    for number in range(passages // _PASSAGES_OF_A_PAGE):
        if number % 200 == 0:
            say(f"fill: {number * _PASSAGES_OF_A_PAGE} of {passages} passages")
        source_id, language = AGENCIES[number % len(AGENCIES)], _LANGUAGES[number % len(_LANGUAGES)]
        url = f"https://bench.example/{number}"
        await store.save_snapshot(
            PageSnapshot(
                key=url,
                url=url,
                source_id=source_id,
                status=PageStatus.LIVE,
                content_type="text/html",
                body=b"",
                content_hash=str(number),
                fetched_at=now,
                checked_at=now,
            )
        )
        made = [
            _passage(number, position, source_id, language, words[language], chance, now)
            for position in range(_PASSAGES_OF_A_PAGE)
        ]
        hashes = {one.id: one.id for one in made}
        rows = centres[rng.integers(0, 500, len(made))] + 0.7 * rng.normal(size=(len(made), dimensions))
        rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
        await store.save_vectors(fingerprint, dict(zip(hashes, rows, strict=True)))
        await store.replace_passages(source_id, url, made, hashes=hashes, built_from="bench")


def _passage(
    number: int, position: int, source_id: str, language: str, words: list[str], chance: random.Random, now: datetime
) -> Passage:
    sentences = tuple(" ".join(chance.choices(words, k=18)) + "." for _ in range(6))
    return Passage(
        id=hashlib.sha256(f"{number}/{position}".encode()).hexdigest()[:40],
        source_id=source_id,
        url=f"https://bench.example/{number}",
        page_key=f"https://bench.example/{number}",
        language=language,
        title=" ".join(chance.choices(words, k=5)),
        heading_path=(),
        anchor=None,
        position=position,
        sentences=sentences,
        kinds=(BlockKind.PARAGRAPH,) * len(sentences),
        checked_on=now.date(),
    )
