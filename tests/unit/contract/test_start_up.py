"""A malformed contract file stops the start, with its name and the place in it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backend.contract import labels, verify
from backend.contract.files import ROOT
from backend.contract.shape import ContractError
from backend.words import shipped, words
from tests.unit.contract.mutations import INSTEAD, Json, copy, drop, places, put, sign, spoil

CRS, ADULT, CHILD = (
    f"criteria/astct-{name}-2019{tail}.json" for name, tail in (("crs", ""), ("icans", ""), ("icans", "-child"))
)
LEE, SYSTEMS = "criteria/lee-crs-2014.json", "protocols/systems.json"
ICE, VITALS = "instruments/ice.json", "instruments/crs-vitals.json"
DAILY, EPISODES, SEVERITY, MISSED = (
    f"protocols/{code}.json" for code in ("twice-daily", "episodes", "illness-severity", "missed")
)
GRADED, MELBOURNE, WINDOWS, BASELINE = (
    f"protocols/{code}.json" for code in ("by-grade", "melbourne", "windows", "baseline")
)
TECVAYLI = "products/teclistamab.json"
TOCI, DEXA, NORADRENALINE, DOSES = (
    f"formulary/{code}.json" for code in ("tocilizumab", "dexamethasone", "norepinephrine", "product-doses")
)
ASCO, NCCN = (f"guidance/{code}.json" for code in ("asco", "nccn"))
RULE = ("domains", 1, "grades", 0, "when")

MALFORMED: list[tuple[str, Callable[[Any], Any], str]] = [
    (CRS, put(("colour",), "red"), "colour is not known here"),
    (CRS, drop(("cites",)), "cites is missing"),
    (CRS, put(("cites",), []), ".cites: fewer than 1"),
    (CRS, put(("unsigned", 0, "confidence"), "E"), ".unsigned[0].confidence: E is not a confidence"),
    (CRS, put(("fields", "temperature", "type"), "float"), ".fields.temperature.type: float is not choice or integer"),
    (CRS, put(("fields", "temperature", "min"), 25.0), ".temperature.min: 25.0 is neither text nor a whole number"),
    (CRS, put(("fields", "temperature", "max"), 250), ".fields.temperature: min is not below max"),
    (CRS, put(("fields", "oxygen", "codes", 1), "room_air"), ".fields.oxygen.codes: a code stands twice"),
    (CRS, put(("flags", 0), "oxygen"), ".flags: oxygen is a field too"),
    (CRS, put(("observed",), ["tremor"]), ".observed: tremor is not a flag"),
    (CRS, put(("observed",), ["episode_open"]), ".gate.any[1].field: episode_open is not a choice or a flag that"),
    (CRS, put(("domains", 1, "field"), "oxygen"), ".domains.field: a code stands twice"),
    (CRS, put(("domains", 1, "excluded_by"), "rain"), ".domains[1].excluded_by: rain is not a flag that counts"),
    (CRS, put(("domains", 1, "grades", 0, "grade"), 5), ".domains[1].grades[0].grade: not 1 to 4"),
    (CRS, put(("domains", 1, "grades", 0, "grade"), 3), ".domains[1].grades: not in ascending order"),
    (CRS, put((*RULE, "in", 0), "rain"), ".domains[1].grades[0].when.in: rain is not a code of hypotension"),
    (CRS, put((*RULE, "in"), "none"), ".domains[1].grades[0].when.in: not a list of codes"),
    (CRS, put(RULE, {"xor": []}), ".domains[1].grades[0].when: not one of the five forms"),
    (CRS, put(RULE, {"all": []}), ".domains[1].grades[0].when.all: not a list of rules"),
    (CRS, put(RULE, {"not": {"field": "rain", "in": ["no"]}}), ".domains[1].grades[0].when.not.field: rain is not"),
    (CRS, put(RULE, {"field": "temperature", "min": 249}), ".domains[1].grades[0].when.min: outside 250 to 450"),
    (CRS, put(RULE, {"field": "temperature", "min": 390, "max": 380}), ".when: min is above max"),
    (CRS, put(RULE, {"field": "oxygen", "min": 1}), ".domains[1].grades[0].when.field: oxygen is not a number"),
    (CRS, drop(("gate",)), ".maybe: without a gate"),
    (CRS, drop(("confirm", "unless")), ".confirm: unless is missing"),
    (ADULT, put(("domains", 0, "grades", 0, "when", "max"), 11), ".domains[0].grades[0].when.max: outside 0 to 10"),
    (ADULT, put(("flags",), []), "is not a flag"),
    (CHILD, put(("domains", 0, "maybe", "all", 1, "in", 0), True), ".domains[0].maybe.all[1].in[0]: True is neither"),
    (ICE, put(("items", 9, "scores", "correct"), 2), ".items: 0 to 11 is not ice"),
    (ICE, put(("items", 1, "code"), "year"), ".items.code: a code stands twice"),
    (ICE, put(("criteria",), "lee-2014"), ".criteria: lee-2014 is not a criteria table"),
    (ICE, put(("feeds",), "motor"), ".feeds: motor is not a number of astct-icans-2019"),
    (ICE, put(("untestable", "scores_zero", 0), "rain"), ".untestable.scores_zero: rain is not a reason"),
    (ICE, put(("order", 0), "rain"), ".order: not the items' groups"),
    (ICE, put(("minutes",), "60"), ".minutes: not a whole number"),
    (VITALS, put(("measured", "spo2", "hard"), [100, 30]), ".measured.spo2.hard: the first is not below"),
    (VITALS, put(("measured", "spo2", "asks"), "rain"), ".measured.spo2.asks: rain is not a field"),
    (VITALS, put(("vasopressors", "one"), "rain"), ".vasopressors.one: rain is not a code of hypotension"),
    (VITALS, put(("cannula", "low_up_to"), "6"), ".cannula.low_up_to: not a whole number"),
    (LEE, put(("stands",), "alone"), ".stands: alone is not beside"),
    (LEE, put(("confidence",), "E"), ".confidence: E is not a confidence"),
    (LEE, drop(("confidence",)), "stands and confidence go together"),
    (SYSTEMS, put(("order",), ["penn-crs"]), ".order: not the tables that stand beside the signed ones"),
    (SYSTEMS, put(("measured", 0), "rain"), ".measured: rain is not measured, and a fact of a system"),
    (SYSTEMS, put(("estimated", 0, "fact"), "rain"), ".estimated: rain is not a fact of a system"),
    (SYSTEMS, put(("estimated", 0, "per_l"), "4"), ".estimated[0].per_l: not a whole number"),
    (SYSTEMS, put(("below", 0, "measured"), "rain"), ".below: rain is not measured"),
    (SYSTEMS, put(("counted", 0, "fact"), "rain"), ".counted: rain is not a fact of a system"),
    (SYSTEMS, put(("totals", 0, "criteria"), "astct-crs-2019"), ".totals: astct-crs-2019 is not a table beside"),
    (SYSTEMS, put(("totals", 0, "instrument"), "rain"), ".totals: rain is not an instrument"),
    (SYSTEMS, put(("totals", 0, "instrument"), "ice"), ".totals: ice is not a field of cartox-cres-2018"),
    (DAILY, put(("times", 0), "24:00"), ".times: 24:00 is not a time of day"),
    (DAILY, drop(("window_days",)), "window_days is missing"),
    (DAILY, put(("times",), ["20:00", "08:00"]), ".times: not in ascending order"),
    (DAILY, put(("hold_h",), 24), "hold_h stands with grades or after_loss"),
    (GRADED, drop(("hold_h",)), "hold_h stands with grades or after_loss"),
    (GRADED, put(("grades", 1, "from"), 5), ".grades[1].from: not 1 to 4"),
    (GRADED, put(("grades", 1, "from"), 1), ".grades: not in ascending order"),
    (GRADED, put(("grades", 1, "times"), ["08:00"]), ".grades[1].times: fewer than without a finding"),
    (GRADED, put(("grades", 2, "site_sets"), "perhaps"), ".grades[2].site_sets: perhaps is not no or yes"),
    (MELBOURNE, put(("after_loss", "every_min"), 0), ".after_loss.every_min: below 1"),
    (MELBOURNE, put(("after_loss", "intact", 0, "points"), "10"), ".after_loss.intact[0].points: not a whole number"),
    (MELBOURNE, put(("after_loss", "intact", 0, "tool"), "odd"), ".after_loss.intact: odd is not a tool that"),
    (BASELINE, put(("worse", 0, "when"), "odd"), ".worse[0].when: odd is not lower or higher"),
    (WINDOWS, put(("published", 1, "near_days"), "14"), ".published[1].near_days: not a whole number"),
    (WINDOWS, drop(("published", 0, "near_days")), ".published[0]: near_days is missing"),
    (WINDOWS, put(("published", 0, "products", 0), "rain"), ".published[0].products: rain is not the name"),
    (WINDOWS, put(("published", 1, "since"), "2025-02-30"), ".published[1].since: not a day of the calendar"),
    (WINDOWS, put(("published", 1, "confidence"), "E"), ".published[1].confidence: E is not A or B or C or D"),
    (TECVAYLI, put(("class",), "tablet"), ".class: tablet is not a class"),
    (TECVAYLI, put(("protocol",), "moonlight"), ".protocol: moonlight is not a schedule of checks"),
    (TECVAYLI, put(("protocol",), "episodes"), ".protocol: episodes is not a schedule of checks"),
    (TECVAYLI, put(("doses", 1, "number"), 1), ".doses: a code stands twice"),
    (TECVAYLI, put(("doses", 0, "observe_h"), 0), ".doses[0].observe_h: below 1"),
    (TECVAYLI, put(("doses", 0, "number"), 3), ".doses: a code stands twice"),
    (TECVAYLI, drop(("doses", 2, "near_confidence")), ".doses[2]: near_h without its confidence"),
    (TECVAYLI, put(("doses", 2, "near_confidence"), "E"), ".doses[2].near_confidence: E is not a confidence"),
    (TECVAYLI, put(("window_days",), 0), ".window_days: below 1"),
    (TOCI, put(("unit",), "µg"), ".unit: µg is not a unit"),
    (TOCI, put(("unit",), "l_per_min"), ".unit: l_per_min is not a mass, which its limits are in"),
    (TOCI, put(("decimals",), 4), ".decimals: above 3"),
    (TOCI, put(("routes", 0), "intrathecal"), ".routes: intrathecal is not a route"),
    (TOCI, drop(("sources", "cap_ug")), ".sources: cap_ug is missing"),
    (TOCI, drop(("cap_ug",)), ".sources: cap_ug is not known here"),
    (TOCI, put(("sources", "cap_ug", "confidence"), "E"), ".sources.cap_ug.confidence: E is not a confidence"),
    (TOCI, put(("per_kg", 1, "from_g"), 31000), ".per_kg: a gap between two weights"),
    (TOCI, put(("per_kg", 1, "below_g"), 40000), ".per_kg: not for every weight"),
    (TOCI, put(("per_kg", 0, "from_g"), 1), ".per_kg: not for every weight"),
    (TOCI, put(("near_g",), [31000, 29000]), ".near_g: the first is above the second"),
    (TOCI, put(("windows", 0, "most"), 0), ".windows[0].most: below 1"),
    (TOCI, put(("not_alone", "present"), "hlh"), ".not_alone.present: hlh is not a syndrome"),
    (TOCI, put(("unknown",), ["apart_min"]), ".unknown: apart_min is not what could be known and is not here"),
    (DEXA, put(("unknown",), ["apart_min"]), "most_in_all is neither known nor unknown"),
    (DEXA, put(("dexamethasone", "this_ug"), 0), ".dexamethasone.this_ug: below 1"),
    (DEXA, put(("usual_ug",), [1]), ".usual_ug: not two numbers"),
    (NORADRENALINE, put(("how",), "drip"), ".how: drip is not dose or infusion"),
    (NORADRENALINE, put(("biologic",), "perhaps"), ".biologic: perhaps is not no or yes"),
    (DOSES, put(("products", 0, "product"), "moonlight"), ".products: moonlight is not a product"),
    (DOSES, put(("products", 0, "unit"), "drops"), ".products[0].unit: drops is not a unit"),
    (DOSES, drop(("products", 0, "steps_source")), ".products[0]: steps_source is missing"),
    (DOSES, put(("products", 0, "per"), "day"), ".products[0].per: day is not dose or kg"),
    (EPISODES, put(("masking", 0), "moonlight"), ".masking: moonlight is not a drug of the formulary"),
    (ASCO, put(("lines", 0, "topic"), "moonlight"), ".lines[0].topic: moonlight is not a drug or a topic"),
    (ASCO, put(("lines", 0, "of"), "hlh"), ".lines[0].of: hlh is not CRS, ICANS, IEC-HS or ICAHT"),
    (ASCO, put(("lines", 0, "of"), "icaht"), ".lines[0].of: icaht is not a syndrome that is graded"),
    (ASCO, put(("lines", 0, "aspect"), "orders"), ".lines[0].aspect: orders is not an aspect"),
    (ASCO, drop(("lines", 0, "confidence")), ".lines[0]: confidence is missing"),
    (ASCO, put(("lines", 0, "confidence"), "E"), ".lines[0].confidence: E is not a confidence"),
    (ASCO, drop(("lines", 0, "at")), ".lines[0]: at is missing"),
    (ASCO, put(("lines", 0, "at"), "rumour"), ".lines[0].at: rumour is not where it was read"),
    (ASCO, put(("lines", 0, "text"), "give it"), ".lines[0]: text is not known here"),
    (ASCO, drop(("lines", 0, "to")), ".lines[0]: from and to stand together"),
    (ASCO, put(("lines", 0, "from"), 2), ".lines[0].to: not from from to 4"),
    (ASCO, put(("lines", 1, "with", "days", "unit"), "weeks"), ".lines[1].with.days.unit: weeks is not a unit"),
    (ASCO, put(("lines", 1, "with", "days"), {"from": 3, "to": 3, "unit": "d"}), ".with.days: not in ascending order"),
    (ASCO, put(("lines", 1, "with", "days"), {"agents": ["a", "a"]}), ".with.days.agents: a code stands twice"),
    (ASCO, put(("read", "rumour"), {"cite": "somebody"}), ".read.rumour: no line was read there"),
    (ASCO, put(("printed", "date"), "2021-02-30"), ".printed.date: not a day of the calendar"),
    (ASCO, put(("printed", "date"), "spring"), ".printed.date: not a year or a day"),
    (ASCO, drop(("printed", "date")), "date is neither known nor unknown"),
    (NCCN, put(("unknown",), ["date"]), "edition is neither known nor unknown"),
    (NCCN, put(("printed",), {"edition": "1"}), ".printed: confidence is missing"),
    (MISSED, put(("reasons", 0), "refused"), ".reasons: a code stands twice"),
    (MISSED, put(("shifts", 0), "7:00"), ".shifts: 7:00 is not a time of day"),
    (EPISODES, put(("fever_min",), "380"), ".fever_min: not a whole number"),
    (SEVERITY, put(("levels", 0, "from"), None), ".levels[0].from: None is neither text nor a whole number"),
]  # fmt: skip


def refusal(root: Path) -> str:
    """What the start says of a contract."""
    with pytest.raises(ContractError) as refused:
        verify.check_all(root)
    return str(refused.value)


def test_the_contract_as_it_is_starts(tmp_path: Path) -> None:
    assert verify.check_all(copy(tmp_path)) is None


@pytest.mark.parametrize(("name", "change", "said"), MALFORMED, ids=[f"{one[0]} {one[2]}" for one in MALFORMED])
def test_a_malformed_file_is_refused_by_file_and_place(tmp_path: Path, name: str, change: Any, said: str) -> None:
    root = copy(tmp_path)
    spoil(root, name, change)
    told = refusal(root)
    assert (told.startswith(name), said in told) == (True, True), told


LISTED = json.loads((ROOT / "index.json").read_text())["files"]
TABLES = {row["code"]: json.loads((ROOT / row["path"]).read_text()) for row in LISTED if row["kind"] == "criteria"}


@pytest.mark.parametrize("row", LISTED, ids=lambda row: row["path"])
def test_whatever_stands_at_any_place_is_refused_by_the_name_of_its_file_or_fits(row: Json) -> None:
    text = (ROOT / row["path"]).read_text()
    sound = list(places(json.loads(text)))
    changes = [drop(place) for place in sound] + [put(place, value) for place in sound for value in INSTEAD]
    assert [
        told for change in changes if not (told := verdict(row, text, change)).startswith(("fits", row["path"]))
    ] == []


def verdict(row: Json, text: str, change: Callable[[Any], Any]) -> str:
    """What the start says of one file with a change in it; anything but a refusal is a bug and goes through."""
    spoilt = json.loads(text)
    change(spoilt)
    try:
        verify.check_content(row, spoilt, TABLES)
    except ContractError as refused:
        return str(refused)
    return "fits"


@pytest.mark.parametrize("row", LISTED, ids=lambda row: row["path"])
@pytest.mark.parametrize("value", [None, True, 1.5, "", 2**60], ids=str)
def test_no_null_boolean_fraction_empty_text_or_giant_fits_anywhere(row: Json, value: Any) -> None:
    text = (ROOT / row["path"]).read_text()
    changes = {place: put(place, value) for place in places(json.loads(text))}
    assert [place for place, change in changes.items() if verdict(row, text, change) == "fits"] == []


INDEX: list[tuple[Callable[[Any], Any], str]] = [
    (put(("files",), []), "index.json.files: not a list of objects"),
    (put(("files", 0, "sha256"), "0" * 64), "criteria/astct-crs-2019.json: not the bytes of index.json"),
    (put(("files", 0, "edition"), 2), "criteria/astct-crs-2019.json.edition: not 2, which index.json names"),
    (put(("files", 0, "kind"), "recipes"), "index.json.files[0].kind: recipes is not a kind"),
    (put(("files", 0, "path"), "../secrets.json"), "index.json.files[0].path: not criteria/astct-crs-2019.json"),
    (put(("files", 0, "colour"), "red"), "index.json.files[0]: colour is not known here"),
    (drop(("files", 0, "sha256")), "index.json.files[0]: sha256 is missing"),
    (drop(("files", [row["code"] for row in LISTED].index("capd"))), "instruments/capd.json: not in index.json"),
    (lambda index: index["files"].append(index["files"][0]), "index.json.files: a path stands twice"),
]


@pytest.mark.parametrize(("change", "said"), INDEX, ids=[said for _, said in INDEX])
def test_an_index_that_names_something_else_is_refused(tmp_path: Path, change: Any, said: str) -> None:
    root = copy(tmp_path)
    spoil(root, "index.json", change)
    assert refusal(root).startswith(said)


TEXTS = [
    (b'{"code": "ice", "code": "ice"}', "ice.json: code stands twice"),
    (b"[]", "ice.json: not an object"),
    (b"{", "ice.json: Expecting property name"),
    (b"\xff", "ice.json: 'utf-8' codec can't decode"),
    (b'{"a":' * 100_000, "ice.json: maximum recursion depth"),
]


@pytest.mark.parametrize(("text", "said"), TEXTS, ids=[said for _, said in TEXTS])
def test_a_file_that_is_no_json_is_refused_by_its_name(tmp_path: Path, text: bytes, said: str) -> None:
    root = copy(tmp_path)
    (root / ICE).write_bytes(text)
    sign(root, ICE)
    assert refusal(root).startswith(said)


def test_a_file_that_is_not_there_is_refused_by_its_name(tmp_path: Path) -> None:
    root = copy(tmp_path)
    (root / ICE).unlink()
    assert refusal(root).startswith("ice.json: ")


@pytest.mark.parametrize("language", sorted(shipped()["languages"]))
def test_a_code_without_words_in_a_language_is_refused(language: str) -> None:
    for id, place in labels.labels().items():
        with pytest.raises(ContractError, match=f"^{place}: no words for {id} in {language}$"):
            labels.check_labels(language, lambda asked, id=id: asked != id and words(language).has(asked))
