"""The command line: ``askca serve | sync | search | ask | eval | rebuild-index | doctor``."""

import asyncio
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from rich.console import Console
from rich.text import Text

from bot.errors import BotError
from deploy import commands
from deploy.evaluate import InputInvalid
from deploy.logs import configure_logs
from deploy.settings import Settings, SettingsInvalid, load_settings
from knowledge.errors import KnowledgeError

Answer = TypeVar("Answer")

app = typer.Typer(help="Ask California: answers made of official pages.", no_args_is_help=True, add_completion=False)
evaluation = typer.Typer(help="Measure quality on a file of questions or texts.", no_args_is_help=True)
app.add_typer(evaluation, name="eval")

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs instead of tables.")]
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


def _settings() -> Settings:
    settings = load_settings()
    configure_logs(settings.log_level)
    return settings


def _run(work: Coroutine[Any, Any, Answer]) -> Answer:
    try:
        return asyncio.run(work)
    except KeyboardInterrupt:
        sys.exit(130)


@app.command()
def serve(
    starter: Annotated[bool, typer.Option(help="Keep starter pages for agencies that were not crawled yet.")] = True,
) -> None:
    """Index what is missing, serve the web page and the API, and print the address to open."""
    _run(commands.serve(_settings(), with_starter=starter))


@app.command()
def sync(
    source_ids: Annotated[list[str] | None, typer.Argument(help="Agencies to sync; all that are due if none.")] = None,
    sources: Annotated[Path | None, typer.Option(help="Another sources file.")] = None,
    force: Annotated[bool, typer.Option("--all", help="Sync agencies that are not due yet, too.")] = False,
    starter_only: Annotated[bool, typer.Option("--starter", help="Only lay in the starter pages; no network.")] = False,
    as_json: AsJson = False,
) -> None:
    """Read agencies' sites again and take over what changed."""
    settings = _settings()
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
    raise typer.Exit(_run(work))


@app.command()
def search(
    query: str, agency: Agency = None, language: Language = None, limit: Limit = 5, as_json: AsJson = False
) -> None:
    """Show the passages that search finds, with their scores."""
    _run(commands.search(_settings(), query, agency=agency, language=language, limit=limit, as_json=as_json))


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument()] = None,
    agency: Agency = None,
    language: Language = None,
    batch: Annotated[bool, typer.Option("--batch", help="Read JSON lines on standard input, write one each.")] = False,
    as_json: AsJson = False,
) -> None:
    """Ask one question, or with --batch many (fields id, text, optional language and agency)."""
    settings = _settings()
    if batch:
        _run(commands.ask_batch(settings, sys.stdin.buffer))
    elif question is None:
        raise typer.BadParameter("give a question, or --batch")
    else:
        _run(commands.ask(settings, question, agency=agency, language=language, as_json=as_json))


@app.command("rebuild-index")
def rebuild_index(as_json: AsJson = False) -> None:
    """Make the vector index anew from SQL; passages are embedded only if the embedding changed."""
    _run(commands.rebuild_index(_settings(), as_json=as_json))


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Say what is configured, reachable and missing; status 1 if something needs you."""
    raise typer.Exit(_run(commands.doctor(_settings(), as_json=as_json)))


@evaluation.command("retrieval")
def eval_retrieval(
    passages: Annotated[Path, typer.Option(help="JSON lines: id, text, optional title, section, lang.")],
    queries: Annotated[Path, typer.Option(help="JSON lines: id, lang, text, and a list of relevant passage ids.")],
    relevant_field: Annotated[str, typer.Option(help="The field with the relevant ids.")] = "relevant",
    passage_language: Annotated[str | None, typer.Option(help="Search only passages in this language.")] = None,
    as_json: AsJson = False,
) -> None:
    """Print recall at 1, 5 and 10 and the mean reciprocal rank, per question language."""
    _run(
        commands.eval_retrieval(
            _settings(), passages, queries, relevant_field=relevant_field, language=passage_language, as_json=as_json
        )
    )


@evaluation.command("language")
def eval_language(
    texts: Annotated[Path, typer.Option(help="JSON lines: text and lang.")], as_json: AsJson = False
) -> None:
    """Print the accuracy of language identification per language."""
    commands.eval_language(texts, as_json=as_json)
