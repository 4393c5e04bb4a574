"""What of a page is content, and under which heading it stands: furniture, panels, headings, anchors."""

import pytest

from knowledge.extract import extract


def headed(content: str) -> list[tuple[tuple[str, ...], str | None, list[str]]]:
    html = f"<html lang=en><body><main>{content}</main></body></html>"
    document = extract(url="https://a.gov/x", content_type="text/html; charset=utf-8", body=html.encode())
    return [
        (section.heading_path, section.anchor, [block.text for block in section.blocks])
        for section in document.sections
    ]


def main(content: str) -> list[str]:
    return [text for _, _, blocks in headed(content) for text in blocks]


@pytest.mark.parametrize(
    "noise",
    [
        pytest.param("<script>Noise here</script>", id="script"),
        pytest.param("<style>.noise { content: 'Noise' }</style>", id="style"),
        pytest.param("<noscript>Noise here</noscript>", id="noscript"),
        pytest.param("<nav>Noise here</nav>", id="nav"),
        pytest.param("<div role=navigation>Noise here</div>", id="navigation role"),
        pytest.param("<div role=search>Noise here</div>", id="search role"),
        pytest.param("<aside>Noise here</aside>", id="aside"),
        pytest.param("<svg><text>Noise here</text></svg>", id="svg"),
        pytest.param("<label>Noise</label><input value=Noise><select><option>Noise</select>", id="form controls"),
        pytest.param("<textarea>Noise here</textarea>", id="textarea"),
        pytest.param("<button>Noise here</button>", id="button"),
        pytest.param("<form><p>Noise: your e-mail?</p><input></form>", id="small form"),
        pytest.param("<div hidden>Noise here</div>", id="hidden"),
        pytest.param("<div aria-hidden=true>Noise here</div>", id="aria-hidden"),
        pytest.param("<div style='color:red; display: none'>Noise here</div>", id="display none"),
        pytest.param("<div class='d-none'>Noise here</div>", id="bootstrap's hidden class"),
        pytest.param("<div class=breadcrumbs>Noise here</div>", id="breadcrumbs"),
        pytest.param("<div class='site-breadcrumb'>Noise here</div>", id="own breadcrumb"),
        pytest.param("<div id=cookie-consent>Noise here</div>", id="cookie banner"),
        pytest.param("<a class=skip-link href='#c'>Noise here</a>", id="skip link"),
        pytest.param("<div class=sharedaddy>Noise here</div>", id="share buttons"),
        pytest.param("<div class=social-links>Noise here</div>", id="social links"),
        pytest.param("<div role=dialog>Noise here</div>", id="dialog"),
        pytest.param("<del>Noise here</del>", id="deleted text"),
        pytest.param("<img alt='Noise here'>", id="image's alternative text"),
        pytest.param("<p>Skip to main content</p>", id="skip text"),
        pytest.param("<p>Back to top ↑</p>", id="back to top"),
        pytest.param("<p>Share this page:</p>", id="share text"),
        pytest.param("<p>* * *</p>", id="marks only"),
        pytest.param("<!-- Noise here -->", id="comment"),
        pytest.param("<p>Last updated: 3/1/2026</p>", id="date of the last change"),
        pytest.param("<template>Noise here</template>", id="template"),
        pytest.param(
            "<h2>On this page</h2><ul><li><a href='#a'>Noise</a><li><a href='#b'>Noise</a></ul>", id="contents"
        ),
    ],
)
def test_furniture_is_no_content(noise: str) -> None:
    assert main(f"<h1>Title</h1><p>Before it.</p>{noise}<p>After it.</p>") == ["Before it.", "After it."]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("<p id=share-of-cost>Kept words.</p>", id="share of cost"),
        pytest.param("<div class=social-security><p>Kept words.</p></div>", id="social security"),
        pytest.param("<article role=complementary><p>Kept words.</p></article>", id="article with a wrong role"),
        pytest.param("<header><p>Kept words.</p></header>", id="header inside the main region"),
        pytest.param("<div class='d-none d-md-block'>Kept words.</div>", id="hidden on small screens only"),
        pytest.param("<fieldset><p>Kept words.</p></fieldset>", id="fieldset"),
        pytest.param("<div class=has-sidebar>Kept words.</div>", id="layout class"),
        pytest.param("<p aria-hidden=false>Kept words.</p>", id="aria-hidden false"),
        pytest.param("<center><font>Kept words.</font></center>", id="old tags"),
        pytest.param("<cagov-note>Kept words.</cagov-note>", id="unknown element"),
        pytest.param("<form><h2>Heading</h2><p>Kept words.</p></form>", id="form round content"),
    ],
)
def test_content_is_kept_although_it_looks_like_furniture(content: str) -> None:
    assert main(f"<h1>Title</h1><p>Before it.</p>{content}") == ["Before it.", "Kept words."]


