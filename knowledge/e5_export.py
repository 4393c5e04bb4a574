"""The packaged embedding as a folder that sentence-transformers loads, made without a network."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Regex, Tokenizer
from tokenizers.models import Unigram
from tokenizers.normalizers import Precompiled, Replace
from tokenizers.normalizers import Sequence as Normalisers
from tokenizers.pre_tokenizers import Metaspace, WhitespaceSplit
from tokenizers.pre_tokenizers import Sequence as Splitters
from tokenizers.processors import TemplateProcessing

from knowledge.e5_tokenizer import END_ID, MASK, MAX_TOKENS, PAD_ID, START_ID, UNKNOWN_ID, read_normalisation
from knowledge.e5_weights import Shape, Weights, read_weights, unpack
from knowledge.embed import E5_FINGERPRINT, FINGERPRINT_FILE, locate_weights
from knowledge.errors import EmbedderUnavailable

_LAYER_NAMES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_SUFFIXES = {"w": "weight", "b": "bias"}


def export_sentence_transformer(folder: Path) -> None:
    """Write the packaged weights as a SentenceTransformer folder, 470 MB in float32.

    ``SentenceTransformerEmbedder(str(folder))`` then serves the same index as ``OnnxEmbedder``.

    Raises:
        EmbedderUnavailable: the weights or the extra ``sentence-transformers`` are missing.
    """
    try:
        from safetensors.numpy import save_file
    except ImportError as error:
        raise EmbedderUnavailable("safetensors is missing: install the extra 'sentence-transformers'") from error
    weights = read_weights(locate_weights())
    (folder / "1_Pooling").mkdir(parents=True, exist_ok=True)
    save_file(_name_tensors(weights), folder / "model.safetensors", metadata={"format": "pt"})
    _build_tokenizer(weights).save(str(folder / "tokenizer.json"), pretty=False)
    for name, content in _describe(weights).items():
        (folder / name).write_text(json.dumps(content, indent=2))
    (folder / FINGERPRINT_FILE).write_text(E5_FINGERPRINT)


def _name_tensors(weights: Weights) -> dict[str, NDArray[np.float32]]:
    """Return the tensors under the names of transformers' BertModel."""
    hidden = weights.shape.hidden
    tensors = {name: array.copy() for name, array in weights.floats.items()}
    tensors |= {name: unpack(blocks) for name, blocks in weights.matrices.items()}
    tensors["emb.pos"] = tensors["emb.pos"].reshape(-1, hidden)
    tensors["emb.type"] = tensors["emb.type"].reshape(-1, hidden)
    named = {_name_tensor(name): tensor for name, tensor in tensors.items()}
    # BertModel has a pooler, which mean pooling does not use; without it, loading warns of missing weights.
    named["pooler.dense.weight"] = np.zeros((hidden, hidden), dtype=np.float32)
    named["pooler.dense.bias"] = np.zeros(hidden, dtype=np.float32)
    return named


def _name_tensor(name: str) -> str:
    match name.split("."):
        case ["emb", "word" | "pos" | "type" as table]:
            tables = {"word": "word_embeddings", "pos": "position_embeddings", "type": "token_type_embeddings"}
            return f"embeddings.{tables[table]}.weight"
        case ["emb", "ln", suffix]:
            return f"embeddings.LayerNorm.{_SUFFIXES[suffix]}"
        case [layer, part, suffix]:
            return f"encoder.layer.{layer[1:]}.{_LAYER_NAMES[part]}.{_SUFFIXES[suffix]}"
    raise ValueError(f"unexpected tensor {name!r}")


def _build_tokenizer(weights: Weights) -> Tokenizer:
    pieces = weights.pieces
    tokenizer = Tokenizer(Unigram(list(zip(pieces, weights.scores.tolist(), strict=True)), unk_id=UNKNOWN_ID))
    tokenizer.normalizer = Normalisers([Precompiled(read_normalisation()), Replace(Regex(" {2,}"), " ")])
    tokenizer.pre_tokenizer = Splitters([WhitespaceSplit(), Metaspace()])
    tokenizer.post_processor = TemplateProcessing(
        single=f"{pieces[START_ID]} $A {pieces[END_ID]}",
        special_tokens=[(pieces[START_ID], START_ID), (pieces[END_ID], END_ID)],
    )
    return tokenizer


def _describe(weights: Weights) -> dict[str, Any]:
    """Return the content of each JSON file in the folder."""
    shape, pieces = weights.shape, weights.pieces
    modules = [
        ("0", "", "sentence_transformers.models.Transformer"),
        ("1", "1_Pooling", "sentence_transformers.models.Pooling"),
        ("2", "2_Normalize", "sentence_transformers.models.Normalize"),
    ]
    return {
        "config.json": _describe_network(shape),
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": MAX_TOKENS,
            "bos_token": pieces[START_ID],
            "cls_token": pieces[START_ID],
            "eos_token": pieces[END_ID],
            "sep_token": pieces[END_ID],
            "pad_token": pieces[PAD_ID],
            "unk_token": pieces[UNKNOWN_ID],
            "mask_token": MASK,
        },
        "sentence_bert_config.json": {"max_seq_length": MAX_TOKENS, "do_lower_case": False},
        "modules.json": [
            {"idx": index, "name": name, "path": path, "type": kind} for index, (name, path, kind) in enumerate(modules)
        ],
        "1_Pooling/config.json": {"word_embedding_dimension": shape.hidden, "pooling_mode_mean_tokens": True},
    }


def _describe_network(shape: Shape) -> dict[str, Any]:
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "dtype": "float32",
        "hidden_size": shape.hidden,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "intermediate_size": shape.feed_forward,
        "hidden_act": "gelu",
        "vocab_size": shape.vocabulary,
        "max_position_embeddings": shape.positions,
        "type_vocab_size": 2,
        "layer_norm_eps": shape.epsilon,
        "pad_token_id": PAD_ID,
    }
