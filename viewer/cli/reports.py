"""`minutes` and `notes`: reports as files, lists on stdout."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.cli.console import (
    harmless,
    language_for,
    put,
    put_json,
    shown_progress,
    tell,
    told_errors,
    translate_for,
)
from viewer.domain.errors import AshiatoError
from viewer.domain.report_content import ReportFormat
from viewer.domain.text import Text

if TYPE_CHECKING:
    from viewer.presenters.note_export import NoteLister


def write_minutes(
    workspace: Path, review: str, wanted: ReportFormat, output: Path | None, *, reason: str | None, as_json: bool,
    lang: str | None,
) -> None:  # fmt: skip
    """reason: None keeps names masked."""
    translate = translate_for(lang)
    with told_errors(translate):
        _check_reason(reason)
        from viewer.app.reports import ReportMaker, opened_for_reports
        from viewer.reports.files import save_file
        from viewer.workspace.exports import note_export
        from viewer.workspace.minutes import load_minutes

        with opened_for_reports(workspace) as document, shown_progress(translate) as report:
            store = document.open_reviews()
            records = load_minutes(store, review)
            maker = ReportMaker(document, language_for(lang), reason or "")
            content = maker.make_minutes(records.review_id, report)
            made = maker.make_file(content, wanted, report)
            path = output or Path(f"minutes-{records.plan.review.no}.{wanted.value}")
            note_export(
                store, _author(), f"minutes.{wanted.value}", records.customers, count=len(records.marks),
                reason=reason or "",
            )  # fmt: skip
            save_file(made, path)
        if as_json:
            put_json({"file": str(path), "format": wanted.value, "review": records.review_id, "bytes": len(made)})
            return
        put(translate(_written(path, reason)))


def write_notes(
    workspace: Path, wanted: str, output: Path | None, *, encoding: str, reason: str | None, lang: str | None
) -> None:
    """wanted: "json", "csv" or "xlsx". Without `output` the list goes to stdout, but for XLSX."""
    translate = translate_for(lang)
    with told_errors(translate):
        _check_reason(reason)
        if wanted == "xlsx" and output is None:
            raise AshiatoError(
                Text.translate("CommandLine", "A workbook cannot be shown here."),
                next_step=Text.translate("CommandLine", "Name a file with --output NAME.xlsx."),
            )
        from viewer.app.reports import ReportMaker
        from viewer.workspace.document import Document
        from viewer.workspace.exports import note_export

        document = Document.open(workspace)
        try:
            with shown_progress(translate) as report:
                lister = ReportMaker(document, language_for(lang), reason or "").make_notes(report)
                made, lacking = _make_list(lister, wanted, encoding, document.folder.settings.name)
            note_export(
                document.open_reviews(), _author(), f"notes.{wanted}", lister.customers, count=lister.count,
                reason=reason or "",
            )  # fmt: skip
        finally:
            document.close()
        _hand_over(made, output)
        if lacking:
            told = Text.translate("CommandLine", "%n letter(s) that the encoding lacks stand as 〓", n=lacking)
            tell(translate(told))
        if output is not None:
            put(translate(_written(output, reason)))


def _make_list(lister: NoteLister, wanted: str, encoding: str, title: str) -> tuple[bytes, int]:
    """The file, and how many letters its encoding lacks."""
    if wanted == "json":
        import json

        lines = (json.dumps(each, ensure_ascii=False, allow_nan=False) for each in lister.objects())
        return "".join(f"{line}\n" for line in lines).encode(), 0
    if wanted == "xlsx":
        from viewer.reports.workbooks import Sheet, make_workbook

        return make_workbook([Sheet(lister.sheet_name, lister.headings, lister.rows())], title), 0
    from viewer.reports.tables import make_csv

    rows = ([cell.words for cell in row] for row in lister.rows())
    return make_csv(lister.headings, rows, encoding)


def _hand_over(made: bytes, output: Path | None) -> None:
    if output is not None:
        from viewer.reports.files import save_file

        save_file(made, output)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(made)
    sys.stdout.buffer.flush()


def _check_reason(reason: str | None) -> None:
    if reason is not None and not reason.strip():
        raise AshiatoError(
            Text.translate("CommandLine", "Real names need a reason: it is kept and stands on the report."),
            next_step=Text.translate("CommandLine", "Add --reason TEXT, or leave out --unmasked."),
        )


def _written(path: Path, reason: str | None) -> Text:
    shown = harmless(str(path))
    if reason is None:
        return Text.translate("CommandLine", "{path}: written, names made up", path=shown)
    return Text.translate("CommandLine", "{path}: written with real names; the reason is kept", path=shown)


def _author() -> str:
    from viewer.presenters.settings import load_settings, settings_path, suggest_author

    return load_settings(settings_path()).author or suggest_author()
