"""
Trains the network of standing, which says how a text stands with a relation beside the linear model. Writes
.cache/silver/standing-network.weights (packed by pack-tables.ts); or with --part, a quarter of the sets, only says what it is worth on that
quarter when it has not seen it, beside the linear model.
Usage: .cache/teacher/bin/python scripts/train/train-standing-network.py [--part 0|1|2|3] — needs torch and numpy, and what train-standing.ts
wrote. The layers are described in src/extract/standing/standing-network.ts, which reads what is written here. Deterministic on one machine:
one thread, one seed.
"""
import argparse
import base64
import json
import random
from collections import Counter

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from encoder_file import TableFile
from network_training import greatest, settle, train_epochs

VERSION = 'network-3'
HIDDEN, MATCH, DROP = 48, 64, 0.3
EPOCHS, RATE, DECAY, SEED = 8, 2e-3, 1e-2, 1
BATCH_CASES = 128
# A mark that is seen less often than this has no row.
FEWEST = 20
# Of so many cases one is read as if its relation were one that nobody learned.
UNNAMED = 0.15
STATUSES = ['active', 'ended', 'retained', 'planned']
MODALITIES = ['asserted', 'reported', 'possible']
MODALITY_WEIGHT = POLARITY_WEIGHT = 0.6
LINEAR = 8


