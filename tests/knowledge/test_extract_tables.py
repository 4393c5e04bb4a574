"""Tables into rows that can each be read alone."""

import pytest

from knowledge.extract import extract
from knowledge.types import BlockKind

LEAD = "<h1>The title of the page</h1><p>Some words before the table.</p>"


def blocks(table: str) -> list[tuple[BlockKind, str]]:
    html = f"<html><body><main>{LEAD}{table}</main></body></html>"
    document = extract(url="https://a.gov/x", content_type="text/html", body=html.encode())
    return [(block.kind, block.text) for section in document.sections for block in section.blocks][1:]


def rows(table: str) -> list[str]:
    found = blocks(table)
    assert all(kind is BlockKind.ROW for kind, _ in found)
    return [text for _, text in found]


HEAD = "<tr><th>Type<th>Fee<th>Years"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            f"<table>{HEAD}<tr><td>Class C<td>$45<td>5<tr><td>Class M<td>$46<td>4</table>",
            ["Type: Class C; Fee: $45; Years: 5", "Type: Class M; Fee: $46; Years: 4"],
            id="header row",
        ),
        pytest.param(
            "<table><thead><tr><td>Type<td>Fee</thead><tbody><tr><td>Class C<td>$45</table>",
            ["Type: Class C; Fee: $45"],
            id="head section without header cells",
        ),
        pytest.param(
            "<table><tr><td><b>Type</b><td><strong>Fee</strong><tr><td>Class C<td>$45</table>",
            ["Type: Class C; Fee: $45"],
            id="bold first row",
        ),
        pytest.param(
            "<table><tr><td>Class C<td>$45<tr><td>Class M<td>$46</table>",
            ["Class C; $45", "Class M; $46"],
            id="no header",
        ),
        pytest.param(
            "<table><tr><th>Phone<td>800-555-0100<tr><th>Hours<td>8 to 5</table>",
            ["Phone: 800-555-0100", "Hours: 8 to 5"],
            id="row headers only",
        ),
        pytest.param(
            "<table><tr><th><th>Online<th>By mail<tr><th scope=row>Renew<td>Yes<td>No</table>",
            ["Renew; Online: Yes; By mail: No"],
            id="row and column headers with an empty corner",
        ),
        pytest.param(
            f"<table><caption>Fees <b>2026</b></caption>{HEAD}<tr><td>Class C<td>$45<td>5</table>",
            ["Fees 2026: Type: Class C; Fee: $45; Years: 5"],
            id="caption",
        ),
        pytest.param(
            f"<table>{HEAD}<tr><td rowspan=3>Class C<td>$45<td>5<tr><td>$90<td>10<tr><td>$5<td>1</table>",
            [
                "Type: Class C; Fee: $45; Years: 5",
                "Type: Class C; Fee: $90; Years: 10",
                "Type: Class C; Fee: $5; Years: 1",
            ],
            id="cell over three rows",
        ),
        pytest.param(
            f"<table>{HEAD}<tr><td>Class C<td colspan=2>ask us</table>",
            ["Type: Class C; Fee, Years: ask us"],
            id="cell over two columns",
        ),
        pytest.param(
            "<table><tr><th rowspan=2>Size<th colspan=2>Income<tr><th>Month<th>Year<tr><td>1<td>$10<td>$120</table>",
            ["Size: 1; Income, Month: $10; Income, Year: $120"],
            id="two header rows",
        ),
        pytest.param(
            f"<table>{HEAD}<tr><th colspan=3>Drivers<tr><td>Class C<td>$45<td>5"
            "<tr><td colspan=3>Riders<tr><td>Class M<td>$46<td>4</table>",
            ["Drivers: Type: Class C; Fee: $45; Years: 5", "Riders: Type: Class M; Fee: $46; Years: 4"],
            id="lines that name the rows below",
        ),
        pytest.param(
            f"<table><tr><th colspan=3>2026 fees{HEAD}<tr><td>Class C<td>$45<td>5</table>",
            ["2026 fees: Type: Class C; Fee: $45; Years: 5"],
            id="title in the first row",
        ),
        pytest.param(
            f"<table>{HEAD}<tr><td>Class C<td>$45<td>5<tr><td colspan=3>Fees are not paid back.</table>",
            ["Type: Class C; Fee: $45; Years: 5", "Fees are not paid back."],
            id="note in the last row",
        ),
        pytest.param(
            f"<table>{HEAD}<tr><td>Class C<td>$45<td>5<tr><th>Office<th>City<tr><td>Main<td>Davis</table>",
            ["Type: Class C; Fee: $45; Years: 5", "Office: Main; City: Davis"],
            id="new headers below",
        ),
        pytest.param(
            f"<table>{HEAD}<tr><td>Class C<td>—<td>5<tr><td><td><td></table>",
            ["Type: Class C; Years: 5"],
            id="empty cells and rows",
        ),
        pytest.param(
            "<table><tr><th>Plan<th>Covered?<tr><td>Dental<td>✓</table>", ["Plan: Dental; Covered? ✓"], id="check mark"
        ),
        pytest.param(
            f"<table>{HEAD}<tr><td>Class C<td><p>$45</p><p>$40 online</p><td>5<br>years</table>",
            ["Type: Class C; Fee: $45, $40 online; Years: 5, years"],
            id="lines inside a cell",
        ),
        pytest.param(
            f"<table>{HEAD}<tr><td>Class C<td>$45<sup>1</sup><td><a href='tel:8005550100'>Ask</a></table>",
            ["Type: Class C; Fee: $45; Years: Ask (800-555-0100)"],
            id="running text inside a cell",
        ),
        pytest.param(
            f"<table>{HEAD}<tr hidden><td>Old<td>$1<td>1<tr><td>Class C<td>$45<td><span hidden>x</span>5</table>",
            ["Type: Class C; Fee: $45; Years: 5"],
            id="hidden row and text",
        ),
        pytest.param(
            f"<table>{HEAD}<tr><td rowspan=0>Class C<td>$45<td>5<tr><td>$90<td>10</table>",
            ["Type: Class C; Fee: $45; Years: 5", "Type: Class C; Fee: $90; Years: 10"],
            id="rowspan to the end",
        ),
        pytest.param(
            f"<table>{HEAD}<tr><td colspan=x>Class C<td rowspan=-1>$45<td>5</table>",
            ["Type: Class C; Fee: $45; Years: 5"],
            id="spans that are no numbers",
        ),
        pytest.param(f"<table>{HEAD}</table>", ["Type; Fee; Years"], id="header row alone"),
    ],
)
def test_a_table_row_carries_its_header(table: str, expected: list[str]) -> None:
    assert rows(table) == expected


