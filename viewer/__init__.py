"""Ashiato (足跡): read one customer's journey at a time."""

__version__ = "0.1.0"
