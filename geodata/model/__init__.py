"""What is said: documents, excerpts, claims, actors, places, intervals, tenures."""

from geodata.model.actors import Actor, ActorKind
from geodata.model.claims import VALUES, Aspect, Claim, ClaimRecord, Kind, Part, Polarity, Role
from geodata.model.dates import DateInterval, day_in_words
from geodata.model.documents import Document, Excerpt, Passport, PublicationBasis
from geodata.model.faults import Fault, FaultyInputError, faults_of
from geodata.model.outlines import Outline
from geodata.model.places import Crossing, Place, Project, Region, Township
from geodata.model.reading import parse_toml, read_csv_rows, read_text
from geodata.model.tenures import Condition, SubjectKind, Tenure

__all__ = [
    "VALUES", "Actor", "ActorKind", "Aspect", "Claim", "ClaimRecord", "Condition", "Crossing",
    "DateInterval", "Document", "Excerpt", "Fault", "FaultyInputError", "Kind", "Outline",
    "Part", "Passport", "Place", "Polarity", "Project", "PublicationBasis", "Region", "Role",
    "SubjectKind", "Tenure", "Township", "day_in_words", "faults_of", "parse_toml",
    "read_csv_rows", "read_text",
]  # fmt: skip
