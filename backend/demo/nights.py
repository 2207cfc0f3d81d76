"""What happened to each patient of the demo ward, check by check, as data."""

from dataclasses import dataclass, field
from typing import Any

Facts = dict[str, Any]


@dataclass(frozen=True)
class Check:
    """One visit: how many slots ago, the ICE items not answered right or what CAPD saw, what else, the vital signs."""

    ago: int
    wrong: tuple[str, ...] = ()
    neuro: Facts = field(default_factory=dict)
    measured: Facts | None = None
    crs: Facts = field(default_factory=dict)
    untestable: dict[str, str] = field(default_factory=dict)
    baseline: bool = False
    vasopressors: tuple[str, ...] = ()
    capd: dict[str, str] = field(default_factory=dict)
    before: Facts = field(default_factory=dict)


def vitals(temperature: int, systolic: int = 124, diastolic: int = 72, spo2: int = 97, **more: int) -> Facts:
    """Measured values: temperature in tenths of a degree Celsius, pressures in mmHg, saturation in percent."""
    rates = {"heart_rate": 84, "respiratory_rate": 16}
    return {"temperature": temperature, "systolic": systolic, "diastolic": diastolic, "spo2": spo2, **rates, **more}


WELL = vitals(368)
FEVER = {"episode_open": "yes"}
MASKED = {"episode_open": "yes", "fever_masked": "yes"}
LOW_FLOW = {"oxygen": "low_flow"}
SHY = {"eye_contact": "often", "communicates": "often"}
FRENCH = {"handicaps": ["none_known"], "languages": ["fr"], "hand": "right"}
HARD_OF_HEARING = {
    "handicaps": ["hearing"],
    "languages": ["it", "fr"],
    "hand": "left",
    "text": "Hearing aid, right ear",
}
RESTLESS = {"eye_contact": "sometimes", "communicates": "often", "restless": "often", "slow_to_respond": "rarely"}


def quiet(first: int, last: int) -> list[Check]:
    """Slots in which nothing was found, oldest first."""
    return [Check(ago, measured=WELL) for ago in range(first, last - 1, -1)]


def calm(first: int, last: int, *without: int) -> list[Check]:
    """Slots long ago in which all was well, oldest first; those left out were not done."""
    return [Check(ago) for ago in range(first, last - 1, -1) if ago not in without]


