"""What the training of encoder, zero-shot scorer, partner scorer and the network of standing shares."""
import argparse

import torch
from torch import nn

WARM_UP, MOST_NORM = 200, 5.0


def settle(seed):
    """From here on chance is that of the seed, on one thread."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)


def begin(seed):
    """The half that --half leaves out, None without one; settled."""
    parser = argparse.ArgumentParser()
    parser.add_argument('--half', choices=['first', 'second'])
    settle(seed)
    return parser.parse_args().half


def greatest(values, mask):
    """The greatest of the units that the mask has, zeros where it has none."""
    found = values.masked_fill(~mask.unsqueeze(-1), -1e4).amax(1)
    return found.masked_fill(found < -9e3, 0)


def train_epochs(model, epochs, batches, loss_of, rate, decay):
    """Trains by AdamW at a rate that falls to nothing; `batches` makes those of an epoch. Yields the number of each epoch when it is done."""
    learned = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(learned, lr=rate, weight_decay=decay)
    step = 0
    for epoch in range(epochs):
        order = batches()
        total = 0.0
        for at, batch in enumerate(order):
            for group in optimiser.param_groups:
                group['lr'] = rate * min(1, step / WARM_UP) * (1 - (epoch + at / len(order)) / epochs)
            loss = loss_of(batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learned, MOST_NORM)
            optimiser.step()
            total += loss.item()
            step += 1
        print(f'epoch {epoch + 1}: mean loss {total / len(order):.4f}', flush=True)
        yield epoch + 1
