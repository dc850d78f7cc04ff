"""Writes a table of standard normal columns of falling strength and a label of two classes.

Run: python3 generate.py ROWS FILE [COLUMNS TRUE SEED]    (NumPy)

COLUMNS, 20 unless said otherwise, of which the first TRUE bear on the label, from a coefficient of 0.8 down to 0.2; without
TRUE all do, down to 0.
"""
import sys

import numpy as np

rows, path = int(sys.argv[1]), sys.argv[2]
width, true, seed = [int(word) for word in sys.argv[3:6]] or (20, None, 1)
random = np.random.default_rng(seed)
strengths = np.linspace(0.8, 0, width) if true is None else np.r_[np.linspace(0.8, 0.2, true), np.zeros(width - true)]
inputs = random.normal(size=(rows, width))
odds = inputs @ strengths
labels = np.where(random.random(rows) < 1 / (1 + np.exp(-odds)), "yes", "no")
with open(path, "w") as out:
    out.write(",".join(f"x{i}" for i in range(width)) + ",y\n")
    for row, label in zip(inputs, labels):
        out.write(",".join(f"{value:.5f}" for value in row) + f",{label}\n")
