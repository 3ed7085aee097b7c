#!/usr/bin/env bash
# Shows that the corpus tests find faults: puts one mistake at a time into a copy of the engine and requires that the
# test of the file it names turns red. A mistake that no longer applies, does not compile or is not found is a failure.
# Ends with "N passed, N failed", a result per mistake and one for the copy without a mistake, which must be green.
#
#   tests/Conformance/SeededMistakes/run.sh            all
#   tests/Conformance/SeededMistakes/run.sh <name>     one
#
# A mistake is a file <name>.mistake with a line each for: file, replace, with, red. The text to replace is literal,
# stands on one line and must occur exactly once.
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../../.." && pwd)"
corpus="$(cd "$root" && realpath -m "${CONFORMANCE_DIR:-../shared/conformance}")"
if [ ! -d "$corpus" ]; then
  echo "Skipped: the corpus is not there: '$corpus'."
  exit 0
fi

copy="$(mktemp -d)"
trap 'rm -rf "$copy"' EXIT
passed=0 failed=0
pass() { passed=$((passed + 1)); echo "  passed $1"; }
fail() { failed=$((failed + 1)); echo "  FAILED $1: $2"; }

build() {
  dotnet build "$copy/tests/Conformance" -v quiet -nologo -p:RunAnalyzers=false -p:TreatWarningsAsErrors=false "$@" >"$copy/build.log" 2>&1
}

# Runs the corpus tests of the copy; their output is in run.log.
run() {
  CONFORMANCE_DIR="$corpus" timeout 120 dotnet "$copy/tests/Conformance/bin/Debug/net10.0/Federation.Conformance.dll" \
    -noColor -class Federation.Conformance.CorpusTests >"$copy/run.log" 2>&1
}

check() {
  local name="$1" file="" before="" after="" red="" key value text rest
  while read -r key value || [ -n "$key" ]; do
    case "$key" in
      file) file="$value" ;;
      replace) before="$value" ;;
      with) after="$value" ;;
      red) red="$value" ;;
    esac
  done <"$here/$name.mistake"

  text="$(<"$copy/$file")" || { fail "$name" "there is no '$file'"; return; }
  rest="${text#*"$before"}"
  if [ -z "$before" ] || [ "$rest" = "$text" ] || [ "${rest#*"$before"}" != "$rest" ]; then
    fail "$name" "'$before' does not occur exactly once in '$file'; mend the mistake"
    return
  fi

  cp -p "$copy/$file" "$copy/kept"
  printf '%s\n' "${text/"$before"/"$after"}" >"$copy/$file"
  if ! build --no-restore; then
    fail "$name" "it does not compile: $(grep -m1 ' error ' "$copy/build.log")"
  elif run; then
    fail "$name" "every test stayed green"
  elif ! grep -q "(file: \"$red\") \[FAIL\]" "$copy/run.log"; then
    fail "$name" "the test of $red stayed green"
  else
    pass "$name turns $red red"
  fi

  # A later time, so that the build sees the file change back.
  cp "$copy/kept" "$copy/$file"
}

echo "Copying and building ..."
(cd "$root" && tar -cf - --exclude=bin --exclude=obj global.json ./*.props ./*.sln BannedSymbols.txt .editorconfig \
  engine/Language engine/Types engine/Validation engine/Execution tests/TestKit tests/Conformance) | tar -xf - -C "$copy"
if ! build; then
  fail "copy" "it does not compile: $(grep -m1 ' error ' "$copy/build.log")"
elif ! run; then
  fail "copy" "red without a mistake: $(grep -m1 '\[FAIL\]' "$copy/run.log")"
else
  pass "copy without a mistake is green"
  if [ $# -gt 0 ]; then names=("$@"); else
    names=()
    for mistake in "$here"/*.mistake; do names+=("$(basename "$mistake" .mistake)"); done
  fi
  for name in "${names[@]}"; do check "$name"; done
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
