"""The wire form of the web channel: what comes in and goes out as JSON."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from bot.question import MOST_CHARS
from bot.types import Answer, Contact, Inbound, LineKind
from knowledge.languages import LANGUAGES

_LANGUAGE_PATTERN = f"^({'|'.join(LANGUAGES)})$"

Language = Annotated[str, Field(pattern=_LANGUAGE_PATTERN, description="BCP 47; the one to answer in")]
Agency = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$", description="an agency's id: only its pages")]


class QuestionIn(BaseModel):
    """A resident's question."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, max_length=MOST_CHARS, examples=["How do I renew my driver's license?"])
    language: Language | None = None
    agency: Agency | None = None

    def to_inbound(self) -> Inbound:
        """Return the question as the bot takes it."""
        return Inbound(text=self.text, language=self.language, agency=self.agency)


class CitationOut(BaseModel):
    """Where one sentence of the answer stands."""

    url: str = Field(description="opens the page at the sentence")
    title: str
    quote: str = Field(description="the sentence, letter for letter, in the page's language")
    checked_on: date = Field(description="the day the page was last read")
    language: str
    agency: str
    is_starter: bool = Field(description="true: our own summary of the page, until the site is crawled")
    is_stale: bool = Field(description="true: the page was read longer ago than its source allows")


class ContactOut(BaseModel):
    """How to reach the agency's people."""

    name: str
    phone: str | None
    tty: str | None
    page: str | None
    hours: list[str]


class LineOut(BaseModel):
    """One line of the reply."""

    text: str
    kind: LineKind = Field(description="a cited sentence, a fixed notice, or how to reach people")
    language: str
    citations: list[int] = Field(description="places in `citations` of the pages that carry this line")


class AnswerOut(BaseModel):
    """The answer: every sentence with its page, or a refusal and the way to people."""

    id: str = Field(description="names the answer's record")
    question: str = Field(description="the question without what was hidden in it")
    outcome: str = Field(examples=["answered", "unanswerable.no_passage"])
    language: str
    text: str = Field(description="the lines as one text")
    lines: list[LineOut]
    citations: list[CitationOut]
    hidden: list[str] = Field(description="kinds of personal data that were hidden before the question was read")
    composed_by: str = Field(description="the llm that wrote the sentences; empty where they are the pages' own")
    contact: ContactOut | None

    @classmethod
    def from_answer(cls, answer: Answer) -> "AnswerOut":
        """Return the answer's wire form."""
        lines: list[LineOut] = []
        count = 0
        for line in answer.lines:
            places = list(range(count, count := count + len(line.citations)))
            lines.append(LineOut(text=line.text, kind=line.kind, language=line.language, citations=places))
        citations = [
            CitationOut(
                url=c.url,
                title=c.title,
                quote=c.quote,
                checked_on=c.checked_on,
                language=c.language,
                agency=c.agency,
                is_starter=c.is_starter,
                is_stale=c.is_stale,
            )
            for c in answer.citations
        ]
        return cls(
            id=answer.id,
            question=answer.question,
            outcome=answer.outcome.value,
            language=answer.language,
            text=answer.text,
            lines=lines,
            citations=citations,
            hidden=[kind.value for kind in answer.hidden],
            composed_by=answer.composed_by,
            contact=_contact_out(answer.contact),
        )


class Problem(BaseModel):
    """What went wrong (RFC 9457)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str


def _contact_out(contact: Contact | None) -> ContactOut | None:
    if contact is None:
        return None
    return ContactOut(
        name=contact.name, phone=contact.phone, tty=contact.tty, page=contact.page, hours=list(contact.hours)
    )
