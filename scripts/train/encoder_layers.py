"""What the networks of encoder and zero-shot scorer share."""


def greatest(values, mask):
    """The greatest of the units that the mask has, zeros where it has none."""
    found = values.masked_fill(~mask.unsqueeze(-1), -1e4).amax(1)
    return found.masked_fill(found < -9e3, 0)
