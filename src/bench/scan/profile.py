"""What pandas tells of a CSV file when asked for about what a check looks at: types, missing and distinct cells, quantiles,
frequent words, repeated rows.

Run: python3 profile.py FILE    (pandas)
"""
import sys

import pandas as pd

table = pd.read_csv(sys.argv[1])
facts = [
    table.dtypes,
    table.isna().sum(),
    table.nunique(),
    table.describe(include="all", percentiles=[0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]),
    table.duplicated().sum(),
]
for column in table.select_dtypes("object"):
    facts.append(table[column].value_counts().head(10))
print(len(table), "rows", len(table.columns), "columns")
