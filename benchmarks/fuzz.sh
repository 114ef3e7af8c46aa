#!/bin/sh
# benchmarks/fuzz.sh [SECONDS]: feeds the manifest readers bytes of a fuzzer's own making, starting from the fixtures.
# Needs Maven and JAVA_HOME. Ends with 0 where nothing was found; what was found lies in target/fuzz.
set -eu
seconds=${1:-120}
cd "$(dirname "$0")/.."
out=target/fuzz
mkdir -p "$out/seeds"
mvn -q -B -Pfuzz test-compile dependency:build-classpath -Dmdep.outputFile="$out/classpath"

# the first byte of a seed picks the file's name: .json, .yaml, .jsonl, .mcpb
n=0
find src/test/resources/manifests -type f | while read -r file; do
  n=$((n + 1))
  case $file in
    *.yaml) kind='\001' ;;
    *.jsonl) kind='\002' ;;
    *.mcpb) kind='\003' ;;
    *) kind='\000' ;;
  esac
  { printf "$kind"; cat "$file"; } >"$out/seeds/fixture-$n"
done

classpath=$PWD/target/test-classes:$PWD/target/classes:$(cat "$out/classpath")
cd "$out"
exec "${JAVA_HOME:?}/bin/java" --enable-native-access=ALL-UNNAMED -Xmx1g -cp "$classpath" \
  com.code_intelligence.jazzer.Jazzer --target_class=org.placard.manifest.ReaderFuzz \
  --instrumentation_includes='org.placard.**:com.fasterxml.jackson.core.**' \
  seeds -max_len=20000 -timeout=10 -max_total_time="$seconds"
