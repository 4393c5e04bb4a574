"""Handing over with a directory alone: the way to people is told, and nobody is said to have been told."""

import pytest

from bot.phrases import Phrases
from bot.replies import Replies
from bot.triage.directory import load_hotlines
from bot.types import Handoff, Reason
from handoff.desk import DirectoryDesk
from knowledge.languages import LANGUAGES
from knowledge.sources import load_sources

SOURCES = load_sources()
DESK = DirectoryDesk(SOURCES)
AGENCIES = (None, "", "nasa", *SOURCES)


def make_handoff(reason: Reason, agency: str | None, language: str = "en") -> Handoff:
    return Handoff(reason=reason, agency=agency, language=language, summary="The resident was denied.")


@pytest.mark.parametrize("reason", Reason)
async def test_no_reason_and_no_agency_makes_a_directory_tell_a_person(reason: Reason) -> None:
    for agency in AGENCIES:
        promise = await DESK.hand_over(make_handoff(reason, agency))
        assert promise.person_was_told is False


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_promise_has_the_agencys_contact_in_the_residents_language(language: str) -> None:
    for agency in SOURCES:
        promise = await DESK.hand_over(make_handoff(Reason.STATUS, agency, language))
        assert promise.contact is not None
        assert promise.contact == DESK.contact(agency, language=language)


@pytest.mark.parametrize("agency", [None, "", "nasa"])
async def test_an_agency_without_an_entry_has_no_contact(agency: str | None) -> None:
    assert (await DESK.hand_over(make_handoff(Reason.STATUS, agency))).contact is None


@pytest.mark.parametrize("agency", [None, "edd"])
async def test_the_resident_is_told_that_nobody_was_told(agency: str | None) -> None:
    promise = await DESK.hand_over(make_handoff(Reason.PERSON_WANTED, agency))
    lines = Replies(Phrases(), load_hotlines()).promise(promise, "en")
    assert lines[0].text == "I have not told anyone about your message, so please contact them."
    told = " ".join(line.text for line in lines).casefold()
    assert not any(
        claim in told for claim in ("was told", "have sent", "forwarded", "will call you", "will contact you")
    )
