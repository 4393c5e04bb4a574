"""``askca serve`` as an operator runs it: a program of its own, which alone owns the index."""

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

ASKCA = str(Path(sys.executable).with_name("askca"))
SECRET = "zyxwvut"
SSN = "512-44-8821"


class Server:
    """A running ``askca serve`` and all that it wrote."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.env = environment | {"ASKCA_DATA_FOLDER": str(folder), "ASKCA_PORT": "0", "ASKCA_LOG_LEVEL": "debug"}
        self._written = folder / "written.txt"
        with self._written.open("wb") as file:
            command = [ASKCA, "serve", "--no-starter"]
            self.program = subprocess.Popen(command, env=self.env, stdout=file, stderr=subprocess.STDOUT)
        self.url = self._wait_for_address()

    @property
    def written(self) -> str:
        return self._written.read_text(encoding="utf-8")

    def _wait_for_address(self) -> str:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.program.poll() is None:
            found = re.search(
                r"^Ask California is ready\. Open (http://127\.0\.0\.1:\d+)/ ", self.written, re.MULTILINE
            )
            if found:
                return found[1]
            time.sleep(0.05)
        self.program.kill()
        self.program.wait()
        pytest.fail(f"the server did not start: {self.written}")

    def stop(self) -> int:
        self.program.send_signal(signal.SIGINT)
        return self.program.wait(timeout=30)


@pytest.fixture(scope="module")
def server(copy_planted: Callable[[], Path], environment: dict[str, str]) -> Iterator[Server]:
    running = Server(copy_planted(), environment)
    yield running
    if running.program.poll() is None:
        running.program.kill()
        running.program.wait()


def askca(server: Server, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [ASKCA, *arguments]
    return subprocess.run(command, env=server.env, capture_output=True, text=True, timeout=60, check=False)


def test_a_second_owner_is_told_who_owns_the_index(server: Server) -> None:
    ended = askca(server, "ask", "How do I apply for CalFresh?")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("askca: another process owns the index in ")
    assert "CHROMA_URL" in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_the_doctor_works_beside_a_running_server(server: Server) -> None:
    ended = askca(server, "doctor", "--json")
    told = {one["part"]: one["text"] for one in json.loads(ended.stdout)}
    assert ended.returncode == 0
    assert "owned by a running server" in told["index"]


REQUESTS: list[tuple[str, dict[str, Any]]] = [
    ("/api/v1/ask", {"json": {"text": f"How do I apply for CalFresh {SECRET}? My SSN is {SSN}."}}),
    ("/api/v1/ask", {"json": {"text": f"{SECRET} " * 600}}),
    ("/api/v1/ask", {"json": {"text": SECRET, SECRET: 1}}),
    ("/api/v1/ask", {"content": f'{{"text": "{SECRET} \\ud800'.encode()}),
    ("/", {"data": {"question": f"Who won the {SECRET} cup?", "language": SECRET}}),
    ("/", {"data": {"question": f"<b>{SECRET}</b>" * 9000}}),
    (f"/{SECRET}", {}),
]


def test_no_word_of_a_question_is_written_anywhere_and_the_server_ends_well(server: Server) -> None:
    with httpx2.Client(base_url=server.url, timeout=30) as client:
        answers = [client.post(path, **body) for path, body in REQUESTS]
    assert [answer.status_code for answer in answers] == [200, 422, 422, 422, 200, 413, 404]
    assert "server" not in answers[0].headers
    assert server.stop() in (0, -signal.SIGINT, 130)
    assert SECRET not in server.written
    assert "Traceback" not in server.written
    kept = b"".join(path.read_bytes() for path in Path(server.env["ASKCA_DATA_FOLDER"]).glob("askca.sqlite3*"))
    assert len(kept) > 10_000
    # The masked question is kept with its answer; what was masked in it is nowhere.
    assert b"My SSN is [SSN]" in kept
    assert SSN.encode() not in kept
    assert SSN not in server.written
