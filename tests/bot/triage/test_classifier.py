"""The classifier: honest probabilities from a file that fits, and a file that does not fit refused."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bot.errors import TriageInvalid
from bot.triage.classifier import WEIGHTS_FILE, Classifier, load_classifier
from bot.triage.examples import LABELS
from bot.triage.features import (
    RUN_BUCKETS,
    WORDING_BITS,
    join_dense,
    letter_runs,
    wording_bits,
)
from bot.triage.wordings import KEYS, Found
from knowledge.embed import OnnxEmbedder

DIMENSIONS = 8
NOTHING: Found = frozenset()
CENTRE = np.full(DIMENSIONS, 0.5, np.float32)

Save = Callable[..., Path]


def make_classifier(**changes: Any) -> Classifier:
    weights: dict[str, Any] = {
        "labels": ("answer", "human", "live"),
        "dense": np.zeros((3, DIMENSIONS + WORDING_BITS), np.float32),
        "runs": np.zeros((3, RUN_BUCKETS), np.float32),
        "bias": np.zeros(3, np.float32),
        "centre": CENTRE,
    }
    return Classifier(**{**weights, **changes})


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Writes a weights file for two labels, with changes; None leaves an array out."""

    def make(**changes: Any) -> Path:
        arrays: Mapping[str, Any] = {
            "labels": np.array(["answer", "human"]),
            "fingerprint": np.array("tiny-1"),
            "centre": CENTRE.astype(np.float16),
            "dense": np.zeros((2, DIMENSIONS + WORDING_BITS), np.float16),
            "runs": np.zeros((2, RUN_BUCKETS), np.float16),
            "bias": np.zeros(2, np.float16),
        } | changes
        path = tmp_path / "w.npz"
        np.savez(path, **{name: array for name, array in arrays.items() if array is not None})
        return path

    return make


def test_the_probabilities_are_those_of_a_linear_layer() -> None:
    bias = np.log(np.array([1.0, 2.0, 5.0], np.float32))
    shares = make_classifier(bias=bias).probabilities("anything", CENTRE, NOTHING)
    assert shares == pytest.approx({"answer": 0.125, "human": 0.25, "live": 0.625})


def test_the_embedding_counts_from_its_centre() -> None:
    dense = np.zeros((3, DIMENSIONS + WORDING_BITS), np.float32)
    dense[1, 0] = 2.0
    classifier = make_classifier(dense=dense)
    even = classifier.probabilities("x", CENTRE, NOTHING)
    moved = classifier.probabilities("x", CENTRE + np.eye(DIMENSIONS, dtype=np.float32)[0], NOTHING)
    assert even["human"] == pytest.approx(1 / 3)
    assert moved["human"] == pytest.approx(np.e**2 / (np.e**2 + 2))


def test_a_wording_moves_the_probability() -> None:
    dense = np.zeros((3, DIMENSIONS + WORDING_BITS), np.float32)
    bits = wording_bits(frozenset({("person", "wanted")}), "x") - wording_bits(NOTHING, "x")
    dense[1, DIMENSIONS:] = bits
    shares = make_classifier(dense=dense).probabilities("x", CENTRE, frozenset({("person", "wanted")}))
    assert shares["human"] > shares["answer"] == shares["live"]


def test_a_run_of_letters_moves_the_probability() -> None:
    runs = np.zeros((3, RUN_BUCKETS), np.float32)
    runs[2, list(letter_runs("zzzz"))] = 5.0
    classifier = make_classifier(runs=runs)
    assert classifier.probabilities("zzzz", CENTRE, NOTHING)["live"] > 0.9
    assert classifier.probabilities("abcd", CENTRE, NOTHING)["live"] == pytest.approx(1 / 3)


@pytest.mark.parametrize("text", ["", " ", "a", "😀", "更", "x" * 10_000])
def test_probabilities_sum_to_one_for_any_text(text: str) -> None:
    shares = make_classifier(bias=np.array([900.0, -900.0, 3.0], np.float32)).probabilities(text, CENTRE, NOTHING)
    assert sum(shares.values()) == pytest.approx(1.0)
    assert all(0.0 <= share <= 1.0 for share in shares.values())


