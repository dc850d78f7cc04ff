"""Numbers that the tests of the package stats compare with, computed with SciPy and NumPy.

Run: python3 stats.py > stats.txt    (SciPy 1.10.1, NumPy 1.24.2)
One line a list: its name, then its numbers.
"""
import math

import numpy as np
from scipy import stats


def show(name, *values):
    flat = np.concatenate([np.ravel(np.asarray(value, dtype=float)) for value in values])
    print(name, *(repr(float(value)) for value in flat))


def quantile(share, degrees):
    """stats.t.ppf is right to some 5e-10 only; Newton's steps with its cdf take away the rest."""
    found = stats.t.ppf(share, degrees)
    for _ in range(3):
        found -= (stats.t.cdf(found, degrees) - share) / stats.t.pdf(found, degrees)
    return found


def corrected(name, differences, ratio):
    """Nadeau and Bengio 2003 through scipy.stats.t; J differs from n in every case."""
    flat = np.ravel(differences)
    mean, deviation, count = flat.mean(), flat.std(ddof=1), flat.size
    error = deviation * math.sqrt(1 / count + ratio)
    low, high = (mean + side * quantile(0.95, count - 1) * error for side in (-1, 1))
    low95, high95 = (mean + side * quantile(0.975, count - 1) * error for side in (-1, 1))
    show(name + ".differences", flat)
    show(name + ".ratio", ratio)
    show(name + ".expected", mean, error, low, high, low95, high95, stats.t.sf(mean / error, count - 1),
         stats.t.cdf(mean / error, count - 1))
    show(name + ".detectable", (quantile(0.95, count - 1) + quantile(0.80, count - 1)) * error,
         (1 + quantile(0.80, count - 1)) * error)


random = np.random.default_rng(7)
corrected("corrected10x5", random.normal(0.01, 0.03, (10, 5)), 1 / 4)
corrected("corrected3x5", random.normal(-0.2, 0.1, (3, 5)), 1 / 4)
corrected("corrected10x10", random.normal(0.004, 0.02, (10, 10)), 1 / 9)
corrected("corrected2x2", random.normal(1, 2, (2, 2)), 0.31)

d = random.normal(0.05, 1, 37)
test = stats.ttest_1samp(d, 0, alternative="greater")
show("paired.differences", d)
show("paired.expected", d.mean(), stats.sem(d), test.pvalue, stats.ttest_1samp(d, 0, alternative="less").pvalue)

# Integer weights are repeated rows for the mean; the linearised error written out with numpy.
w = random.integers(0, 4, 37).astype(float)
mean = np.average(d, weights=w)
n = np.count_nonzero(w)
show("weighted.weights", w)
show("weighted.expected", mean, math.sqrt(n / (n - 1) * np.sum((w * (d - mean)) ** 2)) / w.sum())

groups = random.integers(0, 9, 37)
sums = np.array([np.sum((d - d.mean())[groups == g]) for g in np.unique(groups)])
show("grouped.groups", groups)
show("grouped.expected", d.mean(), math.sqrt(len(sums) / (len(sums) - 1) * np.sum(sums ** 2)) / len(d), len(sums) - 1)

# R: p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.04), "holm"); also by hand: 5*.005, 4*.01, 3*.03, then the running maximum.
show("holm.expected", 0.04, 0.09, 0.09, 0.025, 0.09)

for successes, trials, level in [(0, 10, 0.95), (3, 10, 0.95), (81, 263, 0.95), (10, 10, 0.9), (1, 1000, 0.99)]:
    test = stats.binomtest(successes, trials)
    wilson = test.proportion_ci(level, "wilson")
    exact = test.proportion_ci(level, "exact")
    show(f"share.{successes}.{trials}", level, wilson.low, wilson.high, exact.low, exact.high)

x = np.round(random.normal(0, 2, 40))
y = np.round(x + random.normal(0, 3, 40))
weights = random.uniform(0, 2, 40)
centred = lambda v: v - np.average(v, weights=weights)
weighted = np.sum(weights * centred(x) * centred(y)) / math.sqrt(
    np.sum(weights * centred(x) ** 2) * np.sum(weights * centred(y) ** 2))
show("correlation.x", x)
show("correlation.y", y)
show("correlation.weights", weights)
show("correlation.expected", stats.pearsonr(x, y).statistic, stats.spearmanr(x, y).correlation, weighted)
show("correlation.ranks", stats.rankdata(x))
interval = stats.pearsonr(x, y).confidence_interval(0.95)
show("fisher.expected", interval.low, interval.high)

values = np.sort(random.exponential(1, 17))
shares = [0, 0.01, 0.25, 0.5, 0.333, 0.75, 0.99, 1]
show("quantiles.values", values)
show("quantiles.shares", shares)
show("quantiles.expected", np.quantile(values, shares))
show("moments.expected", values.mean(), values.var(ddof=1), stats.sem(values))
