"""The fits of one mldebug iterate --add-feature x2 from a model of x0 and x1, made with scikit-learn: parent and candidate
on 3 x 5 folds, and 39 shuffled copies of the candidate on 5, each standardised on its training rows and scored by log-loss.

Run: python3 scikit_learn.py FILE    (scikit-learn, pandas)
"""
import sys

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.model_selection import RepeatedStratifiedKFold

table = pd.read_csv(sys.argv[1])
labels = (table.pop("y") == "yes").to_numpy().astype(int)
inputs = table.to_numpy()
random = np.random.default_rng(0)
training = random.random(len(labels)) < 0.8
inputs, labels = inputs[training], labels[training]


def loss(columns, train, held, order=None):
    values = inputs[:, columns].copy()
    if order is not None:
        values[:, -1] = values[order, -1]
    values = (values - values[train].mean(0)) / values[train].std(0)
    model = LogisticRegression(C=1 / (1e-6 * len(train))).fit(values[train], labels[train])
    return log_loss(labels[held], model.predict_proba(values[held]))


folds = list(RepeatedStratifiedKFold(n_splits=5, n_repeats=3, random_state=1).split(inputs, labels))
gains = [loss([0, 1], *fold) - loss([0, 1, 2], *fold) for fold in folds]
copies = []
for copy in range(39):
    order = random.permutation(len(labels))
    copies.append(np.mean([loss([0, 1, 2], *fold, order) for fold in folds[:5]]))
print(len(folds) * 2 + 39 * 5, "fits, gain", np.mean(gains))
