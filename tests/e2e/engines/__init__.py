"""One nurse's night told once, on every browser engine that the tests can have."""
