from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from bot.triage.classifier import load_classifier
from bot.triage.triage import Triage
from bot.triage.wordings import KEYS, Wordings
from knowledge.embed import OnnxEmbedder
from knowledge.languages import LANGUAGES

MakeWordings = Callable[..., Path]


@pytest.fixture(scope="session")
def packaged_wordings() -> Wordings:
    wordings = Wordings()
    wordings.warm_up()
    return wordings


@pytest.fixture(scope="session")
def triage(packaged_wordings: Wordings, embedder: OnnxEmbedder) -> Triage:
    """The triage that is served: the packaged wordings and weights."""
    return Triage(packaged_wordings, load_classifier(fingerprint=embedder.fingerprint))


def write_toml(path: Path, given: Mapping[tuple[str, str], list[str]]) -> None:
    lines: list[str] = []
    for section, keys in KEYS.items():
        lines.append(f"[{section}]")
        for key in keys:
            quoted = ", ".join(f"'{wording}'" for wording in given.get((section, key), []))
            lines.append(f"{key} = [{quoted}]")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_folder(folder: Path, **by_language: Mapping[tuple[str, str], list[str]]) -> Path:
    for language in LANGUAGES:
        write_toml(folder / f"{language}.toml", by_language.get(language.replace("-", "_"), {}))
    return folder


@pytest.fixture
def make_wordings(tmp_path: Path) -> MakeWordings:
    """Writes a folder with a file for every language, empty but for what is given by language."""
    return lambda **by_language: write_folder(tmp_path, **by_language)


@pytest.fixture(scope="session")
def few_wordings(tmp_path_factory: pytest.TempPathFactory) -> Wordings:
    """One wording for a person, in English, and no other."""
    return Wordings(write_folder(tmp_path_factory.mktemp("few"), en={("person", "wanted"): ["agent now"]}))
