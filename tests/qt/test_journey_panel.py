"""The panel as a whole: empty, header, overview and contacts together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.qt.journey_screen import END, make_screen
from tests.timeline.journeys import Event, at, flagship, make_journey
from viewer.domain.anchors import Anchor, AnchorKind, Found, IdentityRef, Resolved
from viewer.domain.annotations import Mark, MarkKind
from viewer.domain.channels import Channel
from viewer.domain.scores import Band
from viewer.presenters.journey import EmptyJourney
from viewer.presenters.journey_header import HeaderChip, HeaderContent, MarkCount, ScoreStep
from viewer.qt.fonts import install_fonts
from viewer.qt.header_chips import HeaderChipButton, MarkChip
from viewer.qt.header_lines import WrappedLabel
from viewer.qt.journey_header import JourneyHeader
from viewer.qt.journey_panel import JourneyPanel
from viewer.qt.theme import LIGHT

STEPS = (
    ScoreStep("8", "1/24(土)", Band.MIDDLE), ScoreStep("6", "6/1(月)", Band.LOW), ScoreStep("2", "10/4(日)", Band.LOW),
)  # fmt: skip
CONTENT = HeaderContent(
    nickname="青いヒバリ", customer_id="C-04821", facts="40代", voice="「<b>遅い</b>」", voice_day="10/4(日)",
    voice_event=3, score_label="推奨度", score_note="", score_steps=STEPS,
    marks=(MarkCount(MarkKind.ISSUE, 3, "課題 3"), MarkCount(MarkKind.NOTE, 1, "気づき 1")), lost="",
    company_last="企業からの最後の連絡: 9/12(土) メール（22日前）", span="2025/10/11(土)–2026/10/4(日)",
    spoken="all of it",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    install_fonts(qapp)


@pytest.fixture
def header(qtbot: QtBot) -> JourneyHeader:
    made = JourneyHeader(LIGHT)
    qtbot.addWidget(made)
    made.resize(700, 100)
    made.show()
    made.set_content(CONTENT)
    return made


def test_that_an_empty_panel_shows_words_in_plain_text(qtbot: QtBot) -> None:
    panel = JourneyPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.show()
    panel.set_empty(EmptyJourney("Nobody <b>yet</b>", "Choose somebody"))
    shown = {label.text(): label for label in panel.findChildren(QLabel) if label.isVisible() and label.text()}
    assert set(shown) == {"Nobody <b>yet</b>", "Choose somebody"}
    assert {label.textFormat() for label in shown.values()} == {Qt.TextFormat.PlainText}


def test_that_all_labels_of_the_header_are_plain_text(header: JourneyHeader) -> None:
    assert {label.textFormat() for label in header.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_that_the_header_shows_a_chip_for_each_kind_of_mark(header: JourneyHeader) -> None:
    chips = [chip for chip in header.findChildren(MarkChip) if chip.isVisible()]
    assert [chip.accessibleName() for chip in chips] == ["課題 3", "気づき 1"]


def test_that_the_latest_answers_stay_where_room_is_short(header: JourneyHeader) -> None:
    scores = header._scores
    assert scores.minimumSizeHint().width() < scores.sizeHint().width()
    wide = scores.grab().toImage()
    scores.resize(scores.minimumSizeHint())
    assert scores.grab().toImage() != wide


def test_that_facts_wrap_instead_of_being_cut(header: JourneyHeader) -> None:
    header.set_content(CONTENT._replace(holds="保有: ソファ 1台、テーブル 1台、椅子 4脚", readers="読んだ人: 山田"))
    wide = header.heightForWidth(1100)
    assert header.heightForWidth(420) > wide


def test_that_facts_are_brief_only_where_two_lines_do_not_hold_them(header: JourneyHeader) -> None:
    holds = "保有: " + "とても長い品名のソファ" * 3
    header.set_content(CONTENT._replace(holds=holds, holds_brief="保有: 購入1回"))
    facts = header._facts
    facts.resize(1200, 40)
    assert holds in {label.text() for label in facts.findChildren(WrappedLabel)}
    facts.resize(320, 40)
    shown = {label.text(): label.accessibleName() for label in facts.findChildren(WrappedLabel) if label.isVisible()}
    assert shown["保有: 購入1回"] == holds


def test_that_what_is_cut_is_shown_in_full_once_the_header_is_opened(header: JourneyHeader) -> None:
    chips = tuple(HeaderChip(f"同じ説明の繰り返し {no}", no, f"サイン（自動） {no}") for no in range(9))
    header.set_content(CONTENT._replace(signals=chips, voice="「" + "長い言葉" * 40 + "」"))
    header.resize(700, header.heightForWidth(700))
    QApplication.processEvents()
    assert len(shown_chips(header)) < len(chips)
    closed = header.height()
    header.toggle()
    header.resize(700, header.heightForWidth(700))
    QApplication.processEvents()
    assert header.height() > closed
    assert len(shown_chips(header)) == len(chips)
    assert "".join(header._voice.lines(header._voice.width())) == header._voice.text()
    header.toggle()
    assert header.heightForWidth(700) == closed


def shown_chips(header: JourneyHeader) -> list[HeaderChipButton]:
    return [chip for chip in header.findChildren(HeaderChipButton) if chip.isVisible()]


def test_that_the_header_is_told_to_screen_readers(header: JourneyHeader) -> None:
    assert header.accessibleName() == "all of it"


def test_that_no_answer_leaves_no_empty_path(header: JourneyHeader) -> None:
    header.set_content(CONTENT._replace(score_steps=(), score_label="", voice="", voice_event=None))
    assert not header._scores.isVisible()
    assert header._voice.text()


def test_that_an_instant_of_the_overview_scrolls_the_contacts(qtbot: QtBot) -> None:
    screen = make_screen(qtbot, flagship())
    screen.panel.overview.instant_asked.emit(at("2026-01-24 00:00"))
    assert screen.view.visible_rows()[0] == 3
    screen.panel.overview.page_asked.emit(-1)
    assert screen.view.visible_rows()[0] < 3


def test_that_their_words_take_a_second_line_where_one_cuts_them(header: JourneyHeader) -> None:
    one_line = header._voice.height()
    header.set_content(CONTENT._replace(voice="「" + "長い言葉" * 15 + "」"))
    header.resize(700, header.heightForWidth(700))
    QApplication.processEvents()
    assert header._voice.height() == 2 * one_line
    assert "".join(header._voice.lines(header._voice.width())) == header._voice.text()
    header.set_low(True)
    header.resize(700, header.heightForWidth(700))
    QApplication.processEvents()
    assert header._voice.height() == one_line


def test_that_the_path_says_which_end_is_best(header: JourneyHeader) -> None:
    width = header._scores.sizeHint().width()
    header.set_content(CONTENT._replace(score_label="満足度", score_note="1が良い、5が悪い"))
    assert "1が良い" in header._scores.accessibleName()
    assert header._scores.sizeHint().width() > width


def test_that_a_short_journey_under_a_higher_header_replaces_a_long_one(qtbot: QtBot) -> None:
    screen = make_screen(qtbot, flagship(), size=(520, 640))
    # Its header wraps to more lines: the view gets another height just before it gets the rows.
    facts = tuple(f"店舗ランク {no}" for no in range(4))
    short = make_journey([Event("2020-10-04 10:00", Channel.SHOP, "来店", nps=2, comment="長い言葉" * 40)], facts=facts)
    marks = [mark(kind) for kind in MarkKind]
    with qtbot.captureExceptions() as faults:
        for _ in range(2):
            screen.presenter.show_journey(short, marks, END)
            screen.presenter.show_journey(flagship(), [], END)
        screen.presenter.show_journey(short, marks, END)
    assert faults == []
    assert screen.view.visible_rows() == (0, 0)


def test_that_the_last_contact_stays_whole_when_its_marks_arrive(qtbot: QtBot) -> None:
    screen = make_screen(qtbot, flagship(), size=(700, 400))
    last = len(flagship().events) - 1
    screen.presenter.set_marks([mark(kind, last) for kind in MarkKind])
    layout = screen.view.contacts
    assert layout is not None
    assert screen.view.position == layout.end(screen.view.viewport().height())


def mark(kind: MarkKind, event: int | None = None) -> tuple[Mark, Resolved]:
    where = AnchorKind.JOURNEY if event is None else AnchorKind.EVENT
    anchor = Anchor(where, IdentityRef("member", "digest"))
    return Mark(kind.value, kind, anchor, "", "言葉", "佐藤", 0, 0), Resolved(Found.EXACT, event, event)
