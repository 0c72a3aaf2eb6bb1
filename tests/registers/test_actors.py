"""The register of actors: one id each, and a file that says all that is wrong with it."""

import hashlib
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from geodata import registers
from geodata.model import Actor, ActorKind, FaultyInputError
from geodata.model.actors import Side
from geodata.registers import read_actors, side_of

HEAD = "actor_id,name,short_name,kind,variants,member_of,side,surname,note\n"


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
    words = {"regime", "junta", "Myanmar's military", "regime forces"}
    assert words <= set(read_actors()["junta"].variants)


def test_words_for_many_are_members_of_nothing() -> None:
    collectives = ("resistance-groups", "anti-regime-armies", "rebel-groups", "ethnic-armies")
    assert [read_actors()[name].member_of for name in collectives] == [None] * 4


def test_every_fault_of_the_register_is_reported_at_once(tmp_path: Path) -> None:
    found = faults_of(
        tmp_path,
        "a,A,A,state,,,,,",
        "a,A again,A,state,,,,,",
        "b,B,B,kingdom,,,,,",
        "c,,C,person,,nobody,,,",
        "d,D,D",
    )
    assert [fault.split(":")[1] for fault in found] == ["3", "4", "5", "5", "6"]
    assert "an id of its own; line 2 has this one" in found[0]
    assert "kingdom" in found[1]


def test_an_actor_is_no_member_of_itself(tmp_path: Path) -> None:
    assert "the id of another actor" in faults_of(tmp_path, "a,A,A,state,,a,,,")[0]


def test_other_columns_are_refused_by_name(tmp_path: Path) -> None:
    assert "expected actor_id,name" in faults_of(tmp_path, "a,A", head="actor_id,name\n")[0]


def test_only_three_names_are_borne_by_two_actors() -> None:
    bearers = Counter(
        name
        for actor in read_actors().values()
        for name in {actor.name, actor.short_name, *actor.variants}
    )
    shared = {name for name, count in bearers.items() if count > 1}
    assert shared == {"AFP", "PLA", "People's Liberation Army"}


@pytest.mark.parametrize("register", ["actors", "offices"])
def test_each_register_is_the_one_its_passport_was_made_for(register: str) -> None:
    folder = Path(registers.__file__).parent / "data"
    passport = tomllib.loads((folder / f"{register}.passport.toml").read_text(encoding="utf-8"))
    assert (
        hashlib.sha256((folder / f"{register}.csv").read_bytes()).hexdigest() == passport["sha256"]
    )


@pytest.mark.parametrize(
    ("name", "actor_id"),
    [
        ("Myanmar military", "junta"),
        ("Burmese army", "junta"),
        ("State Administration Council", "junta"),
        ("junta troops", "junta"),
        ("regime soldiers", "junta"),
        ("Northeastern Command", "junta"),
        ("Light Infantry Battalion", "junta"),
        ("Three Brotherhood Alliance", "brotherhood-alliance"),
        ("Chin Brotherhood", "chin-brotherhood"),
        ("United League of Arakan", "aa"),
        ("MNTJP", "mndaa"),
        ("KIO", "kia"),
        ("KNLA", "knu"),
        ("PNLA", "pnlo"),
        ("PNA", "pno"),
        ("SSA-N", "sspp"),
        ("SSA-S", "rcss"),
        ("Karen Border Guard Force", "karen-bgf"),
        ("BGF", "border-guard-forces"),
        ("Pyu Saw Htee", "pyusawhti"),
        ("Mandalay PDF", "mandalay-pdf"),
        ("People's Defense Force", "pdf"),
        ("local defense forces", "local-defence-forces"),
        ("resistance fighters", "resistance-groups"),
        ("anti-junta forces", "anti-regime-armies"),
        ("insurgents", "rebel-groups"),
        ("ethnic armed organisations", "ethnic-armies"),
        ("NUG", "nug"),
        ("China's defense ministry", "china-defence-ministry"),
        ("Wanbao", "wanbao"),
        ("ASEAN", "asean"),
        ("Peng Deren", "peng-daxun"),
        ("Tun Mrat Naing", "twan-mrat-naing"),
    ],
)
def test_a_name_as_the_press_writes_it_is_on_record(name: str, actor_id: str) -> None:
    actor = read_actors()[actor_id]
    assert name in {actor.name, *actor.variants}


def test_names_are_written_plainly_and_without_article() -> None:
    odd = [
        name
        for actor in read_actors().values()
        for name in actor.variants
        if name.lower().startswith(("the ", "a ", "an ")) or set("’‘–—\u00a0") & set(name)
    ]
    assert odd == []


def test_no_actor_lists_a_name_twice() -> None:
    twice = [
        (actor.actor_id, name)
        for actor in read_actors().values()
        for name, count in Counter(actor.variants).items()
        if count > 1
    ]
    assert twice == []


def test_everybody_but_a_person_says_which_side_it_is_on() -> None:
    silent = [
        actor.actor_id
        for actor in read_actors().values()
        if actor.side is None and actor.kind is not ActorKind.PERSON
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("actor_id", "side"),
    [
        ("junta", Side.REGIME),
        ("soe-win", Side.REGIME),
        ("pyusawhti", Side.REGIME_ALIGNED),
        ("karen-bgf", Side.REGIME_ALIGNED),
        ("aa", Side.ETHNIC_ARMED),
        ("peng-daxun", Side.ETHNIC_ARMED),
        ("duwa-lashi-la", Side.RESISTANCE),
        ("mandalay-pdf", Side.RESISTANCE),
        ("rebel-groups", Side.RESISTANCE),
        ("mao-ning", Side.CHINA),
        ("wanbao", Side.CHINA),
        ("pla-burma", Side.RESISTANCE),
        ("china-pla", Side.CHINA),
        ("tom-andrews", Side.OTHER),
        ("thein-sein", None),
        ("nobody-on-record", None),
    ],
)
def test_side_is_its_own_or_that_of_what_it_belongs_to(actor_id: str, side: Side | None) -> None:
    assert side_of(actor_id, read_actors()) is side


def test_a_ring_of_members_has_no_side() -> None:
    ring = {
        one: Actor(
            actor_id=one, name=one, short_name=one, kind=ActorKind.ORGANISATION, member_of=other
        )
        for one, other in (("a", "b"), ("b", "a"))
    }
    assert side_of("a", ring) is None


def test_a_side_that_is_none_of_them_is_a_fault(tmp_path: Path) -> None:
    assert "side = 'rebels'" in faults_of(tmp_path, "a,A,A,state,,,rebels,,")[0]


@pytest.mark.parametrize(
    ("actor_id", "surname"),
    [("ma-jia", "Ma"), ("tom-andrews", "Andrews"), ("soe-win", ""), ("he-weidong", "")],
)
def test_only_who_is_called_by_a_surname_has_one(actor_id: str, surname: str) -> None:
    """Burmese names have none, and He would be every pronoun."""
    assert read_actors()[actor_id].surname == surname


def test_a_surname_is_a_part_of_the_name() -> None:
    for actor in read_actors().values():
        assert actor.surname in actor.name
        assert not actor.surname or actor.kind is ActorKind.PERSON
