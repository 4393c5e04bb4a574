"""multilingual-e5-small as an ONNX graph: token ids in, vectors of unit length out.

The network is BERT (12 layers of attention and feed-forward with GELU), then the mean over the tokens. The
matrices stay in 4 bits; ONNX Runtime multiplies with them as they are (its ``com.microsoft`` operators).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx.external_data_helper import set_external_data
from onnx.helper import make_graph, make_model, make_node, make_opsetid, make_tensor_value_info
from onnx.numpy_helper import from_array

from knowledge.e5_weights import BLOCK_SIZE, Weights, interleave

_OPSET = 21
_IR_VERSION = 10
_MICROSOFT = "com.microsoft"
_INT8_ACTIVATIONS = 4  # MatMulNBits' accuracy_level: activations are rounded to 8 bits for the product
_PAGE_BYTES = 4096
_INLINE_BYTES = 64


def write_graph(weights: Weights, graph_path: Path, constants_path: Path) -> None:
    """Write the graph, and beside it the file of its constants.

    The graph takes ``tokens`` (int64, one text a row, without padding) and gives ``vectors`` (float32). Its
    constants stand in a file of their own so that processes map and share them: of the word table only the
    rows that occur come into memory.
    """
    with constants_path.open("wb") as constants_file:
        sheet = _Sheet(weights=weights, constants_file=constants_file)
        hidden = _add_embeddings(sheet)
        for layer in range(weights.shape.layers):
            hidden = _add_layer(sheet, f"l{layer}", hidden)
        mean = sheet.node("ReduceMean", [hidden, sheet.constant("token_axis", np.array([1]))], "mean", keepdims=0)
        sheet.node("LpNormalization", [mean], "vectors", axis=-1, p=2)
    graph = make_graph(
        sheet.nodes,
        "multilingual-e5-small",
        [make_tensor_value_info("tokens", onnx.TensorProto.INT64, ["texts", "length"])],
        [make_tensor_value_info("vectors", onnx.TensorProto.FLOAT, ["texts", weights.shape.hidden])],
        sheet.constants,
    )
    opsets = [make_opsetid("", _OPSET), make_opsetid(_MICROSOFT, 1)]
    graph_path.write_bytes(make_model(graph, opset_imports=opsets, ir_version=_IR_VERSION).SerializeToString())


@dataclass(slots=True, kw_only=True)
class _Sheet:
    """The graph while it is drawn; every method returns the name of the value that it adds."""

    weights: Weights
    constants_file: BinaryIO
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)

    def node(self, operator: str, inputs: Sequence[str], output: str, domain: str = "", **attributes: Any) -> str:
        self.nodes.append(make_node(operator, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def constant(self, name: str, array: NDArray[np.generic]) -> str:
        tensor = from_array(np.ascontiguousarray(array), name)
        if array.nbytes > _INLINE_BYTES:
            self.constants_file.write(bytes(-self.constants_file.tell() % _PAGE_BYTES))
            offset = self.constants_file.tell()
            length = self.constants_file.write(tensor.raw_data)
            set_external_data(tensor, Path(self.constants_file.name).name, offset, length)
            tensor.ClearField("raw_data")
        self.constants.append(tensor)
        return name

    def floats(self, name: str) -> str:
        return self.constant(name, self.weights.floats[name])

    def product(self, source: str, name: str) -> str:
        """The source times a 4-bit matrix, plus its bias."""
        matrix = self.weights.matrices[f"{name}.w"]
        rows, blocks = matrix.scales.shape
        codes = self.constant(f"{name}.codes", interleave(matrix))
        scales = self.constant(f"{name}.scales", matrix.scales.astype(np.float32))
        return self.node(
            "MatMulNBits",
            [source, codes, scales, "", "", self.floats(f"{name}.b")],
            name,
            _MICROSOFT,
            K=blocks * BLOCK_SIZE,
            N=rows,
            bits=4,
            block_size=BLOCK_SIZE,
            accuracy_level=_INT8_ACTIVATIONS,
        )

    def normalised_sum(self, left: str, right: str, name: str) -> str:
        """The sum of two values, each token's row brought to mean 0 and deviation 1, then scaled and shifted."""
        # Two operators on purpose: the fused SkipLayerNormalization took four times as long.
        total = self.node("Add", [left, right], f"{name}.sum")
        inputs = [total, self.floats(f"{name}.w"), self.floats(f"{name}.b")]
        return self.node("LayerNormalization", inputs, name, axis=-1, epsilon=self.weights.shape.epsilon)


def _add_embeddings(sheet: _Sheet) -> str:
    weights, shape = sheet.weights, sheet.weights.shape
    words = weights.matrices["emb.word"]
    codes = sheet.constant("words.codes", interleave(words).reshape(shape.vocabulary, -1))
    scales = sheet.constant("words.scales", words.scales)
    rows = sheet.node(
        "GatherBlockQuantized",
        [codes, "tokens", scales],
        "words.float16",
        _MICROSOFT,
        bits=4,
        block_size=BLOCK_SIZE,
        gather_axis=0,
        quantize_axis=1,
    )
    word = sheet.node("Cast", [rows], "words", to=onnx.TensorProto.FLOAT)
    # Every token has type 0, so that row is added to the positions once and for all.
    positions = weights.floats["emb.pos"].reshape(-1, shape.hidden) + weights.floats["emb.type"][: shape.hidden]
    length = sheet.node("Shape", ["tokens"], "length", start=1, end=2)
    place = sheet.node(
        "Slice", [sheet.constant("positions", positions), sheet.constant("first", np.array([0])), length], "places"
    )
    return sheet.normalised_sum(word, place, "emb.ln")


def _add_layer(sheet: _Sheet, layer: str, hidden: str) -> str:
    query, key, value = (sheet.product(hidden, f"{layer}.{part}") for part in ("q", "k", "v"))
    heads = sheet.weights.shape.heads
    context = sheet.node("MultiHeadAttention", [query, key, value], f"{layer}.context", _MICROSOFT, num_heads=heads)
    attended = sheet.normalised_sum(hidden, sheet.product(context, f"{layer}.ao"), f"{layer}.aln")
    inner = sheet.node("Gelu", [sheet.product(attended, f"{layer}.fi")], f"{layer}.gelu")
    return sheet.normalised_sum(attended, sheet.product(inner, f"{layer}.fo"), f"{layer}.oln")
