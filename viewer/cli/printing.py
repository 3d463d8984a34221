"""`print`: one customer's sheet as a PDF."""

from __future__ import annotations

from pathlib import Path

from viewer.cli.console import language_for, put, put_json, told_errors, translate_for
from viewer.cli.reading import find_one
from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.workspace.document import Document


def print_sheet(workspace: Path, identity: str, out: Path, *, as_json: bool, lang: str | None) -> None:
    translate = translate_for(lang)

    def find_customer(document: Document) -> int:
        return find_one(document.events, identity)

    with told_errors(translate):
        if out.suffix.lower() != ".pdf":
            raise AshiatoError(
                Text.translate("CommandLine", "The sheet is a PDF, and this name ends otherwise."),
                where=str(out),
                next_step=Text.translate("CommandLine", "Give it a name that ends in .pdf."),
            )
        from viewer.app import printing

        pages = printing.print_sheet(workspace, find_customer, out, translate=translate, language=language_for(lang))
        if as_json:
            put_json({"file": str(out), "pages": pages})
            return
        put(translate(Text.translate("CommandLine", "{path}: %n page(s), names made up", path=str(out), n=pages)))
