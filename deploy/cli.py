"""The command line: ``askca serve``, ``sync``, ``ask``, ``why``, ``costs`` and the rest (``askca --help``)."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from bot.errors import BotError
from deploy import cli_eval, commands, commands_eval
from deploy.cli_options import AsJson, read_settings, run
from deploy.evaluate import InputInvalid
from deploy.settings import SettingsInvalid
from knowledge.errors import KnowledgeError

app = typer.Typer(help="Ask California: answers made of official pages.", no_args_is_help=True, add_completion=False)
app.add_typer(cli_eval.app, name="eval")

Agency = Annotated[str | None, typer.Option(help="Only this agency's pages (its id).")]
Language = Annotated[str | None, typer.Option(help="Language of the conversation (BCP 47).")]
Limit = Annotated[int, typer.Option(min=1, max=100, help="Most passages to show.")]


def main() -> None:
    """Run the command line; a wrong setting or input ends it with one clear line and status 2."""
    try:
        app()
    except (SettingsInvalid, InputInvalid, KnowledgeError, BotError) as error:
        line = Text.assemble(("askca:", "bold red"), f" {error}")
        Console(stderr=True, soft_wrap=True).print(line, highlight=False)
        sys.exit(2)


@app.command()
def serve(
    starter: Annotated[bool, typer.Option(help="Keep starter pages for agencies that were not crawled yet.")] = True,
) -> None:
    """Index what is missing, serve the web page and the API, and print the address to open."""
    run(commands.serve(read_settings(), with_starter=starter))


@app.command()
def sync(
    source_ids: Annotated[list[str] | None, typer.Argument(help="Agencies to sync; all that are due if none.")] = None,
    sources: Annotated[Path | None, typer.Option(help="Another sources file.")] = None,
    force: Annotated[bool, typer.Option("--all", help="Sync agencies that are not due yet, too.")] = False,
    starter_only: Annotated[bool, typer.Option("--starter", help="Only lay in the starter pages; no network.")] = False,
    as_json: AsJson = False,
) -> None:
    """Read agencies' sites again and take over what changed."""
    settings = read_settings()
    if sources is not None:
        settings = settings.model_copy(update={"sources_file": sources})
    named = tuple(source_ids or ())
    work = commands.sync(
        settings,
        named,
        is_forced=force or bool(named) or sources is not None,
        starter_only=starter_only,
        as_json=as_json,
    )
    raise typer.Exit(run(work))


@app.command()
def search(
    query: str, agency: Agency = None, language: Language = None, limit: Limit = 5, as_json: AsJson = False
) -> None:
    """Show the passages that search finds, with their scores."""
    run(commands.search(read_settings(), query, agency=agency, language=language, limit=limit, as_json=as_json))


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument()] = None,
    agency: Agency = None,
    language: Language = None,
    conversation: Annotated[str | None, typer.Option(help="Go on with this conversation (any id of yours).")] = None,
    batch: Annotated[bool, typer.Option("--batch", help="Read JSON lines on standard input, write one each.")] = False,
    as_json: AsJson = False,
) -> None:
    """Ask one question, or with --batch many (fields id, text, optional language, agency and conversation)."""
    settings = read_settings()
    if batch:
        run(commands.ask_batch(settings, sys.stdin.buffer))
    elif question is None:
        raise typer.BadParameter("give a question, or --batch")
    else:
        asked = commands.Asked(text=question, agency=agency, language=language, conversation=conversation)
        run(commands.ask(settings, asked, as_json=as_json))


@app.command("rebuild-index")
def rebuild_index(as_json: AsJson = False) -> None:
    """Make the vector index anew from SQL; passages are embedded only if the embedding changed."""
    run(commands.rebuild_index(read_settings(), as_json=as_json))


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Say what is configured, reachable and missing; status 1 if something needs you."""
    raise typer.Exit(run(commands.doctor(read_settings(), as_json=as_json)))


@app.command()
def why(answer_id: str, as_json: AsJson = False) -> None:
    """Show how an answer came about: passages, verdicts per sentence, calls, seconds."""
    run(commands.why(read_settings(), answer_id, as_json=as_json))


@app.command()
def costs(
    days: Annotated[int, typer.Option(min=1, max=3660, help="How many days back.")] = 30, as_json: AsJson = False
) -> None:
    """Print what Claude has cost, a question and by step, agency and language."""
    run(commands.costs(read_settings(), days, as_json=as_json))


@app.command("train-triage")
def train_triage(
    weights: Annotated[Path | None, typer.Option(help="Where to write them; default: the packaged file.")] = None,
    as_json: AsJson = False,
) -> None:
    """Train the classifier of triage on its examples (needs the extra `train`)."""
    commands_eval.train_triage(read_settings(), weights, as_json=as_json)
