"""The page on which lives are compared: on what they are aligned, who else, a legend, and the words of one event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.scores import Band
from viewer.domain.text import Translate
from viewer.presenters.compare_words import AlignChoice, CompareContent
from viewer.qt.compare_legend import CompareLegend
from viewer.qt.compare_view import CompareView
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.icons import icon
from viewer.qt.theme import Theme
from viewer.qt.time_axis_view import ZOOM_STEP

if TYPE_CHECKING:
    from viewer.presenters.compare import ComparePresenter

_ICON_PX = 16


class ComparePage(QWidget):
    """Passive view of `ComparePresenter`; `attach()` it once. `left`: back to where one came from."""

    left = Signal()

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter: ComparePresenter | None = None
        self._is_setting_choices = False
        self._choices: tuple[AlignChoice, ...] = ()
        self.setProperty("look", "journey")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 12, 8)
        layout.setSpacing(6)
        layout.addLayout(self._make_head())
        self.legend = CompareLegend(theme, translate, self)
        layout.addWidget(self.legend)
        self.view = CompareView(theme, self)
        self.view.chosen.connect(self._on_chosen)
        self.view.open_asked.connect(self._on_open_asked)
        self.view.remove_asked.connect(self._on_remove_asked)
        self.view.left.connect(self.left)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._make_detail())

    def attach(self, presenter: ComparePresenter) -> None:
        self._presenter = presenter

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # What the presenter shows.

    def set_content(self, content: CompareContent, title: str, *, keep_place: bool) -> None:
        self.title.setText(title)
        self._is_setting_choices = True
        self.align.clear()
        for place, choice in enumerate(content.choices):
            self.align.addItem(choice.words, place)
            if choice.align == content.align:
                self.align.setCurrentIndex(place)
        self._choices = content.choices
        self._is_setting_choices = False
        present = {channel for strip in content.strips if strip.life is not None for channel in strip.life.channels}
        self.legend.set_channels(present, has_signals=any(strip.signals for strip in content.strips))
        self.view.set_content(content, keep_place=keep_place)

    def set_detail(self, head: str, words: str) -> None:
        self.detail_head.setText(head)
        self.detail.setText(words or self._hint)
        self.detail.setProperty("look", "" if words else "muted")
        self.detail.style().polish(self.detail)
        self.open_button.setEnabled(bool(words))

    def set_notice(self, words: str, *, can_restore: bool) -> None:
        self.notice.setText(words)
        self.restore_button.setVisible(can_restore)

    # Parts.

    def _make_head(self) -> QVBoxLayout:
        back = self._tool("chevron-left", self.tr("Back"), self.tr("Back (Esc)"))
        back.clicked.connect(self.left)
        self.title = QLabel(self.tr("Comparing"), self)
        font = self.title.font()
        font.setPixelSize(round(self.font().pixelSize() * 1.3))
        font.setBold(True)
        self.title.setFont(font)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        label = QLabel(self.tr("Align on:"), self)
        label.setProperty("look", "muted")
        self.align = QComboBox(self)
        self.align.setAccessibleName(self.tr("Align on"))
        self.align.setMinimumContentsLength(18)
        self.align.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.align.setMaximumWidth(round(self.font().pixelSize() * 26))
        self.align.activated.connect(self._on_align_chosen)
        self.promoters = self._button(self.tr("+ 3 promoters"), "high")
        self.detractors = self._button(self.tr("+ 3 detractors"), "low")
        row = FlowLayout(spacing_px=6)
        for widget in (back, self.title, label, self.align, self.promoters, self.detractors):
            row.addWidget(widget)
            widget.setMinimumHeight(self.align.sizeHint().height())
        for name, words, tip, act in (
            ("plus", self.tr("Zoom in"), self.tr("Zoom in (+, Ctrl and the wheel)"), self._on_nearer),
            ("minus", self.tr("Zoom out"), self.tr("Zoom out (−, Ctrl and the wheel)"), self._on_farther),
            ("fit", self.tr("Whole lives"), self.tr("Whole lives (0)"), self._on_fit),
        ):
            button = self._tool(name, words, tip)
            button.clicked.connect(act)
            row.addWidget(button)
        self.notice = QLabel(self)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setProperty("look", "muted")
        self.notice.setWordWrap(True)
        self.notice.setAccessibleName(self.tr("Notice"))
        self.restore_button = QPushButton(self.tr("Bring back"), self)
        self.restore_button.setProperty("look", "quiet")
        self.restore_button.clicked.connect(self._on_restore)
        self.restore_button.hide()
        below = QHBoxLayout()
        below.addWidget(self.notice, 1)
        below.addWidget(self.restore_button)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addLayout(row)
        head.addLayout(below)
        return head

    def _make_detail(self) -> QWidget:
        box = QWidget(self)
        layout = QHBoxLayout(box)
        layout.setContentsMargins(2, 0, 2, 0)
        self._hint = self.tr(
            "Arrow keys go from event to event and from life to life. Enter opens a journey, Delete takes a life away."
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        self.detail_head, self.detail = QLabel(box), QLabel(box)
        self.detail_head.setProperty("look", "title")
        for label in (self.detail_head, self.detail):
            label.setTextFormat(Qt.TextFormat.PlainText)
            words.addWidget(label)
        self.detail.setWordWrap(True)
        self.detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = self.detail.fontMetrics().lineSpacing()
        self.detail.setFixedHeight(2 * line + 4)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.open_button = QPushButton(self.tr("Open the journey here (Enter)"), box)
        self.open_button.clicked.connect(self._on_open_asked)
        layout.addLayout(words, 1)
        layout.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_detail("", "")
        return box

    def _button(self, words: str, band: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("look", "chip")
        button.setProperty("band", band)
        button.setToolTip(self.tr("Whose latest answer to the same question was so; the newest answers first"))
        button.clicked.connect(self._on_peers_asked)
        return button

    def _tool(self, icon_name: str, words: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(icon_name, self._theme, self._theme.text_muted))
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setToolTip(tip)
        button.setAccessibleName(words)
        return button

    # Hands.

    @Slot(int, object)
    def _on_chosen(self, strip: int, event: int | None) -> None:
        if self._presenter is not None:
            self._presenter.choose(strip, event)

    @Slot()
    def _on_open_asked(self) -> None:
        if self._presenter is not None:
            self._presenter.open_selected()

    @Slot(int)
    def _on_remove_asked(self, strip: int) -> None:
        if self._presenter is not None:
            self._presenter.remove(strip)

    @Slot()
    def _on_restore(self) -> None:
        if self._presenter is not None:
            self._presenter.restore()

    @Slot(int)
    def _on_align_chosen(self, place: int) -> None:
        if self._presenter is not None and not self._is_setting_choices and 0 <= place < len(self._choices):
            self._presenter.set_align(self._choices[place].align)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_peers_asked(self) -> None:
        if self._presenter is not None:
            self._presenter.add_peers(Band(self.sender().property("band")))

    @Slot()
    def _on_nearer(self) -> None:
        self.view.zoom(ZOOM_STEP)

    @Slot()
    def _on_farther(self) -> None:
        self.view.zoom(1 / ZOOM_STEP)

    @Slot()
    def _on_fit(self) -> None:
        self.view.fit()
