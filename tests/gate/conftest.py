"""The ward and the phones of the browser tests."""

from tests.e2e.conftest import binary, code, engine, new_phone, night, phone, signed_in, ward

__all__ = ["binary", "code", "engine", "new_phone", "night", "phone", "signed_in", "ward"]
