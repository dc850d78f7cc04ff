"""The work of one mldebug baseline on a small classification table, made with scikit-learn: a profile of the columns, a locked
test, 3 x 5 folds, the dummy, every column alone, the best two together, and a tree of depth 3, scored by log-loss. The
shuffled copies of the noise test are not among it, and mldebug decides on 10 x 5 folds where a table is as small as this.

Run: python3 scikit_learn.py FILE TARGET    (scikit-learn, pandas)
"""
import sys

import numpy as np
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.dummy import DummyClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix
from sklearn.model_selection import RepeatedStratifiedKFold, cross_val_predict, cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.tree import DecisionTreeClassifier

table = pd.read_csv(sys.argv[1]).dropna(subset=[sys.argv[2]])
profile = table.describe(include="all"), table.isna().mean(), table.nunique(), table.duplicated().sum()
inputs, labels = table.drop(columns=sys.argv[2]), table[sys.argv[2]]
inputs, _, labels, _ = train_test_split(inputs, labels, test_size=0.2, stratify=labels, random_state=0)
folds = RepeatedStratifiedKFold(n_splits=5, n_repeats=3, random_state=1)


def prepared(columns, learner):
    numbers = [c for c in columns if pd.api.types.is_numeric_dtype(inputs[c])]
    words = [c for c in columns if c not in numbers]
    return make_pipeline(make_column_transformer(
        (make_pipeline(SimpleImputer(), StandardScaler()), numbers),
        (make_pipeline(SimpleImputer(strategy="most_frequent"), OneHotEncoder(handle_unknown="ignore")), words)), learner)


def score(model):
    return cross_val_score(model, inputs, labels, cv=folds, scoring="neg_log_loss").mean()


every = list(inputs.columns)
dummy = score(DummyClassifier())
alone = {c: score(prepared([c], LogisticRegression(max_iter=1000))) for c in every}
best = sorted(alone, key=alone.get)[-2:]
model = prepared(best, LogisticRegression(max_iter=1000))
tree = score(prepared(every, DecisionTreeClassifier(max_depth=3)))
predicted = cross_val_predict(model, inputs, labels, cv=5)
print("dummy", -dummy, "columns", best, "model", -score(model), "tree", -tree)
print(confusion_matrix(labels, predicted), np.shape(profile[0]))
