"""What docs/sharing.md tells whoever shares a server is so."""

import re
from pathlib import Path

from pages.parts.access.sharing import Roles, read_sharing

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "docs" / "sharing.md").read_text(encoding="utf-8")


def test_the_example_is_read_without_a_fault(tmp_path: Path) -> None:
    [example] = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    (tmp_path / "secrets.toml").write_text(example, encoding="utf-8")
    sharing = read_sharing([str(tmp_path / "secrets.toml")])
    assert (sharing.providers, sharing.faults) == (("default",), ())
    assert sharing.roles.has_reviewer("Aung@example.org")
    assert sharing.roles.name_of("aung@example.org") == "Reviewer 7"


def test_every_key_of_the_roles_is_told_of() -> None:
    told = set(re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE))
    assert told == set(Roles.model_fields)


def test_the_secrets_are_kept_out_of_git() -> None:
    assert ".streamlit/secrets.toml" in (ROOT / ".gitignore").read_text(encoding="utf-8").split()


def test_what_signing_in_needs_comes_with_a_plain_start() -> None:
    locked = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    for name in ("authlib", "httpx", "itsdangerous"):
        assert re.search(rf"^{name}==", locked, re.MULTILINE), name
