"""What the commands print: tables and progress for people on a terminal, JSON for programs."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from pydantic import ValidationError
from rich.box import SIMPLE
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from bot.types import Answer, Line
from deploy.checkup import Finding
from deploy.evaluate import InputInvalid, RetrievalFigures
from knowledge.sync import SyncReport
from knowledge.types import Hit

Show = Callable[[str, int, int], None]

_MOST_FAILURES = 20


def say(text: str) -> None:
    """Print one line for the person at the terminal, never wrapped."""
    Console(stderr=True, soft_wrap=True).print(text, highlight=False, markup=False)


@contextmanager
def progress() -> Iterator[Show]:
    """Yield a function that shows how far a named step is; without a terminal it prints a line a step."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _line_a_step()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as bars:
        tasks: dict[str, Any] = {}

        def show(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=total)
            bars.update(tasks[step], completed=done, total=total)

        yield show


def _line_a_step() -> Show:
    shown: dict[str, int] = {}

    def show(step: str, done: int, total: int) -> None:
        # A line at the start, at the end, and at every tenth of a long step.
        tenth = 10 * done // total if total else 10
        if total and shown.get(step, -1) != tenth and (total >= 10 or done in (0, total)):
            shown[step] = tenth
            say(f"{step}: {done} of {total}")

    return show


def print_json(value: Any) -> None:
    """Print one JSON document on standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")


def print_fields(fields: Mapping[str, Any], *, as_json: bool) -> None:
    """Print names and values."""
    if as_json:
        print_json(dict(fields))
        return
    for name, value in fields.items():
        Console(soft_wrap=True).print(f"{name}: {value}", highlight=False)


def print_sync(reports: Sequence[SyncReport], index_note: str, *, as_json: bool) -> None:
    """Print what syncs did, with every failure and its reason."""
    if as_json:
        print_json({"sources": [asdict(one) for one in reports], "index": index_note})
        return
    console = Console(soft_wrap=True)
    table = Table("source", "new", "changed", "same", "removed", "failed", "embedded", "seconds", "ended", box=SIMPLE)
    for one in reports:
        counts = (one.added, one.updated, one.unchanged, one.removed, len(one.failed), one.passages_embedded)
        table.add_row(one.source_id, *map(str, counts), f"{one.seconds:.1f}", "yes" if one.is_complete else "no")
    console.print(table if reports else "Nothing is due. `askca sync --all` reads every site now.")
    for one in reports:
        for failure in one.failed[:_MOST_FAILURES]:
            console.print(f"  {one.source_id}: {failure.url}: {failure.reason}", markup=False, highlight=False)
        if len(one.failed) > _MOST_FAILURES:
            console.print(f"  {one.source_id}: and {len(one.failed) - _MOST_FAILURES} more (--json lists all)")
        for note in one.notes:
            console.print(f"  {one.source_id}: {note}", markup=False, highlight=False)
        if one.starter_replaced:
            console.print(f"  {one.source_id}: {one.starter_replaced} starter pages replaced by the agency's own")
    console.print(index_note, markup=False)


def print_hits(hits: Sequence[Hit], *, as_json: bool) -> None:
    """Print passages with their scores."""
    if as_json:
        print_json([{"score": hit.score} | asdict(hit.passage) for hit in hits])
        return
    table = Table("score", "agency", "lang", "page", "passage", show_lines=True)
    for hit in hits:
        page = f"{hit.passage.title}\n{hit.passage.url}"
        table.add_row(f"{hit.score:.2f}", hit.passage.source_id, hit.passage.language, page, hit.passage.text)
    Console().print(table if hits else "Nothing was found.")


def answer_fields(answer: Answer, seconds: float) -> dict[str, Any]:
    """Return an answer's fields for JSON."""
    citations = [
        {
            "url": citation.url,
            "title": citation.title,
            "quote": citation.quote,
            "checked_on": citation.checked_on.isoformat(),
            "agency": citation.agency,
            "language": citation.language,
            "is_starter": citation.is_starter,
        }
        for citation in answer.citations
    ]
    handoff = answer.handoff
    return {
        "answer_id": answer.id,
        "question": answer.question,
        "outcome": answer.outcome.value,
        "language": answer.language,
        "text": answer.text,
        "citations": citations,
        "hidden": [kind.value for kind in answer.hidden],
        "composed_by": answer.composed_by,
        "handoff": None if handoff is None else asdict(handoff),
        "seconds": round(seconds, 4),
    }


