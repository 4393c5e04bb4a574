"""Training: what it writes can be loaded and has learnt, and its figures are of folds that were not seen."""

import random
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from bot.errors import TriageInvalid
from bot.triage.classifier import load_classifier
from bot.triage.examples import Example
from bot.triage.training_figures import TrainingFigures
from bot.triage.wordings import Wordings
from knowledge.ports import Vectors

pytest.importorskip("sklearn", reason="scikit-learn is there for training only (the extra `train`)")

from threadpoolctl import threadpool_limits

from bot.triage.training import FOLDS, train

SUBJECTS = ("calfresh", "license", "unemployment", "refund", "rent", "passport", "medicare", "wages")
TAUGHT = {
    "answer": ("how can anyone get {}", "who may apply for {}"),
    "handoff.status": ("my {} is pending for weeks", "check my {} file please"),
    "human": ("agent now about {}", "connect me to staff for {}"),
    "out_of_scope": ("poem of the {} song", "football and {} movie"),
}
EXAMPLES = [
    Example(label=label, text=pattern.format(subject), language=("en", "es")[number % 2])
    for label, patterns in TAUGHT.items()
    for number, (pattern, subject) in enumerate(product(patterns, SUBJECTS))
]


class WordEmbedder:
    """A small embedding of words; texts with the same words have the same vector."""

    fingerprint = "words-1"
    dimensions = 64

    def __init__(self) -> None:
        self.queries: list[str] = []

    def embed_query(self, text: str) -> Vectors:
        self.queries.append(text)
        row = np.full(self.dimensions, 0.3, np.float32)
        for word in text.split():
            row[zlib.crc32(word.encode()) % self.dimensions] += 1.0
        return np.asarray(row / np.linalg.norm(row), np.float32)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self.embed_query(text) for text in texts])


@dataclass(frozen=True)
class Trained:
    figures: TrainingFigures
    path: Path
    embedded: list[str]
    told: list[tuple[int, int]]


def train_on(examples: Sequence[Example], wordings: Wordings, path: Path) -> Trained:
    embedder = WordEmbedder()
    told: list[tuple[int, int]] = []
    # On a busy machine the threads of the algebra wait for each other.
    with threadpool_limits(1):
        figures = train(
            examples,
            wordings=wordings,
            embedder=embedder,
            path=path,
            on_progress=lambda done, total: told.append((done, total)),
        )
    return Trained(figures, path, embedder.queries, told)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory, few_wordings: Wordings) -> Trained:
    return train_on(EXAMPLES, few_wordings, tmp_path_factory.mktemp("trained") / "w.npz")


def test_the_weights_predict_what_was_taught(trained: Trained, few_wordings: Wordings) -> None:
    classifier = load_classifier(trained.path, fingerprint="words-1")
    assert set(classifier.labels) == set(TAUGHT)
    for example in EXAMPLES:
        vector = WordEmbedder().embed_query(example.text)
        shares = classifier.probabilities(example.text, vector, few_wordings.find(example.text))
        assert max(shares, key=shares.__getitem__) == example.label, example.text


def test_what_was_taught_goes_for_other_words_too(trained: Trained, few_wordings: Wordings) -> None:
    classifier = load_classifier(trained.path, fingerprint="words-1")
    text = "my wheelchair is pending for months"
    shares = classifier.probabilities(text, WordEmbedder().embed_query(text), few_wordings.find(text))
    assert max(shares, key=shares.__getitem__) == "handoff.status"


def test_the_letters_count_beside_the_embedding(trained: Trained, few_wordings: Wordings) -> None:
    classifier = load_classifier(trained.path, fingerprint="words-1")
    vector = WordEmbedder().embed_query("rent")
    status, song = (
        classifier.probabilities(text, vector, few_wordings.find(text)) for text in ("is pending", "poem of song")
    )
    assert status["handoff.status"] > 1.5 * song["handoff.status"]
    assert song["out_of_scope"] > 1.5 * status["out_of_scope"]


def test_weights_of_another_embedding_are_refused(trained: Trained) -> None:
    with pytest.raises(TriageInvalid, match=r"w\.npz.*train-triage"):
        load_classifier(trained.path, fingerprint="words-2")


def test_the_figures_tell_how_the_folds_did(trained: Trained) -> None:
    figures = trained.figures
    assert (figures.examples, figures.folds) == (len(EXAMPLES), FOLDS)
    assert 0.3 <= figures.temperature <= 3.0
    assert figures.accuracy > 0.95
    assert 0.0 <= figures.calibration_error < 0.3
    thresholds = [row.threshold for row in figures.curve]
    assert thresholds == sorted(set(thresholds))
    recalls = [row.recall for row in figures.curve]
    assert recalls == sorted(recalls, reverse=True)
    kept = [row.kept for row in figures.curve]
    assert kept == sorted(kept)
    assert all(row.least_recall <= row.recall for row in figures.curve)


def test_labels_that_cannot_be_learnt_show_in_the_figures(tmp_path: Path, few_wordings: Wordings) -> None:
    labels = [example.label for example in EXAMPLES]
    random.Random(1).shuffle(labels)
    shuffled = [
        Example(label=label, text=example.text, language="en") for label, example in zip(labels, EXAMPLES, strict=True)
    ]
    figures = train_on(shuffled, few_wordings, tmp_path / "w.npz").figures
    # Seen examples would be recited; folds that were not seen cannot be.
    assert figures.accuracy < 0.6


def test_each_example_is_embedded_once_and_progress_is_told(trained: Trained) -> None:
    assert trained.embedded == [example.text for example in EXAMPLES]
    assert trained.told == [(number, len(EXAMPLES)) for number in range(len(EXAMPLES) + 1)]


def test_the_same_examples_give_the_same_weights(tmp_path: Path, trained: Trained, few_wordings: Wordings) -> None:
    again = train_on(EXAMPLES, few_wordings, tmp_path / "w.npz")
    assert again.figures == trained.figures
    with np.load(again.path) as one, np.load(trained.path) as other:
        assert all(np.array_equal(one[name], other[name]) for name in other.files)
