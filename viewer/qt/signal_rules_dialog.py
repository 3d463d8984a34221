"""The rules of signals: the list, a form with the words, the text behind it, and where it would fire."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.signals import RuleWords, Selector
from viewer.presenters.signal_rules import RuleForm, RuleLine, RulesPresenter
from viewer.qt.rule_field import RuleField
from viewer.qt.theme import Theme

_ID_ROLE = Qt.ItemDataRole.UserRole
_SIZE = (940, 620)


class SignalRulesDialog(QDialog):
    """Passive view of `RulesPresenter`. Nothing holds before “Save”; undo brings the former text back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter: RulesPresenter | None = None
        self._is_setting = False
        self._shown_id = ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rules for signals"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Rules"))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(self.tr("The rule as text (TOML)"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.textChanged.connect(self._on_text)
        self._form_room = QScrollArea(self)
        self._form_room.setWidgetResizable(True)
        self._form_room.setFrameShape(QScrollArea.Shape.NoFrame)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self._form_room, self.tr("Form"))
        self.tabs.addTab(self.text, self.tr("Text (TOML)"))
        self.on_box = QCheckBox(self.tr("On"), self)
        self.on_box.clicked.connect(self._on_switched)
        self._kind = self._label("title")
        self._problem = self._label("")
        self._problem.setStyleSheet(f"color: {theme.danger}")
        self._tried, self._firings = self._label(""), self._label("muted")
        self._make_buttons()
        self._build()
        self.resize(*_SIZE)

    def attach(self, presenter: RulesPresenter) -> None:
        self._presenter = presenter

    def _make_buttons(self) -> None:
        self.save_button = self._button(self.tr("Save"), self._on_save, "primary")
        self.reset_button = self._button(self.tr("Back to the shipped rule"), self._on_reset)
        self.copy_button = self._button(self.tr("Copy"), self._on_copy)
        self.here_button = self._button(self.tr("Try on this customer"), self._on_here)
        self.all_button = self._button(self.tr("Count over all"), self._on_all)
        self.cancel_button = self._button(self.tr("Cancel"), self._on_cancel)
        self.cancel_button.hide()

    def _build(self) -> None:
        right = QWidget(self)
        head, tries, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._kind, 1)
        head.addWidget(self.on_box)
        for button in (self.here_button, self.all_button, self.cancel_button):
            tries.addWidget(button)
        tries.addWidget(self._tried, 1)
        for button in (self.save_button, self.reset_button, self.copy_button):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._button(self.tr("Close"), self.close))
        layout = QVBoxLayout(right)
        layout.setContentsMargins(10, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self._problem)
        layout.addLayout(tries)
        layout.addWidget(self._firings)
        layout.addLayout(foot)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([300, 640])
        QVBoxLayout(self).addWidget(splitter)

    # What the presenter tells.

    def set_lines(self, lines: tuple[RuleLine, ...], chosen: str) -> None:
        self._is_setting = True
        self.list.clear()
        own = self.tr("own")
        for line in lines:
            title = f"{line.title} ({own})" if line.is_own else line.title
            item = QListWidgetItem(f"{title}\n{line.counts}" if line.counts else title)
            item.setData(_ID_ROLE, line.rule_id)
            if not line.is_on:
                item.setForeground(self.palette().placeholderText())
            self.list.addItem(item)
            if line.rule_id == chosen:
                self.list.setCurrentItem(item)
        self._is_setting = False

    def set_form(self, form: RuleForm) -> None:
        self._is_setting = True
        self._kind.setText(form.kind)
        self.on_box.setChecked(form.is_on)
        is_rule = form.words is not None
        for widget in (self.on_box, self.here_button, self.all_button, self.copy_button):
            widget.setVisible(is_rule)
        self.save_button.setEnabled(form.can_save)
        self.reset_button.setEnabled(form.can_reset)
        if self.text.toPlainText() != form.toml:
            self.text.setPlainText(form.toml)
        is_typed_into = self._form_room.isAncestorOf(self.focusWidget() or self)
        if form.rule_id != self._shown_id or not is_typed_into:
            self._shown_id = form.rule_id
            former = self._form_room.takeWidget()
            if former is not None:  # one of its fields may be telling of a change right now
                former.hide()
                former.deleteLater()
            self._form_room.setWidget(self._make_form(form))
        self._is_setting = False

    def set_problem(self, words: str, line: int | None) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        if words:
            self.save_button.setEnabled(False)
        if line is not None and not self.text.hasFocus():
            block = self.text.document().findBlockByNumber(line - 1)
            if block.isValid():
                self.text.setTextCursor(QTextCursor(block))

    def set_tried(self, words: str, firings: tuple[str, ...], *, is_running: bool) -> None:
        self._tried.setText(words)
        self._firings.setText("\n".join(firings))
        self._firings.setVisible(bool(firings))
        self.cancel_button.setVisible(is_running)

    # The form.

    def _make_form(self, form: RuleForm) -> QWidget:
        page = QWidget(self)
        rows = QFormLayout(page)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for field in form.fields:
            made = RuleField(field, form.choices, page)
            made.events_changed.connect(self._on_events)
            made.number_changed.connect(self._on_number)
            made.text_changed.connect(self._on_line)
            label = QLabel(field.label, page)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setBuddy(made)
            rows.addRow(label, made)
        if form.words is not None:
            self._words = tuple(QLineEdit(said, page) for said in _said(form.words))
            labels = (self.tr("Title"), self.tr("What it means"), self.tr("Next best action"))
            for words, line in zip(labels, self._words, strict=True):
                line.setAccessibleName(words)
                line.setCursorPosition(0)
                line.editingFinished.connect(self._on_words)
                rows.addRow(words, line)
        return page

    def _label(self, look: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if look:
            label.setProperty("look", look)
        return label

    def _button(self, words: str, act: object, look: str = "") -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        if look:
            button.setProperty("look", look)
        button.clicked.connect(act)
        return button

    # What a person does.

    @Slot()
    def _on_chosen(self) -> None:
        item = self.list.currentItem()
        if item is not None and self._presenter is not None and not self._is_setting:
            self._presenter.choose(str(item.data(_ID_ROLE)))

    @Slot()
    def _on_text(self) -> None:
        if self._presenter is not None and not self._is_setting:
            self._presenter.set_text(self.text.toPlainText())

    @Slot()
    def _on_words(self) -> None:
        if self._presenter is not None and all(line.text().strip() for line in self._words):
            title, meaning, action = (line.text().strip() for line in self._words)
            self._presenter.set_words(RuleWords(title, meaning, action))

    @Slot(str, float)
    def _on_number(self, name: str, value: float) -> None:
        if self._presenter is not None and not self._is_setting:
            self._presenter.set_number(name, value)

    @Slot(str, str)
    def _on_line(self, name: str, text: str) -> None:
        if self._presenter is not None and not self._is_setting:
            self._presenter.set_listed(name, text)

    @Slot(str, object)
    def _on_events(self, name: str, events: Selector) -> None:
        if self._presenter is not None and not self._is_setting:
            self._presenter.set_events(name, events)

    @Slot(bool)
    def _on_switched(self, is_on: bool) -> None:
        if self._presenter is not None:
            self._presenter.set_on(is_on)

    @Slot()
    def _on_save(self) -> None:
        if self._presenter is not None:
            self._presenter.save()

    @Slot()
    def _on_reset(self) -> None:
        if self._presenter is not None:
            self._presenter.reset()

    @Slot()
    def _on_copy(self) -> None:
        if self._presenter is not None:
            self._presenter.copy()

    @Slot()
    def _on_here(self) -> None:
        if self._presenter is not None:
            self._presenter.try_here()

    @Slot()
    def _on_all(self) -> None:
        if self._presenter is not None:
            self._presenter.count_all()

    @Slot()
    def _on_cancel(self) -> None:
        if self._presenter is not None:
            self._presenter.cancel()

    def done(self, result: int) -> None:
        """Every way out leads through here: Esc makes no close event. A closed page listens to nothing any more."""
        if self._presenter is not None:
            self._presenter.close()
            self._presenter = None
        super().done(result)


def _said(words: RuleWords) -> tuple[str, str, str]:
    return words.title, words.meaning, words.next_action
