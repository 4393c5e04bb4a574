"""The files that the ONNX embedder loads: made of the packaged weights once, then kept in a folder."""

import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from knowledge.e5_weights import read_weights
from knowledge.errors import EmbedderUnavailable

# Goes up with every change of the graph or of the tokenizer's file; old files are then left aside.
RECIPE = 1

_STEM = f"e5-small-q4-r{RECIPE}"


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedderFiles:
    """The paths of the files in one folder; ``checksums`` is the one that is written last."""

    graph: Path
    constants: Path
    pieces: Path
    checksums: Path


def open_cache(folder: Path, weights_path: Path) -> EmbedderFiles:
    """Return the files in the folder, built where one is missing or damaged.

    Several processes may do this at once: each builds aside and moves whole files in, and all build the same.

    Raises:
        EmbedderUnavailable: the weights are not the expected ones or the folder cannot be written.
    """
    files = _name_files(folder)
    if _is_sound(files):
        return files
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix="building-") as aside:
            built = _name_files(Path(aside))
            _build(built, weights_path)
            for source, target in zip(_list_files(built), _list_files(files), strict=True):
                os.replace(source, target)
    except OSError as error:
        raise EmbedderUnavailable(f"the embedder's files cannot be written to {str(folder)!r}: {error}") from error
    return files


def _build(files: EmbedderFiles, weights_path: Path) -> None:
    # Imported here: onnx is needed to build only, and a serving process should stay small.
    from knowledge.e5_graph import write_graph
    from knowledge.e5_tokenizer import write_pieces

    weights = read_weights(weights_path)
    write_graph(weights, files.graph, files.constants)
    write_pieces(weights, files.pieces)
    files.checksums.write_text(json.dumps(_sum_files(files)))


def _is_sound(files: EmbedderFiles) -> bool:
    try:
        return bool(json.loads(files.checksums.read_bytes()) == _sum_files(files))
    except (OSError, ValueError):
        return False


def _sum_files(files: EmbedderFiles) -> dict[str, str]:
    sums = {}
    for path in (files.graph, files.constants, files.pieces):
        with path.open("rb") as file:
            sums[path.suffix] = hashlib.file_digest(file, "sha256").hexdigest()
    return sums


def _name_files(folder: Path) -> EmbedderFiles:
    return EmbedderFiles(
        graph=folder / f"{_STEM}.onnx",
        constants=folder / f"{_STEM}.constants",
        pieces=folder / f"{_STEM}.pieces",
        checksums=folder / f"{_STEM}.json",
    )


def _list_files(files: EmbedderFiles) -> tuple[Path, ...]:
    return files.constants, files.graph, files.pieces, files.checksums
