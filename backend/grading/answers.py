"""Refuse answers a table cannot read. Pure; its twin is frontend/static/js/grading/answers.js."""

from typing import Any

Json = dict[str, Any]
FLAG_CODES = ("no", "yes")


class AnswerError(ValueError):
    """An answer that is not one: `field` names it, `reason` says why, in English for logs and the command line."""

    def __init__(self, field: str, reason: str):
        super().__init__(f"{field}: {reason}")
        self.field, self.reason = field, reason


def check(table: Json, answers: Json) -> None:
    """Raise AnswerError for the first answer, in the order given, that the table does not know."""
    if not isinstance(answers, dict):
        raise AnswerError("answers", "not an object")
    for name, value in answers.items():
        if name in table["flags"]:
            check_choice(name, value, FLAG_CODES)
        elif name in table["fields"]:
            check_field(name, value, table["fields"][name])
        else:
            raise AnswerError(name, f"not a field of {table['code']}")


def check_field(name: str, value: object, field: Json) -> None:
    """A choice is one of its codes; an integer is whole and within its range."""
    if field["type"] == "choice":
        check_choice(name, value, field["codes"])
    elif type(value) is not int:
        raise AnswerError(name, "not a whole number")
    elif not field["min"] <= value <= field["max"]:
        raise AnswerError(name, f"outside {field['min']} to {field['max']}")


def check_choice(name: str, value: object, codes: Any) -> None:
    """A code, exactly as the table writes it."""
    if type(value) is not str:
        raise AnswerError(name, "not a code")
    if value not in codes:
        raise AnswerError(name, f"not one of {', '.join(codes)}")
