"""Tell the lines of an article from those of the page around it."""

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from geodata.corpus.agencies import AGENCY
from geodata.corpus.captions import is_caption
from geodata.corpus.folding import fold
from geodata.corpus.source_texts import Span
from geodata.corpus.text_lines import Line

_LONGEST_LABEL = 200
_SOCIAL = r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|instagram|youtube|tiktok|viber|line)"

# A line of these words and no others.
_LABEL = re.compile(
    rf"""(?:subscribe|sign\ (?:up|in)|donate|support\ us)(?:\ (?:now|here|today))?
    |log\ ?in|register|share|tweet|print|e-?mail|{_SOCIAL}|messenger|reddit|copy\ (?:link|url)
    |advertise(?:ment|\ with\ us)|sponsored(?:\ content)?|menu|home|search|close|loading[. ]*
    |skip\ to\ (?:main\ )?content|comments?|reply|back\ to\ top|(?:read|load|see|show|learn)\ more
    |listen(?:\ to\ this\ (?:article|story))?|(?:previous|next)(?:\ (?:article|post|story))?
    |\d+\ (?:comments?|shares?|views?|likes?)|\d+\ min(?:ute)?s?(?:\ of)?\ read""",
    re.VERBOSE,
)
# A line that begins so.
_LABELLED = re.compile(
    rf"""(?:read(?:\ (?:more|also|next|this))?|(?:also|see|watch)(?:\ (?:read|also|more))?|watch
        |more|related(?:\ \w+)?)\ ?(?::|>|»)
    |read\ more\ (?:about|at|on|from)\b
    |share\ (?:this\ (?:article|story|post|page|news|on|via|with|:)|this$|(?:on|via)\ {_SOCIAL}\b|:)
    |sign\ up\ (?:for|to)\ (?:our|the|receive|get)\b|subscribe\ (?:to|for|via)\b
    |follow\ (?:us|.{{1,40}})\ on\ {_SOCIAL}\b
    |join\ (?:us\ on|our\ (?:{_SOCIAL}|newsletter|channel|group|mailing))\b
    |get\ (?:our|the\ latest)\ (?:\w+\ ){{0,3}}(?:newsletter|news|updates|stories)\b
    |(?:support|donate\ to)\ (?:our\ (?:work|journalism)|independent\ (?:media|journalism))\b
    |(?:photos?|images?|pictures?)(?:\ (?:by|credits?))?\ ?:(?:\ \S+){{1,4}}$
    |click\ here\b|(?:tags?|topics?|filed\ under|categor(?:y|ies)|keywords?|source)\ ?:
    |(?:copyright\ )?(?:\(c\)|©)|copyright\ \d{4}|all\ rights\ reserved
    |this\ (?:article|story|report|piece)\ (?:was\ )?(?:first|originally)\b
    |your\ e-?mail\ address\ will\ not\ be\ published
    |reading\ time\ ?:
    |(?:first\ )?published(?:\ (?:on|at))?\ ?:|posted(?:\ (?:on|at))?\ ?:|(?:last\ )?updated\ ?:""",
    re.VERBOSE,
)
# What follows the article on every page that has it, so that all after it is the page's.
_TAIL = re.compile(
    r"""you\ (?:may|might|will|'ll)\ (?:also\ )?(?:like|love|enjoy|be\ interested\ in).{0,30}
    |notify\ of|inline\ feedbacks?|view\ all\ comments
    |(?:leave|post|write|add)\ a\ (?:reply|comment)
    |join\ the\ (?:conversation|discussion)|(?:be\ the\ )?first\ to\ comment.{0,20}
    |\(?(?:additional\ )?(?:reporting|writing|editing)\ by\ .{1,200}""",
    re.VERBOSE,
)
# A list of other stories, after which the article may go on.
_INSET = re.compile(
    r"""related(?:\ (?:articles?|stories|posts?|news|topics?|content|coverage|reading|links?))?
    |more\ (?:from\ .{1,40}|stories|news|articles|on\ this(?:\ story)?)|recommended(?:\ for\ you)?
    |most\ (?:read|popular|viewed|shared)|trending(?:\ now)?|editor'?s'?\ picks?
    |latest(?:\ (?:news|stories))?|popular\ (?:posts|stories)|read\ (?:also|next)|also\ read
    |top\ stories|what\ to\ read\ next|table\ of\ contents""",
    re.VERBOSE,
)
_SIGNED = rf"{AGENCY}(?:(?:/|, ?| ?& ?| and ){AGENCY})*\.?"
_SIGN_OFF = re.compile(rf"(?:-{{1,2}}) ?(?:with )?{_SIGNED}", re.IGNORECASE)
_BARE_SIGN_OFF = re.compile(rf"\(?(?:© ?)?{_SIGNED}\)?\.?")


