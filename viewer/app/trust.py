"""Trust of one window: built when the review store is open, after the first picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING

from viewer.domain.text import Translate
from viewer.presenters.dates import DateWords
from viewer.presenters.masking import Mask
from viewer.presenters.trust_actions import TRUST_ACTIONS
from viewer.qt.jobs import QtJobRunner
from viewer.qt.open_window import OpenWindow
from viewer.qt.theme import Theme
from viewer.qt.window_actions import AppActions, WindowActions
from viewer.workspace.document import Document

if TYPE_CHECKING:
    from viewer.domain.journey import Journey
    from viewer.presenters.audit import AuditPresenter
    from viewer.qt.audit_dialog import AuditDialog
    from viewer.qt.trust_desk import TrustDesk


def offer_trust(
    actions: WindowActions, document: Document, shown: OpenWindow, jobs: QtJobRunner, app: AppActions, *, theme: Theme,
    translate: Translate, language: str, dates: DateWords, mask: Mask, author: Callable[[], str],
) -> Callable[[], TrustDesk]:  # fmt: skip
    """Its actions are done by a desk that is made when it is first needed: the same one every time."""
    make = cache(partial(
        build_trust, document, shown, jobs, app, theme=theme, translate=translate, language=language, dates=dates,
        mask=mask, author=author,
    ))  # fmt: skip
    actions.add_desk(TRUST_ACTIONS, make)
    return make


def build_trust(
    document: Document, shown: OpenWindow, jobs: QtJobRunner, app: AppActions, *, theme: Theme, translate: Translate,
    language: str, dates: DateWords, mask: Mask, author: Callable[[], str],
) -> TrustDesk:  # fmt: skip
    """author: who is at the keyboard."""
    from viewer.qt.trust_desk import TrustDesk

    desk = TrustDesk(
        document, shown, jobs, theme=theme, translate=translate, language=language, author=author,
        show_new_data=app.show_new_data,
    )  # fmt: skip

    def make_audit(dialog: AuditDialog, journey: Journey | None) -> AuditPresenter:
        from viewer.presenters.audit import AuditPresenter

        store = document.reviews
        assert store is not None
        return AuditPresenter(
            dialog, store, document.events, jobs, translate=translate, dates=dates, mask=mask,
            secret=document.folder.secret, zone=document.zone, journey=journey, author=author,
            on_error=shown.show_error,
        )  # fmt: skip

    def ask_reason(title: str, words: str, do_words: str) -> str | None:
        from viewer.qt import reason_dialog

        return reason_dialog.ask_reason(title, words, do_words, shown.window)

    desk.make_audit, desk.ask_reason = make_audit, ask_reason
    return desk
