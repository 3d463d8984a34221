"""The `ashiato` command. Data on stdout, words about it on stderr."""

from __future__ import annotations

import sys

__all__ = ["NAMED_WITH_HYPHEN", "main"]

NAMED_WITH_HYPHEN = frozenset({"common-events", "open-link"})
"""Commands that could be taken for the path of a workspace."""


def main() -> None:
    """Entry point. Exit codes: 0 done, 1 an error that was told on stderr, 2 a wrong command line."""
    words = sys.argv[1:]
    if _only_opens(words):
        # The libraries of the command line would take a good part of the time until the window is there.
        from pathlib import Path

        from viewer.app import run

        sys.exit(run(Path(words[-1]) if words and words != ["open"] else None))
    from viewer.cli.commands import main as run_command

    run_command()


def _only_opens(words: list[str]) -> bool:
    """`ashiato`, `ashiato open`, `ashiato open WORKSPACE`, or a workspace that cannot be taken for a command.

    Most commands consist of letters; most paths of workspaces have something else in them.
    """
    if len(words) == 2:
        return words[0] == "open" and not words[1].startswith("-")
    if len(words) == 1:
        if words[0].casefold().startswith("ashiato:") or words[0] in NAMED_WITH_HYPHEN:
            return False
        return words == ["open"] or not (words[0].startswith("-") or words[0].isalpha())
    return not words
