#!/usr/bin/env bash
# kill9.sh [ROUNDS] [ARTICLES]: kills a run at random moments and runs again. Each time the tables must
# be those of a run that nobody killed, and nothing may be left over. Needs target/dealfacts.jar.
set -euo pipefail
cd "$(dirname "$0")/../../.."
rounds=${1:-100}
articles=${2:-3000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 src/test/scripts/articles.py "$articles" "$work/all.jsonl"
mkdir "$work/in"
split --lines=$((articles / 20 + 1)) --additional-suffix=.jsonl "$work/all.jsonl" "$work/in/part-"

program=(java -Xmx256m -jar target/dealfacts.jar run -q --input "$work/in" --output)
sums() { (cd "$1" && sha256sum -- *.csv); }

began=$(date +%s%N)
"${program[@]}" "$work/whole"
took=$((($(date +%s%N) - began) / 1000000))
sums "$work/whole" > "$work/expected"

killed=0 early=0 wrong=0 left=0
for ((i = 1; i <= rounds; i++)); do
  # every other round begins from nothing, the others over the tables of the round before
  if ((i % 2)); then rm -rf "$work/out"; else rm -f "$work/out/.state/state.json" "$work/out/.state/manifest"; fi
  "${program[@]}" "$work/out" & pid=$!
  sleep "$(awk -v ms=$((RANDOM * took / 32768)) 'BEGIN { print ms / 1000 }')"
  if kill -9 "$pid" 2> /dev/null; then killed=$((killed + 1)); else early=$((early + 1)); fi
  wait "$pid" 2> /dev/null || true
  "${program[@]}" "$work/out"
  sums "$work/out" | cmp --silent - "$work/expected" || { wrong=$((wrong + 1)); echo "round $i: other bytes" >&2; }
  if find "$work/out" \( -name '*.tmp' -o -name 'commit.json' \) | grep -q . \
      || find "$work/out/.state/parts" -type f | grep -q .; then
    left=$((left + 1)); echo "round $i: leftovers" >&2
  fi
done
echo "$rounds rounds over $articles articles ($took ms each): $killed killed, $early done before;" \
    "$wrong with other bytes, $left with leftovers"
((wrong == 0 && left == 0))