def test_a_class_that_names_noise_does_not_drop_the_part_with_the_main_heading() -> None:
    assert main("<div class=menu><h1>Title</h1><p>Words.</p></div>") == ["Words."]


def test_a_page_of_nothing_but_suspected_noise_is_read_all_the_same() -> None:
    assert main("<div class=breadcrumbs><p>All the words that there are on this page.</p></div>") == [
        "All the words that there are on this page."
    ]


ACCORDIONS = [
    pytest.param(
        "<h3><button aria-controls=p>Question</button></h3><div id=p hidden><p>Answer.</p></div>",
        id="heading with button, hidden panel",
    ),
    pytest.param(
        "<h3><button aria-controls=p>Question</button></h3><div id=p aria-hidden=true><p>Answer.</p></div>",
        id="heading with button, aria-hidden panel",
    ),
    pytest.param(
        "<h3><button aria-controls=p>Question</button></h3><div id=p style='display:none'><p>Answer.</p></div>",
        id="heading with button, panel not displayed",
    ),
    pytest.param(
        "<div class=accordion-item><h3 class=accordion-header><button class='accordion-button collapsed'"
        " data-bs-toggle=collapse data-bs-target='#p'>Question</button></h3>"
        "<div id=p class='accordion-collapse collapse' hidden><div class=accordion-body>Answer.</div></div></div>",
        id="bootstrap 5",
    ),
    pytest.param(
        "<div class=panel-heading><h4><a data-toggle=collapse href='#p'>Question</a></h4></div>"
        "<div id=p class='panel-collapse collapse' aria-hidden=true><div>Answer.</div></div>",
        id="bootstrap 3",
    ),
    pytest.param("<details><summary>Question</summary><p>Answer.</p></details>", id="details"),
    pytest.param("<details><summary><h3>Question</h3></summary>Answer.</details>", id="details with heading"),
    pytest.param(
        "<button class=usa-accordion-button aria-controls=p>Question</button>"
        "<div id=p class=usa-accordion-content hidden><p>Answer.</p></div>",
        id="lone button with target",
    ),
    pytest.param(
        "<div class=card><button class='card-header accordion-alpha' aria-expanded=false><div>Question</div></button>"
        "<div class='card-container collapsed'><div class=card-body>Answer.</div></div></div>",
        id="lone button before its panel",
    ),
    pytest.param(
        "<ul role=tablist><li><a role=tab id=t href='#p' aria-controls=p>Question</a></li></ul>"
        "<div role=tabpanel id=p hidden><p>Answer.</p></div>",
        id="tab",
    ),
    pytest.param(
        "<ul class='nav nav-tabs'><li><a id=t data-toggle=tab href='#p'>Question</a></li></ul>"
        "<div class=tab-content><div class=tab-pane id=p style='display: none'><p>Answer.</p></div></div>",
        id="bootstrap tab",
    ),
    pytest.param(
        "<div role=tablist><div role=tab id=t>Question</div></div>"
        "<div role=tabpanel aria-labelledby=t aria-hidden=true><p>Answer.</p></div>",
        id="tab named by the panel",
    ),
    pytest.param(
        "<h3>Question</h3><div class=accordion-content style='display:none'><p>Answer.</p></div>",
        id="hidden by class name only",
    ),
]


@pytest.mark.parametrize("accordion", ACCORDIONS)
def test_a_closed_panel_is_content_under_its_control(accordion: str) -> None:
    sections = headed(f"<h1>Title</h1><h2>Part</h2><p>Before the panel.</p>{accordion}")

    assert [(path, blocks) for path, _, blocks in sections] == [
        (("Title", "Part"), ["Before the panel."]),
        (("Title", "Part", "Question"), ["Answer."]),
    ]


@pytest.mark.parametrize("accordion", ACCORDIONS[:-1])
def test_what_follows_a_panel_does_not_stand_under_its_control(accordion: str) -> None:
    sections = headed(f"<h1>Title</h1><h2>Part</h2>{accordion}<p>After the panel.</p>")

    assert sections[-1][0] == ("Title", "Part")
    assert sections[-1][2] == ["After the panel."]


