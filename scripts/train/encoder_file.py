"""Writes tables of weights as src/extract/encoder/encoder-file.ts reads them: a line of JSON, hashes of words, then the tables."""
import json

import numpy as np
from torch.nn import functional as F

from encoder_words import scaled


class TableFile:
    """Tables in the order in which they are added."""

    def __init__(self):
        self.tables, self.data = [], []

    def add(self, name, values, kind):
        self.tables.append({'name': name, 'rows': values.shape[0], 'columns': values.shape[1], 'kind': kind})
        if kind == 'scaled':
            units, scales = scaled(values.detach())
            self.data.append(scales.numpy().astype('<f4').tobytes() + units.numpy().tobytes())
        else:
            self.data.append(values.detach().numpy().astype('<f4' if kind == 'floats' else 'u1').tobytes())

    def add_layer(self, name, weight, bias):
        # The kernel takes four outs at a time.
        short = -len(weight) % 4
        self.add(name, F.pad(weight, (0, 0, 0, short)), 'scaled')
        self.add(f'{name} bias', F.pad(bias, (0, short))[None], 'floats')

    def add_recurrent(self, recurrent):
        """Both directions of one recurrent layer."""
        for direction, end in (('forward', ''), ('backward', '_reverse')):
            for what, short in (('input', 'ih'), ('before', 'hh')):
                weight, bias = (getattr(recurrent, f'{kind}_{short}_l0{end}') for kind in ('weight', 'bias'))
                self.add_layer(f'{direction} {what}', weight, bias)

    def write(self, path, version, names=(), hashes=()):
        header = {
            'format': 'graphwright-encoder/2',
            'version': version,
            'names': list(names),
            'hashes': len(hashes),
            'tables': self.tables,
        }
        with open(path, 'wb') as file:
            file.write(json.dumps(header).encode() + b'\n' + np.array(hashes, '<u4').tobytes() + b''.join(self.data))
