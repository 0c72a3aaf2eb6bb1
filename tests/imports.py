"""Read which module imports which, from the source, without running any of it."""

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath


@dataclass(frozen=True)
class Import:
    """One import: who, whom, and on which line.

    `imported` is a module of the tree when `is_inner`, otherwise the name as it is written.
    """

    path: str
    line: int
    importer: str
    imported: str
    is_inner: bool

    @property
    def where(self) -> str:
        """Say the file and the line."""
        return f"{self.path}:{self.line}"


def name_module(path: str) -> str:
    """Return the dotted name of a Python file: `a/b.py` and `a/b/__init__.py` are `a.b`."""
    parts = PurePosixPath(path).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def read_modules(paths: Collection[str]) -> dict[str, str]:
    """Return ``{dotted name: path}`` of Python files."""
    return {name_module(path): path for path in paths}


def read_imports(root: Path, path: str, modules: Collection[str]) -> Iterator[Import]:
    """Read every import of a file, deferred ones too; `modules` are those of the tree."""
    importer = name_module(path)
    package = importer if path.endswith("__init__.py") else importer.rpartition(".")[0]
    tree = ast.parse((root / path).read_text(encoding="utf-8"), filename=path)
    for node in ast.walk(tree):
        for name in _read_names(node, package):
            inner = _find_module(name, modules)
            # A package's own rooms name the package only to get at its modules.
            if inner != importer:
                yield Import(path, node.lineno, importer, inner or name, inner is not None)


def _read_names(node: ast.AST, package: str) -> list[str]:
    """Return the dotted names that a node imports, as far as they go."""
    match node:
        case ast.Import(names=names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=module, names=names, level=level):
            above = package.split(".")[: len(package.split(".")) - level + 1] if level else []
            base = ".".join([*above, *([module] if module else [])])
            return [f"{base}.{alias.name}" for alias in names]
        case ast.Call(func=function, args=[ast.Constant(value=str(name)), *_]):
            called = function.attr if isinstance(function, ast.Attribute) else ""
            called = function.id if isinstance(function, ast.Name) else called
            return [name] if called in {"import_module", "__import__"} else []
    return []


def _find_module(name: str, modules: Collection[str]) -> str | None:
    """Return the module of the tree that a name leads to: itself or its nearest package."""
    while name and name not in modules:
        name = name.rpartition(".")[0]
    return name or None