def test_a_heading_inside_a_panel_stands_under_the_panels_control() -> None:
    sections = headed(
        "<h1>Title</h1><details><summary>First</summary><h2>Inner</h2><p>One.</p></details>"
        "<details><summary>Second</summary><p>Two.</p></details>"
    )

    assert [path for path, _, _ in sections] == [("Title", "First", "Inner"), ("Title", "Second")]


@pytest.mark.parametrize("label", ["Show more", "Expand all", "Details", "+"])
def test_a_control_that_names_nothing_is_no_heading(label: str) -> None:
    sections = headed(f"<h1>Title</h1><p>One.</p><button aria-controls=p>{label}</button><div id=p hidden>Two.</div>")

    assert [(path, blocks) for path, _, blocks in sections] == [(("Title",), ["One.", "Two."])]


def test_headings_nest_by_level_and_end_at_their_own() -> None:
    sections = headed(
        "<p>Zero.</p><h1>A</h1><p>One.</p><h3>B</h3><p>Two.</p><h2>C</h2><p>Three.</p><h3>D</h3><p>Four.</p>"
        "<div role=heading aria-level=2>E</div><p>Five.</p>"
    )

    assert [(path, *blocks) for path, _, blocks in sections] == [
        ((), "Zero."),
        (("A",), "One."),
        (("A", "B"), "Two."),
        (("A", "C"), "Three."),
        (("A", "C", "D"), "Four."),
        (("A", "E"), "Five."),
    ]


def test_a_heading_with_nothing_under_it_is_a_line_of_its_parent() -> None:
    sections = headed("<h1>Title</h1><h2>Services</h2><h3>Renew</h3><h3>Replace</h3><h2>Help</h2><p>Call us.</p>")

    assert [(path, blocks) for path, _, blocks in sections] == [
        (("Title", "Services"), ["Renew", "Replace"]),
        (("Title", "Help"), ["Call us."]),
    ]


@pytest.mark.parametrize(
    ("content", "anchor"),
    [
        pytest.param("<h2 id=x>Head</h2>", "x", id="own id"),
        pytest.param("<h2><a id=x></a>Head</h2>", "x", id="anchor inside"),
        pytest.param("<h2><a name=x>Head</a></h2>", "x", id="named anchor inside"),
        pytest.param("<h2><button id=x>Head</button></h2>", "x", id="button inside"),
        pytest.param("<a id=x></a><h2>Head</h2>", "x", id="anchor before"),
        pytest.param("<p><a name=x></a></p><h2>Head</h2>", "x", id="anchor in a paragraph before"),
        pytest.param("<section id=x><h2>Head</h2>", "x", id="section round it"),
        pytest.param("<section id=w><div id=x><div><h2>Head</h2>", "x", id="nearest element round it"),
        pytest.param("<section id=w><h2 id=x>Head</h2>", "x", id="own id before the section's"),
        pytest.param("<details id=x><summary>Head</summary>", "x", id="details round it"),
        pytest.param("<section id=w><p>Words.</p><h2>Head</h2>", None, id="section with text before it"),
        pytest.param("<section id=w><nav>Words</nav><h2>Head</h2>", None, id="section with navigation before it"),
        pytest.param("<h2>Head</h2>", None, id="no id"),
        pytest.param(
            "<button aria-controls=x>Open</button><div id=x hidden><h2>Head</h2>", None, id="panel that is closed"
        ),
        pytest.param("<p id=x>Words.</p><h2 id=x>Head</h2>", None, id="id that belongs to an earlier element"),
        pytest.param("<h2 id=''>Head</h2>", None, id="empty id"),
        pytest.param("<div hidden id=x>Words</div><h2>Head</h2>", None, id="hidden element before it"),
    ],
)
def test_the_anchor_is_where_a_browser_lands_on_the_heading(content: str, anchor: str | None) -> None:
    sections = headed(f"<h1>Title</h1><p>Words of the title.</p>{content}<p>Text.</p>")

    assert [found for path, found, _ in sections if path[-1:] == ("Head",)] == [anchor]


@pytest.mark.parametrize("answer", ["<dd>Yes.", "<dd><p>Yes.</p><p>By mail.</p>"])
def test_a_question_in_a_definition_list_heads_its_answer(answer: str) -> None:
    sections = headed(f"<h1>Title</h1><dl><dt id=q>Can I renew?{answer}<dt>Can I pay?<dd>No.</dl><p>End.</p>")

    assert [path for path, _, _ in sections] == [("Title", "Can I renew?"), ("Title", "Can I pay?"), ("Title",)]
    assert sections[0][1] == "q"
    assert sections[0][2][0] == "Yes."
