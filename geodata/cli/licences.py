"""``python -m geodata.cli.licences``: what we stand on, under which licence, and why.

Prints ``docs/licences.md``, from the lock, the installed packages and the data's passports.
"""

import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, files, metadata
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)", re.MULTILINE)
_NEED = re.compile(r'^    "([A-Za-z0-9._-]+)[^"]*",(?:\s*# (.+))?$', re.MULTILINE)
_OSI = "License :: OSI Approved :: "
_LONGEST = 60
_NOT_STATED = "not stated in the package"
_NOT_HERE = "not installed on this platform"

_HEAD = """# Licences: what Salween stands on

Made by `python -m geodata.cli.licences > docs/licences.md`; a test holds it against what is
installed. Salween itself is under the MIT licence ([LICENSE](../LICENSE)). The articles in `seeds/`
are not: each passport says whose they are.
"""
_AUDIT = """## Known holes, and a bill of materials

The locks name every package, the ones they need too, with the hash of each file. Where their
databases can be reached, these look for known holes, and write a bill of materials in CycloneDX:

```sh
uvx pip-audit --requirement requirements.txt --require-hashes
uvx --from cyclonedx-bom cyclonedx-py requirements requirements.txt --output-file salween.cdx.json
```
"""


def write_page(root: Path = _ROOT) -> str:
    """Return the page, in Markdown."""
    parts = [_HEAD, "## Why each is needed\n", _table(("package", "what for"), read_needs(root))]
    parts += ["## Packages that run\n", _table(("package", "version", "licence"), read_pins(root))]
    parts += ["## Data\n", _table(("data", "from", "licence"), read_passports(root)), _AUDIT]
    return "\n".join(parts)


def read_needs(root: Path = _ROOT) -> list[tuple[str, str]]:
    """Return the direct dependencies, each with its reason: the comment in ``pyproject.toml``."""
    source = (root / "pyproject.toml").read_text(encoding="utf-8")
    listed = source.partition("\ndependencies = [")[2].partition("\n]")[0]
    return [(name, why) for name, why in _NEED.findall(listed)]


def read_pins(root: Path = _ROOT) -> list[tuple[str, str, str]]:
    """Return name, version and licence of all that ``requirements.txt`` locks."""
    lock = (root / "requirements.txt").read_text(encoding="utf-8")
    pins = sorted(set(_PIN.findall(lock)))
    return [(name, version, read_licence(name)) for name, version in pins]


def read_licence(name: str) -> str:
    """Return the licence of an installed package, as it states it itself."""
    try:
        fields = metadata(name).json
    except PackageNotFoundError:
        return _NOT_HERE
    if expression := fields.get("license_expression"):
        return str(expression)
    kinds = [one for one in fields.get("classifier", ()) if one.startswith(_OSI)]
    if kinds:
        return ", ".join(one.removeprefix(_OSI) for one in kinds)
    for text in (str(fields.get("license") or ""), *_texts_of(name)):
        if first := text.strip().partition("\n")[0]:
            return first.strip()[:_LONGEST]
    return _NOT_STATED


def _texts_of(name: str) -> Iterator[str]:
    """Yield the texts of the licences that a package brings along."""
    for file in files(name) or ():
        if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")):
            yield file.read_text(encoding="utf-8")


def read_passports(root: Path = _ROOT) -> list[tuple[str, str, str]]:
    """Return title, source and licence of every data file that has a passport."""
    paths = sorted((root / "geodata").rglob("*.passport.toml"))
    passports = [tomllib.loads(path.read_text(encoding="utf-8")) for path in paths]
    return [
        (one["title"], one.get("source") or "; ".join(one.get("sources", [])), one["licence"])
        for one in passports
    ]


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.write(write_page())