class Sort(Enum):
    """What a line is to its article."""

    TEXT = auto()
    CAPTION = auto()
    LABEL = auto()
    INSET = auto()
    TAIL = auto()
    SIGN_OFF = auto()
    BARE_SIGN_OFF = auto()


_OF_THE_PAGE = (Sort.LABEL, Sort.INSET, Sort.TAIL)
_SIGN_OFFS = (Sort.SIGN_OFF, Sort.BARE_SIGN_OFF)


@dataclass(slots=True)
class Marks:
    """What is article and what is page.

    Parameters
    ----------
    start, end
        Bounds of the evidence; equal where there is none.
    furniture, captions
        Spans within the bounds.
    publisher
        The agency that signs, or None.
    notes
        Where the evidence was cut, and at which words.
    """

    start: int
    end: int
    furniture: list[Span] = field(default_factory=list)
    captions: list[Span] = field(default_factory=list)
    publisher: str | None = None
    notes: list[str] = field(default_factory=list)


def sort_line(line: Line) -> Sort:
    """Tell what one line is, by its words alone."""
    words = line.words
    sort = _sort_label(words) if len(words) <= _LONGEST_LABEL else Sort.TEXT
    return Sort.CAPTION if sort is Sort.TEXT and is_caption(words) else sort


def _sort_label(words: str) -> Sort:
    # Markdown's signs for headings, emphasis and quotation are no words.
    plain = fold(words).strip("#*_> ")
    if _SIGN_OFF.fullmatch(plain):
        return Sort.SIGN_OFF
    if _BARE_SIGN_OFF.fullmatch(plain):
        return Sort.BARE_SIGN_OFF
    lower = plain.lower().rstrip(":.!")
    for sort, pattern in ((Sort.TAIL, _TAIL), (Sort.INSET, _INSET), (Sort.LABEL, _LABEL)):
        if pattern.fullmatch(lower):
            return sort
    return Sort.LABEL if _LABELLED.match(plain.lower()) else Sort.TEXT


def mark_lines(lines: list[Line], taken: list[Span]) -> Marks:
    """Mark the furniture among a text's lines, and where the evidence starts and ends.

    Parameters
    ----------
    lines
        The lines to look at, those of the head left out that hold no text.
    taken
        Spans that are furniture already: bylines and days of publication.
    """
    sorts = [Sort.LABEL if (line.start, line.end) in taken else sort_line(line) for line in lines]
    marks = Marks(lines[0].start, lines[0].start) if lines else Marks(0, 0)
    stop, cut = _find_stop(lines, sorts)
    _widen_insets(lines, sorts)
    content = [at for at in range(stop) if sorts[at] not in _OF_THE_PAGE]
    if cut:
        marks.notes.append(cut)
    if not content:
        return marks
    first, last = content[0], content[-1]
    marks.start, marks.end = lines[first].start, lines[last].end
    for line, sort in zip(lines[first : last + 1], sorts[first : last + 1], strict=True):
        if sort is Sort.CAPTION:
            marks.captions.append((line.start, line.end))
        elif sort in _OF_THE_PAGE:
            marks.furniture.append((line.start, line.end))
    if sorts[last] in _SIGN_OFFS:
        marks.publisher = fold(lines[last].words).strip("#*_> -().©")
    return marks


def _find_stop(lines: list[Line], sorts: list[Sort]) -> tuple[int, str]:
    """Return how many lines come before the page's own, and in words what ended them."""
    is_prose_seen = False
    last_prose = max((at for at, line in enumerate(lines) if line.is_prose), default=-1)
    for at, (line, sort) in enumerate(zip(lines, sorts, strict=True)):
        # Before the first sentence, or as the last line, nothing is cut off by these words.
        if is_prose_seen and at + 1 < len(lines):
            ends = sort is Sort.SIGN_OFF or (sort is Sort.BARE_SIGN_OFF and at > last_prose)
            if ends:
                return at + 1, f'the evidence ends with the sign-off "{line.words}"'
            if sort is Sort.TAIL:
                return at, f'the evidence ends before "{line.words}", which begins the page\'s own'
        is_prose_seen = is_prose_seen or (line.is_prose and sort is Sort.TEXT)
    return len(lines), ""


def _widen_insets(lines: list[Line], sorts: list[Sort]) -> None:
    """Count the lines under a list's heading as the list's, up to the next sentence."""
    is_inside = False
    for at, line in enumerate(lines):
        if sorts[at] is Sort.INSET:
            is_inside = True
        elif line.is_prose or sorts[at] in _SIGN_OFFS:
            is_inside = False
        elif is_inside:
            sorts[at] = Sort.LABEL
