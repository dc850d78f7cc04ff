"""Optima that the tests of solver newton compare with, computed with scikit-learn.

Run: python3 linear.py > linear.txt    (scikit-learn 1.2.1, NumPy 1.24.2; the largest gradients go to standard error)
One line a list: its name, then its numbers. Inputs are the raw columns of the data sets, row after row.
"""
import sys
import warnings

import numpy as np
from sklearn.datasets import load_diabetes, load_iris
from sklearn.linear_model import LogisticRegression, Ridge

warnings.filterwarnings("ignore")


def show(name, *values):
    flat = np.concatenate([np.ravel(np.asarray(value, dtype=float)) for value in values])
    print(name, *(f"{value:.17g}" for value in flat))


def probabilities(x, coefficients, intercepts):
    scores = x @ coefficients.T + intercepts
    if scores.shape[1] == 1:
        scores = np.hstack([np.zeros_like(scores), scores])
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return odds / odds.sum(axis=1, keepdims=True)


def derivatives(x, y, share, ridge, coefficients, intercepts):
    """Gradient and second derivatives of the mean loss plus ridge, by class and then column, intercept last."""
    p = probabilities(x, coefficients, intercepts)
    scores = len(coefficients)
    ones = np.hstack([x, np.ones((len(x), 1))])
    padded = np.hstack([coefficients, np.zeros((scores, 1))])
    p = p[:, 1:] if scores == 1 else p
    hot = (y == 1)[:, None] if scores == 1 else np.eye(scores)[y]
    gradient = ((p - hot) * share[:, None]).T @ ones + ridge * padded
    free = np.eye(ones.shape[1])
    free[-1, -1] = 0
    blocks = [[ones.T @ (ones * (share * p[:, a] * ((a == b) - p[:, b]))[:, None]) + (a == b) * ridge * free
               for b in range(scores)] for a in range(scores)]
    return gradient, np.block(blocks)


def logistic(name, x, y, ridge, w=None):
    """ridge is lambda beside the mean loss: C = 1 / (lambda * sum of weights)."""
    weights = np.ones(len(y)) if w is None else w
    classes = len(np.unique(y))
    model = LogisticRegression(
        C=1 / (ridge * weights.sum()), multi_class="multinomial" if classes > 2 else "ovr",
        solver="newton-cg" if classes > 2 else "newton-cholesky", tol=1e-13, max_iter=100000)
    # Standardised columns would change the penalty, so the columns stay raw.
    model.fit(x, y, sample_weight=weights)
    share = weights / weights.sum()
    coefficients, intercepts = model.coef_, model.intercept_
    found = np.abs(derivatives(x, y, share, ridge, coefficients, intercepts)[0]).max()
    # scikit-learn stops at a gradient of 1e-9 on the flattest of these: Newton steps take it to the last digits.
    for _ in range(3):
        gradient, hessian = derivatives(x, y, share, ridge, coefficients, intercepts)
        step = np.linalg.lstsq(hessian, -gradient.ravel(), rcond=1e-15)[0].reshape(gradient.shape)
        coefficients, intercepts = coefficients + step[:, :-1], intercepts + step[:, -1]
    gradient = derivatives(x, y, share, ridge, coefficients, intercepts)[0]
    intercepts = intercepts - intercepts.mean() if classes > 2 else intercepts
    p = probabilities(x, coefficients, intercepts)
    print(name, "largest gradient", found, "then", np.abs(gradient).max(), "moved",
          np.abs(coefficients - model.coef_).max(), file=sys.stderr)
    value = -np.sum(share * np.log(p[np.arange(len(y)), y])) + ridge / 2 * np.sum(coefficients ** 2)
    show(name + ".coefficients", coefficients)
    show(name + ".intercepts", intercepts)
    show(name + ".value", value)
    show(name + ".probabilities", p[::7])


def ridge_regression(name, x, y, ridge, w=None):
    weights = np.ones(len(y)) if w is None else w
    model = Ridge(alpha=ridge * weights.sum(), solver="svd", tol=1e-15)
    model.fit(x, y, sample_weight=weights)
    show(name + ".coefficients", model.coef_)
    show(name + ".intercepts", model.intercept_)
    show(name + ".predictions", model.predict(x)[::7])


iris, diabetes = load_iris(), load_diabetes(scaled=False)
random = np.random.default_rng(5)
show("iris.inputs", iris.data)
show("iris.classes", iris.target)
show("diabetes.inputs", diabetes.data)
show("diabetes.labels", diabetes.target)
weights = random.integers(0, 4, 150).astype(float)
show("iris.weights", weights)
pair = iris.target > 0
diabetes_weights = random.uniform(0, 3, 442)
show("diabetes.weights", diabetes_weights)

logistic("three-default", iris.data, iris.target, 1e-6)
logistic("three-strong", iris.data, iris.target, 1e-2)
logistic("three-weighted", iris.data, iris.target, 1e-3, weights)
logistic("two-default", iris.data[pair], iris.target[pair] - 1, 1e-6)
logistic("two-weighted", iris.data[pair], iris.target[pair] - 1, 1e-3, weights[pair])
logistic("separable", iris.data, (iris.target == 0).astype(int), 1e-6)
logistic("two-unscaled", diabetes.data, (diabetes.target > 140).astype(int), 1e-6)
ridge_regression("numbers-default", diabetes.data, diabetes.target, 1e-6)
ridge_regression("numbers-strong", diabetes.data, diabetes.target, 1.0)
ridge_regression("numbers-weighted", diabetes.data, diabetes.target, 1e-2, diabetes_weights)
