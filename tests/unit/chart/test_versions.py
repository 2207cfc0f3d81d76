"""Amendments, voids and disagreements: nothing changes silently."""

from tests.unit.chart.ward import Told, crs_body, neuro_body

NOW = "2026-11-18T12:00:00+01:00"
AT = "2026-11-18T08:05:00+01:00"


def test_an_amendment_replaces_the_body_and_keeps_the_first_version_readable() -> None:
    told = Told()
    check = told.neuro(AT, ("month", "city"))
    change = told.amend([check], "2026-11-18T08:15:00+01:00", neuro_body(("month",)))
    patient = told.at(NOW)
    view, record = patient["checks"][0], patient["records"][-1]
    assert (view["id"], view["heads"], view["total"], view["versions"]) == (
        check,
        [change],
        {"tool": "ice", "floor": 9, "ceiling": 9},
        2,
    )
    assert (record["state"], [version["kind"] for version in record["versions"]]) == (
        "amended",
        ["neuro_check", "amendment"],
    )
    assert record["versions"][0]["body"]["items"]["city"] == "incorrect"


def test_a_void_takes_a_check_out_of_every_count_and_leaves_it_in_the_history() -> None:
    told = Told()
    check = told.neuro(AT, ("month",))
    told.sign("void", "2026-11-18T08:09:00+01:00", {"reason": "wrong_patient"}, amends=[check])
    patient = told.at(NOW)
    assert (patient["checks"], patient["icans"]["current"], patient["records"][-1]["state"]) == ([], None, "voided")


def test_a_void_beside_an_amendment_still_counts_and_is_disputed() -> None:
    told = Told()
    check = told.neuro(AT, ("month",))
    told.amend([check], "2026-11-18T08:15:00+01:00", neuro_body(("month", "city")))
    told.sign("void", "2026-11-18T08:16:00+01:00", {"reason": "error"}, amends=[check])
    patient = told.at(NOW)
    assert [(view["void_disputed"], view["total"]) for view in patient["checks"]] == [
        (True, {"tool": "ice", "floor": 8, "ceiling": 8})
    ]
    assert [one["question"] for one in patient["disputes"]] == ["dispute"]


def test_of_two_corrections_the_later_instant_says_when_it_was_also_where_the_clock_went_back() -> None:
    told = Told(day0="2026-10-20T10:00:00+02:00")
    check = told.crs("2026-10-24T20:05:00+02:00", 368)
    # the ward's clock shows 02:10 after it has shown 02:50
    for recorded_at, at in (("2026-10-25T02:10:00+01:00", "20:15"), ("2026-10-25T02:50:00+02:00", "20:25")):
        told.amend([check], recorded_at, crs_body(368))
        told.entries[-1]["body"]["at"] = f"2026-10-24T{at}:00+02:00"
    assert told.at("2026-10-25T08:00:00+01:00")["checks"][0]["at"] == "2026-10-24T20:15:00+02:00"


def test_a_decision_settles_a_disputed_void() -> None:
    told = Told()
    check = told.neuro(AT, ("month",))
    change = told.amend([check], "2026-11-18T08:15:00+01:00", neuro_body(("month", "city")))
    void = told.sign("void", "2026-11-18T08:16:00+01:00", {"reason": "error"}, amends=[check])
    told.sign("decision", "2026-11-18T09:00:00+01:00", {"question": "dispute", "answer": "void"}, amends=[change, void])
    patient = told.at(NOW)
    assert (patient["checks"], patient["disputes"]) == ([], [])


def test_two_amendments_of_different_items_are_both_taken() -> None:
    told = Told()
    check = told.crs(AT, 368)
    body = crs_body(368)
    told.amend([check], "2026-11-18T08:15:00+01:00", body | {"measured": {"heart_rate": 88}})
    told.amend([check], "2026-11-18T08:16:00+01:00", body | {"measured": {"respiratory_rate": 18}})
    view = told.at(NOW)["checks"][0]
    assert (view["body"]["measured"], view["disputed"]) == ({"heart_rate": 88, "respiratory_rate": 18}, [])


def test_two_amendments_of_one_item_disagree_and_the_more_severe_counts() -> None:
    told = Told()
    check = told.neuro(AT)
    voice = told.amend([check], "2026-11-18T08:15:00+01:00", neuro_body((), {"consciousness": "awakens_to_voice"}))
    touch = told.amend([check], "2026-11-18T08:14:00+01:00", neuro_body((), {"consciousness": "awakens_to_touch"}))
    patient = told.at(NOW)
    view = patient["checks"][0]
    assert (view["floor"], view["disputed"], view["heads"]) == (3, ["answers.consciousness"], sorted([voice, touch]))
    assert [(one["question"], one["items"]) for one in patient["disputes"]] == [
        ("amendment", ["answers.consciousness"])
    ]


def test_a_decision_picks_one_of_two_amendments() -> None:
    told = Told()
    check = told.neuro(AT)
    voice = told.amend([check], "2026-11-18T08:15:00+01:00", neuro_body((), {"consciousness": "awakens_to_voice"}))
    touch = told.amend([check], "2026-11-18T08:14:00+01:00", neuro_body((), {"consciousness": "awakens_to_touch"}))
    told.sign(
        "decision", "2026-11-18T09:00:00+01:00", {"question": "amendment", "answer": voice}, amends=[voice, touch]
    )
    patient = told.at(NOW)
    assert (patient["checks"][0]["floor"], patient["disputes"]) == (2, [])


