import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.addresses import MAX_ADDRESS_CHARS, host_of, normalise_address, origin_of, pattern_of

BASE = "https://www.dmv.ca.gov/portal/fees/index.html?x=1"


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        pytest.param("https://WWW.dmv.CA.gov/Portal", "https://www.dmv.ca.gov/Portal", id="case"),
        pytest.param("https://dmv.ca.gov", "https://dmv.ca.gov/", id="the root has a slash"),
        pytest.param("https://dmv.ca.gov:443/a", "https://dmv.ca.gov/a", id="default port of https"),
        pytest.param("http://dmv.ca.gov:80/a", "http://dmv.ca.gov/a", id="default port of http"),
        pytest.param("http://dmv.ca.gov:443/a", "http://dmv.ca.gov:443/a", id="another port stays"),
        pytest.param("https://dmv.ca.gov./a", "https://dmv.ca.gov/a", id="dot after the host"),
        pytest.param("https://dmv.ca.gov/a#fees", "https://dmv.ca.gov/a", id="fragment"),
        pytest.param("https://dmv.ca.gov//a///b//", "https://dmv.ca.gov/a/b/", id="doubled slashes"),
        pytest.param("https://dmv.ca.gov/a/./b/../c", "https://dmv.ca.gov/a/c", id="dot segments"),
        pytest.param("https://dmv.ca.gov/../../a/..", "https://dmv.ca.gov/", id="dots above the root"),
        pytest.param("https://dmv.ca.gov/%7euser/%c3%a9%2f", "https://dmv.ca.gov/~user/%C3%A9%2F", id="escapes"),
        pytest.param("https://dmv.ca.gov/é b", "https://dmv.ca.gov/%C3%A9%20b", id="letters"),
        pytest.param("https://dmv.ca.gov/100%", "https://dmv.ca.gov/100%25", id="a bare per cent sign"),
        pytest.param("https://dmv.ca.gov/?b=2&a=1&b=1", "https://dmv.ca.gov/?a=1&b=2&b=1", id="names in order"),
        pytest.param("https://dmv.ca.gov/?utm_source=x&UTM_id=1&q=1&gclid=3", "https://dmv.ca.gov/?q=1", id="tracking"),
        pytest.param("https://dmv.ca.gov/a?utm_source=x", "https://dmv.ca.gov/a", id="nothing but tracking"),
        pytest.param("https://dmv.ca.gov/a?", "https://dmv.ca.gov/a", id="empty query"),
        pytest.param("https://dmv.ca.gov/a;jsessionid=0A1B2C?q=1", "https://dmv.ca.gov/a?q=1", id="java session"),
        pytest.param("https://dmv.ca.gov/(S(lit3py55t21z5v55))/a.aspx", "https://dmv.ca.gov/a.aspx", id="asp session"),
        pytest.param("https://dmv.ca.gov/?PHPSESSID=12ab&q=1", "https://dmv.ca.gov/?q=1", id="session in the query"),
        pytest.param("https://dmv.ca.gov/?sid=0123456789abcdef01", "https://dmv.ca.gov/", id="sid of a session"),
        pytest.param("https://dmv.ca.gov/?sid=12", "https://dmv.ca.gov/?sid=12", id="sid of a section stays"),
        pytest.param("https://tránsito.gob/a", "https://xn--trnsito-iwa.gob/a", id="international host"),
        pytest.param("http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a", id="ipv6"),
    ],
)  # fmt: skip
def test_an_address_has_one_form(written: str, normal: str) -> None:
    assert normalise_address(written) == normal


@pytest.mark.parametrize(
    ("written", "absolute"),
    [
        pytest.param("renew", "https://www.dmv.ca.gov/portal/fees/renew", id="beside"),
        pytest.param("../renew/", "https://www.dmv.ca.gov/portal/renew/", id="above"),
        pytest.param("/renew", "https://www.dmv.ca.gov/renew", id="root"),
        pytest.param("//edd.ca.gov/a", "https://edd.ca.gov/a", id="scheme of the page"),
        pytest.param("?page=2", "https://www.dmv.ca.gov/portal/fees/index.html?page=2", id="query only"),
        pytest.param("#top", "https://www.dmv.ca.gov/portal/fees/index.html?x=1", id="fragment only"),
        pytest.param(" /re\nnew ", "https://www.dmv.ca.gov/renew", id="line break inside"),
        pytest.param("\\portal\\a", "https://www.dmv.ca.gov/portal/a", id="backslashes"),
    ],
)
def test_a_relative_address_is_read_as_browsers_do(written: str, absolute: str) -> None:
    assert normalise_address(written, base=BASE) == absolute


@pytest.mark.parametrize(
    "written",
    [
        "mailto:a@b.gov", "javascript:void(0)", "tel:800", "data:text/html,x", "ftp://a.gov/", "file:///etc/passwd",
        "http://", "http://[::1", "http://a.gov:port/", "http://a.gov:99999/", "http://user:pw@a.gov/",
        "http://exa mple.gov/", "http://-a.gov/", "", "a", "https://a.gov/" + "x" * MAX_ADDRESS_CHARS,
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused(written: str) -> None:
    assert normalise_address(written) is None


_SNIPPETS = st.sampled_from(
    ["/", "//", ".", "..", "%", "%2", "%2e", "%2F", "%41", "%25", "?", "&", "=", "#", ";sid=", ";jsessionid=1",
     "utm_x=1", "(S(0123456789))", "é", "中", "\\", " ", "a", "Z", "0", "+", ":", "@",
     "sid=0123456789abcdef", "\t", "\udc80"]
)  # fmt: skip
_TAILS = st.lists(_SNIPPETS | st.text(max_size=3), max_size=14).map("".join)


@given(_TAILS)
def test_normalising_twice_changes_nothing(tail: str) -> None:
    once = normalise_address("http://Host.gov/" + tail)
    if once is not None:
        assert normalise_address(once) == once
        assert once.isascii()
        assert "#" not in once


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_none(text: str) -> None:
    for address in (normalise_address(text), normalise_address(text, base=BASE)):
        assert address is None or address.startswith(("http://", "https://"))


@given(st.permutations(["a=1", "b=2", "c", "d=%20"]))
def test_the_order_of_parameters_makes_no_second_page(pieces: list[str]) -> None:
    assert normalise_address("https://a.gov/?" + "&".join(pieces)) == "https://a.gov/?a=1&b=2&c&d=%20"


def test_host_and_origin_carry_the_port() -> None:
    assert host_of("http://a.gov:8080/x?y") == "a.gov:8080"
    assert origin_of("http://a.gov:8080/x?y") == "http://a.gov:8080"


@pytest.mark.parametrize(
    ("address", "pattern"),
    [
        pytest.param("http://a.gov/calendar/2031/05/", "http://a.gov/calendar/#/#/", id="calendar"),
        pytest.param("http://a.gov/events/2031-05-01", "http://a.gov/events/#", id="date"),
        pytest.param("http://a.gov/list?month=2031-05", "http://a.gov/list?", id="query"),
        pytest.param("http://a.gov/s/0123456789abcdef0/a", "http://a.gov/s/#/a", id="session segment"),
        pytest.param("http://a.gov/forms/de4.pdf", None, id="a form's number is its name"),
        pytest.param("http://a.gov/fees/", None, id="plain page"),
    ],
)
def test_runs_of_addresses_share_a_pattern(address: str, pattern: str | None) -> None:
    assert pattern_of(address) == pattern
