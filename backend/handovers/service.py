"""Make the handover sheets of a patient and of a ward as PDF."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from backend.chart.instants import HOUR_MS, MINUTE_MS
from backend.chart.tools import ADULT, TOOLS
from backend.clinicians import grants
from backend.clinicians import service as clinicians
from backend.clinicians.model import Signature, Ward
from backend.clock import now_ms
from backend.contract import load
from backend.db import db
from backend.entries import grades, meta, phones
from backend.entries.readers import wards_of_patient
from backend.errors import BadRequest, NotFound, Unavailable
from backend.handovers.blank_form import Blank, blank_form
from backend.handovers.context import Context, Json
from backend.handovers.days_sheet import days_sheet
from backend.handovers.handwriting import named
from backend.handovers.patient_sheet import patient_sheet
from backend.handovers.pictures import pictures
from backend.handovers.ward_sheet import ward_sheet
from backend.patients import service as patients
from backend.pdf import page
from backend.pdf.render import render
from backend.site import service as cards
from backend.words import prompts, shipped, words

UNREADABLE = (AttributeError, IndexError, KeyError, TypeError, ValueError, OverflowError)
NOT_HERE = "There is no such sheet, or it is not yours to see."


def patient_pdf(patient: str, language: str, link: str, printed_by: str, person: str | None = None) -> bytes:
    """The sheet of one patient; without a `person` (on the server itself) everything may be read."""
    return of_patient("patient", patient_sheet, patient, language, link, printed_by, person)


def days_pdf(patient: str, language: str, link: str, printed_by: str, person: str | None = None) -> bytes:
    """The sheet of a patient's whole watch; without a `person` everything may be read."""
    return of_patient("days", with_pictures, patient, language, link, printed_by, person)


def with_pictures(p: Json, ctx: Context) -> Json:
    """The sheet with the handwriting that is on this server."""
    return days_sheet(p, replace(ctx, pictures=pictures(named(p, ctx))))


def of_patient(
    kind: str, sheet: Callable[[Json, Context], Json], patient: str, language: str, link: str, printed_by: str,
    person: str | None,
) -> bytes:  # fmt: skip
    """A sheet of one patient whom the person may read about."""
    now = now_ms()
    ward = next(
        (ward for ward in wards_of_patient(db.session(), patient) if person is None or may(person, ward, now)), None
    )
    found = patients.patient_chart(patient, ward, now)["patients"].get(patient) if ward else None
    if ward is None or found is None:
        raise NotFound("not-found", NOT_HERE)
    return printed(kind, lambda ctx: sheet(found, ctx), context(ward, language, printed_by, now), link)


def ward_pdf(ward: str, language: str, link: str, printed_by: str, person: str | None = None) -> bytes:
    """The sheet of a ward."""
    now = now_ms()
    if db.session.get(Ward, ward) is None or (person is not None and not may(person, ward, now)):
        raise NotFound("not-found", NOT_HERE)
    chart = patients.ward_chart(ward, now)
    return printed("ward", lambda ctx: ward_sheet(chart, ctx), context(ward, language, printed_by, now), link)


def blank_pdf(tool: str, language: str) -> bytes:
    """The paper form for a tool, `ice` or `capd`; it knows no patient."""
    if tool not in TOOLS:
        raise NotFound("not-found", f"There is a paper form for {' and for '.join(TOOLS)}, and for nothing else.")
    return render(page.html("form", blank_form(blank(tool, language)), language))


def blank(tool: str, language: str) -> Blank:
    """What the paper form of a tool is made with."""
    instrument = load.instrument(tool)
    return Blank(
        t=words(language).t,
        say=prompts(language).t,
        tool=instrument,
        icans=load.criteria(instrument["criteria"]),
        crs=load.criteria("astct-crs-2019"),
        years=load.instrument(ADULT)["from_years"],
        layout=load.protocol("handover"),
    )


def may(person: str, ward: str, now: int) -> bool:
    """Whether a person may see the ward's patients now."""
    return grants.may_read(db.session(), person, ward, now)


def printed(kind: str, sheet: Any, ctx: Context, link: str) -> bytes:
    """Words, page, PDF; an entry this version cannot read is a sentence, not a crash."""
    try:
        made = sheet(ctx)
    except UNREADABLE as wrong:
        raise Unavailable(
            "sheet-unreadable", "A record has a form this server cannot print. Print from the phone."
        ) from wrong
    return render(page.html(kind, made, ctx.language, link))


def context(ward: str, language: str, printed_by: str, now: int) -> Context:
    """Everything beside the chart."""
    layout = load.protocol("handover")
    return Context(
        t=words(language).t,
        language=language,
        now_ms=now,
        ward=clinicians.describe_ward(db.session.get_one(Ward, ward), now),
        people=clinicians.people([ward]),
        printed_by=printed_by,
        demo=meta.get("demo") == "yes",
        fresh=freshness(ward, now, layout),
        signatures=[
            {"edition_sha256": one.edition_sha256, "name": one.name} for one in db.session.scalars(select(Signature))
        ],
        site=cards.content(),
        severity=load.protocol("illness-severity"),
        layout=layout,
        windows=load.protocol("windows")["published"],
        tools={code: load.instrument(code) for code in TOOLS},
        formulary=load.formulary(),
        **laboratory(),
        pictures={},
        absent="not-received",
        fever_tenths=load.protocol("episodes")["fever_min"],
        late_min=load.protocol("trends")["late_min"],
        explain=explain,
    )


def laboratory() -> Json:
    """The laboratory values and the scores that read them."""
    return {
        "analytes": {one["code"]: one for one in load.laboratory()["analytes"]},
        "scores": [one | {"edition_sha256": load.edition_sha256(one["code"])} for one in load.scores()],
    }


def freshness(ward: str, now: int, layout: Json) -> Json:
    """What the server knows of the ward's phones, their names short, those that cannot be signing any more left out."""
    found = phones.freshness(db.session(), ward, now, layout["silent_min"] * MINUTE_MS)
    oldest = now - layout["silent_within_h"] * HOUR_MS
    return {
        "upto_ms": found["upto_ms"],
        "missing": [row | {"device": short(row["device"])} for row in found["missing"]],
        "silent": [row | {"device": short(row["device"])} for row in found["silent"] if row["heard_ms"] >= oldest],
        "own": 0,
        "digest": f"{found['digest'][:4]} {found['digest'][4:8]}",
    }


def short(device: str) -> str:
    """A phone's id as people can compare it: its last four signs."""
    return device[-4:]


def explain(check: Json) -> Json:
    """Why a check has its grade, by the edition it names, else by the present one."""
    result = grades.regrade(check["edition_sha256"], check["body"])
    if result is None:
        return {"edition": "?", "drivers": [], "missing": []}
    return {name: result[name] for name in ("edition", "drivers", "missing", "floor", "ceiling")}


def language_of(asked: str | None, accepted: list[str]) -> str:
    """The language asked for, which must be shipped, else the first accepted one that is, else English."""
    known = shipped()["languages"]
    if asked is None:
        return next((one for one in (name.split("-")[0].lower() for name in accepted) if one in known), "en")
    if asked not in known:
        raise BadRequest("language-unknown", f"Sheets are printed in {' or '.join(known)}; ask for one of them.")
    return asked
