"""
Trains the zero-shot scorer, which is asked whether a sentence tells a relation that it never learned, by what the relation's author says of
it. Writes .cache/silver/zero-shot.weights (packed by pack-tables.ts); or without one half of the sets zero-shot-without-HALF.weights, and says
what that is worth on the half.
Usage: .cache/teacher/bin/python scripts/train/train-zero-shot.py [--half first|second] < EXAMPLES — needs torch and numpy, and what
zero-shot-examples.ts wrote with the same half. The layers are described in src/extract/zero-shot/zero-shot-network.ts, which reads what is
written here. Deterministic on one machine: one thread, one seed.
"""
import base64
import json
import random
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from encoder_batches import batches, distance_of, way_between
from encoder_file import TableFile
from network_training import begin, greatest, train_epochs

VERSION = 'zero-shot-2'
HIDDEN, PAIR, COMPARED, DROP = 48, 64, 32, 0.2
EPOCHS, RATE, DECAY, SEED = 8, 3e-3, 1e-3, 1
BATCH_PAIRS = 700
LISTS, ROLES, PAIR_FIGURES, DISTANCES = 3, 3, 4, 40
KNOWN_STEP = 1 / 2048


def read_examples(lines):
    """Word vectors, and examples: a sentence with one relation that it is asked for. Those of sets that were left out apart."""
    vectors, relations, kept, left = [], [], [], []
    for line in lines:
        record = json.loads(line)
        if 'vector' in record:
            vectors.append(np.frombuffer(base64.b64decode(record['vector']), '<f4'))
        elif 'set' in record:
            into, first = left if record['isLeft'] else kept, len(relations)
            relations += [[np.array(words, int) for words in relation['words']] for relation in record['relations']]
        else:
            known = np.frombuffer(base64.b64decode(record['known']), '<i2').reshape(len(record['words']), -1)
            sentence = {'words': np.array(record['words']), 'known': known, 'heads': np.array(record['heads']), 'ways': {}}
            into += [example_of(sentence, asked, first) for asked in record['asked']]
    return torch.tensor(np.stack(vectors)), relations, kept, left


def example_of(sentence, asked, first):
    count = len(sentence['words'])
    likeness = np.frombuffer(base64.b64decode(asked['likeness']), 'i1').reshape(count, LISTS + 1)
    pairs = np.array(asked['pairs'], np.float32)
    return {
        'sentence': sentence,
        'relation': first + asked['relation'],
        'likeness': likeness,
        'subject': pairs[:, 0].astype(int),
        'object': pairs[:, 1].astype(int),
        'holds': pairs[:, 2],
        'figures': pairs[:, 3:],
    }


