"""Forward selection by scikit-learn: a logistic regression on standardised columns, one more column as long as the log-loss on
5 folds falls by 0.0005 or more, on four fifths of the rows; a fifth is locked away, as mldebug does.

Run: python3 scikit_learn.py select TABLE CHOICE [JOBS]         what is timed: writes the columns chosen, a line each
     python3 scikit_learn.py score TABLE FRESH CHOICE...        fits each choice on all rows, and prints it with its log-loss
                                                                on the fresh ones    (scikit-learn, pandas)
"""
import sys

import pandas as pd
from sklearn.feature_selection import SequentialFeatureSelector
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

model = make_pipeline(StandardScaler(), LogisticRegression())


def read(file):
    table = pd.read_csv(file)
    return table.drop(columns="y"), table["y"]


def select(table, choice, jobs="1"):
    inputs, labels = read(table)
    inputs, _, labels, _ = train_test_split(inputs, labels, test_size=0.2, stratify=labels, random_state=0)
    search = SequentialFeatureSelector(
        model, n_features_to_select="auto", tol=0.0005, scoring="neg_log_loss", cv=5, n_jobs=int(jobs))
    search.fit(inputs, labels)
    with open(choice, "w") as out:
        out.writelines(name + "\n" for name in inputs.columns[search.get_support()])


def score(table, fresh, *choices):
    inputs, labels = read(table)
    others, truth = read(fresh)
    for choice in choices:
        names = open(choice).read().split()
        model.fit(inputs[names], labels)
        print(f"{choice}: {' '.join(names)}; log-loss on fresh rows {log_loss(truth, model.predict_proba(others[names])):.5f}")


{"select": select, "score": score}[sys.argv[1]](*sys.argv[2:])
