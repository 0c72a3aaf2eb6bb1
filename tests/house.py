"""The rules of the house, as functions that return complaints in words.

Each takes the folder of a tree like this project's and returns one sentence for each thing
that breaks the rule: an empty list is a clean house.
"""

import hashlib
import re
import shutil
import subprocess
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path, PurePosixPath

from tests.imports import Import, read_imports, read_modules

# From the ground up; a floor imports from those below it, and rooms of one floor don't
# know each other.
FLOORS = (
    ("geodata.model",),
    ("geodata.corpus", "geodata.gazetteer", "geodata.registers"),
    ("geodata.extract",),
    ("geodata.ledger",),
    ("geodata.history",),
    ("geodata.exchange",),
    ("geodata.maps",),
    ("geodata.cli",),
    ("geodata.__main__",),
    ("pages",),
    ("dashboard",),
    ("server",),
)
LEVELS = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
# Library: where alone the product imports it.
HOMES = {
    "streamlit": ("dashboard.py", "server.py", "pages/"),
    "streamlit_folium": ("dashboard.py", "pages/"),
    "folium": ("geodata/maps/",),
    "branca": ("geodata/maps/",),
    "sqlalchemy": ("geodata/ledger/",),
    "sqlite3": ("geodata/ledger/",),
    "psycopg": ("geodata/ledger/",),
}
PRODUCT = ("geodata/", "pages/", "dashboard.py", "server.py", "run.py")
LONGEST = 250
VAGUE = {"common", "helper", "helpers", "misc", "util", "utils"}
ON_TOP = {
    *(".ci", ".gitattributes", ".gitignore", ".streamlit", "CHANGELOG.md", "CONTRIBUTING.md"),
    *("LICENSE", "README.md", "benchmarks", "dashboard.py", "docs", "geodata", "pages"),
    *("pyproject.toml", "requirements-dev.txt", "requirements.txt", "run.py", "seeds", "server.py"),
    "tests",
}
# Written so that this file doesn't hold what it forbids.
HOSTS = ("pypi", "pythonhosted"), ("npmjs", "yarnpkg", "anaconda", "golang")
REGISTRY = re.compile(
    rf"\b(?:{'|'.join(HOSTS[0])})[.]org\b|\b(?:{'|'.join(HOSTS[1])})[.](?:org|com)\b", re.IGNORECASE
)
MACHINE_PATH = re.compile(
    r"(?<![\w.:/])/(?:work|root|tmp|home|Users)/\w|\bfile:///?\w|\b[A-Z]:\\+Users"
)