def test_a_span_in_one_section_does_not_reach_the_next() -> None:
    table = (
        "<table><thead><tr><th>Type<th>Fee</thead><tbody><tr><td rowspan=9>Class C<td>$45</tbody>"
        "<tbody><tr><td>Class M<td>$46</table>"
    )

    assert rows(table) == ["Type: Class C; Fee: $45", "Type: Class M; Fee: $46"]


def test_a_long_caption_stands_once_before_the_rows() -> None:
    caption = (
        "Fees for drivers and riders who apply in an office, by mail or online in any county of the state this year"
    )

    assert blocks(f"<table><caption>{caption}</caption>{HEAD}<tr><td>Class C<td>$45<td>5</table>") == [
        (BlockKind.PARAGRAPH, caption),
        (BlockKind.ROW, "Type: Class C; Fee: $45; Years: 5"),
    ]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param("<table><tr><td><p>One.<td><p>Two.</table>", ["One.", "Two."], id="one row"),
        pytest.param("<table><tr><td>One.<tr><td>Two.</table>", ["One.", "Two."], id="one column"),
        pytest.param("<table role=presentation><tr><td>A<td>B<tr><td>C<td>D</table>", ["A", "B", "C", "D"], id="role"),
        pytest.param(
            "<table><tr><td>News<td><h2>Part</h2>Text.<tr><td>C<td>D</table>",
            ["News", "Text.", "C", "D"],
            id="headings",
        ),
        pytest.param(
            "<table><tr><td>A<td><table><tr><th>X<th>Y<tr><td>1<td>2</table><tr><td>C<td>D</table>",
            ["A", "X: 1; Y: 2", "C", "D"],
            id="table inside",
        ),
        pytest.param(
            f"<table><tr><td>A<td>{'Long words. ' * 60}<tr><td>C<td>D</table>",
            ["A", ("Long words. " * 60).strip(), "C", "D"],
            id="long cell",
        ),
    ],
)
def test_a_table_used_for_layout_is_running_text(table: str, expected: list[str]) -> None:
    assert [text for _, text in blocks(table)] == expected


@pytest.mark.timeout(30)
def test_spans_that_cover_everything_stay_small() -> None:
    table = f"<table>{'<tr><th rowspan=65534 colspan=1000>Wide<td>x' * 300}</table>"

    assert all(len(text) < 5_000 for text in rows(table))
