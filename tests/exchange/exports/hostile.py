"""Words meant to do harm, in place of what sources say."""

from dataclasses import replace
from itertools import cycle

from geodata.ledger import Record

HOSTILE = (
    "=cmd|'/C calc'!A0",
    '＝HYPERLINK("http://example.org")',
    "\t@SUM(1)",
    "</script><script>alert(1)</script>",
    "{{7*7}} {% import os %} ${7*7} `x`",
    "\u202eright to left\u202c and \u2066isolated\u2069",
    "a NUL \x00, a bell \x07, a half \ud800 and \ufffe",
    ']]><Placemark/> &lt;b&gt; & "quotes", commas,\r\nand lines',
    "လားရှိုး 腊戌 _x0041_",
    "$[name] <b onmouseover=alert(1)>bold</b>",
)


def to_hostile(record: Record) -> Record:
    """Return the record with hostile excerpts, titles and publishers."""
    words = cycle(HOSTILE)
    claims = []
    for claim in record.claims.values():
        excerpt = claim.excerpt.model_copy(update={"text": next(words)})
        claims.append(claim.model_copy(update={"excerpt": excerpt}))
    documents = {}
    for id_, one in record.documents.items():
        said = {"title": next(words), "publisher": next(words)}
        passport = one.passport.model_copy(update=said)
        documents[id_] = one.model_copy(update={"passport": passport})
    # Ids stay those of the claims that tenures name.
    ids = record.claims.keys()
    for claim, id_ in zip(claims, ids, strict=True):
        claim.__dict__["id"] = id_
    return replace(record, claims=dict(zip(ids, claims, strict=True)), documents=documents)
