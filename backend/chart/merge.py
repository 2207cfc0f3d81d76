"""Several versions of one record, merged item by item. Pure; its twin is frontend/static/js/chart/merge.js."""

from typing import Any

from backend.chart.order import by_text

Json = dict[str, Any]
NOT_ITEMS = ("grade", "entry")


def merge(base: Json, heads: list[Json]) -> tuple[list[Json], list[str]]:
    """The bodies that may be meant, one for each head, and the items in which heads disagree.

    An item that differs from `base` in one way only is taken; one that differs in two ways stays as each head has it.
    """
    origin, changed = flat(base), [flat(head) for head in heads]
    names = sorted({name for items in (origin, *changed) for name in items}, key=by_text)
    taken: Json = {}
    disputed: list[str] = []
    for name in names:
        ways = different([items.get(name) for items in changed if items.get(name) != origin.get(name)])
        if len(ways) > 1:
            disputed.append(name)
        else:
            taken[name] = ways[0] if ways else origin.get(name)
    bodies = [unflat(taken | {name: items.get(name) for name in disputed}) for items in changed]
    kept = [{name: head[name] for name in NOT_ITEMS if name in head} for head in heads]
    return [body | rest for body, rest in zip(bodies, kept, strict=True)], disputed


def flat(body: Json, path: str = "") -> Json:
    """Leaves by their path; a list is a leaf."""
    found: Json = {}
    for name, value in body.items():
        if path or name not in NOT_ITEMS:
            inner = flat(value, f"{path}{name}.") if isinstance(value, dict) else {f"{path}{name}": value}
            found |= inner or {f"{path}{name}": {}}
    return found


def unflat(items: Json) -> Json:
    """The body of its leaves; what is None was absent."""
    body: Json = {}
    for path, value in items.items():
        *folders, leaf = path.split(".")
        place = body
        for folder in folders:
            if not isinstance(place.get(folder), dict):
                place[folder] = {}
            place = place[folder]
        if value is not None and not (value == {} and isinstance(place.get(leaf), dict)):
            place[leaf] = value
    return body


def different(values: list[Any]) -> list[Any]:
    """The values without repetitions, in their order."""
    found: list[Any] = []
    for value in values:
        if value not in found:
            found.append(value)
    return found
