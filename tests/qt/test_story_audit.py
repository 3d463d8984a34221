"""Reading leaves a trace: looks are in the audit, which is opened by its action and narrowed by what was done."""

from __future__ import annotations

from pathlib import Path

import pytest
from running_window import Desk, open_desk

from viewer.domain.audit import AuditKind
from viewer.domain.people import Role
from viewer.presenters.audit import AuditFilter
from viewer.qt.audit_dialog import AuditDialog
from viewer.workspace.state import ViewState

pytestmark = pytest.mark.usefixtures("qapp")

FLAGSHIP = ViewState(customer_id="C-04821")


def _open_audit(desk: Desk) -> AuditDialog:
    desk.shown.window.do_action("data.audit")
    desk.settle()
    found = desk.shown.window.findChild(AuditDialog)
    assert found is not None
    return found


def test_that_looks_and_copies_are_told_with_made_up_names_and_narrowed_by_kind(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        desk.settle()
        desk.shown.window.do_action("customer.next")
        desk.settle()
        desk.shown.window.do_action("journey.copy_text")
        desk.settle()

        dialog = _open_audit(desk)

        assert [row[2] for row in dialog.rows] == ["書き出し", "閲覧", "閲覧"]
        assert any("C-04821" in row[3] for row in dialog.rows)
        journey = desk.shown.parts.reading.journey
        assert journey is not None
        names = [field.value for field in journey.customer.fields if field.role.value == "name"]
        assert not any(name in cell for name in names for row in dialog.rows for cell in row)
        dialog.choose_kind(AuditKind.EXPORTED)
        desk.settle()
        assert [row[2] for row in dialog.rows] == ["書き出し"]
        presenter = dialog._presenter
        assert presenter is not None
        presenter.set_filter(AuditFilter(words="nobody"))
        desk.settle()
        assert dialog.rows == []
        dialog.accept()


def test_that_a_reader_is_told_why_there_is_no_audit_for_them(sample: Path) -> None:
    with (sample / "workspace.toml").open("a", encoding="utf-8") as file:
        file.write(f'\nrole = "{Role.READER.value}"\n')
    with open_desk(sample, state=FLAGSHIP) as desk:
        desk.settle()
        desk.shown.window.do_action("data.audit")
        desk.settle()
        assert desk.shown.window.findChild(AuditDialog) is None
        assert not desk.shown.window.banner.isHidden()
