"""The house keeps its rules, and every rule is able to say that it is broken."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import house

ROOT = Path(__file__).resolve().parent.parent
Rule = Callable[[Path], list[str]]
RULES: dict[str, Rule] = {
    "imports lead down": house.find_upward_imports,
    "every module lies on a floor": house.find_homeless_modules,
    "libraries stay in their places": house.find_stray_libraries,
    "imports make no circle": house.find_circles,
    "files are short": house.find_long_files,
    "names say something": house.find_vague_names,
    "no registry and no machine is named": house.find_forbidden_texts,
    "data files carry passports": house.find_unpassported_data,
    "the top level is the user's": house.find_strangers_on_top,
}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_house_keeps_the_rule(rule: Rule) -> None:
    complaints = rule(ROOT)
    assert not complaints, "\n" + "\n".join(complaints)


def build(root: Path, files: dict[str, str]) -> Path:
    """Write a made-up tree, parents and all."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


MODEL = {"geodata/__init__.py": "", "geodata/model/__init__.py": ""}
MAPS = {**MODEL, "geodata/maps/__init__.py": ""}
HOST = ".".join(("files", "pythonhosted", "org"))
OWN_FOLDER = "/".join(("", "home", "someone", "salween"))

BROKEN: list[tuple[str, Rule, dict[str, str], str]] = [
    (
        "a floor that imports from above",
        house.find_upward_imports,
        {**MAPS, "geodata/model/claims.py": "from geodata.maps import base\n"},
        "geodata/model/claims.py:1 imports geodata.maps",
    ),
    (
        "a floor that imports from above inside a function",
        house.find_upward_imports,
        {**MAPS, "geodata/model/claims.py": "def f():\n    import geodata.maps\n"},
        "geodata/model/claims.py:2 imports geodata.maps",
    ),
    (
        "a floor that imports from above by a relative name",
        house.find_upward_imports,
        {**MAPS, "geodata/model/claims.py": "from ..maps import base\n"},
        "geodata/model/claims.py:1 imports geodata.maps",
    ),
    (
        "a floor that imports from above by a string",
        house.find_upward_imports,
        {**MAPS, "geodata/model/a.py": "import importlib\nimportlib.import_module('geodata.maps')"},
        "geodata/model/a.py:2 imports geodata.maps",
    ),
    (
        "two rooms of one floor that know each other",
        house.find_upward_imports,
        {
            "geodata/gazetteer/__init__.py": "",
            "geodata/corpus/__init__.py": "import geodata.gazetteer",
        },
        "geodata.corpus may only import from the floors below it (geodata.model)",
    ),
    (
        "a package that imports its own floors",
        house.find_upward_imports,
        {"geodata/__init__.py": "import geodata.model", "geodata/model/__init__.py": ""},
        "geodata/__init__.py:1 imports geodata.model",
    ),
    (
        "a floor that imports a page",
        house.find_upward_imports,
        {"pages/view.py": "", "geodata/maps/base.py": "import pages.view"},
        "geodata/maps/base.py:1 imports pages.view",
    ),
    (
        "a module without a floor",
        house.find_homeless_modules,
        {"geodata/extras.py": ""},
        "geodata/extras.py lies on no floor",
    ),
    (
        "streamlit in the package",
        house.find_stray_libraries,
        {"geodata/maps/base.py": "import streamlit as st"},
        "imports streamlit: only dashboard.py and server.py and pages/ may",
    ),
    (
        "folium on a page",
        house.find_stray_libraries,
        {"pages/territory.py": "from folium.plugins import Draw"},
        "imports folium.plugins.Draw: only geodata/maps/ may",
    ),
    (
        "SQL outside the ledger",
        house.find_stray_libraries,
        {"geodata/history/tenures.py": "def read():\n    import sqlite3\n"},
        "geodata/history/tenures.py:2 imports sqlite3: only geodata/ledger/ may",
    ),
    (
        "a circle through a deferred import",
        house.find_circles,
        {
            "geodata/model/a.py": "import geodata.model.b",
            "geodata/model/b.py": "def f():\n    from geodata.model.a import g\n",
        },
        "imports go in a circle",
    ),
    (
        "a room that asks its own package for a name",
        house.find_circles,
        {
            "geodata/model/__init__.py": "from geodata.model.a import A",
            "geodata/model/a.py": "from geodata.model import B",
        },
        "imports go in a circle",
    ),
    (
        "a long file",
        house.find_long_files,
        {"geodata/model/long.py": "x = 1\n" * 251},
        "geodata/model/long.py has 251 lines",
    ),
    ("a vague file", house.find_vague_names, {"pages/utils.py": ""}, "pages/utils.py says nothing"),
    (
        "a vague folder",
        house.find_vague_names,
        {"geodata/common/dates.py": ""},
        "geodata/common/dates.py says nothing",
    ),
    (
        "a registry's host",
        house.find_forbidden_texts,
        {"requirements.txt": f"numpy @ https://{HOST}/numpy.whl"},
        "requirements.txt:1 names a registry",
    ),
    (
        "a machine's path",
        house.find_forbidden_texts,
        {"README.md": f"Open\n{OWN_FOLDER}/map.html\n"},
        "README.md:2 names a machine's path",
    ),
    (
        "data without a passport",
        house.find_unpassported_data,
        {"geodata/gazetteer/data/places.csv": "id\n"},
        "geodata/gazetteer/data/places.csv has no passport",
    ),
    (
        "data that has changed under its passport",
        house.find_unpassported_data,
        {"seeds/articles/a.txt": "new", "seeds/articles/a.toml": "document_id = 'a'\nsha256 = '0'"},
        "seeds/articles/a.txt isn't the file",
    ),
    (
        "a folder that a passer-by left on the top level",
        house.find_strangers_on_top,
        {"scratch/try.py": ""},
        "scratch does not belong on the top level",
    ),
]


@pytest.mark.parametrize(("rule", "files", "complaint"), [case[1:] for case in BROKEN],
                         ids=[case[0] for case in BROKEN])  # fmt: skip
def test_broken_rule_is_said_in_words(
    tmp_path: Path, rule: Rule, files: dict[str, str], complaint: str
) -> None:
    assert complaint in "\n".join(rule(build(tmp_path, files)))


def test_kept_rules_give_no_complaint(tmp_path: Path) -> None:
    digest = hashlib.sha256(b"id\n").hexdigest()
    tree = build(
        tmp_path,
        {
            **MAPS,
            "geodata/model/claims.py": "import datetime\n",
            "geodata/maps/base.py": "import folium\nfrom geodata.model.claims import Claim\n",
            "pages/territory.py": "import streamlit\nfrom geodata.maps import base\n",
            "dashboard.py": "import streamlit\n",
            "geodata/maps/data/a.csv": "id\n",
            "geodata/maps/data/a.passport.toml": f"file = 'a.csv'\nsha256 = '{digest}'\n",
        },
    )
    assert [complaint for rule in RULES.values() for complaint in rule(tree)] == []
