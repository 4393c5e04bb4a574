"""What the classifier sees of a message: its embedding, the wordings in it, and its letters in short runs.

The embedding carries meaning over languages; the runs of letters carry the languages that it hardly knows (Hmong, Lao,
Iu Mien); the wordings carry what people agreed to call things.
"""

import zlib
from collections import Counter

import numpy as np
import numpy.typing as npt

from bot.triage.wordings import KEYS, Found
from knowledge.ports import Vectors
from knowledge.wordings import fold

Floats = npt.NDArray[np.float32]

RUN_BUCKETS = 8192
_RUN_LENGTHS = (2, 3, 4)
_MOST_CHARS = 600

_PLACES = tuple((section, key) for section, keys in KEYS.items() if section != "harmless" for key in keys)
_SECTIONS = tuple(section for section in KEYS if section != "harmless")
WORDING_BITS = len(_PLACES) + len(_SECTIONS) + 1


def wording_bits(found: Found, text: str) -> Floats:
    """Return 1 for each wording and each section of them that stands in a message, and how long the message is."""
    bits = [float(place in found) for place in _PLACES]
    bits += [float(any(section == place[0] for place in found)) for section in _SECTIONS]
    return np.array([*bits, min(1.0, len(text) / 200)], dtype=np.float32)


def letter_runs(text: str) -> dict[int, float]:
    """Return the weights of a message's runs of two to four letters, by bucket; their squares sum to 1."""
    folded = fold(text[:_MOST_CHARS]) + " "
    counts: Counter[int] = Counter()
    for length in _RUN_LENGTHS:
        for start in range(len(folded) - length + 1):
            counts[zlib.crc32(folded[start : start + length].encode()) % RUN_BUCKETS] += 1
    norm = float(np.sqrt(sum(np.log1p(count) ** 2 for count in counts.values()))) or 1.0
    return {bucket: float(np.log1p(count)) / norm for bucket, count in counts.items()}


def join_dense(vector: Vectors, bits: Floats, centre: Vectors) -> Floats:
    """Return the dense part of the features: the embedding without what all messages share, and the bits."""
    return np.concatenate([vector - centre, bits]).astype(np.float32)
