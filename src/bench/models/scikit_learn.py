"""One fit of the models benchmark by scikit-learn: the tree that mldebug grows, by information gain. Prints wall seconds,
processor seconds, peak megabytes of the process, and the log-loss on fresh rows, as ModelFit.java does.

Run: python3 scikit_learn.py FOLDER    (scikit-learn)
"""
import resource
import sys
import time

import numpy as np
from sklearn.metrics import log_loss
from sklearn.tree import DecisionTreeClassifier

FRESH_ROWS = 100_000
labels = np.fromfile(sys.argv[1] + "/labels", np.int8)
inputs = np.fromfile(sys.argv[1] + "/columns", "<f8").reshape(20, -1).T
model = DecisionTreeClassifier(criterion="entropy", max_depth=6, min_samples_leaf=20, random_state=0)
begin, before = time.perf_counter(), time.process_time()
model.fit(inputs[:-FRESH_ROWS], labels[:-FRESH_ROWS])
wall, spent = time.perf_counter() - begin, time.process_time() - before
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
loss = log_loss(labels[-FRESH_ROWS:], model.predict_proba(inputs[-FRESH_ROWS:]))
print(f"{wall:.3f} {spent:.3f} {peak:.0f} {loss:.5f}")
