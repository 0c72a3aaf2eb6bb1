"""Articles in: texts kept byte for byte, each with its passport."""

from geodata.corpus.documents import read_documents

__all__ = ["read_documents"]
