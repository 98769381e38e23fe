"""
Trains the encoder and writes its weights: data/models/encoder.weights (packed by pack-tables.ts), or without one half of our sets and
of each corpus' documents, or without a corpus, in .cache/silver.
Usage: .cache/teacher/bin/python scripts/train/train-encoder.py [--half first|second] [--without SOURCE] — needs torch and numpy,
.cache/silver/encoder-examples.jsonl and the word vectors in .cache/vectors (data/models/README.md).
The layers are described in src/extract/encoder/network.ts, which reads what is written here. Deterministic on one machine: one thread,
one seed.
"""
import argparse
import json
import random

import torch
from torch import nn
from torch.nn import functional as F

from encoder_batches import ANY, ROLES, batches, prepare, tensors
from encoder_file import TableFile
from encoder_words import WIDTH, Words, word_hash
from network_training import greatest, train_epochs

VERSION = 'encoder-7'
EXAMPLES = '.cache/silver/encoder-examples.jsonl'
# Even by 16 and by 8: the kernel takes eight figures at a time, and each direction half of the hidden ones.
HIDDEN, PAIR, DROP = 128, 128, 0.2
# An epoch of a half is half as long.
EPOCHS, HALF_EPOCHS, RATE, DECAY, SEED = 10, 12, 3e-3, 1e-3, 1
TAGS, KINDS, LABELS, DISTANCES = 64, 32, 40, 40


def read_examples(options):
    with open(EXAMPLES) as lines:
        vocabulary = json.loads(next(lines))
        examples = [json.loads(line) for line in lines]
    kept = [
        example
        for example in examples
        if example['half'] != options.half and example['source'] != options.without
    ]
    return vocabulary, examples, kept


class Encoder(nn.Module):
    def __init__(self, words, outs):
        super().__init__()
        self.vectors = nn.Embedding.from_pretrained(words.table, freeze=True)
        self.word = nn.Linear(WIDTH, HIDDEN)
        self.tags = table_of(TAGS, HIDDEN)
        self.kinds = table_of(KINDS, HIDDEN)
        self.labels = table_of(LABELS, HIDDEN)
        self.drop = nn.Dropout(DROP)
        self.recurrent = nn.GRU(HIDDEN, HIDDEN // 2, num_layers=2, bidirectional=True, batch_first=True, dropout=DROP)
        self.head = nn.Linear(HIDDEN, HIDDEN)
        self.self_ = nn.Linear(HIDDEN, HIDDEN)
        self.subject, self.object, self.between, self.way = (nn.Linear(2 * HIDDEN, PAIR) for _ in range(4))
        self.distances = nn.Embedding(DISTANCES, PAIR)
        self.out = nn.Linear(PAIR, outs)
        self.lone = nn.Linear(2 * HIDDEN, PAIR)
        self.lone_out = nn.Linear(PAIR, len(ROLES) * (outs - 1))
        for last in (self.out, self.lone_out):
            nn.init.constant_(last.bias, -5.0)

    def forward(self, batch):
        units = self.drop(self.vectors(batch['words']))
        summed = self.word(units) + self.tags(batch['tags']) + self.kinds(batch['kinds']) + self.labels(batch['labels'])
        summed = self.drop(F.relu(summed))
        packed = nn.utils.rnn.pack_padded_sequence(summed, batch['lengths'], batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(self.recurrent(packed)[0], batch_first=True)
        above = torch.gather(states, 1, batch['heads'].unsqueeze(-1).expand(-1, -1, HIDDEN))
        known = self.drop(torch.cat([states, F.relu(self.head(above) + self.self_(states))], -1))
        at = batch['sentence']
        pooled = [
            greatest(layer(known)[at], batch[mask]) for layer, mask in ((self.between, 'between'), (self.way, 'way'))
        ]
        ends = self.subject(known)[at, batch['subject']] + self.object(known)[at, batch['object']]
        pair = ends + sum(pooled) + self.distances(batch['distance'])
        lone = self.lone(known[batch['lone_sentence'], batch['lone']])
        heads = ((self.out, pair), (self.lone_out, lone))
        return tuple(head(self.drop(F.relu(values))) for head, values in heads)


def table_of(rows, columns):
    table = nn.Embedding(rows, columns)
    nn.init.normal_(table.weight, std=0.3)
    return table


def train(examples, words, outs, epochs):
    torch.manual_seed(SEED)
    model = Encoder(words, outs)
    chance = random.Random(SEED)

    def loss_of_batch(batch):
        given = tensors(batch)
        odds, lone = model(given)
        return (
            loss_of(odds, given['holds'], given['counts'])
            + loss_of(lone, given['lone_holds'], given['lone_counts'])
        ) / 100

    for _ in train_epochs(model, epochs, lambda: batches(examples, chance), loss_of_batch, RATE, DECAY):
        pass
    return model.eval()


def loss_of(odds, holds, counts):
    return (F.binary_cross_entropy_with_logits(odds, holds, reduction='none') * counts).sum()


def layers(model):
    """The tables in the order of the file, by the names that network.ts knows them by."""
    plain = ('word', 'head', 'subject', 'object', 'between', 'way', 'out', 'lone')
    named = [(name, getattr(model, name)) for name in plain]
    for name, layer in [*named, ('self', model.self_), ('lone out', model.lone_out)]:
        yield name, layer.weight, layer.bias
    for depth in range(2):
        for direction, end in (('forward', ''), ('backward', '_reverse')):
            for what, short in (('input', 'ih'), ('before', 'hh')):
                kept = [getattr(model.recurrent, f'{kind}_{short}_l{depth}{end}') for kind in ('weight', 'bias')]
                yield f'{direction} {depth + 1} {what}', *kept


def write(path, model, words, names):
    file = TableFile()
    file.add('codes', words.codes, 'bytes')
    file.add('books', words.books, 'scaled')
    for layer in layers(model):
        file.add_layer(*layer)
    for name in ('tags', 'kinds', 'labels', 'distances'):
        file.add(name, getattr(model, name).weight, 'scaled')
    file.write(path, VERSION, names, [word_hash(word) for word in words.own])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--half', choices=['first', 'second'])
    parser.add_argument('--without', choices=['knowledgenet', 'redocred', 'text2kgbench'])
    options = parser.parse_args()
    if options.half and options.without:
        parser.error('one of --half and --without')
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    vocabulary, examples, kept = read_examples(options)
    words = Words(vocabulary, kept)
    names = [*vocabulary['relations'], ANY]
    columns = {name: at for at, name in enumerate(names)}
    prepared = [prepare(example, words, columns) for example in kept]
    print(f'{len(prepared)} sentences of {len(examples)}', flush=True)
    model = train(prepared, words, len(names), HALF_EPOCHS if options.half else EPOCHS)
    left = options.half or options.without
    write(f'.cache/silver/encoder-without-{left}.weights' if left else '.cache/silver/encoder.weights', model, words, names)


if __name__ == '__main__':
    main()
