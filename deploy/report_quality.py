"""Prints the figures of triage and privacy, what answers cost, and why one was given."""

from collections.abc import Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from rich.console import Console
from rich.table import Table

from bot.spending import NANO
from bot.store import Costs, SavedAnswer
from bot.triage.training_figures import TrainingFigures
from deploy.evaluate_privacy import PrivacyFigures
from deploy.evaluate_reading import ReadingFigures
from deploy.evaluate_triage import WANTS, Share, TriageFigures
from deploy.report import print_json


def print_triage(figures: TriageFigures, *, as_json: bool) -> None:
    """Print the confusion, recall and precision per class and language, and each miss."""
    if as_json:
        misses = [
            {"id": miss.question.id, "lang": miss.question.lang, "want": miss.question.want, "got": miss.got}
            | {"outcome": miss.outcome, "text": miss.question.text}
            for miss in figures.misses
        ]
        recall, precision = _shares(figures.recall), _shares(figures.precision)
        print_json({"confusion": figures.confusion, "recall": recall, "precision": precision, "misses": misses})
        return
    console = Console(soft_wrap=True)
    table = Table("wanted \\ got", *WANTS, "recall", title="all languages")
    for want in WANTS:
        row = [str(figures.confusion[want].get(got, 0)) for got in WANTS]
        table.add_row(want, *row, _percent(figures.recall["all"][want]))
    table.add_row("precision", *(_percent(figures.precision["all"][got]) for got in WANTS))
    console.print(table)
    for name, by_language in (("recall", figures.recall), ("precision", figures.precision)):
        table = Table("language", *WANTS, "handoff or human", title=f"{name} in percent")
        for language, shares in by_language.items():
            table.add_row(language, *(_percent(shares[one]) for one in (*WANTS, "people")))
        console.print(table)
    for miss in figures.misses:
        text = f"{miss.question.id} {miss.question.lang}: wanted {miss.question.want}, got {miss.outcome}: "
        console.print(text + miss.question.text, markup=False, highlight=False)


def print_privacy(figures: PrivacyFigures, *, as_json: bool) -> None:
    """Print precision and recall per kind, and what was missed or wrongly hidden."""
    if as_json:
        print_json(asdict(figures))
        return
    console = Console(soft_wrap=True)
    table = Table("kind", "marked", "recall", "hidden", "precision")
    for kind, counts in figures.by_kind.items():
        recall = _percent(Share(hits=counts.found, of=counts.marked))
        precision = _percent(Share(hits=counts.rightly, of=counts.hidden))
        table.add_row(kind, str(counts.marked), recall, str(counts.hidden), precision)
    console.print(table)
    console.print(f"values of which a letter or digit stayed visible: {figures.leaked}")
    for title, lines in (("missed, or under another kind", figures.missed), ("wrongly hidden", figures.wrong)):
        for line in lines:
            console.print(f"{title}: {line}", markup=False, highlight=False)


def print_reading(figures: ReadingFigures, *, as_json: bool) -> None:
    """Print how hard answers are to read and how long they took."""
    if as_json:
        print_json(asdict(figures))
        return
    console = Console()
    console.print(f"{figures.answered} of {figures.asked} English questions answered with sentences")
    if figures.grade_median is not None:
        console.print(f"reading grade (Flesch-Kincaid): median {figures.grade_median:.1f}, p90 {figures.grade_p90:.1f}")
    console.print(f"seconds an answer: p50 {figures.seconds_p50:.3f}, p95 {figures.seconds_p95:.3f}")


def print_training(trained: TrainingFigures, *, as_json: bool) -> None:
    """Print what the folds that had not seen an example made of it."""
    if as_json:
        print_json(asdict(trained))
        return
    console = Console()
    console.print(f"{trained.examples} examples, {trained.folds} folds; temperature {trained.temperature:.2f}")
    table = Table("hand over from", "cases and persons to people", "questions kept", "least language")
    for row in trained.curve:
        least = f"{row.least_language} {100 * row.least_recall:.1f}"
        table.add_row(f"{row.threshold:.2f}", f"{100 * row.recall:.1f}", f"{100 * row.kept:.1f}", least)
    console.print(table)
    console.print(
        f"right class: {100 * trained.accuracy:.1f} of 100; calibration error {trained.calibration_error:.3f}"
    )


