#!/usr/bin/env python3
"""Writes db/seed/dispatches.jsonl from tests/corpus/dispatches.jsonl: the same texts without what is expected of them."""
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCE = "GeoConflict demo dispatch"

with open(ROOT / "tests/corpus/dispatches.jsonl", encoding="utf-8") as corpus, \
        open(ROOT / "db/seed/dispatches.jsonl", "w", encoding="utf-8") as seed:
    for line in corpus:
        row = json.loads(line)
        kept = {key: row[key] for key in ("id", "title", "text", "date") if key in row}
        seed.write(json.dumps({**kept, "source": SOURCE}, ensure_ascii=False) + "\n")
