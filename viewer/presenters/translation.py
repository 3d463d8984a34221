"""Words in the chosen language without Qt, for the command line, reports and tests.

The window uses Qt's own translator over the same entries, compiled.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from viewer.domain.text import Text, Translate, english, fill
from viewer.resource_files import resource_path

LANGUAGES: Final = ("ja", "en")


def make_translate(lang: str) -> Translate:
    """The `Translate` of "ja" or "en". Any other language is English; an entry without words stays English."""
    words_by_source = _load_entries(lang)

    def translate(text: Text) -> str:
        forms = words_by_source.get((text.context, text.source))
        if not forms:
            return english(text) if lang == "en" else fill(text, text.source, translate)
        is_many = text.args.get("n", 1) != 1 and len(forms) > 1
        return fill(text, forms[1 if is_many else 0], translate)

    return translate


@cache
def _load_entries(lang: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """(context, source) -> the translated forms: one, or singular and plural."""
    path = resource_path("resources", "i18n", f"ashiato_{lang}.ts")
    if lang not in LANGUAGES or not path.is_file():
        return {}
    from xml.etree import ElementTree

    entries: dict[tuple[str, str], tuple[str, ...]] = {}
    # The file ships with the app: it is not foreign input.
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            if all(forms):
                entries[name, message.findtext("source", "")] = tuple(forms)
    return entries
