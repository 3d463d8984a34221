"""`python -m sample_data --seed 20261004 --out DIR` writes the exports and truth.json into DIR."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from sample_data import DEFAULT_CUSTOMERS, DEFAULT_SEED
from sample_data.making import write_sample


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m sample_data", description="Write the sample: exports of many systems, and truth.json"
    )
    parser.add_argument(
        "--seed", type=int, default=DEFAULT_SEED, help="another seed is another company's year (default %(default)s)"
    )
    parser.add_argument(
        "--customers",
        type=int,
        default=DEFAULT_CUSTOMERS,
        help="about how many people, 100 or more (default %(default)s)",
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the files; it is made if it is missing")
    chosen = parser.parse_args(arguments)
    if chosen.customers < 100:
        parser.error("--customers must be 100 or more: the stories need that many people")
    names = write_sample(chosen.out, chosen.seed, chosen.customers)
    sys.stdout.write("".join(f"{name}\n" for name in names))
    return 0


if __name__ == "__main__":
    sys.exit(main())
