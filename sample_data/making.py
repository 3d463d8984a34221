"""The sample as bytes, and as files."""

from __future__ import annotations

from pathlib import Path

from sample_data.systems import make_exports
from sample_data.truth import dump_truth, make_truth
from sample_data.world import make_world


def make_sample(seed: int, customers: int) -> dict[str, bytes]:
    """Content by file name, truth.json last; equal arguments give equal bytes."""
    world = make_world(seed, customers)
    files = make_exports(world)
    result = {file.name: file.content for file in files}
    result["truth.json"] = dump_truth(make_truth(world, files)).encode()
    return result


def write_sample(folder: Path, seed: int, customers: int) -> list[str]:
    """Writes the sample into `folder`, which is made if it is missing. Gives the names of the files."""
    folder.mkdir(parents=True, exist_ok=True)
    sample = make_sample(seed, customers)
    for name, content in sample.items():
        (folder / name).write_bytes(content)
    return list(sample)
