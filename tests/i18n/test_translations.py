"""Every word for people is there in Japanese, and what is compiled is what is written."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from viewer.domain.text import Text
from viewer.presenters.translation import make_translate
from viewer.resource_files import resource_path

FOLDER = resource_path("resources", "i18n")
sys.path.insert(0, str(FOLDER))

from make_translations import Entry, NotLiteralError, entries_of, find_entries  # noqa: E402

PACKAGE = Path(__file__).resolve().parents[2] / "viewer"


def load_messages(language: str) -> list[tuple[str, ElementTree.Element]]:
    root = ElementTree.parse(FOLDER / f"ashiato_{language}.ts").getroot()
    return [
        (context.findtext("name", ""), message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def forms(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def places(words: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}", words))


def test_that_the_japanese_file_holds_exactly_the_words_of_the_code() -> None:
    written = {(context, message.findtext("source", "")) for context, message in load_messages("ja")}
    assert written == {(entry.context, entry.source) for entry in find_entries(PACKAGE)}


def test_that_no_entry_is_unfinished_or_empty() -> None:
    left = [
        (context, message.findtext("source"))
        for language in ("ja", "en")
        for context, message in load_messages(language)
        if "type" in message.find("translation").attrib or not all(forms(message))
    ]
    assert left == []


def test_that_translations_keep_every_place_to_fill() -> None:
    broken = [
        (source, form)
        for language in ("ja", "en")
        for _context, message in load_messages(language)
        for form in forms(message)
        if sorted(re.findall(r"\{\w+\}", source := message.findtext("source", "")))
        != sorted(re.findall(r"\{\w+\}", form))
    ]
    assert broken == []


def test_that_no_brace_is_left_alone() -> None:
    for _context, message in load_messages("ja"):
        for form in forms(message):
            assert not set(re.sub(r"\{\w+\}", "", form)) & set("{}")


def test_that_an_english_plural_has_both_forms() -> None:
    translate = make_translate("en")
    visits = {translate(Text("Customers", "%n visit(s)", {"n": count})) for count in (1, 2)}
    assert visits == {"1 visit", "2 visits"}


def test_that_words_come_in_japanese_without_qt() -> None:
    translate = make_translate("ja")
    assert translate(Text("Customers", "%n visit(s)", {"n": 12})) == "12訪問"
    assert translate(Text("Nowhere", "Not known: {name}", {"name": "x"})) == "Not known: x"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_that_the_compiled_words_are_those_of_the_source(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "fresh.qm"
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", FOLDER / f"ashiato_{language}.ts", "-qm", compiled], check=True)
    assert compiled.read_bytes() == (FOLDER / f"ashiato_{language}.qm").read_bytes()


def test_that_an_f_string_in_words_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bad.py"
    path.write_text('class A:\n    def b(self, n):\n        return self.tr(f"{n} rows")\n')
    with pytest.raises(NotLiteralError, match=r"bad\.py:3"):
        list(entries_of(path))


def test_that_named_arguments_and_plurals_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "good.py"
    path.write_text(
        'A = Text.translate("Ctx", "{days} days", days=3)\nB = Text.translate("Ctx", "%n row(s)", n=2)\n'
        'class C:\n    def d(self):\n        self.tr("One" " two")\n'
    )
    assert set(entries_of(path)) == {
        Entry("Ctx", "{days} days", False), Entry("Ctx", "%n row(s)", True), Entry("C", "One two", False),
    }  # fmt: skip
