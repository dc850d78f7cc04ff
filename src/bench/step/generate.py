"""Writes a table of 20 standard normal columns of falling strength and a label of two classes.

Run: python3 generate.py ROWS FILE    (NumPy)
"""
import sys

import numpy as np

rows, path = int(sys.argv[1]), sys.argv[2]
random = np.random.default_rng(1)
inputs = random.normal(size=(rows, 20))
odds = inputs @ np.linspace(0.8, 0, 20)
labels = np.where(random.random(rows) < 1 / (1 + np.exp(-odds)), "yes", "no")
with open(path, "w") as out:
    out.write(",".join(f"x{i}" for i in range(20)) + ",y\n")
    for row, label in zip(inputs, labels):
        out.write(",".join(f"{value:.5f}" for value in row) + f",{label}\n")
