"""Pages out of the templates in resources/templates. Every word is escaped there unless a template says otherwise."""

from __future__ import annotations

import base64
import re
from functools import cache
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from viewer.domain.report_content import Cell, Facts, Paragraph, Picture, Points, Report, ReportKind, Table, Voice
from viewer.resource_files import resource_path

_KIND_BY_BLOCK: Final = {
    Facts: "facts", Paragraph: "paragraph", Points: "points", Voice: "voice", Table: "table", Picture: "picture",
}  # fmt: skip
_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|~$])")
_FIRST: Final = re.compile(r"^(\s*)(#|[-+=]|(\d+)(?=[.)]))", re.MULTILINE)
"""What begins a heading, a list or a rule where it stands first in a line; of a numbered point the dot is meant."""


def make_html(report: Report) -> bytes:
    """One file: no scripts, nothing from elsewhere, pictures within."""
    name = "pack.html.j2" if report.kind is ReportKind.PACK else "report.html.j2"
    return _environment(is_markup=True).get_template(name).render(report=report).encode()


def make_markdown(report: Report) -> bytes:
    """One file: pictures stand at its end, so that the words above can be read as they are."""
    made = _environment(is_markup=False).get_template("report.md.j2").render(report=report)
    return (re.sub(r"\n{3,}", "\n\n", made).strip() + "\n").encode()


@cache
def _environment(*, is_markup: bool) -> Environment:
    made = Environment(
        loader=FileSystemLoader(resource_path("resources", "templates")), autoescape=is_markup,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    made.filters |= {"png": _png, "md": markdown_words, "md_cell": _markdown_cell, "md_quote": _markdown_quote,
                     "md_break": _markdown_break}  # fmt: skip
    made.tests["of_kind"] = _is_of_kind
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    return made


def _is_of_kind(block: Any, kind: str) -> bool:
    return _KIND_BY_BLOCK.get(type(block)) == kind


def _png(picture: Picture) -> Markup:
    return Markup("data:image/png;base64,{}").format(base64.b64encode(picture.png).decode())


def markdown_words(words: str) -> str:
    """`words` so that Markdown shows them as they are: no markup, no HTML, no picture from elsewhere."""
    words = _SPECIAL.sub(r"\\\1", words.replace("&", "&amp;"))
    return _FIRST.sub(lambda match: f"{match[1]}{match[3]}\\" if match[3] else f"{match[1]}\\{match[2]}", words)


def _markdown_cell(cell: Cell | str) -> str:
    words = cell if isinstance(cell, str) else cell.words
    return "<br>".join(markdown_words(line) for line in words.splitlines())


def _markdown_quote(words: str) -> str:
    return "\n".join(f"> {markdown_words(line)}  ".rstrip() + "  " for line in words.splitlines())


def _markdown_break(words: str) -> str:
    """Lines stay lines."""
    return "  \n".join(markdown_words(line) for line in words.splitlines())
