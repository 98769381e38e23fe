"""The training sentences of the encoder as arrays, and in batches."""
import numpy as np
import torch

# Pairs and sentences of a batch.
BATCH_PAIRS, BATCH_SENTENCES = 600, 64
# Relations that are shipped have a column each, by name; the last says whether any relation holds, also one that a set declares.
ANY = 'any'
# What an argument by itself is asked: whether it stands in a relation, in this role, to something that its sentence leaves unsaid.
ROLES = ('subject', 'object')


def prepare(example, words, columns):
    """An example as arrays: units, and pairs with what is known of them."""
    heads = np.array(example['heads'])
    pairs = example['pairs']
    known = [columns[name] for name in example['known'] if name in columns]
    holds = np.zeros((len(pairs), len(columns)), np.float32)
    counts = np.zeros_like(holds)
    for row, pair in enumerate(pairs):
        counts[row, known] = example['weight']
        for name in pair['unsure']:
            if name in columns:
                counts[row, columns[name]] = 0
        for name in pair['holds']:
            if name in columns:
                holds[row, columns[name]] = 1
        if example['source'] == 'ours' and (pair['holds'] or not pair['unsure']):
            holds[row, columns[ANY]] = bool(pair['holds'])
            counts[row, columns[ANY]] = example['weight']
    subject = np.array([pair['subject'] for pair in pairs], int)
    object_ = np.array([pair['object'] for pair in pairs], int)
    between = np.zeros((len(pairs), len(heads)), bool)
    way = np.zeros_like(between)
    for row, (one, other) in enumerate(zip(subject, object_)):
        between[row, min(one, other) + 1 : max(one, other)] = True
        way[row, way_between(heads, one, other)] = True
    lone_holds = np.zeros((len(example['lone']), len(ROLES) * (len(columns) - 1)), np.float32)
    lone_counts = np.zeros_like(lone_holds)
    for row, lone in enumerate(example['lone']):
        for at, role in enumerate(ROLES):
            asked = {name for name in example['known'] if name in columns}.difference(lone['unsure'][role])
            lone_counts[row, [len(ROLES) * columns[name] + at for name in asked]] = example['weight']
            lone_holds[row, [len(ROLES) * columns[name] + at for name in asked.intersection(lone['holds'][role])]] = 1
    return {
        'words': np.array(words.places(example)),
        'tags': np.array(example['tags']),
        'kinds': np.array(example['kinds']),
        'labels': np.array(example['labels']),
        'heads': heads,
        'subject': subject,
        'object': object_,
        'between': between,
        'way': way,
        'distance': np.array([distance_of(one, other) for one, other in zip(subject, object_)], int),
        'holds': holds,
        'counts': counts,
        'lone': np.array([lone['unit'] for lone in example['lone']], int),
        'lone_holds': lone_holds,
        'lone_counts': lone_counts,
    }


# The two that follow are those of src/extract/encoder/pair-place.ts.
def distance_of(one, other):
    apart = abs(one - other)
    return (0 if one < other else 20) + min(19, apart if apart < 10 else 10 + (apart - 10) // 4)


def way_between(heads, one, other):
    up, down = climb(heads, one), climb(heads, other)
    top = next((unit for unit in up if unit in down), None)
    if top is None:
        return []
    way = up[: up.index(top) + 1] + down[: down.index(top)]
    return [unit for unit in way if unit not in (one, other)]


def climb(heads, unit):
    chain = [unit]
    while len(chain) <= 40 and heads[unit] != unit:
        unit = heads[unit]
        chain.append(unit)
    return chain


def batches(examples, chance, words_of=lambda example: example['words'], most_pairs=BATCH_PAIRS):
    """Sentences of like length together, in an order by chance."""
    order = sorted(examples, key=lambda example: (len(words_of(example)) // 4, chance.random()))
    all_, batch, pairs = [], [], 0
    for example in order:
        count = len(example['subject'])
        if batch and (pairs + count > most_pairs or len(batch) >= BATCH_SENTENCES):
            all_.append(batch)
            batch, pairs = [], 0
        batch.append(example)
        pairs += count
    all_.append(batch)
    chance.shuffle(all_)
    return all_


def tensors(batch):
    length = max(len(example['words']) for example in batch)
    wide = lambda rows: np.pad(rows, ((0, 0), (0, length - rows.shape[1])))
    units = {
        name: torch.tensor(np.concatenate([wide(example[name][None]) for example in batch]))
        for name in ('words', 'tags', 'kinds', 'labels', 'heads')
    }
    masks = {
        name: torch.tensor(np.concatenate([wide(example[name]) for example in batch])) for name in ('between', 'way')
    }
    pairs = {
        name: torch.tensor(np.concatenate([example[name] for example in batch]))
        for name in ('subject', 'object', 'distance', 'holds', 'counts', 'lone', 'lone_holds', 'lone_counts')
    }
    sentences = {
        name: torch.tensor(np.concatenate([np.full(len(example[of]), at) for at, example in enumerate(batch)]))
        for name, of in (('sentence', 'subject'), ('lone_sentence', 'lone'))
    }
    lengths = torch.tensor([len(example['words']) for example in batch])
    return {**units, **masks, **pairs, **sentences, 'lengths': lengths}