def list_files(root: Path) -> list[str]:
    """List the files that are or would be committed, as paths from `root` with slashes.

    Without git, or where git won't answer, everything counts but hidden folders and caches.
    """
    git = shutil.which("git")
    if git and (root / ".git").exists():
        ask = [git, "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
        answer = subprocess.run(ask, cwd=root, capture_output=True, text=True, check=False)
        if answer.returncode == 0:
            paths = set(answer.stdout.split("\0"))
            return sorted(path for path in paths if path and (root / path).is_file())
    everything = (path.relative_to(root) for path in root.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in everything if not _is_by_product(path))


def _is_by_product(path: Path) -> bool:
    """Tell whether a path lies in an environment, a cache or git's own folder."""
    hidden = any(part.startswith(".") and part not in ON_TOP for part in path.parts)
    return hidden or "__pycache__" in path.parts


def list_product(root: Path) -> list[str]:
    """List the product's Python files: what users run, not tests and benchmarks."""
    return [path for path in list_files(root) if path.endswith(".py") and path.startswith(PRODUCT)]


def list_inner_imports(root: Path) -> Iterator[Import]:
    """List every import of one product module by another, deferred ones too."""
    modules = read_modules(list_product(root))
    for path in modules.values():
        yield from (found for found in read_imports(root, path, set(modules)) if found.is_inner)


def find_room(module: str) -> str | None:
    """Return the floor's room that a module lies in, or None outside all floors."""
    return next((room for room in LEVELS if f"{module}.".startswith(f"{room}.")), None)


def find_upward_imports(root: Path) -> list[str]:
    """Complain of imports that don't lead down, and of modules that lie on no floor."""
    complaints = []
    for found in list_inner_imports(root):
        importer, imported = find_room(found.importer), find_room(found.imported)
        if importer is None:
            complaints.append(f"{found.where} imports {found.imported}, though it lies on no floor")
        elif found.imported == "geodata":
            continue  # The package itself holds nothing; its folder is a place to start from.
        elif imported is None or (imported != importer and LEVELS[imported] >= LEVELS[importer]):
            complaints.append(
                f"{found.where} imports {found.imported}: {importer} may only import from the "
                f"floors below it ({', '.join(sum(FLOORS[: LEVELS[importer]], ())) or 'none'})"
            )
    return complaints


def find_homeless_modules(root: Path) -> list[str]:
    """Complain of modules of `geodata` that belong to no floor."""
    modules = read_modules(list_product(root))
    return [
        f"{path} lies on no floor: put it into one of geodata's, or give it one in tests/house.py"
        for module, path in modules.items()
        if module.startswith("geodata.") and find_room(module) is None
    ]


def find_stray_libraries(root: Path) -> list[str]:
    """Complain of Streamlit, folium and SQL outside the places that are theirs."""
    found = (each for path in list_product(root) for each in read_imports(root, path, set()))
    return [
        f"{each.where} imports {each.imported}: only {' and '.join(homes)} may"
        for each in found
        if (homes := HOMES.get(each.imported.split(".")[0])) and not each.path.startswith(homes)
    ]


def find_circles(root: Path) -> list[str]:
    """Complain of the first circle of imports, whether at the top or inside functions."""
    graph: dict[str, set[str]] = {}
    for found in list_inner_imports(root):
        graph.setdefault(found.importer, set()).add(found.imported)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [f"imports go in a circle: {' ← '.join(error.args[1])}"]
    return []


def find_long_files(root: Path) -> list[str]:
    """Complain of Python files that are too long to be read in one go."""
    lengths = {
        path: (root / path).read_text(encoding="utf-8").count("\n")
        for path in list_files(root)
        if path.endswith(".py")
    }
    return [
        f"{path} has {length} lines, more than {LONGEST}: split it by what it does"
        for path, length in lengths.items()
        if length > LONGEST
    ]


def find_vague_names(root: Path) -> list[str]:
    """Complain of files and folders whose name says nothing."""
    return [
        f"{path} says nothing by its name: name it after what it holds"
        for path in list_files(root)
        if VAGUE & {PurePosixPath(part).stem.lower() for part in PurePosixPath(path).parts}
    ]


def find_forbidden_texts(root: Path) -> list[str]:
    """Complain of package registries' hosts and of paths that only one machine has."""
    complaints = []
    for path in list_files(root):
        text = (root / path).read_bytes().decode("utf-8", errors="ignore")
        for number, line in enumerate(text.splitlines(), 1):
            for what, pattern in (("a registry", REGISTRY), ("a machine's path", MACHINE_PATH)):
                if hit := pattern.search(line):
                    complaints.append(f"{path}:{number} names {what}: {hit.group()!r}")
    return complaints


def _read_passports(file: Path) -> Iterator[str]:
    """Read the passports beside a data file, and its folder's if that names the file."""
    for suffix in (f"{file.suffix}.passport.toml", ".passport.toml", ".toml"):
        beside = file.with_suffix(suffix)
        if beside.is_file():
            yield beside.read_text(encoding="utf-8")
    shared = file.with_name("PASSPORTS.toml")
    if shared.is_file() and file.name in (text := shared.read_text(encoding="utf-8")):
        yield text


def find_unpassported_data(root: Path) -> list[str]:
    """Complain of data files without a passport, and of passports whose hash doesn't fit."""
    complaints = []
    for path in list_files(root):
        is_data = path.startswith("seeds/") or re.match(r"geodata/(.+/)?data/", path)
        if not is_data or path.endswith((".toml", ".py", ".md")):
            continue
        file = root / path
        passports = list(_read_passports(file))
        if not passports:
            complaints.append(f"{path} has no passport: say its source, licence, date and sha256")
        elif not any(hashlib.sha256(file.read_bytes()).hexdigest() in text for text in passports):
            complaints.append(f"{path} isn't the file whose sha256 its passport gives")
    return complaints


def find_strangers_on_top(root: Path) -> list[str]:
    """Complain of anything on the top level that isn't the user's or asked for by a tool."""
    tops = {path.split("/")[0] for path in list_files(root)}
    return [f"{top} does not belong on the top level" for top in sorted(tops - ON_TOP)]
