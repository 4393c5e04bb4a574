"""The counts for operators: right ones, and nothing of a resident in any label."""

import re

import pytest

from bot.metrics import Metrics
from bot.trace import Trace
from bot.types import Answer, Handoff, Line, LineKind, Outcome, Reason

SECRET = "Perla Quintanilla"


def make_answer(outcome: Outcome = Outcome.ANSWERED, language: str = "es") -> Answer:
    line = Line(text=f"Hello {SECRET}", kind=LineKind.NOTICE, language=language)
    handoff = Handoff(reason=Reason.STATUS, agency="edd", language=language, summary=f"Wrote: {SECRET}")
    return Answer(
        id=f"id {SECRET}", question=f"I am {SECRET}", outcome=outcome, language=language, lines=(line,), handoff=handoff
    )


def make_trace() -> Trace:
    trace = Trace(f"id {SECRET}")
    trace.question = f"I am {SECRET}"
    trace.seconds = {"search": 0.03, "total": 0.5}
    call = {"step": "answer", "prompt_digest": SECRET, "ending": SECRET, "llm": "claude-x"}
    trace.note_call(**call, input_tokens=100, output_tokens=20, usd="0.25")
    trace.note_call(**call, input_tokens=10, output_tokens=2, usd="0.5")
    return trace


def values(metrics: Metrics) -> dict[str, float]:
    lines = metrics.exposition().decode().splitlines()
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines if line[0] != "#")}


def test_answers_are_counted_by_outcome_and_language() -> None:
    metrics = Metrics()
    metrics.count(make_answer(), Trace("a"))
    metrics.count(make_answer(), Trace("b"))
    metrics.count(make_answer(Outcome.REQUESTED, "hmn"), Trace("c"))
    told = values(metrics)
    assert told['askca_answers_total{language="es",outcome="answered"}'] == 2
    assert told['askca_answers_total{language="hmn",outcome="handed_off.requested"}'] == 1


def test_calls_are_counted_by_llm() -> None:
    metrics = Metrics()
    metrics.count(make_answer(), make_trace())
    told = values(metrics)
    assert told['askca_llm_usd_total{llm="claude-x"}'] == pytest.approx(0.75)
    assert told['askca_llm_tokens_total{direction="input",llm="claude-x"}'] == 110
    assert told['askca_llm_tokens_total{direction="output",llm="claude-x"}'] == 22


def test_seconds_are_counted_by_step() -> None:
    metrics = Metrics()
    metrics.count(make_answer(), make_trace())
    told = values(metrics)
    assert told['askca_step_seconds_count{step="search"}'] == 1
    assert told['askca_step_seconds_sum{step="total"}'] == pytest.approx(0.5)
    assert told['askca_step_seconds_bucket{le="0.02",step="search"}'] == 0
    assert told['askca_step_seconds_bucket{le="0.04",step="search"}'] == 1


def test_only_degraded_answers_count_as_degraded() -> None:
    metrics = Metrics()
    metrics.count(make_answer(), Trace("a"))
    assert not any(name.startswith("askca_degraded_total") for name in values(metrics))
    trace = Trace("b")
    trace.degraded = "BudgetSpent"
    metrics.count(make_answer(), trace)
    assert values(metrics)['askca_degraded_total{reason="BudgetSpent"}'] == 1


def test_no_label_holds_what_a_resident_wrote() -> None:
    metrics = Metrics()
    metrics.count(make_answer(), make_trace())
    told = metrics.exposition().decode()
    assert not any(word in told for word in SECRET.split())
    names = set(re.findall(r'(\w+)="', told))
    assert names == {"outcome", "language", "llm", "direction", "step", "le"}


def test_each_process_counts_for_itself() -> None:
    one, other = Metrics(), Metrics()
    one.count(make_answer(), Trace("a"))
    assert values(other) == {}
