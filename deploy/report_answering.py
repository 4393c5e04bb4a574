"""What ``askca eval answering`` prints: the curve of answered and refused questions, or JSON."""

from dataclasses import asdict

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from deploy.evaluate_answering import LEAST_ANSWERED, AnsweringFigures, Row
from deploy.report import print_json

_BAR_CHARS = 10


def print_answering(figures: AnsweringFigures, *, as_json: bool, console: Console | None = None) -> None:
    """Print the shares by threshold, with the set threshold and the best one marked, then those by language."""
    if as_json:
        print_json(asdict(figures))
        return
    console = console or Console()
    curve = Table("threshold", "answered", "right page", "refused", "", box=SIMPLE)
    for row in figures.curve:
        mark = _mark(row, figures)
        curve.add_row(
            f"{row.threshold:.4g}",
            f"{_percent(row.answered)} [green]{_bar(row.answered)}[/]",
            _percent(row.answered_right),
            f"{_percent(row.refused)} [cyan]{_bar(row.refused)}[/]",
            mark,
            style="bold" if mark else "",
        )
    console.print(curve)
    if len(figures.by_language) > 1:
        languages = Table("language", "answered", "right page", "refused", box=SIMPLE)
        for language, row in figures.by_language.items():
            languages.add_row(language, _percent(row.answered), _percent(row.answered_right), _percent(row.refused))
        console.print(f"at the set threshold {figures.at_threshold.threshold:.4g}, by question language:")
        console.print(languages)
    left_out = f"; {figures.left_out} left out, their pages are not there" if figures.left_out else ""
    console.print(f"{figures.answerable} answerable and {figures.unanswerable} unanswerable questions{left_out}")


def _mark(row: Row, figures: AnsweringFigures) -> str:
    marks = []
    if row.threshold == figures.at_threshold.threshold:
        marks.append("set")
    if row.threshold == figures.best.threshold:
        marks.append(f"best at {LEAST_ANSWERED:.0%}")
    return ", ".join(marks)


def _percent(share: float | None) -> str:
    return "     -" if share is None else f"{100 * share:5.1f}%"


def _bar(share: float | None) -> str:
    return "█" * round(_BAR_CHARS * (share or 0.0))
