"""A: what is no attachment is refused with a reason in plain words, never with an error of ours, and is not kept."""

from contextlib import suppress
from typing import Any

import pytest
from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageFile

from backend.attachments.forms import FORMS
from backend.attachments.model import StoredAttachment
from backend.attachments.service import LARGEST
from backend.errors import BadRequest
from tests.unit.attachments.pictures import STROKES, name_of, picture, strokes
from tests.unit.attachments.spoilt import spoilt
from tests.unit.phones import ORIGIN, Phone
from tests.unit.records import count

SPOILT = spoilt()
WHOLE = {"image/jpeg": picture(), "image/png": picture("PNG"), STROKES: strokes()}


def told(answer: Any) -> tuple[int, str]:
    """The status and the code of a problem, which says something in words."""
    assert answer.mimetype == "application/problem+json"
    assert len(answer.get_json()["detail"]) > 15
    return answer.status_code, answer.get_json()["code"]


@pytest.mark.parametrize("what", SPOILT)
def test_each_is_refused_for_its_reason(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint does
    form, data, code = SPOILT[what]
    with pytest.raises(BadRequest) as refused:
        FORMS[form](data)
    assert refused.value.code == code


def test_a_refusal_over_the_wire_is_a_problem_and_stores_nothing(phone: Phone) -> None:
    found = {what: told(phone.put(data, form)) for what, (form, data, _) in SPOILT.items()}
    assert found == {what: (400, code) for what, (_, _, code) in SPOILT.items()}
    assert count(phone.app, StoredAttachment) == 0


def test_a_name_that_is_not_the_hash_of_the_bytes_is_refused(phone: Phone) -> None:
    assert told(phone.put(picture(), name=name_of(b"else"))) == (400, "attachment-differs")
    assert told(phone.put(picture(), name=name_of(picture()).upper())) == (400, "attachment-name")
    assert told(phone.put(picture(), name="12")) == (400, "attachment-name")
    assert count(phone.app, StoredAttachment) == 0


@pytest.mark.parametrize("form", ["", "text/plain", "application/json", "image/gif", "image/svg+xml", "image/*"])
def test_another_type_is_refused(phone: Phone, form: str) -> None:
    assert told(phone.put(picture(), form)) == (415, "attachment-type")


def test_one_byte_too_many_is_refused_and_none_at_all_too(phone: Phone) -> None:
    assert told(phone.put(b"x" * (LARGEST + 1))) == (413, "attachment-too-large")
    assert told(phone.put(b"x" * 600_000)) == (413, "too-large")
    assert told(phone.put(b"")) == (400, "attachment-empty")


def test_a_body_that_ends_early_is_no_request(phone: Phone) -> None:
    headers = ORIGIN | {"Content-Type": "image/jpeg"}
    path = f"/api/attachments/{name_of(picture())}"
    length = {"CONTENT_LENGTH": str(len(picture()) + 9)}
    answer = phone.client.put(path, data=picture(), headers=headers, environ_overrides=length)
    assert (told(answer), answer.headers["Connection"]) == ((400, "cut-off"), "close")


def test_nobody_and_no_foreign_page_may_send_one(app: Flask, phone: Phone) -> None:
    assert told(Phone(app).put(picture())) == (401, "sign-in")
    path = f"/api/attachments/{name_of(picture())}"
    answer = phone.client.put(path, data=picture(), headers={"Sec-Fetch-Site": "cross-site"})
    assert told(answer) == (403, "origin")
    assert count(app, StoredAttachment) == 0


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(form=st.sampled_from(sorted(WHOLE)), data=st.data())
def test_any_bytes_are_kept_or_refused(form: str, data: Any) -> None:
    whole = bytearray(WHOLE[form])
    for _ in range(data.draw(st.integers(1, 4))):
        at, act = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.sampled_from(["turn", "cut", "put"]))
        if act == "turn":
            whole[at] = data.draw(st.integers(0, 255))
        elif act == "cut":
            del whole[at : at + data.draw(st.integers(1, 40))]
            whole = whole or bytearray(b"x")
        else:
            whole[at:at] = data.draw(st.binary(max_size=20))
    with suppress(BadRequest):
        FORMS[form](bytes(whole))
