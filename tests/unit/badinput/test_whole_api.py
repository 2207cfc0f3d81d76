"""Every operation of the API's description, asked with what its schema allows and with what it does not allow."""

from collections import Counter
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.core import NotSet
from werkzeug.test import TestResponse

from tests.unit.badinput.routes import session
from tests.unit.phones import ORIGIN, Phone, content_digest, text_of

MODES = [GenerationMode.POSITIVE, GenerationMode.NEGATIVE]
UNDERSTOOD = {"POST /api/sync": 200, "POST /api/session": 401}  # what a body gives that is right in form
bounded = settings(
    derandomize=True, database=None, deadline=None, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


@pytest.fixture(scope="module")
def described(phone: Phone) -> Any:
    """The description, as a maker of requests and a checker of answers."""
    return schemathesis.openapi.from_dict(phone.client.get("/api/openapi.json").get_json())


@pytest.mark.parametrize("mode", MODES, ids=["allowed", "not-allowed"])
def test_whatever_is_asked_the_answer_is_one_of_those_described(phone: Phone, described: Any, mode: Any) -> None:
    operations = [found.ok() for found in described.get_all_operations()]
    possible = [one for one in operations if mode is GenerationMode.POSITIVE or takes(one)]
    asked: Counter[tuple[str, int]] = Counter()
    for operation in possible:
        fuzz(phone, operation, mode, asked)
    assert {label for label, _ in asked} == {one.label for one in possible}
    understood = {label for label, status in asked if label in UNDERSTOOD and status == UNDERSTOOD[label]}
    assert understood == (set(UNDERSTOOD) if mode is GenerationMode.POSITIVE else set())


def fuzz(phone: Phone, operation: Any, mode: Any, asked: Counter[tuple[str, int]]) -> None:
    """Ask one operation, again and again."""

    @settings(bounded, max_examples=20 if operation.body else 6)
    @given(operation.as_strategy(generation_mode=mode))
    def ask(case: Case) -> None:
        answer = send(phone, case)
        check(operation, answer)
        asked[operation.label, answer.status_code] += 1

    ask()


def takes(operation: Any) -> bool:
    """Whether anything can be asked that is not allowed: any text is a path, and any bytes may be a picture."""
    return len(operation.query) > 0 or any(body.media_type == "application/json" for body in operation.body)


def check(operation: Any, answer: TestResponse) -> None:
    """The status is described, it is no fault of the server, and the body has the described form."""
    assert str(answer.status_code) in operation.definition.raw["responses"], (answer.status_code, answer.text[:300])
    assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR
    operation.validate_response(answer)


def send(phone: Phone, case: Case) -> TestResponse:
    """A case with what every request of ours has."""
    path = case.path
    for name, value in (case.path_parameters or {}).items():
        path = path.replace(f"{{{name}}}", quote(str(value), safe=""))
    headers = ORIGIN | {"Cookie": session(phone) if case.method != "DELETE" else ""}
    body: dict[str, Any] = {}
    if not isinstance(case.body, NotSet):
        raw = case.body if isinstance(case.body, bytes) else text_of(case.body).encode("utf-8", "surrogatepass")
        headers |= {"Content-Type": case.media_type or "application/json", "Content-Digest": content_digest(raw)}
        body = {"data": raw}
    client = phone.app.test_client(use_cookies=False)
    return client.open(path, method=case.method, headers=headers, query_string=case.query or {}, **body)
