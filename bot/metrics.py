"""Counts and times for operators, in Prometheus' form; no label holds anything that a resident wrote."""

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest

from bot.trace import Trace
from bot.types import Answer

_SECONDS = (0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 0.6, 1.2, 2.5, 5.0, 10.0, 20.0)


class Metrics:
    """What is counted over the life of one process."""

    def __init__(self) -> None:
        """Begin at zero, in a registry of its own."""
        self._registry = CollectorRegistry()
        self._answers = Counter("askca_answers", "Messages answered", ["outcome", "language"], registry=self._registry)
        self._degraded = Counter(
            "askca_degraded", "Answers made without the llm that was wanted", ["reason"], registry=self._registry
        )
        self._usd = Counter("askca_llm_usd", "US dollars spent on llms", ["llm"], registry=self._registry)
        self._tokens = Counter("askca_llm_tokens", "Tokens of llms", ["llm", "direction"], registry=self._registry)
        self._seconds = Histogram(
            "askca_step_seconds",
            "Seconds of one step of an answer",
            ["step"],
            buckets=_SECONDS,
            registry=self._registry,
        )

    def count(self, answer: Answer, trace: Trace) -> None:
        """Count one answer with its steps and calls."""
        self._answers.labels(outcome=answer.outcome.value, language=answer.language).inc()
        if trace.degraded:
            self._degraded.labels(reason=trace.degraded).inc()
        for step, seconds in trace.seconds.items():
            self._seconds.labels(step=step).observe(seconds)
        for call in trace.calls:
            self._usd.labels(llm=call["llm"]).inc(float(call["usd"]))
            for direction in ("input", "output"):
                self._tokens.labels(llm=call["llm"], direction=direction).inc(call[f"{direction}_tokens"])

    def exposition(self) -> bytes:
        """Return everything in the text format of Prometheus."""
        return generate_latest(self._registry)
