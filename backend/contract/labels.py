"""The words that the codes of the contract need in every language."""

from collections.abc import Callable, Iterable, Iterator

from backend.contract import load
from backend.contract.shape import Json, need

Has = Callable[[str], bool]


def check_labels(language: str, has: Has) -> None:
    """ContractError names the first code without words in a language; `has` knows its ids."""
    for place, id in labels():
        need(has(id), place, f"no words for {id} in {language}")


def labels() -> Iterator[tuple[str, str]]:
    """The file and the id of each label."""
    for code in load.codes("criteria"):
        for id in of_table(load.criteria(code)):
            yield f"criteria/{code}.json", id
    for code in load.codes("instruments"):
        for id in of_instrument(load.instrument(code)):
            yield f"instruments/{code}.json", id


def of_table(table: Json) -> Iterator[str]:
    """Title, fields, their answers, flags."""
    code = table["code"]
    yield f"{code}-title"
    for name, field in table["fields"].items():
        yield f"{code}-{name}"
        yield from (f"{code}-{name}-{answer}" for answer in field.get("codes", []))
    yield from (f"{code}-{flag}" for flag in table["flags"])


def of_instrument(instrument: Json) -> Iterator[str]:
    """Title, items, answers, and why an item could not be tested; or the drugs whose number is counted."""
    code, untestable = instrument["code"], instrument.get("untestable", {})
    if "items" in instrument:
        yield f"{code}-title"
    for item in instrument.get("items", []):
        yield f"{code}-{item['code']}"
        yield from (f"{code}-answer-{answer}" for answer in item["scores"])
    yield from (f"{code}-answer-{answer}" for answer in one(untestable.get("answer")))
    yield from (f"reason-{reason}" for reason in untestable.get("reasons", []))
    yield from (f"drug-{drug}" for drug in instrument.get("vasopressors", {}).get("codes", []))


def one(answer: str | None) -> Iterable[str]:
    """The answer as a list, empty without one."""
    return [] if answer is None else [answer]
