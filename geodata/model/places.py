"""Places, townships and regions. Coordinates are EPSG:4326, lon before lat."""

from pydantic import BaseModel, ConfigDict, Field


class Place(BaseModel):
    """A point on the ground with a name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    place_id: str
    name: str
    kind: str
    """``town``, ``city``, ``village``, ``crossing``, ``project``, ``landmark``."""
    country: str = Field(pattern=r"^[A-Z]{2}$")
    """ISO 3166-1 alpha-2."""
    region_id: str | None = None
    """State, region or province it lies in."""
    township_id: str | None = None
    lon: float = Field(ge=-180, le=180)
    lat: float = Field(ge=-90, le=90)
    precision_m: int = Field(gt=0)
    """Radius in metres within which the place certainly lies."""
    p_code: str | None = None
    geonames_id: int | None = None
    variants: tuple[str, ...] = ()
    """Other Latin spellings."""
    name_my: str | None = None
    name_zh: str | None = None
    source: str
    """Where the coordinates come from."""
    note: str = ""


class Township(BaseModel):
    """One of Myanmar's 330 townships, known by its seat."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    township_id: str
    name: str
    region_id: str
    """State or region."""
    zone_id: str | None = None
    """A part of a state that sources speak of (``northern-shan``)."""
    seat_place_id: str
    p_code: str | None = None
    variants: tuple[str, ...] = ()
    name_my: str | None = None
    source: str


class Region(BaseModel):
    """An area larger than a township: country, state, province, or a part of one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    region_id: str
    name: str
    kind: str
    """``country``, ``state``, ``region``, ``union_territory``, ``province``, ``zone``."""
    country: str
    parent_id: str | None = None
    p_code: str | None = None
    variants: tuple[str, ...] = ()
    name_my: str | None = None
    name_zh: str | None = None
    source: str
    note: str = ""


class Project(BaseModel):
    """A China-backed project named or implied by a source."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    project_id: str
    name: str
    sector: str
    place_id: str
    township_id: str | None = None
    variants: tuple[str, ...] = ()
    source: str
    note: str = ""


class Crossing(BaseModel):
    """A crossing of Myanmar's border with China, or a group of them that sources speak of."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    crossing_id: str
    name: str
    place_id: str | None = None
    """Where it lies on Myanmar's side; None for a group, which has no pin."""
    members: tuple[str, ...] = ()
    """For a group: the crossings we read it to mean. Their status is said of the group."""
    opposite: str = ""
    """The town or port on China's side, in words."""
    zone_id: str | None = None
    holder_area: str | None = None
    """Actor id in whose area it is usually put, background knowledge with a source."""
    variants: tuple[str, ...] = ()
    source: str
    note: str = ""
