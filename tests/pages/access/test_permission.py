"""Who may write is decided from everything that is known, and doubt decides against it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.parts.access.permission import Asking, How, Need, decide
from pages.parts.access.sharing import Roles, Sharing

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
AT = int(NOW.timestamp())
AUNG = {"is_logged_in": True, "email": "aung@b.org", "iat": AT - 60, "exp": AT + 3600}
HERE = Asking(False, False, Sharing(), (), {}, "Aung Zaw")
SHARED = replace(
    HERE,
    sharing=Sharing(("default",), True, Roles(reviewers=["Aung@B.org"], groups=["desk"]), True),
    user=AUNG,
)


def signed_in(**fields: Any) -> Asking:
    return replace(SHARED, user={**AUNG, **fields})


def test_on_this_machine_a_name_is_enough_and_is_marked() -> None:
    writer = decide(HERE, NOW).writer
    assert writer is not None
    assert (writer.name, writer.how) == ("Aung Zaw (not signed in)", How.ON_THIS_MACHINE)


@pytest.mark.parametrize("name", [None, ""])
def test_on_this_machine_a_name_is_asked_for(name: str | None) -> None:
    permission = decide(replace(HERE, name=name), NOW)
    assert (permission.is_allowed, permission.need) == (False, Need.NAME)


def test_elsewhere_nobody_writes_without_a_sign_in_and_it_is_said_what_to_set_up() -> None:
    permission = decide(replace(HERE, outside_signs=["the server listens elsewhere"]), NOW)
    assert not permission.is_allowed
    assert "for the server listens elsewhere" in permission.words
    assert "[auth] and [roles] in .streamlit/secrets.toml" in permission.words


def test_a_reviewer_who_is_signed_in_writes_by_address() -> None:
    writer = decide(SHARED, NOW).writer
    assert writer is not None
    assert (writer.name, writer.how) == ("aung@b.org", How.SIGNED_IN)


def test_once_there_is_a_sign_in_this_machine_needs_it_too() -> None:
    permission = decide(replace(SHARED, user={"is_logged_in": False}), NOW)
    assert permission.need is Need.SIGN_IN


def test_a_sign_in_that_streamlit_knows_of_otherwise_is_needed_too() -> None:
    permission = decide(replace(HERE, user={"is_logged_in": False}), NOW)
    assert permission.need is Need.SIGN_IN


def test_another_address_is_told_that_it_is_not_on_the_list() -> None:
    permission = decide(signed_in(email="Mallory@b.org"), NOW)
    assert not permission.is_allowed
    assert permission.words.startswith("mallory@b.org isn’t on the list of reviewers")


def test_a_member_of_a_group_writes_by_address() -> None:
    writer = decide(signed_in(email="zin@b.org", groups=["other", "desk"]), NOW).writer
    assert writer is not None
    assert writer.name == "zin@b.org"


@pytest.mark.parametrize("groups", ["des", ["Desk"], {"desk": 1}, None, [["desk"]], 7])
def test_what_is_no_such_group_lets_nobody_in(groups: object) -> None:
    assert not decide(signed_in(email="zin@b.org", groups=groups), NOW).is_allowed


@pytest.mark.parametrize("verified", [False, "false", None, 0, "", "True "])
def test_an_address_that_is_not_verified_is_refused(verified: object) -> None:
    assert "isn’t verified" in decide(signed_in(email_verified=verified), NOW).words


@pytest.mark.parametrize("verified", [True, "true"])
def test_an_address_that_is_verified_is_taken(verified: object) -> None:
    assert decide(signed_in(email_verified=verified), NOW).is_allowed


@pytest.mark.parametrize(
    "email",
    [None, "", " ", 7, "aung", "a\n@b.org", "a\u202e@b.org", "a b@c", "![x](http://x)@b.org"],
)
def test_without_an_address_to_sign_with_nobody_writes(email: object) -> None:
    assert not decide(signed_in(email=email, groups=["desk"]), NOW).is_allowed


@pytest.mark.parametrize("end", [AT, AT - 1, None, "tomorrow", True, float("nan"), 1e30])
def test_a_sign_in_that_has_ended_or_has_no_end_is_refused(end: object) -> None:
    assert decide(signed_in(exp=end), NOW).need is Need.SIGN_IN


def test_a_sign_in_may_be_set_to_last_by_the_hour() -> None:
    eight = Roles(reviewers=["aung@b.org"], sign_in_hours=8)
    shared = replace(signed_in(exp=AT - 5), sharing=replace(SHARED.sharing, roles=eight))
    assert decide(shared, NOW).is_allowed
    assert not decide(replace(shared, user={**AUNG, "iat": AT - 8 * 3600}), NOW).is_allowed
    assert not decide(replace(shared, user={**AUNG, "iat": None}), NOW).is_allowed


def test_whoever_has_signed_out_since_is_refused_in_every_tab() -> None:
    left = replace(SHARED, left_at=NOW - timedelta(seconds=30))
    assert decide(left, NOW).need is Need.SIGN_IN
    assert decide(replace(left, user={**AUNG, "iat": AT - 29}), NOW).is_allowed
    assert not decide(replace(left, user={**AUNG, "iat": None}), NOW).is_allowed


@pytest.mark.parametrize("asking", [HERE, SHARED])
def test_reading_only_faults_and_believed_headers_stop_everybody(asking: Asking) -> None:
    faulty = replace(asking.sharing, faults=("a fault",))
    for stopped in (
        replace(asking, is_read_only=True),
        replace(asking, sharing=faulty),
        replace(asking, takes_headers=True),
    ):
        assert decide(stopped, NOW).need is Need.OTHER


def test_roles_without_a_sign_in_let_nobody_write() -> None:
    roles = Sharing(roles=Roles(reviewers=["aung@b.org"]), has_roles=True)
    assert not decide(replace(HERE, sharing=roles), NOW).is_allowed


FIELDS = ("is_logged_in", "email", "email_verified", "exp", "iat", "groups", "name")
ANYTHING = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.text())


@given(
    st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(FIELDS, ANYTHING),
    )
)
def test_no_fields_whatever_make_a_reviewer_of_a_stranger(fields: dict[str, Any]) -> None:
    fields["email"] = f"not-{fields.get('email')}"
    fields["groups"] = f"not-{fields.get('groups')}"
    assert not decide(replace(SHARED, user=fields), NOW).is_allowed
