"""Trains the classifier on the examples; needs scikit-learn, which answering does not.

Figures come from folds that the classifier has not seen, and the temperature is fitted on their logits.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from bot.triage.classifier import WEIGHTS_FILE
from bot.triage.examples import Example
from bot.triage.features import RUN_BUCKETS, letter_runs, wording_bits
from bot.triage.training_figures import TrainingFigures, measure
from bot.triage.wordings import Wordings
from knowledge.ports import Embedder

FOLDS = 5

# Chosen on the folds: the inverse of the penalty, and how much each part of the features may weigh. Centred vectors
# are short, so theirs is large.
_STRENGTH = 1.0
_VECTOR_SCALE = 8.0
_BITS_SCALE = 1.2
_RUNS_SCALE = 3.0

_Doubles = npt.NDArray[np.float64]


def train(
    examples: Sequence[Example],
    *,
    wordings: Wordings,
    embedder: Embedder,
    path: Path = WEIGHTS_FILE,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> TrainingFigures:
    """Return the figures of the folds, after writing the weights trained on all examples."""
    vectors = []
    for number, example in enumerate(examples):
        on_progress(number, len(examples))
        vectors.append(embedder.embed_query(example.text))
    centre = np.mean(vectors, axis=0).astype(np.float32)
    bits = [wording_bits(wordings.find(example.text), example.text) for example in examples]
    runs = [letter_runs(example.text) for example in examples]
    dense = np.stack(vectors) - centre
    features = _join(dense, np.stack(bits), runs)
    without_bits = _join(dense, np.stack([_forget(one) for one in bits]), runs)
    wanted = np.array([example.label for example in examples])
    logits, labels = _logits_of_folds(features, without_bits, wanted)
    temperature = _fit_temperature(logits, labels, wanted)
    final = _fit(features, without_bits, wanted)
    weights, dimensions = final.coef_ / temperature, centre.size
    kept = weights[:, : dimensions + bits[0].size].copy()
    kept[:, :dimensions] *= _VECTOR_SCALE
    kept[:, dimensions:] *= _BITS_SCALE
    np.savez_compressed(
        path,
        labels=np.array(labels),
        fingerprint=np.array(embedder.fingerprint),
        centre=centre.astype(np.float16),
        dense=kept.astype(np.float16),
        runs=(weights[:, kept.shape[1] :] * _RUNS_SCALE).astype(np.float16),
        bias=(final.intercept_ / temperature).astype(np.float16),
    )
    on_progress(len(examples), len(examples))
    return measure(examples, labels, _softmax(logits / temperature), folds=FOLDS, temperature=temperature)


def _join(vectors: npt.NDArray[np.float32], bits: npt.NDArray[np.float32], runs: list[dict[int, float]]) -> csr_matrix:
    dense = csr_matrix(np.hstack([vectors * _VECTOR_SCALE, bits * _BITS_SCALE]))
    ends = np.cumsum([0, *(len(one) for one in runs)])
    buckets = np.concatenate([np.fromiter(one.keys(), dtype=np.intp) for one in runs])
    weights = np.concatenate([np.fromiter(one.values(), dtype=np.float32) for one in runs]) * _RUNS_SCALE
    return hstack([dense, csr_matrix((weights, buckets, ends), shape=(len(runs), RUN_BUCKETS))]).tocsr()


def _forget(bits: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return the bits of a message in which no wording was found; the last one is its length."""
    return np.concatenate([np.zeros(bits.size - 1, np.float32), bits[-1:]])


def _fit(features: csr_matrix, without_bits: csr_matrix, wanted: npt.NDArray[np.str_]) -> LogisticRegression:
    """Fit on each example with its wordings and without them.

    The wordings were written with the examples in view, so they are surer there than they will be: half of the time
    the rest must do without.
    """
    both = vstack([features, without_bits]).tocsr()
    return LogisticRegression(C=_STRENGTH, max_iter=500).fit(both, np.concatenate([wanted, wanted]))


def _logits_of_folds(
    features: csr_matrix, without_bits: csr_matrix, wanted: npt.NDArray[np.str_]
) -> tuple[_Doubles, tuple[str, ...]]:
    labels = tuple(str(label) for label in np.unique(wanted))
    logits = np.zeros((len(wanted), len(labels)))
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    for seen, unseen in folds.split(np.zeros(len(wanted)), wanted):
        logits[unseen] = _fit(features[seen], without_bits[seen], wanted[seen]).decision_function(features[unseen])
    return logits, labels


def _fit_temperature(logits: _Doubles, labels: Sequence[str], wanted: npt.NDArray[np.str_]) -> float:
    """Return what the logits are divided by so that the likelihood of the wanted labels is greatest (Guo 2017)."""
    places = np.searchsorted(np.array(labels), wanted)

    def loss(temperature: float) -> float:
        return float(-np.log(_softmax(logits / temperature)[np.arange(len(places)), places] + 1e-12).mean())

    return float(minimize_scalar(loss, bounds=(0.3, 3.0), method="bounded").x)


def _softmax(logits: _Doubles) -> _Doubles:
    odds: _Doubles = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: _Doubles = odds / odds.sum(axis=1, keepdims=True)
    return shares
