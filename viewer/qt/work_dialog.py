"""Work that is waited for: calm words, a bar, how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from viewer.domain.errors import AshiatoError
from viewer.domain.progress import Progress, Report
from viewer.domain.text import Text, Translate
from viewer.qt.icons import icon
from viewer.qt.jobs import QtJobRunner
from viewer.qt.theme import Theme
from viewer.workspace.jobs import Job

T = TypeVar("T")


class ProgressBox(QWidget):
    """A bar with the stage, rows a second and the time left below it."""

    def __init__(self, translate: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._translate = translate
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._stage, self._speed = QLabel(self), QLabel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._bar)
        line = QHBoxLayout()
        for label in (self._stage, self._speed):
            label.setProperty("look", "muted")
            label.setTextFormat(Qt.TextFormat.PlainText)
        line.addWidget(self._stage, 1)
        line.addWidget(self._speed)
        layout.addLayout(line)

    def set_progress(self, progress: Progress) -> None:
        self._bar.setRange(0, 1000 if progress.total else 0)
        if progress.total:
            self._bar.setValue(round(1000 * progress.done / progress.total))
        self._stage.setText(self._translate(progress.stage))
        self._speed.setText(" · ".join(self._translate(text) for text in speed_words(progress)))

    def set_stage(self, words: str) -> None:
        self._bar.setRange(0, 0)
        self._stage.setText(words)
        self._speed.clear()


def speed_words(progress: Progress) -> list[Text]:
    """Rows a second and time left, as far as they are known."""
    words: list[Text] = []
    if progress.rows_per_s:
        words.append(Text.translate("Progress", "{count} rows/s", count=f"{progress.rows_per_s:,.0f}"))
    if progress.left_s is not None and progress.left_s >= 60:
        words.append(Text.translate("Progress", "about {minutes} min left", minutes=round(progress.left_s / 60)))
    elif progress.left_s is not None:
        words.append(Text.translate("Progress", "about {seconds} s left", seconds=max(1, round(progress.left_s))))
    return words


class WorkDialog(QDialog):
    """Runs one job and stays until it has ended. Esc and the close button ask it to stop, and wait for that."""

    def __init__(
        self, theme: Theme, translate: Translate, *, title: str, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._error: AshiatoError | None = None
        self.setWindowTitle("Ashiato")
        self.setMinimumWidth(560)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 26, 32, 22)
        layout.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(12)
        sign = QLabel(self)
        sign.setPixmap(icon("footprints", theme, theme.accent).pixmap(QSize(32, 32), self.devicePixelRatioF()))
        heading = QLabel(title, self)
        heading.setProperty("look", "title")
        head.addWidget(sign)
        head.addWidget(heading, 1)
        layout.addLayout(head)
        explained = QLabel(words, self)
        explained.setWordWrap(True)
        explained.setProperty("look", "muted")
        explained.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(explained)
        layout.addSpacing(6)
        self._progress = ProgressBox(translate, self)
        layout.addWidget(self._progress)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        layout.addLayout(foot)

    def perform(self, jobs: QtJobRunner, name: str, work: Callable[[Report], T]) -> T | None:
        """The answer of `work`, None if it was cancelled. Raises AshiatoError."""
        answers: list[T] = []

        def on_done(answer: T) -> None:
            answers.append(answer)
            self.accept()

        self._job = jobs.submit(
            name,
            work,
            on_done,
            self._on_error,
            on_progress=self._progress.set_progress,
            on_cancelled=self._on_cancelled,
        )
        self.exec()
        if self._error is not None:
            raise self._error
        return answers[0] if answers else None

    @Slot()
    def reject(self) -> None:
        """Only asks: the dialog goes when the work has ended without a trace."""
        if self._job is None or self._job.is_over:
            super().reject()
            return
        self._job.cancel()
        self._cancel.setEnabled(False)
        self._progress.set_stage(self.tr("Stopping…"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return
        super().keyPressEvent(event)

    def _on_error(self, error: AshiatoError) -> None:
        self._error = error
        super().reject()

    def _on_cancelled(self) -> None:
        super().reject()
