"""The customer sheet: what is on it, what is not, and how real names come onto it."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from running_window import Desk, open_desk

from viewer.app import printing
from viewer.cli.reading import find_one
from viewer.presenters.translation import make_translate
from viewer.qt.calling_dialogs import CallerDialog, RevealDialog
from viewer.qt.print_desk import PrintDesk
from viewer.qt.sheet_layout import MOST_PAGES, SheetLettering, contacts_on, lay_out_sheet
from viewer.qt.sheet_printing import make_pdf
from viewer.timeline.row_content import Ink
from viewer.workspace.document import Document
from viewer.workspace.state import ViewState

pytestmark = pytest.mark.usefixtures("qapp")

FLAGSHIP = ViewState(customer_id="C-04821")


def open_sheet(desk: Desk) -> PrintDesk:
    desk.shown.window.do_action("journey.print")
    desk.settle()
    found = desk.shown.window.findChild(PrintDesk)
    assert found is not None
    return found


def words_of(desk: PrintDesk) -> str:
    return "\n".join(words.text for page in desk.pages for words in page.texts)


def real_values(desk: Desk) -> list[str]:
    journey = desk.shown.parts.reading.journey
    assert journey is not None
    wanted = {"name", "reading", "phone", "mail"}
    return [field.value for field in journey.customer.fields if field.role.value in wanted]


def streams_of(content: bytes) -> bytes:
    """The file with its streams unpacked."""
    unpacked = [content]
    for part in content.split(b"stream\n")[1:]:
        try:
            unpacked.append(zlib.decompressobj().decompress(part))
        except zlib.error:
            continue
    return b"".join(unpacked)


def test_that_the_sheet_begins_with_their_words_and_fits_two_pages(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        sheet = open_sheet(desk)
        assert 1 <= len(sheet.pages) <= MOST_PAGES
        first = [words.text for words in sheet.pages[0].texts]
        assert first[0] == "個票"
        assert first[1].startswith("「お店は最高でした")
        said = words_of(sheet)
        assert f"のうち{contacts_on(sheet.pages)}件" in said
        assert "社外秘 ・ " in said
        assert f"1 / {len(sheet.pages)} ページ" in said
        assert "仮名表示" in said


def test_that_a_masked_sheet_tells_no_name_and_no_number(sample: Path, tmp_path: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        sheet = open_sheet(desk)
        hidden = real_values(desk)
        assert hidden
        said = words_of(sheet)
        assert not any(value in said for value in hidden)
        sheet.save(tmp_path / "sheet.pdf")
        content = (tmp_path / "sheet.pdf").read_bytes()
        unpacked = streams_of(content)
        for value in hidden:
            for code in ("utf-8", "utf-16-be", "cp932"):
                assert value.encode(code) not in unpacked
        assert b"AshiatoSansJP-Regular" in content
        assert b"AshiatoSansJP-Bold" in content
        assert b"/FontFile2" in content or b"/FontFile3" in content


def test_that_real_names_need_a_reason_which_is_kept_and_printed(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        sheet = open_sheet(desk)
        assert sheet.dialog is not None

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, CallerDialog):
                QTimer.singleShot(0, answer)
                dialog.accept()
            elif isinstance(dialog, RevealDialog):
                dialog.reason.setText("折り返しの訪問のため")
                dialog.accept()

        QTimer.singleShot(0, answer)
        sheet.dialog.unmask.click()
        desk.settle()
        said = words_of(sheet)
        assert any(value in said for value in real_values(desk))
        assert "折り返しの訪問のため" in said
        store = desk.shown.document.reviews
        assert store is not None
        kept = store.load_records("reveal")
        assert [(each.fields["field"], each.fields["reason"]) for each in kept] == [("sheet", "折り返しの訪問のため")]
        sheet.dialog.unmask.click()
        desk.settle()
        assert not any(value in words_of(sheet) for value in real_values(desk))


def test_that_without_a_reason_nothing_is_shown(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        sheet = open_sheet(desk)
        assert sheet.dialog is not None

        def refuse() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, CallerDialog | RevealDialog):
                QTimer.singleShot(0, refuse)
                dialog.reject()

        QTimer.singleShot(0, refuse)
        sheet.dialog.unmask.click()
        desk.settle()
        assert not sheet.dialog.unmask.isChecked()
        assert not any(value in words_of(sheet) for value in real_values(desk))
        desk.press(Qt.Key.Key_Escape)


def test_that_hostile_words_are_plain_on_paper(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        sheet = open_sheet(desk)
        made = sheet.content
        assert made is not None
        hostile = "<img src=file:///etc/passwd> <b>太字</b> \u202eevil\u202c \x07 🙏"
        header = made.header._replace(voice=hostile)
        lettering = SheetLettering(is_japanese=True)
        pages = lay_out_sheet(made._replace(header=header), make_translate("ja"), lettering)
        said = "\n".join(words.text for page in pages for words in page.texts)
        assert "<b>太字</b>" in said
        assert "<img" in said
        assert not set(said) & {"\u202e", "\u202c", "\x07"}
        assert make_pdf(pages, lettering).startswith(b"%PDF")


def test_that_a_long_life_leaves_out_and_says_how_much(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        sheet = open_sheet(desk)
        made = sheet.content
        assert made is not None
        long_lines = ("とても長い説明" * 40,) * 6
        contacts = tuple(contact._replace(lines=long_lines) for contact in made.contacts)
        pages = lay_out_sheet(
            made._replace(contacts=contacts), make_translate("en"), SheetLettering(is_japanese=False)
        )  # fmt: skip
        assert len(pages) <= MOST_PAGES
        count = contacts_on(pages)
        assert 0 < count < len(contacts)
        assert any(f"{count} of {made.total_contacts} contacts" in words.text for words in pages[0].texts)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_that_the_command_line_writes_the_same_sheet(
    sample: Path, tmp_path: Path, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    def find(document: Document) -> int:
        return find_one(document.events, "C-04821")

    out = tmp_path / "sheet.pdf"
    pages = printing.print_sheet(sample, find, out, translate=make_translate(lang), language=lang)
    assert pages <= MOST_PAGES
    assert out.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.glob(".*pdf*")] == []


def test_that_a_contact_reads_on_paper_in_the_order_of_the_screen(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        made = open_sheet(desk).content
        source = desk.shown.parts.journey.contacts
        assert made is not None
        assert source is not None
        for contact in made.contacts:
            shown = source.row(contact.row)
            said = "\n".join(contact.lines)
            at = 0
            for title in dict.fromkeys(tile.title for tile in shown.tiles[:5]):
                at = said.index(title, at)


def test_that_a_message_and_what_became_of_it_is_one_line(sample: Path) -> None:
    with open_desk(sample, state=FLAGSHIP) as desk:
        made = open_sheet(desk).content
        source = desk.shown.parts.journey.contacts
        assert made is not None
        assert source is not None
        threads = [
            each for each in made.contacts if len(source.row(each.row).tiles) > 1 and source.row(each.row).is_slim
        ]
        assert threads
        for contact in threads:
            (line,) = contact.lines
            tiles = source.row(contact.row).tiles
            assert line.count(tiles[0].title) == 1
            assert all(piece.text in line for tile in tiles for piece in tile.details if piece.ink is not Ink.GAP)
