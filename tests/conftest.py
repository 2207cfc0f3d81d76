"""All tests: garbage is collected seldom, for the grids of answers are many objects and none of them is garbage."""

import gc

gc.set_threshold(200_000, 20, 20)
