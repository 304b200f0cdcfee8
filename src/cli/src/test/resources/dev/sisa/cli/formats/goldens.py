"""Writes the pairs of files of FormatsTest: pip install pandas==3.1.1 pyarrow==26.0.1 numpy, python goldens.py."""
import numpy as np
import pandas as pd

ROWS = 60
draw = np.random.default_rng(7)
people = pd.DataFrame({
    "id": [f"p{i:02}" for i in range(ROWS)],
    "age": pd.array([None if i % 11 == 4 else int(draw.integers(18, 90)) for i in range(ROWS)], dtype="Int64"),
    "income": [np.nan if i % 13 == 5 else round(float(draw.normal(3e4, 1e4)), 2) for i in range(ROWS)],
    "ratio": draw.random(ROWS).astype("float32"),
    "member": draw.random(ROWS) < 0.5,
    "grade": [float(draw.integers(1, 4)) for _ in range(ROWS)],
    "town": [["Bern", 'a "b", c', "Zürich; West", None][draw.integers(0, 4)] for _ in range(ROWS)],
    "left": ["yes" if draw.random() < 0.4 else "no" for _ in range(ROWS)],
})
people.to_csv("people.csv", index=False)
people.to_csv("people-comma.csv", index=False, sep=";", decimal=",")
people.to_parquet("people.parquet", index=False)

figures = pd.DataFrame({
    "label": draw.integers(0, 2, ROWS),
    **{f"column{k}": np.where(draw.random(ROWS) < 0.3, 0, draw.normal(size=ROWS)) for k in range(1, 5)},
})
figures.to_csv("figures.csv", index=False)
figures.to_parquet("figures.parquet", index=False, compression="zstd")
