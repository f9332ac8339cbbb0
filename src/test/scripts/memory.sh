#!/usr/bin/env bash
# memory.sh [SMALL] [LARGE]: one run over SMALL and one over LARGE articles in a heap of 256 MB. Prints
# peak heap and resident set of both. Needs target/dealfacts.jar and GNU time.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for articles in "${1:-20000}" "${2:-200000}"; do
  python3 src/test/scripts/articles.py "$articles" "$work/in.jsonl"
  rm -rf "$work/out"
  /usr/bin/time --format=%M --output="$work/rss" \
    java -Xms256m -Xmx256m -XX:+AlwaysPreTouch -jar target/dealfacts.jar run -q \
      --input "$work/in.jsonl" --output "$work/out"
  rows=$(($(wc -l < "$work/out/articles.csv") - 1))
  heap=$(sed -n 's/.*"peak_heap_bytes" : \([0-9]*\).*/\1/p' "$work/out/run.json")
  seconds=$(sed -n 's/.*"seconds" : \([0-9.]*\).*/\1/p' "$work/out/run.json")
  echo "$articles articles: $rows rows, $seconds s, peak heap $((heap >> 20)) MB," \
    "resident $(($(cat "$work/rss") >> 10)) MB"
  [ "$rows" -ge "$articles" ]
done
