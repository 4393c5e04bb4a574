"""The logs: one JSON line an event, on standard error."""

import json

import pytest
import structlog

from deploy.logs import configure_logs

LEVELS = ["debug", "info", "warning", "error"]


def logged(capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    written = capsys.readouterr()
    assert written.out == ""
    return [json.loads(line) for line in written.err.splitlines()]


@pytest.mark.parametrize("level", LEVELS)
def test_events_of_the_level_and_above_are_logged(level: str, capsys: pytest.CaptureFixture[str]) -> None:
    configure_logs(level)
    log = structlog.get_logger()
    for each in LEVELS:
        getattr(log, each)("tried")
    assert [line["level"] for line in logged(capsys)] == LEVELS[LEVELS.index(level) :]


def test_an_event_is_one_line_with_its_time_in_utc(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logs("info")
    structlog.get_logger().info("index_refreshed", sources=2, reason="two\nlines, 更新")
    (line,) = logged(capsys)
    assert (line["event"], line["sources"], line["reason"]) == ("index_refreshed", 2, "two\nlines, 更新")
    assert line["timestamp"].endswith("Z")


def test_an_exception_is_told_in_the_same_line(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logs("info")
    try:
        raise ValueError("wrong")
    except ValueError:
        structlog.get_logger().exception("broke")
    (line,) = logged(capsys)
    assert "ValueError: wrong" in line["exception"]
