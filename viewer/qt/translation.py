"""The window's language: our compiled words, and Qt's own for its standard dialogs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from viewer.domain.text import Text, Translate, fill
from viewer.resource_files import resource_path


class InstalledLanguage:
    """Translators stay installed as long as this lives; `remove()` before another language is installed."""

    def __init__(self, app: QCoreApplication, language: str) -> None:
        """language: "ja" or "en". Missing files leave the English sources."""
        self.language = language
        self._app = app
        self._translators: list[QTranslator] = []
        self._words_in_use: list[bytes] = []
        QLocale.setDefault(QLocale(QLocale.Language.Japanese if language == "ja" else QLocale.Language.English))
        self._install("ashiato", resource_path("resources", "i18n"))
        if language != "en":
            self._install("qtbase", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
        self.translate: Translate = self._words

    def remove(self) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()

    def _install(self, name: str, folder: Path) -> None:
        path = folder / f"{name}_{self.language}.qm"
        if not path.is_file():
            return
        # From memory: Qt maps a file that it loads itself, and crashes when an update replaces it under the open app.
        words = path.read_bytes()
        translator = QTranslator(self._app)
        if translator.load(words):
            self._app.installTranslator(translator)
            self._translators.append(translator)
            self._words_in_use.append(words)

    def _words(self, text: Text) -> str:
        count = text.args.get("n")
        if count is None:
            words = self._app.translate(text.context, text.source)
        else:
            # Qt writes the number plainly; everywhere else thousands are set apart.
            words = self._app.translate(text.context, text.source, None, int(count)).replace(f"{count}", f"{count:,}")
        return fill(text, words, self._words)
