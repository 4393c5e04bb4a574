"""What the commands do that measure quality, and the one that trains triage."""

from pathlib import Path

from bot.triage.examples import load_examples
from bot.triage.wordings import Wordings
from deploy import report, report_quality
from deploy.evaluate import (
    PassageIn,
    QuestionIn,
    TextIn,
    accuracy_of,
    evaluate_language,
    evaluate_retrieval,
    read_lines,
)
from deploy.evaluate_answering import evaluate_answering
from deploy.evaluate_privacy import MarkedTextIn, evaluate_privacy
from deploy.evaluate_reading import evaluate_reading
from deploy.evaluate_triage import TriageQuestionIn, evaluate_triage
from deploy.report_answering import print_answering
from deploy.services import build, make_embedder
from deploy.settings import Settings
from knowledge.languages import normalise_language

SETS_FOLDER = Path(__file__).with_name("evaluation_sets")


async def eval_retrieval(
    settings: Settings, passages: Path, queries: Path, *, relevant_field: str, language: str | None, as_json: bool
) -> None:
    """Print recall on the files."""
    wanted = normalise_language(language) if language else None
    collection: list[PassageIn] = [
        passage
        for passage in read_lines(passages, PassageIn)
        if language is None or normalise_language(passage.lang) == wanted
    ]
    with report.progress() as show:
        figures = await evaluate_retrieval(
            collection,
            read_lines(queries, QuestionIn),
            embedder=make_embedder(settings),
            relevant_field=relevant_field,
            on_progress=show,
        )
    report.print_retrieval(figures, as_json=as_json)


def eval_language(texts: Path, *, as_json: bool) -> None:
    """Print the accuracy of language identification on the file."""
    confusion = evaluate_language(read_lines(texts, TextIn))
    report.print_language(confusion, accuracy_of(confusion), as_json=as_json)


async def eval_answering(
    settings: Settings,
    passages: Path,
    queries: Path,
    unanswerable: Path,
    *,
    relevant_field: str,
    threshold: float | None,
    as_json: bool,
) -> None:
    """Print what is answered and refused at each threshold."""
    with report.progress() as show:
        figures = await evaluate_answering(
            read_lines(passages, PassageIn),
            read_lines(queries, QuestionIn),
            read_lines(unanswerable, QuestionIn),
            embedder=make_embedder(settings),
            relevant_field=relevant_field,
            threshold=settings.answer_threshold if threshold is None else threshold,
            on_progress=show,
        )
    print_answering(figures, as_json=as_json)


async def eval_triage(settings: Settings, questions: Path | None, *, as_json: bool) -> None:
    """Print how messages were sorted: those of the file, or of the packaged set that training never saw."""
    paths = [questions] if questions is not None else sorted((SETS_FOLDER / "triage").glob("*.jsonl"))
    asked = [one for path in paths for one in read_lines(path, TriageQuestionIn)]
    async with build(settings) as services:
        await services.indexing.open()
        with report.progress() as show:
            figures = await evaluate_triage(asked, ask=services.answer, on_progress=show)
    report_quality.print_triage(figures, as_json=as_json)


def eval_privacy(texts: Path | None, *, as_json: bool) -> None:
    """Print how personal data was masked: in the file's texts, or in the packaged set that the rules never saw."""
    paths = [texts] if texts is not None else sorted((SETS_FOLDER / "privacy").glob("*.jsonl"))
    report_quality.print_privacy(
        evaluate_privacy([one for path in paths for one in read_lines(path, MarkedTextIn)]), as_json=as_json
    )


async def eval_reading(settings: Settings, questions: Path, *, as_json: bool) -> None:
    """Print how hard the answers are to read and how long they take."""
    asked = read_lines(questions, QuestionIn)
    async with build(settings) as services:
        await services.indexing.open()
        with report.progress() as show:
            figures = await evaluate_reading(asked, ask=services.answer, on_progress=show)
    report_quality.print_reading(figures, as_json=as_json)


def train_triage(settings: Settings, weights: Path | None, *, as_json: bool) -> None:
    """Train the classifier on the examples, write its weights, and print the figures of the folds."""
    from bot.triage.training import train  # scikit-learn is there for training only

    examples = load_examples()
    with report.progress() as show:
        trained = train(
            examples,
            wordings=Wordings(),
            embedder=make_embedder(settings),
            **({"path": weights} if weights is not None else {}),
            on_progress=lambda done, total: show("embed", done, total),
        )
    report_quality.print_training(trained, as_json=as_json)
