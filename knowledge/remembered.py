"""An embedder that remembers the last queries: one message is embedded once, however many ask for its vector."""

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock

from knowledge.ports import Embedder, Vectors

MOST_QUERIES = 256


class RememberingEmbedder:
    """Another embedder with a small memory; safe to call from several threads."""

    def __init__(self, embedder: Embedder) -> None:
        """Remember for this embedder."""
        self.fingerprint = embedder.fingerprint
        self.dimensions = embedder.dimensions
        self._embedder = embedder
        self._vectors: OrderedDict[str, Vectors] = OrderedDict()
        self._lock = Lock()

    def embed_query(self, text: str) -> Vectors:
        """Return the query's vector."""
        with self._lock:
            if text in self._vectors:
                self._vectors.move_to_end(text)
                return self._vectors[text]
        vector = self._embedder.embed_query(text)
        with self._lock:
            self._vectors[text] = vector
            while len(self._vectors) > MOST_QUERIES:
                self._vectors.popitem(last=False)
        return vector

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Return a row for each text; nothing of them is remembered."""
        return self._embedder.embed_passages(texts)
