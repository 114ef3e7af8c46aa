#!/bin/sh
# a whole tools file into an empty catalogue, again, and out again; on H2 and on PostgreSQL, beside COPY of the same rows
set -eu
. "$(dirname "$0")/lib"
corpus=$1
lines=$(case $corpus in *.gz) zcat "$corpus" ;; *) cat "$corpus" ;; esac | wc -l)
figures=$BENCH_TMP/figures
mkdir "$figures"

# Ingests the file into the empty folder $2 as figures of $1, and once more, and exports it.
measure() {
    kind=$1
    data=$2
    started=$(now_ms)
    with_peak "$figures/$kind.peak" "$PLACARD" ingest --data-dir "$data" "$corpus" >"$figures/$kind.first" 2>"$figures/$kind.err"
    echo $(($(now_ms) - started)) >"$figures/$kind.first.ms"
    started=$(now_ms)
    "$PLACARD" ingest --data-dir "$data" "$corpus" >"$figures/$kind.second" 2>/dev/null
    echo $(($(now_ms) - started)) >"$figures/$kind.second.ms"
    "$PLACARD" export --data-dir "$data" --format jsonl >"$BENCH_TMP/out.jsonl" 2>/dev/null
    grep -cv '"source":"bundled"' "$BENCH_TMP/out.jsonl" >"$figures/$kind.found" || true
}

# The launcher builds where it has to; that is not measured.
"$PLACARD" export --data-dir "$BENCH_TMP/warm" >/dev/null 2>&1
measure h2 "$BENCH_TMP/data"
du -sm "$BENCH_TMP/data" | cut -f1 >"$figures/h2.disk"
du -sm "$BENCH_TMP/data/index" | cut -f1 >"$figures/h2.index"

row() { echo "| $1 | $2 | $3 |"; }
of() { cat "$figures/$1" 2>/dev/null || echo "not measured"; }
rate() { [ -f "$figures/$1" ] && echo "$(of "$1") ms, $((lines * 1000 / $(of "$1"))) tools a second" || echo "not measured"; }

# PostgreSQL, where its programs are installed; its own, in a folder that goes with the run.
postgres_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
if [ -x "$postgres_bin/initdb" ]; then
    # It refuses to run as root.
    as() { if [ "$(id -u)" = 0 ]; then unshare -U "$@"; else "$@"; fi; }
    port=$(free_port)
    as "$postgres_bin/initdb" -A trust -U placard -D "$BENCH_TMP/pg" -E UTF8 --locale=C.UTF-8 >/dev/null
    as "$postgres_bin/pg_ctl" -D "$BENCH_TMP/pg" -w -l "$BENCH_TMP/pg.log" \
        -o "-p $port -k $BENCH_TMP -c listen_addresses=127.0.0.1" start >/dev/null
    trap 'as "$postgres_bin/pg_ctl" -D "$BENCH_TMP/pg" -m fast stop >/dev/null 2>&1 || true' EXIT INT TERM
    sql() { psql -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$port" -U placard -d postgres "$@"; }
    PLACARD_DB_URL="jdbc:postgresql://127.0.0.1:$port/postgres?user=placard"
    export PLACARD_DB_URL
    "$PLACARD" export --data-dir "$BENCH_TMP/warm" >/dev/null 2>&1
    measure pg "$BENCH_TMP/pg-data"
    unset PLACARD_DB_URL
    sql -At -c "select pg_database_size('postgres') / 1048576" >"$figures/pg.disk"
    # The same rows, ready made, as fast as PostgreSQL takes them: nothing is read, judged or indexed.
    sql -c "\copy server to '$BENCH_TMP/server.copy'" -c "\copy tool to '$BENCH_TMP/tool.copy'"
    sql -c "create table server2 (like server including all); create table tool2 (like tool including all)"
    started=$(now_ms)
    sql -c "\copy server2 from '$BENCH_TMP/server.copy'" -c "\copy tool2 from '$BENCH_TMP/tool.copy'"
    echo $(($(now_ms) - started)) >"$figures/copy.ms"
    sql -At -c "show server_version" >"$figures/version"
fi

echo "| | H2 | PostgreSQL $(of version) |"
echo "|---|---|---|"
row "lines in the file" "$lines" "$lines"
row "first ingest, whole process" "$(rate h2.first.ms)" "$(rate pg.first.ms)"
row "its peak resident memory (heap at most 512 MiB), MiB" "$(of h2.peak)" "$(of pg.peak)"
row "the same file again, whole process, ms" "$(of h2.second.ms)" "$(of pg.second.ms)"
row "tools found again by export" "$(of h2.found)" "$(of pg.found)"
row "on disk, MiB" "$(of h2.disk), of that the index $(of h2.index)" "$(of pg.disk); the index is each server's own"
row "\`COPY\` of the same rows, ready made: not read, judged or indexed" "" "$(rate copy.ms)"
cat <<END

What the first ingest on H2 said (its own time, without the start of the process):

\`\`\`
$(of h2.first)
\`\`\`

What it said on PostgreSQL:

\`\`\`
$(of pg.first)
\`\`\`

What the second said:

\`\`\`
$(of h2.second)
\`\`\`
END
