#!/bin/sh
# a server of that catalogue, from its start to ready: without and with what an earlier run learned
set -eu
. "$(dirname "$0")/lib"
corpus=$1
data=$BENCH_TMP/data
"$PLACARD" ingest --data-dir "$data" "$corpus" >/dev/null 2>&1

# Starts a server with the cache folder $1, and prints milliseconds to ready and of processor time.
start() {
    port=$(free_port)
    PLACARD_CACHE_DIR=$1 "$PLACARD" serve --port "$port" --data-dir "$data" >"$BENCH_TMP/log" 2>&1 &
    pid=$!
    took=$(wait_for "http://127.0.0.1:$port/q/health/ready")
    ticks=$(getconf CLK_TCK)
    used=$(awk -v ticks="$ticks" '{print int(($14 + $15) * 1000 / ticks)}' "/proc/$pid/stat")
    kill "$pid"
    wait "$pid" || true
    echo "$took ms | $used ms"
}

none=$BENCH_TMP/none
mkdir "$BENCH_TMP/cache" "$none"
chmod 700 "$BENCH_TMP/cache"
# Others may write there, so it is not used.
chmod 777 "$none"
start "$none" >/dev/null
without=$(start "$none")
start "$BENCH_TMP/cache" >/dev/null
with=$(start "$BENCH_TMP/cache")

echo "| | to ready | processor time |"
echo "|---|---|---|"
echo "| without | $without |"
echo "| with the cache of an earlier run (Java 25 or newer), $(du -sm "$BENCH_TMP/cache" | cut -f1) MiB | $with |"
