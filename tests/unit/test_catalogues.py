"""A catalogue keeps what is said of it, and the reader is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings

from umid.config import catalogues
from umid.config.catalogues import TRANSLATED, gathered
from umid.foundation.ui.catalogues import catalogues as shown
from umid.kernel.languages import Language


def test_who_reviewed_a_catalogue_outlasts_gathering_and_reaches_the_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = gathered()
    monkeypatch.setattr(catalogues, "LOCALE", tmp_path)
    for language in TRANSLATED:
        catalogues.update(language, template)
    kept = catalogues.path_of(Language.KAZAKH)
    kept.write_text(kept.read_text("utf-8").replace("nobody yet", "A. Reader"), "utf-8")

    catalogues.update(Language.KAZAKH, template)
    catalogues.compile_all()
    monkeypatch.setattr(settings, "LOCALE_PATHS", [tmp_path])

    reviewed = {one.language: one.reviewed_by for one in shown.__wrapped__()}
    assert reviewed == dict.fromkeys(Language, "") | {Language.KAZAKH: "A. Reader"}
