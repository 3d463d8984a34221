"""What is drawn for the rows of the flagship journey, kept as JSON, and what must hold of any row."""

from __future__ import annotations

import json
import math
from itertools import combinations
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.timeline.journeys import COMMENT, Event, flagship, make_journey
from tests.timeline.measuring import METRICS, measure
from viewer.domain.annotations import MarkKind
from viewer.domain.channels import Channel
from viewer.domain.journey import Journey
from viewer.timeline.contact_rows import make_contact_rows
from viewer.timeline.contacts_layout import ContactsLayout
from viewer.timeline.draw_list import Box, RowDrawing, as_json
from viewer.timeline.row_content import Face, Ink, MarkContent, Piece, RowContent, ScoreContent, TileContent
from viewer.timeline.tile_layout import dwell_width, lay_out_tiles

GOLDENS = Path(__file__).parent / "goldens"
TOKYO = ZoneInfo("Asia/Tokyo")


def content_of(journey: Journey, row: int) -> RowContent:
    """A row in the plainest words, so that these tests need no presenter."""
    rows, events = make_contact_rows(journey), journey.events
    tiles = []
    for tile in rows.tiles_of_row(row):
        members = rows.events_of_tile(tile)
        index = int(members[0])
        dwell = float(events.dwell_s[index])
        score = next((s for s in journey.scores if s.event_key == int(events.event_key[index])), None)
        tiles.append(
            TileContent(
                tile, events.channel_of(index), events.title(index) or "",
                dwell="" if math.isnan(dwell) else f"{dwell:.0f}s", dwell_s=None if math.isnan(dwell) else dwell,
                is_long=dwell >= 60, is_unknown=math.isnan(dwell), repeats=len(members),
                quotes=(events.text(index),) if events.text(index) and not events.is_transcript[index] else (),
                scores=() if score is None else (ScoreContent(f"{score.value:.0f}", "NPS", "8→6→2", score.band),),
                is_conversion=bool(events.is_conversion[index]),
            )
        )  # fmt: skip
    visit = journey.visits[int(rows.row_visit[row])]
    return RowContent(
        row, visit.visit_no, visit.channel, str(row + 1), (Piece("10/3", Ink.TEXT, Face.DATE),), "", "05:12", "",
        "スマホ",
        visit.traffic_source or visit.channel.value, tuple(tiles), gap=(Piece("2時間後"),) if row else (),
        is_slim=visit.is_contact, part=int(rows.row_part[row]), parts=int(rows.row_parts[row]),
    )  # fmt: skip


def layout_of(journey: Journey, *marks: MarkContent, width: float = 620) -> ContactsLayout:
    rows = make_contact_rows(journey)

    def marks_of(row: int) -> tuple[MarkContent, ...]:
        events = rows.events_of_row(row)
        return tuple(mark for mark in marks if ((events >= mark.first) & (events <= mark.last)).any())

    return ContactsLayout(
        rows, lambda row: content_of(journey, row), marks_of, date_samples=("12/30(月祝)", "00:00-00:00"),
        metrics=METRICS, width=width,
    )  # fmt: skip


MARKS = (
    MarkContent("issue", MarkKind.ISSUE, "課題: 納期が見つからない", 21, 24),
    MarkContent("hypothesis", MarkKind.HYPOTHESIS, "仮説: 待つ間の無音が不満を生む", 20, 27),
    MarkContent("note", MarkKind.NOTE, "気づき: 早朝", 21, 25, visit_no=11),
)


@pytest.mark.parametrize("width", [460, 900])
def test_that_the_flagship_is_drawn_as_before(width: int, update_goldens: bool) -> None:
    layout = layout_of(flagship(), *MARKS, width=width)
    drawn = [as_json(layout.drawing(row)) for row in range(7, layout.row_count)]
    golden = GOLDENS / f"flagship_{width}.json"
    text = json.dumps(drawn, ensure_ascii=False, indent=1) + "\n"
    if update_goldens:
        golden.write_text(text, encoding="utf-8")
    assert json.loads(golden.read_text(encoding="utf-8")) == json.loads(text)


def _overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def every_row(layout: ContactsLayout) -> list[RowDrawing]:
    return [layout.drawing(row) for row in range(layout.row_count)]


