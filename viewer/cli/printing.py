"""`print`: one customer's sheet as a PDF."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from viewer.cli.console import language_for, put, put_json, told_errors, translate_for
from viewer.cli.reading import find_one
from viewer.domain.anchors import customer_refs
from viewer.domain.audit import AuditKind
from viewer.domain.errors import AshiatoError
from viewer.domain.text import Text
from viewer.events.store import EventStore
from viewer.presenters.settings import suggest_author
from viewer.workspace.audit import note_in
from viewer.workspace.document import Document
from viewer.workspace.folder import open_workspace


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

        folder = open_workspace(workspace)
        with closing(EventStore.open(folder.events_dir)) as events:
            refs = customer_refs(events.load_journey(find_one(events, identity)), folder.secret)[:1]
        # Before it is written: what cannot be noted is not handed out.
        note_in(folder, suggest_author(), AuditKind.EXPORTED, customers=refs, what="masked_sheet")
        pages = printing.print_sheet(workspace, find_customer, out, translate=translate, language=language_for(lang))
        if as_json:
            put_json({"file": str(out), "pages": pages})
            return
        put(translate(Text.translate("CommandLine", "{path}: %n page(s), names made up", path=str(out), n=pages)))
