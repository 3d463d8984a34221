"""Names and roles for screen readers where a widget paints its parts itself."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

_VIEWS = "ContactsView"
_is_installed = False


def install_accessibility() -> None:
    """Once a process. What is told is imported when a screen reader first asks."""
    global _is_installed  # noqa: PLW0603
    if not _is_installed:
        _is_installed = True
        QAccessible.installFactory(_make_interface)


def _make_interface(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if class_name != _VIEWS:
        return None
    from viewer.qt.contacts_accessible import make_contacts_interface

    return make_contacts_interface(thing)
