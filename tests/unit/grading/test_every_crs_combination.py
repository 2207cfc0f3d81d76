"""Every combination of the answers of CRS."""

from tests.unit.grading.combinations import EveryCombination


class TestCrs(EveryCombination):
    table = "astct-crs-2019"
