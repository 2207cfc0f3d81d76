"""The form for a night without Tenpoint, for a pen. Pure; its twin is frontend/static/js/lib/sheet/blank-form.js."""

from dataclasses import dataclass
from typing import Any

from backend.chart.tools import ADULT
from backend.grading.instrument import highest
from backend.handovers.grading_table import full_words, grades_of, grading_table, short_words
from backend.words import T

Json = dict[str, Any]
WHO = ("name", "born", "number", "bed", "product", "weight", "allergies", "baseline")
HEAD = ("date", "time", "by")
MEASURED = ("pressure", "pulse", "breaths", "spo2")
ASKED = ("episode_open", "fever_masked")
RULES = {"ice": ("untestable", "prompted", "cause", "masked"), "capd": ("shift", "own", "cause", "masked")}


@dataclass(frozen=True)
class Blank:
    """What a form is made with: words, prompts to the patient, the tool's file, both criteria tables, the layout."""

    t: T
    say: T
    tool: Json  # instruments/<tool>.json
    icans: Json
    crs: Json
    years: int  # from which the adult's tool is asked
    layout: Json  # protocols/handover.json


def blank_form(form: Blank) -> Json:
    """Front: identity and six columns; back: the grading tables, rules, room for the patient's hand and for notes."""
    t, tool = form.t, form.tool["code"]
    return {
        "title": t("form-title"),
        "subtitle": t(f"form-subtitle-{tool}", years=str(form.years)),
        "use": t("form-use"),
        "who": [t(f"form-who-{name}") for name in WHO],
        "columns": [str(number) for number in range(1, form.layout["form_checks"] + 1)],
        "groups": [first(form), items(form), icans(form), crs(form)],
        "foot": [t("form-afterwards"), t("form-call"), t("sheet-not-a-device")],
        "back": back(form),
        "margins": {
            "who": t("form-margin", title=t("form-title"), tool=tool.upper()),
            "printed": t("form-editions", editions=", ".join(edition(table) for table in (form.icans, form.crs))),
            "page": t("sheet-page"),
            "of": t("sheet-of"),
        },
    }


def edition(table: Json) -> str:
    """Which file, and which edition of it."""
    return f"{table['code']} {table['edition']}"


def first(form: Blank) -> Json:
    """When, and who."""
    return {"head": "", "rows": [blank(form, name) for name in HEAD]}


def blank(form: Blank, name: str, kind: str = "blank") -> Json:
    """A line to write on."""
    return row(kind, form.t(f"form-{name}"), form.t(f"form-{name}-note"))


def row(kind: str, label: str, note: str, options: list[str] | None = None) -> Json:
    """One line of the form: six cells to write in, or six times the same answers to ring."""
    return {"kind": kind, "label": label, "note": note, "options": options or []}


def items(form: Blank) -> Json:
    """The tool, item by item, and its total."""
    t, tool = form.t, form.tool["code"]
    rows = [
        row("ring", t(f"{tool}-{one['code']}"), asked(form, one["code"]), answers(form, one)) for one in ordered(form)
    ]
    total = row("total", t(f"sheet-scale-{tool}", of=str(highest(form.tool))), t(f"form-total-{tool}"))
    return {"head": t(f"form-head-{tool}"), "rows": [*rows, total]}


def ordered(form: Blank) -> list[Json]:
    """The items in the order in which they are asked."""
    order = form.tool.get("order", [])
    found: list[Json] = form.tool["items"]
    return sorted(found, key=lambda one: order.index(one["group"])) if order else found


def answers(form: Blank, item: Json) -> list[str]:
    """What is ringed: right, wrong or not testable; or the points."""
    if form.tool["code"] == ADULT:
        return [form.t(f"sheet-cell-{name}") for name in ("ok", "wrong", "untested")]
    return [str(points) for points in item["scores"].values()]


def asked(form: Blank, code: str) -> str:
    """How an item is asked: the patient's sentence, or what is seen."""
    if form.tool["code"] != ADULT:
        return form.t(f"capd-ask-{code}")
    objects = form.tool["rotation"]["objects"]["a"]
    if code.startswith("name_"):
        return form.t(f"object-{objects[int(code.removeprefix('name_')) - 1]}")
    if code == "command":
        return form.say(f"prompt-command-{form.tool['rotation']['command'][0]}")
    return form.t("form-overleaf") if code == "writing" else form.say(f"prompt-{code}")


def icans(form: Blank) -> Json:
    """The other domains and the grade."""
    rows = [ring(form, form.icans, domain) for domain in form.icans["domains"] if domain["field"] != form.tool["feeds"]]
    return {"head": form.t("form-head-icans"), "rows": [*rows, blank(form, "icans", "total")]}


def crs(form: Blank) -> Json:
    """Fever, what is measured, both supports, the grade, what was given."""
    (fever, *supports) = form.crs["domains"]
    (alone,) = grades_of(fever)
    return {
        "head": form.t("form-head-crs", fever=full_words(form.t, form.crs, fever, alone), grade=str(alone)),
        "rows": [
            blank(form, "temperature"),
            *(row("ring", form.t(f"{form.crs['code']}-{flag}"), "", yes_or_no(form)) for flag in ASKED),
            *(blank(form, name) for name in MEASURED),
            *(ring(form, form.crs, domain) for domain in supports),
            blank(form, "crs", "total"),
            blank(form, "given", "tall"),
        ],
    }


def yes_or_no(form: Blank) -> list[str]:
    """Both answers of a flag."""
    return [form.t("form-yes"), form.t("form-no")]


def ring(form: Blank, table: Json, domain: Json) -> Json:
    """A domain: its grades to ring, and in a few words what each means."""
    grades = [0, *grades_of(domain)]
    meaning = [f"{grade} {short_words(form.t, table, domain, grade)}" for grade in grades]
    return row("ring", form.t(f"{table['code']}-{domain['field']}"), " · ".join(meaning), [str(one) for one in grades])


def back(form: Blank) -> Json:
    """What stands overleaf."""
    t, tool = form.t, form.tool["code"]
    is_written = tool == ADULT
    return {
        "title": t("form-back"),
        "who": [t("form-who-name"), t("form-who-number")],
        "tables": [grading_table(t, form.icans), grading_table(t, form.crs)],
        "rules": [*(t(f"form-rule-{rule}") for rule in RULES[tool]), observed(form)],
        "writing": t("form-writing", sentence=form.say("prompt-sentence")) if is_written else "",
        "hands": [str(n) for n in range(1, form.layout["form_checks"] + 1)] if is_written else [],
        "notes": t("form-notes"),
        "lines": form.layout["form_lines" if is_written else "form_lines_apart"],
    }


def observed(form: Blank) -> str:
    """What is written down and does not change the grade."""
    signs = ", ".join(form.t(f"{form.icans['code']}-{sign}") for sign in form.icans["observed"])
    return form.t("form-rule-observed", signs=signs)
