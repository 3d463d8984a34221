"""The editor of conditions: groups of "all", "at least one", "none", with how many people fit right now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import tzinfo
from typing import Final, Protocol

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.conditions import Condition, joined
from viewer.domain.customers import CustomerQuery
from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Report
from viewer.domain.text import Text, Translate
from viewer.presenters.condition_draft import (
    DraftGroup,
    DraftRow,
    Mode,
    Path,
    can_be_drafted,
    make_condition,
    make_draft,
    part_at,
    with_part,
)
from viewer.presenters.condition_problems import has_problems
from viewer.presenters.customer_search import PeopleFinder
from viewer.qt.condition_cards import GroupCard, RowCard
from viewer.qt.theme import Theme
from viewer.qt.typing_line import TypingLine
from viewer.workspace.jobs import JobRunner

_COUNT_PAUSE_MS: Final = 250
_MOST_OFFERS: Final = 500
_NO_COUNT: Final = "—"


class OfferReader(PeopleFinder, Protocol):
    """What the editor asks of the event store: who fits, and what may be written into its fields."""

    def event_names(self, limit: int) -> list[tuple[str, int]]: ...
    def field_labels(self, limit: int) -> list[str]: ...
    def score_waves(self, limit: int) -> list[str]: ...


class ConditionEditor(QDialog):
    """Not modal: the list stays in sight. Ctrl+Enter searches with the condition, Ctrl+Z takes a change back."""

    def __init__(
        self, theme: Theme, translate: Translate, reader: OfferReader, jobs: JobRunner, *, zone: tzinfo, total: int,
        on_chosen: Callable[[CustomerQuery], None], on_error: Callable[[AshiatoError], None],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """total: all customers. on_chosen: the query with the condition as it was built."""
        super().__init__(parent)
        self._theme, self._translate, self._reader, self._jobs = theme, translate, reader, jobs
        self._zone, self._total, self._on_chosen, self._on_error = zone, total, on_chosen, on_error
        self._query = CustomerQuery()
        self._draft = DraftGroup()
        self._before: list[DraftGroup] = []
        self._offers: dict[str, Mapping[str, str]] = {}
        self._card: GroupCard | None = None
        self._next_focus: tuple[Path, str] | None = None
        self.setWindowTitle(self.tr("Build a condition"))
        self.resize(760, 520)
        layout = QVBoxLayout(self)
        intro = QLabel(self.tr("Conditions choose people; whoever fits is shown with the whole life."), self)
        intro.setProperty("look", "muted")
        intro.setWordWrap(True)
        layout.addWidget(intro)
        self._kept: Condition | None = None
        self._keeps = QLabel(
            self.tr("The condition so far has more than fits here: it stays, and this is added."), self
        )
        self._keeps.setWordWrap(True)
        self._keeps.hide()
        layout.addWidget(self._keeps)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from field to field
        layout.addWidget(self._area, 1)
        layout.addLayout(self._make_foot())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_COUNT_PAUSE_MS)
        self._pause.timeout.connect(self._count)
        for keys, act in (
            ("Ctrl+Return", self._on_search_clicked), ("Ctrl+Enter", self._on_search_clicked),
            ("Ctrl+Z", self._on_undo_clicked),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    @property
    def root(self) -> GroupCard:
        """The outermost group on screen."""
        assert self._card is not None
        return self._card

    @property
    def count_words(self) -> str:
        return self._found.text()

    def open_with(
        self,
        query: CustomerQuery,
        *,
        authors: Sequence[str],
        tags: Sequence[str],
        rules: Mapping[str, str],
        claims: Mapping[str, str],
    ) -> None:
        """Show the condition of `query`. authors, tags: offered while typing. rules, claims: titles by id."""
        self._query = query
        self._before.clear()
        self._offers |= {"people": _as_typed(authors), "tags": _as_typed(tags), "rules": rules, "claims": claims}
        self._kept = None
        if query.condition is not None and not can_be_drafted(query.condition, self._zone):
            self._kept = query.condition
        self._keeps.setVisible(self._kept is not None)
        self._draft = make_draft(None if self._kept is not None else query.condition, self._zone)
        if not self._draft.parts:
            self._draft = DraftGroup(Mode.ALL, (DraftRow("scored"),))
        self._rebuild()
        self._load_offers()
        self._count()
        self.show()
        self.raise_()
        self.activateWindow()
        first = next((field for row in self._rows() for field in row.fields.values()), None)
        self._give_focus(first or self.root.add)

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self._found = QLabel(self)
        self._found.setTextFormat(Qt.TextFormat.PlainText)
        self.undo = QPushButton(self.tr("Undo"), self)
        self.undo.clicked.connect(self._on_undo_clicked)
        clear = QPushButton(self.tr("Clear"), self)
        clear.clicked.connect(self._on_clear_clicked)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.close)
        self.search = QPushButton(self.tr("Search with this (Ctrl+Enter)"), self)
        self.search.setProperty("look", "primary")
        self.search.clicked.connect(self._on_search_clicked)
        foot.addWidget(self._found, 1)
        for button in (self.undo, clear, close, self.search):
            button.setAutoDefault(False)
            foot.addWidget(button)
        return foot

    def _rebuild(self, focus: tuple[Path, str] | None = None) -> None:
        """Draw the draft anew. focus: the row and field that have the keyboard afterwards, else those that had it."""
        focus = focus or self._focused_field()
        page = QWidget(self._area)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 6, 0)
        card = GroupCard(self._theme, self._translate, self._draft, (), offers=self._offers, parent=page)
        card.changed.connect(self._on_changed)
        self._card = card
        layout.addWidget(card)
        layout.addStretch(1)
        former = self._area.takeWidget()
        self._area.setWidget(page)
        if former is not None:
            former.hide()
            former.deleteLater()
        self.undo.setEnabled(bool(self._before))
        self._show_readiness()
        if focus is not None:
            self._focus(card, *focus)

    def _focus(self, card: GroupCard, path: Path, field: str) -> None:
        for row in card.findChildren(RowCard):
            if row.path == path and row.fields:
                self._give_focus(row.fields.get(field) or next(iter(row.fields.values())))

    def _give_focus(self, widget: QWidget) -> None:
        page = self._area.widget()
        if page is not None and (layout := page.layout()) is not None:
            layout.activate()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(widget)

    def _rows(self) -> list[RowCard]:
        return sorted(self.root.findChildren(RowCard), key=lambda row: row.path)

    def _focused_field(self) -> tuple[Path, str] | None:
        focused = self.focusWidget()
        if self._card is None or focused is None:
            return None
        for row in self._rows():
            for name, widget in row.fields.items():
                if widget is focused:
                    return row.path, name
        return None

    def _take_in_typing(self) -> None:
        """What was written a moment ago counts."""
        for line in self.root.findChildren(TypingLine):
            line.tell_now()

    @Slot(object, object, bool)
    def _on_changed(self, path: Path, part: DraftRow | DraftGroup | Mode | None, looks_new: bool) -> None:
        self._before.append(self._draft)
        focused = self.focusWidget()
        field = str(focused.property("field") or "") if focused is not None else ""
        if isinstance(part, Mode):
            group = part_at(self._draft, path)
            assert isinstance(group, DraftGroup)
            part = replace(group, mode=part)
        self._draft = with_part(self._draft, path, part)
        if looks_new or isinstance(part, DraftGroup):
            # Not from inside the widget's own signal: it is deleted.
            self._next_focus = (path, field if isinstance(focused, QComboBox) else "")
            QTimer.singleShot(0, self._on_rebuild_due)
        self.undo.setEnabled(True)
        self._show_readiness()
        self._pause.start()

    @Slot()
    def _on_rebuild_due(self) -> None:
        self._rebuild(self._next_focus)

    @Slot()
    def _on_undo_clicked(self) -> None:
        if self._before:
            self._draft = self._before.pop()
            self._rebuild()
            self._pause.start()

    @Slot()
    def _on_clear_clicked(self) -> None:
        self._on_changed((), DraftGroup(), True)

    @Slot()
    def _on_search_clicked(self) -> None:
        self._take_in_typing()
        if has_problems(self._draft):
            wrong = next(filter(None, (row.find_wrong_field() for row in self._rows())), None)
            if wrong is not None:
                self._give_focus(wrong)
            return
        self._on_chosen(replace(self._query, condition=self._condition()))
        self.close()

    def _show_readiness(self) -> None:
        """Half a condition is neither counted nor searched with: it would find other people than it says."""
        is_ready = not has_problems(self._draft)
        self.search.setEnabled(is_ready)
        if not is_ready:
            self._found.setText(_NO_COUNT)

    def _condition(self) -> Condition | None:
        made = make_condition(self._draft, self._zone)
        if self._kept is None or made is None:
            return made or self._kept
        return joined(self._kept, made)

    @Slot()
    def _count(self) -> None:
        if has_problems(self._draft):
            return
        reader = self._reader
        query = replace(self._query, condition=self._condition(), pick=None)

        def count(report: Report) -> int:
            return len(reader.find_customers(query, report))

        self._jobs.submit("conditions.count", count, self._show_count, self._show_reason, latest_of="conditions.count")

    def _show_count(self, count: int) -> None:
        if has_problems(self._draft):
            return
        words = Text.translate(
            "Customers", "{found} of {total} people", found=f"{count:,}", total=f"{self._total:,}"
        )  # fmt: skip
        self._found.setText(self._translate(words))

    def _show_reason(self, error: AshiatoError) -> None:
        """A condition that cannot be asked yet says so where the count would be."""
        self._found.setText(self._translate(error.what))

    def _load_offers(self) -> None:
        reader = self._reader

        def load(_report: Report) -> dict[str, Mapping[str, str]]:
            return {
                "events": _as_typed(name for name, _ in reader.event_names(_MOST_OFFERS)),
                "labels": _as_typed(reader.field_labels(_MOST_OFFERS)),
                "waves": _as_typed(reader.score_waves(_MOST_OFFERS)),
            }

        def take(offers: dict[str, Mapping[str, str]]) -> None:
            if offers != {name: self._offers.get(name) for name in offers}:
                self._take_in_typing()
                self._offers |= offers
                self._rebuild()

        self._jobs.submit("conditions.offers", load, take, self._on_error, latest_of="conditions.offers")


def _as_typed(words: Iterable[str]) -> dict[str, str]:
    return {each: each for each in words}
