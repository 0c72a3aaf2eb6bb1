"""Words of strangers on a terminal: shown, never obeyed."""

import unicodedata

_OBEYED = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Controls, signs without a shape of their own, line ends: what a terminal acts on."""
_JOINERS = "\u200c\u200d"
"""Burmese and others spell with them."""


def to_plain(words: str) -> str:
    r"""Return words in one line, with everything a terminal would act on written out.

    Parameters
    ----------
    words
        Names, reasons, excerpts: whatever somebody typed.

    Examples
    --------
    >>> to_plain("accepted\n\x1b[2Jnothing happened")
    'accepted \\x1b[2Jnothing happened'
    """
    return "".join(map(_to_plain, " ".join(words.split())))


def to_plain_lines(text: str) -> str:
    """Return a text of several lines with everything else written out that a terminal acts on."""
    return "\n".join("".join(map(_to_plain, line)) for line in text.split("\n"))


def _to_plain(sign: str) -> str:
    if sign in _JOINERS or unicodedata.category(sign) not in _OBEYED:
        return sign
    return sign.encode("unicode_escape", "backslashreplace").decode("ascii")