def test_a_correction_after_a_decision_counts() -> None:
    told = Told()
    check = told.neuro(AT)
    voice = told.amend([check], "2026-11-18T08:15:00+01:00", neuro_body((), {"consciousness": "awakens_to_voice"}))
    touch = told.amend([check], "2026-11-18T08:14:00+01:00", neuro_body((), {"consciousness": "awakens_to_touch"}))
    told.sign(
        "decision", "2026-11-18T09:00:00+01:00", {"question": "amendment", "answer": voice}, amends=[voice, touch]
    )
    later = told.amend([voice, touch], "2026-11-18T09:30:00+01:00", neuro_body((), {"consciousness": "unarousable"}))
    patient = told.at(NOW)
    view = patient["checks"][0]
    assert (view["floor"], view["heads"], view["disputed"], patient["disputes"]) == (4, [later], [], [])


def test_a_decision_settles_only_what_it_names() -> None:
    told = Told()
    check = told.neuro(AT)
    voice = told.amend([check], "2026-11-18T08:15:00+01:00", neuro_body((), {"consciousness": "awakens_to_voice"}))
    touch = told.amend([check], "2026-11-18T08:14:00+01:00", neuro_body((), {"consciousness": "awakens_to_touch"}))
    told.amend([check], "2026-11-18T08:13:00+01:00", neuro_body((), {"consciousness": "unarousable"}))
    told.sign(
        "decision", "2026-11-18T09:00:00+01:00", {"question": "amendment", "answer": voice}, amends=[voice, touch]
    )
    view = told.at(NOW)["checks"][0]
    assert (view["floor"], view["disputed"]) == (4, ["answers.consciousness"])


def test_a_decision_may_go_back_to_what_was_signed_first() -> None:
    told = Told()
    check = told.neuro(AT)
    heads = [
        told.amend([check], "2026-11-18T08:15:00+01:00", neuro_body((), {"consciousness": answer}))
        for answer in ("awakens_to_voice", "awakens_to_touch")
    ]
    told.sign("decision", "2026-11-18T09:00:00+01:00", {"question": "amendment", "answer": check}, amends=heads)
    patient = told.at(NOW)
    assert (patient["checks"][0]["floor"], patient["disputes"]) == (0, [])


def test_an_amendment_of_an_entry_that_is_not_here_waits_for_it() -> None:
    told = Told()
    check = told.neuro(AT, ("month",))
    told.amend([check], "2026-11-18T08:15:00+01:00", neuro_body())
    without = [entry for entry in told.entries if entry["id"] != check]
    assert told.at(NOW, without)["checks"] == []
    assert told.at(NOW)["checks"][0]["total"] == {"tool": "ice", "floor": 10, "ceiling": 10}


def test_names_that_turn_in_a_circle_are_no_record() -> None:
    told = Told()
    one = told.amend(["nothing"], AT, neuro_body())
    other = told.amend([one], AT, neuro_body())
    told.entries[-2]["amends"] = [other]
    assert told.at(NOW)["checks"] == []


def test_a_late_arrival_is_not_the_latest() -> None:
    told = Told()
    told.neuro("2026-11-18T08:05:00+01:00", received_at="2026-11-18T07:06:00Z")
    told.neuro("2026-11-17T20:05:00+01:00", ("month", "city", "name_1", "writing"), received_at="2026-11-18T11:00:00Z")
    patient = told.at(NOW)
    assert (patient["icans"]["current"]["floor"], patient["icans"]["peak"]["floor"], patient["icans"]["direction"]) == (
        0,
        2,
        "falling",
    )


def test_a_kind_from_a_newer_app_is_counted_and_changes_nothing() -> None:
    told = Told()
    told.neuro(AT)
    before = told.at(NOW)
    told.sign("telepathy", AT, {"level": 9})
    assert told.at(NOW) == before


def test_an_unconfirmed_exclusion_waits_for_a_physician() -> None:
    told = Told()
    answers = {"motor": "deep_focal_weakness", "motor_other_cause": "yes"}
    check = told.neuro(AT, (), answers)
    patient = told.at(NOW)
    assert [(one["question"], one["record"]) for one in patient["disputes"]] == [("exclusion", check)]
    assert (patient["icans"]["current"]["floor"], patient["alert"]) == (0, 4)
    told.sign("decision", AT, {"question": "exclusion", "answer": "refused"}, amends=[check])
    assert len(told.at(NOW)["disputes"]) == 1
    told.sign("decision", NOW, {"question": "exclusion", "answer": "confirmed"}, amends=[check])
    assert told.at(NOW)["disputes"] == []
    told.amend([check], NOW, neuro_body((), answers | {"seizure": "prolonged", "seizure_other_cause": "yes"}))
    assert [one["question"] for one in told.at(NOW)["disputes"]] == ["exclusion"]


def test_a_transfer_and_a_discharge_move_the_patient() -> None:
    told = Told()
    told.sign("transfer", "2026-11-18T09:00:00+01:00", {"to_ward": "5a", "from": AT, "bed": "4"})
    moved = told.at(NOW)
    told.sign("discharge", "2026-11-18T11:00:00+01:00", {"reason": "home"})
    gone = told.at(NOW)
    assert (moved["ward"], moved["bed"], moved["present"], gone["present"]) == ("5a", "4", True, False)
