"""Linking marks to claims from the notes: the dialog that asks which one, lines on cards, and a word of warning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from viewer.domain.annotations import ChangeSet
from viewer.domain.evidence import Basis, Stance
from viewer.domain.journey import Journey
from viewer.domain.text import Translate
from viewer.presenters.claim_links import ClaimLinks, Link
from viewer.presenters.claim_words import BASIS_WORDS, STANCE_WORDS
from viewer.qt.claim_chooser import ClaimChooser
from viewer.qt.notes_panel import NotesPanel
from viewer.timeline.selection import Selection

if TYPE_CHECKING:
    from viewer.presenters.notes import NotesPresenter
    from viewer.reviews.store import ReviewStore

_PAUSE_MS = 350


class LinkDialog(ClaimChooser):
    """Which claim, and what the moment says about it: for, against, unclear; fact or interpretation; why."""

    def __init__(
        self, translate: Translate, words: str, claims: Sequence[tuple[str, str]], parent: QWidget
    ) -> None:  # fmt: skip
        super().__init__("", words, claims, parent)
        self.setWindowTitle(self.tr("Link to an issue or hypothesis"))
        self.list.setAccessibleName(self.windowTitle())
        if not claims:
            self.told.setText(
                self.tr("There is no issue or hypothesis yet. I or H on a moment of the journey makes the first one.")
            )
        form = QFormLayout()
        self.stance = QComboBox(self)
        for stance, told in STANCE_WORDS.items():
            self.stance.addItem(translate(told), stance.value)
        self.basis = QComboBox(self)
        for basis, told in BASIS_WORDS.items():
            self.basis.addItem(translate(told), basis.value)
        self.basis.setCurrentIndex(self.basis.findData(Basis.INTERPRETATION.value))
        self.reason = QLineEdit(self)
        form.addRow(self.tr("What the moment says"), self.stance)
        form.addRow(self.tr("Fact or interpretation"), self.basis)
        form.addRow(self.tr("Reason"), self.reason)
        for box, name in (
            (self.stance, self.tr("What the moment says")), (self.basis, self.tr("Fact or interpretation")),
            (self.reason, self.tr("Reason")),
        ):  # fmt: skip
            box.setAccessibleName(name)
        self.column.addLayout(form)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self)
        self.ok = self.buttons.addButton(self.tr("Link"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setProperty("look", "primary")
        self.ok.style().polish(self.ok)
        self.ok.setEnabled(bool(claims))
        self.buttons.accepted.connect(self.take_current)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)
        # A click only chooses: what the moment says about it is still to be told.
        self.list.itemClicked.disconnect()

    @property
    def link(self) -> Link:
        stance, basis = Stance(self.stance.currentData()), Basis(self.basis.currentData())
        return Link(self.chosen, stance, self.reason.text().strip(), basis)


class ClaimLinksDesk(QObject):
    """Follows the window from when the review store is open."""

    def __init__(
        self,
        window: QWidget,
        *,
        translate: Translate,
        find_panel: Callable[[], NotesPanel],
        find_notes: Callable[[], NotesPresenter | None],
        make_links: Callable[[ReviewStore, ClaimLinksDesk], ClaimLinks],
        load: Callable[[], None],
        on_changes: Callable[[ChangeSet], None],
    ) -> None:
        """load: reads all claims for the first time. on_changes: tells the page of claims, if there is one."""
        super().__init__(window)
        self._window, self._translate = window, translate
        self._find_panel, self._find_notes, self._make_links = find_panel, find_notes, make_links
        self._load, self._on_changes = load, on_changes
        self.links: ClaimLinks | None = None
        self._similar: QLabel | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_over)

    # What the window says.

    def attach(self, store: ReviewStore, /) -> None:
        self.links = self._make_links(store, self)
        panel = self._find_panel()
        panel.talk_asked.connect(self._on_talk_asked)
        panel.composer.title.textChanged.connect(self._on_title_typed)
        panel.composer.kind_chosen.connect(self._on_title_typed)
        self._load()

    def show_journey(self, journey: Journey, /) -> None:
        if self.links is not None:
            self.links.show_journey(journey)

    def note_selection(self, selection: Selection, /) -> None:
        if self.links is not None:
            self.links.note_selection(selection)

    def note_changes(self, changes: ChangeSet, /) -> None:
        if self.links is not None:
            self.links.note_changes(changes)
        self._on_changes(changes)

    # What the presenter shows.

    def show_claim_words(self) -> None:
        if self.links is not None:
            self._find_panel().set_claim_words(self.links.words_of)

    def set_similar(self, words: str) -> None:
        composer = self._find_panel().composer
        if self._similar is None:
            self._similar = QLabel(composer)
            self._similar.setTextFormat(Qt.TextFormat.PlainText)
            self._similar.setWordWrap(True)
            self._similar.setProperty("look", "problem")
            composer.add_warning(self._similar)
        self._similar.setText(words)
        self._similar.setVisible(bool(words))

    # What people do.

    def link(self, mark_id: str | None = None) -> None:
        """Ask which claim the mark, the chosen one unless told, speaks for or against."""
        notes, links = self._find_notes(), self.links
        if notes is None or links is None:
            return
        about = mark_id or notes.chosen_id
        dialog = LinkDialog(
            self._translate, self._translate(links.place_words(about)), links.choices(about), self._window
        )
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen:
            links.link(about, dialog.link)
        dialog.deleteLater()

    @Slot(str, str, str)
    def _on_talk_asked(self, mark_id: str, what: str, _of: str) -> None:
        if what == "claim":
            self.link(mark_id)

    @Slot()
    def _on_title_typed(self) -> None:
        self._pause.start()

    @Slot()
    def _on_pause_over(self) -> None:
        composer = self._find_panel().composer
        if self.links is not None:
            self.links.look_for_similar(composer.kind, "" if composer.is_editing else composer.title.text())
