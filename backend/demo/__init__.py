"""The demo ward: nine made-up patients, told relative to the moment it is loaded."""
