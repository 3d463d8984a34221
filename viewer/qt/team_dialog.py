"""Where a workspace joins a team, hosts one on this computer, lets people in, and leaves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.errors import AshiatoError
from viewer.domain.people import Role
from viewer.domain.text import Translate
from viewer.presenters.team_words import ROLE_WORDS, BarWords, PersonWords
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine

_INVITED: tuple[Role, ...] = (Role.MEMBER, Role.FACILITATOR, Role.READER, Role.OWNER)


class TeamGestures(Protocol):
    """What the dialog asks for."""

    def note_typed(self, words: str) -> None: ...
    def join(self, words: str, password: str) -> None: ...
    def leave(self) -> None: ...
    def host(self, *, on_network: bool) -> None: ...
    def invite(self, name: str, role: Role) -> None: ...
    def try_now(self) -> None: ...
    def give_password(self, password: str) -> None: ...


class TeamDialog(QDialog):
    """Two faces: alone, and of a team. `attach` a presenter before it is shown."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Team"))
        self.setMinimumWidth(560)
        self._theme, self._translate = theme, translate
        self._gestures: TeamGestures | None = None
        self._told = self._plain("")
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._alone, self._together = self._make_alone(), self._make_together()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        for widget in (self._alone, self._together, self._told, buttons):
            layout.addWidget(widget)
        self._told.hide()
        self._together.hide()

    def attach(self, gestures: TeamGestures) -> None:
        self._gestures = gestures

    # What is shown

    def show_alone(self, *, can_host: bool) -> None:
        self._alone.show()
        self._together.hide()
        self.host_button.setEnabled(can_host)
        self._missing.setVisible(not can_host)
        self._fit()

    def show_team(self, state: BarWords, hub_name: str, people: Sequence[PersonWords], *, is_host: bool) -> None:
        self._alone.hide()
        self._together.show()
        self._hub.setText(hub_name)
        self._state.setText(state.words)
        self._more.setText(state.more if state.needs_care or not state.is_connected else "")
        self._more.setVisible(bool(self._more.text()))
        here = [f"{each.name}（{each.where}）" if each.where else each.name for each in people]
        self._people.setText("、".join(here) if here else self.tr("Nobody else is here now."))
        self._try.setVisible(not state.is_connected)
        self._again.setVisible(state.needs_care and not state.is_connected)
        self._invites.setVisible(is_host)
        self._fit()

    def show_target(self, words: str) -> None:
        """Where the link leads and what follows; "" while it cannot be read."""
        self._target.setText(words)
        self._target.setVisible(bool(words))
        self.join_button.setEnabled(bool(words))
        self._fit()

    def ask_password(self, is_asked: bool) -> None:
        self._password.setVisible(is_asked)

    def show_link(self, words: str, name: str) -> None:
        self.link_line.setText(words)
        self._link_row.show()
        self._link_note.setText(
            self.tr("The link holds {name}'s password. Hand it to this person alone.").format(name=name)
        )
        self._link_note.show()
        self._fit()

    def show_problem(self, error: AshiatoError) -> None:
        parts = [self._translate(error.what), error.where]
        if error.next_step is not None:
            parts.append(self._translate(error.next_step))
        self.show_told("\n".join(filter(None, parts)))
        self.set_busy(False)

    def show_told(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self._fit()

    def _fit(self) -> None:
        """As high as the words need at this width."""
        width = self.minimumWidth() - 40
        for label in self.findChildren(QLabel):
            if label.wordWrap():
                label.setMinimumHeight(label.heightForWidth(width) if label.text() else 0)
        self.adjustSize()

    def set_busy(self, is_busy: bool) -> None:
        """While something is asked of a server."""
        for widget in (self._alone, self._together):
            widget.setEnabled(not is_busy)

    # Inside

    def _make_alone(self) -> QWidget:
        box = QWidget(self)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._title(self.tr("Join a team")))
        layout.addWidget(self._plain(self.tr("Paste the join link you were given, or the address of a hub.")))
        self.line = TypingLine(self)
        self.line.setPlaceholderText("ashiato://join/…   postgresql://…   folder:…")
        self.line.setAccessibleName(self.tr("Join link or address"))
        self.line.textChanged.connect(self._on_typed)
        self._password = QLineEdit(self)
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.setPlaceholderText(self.tr("Password (kept in the system's keyring, never in a file)"))
        self._password.setAccessibleName(self.tr("Password"))
        self._password.hide()
        self._target = self._plain("")
        self._target.hide()
        self.join_button = QPushButton(self.tr("Join"), self)
        self.join_button.setEnabled(False)
        self.join_button.clicked.connect(self._on_join)
        for widget in (self.line, self._password, self._target):
            layout.addWidget(widget)
        layout.addWidget(self.join_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._rule())
        layout.addWidget(self._title(self.tr("Host on this computer")))
        layout.addWidget(
            self._plain(self.tr("Starts a PostgreSQL of your own. It runs while Ashiato runs, and you invite people."))
        )
        self.network_box = QCheckBox(self.tr("Let other computers on the network connect"), self)
        layout.addWidget(self.network_box)
        layout.addWidget(self._note(self.tr(
            "This server has no TLS: what is exchanged crosses the network unencrypted and can be read along the way. "
            "Passwords are not sent in the clear. Switch this on only in a network you trust."
        )))  # fmt: skip
        self._missing = self._plain(self.tr("For this, install the extra: pip install 'ashiato[host]'"))
        self._missing.hide()
        self.host_button = QPushButton(self.tr("Start hosting"), self)
        self.host_button.clicked.connect(self._on_host)
        layout.addWidget(self._missing)
        layout.addWidget(self.host_button, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _make_together(self) -> QWidget:
        box = QWidget(self)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._state, self._hub, self._more, self._people = (self._plain("") for _ in range(4))
        self._state.setProperty("look", "title")
        self._hub.setProperty("look", "muted")
        for widget in (self._state, self._hub, self._more, self._title(self.tr("Here now")), self._people):
            layout.addWidget(widget)
        self._again = QLineEdit(self)
        self._again.setEchoMode(QLineEdit.EchoMode.Password)
        self._again.setPlaceholderText(self.tr("Password (kept in the system's keyring, never in a file)"))
        self._again.setAccessibleName(self.tr("Password"))
        self._again.returnPressed.connect(self._on_try)
        self._again.hide()
        layout.addWidget(self._again)
        self._invites = self._make_invites()
        layout.addWidget(self._invites)
        layout.addWidget(self._rule())
        row = QHBoxLayout()
        self._try = QPushButton(self.tr("Try again now"), self)
        self._try.clicked.connect(self._on_try)
        self.leave_button = QPushButton(self.tr("Leave the team"), self)
        self.leave_button.clicked.connect(self._on_leave)
        row.addWidget(self._try)
        row.addWidget(self.leave_button)
        row.addWidget(self._plain(self.tr("What is here stays here, what is on the hub stays there.")), 1)
        layout.addLayout(row)
        return box

    def _make_invites(self) -> QWidget:
        box = QWidget(self)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._rule())
        layout.addWidget(self._title(self.tr("Invite a person")))
        row = QHBoxLayout()
        self.name_line = TypingLine(self)
        self.name_line.setPlaceholderText(self.tr("Name under their marks"))
        self.role_box = QComboBox(self)
        for role in _INVITED:
            self.role_box.addItem(self._translate(ROLE_WORDS[role]), role)
        self.invite_button = QPushButton(self.tr("Make a join link"), self)
        self.invite_button.clicked.connect(self._on_invite)
        row.addWidget(self.name_line, 1)
        row.addWidget(self.role_box)
        row.addWidget(self.invite_button)
        layout.addLayout(row)
        self._link_row = QWidget(self)
        link_layout = QHBoxLayout(self._link_row)
        link_layout.setContentsMargins(0, 0, 0, 0)
        self.link_line = QLineEdit(self)
        self.link_line.setReadOnly(True)
        self.link_line.setAccessibleName(self.tr("Join link"))
        copy = QPushButton(self.tr("Copy"), self)
        copy.clicked.connect(self._on_copy)
        link_layout.addWidget(self.link_line, 1)
        link_layout.addWidget(copy)
        self._link_note = self._note("")
        self._link_row.hide()
        self._link_note.hide()
        layout.addWidget(self._link_row)
        layout.addWidget(self._link_note)
        return box

    def _plain(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _title(self, words: str) -> QLabel:
        label = self._plain(words)
        label.setProperty("look", "title")
        return label

    def _note(self, words: str) -> QLabel:
        label = self._plain(words)
        label.setStyleSheet(f"color: {self._theme.warning};")
        return label

    def _rule(self) -> QFrame:
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setStyleSheet(f"color: {self._theme.border};")
        return line

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        if self._gestures is not None:
            self._gestures.note_typed(words)

    @Slot()
    def _on_join(self) -> None:
        if self._gestures is not None:
            self._gestures.join(self.line.text(), self._password.text())

    @Slot()
    def _on_host(self) -> None:
        if self._gestures is not None:
            self._gestures.host(on_network=self.network_box.isChecked())

    @Slot()
    def _on_leave(self) -> None:
        if self._gestures is not None:
            self._gestures.leave()

    @Slot()
    def _on_try(self) -> None:
        if self._gestures is None:
            return
        if self._again.text():
            self._gestures.give_password(self._again.text())
            self._again.clear()
        else:
            self._gestures.try_now()

    @Slot()
    def _on_invite(self) -> None:
        if self._gestures is not None:
            self._gestures.invite(self.name_line.text(), Role(self.role_box.currentData()))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.link_line.text())
        self.show_told(self.tr("Copied."))
