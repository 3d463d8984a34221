"""What answers are looked at: question, period, round, channel, group of customers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from viewer.domain.answers import Segment
from viewer.domain.channels import Channel
from viewer.domain.text import Translate
from viewer.presenters.scores_view import PERIODS, ScoreChoices
from viewer.qt.flow_layout import FlowLayout
from viewer.qt.theme import Theme

if TYPE_CHECKING:
    from viewer.presenters.scores import ScoresPresenter

_WIDEST_PX = 260


class ScoreFilters(QWidget):
    """A row of choices that wraps. Each says what it chooses while nothing is chosen."""

    def __init__(self, theme: Theme, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter: ScoresPresenter | None = None
        self._choices: ScoreChoices | None = None
        layout = FlowLayout(self, spacing_px=6)
        self.question = self._combo(self.tr("Question"))
        self.period = self._combo(self.tr("Period"))
        self.wave = self._combo(self.tr("Survey round"))
        self.channel = self._combo(self.tr("Answered by"))
        self.segment = self._combo(self.tr("Group of customers"))
        for days in PERIODS:
            words = self.tr("Last %n day(s)", "", days) if days else self.tr("Whole period")
            self.period.addItem(words, days)
        for combo in (self.question, self.period, self.wave, self.channel, self.segment):
            layout.addWidget(combo)
        self.question.activated.connect(self._on_question)
        self.period.activated.connect(self._on_period)
        self.wave.activated.connect(self._on_wave)
        self.channel.activated.connect(self._on_channel)
        self.segment.activated.connect(self._on_segment)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def attach(self, presenter: ScoresPresenter) -> None:
        self._presenter = presenter

    def set_choices(self, choices: ScoreChoices) -> None:
        """What is chosen stays chosen as far as it is still offered."""
        if choices == self._choices:
            return
        self._choices = choices
        self._fill(self.question, [(words, at) for at, words in enumerate(choices.questions)])
        self.question.setCurrentIndex(choices.question_at)
        waves = [(self.tr("All survey rounds"), ""), *((wave, wave) for wave in choices.waves)]
        self._fill(self.wave, waves)
        self.wave.setVisible(len(waves) > 2)
        self._fill(self.channel, [(self.tr("By any channel"), None), *((w, c) for c, w in choices.channels)])
        groups: list[tuple[str, object]] = [(self.tr("All customers"), None)]
        for label, values in choices.segments:
            groups += [(f"{label}: {value}", Segment(label, value)) for value in values]
        self._fill(self.segment, groups)
        self.segment.setVisible(len(groups) > 1)

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.setMaximumWidth(_WIDEST_PX)
        return combo

    def _fill(self, combo: QComboBox, items: Sequence[tuple[str, object]]) -> None:
        chosen = combo.currentData()
        with QSignalBlocker(combo):
            combo.clear()
            for words, value in items:
                combo.addItem(words, value)
            at = next((at for at, (_, value) in enumerate(items) if value == chosen), 0)
            combo.setCurrentIndex(at)

    @Slot(int)
    def _on_question(self, at: int) -> None:
        if self._presenter is not None:
            self._presenter.choose_question(at)

    @Slot(int)
    def _on_period(self, at: int) -> None:
        if self._presenter is not None:
            self._presenter.choose_period(self.period.itemData(at))

    @Slot(int)
    def _on_wave(self, at: int) -> None:
        if self._presenter is not None:
            self._presenter.choose_wave(self.wave.itemData(at))

    @Slot(int)
    def _on_channel(self, at: int) -> None:
        if self._presenter is not None:
            chosen = self.channel.itemData(at)
            # Qt hands an enum of strings back as a plain string.
            self._presenter.choose_channel(Channel(chosen) if chosen else None)

    @Slot(int)
    def _on_segment(self, at: int) -> None:
        if self._presenter is not None:
            self._presenter.choose_segment(self.segment.itemData(at))
