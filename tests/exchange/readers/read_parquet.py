"""Reads a folder of Parquet files and prints rows and column types as JSON: read_parquet.py pyarrow|duckdb FOLDER."""

import json
import math
import os
import sys


def pyarrow_table(path):
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(path)
    table.validate(full=True)
    return {"types": {field.name: str(field.type) for field in table.schema}, "rows": table.to_pylist()}


def duckdb_table(path):
    import duckdb

    result = duckdb.connect().execute("SELECT * FROM read_parquet(?)", [path])
    names = [column[0] for column in result.description]
    types = {column[0]: str(column[1]).lower() for column in result.description}
    return {"types": types, "rows": [dict(zip(names, row)) for row in result.fetchall()]}


def present(row):
    return {name: str(value) if isinstance(value, float) and not math.isfinite(value) else value for name, value in row.items() if value is not None}


read = {"pyarrow": pyarrow_table, "duckdb": duckdb_table}[sys.argv[1]]
tables = {name: read(os.path.join(sys.argv[2], f"{name}.parquet")) for name in ("nodes", "edges")}
print(json.dumps({name: {"types": table["types"], "rows": [present(row) for row in table["rows"]]} for name, table in tables.items()}))
