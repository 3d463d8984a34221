"""The tools above a journey: which view, what is shown, how densely, from where time is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from viewer.qt.icons import icon
from viewer.qt.lettering import NORMAL_PX
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.presenters.reading_tools import ToolsState

_ICON_PX: Final = 16
_GAP_PX: Final = 1
_SEGMENT_GAP_PX: Final = 4


class JourneyTools(QWidget):
    """Tells ids of actions; `ToolsState` says what is chosen. Words go, the least needed first, where room is short."""

    action_asked = Signal(str)
    notice_changed = Signal()
    widths_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.contacts_button = self._button("view-contacts", self.tr("Contacts"), self.tr("Contacts: one row a visit"))
        self.lanes_button = self._button("view-lanes", self.tr("Lanes"), self.tr("Lanes: channels on a time axis (V)"))
        for button, place in ((self.contacts_button, "first"), (self.lanes_button, "last")):
            button.setProperty("look", "segment")
            button.setProperty("place", place)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(self._on_view_clicked)
        self.contacts_button.setChecked(True)
        self.show_button = self._button("eye", self.tr("Show all"), self.tr("Which kinds of events are shown (W)"))
        self.show_button.setObjectName("view.kinds")
        self.show_button.clicked.connect(self._on_action_clicked)
        self._density_names = {"loose": self.tr("Roomy"), "normal": self.tr("Normal"), "dense": self.tr("Dense")}
        self.density_button = self._menu_button("density", self.tr("Density"), self.tr("How densely it is drawn (D)"))
        self._densities = self._choices(
            self.density_button, {f"view.density_{name}": words for name, words in self._density_names.items()}
        )
        self.time_button = self._menu_button("clock", self.tr("Time"), self.tr("From where time is told (T)"))
        self._times = self._choices(
            self.time_button,
            {
                "view.time_clock": self.tr("Date and clock"),
                "view.time_since_first": self.tr("Since the first event"),
                "view.time_since_event": self.tr("Since the selected event"),
            },
        )
        self.find_button = self._button("search", self.tr("Find"), self.tr("Find in this journey (Ctrl+F)"))
        self.find_button.setObjectName("journey.find")
        self.find_button.clicked.connect(self._on_action_clicked)
        self.more_button = self._menu_button("copy", self.tr("Take along"), self.tr("Copy, picture, link, raw record"))
        # Nine icons that the first picture does not show.
        self.more_button.menu().aboutToShow.connect(self._fill_more)
        self._notice = ""
        self._measured: tuple[tuple[str, ...], tuple[int, int]] | None = None
        self._lay_out()

    def _button(self, icon_name: str, words: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(icon_name, self._theme, self._theme.text_muted))
        size = round(_ICON_PX * self.font().pixelSize() / NORMAL_PX)
        button.setIconSize(QSize(size, size))
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleName(words)
        button.setAccessibleDescription(tip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setProperty("look", "tool")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _menu_button(self, icon_name: str, words: str, tip: str) -> QToolButton:
        button = self._button(icon_name, words, tip)
        button.setText(f"{words} ▾")
        button.setMenu(QMenu(button))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _choices(self, button: QToolButton, words_by_action: dict[str, str]) -> dict[str, QAction]:
        group = QActionGroup(button)
        made: dict[str, QAction] = {}
        for action_id, words in words_by_action.items():
            action = button.menu().addAction(words)
            action.setObjectName(action_id)
            action.setCheckable(True)
            action.triggered.connect(self._on_action_clicked)
            group.addAction(action)
            made[action_id] = action
        next(iter(made.values())).setChecked(True)
        return made

    @Slot()
    def _fill_more(self) -> None:
        """Once, when it is first opened."""
        if not self.more_button.menu().isEmpty():
            return
        entries = {
            "journey.print": (self.tr("Print a customer sheet… (Ctrl+P)"), "file"),
            "journey.compare_promoters": (self.tr("Compare with 3 promoters"), "view-lanes"),
            "journey.compare_detractors": (self.tr("Compare with 3 detractors"), "view-lanes"),
            "journey.copy_text": (self.tr("Copy as text"), "copy"),
            "journey.copy_picture": (self.tr("Copy as picture"), "picture"),
            "journey.save_picture": (self.tr("Save as picture…"), "export"),
            "journey.copy_link": (self.tr("Copy a link to this place"), "link"),
            "journey.open_link": (self.tr("Go to a link…"), "link"),
            "journey.raw": (self.tr("Show the raw record"), "record"),
        }
        for action_id, (words, icon_name) in entries.items():
            action = self.more_button.menu().addAction(icon(icon_name, self._theme, self._theme.text_muted), words)
            action.setObjectName(action_id)
            action.triggered.connect(self._on_action_clicked)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP_PX)
        segments = QHBoxLayout()
        segments.setSpacing(0)
        segments.addWidget(self.contacts_button)
        segments.addWidget(self.lanes_button)
        layout.addLayout(segments)
        layout.addSpacing(_SEGMENT_GAP_PX)
        for button in (self.show_button, self.density_button, self.time_button, self.find_button, self.more_button):
            layout.addWidget(button)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_tools(self, state: ToolsState) -> None:
        words = self.tr("Show: {what}").format(what=state.setting_words) if state.shown_words else state.setting_words
        self.show_button.setText(f"{words} ▾")
        self.show_button.setAccessibleName(words)
        self.show_button.setProperty("is_on", bool(state.shown_words))
        self.show_button.setIcon(
            icon("eye", self._theme, self._theme.accent if state.shown_words else self._theme.text_muted)
        )
        self.set_notice(state.shown_words)
        self._densities[f"view.density_{state.density.value}"].setChecked(True)
        time = self._times[f"view.time_{state.time_mode.value}"]
        time.setChecked(True)
        is_clock = state.time_mode.value == "clock"
        words = self.tr("Time") if is_clock else time.text()
        self.time_button.setText(f"{words} ▾")
        self.time_button.setAccessibleDescription(time.text())
        colour = self._theme.text_muted if is_clock else self._theme.accent
        self.time_button.setIcon(icon("clock", self._theme, colour))
        self.density_button.setAccessibleDescription(self._density_names[state.density.value])
        self._fold()
        self.widths_changed.emit()

    def set_lanes(self, is_lanes: bool) -> None:
        """Which of both views is shown."""
        (self.lanes_button if is_lanes else self.contacts_button).setChecked(True)

    def set_notice(self, words: str) -> None:
        """Said under the overview, where it never moves what is read."""
        if words != self._notice:
            self._notice = words
            self.notice_changed.emit()

    @property
    def notice(self) -> str:
        return self._notice

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measured = None
            self._fold()
            self.widths_changed.emit()

    @property
    def widths(self) -> tuple[int, int]:
        """Least, with words on the switch of views alone, and with all words."""
        # Asked for at every change of size; a button lays out its words for each of its two widths.
        asked = tuple(button.text() for button in self._folding)
        if self._measured is None or self._measured[0] != asked:
            self._measured = (asked, self._measure())
        return self._measured[1]

    def _measure(self) -> tuple[int, int]:
        fixed = _SEGMENT_GAP_PX + _GAP_PX * (len(self._folding) + 1)
        fixed += self.contacts_button.sizeHint().width() + self.lanes_button.sizeHint().width()
        least = whole = fixed
        for button in self._folding:
            style = button.toolButtonStyle()
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            least += button.sizeHint().width()
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            whole += button.sizeHint().width()
            button.setToolButtonStyle(style)
        return least, whole

    @property
    def _folding(self) -> tuple[QToolButton, ...]:
        """Whose words go, the last first."""
        return (self.show_button, self.density_button, self.time_button, self.find_button, self.more_button)

    def _fold(self) -> None:
        """As many words as there is room for: icons stay, and every icon has a tip and a spoken name."""
        least, need = self.widths
        if self.width() <= least:
            # Nothing to try out: the icons alone have hardly room.
            for button in self._folding:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            return
        for button in self._folding:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for button in reversed(self._folding):
            if need <= self.width():
                return
            need -= button.sizeHint().width()
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            need += button.sizeHint().width()

    @Slot()
    def _on_view_clicked(self) -> None:
        self.action_asked.emit("view.lanes" if self.sender() is self.lanes_button else "view.contacts")

    @Slot()
    def _on_action_clicked(self) -> None:
        self.action_asked.emit(self.sender().objectName())
