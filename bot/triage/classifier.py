"""The trained classifier: one linear layer over the features, in a file of its own beside its figures."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from bot.errors import TriageInvalid
from bot.triage.features import RUN_BUCKETS, WORDING_BITS, Floats, join_dense, letter_runs, wording_bits
from bot.triage.wordings import Found
from knowledge.ports import Vectors

WEIGHTS_FILE = Path(__file__).with_name("weights.npz")


class Classifier:
    """Turns a message into the probability of each label; the labels are those of the examples."""

    def __init__(self, *, labels: tuple[str, ...], dense: Floats, runs: Floats, bias: Floats, centre: Vectors) -> None:
        """Keep the weights: ``dense`` (labels, dimensions + bits), ``runs`` (labels, buckets), ``bias`` (labels,).

        The calibration's temperature is part of them.
        """
        self.labels = labels
        self._dense = dense
        self._runs = runs
        self._bias = bias
        self._centre = centre

    def probabilities(self, text: str, vector: Vectors, found: Found) -> Mapping[str, float]:
        """Return each label's probability, calibrated; they sum to 1."""
        dense = join_dense(vector, wording_bits(found, text), self._centre)
        runs = letter_runs(text)
        buckets = np.fromiter(runs.keys(), dtype=np.intp, count=len(runs))
        weights = np.fromiter(runs.values(), dtype=np.float32, count=len(runs))
        logits = self._dense @ dense + self._runs[:, buckets] @ weights + self._bias
        odds = np.exp(logits - logits.max())
        return dict(zip(self.labels, (float(share) for share in odds / odds.sum()), strict=True))


def load_classifier(path: Path = WEIGHTS_FILE, *, fingerprint: str) -> Classifier:
    """Return the classifier of a weights file that was trained on the embedding with this fingerprint.

    Raises:
        TriageInvalid: The file cannot be used, or it was trained on another embedding or other features.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            labels = tuple(str(label) for label in arrays["labels"])
            trained_on = str(arrays["fingerprint"])
            dense, runs, bias, centre = (
                arrays[name].astype(np.float32) for name in ("dense", "runs", "bias", "centre")
            )
    except (OSError, ValueError, KeyError, EOFError, TypeError, BadZipFile) as error:
        raise TriageInvalid(f"cannot use {str(path)!r}: {error}; run `askca train-triage`") from error
    wanted = ((len(labels), centre.size + WORDING_BITS), (len(labels), RUN_BUCKETS), (len(labels),))
    if (dense.shape, runs.shape, bias.shape) != wanted or trained_on != fingerprint:
        raise TriageInvalid(f"{str(path)!r} was trained for other features or embedding: run `askca train-triage`")
    return Classifier(labels=labels, dense=dense, runs=runs, bias=bias, centre=centre)
