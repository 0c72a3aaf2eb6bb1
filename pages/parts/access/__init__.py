"""Who may write: a name on this machine, a sign-in everywhere else, asked at each write."""

from pages.parts.access.permission import How, Need, Permission, Writer, WritingRefusedError
from pages.parts.access.session import may_write, require_writer
from pages.parts.access.signing import show_signing
from pages.parts.access.telling import words_for_visitor

__all__ = [
    "How", "Need", "Permission", "Writer", "WritingRefusedError", "may_write", "require_writer",
    "show_signing", "words_for_visitor",
]  # fmt: skip
