"""The ward's physician, who decides."""

from collections.abc import Callable

import pytest

from tests.unit.phones import Phone


@pytest.fixture
def doctor(new_phone: Callable[..., Phone]) -> Phone:
    """The ward's physician."""
    return new_phone("benali")
