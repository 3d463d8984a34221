"""What stands above the journey: who, their latest words, the path of scores, facts, situations and signals."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from viewer.presenters.journey_header import HeaderContent
from viewer.qt.header_chips import ChipsRow
from viewer.qt.header_lines import ALL_LINES, Fact, FactsBox, WrappedLabel
from viewer.qt.icons import icon
from viewer.qt.journey_tools import JourneyTools
from viewer.qt.lettering import NORMAL_PX
from viewer.qt.score_path import ScorePath
from viewer.qt.theme import Theme

_SIDES_PX: Final = 14
_ROW_GAP_PX: Final = 12
_LEAST_CHIPS_PX: Final = 150.0
_ICON_PX: Final = 14


class JourneyHeader(QWidget):
    """Calm lines above the journey. What is cut or counted there is shown in full once it is opened."""

    journey_clicked = Signal()
    voice_clicked = Signal()
    place_clicked = Signal(object)
    """The position of an event."""
    open_changed = Signal()

    def __init__(self, theme: Theme, tools: JourneyTools | None = None, parent: QWidget | None = None) -> None:
        """tools: stand at the right of the chips."""
        super().__init__(parent)
        self._theme = theme
        self._tools = tools
        self._content: HeaderContent | None = None
        self._is_open = self._is_low = False
        self._name = QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._who = WrappedLabel(theme.text_muted, self)
        self._voice = WrappedLabel(theme.text, self)
        self._voice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._voice.setCursor(Qt.CursorShape.PointingHandCursor)
        self._voice.clicked.connect(self.voice_clicked)
        self._scores = ScorePath(theme, self)
        self._whole = self._tool("footprints", self.tr("Select the whole journey"))
        self._whole.clicked.connect(self.journey_clicked)
        self._more = self._tool("chevron-down", "")
        self._more.clicked.connect(self.toggle)
        self._facts = FactsBox(theme, self)
        self._facts.place_clicked.connect(self.place_clicked)
        self._chips = ChipsRow(theme, self)
        self._chips.place_clicked.connect(self.place_clicked)
        self._chips.open_asked.connect(self.toggle)
        if tools is not None:
            tools.widths_changed.connect(self._share_row)
        self._set_fonts()
        self._build()
        self._show_open()

    def _tool(self, icon_name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "tool")
        size = round(_ICON_PX * self.font().pixelSize() / NORMAL_PX)
        button.setIconSize(QSize(size, size))
        button.setIcon(icon(icon_name, self._theme, self._theme.text_muted))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self._name)
        first.addWidget(self._whole)
        first.addWidget(self._more)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(first)
        words.addWidget(self._who)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addLayout(words, 1)
        top.addWidget(self._scores, 0, Qt.AlignmentFlag.AlignTop)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(_ROW_GAP_PX)
        self._row.addWidget(self._chips, 1)
        if self._tools is not None:
            self._row.addWidget(self._tools, 0)
        self._lines = QVBoxLayout()
        for line in (self._voice, self._facts):
            self._lines.addWidget(line)
        self._all = QVBoxLayout(self)
        self._all.addLayout(top)
        self._all.addLayout(self._lines)
        self._all.addLayout(self._row)
        self._space()

    def _space(self) -> None:
        """Lines stand apart where the window has room for it."""
        air = 0 if self._is_low else 3
        self._all.setContentsMargins(_SIDES_PX, 4 + 2 * air, _SIDES_PX, 3 + air)
        self._all.setSpacing(2 + air)
        self._lines.setSpacing(1 + air)

    def add_line(self, line: QWidget) -> None:
        """A line of its own between the facts and the chips."""
        self._lines.addWidget(line)

    def _set_fonts(self) -> None:
        base = self.font().pixelSize()
        name = QFont(self.font())
        name.setPixelSize(round(base * 1.4))
        name.setBold(True)
        self._name.setFont(name)
        small = QFont(self.font())
        small.setPixelSize(max(11, round(base * 0.9)))
        for widget in (self._who, self._facts, self._chips):
            widget.setFont(small)

    @property
    def is_open(self) -> bool:
        return self._is_open

    @Slot()
    def toggle(self) -> None:
        """Everything in full, or calm lines again."""
        self._is_open = not self._is_open
        self._show_open()
        self.open_changed.emit()

    def _show_open(self) -> None:
        words = self.tr("Show less (Shift+Z)") if self._is_open else self.tr("Show everything about them (Shift+Z)")
        self._more.setToolTip(words)
        self._more.setAccessibleName(words)
        name = "chevron-up" if self._is_open else "chevron-down"
        self._more.setIcon(icon(name, self._theme, self._theme.text_muted))
        self._who.set_most_lines(ALL_LINES if self._is_open else 1)
        self._voice.set_most_lines(ALL_LINES if self._is_open else 1 if self._is_low else 2)
        self._facts.set_open(self._is_open)
        self._chips.set_open(self._is_open)
        self._set_facts()
        self._share_row()
        # Layouts inside remember their heights until then.
        self._all.activate()

    def set_low(self, is_low: bool) -> None:
        """The window is so low that the contacts need every line: their words take one."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._space()
            self._show_open()

    @property
    def alias_words(self) -> str:
        """Said beside every made-up name."""
        return self.tr("(alias)")

    def set_content(self, content: HeaderContent) -> None:
        self._content = content
        self._name.setText(content.nickname)
        who = f"{self.alias_words} {content.customer_id}" + (f" ・ {content.facts}" if content.facts else "")
        self._who.set_text(who)
        voice = f"{content.voice_day}  {content.voice}" if content.voice else self.tr("No words of theirs in the data")
        self._voice.set_text(voice)
        self._voice.setEnabled(content.voice_event is not None)
        self._scores.set_path(content.score_label, content.score_note, content.score_steps)
        self._chips.set_content(content)
        self._set_facts()
        self._share_row()
        self._all.activate()
        self.setAccessibleName(content.spoken)

    def _set_facts(self) -> None:
        if (content := self._content) is None:
            return
        facts = (
            Fact(content.calling, is_strong=True),
            Fact(content.open_matters, content.open_brief, is_strong=True, event=content.open_event),
            Fact(content.holds, content.holds_brief),
            Fact(content.company_last, content.company_brief),
            Fact(content.readers),
            Fact(content.span if self._is_open else ""),
            Fact(content.lost, is_warning=True),
        )
        self._facts.set_facts(facts)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_row()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_fonts()

    @Slot()
    def _share_row(self) -> None:
        """Chips and tools on one line: the tools keep their words where the chips leave room, else their icons."""
        if self._tools is None:
            return
        room = self.width() - 2 * _SIDES_PX
        least, whole = self._tools.widths
        scale = QFontMetricsF(self.font()).height() / 20
        is_stacked = self._is_open or room - least - _ROW_GAP_PX < _LEAST_CHIPS_PX * scale
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if is_stacked else across)
        self._row.setSpacing(3 if is_stacked else _ROW_GAP_PX)
        if is_stacked:
            self._tools.setFixedWidth(max(1, min(whole, room)))
        else:
            self._tools.setFixedWidth(max(least, min(whole, room - self._chips.whole_width - _ROW_GAP_PX)))
