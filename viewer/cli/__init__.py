"""The `ashiato` command. Data on stdout, words about it on stderr."""

from viewer.cli.commands import main

__all__ = ["main"]
