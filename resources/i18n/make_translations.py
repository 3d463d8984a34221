"""Collects the app's words into resources/i18n/*.ts, compiles them, and writes the manual's page of keys.

Run `python resources/i18n/make_translations.py` after words or actions have changed.

Entries that are new come out unfinished: translate them in the .ts with Qt Linguist or an editor, and run this again.
lupdate does not see `Text.translate("Ctx", "text", days=3)` because of its named arguments, so the words are found in
the syntax tree first and handed to it in the plainest form; what exists already is merged by lupdate.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = Path(__file__).resolve().parent
# English needs only its plurals; everything else is the source itself.
LANGUAGES: Final = {"ja": (), "en": ("-pluralonly",)}


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One source string. is_plural: it is filled with the number `n`."""

    context: str
    source: str
    is_plural: bool


class NotLiteralError(ValueError):
    """Words that a translator will never see: an f-string, a variable, a sum."""


def find_entries(package: Path) -> set[Entry]:
    """Every translatable string of the Python files below `package`. Raises NotLiteralError with file and line."""
    return {entry for path in sorted(package.rglob("*.py")) for entry in entries_of(path)}


def entries_of(path: Path) -> Iterator[Entry]:
    yield from _walk(ast.parse(path.read_text(encoding="utf-8")), "", path)


def _walk(node: ast.AST, class_name: str, path: Path) -> Iterator[Entry]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else class_name
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute):
            yield from _entry_of(child, child.func, class_name, path)
        yield from _walk(child, inside, path)


def _entry_of(call: ast.Call, function: ast.Attribute, class_name: str, path: Path) -> Iterator[Entry]:
    owner = function.value.id if isinstance(function.value, ast.Name) else ""
    named = {keyword.arg for keyword in call.keywords}
    if function.attr == "translate" and owner in {"Text", "QCoreApplication"}:
        context, source = (_literal(argument, path) for argument in call.args[:2])
        yield Entry(context, source, "n" in named or len(call.args) > 3)
    elif function.attr == "tr" and owner == "self":
        yield Entry(class_name, _literal(call.args[0], path), "n" in named or len(call.args) > 2)


def _literal(argument: ast.expr, path: Path) -> str:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    raise NotLiteralError(f"{path.name}:{argument.lineno}: not a plain string: {ast.unparse(argument)}")


def write_plain_calls(entries: set[Entry], path: Path) -> None:
    """A Python file that lupdate reads to the last entry."""
    lines = [
        f"QCoreApplication.translate({_quoted(entry.context)}, {_quoted(entry.source)}{', None, 1' * entry.is_plural})"
        for entry in sorted(entries)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _quoted(source: str) -> str:
    escaped = source.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(tool: str, *arguments: str | Path) -> None:
    beside = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(beside), *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def update(entries: set[Entry]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        calls = Path(folder) / "words.py"
        write_plain_calls(entries, calls)
        for language, options in LANGUAGES.items():
            target = FOLDER / f"ashiato_{language}.ts"
            _run("lupdate", calls, "-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language",
                 language, *options, "-ts", target)  # fmt: skip


def compile_all() -> None:
    for language in LANGUAGES:
        source = FOLDER / f"ashiato_{language}.ts"
        _run("lrelease", "-silent", source, "-qm", source.with_suffix(".qm"))


def write_manual() -> None:
    """The manual's page of keys, out of the action table."""
    sys.path.insert(0, str(ROOT))
    from viewer.presenters.actions import make_keys_page
    from viewer.presenters.translation import make_translate

    for language in LANGUAGES:
        page = ROOT / "resources" / "docs" / "manual" / f"keys.{language}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(make_keys_page(make_translate(language)), encoding="utf-8")


if __name__ == "__main__":
    update(find_entries(ROOT / "viewer"))
    compile_all()
    write_manual()
