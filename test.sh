#!/usr/bin/env bash
# The test command. Builds the solution, runs every test project, and ends with "N passed, N failed" on a line of its own.
#
#   ./test.sh            everything
#   ./test.sh fast       all but the end-to-end tests and the seeded mistakes
#
# What it needs and does not find it installs when it is root on Debian; otherwise it says so and fails.
set -uo pipefail
cd "$(dirname "$0")"
mode="${1:-all}"
log="$(mktemp -d)"
trap 'rm -rf "$log"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1 NO_COLOR=1
passed=0 failed=0 skipped=0

# Projects whose tests measure time or start processes and need the machine for themselves; every other one under tests/ runs
# in one go.
alone=(Security EndToEnd)

finish() {
  local tail=""
  [ "$skipped" -gt 0 ] && tail=", $skipped skipped"
  echo "$passed passed, $failed failed$tail"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit $?
}

give_up() {
  echo "$1" >&2
  failed=$((failed + 1))
  finish
}

step() { echo "== $1 ($((SECONDS / 60)):$(printf %02d $((SECONDS % 60))))"; }

need_postgresql() {
  ls -d /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && return
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || give_up "PostgreSQL is missing: install Debian's package 'postgresql'."
  echo "Installing postgresql ..."
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql; } >"$log/apt" 2>&1 \
    || { tail -5 "$log/apt"; give_up "PostgreSQL could not be installed."; }
}

need_redis() {
  command -v redis-server >/dev/null && return
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || give_up "Redis is missing: install Debian's package 'redis-server'."
  echo "Installing redis-server ..."
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq redis-server; } >"$log/apt" 2>&1 \
    || { tail -5 "$log/apt"; give_up "Redis could not be installed."; }
}

# Adds the numbers of one run. A run that ends badly without a failed test (a crash) counts as one failure.
run() {
  step "$1"
  shift
  dotnet test "$@" --no-build --no-progress 2>&1 | tee "$log/run"
  local code=${PIPESTATUS[0]} run_failed
  number() { sed -nE "s/^ *$1: *([0-9]+).*/\1/p" "$log/run" | tail -1; }
  run_failed=$(number failed)
  passed=$((passed + $(number succeeded || echo 0) + 0))
  skipped=$((skipped + $(number skipped || echo 0) + 0))
  failed=$((failed + ${run_failed:-0}))
  if [ "$code" -ne 0 ] && [ "${run_failed:-0}" -eq 0 ]; then failed=$((failed + 1)); fi
}

# The test projects of the repository, but for those that run alone.
together() {
  local project name
  for project in $(grep -l "<IsTestProject>true" tests/*/*.csproj); do
    name="$(basename "$project" .csproj)"
    [[ " ${alone[*]} " = *" $name "* ]] || echo "$name"
  done
}

modules() { local list=""; for name in "$@"; do list="$list;tests/$name/bin/Debug/net10.0/Federation.$name.dll"; done; echo "${list#;}"; }

# The counts of the corpus by file, which no summary of tests shows.
show_corpus() { [ -f artifacts/conformance.txt ] && sed 's/^/  /' artifacts/conformance.txt; }

# Each mistake that the corpus tests find is a passed test.
seed_mistakes() {
  step "Seeded mistakes"
  tests/Conformance/SeededMistakes/run.sh 2>&1 | tee "$log/mistakes"
  if grep -q "^Skipped: " "$log/mistakes"; then
    skipped=$((skipped + 1))
  elif [[ "$(tail -1 "$log/mistakes")" =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
  else
    failed=$((failed + 1))
  fi
}

command -v dotnet >/dev/null || give_up "The .NET SDK of global.json is missing: see README.md."
need_postgresql
need_redis

step "Build"
dotnet build Federation.sln -v quiet -nologo || give_up "The build failed."

rm -f artifacts/conformance.txt
mapfile -t projects < <(together)
run "Unit and integration tests: ${projects[*]}" --test-modules "$(modules "${projects[@]}")"
show_corpus
[ "$mode" = fast ] || seed_mistakes
for project in "${alone[@]}"; do
  [ "$mode" = fast ] && [ "$project" = EndToEnd ] && continue
  run "$project" --test-modules "$(modules "$project")" --output Detailed
done

finish
