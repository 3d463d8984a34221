"""The page for reading: list, journey, notes with details, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from viewer.qt.icons import icon
from viewer.qt.lettering import NORMAL_PX
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.qt.event_details import EventDetailsPanel

_LIST_PX = (286, 360)
_NOTES_PX = (280, 360)
_FOLDED_PX = 34
_NARROW_PX = 1020
"""Below it the notes fold by themselves: list and journey need the room to be read."""
_LEAST_DETAILS_PX = 60
_DETAILS_SHARE = (0.32, 0.5)
"""Of the right side's height: while nothing is selected, and when an event is explained."""
_DETAILS_PX = 190


class CustomersPage(QWidget):
    """List and notes give the journey room by one key each; their widths follow the window until someone drags."""

    list_fold_asked = Signal()
    notes_fold_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        customers: QWidget,
        journey: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        """The right side is empty until `set_side`."""
        super().__init__(parent)
        self._was_dragged = False
        self._is_side_dragged = False
        self._is_narrow = False
        self._wants_notes = True
        self.customers, self.journey = customers, journey
        self._notes: QWidget | None = None
        self._details: EventDetailsPanel | None = None
        self._side = QSplitter(Qt.Orientation.Vertical, self)
        self._side.setChildrenCollapsible(False)
        self._side.setProperty("look", "panel")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        for widget in (customers, journey, self._side):
            self._split.addWidget(widget)
        self._split.setStretchFactor(1, 1)
        self._split.splitterMoved.connect(self._on_dragged)
        self._list_edge = _Edge(theme, "fold-right", self.tr("Show the list (L)"), self)
        self._list_edge.button.clicked.connect(self.list_fold_asked)
        self._notes_edge = _Edge(theme, "fold-left", self.tr("Show notes and details (O)"), self)
        self._notes_edge.button.clicked.connect(self.notes_fold_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._list_edge)
        layout.addWidget(self._split, 1)
        layout.addWidget(self._notes_edge)
        self._list_edge.hide()
        self._notes_edge.hide()

    def set_side(self, notes: QWidget, details: EventDetailsPanel) -> None:
        """Notes above, details of the event below."""
        self._side.addWidget(notes)
        self._side.addWidget(details)
        self._notes = notes
        self._details = details
        self._side.splitterMoved.connect(self._on_side_dragged)
        notes.installEventFilter(self)
        details.content_changed.connect(self._arrange_side)
        self._arrange_side()
        details.setMinimumHeight(_DETAILS_PX)
        height = max(self._side.height(), 2 * _DETAILS_PX)
        self._side.setSizes([height * 3 // 5, height * 2 // 5])

    @property
    def is_list_shown(self) -> bool:
        return not self.customers.isHidden()

    @property
    def is_notes_shown(self) -> bool:
        return not self._side.isHidden()

    def show_list(self, is_shown: bool) -> None:
        self.customers.setVisible(is_shown)
        self._list_edge.setVisible(not is_shown)
        self._arrange()

    def show_notes(self, is_shown: bool) -> None:
        self._wants_notes = is_shown
        self._set_notes_visible(is_shown)

    def _set_notes_visible(self, is_shown: bool) -> None:
        self._side.setVisible(is_shown)
        self._notes_edge.setVisible(not is_shown)
        self._arrange()
        self._arrange_side()

    @Slot()
    def focus_journey(self) -> None:
        """The keyboard belongs to the journey."""
        self.journey.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_where_narrow()
        if not self._was_dragged:
            self._arrange()
        self._arrange_side()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The box in the notes opens, closes and wraps: what stands below it must never cut it."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._keep_notes_whole()
        return super().eventFilter(watched, event)

    def _fold_where_narrow(self) -> None:
        """Notes fold when the window becomes narrow, and come back with its width; in between people decide."""
        is_narrow = self.width() < _NARROW_PX * self._growth
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._set_notes_visible(self._wants_notes and not is_narrow)

    @Slot()
    def _arrange_side(self) -> None:
        if self._details is None or self._is_side_dragged:
            return
        self._keep_notes_whole()
        height = self._side.height()
        details_px = round(height * _DETAILS_SHARE[self._details.has_content])
        self._side.setSizes([height - details_px, details_px])

    def _keep_notes_whole(self) -> None:
        layout = self._notes.layout() if self._notes is not None else None
        if self._notes is not None and layout is not None:
            least_px = min(
                layout.totalMinimumHeightForWidth(self._side.width()), self._side.height() - _LEAST_DETAILS_PX
            )
            if least_px != self._notes.minimumHeight():
                self._notes.setMinimumHeight(max(0, least_px))

    @property
    def _growth(self) -> float:
        """How much more room the sides want at this text size: half as much as the letters."""
        return (1 + self.font().pixelSize() / NORMAL_PX) / 2

    def _arrange(self) -> None:
        """A 1280 window gives the journey half its width, a 1680 one the drawing's proportions."""
        width = self._split.width()
        side_px = self.width()
        list_px = round(min(_LIST_PX[1], max(_LIST_PX[0], round(side_px * 0.225))) * self._growth)
        notes_px = min(_NOTES_PX[1], max(_NOTES_PX[0], round(side_px * 0.225)))
        self._split.setSizes([list_px, max(200, width - list_px - notes_px), notes_px])

    def _on_dragged(self, _position: int, _index: int) -> None:
        self._was_dragged = True

    def _on_side_dragged(self, _position: int, _index: int) -> None:
        self._is_side_dragged = True


class _Edge(QWidget):
    """What remains of a folded side: one button to bring it back."""

    def __init__(self, theme: Theme, icon_name: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_FOLDED_PX)
        self.button = QToolButton(self)
        self.button.setIcon(icon(icon_name, theme, theme.text_muted))
        self.button.setToolTip(words)
        self.button.setAccessibleName(words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3, 12, 3, 0)
        layout.addWidget(self.button)
        layout.addStretch(1)
