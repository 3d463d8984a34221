"""Signals and stages of one window: the card, the band, the page of rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from viewer.presenters.journey import JourneyPresenter
from viewer.presenters.signal_cards import SignalCard
from viewer.presenters.signals import SignalsPresenter
from viewer.presenters.stage_lines import StageLine
from viewer.qt.signal_card import SignalCardPanel
from viewer.qt.stage_band import StageBand
from viewer.qt.theme import Theme
from viewer.reviews.store import ReviewStore

if TYPE_CHECKING:
    from viewer.presenters.signal_rules import RulesPresenter
    from viewer.qt.signal_rules_dialog import SignalRulesDialog


class SignalsDesk(QObject):
    """Implements `SignalsView`. `presenter`, `author` and `make_rules` are set before anything is done."""

    def __init__(self, theme: Theme, journey: JourneyPresenter, band: StageBand, parent: QWidget) -> None:
        """band: where stages are shown."""
        super().__init__(parent)
        self._theme, self._journey, self._parent = theme, journey, parent
        self.card = SignalCardPanel(theme, parent)
        self.band = band
        self.presenter: SignalsPresenter
        self.author: Callable[[], str]
        self.make_rules: Callable[[SignalRulesDialog], RulesPresenter]
        self.card.step_asked.connect(self._on_step_asked)
        self.card.reject_asked.connect(self._on_reject_asked)
        self.card.restore_asked.connect(self._on_restore_asked)
        self.card.rule_asked.connect(self._on_rule_asked)
        self.card.event_asked.connect(self._on_event_asked)
        self.band.event_asked.connect(self._on_event_asked)
        self._do: Mapping[str, Callable[[], None]] = {
            "signal.next": self._next,
            "signal.previous": self._previous,
            "signal.reject": self._reject,
            "signal.rules": self._show_rules,
            "view.stages": self.band.toggle,
        }

    def attach(self, store: ReviewStore) -> None:
        self.presenter.attach(store, self.author)

    def do(self, action_id: str) -> None:
        self._do[action_id]()

    def set_card(self, card: SignalCard | None) -> None:
        self.card.set_card(card)

    def set_rate(self, words: str) -> None:
        self.card.set_rate(words)

    def set_stages(self, lines: tuple[StageLine, ...]) -> None:
        self.band.set_lines(lines)

    def open_rules(self, rule_id: str = "") -> SignalRulesDialog | None:
        """The page of rules; None while they are not known yet."""
        from viewer.qt.signal_rules_dialog import SignalRulesDialog

        if self.presenter.known is None:
            return None
        dialog = SignalRulesDialog(self._theme, self._parent.window())
        rules = self.make_rules(dialog)
        dialog.attach(rules)
        rules.open(rule_id)
        dialog.open()
        return dialog

    def _show_rules(self) -> None:
        self.open_rules()

    def _next(self) -> None:
        self.presenter.step(1)

    def _previous(self) -> None:
        self.presenter.step(-1)

    def _reject(self) -> None:
        card = self.presenter.card
        if card is not None:
            self.presenter.restore() if card.is_rejected else self.presenter.reject(self.card.why)

    @Slot(int)
    def _on_step_asked(self, by: int) -> None:
        self.presenter.step(by)

    @Slot(str)
    def _on_reject_asked(self, why: str) -> None:
        self.presenter.reject(why)

    @Slot()
    def _on_restore_asked(self) -> None:
        self.presenter.restore()

    @Slot()
    def _on_rule_asked(self) -> None:
        card = self.presenter.card
        self.open_rules(card.firing[0] if card is not None else "")

    @Slot(int)
    def _on_event_asked(self, index: int) -> None:
        self._journey.choose_event(index)
