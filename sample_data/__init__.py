"""A year of a Japanese home-furnishing company that does not exist, written as the exports its systems would make.

Everything is a pure function of (seed, number of customers): no clock of the machine, no iteration over sets, and of
`random.Random` only `random()`, which keeps its sequence between Python versions.
"""

from typing import Final

DEFAULT_SEED: Final = 20261004
DEFAULT_CUSTOMERS: Final = 2000
