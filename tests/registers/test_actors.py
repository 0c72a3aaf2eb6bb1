"""The register of actors: one id each, and a file that says all that is wrong with it."""

import hashlib
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from geodata import registers
from geodata.model import ActorKind, FaultyInputError
from geodata.registers import read_actors

HEAD = "actor_id,name,short_name,kind,variants,member_of,note\n"


def faults_of(folder: Path, *rows: str, head: str = HEAD) -> list[str]:
    (folder / "actors.csv").write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    with pytest.raises(FaultyInputError) as raised:
        read_actors(folder)
    return [str(fault).removeprefix(f"{folder}/") for fault in raised.value.faults]


def test_the_news_agency_and_the_party_are_two_actors() -> None:
    actors = read_actors()
    agency, party = actors["afp-news-agency"], actors["arakan-front-party"]
    assert "AFP" in agency.variants
    assert "AFP" in party.variants
    assert (agency.kind, party.kind) == (ActorKind.ORGANISATION, ActorKind.PARTY)


def test_no_two_actors_share_a_short_name() -> None:
    names = [actor.short_name for actor in read_actors().values()]
    assert len(names) == len(set(names))


def test_regime_and_junta_are_words_for_one_actor() -> None:
    words = {"regime", "junta", "Myanmar’s military", "Regime forces"}
    assert words <= set(read_actors()["junta"].variants)


def test_words_for_many_are_members_of_nothing() -> None:
    collectives = ("resistance-groups", "anti-regime-armies", "rebel-groups", "ethnic-armies")
    assert [read_actors()[name].member_of for name in collectives] == [None] * 4


def test_every_fault_of_the_register_is_reported_at_once(tmp_path: Path) -> None:
    found = faults_of(
        tmp_path,
        "a,A,A,state,,,",
        "a,A again,A,state,,,",
        "b,B,B,kingdom,,,",
        "c,,C,person,,nobody,",
        "d,D,D",
    )
    assert [fault.split(":")[1] for fault in found] == ["3", "4", "5", "5", "6"]
    assert "an id of its own; line 2 has this one" in found[0]
    assert "kingdom" in found[1]


def test_an_actor_is_no_member_of_itself(tmp_path: Path) -> None:
    assert "the id of another actor" in faults_of(tmp_path, "a,A,A,state,,a,")[0]


def test_other_columns_are_refused_by_name(tmp_path: Path) -> None:
    assert "expected actor_id,name" in faults_of(tmp_path, "a,A", head="actor_id,name\n")[0]


def test_only_afp_names_two_actors() -> None:
    bearers = Counter(
        name
        for actor in read_actors().values()
        for name in {actor.name, actor.short_name, *actor.variants}
    )
    assert [name for name, count in bearers.items() if count > 1] == ["AFP"]


def test_the_register_is_the_one_its_passport_was_made_for() -> None:
    folder = Path(registers.__file__).parent / "data"
    passport = tomllib.loads((folder / "actors.passport.toml").read_text(encoding="utf-8"))
    assert hashlib.sha256((folder / "actors.csv").read_bytes()).hexdigest() == passport["sha256"]
