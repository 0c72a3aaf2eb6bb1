"""Writers, and servers, killed in the middle of writing: what was acknowledged must be there."""

import time
from random import Random

from geodata.ledger.store import open_ledger
from tests.ledger.store.crowds import append_one_by_one, workers
from tests.postgres_server import PostgresServer

MORE_THAN_IT_GETS_TO = 300
LONGEST_S = 0.15


def kill_writers(
    name: str, address: str, kills: int, server: PostgresServer | None
) -> dict[str, str]:
    """Kill a writer at a random moment, or its server every other time, and count what is lost."""
    moments = Random(5)  # noqa: S311  (moments to kill at, no secrets)
    acknowledged: list[str] = []
    servers_killed = in_the_middle = 0
    for number in range(kills):
        arguments = (address, f"writer {number}", MORE_THAN_IT_GETS_TO)
        with workers(append_one_by_one, arguments) as (writer,):
            writer.begin()
            time.sleep(moments.uniform(0.002, LONGEST_S))
            if server and number % 2:
                server.kill()
                servers_killed += 1
            else:
                writer.process.kill()
            said = [words for words in writer.said() if not words.startswith("!")]
        if server and number % 2:
            server.start()
        in_the_middle += len(said) < MORE_THAN_IT_GETS_TO
        acknowledged += [words.split()[0] for words in said]
    ledger = open_ledger(address, corpus=None)
    there = ledger.states().claims  # It would complain of a chain that isn't whole.
    ledger.close()
    return {
        "store": name,
        "kills": str(kills),
        "of the server": str(servers_killed),
        "in the middle": str(in_the_middle),
        "acknowledged": f"{len(acknowledged):,}",
        "lost": str(sum(subject not in there for subject in acknowledged)),
        "there, not acknowledged": str(len(there) - len(set(acknowledged))),
        "chain": "whole",
    }
