#!/bin/sh
# rules on arguments for 200 servers, flows through 20 stacks, and how long policies and cuts take
set -eu
corpus=$1
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"

mvn --batch-mode --no-transfer-progress --quiet test-compile >"$BENCH_TMP/build.log" 2>&1 || { cat "$BENCH_TMP/build.log" >&2; exit 3; }
mvn --batch-mode --no-transfer-progress --quiet dependency:build-classpath \
    -Dmdep.outputFile="$BENCH_TMP/classpath" -Dmdep.includeScope=test >"$BENCH_TMP/build.log" 2>&1 || { cat "$BENCH_TMP/build.log" >&2; exit 3; }

exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Dplacard.home="$home" \
    -cp "target/test-classes:target/classes:$(cat "$BENCH_TMP/classpath")" org.placard.bench.PolicyBench "$corpus"
