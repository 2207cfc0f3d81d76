"""Print figures: each beside its peer, measured in the same run, with the ratio of the two."""

from collections.abc import Callable
from time import perf_counter


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def best(work: Callable[[], object], times: int = 3) -> float:
    """The shortest of several calls: what the machine can do when nothing else disturbs it."""
    return min(seconds(work) for _ in range(times))


def title(text: str) -> None:
    """The head of a benchmark."""
    print(f"\n{text}")


def figure(name: str, value: float, unit: str) -> None:
    """One figure."""
    print(f"  {name:<58} {value:>12,.3g} {unit}" if value < 1000 else f"  {name:<58} {value:>12,.0f} {unit}")


def ratio(name: str, ours: float, peer: float) -> None:
    """How many times the peer's figure ours is."""
    print(f"  {name:<58} {ours / peer:>11.2f}×")
