"""The wire form of the web channel: what comes in and goes out as JSON."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from bot.question import MOST_CHARS
from bot.types import Answer, Contact, Inbound
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


class ContactOut(BaseModel):
    """How to reach the agency's people."""

    name: str
    phone: str | None
    tty: str | None
    page: str | None
    hours: list[str]


class AnswerOut(BaseModel):
    """The answer: every sentence with its page, or a refusal and the way to people."""

    outcome: str = Field(examples=["answered", "unanswerable.no_passage"])
    language: str
    text: str
    citations: list[CitationOut]
    contact: ContactOut | None

    @classmethod
    def from_answer(cls, answer: Answer) -> "AnswerOut":
        """Return the answer's wire form."""
        citations = [
            CitationOut(
                url=c.url,
                title=c.title,
                quote=c.quote,
                checked_on=c.checked_on,
                language=c.language,
                agency=c.agency,
                is_starter=c.is_starter,
            )
            for c in answer.citations
        ]
        return cls(
            outcome=answer.outcome.value,
            language=answer.language,
            text=answer.text,
            citations=citations,
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