def read_cases(path):
    """The cases, the vectors of their words, and the names of marks and facts that are seen often enough, with which the cases hold numbers."""
    with open(path) as lines:
        *cases, last = (json.loads(line) for line in lines)
    vectors = np.frombuffer(base64.b64decode(last['vectors']), '<f4')
    vectors = vectors.reshape(-1, len(vectors) // (1 + max(word for case in cases for word in case['words'])))
    marks = kept_names(last['marks'], Counter(mark for case in cases for own in case['marks'] for mark in own))
    facts = kept_names(last['facts'], Counter(fact for case in cases for fact in case['facts']))
    return [case_of(case, marks, facts) for case in cases], torch.tensor(vectors), marks, facts


def kept_names(names, counts):
    """By number the place among those kept, and their names."""
    kept = [number for number in range(len(names)) if counts[number] >= FEWEST]
    return {number: place for place, number in enumerate(kept)}, [names[number] for number in kept]


def case_of(case, marks, facts):
    status, modality, polarity = case['labels']
    pairs = [(at, marks[0][mark]) for at, own in enumerate(case['marks']) for mark in own if mark in marks[0]]
    known = [facts[0][fact] for fact in case['facts'] if fact in facts[0]]
    return {
        'how': case['how'],
        'part': case['part'],
        'words': np.array(case['words'], np.int32),
        'marks': np.array(pairs, np.int32).reshape(-1, 2),
        'places': case['places'],
        'relation': [fact for fact in known if facts[1][fact].startswith('relation ')],
        'facts': [fact for fact in known if not facts[1][fact].startswith('relation ')],
        'linear': case['linear'],
        'labels': (STATUSES.index(status), MODALITIES.index(modality), int(polarity == 'negated')),
    }


class Standing(nn.Module):
    def __init__(self, vectors, marks, facts):
        super().__init__()
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.word = nn.Linear(vectors.shape[1], HIDDEN)
        self.marks = nn.Parameter(torch.randn(marks, HIDDEN) / 10)
        self.recurrent = nn.GRU(HIDDEN, HIDDEN, bidirectional=True, batch_first=True)
        self.match = nn.Linear(5 * 2 * HIDDEN + LINEAR, MATCH)
        self.facts = nn.Parameter(torch.randn(facts, MATCH) / 10)
        self.out = nn.Linear(MATCH, LINEAR)
        self.drop = nn.Dropout(DROP)

    def forward(self, batch):
        summed = self.word(self.drop(self.vectors(batch['words'])))
        count, longest, _ = summed.shape
        summed = summed.reshape(count * longest, HIDDEN).index_add(0, batch['marked'], self.marks[batch['marks']])
        summed = self.drop(F.relu(summed.reshape(count, longest, HIDDEN)))
        packed = nn.utils.rnn.pack_padded_sequence(summed, batch['lengths'], batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(self.recurrent(packed)[0], batch_first=True)
        pooled = [self.drop(greatest(states, mask)) for mask in batch['places']]
        known = self.match(torch.cat([*pooled, batch['linear']], -1))
        known = known.index_add(0, batch['of_fact'], self.facts[batch['facts']])
        return batch['linear'] + self.out(self.drop(F.relu(known)))


def tensors(cases, chance=None):
    """A batch; with chance, relations are left unsaid now and then."""
    count, longest = len(cases), max(len(case['words']) for case in cases)
    words = torch.zeros(count, longest, dtype=torch.long)
    places = torch.zeros(5, count, longest, dtype=torch.bool)
    marked, marks, of_fact, facts = [], [], [], []
    for row, case in enumerate(cases):
        length = len(case['words'])
        words[row, :length] = torch.from_numpy(case['words'])
        for place, (first, end) in enumerate([*case['places'], (0, length)]):
            places[place, row, first:end] = True
        marked.append(case['marks'][:, 0] + row * longest)
        marks.append(case['marks'][:, 1])
        is_named = chance is None or chance.random() >= UNNAMED
        own = case['facts'] + (case['relation'] if is_named else [])
        of_fact += [row] * len(own)
        facts += own
    return {
        'words': words,
        'places': places,
        'marked': torch.tensor(np.concatenate(marked), dtype=torch.long),
        'marks': torch.tensor(np.concatenate(marks), dtype=torch.long),
        'of_fact': torch.tensor(of_fact),
        'facts': torch.tensor(facts),
        'linear': torch.tensor([case['linear'] for case in cases]),
        'lengths': torch.tensor([len(case['words']) for case in cases]),
        'labels': torch.tensor([case['labels'] for case in cases]),
    }


def train(model, cases):
    chance = random.Random(SEED)

    def loss_of(batch):
        given = tensors(batch, chance)
        odds, labels = model(given), given['labels']
        return (
            F.cross_entropy(odds[:, :4], labels[:, 0])
            + MODALITY_WEIGHT * F.cross_entropy(odds[:, 4:7], labels[:, 1])
            + POLARITY_WEIGHT * F.binary_cross_entropy_with_logits(odds[:, 7], labels[:, 2].float())
        )

    for _ in train_epochs(model, EPOCHS, lambda: batches_of(cases, chance), loss_of, RATE, DECAY):
        pass


def batches_of(cases, chance):
    """Cases of like length together, in an order by chance."""
    order = sorted(cases, key=lambda case: (len(case['words']) // 4, chance.random()))
    cut = [order[at : at + BATCH_CASES] for at in range(0, len(order), BATCH_CASES)]
    chance.shuffle(cut)
    return cut


def said(odds):
    return torch.stack([odds[:, :4].argmax(1), odds[:, 4:7].argmax(1), (odds[:, 7] > 0).long()], 1)


@torch.no_grad()
def report(model, cases):
    """Shares of statuses, modalities and polarities that are right, and of all three, by the linear model and with the network."""
    for how in ('told', 'found'):
        own = [case for case in cases if case['how'] == how]
        right = {'linear': [], 'network': []}
        for batch in batches_of(own, random.Random(SEED)):
            given = tensors(batch)
            for name, odds in (('linear', given['linear']), ('network', model(given))):
                right[name].append(said(odds) == given['labels'])
        for name, parts in right.items():
            found = torch.cat(parts)
            shares = [*found.float().mean(0).tolist(), found.all(1).float().mean().item()]
            print(how, len(own), name, *(f'{share:.4f}' for share in shares), flush=True)


def write(model, marks, facts):
    file = TableFile()
    for name in ('word', 'match', 'out'):
        layer = getattr(model, name)
        file.add_layer(name, layer.weight, layer.bias)
    file.add_recurrent(model.recurrent)
    file.add('marks', model.marks, 'scaled')
    file.add('facts', model.facts, 'scaled')
    file.write('.cache/silver/standing-network.weights', VERSION, [*marks, *facts])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--part', type=int)
    part = parser.parse_args().part
    settle(SEED)
    cases, vectors, marks, facts = read_cases('.cache/silver/standing-examples.jsonl')
    kept = [case for case in cases if part is None or case['part'] != part]
    print(f'{len(kept)} cases of {len(cases)}, {len(marks[1])} marks, {len(facts[1])} facts', flush=True)
    model = Standing(vectors, len(marks[1]), len(facts[1]))
    train(model, kept)
    model.eval()
    if part is None:
        write(model, marks[1], facts[1])
    else:
        report(model, [case for case in cases if case['part'] == part])


if __name__ == '__main__':
    main()
