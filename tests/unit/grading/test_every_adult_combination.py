"""Every combination of the answers of ICANS of adults."""

from tests.unit.grading.combinations import EveryCombination


class TestAdults(EveryCombination):
    table = "astct-icans-2019"
