"""The style sheet of the standard widgets, made from a theme's tokens.

Widgets opt in to a look by a dynamic property: `setProperty("look", "primary")` on a button (primary, quiet, chip),
`"title"`, `"muted"`, `"chip"`, `"problem"` on a label, `"card"` on a frame, `"plain"` on a list without a frame,
`"panel"` or `"journey"` on a plain widget's ground.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Final

from viewer.qt.colours import mix
from viewer.resource_files import resource_path

if TYPE_CHECKING:
    from viewer.qt.theme import Theme

_SHEET: Final = Template("""
QWidget[look="panel"], QSplitter[look="panel"] { background: $panel; }
QWidget[look="journey"] { background: $bg; }
QFrame[look="card"] { background: $card; border: 1px solid $border; border-radius: 7px; }
QLabel { background: transparent; }
QLabel[look="title"] { font-weight: bold; }
QLabel[look="muted"] { color: $text_muted; }
QLabel[look="problem"] { color: $danger; }
QLabel[look="chip"] { background: $hover; color: $text; border-radius: 9px; padding: 1px 9px; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton, QToolButton[look="button"] {
    background: $card; color: $text; border: 1px solid $edge; border-radius: 6px; padding: 5px 12px; }
QPushButton:hover, QToolButton[look="button"]:hover { background: $hover; }
QPushButton:pressed { background: $selection; }
QPushButton:checked { background: $selection; border-color: $accent; }
QPushButton:focus, QToolButton[look="button"]:focus { border: 2px solid $focus; padding: 4px 11px; }
QPushButton:disabled { color: $disabled; border-color: $border; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: bold; }
QPushButton[look="primary"]:hover { background: $accent_hover; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled { background: $border; color: $disabled; border-color: $border; }
QPushButton[look="quiet"] { background: transparent; border-color: transparent; color: $accent; }
QPushButton[look="quiet"]:hover { background: $hover; }
QPushButton[look="quiet"]:focus { border-color: $focus; }
QPushButton[look="chip"] { border-radius: 11px; padding: 2px 10px; }
QPushButton[look="chip"]:checked { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[look="chip"]:focus { border: 2px solid $focus; padding: 1px 9px; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border: 2px solid $focus; padding: 3px; }

QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit, QDateTimeEdit {
    background: $field; color: $text; border: 1px solid $border_strong; border-radius: 6px; padding: 4px 8px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateTimeEdit:focus {
    border: 2px solid $focus; padding: 3px 7px; }
QComboBox QLineEdit { border: none; background: transparent; padding: 0; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDateEdit:disabled, QDateTimeEdit:disabled {
    color: $disabled; background: $panel; }
QLineEdit[wrong="true"], QComboBox[wrong="true"] { border: 2px solid $danger; padding: 3px 7px; }
QSpinBox QLineEdit, QDoubleSpinBox QLineEdit { border: none; background: transparent; padding: 0 0 0 8px; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {
    subcontrol-origin: border; width: 0px; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
QToolButton[look="menu"] { color: $accent; padding: 2px 6px; }
QToolButton[look="menu"]::menu-indicator { image: none; }
QToolButton[look="tool"] { padding: 2px 5px; }
QToolButton[look="tool"]:focus { padding: 1px 4px; }
QToolButton[look="tool"]::menu-indicator { image: none; }
QToolButton[look="fold"] { padding: 0 2px 0 0; border-width: 1px; font-weight: bold; }
QToolButton[look="fold"]:focus { padding: 0 2px 0 0; border-width: 1px; }
QToolButton[look="segment"] { background: $card; border: 1px solid $edge; padding: 1px 9px; border-radius: 0; }
QToolButton[look="segment"][place="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QToolButton[look="segment"][place="last"] {
    border-left: 0; border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QToolButton[look="segment"]:checked { background: $accent; color: $on_accent; border-color: $accent; }
QToolButton[look="segment"]:focus { border: 2px solid $focus; padding: 0 8px; }
QToolButton[look="segment"]:checked:focus { border: 2px solid $text; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView::item { min-height: 26px; }
QComboBox QAbstractItemView { background: $card; color: $text; border: 1px solid $edge;
    selection-background-color: $selection; selection-color: $text; outline: 0; }

QListView, QTreeView, QTableView { background: $card; color: $text; border: 1px solid $border; border-radius: 6px;
    gridline-color: $border; selection-background-color: $selection; selection-color: $text; outline: 0; }
QListView:focus, QTreeView:focus, QTableView:focus { border: 1px solid $focus; }
QTextEdit[look="plain"], QTextEdit[look="plain"]:focus { border: 0; background: transparent; padding: 0; }
QTableView[look="plain"], QTableView[look="plain"]:focus, QTreeView[look="plain"] {
    border: 0; border-radius: 0; background: transparent; }
QTableView[look="plain"] { selection-background-color: transparent; }
QTreeView[look="plain"]::item { padding: 5px 6px; }
QTableView::item { padding: 0 5px; }
QHeaderView::section { background: $panel; color: $text_muted; border: 0; border-right: 1px solid $border;
    border-bottom: 1px solid $border; padding: 4px 8px; }
QTableCornerButton::section { background: $panel; border: 0; }

QTabWidget::pane { border: 1px solid $border; border-radius: 6px; }
QTabBar::tab { background: transparent; color: $text_muted; padding: 6px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $focus; }

QMenu { background: $card; color: $text; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 6px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $border; margin: 4px 6px; }
QMenuBar { background: $panel; color: $text; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $selection; }
QToolTip { background: $emphasis; color: $on_emphasis; border: 0; padding: 4px 7px; }
QStatusBar { background: $panel; color: $text_muted; }
QStatusBar::item { border: 0; }

QProgressBar { background: $hover; border: 0; border-radius: 4px; height: 8px; color: $text; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollArea { border: 0; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $border_strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def make_style_sheet(theme: Theme) -> str:
    """The style sheet for `theme`. No colour in it comes from elsewhere."""
    arrow = resource_path("resources", "icons", f"drop-{theme.name}.svg").as_posix()
    return _SHEET.substitute(
        arrow=arrow,
        panel=theme.panel, bg=theme.bg, card=theme.card, field=theme.field, border=theme.border, text=theme.text,
        text_muted=theme.text_muted, hover=theme.hover, selection=theme.selection, accent=theme.accent,
        on_accent=theme.on_accent, focus=theme.focus, danger=theme.danger,
        emphasis=theme.emphasis, on_emphasis=theme.on_emphasis,
        border_strong=theme.border_strong, edge=mix(theme.border_strong, theme.card, 0.55),
        scroll=mix(theme.border_strong, theme.bg, 0.55), disabled=mix(theme.text_muted, theme.panel, 0.7),
        accent_hover=mix(theme.accent, theme.text, 0.85),
    )  # fmt: skip
