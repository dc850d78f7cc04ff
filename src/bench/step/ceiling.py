"""The most that a test of level .05 can see of the calibration suite's modest effects: the power of the likelihood-ratio test
with its critical value known, for a column that is named, and for one among 20 of which 19 are noise.

Run: python3 ceiling.py    (NumPy)
"""
import numpy as np

random = np.random.default_rng(1)
NAMED = 3.841  # 95 % quantile of chi-squared, 1 degree of freedom
AMONG_20 = 9.13  # of the largest of 20 of them: the quantile at .95 ** (1 / 20)


def log_loss(columns, labels):
    weights = np.zeros(columns.shape[1])
    for _ in range(25):
        chance = 1 / (1 + np.exp(-columns @ weights))
        curvature = (columns * (chance * (1 - chance))[:, None]).T @ columns
        step = np.linalg.solve(curvature, columns.T @ (labels - chance))
        weights += step
        if abs(step).max() < 1e-8:
            break
    chance = 1 / (1 + np.exp(-columns @ weights))
    return -np.mean(np.where(labels == 1, np.log(chance), np.log(1 - chance)))


def half_log_squares(columns, labels):
    weights = np.linalg.lstsq(columns, labels, rcond=None)[0]
    return np.log(((labels - columns @ weights) ** 2).sum()) / 2


def power(rows, labels_of, loss, times=4000):
    gains = []
    for _ in range(times):
        columns = np.c_[np.ones(rows), random.normal(size=(rows, 2))]
        labels = labels_of(columns)
        gains.append(2 * rows * (loss(columns[:, :2], labels) - loss(columns, labels)))
    gains = np.array(gains)
    return (gains > NAMED).mean(), (gains > AMONG_20).mean()


def classes(used):
    def labels(columns):
        chance = 1 / (1 + np.exp(-columns @ [0, used, 0.35]))
        return (random.random(len(columns)) < chance).astype(float)

    return labels


print("named, among 20")
print("logistic beside 0.35: %.3f %.3f" % power(300, classes(0.35), log_loss))
print("logistic beside 1: %.3f %.3f" % power(300, classes(1), log_loss))
print("least squares: %.3f %.3f" % power(200, lambda x: x @ [0, 1, 0.25] + random.normal(size=len(x)), half_log_squares))
