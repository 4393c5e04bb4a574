"""What an average question looks like to the embedding, per language.

The embedding puts the language and the form "question" into every query vector. Subtracting the average question
of the language leaves what this question asks, and finds pages in other languages much better. The averages come
from sixty typical questions, the same in every language (``typical_questions/``).
"""

import asyncio
import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np

from knowledge.ports import Embedder, Vectors
from knowledge.store import KnowledgeStore

PACKAGED_QUESTIONS = Path(__file__).with_name("typical_questions")


def load_typical_questions(folder: Path = PACKAGED_QUESTIONS) -> dict[str, list[str]]:
    """Return the typical questions by language, in the same order in each."""
    return {path.stem: path.read_text(encoding="utf-8").split("\n")[:-1] for path in sorted(folder.glob("*.txt"))}


async def average_questions(
    store: KnowledgeStore, embedder: Embedder, on_progress: Callable[[str, int, int], None]
) -> dict[str, Vectors]:
    """Return the average vector of the typical questions by language; each is embedded once and kept in SQL."""
    averages: dict[str, Vectors] = {}
    by_language = load_typical_questions()
    for number, (language, questions) in enumerate(by_language.items(), start=1):
        hashes = {hashlib.sha256(f"query:{text}".encode()).hexdigest(): text for text in questions}
        known = await store.vectors(embedder.fingerprint, hashes)
        missing = {key: text for key, text in hashes.items() if key not in known}
        if missing:
            new = await asyncio.to_thread(lambda texts: {k: embedder.embed_query(t) for k, t in texts.items()}, missing)
            await store.save_vectors(embedder.fingerprint, new)
            known |= new
            on_progress("languages", number, len(by_language))
        averages[language] = np.mean([known[key] for key in sorted(hashes)], axis=0, dtype=np.float32)
    return averages
