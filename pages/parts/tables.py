"""Tables that say what the map says, without a map."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from geodata.ledger import Record
from geodata.model import Claim, Tenure, day_in_words
from pages.parts.scene import Scene, select


def show_answers(scene: Scene, heading: str) -> None:
    """Show the day's answers as a table; choosing a row selects its subject."""
    st.subheader(heading)
    answers = sorted(scene.answers, key=lambda one: (one.condition == "unknown", scene.name(one)))
    frame = answer_frame(scene, answers)
    if frame.empty:
        st.info("No claim in these articles speaks of any of them yet on this day.")
        return
    chosen = st.dataframe(
        frame,
        hide_index=True,
        width="stretch",
        on_select="rerun",
        selection_mode="single-row",
        key=f"table-{heading}-{scene.view.as_of}",
    )
    rows = chosen["selection"]["rows"]
    if rows:
        key = f"{answers[rows[0]].subject_kind}:{answers[rows[0]].subject_id}"
        if key != scene.view.selected:
            select(scene, key)


def answer_frame(scene: Scene, answers: Sequence[Tenure]) -> pd.DataFrame:
    """Return one row per answer.

    Returns
    -------
    pandas.DataFrame
        Columns Subject, On the day, Since, Last evidence, Days old (nullable integer),
        Sentence, Article; in the order of ``answers``, index from 0.
    """
    record = scene.store.record
    rows = []
    for tenure in answers:
        claim = record.claims.get(tenure.claims[-1]) if tenure.claims else None
        last = tenure.last_evidence_on
        rows.append(
            {
                "Subject": scene.name(tenure),
                "On the day": scene.describe(tenure),
                "Since": day_in_words(tenure.valid_from) if tenure.valid_from else "unknown",
                "Last evidence": day_in_words(last) if last else "none",
                "Days old": (scene.view.as_of - last).days if last else None,
                "Sentence": claim.excerpt.text if claim else "",
                "Article": record.documents[claim.excerpt.document_id].passport.title
                if claim
                else "",
            }
        )
    columns = ["Subject", "On the day", "Since", "Last evidence", "Days old", "Sentence", "Article"]
    return pd.DataFrame(rows, columns=columns).astype({"Days old": "Int64"})


def claim_frame(record: Record, claims: Sequence[Claim]) -> pd.DataFrame:
    """Return one row per claim, ready to cite.

    Returns
    -------
    pandas.DataFrame
        Columns claim_id, kind, aspect, value, place_id, project_id, crossing_id, actors
        (``id:role``, separated by ``;``), earliest, latest (ISO days), phrase, rule,
        polarity, attribution, excerpt, document_id, start, end (characters), published_on.
    """
    return pd.DataFrame(
        {
            "claim_id": claim.id,
            "kind": str(claim.kind),
            "aspect": str(claim.aspect),
            "value": claim.value,
            "place_id": claim.place_id,
            "project_id": claim.project_id,
            "crossing_id": claim.crossing_id,
            "actors": ";".join(f"{part.actor}:{part.role}" for part in claim.actors),
            "earliest": claim.when.earliest,
            "latest": claim.when.latest,
            "phrase": claim.when.phrase,
            "rule": claim.when.rule,
            "polarity": str(claim.polarity),
            "attribution": claim.attribution,
            "excerpt": claim.excerpt.text,
            "document_id": claim.excerpt.document_id,
            "start": claim.excerpt.start,
            "end": claim.excerpt.end,
            "published_on": record.published_on[claim.excerpt.document_id],
        }
        for claim in claims
    )
