"""Lists of articles: what came in, and what waits for review."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from pages.parts.served import load_component
from pages.parts.told import told

_HERE = Path(__file__).parent
_COMPONENT = load_component("rows", _HERE, ["rows.js"], "rows.css", '<div class="rows"></div>')


@dataclass(frozen=True, slots=True)
class Row:
    """An article in a list.

    Parameters
    ----------
    key
        What is told when something is done with it.
    title
        Its name.
    lines
        What else there is to say.
    warning
        What has to be seen to.
    actions
        Name and label of what can be done.
    is_current
        Whether it is the one that is shown.
    """

    key: str
    title: str
    lines: tuple[str, ...] = ()
    warning: str = ""
    actions: tuple[tuple[str, str], ...] = ()
    is_current: bool = False


def show_rows(
    rows: Sequence[Row], label: str, act: Callable[[str, str], None], *, key: str
) -> None:
    """Show a list; ``act`` hears a row's key and the name of what is done with it."""

    def hear() -> None:
        did = told(key, "did")
        if isinstance(did, dict):
            act(str(did.get("key")), str(did.get("do")))

    _COMPONENT(
        key=key,
        data={"label": label, "rows": [asdict(one) for one in rows]},
        on_did_change=hear,
    )
