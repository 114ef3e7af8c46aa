#!/bin/sh
# a whole tools file into an empty catalogue, again, and out again
set -eu
. "$(dirname "$0")/lib"
corpus=$1
data=$BENCH_TMP/data

lines=$(case $corpus in *.gz) zcat "$corpus" ;; *) cat "$corpus" ;; esac | wc -l)

started=$(now_ms)
with_peak "$BENCH_TMP/peak" "$PLACARD" ingest --data-dir "$data" "$corpus" >"$BENCH_TMP/first" 2>"$BENCH_TMP/first.err"
first=$(($(now_ms) - started))

started=$(now_ms)
"$PLACARD" ingest --data-dir "$data" "$corpus" >"$BENCH_TMP/second" 2>/dev/null
second=$(($(now_ms) - started))

"$PLACARD" export --data-dir "$data" --format jsonl >"$BENCH_TMP/out.jsonl" 2>/dev/null
found=$(grep -cv '"source":"bundled"' "$BENCH_TMP/out.jsonl" || true)

cat <<END
| | |
|---|---|
| lines in the file | $lines |
| first ingest, whole process | $first ms, $((lines * 1000 / first)) tools a second |
| its peak resident memory (heap at most 512 MiB) | $(cat "$BENCH_TMP/peak") MiB |
| the same file again, whole process | $second ms |
| tools found again by export | $found |
| database and index on disk | $(du -sh "$data" | cut -f1) |

What the first ingest said:

\`\`\`
$(cat "$BENCH_TMP/first")
\`\`\`

What the second said:

\`\`\`
$(cat "$BENCH_TMP/second")
\`\`\`
END
