"""What a command says when it can't be done."""

from pathlib import Path


class CommandError(Exception):
    """A sentence for the user: what was given, what was expected, what to do next."""


def check_seeds(seeds: Path) -> None:
    """Refuse a directory that holds no corpus.

    Raises
    ------
    CommandError
        When there is no ``articles/`` in it.
    """
    if not (seeds / "articles").is_dir():
        msg = f"{seeds}: expected a directory with articles/ and claims/ in it; name it by --seeds"
        raise CommandError(msg)
