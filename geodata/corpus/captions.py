"""Tell the caption of a photograph from a sentence of the article."""

import re

from geodata.corpus.agencies import AGENCY
from geodata.corpus.folding import fold
from geodata.corpus.stated_days import FULL_DAY

_LONGEST = 900
_LONGEST_CREDITED = 500
_TAIL = 90
_PICTURE = (
    r"(?:photo(?:graph)?s?|pictures?|images?|screen ?shots?|screen ?grabs?|video ?grabs?"
    r"|frame ?grabs?)"
)
_SHOWS = (
    r"(?:,| (?:taken|released|provided|posted|distributed|obtained|made|supplied|published"
    r"|received|from|shows?|showing|courtesy|by)\b)"
)
_OPENS = re.compile(
    rf"(?:(?:in )?(?:this|these)|(?:an?|the)(?= (?:undated |handout |file )))"
    rf" (?:[\w-]+ ){{0,3}}?{_PICTURE}{_SHOWS}"
    rf"|\(?(?:handout|file|afp|ap|reuters)? ?{_PICTURE}(?: (?:credits?|by|courtesy(?: of)?))? ?[:/]"
    r"|\(?(?:photo )?(?:credits?|caption) ?:|file ?[-–—:] |file photo\b"
    r"|(?:photo|image) (?:by|courtesy)\b",
    re.IGNORECASE,
)
# Looked for first, for few lines end with a credit and the pattern is slow to say no.
_NEAR_CREDITS = (
    *("/", ")", "]", "photo", "Photo", "PHOTO", "image", "Image", "picture", "Picture"),
    *("credit", "Credit", "screen", "Screen"),
)
_CLOSES = re.compile(
    rf"[(\[](?:(?:file |handout )?(?:{_PICTURE}|credits?)\b|(?:source|video|handout|supplied) ?:)"
    rf"[^()\[\]]{{0,60}}[)\]]\.?$"
    rf"|/ ?(?:{AGENCY}|handout|facebook|telegram|supplied)\.?$"
    r"|[.!?\"')] ?/ (?-i:[A-Z])[\w.'& -]{1,40}$"
    rf"|(?:^|[.!?] ?)(?:{_PICTURE}|credit)(?: by)? ?[:/] ?[^.]{{1,60}}\.?$",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"\b(taken|released|dated|posted|published|provided)(?: on)? ({FULL_DAY})", re.IGNORECASE
)


def is_caption(words: str) -> bool:
    """Tell whether a line opens as a caption does, or closes with a picture's credit."""
    if len(words) > _LONGEST:
        return False
    if _OPENS.match(words):
        return True
    tail = words[-_TAIL:]
    if len(words) > _LONGEST_CREDITED or not any(map(tail.__contains__, _NEAR_CREDITS)):
        return False
    return _CLOSES.search(fold(tail)) is not None


def find_caption_days(words: str) -> list[str]:
    """Return what a caption says of days: ``taken on 30 May 2023``; never a publication."""
    return [f"{verb.lower()} on {day}" for verb, day in _DATED.findall(words)]
