"""How the text of paragraphs, lines and list items reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.extract import extract
from knowledge.plaintext import clean_text


def main(content: str) -> list[str]:
    html = f"<html lang=en><body><main>{content}</main></body></html>"
    document = extract(url="https://a.gov/x", content_type="text/html; charset=utf-8", body=html.encode())
    return [block.text for section in document.sections for block in section.blocks]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("<ul><li>One<li>Two</ul>", ["One", "Two"], id="plain"),
        pytest.param("<ul><li>Identity:<ul><li>passport</ul></ul>", ["Identity: passport"], id="lead with a colon"),
        pytest.param("<ul><li>Identity<ul><li>passport</ul></ul>", ["Identity: passport"], id="short lead"),
        pytest.param(
            "<ul><li><p>Identity:</p><ul><li><p>passport</p></ul><p>Bring one of these.</p></ul>",
            ["Identity: passport", "Bring one of these."],
            id="paragraphs inside",
        ),
        pytest.param(
            "<ul><li>Bring your papers.<ul><li>A passport is best.</ul></ul>",
            ["Bring your papers.", "A passport is best."],
            id="sentence as parent",
        ),
        pytest.param("<ul><li>A:<ul><li>B:<ul><li>c</ul></ul></ul>", ["A: B: c"], id="three levels"),
        pytest.param(
            "<ul><li>Identity:<ul><li>passport</ul><p>You need a photo too.</p><ul><li>one color photo</ul></ul>",
            ["Identity: passport", "You need a photo too.", "one color photo"],
            id="a lead ends with its list",
        ),
        pytest.param("<ul><li>Identity:<ul><li></li></ul></ul>", ["Identity:"], id="empty nested list"),
        pytest.param(
            "<ul><li><a><span>Fees</span><p>Learn what a license costs.</p></a></ul>",
            ["Fees: Learn what a license costs."],
            id="card",
        ),
        pytest.param("<ul><li><strong>By mail</strong><br>Send the form.</ul>", ["By mail: Send the form."], id="bold"),
        pytest.param("<dl><dt>Hours<dd>8 to 5<dt>Fee<dd>$45</dl>", ["Hours: 8 to 5", "Fee: $45"], id="definitions"),
        pytest.param("<dl><dt>A<dt>B<dd>Both.</dl>", ["A / B: Both."], id="two terms for one description"),
        pytest.param("<dl><dt>Alone</dl>", ["Alone"], id="term without description"),
    ],
)
def test_a_list_item_can_be_read_alone(content: str, expected: list[str]) -> None:
    assert main(f"<h1>Title</h1>{content}<p>End.</p>") == [*expected, "End."]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("<p>Apply online<br>today.</p>", ["Apply online today."], id="a line broken for looks"),
        pytest.param("<p>First thought.<br><br>Second thought.</p>", ["First thought.", "Second thought."], id="two"),
        pytest.param(
            "<p>DMV<br>PO Box 942869<br>Sacramento, CA 94269-0001</p>",
            ["DMV", "PO Box 942869", "Sacramento, CA 94269-0001"],
            id="address by its ZIP code",
        ),
        pytest.param("<address>Main Hall<br>Room 4</address>", ["Main Hall", "Room 4"], id="address element"),
        pytest.param(
            "<p>Phone: 800-555-0100<br>Fax: 800-555-0101</p>",
            ["Phone: 800-555-0100", "Fax: 800-555-0101"],
            id="labelled lines",
        ),
        pytest.param("<p>- Passport<br>- Visa</p>", ["Passport", "Visa"], id="hand-made list"),
        pytest.param("<p>Bring:<br>• Passport<br>• Visa</p>", ["Bring:", "Passport", "Visa"], id="list with its lead"),
        pytest.param("<p>Alameda<br>Alpine<br>Amador</p>", ["Alameda", "Alpine", "Amador"], id="short lines"),
        pytest.param("<p><b>By mail</b><br>Send the form.</p>", ["By mail", "Send the form."], id="bold first line"),
        pytest.param("<p>你可以在网上<br>申请。</p>", ["你可以在网上申请。"], id="Chinese is joined without a space"),
        pytest.param("<pre>One line\nTwo line\nThree line</pre>", ["One line", "Two line", "Three line"], id="pre"),
    ],
)
def test_lines_are_parted_only_where_they_are_lines(content: str, expected: list[str]) -> None:
    assert main(f"<h1>Title of the page that has these lines</h1>{content}") == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("a\n   b\t c&nbsp;d", "a b c d", id="white space"),
        pytest.param("<b>Bo</b>ld", "Bold", id="no space at inline tags"),
        pytest.param("Renew <a href=x>here </a>.", "Renew here.", id="space before a full stop"),
        pytest.param("<a href=x>One</a><a href=y>Two</a>", "One Two", id="links side by side"),
        pytest.param("cafe\u0301", "café", id="NFC"),
        pytest.param("pass\u200bword\u00ad s\ufeff", "password s", id="zero width"),
        pytest.param("safe\U000e0069\U000e0067", "safe", id="tag characters"),
        pytest.param("a\u202eb\u2066c", "abc", id="direction overrides"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="a Persian non-joiner is spelling"),
        pytest.param("in\u200cvisible", "invisible", id="a Latin non-joiner is not"),
        pytest.param("\ue001 Apply", "Apply", id="icon font"),
        pytest.param("你好\n  世界", "你好世界", id="source line in Chinese"),
        pytest.param("$45<sup>1</sup> a year", "$45 a year", id="footnote mark after a price"),
        pytest.param("$45<sup>99</sup>", "$45.99", id="raised cents"),
        pytest.param("the 5<sup>th</sup>", "the 5th", id="raised letters"),
        pytest.param("10 ft<sup>2</sup>", "10 ft2", id="raised unit"),
        pytest.param("fee<sup>[2]</sup>", "fee", id="bracketed footnote mark"),
        pytest.param("$40 <s>$35</s>", "$40", id="struck price"),
        pytest.param("<q>Yes</q> &amp; <code>no</code>", "Yes & no", id="entities"),
        pytest.param("Form <a href=x>DL 44 (opens in a new window)</a>", "Form DL 44", id="new-window note"),
        pytest.param("<a href='tel:800-555-0100'>800-555-0100</a>", "800-555-0100", id="number shown"),
        pytest.param("<a href='tel:+1-800-555-0100'>(800) 555-0100</a>", "(800) 555-0100", id="number shown otherwise"),
        pytest.param("<a href='tel:18005550100'>Call</a>", "Call (1-800-555-0100)", id="number added"),
        pytest.param("<a href='tel:8005550100,,7'>Call</a>", "Call (800-555-0100 ext. 7)", id="extension"),
        pytest.param("<a href='tel:988'>Text us</a>", "Text us (988)", id="short number"),
        pytest.param("<a href='tel:18003684357'>1-800-DMV-HELP</a>", "1-800-DMV-HELP", id="number in letters"),
        pytest.param("<a href='tel:8005550199'>800-555-0100</a>", "800-555-0100", id="shown number wins over its link"),
        pytest.param("<a href='mailto:A@dmv.ca.gov'>a@dmv.ca.gov</a>", "a@dmv.ca.gov", id="address shown"),
        pytest.param("<a href='mailto:?subject=x'>Tell a friend today</a>", "Tell a friend today", id="no address"),
    ],
)
def test_running_text_reads_as_a_person_sees_it(content: str, expected: str) -> None:
    assert main(f"<h1>The title of this page is long enough to be one</h1><p>{content}</p>") == [expected]


def test_a_link_round_blocks_shows_its_number_once() -> None:
    assert main("<h1>Title</h1><a href='tel:8005550100'><div>Call the office now</div><div>8 to 5</div></a>") == [
        "Call the office now (800-555-0100)",
        "8 to 5",
    ]


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_clean_text_is_clean(text: str) -> None:
    cleaned = clean_text(text)

    assert clean_text(cleaned) == cleaned
    assert "  " not in cleaned
    assert not any(character in cleaned for character in "\n\t\x00\u200b\ufeff\U000e0041")
