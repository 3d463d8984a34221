"""`python -m tests.bench.find_tagged WORKSPACE ROUNDS`: customers with a tag and a low score, milliseconds each."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

from viewer.domain.conditions import And, HasClaim, HasTag, Scored
from viewer.domain.customers import CustomerQuery
from viewer.domain.progress import silent
from viewer.domain.scores import ScoreKind
from viewer.presenters.live_people import load_people
from viewer.workspace.document import Document


def main(workspace: Path, rounds: int) -> None:
    document = Document.open(workspace)
    try:
        store = document.open_reviews()
        load_people(document.events, store, document.folder.secret, {}, silent)
        low = Scored(kinds=frozenset({ScoreKind.NPS}), high=6.0)
        # The list of customers is on screen before anybody asks for a tag.
        document.events.find_customers(CustomerQuery(condition=low))
        tagged, claimed, found = [], [], 0
        for _ in range(rounds):
            for word in ("納期", "返品", "在庫"):
                began = perf_counter()
                nos = document.events.find_customers(CustomerQuery(condition=And((HasTag(word), low))))
                document.events.load_rows(nos[:100].tolist())
                tagged.append((perf_counter() - began) * 1000)
                found = max(found, len(nos))
            began = perf_counter()
            nos = document.events.find_customers(CustomerQuery(condition=And((HasClaim("claim-00001"), low))))
            document.events.load_rows(nos[:100].tolist())
            claimed.append((perf_counter() - began) * 1000)
        customers = document.totals.customers
    finally:
        document.close()
    print(json.dumps({"tagged": tagged, "claimed": claimed, "found": found, "customers": customers}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
