"""Requests received by year, from `gouji extract … -o data.csv`. Usage: received.py data.csv"""
import sys

import pandas as pd

values = pd.read_csv(sys.argv[1], dtype={"raw": str, "place": str})
received = values[values["path"] == "requests/received/total"]
cells = values[values["kind"] == "cell"]
table = pd.DataFrame(
    {
        "bodies": received.groupby("year")["organization"].nunique(),
        "received": received.groupby("year")["value"].sum(),
        "unread": cells[cells["state"] != "number"].groupby("year").size(),
    }
).fillna(0)
print(table.astype(int).to_csv())
