"""The faithful sentences of this folder: translations of en.toml in twenty languages, and how to spoil them."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("faithful")
LANGUAGES = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A sentence that says what a source says."""

    name: str
    sentence: str
    language: str
    source: str
    source_language: str


def read_tables() -> dict[str, dict[str, dict[str, str]]]:
    """The tables of each language's file."""
    return {name: tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8")) for name in LANGUAGES}


def faithful_pairs(part: str) -> list[Pair]:
    """Each sentence of a part with the English source, and with the other wordings that there are."""
    tables = read_tables()
    pairs: list[Pair] = []
    for language, table in tables.items():
        for name, sentence in table[part].items():
            sources = [("en", tables["en"][part][name])]
            if part == "sentences":
                sources += [("en", text) for text in [tables["en"]["sources"].get(name)] if text]
                sources += [(language, text) for text in [table["sources"].get(name)] if text]
            for source_language, source in sources:
                pairs.append(
                    Pair(
                        name=name,
                        sentence=sentence,
                        language=language,
                        source=source,
                        source_language=source_language,
                    )
                )
    return pairs


def spoiled_pairs() -> list[tuple[str, Pair]]:
    """Each sentence after one of its file's mutations, against English and against the sentence that it was."""
    tables = read_tables()
    spoiled: list[tuple[str, Pair]] = []
    for language, table in tables.items():
        for kind, swaps in table["mutations"].items():
            for old, new in swaps:
                for name, sentence in table["sentences"].items():
                    if old not in sentence:
                        continue
                    for source_language, source in {("en", tables["en"]["sentences"][name]), (language, sentence)}:
                        pair = Pair(
                            name=f"{language} {name}: {old} to {new} against {source_language}",
                            sentence=sentence.replace(old, new, 1),
                            language=language,
                            source=source,
                            source_language=source_language,
                        )
                        spoiled.append((kind, pair))
    return spoiled