@pytest.mark.parametrize("width", [320, 460, 620, 1100])
def test_that_tiles_wrap_downward_and_never_leave_their_card(width: int) -> None:
    for drawing in every_row(layout_of(flagship(), *MARKS, width=width)):
        for tile in drawing.tiles:
            assert tile.box.x >= drawing.card.x
            assert tile.box.right <= drawing.card.right + 0.01
            assert tile.box.bottom <= drawing.card.bottom + 0.01
        boxes = [tile.box for tile in drawing.tiles]
        assert not any(_overlap(one, other) for one, other in combinations(boxes, 2))


@pytest.mark.parametrize("width", [320, 460, 620, 1100])
def test_that_no_words_leave_their_tile(width: int) -> None:
    for drawing in every_row(layout_of(flagship(), width=width)):
        for tile in drawing.tiles:
            for words in tile.words:
                assert words.x >= 0
                assert words.x + measure(words.text, words.face) <= tile.box.width + 0.01
                assert words.y + METRICS.line_px[words.face] <= tile.box.height + 0.01


@pytest.mark.parametrize("width", [320, 620, 1100])
def test_that_labels_of_marks_stay_on_the_card_and_apart(width: int) -> None:
    for drawing in every_row(layout_of(flagship(), *MARKS, width=width)):
        pills = [mark.pill for mark in drawing.marks if mark.pill is not None]
        assert not any(_overlap(one, other) for one, other in combinations(pills, 2))
        for pill in pills:
            assert drawing.card.x <= pill.x
            assert pill.right <= drawing.card.right + 0.01
            for tile in drawing.tiles:
                assert pill.bottom <= tile.box.y or pill.y >= tile.box.bottom or pill.x >= tile.box.right


def test_that_a_mark_is_labelled_once_where_it_ends() -> None:
    drawings = every_row(layout_of(flagship(), *MARKS))
    labelled = {mark_id: [d.row for d in drawings for m in d.marks if m.mark_id == mark_id and m.pill] for mark_id in
                ("issue", "hypothesis", "note")}  # fmt: skip
    touched = [d.row for d in drawings for m in d.marks if m.mark_id == "hypothesis"]
    assert {mark_id: len(rows) for mark_id, rows in labelled.items()} == {"issue": 1, "hypothesis": 1, "note": 1}
    assert labelled["hypothesis"] == [max(touched)]
    assert len(touched) == 4


def test_that_every_row_shows_its_number_date_and_channel() -> None:
    for drawing in every_row(layout_of(flagship())):
        texts = {words.text for words in drawing.words}
        assert str(drawing.row + 1) in texts
        assert "10/3" in texts
        assert drawing.dot is not None


def test_that_more_time_spent_is_a_wider_tile() -> None:
    seconds = [0, 1, 10, 60, 600, 3600, 36000]
    widths = [dwell_width(s) for s in seconds]
    assert widths == sorted(widths)
    assert widths[-1] < 6 * widths[0]


def test_that_a_minute_and_more_is_written_inverted() -> None:
    tiles = (
        TileContent(0, Channel.WEB, "a", "59s", 59.0),
        TileContent(1, Channel.WEB, "b", "1min", 60.0, is_long=True),
    )
    (line,) = lay_out_tiles(tiles, 0, 0, 600, METRICS)
    short, long = line.tiles
    assert short.inverted == ()
    assert [words.text for _, words in long.inverted] == ["1min"]


def test_that_unknown_time_is_drawn_as_unknown() -> None:
    (line,) = lay_out_tiles((TileContent(0, Channel.WEB, "a", is_unknown=True),), 0, 0, 600, METRICS)
    assert line.tiles[0].is_unknown


def test_that_a_comment_is_shown_in_words_as_far_as_three_lines_go() -> None:
    (line,) = lay_out_tiles((TileContent(0, Channel.SURVEY, "回答", quotes=(f"「{COMMENT}」",)),), 0, 0, 320, METRICS)
    said = "".join(words.text for words in line.tiles[0].words if words.text != "回答")
    assert said == f"「{COMMENT}」"


def test_that_a_score_is_a_badge_with_its_path() -> None:
    journey = make_journey([Event("2026-10-03 10:00", Channel.SURVEY, "answer", "回答", nps=2)])
    (tile,) = layout_of(journey).drawing(0).tiles
    assert [badge.figure for badge in tile.badges] == ["2"]
    assert "8→6→2" in {words.text for words in tile.words}
