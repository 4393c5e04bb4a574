"""The JSON interface against its own description: whatever fits or does not fit it is answered as it says."""

from typing import Any

import httpx2
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

OPERATIONS = {"POST /api/v1/ask": 25, "GET /healthz": 5, "GET /readyz": 5}


@pytest.mark.parametrize(("label", "examples"), OPERATIONS.items(), ids=OPERATIONS)
def test_every_request_is_answered_as_described(site: Any, label: str, examples: int) -> None:
    schema = schemathesis.openapi.from_url(f"{site.url}/openapi.json")
    operations = {one.ok().label: one.ok() for one in schema.get_all_operations()}
    assert sorted(operations) == sorted(OPERATIONS)

    @given(case=operations[label].as_strategy())
    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def call(case: Any) -> None:
        # A text of signs alone fits the description, and is refused: that there is a letter cannot be described.
        case.call_and_validate(timeout=30, excluded_checks=[positive_data_acceptance])

    call()


def test_only_the_interface_is_described(http: httpx2.Client) -> None:
    document = http.get("/openapi.json").json()
    assert sorted(document["paths"]) == ["/api/v1/ask", "/healthz", "/readyz"]
    for methods in document["paths"].values():
        for operation in methods.values():
            assert operation["summary"]
            assert operation["description"]


def test_the_described_languages_are_those_of_the_product(http: httpx2.Client) -> None:
    question = http.get("/openapi.json").json()["components"]["schemas"]["QuestionIn"]
    assert question["additionalProperties"] is False
    pattern = question["properties"]["language"]["anyOf"][0]["pattern"]
    assert "zh-Hant" in pattern
    assert question["properties"]["text"]["maxLength"] == 2000
