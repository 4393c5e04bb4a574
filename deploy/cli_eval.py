"""``askca eval ...``: quality in figures."""

from pathlib import Path
from typing import Annotated

import typer

from deploy import commands_eval
from deploy.cli_options import AsJson, read_settings, run

app = typer.Typer(help="Measure quality on a file of questions or texts.", no_args_is_help=True)

Passages = Annotated[Path, typer.Option(help="JSON lines: id, text, optional title, section, lang.")]
Queries = Annotated[Path, typer.Option(help="JSON lines: id, lang, text, and a list of relevant passage ids.")]
RelevantField = Annotated[str, typer.Option(help="The field with the relevant ids.")]


@app.command()
def retrieval(
    passages: Passages,
    queries: Queries,
    relevant_field: RelevantField = "relevant",
    passage_language: Annotated[str | None, typer.Option(help="Search only passages in this language.")] = None,
    as_json: AsJson = False,
) -> None:
    """Print recall at 1, 5 and 10 and the mean reciprocal rank, per question language."""
    run(
        commands_eval.eval_retrieval(
            read_settings(),
            passages,
            queries,
            relevant_field=relevant_field,
            language=passage_language,
            as_json=as_json,
        )
    )


@app.command()
def language(texts: Annotated[Path, typer.Option(help="JSON lines: text and lang.")], as_json: AsJson = False) -> None:
    """Print the accuracy of language identification per language."""
    commands_eval.eval_language(texts, as_json=as_json)


@app.command()
def answering(
    passages: Passages,
    queries: Queries,
    unanswerable: Annotated[Path, typer.Option(help="JSON lines: id, lang, text of questions without a page.")],
    relevant_field: RelevantField = "relevant",
    threshold: Annotated[float | None, typer.Option(min=0, max=1, help="Another threshold than the set one.")] = None,
    as_json: AsJson = False,
) -> None:
    """Print what is answered and what is refused at each threshold, as a curve."""
    run(
        commands_eval.eval_answering(
            read_settings(),
            passages,
            queries,
            unanswerable,
            relevant_field=relevant_field,
            threshold=threshold,
            as_json=as_json,
        )
    )


@app.command()
def triage(
    questions: Annotated[
        Path | None, typer.Option(help="JSON lines: id, lang, text, want. Default: the packaged set.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print the confusion, recall and precision per class and language, and each miss."""
    run(commands_eval.eval_triage(read_settings(), questions, as_json=as_json))


@app.command()
def privacy(
    texts: Annotated[
        Path | None, typer.Option(help="JSON lines: id, lang, text with ⟦KIND:value⟧. Default: the packaged set.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print precision and recall of masking per kind, and what was missed or wrongly hidden."""
    commands_eval.eval_privacy(texts, as_json=as_json)


@app.command()
def reading(
    questions: Annotated[Path, typer.Option(help="JSON lines: id, lang, text; the English ones are asked.")],
    as_json: AsJson = False,
) -> None:
    """Print the reading grade of the answers to English questions, and how long they take."""
    run(commands_eval.eval_reading(read_settings(), questions, as_json=as_json))
