"""Cards of made-up sites: one as a hospital writes it, one with everything at its longest."""

from typing import Any

Json = dict[str, Any]
ICANS, CRS = "astct-icans-2019", "astct-crs-2019"


def line(criteria: str, grade: int | str, text: str, document: str = "p7") -> Json:
    """A line of a protocol."""
    return {"criteria": criteria, "grade": grade, "text": text, "document": document}


DOCUMENTS = {
    "p7": {"title": "Neurotoxicity", "edition": "7", "date": "2026-09-12", "signed_by": "Dr A. Nobody"},
    "list": {"title": "Calling <b>list</b>", "edition": "2", "date": "2026-11-02", "signed_by": "Ward office"},
}
CARD: Json = {
    "v": 1,
    "site": "A made-up site",
    "documents": DOCUMENTS,
    "wards": {
        "*": {
            "phones": [{"label": "Intensive care", "number": "02 61 91 00 02", "hours": "day and night"}],
            "lines": [
                line("any", "any", "Made up: the ward physician hears of it.", "list"),
                *(line(ICANS, grade, f"Made up: folder A, page {grade}.") for grade in range(5)),
                *(line(CRS, grade, f"Made up: folder B, page {grade}.") for grade in (1, 3)),
                line(CRS, "any", "Made up: folder B, page 9."),
            ],
            "protocol": "by-grade",
        },
        "3b": {
            "phones": [{"label": "Haematologist", "number": "+33 2 61 91 00 01"}],
            "lines": [line(ICANS, 3, "Made up: folder of ward 3B, page 3, <script>.")],
        },
    },
}


def longest() -> Json:
    """As long as the check of a card lets it be."""
    text = ("wwww " * 60)[:299] + "w"
    document = {"title": "w" * 80, "edition": "w" * 20, "date": "2026-09-12", "signed_by": "w" * 60}
    grades = (0, 1, 2, 3, 4, "any")
    phone = {"label": "w" * 40, "number": "0" * 24, "hours": "w" * 40}
    return {
        "v": 1,
        "site": "w" * 60,
        "documents": dict.fromkeys(("a", "b", "c"), document),
        "wards": {
            "3b": {
                "phones": [phone] * 12,
                "lines": [
                    line(criteria, grade, text, name)
                    for criteria, name in ((ICANS, "a"), (CRS, "b"), ("any", "c"))
                    for grade in grades
                ],
            }
        },
    }
