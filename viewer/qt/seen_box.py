"""What the customer saw, in the event details: a small picture that opens large, or that it is unknown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.presenters.seen_box import SeenState
from viewer.qt.icons import icon
from viewer.qt.theme import Theme

_HEIGHT_PX = 66


class SeenBox(QWidget):
    """Passive view of `SeenPresenter`."""

    add_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 4)
        layout.setSpacing(8)
        self.picture = QPushButton(self)
        self.picture.setProperty("look", "chip")
        self.picture.setCursor(Qt.CursorShape.PointingHandCursor)
        self.picture.clicked.connect(self.enlarge)
        layout.addWidget(self.picture)
        side = QVBoxLayout()
        side.setSpacing(2)
        self._words = QLabel(self)
        self._words.setProperty("look", "muted")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        side.addWidget(self._words)
        layout.addLayout(side, 1)
        self.add_button = QPushButton(self)
        self.add_button.setProperty("look", "chip")
        self.add_button.setIcon(icon("plus", theme))
        words = self.tr("Add what they saw here…")
        self.add_button.setToolTip(words)
        self.add_button.setAccessibleName(words)
        self.add_button.clicked.connect(self.add_asked)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    @property
    def has_picture(self) -> bool:
        return self._image is not None

    def set_seen(self, state: SeenState | None) -> None:
        self.setVisible(state is not None)
        self._image = None if state is None else state.picture
        self._words.setText("" if state is None else state.words)
        self.picture.setVisible(self._image is not None)
        if self._image is None:
            return
        ratio = self.devicePixelRatioF()
        # Of a long page the top is shown: that is what was on the screen first.
        top = self._image.copy(0, 0, self._image.width(), min(self._image.height(), round(self._image.width() * 0.75)))
        height = round(_HEIGHT_PX * ratio)
        small = QPixmap.fromImage(top.scaledToHeight(height, Qt.TransformationMode.SmoothTransformation))
        small.setDevicePixelRatio(ratio)
        self.picture.setIcon(small)
        self.picture.setIconSize(QSize(round(small.width() / ratio), _HEIGHT_PX))
        spoken = self.tr("Enlarge what they saw (Shift+S)")
        self.picture.setToolTip(spoken)
        self.picture.setAccessibleName(spoken)
        self.picture.setAccessibleDescription(self.words)

    @Slot()
    def enlarge(self) -> None:
        """The picture in a window of its own; Esc closes it."""
        if self._image is None:
            return
        dialog = QDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.words)
        layout = QVBoxLayout(dialog)
        layout.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea(dialog)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        page = QLabel(area)
        page.setAccessibleName(self.words)
        room = self.window().size() * 0.94
        width = min(self._image.width(), room.width() - 30)
        page.setPixmap(QPixmap.fromImage(self._image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)))
        area.setWidget(page)
        layout.addWidget(area)
        dialog.resize(min(room.width(), width + 30), min(room.height(), page.pixmap().height() + 10))
        dialog.open()