def print_costs(
    costs: Costs, spent: Mapping[str, int], ceilings: Mapping[str, Decimal | None], *, as_json: bool
) -> None:
    """Print what llms cost by step, agency and language, a question, and against the ceilings.

    ``spent`` is in nano-dollars by period, ``ceilings`` in dollars.
    """
    total = sum(line.nano_usd for line in costs.lines)
    per_question = total / costs.answers_with_llm / NANO if costs.answers_with_llm else None
    if as_json:
        lines = [asdict(line) | {"usd": line.nano_usd / NANO} for line in costs.lines]
        fields: dict[str, Any] = {"answers": costs.answers, "answers_with_llm": costs.answers_with_llm}
        fields |= {"usd": total / NANO, "usd_per_question": per_question, "lines": lines}
        fields["periods"] = {
            period: {"usd": nano / NANO, "ceiling_usd": _dollars(ceilings[period])} for period, nano in spent.items()
        }
        print_json(fields)
        return
    console = Console()
    table = Table("step", "agency", "language", "llm", "calls", "tokens in", "tokens out", "USD")
    for line in costs.lines:
        counts = (str(line.calls), str(line.input_tokens), str(line.output_tokens))
        table.add_row(line.step, line.agency or "all", line.language, line.llm, *counts, f"{line.nano_usd / NANO:.6f}")
    console.print(table if costs.lines else "No call to an llm in this time.")
    told = "-" if per_question is None else f"{per_question:.6f} USD"
    console.print(
        f"{costs.answers} answers, {costs.answers_with_llm} with an llm: {total / NANO:.6f} USD, {told} a question"
    )
    for period, nano in spent.items():
        ceiling = ceilings[period]
        limit = "no ceiling" if ceiling is None else f"of {ceiling} USD"
        console.print(f"{period}: {nano / NANO:.6f} USD {limit}")


def print_why(saved: SavedAnswer, *, as_json: bool) -> None:
    """Print an answer's record: what was asked and said, and how it came about."""
    if as_json:
        fields = {name: getattr(saved, name) for name in SavedAnswer.__slots__}
        print_json(fields | {"answered_at": saved.answered_at.isoformat()})
        return
    console = Console(soft_wrap=True)

    def say(text: str, style: str | None = None) -> None:
        console.print(text, style=style, markup=False, highlight=False)

    record = saved.record
    say(
        f"{saved.id}, {saved.answered_at:%Y-%m-%d %H:%M:%S} UTC, {saved.language}, {saved.agency or 'no agency'}", "dim"
    )
    say(f"Asked: {saved.question}")
    say(f"Ended: {saved.outcome}, composed by {record.get('composer')}")
    if record.get("degraded"):
        say(f"Degraded: {record['degraded']}")
    say(f"Triage: {record.get('triage', {})}")
    for passage in record.get("passages", ()):
        named = f"passage {passage['passage']}, {passage['content_hash'][:12]}"
        say(f"Found: {passage['score']:.3f} {passage['url']} ({named})")
    for sentence in record.get("sentences", ()):
        cited = ", ".join(f"{place['passage']}[{place['position']}]" for place in sentence["cited"]) or "nothing"
        say(f"{sentence['verdict']} {sentence['detail']}: {sentence['text']} <- {cited}")
    for call in record.get("calls", ()):
        tokens = f"{call['input_tokens']} + {call['output_tokens']} tokens"
        prompt = f"prompt {call['prompt_digest'][:12]}"
        say(f"Call: {call['step']}, {call['llm']}, {prompt}, {tokens}, {call['usd']} USD, {call['ending']}")
    say("Seconds: " + ", ".join(f"{step} {seconds}" for step, seconds in record.get("seconds", {}).items()))
    say(saved.reply)


def _dollars(ceiling: Decimal | None) -> float | None:
    return None if ceiling is None else float(ceiling)


def _percent(share: Share) -> str:
    return "-" if share.share is None else f"{100 * share.share:.1f}"


def _shares(by_language: Mapping[str, Mapping[str, Share]]) -> dict[str, dict[str, Any]]:
    return {
        language: {one: asdict(share) | {"share": share.share} for one, share in shares.items()}
        for language, shares in by_language.items()
    }
