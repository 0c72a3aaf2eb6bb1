"""secrets.toml is read anew each time, and a fault in it lets nobody in."""

from pathlib import Path

import pytest

from pages.parts.access.sharing import Roles, plain_address, read_sharing


def write(folder: Path, text: str, name: str = "secrets.toml") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def test_no_file_is_no_sharing(tmp_path: Path) -> None:
    sharing = read_sharing([str(tmp_path / "none.toml")])
    assert (sharing.has_auth, sharing.has_roles, sharing.faults) == (False, False, ())


def test_the_providers_are_found_in_their_order(tmp_path: Path) -> None:
    text = "[auth]\nclient_id = 'a'\n[auth.one]\nclient_id = 'b'\n[auth.two]\nclient_id = 'c'"
    assert read_sharing([write(tmp_path, text)]).providers == ("default", "one", "two")


def test_a_later_file_takes_precedence(tmp_path: Path) -> None:
    first = write(tmp_path, "[roles]\nreviewers = ['a@b.org']\n[auth]\n", "a.toml")
    second = write(tmp_path, "[roles]\nreviewers = ['c@d.org']", "b.toml")
    sharing = read_sharing([first, second])
    assert (sharing.has_auth, sharing.roles.reviewers) == (True, ["c@d.org"])


def test_a_changed_list_is_read_at_once(tmp_path: Path) -> None:
    path = write(tmp_path, "[roles]\nreviewers = ['a@b.org']")
    assert read_sharing([path]).roles.has_reviewer("a@b.org")
    write(tmp_path, "[roles]\nreviewers = []")
    assert not read_sharing([path]).roles.has_reviewer("a@b.org")


@pytest.mark.parametrize("text", ["[roles", "\x00", "[roles]\nreviewers = 1 2"])
def test_a_file_that_is_no_toml_is_a_fault(tmp_path: Path, text: str) -> None:
    assert read_sharing([write(tmp_path, text)]).faults


def test_a_file_in_another_encoding_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "secrets.toml").write_bytes(b"\xff\xfe[auth]")
    assert read_sharing([str(tmp_path / "secrets.toml")]).faults


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("reviewer = ['a@b.org']", "reviewer"),
        ("reviewers = 'secret@b.org'", "reviewers"),
        ("reviewers = [1]", "reviewers"),
        ("sign_in_hours = 0", "sign_in_hours"),
        ("sign_in_hours = '8'", "sign_in_hours"),
        ("pseudonyms = {'secret@b.org' = 'R', 'c@d.org' = 'r '}", "the section"),
        ("pseudonyms = {'secret@b.org' = 'c@d.org'}", "the section"),
        ("pseudonyms = {'secret@b.org' = 'Aung (not signed in)'}", "the section"),
        ("pseudonyms = {'secret@b.org' = ' '}", "the section"),
    ],
)
def test_a_fault_is_said_by_its_key_and_never_by_an_address(
    tmp_path: Path, text: str, key: str
) -> None:
    [fault] = read_sharing([write(tmp_path, f"[roles]\n{text}")]).faults
    assert fault.startswith(f"[roles] in secrets.toml: {key}: ")
    assert "secret" not in fault.removeprefix("[roles] in secrets.toml")


def test_a_folder_with_auth_asks_for_a_sign_in(tmp_path: Path) -> None:
    (tmp_path / "auth").mkdir()
    assert read_sharing([str(tmp_path)]).has_auth


def test_a_reviewer_is_found_whatever_the_case() -> None:
    assert Roles(reviewers=[" Aung@B.org"]).has_reviewer("aung@b.ORG ")


def test_letters_that_only_look_alike_are_others() -> None:
    assert plain_address("\u212ayaw@b.org") != "kyaw@b.org"
    assert not Roles(reviewers=["strasse@b.org"]).has_reviewer("straße@b.org")


def test_a_pseudonym_is_signed_with_instead_of_the_address() -> None:
    roles = Roles(reviewers=["a@b.org"], pseudonyms={"A@b.org": "Reviewer 7"})
    assert [roles.name_of("a@B.org"), roles.name_of("C@d.org")] == ["Reviewer 7", "c@d.org"]
