"""Figures against the bare baseline: `python -m tests.bench`."""
