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
    from viewer.presenters.report_saving import ListFormat


def write_minutes(
    workspace: Path, review: str, wanted: ReportFormat, output: Path | None, *, reason: str | None, as_json: bool,
    lang: str | None,
) -> None:  # fmt: skip
    """reason: None keeps names masked."""
    translate = translate_for(lang)
    with told_errors(translate):
        _check_reason(reason)
        from viewer.app.reports import ReportMaker, opened_for_reports
        from viewer.presenters.report_saving import SaveWish, Wanted, write_report
        from viewer.workspace.minutes import find_plan
        from viewer.workspace.reviews import load_plans

        with opened_for_reports(workspace) as document, shown_progress(translate) as report:
            store = document.open_reviews()
            plan = find_plan(load_plans(store), review)
            path = output or Path(f"minutes-{plan.review.no}.{wanted.value}")
            maker = ReportMaker(document, language_for(lang), reason or "")
            wish = SaveWish(Wanted.MINUTES, plan.review_id, wanted, language_for(lang), path, reason or "")
            write_report(maker, store, wish, report, author=_author(), title=document.folder.settings.name)
        if as_json:
            put_json({"file": str(path), "format": wanted.value, "review": plan.review_id})
            return
        put(translate(_written(path, reason)))


def write_notes(
    workspace: Path, wanted: ListFormat, output: Path | None, *, reason: str | None, lang: str | None
) -> None:  # fmt: skip
    """Without `output` the list goes to stdout, but for XLSX."""
    translate = translate_for(lang)
    with told_errors(translate):
        _check_reason(reason)
        from viewer.app.reports import ReportMaker
        from viewer.presenters.note_files import make_list
        from viewer.workspace.document import Document
        from viewer.workspace.exports import note_export

        if wanted == "xlsx" and output is None:
            raise AshiatoError(
                Text.translate("CommandLine", "A workbook cannot be shown here."),
                next_step=Text.translate("CommandLine", "Name a file with --output NAME.xlsx."),
            )
        document = Document.open(workspace)
        try:
            with shown_progress(translate) as report:
                lister = ReportMaker(document, language_for(lang), reason or "").make_notes(report)
                made, lacking = make_list(lister, wanted, document.folder.settings.name)
            note_export(
                document.open_reviews(), _author(), f"notes.{wanted.value}", lister.customers, count=lister.count,
                reason=reason or "",
            )  # fmt: skip
        finally:
            document.close()
        _hand_over(made, output)
        if lacking:
            told = Text.translate("Reports", "%n letter(s) that the encoding lacks stand as 〓.", n=lacking)
            tell(translate(told))
        if output is not None:
            put(translate(_written(output, reason)))


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
