#!/bin/sh
# search, tool page and policy under wrk with the file's tools loaded, and the start with an existing catalogue
set -eu
. "$(dirname "$0")/lib"
corpus=$1
data=$BENCH_TMP/data
command -v wrk >/dev/null 2>&1 || { echo "needs wrk on the PATH (Debian: apt-get install wrk)" >&2; exit 3; }

"$PLACARD" ingest --data-dir "$data" "$corpus" >/dev/null 2>&1
port=$(free_port)
base=http://127.0.0.1:$port
"$PLACARD" serve --port "$port" --data-dir "$data" >"$BENCH_TMP/serve.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT INT TERM
start=$(wait_for "$base/")

tool=/tools/$(curl -fsS "$base/api/v1/tools?q=delete&limit=1" | python3 -c 'import json, sys; i = json.load(sys.stdin)["items"][0]; print(i["server"] + "/" + i["name"])')

echo "Start to first page with the existing catalogue: $start ms."
echo
echo "| request | requests a second | p50 | p99 | errors |"
echo "|---|---|---|---|---|"
measure() {
    wrk -t1 -c4 -d5s "$base$2" >/dev/null 2>&1 # warm
    wrk -t1 -c8 -d15s --latency "$base$2" >"$BENCH_TMP/wrk"
    awk -v name="$1" '/50%/ {p50 = $2} /99%/ {p99 = $2} /Requests\/sec/ {rate = $2} /Non-2xx/ {errors = $NF}
        END {printf "| %s | %s | %s | %s | %s |\n", name, rate, p50, p99, errors + 0}' "$BENCH_TMP/wrk"
}
measure "tool page" "$tool"
measure "tool policy.json" "$tool/policy.json"
measure "API tool" "/api/v1$tool"
measure "search page" "/search?q=delete+file"
measure "API search" "/api/v1/tools?q=delete+file"