NIGHTS: dict[str, list[Check]] = {
    # ICANS 1 and CRS 2; the check of the present slot has not been done
    "12": [
        Check(10, baseline=True, measured={**WELL, "weight_g": 70_000}, before=FRENCH),
        *quiet(7, 5),
        Check(4, measured=vitals(386), crs=FEVER),
        Check(
            3,
            measured=vitals(389, 96, 54, 94, oxygen_flow=20),
            crs={**FEVER, **LOW_FLOW, "hypotension": "no_vasopressor"},
        ),
        Check(2, measured=vitals(391, 101, 58, 94, oxygen_flow=20), crs={**FEVER, **LOW_FLOW}),
        Check(1, ("attention",), measured=vitals(384, 108, 61, 95, oxygen_flow=20), crs={**FEVER, **LOW_FLOW}),
    ],
    # rises to grade 3 and falls
    "07": [
        Check(20, baseline=True, measured=WELL, before=HARD_OF_HEARING),
        *calm(17, 11, 13),
        *quiet(10, 7),
        Check(6, ("attention",), measured=WELL),
        Check(5, ("month", "name_2", "attention", "writing"), {"consciousness": "awakens_to_voice"}, WELL),
        Check(
            4,
            ("month", "hospital", "name_1", "name_2", "name_3", "command", "writing", "attention"),
            {"consciousness": "awakens_to_touch"},
            WELL,
        ),
        Check(
            3,
            ("month", "name_2", "name_3", "command", "writing", "attention"),
            {"consciousness": "awakens_to_voice"},
            WELL,
        ),
        Check(2, ("name_2", "writing", "attention", "month"), {}, WELL),
        Check(1, ("writing", "attention", "name_2", "month"), {"tremor": "yes"}, WELL),
        Check(0, ("writing", "attention", "month"), {}, WELL),
    ],
    # fever masked by paracetamol and dexamethasone, low-flow oxygen since
    "15": [
        Check(8, baseline=True, measured=WELL),
        Check(3, measured=vitals(387), crs=FEVER),
        Check(2, measured=vitals(372, spo2=93, oxygen_flow=20), crs={**MASKED, **LOW_FLOW}),
        Check(1, measured=vitals(369, spo2=94, oxygen_flow=20), crs={**MASKED, **LOW_FLOW}),
        Check(0, measured=vitals(368, spo2=96), crs=MASKED),
    ],
    "03": [Check(42, baseline=True, measured=WELL), *calm(37, 13, 20, 27), *quiet(12, 0)],
    # one vasopressor, tocilizumab, better since
    "09": [
        Check(14, baseline=True, measured={**WELL, "weight_g": 70_000}),
        *calm(11, 8),
        Check(7, measured=vitals(390), crs=FEVER),
        Check(
            6,
            measured=vitals(393, 84, 46, 93, oxygen_flow=30),
            crs={**FEVER, **LOW_FLOW, "hypotension": "one_vasopressor"},
            vasopressors=("norepinephrine",),
        ),
        Check(
            5,
            measured=vitals(371, 98, 55, 95, oxygen_flow=20),
            crs={**MASKED, **LOW_FLOW, "hypotension": "no_vasopressor"},
        ),
        Check(4, measured=vitals(368), crs=MASKED),
        Check(3, ("attention",), measured=WELL, crs=MASKED),
        *[Check(ago, measured=WELL, crs=MASKED) for ago in (2, 1, 0)],
    ],
    # one entry amended afterwards; the present slot is not done
    "21": [
        Check(26, baseline=True, measured=WELL),
        *calm(23, 9, 15),
        *quiet(8, 3),
        Check(2, ("month", "city"), {}, WELL),
        Check(1, measured=WELL),
    ],
    # one entry voided: it belonged to another patient
    "22": [
        Check(4, baseline=True, measured=WELL),
        Check(1, ("year", "month", "name_1"), {}, None),
        Check(1, measured=WELL),
        Check(0, measured=WELL),
    ],
    # right hand splinted: writing cannot be tested, so the grade is an interval
    "24": [
        Check(58, baseline=True, measured=WELL),
        *calm(53, 7, 32, 33, 40, 43, 44, 45),
        *quiet(6, 2),
        Check(1, (), {}, WELL, untestable={"writing": "hand"}),
        Check(0, (), {}, WELL, untestable={"writing": "hand"}),
    ],
    # seven years old, so CAPD: restless and slow with the fever, then as before therapy
    "30": [
        Check(5, baseline=True, measured=WELL, capd=SHY),
        Check(2, (), {"consciousness": "awakens_spontaneously"}, vitals(384), FEVER, capd=RESTLESS),
        Check(1, measured=vitals(381), crs=FEVER, capd=SHY | {"restless": "sometimes"}),
        Check(0, measured=vitals(379), crs=FEVER, capd=SHY),
    ],
}

# bed -> (slots ago, agent, amount, unit, route); amounts as given, never a proposal
GIVEN: dict[str, list[tuple[int, str, str, str, str]]] = {
    "12": [(4, "paracetamol", "1000", "mg", "iv"), (1, "tocilizumab", "560", "mg", "iv")],
    "15": [(3, "paracetamol", "1000", "mg", "oral"), (3, "dexamethasone", "10", "mg", "iv")],
    "09": [(6, "tocilizumab", "560", "mg", "iv"), (7, "paracetamol", "1000", "mg", "iv")],
    "07": [(4, "dexamethasone", "10", "mg", "iv"), (3, "dexamethasone", "10", "mg", "iv")],
}
PACKS = {"tocilizumab": {"brand": "Tyenne", "batch": "DEMO-417"}}

# bed -> (slots ago, reason) of checks that were not done; bed 07 has one that nobody explained
MISSED: dict[str, list[tuple[int, str]]] = {
    "03": [(20, "procedure"), (27, "off_ward")],
    "21": [(15, "asleep_by_order")],
    "24": [(32, "refused"), (33, "refused"), (40, "staffing")],
    "30": [(3, "off_ward"), (4, "procedure")],
}

# bed -> (slots ago of the first and of the last, reason) while checks were paused
PAUSED: dict[str, list[tuple[int, int, str]]] = {"24": [(45, 43, "intensive_care")]}
