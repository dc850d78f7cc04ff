"""Numbers that the tests of the package metric compare with, computed with scikit-learn.

Run: python3 metrics.py > metrics.txt    (scikit-learn 1.2.1, NumPy 1.24.2)
One line a list: its name, then its numbers.
"""
import math

import numpy as np
from sklearn import metrics


def show(name, *values):
    flat = np.concatenate([np.ravel(np.asarray(value, dtype=float)) for value in values])
    print(name, *(repr(float(value)) for value in flat))


def jackknife(rows, statistic):
    """Standard error by leaving out one row at a time: independent of every formula under test."""
    n = len(rows)
    values = np.array([statistic(np.delete(rows, i)) for i in range(n)])
    return math.sqrt((n - 1) / n * np.sum((values - values.mean()) ** 2))


def de_long(y, score):
    """DeLong et al. 1988 straight from its definition, pair by pair."""
    positive, negative = score[y == 1], score[y == 0]
    kernel = (positive[:, None] > negative[None, :]) + 0.5 * (positive[:, None] == negative[None, :])
    area = kernel.mean()
    first = np.sum((kernel.mean(axis=1) - area) ** 2) / (len(positive) - 1)
    second = np.sum((kernel.mean(axis=0) - area) ** 2) / (len(negative) - 1)
    return math.sqrt(first / len(positive) + second / len(negative))


random = np.random.default_rng(11)


def classification(name, n, k, weighted, ties):
    y = random.integers(0, k, n)
    logits = random.normal(0, 1, (n, k)) + 1.2 * np.eye(k)[y]
    p = np.exp(logits)
    p /= p.sum(axis=1, keepdims=True)
    if ties:
        p = np.round(p[:, 1] * 8) / 8
        p = np.column_stack([1 - p, p])
    w = random.integers(0, 4, n).astype(float) if weighted else None
    show(name + ".truth", y)
    show(name + ".probabilities", p)
    if weighted:
        show(name + ".weights", w)
    predicted = p.argmax(axis=1)
    score = p[:, 1] if k == 2 else p
    clip = 1 / (2 * 50)
    clipped = np.maximum(p[np.arange(n), y], clip)
    if k == 2:
        average = metrics.average_precision_score(y, p[:, 1], sample_weight=w)
    else:
        average = np.mean([metrics.average_precision_score(y == c, p[:, c], sample_weight=w) for c in range(k)])
    show(name + ".expected",
         np.average(-np.log(clipped), weights=w),
         metrics.accuracy_score(y, predicted, sample_weight=w),
         metrics.balanced_accuracy_score(y, predicted, sample_weight=w),
         metrics.f1_score(y, predicted, average="macro", sample_weight=w),
         metrics.roc_auc_score(y, score, multi_class="ovr", average="macro", sample_weight=w) if k > 2
         else metrics.roc_auc_score(y, score, sample_weight=w),
         average)
    precision, recall, f1, _ = metrics.precision_recall_fscore_support(y, predicted, sample_weight=w, zero_division=0)
    show(name + ".precision", precision)
    show(name + ".recall", recall)
    show(name + ".f1", f1)
    show(name + ".confusion", metrics.confusion_matrix(y, predicted, sample_weight=w))
    if k == 2 and not weighted:
        show(name + ".delong", de_long(y, p[:, 1]))
    if weighted:
        return
    rows = np.arange(n)
    auc = lambda r: metrics.roc_auc_score(y[r], score[r], multi_class="ovr", average="macro")
    show(name + ".jackknife",
         jackknife(rows, lambda r: np.mean(-np.log(clipped[r]))),
         jackknife(rows, lambda r: metrics.accuracy_score(y[r], predicted[r])),
         jackknife(rows, lambda r: metrics.balanced_accuracy_score(y[r], predicted[r])),
         jackknife(rows, auc))


classification("binary", 200, 2, False, False)
classification("ties", 120, 2, False, True)
classification("weighted", 150, 2, True, True)
classification("three", 200, 3, False, False)
classification("threeweighted", 150, 3, True, False)

y = random.normal(3, 2, 200)
f = y + random.normal(0.2, 1, 200)
w = random.integers(0, 4, 200).astype(float)
show("regression.truth", y)
show("regression.predictions", f)
show("regression.weights", w)


def regression(y, f, w=None):
    rmse = math.sqrt(metrics.mean_squared_error(y, f, sample_weight=w))
    return [rmse, metrics.mean_absolute_error(y, f, sample_weight=w), metrics.r2_score(y, f, sample_weight=w),
            rmse / np.average(np.abs(y), weights=w)]


show("regression.expected", regression(y, f))
show("regression.weighted", regression(y, f, w))
rows = np.arange(200)
show("regression.jackknife", [jackknife(rows, lambda r: regression(y[r], f[r])[i]) for i in range(4)])
