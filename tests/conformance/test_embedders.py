from pathlib import Path

import numpy as np
import pytest

from knowledge.embed import OnnxEmbedder, SentenceTransformerEmbedder
from knowledge.errors import EmbedderUnavailable
from knowledge.ports import Embedder


@pytest.fixture(scope="module")
def exported_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip(
        "sentence_transformers",
        reason="NOT CHECKED: sentence-transformers is not installed, so the second embedder was not compared",
    )
    from knowledge.e5_export import export_sentence_transformer

    folder = tmp_path_factory.mktemp("exported")
    export_sentence_transformer(folder)
    return folder


@pytest.fixture(scope="module")
def exported(exported_folder: Path) -> SentenceTransformerEmbedder:
    return SentenceTransformerEmbedder(str(exported_folder))


@pytest.fixture(params=["onnx", "sentence-transformers"])
def each_embedder(request: pytest.FixtureRequest) -> Embedder:
    chosen: Embedder = request.getfixturevalue("embedder" if request.param == "onnx" else "exported")
    return chosen


def test_rows_are_unit_vectors_in_order(each_embedder: Embedder, twenty_languages: dict[str, str]) -> None:
    texts = list(twenty_languages.values())
    rows = each_embedder.embed_passages(texts)
    assert rows.dtype == np.float32
    assert rows.shape == (20, each_embedder.dimensions)
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-4)
    np.testing.assert_allclose(rows[3], each_embedder.embed_passages([texts[3]])[0], atol=1e-3)


@pytest.mark.parametrize("text", ["", "\x00\ud800", "fee " * 2000], ids=["empty", "odd", "long"])
def test_any_text_has_a_vector(each_embedder: Embedder, text: str) -> None:
    vector = each_embedder.embed_query(text)
    assert vector.dtype == np.float32
    assert vector.shape == (each_embedder.dimensions,)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-4)


def test_no_texts_give_no_rows(each_embedder: Embedder) -> None:
    assert each_embedder.embed_passages([]).shape == (0, each_embedder.dimensions)


def test_both_embedders_serve_one_index(
    embedder: OnnxEmbedder, exported: SentenceTransformerEmbedder, twenty_languages: dict[str, str]
) -> None:
    assert exported.fingerprint == embedder.fingerprint
    texts = list(twenty_languages.values())
    passages = (embedder.embed_passages(texts) * exported.embed_passages(texts)).sum(axis=1)
    queries = [float(embedder.embed_query(text) @ exported.embed_query(text)) for text in texts]
    lowest = dict(zip(twenty_languages, np.minimum(passages, queries).tolist(), strict=True))
    assert {language: cosine for language, cosine in lowest.items() if cosine < 0.999} == {}


def test_a_folder_from_elsewhere_has_a_fingerprint_of_its_own(
    exported: SentenceTransformerEmbedder, exported_folder: Path, tmp_path: Path
) -> None:
    for part in exported_folder.rglob("*"):
        if part.is_file() and part.name != "fingerprint.txt":
            target = tmp_path / "other-e5" / part.relative_to(exported_folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.symlink_to(part)
    other = SentenceTransformerEmbedder(str(tmp_path / "other-e5"))
    assert other.fingerprint.startswith("other-e5:")
    assert other.fingerprint != exported.fingerprint


def test_a_missing_library_is_named(tmp_path: Path) -> None:
    try:
        import sentence_transformers  # noqa: F401
    except ImportError:
        with pytest.raises(EmbedderUnavailable, match="the extra 'sentence-transformers'"):
            SentenceTransformerEmbedder(str(tmp_path))
    else:
        pytest.skip("sentence-transformers is installed")
