"""What a web page says of itself: title, publisher, day of publication."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from geodata.corpus.source_texts import PublicationDates
from geodata.corpus.stated_days import read_day

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DAY_FIRST = re.compile(r"\s*(\d{4}-\d{2}-\d{2}|\d{8})(?=$|[T\s])")
_META_NAMES = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.issued", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "citation_publication_date",
)  # fmt: skip
_MOST_JSON = 500_000
_MOST_STEPS = 5_000


class WebPassport(NamedTuple):
    """What a page's markup says.

    Parameters
    ----------
    title, publisher, dates
        None where no field gives them.
    notes
        How the day was found, and fields that disagree.
    """

    title: str | None
    publisher: str | None
    dates: PublicationDates | None
    notes: tuple[str, ...]


def read_web_passport(page: "HtmlElement") -> WebPassport:
    """Read a parsed page's own fields; a day that no field names is not looked for."""
    metas = dict(_read_metas(page))
    linked = list(_read_linked_data(page))
    publisher = metas.get("og:site_name") or _first(linked, "publisher")
    dates, notes = _read_dates(page, metas, linked)
    return WebPassport(_read_title(page, metas, publisher), publisher, dates, notes)


def _read_metas(page: "HtmlElement") -> Iterator[tuple[str, str]]:
    # From the last to the first, for the first of a name counts.
    for meta in reversed(list(page.iter("meta"))):
        content = (meta.get("content") or "").strip()
        for key in ("name", "itemprop", "property"):
            if content and (name := meta.get(key)):
                yield name.strip().lower(), content[:500]


def _read_linked_data(page: "HtmlElement") -> Iterator[dict[str, Any]]:
    """Yield the objects of the page's JSON-LD, outer ones first."""
    for script in page.iter("script"):
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "") or len(text) > _MOST_JSON:
            continue
        try:
            waiting = [json.loads(text)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_MOST_STEPS):
            if not waiting:
                break
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting.extend(item)
            elif isinstance(item, dict):
                yield item
                waiting.extend(item[key] for key in ("@graph", "mainEntity") if key in item)


def _first(linked: list[dict[str, Any]], key: str) -> str | None:
    for item in linked:
        value = item.get(key)
        named = value.get("name") if isinstance(value, dict) else value
        if isinstance(named, str) and named.strip():
            return named.strip()[:200]
    return None


def _read_title(page: "HtmlElement", metas: dict[str, str], publisher: str | None) -> str | None:
    headings = [" ".join(heading.itertext()) for heading in page.iter("h1")]
    title = metas.get("og:title") or (headings[0] if len(headings) == 1 else None)
    if not title:
        title = next(("".join(found.itertext()) for found in page.iter("title")), "")
    title = " ".join(title.split())
    if publisher:
        title = re.sub(rf"\s*[|–—-]\s*{re.escape(publisher)}$", "", title)
    return title[:300] or None


def _read_dates(
    page: "HtmlElement", metas: dict[str, str], linked: list[dict[str, Any]]
) -> tuple[PublicationDates | None, tuple[str, ...]]:
    found: list[tuple[date, str]] = []
    for where, value in _list_days(page, metas, linked):
        day = _read_field(value)
        if day:
            found.append((day, f"{where} says {value}"))
    if not found:
        return None, ()
    (likely, basis), days = found[0], {day for day, _ in found}
    notes = [f"day of publication read from {basis}"]
    if len(days) > 1:
        notes.append("fields disagree: " + "; ".join(dict.fromkeys(words for _, words in found)))
    return PublicationDates(likely, min(days), max(days), basis), tuple(notes)


def _list_days(
    page: "HtmlElement", metas: dict[str, str], linked: list[dict[str, Any]]
) -> Iterator[tuple[str, str]]:
    """Yield the fields for days of publication with their values; ``<time>`` only without any."""
    named = [(f"<meta {name}>", metas[name]) for name in _META_NAMES if name in metas]
    stated = _first(linked, "datePublished")
    fields = [*named, *([("JSON-LD datePublished", stated)] if stated else [])]
    yield from fields or _list_times(page)


def _list_times(page: "HtmlElement") -> list[tuple[str, str]]:
    """List the first ``<time datetime>``: of the article if there is one, not of its neighbours."""
    times = page.xpath(
        "(//article//time[@datetime] | //header//time[@datetime] | //main//time[@datetime])[1]"
    ) or page.xpath("//time[@datetime]")
    # Several times outside an article are those of a list of stories.
    if len(times) != 1:
        return []
    return [("<time>", str(times[0].get("datetime")).strip()[:100])]


def _read_field(value: str) -> date | None:
    found = _DAY_FIRST.match(value)
    if found is None:
        return read_day(value)[0] if re.search(r"[A-Za-z]{3}.*\d{4}", value) else None
    digits = found[1].replace("-", "")
    return read_day(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")[0]
