"""One step on a large table that was read before: columns as a memory-mapped NumPy matrix, parent and candidate fitted by
scikit-learn on four fifths of the training rows and scored on the rest, and 39 shuffled copies of the candidate fitted and
scored on all training rows.

Run: python3 memory_map.py save TABLE.csv FOLDER    once
     python3 memory_map.py step FOLDER              what is timed    (scikit-learn, pandas)
"""
import sys

import numpy as np


def save(table, folder):
    import pandas as pd

    data = pd.read_csv(table)
    labels = (data.pop("y") == "yes").to_numpy().astype(np.int8)
    np.save(folder + "/inputs.npy", np.asfortranarray(data.to_numpy()))
    np.save(folder + "/labels.npy", labels)


def step(folder):
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import log_loss

    inputs = np.load(folder + "/inputs.npy", mmap_mode="r")
    labels = np.load(folder + "/labels.npy", mmap_mode="r")
    random = np.random.default_rng(0)
    training = random.random(len(labels)) < 0.8
    columns, labels = [np.array(inputs[training, i]) for i in range(3)], np.array(labels[training])
    held = random.random(len(labels)) < 0.2

    def loss(values, train, score):
        values = np.column_stack(values)
        values = (values - values[train].mean(0)) / values[train].std(0)
        model = LogisticRegression(C=1 / (1e-6 * train.sum())).fit(values[train], labels[train])
        return log_loss(labels[score], model.predict_proba(values[score]))

    gain = loss(columns[:2], ~held, held) - loss(columns, ~held, held)
    everything = np.ones(len(labels), bool)
    copies = [loss([*columns[:2], random.permutation(columns[2])], everything, everything) for _ in range(39)]
    print("gain", gain, "best copy", min(copies))


save(*sys.argv[2:]) if sys.argv[1] == "save" else step(*sys.argv[2:])
