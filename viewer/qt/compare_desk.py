"""Comparing in one window: the page, who fills it, and the way there and back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from viewer.domain.scores import Band
from viewer.presenters.compare import ComparePresenter
from viewer.qt.compare_page import ComparePage
from viewer.qt.main_window import MainWindow

PAGE = "compare"


class CompareDesk(QObject):
    """Esc goes back to the page one came from."""

    def __init__(self, window: MainWindow, page: ComparePage, presenter: ComparePresenter) -> None:
        super().__init__(page)
        self._window, self.page, self.presenter = window, page, presenter
        self._came_from = "customers"
        page.left.connect(self._on_left)

    def compare(self, customer_nos: Sequence[int]) -> None:
        if customer_nos:
            self._go()
            self.presenter.show(customer_nos)

    def compare_with(self, customer_no: int, band: Band) -> None:
        """With people whose latest answer to the same question lies in `band`."""
        self._go()
        self.presenter.show_beside(customer_no, band)

    def _go(self) -> None:
        if self._window.page != PAGE:
            self._came_from = self._window.page
        self._window.show_page(PAGE)

    @Slot()
    def _on_left(self) -> None:
        self._window.show_page(self._came_from)
