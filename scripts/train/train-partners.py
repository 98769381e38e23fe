"""
Trains the partner scorer, which says who is meant where a sentence leaves one end of a relation unsaid. Writes
.cache/silver/partners.weights (packed by pack-tables.ts); or without one half of the sets partners-without-HALF.weights, and says what that
is worth on the half.
Usage: .cache/teacher/bin/python scripts/train/train-partners.py [--half first|second] < EXAMPLES — needs torch and numpy, and what
partner-examples.ts wrote with the same half. The layers are described in src/extract/implicit/partner-network.ts, which reads what is
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

from encoder_file import TableFile
from network_training import begin, train_epochs

VERSION = 'partners-2'
HIDDEN, DROP = 64, 0.3
EPOCHS, RATE, DECAY, SEED = 14, 2e-3, 1e-2, 1
BATCH_PAIRS = 256
WIDTH = 256


def read_examples(lines):
    """What is known, row after row, and the pairs as arrays; those of sets that were left out apart."""
    slots = json.loads(next(lines))['slots']
    known, kept, left, first = [], [], [], 0
    for line in lines:
        text = json.loads(line)
        rows = np.frombuffer(base64.b64decode(text['known']), '<f4').reshape(-1, WIDTH)
        for pair in text['pairs']:
            ends = [first + pair[name] for name in ('argument', 'partner', 'sentence')]
            (left if text['isLeft'] else kept).append((ends, pair))
        known.append(rows)
        first += len(rows)
    return slots, torch.tensor(np.concatenate(known)), arrays(kept, len(slots)), arrays(left, len(slots))


def arrays(pairs, slots):
    holds, counts = np.zeros((len(pairs), slots), np.float32), np.zeros((len(pairs), slots), np.float32)
    for row, (_, pair) in enumerate(pairs):
        counts[row, pair['fit']] = 1
        counts[row, pair['unsure']] = 0
        holds[row, pair['holds']] = 1
    return {
        'ends': torch.tensor([ends for ends, _ in pairs], dtype=torch.long).reshape(-1, 3),
        'figures': torch.tensor([pair['figures'] for _, pair in pairs], dtype=torch.float32),
        'holds': torch.tensor(holds),
        'counts': torch.tensor(counts),
    }


class Partners(nn.Module):
    def __init__(self, known, figures, slots):
        super().__init__()
        self.known = nn.Embedding.from_pretrained(known, freeze=True)
        self.argument = nn.Linear(WIDTH, HIDDEN)
        self.partner, self.sentence = (nn.Linear(WIDTH, HIDDEN) for _ in range(2))
        self.figures = nn.Linear(figures, HIDDEN)
        self.out = nn.Linear(HIDDEN, slots)
        nn.init.constant_(self.out.bias, -4.0)
        self.drop = nn.Dropout(DROP)

    def forward(self, ends, figures):
        layers = (self.argument, self.partner, self.sentence)
        summed = self.figures(figures) + sum(layer(self.drop(self.known(ends[:, at]))) for at, layer in enumerate(layers))
        return self.out(self.drop(F.relu(summed)))


def train(model, pairs):
    chance = random.Random(SEED)
    places = list(range(len(pairs['ends'])))

    def batches():
        chance.shuffle(places)
        return [places[at : at + BATCH_PAIRS] for at in range(0, len(places), BATCH_PAIRS)]

    def loss_of(batch):
        given = {name: values[batch] for name, values in pairs.items()}
        odds = model(given['ends'], given['figures'])
        loss = F.binary_cross_entropy_with_logits(odds, given['holds'], reduction='none')
        # A sum, since pairs have slots in different numbers; small enough that clipping leaves most steps alone.
        return (loss * given['counts']).sum() / 100

    for _ in train_epochs(model, EPOCHS, batches, loss_of, RATE, DECAY):
        pass


@torch.no_grad()
def report(model, pairs):
    """Average precision over the slots that pairs of sets that were left out may fill."""
    odds = model(pairs['ends'], pairs['figures'])
    asked = pairs['counts'] > 0
    right = pairs['holds'][asked][torch.argsort(-odds[asked], stable=True)].numpy()
    precision = np.cumsum(right) / np.arange(1, len(right) + 1)
    print(f'average precision {(precision * right).sum() / right.sum():.4f}, {int(right.sum())} told of {len(right)}', flush=True)


def main():
    half = begin(SEED)
    slots, known, kept, left = read_examples(sys.stdin)
    print(f'{len(kept["ends"])} pairs, {len(left["ends"])} left out', flush=True)
    model = Partners(known, kept['figures'].shape[1], len(slots))
    train(model, kept)
    model.eval()
    if len(left['ends']):
        report(model, left)
    file = TableFile()
    for name in ('argument', 'partner', 'sentence', 'figures', 'out'):
        layer = getattr(model, name)
        file.add_layer(name, layer.weight, layer.bias)
    name = f'partners-without-{half}' if half else 'partners'
    file.write(f'.cache/silver/{name}.weights', VERSION, slots)


if __name__ == '__main__':
    main()
