"""Reports and tables on their way to the disk: the whole file or none."""

from __future__ import annotations

import errno
import os
import uuid
from contextlib import suppress
from pathlib import Path
from typing import Final

from viewer.domain.errors import AshiatoError
from viewer.domain.report_content import Report, ReportFormat
from viewer.domain.text import Text

_NEXT_STEPS: Final = {
    errno.ENOENT: Text.translate("Export", "The folder is missing: make it first, or choose another one."),
    errno.ENOTDIR: Text.translate("Export", "The folder is missing: make it first, or choose another one."),
    errno.EACCES: Text.translate("Export", "You may not write there: choose another folder."),
    errno.EPERM: Text.translate("Export", "You may not write there: choose another folder."),
    errno.EROFS: Text.translate("Export", "You may not write there: choose another folder."),
    errno.ENOSPC: Text.translate("Export", "The disk is full: make room, or choose another disk."),
    errno.EDQUOT: Text.translate("Export", "The disk is full: make room, or choose another disk."),
    errno.EISDIR: Text.translate("Export", "This is a folder: add the name of a file."),
}


def make_file(report: Report, wanted: ReportFormat) -> bytes:
    """The report as a file of this format. Raises ValueError for PDF, whose pages are laid out where fonts are."""
    match wanted:
        case ReportFormat.HTML:
            from viewer.reports.templates import make_html

            return make_html(report)
        case ReportFormat.MARKDOWN:
            from viewer.reports.templates import make_markdown

            return make_markdown(report)
        case ReportFormat.XLSX:
            from viewer.reports.workbooks import make_report_workbook

            return make_report_workbook(report)
        case ReportFormat.PPTX:
            from viewer.reports.slides import make_slides

            return make_slides(report)
        case ReportFormat.PDF:
            raise ValueError("pages are laid out elsewhere")


def save_file(content: bytes, path: Path) -> None:
    """Write `content` beside `path`, then put it in its place. Raises AshiatoError; what was there stays then."""
    beside = path.with_name(f".ashiato-{uuid.uuid4().hex}{path.suffix}")
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        # Readable as other files of this person are: it is made to be handed on.
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        otherwise = Text.translate("Export", "Choose another folder, or close the file where it is open.")
        raise AshiatoError(
            Text.translate("Export", "The file cannot be written."),
            where=str(path),
            next_step=_NEXT_STEPS.get(error.errno or 0, otherwise),
        ) from error
