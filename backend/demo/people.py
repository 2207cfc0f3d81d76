"""Who is on the demo ward. Every name, number and phone is made up."""

from pathlib import Path
from typing import Any

from backend.config import Config

WARDS = [
    {"id": "3b", "name": "3B", "zone": Config.demo_zone, "city": "Rennes", "hospital": "CHU"},
    {"id": "5a", "name": "5A", "zone": Config.demo_zone, "city": "Rennes", "hospital": "CHU"},
]

SITE_FILE = Path(__file__).with_name("site.json")

PASSPHRASE = "three quiet night lamps"  # noqa: S105 made up, printed at start, only ever for the demo ward

# id, name, role, ward
USERS = [
    ("bernard", "M. Bernard", "nurse", "3b"),
    ("leroy", "A. Leroy", "nurse", "3b"),
    ("benali", "Dr S. Benali", "physician", "3b"),
    ("costa", "R. Costa", "pharmacist", "3b"),
    ("haas", "J. Haas", "nurse", "5a"),
    ("corridor", "Board 3B", "board", "3b"),
]


def person(
    family: str, given: str, born: str, sex: str, number: str, language: str = "fr", **allergies: str
) -> dict[str, Any]:
    """A `patient` body; without an allergy text the ward has confirmed that there is none."""
    known = {"state": "known", "text": allergies["known"]} if "known" in allergies else {"state": "none_known"}
    return {
        "family": family,
        "given": given,
        "born": born,
        "sex": sex,
        "number": number,
        "allergies": known,
        "prompt_language": language,
    }


def course(product: str, kind: str, indication: str, **more: Any) -> dict[str, Any]:
    """A `course` body without its day 0, which the story sets."""
    return {
        "product": product,
        "class": kind,
        "indication": indication,
        "line": "2",
        "setting": "standard",
        "window_days": 30,
        "protocol": "twice-daily",
        "developmental_delay": "no",
        **more,
    }


LYMPHOMA = "diffuse large B-cell lymphoma"
MYELOMA = "multiple myeloma"
LEUKAEMIA = "B-cell acute lymphoblastic leukaemia"

# bed -> (identity, course, days since day 0)
PATIENTS: dict[str, tuple[dict[str, Any], dict[str, Any], int]] = {
    "12": (person("EXEMPLE", "Marie", "1957-07-14", "female", "1234567890", known="penicillin, rash"),
           course("axicabtagene ciloleucel", "car_t", LYMPHOMA), 4),
    "07": (person("ESEMPIO", "Paolo", "1961-02-03", "male", "2345678901", "it"),
           course("ciltacabtagene autoleucel", "car_t", MYELOMA, line="4"), 9),
    "15": (person("MUSTERFRAU", "Erika", "1964-08-12", "female", "3456789012", "de"),
           course("teclistamab", "bispecific", MYELOMA, line="5"), 2),
    "03": (person("SAMPLE", "John", "1979-11-30", "male", "4567890123", "en", known="iodinated contrast"),
           course("lisocabtagene maraleucel", "car_t", LYMPHOMA), 19),
    "09": (person("PROVA", "Lucia", "1990-05-21", "female", "5678901234", "it"),
           course("tisagenlecleucel", "car_t", LEUKAEMIA, line="3"), 6),
    "21": (person("MUSTERMANN", "Max", "1970-01-08", "male", "6789012345", "de"),
           course("idecabtagene vicleucel", "car_t", MYELOMA, line="4"), 12),
    "22": (person("MODELLO", "Carla", "1968-09-17", "female", "7890123456", "it"),
           course("epcoritamab", "bispecific", LYMPHOMA, line="3"), 1),
    "24": (person("TESTARD", "Luc", "1953-03-26", "male", "8901234567"),
           course("brexucabtagene autoleucel", "car_t", "mantle cell lymphoma", line="3"), 27),
    "30": (person("PETIT", "Zoé", "2018-12-02", "female", "9012345678"),
           course("tisagenlecleucel", "car_t", LEUKAEMIA, line="3"), 3),
}  # fmt: skip
