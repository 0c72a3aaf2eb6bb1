"""A world of five square townships, with names that would like to be code."""

from dataclasses import dataclass, field
from datetime import date

import geopandas
from shapely.geometry import LineString, box
from shapely.geometry.base import BaseGeometry

from geodata.history import Edition
from geodata.model import (
    Actor,
    ActorKind,
    Claim,
    Crossing,
    DateInterval,
    Excerpt,
    Part,
    Place,
    Project,
    Region,
    Tenure,
    Township,
)

NASTY = "{{ 7*7 }} ${alert(1)} <img src=x onerror=alert(2)> `"
CORNERS = {
    "lashio": (97, 22),
    "muse": (98, 23),
    "bhamo": (97, 24),
    "hpakant": (96, 25),
    "bago": (96, 18),
}


def place(place_id: str, name: str, lon: float, lat: float, precision_m: int = 1000) -> Place:
    """Make a place inside Myanmar."""
    return Place(
        place_id=place_id, name=name, kind="town", country="MM", lon=lon, lat=lat,
        precision_m=precision_m, source="made up",
    )  # fmt: skip


@dataclass
class SmallGround:
    """Registers with just enough in them."""

    places: dict[str, Place] = field(default_factory=dict)
    townships: dict[str, Township] = field(default_factory=dict)
    regions: dict[str, Region] = field(default_factory=dict)
    projects: dict[str, Project] = field(default_factory=dict)
    crossings: dict[str, Crossing] = field(default_factory=dict)


def ground() -> SmallGround:
    """Make five townships, a zone of two of them, a project and two crossings."""
    made = SmallGround()
    for name, (lon, lat) in CORNERS.items():
        shown = NASTY if name == "muse" else name.title()
        made.places[name] = place(name, shown, lon + 0.5, lat + 0.5)
        made.townships[f"tsp-{name}"] = Township(
            township_id=f"tsp-{name}", name=shown, region_id="shan",
            zone_id="northern-shan" if lat < 24 else None, seat_place_id=name, source="made up",
        )  # fmt: skip
    for region_id, kind in (("shan", "state"), ("northern-shan", "zone")):
        made.regions[region_id] = Region(
            region_id=region_id, name=region_id, kind=kind, country="MM", source="made up"
        )
    made.places["plant"] = place("plant", "Plant", 96.2, 25.3, precision_m=20_000)
    made.projects["plant"] = Project(
        project_id="plant", name=NASTY, sector="mining", place_id="plant", source="made up"
    )
    made.places["gate"] = place("gate", "Gate", 98.8, 23.8)
    made.crossings["gate"] = Crossing(
        crossing_id="gate", name="Gate", place_id="gate", source="made up"
    )
    made.crossings["gates"] = Crossing(
        crossing_id="gates", name="Gates", members=("gate",), source="made up"
    )
    return made


def areas() -> geopandas.GeoDataFrame:
    """Draw each township as a square degree."""
    rows = [
        {
            "township_id": f"tsp-{name}",
            "name": name,
            "region_id": "shan",
            "is_schematic": True,
            "geometry": box(lon, lat, lon + 1, lat + 1),
        }
        for name, (lon, lat) in CORNERS.items()
    ]
    return geopandas.GeoDataFrame(rows, crs=4326)


def outlines(**boxes: tuple[float, float, float, float]) -> geopandas.GeoDataFrame:
    """Draw boxes by region id."""
    rows = [{"region_id": name, "geometry": box(*bounds)} for name, bounds in boxes.items()]
    return geopandas.GeoDataFrame(rows, crs=4326)


def rivers() -> geopandas.GeoDataFrame:
    """Draw one river from north to south."""
    course = LineString([(97.5, 26), (97.4, 24), (97.6, 21)])
    return geopandas.GeoDataFrame([{"name": "Salween", "geometry": course}], crs=4326)


def regions() -> dict[str, BaseGeometry]:
    """Give the zone the area of its townships."""
    zones = {one.township_id: one.zone_id for one in ground().townships.values()}
    cells = areas()
    inside = cells[cells["township_id"].map(zones) == "northern-shan"]
    return {"northern-shan": inside.geometry.union_all()}


def tenures() -> list[Tenure]:
    """Tell of Lashio before and after, and of a status for each pin."""
    day = date

    def one(kind: str, subject: str, start: date, end: date | None, **rest: object) -> Tenure:
        return Tenure.model_validate(
            {
                "subject_kind": kind, "subject_id": subject, "valid_from": start, "valid_to": end,
                "claims": ("a",), "last_evidence_on": start, **rest,
            }
        )  # fmt: skip

    return [
        one("place", "lashio", day(2024, 1, 1), day(2024, 7, 1), condition="held",
            holders=("junta",)),
        one("place", "lashio", day(2024, 7, 1), None, condition="held", holders=("mndaa",)),
        one("township", "tsp-muse", day(2024, 2, 1), None, condition="contested",
            holders=("junta",), pressing=("tnla",)),
        one("region", "northern-shan", day(2024, 8, 1), None, condition="held", holders=("mndaa",)),
        one("project", "plant", day(2024, 1, 1), None, condition="stalled"),
        one("crossing", "gate", day(2024, 8, 1), None, condition="closed", pressing=("china",)),
    ]  # fmt: skip


def editions() -> list[Edition]:
    """Give the same, known from the beginning."""
    return [Edition(tenure) for tenure in tenures()]


def claims() -> list[Claim]:
    """Tell of one meeting in Bhamo and of an exercise somewhere in the zone."""

    def one(kind: str, value: str, place_id: str, first: date, last: date, start: int) -> Claim:
        return Claim(
            kind=kind, aspect="event", value=value, place_id=place_id,
            excerpt=Excerpt(document_id="paper", start=start, end=start + 1, text="x"),
            actors=(Part(actor="china", role="party", side="a"),
                    Part(actor="junta", role="party", side="b")),
            when=DateInterval(earliest=first, latest=last),
            event=f"{kind}-event",
        )  # fmt: skip

    return [
        one("meeting", "met", "bhamo", date(2024, 6, 10), date(2024, 6, 20), 1),
        one("exercise", "live_fire", "northern-shan", date(2024, 8, 27), date(2024, 8, 29), 2),
    ]


def actors() -> dict[str, Actor]:
    """Name the actors, one of them badly."""
    return {
        actor_id: Actor(
            actor_id=actor_id,
            name=actor_id,
            short_name=NASTY if actor_id == "junta" else actor_id.upper(),
            kind=ActorKind.ARMED_GROUP,
        )
        for actor_id in ("junta", "mndaa", "tnla", "china")
    }
