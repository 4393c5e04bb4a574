"""The house: size, furniture, and the words that names are made of."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "knowledge", "channels", "handoff", "deploy")
MOST_LINES = 400
BANNED = frozenset({"model", "data", "info", "manager", "helper", "util", "utils", "process", "user"})

# What others' interfaces call for: methods that SQLAlchemy and Scrapy look up by these names.
GIVEN_NAMES = frozenset({"process_bind_param", "process_result_value"})


def source_files(*folders: str, endings: tuple[str, ...] = (".py",)) -> list[Path]:
    found = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in endings]
    assert found
    return sorted(path for path in found if "__pycache__" not in path.parts)


def trees(*folders: str) -> Iterator[tuple[Path, ast.Module]]:
    for path in source_files(*folders):
        yield path.relative_to(ROOT), ast.parse(path.read_text(encoding="utf-8"))


def test_no_source_file_is_too_long() -> None:
    files = source_files(*PACKAGES, "tests", endings=(".py", ".js", ".css", ".html"))
    lengths = {str(path.relative_to(ROOT)): path.read_bytes().count(b"\n") for path in files}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_says_what_it_does(package: str) -> None:
    for path in [ROOT / package / "__init__.py", *(ROOT / package).rglob("__init__.py")]:
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path


def test_every_module_says_what_it_holds() -> None:
    silent = [str(path) for path, tree in trees(*PACKAGES) if not ast.get_docstring(tree)]
    assert silent == []


def classes(kind: str) -> Iterator[tuple[Path, str]]:
    for path, tree in trees(*PACKAGES):
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and any(kind in ast.unparse(base) for base in node.bases):
                yield path, node.name


def test_a_packages_protocols_stand_in_its_ports_file() -> None:
    public = {path for path, name in classes("Protocol") if not name.startswith("_")}
    # A sub-package may keep what it does not let out with the values that go with it.
    assert {path.name for path in public if len(path.parts) == 2} == {"ports.py"}


def test_the_errors_of_a_package_stand_in_its_errors_file() -> None:
    # deploy is imported by nobody: an error of its settings or inputs stands with what raises it.
    places = {path for path, _ in classes("Exception") if path.parts[0] != "deploy"}
    assert {path.name for path in places} <= {"errors.py"}
    for path in places:
        listed = ast.get_docstring(ast.parse((ROOT / path).read_text(encoding="utf-8"))) or ""
        names = [name for kind in ("Exception", "Error") for place, name in classes(kind) if place == path]
        assert all(name in listed for name in names), f"{path}: the tree in its docstring lacks one of {names}"


def test_tables_stand_in_store_files() -> None:
    tables = list(classes("SQLModel"))
    assert {path.name for path, _ in tables} == {"store.py"}
    assert all(name.endswith("Row") for _, name in tables)


def test_values_that_pass_between_packages_are_frozen() -> None:
    for package in ("bot", "knowledge"):
        tree = ast.parse((ROOT / package / "types.py").read_text(encoding="utf-8"))
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and "StrEnum" not in map(ast.unparse, node.bases):
                assert "dataclass(frozen=True, slots=True, kw_only=True)" in map(ast.unparse, node.decorator_list)


def test_only_the_settings_read_the_environment() -> None:
    reads = re.compile(r"os\.environ|os\.getenv|from os import")
    found = [
        str(path.relative_to(ROOT))
        for path in source_files(*PACKAGES)
        if reads.search(path.read_text(encoding="utf-8"))
    ]
    assert found == ["deploy/settings.py"]


def test_nothing_of_ours_is_patched_in_tests() -> None:
    banned = re.compile(r"mock\.patch|import mock|unittest\.mock|MagicMock|monkeypatch\.setattr\((?!sys)")
    this = Path(__file__)
    found = [
        str(path)
        for path in source_files("tests", *PACKAGES)
        if path != this and banned.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def words_of(name: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)]


def names_defined() -> Iterator[tuple[str, str]]:
    for path, tree in trees(*PACKAGES):
        yield str(path), path.stem
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.name not in GIVEN_NAMES:
                yield f"{path}:{node.lineno}", node.name


def test_the_bare_words_name_nothing() -> None:
    used = {place: name for place, name in names_defined() if BANNED.intersection(words_of(name))}
    handled = {place: name for place, name in names_defined() if name.lstrip("_").startswith("handle_")}
    assert (used, handled) == ({}, {})


@pytest.mark.parametrize(
    ("name", "words"), [("DataStore", ["data", "store"]), ("_handle_x", ["handle", "x"]), ("URLInfo", ["url", "info"])]
)
def test_a_name_is_read_as_its_words(name: str, words: list[str]) -> None:
    assert words_of(name) == words