def test_a_weights_file_is_loaded_as_it_was_written(save: Save) -> None:
    bias = np.log(np.array([1.0, 3.0])).astype(np.float16)
    classifier = load_classifier(save(bias=bias), fingerprint="tiny-1")
    assert classifier.labels == ("answer", "human")
    shares = classifier.probabilities("x", CENTRE, NOTHING)
    assert shares == pytest.approx({"answer": 0.25, "human": 0.75}, abs=1e-3)


UNFIT: dict[str, tuple[dict[str, Any], str]] = {
    "of another embedding": ({"fingerprint": np.array("tiny-2")}, "train-triage"),
    "of fewer wordings": ({"dense": np.zeros((2, DIMENSIONS + WORDING_BITS - 1))}, "train-triage"),
    "of more labels": ({"labels": np.array(["a", "b", "c"])}, "train-triage"),
    "of fewer buckets": ({"runs": np.zeros((2, RUN_BUCKETS // 2))}, "train-triage"),
    "of another centre": ({"centre": np.zeros(DIMENSIONS + 1)}, "train-triage"),
    "without bias": ({"bias": None}, "bias"),
    "without fingerprint": ({"fingerprint": None}, "fingerprint"),
    "with an object inside": ({"labels": np.array(["a", {}], dtype=object)}, "train-triage"),
}


@pytest.mark.parametrize("case", UNFIT)
def test_a_weights_file_that_does_not_fit_is_refused_by_name(save: Save, case: str) -> None:
    changes, named = UNFIT[case]
    with pytest.raises(TriageInvalid, match=rf"w\.npz.*{named}"):
        load_classifier(save(**changes), fingerprint="tiny-1")


@pytest.mark.parametrize("content", [None, b"", b"no archive", b"PK\x03\x04broken"])
def test_a_file_that_is_no_archive_is_refused_by_name(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "w.npz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(TriageInvalid, match=r"w\.npz"):
        load_classifier(path, fingerprint="tiny-1")


def test_the_packaged_weights_are_for_the_packaged_embedding_and_all_labels(embedder: OnnxEmbedder) -> None:
    classifier = load_classifier(fingerprint=embedder.fingerprint)
    assert set(classifier.labels) == set(LABELS)
    assert WEIGHTS_FILE.stat().st_size < 1_000_000


def test_there_is_a_bit_for_each_wording_each_section_and_the_length() -> None:
    places = [(section, key) for section, keys in KEYS.items() if section != "harmless" for key in keys]
    assert len(places) + len(KEYS) - 1 + 1 == WORDING_BITS
    seen = {tuple(wording_bits(frozenset({place}), "")) for place in places}
    assert len(seen) == len(places)
    for bits in seen:
        assert sum(bits) == 2.0


@pytest.mark.parametrize(("chars", "bit"), [(0, 0.0), (100, 0.5), (200, 1.0), (5000, 1.0)])
def test_the_last_bit_is_the_length(chars: int, bit: float) -> None:
    assert wording_bits(NOTHING, "x" * chars)[-1] == pytest.approx(bit)


def test_runs_of_letters_are_of_unit_length_and_folded() -> None:
    assert sum(weight**2 for weight in letter_runs("Kuv xav tau kev pab").values()) == pytest.approx(1.0)
    assert letter_runs("KUV  xav") == letter_runs("kuv xav")
    assert letter_runs("kuv xav") != letter_runs("xav kuv koj")
    assert all(0 <= bucket < RUN_BUCKETS for bucket in letter_runs("更新驾照 и ещё"))


def test_runs_do_not_depend_on_the_process() -> None:
    # Python's own hash of strings changes with each start: weights by it would be noise.
    assert set(letter_runs("ab")) == {1376, 1939, 2157, 4584, 6360, 6930}


def test_a_very_long_message_is_read_from_its_beginning() -> None:
    assert letter_runs("a" * 600) == letter_runs("a" * 600 + "b" * 9_000)


def test_the_dense_part_is_the_moved_embedding_and_the_bits() -> None:
    bits = wording_bits(NOTHING, "x" * 200)
    dense = join_dense(np.ones(DIMENSIONS, np.float32), bits, CENTRE)
    assert dense.dtype == np.float32
    assert dense.tolist() == [0.5] * DIMENSIONS + [0.0] * (WORDING_BITS - 1) + [1.0]
