"""The page of a disclosure: plain HTML without scripts, every word of it escaped."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from viewer.domain.text import Text, Translate

_STYLE: Final = (
    "body{font:14px/1.6 'Noto Sans JP',sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1d2328}"
    "h1{font-size:22px}h2{font-size:17px;margin-top:2em;border-bottom:1px solid #c8ced3}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:3px 8px 3px 0;"
    "border-bottom:1px solid #e3e7ea;overflow-wrap:anywhere;white-space:pre-wrap}th{font-weight:600}"
    "p.note{background:#f3f5f6;padding:8px 12px}"
)
_SECTIONS: Final[tuple[tuple[str, Text, tuple[tuple[str, Text], ...]], ...]] = (
    ("identities", Text.translate("Disclosure", "Ids"), (
        ("namespace", Text.translate("Disclosure", "Kind")), ("value", Text.translate("Disclosure", "Value")))),
    ("fields", Text.translate("Disclosure", "Attributes"), (
        ("label", Text.translate("Disclosure", "What")), ("value", Text.translate("Disclosure", "Value")))),
    ("changes", Text.translate("Disclosure", "Changes of attributes"), (
        ("at", Text.translate("Disclosure", "When (UTC)")), ("label", Text.translate("Disclosure", "What")),
        ("before", Text.translate("Disclosure", "Before")), ("after", Text.translate("Disclosure", "After")))),
    ("events", Text.translate("Disclosure", "Events"), (
        ("at", Text.translate("Disclosure", "When (UTC)")), ("channel", Text.translate("Disclosure", "Channel")),
        ("name", Text.translate("Disclosure", "What")), ("title", Text.translate("Disclosure", "Title")),
        ("text", Text.translate("Disclosure", "Words")), ("source_file", Text.translate("Disclosure", "File")),
        ("source_row", Text.translate("Disclosure", "Row")))),
    ("scores", Text.translate("Disclosure", "Answers"), (
        ("at", Text.translate("Disclosure", "When (UTC)")), ("question", Text.translate("Disclosure", "Question")),
        ("value", Text.translate("Disclosure", "Value")), ("comment", Text.translate("Disclosure", "Words")))),
    ("recordings", Text.translate("Disclosure", "Recordings, in this file"), (
        ("file", Text.translate("Disclosure", "File")), ("name", Text.translate("Disclosure", "Name it came with")))),
    ("notes", Text.translate("Disclosure", "What our people wrote, also what they deleted or wrote over"), (
        ("at", Text.translate("Disclosure", "When (UTC)")), ("by", Text.translate("Disclosure", "By")),
        ("entity", Text.translate("Disclosure", "Kind")), ("field", Text.translate("Disclosure", "What")),
        ("value", Text.translate("Disclosure", "Words")))),
    ("signals", Text.translate("Disclosure", "Found by rules, automatically"), ()),
    ("audit", Text.translate("Disclosure", "Who looked at it, printed it, handed it on"), (
        ("at", Text.translate("Disclosure", "When (UTC)")), ("by", Text.translate("Disclosure", "By")),
        ("kind", Text.translate("Disclosure", "What")), ("what", Text.translate("Disclosure", "Details")),
        ("reason", Text.translate("Disclosure", "Reason")))),
)  # fmt: skip


def make_page(content: Mapping[str, Any], translate: Translate) -> str:
    """One HTML page of what `viewer.workspace.disclosure.collect` found."""
    title = translate(Text.translate("Disclosure", "Everything held on one person"))
    parts = [
        "<!DOCTYPE html>",
        f'<html><head><meta charset="utf-8"><title>{html.escape(title)}</title><style>{_STYLE}</style></head><body>',
        f"<h1>{html.escape(title)}</h1>",
        f"<p>{html.escape(str(content['workspace']))} ・ {html.escape(str(content['customer_id']))}</p>",
        _note(translate),
    ]
    for name, heading, columns in _SECTIONS:
        rows = content[name]
        parts.append(f"<h2>{html.escape(translate(heading))} ({len(rows):,})</h2>")
        if rows:
            parts += _table(rows, columns or [(key, Text("", key)) for key in rows[0]], translate)
        else:
            parts.append(f"<p>{html.escape(translate(Text.translate('Disclosure', 'Nothing.')))}</p>")
    records = translate(Text.translate("Disclosure", "The imported rows as they were"))
    parts.append(f"<h2>{html.escape(records)} ({len(content['records']):,})</h2>")
    for record in content["records"]:
        where = Text.translate("Disclosure", "{file}, row {row}", file=record["file"], row=f"{record['row']:,}")
        parts.append(f"<h3>{html.escape(translate(where))}</h3>")
        cells = [{"column": column, "value": value} for column, value in record["cells"].items()]
        parts += _table(cells, (("column", Text("", "")), ("value", Text("", ""))), None)
    return "\n".join([*parts, "</body></html>"])


def _note(translate: Translate) -> str:
    words = Text.translate(
        "Disclosure",
        "For whoever hands this out: texts may name other people, such as staff or family. Look through them first.",
    )
    return f'<p class="note">{html.escape(translate(words))}</p>'


def _table(
    rows: Sequence[Mapping[str, Any]], columns: Iterable[tuple[str, Text]], translate: Translate | None
) -> list[str]:
    """translate: None for a table without a heading."""
    shown = list(columns)
    lines = ["<table>"]
    if translate is not None:
        heads = (translate(words) if words.context else words.source for _, words in shown)
        lines.append("<tr>" + "".join(f"<th>{html.escape(head)}</th>" for head in heads) + "</tr>")
    for row in rows:
        lines.append("<tr>" + "".join(f"<td>{html.escape(_words(row.get(key)))}</td>" for key, _ in shown) + "</tr>")
    return [*lines, "</table>"]


def _words(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
