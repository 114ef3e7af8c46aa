"""SQLite FTS5 with column weights: fts5.py TOOLS.jsonl QUERIES.txt HITS.txt; writes the row numbers of each query's first ten."""
import json
import re
import sqlite3
import sys
import time

tools, queries, hits = sys.argv[1:]
db = sqlite3.connect(":memory:")
db.execute("create virtual table t using fts5(name, title, description, server, parameters, tokenize='porter unicode61')")
with open(tools, encoding="utf-8") as lines:
    rows = [json.loads(line) for line in lines]
db.executemany(
    "insert into t(rowid, name, title, description, server, parameters) values (?,?,?,?,?,?)",
    ((i, r["name"], r["title"], r["description"], r["server"], r["parameters"]) for i, r in enumerate(rows)),
)
times = []
with open(queries, encoding="utf-8") as asked, open(hits, "w", encoding="utf-8") as out:
    for query in asked:
        words = re.findall(r"\w+", query.strip())
        start = time.perf_counter()
        found = db.execute(
            "select rowid from t where t match ? order by bm25(t, 10, 5, 1, 4, 0.5) limit 10",
            (" OR ".join('"%s"' % word for word in words),),
        ).fetchall() if words else []
        times.append((time.perf_counter() - start) * 1000)
        out.write(" ".join(str(row[0]) for row in found) + "\n")
times.sort()
print("%.1f %.1f" % (times[len(times) // 2], times[len(times) * 99 // 100]))
