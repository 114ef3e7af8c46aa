#!/bin/sh
# how good the first ten hits are, beside SQLite FTS5 with column weights, on the same tools and queries
set -eu
corpus=$1
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
python3 -c 'import sqlite3; sqlite3.connect(":memory:").execute("create virtual table t using fts5(a)")' 2>/dev/null ||
    { echo "needs python3 with SQLite FTS5 (Debian: apt-get install python3)" >&2; exit 3; }

mvn --batch-mode --no-transfer-progress --quiet test-compile >"$BENCH_TMP/build.log" 2>&1 || { cat "$BENCH_TMP/build.log" >&2; exit 3; }
mvn --batch-mode --no-transfer-progress --quiet dependency:build-classpath \
    -Dmdep.outputFile="$BENCH_TMP/classpath" -Dmdep.includeScope=test >"$BENCH_TMP/build.log" 2>&1 || { cat "$BENCH_TMP/build.log" >&2; exit 3; }

exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED -Dplacard.home="$home" \
    -cp "target/test-classes:target/classes:$(cat "$BENCH_TMP/classpath")" \
    org.placard.search.SearchBenchmark "$corpus" benchmarks/search/queries.tsv benchmarks/search/fts5.py "$BENCH_TMP" 2>/dev/null
