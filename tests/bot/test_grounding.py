"""What stands in a source passes, what does not falls, and with the right reason."""

import pytest

from bot.grounding import Flaw, Source, check

CASES = [
    ("en", "Pay $45.", "en", "Pay 45 dollars.", None, "same amount"),
    ("en", "Pay $46.", "en", "Pay 45 dollars.", Flaw.FIGURE, "other amount"),
    ("en", "It takes 30 days.", "en", "It costs $30.", Flaw.FIGURE, "days are no dollars"),
    ("en", "It takes 30 days.", "en", "It takes 30 months.", Flaw.FIGURE, "days are no months"),
    ("en", "It takes 30 days.", "en", "It takes one month.", Flaw.FIGURE, "thirty days are no month"),
    ("en", "It takes 30 days.", "en", "30: that is the limit.", None, "unit of the source unknown"),
    ("en", "Bring 30 papers.", "en", "It takes 30 days.", Flaw.FIGURE, "a bare number is no length of time"),
    ("en", "By November 23.", "en", "By November 23, 2026.", None, "date without year"),
    ("en", "By November 23, 2026.", "en", "By November 23.", Flaw.FIGURE, "year made up"),
    ("es", "El 23/11/2026.", "en", "On 11/23/2026.", None, "numeric dates by custom"),
    ("es", "El 11/05/2026.", "es", "El 05/11/2026.", Flaw.FIGURE, "day and month swapped"),
    ("th", "23 พฤศจิกายน 2569", "en", "November 23, 2026", Flaw.FIGURE, "buddhist year is not converted"),
    ("en", "Open at 5 p.m.", "es", "Abre a las 17:00.", None, "same time"),
    ("en", "Open at 5 a.m.", "es", "Abre a las 17:00.", Flaw.FIGURE, "other half of the day"),
    ("en", "Call 800-777-0133.", "en", "Call 1 (800) 777-0133.", None, "same phone"),
    ("en", "Call 800-777-0134.", "en", "Call 1 (800) 777-0133.", Flaw.FIGURE, "other phone"),
    ("en", "Use DE2501.", "en", "Use form DE 2501.", None, "form without space"),
    ("en", "Use DE 2502.", "en", "Use form DE 2501.", Flaw.FIGURE, "other form"),
    ("en", "Section 9 applies.", "en", "Section 8 applies.", Flaw.FIGURE, "other section"),
    ("hi", "कोविड-19 के लिए", "en", "For COVID-19", None, "name in another script"),
    ("en", "Go to dmv.ca.gov.", "en", "Go to dmv.ca.gov/renew.", None, "the host of a link"),
    ("en", "Go to dmv.ca.gov/pay.", "en", "Go to dmv.ca.gov.", Flaw.LINK, "path made up"),
    ("en", "Go to https://dmv.ca.gov/a.", "en", "Go to dmv.ca.gov/a.", None, "https may be said"),
    ("en", "Go to dmv.ca.gov/A.", "en", "Go to dmv.ca.gov/a.", Flaw.LINK, "paths keep their case"),
    ("en", "Go to dmv.са.gov.", "en", "Go to dmv.ca.gov.", Flaw.LINK, "cyrillic host"),
    ("en", "Go to 加州.gov.", "en", "Go to dmv.ca.gov.", Flaw.LINK, "host in another script"),
    ("en", "Go to dmv.ca.gov@evil.com.", "en", "Go to dmv.ca.gov.", Flaw.LINK, "userinfo"),
    ("en", "Mail x@dmv.ca.gov.", "en", "Mail y@dmv.ca.gov.", Flaw.LINK, "other mailbox"),
    ("en", "You must pay $20.", "en", "You must not pay $20.", Flaw.NEGATION, "must and must not"),
    ("es", "No es elegible con 18 años.", "en", "You are eligible at age 18 years.", Flaw.NEGATION, "denied elsewhere"),
    ("en", "The card is free.", "en", "The card is not free.", Flaw.NEGATION, "denial without a figure"),
    ("en", "The card is free.", "en", "The card is free.", None, "the same sentence"),
    ("en", "At least $500.", "en", "At most $500.", Flaw.BOUND, "least and most"),
    ("en", "Before June 1.", "en", "After June 1.", Flaw.BOUND, "before and after"),
    ("vi", "Không quá 30 ngày.", "en", "Up to 30 days.", None, "not over is up to"),
    ("zh-Hans", "不超过30天。", "en", "No more than 30 days.", None, "a bound that denies"),
    ("en", "Work at most 20 hours.", "en", "You may not work more than 20 hours.", None, "denied opposite bound"),
    ("en", "3\u200b1 days.", "en", "30 days.", Flaw.FIGURE, "hidden zero width"),
    ("en", "1O days.", "en", "10 days.", Flaw.FIGURE, "letter for digit"),
    ("en", "June 31.", "en", "June 30.", Flaw.FIGURE, "a day that no month has"),
    ("en", "Half the rent.", "es", "El 50% de la renta.", None, "half is fifty percent"),
    ("en", "You have thirty-one days.", "en", "You have 30 days.", Flaw.FIGURE, "thirty-one is not thirty"),
    ("es", "Tiene treinta y un días.", "en", "You have 30 days.", Flaw.FIGURE, "treinta y un is not thirty"),
    ("fa", "سی و یک روز", "en", "30 days", Flaw.FIGURE, "persian thirty-one is not thirty"),
    ("ko", "삼십일일 이내", "en", "Within 30 days", Flaw.FIGURE, "korean thirty-one is not thirty"),
    ("ko", "삼십일 이내", "en", "Within 30 days", None, "korean thirty days"),
    ("en", "No. You pay nothing.", "en", "No. You pay nothing.", None, "an answer of two sentences"),
    ("xx", "30 days.", "en", "30 days.", None, "unknown language"),
]


@pytest.mark.parametrize(
    ("language", "sentence", "source_language", "source", "flaw"),
    [pytest.param(*case[:5], id=case[5]) for case in CASES],
)
def test_a_sentence_is_judged_by_its_source(
    language: str, sentence: str, source_language: str, source: str, flaw: Flaw | None
) -> None:
    verdict = check(sentence, language=language, sources=[Source(text=source, language=source_language)])
    assert (verdict.flaw, verdict.is_grounded) == (flaw, flaw is None)


def test_a_sentence_without_source_is_not_grounded() -> None:
    assert check("Pay $45.", language="en", sources=[]).flaw is Flaw.NO_SOURCE
    assert check("Pay $45.", language="en", sources=[Source(text=" ", language="en")]).flaw is Flaw.NO_SOURCE


def test_the_detail_is_the_figure_as_it_stands_in_the_sentence() -> None:
    verdict = check("Pay $1,234.50 now.", language="en", sources=[Source(text="Pay $5.", language="en")])
    assert verdict.detail == "$1,234.50"


def test_each_figure_may_stand_in_another_source() -> None:
    sources = [Source(text="It costs $45.", language="en"), Source(text="Tiene 30 días.", language="es")]
    assert check("Pay $45 in 30 days.", language="en", sources=sources).is_grounded
