"""What every command shares: language, errors, progress, tables. Nothing here prints to stdout but data."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import Any, Final, Literal

from rich.console import Console
from rich.progress import BarColumn, TaskProgressColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table

from viewer.domain.errors import AshiatoError, Cancelled
from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text, Translate
from viewer.presenters.translation import LANGUAGES, make_translate

EXIT_ERROR: Final = 1
_LINE_EVERY_S: Final = 1.0
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


def language_for(lang: str | None) -> str:
    """Of --lang, else of the system's language, else English: "ja" or "en"."""
    wanted = lang or os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return wanted[:2] if wanted[:2] in LANGUAGES else "en"


def translate_for(lang: str | None) -> Translate:
    return make_translate(language_for(lang))


@contextmanager
def told_errors(translate: Translate) -> Iterator[None]:
    """An AshiatoError becomes one line on stderr and exit code 1; so does a cancelled job."""
    try:
        yield
        # Here, not when Python ends: nobody could answer for a reader who is gone then.
        sys.stdout.flush()
    except AshiatoError as error:
        parts = [f"{error.where}:"] if error.where else []
        parts.append(translate(error.what))
        if error.next_step is not None:
            parts.append(translate(error.next_step))
        tell(harmless(" ".join(parts)))  # names of files and columns come from strangers
        raise SystemExit(EXIT_ERROR) from error
    except (Cancelled, KeyboardInterrupt) as error:
        tell(translate(Text.translate("CommandLine", "Cancelled. Nothing was changed.")))
        raise SystemExit(EXIT_ERROR) from error
    except BrokenPipeError:
        # Whoever read has enough; Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(line: str) -> None:
    """One line on stderr."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def put(line: str) -> None:
    """One line of data on stdout."""
    sys.stdout.write(f"{line}\n")


def put_json(value: Any) -> None:
    """One JSON document on one line of stdout."""
    is_utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    put(json.dumps(value, ensure_ascii=not is_utf8, allow_nan=False))


def harmless(text: str | None) -> str:
    """`text` on one line, without what would command a terminal."""
    return _CONTROLS.sub(" ", text or "").strip()


@contextmanager
def shown_progress(translate: Translate) -> Iterator[Report]:
    """A Report that draws a bar on a terminal, and otherwise writes a line a stage and a second, to stderr."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _Lines(translate)
        return
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[pace]}", markup=False),
    )
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None, pace="")

        def report(progress: Progress) -> None:
            bar.update(
                task,
                description=harmless(translate(progress.stage)),
                completed=progress.done,
                total=progress.total or None,
                pace=pace(progress, translate),
            )

        yield report


def pace(progress: Progress, translate: Translate) -> str:
    """Rows a second and time left, as far as they are known."""
    parts = []
    if progress.rows_per_s is not None:
        rows = f"{progress.rows_per_s:,.0f}"
        parts.append(translate(Text.translate("CommandLine", "{rows} rows/s", rows=rows)))
    if progress.left_s is not None:
        parts.append(translate(Text.translate("CommandLine", "{seconds} s left", seconds=f"{progress.left_s:.0f}")))
    return ", ".join(parts)


class _Lines:
    def __init__(self, translate: Translate) -> None:
        self._translate = translate
        self._stage = ""
        self._told_at = 0.0

    def __call__(self, progress: Progress) -> None:
        stage = harmless(self._translate(progress.stage))
        now = monotonic()
        if stage == self._stage and now - self._told_at < _LINE_EVERY_S:
            return
        self._stage, self._told_at = stage, now
        share = f"{progress.done / progress.total:.0%}" if progress.total else ""
        tell("  ".join(part for part in (stage, share, pace(progress, self._translate)) if part))


def put_table(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    right: frozenset[int] = frozenset(),
    whole: frozenset[int] = frozenset(),
) -> None:
    """A table on stdout. Cells are plain text, whatever they contain. right: columns of numbers. whole: not broken."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for place, heading in enumerate(headings):
        side: Literal["right", "left"] = "right" if place in right else "left"
        table.add_column(heading, justify=side, overflow="fold", no_wrap=place in whole)
    for row in rows:
        table.add_row(*(_plain(cell) for cell in row))
    Console(highlight=False).print(table)


def _plain(cell: str) -> Any:
    from rich.text import Text as Cell

    return Cell(harmless(cell))


def put_pairs(pairs: Mapping[str, str]) -> None:
    """Label and value, one pair a line, on stdout."""
    for label, value in pairs.items():
        put(f"{label}: {harmless(value)}")
