"""`doctor`: what is wrong here, and what to do."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from viewer.cli.console import EXIT_ERROR, harmless, put, put_json, told_errors, translate_for
from viewer.doctor import run_checks
from viewer.domain.checks import State
from viewer.domain.text import Text

_SIGNS: Final = {State.OK: "ok", State.WARNING: "!!", State.PROBLEM: "NO"}


def print_checks(workspace: Path | None, *, as_json: bool, lang: str | None) -> None:
    """Exit code 1 if there is a problem."""
    translate = translate_for(lang)
    with told_errors(translate):
        checks = run_checks(workspace)
        for check in checks:
            name = translate(check.name)
            found = translate(check.found) if isinstance(check.found, Text) else check.found
            step = translate(check.next_step) if check.next_step is not None else None
            if as_json:
                put_json({"name": name, "state": check.state.value, "found": found, "next_step": step})
                continue
            put(f"[{_SIGNS[check.state]}] {name}: {harmless(found)}")
            if step is not None and check.state is not State.OK:
                put(f"     {harmless(step)}")
        if any(check.state is State.PROBLEM for check in checks):
            sys.exit(EXIT_ERROR)
