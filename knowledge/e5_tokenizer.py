"""The tokenizer of multilingual-e5-small, made of the pieces and scores in its weights file.

It is written as a SentencePiece file, which the serving process loads: 35 MB of memory against 260 MB for the
same pieces in the ``tokenizers`` library.
"""

from pathlib import Path
from typing import Any

from sentencepiece import SentencePieceNormalizer, SentencePieceProcessor

from knowledge.e5_weights import Weights

START_ID, PAD_ID, END_ID, UNKNOWN_ID = 0, 1, 2, 3
MASK = "<mask>"
MAX_TOKENS = 512

# A token covers 16 characters at most, so this is more text than the tokens can hold.
_MAX_CHARS = 20_000


class Tokenizer:
    """Cuts texts into the token ids of multilingual-e5-small."""

    def __init__(self, pieces_file: Path) -> None:
        """Load what ``write_pieces`` wrote."""
        self._pieces = SentencePieceProcessor(model_file=str(pieces_file))

    def encode(self, text: str) -> list[int]:
        """Return the token ids, the start's first and the end's last; a text over 512 tokens loses its tail."""
        ids = self._pieces.encode(replace_surrogates(text[:_MAX_CHARS]))
        return [START_ID, *ids[: MAX_TOKENS - 2], END_ID]


def replace_surrogates(text: str) -> str:
    """Return the text with U+FFFD for each lone surrogate, which no encoding has a form for."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def write_pieces(weights: Weights, path: Path) -> None:
    """Write the pieces, their scores and XLM-R's normalisation as a SentencePiece file."""
    file = _start_file()
    kinds = {UNKNOWN_ID: file.SentencePiece.UNKNOWN}
    kinds |= dict.fromkeys((START_ID, PAD_ID, END_ID, weights.pieces.index(MASK)), file.SentencePiece.CONTROL)
    for index, (piece, score) in enumerate(zip(weights.pieces, weights.scores.tolist(), strict=True)):
        file.pieces.add(piece=piece, score=score, type=kinds.get(index, file.SentencePiece.NORMAL))
    file.trainer_spec.model_type = file.trainer_spec.UNIGRAM
    file.trainer_spec.bos_id, file.trainer_spec.pad_id = START_ID, PAD_ID
    file.trainer_spec.eos_id, file.trainer_spec.unk_id = END_ID, UNKNOWN_ID
    path.write_bytes(file.SerializeToString())


def read_normalisation() -> bytes:
    """Return XLM-R's normalisation as SentencePiece's compiled map of characters."""
    return bytes(_start_file().normalizer_spec.precompiled_charsmap)


def _start_file() -> Any:
    """Return a SentencePiece file without pieces whose normalisation is XLM-R's, one of the library's own."""
    # Imported here: it loads protobuf, which a process that finds the file written never needs.
    from sentencepiece import sentencepiece_model_pb2

    rules = SentencePieceNormalizer(rule_name="nmt_nfkc").serialized_model_proto()
    return sentencepiece_model_pb2.ModelProto.FromString(rules)  # type: ignore[attr-defined]
