"""Tables that say what the map says, without a map."""

from collections.abc import Iterable, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from geodata.ledger import Record, names_of
from geodata.model import Claim, SubjectKind, Tenure, day_in_words
from pages.parts.scene import Scene
from pages.parts.selection import ground_in_words
from pages.parts.view import choose


def show_answers(scene: Scene, heading: str) -> None:
    """Show the day's answers as a table; choosing a row selects its subject."""
    st.subheader(heading, anchor=False)
    answers = sorted(scene.answers, key=lambda one: (one.condition == "unknown", scene.name(one)))
    frame = answer_frame(scene, answers)
    for place, (name, values) in enumerate(more_columns(scene, answers).items(), start=2):
        frame.insert(place, name, values)
    if frame.empty:
        st.info("No claim in these articles speaks of any of them yet on this day.")
        return
    key = f"table-{scene.topic.title}-{scene.view.as_of}"
    subjects = [f"{one.subject_kind}:{one.subject_id}" for one in answers]
    st.dataframe(
        frame,
        hide_index=True,
        width="stretch",
        on_select=partial(_choose_row, key, subjects),
        selection_mode="single-row",
        key=key,
    )


def _choose_row(key: str, subjects: Sequence[str]) -> None:
    # By callback, for the table remembers its row: read on every run it would undo "Close".
    for row in st.session_state[key]["selection"]["rows"]:
        choose(subjects[row])


def more_columns(scene: Scene, answers: Sequence[Tenure]) -> dict[str, list[str]]:
    """Return what only projects or only crossings have, by column; empty for other topics.

    For crossings Closed by, Stops, Scope; for projects Ground around it.
    """
    if scene.topic.subjects == {SubjectKind.CROSSING}:
        record = scene.store.record
        name_of = names_of(record.actors)
        claims = [[record.claims[id_] for id_ in one.claims] for one in answers]
        return {
            "Closed by": [", ".join(map(name_of, one.pressing)) for one in answers],
            "Stops": [_told(claim.goods for claim in group) for group in claims],
            "Scope": [_told(claim.scope for claim in group) for group in claims],
        }
    if scene.topic.subjects == {SubjectKind.PROJECT}:
        projects = scene.store.record.gazetteer.projects
        return {
            "Ground around it": [
                ground_in_words(scene.store, projects[one.subject_id], scene.view.as_of)
                for one in answers
            ]
        }
    return {}


def _told(words: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(word for word in words if word)) or "not said"


def answer_frame(scene: Scene, answers: Sequence[Tenure]) -> pd.DataFrame:
    """Return one row per answer.

    Returns
    -------
    pandas.DataFrame
        Columns Subject, On the day, Said from, Last evidence, Days old (nullable integer),
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
                "Said from": day_in_words(tenure.valid_from) if tenure.valid_from else "unknown",
                "Last evidence": day_in_words(last) if last else "none",
                "Days old": (scene.view.as_of - last).days if last else None,
                "Sentence": claim.excerpt.text if claim else "",
                "Article": record.documents[claim.excerpt.document_id].passport.title
                if claim
                else "",
            }
        )
    columns = [
        "Subject",
        "On the day",
        "Said from",
        "Last evidence",
        "Days old",
        "Sentence",
        "Article",
    ]
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
