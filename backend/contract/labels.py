"""The words that the codes of the contract need in every language."""

from collections.abc import Callable, Iterable, Iterator

from backend.contract import laboratory, load, scores
from backend.contract.guidance import GRADED
from backend.contract.shape import Json, need

Has = Callable[[str], bool]


def check_labels(language: str, has: Has) -> None:
    """ContractError names the first code without words in a language; `has` knows its ids."""
    for id, place in labels().items():
        need(has(id), place, f"no words for {id} in {language}")


def labels() -> dict[str, str]:
    """The id of each label and the first file that needs it."""
    found: dict[str, str] = {}
    for code in load.codes("criteria"):
        found |= {id: f"criteria/{code}.json" for id in of_table(load.criteria(code)) if id not in found}
    for code in load.codes("instruments"):
        found |= {id: f"instruments/{code}.json" for id in of_instrument(load.instrument(code)) if id not in found}
    for code in load.codes("protocols"):
        found |= dict.fromkeys(of_protocol(load.protocol(code)), f"protocols/{code}.json")
    for code, drug in load.formulary().items():
        found |= {id: f"formulary/{code}.json" for id in of_drug(drug) if id not in found}
    for code, guideline in load.guidance().items():
        found |= {id: f"guidance/{code}.json" for id in of_guideline(guideline) if id not in found}
    for score in load.scores():
        found |= dict.fromkeys(scores.words_of(score), f"scores/{score['code']}.json")
    return found | dict.fromkeys(laboratory.words_of(load.laboratory()), "laboratory/laboratory.json")


def of_table(table: Json) -> Iterator[str]:
    """Title, fields, their answers, flags; tables beside the signed ones share the words of facts."""
    code = table["code"]
    yield f"{code}-title"
    if "stands" in table:
        yield from of_facts(table)
        return
    for name, field in table["fields"].items():
        yield f"{code}-{name}"
        yield from (f"{code}-{name}-{answer}" for answer in field.get("codes", []))
        yield from (f"form-{name}-{answer}" for answer in field.get("codes", []))
    yield from (f"{code}-{flag}" for flag in table["flags"])


def of_facts(table: Json) -> Iterator[str]:
    """Facts that no signed table has words for; screens write `-` for `_`."""
    signed = {name for one in load.signed_criteria() for name in one["fields"]}
    yield from (f"fact-{name.replace('_', '-')}" for name in table["fields"] if name not in signed)


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


def of_protocol(protocol: Json) -> Iterator[str]:
    """What a schedule is called, the published windows, and what a protocol lets people choose from."""
    if "times" in protocol:
        yield f"protocol-{protocol['code']}"
    yield from (f"window-{row['code']}" for row in protocol.get("published", []))
    yield from ("window-product",) if "published" in protocol else ()
    if protocol["code"] in CHOICES:
        yield from CHOICES[protocol["code"]](protocol)


def of_drug(drug: Json) -> Iterator[str]:
    """Its name, group, unit and routes; screens and sheets write `-` for `_`."""
    yield f"agent-{drug['code'].replace('_', '-')}"
    yield f"agents-{drug['group']}"
    yield f"unit-{drug['unit'].replace('_', '-')}"
    yield f"unit-name-{drug['unit'].replace('_', '-')}"
    for route in drug["routes"]:
        yield f"medication-{route}"
        yield f"sheet-route-{route}"


def of_guideline(guideline: Json) -> Iterator[str]:
    """What it is called, its notes, and of each line the subject, topic, aspect, statement, units and agents."""
    yield f"guidance-by-{guideline['code']}"
    yield from (f"guidance-note-{note}" for note in guideline.get("notes", []))
    for line in guideline["lines"]:
        yield line["of"] if line["of"] in GRADED else f"guidance-of-{line['of']}"
        yield agent(line["topic"], "guidance-topic")
        yield f"guidance-aspect-{line['aspect'].replace('_', '-')}"
        yield f"guided-{line['says']}"
        for value in line.get("with", {}).values():
            yield from (f"unit-{unit.replace('_', '-')}" for unit in one(value.get("unit")))
            yield from (agent(code, "guidance-agent") for code in value.get("agents", []))


def agent(code: str, otherwise: str) -> str:
    """A drug of the formulary has its name there, another one a name of its own; screens write `-` for `_`."""
    return f"{'agent' if code in load.formulary() else otherwise}-{code.replace('_', '-')}"


def of_medication(protocol: Json) -> Iterator[str]:
    """States, why a dose is not given, why a drug is stopped; screens and sheets write `-` for `_`."""
    yield from (f"agents-{code}" for code in protocol["groups"])
    yield from (f"medication-{code.replace('_', '-')}" for code in protocol["states"])
    for name in ("not_given", "stopped"):
        yield from (f"medication-because-{code.replace('_', '-')}" for code in protocol[name])


def of_held(protocol: Json) -> Iterator[str]:
    """Why an entry is held, what may be decided, with which reason; screens write `-` for `_`."""
    yield from (f"held-{code.replace('_', '-')}" for code in protocol["holds"])
    for outcome in ("accept", "keep_apart"):
        yield f"apart-outcome-{outcome.replace('_', '-')}"
        yield from (f"apart-because-{code.replace('_', '-')}" for code in protocol[outcome])


def of_missed(protocol: Json) -> Iterator[str]:
    """Why a check was not done, why checks are paused or go on; screens and sheets write `-` for `_`."""
    for name, prefix in (("reasons", "missed-reason"), ("pauses", "pause-reason"), ("resumes", "resume-reason")):
        yield from (f"{prefix}-{code.replace('_', '-')}" for code in protocol[name])


def of_handover(protocol: Json) -> Iterator[str]:
    """What a giver is offered to write about."""
    yield from (f"expected-{code.replace('_', '-')}" for code in protocol["expected"])


def of_monitoring(protocol: Json) -> Iterator[str]:
    """Why another rhythm is set."""
    yield from (f"monitoring-because-{code}" for code in protocol["reasons"])


def of_alarms(protocol: Json) -> Iterator[str]:
    """Why there is an alarm, and who can have been called; screens and sheets write `-` for `_`."""
    yield from (f"alarm-why-{why}" for why in ("rise", "steep", *(one["field"] for one in protocol["findings"])))
    yield from (f"called-{code.replace('_', '-')}" for code in protocol["called"])


def of_baseline(protocol: Json) -> Iterator[str]:
    """What is noted before therapy; screens and sheets write `-` for `_`."""
    for name, prefix in (("handicaps", "handicap"), ("hands", "writes"), ("languages", "tongue")):
        yield from (f"{prefix}-{code.replace('_', '-')}" for code in protocol[name])


def of_episodes(protocol: Json) -> Iterator[str]:
    """Why a physician closes or opens an episode; screens write `-` for `_`."""
    for name in ("closes", "opens"):
        yield from (f"episode-because-{code.replace('_', '-')}" for code in protocol[name])


CHOICES: dict[str, Callable[[Json], Iterator[str]]] = {
    "alarms": of_alarms, "baseline": of_baseline, "episodes": of_episodes, "handover": of_handover, "held": of_held,
    "medication": of_medication,
    "missed": of_missed, "monitoring": of_monitoring,
}  # fmt: skip


def one(answer: str | None) -> Iterable[str]:
    """The answer as a list, empty without one."""
    return [] if answer is None else [answer]
