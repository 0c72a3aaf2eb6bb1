"""What comes of reading: the candidates of each document, and what could not be read."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class ReadDocument:
    """One document's candidates.

    Parameters
    ----------
    document_id
        As the lines call it.
    article
        The same for the same article under another name.
    lines
        Candidates as JSON.
    kinds
        The kind of each.
    """

    document_id: str
    article: str
    lines: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Result:
    """What came of a batch: documents, and what could not be read, in words."""

    documents: list[ReadDocument] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    undated: list[str] = field(default_factory=list)
    bad_rows: list[str] = field(default_factory=list)
