"""Tables that say what the map says, without a map."""

from collections.abc import Iterable, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from geodata.history import age_in_days, answer_as_of
from geodata.ledger import Record, names_of
from geodata.model import Claim, Condition, SubjectKind, Tenure, day_in_words
from pages.parts.remarks import ground_in_words, is_inferred
from pages.parts.scene import Scene
from pages.parts.spreadsheets import guard_frame
from pages.parts.view import choose


def show_answers(scene: Scene, heading: str) -> None:
    """Show the day's answers as a table; choosing a row selects its subject.

    It comes when it is opened: shut, it would cost every step of the clock ten kilobytes.
    """
    shell = st.expander(heading, key="table", on_change="rerun", icon=":material/table:")
    if shell.open:
        with shell:
            _show_table(scene)


def _show_table(scene: Scene) -> None:
    answers = sorted(_all_answers(scene), key=lambda one: (_is_unknown(one), scene.name(one)))
    frame = answer_frame(scene, answers)
    frame = add_other_side(scene, frame, answers)
    for place, (name, values) in enumerate(
        more_columns(scene, answers).items(), start=frame.columns.get_loc("Said from")
    ):
        frame.insert(place, name, values)
    if frame.empty:
        st.info("No claim in these articles speaks of any of them yet on this day.")
        return
    view = scene.view
    key = f"table-{scene.topic.title}-{view.moment}-{view.weighing}-{view.against}"
    subjects = [f"{one.subject_kind}:{one.subject_id}" for one in answers]
    st.dataframe(
        guard_frame(frame),  # Its own button hands it out as a file.
        hide_index=True,
        width="stretch",
        on_select=partial(_choose_row, key, subjects),
        selection_mode="single-row",
        key=key,
    )


def _all_answers(scene: Scene) -> list[Tenure]:
    """Return the day's answers, and an unknown one for what only the other side knows of."""
    known = {(one.subject_kind, one.subject_id) for one in scene.answers}
    others = answer_as_of(scene.tenures_against, scene.view.as_of)
    return [
        *scene.answers,
        *(
            Tenure(
                subject_kind=one.subject_kind,
                subject_id=one.subject_id,
                valid_from=None,
                valid_to=None,
                condition=Condition.UNKNOWN,
            )
            for one in others
            if (one.subject_kind, one.subject_id) not in known
        ),
    ]


def _is_unknown(tenure: Tenure) -> bool:
    return tenure.condition == Condition.UNKNOWN


def add_other_side(scene: Scene, frame: pd.DataFrame, answers: Sequence[Tenure]) -> pd.DataFrame:
    """Return a frame of `answer_frame` with a column for the other side of a comparison."""
    moment, against = scene.view.moment, scene.against
    if against:
        then = answer_as_of(scene.tenures_against, moment.as_of)
        theirs = against.weighed.label_beside(scene.weighed)
        ours = scene.weighed.label_beside(against.weighed)
    elif moment.is_of_two_days and moment.other:
        then = answer_as_of(scene.tenures, moment.other)
        theirs, ours = f"On {day_in_words(moment.other)}", f"On {day_in_words(moment.as_of)}"
    else:
        return frame
    frame.insert(1, theirs, say_of(scene, then, answers))
    return frame.rename(columns={"On the day": ours})


def say_of(scene: Scene, told: Iterable[Tenure], answers: Sequence[Tenure]) -> list[str]:
    """Say how the subjects of ``answers`` stand in ``told``; one it doesn't know is unknown."""
    found = {(one.subject_kind, one.subject_id): one for one in told}
    others = (found.get((one.subject_kind, one.subject_id)) for one in answers)
    return [scene.describe(one) if one else "unknown" for one in others]


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
        Article’s date (stated or inferred, empty without evidence), Sentence, Article,
        Weighed by (rule set, version, sources); in the order of ``answers``, index from 0.
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
                "Said from": _said_from(scene, tenure),
                "Last evidence": day_in_words(last) if last else "none",
                "Days old": age_in_days(tenure, scene.view.as_of),
                "Article’s date": _dated_how(record, tenure),
                "Sentence": claim.excerpt.text if claim else "",
                "Article": record.documents[claim.excerpt.document_id].passport.title
                if claim
                else "",
                "Weighed by": str(scene.weighed),
            }
        )
    columns = [
        "Subject",
        "On the day",
        "Said from",
        "Last evidence",
        "Days old",
        "Article’s date",
        "Sentence",
        "Article",
        "Weighed by",
    ]
    return pd.DataFrame(rows, columns=columns).astype({"Days old": "Int64"})


def _dated_how(record: Record, tenure: Tenure) -> str:
    if tenure.last_evidence_on is None:
        return ""
    return "inferred" if is_inferred(record, tenure) else "stated"


def _said_from(scene: Scene, tenure: Tenure) -> str:
    """Return the first day of this very answer: more evidence for it begins nothing new."""
    same = tenure
    for one in reversed(scene.tenures):
        if (one.subject_kind, one.subject_id) != (tenure.subject_kind, tenure.subject_id):
            continue
        if one.valid_to == same.valid_from and scene.describe(one) == scene.describe(tenure):
            same = one
    return day_in_words(same.valid_from) if same.valid_from else "unknown"


def claim_frame(record: Record, claims: Sequence[Claim]) -> pd.DataFrame:
    """Return one row per claim, ready to cite, with every caution that goes with it.

    Returns
    -------
    pandas.DataFrame
        Columns claim_id, the fields of `Claim` (actors as ``id:role:side``, separated by
        ``;``; excerpt and intervals flattened; days in ISO form, empty where unknown), title,
        publisher, published_on, published_basis, published_earliest, published_latest.
    """
    rows = []
    for claim in claims:
        passport = record.documents[claim.excerpt.document_id].passport
        flat = claim.model_dump(mode="json", exclude={"actors", "excerpt", "when", "alternative"})
        rows.append(
            {
                "claim_id": claim.id,
                **flat,
                "actors": ";".join(
                    ":".join(filter(None, (part.actor, part.role, part.side)))
                    for part in claim.actors
                ),
                **claim.when.model_dump(mode="json"),
                "alternative": claim.alternative and str(claim.alternative),
                "excerpt": claim.excerpt.text,
                **claim.excerpt.model_dump(include={"document_id", "start", "end"}),
                **passport.model_dump(mode="json", include=_PUBLICATION),
            }
        )
    return pd.DataFrame(rows)


_PUBLICATION = {
    "title", "publisher", "published_on", "published_basis", "published_earliest",
    "published_latest",
}  # fmt: skip