class LinePrinter:
    """A reader that prints each line as it comes."""

    def __init__(self) -> None:
        """Print to standard output."""
        self._console = Console(soft_wrap=True)

    async def show(self, line: Line) -> None:
        """Print the line."""
        self._console.print(line.text, markup=False, highlight=False)

    async def withdraw(self) -> None:
        """Say that what was printed is taken back."""
        self._console.print("(taken back)", style="dim", markup=False)


def print_answer(answer: Answer, seconds: float, *, as_json: bool) -> None:
    """Print the pages of an answer whose lines were printed as they came, or all of it as JSON."""
    if as_json:
        print_json(answer_fields(answer, seconds))
        return
    console = Console(soft_wrap=True)
    for number, citation in enumerate(answer.citations, start=1):
        kind = ", starter summary" if citation.is_starter else ""
        console.print(f"[{number}] {citation.title} (checked on {citation.checked_on}{kind})", markup=False)
        console.print(f"    {citation.url}", markup=False, highlight=False)
    told = f"{answer.outcome.value}, {answer.language}, {seconds:.2f} s; askca why {answer.id}"
    console.print(told, style="dim", markup=False)


def print_findings(findings: Sequence[Finding], *, as_json: bool) -> None:
    """Print the doctor's findings."""
    if as_json:
        print_json([asdict(finding) for finding in findings])
        return
    table = Table("", "part", "finding")
    for finding in findings:
        table.add_row("ok" if finding.is_good else "[bold red]needs you[/]", finding.part, finding.text)
    Console().print(table)


def print_retrieval(figures: RetrievalFigures, *, as_json: bool) -> None:
    """Print recall per language, and what it took."""
    if as_json:
        print_json(asdict(figures))
        return
    table = Table("language", "questions", "recall@1", "recall@5", "recall@10", "MRR")
    rows = [*figures.by_language.items(), ("mean of languages", figures.mean_of_languages)]
    for language, row in rows:
        shares = [f"{100 * share:.1f}" for share in row.recall.values()]
        table.add_row(language, str(row.questions), *shares, f"{row.mean_reciprocal_rank:.3f}")
    console = Console()
    console.print(table)
    console.print(f"query p50 {figures.query_p50_ms:.1f} ms, p95 {figures.query_p95_ms:.1f} ms")
    console.print(f"indexed {figures.passages} passages, {figures.passages_per_second:.1f} a second")


def print_language(confusion: Mapping[str, Mapping[str, int]], accuracy: Mapping[str, float], *, as_json: bool) -> None:
    """Print accuracy per language and over all of them, Iu Mien apart."""
    counted = [share for language, share in accuracy.items() if language != "ium"]
    macro = sum(counted) / len(counted) if counted else 0.0
    if as_json:
        print_json({"macro_without_ium": macro, "accuracy": accuracy, "confusion": confusion})
        return
    table = Table("language", "texts", "accuracy", "taken for")
    for language, share in accuracy.items():
        found = confusion[language]
        wrong = ", ".join(f"{other} {count}" for other, count in sorted(found.items()) if other != language)
        table.add_row(language, str(sum(found.values())), f"{100 * share:.1f}", wrong)
    console = Console()
    console.print(table)
    console.print(f"macro accuracy without ium: {100 * macro:.2f}")


def first_error(error: Exception) -> str:
    """Return what is wrong with a line, without the line's own words."""
    if isinstance(error, ValidationError):
        first = error.errors(include_input=False)[0]
        return f"{'.'.join(map(str, first['loc'])) or 'line'}: {first['msg']}"
    return str(error) if isinstance(error, InputInvalid) else "not a JSON line"