class ZeroShot(nn.Module):
    def __init__(self, vectors, known):
        super().__init__()
        width = vectors.shape[1]
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.compared = nn.Linear(width, COMPARED, bias=False)
        self.gate = nn.Linear(width, HIDDEN)
        self.word = nn.Linear(width, HIDDEN)
        self.known = nn.Linear(known, HIDDEN)
        self.unit = nn.Linear(LISTS + 1 + LISTS + ROLES, HIDDEN)
        self.recurrent = nn.GRU(HIDDEN, HIDDEN, bidirectional=True, batch_first=True)
        self.subject, self.object, self.between, self.way = (nn.Linear(2 * HIDDEN, PAIR) for _ in range(4))
        self.distances = nn.Embedding(DISTANCES, PAIR)
        self.pair = nn.Linear(PAIR_FIGURES, PAIR)
        self.out = nn.Linear(PAIR, 1)
        nn.init.constant_(self.out.bias, -3.0)
        self.drop = nn.Dropout(DROP)

    def forward(self, batch):
        words = self.drop(self.vectors(batch['words']))
        compared = self.compared(words)
        products = [self.likest(compared, batch['lists'][at], batch['listed'][at]) for at in range(LISTS)]
        figures = torch.cat([batch['likeness'], torch.stack(products, -1), batch['roles']], -1)
        cues, listed = self.vectors(batch['lists'][0]), batch['listed'][0].unsqueeze(-1).float()
        gate = torch.tanh(self.gate((cues * listed).sum(1) / listed.sum(1).clamp(min=1)))
        summed = self.known(self.drop(batch['known'])) + self.unit(figures) + self.word(words) * gate[:, None]
        summed = self.drop(F.relu(summed))
        packed = nn.utils.rnn.pack_padded_sequence(summed, batch['lengths'], batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(self.recurrent(packed)[0], batch_first=True)
        states = self.drop(states)
        at = batch['example']
        ends = self.subject(states)[at, batch['subject']] + self.object(states)[at, batch['object']]
        pooled = [
            greatest(layer(states)[at], batch[mask]) for layer, mask in ((self.between, 'between'), (self.way, 'way'))
        ]
        pair = ends + sum(pooled) + self.distances(batch['distance']) + self.pair(batch['figures'])
        return self.out(self.drop(F.relu(pair)))[:, 0]

    def likest(self, compared, words, listed):
        """Of each unit the greatest product with a word of a list; 0 for an empty list."""
        products = torch.einsum('btd,bwd->btw', compared, self.compared(self.vectors(words))) / 6
        found = products.masked_fill(~listed[:, None], -1e4).amax(-1)
        return found.masked_fill(found < -9e3, 0)


def batches_of(examples, chance):
    return batches(examples, chance, lambda example: example['sentence']['words'], BATCH_PAIRS)


def tensors(batch, relations):
    count = len(batch)
    sentences = [example['sentence'] for example in batch]
    longest = max(len(sentence['words']) for sentence in sentences)
    words = torch.zeros(count, longest, dtype=torch.long)
    known = torch.zeros(count, longest, sentences[0]['known'].shape[1])
    likeness = torch.zeros(count, longest, LISTS + 1)
    roles = torch.zeros(count, longest, ROLES)
    asked = [relations[example['relation']] for example in batch]
    widths = [max(1, max(len(lists[at]) for lists in asked)) for at in range(LISTS)]
    lists = [torch.zeros(count, width, dtype=torch.long) for width in widths]
    listed = [torch.zeros(count, width, dtype=torch.bool) for width in widths]
    whole = sum(len(example['subject']) for example in batch)
    between, way = (torch.zeros(whole, longest, dtype=torch.bool) for _ in range(2))
    distance, pair = [], 0
    for row, (example, sentence) in enumerate(zip(batch, sentences)):
        length = len(sentence['words'])
        words[row, :length] = torch.tensor(sentence['words'])
        known[row, :length] = torch.tensor(sentence['known'] * np.float32(KNOWN_STEP))
        likeness[row, :length] = torch.tensor(example['likeness'] / np.float32(127))
        roles[row, example['subject'], 0] = 1
        roles[row, example['object'], 1] = 1
        roles[row, :length, 2] = float(example['figures'][0, -1])
        for at in range(LISTS):
            lists[at][row, : len(asked[row][at])] = torch.tensor(asked[row][at])
            listed[at][row, : len(asked[row][at])] = True
        for ends in zip(example['subject'].tolist(), example['object'].tolist()):
            between[pair, min(ends) + 1 : max(ends)] = True
            if ends not in sentence['ways']:
                sentence['ways'][ends] = way_between(sentence['heads'], *ends)
            way[pair, sentence['ways'][ends]] = True
            distance.append(distance_of(*ends))
            pair += 1
    joined = {
        name: torch.tensor(np.concatenate([example[name] for example in batch]))
        for name in ('subject', 'object', 'holds', 'figures')
    }
    of = [np.full(len(example['subject']), row) for row, example in enumerate(batch)]
    return {
        **joined,
        'words': words,
        'known': known,
        'likeness': likeness,
        'roles': roles,
        'lists': lists,
        'listed': listed,
        'between': between,
        'way': way,
        'distance': torch.tensor(distance),
        'example': torch.tensor(np.concatenate(of)),
        'lengths': torch.tensor([len(sentence['words']) for sentence in sentences]),
    }


def train(model, examples, relations, left):
    chance = random.Random(SEED)

    def loss_of(batch):
        given = tensors(batch, relations)
        is_known = given['holds'] >= 0
        odds = model(given)[is_known]
        return F.binary_cross_entropy_with_logits(odds, given['holds'][is_known], reduction='sum') / 50

    for epoch in train_epochs(model, EPOCHS, lambda: batches_of(examples, chance), loss_of, RATE, DECAY):
        if left and (epoch % 3 == 0 or epoch == EPOCHS):
            report(model, left, relations)


@torch.no_grad()
def report(model, examples, relations):
    """Average precision over the pairs of sets that were left out, and how many are found at some precisions."""
    model.eval()
    odds, holds = [], []
    for batch in batches_of(examples, random.Random(SEED)):
        given = tensors(batch, relations)
        odds.append(model(given).numpy())
        holds.append(given['holds'].numpy())
    model.train()
    odds, holds = np.concatenate(odds), np.concatenate(holds)
    right = (holds == 1)[holds >= 0][np.argsort(-odds[holds >= 0])]
    found = np.cumsum(right)
    precision = found / np.arange(1, len(right) + 1)
    at = {least: int(found[precision >= least].max(initial=0)) for least in (0.8, 0.75, 0.7, 0.6, 0.5)}
    average = (precision * right).sum() / max(1, right.sum())
    print(f'average precision {average:.4f}, {right.sum()} facts of {len(right)} pairs; found at a precision of {at}', flush=True)


def layers(model):
    names = ('compared', 'gate', 'word', 'known', 'unit', 'subject', 'object', 'between', 'way', 'pair', 'out')
    for name in names:
        layer = getattr(model, name)
        yield name, layer.weight, layer.bias if layer.bias is not None else torch.zeros(len(layer.weight))


def main():
    half = begin(SEED)
    vectors, relations, kept, left = read_examples(sys.stdin)
    print(f'{len(kept)} examples, {len(left)} left out', flush=True)
    model = ZeroShot(vectors, kept[0]['sentence']['known'].shape[1])
    train(model, kept, relations, left)
    name = f'zero-shot-without-{half}' if half else 'zero-shot'
    file = TableFile()
    for layer in layers(model.eval()):
        file.add_layer(*layer)
    file.add_recurrent(model.recurrent)
    file.add('distances', model.distances.weight, 'scaled')
    file.write(f'.cache/silver/{name}.weights', VERSION)


if __name__ == '__main__':
    main()
