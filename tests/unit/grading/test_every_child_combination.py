"""Every combination of the answers of ICANS of children."""

from tests.unit.grading.combinations import EveryCombination


class TestChildren(EveryCombination):
    table = "astct-icans-2019-child"
