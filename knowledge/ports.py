"""What knowledge needs from outside its own files."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns texts into vectors of unit length.

    ``fingerprint`` names the embedding and its version: vectors with different fingerprints are never compared.
    ``dimensions`` is the length of a vector.
    """

    fingerprint: str
    dimensions: int

    def embed_query(self, text: str) -> Vectors:
        """Return the query's vector, float32, shape ``(dimensions,)``."""
        ...

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Return a row for each text in order, float32, shape ``(len(texts), dimensions)``."""
        ...
