"""What `bin/demo` installs is enough: no room asks for a package of an extra or of the tests."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SETTLES = """
import sys
sys.modules.update(dict.fromkeys(sys.argv[1:]))  # what is None cannot be imported
import django
django.setup()
from django.urls import get_resolver
get_resolver().url_patterns
"""


def extras() -> list[str]:
    """The modules that only extras bring."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [one for extra in project["optional-dependencies"].values() for one in extra]
    return [re.split(r"\W", one, maxsplit=1)[0] for one in wanted]


def test_every_room_and_address_loads_without_what_extras_bring() -> None:
    assert "numpy" in extras()
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "umid.config.settings"}
    done = subprocess.run(
        [sys.executable, "-c", SETTLES, *extras()],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
