"""The embedder that remembers: asked once for what was asked lately, and right from several threads."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from knowledge.ports import Vectors
from knowledge.remembered import MOST_QUERIES, RememberingEmbedder


class Counting:
    """An embedder that keeps what it was asked; a text's vector is its length and first letter."""

    fingerprint = "counting-1"
    dimensions = 2

    def __init__(self) -> None:
        self.queries: list[str] = []
        self.passages: list[Sequence[str]] = []

    def embed_query(self, text: str) -> Vectors:
        self.queries.append(text)
        if text == "break":
            raise RuntimeError("away")
        return np.array([len(text), ord(text[0])], np.float32)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        self.passages.append(texts)
        return np.stack([np.array([len(text), 0], np.float32) for text in texts])


@pytest.fixture
def inner() -> Counting:
    return Counting()


def test_a_query_is_embedded_once(inner: Counting) -> None:
    remembering = RememberingEmbedder(inner)
    vectors = [remembering.embed_query(text) for text in ("one", "two", "one", "one", "two")]
    assert inner.queries == ["one", "two"]
    assert [vector.tolist() for vector in vectors] == [
        inner.embed_query(t).tolist() for t in ("one", "two", "one", "one", "two")
    ]


def test_only_equal_texts_are_the_same_query(inner: Counting) -> None:
    remembering = RememberingEmbedder(inner)
    for text in ("one", "One", "one "):
        remembering.embed_query(text)
    assert inner.queries == ["one", "One", "one "]


def test_the_oldest_is_forgotten_first(inner: Counting) -> None:
    remembering = RememberingEmbedder(inner)
    texts = [f"q{number}" for number in range(MOST_QUERIES)]
    for text in texts:
        remembering.embed_query(text)
    remembering.embed_query(texts[0])  # asked again: now the youngest
    remembering.embed_query("one more")
    inner.queries.clear()
    remembering.embed_query(texts[0])
    remembering.embed_query(texts[2])
    assert inner.queries == []
    remembering.embed_query(texts[1])
    assert inner.queries == [texts[1]]


def test_passages_are_not_remembered(inner: Counting) -> None:
    remembering = RememberingEmbedder(inner)
    for _ in range(2):
        assert remembering.embed_passages(["a", "bb"]).tolist() == [[1, 0], [2, 0]]
    assert inner.passages == [["a", "bb"], ["a", "bb"]]
    remembering.embed_query("a")
    assert inner.queries == ["a"]


def test_it_is_named_like_what_it_remembers_for(inner: Counting) -> None:
    remembering = RememberingEmbedder(inner)
    assert (remembering.fingerprint, remembering.dimensions) == ("counting-1", 2)


def test_a_failure_is_not_remembered(inner: Counting) -> None:
    remembering = RememberingEmbedder(inner)
    for _ in range(2):
        with pytest.raises(RuntimeError):
            remembering.embed_query("break")
    assert inner.queries == ["break", "break"]


def test_several_threads_get_their_own_texts_vectors(inner: Counting) -> None:
    remembering = RememberingEmbedder(inner)
    texts = [f"{number:05d}"[number % 5 :] for number in range(2000)]
    with ThreadPoolExecutor(8) as threads:
        vectors = list(threads.map(remembering.embed_query, texts))
    assert [vector.tolist() for vector in vectors] == [[len(text), ord(text[0])] for text in texts]
