"""The command line, run in this process where that is enough."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from bot.store import BotStore, SavedAnswer
from deploy.cli import app, main
from deploy.settings import Settings
from knowledge.sql import make_engine

ASKCA = Path(sys.executable).with_name("askca")
COMMANDS = ("serve", "sync", "search", "ask", "why", "costs", "eval", "train-triage", "rebuild-index", "doctor")
MEASURES = ("retrieval", "language", "answering", "triage", "privacy", "reading")
ANSWER_FIELDS = "question outcome language text citations hidden composed_by handoff seconds".split()

Run = Callable[..., Result]
Call = Callable[..., subprocess.CompletedProcess[str]]
End = Callable[..., tuple[Any, str]]


@pytest.fixture
def run(data_folder: Path) -> Run:
    def invoke(*arguments: str, stdin: bytes | None = None, **settings: str) -> Result:
        env = {
            "ASKCA_DATA_FOLDER": str(data_folder),
            "ASKCA_ANSWER_THRESHOLD": "0.1",
            "LLM_PROVIDER": "none",
        } | settings
        return CliRunner().invoke(app, arguments, input=stdin, env=env)

    return invoke


@pytest.fixture
def call(environment: dict[str, str]) -> Call:
    def run_program(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
        command, env = [str(ASKCA), *arguments], environment | settings
        return subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)

    return run_program


def test_help_names_every_command(call: Call) -> None:
    shown = call("--help")
    assert shown.returncode == 0
    assert all(command in shown.stdout for command in COMMANDS)


@pytest.mark.parametrize("command", [*((name,) for name in COMMANDS), *(("eval", name) for name in MEASURES)])
def test_every_command_has_help(run: Run, command: tuple[str, ...]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "Usage" in result.output


WRONG = {
    "a wrong port": ({"ASKCA_PORT": "many"}, "ASKCA_PORT"),
    "an unknown setting": ({"ASKCA_PROT": "1"}, "ASKCA_PROT"),
    "a folder that cannot be made": ({"ASKCA_DATA_FOLDER": "/dev/null"}, "ASKCA_DATA_FOLDER"),
    "brackets in a value": ({"ASKCA_SOURCES_FILE": "/nowhere/a[/b].toml"}, "a[/b].toml"),
    "a database that is away": ({"DATABASE_URL": "postgres://u:hunter2@127.0.0.1:1/x"}, "DATABASE_URL"),
}


@pytest.fixture
def end(data_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> End:
    """Runs the whole program in this process, and returns its status and its line on standard error."""

    def run_to_the_end(*arguments: str, **settings: str) -> tuple[Any, str]:
        given = {"ASKCA_DATA_FOLDER": str(data_folder), "LLM_PROVIDER": "none"} | settings
        for name, value in given.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["askca", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        written = capsys.readouterr()
        assert written.out == ""
        assert written.err.count("\n") == 1
        return ended.value.code, written.err

    return run_to_the_end


@pytest.mark.parametrize(("settings", "named"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_setting_ends_with_one_line_that_names_it(end: End, settings: dict[str, str], named: str) -> None:
    status, line = end("ask", "hi", **settings)
    assert status == 2
    assert line.startswith("askca: ")
    assert named in line
    assert "hunter2" not in line


def test_the_program_itself_ends_with_status_2(call: Call) -> None:
    ended = call("doctor", ASKCA_PORT="many")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("askca: ASKCA_PORT: ")


def test_a_question_is_answered_with_its_pages(run: Run) -> None:
    result = run("ask", "How do I apply for CalFresh?")
    assert result.exit_code == 0
    assert "[1] Apply for CalFresh" in result.stdout
    assert "starter summary" in result.stdout
    assert "https://www.cdss.ca.gov/" in result.stdout
    assert "answered, en" in result.stdout


def test_an_answer_as_json_has_its_fields(run: Run) -> None:
    answer = json.loads(run("ask", "CalFresh", "--language", "zh-CN", "--agency", "cdss", "--json").stdout)
    assert (answer["outcome"], answer["language"]) == ("answered", "zh-Hans")
    assert answer["text"].split("\n") == [citation["quote"] for citation in answer["citations"]]
    assert answer["seconds"] > 0
    assert set(answer) == {"answer_id", *ANSWER_FIELDS}
    assert (answer["hidden"], answer["composed_by"], answer["handoff"]) == ([], "", None)


@pytest.mark.parametrize("command", ["ask", "search"])
def test_an_agency_that_is_not_known_is_refused(end: End, command: str) -> None:
    status, line = end(command, "CalFresh", "--agency", "nasa")
    assert status == 2
    assert line.startswith("askca: agency: 'nasa' is not known here")


def test_no_question_is_a_wrong_use(run: Run) -> None:
    assert run("ask").exit_code == 2


BATCH: list[tuple[bytes, Any, str]] = [
    (b'{"id": 1, "text": "How do I apply for CalFresh?"}', 1, "answered"),
    ('{"id": "es", "text": "¿Cómo solicito CalFresh?", "more": [1]}'.encode(), "es", "answered"),
    (b'{"id": 2, "text": "CalFresh", "language": "zh-CN", "agency": "cdss"}', 2, "answered"),
    (b'{"id": 3, "text": "Who won the world cup in 1998?"}', 3, "out_of_scope"),
    (b'{"id": 4, "text": ""}', 4, "rejected.empty"),
    (b'{"id": 5, "text": "\\ud800 \\u0000"}', 5, "rejected.empty"),
    (b'{"id": "\\ud800", "text": "?"}', "?", "rejected.empty"),
    (b'{"id": 6, "text": "' + b"license " * 60_000 + b'"}', 6, "rejected.too_long"),
    (b'{"id": 7, "text":', None, "rejected.line"),
    (b'{"id": 8}', 8, "rejected.line"),
    (b'{"id": 9, "text": 5}', 9, "rejected.line"),
    (b'{"id": NaN, "text": 5}', None, "rejected.line"),
    (b'{"id": {"a": 1}, "text": "x"}', None, "rejected.line"),
    (b'{"id": 10, "text": "CalFresh", "agency": "nasa"}', 10, "rejected.line"),
    (b"[]", None, "rejected.line"),
    (b"\xff\xfe\x00", None, "rejected.line"),
    (b"[" * 50_000, None, "rejected.line"),
    (b"9" * 10_000, None, "rejected.line"),
    (b"x" * 1_000_000, None, "rejected.line"),
]


def test_a_batch_answers_line_by_line_and_a_broken_line_says_so(run: Run) -> None:
    result = run("ask", "--batch", stdin=b"\n".join(line for line, _, _ in BATCH) + b"\n\n  \n")
    assert result.exit_code == 0
    out = [json.loads(line, parse_constant=pytest.fail) for line in result.stdout_bytes.decode("utf-8").splitlines()]
    assert [(row["id"], row["outcome"]) for row in out] == [(line_id, outcome) for _, line_id, outcome in BATCH]
    for row in out:
        more = (
            [] if row["outcome"] == "rejected.line" else ["answer_id", "question", "hidden", "composed_by", "handoff"]
        )
        assert set(row) == {"id", "outcome", "language", "text", "citations", "seconds", *more}
        assert row["text"]
        assert len(json.dumps(row)) < 20_000


def test_the_lines_of_one_conversation_lean_on_each_other_and_others_do_not(run: Run, data_folder: Path) -> None:
    asked = [
        {"id": 1, "conversation": "c1", "text": "¿Cómo solicito CalFresh?"},
        {"id": 2, "conversation": "c1", "text": "CalFresh online"},
        {"id": 3, "conversation": "c2", "text": "CalFresh online"},
        {"id": 4, "text": "CalFresh online"},
        {"id": 5, "conversation": "", "text": "CalFresh online"},
    ]
    result = run("ask", "--batch", stdin="\n".join(json.dumps(one) for one in asked).encode())
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["id"] for row in rows] == [1, 2, 3, 4, 5]
    assert [row["language"] for row in rows[:4]] == ["es", "es", "en", "en"]
    assert rows[4]["outcome"] == "rejected.line"
    kept = [saved_answer(data_folder, row["answer_id"]) for row in rows[:4]]
    queries = [one.record["passages"][0]["query"] for one in kept[1:]]
    assert queries[0] in {"CalFresh online", "¿Cómo solicito CalFresh? CalFresh online"}
    assert queries[1:] == ["CalFresh online"] * 2
    assert [one.conversation_id for one in kept] == ["c1", "c1", "c2", None]


def saved_answer(folder: Path, answer_id: str) -> SavedAnswer:
    async def read() -> SavedAnswer | None:
        engine = make_engine(Settings(data_folder=folder).sql_url)
        saved = await BotStore(engine).answer(answer_id)
        await engine.dispose()
        return saved

    saved = asyncio.run(read())
    assert saved is not None
    return saved


def test_why_tells_how_an_answer_came_about(run: Run) -> None:
    answer = json.loads(run("ask", "My SSN is 123-45-6789. How do I apply for CalFresh?", "--json").stdout)
    told = json.loads(run("why", answer["answer_id"], "--json").stdout)
    assert list(told) == [
        *("id", "conversation_id", "answered_at", "question", "reply", "outcome", "language", "agency", "record")
    ]
    assert (told["id"], told["outcome"], told["agency"]) == (answer["answer_id"], answer["outcome"], "cdss")
    assert told["question"] == "My SSN is [SSN]. How do I apply for CalFresh?"
    assert told["reply"] == answer["text"]
    record = told["record"]
    assert set(record) == {"triage", "passages", "sentences", "composer", "degraded", "calls", "seconds"}
    assert (record["composer"], record["degraded"], record["calls"]) == ("extract", "", [])
    assert record["triage"]["intent"] == "question"
    assert set(record["passages"][0]) == {"query", "score", "passage", "content_hash", "url"}
    assert {"text", "cited", "verdict", "detail"} == set(record["sentences"][0])
    assert {"danger", "mask", "triage", "search", "compose", "verify", "total"} <= set(record["seconds"])
    assert "123-45" not in json.dumps(told)
    shown = run("why", answer["answer_id"]).stdout
    assert "Asked: My SSN is [SSN]. How do I apply for CalFresh?" in shown
    assert "Ended: answered, composed by extract" in shown
    assert f"Found: {record['passages'][0]['score']:.3f} https://www.cdss.ca.gov/" in shown


def test_an_answer_that_is_not_kept_is_named(end: End) -> None:
    status, line = end("why", "a" * 32)
    assert status == 2
    assert "a" * 32 in line


@pytest.mark.parametrize("days", ["0", "-1", "soon"])
def test_a_wrong_number_of_days_is_a_wrong_use(run: Run, days: str) -> None:
    assert run("costs", "--days", days).exit_code == 2


def test_search_as_json_gives_passages_best_first(run: Run) -> None:
    hits = json.loads(run("search", "CalFresh", "--json", "--limit", "3").stdout)
    assert 1 <= len(hits) <= 3
    assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)
    assert hits[0]["source_id"] == "cdss"
    assert {"text", "url", "title", "language", "sentences"} - set(hits[0]) <= {"text"}


def test_search_shows_a_table(run: Run) -> None:
    assert "cdss" in run("search", "CalFresh", COLUMNS="200").stdout


@pytest.mark.parametrize("limit", ["0", "-1", "many"])
def test_a_wrong_limit_is_a_wrong_use(run: Run, limit: str) -> None:
    assert run("search", "CalFresh", "--limit", limit).exit_code == 2


def test_the_doctor_tells_the_state_of_every_part(run: Run) -> None:
    result = run("doctor", "--json")
    findings = json.loads(result.stdout)
    assert result.exit_code == 0
    assert {"settings", "database", "embedding", "index", "sources", "phrases"} <= {one["part"] for one in findings}
    assert all(one["is_good"] for one in findings)
    told = {one["part"]: one["text"] for one in findings}
    assert "ASKCA_DATA_FOLDER" in told["settings"]
    assert "sqlite" in told["database"]


def test_the_doctor_names_what_needs_you(run: Run) -> None:
    result = run("doctor", "--json", DATABASE_URL="postgres://u:hunter2@127.0.0.1:1/x")
    bad = [one["text"] for one in json.loads(result.stdout) if not one["is_good"]]
    assert result.exit_code == 1
    assert len(bad) == 1
    assert bad[0].startswith("DATABASE_URL: ")
    assert "hunter2" not in result.output


def test_the_index_is_made_anew_from_sql_without_embedding_again(run: Run) -> None:
    fields = json.loads(run("rebuild-index", "--json").stdout)
    assert fields["embedded"] == 0
    assert fields["passages"] > 20


def test_an_agency_that_is_not_known_is_not_synced(end: End) -> None:
    status, line = end("sync", "nasa")
    assert status == 2
    assert "'nasa'" in line


def lines(path: Path, *rows: dict[str, Any]) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def test_language_identification_is_measured(run: Run, tmp_path: Path) -> None:
    texts = lines(
        tmp_path / "texts.jsonl",
        {"text": "Where can I renew my license?", "lang": "en"},
        {"text": "¿Dónde puedo renovar mi licencia?", "lang": "es"},
        {"text": "¿Dónde puedo pagar la multa?", "lang": "en"},
        {"text": "어디에서 갱신하나요?", "lang": "ko"},
    )
    measured = json.loads(run("eval", "language", "--texts", texts, "--json").stdout)
    assert measured["accuracy"] == {"en": 0.5, "es": 1.0, "ko": 1.0}
    assert measured["confusion"]["en"] == {"en": 1, "es": 1}
    assert measured["macro_without_ium"] == pytest.approx(2.5 / 3)
    assert "83.33" in run("eval", "language", "--texts", texts).stdout


def test_retrieval_is_measured(run: Run, tmp_path: Path) -> None:
    passages = lines(
        tmp_path / "passages.jsonl",
        {"id": "fee", "text": "The fee to renew a driver's license is on the fee page.", "lang": "en"},
        {"id": "food", "text": "CalFresh helps people with low income to buy food.", "lang": "en"},
        {"id": "ko", "text": "식품 혜택", "lang": "ko"},
    )
    queries = lines(
        tmp_path / "queries.jsonl",
        {"id": "1", "lang": "en", "text": "What is the fee to renew my license?", "gold": ["fee"]},
        {"id": "2", "lang": "en", "text": "Who helps people with low income to buy food?", "gold": ["food", "ko"]},
        {"id": "3", "lang": "en", "text": "Where do I vote?", "gold": ["vote"]},
    )
    files = ("--passages", passages, "--queries", queries, "--relevant-field", "gold")
    figures = json.loads(run("eval", "retrieval", *files, "--passage-language", "eng", "--json").stdout)
    assert figures["passages"] == 2
    assert list(figures["by_language"]) == ["en"]
    assert figures["by_language"]["en"]["questions"] == 2
    assert figures["mean_of_languages"]["recall"] == {"1": 1.0, "5": 1.0, "10": 1.0}
    assert figures["mean_of_languages"]["mean_reciprocal_rank"] == 1.0


def test_a_file_that_cannot_be_used_is_named_with_its_line(end: End, tmp_path: Path) -> None:
    texts = lines(tmp_path / "texts.jsonl", {"text": "a", "lang": "en"}, {"text": "b"})
    status, line = end("eval", "language", "--texts", texts)
    assert status == 2
    assert "texts.jsonl, line 2, lang: " in line
