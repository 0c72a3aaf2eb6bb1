"""Visit pages by the WebSocket alone, and find where in their messages a text has got to."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.hostile.charges import TOKEN
from tests.pages.access.wire import Wire

PAGES = (
    "", "territory", "projects", "crossings", "meetings", "evidence", "add_article", "review",
    "changes", "method",
)  # fmt: skip
AT_MOST_S = 60

FillStates = Callable[[BackMsg], None]


def run_page(
    wire: Wire, page: str, query: str = "", fill: FillStates | None = None
) -> list[ForwardMsg]:
    """Have a page run, its address and widgets as given; return all that the server sends.

    Parameters
    ----------
    fill
        Puts whatever it likes into the request.
    """
    request = BackMsg()
    request.rerun_script.page_name = page
    request.rerun_script.query_string = query
    if fill:
        fill(request)
    wire.socket.send(request.SerializeToString())
    return list(_hear(wire))


def _hear(wire: Wire) -> Iterator[ForwardMsg]:
    while True:
        message = ForwardMsg()
        message.ParseFromString(wire.socket.recv(timeout=AT_MOST_S, decode=False))
        yield message
        if (
            message.HasField("script_finished")
            and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        ):
            return


def strings_in(message: Message, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a message with the names of the fields that lead to it."""
    for field, value in message.ListFields():
        here = f"{path}.{field.name}" if path else field.name
        is_map = field.message_type and field.message_type.GetOptions().map_entry
        for one in [value] if is_map or not _is_many(value) else value:
            yield from _strings_of(field, one, here)


def _is_many(value: object) -> bool:
    return not isinstance(value, (str, bytes, Message)) and hasattr(value, "__len__")


def _strings_of(field: FieldDescriptor, value: object, here: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield here, value
    elif isinstance(value, bytes):
        yield here, value.decode("utf-8", "replace")
    elif isinstance(value, Message):
        yield from strings_in(value, here)
    elif field.message_type and field.message_type.GetOptions().map_entry:
        for key, one in value.items():  # type: ignore[attr-defined]
            yield from _strings_of(field, one, f"{here}[{key}]" if key else here)


def places_of(messages: list[ForwardMsg], pattern: str = TOKEN) -> dict[str, set[str]]:
    """Return where a text has got to: ``{path of fields: what was found}``."""
    found: dict[str, set[str]] = defaultdict(set)
    for message in messages:
        for path, text in strings_in(message):
            if words := re.findall(pattern, text):
                found[path].update(words)
    return dict(found)


def errors_in(messages: list[ForwardMsg]) -> list[str]:
    """Return what a page says of an exception, or that a script failed to compile."""
    return [
        text
        for message in messages
        for path, text in strings_in(message)
        if ".exception." in f".{path}."
    ]
