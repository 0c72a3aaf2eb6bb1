"""The store itself refuses a row that doesn't follow the newest one."""

from alembic import op

revision = "0002"
down_revision = "0001"

_BROKEN = """NEW.seq <> coalesce((SELECT max(seq) FROM entries), 0) + 1
    OR NEW.previous <> coalesce(
        (SELECT hash FROM entries ORDER BY seq DESC LIMIT 1), '{genesis}')
    OR NEW.revision <> coalesce(
        (SELECT max(revision) FROM entries WHERE subject = NEW.subject), -1) + 1
""".format(genesis="0" * 64)  # noqa: S608  (a trigger's condition; nothing of a user's in it)
_SQLITE = (
    f"""CREATE TRIGGER entries_follow BEFORE INSERT ON entries WHEN {_BROKEN}
    BEGIN SELECT RAISE(ABORT, 'entries follow the newest one'); END""",
)
_POSTGRESQL = (
    f"""CREATE FUNCTION entries_follow() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {_BROKEN} THEN RAISE EXCEPTION 'entries follow the newest one'; END IF;
        RETURN NEW;
    END $$""",
    """CREATE TRIGGER entries_follow BEFORE INSERT ON entries
    FOR EACH ROW EXECUTE FUNCTION entries_follow()""",
)


def upgrade() -> None:
    """Guard the order, the chain of hashes, and the order of each subject's revisions."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in _SQLITE if is_sqlite else _POSTGRESQL:
        op.execute(statement)
